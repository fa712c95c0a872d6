/** The bill: what would run, why and for how much, before anything is spent. */
import { counted, duration, money, pad, padLeft, shellWord } from "./figures.ts";
import { groupsOf, savedFigures, type Group } from "./groups.ts";
import { inColourOf, type Paint } from "./paint.ts";
import { reasonText } from "./reason-text.ts";
import type { InstanceView, View } from "./view.ts";

export interface PlanOptions {
  readonly paint: Paint;
  readonly pipeline: string;
}

interface Row {
  readonly label: string;
  readonly count: string;
  readonly nodeType: string;
  readonly what: string;
  readonly price: string;
  readonly state: "planned" | "deferred" | "failed" | "blocked";
}

export function planReport(view: View, { paint, pipeline }: PlanOptions): string {
  const rows = groupsOf(view).flatMap((group) => rowsOf(group));
  const heading = `Plan for ${paint.bold(view.name)}`;
  if (rows.length === 0) return `${heading}\n\n  Everything is fresh: ${counted(view.instances.size, "instance")}, nothing to run, nothing to pay\n`;
  const parts = [[heading], table(rows, paint), totals(view, paint), [paint.dim(`  vp build ${shellWord(pipeline)} makes it so`)]];
  return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function rowsOf(group: Group): readonly Row[] {
  const of = (state: InstanceView["state"]) => group.instances.filter((instance) => instance.state === state);
  return [
    ...rowFor(group, "planned", of("planned"), (instances) => reasons(instances)),
    ...rowFor(group, "deferred", of("deferred"), (instances) => `depends on ${waitsFor(instances)}`),
    ...rowFor(group, "blocked", of("blocked"), () => "asks for your approval first"),
    ...rowFor(group, "failed", of("failed"), (instances) => instances[0]?.failure?.message ?? "failed"),
  ];
}

function rowFor(group: Group, state: Row["state"], instances: readonly InstanceView[], tell: (instances: readonly InstanceView[]) => string): readonly Row[] {
  const [first] = instances;
  if (first === undefined) return [];
  const count = instances.length === 1 && group.instances.length === 1 ? "" : `×${instances.length}`;
  return [{ label: group.label, count, nodeType: first.nodeType, what: tell(instances), price: state === "planned" ? price(instances) : "", state }];
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
  const names = new Set(instances.flatMap((instance) => instance.because ?? []).map((address) => address.replace(/\[[^\]]*\]/g, "")));
  const listed = [...names];
  return listed.length > 3 ? `${listed.slice(0, 3).join(", ")} and ${listed.length - 3} more` : listed.join(", ") || "what comes before it";
}

/** No price means that nobody can tell it before, which is not the same as free. */
function price(instances: readonly InstanceView[]): string {
  const known = instances.filter((instance) => instance.usd !== undefined);
  const usd = known.reduce((sum, instance) => sum + (instance.usd ?? 0), 0);
  if (known.length < instances.length) return usd === 0 ? "unknown" : `${money(usd)} or more`;
  return usd === 0 ? "free" : money(usd);
}

const VERDICTS: Readonly<Record<Row["state"], string>> = { planned: "will run", deferred: "deferred", failed: "fails", blocked: "waits" };

function table(rows: readonly Row[], paint: Paint): readonly string[] {
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
  const bill = price(planned);
  const expected = planned.reduce((sum, instance) => sum + (instance.expectedMs ?? 0), 0);
  const time = expected === 0 ? "" : `, about ${duration(expected)} of work`;
  const unknown = deferred.length === 0 ? "" : "; what is deferred has its price when it is known";
  const saved = savedFigures(view);
  return [
    `  ${paint.bold(bill === "free" ? "Nothing to pay" : bill)} for ${counted(planned.length, "instance")} to run${time}${unknown}`,
    ...(of("fresh").length === 0 ? [] : [paint.dim(`  ${of("fresh").length} fresh${saved === "" ? "" : `: the cache saves ${saved}`}`)]),
  ];
}
