/** `vp cost`: where the money went, and what the cache saved. */
import { InvalidArgumentError, Option, type Command } from "commander";
import { COST_KINDS, costOf, costReport, type CostKind } from "../../report/cost-report.ts";
import { layoutOf, withLedger } from "../look-back.ts";
import { paintOf } from "../screen.ts";
import { say, type Surroundings } from "../surroundings.ts";
import { ageOf } from "../time-words.ts";

const EXAMPLES = `
Examples
  vp cost                        by node, since the beginning
  vp cost --by day --since 7d
  vp cost --by model --json`;

interface Flags {
  readonly by: CostKind;
  /** Milliseconds. */
  readonly since?: number;
  readonly json?: boolean;
}

export function define(command: Command, surroundings: Surroundings): void {
  command
    .addOption(new Option("--by <what>", "what to add up by").choices(COST_KINDS).default("node"))
    .option("--since <age>", "only the last while: 12h, 7d, 2w", age)
    .option("--json", "write JSON for programs")
    .addHelpText("after", EXAMPLES)
    .action((flags: Flags) => tellCost(flags, surroundings));
}

function tellCost({ by, since, json }: Flags, surroundings: Surroundings): void {
  const from = since === undefined ? 0 : surroundings.ports.clock.now() - since;
  withLedger(layoutOf(surroundings), surroundings, (ledger) => {
    const runs = ledger?.runs.list().filter(({ startedAt }) => startedAt >= from) ?? [];
    const saved = runs.reduce((sum, { savedUsd = 0 }) => sum + savedUsd, 0);
    const cost = costOf(ledger?.spending.list({ since: from }) ?? [], by, saved);
    if (json === true) say(surroundings, JSON.stringify(cost, null, 2));
    else surroundings.stdout.write(costReport(cost, paintOf(surroundings)));
  });
}

function age(written: string): number {
  const ms = ageOf(written);
  if (ms === undefined) throw new InvalidArgumentError("write an age such as 12h, 7d or 2w");
  return ms;
}
