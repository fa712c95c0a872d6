/** What a rig's ledger says, looked at from outside as `vp cost` would, and what must hold of it after any trouble. */
import assert from "node:assert/strict";
import * as fs from "node:fs";
import { openLayout } from "../../cache/layout.ts";
import { lookIntoLedger } from "../../cache/ledger/open.ts";
import type { OpenCall, SpendRecord } from "../../schema/ledger.ts";
import type { Ask, Rig } from "../rig/rig.ts";

export interface Books {
  readonly open: readonly OpenCall[];
  readonly spent: readonly SpendRecord[];
  /** US dollars, spent and set aside together. */
  readonly committed: number;
}

export function booksOf({ folder }: Pick<Rig, "folder">): Books {
  const looked = lookIntoLedger(openLayout(folder, fs), fs);
  if (looked.type === "failed") throw new Error(looked.failure.message);
  const ledger = looked.value;
  if (ledger === undefined) return { open: [], spent: [], committed: 0 };
  const { spent, reserved } = ledger.spending.total({ type: "since", from: 0 });
  const books = { open: ledger.calls.open(), spent: ledger.spending.list(), committed: spent.usd + reserved.usd };
  ledger.close();
  return books;
}

export const PRICE = { text: 0.01, image: 0.04, video: 0.5 };

/** US dollars that the server took. */
export function takenBy(charges: readonly Ask[]): number {
  return charges.reduce((sum, { operation }) => sum + PRICE[operation], 0);
}

/** Nothing is left under way, and what is written down is what the server took, request by request. */
export function assertBooksMatch(rig: Rig, where = ""): void {
  const { open, spent } = booksOf(rig);
  assert.deepEqual(open.map(({ state, address }) => `${address} ${state}`), [], `left under way ${where}`);
  const written = spent.map(({ operation, usd }) => `${operation} ${usd}`).sort();
  assert.deepEqual(written, rig.server.charges.map(({ operation }) => `${operation} ${PRICE[operation]}`).sort(), `the books ${where}`);
}

/** Every request that reached the server was taken money for once. */
export function assertChargedOnce({ server }: Rig, where = ""): void {
  const keys = server.charges.map(({ idempotencyKey }) => idempotencyKey);
  assert.deepEqual(keys.filter((key, at) => keys.indexOf(key) !== at), [], `charged twice ${where}`);
}
