/** `vp init`: a small film that can be made at once, in a folder that has none. Never writes over a file. */
import { dirname, join } from "node:path";
import type { Command } from "commander";
import type { Files } from "../../../schema/ports.ts";
import { shippedPipelines } from "../compose.ts";
import { paintOf } from "../screen.ts";
import { starterFiles } from "../starter.ts";
import { complain, say, type Surroundings } from "../surroundings.ts";

const EXAMPLES = `
Examples
  mkdir my-film && cd my-film && vp init && vp build film.yaml`;

const IGNORED = ["out/", ".vp/", ".env"];
const NEXT = "change a line of screenplay.fountain and build again: only what depends on it runs";

export function define(command: Command, surroundings: Surroundings): void {
  command.addHelpText("after", EXAMPLES).action(() => init(surroundings));
}

function init(surroundings: Surroundings): void {
  const { cwd, ports } = surroundings;
  const starter = starterFiles(shippedPipelines());
  const inTheWay = [...starter.keys()].filter((name) => ports.files.existsSync(join(cwd, name)));
  if (inTheWay.length > 0) return refuse(inTheWay, surroundings);
  for (const [name, text] of starter) writeNew(join(cwd, name), text, ports.files);
  const ignores = addIgnores(join(cwd, ".gitignore"), ports.files);
  const paint = paintOf(surroundings);
  const written = [...starter.keys(), ...(ignores ? [".gitignore"] : [])];
  say(surroundings, [...written.map((name) => `${paint.green("✓")} ${name}`), "", "Now", `  ${paint.cyan("vp build film.yaml")}`, `  ${paint.dim(NEXT)}`].join("\n"));
}

function refuse(inTheWay: readonly string[], surroundings: Surroundings): void {
  const what = `${inTheWay.join(" and ")} ${inTheWay.length === 1 ? "is" : "are"} here already`;
  complain(surroundings, `vp: ${what}\n  start in another folder: mkdir my-film && cd my-film && vp init`, 1);
}

function writeNew(path: string, text: string, files: Files): void {
  files.mkdirSync(dirname(path), { recursive: true });
  files.writeFileSync(path, text);
}

/** Adds the lines that are missing; true when it wrote. */
function addIgnores(path: string, files: Files): boolean {
  const text = files.existsSync(path) ? files.readFileSync(path, "utf8") : "";
  const missing = IGNORED.filter((line) => !text.split("\n").includes(line));
  if (missing.length === 0) return false;
  files.writeFileSync(path, `${text}${text === "" || text.endsWith("\n") ? "" : "\n"}${missing.join("\n")}\n`);
  return true;
}
