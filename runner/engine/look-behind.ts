/**
 * What lies behind the gates of a node, stale and priced, told by two plans however many gates there are: one with all
 * of them shut shows what waits for which, one with all of them open shows what would run. Runs nothing.
 */
import { nodeOf } from "../../schema/address.ts";
import { pathsBehind } from "../graph/behind.ts";
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
    const own = shut.gates.has(gate) ? [...open].filter(([address]) => shut.causesOf(address).includes(gate)) : [...open];
    const isKnown = own.every(([, usd]) => usd !== undefined);
    return { addresses: own.map(([address]) => address), ...(isKnown ? { usd: own.reduce((sum, [, usd]) => sum + (usd ?? 0), 0) } : {}) };
  };
}

interface Waiting {
  readonly behind: ReadonlySet<string>;
  /** The node's gates that are shut. */
  readonly gates: ReadonlySet<string>;
  /** What an address waits for in the end. */
  readonly causesOf: (address: string) => readonly string[];
}

function waitingIn(run: Run, node: string): Waiting {
  const behind = pathsBehind(rootOf(run).pipeline, node);
  const instances = [...run.film.instances.values()];
  const causes = new Map(instances.flatMap(({ address, because }) => (because ? [[address, because] as const] : [])));
  const dead = [...run.film.groups.values()].flatMap(({ address, expansion }) => (expansion.type === "dead" ? [[address, expansion.because] as const] : []));
  return {
    behind,
    gates: new Set(instances.filter(({ address, state }) => state === "blocked" && nodeOf(address) === node).map(({ address }) => address)),
    causesOf: (address) => causes.get(address) ?? dead.find(([group]) => address === group || address.startsWith(`${group}[`) || address.startsWith(`${group}/`))?.[1] ?? [],
  };
}

/** Address to estimated US dollars of what is priced and would run; fan-outs that cannot tell their keys stand for themselves. */
function staleIn(run: Run, behind: ReadonlySet<string>): ReadonlyMap<string, number | undefined> {
  const instances = [...run.film.instances.values()].filter((instance) => behind.has(nodeOf(instance.address)) && isStale(run, instance) && pricedGroup(run, instance.group));
  const groups = [...run.film.groups.values()].filter((group) => group.expansion.type === "dead" && behind.has(nodeOf(group.address)) && pricedGroup(run, group));
  return new Map([...instances.map(({ address, state, usd }) => [address, state === "planned" ? usd : undefined] as const), ...groups.map(({ address }) => [address, undefined] as const)]);
}

/** What waits for other gates alone is theirs. */
function isStale(run: Run, { state, because = [] }: Instance): boolean {
  if (state !== "deferred") return state === "planned";
  return because.some((address) => run.film.instances.get(address)?.state !== "blocked");
}
