/**
 * Explains an instance: the path-level difference between the action it last came from and the action it would be
 * now, followed upstream to the file and the line.
 */
import { sameName } from "../../schema/folded.ts";
import type { ExplainedChange, Explanation } from "../../schema/explanation.ts";
import type { Change } from "../../schema/event.ts";
import type { Checked } from "../../schema/diagnostic.ts";
import type { ActionReceipt } from "../../schema/receipt.ts";
import type { BuildOptions } from "./api.ts";
import { rootsOf } from "./consider.ts";
import { differences } from "./difference.ts";
import { gateChanges, rejectionOf } from "./explain-gate.ts";
import { open } from "./open.ts";
import { membersOf, originOf, producersOf } from "./origin.ts";
import type { Run } from "./run.ts";
import { sourceFile } from "./source-file.ts";
import type { Instance } from "./tree.ts";
import { inFull, insideOf, UnknownTarget } from "./targets.ts";
import { changedLine, placeIn, type Place } from "./text-place.ts";
import { withRun } from "./with-run.ts";
import type { World } from "./world.ts";

/** Explains every instance that `options.targets` names. Runs nothing but what is foreknown. */
export async function explain(options: BuildOptions, world: World): Promise<Checked<readonly Explanation[]>> {
  const opened = await open(options, world, { readOnly: true });
  if (opened.type === "wrong") return opened;
  try {
    const all = { ...options, targets: [] };
    const explanations = await withRun({ opened: opened.value, options: all, world, mode: "explain" }, (run) => explainTargets(run, options.targets ?? []));
    return { type: "ok", value: explanations, warnings: opened.warnings };
  } finally {
    await opened.value.plugins.executor.close();
  }
}

async function explainTargets(run: Run, targets: readonly string[]): Promise<readonly Explanation[]> {
  const explanations: Explanation[] = [];
  for (const target of targets) {
    const named = [...run.film.instances.values()].filter(({ address, group }) => sameName(address, target) || group.address === target);
    const inside = named.length > 0 ? [] : insideModule(run, target);
    for (const instance of [...named, ...inside]) explanations.push(await explainInstance(run, instance, new Set()));
    if (named.length > 0 || inside.length > 0) continue;
    const full = inFull(run, target);
    const found = await (full === undefined || full === target ? explainUnknown(run, target) : explainTargets(run, [full]));
    const elsewhere = found.length > 0 ? undefined : insideOf(run, target);
    if (elsewhere !== undefined) throw new UnknownTarget(`nothing is called "${target}"; ${elsewhere}`);
    explanations.push(...found);
  }
  return explanations;
}

/** What of a module there is anything to say about; all of it when there is nothing. */
function insideModule(run: Run, target: string): readonly Instance[] {
  const inside = [...run.film.instances.values()].filter(({ address }) => address.startsWith(`${target}/`) || address.startsWith(`${target}[`));
  const telling = inside.filter((instance) => instance.state !== "fresh" || changesOf(run, instance).changes.length > 0);
  return telling.length > 0 ? telling : inside;
}

/** An instance that the last build made and that cannot be told apart now: its fan-out waits for something stale. */
async function explainUnknown(run: Run, target: string): Promise<readonly Explanation[]> {
  const waiting = [...run.film.groups.values()].find(({ address, expansion }) => expansion.type === "dead" && (target === address || target.startsWith(`${address}[`)));
  if (waiting?.expansion.type !== "dead") return [];
  const because = rootsOf(run, waiting.expansion.because);
  const seen = new Set<Instance>();
  const causes: Explanation[] = [];
  for (const address of because) {
    const cause = run.film.instances.get(address);
    if (cause && !seen.has(cause)) causes.push(await explainInstance(run, cause, seen));
  }
  return [{ address: target, nodeType: waiting.nodeType?.name ?? "", plugin: waiting.nodeType?.plugin ?? "", state: "deferred", when: "now", changes: [], because, causes }];
}

async function explainInstance(run: Run, instance: Instance, seen: Set<Instance>): Promise<Explanation> {
  seen.add(instance);
  const { when, changes } = changesOf(run, instance);
  const explained: ExplainedChange[] = [];
  for (const change of changes) explained.push(...(await explainChange(run, instance, change)));
  const because = instance.because ?? [];
  const upstream = [...new Set([...explained.flatMap(({ producer }) => producer ?? []), ...because])];
  const causes: Explanation[] = [];
  for (const cause of upstream.flatMap((address) => instancesAt(run, address))) {
    if (!seen.has(cause)) causes.push(await explainInstance(run, cause, seen));
  }
  const { address, state, reason, group, decided } = instance;
  const rejected = rejectionOf(run, instance);
  return { address, nodeType: group.nodeType?.name ?? "", plugin: group.nodeType?.plugin ?? "", state, ...(reason ? { reason } : {}), ...(decided ? { decided } : {}), ...(rejected ? { rejected } : {}), when, changes: explained, because, causes };
}

/** An instance, or what of a fan-out is not as it was; for one that does not know its keys, what that waits for. */
function instancesAt(run: Run, address: string): readonly Instance[] {
  const instance = run.film.instances.get(address);
  const group = run.film.groups.get(address);
  if (instance || !group) return instance ? [instance] : [];
  if (group.expansion.type === "dead") return rootsOf(run, group.expansion.because).flatMap((each) => run.film.instances.get(each) ?? []);
  return membersOf(group).filter(({ state }) => state !== "fresh" && state !== "skipped");
}

/** A stale instance differs from what it last came from; a fresh one that ran in the last build, from what it was before. */
function changesOf(run: Run, instance: Instance): { readonly when: Explanation["when"]; readonly changes: readonly Change[] } {
  const { address, action, state, group } = instance;
  if (group.nodeType?.runs === "person") return { when: "now", changes: gateChanges(run, instance) };
  const record = run.store.state.addresses.get(address);
  const last = record && receiptOf(run, record.key, record.receipt);
  if (state !== "fresh") return { when: "now", changes: last && action ? differences(last.action, action) : [] };
  const before = record?.previous && receiptOf(run, record.previous.key, record.previous.receipt);
  if (!before || !last || record.run !== run.store.state.lastRun) return { when: "now", changes: [] };
  return { when: "last-build", changes: differences(before.action, last.action) };
}

/** Asked for each change of each reader, and told by files: once an instance. */
const changed = new WeakMap<Instance, boolean>();

function hasChanged(run: Run, instance: Instance): boolean {
  const known = changed.get(instance) ?? (instance.state !== "fresh" || changesOf(run, instance).changes.length > 0);
  changed.set(instance, known);
  return known;
}

function receiptOf(run: Run, key: ActionReceipt["key"], id: string): ActionReceipt | undefined {
  const receipt = run.store.receipts.read(key, id);
  return receipt?.type === "action" ? receipt : undefined;
}

async function explainChange(run: Run, instance: Instance, change: Change): Promise<readonly ExplainedChange[]> {
  const origin = originOf(instance, change.path);
  const lines = await changedLine(run, change, origin?.file);
  if (lines) return [{ ...change, ...lines, ...(origin ? { origin: origin.label } : {}) }];
  const producers = origin ? producersOf({ run, instance, hasChanged: (each) => hasChanged(run, each) }, origin, change.after) : [];
  const place = realPlace(run, instance, placeIn(instance.evaluated, change.path));
  const told = { ...change, ...(origin ? { origin: origin.label } : {}), ...(place ? { place } : {}) };
  return producers.length === 0 ? [told] : producers.map((producer) => ({ ...told, producer }));
}

/** The place in the file as it lies on disk; none where the text is in no file. */
function realPlace(run: Run, instance: Instance, named: Place | undefined): Place | undefined {
  const file = named && sourceFile(run, instance, named.file);
  return named && file !== undefined ? { ...named, file } : undefined;
}
