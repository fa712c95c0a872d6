/** The live report on a terminal: a row per node, a bar, the time left and the money. Drawn from the view alone. */
import { keyOf } from "../../schema/address.ts";
import type { Event } from "../../schema/event.ts";
import { barOf } from "./bar.ts";
import { failedHeading, failureLines, indented, noticeLine } from "./failure-text.ts";
import { clock, cut, duration, money, pad, padLeft, width } from "./figures.ts";
import { countOf, groupsOf, isFinished, isNotReached, progressOf, savedText, type Group } from "./groups.ts";
import { inColourOf, signOf, type Paint } from "./paint.ts";
import type { Reporter, Screen } from "./reporter.ts";
import { silenceText } from "./silence.ts";
import { fold, type InstanceView, type View } from "./view.ts";
import { waitingText } from "./ways-out.ts";

/** At most ten drawings a second. */
const REDRAW_MS = 100;
const MOST_LABEL_COLUMNS = 40;

const HIDE_CURSOR = "\u001b[?25l";
const SHOW_CURSOR = "\u001b[?25h";
/** The terminal shows what stands between the two at once: no flicker. */
const BEGIN_FRAME = "\u001b[?2026h";
const END_FRAME = "\u001b[?2026l";

export function liveReporter(view: View, screen: Screen, paint: Paint): Reporter {
  let drawn = 0;
  let open = true;
  const lasting: string[] = [];

  function draw(frame: readonly string[]): void {
    const above = drawn === 0 ? "\r" : `\u001b[${drawn}A\r`;
    const text = [...lasting.splice(0), ...frame].map((line) => `${line}\n`).join("");
    screen.write(`${BEGIN_FRAME}${above}\u001b[J${text}${END_FRAME}`);
    drawn = frame.length;
  }

  function tick(): void {
    if (view.instances.size > 0) draw(liveFrame(view, { now: screen.now(), columns: screen.columns(), rows: screen.rows(), paint }));
  }

  screen.write(HIDE_CURSOR);
  const stop = screen.every(REDRAW_MS, tick);
  return {
    take(event) {
      fold(view, event);
      lasting.push(...lastingLines(view, event, paint));
    },
    tell: (line) => void lasting.push(line),
    close() {
      if (!open) return;
      open = false;
      stop();
      draw([]);
      screen.write(SHOW_CURSOR);
    },
  };
}

/** What stays above the frame: failures at the moment they happen, and notices. */
function lastingLines(view: View, event: Event, paint: Paint): readonly string[] {
  if (event.type === "notice") return noticeLine(event, paint).split("\n");
  if (event.type !== "instance-changed" || event.to !== "failed" || event.failure === undefined) return [];
  const instance = view.instances.get(event.address);
  if (instance === undefined) return [];
  return [failedHeading(instance, paint), ...indented(failureLines(event.failure, instance.lines, paint), "    ")];
}

interface Canvas {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly columns: number;
  readonly rows: number;
  readonly paint: Paint;
}

/** The whole frame, each line cut to the terminal, and no more lines than fit. */
export function liveFrame(view: View, canvas: Canvas): readonly string[] {
  const foot = footLines(view, canvas).map((line) => `  ${line}`);
  const rows = nodeRows(inOrder(groupsOf(view)), canvas, Math.max(1, canvas.rows - 5 - foot.length));
  const lines = ["", headLine(view, canvas), "", ...rows, "", ...foot];
  return lines.map((line) => cut(line, canvas.columns - 1));
}

/** Finished, at work, waiting: as the film grows, whatever the order in which nodes were heard of. */
function inOrder(groups: readonly Group[]): readonly Group[] {
  return groups.toSorted((a, b) => phaseOf(a) - phaseOf(b));
}

function phaseOf(group: Group): number {
  if (isComplete(group)) return 0;
  return group.running.length > 0 || group.finished > 0 ? 1 : 2;
}

function headLine(view: View, { now, columns, paint }: Canvas): string {
  const { fraction, remainingMs } = progressOf(view, now);
  const left = remainingMs === undefined ? "" : paint.dim(`, about ${clock(remainingMs)} left`);
  const bar = barOf(fraction, Math.max(10, Math.min(40, columns - 50)), paint);
  const percent = padLeft(`${Math.floor(fraction * 100)}%`, 4);
  return `  ${paint.bold(view.name)}  ${bar} ${percent}  ${clock(now - view.startedAt)}${left}`;
}

/** Nodes at work first in their own order; what is finished or waits is folded into one row when there is no room. */
function nodeRows(groups: readonly Group[], canvas: Canvas, room: number): readonly string[] {
  const columns = Math.min(MOST_LABEL_COLUMNS, Math.max(12, ...groups.map((group) => group.label.length)));
  if (groups.length <= room) return groups.map((group) => nodeRow(group, columns, canvas));
  const active = groups.filter((group) => group.running.length > 0);
  const finished = groups.filter((group) => isComplete(group)).length;
  const stopped = groups.filter((group) => isStopped(group)).length;
  const waiting = groups.length - active.length - finished - stopped;
  const shown = active.slice(0, Math.max(1, room - 3));
  const rest = active.length - shown.length;
  return [
    ...(finished === 0 ? [] : [canvas.paint.dim(`  ✓ ${finished} nodes finished`)]),
    ...shown.map((group) => nodeRow(group, columns, canvas)),
    ...(waiting + rest === 0 ? [] : [canvas.paint.dim(`  · ${waiting + rest} more nodes to go`)]),
    ...(stopped === 0 ? [] : [canvas.paint.dim(`  – ${stopped} nodes not made`)]),
  ];
}

function nodeRow(group: Group, columns: number, { now, paint }: Canvas): string {
  const label = pad(cut(group.label, columns), columns);
  const total = group.instances.length;
  const count = total === 1 ? "" : `${group.finished}/${total}`;
  const named = group.running.length > 0 ? label : paint.dim(label);
  return `  ${groupSign(group, paint)} ${named} ${padLeft(count, 7)}  ${groupNote(group, now, paint)}`;
}

function groupSign(group: Group, paint: Paint): string {
  if (group.running.length > 0) return signOf("running", paint);
  for (const state of ["failed", "blocked"] as const) {
    if (group.instances.some((instance) => instance.state === state)) return signOf(state, paint);
  }
  if (group.instances.some(isNotReached)) return signOf("cancelled", paint);
  if (!isComplete(group)) return signOf("wanted", paint);
  if (group.instances.every((instance) => instance.state === "skipped")) return signOf("skipped", paint);
  return signOf(group.instances.every((instance) => instance.state === "fresh") ? "fresh" : "done", paint);
}

function groupNote(group: Group, now: number, paint: Paint): string {
  if (group.running.length > 0) return group.running.map((instance) => runningNote(instance, now, paint)).join(paint.dim(", "));
  const trouble = (["failed", "blocked"] as const).find((state) => group.instances.some((instance) => instance.state === state));
  if (trouble !== undefined) return inColourOf(trouble, trouble === "failed" ? "failed" : blockedNote(group), paint);
  if (group.instances.some(isNotReached)) return paint.dim("not made");
  if (!isComplete(group)) return "";
  if (group.instances.every((instance) => instance.state === "skipped")) return paint.dim("skipped");
  const spent = group.instances.reduce((sum, instance) => sum + (instance.state === "done" ? (instance.durationMs ?? 0) : 0), 0);
  return paint.dim(spent === 0 ? "fresh" : duration(spent));
}

function blockedNote({ instances }: Group): string {
  return waitingText(instances.find(({ state, failure }) => state === "blocked" && failure !== undefined)?.failure?.type);
}

/** `s1-03 52% drawing 12s`. */
function runningNote(instance: InstanceView, now: number, paint: Paint): string {
  const key = keyOf(instance.address);
  const percent = instance.fraction === undefined ? "" : paint.cyan(`${Math.floor(instance.fraction * 100)}%`);
  const elapsed = paint.dim(duration(now - (instance.startedAt ?? now)));
  return [key, percent, callNote(instance, paint) ?? instance.note ?? "", elapsed].filter((part) => part !== "").join(" ");
}

/** What its call waits for is told before what it last said of itself. */
function callNote({ waits }: InstanceView, paint: Paint): string | undefined {
  const [call] = waits?.values() ?? [];
  if (call === undefined) return undefined;
  return paint.yellow(call.outcome === "parked" ? "goes on at the provider" : (call.note ?? "waits for another build"));
}

function isComplete(group: Group): boolean {
  return group.finished === group.instances.length;
}

/** Nothing of it runs or will run in this build, and something of it is missing. */
function isStopped(group: Group): boolean {
  return !isComplete(group) && group.instances.every(({ state }) => isFinished(state) || state === "cancelled");
}

/** Counts and money, on two lines where one is too narrow: money is never cut away. */
function footLines(view: View, { now, columns, paint }: Canvas): readonly string[] {
  const parts = [
    [countOf(view, "fresh") - view.shared, "fresh"],
    [countOf(view, "done"), "made"],
    [view.shared, "shared"],
    [countOf(view, "running"), "running"],
    [countOf(view, "failed"), "failed"],
    [countOf(view, "wanted", "ready", "queued"), "to go"],
    [countOf(view, "blocked"), "waiting for you"],
    [countOf(view, "cancelled"), "not made"],
  ] as const;
  const counts = parts.filter(([number]) => number > 0).map(([number, word]) => `${number} ${word}`).join(paint.dim(" · "));
  const spent = [spentText(view), paint.green(savedText(view))].filter((part) => part !== "").join("   ");
  const line = `${counts}   ${spent}`;
  const silence = silenceText(view, now);
  return [...(silence === undefined ? [] : [paint.yellow(`! ${silence}`)]), ...(width(line) < columns - 3 ? [line] : [counts, spent])];
}

/** `spent $0.40, $1.20 under way, of $5.00`. */
function spentText({ spentUsd, reservedUsd, limitUsd }: View): string {
  const reserved = reservedUsd > 0 ? `, ${money(reservedUsd)} under way` : "";
  return `spent ${money(spentUsd)}${reserved}${limitUsd === undefined ? "" : `, of ${money(limitUsd)}`}`;
}
