/**
 * What a plan finds out for itself. What is a few milliseconds of vp's own work, reads little, and asks no model but vp's
 * own and that for words, is carried out where nobody sees it, so that a plan can tell all that depends on it: which shots
 * stay as they are, what the others cost. All of it is in memory and gone with the command: the build runs it.
 */
import type { StaleReason } from "../../schema/event.ts";
import type { NodeTypeDescription } from "../../schema/node-type.ts";
import { isObject, type Json } from "../../schema/json.ts";
import { nodeOf } from "../../schema/address.ts";
import { pathsBehind } from "../graph/behind.ts";
import type { Execution } from "./execution.ts";
import { withEdits } from "./decisions/edits.ts";
import { diskFailure, settleDisk } from "./disk-trouble.ts";
import { execute } from "./execute.ts";
import { foresee } from "./foresee.ts";
import { inMemory } from "./foreknown.ts";
import { chainOf, servingOf, serverOf } from "./models.ts";
import type { Schema } from "./project.ts";
import { rootOf, type Run } from "./run.ts";
import { transition, type Told } from "./states.ts";
import { artifactsIn } from "./upstream.ts";

/** A file that is larger is read by the build alone; bytes. */
const LARGEST_FILE = 1 << 20;
/**
 * So much is carried out for one plan, and what comes after counts as unknown: instances, each counted again for every
 * `BYTES_OF_WORK` that it reads and gives, and `WORK_OF_MODEL` times where a model answers. About two seconds of work, but
 * no time, so that a plan says the same each time.
 */
const MOST_WORK = 1000;
const BYTES_OF_WORK = 1 << 12;
const WORK_OF_MODEL = 10;

/** Whether what a stale instance would give costs nothing to know, and anybody asks. */
export function canForeknow(run: Run, { instance, prepared }: Execution): boolean {
  const { nodeType, declaration } = instance.group;
  if (nodeType?.plugin !== OWN || nodeType.runs !== "engine" || declaration.freshForMs !== undefined || prepared.priced) return false;
  const { inputs } = prepared.action;
  return isRead(run, nodeOf(instance.address)) && artifactsIn(inputs).every(({ size }) => size <= LARGEST_FILE) && asksForWordsOnly(run, nodeType, inputs);
}

/** As a description names what comes with vp. */
const OWN = "vp";

/**
 * Carries out what waits for it, when nothing else moves: in an order that no reading of files decides, so that of what is
 * too much the same is left each time.
 */
export async function foreknowAll(run: Run): Promise<void> {
  const turn = run.film.foreknowable.splice(0).sort((one, other) => (one.address < other.address ? -1 : 1));
  for (const { carryOut } of turn) await carryOut();
}

/** @param told with why it is stale */
export async function foreknow(run: Run, execution: Execution, told: Told & { readonly reason: StaleReason }): Promise<void> {
  const { instance } = execution;
  try {
    const isTooMuch = run.stopping || run.film.foreknownWork >= MOST_WORK;
    const outputs = isTooMuch ? undefined : await outputsOf(run, execution);
    run.film.foreknownWork += outputs ? workOf(execution, outputs) : 1;
    const edited = outputs && (await settleDisk(() => withEdits(run, instance, outputs)));
    if (edited?.type === "outputs") instance.value = edited.outputs;
    await foresee(run, execution, told);
  } catch (thrown) {
    transition(run, instance, "failed", { failure: diskFailure(thrown) });
  }
}

function workOf({ instance, prepared: { action: { inputs } } }: Execution, outputs: Readonly<Record<string, unknown>>): number {
  const bytes = artifactsIn(inputs).reduce((sum, { size }) => sum + size, JSON.stringify(inputs).length + JSON.stringify(outputs).length);
  const asks = modelPorts(instance.group.nodeType).length > 0;
  return (asks ? WORK_OF_MODEL : 1) + Math.floor(bytes / BYTES_OF_WORK);
}

/** Another plan of the command may have found out already: those that look behind a gate see what the one that asks does. */
function outputsOf(run: Run, execution: Execution): Promise<Readonly<Record<string, unknown>> | undefined> {
  const { key } = execution.instance;
  if (!key) throw new Error(`internal: ${execution.instance.address} has no key`);
  const known = run.foreknown.outputs.get(key) ?? carryOut(run, execution);
  run.foreknown.outputs.set(key, known);
  return known;
}

async function carryOut(run: Run, execution: Execution): Promise<Readonly<Record<string, unknown>> | undefined> {
  const made = await settleDisk(async () => {
    const hidden = unseen(run);
    await readFiles(hidden, execution.prepared.action.inputs);
    return execute(hidden, execution);
  });
  return made.type === "failed" ? undefined : (made.value.outputs as Readonly<Record<string, unknown>>);
}

/** A plan only hashes the files that it is given; what reads them reads the bytes that were hashed, or nothing. */
async function readFiles({ store: { cas, snapshots } }: Run, inputs: Json): Promise<void> {
  const missing = new Set(artifactsIn(inputs).filter((artifact) => !cas.has(artifact)).map(({ $artifact }) => $artifact));
  if (missing.size === 0) return;
  for (const [path, taking] of snapshots) {
    const taken = await taking;
    if (taken.type === "ok" && missing.delete(taken.value.$artifact)) await cas.importFile(path, { durable: false, mediaType: taken.value.mediaType });
  }
}

/** The same run, of which nothing is told, no receipt kept and no content but in memory. */
function unseen(run: Run): Run {
  const { store, foreknown, ports } = run;
  const receipts = { ...store.receipts, put: () => undefined };
  return { ...run, emit: () => undefined, workFolder: foreknown.folder(), store: { ...store, receipts, cas: inMemory(store.cas, foreknown, ports.files) } };
}

const read = new WeakMap<object, Map<string, boolean>>();

/** Whether any node reads what a node gives. */
function isRead(run: Run, node: string): boolean {
  const { pipeline } = rootOf(run);
  const nodes = read.get(pipeline) ?? new Map<string, boolean>();
  read.set(pipeline, nodes);
  const known = nodes.get(node) ?? pathsBehind(pipeline, node).size > 0;
  nodes.set(node, known);
  return known;
}

/** The ports that name a model, each with its operation. */
function modelPorts(nodeType: NodeTypeDescription | undefined): readonly (readonly [string, string])[] {
  return Object.entries((nodeType?.inputs as Schema | undefined)?.properties ?? {}).flatMap(([port, { model }]) => (model === undefined ? [] : [[port, model] as const]));
}

function asksForWordsOnly(run: Run, nodeType: NodeTypeDescription, given: Json): boolean {
  const { name: node } = nodeType;
  return modelPorts(nodeType).every(([port, operation]) => {
    const named = isObject(given) ? given[port] : undefined;
    const chain = chainOf(run.settings.models, typeof named === "string" ? named : operation);
    return operation === "text" && chain.every((name) => isOwn(run, { node, name, operation }));
  });
}

/** Anybody's provider may say that it is embedded, and ask whom it likes. */
function isOwn(run: Run, asked: { readonly node: string; readonly name: string; readonly operation: string }): boolean {
  const served = serverOf(servingOf(run), asked);
  return served.type === "ok" && served.value.provider.embedded && served.value.provider.plugin === OWN;
}
