/** Where the money went and what the cache saved, as text: charges and answers added up by what one asks for. */
import { nodeOf } from "../../schema/address.ts";
import { unreachable } from "../../schema/unreachable.ts";
import type { OpenCall, SpendRecord } from "../../schema/ledger.ts";
import { counted, moment, money } from "./figures.ts";
import type { Paint } from "./paint.ts";
import { table } from "./table.ts";

export const COST_KINDS = ["run", "pipeline", "node", "model", "provider", "day"] as const;
export type CostKind = (typeof COST_KINDS)[number];

/** A request that had a price and was answered from the cache. */
export interface SavingRecord extends Pick<SpendRecord, "run" | "pipeline" | "node" | "provider" | "model" | "at"> {
  /** What it cost when it was answered, US dollars. */
  readonly usd: number;
}

export interface CostRow {
  /** A run's id, a node, a model, a day. */
  readonly of: string;
  readonly calls: number;
  /** Of video, speech and music. */
  readonly seconds: number;
  readonly usd: number;
  /** Part of it that was charged without an answer. */
  readonly wastedUsd: number;
  /** Requests that the cache answered, and what they cost when they were made. */
  readonly savedCalls: number;
  readonly savedUsd: number;
}

export interface Cost {
  readonly by: CostKind;
  /** What cost most first; days and runs in their order. */
  readonly rows: readonly CostRow[];
  readonly total: CostRow;
  /** What the cache saved in the same time, US dollars. */
  readonly savedUsd: number;
  /** What is set aside for requests that are not settled; absent when there are none. */
  readonly setAside?: SetAside;
  /** Answers in the cache that were paid for and that the ledger knows nothing of; absent when there are none. */
  readonly unbooked?: Unbooked;
}

export interface SetAside {
  readonly calls: number;
  readonly usd: number;
}

export interface Unbooked {
  readonly calls: number;
  readonly usd: number;
}

/** What was charged and what was saved, and what is known of by receipts alone. */
export interface Spent {
  readonly charges: readonly SpendRecord[];
  readonly savings: readonly SavingRecord[];
  readonly open: readonly Pick<OpenCall, "reserved">[];
  readonly unbooked?: Unbooked;
}

export function costOf({ charges, savings, open, unbooked }: Spent, by: CostKind): Cost {
  const [spent, saved] = [Map.groupBy(charges, (charge) => groupOf(charge, by)), Map.groupBy(savings, (saving) => groupOf(saving, by))];
  const rows = [...new Set([...spent.keys(), ...saved.keys()])].map((of) => rowOf(of, spent.get(of) ?? [], saved.get(of) ?? []));
  const inOrder = by === "day" || by === "run" ? rows.toSorted((a, b) => (a.of < b.of ? -1 : 1)) : rows.toSorted((a, b) => b.usd - a.usd || b.savedUsd - a.savedUsd);
  const total = rowOf("total", charges, savings);
  return { by, rows: inOrder, total, savedUsd: total.savedUsd, ...setAsideFor(open), ...(unbooked === undefined ? {} : { unbooked }) };
}

function setAsideFor(open: Spent["open"]): Pick<Cost, "setAside"> {
  const priced = open.filter(({ reserved }) => reserved.usd > 0);
  return priced.length === 0 ? {} : { setAside: { calls: priced.length, usd: priced.reduce((sum, { reserved }) => sum + reserved.usd, 0) } };
}

export function costReport({ by, rows, total, setAside, unbooked }: Cost, paint: Paint): string {
  const saved = paint.green(total.savedCalls === 0 ? "the cache saved nothing" : `the cache answered ${counted(total.savedCalls, "call")} and saved ${money(total.savedUsd)}`);
  const beside = [...(setAside === undefined ? [] : [setAsideText(setAside)]), ...(unbooked === undefined ? [] : [unbookedText(unbooked, paint)])].map((line) => `${line}\n`).join("");
  if (rows.length === 0) return beside === "" ? "nothing was paid for\n" : beside;
  const columns = columnsFor(by, total);
  const lines = table(columns.map(({ heading }) => heading), [...rows, total].map((row) => columns.map(({ cell }) => cell(row))), paint);
  const wasted = total.wastedUsd > 0 ? `, ${money(total.wastedUsd)} of it without an answer` : "";
  return `${[...lines.slice(0, -1), paint.bold(lines.at(-1) ?? ""), "", `${counted(total.calls, "call")}, ${money(total.usd)}${wasted}; ${saved}`].join("\n")}\n${beside}`;
}

function setAsideText({ calls, usd }: SetAside): string {
  return `${money(usd)} set aside for ${counted(calls, "request")} whose end is not known: vp status shows ${calls === 1 ? "it" : "them"}`;
}

/** When, by which build and for which node it was paid stood in the ledger alone. */
function unbookedText({ calls, usd }: Unbooked, paint: Paint): string {
  const what = `the ledger, .vp/ledger.db, is gone or was begun anew: by their receipts ${counted(calls, "answer")} in the cache ${calls === 1 ? "was" : "were"} paid for with ${money(usd)} that it knows nothing of`;
  return `${paint.yellow("!")} ${what}\n  ${paint.cyan("bring it back from a copy of .vp, where there is one; nothing that the cache holds is paid for again")}`;
}

interface Column {
  readonly heading: string;
  readonly cell: (row: CostRow) => string;
}

/** Columns in which nothing stands are left out. */
function columnsFor(by: CostKind, total: CostRow): readonly Column[] {
  return [
    { heading: by, cell: ({ of }) => of },
    { heading: ">calls", cell: ({ calls }) => String(calls) },
    ...(total.seconds > 0 ? [{ heading: ">media", cell: ({ seconds }: CostRow) => (seconds === 0 ? "" : `${Math.round(seconds)} s`) }] : []),
    { heading: ">spent", cell: ({ usd }) => money(usd) },
    ...(total.savedCalls === 0 ? [] : [
      { heading: ">from cache", cell: ({ savedCalls }: CostRow) => (savedCalls === 0 ? "" : String(savedCalls)) },
      { heading: ">saved", cell: ({ savedCalls, savedUsd }: CostRow) => (savedCalls === 0 ? "" : money(savedUsd)) },
    ]),
  ];
}

function rowOf(of: string, charges: readonly SpendRecord[], savings: readonly SavingRecord[]): CostRow {
  const sum = (pick: (charge: SpendRecord) => number) => charges.reduce((total, charge) => total + pick(charge), 0);
  return {
    of, calls: sum(({ calls }) => calls), seconds: sum(({ seconds }) => seconds), usd: sum(({ usd }) => usd),
    wastedUsd: sum(({ outcome, usd }) => (outcome === "answered" ? 0 : usd)),
    savedCalls: savings.length, savedUsd: savings.reduce((total, { usd }) => total + usd, 0),
  };
}

function groupOf({ run, pipeline, node, provider, model, at }: Pick<SpendRecord, "run" | "pipeline" | "node" | "provider" | "model" | "at">, by: CostKind): string {
  switch (by) {
    case "run": return run;
    case "pipeline": return pipeline;
    case "node": return nodeOf(node);
    case "model": return `${provider}:${model}`;
    case "provider": return provider;
    case "day": return moment(at).slice(0, 10);
    default: return unreachable(by);
  }
}
