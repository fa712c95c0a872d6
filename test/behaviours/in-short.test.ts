/** What a person leaves out: the pipeline where the last build tells which, the nodes around a key that sheets print alone. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { makeRig } from "../rig/rig.ts";

const INSIDE = `name: scene
params: { id: { type: string } }
nodes:
  frames: { uses: exec, for_each: ["01", "02"], as: shot, key: "\${{ shot }}", with: { command: "echo \${{ params.id }} \${{ shot }} > f.txt", outputs: { frame: f.txt } }, publish: { frame: "shots/\${{ params.id }}-\${{ shot }}.txt" } }
  notes: { uses: exec, for_each: ["01"], as: shot, key: "\${{ shot }}", with: { command: "echo \${{ params.id }} \${{ shot }} > n.txt", outputs: { note: n.txt } } }
`;
const FILM = `name: film
params: { tone: { type: string, default: warm } }
nodes:
  scenes: { uses: ./scene.yaml, for_each: [s01, s02], as: scene, key: "\${{ scene }}", with: { id: "\${{ scene }}" }, publish: . }
  tone: { uses: exec, with: { command: "echo \${{ params.tone }} > t.txt", outputs: { tone: t.txt } } }
`;

async function filmRig() {
  return makeRig({ "vp.yaml": "{}\n", "pipeline.yaml": "# none\n", "films/film.yaml": FILM, "films/scene.yaml": INSIDE, "films/other.yaml": "name: other\nnodes: { a: { uses: exec, with: { command: 'true > a.txt', outputs: { a: a.txt } } } }\n" });
}

test("a key as the sheets print it means its instance where there is one, and else the choice is told", async () => {
  await using rig = await filmRig();
  assert.equal((await rig.vp("build", "films/film.yaml")).exit, 0);
  assert.match((await rig.vp("explain", "films/film.yaml", "s02-02")).stdout, /scenes\[s02\]\/frames\[02\]/);
  const several = await rig.vp("explain", "films/film.yaml", "s02-01");
  assert.deepEqual([several.exit, several.stderr], [2, 'vp: "s02-01" is the key of several; did you mean scenes[s02]/frames[01], scenes[s02]/notes[01]?\n']);
  assert.match((await rig.vp("explain", "films/film.yaml", "frames[s02-01]")).stdout, /scenes\[s02\]\/frames\[01\]/);
  const choice = await rig.vp("take", "films/film.yaml", "s02-01");
  assert.equal(choice.exit, 2);
  assert.match(choice.stderr, /"s02-01"[^]*did you mean scenes\[s02\]\/frames\[01\], scenes\[s02\]\/notes\[01\]\?/);
  assert.match((await rig.vp("take", "films/film.yaml", "s02-02")).stdout, /scenes\[s02\]\/frames\[02\]/);
  assert.match((await rig.vp("take", "films/film.yaml", "s02-02", "--drop")).stdout, /take of scenes\[s02\]\/frames\[02\] is taken back/);
  assert.match((await rig.vp("explain", "films/film.yaml", "s09-09")).stderr, /nothing is called "s09-09"/);
  assert.match((await rig.vp("plan", "films/film.yaml", "s02-01")).stderr, /did you mean scenes\[s02\]\/frames\[01\], /);
});

test("a key of several is told alike by what looks and what decides, also where its fan-out has yet to learn its keys", async () => {
  await using rig = await makeRig();
  await rig.build();
  const several = /"b" is the key of several[^]*did you mean (frame\[b\], clip\[b\]|clip\[b\], frame\[b\])\?/;
  const commands = [["explain"], ["take"], ["pin"]];
  const told = async (): Promise<readonly string[]> => Promise.all(commands.map(async ([command = "", ...flags]) => (await rig.vp(command, "pipeline.yaml", "b", ...flags)).stderr));
  for (const said of await told()) assert.match(said, several);
  await rig.edit("brief.txt", "a hand", "an arm");
  for (const said of await told()) assert.match(said, several);
  const unknown = await rig.vp("take", "pipeline.yaml", "frame[b]");
  assert.match(unknown.stderr, /what "frame\[b\]" names is not known yet[^]*make what comes before it first: vp build/);
});

test("commands that look mean the film that was built last where none is named, with its params, and say so", async () => {
  await using rig = await filmRig();
  const none = await rig.vp("status");
  assert.deepEqual([none.exit, none.stderr], [2, "vp: no pipeline is named, and there is none in this folder\n  name one: vp COMMAND pipeline.yaml; or start one: vp init\n"]);
  await rig.vp("build", "films/other.yaml");
  await rig.vp("build", "films/film.yaml", "--set", "tone=cold as ice");
  const status = await rig.vp("status");
  assert.equal(status.exit, 0, status.stderr);
  assert.equal(status.stderr, "vp: no pipeline is named, so it is the film that was built last\n  vp status films/film.yaml --set 'tone=cold as ice'\n");
  assert.match(status.stdout, /film/);
  assert.doesNotMatch(status.stdout, /stale/);
  assert.match((await rig.vp("explain", "tone")).stdout, /tone/);
  const exported = await rig.vp("export", "--provenance", "from.json");
  assert.deepEqual([exported.exit, exported.stderr], [0, "vp: no pipeline is named, so it is the film that was built last\n  vp export films/film.yaml --set 'tone=cold as ice'\n"]);
  assert.match(await rig.read("from.json"), /cold as ice/);
  const take = await rig.vp("take", "tone");
  assert.equal(take.exit, 2);
  assert.match(take.stderr, /no pipeline is named[^]*of the film that was built last: vp take films\/film\.yaml tone --set 'tone=cold as ice'$/m);
});
