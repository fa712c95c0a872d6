/** The typefaces that vp brings, for whoever draws words. Knows scripts and weights, not what is written. */
import { createRequire } from "node:module";
import { GlobalFonts } from "@napi-rs/canvas";

// Each file of Inter holds one script. Under one name only one of them would be found; under its own, each hands on what it lacks.
const INTER = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "greek-ext", "vietnamese"];
const FACES = [
  ...INTER.flatMap((script) => ["400", "600"].map((weight) => ({ family: `VP ${script}`, file: `@fontsource/inter/files/inter-${script}-${weight}-normal.woff2` }))),
  { family: "VP japanese", file: "@fontsource/kosugi/files/kosugi-japanese-400-normal.woff2" },
];

/** For `font` of a canvas: every script from the face that has it, the machine's own for what none of them has. */
export const FAMILIES = [...new Set(FACES.map(({ family }) => `"${family}"`)), "sans-serif"].join(", ");

let isDone = false;

/** To be called before the first word is drawn in a process. */
export function registerFonts(): void {
  if (isDone) return;
  const { resolve } = createRequire(import.meta.url);
  for (const { family, file } of FACES) {
    if (isInstalled(resolve, file)) GlobalFonts.registerFromPath(resolve(file), family);
  }
  isDone = true;
}

/** A face that was left out of an installation is passed over: words in other scripts are drawn all the same. */
function isInstalled(resolve: NodeJS.RequireResolve, file: string): boolean {
  try {
    return resolve(file) !== "";
  } catch {
    return false;
  }
}
