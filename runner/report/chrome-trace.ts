/**
 * A run in the Trace Event Format, which chrome://tracing and Perfetto read: a track for each node, several where it
 * runs side by side, and requests nested in what makes them. Knows no file.
 */
import { nodeOf } from "../../schema/address.ts";
import type { Span } from "./spans.ts";

export interface TraceEvent {
  readonly ph: "X" | "M";
  readonly name: string;
  readonly cat?: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts?: number;
  readonly dur?: number;
  readonly args: Readonly<Record<string, string | number>>;
}

export interface ChromeTrace {
  readonly displayTimeUnit: "ms";
  readonly traceEvents: readonly TraceEvent[];
}

const PID = 1;

export function chromeTrace(run: Span): ChromeTrace {
  const tracks = openTracks();
  const main = tracks.take(run.name, run);
  const inner = run.inner.toSorted((a, b) => a.start - b.start).flatMap((span) => place(span, tracks));
  return { displayTimeUnit: "ms", traceEvents: [...tracks.names(run.name), eventOf(run, main), ...inner] };
}

/** Requests that an instance makes side by side cannot all nest on its own track. */
function place(instance: Span, tracks: Tracks): readonly TraceEvent[] {
  const label = nodeOf(instance.address);
  const own = tracks.take(label, instance);
  let free = instance.start;
  const inner = instance.inner.toSorted((a, b) => a.start - b.start).map((call) => {
    if (call.start < free) return eventOf(call, tracks.take(label, call));
    free = call.end;
    return eventOf(call, own);
  });
  return [eventOf(instance, own), ...inner];
}

interface Tracks {
  /** The number of a track of that label which is free for as long as a span lasts. */
  take(label: string, span: Span): number;
  names(process: string): readonly TraceEvent[];
}

function openTracks(): Tracks {
  const byLabel = new Map<string, { readonly tid: number; until: number }[]>();
  let count = 0;
  return {
    take(label, { start, end }) {
      const tracks = byLabel.get(label) ?? [];
      byLabel.set(label, tracks);
      const free = tracks.find(({ until }) => until <= start);
      if (free !== undefined) free.until = end;
      else tracks.push({ tid: (count += 1), until: end });
      return free?.tid ?? count;
    },
    names: (process) => [
      { ph: "M", name: "process_name", pid: PID, tid: 0, args: { name: process } },
      ...[...byLabel].flatMap(([label, tracks]) => tracks.map(({ tid }): TraceEvent => ({ ph: "M", name: "thread_name", pid: PID, tid, args: { name: label } }))),
    ],
  };
}

function eventOf({ type, name, start, end, outcome, failure, attributes }: Span, tid: number): TraceEvent {
  const args = { ...attributes, outcome, ...(failure === undefined ? {} : { failure }) };
  return { ph: "X", name, cat: type, pid: PID, tid, ts: start * 1000, dur: (end - start) * 1000, args };
}
