/** Letters on a picture, in the typefaces that have the signs of a text. Of each only the parts that it needs are loaded. Knows nothing of layout. */
import { join } from "node:path";
import { GlobalFonts, type SKRSContext2D } from "@napi-rs/canvas";
import { partOf, type Part } from "./typefaces.ts";

export interface Lettering {
  /** Pixels. */
  readonly size: number;
  readonly weight: 400 | 600 | 700;
  /** Slanted where the typeface has it: Japanese and its like stay upright. */
  readonly italic?: boolean;
}

/** Sets the font of `ctx` to one that can show every sign of `text` that any installed typeface shows. */
export function letter(ctx: SKRSContext2D, text: string, lettering: Lettering): void {
  ctx.font = fontOf(text, lettering);
  // Variable typefaces take their weight from here alone; the others do not mind.
  ctx.fontVariationSettings = `"wght" ${lettering.weight}`;
}

function fontOf(text: string, { size, weight, italic = false }: Lettering): string {
  const parts = [...new Set([...`A${text}`].flatMap((sign) => partOf(sign) ?? []))];
  const families = parts.map((part) => `"${familyOf(part, weight, italic)}"`);
  return `${italic ? "italic " : ""}${weight} ${size}px ${families.join(", ")}, sans-serif`;
}

const registered = new Set<string>();

function familyOf({ typeface, name }: Part, weight: number, italic: boolean): string {
  const short = typeface.name.slice(typeface.name.indexOf("/") + 1);
  const family = `vp ${short} ${name}`;
  const [kind, style] = typeface.isVariable ? ["wght", "normal"] : [String(weight), italic ? "italic" : "normal"];
  const file = join(typeface.folder, "files", `${short}-${name}-${kind}-${style}.woff2`);
  if (!registered.has(file)) GlobalFonts.registerFromPath(file, family);
  registered.add(file);
  return family;
}
