/**
 * What a plan can say of what is not known yet: by what was made before at the same addresses, at the prices of the
 * models that serve now. Runs nothing, and asks no model anything but its price.
 */
import { nodeOf } from "../../schema/address.ts";
import type { Forecast } from "../../schema/event.ts";
import type { Json } from "../../schema/json.ts";
import type { NodeTypeDescription } from "../../schema/node-type.ts";
import type { NodeDeclaration, Pipeline } from "../../schema/pipeline.ts";
import type { ActionReceipt } from "../../schema/receipt.ts";
import { earlierReceipt } from "./consider.ts";
import { pricedGroup } from "./priced.ts";
import { resolveAlias } from "./models.ts";
import { priceOf } from "./price.ts";
import type { Schema } from "./project.ts";
import { rootOf, type Run } from "./run.ts";
import type { Group } from "./tree.ts";

/** Tells what is likely of all that is deferred, or planned at a price that nobody can tell. */
export async function tellForecasts(run: Run): Promise<void> {
  const past = addressesBelow(run);
  for (const { address, state, usd, group } of run.film.wanted) {
    const isOpen = state === "deferred" || (state === "planned" && usd === undefined);
    if (isOpen) await tell(run, { address, group, past: [address], count: 1 });
  }
  for (const group of run.film.groups.values()) {
    const { expansion, address } = group;
    if (expansion.type === "dead" && !expansion.failure) await tell(run, { address, group, past: past.get(address) ?? [] });
  }
}

/** Addresses that were made before, by each group that they lie in: `scenes[s1]/clips[b]` lies in `scenes` and in `scenes[s1]/clips`. */
function addressesBelow(run: Run): ReadonlyMap<string, readonly string[]> {
  const below = new Map<string, string[]>();
  for (const address of run.store.state.addresses.keys()) {
    for (const { index } of address.matchAll(/\[|\/|$/g)) {
      const group = address.slice(0, index);
      const known = below.get(group);
      if (known === undefined) below.set(group, [address]);
      else known.push(address);
    }
  }
  return below;
}

interface Open {
  readonly address: string;
  readonly group: Group;
  /** Where something was made before. */
  readonly past: readonly string[];
  /** How many it will be, when that is known. */
  readonly count?: number;
}

async function tell(run: Run, { address, group, past, count }: Open): Promise<void> {
  const receipts = past.flatMap((each) => {
    const receipt = earlierReceipt(run, { address: each });
    return receipt === undefined ? [] : [{ address: each, receipt }];
  });
  const isPriced = pricedGroup(run, group);
  if (receipts.length === 0 && isPriced && count === undefined) return;
  const instances = receipts.length === 0 ? count : receipts.length;
  const mostUsd = isPriced ? (receipts.length === 0 ? undefined : await pricesOf(run, receipts)) : 0;
  const durationMs = receipts.reduce((sum, { receipt }) => sum + receipt.durationMs, 0);
  const forecast: Forecast = { instances, leastUsd: 0, mostUsd, ...(receipts.length === 0 ? {} : { durationMs }) };
  run.emit({ type: "forecast", address, ...forecast });
}

interface Past {
  readonly address: string;
  readonly receipt: ActionReceipt;
}

async function pricesOf(run: Run, past: readonly Past[]): Promise<number | undefined> {
  let usd = 0;
  for (const { address, receipt } of past) {
    const price = await priceNow(run, address, receipt);
    if (price === undefined) return undefined;
    usd += price;
  }
  return usd;
}

/** What an earlier action would cost today, with the models that serve today. */
async function priceNow(run: Run, address: string, { action, usd }: ActionReceipt): Promise<number | undefined> {
  const nodeType = run.plugins.registry.nodeType(action.nodeType);
  const declaration = declarationOf(rootOf(run).pipeline, address);
  if (nodeType === undefined || declaration === undefined) return 0;
  const models = modelsNow(run, nodeType, declaration);
  if (Object.keys(models).length === 0) return 0;
  const inputs = action.inputs as Readonly<Record<string, Json>>;
  const price = await priceOf(run, nodeType, { ...inputs, ...models });
  const same = Object.entries(models).every(([port, model]) => inputs[port] === model);
  return price?.most ?? (same ? usd : undefined);
}

/** By port; a model that an expression gives is left as it was. */
function modelsNow(run: Run, nodeType: NodeTypeDescription, declaration: NodeDeclaration): Readonly<Record<string, string>> {
  const models: Record<string, string> = {};
  for (const [port, { model: operation }] of Object.entries((nodeType.inputs as Schema).properties ?? {})) {
    const written = declaration.with.get(port);
    const name = written === undefined ? operation : written.type === "constant" ? written.value : undefined;
    if (operation !== undefined && typeof name === "string") models[port] = resolveAlias(run.settings.models, name);
  }
  return models;
}

/** The node as written behind an address; modules are walked through. */
function declarationOf(root: Pipeline, address: string): NodeDeclaration | undefined {
  let inside: Pipeline | undefined = root;
  let declaration: NodeDeclaration | undefined;
  for (const name of nodeOf(address).split("/")) {
    declaration = inside?.nodes.get(name);
    inside = declaration?.uses.type === "module" ? declaration.uses.pipeline : undefined;
  }
  return declaration;
}
