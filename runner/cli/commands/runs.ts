/** `vp runs`: the builds of this workspace: what ran, what failed and why, what it cost; ending one; clearing old ones away. */
import { join } from "node:path";
import { InvalidArgumentError, type Command } from "commander";
import { counted } from "../../report/figures.ts";
import { runReport, runsReport, type RunRow, type RunsTelling } from "../../report/runs-report.ts";
import { shortPathFrom } from "../../report/short-path.ts";
import { cancelRun } from "../cancel-run.ts";
import { changeLedger, layoutOf, withLedger } from "../look-back.ts";
import { attemptsTold, chooseRun, inFull, recordedRuns, rowsOf } from "../past-runs.ts";
import { paintOf } from "../screen.ts";
import { say, type Surroundings } from "../surroundings.ts";
import { ageOf } from "../time-words.ts";

const EXAMPLES = `
Examples
  vp runs                        the last 20
  vp runs show                   the last one in full
  vp runs show 20261121T063431-5009f3c
  vp runs cancel                 end the one that is under way
  vp runs clean --keep 30d       forget those that are older`;

interface Flags {
  readonly json?: boolean;
}

export function define(command: Command, surroundings: Surroundings): void {
  command.addHelpText("after", EXAMPLES);
  const json = (of: Command): Command => of.option("--json", "write JSON for programs");
  json(command.command("list", { isDefault: true }).description("List the last builds of this workspace").option("--all", "not only the last 20"))
    .action((flags: Flags & { readonly all?: boolean }) => list(flags, surroundings));
  json(command.command("show").description("What one of them made, what failed and why, what it cost").argument("[run]", "its id; the last one when left out"))
    .action((run: string | undefined, flags: Flags) => show(run, flags, surroundings));
  command.command("cancel").description("Ask one that is under way to end, as Ctrl-C does").argument("[run]", "its id; the only one when left out")
    .action((run: string | undefined) => cancelRun(run, surroundings));
  command.command("clean").description("Forget old builds and their logs; what was spent stays known").requiredOption("--keep <n|age>", "the last so many, or those of the last days: 20, 30d", keeping)
    .action(({ keep }: { readonly keep: Keeping }) => clean(keep, surroundings));
}

const MOST_LISTED = 20;

function list({ json, all }: Flags & { readonly all?: boolean }, surroundings: Surroundings): void {
  withLedger(layoutOf(surroundings), surroundings, (ledger) => {
    const rows = rowsOf(ledger, surroundings);
    const shown = all === true ? rows : rows.slice(0, MOST_LISTED);
    if (json === true) return say(surroundings, JSON.stringify(shown, null, 2));
    surroundings.stdout.write(runsReport(shown, tellingOf(surroundings)));
    if (shown.length < rows.length) say(surroundings, paintOf(surroundings).dim(`${rows.length - shown.length} more: vp runs list --all`));
  });
}

async function show(word: string | undefined, { json }: Flags, surroundings: Surroundings): Promise<void> {
  const layout = layoutOf(surroundings);
  const known = withLedger(layout, surroundings, (ledger) => {
    const id = chooseRun(ledger?.runs.list().map((run) => run.id) ?? [], word, surroundings);
    const run = id === undefined ? undefined : ledger?.runs.find(id);
    return ledger === undefined || run === undefined ? undefined : inFull(run, ledger, surroundings);
  });
  if (known === undefined) return;
  const full = known.row.outcome === "killed" ? { ...known, attempts: await attemptsTold(layout, known) } : known;
  const { row, ...rest } = full;
  if (json === true) say(surroundings, JSON.stringify({ ...row, ...rest }, null, 2));
  else surroundings.stdout.write(runReport(full, tellingOf(surroundings)));
}

function tellingOf(surroundings: Surroundings): RunsTelling {
  return { paint: paintOf(surroundings), shortPath: shortPathFrom(surroundings.cwd) };
}

type Keeping = { readonly type: "last"; readonly count: number } | { readonly type: "age"; readonly ms: number };

function keeping(written: string): Keeping {
  if (/^\d+$/.test(written)) return { type: "last", count: Number(written) };
  const ms = ageOf(written);
  if (ms === undefined) throw new InvalidArgumentError("write a number of runs, or an age such as 30d");
  return { type: "age", ms };
}

/** What is under way stays, whatever its age. */
function clean(keep: Keeping, surroundings: Surroundings): void {
  const layout = layoutOf(surroundings);
  const rows = withLedger(layout, surroundings, (ledger) => rowsOf(ledger, surroundings));
  if (rows === undefined) return;
  const old = rows.filter((row, at) => row.outcome !== "underway" && isOld(row, at, keep, surroundings.ports.clock.now())).map(({ id }) => id);
  const known = new Set(rows.map(({ id }) => id));
  const gone = [...old, ...recordedRuns(layout, surroundings).filter((id) => !known.has(id))];
  if (old.length > 0) changeLedger(layout, surroundings, (ledger) => ledger.runs.forget(old));
  for (const id of gone) surroundings.ports.files.rmSync(join(layout.runs, id), { recursive: true, force: true });
  say(surroundings, gone.length === 0 ? "nothing to clear away" : `${counted(gone.length, "run")} forgotten; what they spent stays known: vp cost`);
}

function isOld({ startedAt }: RunRow, at: number, keep: Keeping, now: number): boolean {
  return keep.type === "last" ? at >= keep.count : now - startedAt > keep.ms;
}
