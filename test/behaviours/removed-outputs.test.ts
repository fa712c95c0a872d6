/** B06 and published files: what nobody publishes any more goes, what a person changed stays. */
import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { BRIEF, FILM } from "../rig/baseline.ts";
import { makeRig, type Build } from "../rig/rig.ts";

const WITH_FRAMES = FILM.replace("  clip:\n", "    publish: shots/${{ shot.id }}/frame.png\n  clip:\n");
const WITHOUT_B = BRIEF.replace("b | a hand | it reaches out\n", "");

test("B06 the files of a deleted shot go with it, and come back for nothing", async () => {
  await using rig = await makeRig({ "pipeline.yaml": WITH_FRAMES });
  await rig.build();
  await rig.write("brief.txt", WITHOUT_B);
  const without = await rig.build();
  assert.deepEqual(Object.keys(await rig.files("out/film")), ["film.mp4", "shots/a/frame.png", "shots/c/frame.png"]);
  assert.deepEqual(publishedAs(without, "removed"), ["frame[b] shots/b/frame.png"]);
  assert.deepEqual(await readdir(join(rig.folder, "out/film/shots")), ["a", "c"], "an empty folder was left");

  await rig.write("brief.txt", BRIEF);
  const back = await rig.build();
  assert.deepEqual([back.exit, back.charges], [0, 0]);
  assert.match(await rig.read("out/film/shots/b/frame.png"), /a hand/);
});

test("a file of a deleted shot that a person changed is left and told once", async () => {
  await using rig = await makeRig({ "pipeline.yaml": WITH_FRAMES });
  await rig.build();
  await rig.write("out/film/shots/b/frame.png", "drawn over by hand");
  await rig.write("brief.txt", WITHOUT_B);
  assert.deepEqual(publishedAs(await rig.build(), "edited"), ["frame[b] shots/b/frame.png"]);
  assert.equal(await rig.read("out/film/shots/b/frame.png"), "drawn over by hand");
  assert.deepEqual(publishedAs(await rig.build(), "edited"), []);
});

test("a build of one target takes nothing away, nor does one that fails", async () => {
  await using rig = await makeRig({ "pipeline.yaml": WITH_FRAMES });
  await rig.build();
  await rig.write("brief.txt", WITHOUT_B);
  await rig.build("script");
  rig.server.when({ operation: "video" }, () => ({ type: "failure", reason: "out of film" }));
  await rig.edit("brief.txt", "nothing moves", "a moth moves");
  assert.equal((await rig.build("-k")).exit, 1);
  assert.match(await rig.read("out/film/shots/b/frame.png"), /a hand/);
});

test("a path that is published under another name leaves its old one", async () => {
  await using rig = await makeRig();
  await rig.build();
  await rig.edit("pipeline.yaml", "publish: film.mp4", "publish: cut/first.mp4");
  const told = await rig.vp("build", "pipeline.yaml");
  assert.deepEqual(Object.keys(await rig.files("out/film")), ["cut/first.mp4"]);
  assert.match(told.stdout, /removed out\/film\/film\.mp4, which nothing publishes now/);
});

function publishedAs(build: Build, outcome: "removed" | "edited"): readonly string[] {
  return build.events.flatMap((event) => (event.type === "published" && event.outcome === outcome ? [`${event.address} ${event.path}`] : []));
}
