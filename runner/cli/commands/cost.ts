/** `vp cost`: where the money went, and what the cache saved. */
import { resolve } from "node:path";
import { InvalidArgumentError, Option, type Command } from "commander";
import type { Layout } from "../../../cache/layout.ts";
import { COST_KINDS, costOf, costReport, type CostKind } from "../../report/cost-report.ts";
import { askedFor, USAGE } from "../asked.ts";
import { addFilmFlags, type FilmFlags } from "../build-flags.ts";
import { isNamed, noneBuilt, runsNamed, type NamedFilm } from "../film-runs.ts";
import { layoutOf, withLedger } from "../look-back.ts";
import { savingsOf, unbookedIn } from "../savings.ts";
import { paintOf } from "../screen.ts";
import { complain, say, type Surroundings } from "../surroundings.ts";
import { ageOf } from "../time-words.ts";

const EXAMPLES = `
Examples
  vp cost                        by node, since the beginning
  vp cost --by run               what each build paid, and what the cache answered in it
  vp cost film.yaml --by node    only this pipeline
  vp cost --by day --since 7d
  vp cost --by model --json`;

interface Flags extends FilmFlags {
  readonly by: CostKind;
  /** Milliseconds. */
  readonly since?: number;
  readonly json?: boolean;
}

export function define(command: Command, surroundings: Surroundings): void {
  addFilmFlags(command)
    .addOption(new Option("--by <what>", "what to add up by").choices(COST_KINDS).default("node"))
    .option("--since <age>", "only the last while: 12h, 7d, 2w", age)
    .option("--json", "write JSON for programs")
    .argument("[pipeline]", "only what this pipeline paid; all of the workspace when left out")
    .addHelpText("after", EXAMPLES)
    .action(async (pipeline: string | undefined, flags: Flags) => {
      const asked = pipeline === undefined ? undefined : askedFor([pipeline], surroundings);
      if (pipeline === undefined || asked?.rest.length === 0) await tellCost(asked?.pipeline, flags, surroundings);
      else if (asked !== undefined) complain(surroundings, `vp: "${pipeline}" is no pipeline\n  name a YAML file, or use --by to add up by node or run`, USAGE);
    });
}

async function tellCost(pipeline: string | undefined, { by, since, json, ...flags }: Flags, surroundings: Surroundings): Promise<void> {
  const { ports } = surroundings;
  const from = since === undefined ? 0 : ports.clock.now() - since;
  const layout = layoutOf(surroundings, pipeline);
  const file = pipeline === undefined ? undefined : resolve(surroundings.cwd, pipeline);
  // Of a film: what the builds of it that are remembered paid.
  const builds = isNamed(flags) ? await buildsOf(layout, { pipeline, flags }, surroundings) : undefined;
  if (isNamed(flags) && builds === undefined) return;
  const isMeant = (of: { readonly pipeline: string; readonly run?: string; readonly id?: string }): boolean =>
    (file === undefined || of.pipeline === file) && (builds === undefined || builds.has(of.run ?? of.id ?? ""));
  const known = withLedger(layout, surroundings, (ledger) => ({
    runs: ledger?.runs.list().filter((run) => run.startedAt >= from && isMeant(run)) ?? [],
    charges: ledger?.spending.list({ since: from }).filter(isMeant) ?? [],
    open: ledger?.calls.open() ?? [],
  }));
  if (known === undefined) return;
  const isWhole = since === undefined && pipeline === undefined && builds === undefined;
  const unbooked = isWhole ? unbookedIn(layout, ports.files, new Set([...known.charges, ...known.open].map(({ key }) => key))) : {};
  const cost = costOf({ charges: known.charges, savings: await savingsOf(layout, ports.files, known.runs), open: known.open.filter(isMeant), ...unbooked }, by);
  if (json === true) say(surroundings, JSON.stringify(cost, null, 2));
  else surroundings.stdout.write(costReport(cost, paintOf(surroundings)));
}

/** Ends the command where there are none. */
async function buildsOf(layout: Layout, film: NamedFilm, surroundings: Surroundings): Promise<ReadonlySet<string> | undefined> {
  const known = withLedger(layout, surroundings, (ledger) => ledger?.runs.list() ?? []);
  if (known === undefined) return undefined;
  const builds = await runsNamed(known, film, { layout, cwd: surroundings.cwd });
  if (builds.length === 0) return void noneBuilt(surroundings);
  return new Set(builds.map(({ id }) => id));
}

function age(written: string): number {
  const ms = ageOf(written);
  if (ms === undefined) throw new InvalidArgumentError("write an age such as 12h, 7d or 2w");
  return ms;
}
