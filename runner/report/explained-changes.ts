/** A change as lines: whose it is and where it stands, its old and its new value, cut to where they differ. */
import { isArtifact } from "../../schema/artifact.ts";
import { isDigest } from "../../schema/digest.ts";
import type { ExplainedChange, Explanation } from "../../schema/explanation.ts";
import { shown } from "./figures.ts";
import type { Paint } from "./paint.ts";

export interface ExplainOptions {
  readonly paint: Paint;
  readonly shortPath: (path: string) => string;
  /** Each instance and each change by itself, however alike they are. */
  readonly all?: boolean;
  /** Addresses that were asked for by name: they are told each by itself. */
  readonly named?: ReadonlySet<string>;
}

/** Changes one below the other; of those that come from one place only the first, and how many more there are. */
export function changesLines({ changes, ...explanation }: Explanation, options: ExplainOptions): readonly string[] {
  const groups = options.all === true ? changes.map((change) => [change]) : [...Map.groupBy(changes, comesFrom).values()];
  return groups.flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const itself = itselfChanged(first, explanation);
    if (itself !== undefined) return [itself];
    const more = others.length === 0 ? [] : [options.paint.dim(`  and ${others.length} more in it`)];
    return [headingOf(first, options), ...valueLines(first, options.paint), ...more];
  });
}

function comesFrom({ path, origin, producer, place }: ExplainedChange): string {
  return JSON.stringify([producer, origin ?? path, place]);
}

/** Changes of what makes things, not of what they are made from: two digests would say nothing. */
export function itselfChanged({ path, before, after }: ExplainedChange, { plugin, nodeType }: Pick<Explanation, "plugin" | "nodeType">): string | undefined {
  const who = plugin === "vp" ? "vp itself" : plugin;
  if (path === "source") return `${who} changed what ${nodeType} makes`;
  const model = /^tools\.(\w+:.+)$/.exec(path)?.[1];
  return model !== undefined && isDigest(before) && isDigest(after) ? `${model} itself changed what it gives` : undefined;
}

function headingOf(change: ExplainedChange, options: ExplainOptions): string {
  const { paint } = options;
  const source = change.origin === undefined || change.origin === change.producer ? change.path : `${change.origin}, as ${change.path}`;
  const heading = change.producer === undefined ? `${change.origin ?? change.path} changed` : `${change.producer} changed  ${paint.dim(source)}`;
  const place = placeText(change, options);
  return place === undefined ? heading : `${heading}  ${paint.dim(place)}`;
}

/** `the-lamp.fountain:17`. */
export function placeText({ place }: ExplainedChange, { shortPath }: ExplainOptions): string | undefined {
  return place && `${shortPath(place.file)}:${place.line}`;
}

export function valueLines({ before, after }: ExplainedChange, paint: Paint): readonly string[] {
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
