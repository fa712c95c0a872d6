/** The film that was built last in this workspace, for commands that look and are told of none. Opens no film. */
import { relative } from "node:path";
import type { FilmOptions } from "../../schema/command-line.ts";
import { asTyped } from "../report/film-words.ts";
import { shortPathFrom } from "../report/short-path.ts";
import type { FilmFlags } from "./build-flags.ts";
import { layoutOf, withLedger } from "./look-back.ts";
import type { Surroundings } from "./surroundings.ts";

export interface LastBuilt {
  /** As it is said on a command line here. */
  readonly pipeline: string;
  /** What it was asked for. */
  readonly film: FilmOptions;
}

/** Nothing where none was built whose file is still there. */
export function lastBuilt(surroundings: Surroundings): LastBuilt | undefined {
  const { cwd, ports: { files } } = surroundings;
  const runs = withLedger(layoutOf(surroundings), surroundings, (ledger) => ledger?.runs.list() ?? []) ?? [];
  const run = runs.find(({ pipeline }) => files.existsSync(pipeline));
  if (run === undefined) return undefined;
  return { pipeline: relative(cwd, run.pipeline), film: run.film === undefined ? {} : asTyped(run.film, shortPathFrom(cwd)) };
}

/** What was typed, or where nothing of a film was, what the one that is meant was built with. */
export function withFilm<F extends FilmFlags>(flags: F, film: FilmOptions | undefined): F {
  const { set, params, profile, out } = flags;
  const isBare = Object.keys(set).length === 0 && [params, profile, out].every((each) => each === undefined);
  if (film === undefined || !isBare) return flags;
  return { ...flags, ...film, set: Object.fromEntries(Object.entries(film.set ?? {}).map(([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)])) };
}
