/**
 * What a plan finds out for itself. What is a few milliseconds of vp's own work, and asks no model but an embedded one
 * and that for words, is carried out where nobody sees it, so that a plan can tell all that depends on it: which shots
 * stay as they are, what the others cost. Keeps no receipt: for the film nothing of it is made, and the build runs it.
 */
import type { NodeTypeDescription } from "../../schema/node-type.ts";
import { isObject, type Json } from "../../schema/json.ts";
import type { Execution } from "./execution.ts";
import { withEdits } from "./decisions/edits.ts";
import { settleDisk } from "./disk-trouble.ts";
import { execute } from "./execute.ts";
import { chainOf, servingOf, serverOf } from "./models.ts";
import type { Schema } from "./project.ts";
import type { Run } from "./run.ts";
import { prepareWork } from "./work-folder.ts";

/** Gives a stale instance the value that it would have, where that costs nothing to know. */
export async function foreknow(run: Run, execution: Execution): Promise<void> {
  const { instance, prepared } = execution;
  const { nodeType, declaration } = instance.group;
  const isOwn = nodeType?.runs === "engine" && declaration.freshForMs === undefined && !prepared.priced;
  if (run.settings.openGates || !isOwn || !asksForWordsOnly(run, nodeType, prepared.action.inputs)) return;
  const made = await settleDisk(async () => {
    prepareWork(run.store.layout, run.ports);
    await takeIn(run, prepared.action.inputs);
    return execute(unseen(run), execution);
  });
  if (made.type === "failed") return;
  const edited = await settleDisk(() => withEdits(run, instance, made.value.outputs as Readonly<Record<string, unknown>>));
  if (edited.type === "outputs") instance.value = edited.outputs;
}

/** A plan only hashes the files that it is given; what reads them reads the bytes that were hashed, or nothing. */
async function takeIn(run: Run, inputs: Json): Promise<void> {
  const named = JSON.stringify(inputs);
  for (const [path, taking] of run.store.snapshots) {
    const taken = await taking;
    if (taken.type !== "ok" || !named.includes(taken.value.$artifact) || run.store.cas.has(taken.value)) continue;
    await run.store.cas.importFile(path, { durable: false, mediaType: taken.value.mediaType });
  }
}

/** The same run, of which nothing is told and no receipt kept. */
function unseen(run: Run): Run {
  return { ...run, emit: () => undefined, store: { ...run.store, receipts: { ...run.store.receipts, put: () => undefined } } };
}

function asksForWordsOnly(run: Run, { name: node, inputs }: NodeTypeDescription, given: Json): boolean {
  const ports = Object.entries((inputs as Schema).properties ?? {}).flatMap(([port, { model }]) => (model === undefined ? [] : [[port, model] as const]));
  return ports.every(([port, operation]) => {
    const named = isObject(given) ? given[port] : undefined;
    const chain = chainOf(run.settings.models, typeof named === "string" ? named : operation);
    return operation === "text" && chain.every((name) => isEmbedded(run, { node, name, operation }));
  });
}

function isEmbedded(run: Run, asked: { readonly node: string; readonly name: string; readonly operation: string }): boolean {
  const served = serverOf(servingOf(run), asked);
  return served.type === "ok" && served.value.provider.embedded;
}
