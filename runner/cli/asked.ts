/** From the words of a command line to the pipeline they mean, or the end of the command with a usage error. */
import { join, resolve } from "node:path";
import { commandLine, type FilmOptions } from "../../schema/command-line.ts";
import { lastBuilt } from "./last-built.ts";
import { choosePipeline, pipelinesIn } from "./pipeline-choice.ts";
import { complain, type Surroundings } from "./surroundings.ts";

export interface Asked {
  /** As it is said on a command line. */
  readonly pipeline: string;
  readonly rest: readonly string[];
  /** What it was built with, where it is meant as the one that was built last. */
  readonly film?: FilmOptions;
}

export const USAGE = 2;

export function askedFor(words: readonly string[], surroundings: Surroundings): Asked | undefined {
  const stray = BUILDING.has(surroundings.argv[0]) ? noPipeline(words[0], surroundings) : undefined;
  if (stray !== undefined) return void complain(surroundings, stray, USAGE);
  const choice = choosePipeline(words, surroundings.cwd, surroundings.ports.files);
  if (choice.type === "ok") return choice;
  const last = choice.isOpen === true ? lastBuilt(surroundings) : undefined;
  const [command = ""] = surroundings.argv;
  if (last !== undefined && LOOKING.has(command)) {
    surroundings.stderr.write(`vp: no pipeline is named, so it is the film that was built last\n  ${commandLine({ ...last.film, pipeline: last.pipeline }, command, words)}\n`);
    return { ...last, rest: words };
  }
  complain(surroundings, `vp: ${choice.message}\n  ${last === undefined ? choice.fix : `of the film that was built last: ${commandLine({ ...last.film, pipeline: last.pipeline }, command, words)}`}`, USAGE);
  return undefined;
}

/** Commands that change nothing: a guess of what is meant does no harm. */
const LOOKING: ReadonlySet<string> = new Set(["status", "explain", "gates", "export"]);

/** Commands of which the words after the pipeline name nodes, and never files. */
const BUILDING: ReadonlySet<string | undefined> = new Set(["build", "watch", "plan", "check", "status", "graph", "gates"]);

/** A file or folder that was named where a pipeline is meant; a node may be called as a folder is. */
function noPipeline(word: string | undefined, { cwd, ports: { files } }: Surroundings): string | undefined {
  if (word === undefined || word === "" || /\.ya?ml$/.test(word)) return undefined;
  const found = files.statSync(resolve(cwd, word), { throwIfNoEntry: false });
  const isFolder = found?.isDirectory() === true && /^\.{0,2}\/|^\.{1,2}$|\/$/.test(word);
  if (!isFolder && !(found?.isFile() === true && /\.\w+$/.test(word))) return undefined;
  const there = pipelinesIn(isFolder ? resolve(cwd, word) : cwd, files);
  const fix = there.length === 0 ? "name a YAML file that has nodes" : `name a pipeline: ${there.map((name) => (isFolder ? join(word, name) : name)).join(", ")}`;
  return `vp: "${word}" is a ${isFolder ? "folder" : "file"} and no pipeline\n  ${fix}`;
}

/** The words after the pipeline when at least one must be there. */
export function needsTarget(asked: Asked, surroundings: Surroundings): boolean {
  if (asked.rest.length > 0) return true;
  complain(surroundings, `vp: no instance is named\n  vp status ${asked.pipeline} lists them`, USAGE);
  return false;
}
