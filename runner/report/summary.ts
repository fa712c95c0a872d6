/** What a build came to: what was made and where it is, the money and the time, what failed and the ways to go on. */
import { nodeOf } from "../../schema/address.ts";
import { unreachable } from "../../schema/unreachable.ts";
import { waitsForGate } from "./behind-gates.ts";
import { failedHeading, failureLines, indented, noticeLine } from "./failure-text.ts";
import { counted, duration, money, pad } from "./figures.ts";
import { countOf, countsText, isNotReached, savedText } from "./groups.ts";
import { outputText } from "./output-text.ts";
import { signOf, type Paint } from "./paint.ts";
import type { InstanceView, Published, RunFinished, View } from "./view.ts";
import { substituteText } from "./substitute-text.ts";
import { commandFor, editedWays, waitingText, waysOut, type Way } from "./ways-out.ts";

export interface SummaryOptions {
  readonly paint: Paint;
  /** The pipeline as a command line names it, e.g. `pipelines/short.yaml`. */
  readonly pipeline: string;
  /** What else was typed; nothing when that was only the pipeline. */
  readonly typed?: Typed;
  /** Shortens an absolute path for the person who reads it. */
  readonly shortPath: (path: string) => string;
}

/** Words for the commands that are suggested, quoted for a shell: they must mean the very same film. */
export interface Typed {
  /** All that `vp build` was given, without what only says how to report. */
  readonly build: string;
  /** The options that every other command about this film needs as well, e.g. `--set idea='a whale'`. */
  readonly options: string;
  readonly keepGoing: boolean;
}

/** Failures listed in full; more than these are counted. */
const MOST_FAILURES = 8;

/** Instances named that failed like another; more than these are counted. */
const MOST_NAMED = 3;

/** Removed files listed one by one; more than these are counted. */
const MOST_REMOVED = 4;

export function summary(view: View, options: SummaryOptions): string {
  const finished = view.finished;
  if (finished === undefined) return "";
  const parts = [
    [headline(view, finished, options.paint)],
    outputs(view, finished, options),
    sameTakes(view, options),
    substitutes(view, options),
    failures(view, options),
    stuck(view, options),
    view.notices.filter(({ atEnd }) => atEnd === true).flatMap((notice) => indented(noticeLine(notice, options.paint).split("\n"), "  ")),
    [accounts(view, finished, options.paint), ...goingOn(view, finished, options.paint)],
    waysOn(view, finished, options),
    // Last, as it is the one thing that is asked of whoever reads this.
    gates(view, options),
  ];
  return `\n${parts.filter((lines) => lines.length > 0).map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function headline(view: View, { outcome }: RunFinished, paint: Paint): string {
  const name = paint.bold(view.name);
  switch (outcome) {
    case "done": return countOf(view, "done") === 0 ? `${signOf("done", paint)} ${name} is up to date` : `${signOf("done", paint)} ${name} is made`;
    case "failed": return `${signOf("failed", paint)} ${name} is not whole: ${failedCount(view)}`;
    case "wrong": return `${signOf("failed", paint)} ${name} cannot be built as it is written`;
    case "waiting": return `${signOf("blocked", paint)} ${name} waits for you`;
    case "interrupted": return `${signOf("cancelled", paint)} ${name} was interrupted; everything that was finished is kept`;
    default: return unreachable(outcome);
  }
}

function failedCount(view: View): string {
  const stopped = [...view.instances.values()].filter(isNotReached).length;
  const failed = `${countOf(view, "failed")} of ${counted(view.instances.size, "instance")} failed`;
  return stopped === 0 ? failed : `${failed}, ${stopped} not reached`;
}

/** Where things are, named outputs first; what was restored or left alone because someone edited it is said. */
function outputs(view: View, finished: RunFinished, options: SummaryOptions): readonly string[] {
  const { paint, shortPath } = options;
  const rows = Object.entries(finished.outputs).map(([name, value]) => [name, outputText(value, shortPath)] as const);
  const columns = Math.max(0, ...rows.map(([name]) => name.length));
  const named = rows.map(([name, text]) => `  ${paint.dim(pad(name, columns))}  ${text}`);
  const edited = view.published.filter(({ outcome }) => outcome === "edited");
  const removed = view.published.filter(({ outcome }) => outcome === "removed");
  const away = removed.length > MOST_REMOVED
    ? [`  ${paint.dim("removed")} ${counted(removed.length, "file")} ${paint.dim("that nothing publishes now")}`]
    : removed.map(({ absolute }) => `  ${paint.dim("removed")} ${shortPath(absolute)}${paint.dim(", which nothing publishes now")}`);
  return [...named, ...away, ...edited.flatMap((each) => editedLines(each, options))];
}

/** A published file that someone changed is theirs until they say what it is. */
function editedLines({ absolute, address }: Published, options: SummaryOptions): readonly string[] {
  const { paint, shortPath } = options;
  const path = shortPath(absolute);
  const ways = editedWays(path, { pipeline: options.pipeline, options: options.typed?.options });
  return [`  ${paint.yellow("kept your edit of")} ${path}, which ${address} publishes`, ...ways.map((way) => `      ${way.command}   ${way.what}`)];
}

/** A take that was made and is as an earlier one: the film is as it was, and what would change it is said. */
function sameTakes(view: View, options: SummaryOptions): readonly string[] {
  const { paint } = options;
  return [...view.instances.values()].flatMap(({ address, state, decided }) => {
    if (state !== "done" || decided?.type !== "take" || decided.sameAs === undefined) return [];
    const { take, sameAs } = decided;
    const heading = `  ${paint.yellow("=")} ${paint.bold(address)}: take ${take} has the same bytes as take ${sameAs.take}, so nothing behind it changes`;
    const roll = `${command("vp take", [address], options)}   rolls once more`;
    const none = "it asks no model that varies: every take is the same until what goes in changes";
    return [heading, `      ${sameAs.mayDiffer ? roll : paint.dim(none)}`, `      ${command("vp use", [address, "FILE"], options)}   puts a file of yours in its place`];
  });
}

/** What this run made by another model than the pipeline wants; what was so before is told by status. */
function substitutes(view: View, options: SummaryOptions): readonly string[] {
  const made = [...view.instances.values()].filter(({ state }) => state === "done");
  const lines = made.flatMap(({ address, substitutes: each = [] }) => each.map((one) => `  ${substituteText(address, one, options.paint)}`));
  const more = lines.length - MOST_FAILURES;
  if (lines.length === 0) return [];
  const way = `      ${command("vp build", [], options)} --retry-fallbacks   asks the first models again`;
  return [...lines.slice(0, MOST_FAILURES), ...(more > 0 ? [`  and ${more} more: ${command("vp status", [], options)}`] : []), way];
}

function failures(view: View, options: SummaryOptions): readonly string[] {
  const failed = [...view.instances.values()].filter((instance) => instance.state === "failed");
  const alike = [...Map.groupBy(failed, failureOfNode).values()];
  const more = alike.slice(MOST_FAILURES).flat().length;
  const lines = alike.slice(0, MOST_FAILURES).flatMap((instances) => failureBlock(instances, options));
  return more > 0 ? [...lines, `  and ${more} more: ${command("vp status", [], options)}`] : lines;
}

function command(name: string, words: readonly string[], { pipeline, typed }: SummaryOptions): string {
  return commandFor(name, words, { pipeline, options: typed?.options });
}

/** The same for elements of one fan-out that failed for the same reason. */
function failureOfNode({ address, failure, lines }: InstanceView): string {
  return JSON.stringify([nodeOf(address), failure, lines]).replaceAll(JSON.stringify(address).slice(1, -1), "");
}

function failureBlock([instance, ...others]: readonly InstanceView[], options: SummaryOptions): readonly string[] {
  if (instance === undefined) return [];
  const { paint } = options;
  const lines = instance.failure === undefined ? [] : failureLines(instance.failure, instance.lines, paint);
  const more = `more: ${command("vp explain", [instance.address], options)}`;
  return indented([failedHeading(instance, paint), ...indented([...lines, ...sameText(others, paint), paint.dim(more)], "    ")], "  ");
}

function sameText(others: readonly InstanceView[], paint: Paint): readonly string[] {
  if (others.length === 0) return [];
  const named = others.slice(0, MOST_NAMED).map(({ address }) => address).join(", ");
  return [`the same: ${paint.bold(named)}${others.length > MOST_NAMED ? `, and ${others.length - MOST_NAMED} more` : ""}`];
}

function gates(view: View, options: SummaryOptions): readonly string[] {
  const { paint } = options;
  const asking = [...view.instances.values()].filter((instance) => instance.state === "blocked" && view.gates.has(instance.address));
  if (asking.length === 0) return [];
  const behind = [...view.instances.values()].filter((instance) => waitsForGate(view, instance)).length;
  const waiting = behind === 0 ? [] : [`  ${counted(behind, "node")} ${behind === 1 ? "waits" : "wait"} for your answer`];
  return [...waiting, ...asking.flatMap(({ address }) => [
    `  ${signOf("blocked", paint)} ${paint.yellow(paint.bold(`${address} ${gateText(view, address)}`))}`,
    ...lookLines(view, address, options),
    `      ${paint.cyan(command("vp approve", [address], options))}`,
    `      ${paint.cyan(`${command("vp reject", [address], options)} --reason "what should be different"`)}`,
  ])];
}

function lookLines(view: View, address: string, { shortPath, paint }: SummaryOptions): readonly string[] {
  const look = view.gates.get(address)?.look;
  return look === undefined ? [] : [`      ${paint.dim("look at")} ${shortPath(look)}`];
}

/** A rejected gate stays shut until its subject changes, and says why it was rejected. */
function gateText(view: View, address: string): string {
  const gate = view.gates.get(address);
  const why = gate?.reason === undefined ? "" : `: "${gate.reason}"`;
  if (gate?.outcome === "rejected") return `was rejected${why}; it opens when its subject changes, or when you approve it`;
  return gate?.instructions === undefined ? "asks for your approval" : `asks for your approval: ${gate.instructions}`;
}

/** What waits for money, for an answer about a request, or for work at a provider. */
function stuck(view: View, options: SummaryOptions): readonly string[] {
  const waiting = [...view.instances.values()].filter(({ address, state }) => state === "blocked" && !view.gates.has(address));
  const priced = waiting.filter(isLeftAlone);
  const alike = [...Map.groupBy(waiting.filter((instance) => !isLeftAlone(instance)), whatHolds).values()];
  const more = alike.slice(MOST_FAILURES).flat().length;
  return [
    ...alike.slice(0, MOST_FAILURES).flatMap((instances) => stuckBlock(instances, options)),
    ...(more > 0 ? [`  and ${more} more: ${command("vp status", [], options)}`] : []),
    ...(priced.length === 0 ? [] : [`  ${signOf("blocked", options.paint)} ${counted(priced.length, "instance")} with a price left alone: ${command("vp build", [], options)} makes ${priced.length === 1 ? "it" : "them"}`]),
  ];
}

/** It has a price, and nobody agreed to it. */
function isLeftAlone({ failure }: InstanceView): boolean {
  return failure?.type === "unpaid";
}

/** The same for all that one limit holds up: there is one way on for them. */
function whatHolds({ address, failure }: InstanceView): string {
  return failure?.type === "budget" ? `the limit ${failure.limit}` : address;
}

function stuckBlock([instance, ...others]: readonly InstanceView[], options: SummaryOptions): readonly string[] {
  const { paint, pipeline, typed } = options;
  if (instance?.failure === undefined) return [];
  const { address, failure } = instance;
  const ways = waysOut(failure, address, { pipeline, options: typed?.options });
  const columns = Math.max(0, ...ways.map((way) => way.command.length));
  const count = others.length === 0 ? "" : ` (${counted(others.length + 1, "instance")})`;
  const heading = `${signOf("blocked", paint)} ${paint.bold(address)} ${waitingText(failure.type)}${count}`;
  const lines = [...failureLines(failure, instance.lines, paint), ...sameText(others, paint), ...ways.map((way) => `${paint.cyan(pad(way.command, columns))}   ${paint.dim(way.what)}`)];
  return indented([heading, ...indented(lines, "    ")], "  ");
}

function accounts(view: View, finished: RunFinished, paint: Paint): string {
  const saved = savedText(view);
  const spent = `spent ${money(finished.usd)}`;
  return paint.dim(`  ${countsText(view)} in ${duration(finished.durationMs)}; ${saved === "" ? spent : `${spent}, ${saved}`}`);
}

/** Work that a run which was ended leaves at its providers. */
function goingOn(view: View, { outcome }: RunFinished, paint: Paint): readonly string[] {
  if (outcome !== "interrupted") return [];
  const parked = [...view.instances.values()].flatMap(({ waits }) => [...(waits?.values() ?? [])]).filter((call) => call.outcome === "parked");
  if (parked.length === 0) return [];
  const usd = parked.reduce((sum, call) => sum + (call.usd ?? 0), 0);
  const works = parked.length === 1 ? "1 request goes" : `${parked.length} requests go`;
  return [`  ${paint.yellow(`${works} on at the provider${usd > 0 ? ` for ${money(usd)}` : ""}`)}; the next build takes ${parked.length === 1 ? "it" : "them"} up and does not pay again`];
}

function waysOn(view: View, { outcome }: RunFinished, options: SummaryOptions): readonly string[] {
  const { paint, typed } = options;
  const build = typed === undefined ? command("vp build", [], options) : `vp build ${typed.build}`.trimEnd();
  if (outcome === "interrupted") return ["  Go on", `    ${paint.cyan(build)}`];
  if (outcome !== "failed") return [];
  const ways = waysOfFailed(view, build, options);
  const columns = Math.max(...ways.map((way) => way.command.length));
  return ["  Go on", ...ways.map((way) => `    ${paint.cyan(pad(way.command, columns))}   ${paint.dim(way.what)}`)];
}

/** What building again as it is would only read again from the cache has a way of its own; the rest is tried by a build. */
function waysOfFailed(view: View, build: string, { pipeline, typed }: SummaryOptions): readonly Way[] {
  const isOpen = countOf(view, "cancelled", "wanted", "ready") > 0;
  const stopped = typed?.keepGoing !== true && isOpen;
  const own = [...view.instances.values()].filter(({ state }) => state === "failed")
    .map(({ failure, address }) => (failure === undefined ? [] : waysOut(failure, address, { pipeline, options: typed?.options })));
  const named = [...new Map(own.flat().map((way) => [way.command, way])).values()].slice(0, MOST_FAILURES);
  const isTried = isOpen || own.length === 0 || own.some((ways) => ways.length === 0);
  return [
    ...(isTried ? [{ command: build, what: "tries only what is missing" }] : []),
    ...(stopped ? [{ command: `${build} -k`, what: "makes all that does not depend on the failures" }] : []),
    ...named,
  ];
}
