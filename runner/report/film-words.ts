/** What a run was asked for beside its pipeline, in few words, and what of it tells the films of one pipeline apart. */
import { isAbsolute } from "node:path";
import type { FilmOptions } from "../../schema/command-line.ts";
import { cut } from "./figures.ts";

export interface Asking {
  /** Absolute path of the YAML. */
  readonly pipeline: string;
  /** Paths are absolute; absent where nobody knows. */
  readonly film?: FilmOptions;
}

type ShortPath = (path: string) => string;

/** The same with its paths as they are typed here. @param film its paths are absolute */
export function asTyped({ set = {}, params, profile, out }: FilmOptions, short: ShortPath): FilmOptions {
  const typed = Object.entries(set).map(([name, value]) => [name, typeof value === "string" && isAbsolute(value) ? short(value) : value] as const);
  const path = (given: string | undefined): string | undefined => (given === undefined ? undefined : short(given));
  return { set: Object.fromEntries(typed), params: path(params), profile, out: path(out) };
}

const MOST_WIDE = 44;

/** For each run what others of its pipeline were not asked for; all empty where none differ. */
export function tellingApart(runs: readonly Asking[], short: ShortPath): readonly string[] {
  const shared = new Map([...Map.groupBy(runs.filter(({ film }) => film !== undefined), ({ pipeline }) => pipeline)].map(([pipeline, of]) => [pipeline, sharedBy(of.map(partsOf))]));
  return runs.map((run) => cut(partsOf(run).filter((part) => shared.get(run.pipeline)?.has(part) !== true).map((part) => shortened(part, short)).join(" "), MOST_WIDE));
}

function sharedBy([first = [], ...rest]: readonly (readonly string[])[]): ReadonlySet<string> {
  return new Set(first.filter((part) => rest.every((parts) => parts.includes(part))));
}

/** `script=/w/a.fountain`, `profile=google`. */
function partsOf({ film: { set = {}, ...others } = {} }: Asking): readonly string[] {
  return [...Object.entries(set), ...Object.entries(others)].map(([name, value]) => `${name}=${typeof value === "string" ? value.replaceAll(/\s+/g, " ") : JSON.stringify(value)}`);
}

function shortened(part: string, short: ShortPath): string {
  const at = part.indexOf("=") + 1;
  return isAbsolute(part.slice(at)) ? part.slice(0, at) + short(part.slice(at)) : part;
}
