/** The words and flags by which a person hands over outputs: FILE, PORT=FILE, --port, --value PORT=VALUE. */
import { resolve } from "node:path";
import { InvalidArgumentError, type Command } from "commander";
import type { Asked } from "../engine/decisions/uses.ts";
import { addPipelineFlags, type PipelineFlags } from "./build-flags.ts";
import type { Surroundings } from "./surroundings.ts";

export interface HandingFlags extends PipelineFlags {
  readonly port?: string;
  readonly value: readonly (readonly [string, string])[];
  readonly keep?: boolean;
  readonly drop?: boolean;
}

export function addHandingFlags(command: Command): Command {
  return addPipelineFlags(command)
    .option("--port <name>", "the output that the file is for")
    .option("--value <output=value>", "give an output, or a part of one, its value; may be repeated", collect, [])
    .option("--keep", "go on with it although what it was decided on has changed")
    .option("--drop", "take the decision back");
}

/** The files that are named, absolute, each with its output where one is said. */
export function handedFiles(words: readonly string[], { port }: HandingFlags, { cwd, ports }: Surroundings): readonly Asked[] {
  return words.map((word) => {
    const [, name, path = ""] = /^([A-Za-z_]\w*)=(.+)$/.exec(word) ?? [];
    const isWhole = name === undefined || ports.files.existsSync(resolve(cwd, word));
    const chosen = isWhole ? port : name;
    return { ...(chosen === undefined ? {} : { port: chosen }), handed: { type: "file", path: resolve(cwd, isWhole ? word : path) } };
  });
}

function collect(given: string, before: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] {
  const at = given.indexOf("=");
  if (at < 1) throw new InvalidArgumentError('write it as output=value, e.g. --value seconds=3.2');
  return [...before, [given.slice(0, at), given.slice(at + 1)]];
}
