/** Whose a decision is, of several films that are made from one pipeline. Pure. */
import type { FilmFiles } from "./decisions.ts";

/** `anyone`: it was written before films were told apart. */
export type Standing = "own" | "anyone" | "other";

/**
 * Params that only one of the two names say nothing: a pipeline may have been given a param, or have lost one, since.
 * @param film the film that is asked about; nothing for a pipeline that is made from no file
 */
export function standingIn(film: FilmFiles | undefined, decidedFor: FilmFiles | undefined): Standing {
  if (film === undefined) return "own";
  if (decidedFor === undefined) return "anyone";
  const differs = Object.entries(decidedFor).some(([param, file]) => Object.hasOwn(film, param) && film[param] !== file);
  return differs ? "other" : "own";
}
