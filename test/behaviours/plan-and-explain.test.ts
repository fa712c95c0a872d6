/** B20, B21: what a person is told before money is spent, and why something is stale. */
import assert from "node:assert/strict";
import { test } from "node:test";
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
