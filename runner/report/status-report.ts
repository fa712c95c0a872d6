/** What is made, stale, failed or waiting: one row a node, told from a plan's events. */
import { failureLines, indented } from "./failure-text.ts";
import { counted, pad, padLeft, shellWord } from "./figures.ts";
import { groupsOf, type Group } from "./groups.ts";
import { inColourOf, signOf, type Paint } from "./paint.ts";
import { reasonText } from "./reason-text.ts";
import type { InstanceView, View } from "./view.ts";
import type { InstanceState } from "../../schema/event.ts";

export interface StatusOptions {
  readonly paint: Paint;
  readonly pipeline: string;
}

/** In a plan's words what is planned is stale. */
const WORDS: readonly (readonly [InstanceState, string])[] = [
  ["fresh", "fresh"], ["planned", "stale"], ["deferred", "not known yet"], ["blocked", "waits for you"],
  ["failed", "failed"], ["skipped", "skipped"], ["cancelled", "cancelled"], ["wanted", "not reached"],
];

export function statusReport(view: View, { paint, pipeline }: StatusOptions): string {
  const groups = groupsOf(view);
  const columns = Math.max(4, ...groups.map((group) => group.label.length));
  const rows = groups.flatMap((group) => [groupRow(group, columns, paint), ...failureRows(group, paint)]);
  const waiting = [...view.instances.values()].filter((instance) => instance.state === "blocked");
  const asks = waiting.map(({ address }) => `  ${signOf("blocked", paint)} vp approve ${shellWord(pipeline)} ${shellWord(address)}`);
  const parts = [[headline(view, paint)], rows, asks].filter((lines) => lines.length > 0);
  return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function headline(view: View, paint: Paint): string {
  const counts = WORDS.map(([state, word]) => [view.counts.get(state) ?? 0, word] as const).filter(([count]) => count > 0);
  const text = counts.map(([count, word]) => `${count} ${word}`).join(", ");
  return `${paint.bold(view.name)}: ${counted(view.instances.size, "instance")}${text === "" ? "" : `, ${text}`}`;
}

function groupRow(group: Group, columns: number, paint: Paint): string {
  const total = group.instances.length;
  const state = worstState(group);
  const fresh = group.instances.filter((instance) => instance.state === "fresh").length;
  const count = total === 1 ? "" : `${fresh}/${total}`;
  return `  ${signOf(state, paint)} ${pad(group.label, columns)} ${padLeft(count, 7)}  ${inColourOf(state, wordOf(state), paint)}${whyOf(group, paint)}`;
}

function worstState(group: Group): InstanceState {
  const order: readonly InstanceState[] = ["failed", "blocked", "planned", "deferred", "cancelled", "skipped", "fresh"];
  return order.find((state) => group.instances.some((instance) => instance.state === state)) ?? group.instances[0]?.state ?? "wanted";
}

function wordOf(state: InstanceState): string {
  return WORDS.find(([each]) => each === state)?.[1] ?? state;
}

function whyOf(group: Group, paint: Paint): string {
  const why = new Set(group.instances.map((instance: InstanceView) => reasonText(instance.reason)).filter((text) => text !== ""));
  const [first] = why;
  if (first === undefined) return "";
  return paint.dim(why.size === 1 ? `  ${first}` : `  ${first}, and ${counted(why.size - 1, "other reason")}`);
}

function failureRows(group: Group, paint: Paint): readonly string[] {
  const failed = group.instances.find((instance) => instance.failure !== undefined);
  return failed?.failure === undefined ? [] : indented(failureLines(failed.failure, failed.lines, paint), "      ");
}
