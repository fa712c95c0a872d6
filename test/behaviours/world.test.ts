/** B30 and files at the edges: what depends on the world, and outputs that a person touched. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { makeRig } from "../rig/rig.ts";

const FEED = `name: film
plugins: [./rig-plugin.mjs]
nodes:
  feed:
    uses: rig.note
    with: { text: news }
    fresh_for: 1ms
  digest:
    uses: rig.mix
    with: { word: today, parts: ["\${{ feed.file }}"] }
    publish: digest.txt
`;

test("B30 what is past its time runs again, and an equal answer stops there", async () => {
  await using rig = await makeRig({ "pipeline.yaml": FEED });
  assert.deepEqual((await rig.build()).ran, ["digest", "feed"]);
  const second = await rig.build();
  assert.deepEqual([second.exit, second.ran], [0, ["feed"]], second.stderr);
  await rig.edit("pipeline.yaml", "1ms", "10h");
  assert.deepEqual((await rig.build()).ran, []);
});

test("B14 a film that someone edited is not overwritten, and they are told", async () => {
  await using rig = await makeRig();
  await rig.build();
  await rig.write("out/film/film.mp4", "my own cut");
  await rig.edit("brief.txt", "it reaches out", "it waves");
  const build = await rig.build();
  assert.equal(await rig.film(), "my own cut");
  const told = build.events.flatMap((event) => (event.type === "published" ? [`${event.path} ${event.outcome}`] : []));
  assert.deepEqual(told, ["film.mp4 edited"]);
});

test("an input that is missing is named, and nothing is charged", async () => {
  await using rig = await makeRig();
  await rig.remove("brief.txt");
  const build = await rig.build();
  assert.notEqual(build.exit, 0);
  assert.match(build.stdout + build.stderr, /brief\.txt/);
  assert.equal(build.charges, 0);
});

test("a pipeline that is wrong exits 2 and says where, and nothing is charged", async () => {
  await using rig = await makeRig();
  await rig.edit("pipeline.yaml", "rig.clip", "rig.clop");
  const build = await rig.build();
  assert.equal(build.exit, 2);
  assert.match(build.stdout + build.stderr, /pipeline\.yaml/);
  assert.match(build.stdout + build.stderr, /rig\.clop/);
  assert.match(build.stdout + build.stderr, /rig\.clip/, "no suggestion was made");
  assert.equal(build.charges, 0);
});
