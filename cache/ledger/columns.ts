/** Reads the columns of a row as what they are. Knows no table; what does not fit is a bug, for the tables are strict. */
import type { Amounts, Holder } from "../../schema/ledger.ts";
import type { Parameters, Row } from "./database.ts";

export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== "string") throw new Error(`internal: the ledger's column ${column} is no text`);
  return value;
}

export function number(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== "number") throw new Error(`internal: the ledger's column ${column} is no number`);
  return value;
}

/** An earlier vp's table may lack the column: it is looked into as it is. */
export function isThere(row: Row, column: string): boolean {
  return row[column] !== null && row[column] !== undefined;
}

/** `{[name]: value}` when the column holds something, else nothing. */
export function optional<N extends string, T>(row: Row, column: string, name: N, read: (row: Row, column: string) => T): { readonly [K in N]?: T } {
  return isThere(row, column) ? ({ [name]: read(row, column) } as { [K in N]: T }) : {};
}

/** What vp itself wrote: the caller says what it is. */
export function json(row: Row, column: string): unknown {
  return JSON.parse(text(row, column));
}

export function amounts(row: Row): Amounts {
  return { usd: number(row, "usd"), calls: number(row, "calls"), seconds: number(row, "seconds") };
}

export function holder(row: Row, run: string): Holder {
  return { host: text(row, "host"), pid: number(row, "pid"), ...optional(row, "birth", "birth", text), run };
}

export function holderColumns(holder: Holder): Parameters {
  return { host: holder.host, pid: holder.pid, birth: holder.birth };
}
