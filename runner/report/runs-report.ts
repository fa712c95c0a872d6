/** The runs of a workspace, and one of them in full, as text. Reads records; knows no database. */
import { nodeOf } from "../../schema/address.ts";
import { filmOptions, type FilmOptions } from "../../schema/command-line.ts";
import type { AttemptRecord, OpenCall, RunRecord, SpendRecord } from "../../schema/ledger.ts";
import { failureLines, indented } from "./failure-text.ts";
import { asTyped, tellingApart } from "./film-words.ts";
import { counted, duration, moment, money } from "./figures.ts";
import { signOf, type Paint } from "./paint.ts";
import { table } from "./table.ts";

/** A run as it stands now. */
export interface RunRow {
  readonly id: string;
  readonly name: string;
  /** Absolute path of the YAML. */
  readonly pipeline: string;
  /** What was asked for beside it; absent where an earlier vp began it. */
  readonly film?: FilmOptions;
  /** `killed`: it was not finished, and its process is gone. */
  readonly outcome: NonNullable<RunRecord["outcome"]> | "underway" | "killed";
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** Milliseconds; absent for one that was killed. */
  readonly durationMs?: number;
  readonly usd: number;
  readonly savedUsd: number;
  readonly counts: NonNullable<RunRecord["counts"]>;
}

const LOOKS = { done: "done", failed: "failed", wrong: "failed", waiting: "blocked", interrupted: "cancelled", underway: "running", killed: "cancelled" } as const;

/** How a run is told: what of its films differs stands beside the pipeline. */
export interface RunsTelling {
  readonly paint: Paint;
  readonly shortPath: (path: string) => string;
}

export function runsReport(rows: readonly RunRow[], { paint, shortPath }: RunsTelling): string {
  if (rows.length === 0) return "nothing was built here yet\n";
  const films = tellingApart(rows, shortPath);
  const areApart = films.some((film) => film !== "");
  const lines = rows.map((row, at) => [
    `${signOf(LOOKS[row.outcome], paint)} ${row.id}`, row.name, ...(areApart ? [films[at] ?? ""] : []), moment(row.startedAt), row.outcome, timeOf(row), money(row.usd), row.savedUsd > 0 ? money(row.savedUsd) : "",
  ]);
  return `${table(["  run", "pipeline", ...(areApart ? ["film"] : []), "when", "outcome", ">took", ">spent", ">saved"], lines, paint).join("\n")}\n`;
}

export interface RunInFull {
  readonly row: RunRow;
  readonly attempts: readonly AttemptRecord[];
  readonly spending: readonly SpendRecord[];
  /** Requests that it left behind. */
  readonly open: readonly OpenCall[];
}

export function runReport({ row, attempts, spending, open }: RunInFull, { paint, shortPath }: RunsTelling): string {
  const failures = attempts.filter(({ failure }) => failure !== undefined);
  const parts = [
    [
      `${signOf(LOOKS[row.outcome], paint)} ${paint.bold(row.name)} ${row.outcome} ${paint.dim(row.id)}`,
      paint.dim(`  ${[moment(row.startedAt), timeOf(row), row.pipeline].filter((part) => part !== "").join(", ")}`),
      ...(row.film === undefined ? [] : [paint.dim(`  ${filmOptions(asTyped(row.film, shortPath)) || "nothing was set"}`)]),
    ],
    nodeLines(attempts, spending, paint),
    failures.flatMap((attempt) => failureBlock(attempt, paint)),
    [...spendLines(spending, paint), ...open.map((call) => openLine(call, paint))],
    [paint.dim(`  ${countsLine(row)}`)],
  ];
  return `${parts.filter((lines) => lines.length > 0).map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function timeOf({ durationMs }: RunRow): string {
  return durationMs === undefined ? "" : duration(durationMs);
}

function countsLine({ counts, usd, savedUsd }: RunRow): string {
  const states = Object.entries(counts).map(([state, count]) => `${count} ${state}`);
  return [...states, `spent ${money(usd)}`, ...(savedUsd > 0 ? [`saved ${money(savedUsd)} by cache`] : [])].join(", ");
}

function nodeLines(attempts: readonly AttemptRecord[], spending: readonly SpendRecord[], paint: Paint): readonly string[] {
  const charges = Map.groupBy(spending, ({ address }) => nodeOf(address));
  const nodes = Object.entries(Object.groupBy(attempts, ({ node }) => node)).map(([node, of = []]) => {
    const made = of.filter(({ state }) => state === "done").length;
    return [node, String(made), String(of.length - made || ""), duration(sum(of, ({ durationMs }) => durationMs)), money(spentOn(of, charges.get(node) ?? []))];
  });
  return nodes.length === 0 ? [paint.dim("  nothing ran")] : table(["  node", ">made", ">not", ">work", ">spent"], nodes.map(([node = "", ...rest]) => [`  ${node}`, ...rest]), paint);
}

/** What failed was charged for as well; what a model without a price says it charged is in no ledger. */
function spentOn(attempts: readonly AttemptRecord[], charges: readonly SpendRecord[]): number {
  return Math.max(sum(charges, ({ usd }) => usd), sum(attempts, ({ usd }) => usd));
}

function failureBlock({ address, nodeType, state, failure }: AttemptRecord, paint: Paint): readonly string[] {
  if (failure === undefined) return [];
  const heading = `  ${signOf(state, paint)} ${paint.bold(address)} ${paint.dim(nodeType)}`;
  return [heading, ...indented(failureLines(failure, [], paint), "      ")];
}

function spendLines(spending: readonly SpendRecord[], paint: Paint): readonly string[] {
  const models = Object.entries(Object.groupBy(spending, ({ provider, model }) => `${provider}:${model}`));
  return models.map(([model, of = []]) => `  ${model} ${paint.dim(counted(sum(of, ({ calls }) => calls), "call"))} ${money(sum(of, ({ usd }) => usd))}`);
}

function openLine({ address, call, reserved }: OpenCall, paint: Paint): string {
  const price = reserved.usd > 0 ? `, ${money(reserved.usd)} set aside` : "";
  return `  ${paint.bold(address)} ${paint.dim("has a request to")} ${call.provider}:${call.model} ${paint.dim(`that is not settled${price}: vp status tells how it stands`)}`;
}

function sum<T>(items: readonly T[], of: (item: T) => number | undefined): number {
  return items.reduce((total, item) => total + (of(item) ?? 0), 0);
}
