/** The report for logs: one line for each thing that begins, ends or is told. No cursor, no redrawing. */
import type { Event } from "../../schema/event.ts";
import { unreachable } from "../../schema/unreachable.ts";
import { waitsForGate } from "./behind-gates.ts";
import { failedHeading, failureLines, indented, noticeLine } from "./failure-text.ts";
import { duration, money } from "./figures.ts";
import { isFinished } from "./groups.ts";
import { signOf, type Paint } from "./paint.ts";
import type { Reporter, Screen } from "./reporter.ts";
import { LONG_SILENCE_MS, silenceText } from "./silence.ts";
import { fold, type View } from "./view.ts";
import { waitingText } from "./ways-out.ts";

type Change = Extract<Event, { readonly type: "instance-changed" }>;

/** How often a silence is looked at, milliseconds. */
const LOOK_MS = 5000;

export function plainReporter(view: View, screen: Pick<Screen, "write" | "now" | "every">, paint: Paint): Reporter {
  let next = LONG_SILENCE_MS;
  // Told after one minute, two, four: a log is read later.
  const stop = screen.every(LOOK_MS, () => {
    const silence = screen.now() - view.at < next ? undefined : silenceText(view, screen.now());
    if (silence === undefined) return;
    next *= 2;
    screen.write(`${paint.yellow("!")} ${silence}\n`);
  });
  return {
    take(event) {
      next = LONG_SILENCE_MS;
      fold(view, event);
      for (const line of plainLines(view, event, paint)) screen.write(`${line}\n`);
    },
    close: stop,
  };
}

/** No line for what is fresh or waits for a gate, which the end tells, nor for what the pipeline itself leaves out with `when`. */
function plainLines(view: View, event: Event, paint: Paint): readonly string[] {
  if (event.type === "notice") return noticeLine(event, paint).split("\n");
  if (event.type !== "instance-changed") return [];
  const counter = paint.dim(`[${finished(view)}/${view.instances.size}]`);
  return changeLines(view, event, paint).map((line, index) => (index === 0 ? `${counter} ${line}` : line));
}

function changeLines(view: View, event: Change, paint: Paint): readonly string[] {
  const heading = `${signOf(event.to, paint)} ${event.address}`;
  switch (event.to) {
    case "running": return [`${heading} ${paint.dim(event.nodeType)}`];
    case "done": return [`${heading} ${paint.dim(cost(event))}`];
    case "failed": return failed(view, event, paint);
    case "blocked": return [`${heading} ${paint.yellow(waitingText(event.failure?.type))}`];
    case "skipped": return event.because === undefined || isBehindGate(view, event) ? [] : [`${heading} ${paint.dim(`skipped because of ${event.because.join(", ")}`)}`];
    case "cancelled": return [`${heading} ${paint.dim("not made")}`];
    case "wanted": case "ready": case "queued": case "fresh": case "planned": case "deferred": return [];
    default: return unreachable(event.to);
  }
}

function isBehindGate(view: View, { address }: Change): boolean {
  const instance = view.instances.get(address);
  return instance !== undefined && waitsForGate(view, instance);
}

function failed(view: View, event: Change, paint: Paint): readonly string[] {
  const instance = view.instances.get(event.address);
  if (instance === undefined || event.failure === undefined) return [];
  return [failedHeading(instance, paint), ...indented(failureLines(event.failure, instance.lines, paint), "    ")];
}

function cost(event: Change): string {
  const parts = [event.durationMs === undefined ? "" : duration(event.durationMs), (event.usd ?? 0) > 0 ? money(event.usd ?? 0) : ""];
  return parts.filter((part) => part !== "").join("  ");
}

function finished(view: View): number {
  let count = 0;
  for (const [state, number] of view.counts) if (isFinished(state)) count += number;
  return count;
}
