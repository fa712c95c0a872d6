/** Which of the remembered builds were of the film that a command line names. Opens no film. */
import { resolve } from "node:path";
import type { RunRecord } from "../../schema/ledger.ts";
import type { FilmFlags } from "./build-flags.ts";

export interface NamedFilm {
  /** As it was typed; nothing for whatever was built. */
  readonly pipeline: string | undefined;
  readonly flags: FilmFlags;
}

/** True when words say more of a film than its pipeline. */
export function isNamed({ set, params, profile, out }: FilmFlags): boolean {
  return Object.keys(set).length > 0 || [params, profile, out].some((each) => each !== undefined);
}

/** Whether a build was asked for as is typed; what is not typed may have been anything. */
export function isOfNamed({ pipeline, film = {} }: Pick<RunRecord, "pipeline" | "film">, named: NamedFilm, cwd: string): boolean {
  const { set, params, profile, out } = named.flags;
  // A file that was set is remembered by where it lies.
  const isSet = ([name, typed]: readonly [string, string]): boolean => [typed, resolve(cwd, typed)].some((each) => film.set?.[name] === each);
  const isPath = (typed: string | undefined, recorded: string | undefined): boolean => typed === undefined || recorded === resolve(cwd, typed);
  return (
    isPath(named.pipeline, pipeline) && Object.entries(set).every(isSet) && isPath(params, film.params) && isPath(out, film.out) &&
    (profile === undefined || film.profile === profile)
  );
}
