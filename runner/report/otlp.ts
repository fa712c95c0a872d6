/** A run as a trace in OTLP/JSON, which collectors of OpenTelemetry take. Equal runs give equal ids. Knows no network. */
import { digestOfBytes, hexOf } from "../../schema/digest.ts";
import type { Span } from "./spans.ts";

interface Attribute {
  readonly key: string;
  readonly value: { readonly stringValue: string } | { readonly doubleValue: number };
}

export interface OtlpSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: readonly Attribute[];
  readonly status: { readonly code: number; readonly message?: string };
}

export interface OtlpTraces {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeSpans: readonly { readonly scope: { readonly name: string; readonly version: string }; readonly spans: readonly OtlpSpan[] }[];
  }[];
}

const KIND = { run: 1, instance: 1, call: 3 } as const; // internal, client
const OK = 1;
const ERROR = 2;
const FAILED: ReadonlySet<string> = new Set(["failed", "wrong", "killed"]);

export function otlpTraces(run: Span, version: string): OtlpTraces {
  const traceId = hexOf(digestOfBytes(`${run.attributes["run"]}`)).slice(0, 32);
  const spans = otlpSpans(run, { traceId, path: "" });
  const resource = { attributes: [attribute("service.name", "vp"), attribute("service.version", version)] };
  return { resourceSpans: [{ resource, scopeSpans: [{ scope: { name: "vp", version }, spans }] }] };
}

interface Place {
  readonly traceId: string;
  /** Numbers that lead to the span from the run. */
  readonly path: string;
  readonly parentSpanId?: string;
}

function otlpSpans(span: Span, { traceId, path, parentSpanId }: Place): readonly OtlpSpan[] {
  const spanId = hexOf(digestOfBytes(`${traceId}${path}`)).slice(0, 16);
  const { type, name, address, start, end, outcome, failure, attributes } = span;
  const isFailed = FAILED.has(outcome);
  const own: OtlpSpan = {
    traceId, spanId, ...(parentSpanId === undefined ? {} : { parentSpanId }), name, kind: KIND[type],
    startTimeUnixNano: nanos(start), endTimeUnixNano: nanos(end),
    attributes: Object.entries({ outcome, ...(address === "" ? {} : { address }), ...attributes }).map(([key, value]) => attribute(`vp.${key}`, value)),
    status: isFailed ? { code: ERROR, message: failure ?? outcome } : { code: OK },
  };
  return [own, ...span.inner.flatMap((inner, index) => otlpSpans(inner, { traceId, path: `${path}/${index}`, parentSpanId: spanId }))];
}

function attribute(key: string, value: string | number): Attribute {
  return { key, value: typeof value === "string" ? { stringValue: value } : { doubleValue: value } };
}

function nanos(ms: number): string {
  return `${Math.round(ms)}000000`;
}
