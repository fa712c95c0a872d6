/**
 * Why an instance is what it is, as text: first what changed at the bottom, with its old and new value and the line it
 * stands in, then what that does to each that was asked about. What is alike is told once.
 */
import type { Explanation } from "../../schema/explanation.ts";
import { unreachable } from "../../schema/unreachable.ts";
import { alike, bottomsOf, rootsOf, type Root } from "./explain-roots.ts";
import { changesLines, itselfChanged, placeText, valueLines, type ExplainOptions } from "./explained-changes.ts";
import { inColourOf } from "./paint.ts";
import { reasonText } from "./reason-text.ts";

type Alike = readonly [Explanation, ...Explanation[]];

export function explainReport(explanations: readonly Explanation[], options: ExplainOptions): string {
  const bottoms = bottomsOf(explanations);
  const roots = rootLines(bottoms, options);
  const blocks = groupsOf(explanations, options).map((group) => blockOf(group, { ...options, bottoms: new Set(bottoms.map(({ address }) => address)) }));
  return `${[...(roots.length === 0 ? [] : [roots]), ...blocks].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function groupsOf(explanations: readonly Explanation[], { all, named = new Set() }: ExplainOptions): readonly Alike[] {
  return alike(explanations, all === true ? new Set(explanations.map(({ address }) => address)) : named);
}

/** Roots told one by one; more than these are counted. */
const MOST_ROOTS = 8;

function rootLines(bottoms: readonly Explanation[], options: ExplainOptions): readonly string[] {
  const { paint } = options;
  const roots = rootsOf(bottoms);
  const shown = options.all === true ? roots : roots.slice(0, MOST_ROOTS);
  const without = alike(bottoms.filter(({ changes }) => changes.length === 0), new Set());
  const lines = [...shown.flatMap((root) => rootText(root, options)), ...without.map((group) => headingOf(group, options))];
  const more = roots.length > shown.length ? [paint.dim(`and ${roots.length - shown.length} more: --all shows them`)] : [];
  return lines.length === 0 ? [] : [paint.bold("At the bottom of it"), ...[...lines, ...more].map((line) => `  ${line}`)];
}

function rootText({ change, readers: [first, ...others] }: Root, options: ExplainOptions): readonly string[] {
  if (first === undefined) return [];
  const { paint } = options;
  const itself = itselfChanged(change, first);
  if (itself !== undefined) return [itself];
  const who = `read by ${first.address}${others.length === 0 ? "" : ` and ${others.length} more`} as ${change.origin ?? change.path}`;
  return [`${paint.bold(placeText(change, options) ?? change.origin ?? change.path)} changed  ${paint.dim(who)}`, ...valueLines(change, paint)];
}

interface BlockOptions extends ExplainOptions {
  /** Told above already. */
  readonly bottoms: ReadonlySet<string>;
}

/** What was asked about, its own changes, and what lies between it and the bottom. */
function blockOf(group: Alike, options: BlockOptions): readonly string[] {
  const [first] = group;
  const waits = first.because.length === 0 ? [] : [options.paint.dim(`after ${listed(first.because)}`)];
  const example = group.length === 1 ? [] : [options.paint.dim(`such as ${first.address}; --all shows each`)];
  const lines = [...example, ...decidedLines(first), ...changesLines(first, options), ...waits, ...betweenLines(first, options)];
  return [headingOf(group, options), ...lines.map((line) => `  ${line}`)];
}

function listed(addresses: readonly string[]): string {
  return addresses.length > 4 ? `${addresses.slice(0, 3).join(", ")} and ${addresses.length - 3} more` : addresses.join(", ");
}

/** With all: whole blocks in blocks, the bottom again included. Else a line for each node on the way. */
function betweenLines({ causes }: Explanation, options: BlockOptions): readonly string[] {
  if (options.all === true) return causes.flatMap((cause) => blockOf([cause], options));
  const between = new Map(causes.flatMap(below).map((each) => [each.address, each]));
  const told = [...between.values()].filter(({ address }) => !options.bottoms.has(address));
  return alike(told, new Set()).map((group) => `${options.paint.dim("←")} ${headingOf(group, options).replace(/ because$/, "")}${whyText(group[0])}`);
}

function below(explanation: Explanation): readonly Explanation[] {
  return [explanation, ...explanation.causes.flatMap(below)];
}

/** `: inputs.line and inputs.audio changed`. */
function whyText({ changes }: Explanation): string {
  const ports = [...new Set(changes.map(({ path }) => path.replace(/^inputs\./, "").replace(/[.[].*$/, "")))];
  return ports.length === 0 ? "" : `: ${ports.join(", ")} changed`;
}

function headingOf(group: Alike, { paint }: ExplainOptions): string {
  const [first] = group;
  const who = group.length === 1 ? first.address : `${first.address.replace(/\[[^\]]*\]$/, "")} ×${group.length}`;
  const verdict = inColourOf(first.state, verdictOf(first), paint);
  return [paint.bold(who), ...(first.nodeType === "" ? [] : [paint.dim(first.nodeType)]), verdict].join(" ");
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

function verdictOf({ state, when, reason, changes, rejected }: Explanation): string {
  if (state === "fresh") return when === "last-build" && changes.length > 0 ? "is fresh; the last build made it again because" : "is fresh";
  const why = reason === undefined ? "" : reason.type === "changed" ? " because" : `: ${reasonText(reason)}`;
  if (state === "planned") return `would run${why}`;
  if (state === "deferred") return "is not known yet: it depends on something that would run";
  if (rejected !== undefined) return `was rejected${rejected.reason === undefined ? "" : `: "${rejected.reason}"`}`;
  if (state === "blocked") return "waits for you: vp status says what for";
  return `is ${state}${why}`;
}
