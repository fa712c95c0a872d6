/**
 * The bill: what would run, why and for how much, before anything is spent. What is deferred is reckoned as it was last
 * time, which is the most it comes to if there is as much to make: that it may come to less is never promised.
 */
import { nodeOf } from "../../schema/address.ts";
import type { FailureType } from "../../schema/failure.ts";
import { indented, noticeLine } from "./failure-text.ts";
import { counted, duration, money, pad, padLeft } from "./figures.ts";
import { countsText, expectedCount, groupsOf, nodesAhead, savedFigures, waitedFor, type Group } from "./groups.ts";
import { inColourOf, type Paint } from "./paint.ts";
import { priceOf, priceText, type PriceRange } from "./price-text.ts";
import { reasonText } from "./reason-text.ts";
import type { InstanceView, View } from "./view.ts";
import { commandFor, waitingText, type Naming } from "./ways-out.ts";

export interface PlanOptions extends Naming {
  readonly paint: Paint;
}

interface Row {
  readonly label: string;
  readonly count: string;
  readonly nodeType: string;
  readonly what: string;
  readonly price: string;
  /** `resumed`: planned, and part of it is set aside already. */
  readonly kind: "planned" | "resumed" | "deferred" | "failed" | "blocked";
}

export function planReport(view: View, { paint, ...naming }: PlanOptions): string {
  const rows = billRows(view);
  const heading = `Plan for ${paint.bold(view.name)}`;
  if (rows.length === 0) return `${heading}\n\n  Everything is made, nothing to run, nothing to pay: ${countsText(view)}${savedNote(view)}\n`;
  const parts = [[heading], billTable(rows, paint), totals(view, { paint, naming }), [...waysOn(view, naming).map((way) => paint.dim(`  ${way}`)), ...noticeLines(view, paint)]];
  return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** What whoever builds will meet: a key that is not set. */
function noticeLines(view: View, paint: Paint): readonly string[] {
  return view.notices.filter(({ atEnd }) => atEnd === true).flatMap((notice) => indented(noticeLine(notice, paint).split("\n"), "  "));
}

function waysOn(view: View, naming: Naming): readonly string[] {
  const free = isSettledForFree(view) ? [`${commandFor("vp build", ["--spend", "never"], naming)} makes what is free of it, and a plan after that knows more`] : [];
  return [...free, `${commandFor("vp build", [], naming)} ${wayOn(view, naming)}`];
}

/** True when something deferred may have a price, and all that it waits for runs free. */
function isSettledForFree(view: View): boolean {
  const all = [...view.instances.values()];
  const deferred = all.filter(({ state }) => state === "deferred");
  const nodes = nodesAhead(view, deferred);
  const ahead = all.filter(({ address }) => nodes.includes(nodeOf(address)));
  return priceOf(deferred).most !== 0 && ahead.length > 0 && ahead.every(({ state, usd }) => state === "planned" && usd === 0);
}

/** What building would come to: nothing but a question where all else waits behind gates. */
function wayOn(view: View, naming: Naming): string {
  const isStuck = [...view.instances.values()].some(({ state, failure }) => state === "blocked" && failure !== undefined);
  if (isStuck) return `goes on as far as it can; ${commandFor("vp status", [], naming)} shows the ways on for what waits`;
  const gates = [...view.gates.values()].filter(({ address }) => view.instances.get(address)?.state === "blocked");
  const isHeld = gates.length > 0 && (view.counts.get("planned") ?? 0) === 0;
  return isHeld ? `shows what ${gates.map(({ address }) => address).join(", ")} asks about` : "makes it so";
}

/** The rows and the total alone. */
export function billReport(view: View, paint: Paint): string {
  return [billTable(billRows(view), paint), totals(view, { paint })].map((lines) => lines.join("\n")).join("\n\n");
}

function billRows(view: View): readonly Row[] {
  return groupsOf(view).flatMap((group) => rowsOf(view, group));
}

function rowsOf(view: View, group: Group): readonly Row[] {
  const of = (state: InstanceView["state"]) => group.instances.filter((instance) => instance.state === state);
  return [
    ...rowFor(group, "planned", of("planned").filter((instance) => !isBegun(instance)), (instances) => reasons(instances)),
    ...rowFor(group, "resumed", of("planned").filter(isBegun), (instances) => `goes on at the provider, ${setAsideText(instances)}`),
    ...rowFor(group, "deferred", of("deferred"), (instances) => `depends on ${waitedFor(view, instances) || "what comes before it"}`),
    ...heldRows(group, of("blocked")),
    ...rowFor(group, "failed", of("failed"), (instances) => instances[0]?.failure?.message ?? "failed"),
  ];
}

/** A row for each kind of trouble that waits for a person, and one for what a gate asks about. */
function heldRows(group: Group, blocked: readonly InstanceView[]): readonly Row[] {
  return [...Map.groupBy(blocked, ({ failure }) => failure?.type)].flatMap(([type, alike]) => rowFor(group, "blocked", alike, () => heldText(type)));
}

const HELD: Readonly<Partial<Record<FailureType, string>>> = {
  "in-doubt": "waits for vp resolve: nobody knows whether a request of it was accepted",
  "lost": "waits for --rebuy: it was paid for and is gone from the cache",
};

function heldText(type: FailureType | undefined): string {
  if (type === undefined) return "asks for your approval first";
  return HELD[type] ?? waitingText(type);
}

/** Requests of it were sent, and are not paid for again. */
function isBegun({ setAsideUsd }: InstanceView): boolean {
  return setAsideUsd !== undefined;
}

function setAsideText(instances: readonly InstanceView[]): string {
  return `${money(instances.reduce((sum, { setAsideUsd = 0 }) => sum + setAsideUsd, 0))} already set aside`;
}

function rowFor(group: Group, kind: Row["kind"], instances: readonly InstanceView[], tell: (instances: readonly InstanceView[]) => string): readonly Row[] {
  const [first] = instances;
  if (first === undefined) return [];
  const isPriced = kind !== "blocked" && kind !== "failed";
  const price = isPriced ? priceText(priceOf(instances)) : "";
  return [{ label: group.label, count: countText(group, instances), nodeType: first.nodeType, what: tell(instances), price, kind }];
}

/** `~24`: as many as there were; a fan-out that waits does not know its keys yet. */
function countText(group: Group, instances: readonly InstanceView[]): string {
  const expected = expectedCount(instances);
  if (expected !== instances.length) return `~${expected}`;
  return instances.length === 1 && group.instances.length === 1 ? "" : `×${instances.length}`;
}

/** The reasons of a group, the commonest first. */
function reasons(instances: readonly InstanceView[]): string {
  const counts = new Map<string, number>();
  for (const { reason } of instances) counts.set(reasonText(reason), (counts.get(reasonText(reason)) ?? 0) + 1);
  const [first, ...others] = [...counts].sort(([, a], [, b]) => b - a);
  if (first === undefined) return "";
  return others.length === 0 ? first[0] : `${first[0]} (${first[1]}), ${counted(others.length, "other reason")}`;
}

const VERDICTS: Readonly<Record<Row["kind"], string>> = { planned: "will run", resumed: "resumes", deferred: "deferred", failed: "fails", blocked: "waits" };

function billTable(rows: readonly Row[], paint: Paint): readonly string[] {
  const columns = (pick: (row: Row) => string) => Math.max(0, ...rows.map((row) => pick(row).length));
  const label = columns((row) => row.label);
  const count = columns((row) => row.count);
  const nodeType = columns((row) => row.nodeType);
  const cost = columns((row) => row.price);
  return rows.map(({ kind, ...row }) => {
    const verdict = inColourOf(kind === "resumed" ? "planned" : kind, pad(VERDICTS[kind], 8), paint);
    return `  ${pad(row.label, label)} ${padLeft(row.count, count)}  ${paint.dim(pad(row.nodeType, nodeType))}  ${verdict}  ${padLeft(row.price, cost)}  ${row.what}`;
  });
}

function totals(view: View, { paint, naming }: { readonly paint: Paint; readonly naming?: Naming }): readonly string[] {
  const of = (state: InstanceView["state"]) => [...view.instances.values()].filter((instance) => instance.state === state);
  const [planned, deferred] = [of("planned"), of("deferred")];
  const total = priceOf([...planned, ...deferred]);
  const sure = planned.length === 0 ? [] : [`${counted(planned.length, "instance")} to run${partPrice(planned, total)}`];
  const held = of("blocked").length;
  const waits = planned.length + deferred.length > 0 || held === 0 ? [] : [`${counted(held, "instance")} ${held === 1 ? "waits" : "wait"} for you`];
  const parts = [...sure, ...deferredPart(deferred, total), ...workText(planned, deferred), ...waits];
  return [
    `  ${paint.bold(totalText(total, deferred))}: ${parts.join(", ")}`,
    ...deferredNote(view, deferred, isByProfile(naming)).map((note) => paint.dim(`  ${note}`)),
    paint.dim(`  ${countsText(view)}${savedNote(view)}`),
  ];
}

function totalText(total: PriceRange, deferred: readonly InstanceView[]): string {
  if (total.most === undefined) return priceText(total);
  if (total.most === 0) return "Nothing to pay";
  return deferred.length === 0 ? priceText(total) : `At most ${priceText({ least: total.most, most: total.most })}`;
}

/** What a part of a bill comes to; nothing where that is said by the whole. */
function partPrice(instances: readonly InstanceView[], total: PriceRange): string {
  return total.most === 0 || priceText(priceOf(instances)) === priceText(total) ? "" : ` for ${priceText(priceOf(instances))}`;
}

function deferredPart(deferred: readonly InstanceView[], total: PriceRange): readonly string[] {
  if (deferred.length === 0) return [];
  const isCounted = deferred.every(({ forecast }) => forecast?.instances !== undefined);
  const count = isCounted ? `about ${expectedCount(deferred)} deferred` : `${expectedCount(deferred)} or more deferred`;
  return [priceOf(deferred).most === undefined ? `${count} at a price that is not known yet` : `${count}${partPrice(deferred, total)}`];
}

function isByProfile(naming: Naming | undefined): boolean {
  return naming?.options?.includes("--profile") === true;
}

/** @param isByProfile a film that was built without one stands for what it would be with it */
function deferredNote(view: View, deferred: readonly InstanceView[], isByProfile: boolean): readonly string[] {
  if (deferred.length === 0) return [];
  const wasMade = deferred.some(({ forecast }) => forecast?.durationMs !== undefined);
  const when = `is known when ${waitedFor(view, deferred) || "what comes before it"} is settled`;
  const offline = "built once without the profile, offline and free, the bill reckons with that film";
  if (!wasMade && isByProfile) return [`how much is deferred ${when}; ${offline}`];
  return [wasMade ? `what is deferred counts as it was last time; how much of it runs ${when}` : `how much is deferred ${when}`];
}

/** Time is the most only where that of everything is known. */
function workText(planned: readonly InstanceView[], deferred: readonly InstanceView[]): readonly string[] {
  const times = [...planned.map(({ expectedMs }) => expectedMs), ...deferred.map(({ forecast }) => forecast?.durationMs)];
  const work = times.reduce<number>((sum, ms = 0) => sum + ms, 0);
  if (work === 0) return [];
  const isWhole = times.every((ms) => ms !== undefined);
  return [`${isWhole && deferred.length > 0 ? "at most" : "about"} ${duration(work)} of work${isWhole ? "" : " as far as it is known"}`];
}

function savedNote(view: View): string {
  const saved = savedFigures(view);
  return saved === "" ? "" : `; the cache saves ${saved}`;
}
