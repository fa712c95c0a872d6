import assert from "node:assert/strict";
import * as fs from "node:fs";
import { test } from "node:test";
import { LEASE_MS } from "../../cache/ledger/begin.ts";
import { lookIntoLedger, openLedger } from "../../cache/ledger/open.ts";
import type { Begun, Claim, Ledger } from "../../cache/ledger.ts";
import { openLayout } from "../../cache/layout.ts";
import type { Cap } from "../../schema/ledger.ts";
import { makeFolder, type Folder } from "./folder.ts";
import { elsewhere, me, other, spent, wantedCall } from "./ledger-records.ts";

function ledgerIn(folder: Folder): Ledger & Disposable {
  const opened = openLedger(openLayout(folder.path, fs), fs);
  if (opened.type === "failed") throw new Error(opened.failure.message);
  const { ledger } = opened.value;
  return { ...ledger, [Symbol.dispose]: () => ledger.close() };
}

function claimOf(begun: Begun): Claim {
  assert.ok("claim" in begun, `it was ${begun.type}`);
  return begun.claim;
}

const gone = { isGone: () => true };

test("a call that nobody knows is taken up, and what it costs is set aside until it is settled", () => {
  using folder = makeFolder();
  using ledger = ledgerIn(folder);
  const wanted = wantedCall("a");
  const begun = ledger.calls.begin(wanted);
  assert.equal(begun.type, "go");
  assert.deepEqual(ledger.spending.total({ type: "run", run: "r1" }), { spent: { usd: 0, calls: 0, seconds: 0 }, reserved: wanted.cost });
  const [open] = ledger.calls.open({ pipeline: "/film.yaml" });
  assert.deepEqual([open?.state, open?.holder, open?.call], ["intent", me, wanted.call]);
  assert.equal(ledger.calls.settle(claimOf(begun), spent(wanted.key, "r1")), true);
  assert.deepEqual(ledger.calls.open(), []);
  assert.deepEqual(ledger.spending.total({ type: "run", run: "r1" }), { spent: wanted.cost, reserved: { usd: 0, calls: 0, seconds: 0 } });
  assert.deepEqual(ledger.spending.list({ run: "r1" }), [spent(wanted.key, "r1")]);
});

test("what another process is at is held, whether it has a handle or not", () => {
  using folder = makeFolder();
  using first = ledgerIn(folder);
  using second = ledgerIn(folder);
  const claim = claimOf(first.calls.begin(wantedCall("a")));
  assert.deepEqual(second.calls.begin(wantedCall("a", { holder: other })), { type: "held", by: me });
  first.calls.accept(claim, { work: 7 });
  assert.deepEqual(second.calls.begin(wantedCall("a", { holder: other })), { type: "held", by: me });
  assert.deepEqual(first.calls.begin(wantedCall("a")), { type: "held", by: me }, "its own as well");
});

test("what a process that is gone left at the provider is taken up with its handle, whatever the limits say now", () => {
  using folder = makeFolder();
  using ledger = ledgerIn(folder);
  const left = claimOf(ledger.calls.begin(wantedCall("a")));
  assert.equal(ledger.calls.accept(left, { work: 7 }), true);
  const none: Cap = { name: "--max-cost", measure: "usd", most: 0, scope: { type: "since", from: 0 } };
  const begun = ledger.calls.begin(wantedCall("a", { ...gone, holder: other, caps: [none], address: "elsewhere", node: "other" }));
  assert.ok(begun.type === "resume");
  assert.deepEqual(begun.handle, { work: 7 });
  assert.ok(begun.claim.token > left.token);
  assert.deepEqual(ledger.spending.total({ type: "run", run: "r2" }).reserved.usd, 1, "it counts for the run that goes on with it");
  assert.deepEqual(ledger.spending.total({ type: "run", run: "r1" }).reserved.usd, 0);
  assert.equal(ledger.calls.open()[0]?.address, "elsewhere");
});

test("a parked call is taken up by whoever asks first", () => {
  using folder = makeFolder();
  using ledger = ledgerIn(folder);
  const claim = claimOf(ledger.calls.begin(wantedCall("a")));
  ledger.calls.accept(claim, "job-7");
  ledger.calls.park(claim);
  assert.deepEqual([ledger.calls.open()[0]?.state, ledger.calls.open()[0]?.holder], ["submitted", undefined]);
  assert.equal(ledger.spending.total({ type: "since", from: 0 }).reserved.usd, 1, "its cost stays set aside");
  assert.equal(ledger.calls.begin(wantedCall("a", { holder: other })).type, "resume");
});

test("an intent that was left behind is repeated under its first idempotency key", () => {
  using folder = makeFolder();
  using ledger = ledgerIn(folder);
  ledger.calls.begin(wantedCall("a"));
  const begun = ledger.calls.begin(wantedCall("a", { ...gone, holder: other, idempotencyKey: "another" }));
  assert.ok(begun.type === "repeat");
  assert.equal(begun.idempotencyKey, "once-a");
});

test("an intent that was left behind is in doubt where a repeat may cost twice, and stays so", () => {
  using folder = makeFolder();
  using ledger = ledgerIn(folder);
  ledger.calls.begin(wantedCall("a"));
  const begun = ledger.calls.begin(wantedCall("a", { ...gone, holder: other, origin: { ...wantedCall("a").origin, unknownFate: "ask-person" } }));
  assert.ok(begun.type === "in-doubt");
  assert.deepEqual([begun.open.state, begun.open.holder], ["in-doubt", undefined]);
  assert.equal(ledger.calls.begin(wantedCall("a", { holder: other })).type, "in-doubt", "even for one who would repeat it");
  assert.equal(ledger.spending.total({ type: "since", from: 0 }).reserved.usd, 1, "it may have been paid");
  assert.equal(ledger.calls.forget(begun.open.key), true);
  assert.equal(ledger.calls.begin(wantedCall("a")).type, "go");
});

test("a request whose fate its own sender does not know is in doubt until that one hears of it", () => {
  using folder = makeFolder();
  using ledger = ledgerIn(folder);
  const claim = claimOf(ledger.calls.begin(wantedCall("a")));
  ledger.calls.doubt(claim, "the connection broke");
  assert.equal(ledger.calls.begin(wantedCall("a", { holder: other })).type, "in-doubt");
  assert.equal(ledger.calls.accept(claim, { work: 1 }), true);
  assert.equal(ledger.calls.begin(wantedCall("a", { holder: other })).type, "resume");
});

test("T19 another machine's call is held while that one is heard of, and left behind after", () => {
  using folder = makeFolder();
  using ledger = ledgerIn(folder);
  const theirs = claimOf(ledger.calls.begin(wantedCall("a", { holder: elsewhere, now: 0 })));
  claimOf(ledger.calls.begin(wantedCall("b", { holder: elsewhere, now: 0 })));
  ledger.calls.accept(theirs, { work: 7 });
  assert.equal(ledger.calls.begin(wantedCall("a", { ...gone, now: LEASE_MS - 1 })).type, "held", "its number says nothing about it here");
  ledger.calls.beat(elsewhere, LEASE_MS);
  assert.equal(ledger.calls.begin(wantedCall("a", { now: 2 * LEASE_MS - 1 })).type, "held");
  assert.equal(ledger.calls.begin(wantedCall("a", { now: 2 * LEASE_MS })).type, "resume");
  assert.equal(ledger.calls.begin(wantedCall("b", { now: 2 * LEASE_MS })).type, "in-doubt", "an intent of another machine may still be on its way");
});

test("T19 who lost a call writes nothing about it any more, but a charge is written down, once a request", () => {
  using folder = makeFolder();
  using ledger = ledgerIn(folder);
  const lost = claimOf(ledger.calls.begin(wantedCall("a", { holder: elsewhere, now: 0 })));
  ledger.calls.accept(lost, { work: 7 });
  const mine = claimOf(ledger.calls.begin(wantedCall("a", { now: LEASE_MS })));
  assert.equal(ledger.calls.accept(lost, { work: 8 }), false);
  ledger.calls.park(lost);
  ledger.calls.doubt(lost, "the connection broke");
  assert.deepEqual([ledger.calls.open()[0]?.handle, ledger.calls.open()[0]?.holder, ledger.calls.open()[0]?.state], [{ work: 7 }, me, "submitted"]);
  assert.equal(ledger.calls.settle(lost, spent(lost.key, "r3")), false);
  assert.equal(ledger.calls.open().length, 1, "the call is still the new holder's");
  assert.equal(ledger.calls.settle(mine, spent(mine.key, "r1")), true);
  assert.deepEqual(ledger.spending.list().map(({ run }) => run), ["r3"], "both speak of one request");
});

test("two requests of one key are two charges, and one that is settled without a charge is none", () => {
  using folder = makeFolder();
  using ledger = ledgerIn(folder);
  const first = claimOf(ledger.calls.begin(wantedCall("a")));
  ledger.calls.settle(first, spent(first.key, "r1", { outcome: "failed" }));
  ledger.calls.settle(claimOf(ledger.calls.begin(wantedCall("a"))), undefined);
  const third = claimOf(ledger.calls.begin(wantedCall("a")));
  ledger.calls.settle(third, spent(third.key, "r1", { at: 3000 }));
  ledger.calls.settle(third, spent(third.key, "r1", { at: 3000 }));
  assert.deepEqual(ledger.spending.list().map(({ outcome }) => outcome), ["failed", "answered"]);
  assert.deepEqual(ledger.spending.list({ since: 2500 }).map(({ at }) => at), [3000]);
  assert.ok(third.token > first.token + 1, "tokens grow even when nothing is open");
});

test("a limit stops what would cross it, in each measure and scope, and writes nothing", () => {
  using folder = makeFolder();
  using ledger = ledgerIn(folder);
  const before = claimOf(ledger.calls.begin(wantedCall("a")));
  ledger.calls.settle(before, spent(before.key, "r1", { at: 5000 }));
  ledger.calls.begin(wantedCall("b", { holder: other, cost: { usd: 0.1, calls: 1, seconds: 5 } }));
  const stopped = (cap: Omit<Cap, "name">): boolean => {
    const begun = ledger.calls.begin(wantedCall("c", { caps: [{ ...cap, name: "cap" }], cost: { usd: 0.2, calls: 1, seconds: 0 } }));
    if (begun.type === "go") ledger.calls.settle(begun.claim, undefined);
    assert.equal(ledger.calls.open().length, 1, "only b is open");
    return begun.type === "over";
  };
  const all = { type: "since", from: 0 } as const;
  assert.equal(stopped({ measure: "usd", most: 1.3, scope: all }), false, "exactly at the limit, though sums of tenths are not exact");
  assert.equal(stopped({ measure: "usd", most: 1.29, scope: all }), true);
  assert.equal(stopped({ measure: "usd", most: 0.3, scope: { type: "since", from: 5001 } }), false, "what was spent before does not count");
  assert.equal(stopped({ measure: "usd", most: 1.2, scope: { type: "run", run: "r1" } }), false, "another run's does not count");
  assert.equal(stopped({ measure: "usd", most: 1.1, scope: { type: "run", run: "r1" } }), true);
  assert.equal(stopped({ measure: "calls", most: 2, scope: { ...all, provider: "mock" } }), true);
  assert.equal(stopped({ measure: "calls", most: 2, scope: { ...all, provider: "another" } }), false);
  assert.equal(stopped({ measure: "calls", most: 2, scope: { ...all, pool: "studio" } }), true);
  assert.equal(stopped({ measure: "seconds", most: 1, scope: all }), false, "it asks for none");
});

test("of several limits that are crossed, the one that leaves the least room is named, with its figures", () => {
  using folder = makeFolder();
  using ledger = ledgerIn(folder);
  ledger.calls.begin(wantedCall("a"));
  const cap = (name: string, most: number): Cap => ({ name, measure: "usd", most, scope: { type: "since", from: 0 } });
  const begun = ledger.calls.begin(wantedCall("b", { caps: [cap("wide", 9), cap("budget.day", 1.5), cap("--max-cost", 1.2)] }));
  assert.deepEqual(begun, { type: "over", cap: cap("--max-cost", 1.2), spent: 0, reserved: 1, wanted: 1 });
});

test("runs, attempts and artifacts are remembered; a forgotten run's money stays known", () => {
  using folder = makeFolder();
  using ledger = ledgerIn(folder);
  for (const [id, startedAt] of [["r1", 1], ["r2", 2]] as const) {
    ledger.runs.begin({ id, pipeline: "/film.yaml", name: "film", holder: { ...me, run: id }, startedAt });
  }
  const end = { finishedAt: 9, outcome: "done", counts: { done: 2 }, usd: 0.5, savedUsd: 0, savedMs: 3.5 } as const;
  ledger.runs.end("r1", end);
  assert.deepEqual(ledger.runs.find("r1"), { id: "r1", pipeline: "/film.yaml", name: "film", holder: me, startedAt: 1, ...end, cancelAsked: false });
  assert.deepEqual(ledger.runs.list().map(({ id }) => id), ["r2", "r1"]);
  assert.deepEqual(ledger.runs.list(1).map(({ id }) => id), ["r2"]);
  const attempt = { run: "r1", address: "clip[a]", node: "clip", nodeType: "clip.make", state: "failed", at: 4, durationMs: 1.5, failure: { type: "plugin", message: "no" } } as const;
  const artifact = { pipeline: "/film.yaml", path: "film.mp4", address: "film", status: "written", run: "r1", at: 4 } as const;
  ledger.history.record([attempt, { ...attempt, run: "r2" }], [artifact]);
  ledger.history.record([], [{ ...artifact, status: "edited", run: "r2" }]);
  assert.deepEqual(ledger.history.attempts({ run: "r1" }), [attempt]);
  assert.equal(ledger.history.attempts({ address: "clip[a]" }).length, 2);
  assert.deepEqual(ledger.history.artifacts("/film.yaml"), [{ ...artifact, status: "edited", run: "r2" }]);
  const claim = claimOf(ledger.calls.begin(wantedCall("a")));
  ledger.calls.settle(claim, spent(claim.key, "r1"));
  ledger.runs.forget(["r1"]);
  assert.equal(ledger.runs.find("r1"), undefined);
  assert.deepEqual(ledger.history.attempts({ run: "r1" }), []);
  assert.equal(ledger.spending.list({ run: "r1" }).length, 1);
});

test("who beats hears which of its own runs were asked to end, and nobody else does", () => {
  using folder = makeFolder();
  using ledger = ledgerIn(folder);
  ledger.runs.begin({ id: "r1", pipeline: "/film.yaml", name: "film", holder: me, startedAt: 1 });
  assert.deepEqual(ledger.calls.beat(me, 2), []);
  assert.equal(ledger.runs.askToCancel("r1"), true);
  assert.equal(ledger.runs.askToCancel("r9"), false);
  assert.equal(ledger.runs.find("r1")?.cancelAsked, true);
  assert.deepEqual(ledger.calls.beat({ ...me, birth: "9" }, 3), [], "a later process of the same number");
  assert.deepEqual(ledger.calls.beat(me, 3), ["r1"]);
});

test("looking makes nothing, sees what is there, and what another process is writing", () => {
  using folder = makeFolder();
  const look = (): Ledger | undefined => {
    const looked = lookIntoLedger(openLayout(folder.path, fs), fs);
    assert.ok(looked.type === "ok");
    return looked.value;
  };
  assert.equal(look(), undefined);
  assert.deepEqual(fs.readdirSync(folder.path), []);
  using ledger = ledgerIn(folder);
  ledger.calls.begin(wantedCall("a"));
  const beside = look();
  assert.equal(beside?.calls.open().length, 1);
  assert.throws(() => beside?.calls.forget(wantedCall("a").key), /readonly/);
  beside?.close();
  ledger.close();
  const after = look();
  assert.equal(after?.calls.open().length, 1);
  assert.deepEqual(after?.runs.list(), []);
  after?.close();
  assert.deepEqual(fs.readdirSync(folder.at(".vp")).sort(), [".gitignore", "CACHEDIR.TAG", "ac", "cas", "ledger.db"]);
});
