/** B20, B21: what a person is told before money is spent, and why something is stale. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { FILM } from "../rig/baseline.ts";
import { makeRig } from "../rig/rig.ts";

test("B20 a plan on a cold cache names the script's price and defers what depends on it", async () => {
  await using rig = await makeRig();
  const before = await rig.files();
  const plan = await rig.vp("plan", "pipeline.yaml");
  assert.equal(plan.exit, 0, plan.stderr);
  assert.match(lineOf(plan.stdout, "script"), /will run.*\$0\.01/);
  assert.match(lineOf(plan.stdout, "frame"), /deferred.*depends on script/);
  assert.match(lineOf(plan.stdout, "clip"), /deferred.*depends on script/);
  assert.deepEqual(await rig.files(), before, "the plan wrote something");
  assert.equal(rig.server.asks.length, 0);
});

test("B20 a plan on a warm cache bills only what is stale", async () => {
  await using rig = await makeRig();
  await rig.build();
  const before = rig.server.asks.length;
  await rig.write("style.txt", "charcoal");
  const plan = await rig.vp("plan", "pipeline.yaml", "--json");
  assert.equal(plan.exit, 0, plan.stderr);
  const planned = plan.events.flatMap((event) =>
    event.type === "instance-changed" && event.to === "planned" ? [[event.address, event.usd]] : []);
  assert.deepEqual(planned.sort(), [["frame[a]", 0.04], ["frame[b]", 0.04], ["frame[c]", 0.04]]);
  const fresh = plan.events.flatMap((event) => event.type === "instance-changed" && event.to === "fresh" ? [event.address] : []);
  assert.deepEqual(fresh, ["script"]);
  assert.equal(rig.server.asks.length, before);
});

test("B20 a plan after a build has nothing to bill", async () => {
  await using rig = await makeRig();
  await rig.build();
  const plan = await rig.vp("plan", "pipeline.yaml", "--json");
  assert.equal(plan.exit, 0, plan.stderr);
  const stale = plan.events.filter((event) =>
    event.type === "instance-changed" && (event.to === "planned" || event.to === "deferred"));
  assert.deepEqual(stale, []);
});

test("B20 what is deferred has its range from what was made before, at the prices of today", async () => {
  await using rig = await makeRig();
  await rig.build();
  await rig.edit("brief.txt", "a hand", "an open hand");
  const plan = await rig.vp("plan", "pipeline.yaml");
  assert.match(lineOf(plan.stdout, "frame"), /frame +~3 .*deferred +up to \$0\.12 +depends on script/);
  assert.match(lineOf(plan.stdout, "clip"), /clip +~3 .*deferred +up to \$1\.50/);
  assert.match(plan.stdout, /At most \$1\.63: 1 instance to run for \$0\.01, about 7 deferred for up to \$1\.62, at most .* of work/);
});

const SCENES = `name: film
params: { script: { type: file, default: script.fountain } }
nodes:
  screenplay: { uses: screenplay.parse, with: { script: "\${{ params.script }}" } }
  cast: { uses: cast.extract, with: { screenplay: "\${{ screenplay.screenplay }}" } }
  pages:
    uses: exec
    for_each: "\${{ screenplay.screenplay.scenes }}"
    as: scene
    key: "\${{ scene.id }}"
    with: { command: "echo \${{ size(cast.characters) }} > p.txt", inputs: { lines: "\${{ scene.elements.map(e, e.text) }}" }, outputs: { page: p.txt } }
`;
const SCRIPT = "INT. HALL - DAY\n\nA lamp.\n\nINT. ROOM - DAY\n\nANNA (40) waits.\n";

test("B20 what vp itself reads and writes by rule is known to a plan, which then tells what of a fan-out stays and what runs", async () => {
  await using rig = await makeRig({ "vp.yaml": "{}\n", "pipeline.yaml": SCENES, "script.fountain": SCRIPT });
  assert.equal((await rig.build()).exit, 0);
  await rig.edit("script.fountain", "ANNA (40) waits.", "ANNA (40) waits.\n\nShe sits.");
  const receipts = async (): Promise<readonly string[]> => Object.keys(await rig.files(".vp/ac"));
  const before = await receipts();
  const ends = (events: Awaited<ReturnType<typeof rig.vp>>["events"]): readonly string[] => events.flatMap((event) => (event.type === "instance-changed" && event.to !== "ready" && event.to !== "wanted" ? [`${event.address} ${event.to}`] : [])).sort();
  const plan = await rig.vp("plan", "pipeline.yaml", "--json");
  assert.deepEqual(ends(plan.events), ["cast planned", "pages[s01] fresh", "pages[s02] planned", "screenplay planned"], plan.stderr);
  assert.match((await rig.vp("explain", "pipeline.yaml", "pages[s02]")).stdout, /script\.fountain:\d+[^]*She sits/);
  assert.deepEqual([await receipts(), Object.keys(await rig.files(".vp/work"))], [before, []], "nothing of it is made");
  const built = await rig.build();
  assert.deepEqual([built.exit, built.ran], [0, ["cast", "pages[s02]", "screenplay"]]);
});

test("B20 what a model beyond vp's own would say is known to no plan", async () => {
  await using rig = await makeRig({ "pipeline.yaml": SCENES.replace("nodes:", "plugins: [./rig-plugin.mjs]\nnodes:").replace('for_each: "${{ screenplay.screenplay.scenes }}"', 'for_each: "${{ cast.characters.map(c, {\'id\': c.id, \'elements\': []}) }}"'), "script.fountain": SCRIPT });
  const plan = await rig.vp("plan", "pipeline.yaml");
  assert.match(lineOf(plan.stdout, "cast"), /will run/, plan.stderr);
  assert.match(lineOf(plan.stdout, "pages"), /deferred.*depends on cast/);
  assert.equal(rig.server.asks.length, 0);
});

test("headline, plan and status count the same", async () => {
  await using rig = await makeRig();
  await rig.build();
  const counts = "8 fresh";
  assert.ok((await rig.vp("build", "pipeline.yaml", "--plain")).stdout.includes(`${counts} in`));
  assert.ok((await rig.vp("build", "pipeline.yaml")).stdout.includes(`${counts} in`), "the second time it is told without the engine");
  assert.ok((await rig.vp("plan", "pipeline.yaml")).stdout.includes(`: ${counts};`));
  assert.ok((await rig.vp("status", "pipeline.yaml")).stdout.includes(`  ${counts}\n`));
  assert.deepEqual(JSON.parse((await rig.vp("status", "pipeline.yaml", "frame", "--json")).stdout).counts, { fresh: 4 });
});

test("status tells the state of the production, and a state that names no node is told with what was meant", async () => {
  await using rig = await makeRig({ "pipeline.yaml": FILM.replace("outputs:", "states:\n  writing: script\n  shooting: [frame, clip]\noutputs:") });
  const states = async () => JSON.parse((await rig.vp("status", "pipeline.yaml", "--json")).stdout).state;
  assert.equal(await states(), "pending");
  await rig.build("script");
  assert.equal(await states(), "shooting");
  rig.server.when({ operation: "video" }, () => ({ type: "refused", reason: "no film left" }));
  await rig.build("-k");
  assert.equal(await states(), "failed");
  rig.server.behave();
  await rig.build("--retry-refused");
  assert.equal(await states(), "complete");
  await rig.edit("pipeline.yaml", "[frame, clip]", "[frames]");
  const checked = await rig.vp("check", "pipeline.yaml");
  assert.equal(checked.exit, 2);
  assert.match(checked.stdout + checked.stderr, /"states" names "frames", which is no node[^]*did you mean "frame"/);
});

test("B21 explain says what changed, from what to what, and what is only downstream", async () => {
  await using rig = await makeRig();
  await rig.build();
  await rig.edit("brief.txt", "a hand", "an open hand");
  await rig.build();

  const frame = await rig.vp("explain", "pipeline.yaml", "frame[b]");
  assert.equal(frame.exit, 0, frame.stderr);
  for (const words of ["shots[b].picture", "a hand", "an open hand"]) assert.ok(frame.stdout.includes(words), frame.stdout);
  const clip = await rig.vp("explain", "pipeline.yaml", "clip[b]");
  assert.ok(clip.stdout.includes("frame[b] changed"), clip.stdout);
  for (const address of ["frame[a]", "clip[a]", "frame[c]", "clip[c]"]) {
    const calm = await rig.vp("explain", "pipeline.yaml", address);
    assert.match(calm.stdout, /fresh/);
  }
});

test("explain of what is not known yet says what it waits for, down to the edited line", async () => {
  await using rig = await makeRig();
  await rig.build();
  await rig.edit("brief.txt", "a hand", "an open hand");
  const frame = await rig.vp("explain", "pipeline.yaml", "frame[b]");
  assert.equal(frame.exit, 0, frame.stderr);
  for (const words of ["frame[b]", "script", "brief.txt:2", "a hand", "an open hand"]) assert.ok(frame.stdout.includes(words), frame.stdout);
});

test("explain of a fan-out tells the edited line first, and its many instances once", async () => {
  await using rig = await makeRig();
  await rig.build();
  await rig.write("style.txt", "charcoal");
  const frames = await rig.vp("explain", "pipeline.yaml", "clip");
  assert.match(frames.stdout, /^At the bottom of it\n {2}style\.txt:1 changed {2}read by frame\[a\] and 2 more as params\.style\n {4}- "ink"\n {4}\+ "charcoal"\n\nclip ×3 /, frames.stderr);
  assert.match((await rig.vp("explain", "pipeline.yaml", "clip", "--all")).stdout, /\nclip\[b\] [^]*\nclip\[c\] /);
});

const CAST = `name: cast
params: { script: { type: file, default: lamp.fountain } }
nodes:
  screenplay: { uses: screenplay.parse, with: { script: "\${{ params.script }}" } }
  cast: { uses: cast.extract, with: { screenplay: "\${{ screenplay.screenplay }}" } }
`;

test("a line that a node type read from a text is told where it stands in the real file", async () => {
  const script = "INT. SHOP - DUSK\n\nOTTO (68, male, white hair) stands by the lamp.\n\nOTTO\nWe are closed.\n";
  await using rig = await makeRig({ "vp.yaml": "", "pipeline.yaml": CAST, "lamp.fountain": script });
  assert.equal((await rig.build()).exit, 0);
  await rig.edit("lamp.fountain", "white hair", "grey hair");
  assert.equal((await rig.build()).exit, 0);
  const { stdout } = await rig.vp("explain", "pipeline.yaml", "cast");
  assert.match(stdout, /screenplay changed .* lamp\.fountain:3\n/);
  assert.doesNotMatch(stdout, /script:3/);
});

test("explain tells what a gate asks about against what was approved", async () => {
  const gated = FILM.replace('with: { brief: "${{ params.brief }}" }', 'with: { brief: "${{ look.subject }}" }').replace("nodes:\n", 'nodes:\n  look:\n    uses: gate\n    with: { subject: "${{ params.brief }}", require: always }\n');
  await using rig = await makeRig({ "pipeline.yaml": gated });
  await rig.build();
  await rig.vp("approve", "pipeline.yaml", "look");
  assert.equal((await rig.build()).exit, 0);
  await rig.edit("brief.txt", "a hand", "an open hand");
  assert.match((await rig.vp("explain", "pipeline.yaml", "clip")).stdout, /^At the bottom of it\n {2}brief\.txt:2 changed {2}read by look as params\.brief\n {4}- "b \| a hand[^]*\+ "b \| an open hand/);
});

test("a plan says that something failed before, until its inputs change", async () => {
  await using rig = await makeRig();
  rig.server.when({ operation: "video", prompt: "it reaches out" }, () => ({ type: "failure", reason: "the camera is broken" }));
  assert.equal((await rig.build("-k")).exit, 1);
  assert.match((await rig.vp("plan", "pipeline.yaml")).stdout, /failed before: .*the camera is broken/);
  rig.server.behave();
  assert.equal((await rig.build()).exit, 0);
  assert.doesNotMatch((await rig.vp("plan", "pipeline.yaml")).stdout, /failed before/);
});

function lineOf(text: string, node: string): string {
  return text.split("\n").find((line) => line.trimStart().startsWith(`${node} `)) ?? `no line for "${node}" in:\n${text}`;
}
