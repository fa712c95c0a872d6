/** T16–T20: several processes at once, one that is killed, one that is stopped, one whose number another has now. */
import assert from "node:assert/strict";
import { hostname } from "node:os";
import { test } from "node:test";
import * as fs from "node:fs";
import { openLayout } from "../../cache/layout.ts";
import { openLedger } from "../../cache/ledger/open.ts";
import type { Event } from "../../schema/event.ts";
import { becomes, type Rig } from "../rig/rig.ts";
import { wantedCall } from "../cache/ledger-records.ts";
import { assertBooksMatch, assertChargedOnce, booksOf } from "./ledger-of.ts";
import { accountOf, beginWithSignalAt, CLEAN_FILM, LONGEST_MS, makeMoneyRig, REQUESTS, WITH_MONEY } from "./money-rig.ts";

const LONG = process.env["VP_LONG"] !== undefined;

const waits = (event: Event): boolean => event.type === "call" && event.outcome === "waits";

async function assertPaidOnce(rig: Rig): Promise<void> {
  assert.equal(await rig.film(), CLEAN_FILM);
  assert.equal(rig.server.charges.length, REQUESTS);
  assertChargedOnce(rig.server);
  assertBooksMatch(accountOf(rig));
}

test("T16 two builds of one file at once pay for each request once, and both end well", async () => {
  await using rig = await makeMoneyRig("hasty");
  const held = rig.server.hold({ operation: "text" });
  const first = rig.begin();
  await held.asked;
  const second = rig.begin();
  assert.notEqual(await second.event(waits), undefined, "it did not say that it waits");
  held.release();
  const [one, other] = await Promise.all([first.settle(), second.settle()]);
  assert.deepEqual([one.exit, other.exit], [0, 0], one.stderr + other.stderr);
  await assertPaidOnce(rig);
});

test("T17 two pipelines that share requests pay for them once, also at once", async () => {
  await using rig = await makeMoneyRig("studio", { "other.yaml": WITH_MONEY.replace("name: film", "name: other") });
  const held = rig.server.hold({ operation: "image" });
  const first = rig.begin();
  await held.asked;
  const other = rig.vp("build", "other.yaml", "--json");
  held.release();
  const [one, two] = await Promise.all([first.settle(), other]);
  assert.deepEqual([one.exit, two.exit], [0, 0], one.stderr + two.stderr);
  assert.equal(await rig.read("out/other/film.mp4"), CLEAN_FILM);
  await assertPaidOnce(rig);
});

test("T18 when the one that makes a request is killed, the other goes on within two seconds", async () => {
  await using rig = await makeMoneyRig("studio");
  rig.server.polls = Infinity;
  const first = rig.begin();
  await first.event((event) => event.type === "progress");
  const second = rig.begin();
  await second.event(waits);
  await first.kill9();
  const killedAt = performance.now();
  const resumed = await second.event((event) => event.type === "call" && event.outcome === "resumed");
  assert.notEqual(resumed, undefined, "it did not take the work up");
  assert.ok(performance.now() - killedAt < 2000, `it took ${performance.now() - killedAt} ms`);
  rig.server.polls = 1;
  const rest = await second.settle();
  assert.equal(rest.exit, 0, rest.stderr);
  await assertPaidOnce(rig);
});

test("T19 when the one that makes a request is stopped, the others wait and say so, and it is paid for once", async () => {
  await using rig = await makeMoneyRig("hasty");
  const stopped = beginWithSignalAt(rig, "submitted", 1, "SIGSTOP");
  await stopped.says("reached submitted 1");
  const other = rig.beginAs({ longestMs: LONGEST_MS });
  const said = await other.event(waits);
  assert.match(JSON.stringify(said), /waits for process \d+/);
  await new Promise((resolve) => setTimeout(resolve, LONG ? 60_000 : 3_000));
  assert.equal(rig.server.asks.length, 1, "another asked while the one that is stopped may still go on");
  stopped.signal("SIGCONT");
  const [one, two] = await Promise.all([stopped.settle(), other.settle()]);
  assert.deepEqual([one.exit, two.exit], [0, 0], one.stderr + two.stderr);
  await assertPaidOnce(rig);
});

test("T19 a call of another machine is left alone while that one is heard of", async () => {
  await using rig = await makeMoneyRig("mock");
  await rig.build();
  const [text] = booksOf(rig).spent;
  assert.ok(text);
  const opened = openLedger(openLayout(rig.folder, fs), fs);
  assert.ok(opened.type === "ok");
  const { ledger } = opened.value;
  await rig.remove(".vp/ac");
  const elsewhere = { host: "another-machine", pid: process.pid, run: "theirs" };
  const theirs = ledger.calls.begin({ ...wantedCall("theirs"), key: text.key, idempotencyKey: text.key, holder: elsewhere, now: Date.now() });
  assert.ok(theirs.type === "go");
  ledger.close();
  const build = rig.begin();
  assert.match(JSON.stringify(await build.event(waits)), /waits for another-machine/);
  build.signal("SIGINT");
  assert.equal((await build.settle()).exit, 130);
});

test("T20 a call held by a process whose number another one has now is left behind, not held", async () => {
  await using rig = await makeMoneyRig("studio");
  const killed = await beginWithSignalAt(rig, "accepted").settle();
  assert.equal(killed.exit, null, killed.stderr);
  // The test's own process lives, but was born at another time than the one that made the call.
  const opened = openLedger(openLayout(rig.folder, fs), fs);
  assert.ok(opened.type === "ok");
  const { ledger } = opened.value;
  const [open] = ledger.calls.open();
  assert.ok(open?.state === "submitted");
  const reborn = { host: hostname(), pid: process.pid, birth: "1", run: "killed" };
  const taken = ledger.calls.begin({ ...wantedCall("a"), key: open.key, call: open.call, holder: reborn, isGone: () => true, now: Date.now() });
  assert.ok(taken.type === "resume");
  ledger.close();
  const rest = await rig.build();
  assert.equal(rest.exit, 0, rest.stderr);
  assert.ok(rest.events.some(becomes("script", "done")));
  await assertPaidOnce(rig);
});
