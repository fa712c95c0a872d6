/** What became of a run: the outcome, the outputs, the count of each state. Reads the finished film; changes nothing. */
import { join } from "node:path";
import type { InstanceState, Outcome } from "../../schema/event.ts";
import { isArtifact } from "../../schema/artifact.ts";
import type { BuildResult, InstanceReport } from "./api.ts";
import type { Template } from "../../schema/pipeline.ts";
import { referencesIn } from "../../schema/template.ts";
import { tellOtherFilms } from "./decisions/other-films.ts";
import { decisionWarnings } from "./decisions/warnings.ts";
import { doubtsOf } from "./doubts.ts";
import { openReader } from "./evaluate.ts";
import { removeAbandoned } from "./abandoned.ts";
import type { Opened } from "./open.ts";
import { rootOf, type Run } from "./run.ts";
import type { Instance } from "./tree.ts";
import { namesIn } from "./view.ts";

/** Sums the run up, tells it as the last event, and gives it back. */
export function report(run: Run, opened: Opened): BuildResult {
  const instances = [...run.film.wanted].map(reportOf);
  const dead = deadGroups(run);
  const outcome = outcomeOf(run, [...instances, ...dead]);
  if (run.mode === "build" && outcome === "done") removeAbandoned(run);
  const outputs = run.mode === "build" && outcome === "done" ? outputsOf(run) : {};
  const usd = rounded(usdOf(run));
  const counts = countStates([...instances, ...dead]);
  const saved = savedBy(run);
  const warnings = decisionWarnings(run);
  for (const diagnostic of warnings) run.emit({ type: "warning", diagnostic });
  tellOtherFilms(run);
  run.store.state.lastRun = run.id;
  run.emit({ type: "run-finished", outcome, counts, durationMs: run.elapsed(), usd, ...saved, outputs });
  return { outcome, diagnostics: [...opened.warnings, ...warnings, ...doubtsOf(run)], instances: [...instances, ...dead], outputs, usd };
}

/** What a build paid, whether or not anything came of it; what a plan would cost. */
function usdOf(run: Run): number {
  return run.mode === "build" ? run.purse.spentUsd : sum([...run.film.wanted], ({ usd }) => usd);
}

/** Sums of prices are not exact, and a billionth of a dollar is no money. */
function rounded(usd: number): number {
  return Math.round(usd * 1e9) / 1e9;
}

function reportOf(instance: Instance): InstanceReport {
  const { address, group, state, reason, failure, because, usd, durationMs } = instance;
  return {
    address, node: group.declaration.name, nodeType: group.nodeType?.name ?? "", state,
    ...(reason ? { reason } : {}), ...(failure ? { failure } : {}), ...(because ? { because } : {}),
    ...(usd === undefined ? {} : { usd }), ...(durationMs === undefined ? {} : { durationMs }),
  };
}

/** Fan-outs that never learnt their keys stand for instances that nobody can name. */
function deadGroups(run: Run): readonly InstanceReport[] {
  return [...run.film.groups.values()].flatMap(({ address, declaration, nodeType, expansion }) => {
    if (expansion.type !== "dead") return [];
    const state: InstanceState = expansion.failure ? "failed" : run.mode === "build" ? "skipped" : "deferred";
    const failure = expansion.failure ? { failure: expansion.failure } : {};
    return [{ address, node: declaration.name, nodeType: nodeType?.name ?? "", state, because: expansion.because, ...failure }];
  });
}

function outcomeOf(run: Run, instances: readonly InstanceReport[]): Outcome {
  if (run.stop.aborted || run.kill.aborted) return "interrupted";
  if (instances.some(({ failure }) => failure?.type === "cycle" || failure?.type === "unset")) return "wrong";
  if (instances.some(({ state }) => state === "failed" || state === "cancelled")) return "failed";
  return instances.some(({ state }) => state === "blocked") && run.mode === "build" ? "waiting" : "done";
}

function outputsOf(run: Run): Readonly<Record<string, unknown>> {
  const reader = openReader(namesIn(rootOf(run)));
  const outputs = [...rootOf(run).pipeline.outputs].map(([name, template]) => [name, placeOf(run, reader.read(template), rootsOf(template))] as const);
  return Object.fromEntries(outputs.filter(([, value]) => value !== undefined));
}

function rootsOf(template: Template): readonly string[] {
  return referencesIn(template).map(({ root }) => root);
}

/** The published path of an artifact, by preference the one that the output's own node published; any other value as it is. */
function placeOf(run: Run, value: unknown, roots: readonly string[]): unknown {
  if (!isArtifact(value)) return value;
  const places = [...run.film.publishers].filter(([path]) => run.store.state.published.get(path) === value.$artifact);
  const own = places.find(([, address]) => roots.some((root) => address === root || address.startsWith(`${root}/`) || address.startsWith(`${root}[`)));
  const place = own ?? places[0];
  return place === undefined ? value : join(run.out, place[0]);
}

function countStates(instances: readonly InstanceReport[]): Readonly<Partial<Record<InstanceState, number>>> {
  const counts: Partial<Record<InstanceState, number>> = {};
  for (const { state } of instances) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

function savedBy(run: Run): { readonly savedUsd: number; readonly savedMs: number } {
  const fresh = [...run.film.wanted].filter(({ state }) => state === "fresh");
  return { savedUsd: sum(fresh, ({ saved }) => saved?.usd), savedMs: sum(fresh, ({ saved }) => saved?.durationMs) };
}

function sum<T>(items: readonly T[], of: (item: T) => number | undefined): number {
  return items.reduce((total, item) => total + (of(item) ?? 0), 0);
}

