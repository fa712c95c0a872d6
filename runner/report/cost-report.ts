/** Where the money went, as text: charges added up by what one asks for. */
import { unreachable } from "../../schema/unreachable.ts";
import type { SpendRecord } from "../../schema/ledger.ts";
import { counted, moment, money } from "./figures.ts";
import type { Paint } from "./paint.ts";
import { table } from "./table.ts";

export const COST_KINDS = ["run", "pipeline", "node", "model", "provider", "day"] as const;
export type CostKind = (typeof COST_KINDS)[number];

export interface CostRow {
  /** A run's id, a node, a model, a day. */
  readonly of: string;
  readonly calls: number;
  /** Of video, speech and music. */
  readonly seconds: number;
  readonly usd: number;
  /** Part of it that was charged without an answer. */
  readonly wastedUsd: number;
}

export interface Cost {
  readonly by: CostKind;
  /** What cost most first; days and runs in their order. */
  readonly rows: readonly CostRow[];
  readonly total: CostRow;
  /** What the cache saved in the same time, US dollars. */
  readonly savedUsd: number;
}

export function costOf(charges: readonly SpendRecord[], by: CostKind, savedUsd: number): Cost {
  const groups = Object.entries(Object.groupBy(charges, (charge) => groupOf(charge, by)));
  const rows = groups.map(([of, within = []]) => rowOf(of, within));
  const inOrder = by === "day" || by === "run" ? rows.toSorted((a, b) => (a.of < b.of ? -1 : 1)) : rows.toSorted((a, b) => b.usd - a.usd);
  return { by, rows: inOrder, total: rowOf("total", charges), savedUsd };
}

export function costReport({ by, rows, total, savedUsd }: Cost, paint: Paint): string {
  const saved = paint.green(`the cache saved ${money(savedUsd)}`);
  if (rows.length === 0) return `nothing was paid for${savedUsd > 0 ? `; ${saved}` : ""}\n`;
  const hasSeconds = total.seconds > 0;
  const cells = ({ of, calls, seconds, usd }: CostRow) => [of, String(calls), ...(hasSeconds ? [seconds === 0 ? "" : `${Math.round(seconds)} s`] : []), money(usd)];
  const lines = table([by, ">calls", ...(hasSeconds ? [">media"] : []), ">spent"], [...rows.map(cells), cells(total)], paint);
  const wasted = total.wastedUsd > 0 ? `, ${money(total.wastedUsd)} of it without an answer` : "";
  return `${[...lines.slice(0, -1), paint.bold(lines.at(-1) ?? ""), "", `${counted(total.calls, "call")}, ${money(total.usd)}${wasted}; ${saved}`].join("\n")}\n`;
}

function rowOf(of: string, charges: readonly SpendRecord[]): CostRow {
  const sum = (pick: (charge: SpendRecord) => number) => charges.reduce((total, charge) => total + pick(charge), 0);
  return {
    of, calls: sum(({ calls }) => calls), seconds: sum(({ seconds }) => seconds), usd: sum(({ usd }) => usd),
    wastedUsd: sum(({ outcome, usd }) => (outcome === "answered" ? 0 : usd)),
  };
}

function groupOf({ run, pipeline, node, provider, model, at }: SpendRecord, by: CostKind): string {
  switch (by) {
    case "run": return run;
    case "pipeline": return pipeline;
    case "node": return node;
    case "model": return `${provider}:${model}`;
    case "provider": return provider;
    case "day": return moment(at).slice(0, 10);
    default: return unreachable(by);
  }
}
