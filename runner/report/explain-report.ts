/** Why an instance is what it is, as text: each change with its old and new value, back to the file and the line. */
import type { ExplainedChange, Explanation } from "../../schema/explanation.ts";
import { isArtifact } from "../../schema/artifact.ts";
import { isDigest } from "../../schema/digest.ts";
import { unreachable } from "../../schema/unreachable.ts";
import { inColourOf, type Paint } from "./paint.ts";
import { reasonText } from "./reason-text.ts";
import { shown } from "./figures.ts";

export interface ExplainOptions {
  readonly paint: Paint;
  readonly shortPath: (path: string) => string;
}

export function explainReport(explanations: readonly Explanation[], options: ExplainOptions): string {
  return `${explanations.map((explanation) => blockOf(explanation, options, "").join("\n")).join("\n\n")}\n`;
}

function blockOf(explanation: Explanation, options: ExplainOptions, indent: string): readonly string[] {
  const { address, nodeType, state, changes, because, causes } = explanation;
  const heading = `${indent}${options.paint.bold(address)} ${options.paint.dim(nodeType)} ${inColourOf(state, verdict(explanation), options.paint)}`;
  const inner = `${indent}  `;
  const waits = because.length === 0 ? [] : [`${inner}${options.paint.dim(`after ${because.join(", ")}`)}`];
  return [
    heading,
    ...decidedLines(explanation).map((line) => inner + line),
    ...changes.flatMap((change) => (itselfChanged(change, explanation) ?? changeLines(change, options)).map((line) => inner + line)),
    ...waits,
    ...causes.flatMap((cause) => blockOf(cause, options, inner)),
  ];
}

/** What of it is so because a person decided it. */
function decidedLines({ decided }: Explanation): readonly string[] {
  if (decided === undefined) return [];
  switch (decided.type) {
    case "take": return [`you asked for take ${decided.take}`];
    case "pin": return [`you pinned it to take ${decided.take}, result ${decided.receipt}`];
    case "use": return [`it uses your file ${decided.files.join(", ")}`, ...(decided.moved ? ["what it would be made from has changed since you decided that"] : [])];
    case "edit": return [`your edit of ${decided.ports.join(", ")} stands over what was made`];
    default: return unreachable(decided);
  }
}

/** Changes of what makes things, not of what they are made from: two digests would say nothing. */
function itselfChanged({ path, before, after }: ExplainedChange, { plugin, nodeType }: Explanation): readonly string[] | undefined {
  const who = plugin === "vp" ? "vp itself" : plugin;
  if (path === "source") return [`${who} changed what ${nodeType} makes`];
  const model = /^tools\.(\w+:.+)$/.exec(path)?.[1];
  return model !== undefined && isDigest(before) && isDigest(after) ? [`${model} itself changed what it gives`] : undefined;
}

function verdict({ state, when, reason, changes }: Explanation): string {
  if (state === "fresh") return when === "last-build" && changes.length > 0 ? "is fresh; the last build made it again because" : "is fresh";
  const why = reason === undefined ? "" : reason.type === "changed" ? " because" : `: ${reasonText(reason)}`;
  if (state === "planned") return `would run${why}`;
  if (state === "deferred") return "is not known yet: it depends on something that would run";
  if (state === "blocked") return "waits for you: vp status says what for";
  return `is ${state}${why}`;
}

function changeLines(change: ExplainedChange, { paint, shortPath }: ExplainOptions): readonly string[] {
  const place = change.place === undefined ? "" : `  ${paint.dim(`${shortPath(change.place.file)}:${change.place.line}`)}`;
  const source = change.origin === undefined || change.origin === change.producer ? change.path : `${change.origin}, as ${change.path}`;
  const heading = change.producer === undefined ? `${change.origin ?? change.path} changed` : `${change.producer} changed  ${paint.dim(source)}`;
  return [`${heading}${place}`, ...valueLines(change, paint)];
}

function valueLines({ before, after }: ExplainedChange, paint: Paint): readonly string[] {
  const [old, now] = near(valueText(before), valueText(after));
  return [`  ${paint.red(`- ${old}`)}`, `  ${paint.green(`+ ${now}`)}`];
}

function valueText(value: unknown): string {
  if (isArtifact(value)) return `${value.mediaType} ${value.$artifact.slice("sha256:".length, "sha256:".length + 12)}`;
  return value === undefined ? "nothing" : shown(value);
}

/** Characters of a long value that are shown on each side of where the two differ. */
const AROUND = 40;
const LONG = 120;

/** Two values cut to where they differ. */
function near(before: string, after: string): readonly [string, string] {
  if (before.length <= LONG && after.length <= LONG) return [before, after];
  const limit = Math.min(before.length, after.length);
  let start = 0;
  while (start < limit && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < limit - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return [windowOf(before, start, before.length - end), windowOf(after, start, after.length - end)];
}

function windowOf(text: string, start: number, end: number): string {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, Math.min(end, start + LONG) + AROUND);
  return `${from > 0 ? "…" : ""}${text.slice(from, to)}${to < text.length ? "…" : ""}`;
}
