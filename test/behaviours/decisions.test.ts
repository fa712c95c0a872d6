/** B14, B17: adopted files, takes and pins are kept, follow their content, are told when they are overtaken, never lost. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { BRIEF, FILM } from "../rig/baseline.ts";
import { came, countRolls, decide, warningsOf } from "../rig/decided.ts";
import { commandsIn, paste } from "../rig/pasted.ts";
import { makeRig } from "../rig/rig.ts";

const PUBLISHED = FILM.replace("  join:\n", '    publish: "clips/${{ shot.id }}.mp4"\n  join:\n');

test("B14 a clip that someone edited is left alone, and both ways on are told", async () => {
  await using rig = await makeRig({ "pipeline.yaml": PUBLISHED });
  await rig.build();
  await rig.write("out/film/clips/b.mp4", "cut by hand");
  const told = await rig.vp("build", "pipeline.yaml");
  assert.equal(told.exit, 0, told.stderr);
  assert.equal(await rig.read("out/film/clips/b.mp4"), "cut by hand");
  assert.match(told.stdout, /kept your edit of out\/film\/clips\/b\.mp4/);
  const [adopt = "", drop = ""] = commandsIn(told.stdout, "adopt");
  assert.equal((await paste(rig, adopt)).exit, 0, adopt);
  came(await rig.build(), { ran: ["join"] });
  assert.match(await rig.film(), /cut by hand/);
  came(await rig.build(), { ran: [] });
  await rig.write("out/film/clips/b.mp4", "cut again");
  assert.equal((await paste(rig, drop)).exit, 0, drop);
  assert.equal(await rig.read("out/film/clips/b.mp4"), "cut by hand", "what was adopted stays");
  came(await rig.build(), { ran: [] });
});

test("B14 a change in a published file is thrown away, adopted or not, and what was made is back", async () => {
  await using rig = await makeRig({ "pipeline.yaml": PUBLISHED });
  await rig.build();
  const before = [await rig.film(), await rig.read("out/film/clips/b.mp4")];
  const now = async (): Promise<readonly string[]> => [await rig.film(), await rig.read("out/film/clips/b.mp4")];
  await rig.write("out/film/clips/b.mp4", "cut by hand");
  assert.match(await decide(rig, "adopt", "out/film/clips/b.mp4", "--drop"), /out\/film\/clips\/b\.mp4 is as it was made again/);
  assert.deepEqual(await now(), before);
  assert.equal((await rig.vp("adopt", "pipeline.yaml", "clip[b]", "--drop")).exit, 2);
  await rig.write("out/film/clips/b.mp4", "cut by hand");
  await decide(rig, "adopt", "clip[b]");
  await rig.build();
  assert.notDeepEqual(await now(), before);
  assert.match(await decide(rig, "adopt", "clip[b]", "--drop"), /the edit of clip\[b\] is taken back/);
  came(await rig.build(), { ran: [] });
  assert.deepEqual(await now(), before);
});

test("B14 an adopted instance by its address runs the join alone, and an edit that is dropped costs nothing", async () => {
  await using rig = await makeRig({ "pipeline.yaml": PUBLISHED });
  await rig.build();
  const before = [await rig.film(), await rig.read("out/film/clips/b.mp4")];
  await rig.write("out/film/clips/b.mp4", "cut by hand");
  await decide(rig, "adopt", "clip[b]");
  came(await rig.build(), { ran: ["join"] });
  await decide(rig, "edit", "clip[b]", "--drop");
  came(await rig.build(), { ran: [] });
  assert.deepEqual([await rig.film(), await rig.read("out/film/clips/b.mp4")], before);
});

test("B14 what was not edited cannot be adopted, and a published file that is deleted comes back", async () => {
  await using rig = await makeRig({ "pipeline.yaml": PUBLISHED });
  await rig.build();
  const refused = (await rig.vp("adopt", "pipeline.yaml", "clip[b]")).stderr;
  assert.match(refused, /as it was published[^]*vp edit pipeline\.yaml 'clip\[b\]' FILE[^]*vp use pipeline\.yaml 'clip\[b\]' FILE/);
  assert.match((await rig.vp("adopt", "pipeline.yaml", "frame[b]")).stderr, /frame\[b\] publishes no file[^]*vp edit[^]*vp use/);
  assert.match((await rig.vp("adopt", "pipeline.yaml", "clip[b]", "--drop")).stderr, /no edit of it was adopted/);
  assert.match((await rig.vp("adopt", "pipeline.yaml", "vp.yaml")).stderr, /no published file.*\n.*clips\/a\.mp4/);
  const before = await rig.read("out/film/clips/b.mp4");
  await rig.write("out/film/clips/b.mp4", "cut by hand");
  await rig.remove("out/film/clips/b.mp4");
  came(await rig.build(), { ran: [] });
  assert.equal(await rig.read("out/film/clips/b.mp4"), before);
});

const TWINS = "a | a lamp | it flickers\nb | a lamp | it flickers\n";

test("B17 another take of one of two twins is one more charge, and stable", async () => {
  await using rig = await makeRig({ "brief.txt": TWINS });
  countRolls(rig);
  assert.equal((await rig.build("frame")).charges, 2);
  assert.match(await decide(rig, "take", "frame[b]"), /frame\[b\].* has take 2; take 1 is kept: about \$0\.04/);
  came(await rig.build("frame"), { ran: ["frame[b]"], charges: 1 });
  came(await rig.build("frame"), { ran: [] });
  assert.match(await decide(rig, "take", "frame[b]"), /take 3; take 2 is kept/);
  assert.match(await decide(rig, "take", "frame[b]", "--take", "2"), /take 2.*made before, nothing to pay/);
  came(await rig.build("frame"), { ran: [] });
});

test("another take that comes out the same says so, and what could make it different", async () => {
  await using rig = await makeRig();
  await rig.build();
  await decide(rig, "take", "frame[b]", "join");
  const same = await rig.vp("build", "pipeline.yaml");
  assert.match(same.stdout, /frame\[b\]: take 2 has the same bytes as take 1, so nothing behind it changes\n +vp take pipeline\.yaml 'frame\[b\]' +rolls once more\n +vp use/);
  assert.match(same.stdout, /join: take 2 has the same bytes as take 1, so nothing behind it changes\n +it asks no model that varies/);
  assert.doesNotMatch((await rig.vp("build", "pipeline.yaml")).stdout, /the same bytes/, "it is told when it is made");
  countRolls(rig);
  const [roll = ""] = commandsIn(same.stdout, "take");
  assert.equal((await paste(rig, roll)).exit, 0, roll);
  const other = await rig.vp("build", "pipeline.yaml");
  assert.match(other.stdout, /is made/);
  assert.doesNotMatch(other.stdout, /the same bytes/);
});

test("a take follows its content to another key, also when two change places", async () => {
  await using rig = await makeRig();
  countRolls(rig);
  await rig.build();
  await decide(rig, "take", "frame[b]");
  await rig.build();
  await rig.write("brief.txt", BRIEF.replace("b |", "x |"));
  came(await rig.build(), { ran: ["script"], charges: 1 });
  await rig.write("brief.txt", BRIEF.replace("b |", "y |").replace("a |", "b |").replace("y |", "a |"));
  came(await rig.build(), { ran: ["script"], charges: 1 });
  assert.equal((await rig.vp("plan", "pipeline.yaml")).stderr, "");
});

test("a take whose content is gone is told, with the command that removes it, and is no trouble", async () => {
  await using rig = await makeRig();
  await rig.build();
  await decide(rig, "take", "frame[b]");
  await rig.build();
  await rig.edit("brief.txt", "a hand", "an open hand");
  const build = await rig.build();
  assert.equal(build.exit, 0, build.stderr);
  assert.match(warningsOf(build).join("\n"), /orphaned-decision \d+ the take of "frame\[b\]" applies to nothing: its inputs are others now/);
  for (const command of ["build", "plan", "status"]) {
    const { stderr } = await rig.vp(command, "pipeline.yaml");
    assert.match(stderr, /pipeline\.decisions\.yaml:\d+/, command);
    assert.match(stderr, /the take of "frame\[b\]" applies to nothing/, command);
  }
  const [drop = ""] = commandsIn((await rig.vp("plan", "pipeline.yaml")).stderr, "take");
  assert.equal((await paste(rig, drop)).exit, 0, drop);
  const calm = await rig.vp("plan", "pipeline.yaml");
  assert.equal(calm.stderr, "");
});

test("a take of an element that is no more is told, and so is one of a node that is no more", async () => {
  await using rig = await makeRig();
  await rig.build();
  await decide(rig, "take", "frame[b]");
  await rig.write("brief.txt", BRIEF.split("\n").filter((line) => !line.startsWith("b")).join("\n"));
  assert.match(warningsOf(await rig.build()).join("\n"), /nothing of that node has those inputs any more/);
  await rig.write("pipeline.yaml", FILM.replaceAll("frame[", "still[").replace("  frame:\n", "  still:\n"));
  const renamed = await rig.build();
  assert.equal(renamed.charges, 0, renamed.stderr);
  assert.match(warningsOf(renamed).join("\n"), /there is no such node any more/);
});

test("a pin keeps a result whatever else is decided, until it is dropped", async () => {
  await using rig = await makeRig();
  countRolls(rig);
  await rig.build();
  const first = await rig.film();
  await decide(rig, "take", "frame[b]");
  await rig.build();
  const second = await rig.film();
  assert.notEqual(first, second);
  assert.match((await rig.vp("explain", "pipeline.yaml", "frame[b]")).stdout, /you asked for take 2/);
  assert.match(await decide(rig, "pin", "frame[b]", "--take", "1"), /pinned to take 1/);
  assert.match((await rig.vp("explain", "pipeline.yaml", "frame[b]")).stdout, /you pinned it to take 1, result /);
  came(await rig.build(), { ran: [] });
  assert.equal(await rig.film(), first);
  await decide(rig, "pin", "frame[b]", "--drop");
  came(await rig.build(), { ran: [] });
  assert.equal(await rig.film(), second);
  await decide(rig, "pin", "frame[b]");
  assert.match(await decide(rig, "take", "frame[b]"), /take 3/);
  assert.doesNotMatch(await rig.read("pipeline.decisions.yaml"), /^pins:/m, "a new take takes the pin away");
});

test("--force with an address rolls it again, and without one is refused where anything has a price", async () => {
  await using rig = await makeRig();
  countRolls(rig);
  await rig.build();
  const all = await rig.build("--force");
  assert.deepEqual([all.exit, all.charges], [2, 0]);
  assert.match(all.stderr, /pay again for script, frame, clip/);
  const one = await rig.build("--force", "frame[b]");
  came(one, { ran: ["clip[b]", "frame[b]", "join"], charges: 2 });
  came(await rig.build(), { ran: [] });
  assert.match(await rig.read("pipeline.decisions.yaml"), /take: 2/);
});

test("what cannot be decided says why", async () => {
  await using rig = await makeRig();
  for (const [words, why] of [
    [["take", "frame"], /what "frame" names is not known yet\n {2}make what comes before it first: vp build pipeline\.yaml/],
    [["take", "frame[b]"], /what "frame\[b\]" names is not known yet/],
    [["take", "fame"], /nothing is called "fame"/],
    [["pin", "script"], /has no result yet/],
    [["edit", "script", "--value", "shots[0].picture=x"], /has no result yet/],
    [["take", "script", "--drop"], /there is no take of "script" to drop/],
  ] as const) {
    const [name, ...rest] = words;
    const refused = await rig.vp(name, "pipeline.yaml", ...rest);
    assert.equal(refused.exit, 2, refused.stdout);
    assert.match(refused.stderr, why);
  }
});

test("a decisions file that cannot be read is told with its line and is not written over", async () => {
  await using rig = await makeRig({ "pipeline.decisions.yaml": "takes:\n  - { address: frame, tkae: 2 }\n" });
  for (const command of [["build"], ["take", "script"]]) {
    const [name = "", ...rest] = command;
    const refused = await rig.vp(name, "pipeline.yaml", ...rest);
    assert.equal(refused.exit, 2);
    assert.match(refused.stderr, /pipeline\.decisions\.yaml:2:\d+/);
  }
  assert.match(await rig.read("pipeline.decisions.yaml"), /tkae/);
});
