/** B11, B12, B17, B18: what is a request of its own, and what only looks like one. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { CONFIG, FILM } from "../rig/baseline.ts";
import { makeRig } from "../rig/rig.ts";

const TWO_FRAMES = `name: film
params:
  style: { type: file, default: style.txt }
plugins: [./rig-plugin.mjs]
nodes:
  first:
    uses: rig.frame
    with: { picture: a lamp, style: "\${{ params.style }}" }
    publish: first.png
  second:
    uses: rig.frame
    with: { picture: a lamp, style: "\${{ params.style }}" }
    publish: second.png
`;

test("B11 what cannot change a result makes nothing stale", async () => {
  await using rig = await makeRig();
  await rig.build();
  await rig.edit("pipeline.yaml", "uses: rig.clip\n", "uses: rig.clip\n    retry: 3\n    timeout: 10m\n    pool: camera\n");
  await rig.write("vp.yaml", `${CONFIG}pools:\n  camera: { concurrency: 1 }\n`);
  await rig.write(".env", "MOCK_API_KEY=other\n");
  const second = await rig.build();
  assert.deepEqual([second.exit, second.ran, second.charges], [0, [], 0], second.stderr);
});

test("B12 another model for the clips runs them, and the old model costs nothing", async () => {
  await using rig = await makeRig();
  await rig.build();
  const old = await rig.film();
  rig.server.when({ operation: "video" }, (ask) => ({ type: "answer", value: `${ask.model}: ${ask.prompt}` }));
  await rig.edit("vp.yaml", "mock:camera", "mock:crane");
  const other = await rig.build();
  assert.deepEqual([other.exit, other.ran, other.charges], [0, ["clip[a]", "clip[b]", "clip[c]", "join"], 3]);
  await rig.write("vp.yaml", CONFIG);
  const back = await rig.build();
  assert.deepEqual([back.exit, back.ran, back.charges], [0, [], 0]);
  assert.equal(await rig.film(), old);
});

test("B17 two shots with the same request are charged once", async () => {
  await using rig = await makeRig({ "pipeline.yaml": TWO_FRAMES });
  const first = await rig.build();
  assert.deepEqual([first.exit, first.charges], [0, 1], first.stderr);
  assert.equal(await rig.read("out/film/first.png"), await rig.read("out/film/second.png"));
  const second = await rig.build();
  assert.deepEqual([second.exit, second.ran, second.charges], [0, [], 0]);
});

test("B17 another take is another request, and stays what it is", async () => {
  await using rig = await makeRig({ "pipeline.yaml": TWO_FRAMES });
  let rolls = 0;
  rig.server.when({ operation: "image" }, () => ({ type: "answer", value: `roll ${++rolls}` }));
  await rig.build();
  await rig.write("pipeline.yaml", `${TWO_FRAMES}    take: 2\n`);
  const second = await rig.build();
  assert.deepEqual([second.exit, second.ran, second.charges], [0, ["second"], 1], second.stderr);
  assert.equal(await rig.read("out/film/first.png"), "roll 1");
  assert.equal(await rig.read("out/film/second.png"), "roll 2");
  const third = await rig.build();
  assert.deepEqual([third.exit, third.ran, third.charges], [0, [], 0]);
});

test("B18 a newer plugin runs its nodes again and pays for nothing", async () => {
  await using rig = await makeRig();
  const first = await rig.build();
  await rig.edit("rig-plugin.mjs", 'name: "rig.clip",\n  version: 1', 'name: "rig.clip",\n  version: 2');
  const second = await rig.build();
  assert.equal(second.exit, 0, second.stderr);
  for (const clip of ["clip[a]", "clip[b]", "clip[c]"]) assert.ok(second.ran.includes(clip), `${clip} did not run`);
  assert.equal(second.charges, 0);
  assert.equal(first.charges, 7);
});

test("two pipelines that share requests pay for them once", async () => {
  await using rig = await makeRig({ "other.yaml": FILM.replace("name: film", "name: other") });
  await rig.build();
  const other = await rig.vp("build", "other.yaml", "--json");
  assert.equal(other.exit, 0, other.stderr);
  assert.equal(rig.server.charges.length, 7);
  assert.equal(await rig.read("out/other/film.mp4"), await rig.film());
});
