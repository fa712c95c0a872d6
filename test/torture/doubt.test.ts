/** T03 where nobody can know whether a request was accepted: nothing is sent again, a person is asked, and each answer holds. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import type { Rig } from "../rig/rig.ts";
import { assertBooksMatch, booksOf } from "./ledger-of.ts";
import { accountOf, beginWithSignalAt, CLEAN_FILM, makeMoneyRig, REQUESTS } from "./money-rig.ts";

/** A build by a provider that charges repeats, killed when its first picture was accepted and before that was on disk. */
async function makeRigInDoubt(): Promise<Rig> {
  const rig = await makeMoneyRig("hasty", { "brief.txt": "a | a lamp on a table | it flickers\n" });
  const killed = await beginWithSignalAt(rig, "submitted", 2).settle();
  assert.equal(killed.exit, null, killed.stderr);
  assert.equal(rig.server.charges.length, 2);
  return rig;
}

const FILM = CLEAN_FILM.split("\n").slice(0, 1).join("") + "\n";
const ALL = 3;

test("T03 the next build asks a person, sends nothing, and says where to look and what to type", async () => {
  await using rig = await makeRigInDoubt();
  for (let round = 0; round < 2; round += 1) {
    const asks = await rig.build();
    assert.deepEqual([asks.exit, asks.charges, asks.ran], [3, 0, []], asks.stderr);
    assert.match(JSON.stringify(asks.events), /nobody knows whether it was accepted/);
  }
  const told = await rig.vp("build", "pipeline.yaml");
  assert.equal(told.exit, 3);
  assert.match(told.stdout + told.stderr, /frame\[a\][^]*vp resolve/);
  assert.equal(rig.server.asks.length, 2, "something was sent again");
});

test("T03 what a person says was lost is sent again", async () => {
  await using rig = await makeRigInDoubt();
  await rig.build();
  const resolved = await rig.vp("resolve", "pipeline.yaml", "frame[a]", "--lost");
  assert.equal(resolved.exit, 0, resolved.stderr);
  const rest = await rig.build();
  assert.deepEqual([rest.exit, rest.charges], [0, 2], rest.stderr);
  assert.equal(await rig.film(), FILM);
  assert.deepEqual([booksOf(rig).open, booksOf(rig).spent.length], [[], ALL], "one that was lost costs nothing");
});

test("T03 what a person wants sent again is booked twice", async () => {
  await using rig = await makeRigInDoubt();
  await rig.build();
  const resolved = await rig.vp("resolve", "pipeline.yaml", "frame[a]", "--resend");
  assert.equal(resolved.exit, 0, resolved.stderr);
  const rest = await rig.build();
  assert.deepEqual([rest.exit, rest.charges], [0, 2], rest.stderr);
  assert.equal(await rig.film(), FILM);
  assertBooksMatch(accountOf(rig));
});

test("T03 what a person brings in is the answer, and nothing is sent again", async () => {
  await using rig = await makeRigInDoubt();
  await rig.write("picture.png", "[a lamp on a table in ink]");
  // Without a build in between: the person knows already.
  const resolved = await rig.vp("resolve", "pipeline.yaml", "frame[a]", "--import", "picture.png");
  assert.equal(resolved.exit, 0, resolved.stderr);
  const rest = await rig.build();
  assert.deepEqual([rest.exit, rest.charges, rig.server.charges.length], [0, 1, ALL], rest.stderr);
  assert.equal(await rig.film(), FILM);
  assertBooksMatch(accountOf(rig));
});

test("T03 a person who names nothing says nothing of what the next build takes up by itself", async () => {
  await using rig = await makeMoneyRig("studio");
  const killed = await beginWithSignalAt(rig, "accepted", 2).settle();
  assert.equal(killed.exit, null, killed.stderr);
  await rig.vp("resolve", "pipeline.yaml", "--lost");
  const rest = await rig.build();
  assert.equal(rest.exit, 0, rest.stderr);
  assert.equal(rig.server.charges.length, REQUESTS, "work that was paid for was forgotten");
});

test("T03 right after a kill a person settles what status lists, by name or all of it", async () => {
  await using rig = await makeRigInDoubt();
  const resolved = await rig.vp("resolve", "pipeline.yaml", "--lost");
  assert.match(resolved.stdout, /frame\[a\].*is sent again by the next build/, resolved.stderr);
  assert.doesNotMatch((await rig.vp("status", "pipeline.yaml")).stdout, /vp resolve/);
  const rest = await rig.build();
  assert.deepEqual([rest.exit, rest.charges], [0, 2], rest.stderr);
});

test("T03 a request whose answer is kept is in no doubt, so that nothing said of all forgets it", async () => {
  await using rig = await makeMoneyRig("hasty", { "brief.txt": "a | a lamp on a table | it flickers\n" });
  const killed = await beginWithSignalAt(rig, "receipt", 2).settle();
  assert.equal(killed.exit, null, killed.stderr);
  assert.match((await rig.vp("resolve", "pipeline.yaml", "--lost")).stdout, /nothing waits/);
  assert.equal((await rig.build()).exit, 0);
  assertBooksMatch(accountOf(rig));
});

test("T03 the film that finds a request in doubt may settle it by the command that it prints", async () => {
  await using rig = await makeMoneyRig("hasty", { "brief.txt": "a | a lamp on a table | it flickers\n", "also-ink.txt": "ink" });
  const killed = await rig.beginAs(
    { entry: join(import.meta.dirname, "failpoint.ts"), environment: { VP_FAILPOINT: "submitted:2:SIGKILL" } },
    "-k", "-j", "1", "--set", "style=also-ink.txt",
  ).settle();
  assert.equal(killed.exit, null, killed.stderr);
  const looked = await rig.vp("status", "pipeline.yaml");
  assert.match(looked.stdout, /vp resolve pipeline\.yaml 'frame\[a\]' --set style=also-ink\.txt --lost/);
  assert.doesNotMatch(looked.stdout, /vp resolve pipeline\.yaml 'frame\[a\]' --lost/);
  const found = await rig.vp("build", "pipeline.yaml");
  assert.match(found.stdout, /vp resolve pipeline\.yaml 'frame\[a\]' --lost/);
  const resolved = await rig.vp("resolve", "pipeline.yaml", "frame[a]", "--lost");
  assert.equal(resolved.exit, 0, resolved.stderr);
  assert.equal((await rig.build()).exit, 0);
});

test("T03 a refusal does not answer for a request that was sent again and is in doubt", async () => {
  await using rig = await makeMoneyRig("hasty", { "brief.txt": "a | a lamp on a table | it flickers\n" });
  rig.server.when({ operation: "image" }, () => ({ type: "refused", reason: "no lamps" }));
  assert.equal((await rig.build()).exit, 1);
  rig.server.when({ operation: "image" }, () => ({ type: "lost" }));
  assert.equal((await rig.build("--retry-refused")).exit, 3);
  const asks = await rig.build();
  assert.deepEqual([asks.exit, asks.charges], [3, 0], JSON.stringify(asks.failed));
  assert.match(JSON.stringify(asks.events), /nobody knows whether .* accepted[^]*the connection broke/);
  rig.server.behave();
  assert.equal((await rig.vp("resolve", "pipeline.yaml", "--lost")).exit, 0);
  const rest = await rig.build();
  assert.deepEqual([rest.exit, await rig.film()], [0, FILM], rest.stderr);
});

test("T03 work that was taken up again in spite of a refusal is followed, not refused", async () => {
  await using rig = await makeMoneyRig("studio", { "brief.txt": "a | a lamp on a table | it flickers\n" });
  rig.server.when({ operation: "image" }, () => ({ type: "refused", reason: "no lamps" }));
  assert.equal((await rig.build()).exit, 1);
  rig.server.behave();
  const environment = { VP_FAILPOINT: "accepted:1:SIGKILL" };
  const killed = await rig.beginAs({ entry: join(import.meta.dirname, "failpoint.ts"), environment }, "--retry-refused").settle();
  assert.equal(killed.exit, null, killed.stderr);
  const rest = await rig.build();
  assert.deepEqual([rest.exit, rest.charges], [0, 1], rest.stderr);
  assertBooksMatch(accountOf(rig));
});
