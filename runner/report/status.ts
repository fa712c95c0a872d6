/** How a film stands, as plain values: folded from a plan's view and from what was found out beside it. Says nothing itself. */
import type { Digest } from "../../schema/digest.ts";
import type { InstanceState } from "../../schema/event.ts";
import type { Failure } from "../../schema/failure.ts";
import { expectedCount, groupsOf, waitedFor, wordOf, type Group } from "./groups.ts";
import { callStatusOf, type CallStatus, type OpenRequest } from "./open-requests.ts";
import { hasFailed, productionOf, productionWord, type Production } from "./production.ts";
import { reasonText } from "./reason-text.ts";
import type { InstanceView, Published, View } from "./view.ts";
import { commandFor, editedWays, waitingText, waysOut, type Naming, type Way } from "./ways-out.ts";

export interface Status {
  readonly name: string;
  readonly pipeline: string;
  /** The production state as one word. */
  readonly state: string;
  readonly production: Production;
  /** 0 to 100, by the time that things take: what is surely made. */
  readonly percent: number;
  /** The same if all that is deferred stays as it was; absent when nothing that was made is deferred. */
  readonly mostPercent?: number;
  /** Milliseconds, when it is known of all that is open how long it took; the most it takes when something is deferred. */
  readonly remainingMs?: number;
  readonly counts: Readonly<Partial<Record<InstanceState, number>>>;
  readonly nodes: readonly NodeStatus[];
  readonly troubles: readonly Trouble[];
  readonly edited: readonly EditedStatus[];
  readonly calls: readonly CallStatus[];
  readonly substitutes: readonly SubstituteStatus[];
}

export interface NodeStatus {
  readonly node: string;
  readonly state: InstanceState;
  readonly made: number;
  /** As far as it is known. */
  readonly total: number;
  readonly why: string;
}

/** A published file that a person changed: it is left alone until they say what it is. */
export interface EditedStatus {
  readonly address: string;
  /** Absolute. */
  readonly path: string;
  readonly ways: readonly Way[];
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

export interface SubstituteStatus {
  readonly address: string;
  readonly wanted: string;
  readonly used: string;
  readonly because: string;
}

/** What a plan cannot tell. */
export interface Beside extends Naming {
  /** Shortens an absolute path for the person who reads it. */
  readonly shortPath: (path: string) => string;
  readonly calls: readonly OpenRequest[];
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
    nodes: groupsOf(view).map((group) => nodeStatus(view, group)),
    troubles: instances.flatMap((instance) => troubleOf(view, instance, beside)),
    edited: view.published.filter(({ outcome }) => outcome === "edited").map((published) => editedStatus(view, published, beside)),
    calls: beside.calls.map((call) => callStatusOf(view, call, beside)),
    substitutes: instances.flatMap(({ address, substitutes = [] }) => substitutes.map((each) => ({ address, ...each }))),
  };
}

/** Milliseconds that something weighs of which nobody knows how long it takes; one that took less tells little of it. */
const USUAL_MS = 1000;

function progressOf(instances: readonly InstanceView[], parallel: number): Pick<Status, "percent" | "mostPercent" | "remainingMs"> {
  const counted = instances.filter(({ state }) => state !== "skipped");
  const open = counted.filter(({ state }) => state !== "fresh" && state !== "done");
  if (open.length === 0) return { percent: 100 };
  const known = counted.filter((instance) => (workOf(instance) ?? 0) > 0);
  const usual = Math.max(USUAL_MS, weightOf(known, 0) / Math.max(1, expectedCount(known)));
  const left = weightOf(open, usual);
  const whole = Math.max(1, weightOf(counted, usual));
  const again = weightOf(open.filter(wasMade), usual);
  const share = (part: number): number => Math.min(99, Math.floor((100 * part) / whole));
  const remains = open.every((instance) => workOf(instance) !== undefined) && left > 0;
  return {
    percent: share(whole - left), ...(again === 0 ? {} : { mostPercent: share(whole - left + again) }),
    ...(remains ? { remainingMs: Math.round(left / Math.max(1, parallel)) } : {}),
  };
}

function weightOf(instances: readonly InstanceView[], usual: number): number {
  return instances.reduce((sum, instance) => sum + (workOf(instance) ?? usual * expectedCount([instance])), 0);
}

/** Deferred, and there is a result of it that may turn out to be the right one still. */
function wasMade({ state, forecast }: InstanceView): boolean {
  return state === "deferred" && forecast?.durationMs !== undefined;
}

/** How long it took or takes, milliseconds, as far as anybody knows. A gate is no work. */
function workOf({ state, nodeType, saved, durationMs, expectedMs, forecast }: InstanceView): number | undefined {
  if (nodeType === "gate") return 0;
  return state === "fresh" || state === "done" ? (saved?.durationMs ?? durationMs) : (expectedMs ?? forecast?.durationMs);
}

function nodeStatus(view: View, { label, instances }: Group): NodeStatus {
  const made = instances.filter(({ state }) => state === "fresh" || state === "done" || state === "skipped").length;
  return { node: label, state: worstState(instances), made, total: expectedCount(instances), why: whyOf(view, instances) };
}

const WORST_FIRST: readonly InstanceState[] = ["failed", "blocked", "planned", "deferred", "cancelled", "skipped", "fresh"];

/** What is to be told of a node before all else; that some are left out is nothing to tell while others are made. */
function worstState(instances: readonly InstanceView[]): InstanceState {
  const states = new Set(instances.map((instance) => (hasFailed(instance) ? "failed" : instance.state)));
  if (states.size > 1) states.delete("skipped");
  return WORST_FIRST.find((state) => states.has(state)) ?? "wanted";
}

function whyOf(view: View, instances: readonly InstanceView[]): string {
  if (instances.every(({ state }) => state === "deferred")) return deferredWhy(view, instances);
  const why = new Set(instances.map((instance) => reasonText(instance.reason)).filter((text) => text !== ""));
  const [first = ""] = why;
  return why.size <= 1 ? first : `${first}, and ${why.size - 1} other reason${why.size === 2 ? "" : "s"}`;
}

/** `waits for script; was made before`. */
function deferredWhy(view: View, instances: readonly InstanceView[]): string {
  const names = waitedFor(view, instances);
  return [...(names === "" ? [] : [`waits for ${names}`]), ...(instances.some(wasMade) ? ["was made before"] : [])].join("; ");
}

/** Only what is made can be changed into something else. */
function editedStatus(view: View, { address, absolute }: Published, beside: Beside): EditedStatus {
  const isMade = view.instances.get(address)?.state === "fresh";
  const first = { command: commandFor("vp build", [], beside), what: "first: it cannot be adopted while it is stale" };
  return { address, path: absolute, ways: [...(isMade ? [] : [first]), ...editedWays(beside.shortPath(absolute), beside)] };
}

function troubleOf(view: View, instance: InstanceView, beside: Beside): readonly Trouble[] {
  const { address, nodeType, state, reason } = instance;
  const failure = instance.failure ?? (reason?.type === "failed" ? reason.failure : undefined) ?? lastTrouble(instance, beside);
  if (failure !== undefined) {
    const waits = state === "blocked" || waitingText(failure.type) !== waitingText(undefined);
    return [{ address, nodeType, state: waits ? "blocked" : "failed", what: waits ? waitingText(failure.type) : wordOf("failed"), failure, ways: waysOf(failure, instance, beside) }];
  }
  if (state !== "blocked") return [];
  const gate = view.gates.get(address);
  return [{ address, nodeType, state: "blocked", what: gate === undefined ? waitingText(undefined) : gateText(gate), ways: gate === undefined ? [] : verdicts(address, beside) }];
}

/** Who turned it down reads why rather than what it asked. */
function gateText({ outcome, reason, instructions }: NonNullable<ReturnType<View["gates"]["get"]>>): string {
  const what = outcome === "rejected" ? "was rejected" : "asks for your approval";
  if (outcome === "rejected" && reason !== undefined) return `${what}: "${reason}"`;
  return instructions === undefined ? what : `${what}: ${instructions}`;
}

/** A request in doubt is settled under the address, and in the film, that it was sent for. */
function waysOf(failure: Failure, { address, key }: InstanceView, beside: Beside): readonly Way[] {
  const call = failure.type === "in-doubt" ? beside.calls.find(({ origin }) => origin !== undefined && origin.action === key) : undefined;
  if (call?.origin === undefined) return waysOut(failure, address, beside);
  return waysOut(failure, call.address, { pipeline: beside.pipeline, options: call.origin.isThisFilm ? beside.options : call.origin.options });
}

/** What was made since, or would be another action now, is in no trouble. */
function lastTrouble({ address, state, key }: InstanceView, { lastTroubles, calls }: Beside): Failure | undefined {
  const last = lastTroubles.get(address);
  if (state !== "planned" || last === undefined || last.key !== key) return undefined;
  const isSettled = OF_CALLS.has(last.failure.type) && !calls.some((call) => call.address === address);
  return isSettled || OF_SETTINGS.has(last.failure.type) ? undefined : last.failure;
}

/** Trouble of what was set up then, which nobody was asked anything for. */
const OF_SETTINGS: ReadonlySet<Failure["type"]> = new Set(["unset", "beyond"]);

/** Trouble that is over once the request is settled. */
const OF_CALLS: ReadonlySet<Failure["type"]> = new Set(["in-doubt", "parked"]);

function verdicts(address: string, naming: Naming): readonly Way[] {
  return [
    { command: commandFor("vp gates", [address], naming), what: "shows what it asks about: an approval is of what was shown last" },
    { command: commandFor("vp approve", [address], naming), what: "lets it pass" },
    { command: `${commandFor("vp reject", [address], naming)} --reason "what should be different"`, what: "turns it down" },
  ];
}
