/** T34: a provider in every kind of trouble. What it took money for is kept or told, and is not bought again by itself. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Matcher } from "../rig/mock-language.ts";
import type { Reply } from "../rig/rig.ts";
import { failureOf } from "./bad-plugin.ts";
import { assertBooksMatch, assertChargedOnce, booksOf, takenBy } from "./ledger-of.ts";
import { accountOf, CLEAN_FILM, makeMoneyRig, REQUESTS } from "./money-rig.ts";
import type { Kind } from "./far-side.ts";

type Trouble = readonly [Matcher, () => Reply];

const slowDown = (): Reply => ({ type: "transient", retryAfterMs: 50 });
const broken = (): Reply => ({ type: "failure", reason: "internal server error" });

/** Trouble that passes, of each operation another: the film comes all the same in one build, and every request is paid for once. */
const PASSING: readonly (readonly [string, Kind, readonly Trouble[]])[] = [
  ["429 with Retry-After and 500 at quick requests", "hasty", [[{ operation: "image", times: 2 }, slowDown], [{ operation: "video", times: 2 }, broken]]],
  ["429 with Retry-After at handing in, an empty body at polling, an HTML body in the download", "studio", [
    [{ operation: "image", times: 2 }, slowDown],
    [{ operation: "text", phase: "poll", times: 2 }, () => ({ type: "empty" })],
    [{ operation: "video", phase: "fetch", times: 2 }, () => ({ type: "garbage" })],
  ]],
  ["429 with Retry-After, 500 and a reset at polling", "blind", [
    [{ operation: "image", phase: "poll", times: 3 }, slowDown],
    [{ operation: "text", phase: "poll", times: 3 }, broken],
    [{ operation: "video", phase: "poll", times: 2 }, () => ({ type: "reset" })],
  ]],
  ["500, a reset and an expired link in the download", "blind", [
    [{ operation: "text", phase: "fetch", times: 2 }, broken],
    [{ operation: "image", phase: "fetch", times: 2 }, () => ({ type: "reset" })],
    [{ operation: "video", phase: "fetch", times: 2 }, () => ({ type: "expired" })],
  ]],
  ["a page in place of a clip", "blind", [[{ operation: "video", phase: "fetch", times: 1 }, () => ({ type: "answer", value: "<!doctype html><title>502</title>" })]]],
  ["a lost answer to a repeat that is free", "mock", [[{ operation: "image", times: 1 }, () => ({ type: "lost" })]]],
  ["a lost handle that can be found again", "studio", [[{ operation: "image", times: 1 }, () => ({ type: "lost" })]]],
];

for (const [what, kind, troubles] of PASSING) {
  test(`T34 ${what} passes, and every request is paid for once`, async () => {
    await using rig = await makeMoneyRig(kind);
    const met = new Set<Trouble>();
    for (const trouble of troubles) rig.server.when(trouble[0], () => (met.add(trouble), trouble[1]()));
    let build = await rig.build("-k");
    if (build.exit === 3) build = await rig.build();
    assert.equal(build.exit, 0, JSON.stringify(build.events.filter((event) => event.type === "instance-changed" && event.failure)));
    assert.equal(met.size, troubles.length, "not all of the trouble was met");
    assert.equal(await rig.film(), CLEAN_FILM);
    assert.equal(rig.server.charges.length, REQUESTS);
    assertChargedOnce(rig.server);
    assertBooksMatch(accountOf(rig));
  });
}

/** The answer is gone, the money is not, and nothing can find it again. */
const GONE: readonly (readonly [string, Kind, () => Reply])[] = [
  ["an answer lost with the connection", "hasty", () => ({ type: "lost" })],
  ["an empty body", "hasty", () => ({ type: "empty" })],
  ["an HTML body", "hasty", () => ({ type: "garbage" })],
  ["a handle lost with the connection", "blind", () => ({ type: "lost" })],
];

for (const [what, kind, reply] of GONE) {
  test(`T34 ${what} of a provider that charges repeats is in doubt, and is not asked again by itself`, async () => {
    await using rig = await makeMoneyRig(kind);
    rig.server.when({ operation: "video", prompt: "it flickers" }, reply);
    const build = await rig.build("-k");
    assert.deepEqual([build.exit, build.open], [3, ["clip[a] blocked"]], build.stderr);
    assert.equal(build.skipped.join(), "join");
    rig.server.behave();
    const again = await rig.build();
    assert.deepEqual([again.exit, again.charges], [3, 0], again.stderr);
    const resolved = await rig.vp("resolve", "pipeline.yaml", "clip[a]", "--resend");
    assert.equal(resolved.exit, 0, resolved.stderr);
    const rest = await rig.build();
    assert.deepEqual([rest.exit, rest.charges], [0, 1], rest.stderr);
    assertBooksMatch(accountOf(rig));
  });
}

test("T34 a request that was refused and charged is booked, remembered and not sent again", async () => {
  await using rig = await makeMoneyRig("hasty");
  rig.server.when({ operation: "video", prompt: "it flickers" }, () => ({ type: "charged-failure", reason: "the prompt names a brand", usd: 0.5 }));
  const build = await rig.build("-k");
  assert.deepEqual([build.exit, build.failed], [1, ["clip[a]"]], build.stderr);
  const again = await rig.build("-k");
  assert.deepEqual([again.exit, again.charges], [1, 0], again.stderr);
  assertBooksMatch(accountOf(rig));
});

test("T34 a job that failed at the provider and was charged is booked and not handed in again by itself", async () => {
  await using rig = await makeMoneyRig("blind");
  rig.server.when({ operation: "video", prompt: "it flickers", phase: "poll" }, () => ({ type: "answer", value: { state: "failed", reason: "out of memory", usd: 0.5 } }));
  const build = await rig.build("-k");
  assert.deepEqual([build.exit, build.failed], [1, ["clip[a]"]], build.stderr);
  assert.equal(rig.server.charges.length, REQUESTS);
  assertBooksMatch(accountOf(rig));
});

test("T34 a job that failed for nothing is handed in again", async () => {
  await using rig = await makeMoneyRig("blind");
  rig.server.when({ operation: "video", prompt: "it flickers", phase: "poll", times: 1 }, () => ({ type: "answer", value: { state: "failed", reason: "a machine was lost" } }));
  const build = await rig.build("-k");
  assert.equal(build.exit, 0, build.stderr);
  assert.equal(await rig.film(), CLEAN_FILM);
  const { open, spent } = booksOf(rig);
  assert.deepEqual([open, spent.length], [[], REQUESTS], "the one that failed cost nothing");
});

test("T34 a provider that never answers is left by Ctrl-C, and what it may have taken is asked about", async () => {
  await using rig = await makeMoneyRig("hasty");
  const held = rig.server.hold({ operation: "video", prompt: "it flickers" });
  const hanging = rig.begin("-k");
  await Promise.all([held.asked, hanging.event((event) => event.type === "instance-changed" && event.address === "clip[b]" && event.to === "done")]);
  hanging.signal("SIGINT");
  await hanging.says("Ctrl-C again");
  hanging.signal("SIGINT");
  assert.equal((await hanging.settle()).exit, 130);
  const rest = await rig.build();
  assert.deepEqual([rest.exit, rest.charges], [3, 0], rest.stderr);
  assert.ok(booksOf(rig).committed >= takenBy(rig.server.charges) - 1e-9, "money that may be gone is not counted");
});

test("T34 a provider that is silent about a job is not waited for after Ctrl-C, and the job is taken up", async () => {
  await using rig = await makeMoneyRig("blind");
  const silence = rig.server.hold({ operation: "video", phase: "poll" });
  const waiting = rig.begin("-k");
  await silence.asked;
  waiting.signal("SIGINT");
  assert.equal((await waiting.settle()).exit, 130);
  silence.release();
  const rest = await rig.build();
  assert.equal(rest.exit, 0, rest.stderr);
  assert.equal(rig.server.charges.length, REQUESTS);
});

/** What services give in place of a picture, and what is told of it. */
const RUBBISH = [
  ["", /is empty/],
  ["\ufeff\n <!DOCTYPE html>\n<html>502 Bad Gateway</html>", /an HTML page/],
  ["<?xml version='1.0'?><Error><Code>AccessDenied</Code></Error>", /an XML document/],
  ['{"error": "the model is loading"}', /a JSON document/],
] as const;

test("T34 a page or nothing in place of a finished clip is never kept: the job is parked, and fetched again for nothing", async () => {
  await using rig = await makeMoneyRig("blind");
  let turn = 0;
  rig.server.when({ operation: "video", prompt: "it flickers", phase: "fetch" }, () => ({ type: "answer", value: RUBBISH[turn++ % RUBBISH.length]?.[0] }));
  const build = await rig.build("-k");
  assert.deepEqual([build.exit, build.open], [3, ["clip[a] blocked"]], build.stderr);
  assert.equal(rig.server.charges.length, REQUESTS);
  rig.server.behave();
  const again = await rig.build();
  assert.deepEqual([again.exit, again.charges], [0, 0], again.stderr);
  assert.equal(await rig.film(), CLEAN_FILM);
  assertBooksMatch(accountOf(rig));
});

for (const [body, said] of RUBBISH) {
  test(`T34 a quick answer of which the picture ${said.source} fails and is booked, and nothing of it is published`, async () => {
    await using rig = await makeMoneyRig("hasty");
    rig.server.when({ operation: "video", prompt: "it flickers" }, () => ({ type: "answer", value: body }));
    const build = await rig.build("-k");
    assert.deepEqual([build.exit, build.failed], [1, ["clip[a]"]], build.stderr);
    assert.match(failureOf(build, "clip[a]").message, said);
    assert.equal(Object.values(await rig.files(".vp/cas")).includes(Buffer.from(body).toString("latin1")), false);
    assertBooksMatch(accountOf(rig));
  });
}
