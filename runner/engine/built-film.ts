/** Whether the film in the output folder is the one that is asked for. Compares what was asked and what came of it; looks at no file. */
import type { FilmOptions } from "../../schema/command-line.ts";
import type { Unstamped } from "../../schema/event.ts";
import { sameJson } from "../../schema/json.ts";
import type { BuiltFilm } from "./pipeline-state.ts";

/** The same words mean the same film, though a file of params says something else by now; so do other words for the same values. */
export function isOfFilm(built: BuiltFilm, asked: FilmOptions, params: Extract<Unstamped, { type: "run-started" }>["params"] = {}): boolean {
  const [{ out: _, ...before }, { out: __, ...now }] = [built.asked, asked];
  const values = Object.fromEntries(Object.entries(params).map(([name, { value }]) => [name, value]));
  return sameJson(before, now) || (before.profile === now.profile && sameJson(built.params, values));
}
