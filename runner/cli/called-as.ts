/**
 * Repeats in what people read how they called vp: in a clone only `npx vp` is found, and `vp` may be another tool of
 * theirs. The one place that knows; everywhere else commands begin with `vp`, and what programs read keeps that.
 */
import { basename } from "node:path";
import { SECTIONS } from "./overview.ts";

export interface Call {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The file that Node was started with. */
  readonly script: string;
  /** The process that started this one. */
  readonly parent: number;
}

/** `vp`, `vpipe`, `npx vp`. */
export function calledAs({ environment, script, parent }: Call): string {
  // The launcher says by which name it was called; what another vp left in the environment says nothing.
  const isLaunched = environment["VP_LAUNCHER"] === String(parent);
  const name = basename((isLaunched ? environment["VP_NAME"] : undefined) ?? script) === "vpipe" ? "vpipe" : "vp";
  return environment["npm_command"] === undefined ? name : `npx ${name}`;
}

export function thisCall(environment: Call["environment"]): string {
  return calledAs({ environment, script: process.argv[1] ?? "", parent: process.ppid });
}

/** A text with its commands as they work where they are read. */
export function spoken(text: string, called: string): string {
  return called === "vp" ? text : text.replaceAll(COMMAND, called);
}

const NAMES = [...SECTIONS.flatMap(({ commands }) => commands.map(({ name }) => name)), "help", "COMMAND"];

/** Where a word begins, colours before it or not, and a command of vp follows. */
const COMMAND = new RegExp(String.raw`(?<=^|\u001b\[[0-9;]*m|[^\w./:@-])(?<!npx )vp(?= (?:${NAMES.join("|")})\b)`, "gm");

/** Commands whose output is a file for programs. */
const FOR_PROGRAMS: ReadonlySet<string | undefined> = new Set(["schema", "graph", "export", "completion"]);

/** The stream, with its commands as they work; as it is where programs read it. */
export function speaking(stream: NodeJS.WriteStream, argv: readonly string[], called: string): NodeJS.WriteStream {
  if (called === "vp" || argv.includes("--json") || FOR_PROGRAMS.has(argv[0])) return stream;
  const write = (chunk: string | Uint8Array, ...rest: readonly []): boolean => stream.write(typeof chunk === "string" ? spoken(chunk, called) : chunk, ...rest);
  return Object.create(stream, { write: { value: write } });
}
