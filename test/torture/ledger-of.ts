/** What a ledger says, looked at from outside, and what must hold of it and of the charges after any trouble. */
import assert from "node:assert/strict";
import * as fs from "node:fs";
import { openLayout } from "../../cache/layout.ts";
import { lookIntoLedger } from "../../cache/ledger/open.ts";
import type { OpenCall, SpendRecord } from "../../schema/ledger.ts";
import type { Ask } from "../rig/mock-language.ts";
import { PRICE } from "./far-side.ts";

export interface Books {
  readonly open: readonly OpenCall[];
  readonly spent: readonly SpendRecord[];
  /** US dollars, spent and set aside together. */
  readonly committed: number;
}

/** A workspace and what its providers took money for. */
export interface Account {
  readonly folder: string;
  readonly charges: readonly Ask[];
}

export function booksOf({ folder }: Pick<Account, "folder">): Books {
  const looked = lookIntoLedger(openLayout(folder, fs), fs);
  if (looked.type === "failed") throw new Error(looked.failure.message);
  const ledger = looked.value;
  if (ledger === undefined) return { open: [], spent: [], committed: 0 };
  const { spent, reserved } = ledger.spending.total({ type: "since", from: 0 });
  const books = { open: ledger.calls.open(), spent: ledger.spending.list(), committed: spent.usd + reserved.usd };
  ledger.close();
  return books;
}

/** US dollars that were taken. */
export function takenBy(charges: readonly Ask[]): number {
  return charges.reduce((sum, { operation }) => sum + PRICE[operation], 0);
}

/** Nothing is left under way, and what is written down is what was taken, request by request. */
export function assertBooksMatch(account: Account, where = ""): void {
  const { open, spent } = booksOf(account);
  assert.deepEqual(open.map(({ state, address }) => `${address} ${state}`), [], `left under way ${where}`);
  const written = spent.map(({ operation, usd }) => `${operation} ${usd}`).sort();
  assert.deepEqual(written, account.charges.map(({ operation }) => `${operation} ${PRICE[operation]}`).sort(), `the books ${where}`);
}

/** Money was taken once for every request. */
export function assertChargedOnce({ charges }: Pick<Account, "charges">, where = ""): void {
  const keys = charges.map(({ idempotencyKey }) => idempotencyKey);
  assert.deepEqual(keys.filter((key, at) => keys.indexOf(key) !== at), [], `charged twice ${where}`);
}
