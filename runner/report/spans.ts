/** A run as spans of time: the run itself, in it what ran, in that the requests it made. Folded from events; knows no format. */
import type { Digest } from "../../schema/digest.ts";
import type { Event } from "../../schema/event.ts";

export interface Span {
  readonly type: "run" | "instance" | "call";
  readonly name: string;
  /** The instance it belongs to; empty for the run. */
  readonly address: string;
  /** Milliseconds since 1970. */
  readonly start: number;
  readonly end: number;
  /** `done`, `failed`, `answered`, `cached` … */
  readonly outcome: string;
  readonly failure?: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly inner: readonly Span[];
}

interface OpenSpan {
  readonly start: number;
  readonly inner: Span[];
}

type Change = Extract<Event, { readonly type: "instance-changed" }>;
type Call = Extract<Event, { readonly type: "call" }>;

/** What was under way when the run was killed ends with its last event. */
export function spansOf(events: readonly Event[]): Span | undefined {
  const [first] = events;
  const last = events.at(-1);
  const started = events.find((event) => event.type === "run-started");
  if (first === undefined || last === undefined || started === undefined) return undefined;
  const finished = events.find((event) => event.type === "run-finished");
  const usd: Span["attributes"] = finished === undefined ? {} : { usd: finished.usd, saved_usd: finished.savedUsd };
  return {
    type: "run", name: started.name, address: "", start: first.at, end: last.at, outcome: finished?.outcome ?? "killed",
    attributes: { run: started.run, pipeline: started.pipeline, ...usd }, inner: instancesIn(events, last.at),
  };
}

function instancesIn(events: readonly Event[], lastAt: number): readonly Span[] {
  const running = new Map<string, OpenSpan & { readonly change: Change }>();
  const calls = new Map<Digest, Call>();
  const spans: Span[] = [];
  for (const event of events) {
    if (event.type === "call") foldCall(event, calls, running.get(event.address));
    if (event.type !== "instance-changed") continue;
    const open = running.get(event.address);
    if (event.to === "running") running.set(event.address, { start: event.at, inner: [], change: event });
    else if (open !== undefined && running.delete(event.address)) spans.push(instanceSpan(open, event, event.at));
  }
  return [...spans, ...[...running.values()].map((open) => instanceSpan(open, open.change, lastAt))];
}

function foldCall(event: Call, asked: Map<Digest, Call>, instance: OpenSpan | undefined): void {
  if (event.outcome === "asked" || event.outcome === "resumed") return void asked.set(event.key, event);
  if (event.outcome === "waits" || event.outcome === "fell-back") return;
  const { operation, model, key, outcome, usd, failure } = event;
  instance?.inner.push({
    type: "call", name: `${operation} of ${model}`, address: event.address, start: asked.get(key)?.at ?? event.at, end: event.at, outcome,
    ...(failure === undefined ? {} : { failure: failure.message }), attributes: { model, operation, key, ...(usd === undefined ? {} : { usd }) }, inner: [],
  });
  asked.delete(key);
}

function instanceSpan({ start, inner }: OpenSpan, { address, nodeType, to, key, usd, failure }: Change, end: number): Span {
  return {
    type: "instance", name: address, address, start, end, outcome: to === "running" ? "killed" : to, inner,
    ...(failure === undefined ? {} : { failure: failure.message }),
    attributes: { node_type: nodeType, ...(key === undefined ? {} : { key }), ...(usd === undefined ? {} : { usd }) },
  };
}
