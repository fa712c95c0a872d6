/** The log of a run as a person reads it: one line an event that tells something. Knows no file. */
import type { Diagnostic } from "../../schema/diagnostic.ts";
import type { Event } from "../../schema/event.ts";
import { unreachable } from "../../schema/unreachable.ts";
import { failureLines } from "./failure-text.ts";
import { duration, money, timeOfDay } from "./figures.ts";
import { signOf, type Paint } from "./paint.ts";
import { waitingText } from "./ways-out.ts";

/** Nothing for what is fresh, nor for what everything goes through. */
export function logLines(event: Event, paint: Paint): readonly string[] {
  const at = paint.dim(timeOfDay(event.at));
  return textsOf(event, paint).map((text, index) => `${index === 0 ? at : " ".repeat(8)} ${text}`);
}

/** What an event is about, for those who look at some addresses only. */
export function addressOf(event: Event): string | undefined {
  return "address" in event ? event.address : undefined;
}

function textsOf(event: Event, paint: Paint): readonly string[] {
  switch (event.type) {
    case "run-started": return [paint.bold(`${event.name} begins`)];
    case "run-finished": return [paint.bold(`ended as ${event.outcome} after ${duration(event.durationMs)}, spent ${money(event.usd)}`)];
    case "log": return [`${event.address}  ${event.line}`];
    case "notice": return [event.message, ...(event.fix === undefined ? [] : [paint.cyan(event.fix)])];
    case "warning": return warningTexts(event.diagnostic, paint);
    case "gate": return [`${event.address}  gate: ${event.outcome}${event.reason === undefined ? "" : `, "${event.reason}"`}`];
    case "published": return event.outcome === "kept" ? [] : [`${event.address}  ${event.outcome} ${event.path}`];
    case "call": return callTexts(event, paint);
    case "instance-changed": return changeTexts(event, paint);
    case "instances-added": case "progress": case "forecast": case "spend": return [];
    default: return unreachable(event);
  }
}

function warningTexts({ message, fix, span }: Diagnostic, paint: Paint): readonly string[] {
  const place = span.line === 0 ? "" : `${span.file}:${span.line}:${span.column}  `;
  return [`${place}${paint.yellow(message)}`, ...(fix === undefined ? [] : [paint.cyan(fix)])];
}

type Of<T extends Event["type"]> = Extract<Event, { readonly type: T }>;

function callTexts({ address, operation, model, outcome, note, usd, failure }: Of<"call">, paint: Paint): readonly string[] {
  const price = usd === undefined || usd === 0 ? "" : `, ${money(usd)}`;
  const more = note ?? failure?.message;
  return [`${address}  ${paint.dim(`${operation} of ${model}:`)} ${outcome}${price}${more === undefined ? "" : paint.dim(` (${more})`)}`];
}

function changeTexts(event: Of<"instance-changed">, paint: Paint): readonly string[] {
  const { to, address, nodeType, failure, because, durationMs } = event;
  const heading = `${signOf(to, paint)} ${address}`;
  switch (to) {
    case "running": return [`${heading} ${paint.dim(nodeType)}`];
    case "done": return [`${heading} ${paint.dim(durationMs === undefined ? "" : duration(durationMs))}`];
    case "failed": return [`${heading} failed`, ...(failure === undefined ? [] : failureLines(failure, [], paint))];
    case "blocked": return [`${heading} ${waitingText(failure?.type)}`];
    case "skipped": return because === undefined ? [] : [`${heading} ${paint.dim(`skipped because of ${because.join(", ")}`)}`];
    case "cancelled": return [`${heading} ${paint.dim("not made")}`];
    default: return [];
  }
}
