/**
 * What lies behind the gates of a node, stale, and what of it is priced, told by two plans however many gates there are: one with all
 * of them shut shows what waits for which, one with all of them open shows what would run. Runs nothing.
 */
import { nodeOf } from "../../schema/address.ts";
import { pathsBehind } from "../graph/behind.ts";
import { gatesHolding, isShutGate } from "./held-by.ts";
import { pricedGroup } from "./priced.ts";
import { rootOf, type Behind, type OpenGates, type Run } from "./run.ts";
import type { Instance } from "./tree.ts";

/** Plans with some of the gates open, and gives the plan to `then`. */
export type Planning = <T>(openGates: OpenGates, then: (run: Run) => T) => Promise<T>;

/** What lies behind a gate of the node, asked as often as there are gates. */
export async function behindGatesOf(node: string, plan: Planning): Promise<(gate: string) => Behind> {
  const shut = await plan(() => false, (run) => waitingIn(run, node));
  const open = await plan(({ address }) => nodeOf(address) === node || shut.behind.has(nodeOf(address)), (run) => staleIn(run, shut.behind));
  return (gate) => {
    // A gate whose subject was not made yet holds back nothing that can be told apart: all of it counts.
    const own = shut.gates.has(gate) ? [...open].filter(([address]) => shut.holding(address).includes(gate)) : [...open];
    const priced = own.flatMap(([address, { usd, isPriced }]) => (isPriced ? [{ address, usd }] : []));
    const isKnown = priced.every(({ usd }) => usd !== undefined);
    const knownUsd = priced.reduce((sum, { usd = 0 }) => sum + usd, 0);
    return { addresses: priced.map(({ address }) => address), nodes: own.map(([address]) => address), knownUsd, ...(isKnown ? { usd: knownUsd } : {}) };
  };
}

interface Waiting {
  readonly behind: ReadonlySet<string>;
  /** The node's gates that are shut. */
  readonly gates: ReadonlySet<string>;
  /** The gates that an address waits for in the end. */
  readonly holding: (address: string) => readonly string[];
}

function waitingIn(run: Run, node: string): Waiting {
  const gates = [...run.film.instances.values()].filter((instance) => isShutGate(instance) && nodeOf(instance.address) === node);
  return {
    behind: pathsBehind(rootOf(run).pipeline, node),
    gates: new Set(gates.map(({ address }) => address)),
    holding: (address) => gatesHolding(run, address),
  };
}

interface Stale {
  /** Estimated US dollars; nothing when nobody can tell. */
  readonly usd: number | undefined;
  readonly isPriced: boolean;
}

/** What would run, by address; fan-outs that cannot tell their keys stand for themselves. */
function staleIn(run: Run, behind: ReadonlySet<string>): ReadonlyMap<string, Stale> {
  const instances = [...run.film.instances.values()].filter((instance) => behind.has(nodeOf(instance.address)) && isStale(run, instance));
  const groups = [...run.film.groups.values()].filter((group) => group.expansion.type === "dead" && behind.has(nodeOf(group.address)));
  return new Map([
    ...instances.map(({ address, state, usd, group }) => [address, { usd: state === "planned" ? usd : undefined, isPriced: pricedGroup(run, group) }] as const),
    ...groups.map((group) => [group.address, { usd: undefined, isPriced: pricedGroup(run, group) }] as const),
  ]);
}

/** What waits for other gates alone is theirs. */
function isStale(run: Run, { state, because = [] }: Instance): boolean {
  if (state !== "deferred") return state === "planned";
  return because.some((address) => run.film.instances.get(address)?.state !== "blocked");
}
