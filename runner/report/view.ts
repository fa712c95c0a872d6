/** The view model: one fold over the stream of events, which terminal, status and web all read. Knows no terminal. */
import type { Decided } from "../../schema/decisions.ts";
import type { Diagnostic } from "../../schema/diagnostic.ts";
import type { Digest } from "../../schema/digest.ts";
import type { Event, Forecast, InstanceState, StaleReason } from "../../schema/event.ts";
import type { Failure } from "../../schema/failure.ts";
import type { Substitute } from "../../schema/receipt.ts";
import { unreachable } from "../../schema/unreachable.ts";

type Of<T extends Event["type"]> = Extract<Event, { readonly type: T }>;
export type RunFinished = Of<"run-finished">;
export type Published = Of<"published">;
export type Notice = Of<"notice">;
export type CallEvent = Of<"call">;

export interface InstanceView {
  readonly address: string;
  readonly node: string;
  /** Empty until the instance is considered. */
  nodeType: string;
  state: InstanceState;
  /** The action key, once it is known. */
  key?: Digest;
  reason?: StaleReason;
  failure?: Failure;
  because?: readonly string[];
  /** Milliseconds since 1970. */
  startedAt?: number;
  durationMs?: number;
  expectedMs?: number;
  usd?: number;
  /** Set aside already for requests that go on, US dollars; in a plan. */
  leastUsd?: number;
  setAsideUsd?: number;
  saved?: { readonly durationMs: number; readonly usd: number };
  /** 0 to 1. */
  fraction?: number;
  note?: string;
  /** The last lines it logged; forgotten when it is done. */
  lines: string[];
  /** What a plan expects of it when its price or its instances are not known. */
  forecast?: Forecast;
  /** Models that stood in for those the pipeline names. */
  substitutes?: readonly Substitute[];
  decided?: Decided;
  /** What its calls wait for, by call: another process, a provider that works on after this run. */
  waits?: Map<Digest, CallEvent>;
}

/** Owned by the one fold that makes it: ten thousand instances are changed in place, never copied. */
export interface View {
  run: string;
  pipeline: string;
  name: string;
  mode: "build" | "plan" | "explain";
  /** The states of the production, each with the labels of its nodes. */
  states: Readonly<Record<string, readonly string[]>>;
  startedAt: number;
  /** The stamp of the newest event: what the view knows of the time. */
  at: number;
  readonly instances: Map<string, InstanceView>;
  readonly running: Set<string>;
  /** Addresses that turned out to be modules: what is inside them counts, they do not. */
  readonly modules: Set<string>;
  readonly counts: Map<InstanceState, number>;
  /** Keys of the actions that this run carried out, and how many of what is fresh is so by one of them. */
  readonly made: Set<Digest>;
  shared: number;
  /** Requests that models are at, by call, and the models. */
  readonly asking: Map<Digest, string>;
  readonly gates: Map<string, Of<"gate">>;
  readonly published: Published[];
  readonly warnings: Diagnostic[];
  readonly notices: Notice[];
  savedUsd: number;
  savedMs: number;
  spentUsd: number;
  /** Set aside for requests that are under way, US dollars. */
  reservedUsd: number;
  /** The most that the run may spend, US dollars. */
  limitUsd?: number;
  finished?: RunFinished;
}

export function emptyView(): View {
  return {
    run: "", pipeline: "", name: "", mode: "build", states: {}, startedAt: 0, at: 0,
    instances: new Map(), running: new Set(), modules: new Set(), counts: new Map(), made: new Set(), shared: 0, asking: new Map(), gates: new Map(),
    published: [], warnings: [], notices: [],
    savedUsd: 0, savedMs: 0, spentUsd: 0, reservedUsd: 0,
  };
}

/** Takes one event into the view, and gives the same view back. */
export function fold(view: View, event: Event): View {
  view.at = event.at;
  switch (event.type) {
    case "run-started": return foldStart(view, event);
    case "instances-added": return foldAdded(view, event);
    case "instance-changed": return foldChange(view, event);
    case "forecast": return foldForecast(view, event);
    case "progress": return foldProgress(view, event);
    case "log": return foldLog(view, event);
    case "call": return foldCall(view, event);
    case "spend": return Object.assign(view, { spentUsd: event.spentUsd, reservedUsd: event.reservedUsd });
    case "published": view.published.push(event); return view;
    case "gate": view.gates.set(event.address, event); return view;
    case "warning": view.warnings.push(event.diagnostic); return view;
    case "notice": view.notices.push(event); return view;
    case "run-finished": view.finished = event; return view;
    default: return unreachable(event);
  }
}

function foldStart(view: View, event: Of<"run-started">): View {
  const { run, pipeline, name, mode, at, states = {}, limitUsd } = event;
  return Object.assign(view, { run, pipeline, name, mode, states, limitUsd, startedAt: at });
}

function foldAdded(view: View, { node, addresses }: Of<"instances-added">): View {
  noteModule(view, node);
  for (const address of addresses) {
    if (!view.modules.has(address)) instanceOf(view, { address, node: node.slice(node.lastIndexOf("/") + 1), nodeType: "", from: "wanted" });
  }
  return view;
}

/** `scenes[s1]/clips` tells that `scenes[s1]` is a module; it may have been taken for an instance before. */
function noteModule(view: View, address: string): void {
  const slash = address.lastIndexOf("/");
  if (slash < 0) return;
  const module = address.slice(0, slash);
  view.modules.add(module);
  if (view.instances.delete(module)) count(view, "wanted", -1);
}

function foldChange(view: View, event: Of<"instance-changed">): View {
  noteModule(view, event.address);
  const instance = instanceOf(view, event);
  count(view, instance.state, -1);
  count(view, event.to, 1);
  instance.state = event.to;
  instance.nodeType = event.nodeType;
  for (const field of CARRIED) if (event[field] !== undefined) carry(instance, event, field);
  if (event.to === "done") instance.lines = [];
  if (event.to === "done" && event.key !== undefined) view.made.add(event.key);
  if (event.to === "fresh" && event.key !== undefined && view.made.has(event.key)) view.shared += 1;
  if (event.to === "running") begin(view, instance);
  else view.running.delete(event.address);
  if (event.to === "fresh" && event.saved !== undefined) save(view, event.saved);
  return view;
}

const CARRIED = ["key", "reason", "failure", "because", "durationMs", "usd", "leastUsd", "setAsideUsd", "saved", "expectedMs", "substitutes", "decided"] as const;

function carry<Field extends (typeof CARRIED)[number]>(to: Pick<InstanceView, Field>, from: Pick<InstanceView, Field>, field: Field): void {
  to[field] = from[field];
}

type Named = Pick<Of<"instance-changed">, "address" | "node" | "nodeType" | "from">;

function instanceOf(view: View, { address, node, nodeType, from }: Named): InstanceView {
  const known = view.instances.get(address);
  if (known !== undefined) return known;
  const instance: InstanceView = { address, node, nodeType, state: from, lines: [] };
  view.instances.set(address, instance);
  count(view, from, 1);
  return instance;
}

function count(view: View, state: InstanceState, by: 1 | -1): void {
  view.counts.set(state, (view.counts.get(state) ?? 0) + by);
}

function begin(view: View, instance: InstanceView): void {
  view.running.add(instance.address);
  instance.startedAt = view.at;
  instance.fraction = undefined;
  instance.note = undefined;
}

function save(view: View, saved: { readonly durationMs: number; readonly usd: number }): void {
  view.savedUsd += saved.usd;
  view.savedMs += saved.durationMs;
}

function foldForecast(view: View, { address, instances, leastUsd, mostUsd, durationMs }: Of<"forecast">): View {
  const instance = view.instances.get(address);
  if (instance !== undefined) instance.forecast = { instances, leastUsd, mostUsd, durationMs };
  return view;
}

function foldProgress(view: View, event: Of<"progress">): View {
  const instance = view.instances.get(event.address);
  if (instance !== undefined) Object.assign(instance, { fraction: event.fraction, note: event.note ?? instance.note });
  return view;
}

/** Log lines of an instance that are kept for its failure. */
const MOST_LINES = 12;

function foldLog(view: View, event: Of<"log">): View {
  const instance = view.instances.get(event.address);
  instance?.lines.push(event.line);
  if (instance !== undefined && instance.lines.length > MOST_LINES) instance.lines.shift();
  return view;
}

/** What a call waits for is remembered until it goes on; its money is told apart. */
function foldCall(view: View, event: CallEvent): View {
  if (event.outcome === "asked" || event.outcome === "resumed") view.asking.set(event.key, event.model);
  else view.asking.delete(event.key);
  const instance = view.instances.get(event.address);
  if (instance === undefined) return view;
  if (event.outcome === "waits" || event.outcome === "parked") (instance.waits ??= new Map()).set(event.key, event);
  else if (event.failure?.type !== "parked") instance.waits?.delete(event.key);
  return view;
}
