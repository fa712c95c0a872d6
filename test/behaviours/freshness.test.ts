/** B01 to B10 and B13: exactly the stale cone runs, and nothing is paid for twice. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { makeRig, type Build } from "../rig/rig.ts";
import { BRIEF, FILM } from "../rig/baseline.ts";

const EVERYTHING = ["clip[a]", "clip[b]", "clip[c]", "frame[a]", "frame[b]", "frame[c]", "join", "script"];
const FIRST_FILM = `[a lamp on a table in ink] it flickers
[a hand in ink] it reaches out
[a dark room in ink] nothing moves
`;

test("the first build runs everything and charges every request once", async () => {
  await using rig = await makeRig();
  const first = await rig.build();
  assert.deepEqual(told(first), { exit: 0, ran: EVERYTHING, charges: 7 });
  assert.equal(await rig.film(), FIRST_FILM);
});

test("B01 a second build runs nothing", async () => {
  await using rig = await built();
  assert.deepEqual(told(await rig.build()), nothing);
  assert.equal(await rig.film(), FIRST_FILM);
});

test("B02 a touched input runs nothing", async () => {
  await using rig = await built();
  await rig.touch("brief.txt");
  await rig.touch("style.txt");
  assert.deepEqual(told(await rig.build()), nothing);
});

test("B03 an answer with the same bytes cuts the rebuild off", async () => {
  await using rig = await built();
  await rig.write("brief.txt", `# for the second reading\n${BRIEF}`);
  assert.deepEqual(told(await rig.build()), { exit: 0, ran: ["script"], charges: 1 });
  assert.deepEqual(told(await rig.build()), nothing);
});

test("B04 an edited picture runs its own frame and clip and the join", async () => {
  await using rig = await built();
  await rig.edit("brief.txt", "a hand", "an open hand");
  assert.deepEqual(told(await rig.build()), { exit: 0, ran: ["clip[b]", "frame[b]", "join", "script"], charges: 3 });
  assert.equal(await rig.film(), FIRST_FILM.replace("a hand", "an open hand"));
});

test("an edited motion leaves its frame alone", async () => {
  await using rig = await built();
  await rig.edit("brief.txt", "it reaches out", "it waves");
  assert.deepEqual(told(await rig.build()), { exit: 0, ran: ["clip[b]", "join", "script"], charges: 2 });
});

test("B05 an inserted shot runs alone, before the join", async () => {
  await using rig = await built();
  await rig.edit("brief.txt", "b |", "x | a door | it opens\nb |");
  assert.deepEqual(told(await rig.build()), { exit: 0, ran: ["clip[x]", "frame[x]", "join", "script"], charges: 3 });
  assert.equal(await rig.film(), FIRST_FILM.replace("[a hand", "[a door in ink] it opens\n[a hand"));
});

test("B06 a deleted shot runs the join, and putting it back costs nothing", async () => {
  await using rig = await built();
  await rig.edit("brief.txt", "b | a hand | it reaches out\n", "");
  assert.deepEqual(told(await rig.build()), { exit: 0, ran: ["join", "script"], charges: 1 });
  await rig.write("brief.txt", BRIEF);
  assert.deepEqual(told(await rig.build()), nothing);
  assert.equal(await rig.film(), FIRST_FILM);
});

test("B07 two swapped shots run the join", async () => {
  await using rig = await built();
  const [a, b, c] = BRIEF.trimEnd().split("\n");
  await rig.write("brief.txt", `${c}\n${b}\n${a}\n`);
  assert.deepEqual(told(await rig.build()), { exit: 0, ran: ["join", "script"], charges: 1 });
  const [first, second, third] = FIRST_FILM.trimEnd().split("\n");
  assert.equal(await rig.film(), `${third}\n${second}\n${first}\n`);
});

test("B08 an edited style runs every frame, and the clips whose frames came out different", async () => {
  await using rig = await built();
  rig.server.when({ operation: "image", prompt: "a hand" }, () => ({ type: "answer", value: "[a hand in ink]" }));
  await rig.write("style.txt", "charcoal");
  const ran = ["clip[a]", "clip[c]", "frame[a]", "frame[b]", "frame[c]", "join"];
  assert.deepEqual(told(await rig.build()), { exit: 0, ran, charges: 5 });
});

test("B09 a field that nobody reads runs only what writes it", async () => {
  await using rig = await built();
  await rig.write("brief.txt", BRIEF.replaceAll("\n", " | | gloomy\n"));
  assert.deepEqual(told(await rig.build()), { exit: 0, ran: ["script"], charges: 1 });
});

test("B10 the same pipeline in other clothes costs nothing", async () => {
  await using rig = await built();
  await rig.write("pipeline.yaml", FILM_IN_OTHER_CLOTHES);
  assert.deepEqual(told(await rig.build()), nothing);
});

test("B10 a renamed node costs nothing", async () => {
  await using rig = await built();
  await rig.write("pipeline.yaml", FILM.replace("  frame:\n", "  picture:\n").replace("frame[shot.id]", "picture[shot.id]"));
  const renamed = await rig.build();
  assert.deepEqual(told(renamed), nothing);
  assert.ok(renamed.fresh.includes("picture[b]"));
});

test("B13 a deleted film is put back without running anything", async () => {
  await using rig = await built();
  await rig.remove("out/film/film.mp4");
  assert.deepEqual(told(await rig.build()), nothing);
  assert.equal(await rig.film(), FIRST_FILM);
});

test("a deleted output folder is put back without running anything", async () => {
  await using rig = await built();
  await rig.remove("out");
  assert.deepEqual(told(await rig.build()), nothing);
  assert.equal(await rig.film(), FIRST_FILM);
});

const nothing = { exit: 0, ran: [], charges: 0 };

const told = ({ exit, ran, charges, open, stderr }: Build) =>
  ({ exit, ran, charges, ...(open.length > 0 && { open }), ...(exit !== 0 && { stderr }) });

async function built() {
  const rig = await makeRig();
  const first = await rig.build();
  assert.equal(first.exit, 0, first.stderr);
  return rig;
}

const FILM_IN_OTHER_CLOTHES = `# A film about a lamp.
plugins:
  - ./rig-plugin.mjs
outputs: { film: "\${{ join.film }}" }
nodes:
  join:
    publish: film.mp4          # the whole of it
    with:
      clips: "\${{ list( clip ) }}"
    uses: rig.join

  clip:
    key: "\${{ shot.id }}"
    as: shot
    for_each: "\${{ script.shots }}"
    with:
      motion: "\${{ shot.motion }}"
      frame: "\${{ frame[ shot.id ].image }}"
    uses: "rig.clip"
  frame:
    for_each: "\${{ script.shots }}"
    uses: 'rig.frame'
    as: shot
    key: "\${{ shot.id }}"
    with: { style: "\${{ params.style }}", picture: "\${{ shot.picture }}" }
  script: { uses: rig.script, with: { brief: "\${{ params.brief }}" } }
params:
  style: { default: style.txt, type: file }
  brief: { default: brief.txt, type: file }
name: film
`;

test("a published value has the same bytes whether it was made just now or comes from the cache", async () => {
  await using rig = await makeRig({ "pipeline.yaml": FILM.replace("  script:\n", "  script:\n    publish: { shots: shots.json }\n") });
  assert.equal((await rig.build()).exit, 0);
  const made = await rig.read("out/film/shots.json");
  await rig.remove("out");
  const again = await rig.build();
  assert.deepEqual([again.exit, again.ran], [0, []], again.stderr);
  assert.equal(await rig.read("out/film/shots.json"), made);
});

test("how a build is told makes it no other build: with and without --plain there is nothing to do", async () => {
  await using rig = await makeRig();
  await rig.vp("build", "pipeline.yaml", "--plain");
  const again = await rig.vp("build", "pipeline.yaml");
  assert.match(again.stdout, /nothing to do|fresh/);
  const states = Object.keys(await rig.files(".vp/state")).filter((path) => path.startsWith("no-op-"));
  assert.equal(states.length, 1, states.join(" "));
});

test("what is the very same is made once in a build, and counts as shared and not as known before", async () => {
  const same = (name: string): string => `  ${name}: { uses: exec, with: { command: "echo hi > a.txt", outputs: { a: a.txt } } }\n`;
  await using rig = await makeRig({ "pipeline.yaml": `name: film\nnodes:\n${["one", "two", "three"].map(same).join("")}` });
  assert.match((await rig.vp("build", "pipeline.yaml")).stdout, / 1 made, 2 shared in /);
  assert.match((await rig.vp("build", "pipeline.yaml", "--plain", "-k")).stdout, / 3 fresh in /);
});
