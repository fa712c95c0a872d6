/** The bill: what would run, why and for how much, before anything is spent. */
import { nodeOf } from "../../schema/address.ts";
import { counted, duration, pad, padLeft } from "./figures.ts";
import { countsText, groupsOf, savedFigures, type Group } from "./groups.ts";
import { inColourOf, type Paint } from "./paint.ts";
import { priceOf, priceText } from "./price-text.ts";
import { reasonText } from "./reason-text.ts";
import type { InstanceView, View } from "./view.ts";
import { commandFor, type Naming } from "./ways-out.ts";

export interface PlanOptions extends Naming {
  readonly paint: Paint;
}

interface Row {
  readonly label: string;
  readonly count: string;
  readonly nodeType: string;
  readonly what: string;
  readonly price: string;
  readonly state: "planned" | "deferred" | "failed" | "blocked";
}

export function planReport(view: View, { paint, ...naming }: PlanOptions): string {
  const rows = billRows(view);
  const heading = `Plan for ${paint.bold(view.name)}`;
  if (rows.length === 0) return `${heading}\n\n  Everything is made, nothing to run, nothing to pay: ${countsText(view)}${savedNote(view)}\n`;
  const parts = [[heading], billTable(rows, paint), totals(view, paint), [paint.dim(`  ${commandFor("vp build", [], naming)} makes it so`)]];
  return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** The rows and the total alone. */
export function billReport(view: View, paint: Paint): string {
  return [billTable(billRows(view), paint), totals(view, paint)].map((lines) => lines.join("\n")).join("\n\n");
}

function billRows(view: View): readonly Row[] {
  return groupsOf(view).flatMap((group) => rowsOf(group));
}

function rowsOf(group: Group): readonly Row[] {
  const of = (state: InstanceView["state"]) => group.instances.filter((instance) => instance.state === state);
  return [
    ...rowFor(group, "planned", of("planned"), (instances) => reasons(instances)),
    ...rowFor(group, "deferred", of("deferred"), (instances) => `depends on ${waitsFor(instances)}`),
    ...rowFor(group, "blocked", of("blocked"), (instances) => instances[0]?.failure?.message ?? "asks for your approval first"),
    ...rowFor(group, "failed", of("failed"), (instances) => instances[0]?.failure?.message ?? "failed"),
  ];
}

function rowFor(group: Group, state: Row["state"], instances: readonly InstanceView[], tell: (instances: readonly InstanceView[]) => string): readonly Row[] {
  const [first] = instances;
  if (first === undefined) return [];
  const isPriced = state === "planned" || state === "deferred";
  const price = isPriced ? priceText(priceOf(instances)) : "";
  return [{ label: group.label, count: countText(group, instances), nodeType: first.nodeType, what: tell(instances), price, state }];
}

/** `~24`: as many as there were; a fan-out that waits does not know its keys yet. */
function countText(group: Group, instances: readonly InstanceView[]): string {
  const expected = expectedCount(instances);
  if (expected !== instances.length) return `~${expected}`;
  return instances.length === 1 && group.instances.length === 1 ? "" : `×${instances.length}`;
}

function expectedCount(instances: readonly InstanceView[]): number {
  return instances.reduce((sum, { forecast }) => sum + (forecast?.instances ?? 1), 0);
}

/** The reasons of a group, the commonest first. */
function reasons(instances: readonly InstanceView[]): string {
  const counts = new Map<string, number>();
  for (const { reason } of instances) counts.set(reasonText(reason), (counts.get(reasonText(reason)) ?? 0) + 1);
  const [first, ...others] = [...counts].sort(([, a], [, b]) => b - a);
  if (first === undefined) return "";
  return others.length === 0 ? first[0] : `${first[0]} (${first[1]}), ${counted(others.length, "other reason")}`;
}

function waitsFor(instances: readonly InstanceView[]): string {
  const names = new Set(instances.flatMap((instance) => instance.because ?? []).map(nodeOf));
  const listed = [...names];
  return listed.length > 3 ? `${listed.slice(0, 3).join(", ")} and ${listed.length - 3} more` : listed.join(", ") || "what comes before it";
}

const VERDICTS: Readonly<Record<Row["state"], string>> = { planned: "will run", deferred: "deferred", failed: "fails", blocked: "waits" };

function billTable(rows: readonly Row[], paint: Paint): readonly string[] {
  const columns = (pick: (row: Row) => string) => Math.max(0, ...rows.map((row) => pick(row).length));
  const label = columns((row) => row.label);
  const count = columns((row) => row.count);
  const nodeType = columns((row) => row.nodeType);
  const cost = columns((row) => row.price);
  return rows.map(({ state, ...row }) => {
    const verdict = inColourOf(state, pad(VERDICTS[state], 8), paint);
    return `  ${pad(row.label, label)} ${padLeft(row.count, count)}  ${paint.dim(pad(row.nodeType, nodeType))}  ${verdict}  ${padLeft(row.price, cost)}  ${row.what}`;
  });
}

function totals(view: View, paint: Paint): readonly string[] {
  const of = (state: InstanceView["state"]) => [...view.instances.values()].filter((instance) => instance.state === state);
  const planned = of("planned");
  const deferred = of("deferred");
  const bill = priceText(priceOf([...planned, ...deferred]));
  const expected = planned.reduce((sum, { expectedMs = 0 }) => sum + expectedMs, 0) + deferred.reduce((sum, { forecast }) => sum + (forecast?.durationMs ?? 0), 0);
  const time = expected === 0 ? "" : `, about ${duration(expected)} of work`;
  const known = deferred.every(({ forecast }) => forecast?.mostUsd !== undefined);
  const isCounted = deferred.every(({ forecast }) => forecast?.instances !== undefined);
  const beyond = deferred.length === 0 ? "" : isCounted ? ` and about ${expectedCount(deferred)} deferred` : " and what is deferred";
  const unknown = known ? "" : "; what is deferred has its price when it is known";
  return [
    `  ${paint.bold(bill === "free" ? "Nothing to pay" : bill)} for ${counted(planned.length, "instance")} to run${beyond}${time}${unknown}`,
    paint.dim(`  ${countsText(view)}${savedNote(view)}`),
  ];
}

function savedNote(view: View): string {
  const saved = savedFigures(view);
  return saved === "" ? "" : `; the cache saves ${saved}`;
}
