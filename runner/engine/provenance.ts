/** Tells where a film comes from, by the receipts of its instances and the decisions about them. Runs nothing. */
import { relative } from "node:path";
import type { Checked } from "../../schema/diagnostic.ts";
import type { Json } from "../../schema/json.ts";
import type { Execution, Made, MadeCall, Provenance, PublishedFile } from "../../schema/provenance.ts";
import type { ActionReceipt } from "../../schema/receipt.ts";
import type { BuildOptions } from "./api.ts";
import { earlierReceipt } from "./execution.ts";
import { open, type Opened } from "./open.ts";
import type { Run } from "./run.ts";
import type { Instance } from "./tree.ts";
import { makersIn, upstreamOf, type Makers } from "./upstream.ts";
import { withRun } from "./with-run.ts";
import type { World } from "./world.ts";

export async function provenance(options: BuildOptions, world: World): Promise<Checked<Provenance>> {
  const opened = await open(options, world, { readOnly: true });
  if (opened.type === "wrong") return opened;
  try {
    const whole = { ...options, targets: [] };
    const told = await withRun({ opened: opened.value, options: whole, world, mode: "explain" }, (run) => tell(run, opened.value, world.version));
    return { type: "ok", value: told, warnings: opened.warnings };
  } finally {
    await opened.value.plugins.executor.close();
  }
}

function tell(run: Run, { pipeline, params }: Opened, version: string): Provenance {
  const instances = [...run.film.instances.values()].filter(({ state }) => state !== "skipped");
  const makers = makersIn(instances);
  const made = new Map(instances.flatMap((instance) => madeOf(run, instance, makers)));
  const calls = new Map([...made.values()].flatMap(({ execution }) => execution?.calls ?? []).map((call) => [call.key, call] as const));
  return {
    film: pipeline.name, pipeline: relative(run.root, run.pipelineFile), vp: version, at: timeOf(run.ports.clock.now()),
    ...(run.asked.profile === undefined ? {} : { profile: run.asked.profile }),
    params: Object.fromEntries([...params].map(([name, { value }]) => [name, value as Json])),
    complete: isComplete(run, instances),
    usd: sumOf([...calls.values()]),
    models: modelsIn([...calls.values()]),
    files: filesOf(run),
    inputs: inputsOf(run),
    made: Object.fromEntries(made),
  };
}

/** What was never made stands nowhere. */
function madeOf(run: Run, instance: Instance, makers: Makers): readonly (readonly [string, Made])[] {
  const { address, group, state, decided } = instance;
  const receipt = receiptOf(run, instance);
  const isByPerson = group.nodeType?.runs === "person" || decided?.type === "use";
  if (receipt === undefined && !(isByPerson && state === "fresh")) return [];
  const approval = [...run.otherDecisions.approvals, ...run.decisions.approvals].findLast(({ subject }) => group.nodeType?.runs === "person" && subject === instance.key);
  const { address: _, span: __, film: ___, ...approved } = approval ?? { address };
  return [[address, {
    nodeType: group.nodeType?.name ?? "",
    ...(state === "fresh" ? {} : { stale: true as const }),
    from: upstreamOf(makers, instance).map((each) => each.address),
    ...(receipt === undefined ? {} : { execution: executionOf(run, receipt) }),
    ...(receipt?.substitutes === undefined ? {} : { substitutes: receipt.substitutes }),
    ...(decided === undefined ? {} : { decided }),
    ...("verdict" in approved ? { approval: approved } : {}),
  }]];
}

/** The one that its result is of now, else the one that it last came from. */
export function receiptOf(run: Run, instance: Instance): ActionReceipt | undefined {
  const { made, key, decided } = instance;
  if (decided?.type === "use") return undefined;
  const receipt = made && key ? run.store.receipts.read(key, made.receipt) : undefined;
  return receipt?.type === "action" ? receipt : earlierReceipt(run, instance);
}

function executionOf(run: Run, { key, action: { version, take }, run: by, startedAt: at, durationMs, calls }: ActionReceipt): Execution {
  return { key, version, take, run: by, at, durationMs, calls: calls.flatMap((call) => callOf(run, call)) };
}

function callOf(run: Run, key: MadeCall["key"]): readonly MadeCall[] {
  const receipt = run.store.receipts.find(key).find((each) => each.type === "call" && each.refusal === undefined);
  if (receipt?.type !== "call") return [];
  const { call: { provider, model, operation, take }, resolvedModel, usd, usage, startedAt: at } = receipt;
  return [{ key, operation, model: `${provider}:${model}`, ...(resolvedModel === undefined ? {} : { resolvedModel }), usd, ...(usage === undefined ? {} : { usage }), take, at }];
}

export function isComplete({ film }: Run, instances: readonly Instance[]): boolean {
  return instances.every(({ state }) => state === "fresh") && [...film.groups.values()].every(({ expansion }) => expansion.type === "known");
}

function modelsIn(calls: readonly MadeCall[]): Provenance["models"] {
  const byModel = Map.groupBy(calls, ({ model }) => model);
  return Object.fromEntries([...byModel].sort(([one], [other]) => (one < other ? -1 : 1)).map(([model, of]) => [model, { calls: of.length, usd: sumOf(of) }]));
}

function sumOf(calls: readonly MadeCall[]): number {
  return calls.reduce((sum, { usd }) => sum + usd, 0);
}

export function filesOf({ store: { state } }: Run): readonly PublishedFile[] {
  return [...state.published].map(([path, digest]) => ({ path, digest, by: state.publishers.get(path) ?? "" })).sort((one, other) => (one.path < other.path ? -1 : 1));
}

function inputsOf({ film, root }: Run): Provenance["inputs"] {
  return [...film.snapshotIdentities].map(([path, { digest }]) => ({ path: relative(root, path), digest })).sort((one, other) => (one.path < other.path ? -1 : 1));
}

function timeOf(ms: number): string {
  return new Date(ms).toISOString();
}
