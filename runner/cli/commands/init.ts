/** `vp init`: a small pipeline that works at once, in a folder that has none. Never writes over a file. */
import { join } from "node:path";
import type { Command } from "commander";
import type { Files } from "../../../schema/ports.ts";
import { paintOf } from "../screen.ts";
import { STARTER } from "../starter.ts";
import { complain, say, type Surroundings } from "../surroundings.ts";

const EXAMPLES = `
Examples
  mkdir my-film && cd my-film && vp init && vp build film.yaml`;

const IGNORED = ["out/", ".vp/", ".env"];

export function define(command: Command, surroundings: Surroundings): void {
  command.addHelpText("after", EXAMPLES).action(() => init(surroundings));
}

function init(surroundings: Surroundings): void {
  const { cwd, ports } = surroundings;
  const inTheWay = Object.keys(STARTER).filter((name) => ports.files.existsSync(join(cwd, name)));
  if (inTheWay.length > 0) return complain(surroundings, `vp: ${inTheWay.join(" and ")} ${inTheWay.length === 1 ? "is" : "are"} here already\n  start in another folder: mkdir my-film && cd my-film && vp init`, 1);
  for (const [name, text] of Object.entries(STARTER)) ports.files.writeFileSync(join(cwd, name), text);
  const ignores = addIgnores(join(cwd, ".gitignore"), ports.files);
  const paint = paintOf(surroundings);
  const written = [...Object.keys(STARTER), ...(ignores ? [".gitignore"] : [])];
  say(surroundings, [...written.map((name) => `${paint.green("✓")} ${name}`), "", "Now", `  ${paint.cyan("vp build film.yaml")}`, paint.dim("then change the screenplay, or a prompt, and build again: only what depends on it runs")].join("\n"));
}

/** Adds the lines that are missing; true when it wrote. */
function addIgnores(path: string, files: Files): boolean {
  const text = files.existsSync(path) ? files.readFileSync(path, "utf8") : "";
  const missing = IGNORED.filter((line) => !text.split("\n").includes(line));
  if (missing.length === 0) return false;
  files.writeFileSync(path, `${text}${text === "" || text.endsWith("\n") ? "" : "\n"}${missing.join("\n")}\n`);
  return true;
}
