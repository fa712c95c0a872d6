/** B15, B16, B22: what a failure stops, what it leaves alone, and what is kept for the next build. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { CONFIG } from "../rig/baseline.ts";
import { makeRig } from "../rig/rig.ts";

test("B15 under -k a failed clip stops only the join, and after the fix only they run", async () => {
  await using rig = await makeRig();
  rig.server.when({ operation: "video", prompt: "it reaches out" }, () => ({ type: "failure", reason: "out of film" }));
  const broken = await rig.build("-k");
  assert.deepEqual([broken.exit, broken.failed, broken.skipped], [1, ["clip[b]"], ["join"]]);
  assert.deepEqual(broken.ran, ["clip[a]", "clip[c]", "frame[a]", "frame[b]", "frame[c]", "script"]);
  assert.equal(broken.charges, 6);

  rig.server.behave();
  const mended = await rig.build();
  assert.deepEqual([mended.exit, mended.ran, mended.charges], [0, ["clip[b]", "join"], 1]);
});

test("without -k a failed clip starts nothing new, and what was running is kept", async () => {
  await using rig = await makeRig();
  const others = rig.server.hold({ operation: "video", prompt: "nothing moves" });
  const failing = rig.server.hold({ operation: "video", prompt: "it reaches out" });
  rig.server.when({ operation: "video", prompt: "it reaches out" }, () => ({ type: "failure", reason: "out of film" }));
  const begun = rig.begin();
  await Promise.all([others.asked, failing.asked]);
  failing.release();
  await begun.event((event) => event.type === "instance-changed" && event.to === "failed");
  others.release();
  const broken = await begun.settle();
  assert.deepEqual([broken.exit, broken.failed], [1, ["clip[b]"]]);
  assert.ok(broken.ran.includes("clip[c]"));

  rig.server.behave();
  const mended = await rig.build();
  assert.equal(mended.exit, 0);
  assert.ok(!mended.ran.includes("clip[c]"), "the clip that finished after the failure was lost");
  assert.equal(broken.charges + mended.charges, 7);
});

test("B16 half a file and an exception publish nothing and leave the old film whole", async () => {
  await using rig = await makeRig();
  await rig.build();
  const old = await rig.film();
  await rig.write("half-way.txt", "it waves");
  await rig.edit("brief.txt", "it reaches out", "it waves");
  const broken = await rig.build();
  assert.deepEqual([broken.exit, broken.failed, broken.ran], [1, ["clip[b]"], ["script"]]);
  assert.match(broken.events.map((event) => JSON.stringify(event)).join("\n"), /the lens fell off during/);
  assert.equal(await rig.film(), old);
  assert.deepEqual(Object.keys(await rig.files("out/film")), ["film.mp4"]);

  await rig.remove("half-way.txt");
  const mended = await rig.build();
  assert.deepEqual([mended.exit, mended.ran, mended.charges], [0, ["clip[b]", "join"], 0]);
  assert.equal(await rig.film(), old.replace("it reaches out", "it waves"));
});

test("B22 an answer at the third attempt is as good as one at the first", async () => {
  await using rig = await makeRig();
  rig.server.when({ operation: "video", prompt: "it reaches out", times: 2 }, () => ({ type: "transient", retryAfterMs: 1 }));
  const first = await rig.build();
  assert.deepEqual([first.exit, first.failed, first.charges], [0, [], 7]);
  assert.equal(rig.server.asks.length, 9);
  assert.equal(new Set(rig.server.asks.filter((ask) => ask.operation === "video").map((ask) => ask.idempotencyKey)).size, 3, "an attempt had a key of its own");
  const second = await rig.build();
  assert.deepEqual([second.exit, second.ran, second.charges], [0, [], 0]);
});

test("a refusal is remembered under its request and costs nothing more", async () => {
  await using rig = await makeRig();
  rig.server.when({ operation: "image", prompt: "a hand" }, () => ({ type: "refused", reason: "no hands, please" }));
  const refused = await rig.build("-k");
  assert.deepEqual([refused.exit, refused.failed, refused.skipped], [1, ["frame[b]"], ["clip[b]", "join"]]);
  const asks = rig.server.asks.length;
  const again = await rig.build("-k");
  assert.deepEqual([again.exit, again.failed, again.charges], [1, ["frame[b]"], 0]);
  assert.equal(rig.server.asks.length, asks, "a refused request was sent again");
  assert.equal((await rig.build("-k", "--retry-refused")).exit, 1);
  assert.equal(rig.server.asks.length, asks + 1, "it was asked for again, and not sent");

  await rig.edit("brief.txt", "a hand", "a glove");
  const changed = await rig.build();
  assert.deepEqual([changed.exit, changed.ran, changed.charges], [0, ["clip[b]", "frame[b]", "join", "script"], 3]);
});

test("an answer that cannot be read fails its node and is not kept", async () => {
  await using rig = await makeRig();
  rig.server.when({ operation: "image", prompt: "a hand", times: 1 }, () => ({ type: "garbage" }));
  const broken = await rig.build("-k");
  assert.deepEqual([broken.exit, broken.failed], [1, ["frame[b]"]]);
  const mended = await rig.build();
  assert.deepEqual([mended.exit, mended.ran], [0, ["clip[b]", "frame[b]", "join"]]);
});

test("what would only be read again from the cache is told with the way that helps", async () => {
  await using rig = await makeRig({ "unfit.ts": UNFIT, "other.yaml": UNFIT_FILM });
  rig.server.when({ operation: "text" }, () => ({ type: "answer", value: "nonsense" }));
  const built = await rig.vp("build", "other.yaml");
  assert.match(built.stdout, /Go on\n +vp take other\.yaml idea +asks anew/);
  assert.doesNotMatch(built.stdout, /tries only what is missing/);
  assert.match((await rig.vp("status", "other.yaml")).stdout, /vp take other\.yaml idea +asks anew/);
  assert.equal((await rig.vp("build", "other.yaml")).exit, 1);
  assert.equal(rig.server.asks.length, 1, "what was answered was asked again");
  rig.server.when({ operation: "text" }, () => ({ type: "answer", value: "sense" }));
  assert.equal((await rig.vp("take", "other.yaml", "idea")).exit, 0);
  assert.equal((await rig.vp("build", "other.yaml")).exit, 0);

  rig.server.behave();
  rig.server.when({ operation: "image", prompt: "a hand" }, () => ({ type: "refused", reason: "no hands, please" }));
  const refused = await rig.vp("build", "pipeline.yaml", "-k");
  assert.match(refused.stdout, /Go on\n +vp build pipeline\.yaml --retry-refused +sends it again as it is\n$/);
});

const UNFIT = `import { defineNode, Type, Unfit } from "vp/plugin";
export default [defineNode({
  name: "rig.idea", version: 1, summary: "Ask for an idea.", inputs: Type.Object({}), outputs: Type.Object({ idea: Type.String() }),
  run: async ({ models }) => {
    const { value } = await models.text({ model: "mock:writer", prompt: "an idea" });
    if (value === "nonsense") throw new Unfit("the idea is nonsense");
    return { idea: String(value) };
  },
})];
`;
const UNFIT_FILM = "name: other\nplugins: [./rig-plugin.mjs, ./unfit.ts]\nnodes:\n  idea:\n    uses: rig.idea\n    with: {}\n";

test("what was not asked for want of a key, or for a limit, is no failure of before", async () => {
  await using rig = await makeRig({ "vp.yaml": `${CONFIG}providers:\n  mine: { uses: openai-compatible, url: http://127.0.0.1:9/v1, key: MINE_KEY }\n` });
  await rig.edit("vp.yaml", "text: mock:writer", "text: mine:writer");
  const unset = await rig.vp("build", "pipeline.yaml");
  assert.match(unset.stdout + unset.stderr, /MINE_KEY is not set/);
  await rig.write(".env", "MINE_KEY=abc\n");
  for (const command of ["plan", "status"]) {
    const { stdout, stderr } = await rig.vp(command, "pipeline.yaml");
    assert.doesNotMatch(stdout + stderr, /MINE_KEY|failed before/);
  }

  await rig.write("vp.yaml", CONFIG);
  rig.server.when({ operation: "text", times: 1 }, () => ({ type: "failure", reason: "out of ink" }));
  assert.equal((await rig.build()).exit, 1);
  assert.match((await rig.vp("plan", "pipeline.yaml")).stdout, /failed before: .*out of ink/);
  assert.equal((await rig.build("--max-cost", "0.001")).exit, 3);
  assert.doesNotMatch((await rig.vp("plan", "pipeline.yaml")).stdout, /failed before/);
});
