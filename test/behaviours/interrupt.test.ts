/** Ctrl-C once and twice, and kill -9 at any moment: what was paid for is kept. */
import assert from "node:assert/strict";
import { randomInt } from "node:crypto";
import { test } from "node:test";
import { becomes, makeRig } from "../rig/rig.ts";

test("T21 Ctrl-C once starts nothing new and keeps what was running", async () => {
  await using rig = await makeRig();
  const held = rig.server.hold({ operation: "video", prompt: "it reaches out" });
  const begun = rig.begin();
  await held.asked;
  begun.signal("SIGINT");
  assert.notEqual(await begun.says("Ctrl-C again"), undefined, "nothing was said of the interruption");
  held.release();
  const interrupted = await begun.settle();
  assert.equal(interrupted.exit, 130, interrupted.stderr);
  assert.ok(interrupted.ran.includes("clip[b]"), "the paid clip was thrown away");
  assert.ok(!interrupted.ran.includes("join"), "something new was started");

  const rest = await rig.build();
  assert.equal(rest.exit, 0, rest.stderr);
  assert.ok(!rest.ran.includes("clip[b]"));
  assert.equal(interrupted.charges + rest.charges, 7);
});

test("T21 Ctrl-C twice ends within a second and loses nothing that was done", async () => {
  await using rig = await makeRig();
  rig.server.repeats = "free";
  const held = rig.server.hold({ operation: "video", prompt: "it reaches out" });
  const begun = rig.begin();
  await Promise.all([held.asked, begun.event(becomes("clip[a]", "done")), begun.event(becomes("clip[c]", "done"))]);
  begun.signal("SIGINT");
  await begun.says("Ctrl-C again");
  const second = performance.now();
  begun.signal("SIGINT");
  const interrupted = await begun.settle();
  assert.equal(interrupted.exit, 130, interrupted.stderr);
  assert.ok(performance.now() - second < 1000, `it took ${performance.now() - second} ms`);

  held.release();
  const rest = await rig.build();
  assert.deepEqual([rest.exit, rest.ran, rest.charges], [0, ["clip[b]", "join"], 0], rest.stderr);
});

test("killed at any moment, the next build makes the same film and pays for each request once", async (t) => {
  const seed = Number(process.env["VP_SEED"] ?? randomInt(1_000_000));
  t.diagnostic(`VP_SEED=${seed}`);
  const random = randomFrom(seed);
  const clean = await cleanBuild();
  for (let round = 1; round <= 10; round++) {
    const moment = Math.floor(random() * clean.events) + 1;
    await t.test(`round ${round}, after event ${moment} of ${clean.events}`, () => killAndGoOn({ moment, ...clean }));
  }
});

test("killed right after each charge, the next build makes the same film and pays for each request once", async (t) => {
  const clean = await cleanBuild();
  for (const charge of [1, 3, 7]) {
    await t.test(`charge ${charge}`, async () => {
      await using rig = await makeRig();
      rig.server.repeats = "free";
      const begun = rig.begin();
      rig.server.onCharge = () => rig.server.charges.length === charge && begun.signal("SIGKILL");
      await begun.settle();
      rig.server.onCharge = () => undefined;
      const rest = await rig.build();
      assert.equal(rest.exit, 0, rest.stderr);
      assert.equal(await rig.film(), clean.film);
      assert.equal(rig.server.charges.length, 7);
    });
  }
});

interface Clean {
  readonly film: string;
  /** How many events a whole build tells. */
  readonly events: number;
}

async function cleanBuild(): Promise<Clean> {
  await using rig = await makeRig();
  const { events } = await rig.build();
  return { film: await rig.film(), events: events.length };
}

async function killAndGoOn({ moment, film }: Clean & { readonly moment: number }): Promise<void> {
  await using rig = await makeRig();
  rig.server.repeats = "free";
  const begun = rig.begin();
  await begun.eventCount(moment);
  const killed = await begun.kill9();
  const rest = await rig.build();
  assert.equal(rest.exit, 0, rest.stderr);
  assert.equal(await rig.film(), film);
  assert.equal(rig.server.charges.length, 7);
  const again = rest.ran.filter((address) => killed.ran.includes(address));
  assert.deepEqual(again, [], "what was told to be done was done again");
  assert.deepEqual((await rig.build()).ran, []);
}

/** Numbers from 0 to 1, the same for the same seed (a linear congruential generator). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
