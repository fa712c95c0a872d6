/**
 * What a plan can say of what is not known yet: by what was made before at the same addresses, at the prices of the
 * models that serve now and with what params say now. Runs nothing, and asks no model anything but its price.
 */
import { nodeOf } from "../../schema/address.ts";
import type { Forecast } from "../../schema/event.ts";
import { isObject, type Json } from "../../schema/json.ts";
import type { NodeTypeDescription } from "../../schema/node-type.ts";
import type { ActionReceipt } from "../../schema/receipt.ts";
import { earlierReceipt } from "./execution.ts";
import { pricedGroup, pricedNode } from "./priced.ts";
import { resolveAlias, servingOf } from "./models.ts";
import { priceOf } from "./price.ts";
import type { Schema } from "./project.ts";
import { rootOf, type Run } from "./run.ts";
import { comesToNothing } from "./skipped.ts";
import type { Group } from "./tree.ts";
import { valueNow, writtenAt, type Written } from "./written.ts";

/** Tells what is likely of all that is deferred, or planned at a price that nobody can tell. */
export async function tellForecasts(run: Run): Promise<void> {
  const past = addressesBelow(run);
  for (const { address, state, usd, group } of run.film.wanted) {
    const isOpen = state === "deferred" || (state === "planned" && usd === undefined);
    if (state === "deferred" && comesToNothing(run, address)) run.emit({ type: "forecast", address, ...NOTHING });
    else if (isOpen) await tell(run, { address, group, past: [address], count: 1 });
  }
  for (const group of run.film.groups.values()) {
    const { expansion, address } = group;
    if (expansion.type !== "dead" || expansion.failure) continue;
    if (comesToNothing(run, address)) run.emit({ type: "forecast", address, ...NOTHING });
    else await tell(run, { address, group, past: (past.get(address) ?? []).filter((each) => !comesToNothing(run, each)) });
  }
}

const NOTHING: Forecast = { instances: 0, leastUsd: 0, mostUsd: 0, durationMs: 0 };

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

/** What an earlier action would cost today, with the models that serve today and what params give it by themselves. */
async function priceNow(run: Run, address: string, { action, usd }: ActionReceipt): Promise<number | undefined> {
  const nodeType = run.plugins.registry.nodeType(action.nodeType);
  const written = behind(run, address);
  if (nodeType === undefined || written === undefined) return 0;
  const ports = modelPorts(nodeType);
  if (ports.length === 0) return 0;
  const before = action.inputs as Readonly<Record<string, Json>>;
  const today = { ...before, ...inputsNow(written), ...modelsNow(run, ports, written) };
  if (!pricedNode(servingOf(run), nodeType, (port) => textOf(today[port]))) return 0;
  const price = await priceOf(run, nodeType, today);
  if (price !== undefined) return price.most;
  const isSame = ports.every(([port]) => before[port] === today[port]);
  // That nothing was charged says nothing where nobody knows what is.
  return isSame && usd > 0 ? usd : undefined;
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

type ModelPort = readonly [port: string, operation: string];

function modelPorts({ inputs }: NodeTypeDescription): readonly ModelPort[] {
  return Object.entries((inputs as Schema).properties ?? {}).flatMap(([port, { model }]) => (model === undefined ? [] : [[port, model] as const]));
}

/** What is known of the inputs before anything is made; the rest is as it was. Files are left as they were: only that there is one has a price. */
function inputsNow({ node, names }: Written): Readonly<Record<string, Json>> {
  const known = [...node.with].map(([port, template]) => [port, valueNow(template, names)] as const);
  return Object.fromEntries(known.filter((each): each is readonly [string, Json] => each[1] !== undefined && !holdsFile(each[1])));
}

function holdsFile(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsFile);
  return isObject(value) && ("$input" in value || Object.values(value).some(holdsFile));
}

/** By port; a model that depends on what is not made yet is left as it was. */
function modelsNow({ settings }: Run, ports: readonly ModelPort[], { node, names }: Written): Readonly<Record<string, string>> {
  return Object.fromEntries(ports.flatMap(([port, operation]) => {
    const template = node.with.get(port);
    const name = template === undefined ? operation : valueNow(template, names);
    return typeof name === "string" ? [[port, resolveAlias(settings.models, name)]] : [];
  }));
}

/** The node as written behind an address, if there is one still. */
function behind(run: Run, address: string): Written | undefined {
  const around = writtenAt(rootOf(run), address);
  return around.length === nodeOf(address).split("/").length ? around.at(-1) : undefined;
}
