/** B27: watching follows content, keeps paid work, and survives a broken file. */
import assert from "node:assert/strict";
import { rename } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import type { Event } from "../../schema/event.ts";
import { FILM, GATED } from "../rig/baseline.ts";
import { becomes, makeRig, type Rig } from "../rig/rig.ts";

test("B27 an edit during a paid call keeps the call and is followed by a second pass", async () => {
  await using rig = await makeRig();
  const held = rig.server.hold({ operation: "video", prompt: "nothing moves" });
  const watch = rig.watch();
  await held.asked;
  await rig.edit("brief.txt", "it reaches out", "it waves");
  held.release();
  await watch.event(finished(2));
  assert.match(await rig.film(), /it waves/);
  assert.equal(rig.server.charges.filter((ask) => ask.prompt === "nothing moves").length, 1);
});

test("B27 a broken pipeline is shown and watching goes on", async () => {
  await using rig = await makeRig();
  const again = rig.server.hold({ prompt: "it waves" });
  const watch = rig.watch();
  await watch.event(finished(1));
  await rig.edit("pipeline.yaml", "rig.clip", "rig.clop");
  assert.notEqual(await watch.says("rig.clop"), undefined);
  await rig.edit("pipeline.yaml", "rig.clop", "rig.clip");
  await rig.edit("brief.txt", "it reaches out", "it waves");
  await Promise.race([again.asked, watch.finished.then(({ stderr }) => assert.fail(`watching ended: ${stderr}`))]);
});

test("B27 an edited plugin runs its nodes", async () => {
  await using rig = await makeRig();
  const watch = rig.watch();
  await watch.event(finished(1));
  await rig.edit("rig-plugin.mjs", 'name: "rig.join",\n  version: 1', 'name: "rig.join",\n  version: 2');
  await watch.event(finished(2));
  const second = watch.events().filter((event) => event.type === "instance-changed" && event.to === "done" && event.address === "join");
  assert.equal(second.length, 2);
  assert.equal(rig.server.charges.length, 7);
});

test("B27 a file saved by rename gives one pass, and outputs give none", async () => {
  await using rig = await makeRig();
  const watch = rig.watch();
  await watch.event(finished(1));
  await saveByRename(rig, "style.txt", "charcoal");
  await watch.event(finished(2));
  await saveByRename(rig, "style.txt", "chalk");
  await watch.event(finished(3));
  watch.signal("SIGINT");
  const { events } = await watch.finished;
  assert.equal(events.filter((event) => event.type === "run-finished").length, 3);
});

test("B27 an edit of vp.yaml and a decision made by a command each give a pass", async () => {
  await using rig = await makeRig({ "pipeline.yaml": GATED });
  const watch = rig.watch();
  await watch.event(finished(1));
  assert.equal(rig.server.charges.length, 1, "something behind the gate was paid for");
  assert.equal((await rig.vp("approve", "pipeline.yaml", "look")).exit, 0);
  await watch.event(finished(2));
  assert.equal(rig.server.charges.length, 7);
  await rig.edit("vp.yaml", "mock:camera", "mock:better-camera");
  await watch.event(finished(3));
  assert.deepEqual(rig.server.charges.slice(7).map(({ model }) => model), ["mock:better-camera", "mock:better-camera", "mock:better-camera"]);
});

test("B27 without leave nothing with a price runs, and what is free runs at once", async () => {
  await using rig = await makeRig({ "pipeline.yaml": FILM.replace("nodes:\n", "nodes:\n  title:\n    uses: rig.note\n    with: { text: The Lamp }\n") });
  await rig.build();
  const watch = rig.watch("--spend", "never");
  await watch.event(finished(1));
  await rig.edit("pipeline.yaml", "The Lamp", "The Hand");
  await rig.write("style.txt", "charcoal");
  assert.notEqual(await watch.event(becomes("title", "done")), undefined);
  assert.notEqual(await watch.event(becomes("frame[a]", "blocked")), undefined);
  assert.equal(rig.server.charges.length, 7);
});

test("B27 without leave what has a price runs all the same where its answers are known", async () => {
  await using rig = await makeRig();
  await rig.build();
  const watch = rig.watch("--spend", "never");
  await watch.event(finished(1));
  await rig.edit("rig-plugin.mjs", 'name: "rig.frame",\n  version: 1', 'name: "rig.frame",\n  version: 2');
  await watch.event(finished(2));
  assert.notEqual(await watch.event(becomes("frame[a]", "done")), undefined);
  assert.ok(!watch.events().some((event) => event.type === "instance-changed" && event.to === "blocked"));
  assert.equal(rig.server.charges.length, 7);
});

test("B27 asked, it shows the bill, pays after a yes, and an edit takes the question back", async () => {
  await using rig = await makeRig();
  await rig.build();
  const watch = rig.watch("--spend", "ask");
  await watch.event(finished(1));
  await rig.write("style.txt", "charcoal");
  assert.notEqual(await watch.says("Pay for it?"), undefined);
  assert.notEqual(await watch.says("frame"), undefined);
  assert.equal(rig.server.charges.length, 7);
  await rig.write("style.txt", "chalk");
  await watch.event(finished(3));
  await watch.saysTimes("Pay for it?", 2);
  assert.notEqual(await watch.says("At most $1.62: 3 instances to run for $0.12, about 4 deferred for up to $1.50"), undefined);
  watch.answer("y");
  assert.notEqual(await watch.event(becomes("join", "done")), undefined);
  assert.deepEqual(rig.server.charges.slice(7).filter(({ operation }) => operation === "image").map(({ prompt }) => prompt.replace(/.* in /, "")), ["chalk", "chalk", "chalk"]);
});

test("B27 Ctrl-C while nothing is built says that watching ended, and speaks of no interrupted build", async () => {
  await using rig = await makeRig();
  const watch = rig.watch();
  await watch.says('{"type":"watch","state":"watching"}');
  watch.signal("SIGINT");
  const { exit, stderr } = await watch.finished;
  assert.equal(exit, 130);
  assert.match(stderr, /watching ended/);
  assert.doesNotMatch(stderr, /finishing what runs/);
});

async function saveByRename(rig: Rig, path: string, text: string): Promise<void> {
  await rig.write(`${path}.new`, text);
  await rename(join(rig.folder, `${path}.new`), join(rig.folder, path));
}

/** True at the end of the n-th pass that was seen. */
function finished(count: number): (event: Event) => boolean {
  const seen = new Set<string>();
  return (event) => {
    if (event.type === "run-finished") seen.add(event.run);
    return seen.size >= count;
  };
}
