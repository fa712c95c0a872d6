/** What a person typed, as words for the commands that a report suggests. Knows no report. */
import { shellWord } from "../../schema/command-line.ts";
import type { Typed } from "../report/summary.ts";
import type { BuildFlags } from "./build-flags.ts";

export const DISPLAY: ReadonlySet<string> = new Set(["--json", "--plain", "-q", "--quiet"]);

/** @param argv the words after `vp`, the command first */
export function typedWords(argv: readonly string[], { set, params, profile, out, keepGoing }: BuildFlags): Typed {
  const build = argv.slice(1).filter((word) => !DISPLAY.has(word));
  const options = [
    ...Object.entries(set).map(([name, value]) => ["--set", `${name}=${value}`]),
    ...Object.entries({ params, profile, out }).flatMap(([name, value]) => (value === undefined ? [] : [[`--${name}`, value]])),
  ];
  return { build: build.map(shellWord).join(" "), options: options.flat().map(shellWord).join(" "), keepGoing: keepGoing === true };
}
