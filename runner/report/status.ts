/** How a film stands, as plain values: folded from a plan's view and from what was found out beside it. Says nothing itself. */
import type { Digest } from "../../schema/digest.ts";
import type { InstanceState } from "../../schema/event.ts";
import type { Failure } from "../../schema/failure.ts";
import { groupsOf, wordOf, type Group } from "./groups.ts";
import { hasFailed, productionOf, productionWord, type Production } from "./production.ts";
import { reasonText } from "./reason-text.ts";
import type { InstanceView, View } from "./view.ts";
import { commandFor, waitingText, waysOut, type Naming, type Way } from "./ways-out.ts";

export interface Status {
  readonly name: string;
  readonly pipeline: string;
  /** The production state as one word. */
  readonly state: string;
  readonly production: Production;
  /** 0 to 100, by the time that things take. */
  readonly percent: number;
  /** Milliseconds, when enough is known of how long things took. */
  readonly remainingMs?: number;
  readonly counts: Readonly<Partial<Record<InstanceState, number>>>;
  readonly nodes: readonly NodeStatus[];
  readonly troubles: readonly Trouble[];
  readonly calls: readonly CallStatus[];
  readonly substitutes: readonly SubstituteStatus[];
}

export interface NodeStatus {
  readonly node: string;
  readonly state: InstanceState;
  readonly made: number;
  readonly total: number;
  readonly why: string;
}

/** Something that does not go on by itself. */
export interface Trouble {
  readonly address: string;
  readonly nodeType: string;
  readonly state: "failed" | "blocked";
  /** In a few words. */
  readonly what: string;
  readonly failure?: Failure;
  readonly ways: readonly Way[];
}

/** A priced request that is not settled. */
export interface CallStatus {
  readonly address: string;
  /** `provider:model-id`. */
  readonly model: string;
  /** `abandoned`: whoever was at it is gone, and the next build takes it up. */
  readonly standing: "underway" | "parked" | "in-doubt" | "abandoned";
  /** Milliseconds since 1970. */
  readonly beganAt: number;
  /** US dollars, set aside. */
  readonly usd: number;
}

export interface SubstituteStatus {
  readonly address: string;
  readonly wanted: string;
  readonly used: string;
  readonly because: string;
}

/** What a plan cannot tell. */
export interface Beside extends Naming {
  readonly calls: readonly CallStatus[];
  /** What stopped an address in the last build, and the action it was about. */
  readonly lastTroubles: ReadonlyMap<string, LastTrouble>;
  /** How many things ran at once on average when the film was last made. */
  readonly parallel: number;
}

export interface LastTrouble {
  readonly key?: Digest;
  readonly failure: Failure;
}

export function statusOf(view: View, beside: Beside): Status {
  const instances = [...view.instances.values()];
  const production = productionOf(view);
  return {
    name: view.name, pipeline: view.pipeline, state: productionWord(production), production, ...progressOf(instances, beside.parallel),
    counts: Object.fromEntries([...view.counts].filter(([, count]) => count > 0)),
    nodes: groupsOf(view).map(nodeStatus),
    troubles: instances.flatMap((instance) => troubleOf(view, instance, beside)),
    calls: beside.calls,
    substitutes: instances.flatMap(({ address, substitutes = [] }) => substitutes.map((each) => ({ address, ...each }))),
  };
}

function progressOf(instances: readonly InstanceView[], parallel: number): Pick<Status, "percent" | "remainingMs"> {
  const counted = instances.filter(({ state }) => state !== "skipped");
  const known = counted.filter((instance) => workOf(instance) !== undefined);
  const usual = known.reduce((sum, instance) => sum + (workOf(instance) ?? 0), 0) / Math.max(1, sizeOf(known)) || 1;
  const weigh = (of: readonly InstanceView[]) => of.reduce((sum, instance) => sum + (workOf(instance) ?? usual * sizeOf([instance])), 0);
  const open = counted.filter(({ state }) => state !== "fresh" && state !== "done");
  if (open.length === 0) return { percent: 100 };
  const left = weigh(open);
  const percent = Math.min(99, Math.floor(100 * (1 - left / Math.max(1, weigh(counted)))));
  return open.some((instance) => workOf(instance) !== undefined) ? { percent, remainingMs: Math.round(left / Math.max(1, parallel)) } : { percent };
}

function sizeOf(instances: readonly InstanceView[]): number {
  return instances.reduce((sum, { forecast }) => sum + (forecast?.instances ?? 1), 0);
}

/** How long it took or takes, milliseconds, as far as anybody knows. A gate is no work. */
function workOf({ state, nodeType, saved, durationMs, expectedMs, forecast }: InstanceView): number | undefined {
  if (nodeType === "gate") return 0;
  return state === "fresh" || state === "done" ? (saved?.durationMs ?? durationMs) : (expectedMs ?? forecast?.durationMs);
}

function nodeStatus({ label, instances }: Group): NodeStatus {
  const made = instances.filter(({ state }) => state === "fresh" || state === "done" || state === "skipped").length;
  return { node: label, state: worstState(instances), made, total: sizeOf(instances), why: whyOf(instances) };
}

const WORST_FIRST: readonly InstanceState[] = ["failed", "blocked", "planned", "deferred", "cancelled", "skipped", "fresh"];

/** What is to be told of a node before all else; that some are left out is nothing to tell while others are made. */
function worstState(instances: readonly InstanceView[]): InstanceState {
  const states = new Set(instances.map((instance) => (hasFailed(instance) ? "failed" : instance.state)));
  if (states.size > 1) states.delete("skipped");
  return WORST_FIRST.find((state) => states.has(state)) ?? "wanted";
}

function whyOf(instances: readonly InstanceView[]): string {
  const why = new Set(instances.map((instance) => reasonText(instance.reason)).filter((text) => text !== ""));
  const [first = ""] = why;
  return why.size <= 1 ? first : `${first}, and ${why.size - 1} other reason${why.size === 2 ? "" : "s"}`;
}

function troubleOf(view: View, instance: InstanceView, beside: Beside): readonly Trouble[] {
  const { address, nodeType, state, reason } = instance;
  const failure = instance.failure ?? (reason?.type === "failed" ? reason.failure : undefined) ?? lastTrouble(instance, beside);
  if (failure !== undefined) {
    const waits = state === "blocked" || waitingText(failure.type) !== waitingText(undefined);
    return [{ address, nodeType, state: waits ? "blocked" : "failed", what: waits ? waitingText(failure.type) : wordOf("failed"), failure, ways: waysOut(failure.type, address, beside) }];
  }
  if (state !== "blocked") return [];
  const gate = view.gates.get(address);
  const what = gate?.outcome === "rejected" ? "was rejected" : gate === undefined ? waitingText(undefined) : "asks for your approval";
  return [{ address, nodeType, state: "blocked", what: gate?.instructions === undefined ? what : `${what}: ${gate.instructions}`, ways: gate === undefined ? [] : verdicts(address, beside) }];
}

/** What was made since, or would be another action now, is in no trouble. */
function lastTrouble({ address, state, key }: InstanceView, { lastTroubles }: Beside): Failure | undefined {
  const last = lastTroubles.get(address);
  return state === "planned" && last?.key === key ? last?.failure : undefined;
}

function verdicts(address: string, naming: Naming): readonly Way[] {
  return [
    { command: commandFor("vp approve", [address], naming), what: "lets it pass" },
    { command: `${commandFor("vp reject", [address], naming)} --reason "what should be different"`, what: "turns it down" },
  ];
}
