/** What a build came to: what was made and where it is, the money and the time, what failed and the ways to go on. */
import { unreachable } from "../../schema/unreachable.ts";
import { failedHeading, failureLines, indented } from "./failure-text.ts";
import { counted, duration, money, pad, shellWord, shown } from "./figures.ts";
import { countOf, savedText } from "./groups.ts";
import { signOf, type Paint } from "./paint.ts";
import type { InstanceView, RunFinished, View } from "./view.ts";

export interface SummaryOptions {
  readonly paint: Paint;
  /** Words that name this pipeline on a command line, e.g. `pipelines/short.yaml`. */
  readonly pipeline: string;
  /** Shortens an absolute path for the person who reads it. */
  readonly shortPath: (path: string) => string;
}

/** Failures listed in full; more than these are counted. */
const MOST_FAILURES = 8;

export function summary(view: View, options: SummaryOptions): string {
  const finished = view.finished;
  if (finished === undefined) return "";
  const parts = [
    [headline(view, finished, options.paint)],
    outputs(view, finished, options),
    failures(view, options),
    gates(view, options),
    [accounts(view, finished, options.paint)],
    waysOn(view, finished, options),
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
  const stopped = countOf(view, "skipped", "cancelled");
  const failed = `${countOf(view, "failed")} of ${counted(view.instances.size, "instance")} failed`;
  return stopped === 0 ? failed : `${failed}, ${stopped} not reached`;
}

/** Where things are, named outputs first; what was restored or left alone because someone edited it is said. */
function outputs(view: View, finished: RunFinished, { paint, shortPath }: SummaryOptions): readonly string[] {
  const rows = Object.entries(finished.outputs).map(([name, value]) => [name, outputText(value, shortPath)] as const);
  const columns = Math.max(0, ...rows.map(([name]) => name.length));
  const named = rows.map(([name, text]) => `  ${paint.dim(pad(name, columns))}  ${text}`);
  const edited = view.published.filter(({ outcome }) => outcome === "edited");
  return [...named, ...edited.map(({ absolute }) => `  ${paint.yellow("kept your edit of")} ${shortPath(absolute)}`)];
}

function outputText(value: unknown, shortPath: (path: string) => string): string {
  if (typeof value === "string") return value.startsWith("/") ? shortPath(value) : value;
  return shown(value);
}

function failures(view: View, options: SummaryOptions): readonly string[] {
  const failed = [...view.instances.values()].filter((instance) => instance.state === "failed");
  const more = failed.length - MOST_FAILURES;
  const lines = failed.slice(0, MOST_FAILURES).flatMap((instance) => failureBlock(instance, options));
  return more > 0 ? [...lines, `  and ${more} more: vp status ${shellWord(options.pipeline)}`] : lines;
}

function failureBlock(instance: InstanceView, { paint, pipeline }: SummaryOptions): readonly string[] {
  const lines = instance.failure === undefined ? [] : failureLines(instance.failure, instance.lines, paint);
  const more = `more: vp explain ${shellWord(pipeline)} ${shellWord(instance.address)}`;
  return indented([failedHeading(instance, paint), ...indented([...lines, paint.dim(more)], "    ")], "  ");
}

function gates(view: View, { paint, pipeline }: SummaryOptions): readonly string[] {
  const words = shellWord(pipeline);
  return [...view.instances.values()]
    .filter((instance) => instance.state === "blocked" && view.gates.has(instance.address))
    .flatMap(({ address }) => [
      `  ${signOf("blocked", paint)} ${paint.bold(address)} asks for your approval`,
      `      vp approve ${words} ${shellWord(address)}`,
      `      vp reject ${words} ${shellWord(address)} --reason "what should be different"`,
    ]);
}

function accounts(view: View, finished: RunFinished, paint: Paint): string {
  const made = countOf(view, "done");
  const counts = [`${made} made`, `${countOf(view, "fresh")} fresh`, ...incomplete(view)].join(", ");
  const saved = savedText(view);
  const spent = `spent ${money(finished.usd)}`;
  return paint.dim(`  ${counts} in ${duration(finished.durationMs)}; ${saved === "" ? spent : `${spent}, ${saved}`}`);
}

function incomplete(view: View): readonly string[] {
  const states = [["failed", "failed"], ["skipped", "skipped"], ["cancelled", "cancelled"]] as const;
  return states.map(([state, word]) => [countOf(view, state), word] as const).filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
}

function waysOn(view: View, { outcome }: RunFinished, { paint, pipeline }: SummaryOptions): readonly string[] {
  const build = `vp build ${shellWord(pipeline)}`;
  if (outcome === "interrupted") return ["  Go on", `    ${paint.cyan(build)}`];
  if (outcome !== "failed") return [];
  const ways = [[build, "tries only what is missing"], ...(countOf(view, "cancelled", "wanted", "ready", "skipped") > 0 ? [[`${build} -k`, "makes all that does not depend on the failures"]] : [])];
  const columns = Math.max(...ways.map(([command = ""]) => command.length));
  return ["  Go on", ...ways.map(([command = "", what = ""]) => `    ${paint.cyan(pad(command, columns))}   ${paint.dim(what)}`)];
}
