/** Says what was decided, and what the next build makes of it. */
import { commandLine } from "../../schema/command-line.ts";
import type { BuildOptions } from "../engine/api.ts";
import type { Taken } from "../engine/decisions/takes.ts";
import { money } from "../report/figures.ts";
import type { PipelineFlags } from "./build-flags.ts";
import { noteDecided, type OtherFilm } from "./other-film.ts";
import { paintOf } from "./screen.ts";
import { say, type Surroundings } from "./surroundings.ts";

export interface Telling {
  readonly surroundings: Surroundings;
  readonly options: BuildOptions;
  readonly flags: PipelineFlags;
  readonly other?: OtherFilm;
}

/** One line for each thing decided, then the way on; as JSON for programs. */
export function tellDecided(lines: readonly string[], answer: unknown, { surroundings, options, flags, other }: Telling, what = "goes on"): void {
  if (other) noteDecided(other, surroundings);
  if (flags.json === true) return say(surroundings, JSON.stringify(answer, null, 2));
  const paint = paintOf(surroundings);
  for (const line of lines) say(surroundings, `${paint.green("✓")} ${line}`);
  say(surroundings, paint.dim(`  ${commandLine(options, "build", [])}   ${what}`));
}

export function tellTaken(taken: readonly Taken[], telling: Telling): void {
  const { bold } = paintOf(telling.surroundings);
  const lines = taken.map((each) => `${bold(each.address)} has take ${each.take}${each.take === each.before ? "" : `; take ${each.before} is kept`}: ${priceOf(each)}`);
  const isPaid = taken.some(({ known }) => !known);
  tellDecided(lines, taken, telling, isPaid ? `rolls ${taken.length === 1 ? "it" : `them, ${totalOf(taken)}`}` : "uses it");
}

function priceOf({ known, usd }: Taken): string {
  if (known) return "made before, nothing to pay";
  if (usd === undefined) return "nobody can tell what it costs";
  return usd === 0 ? "nothing to pay" : `about ${money(usd)}`;
}

function totalOf(taken: readonly Taken[]): string {
  const usd = taken.reduce((sum, each) => sum + (each.usd ?? 0), 0);
  const unknown = taken.some((each) => !each.known && each.usd === undefined);
  return unknown ? `for ${money(usd)} or more` : usd === 0 ? "for nothing" : `for about ${money(usd)}`;
}
