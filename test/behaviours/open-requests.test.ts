/** What is said of requests that a build left behind: where they stand, whose they are, and what they still cost. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import type { CallPoint } from "../../schema/ports.ts";
import type { Rig } from "../rig/rig.ts";
import { startVp } from "../rig/vp-process.ts";
import { makeMoneyRig } from "../torture/money-rig.ts";

const ONE_SHOT = { "brief.txt": "a | a lamp on a table | it flickers\n", "charcoal.txt": "char coal" };

/** Killed in the request for the picture of its one shot. */
async function makeKilled(kind: "hasty" | "studio", point: CallPoint, ...words: readonly string[]): Promise<Rig> {
  const rig = await makeMoneyRig(kind, ONE_SHOT);
  const environment = { VP_FAILPOINT: `${point}:2:SIGKILL` };
  const killed = await rig.beginAs({ entry: join(import.meta.dirname, "../torture/failpoint.ts"), environment }, "-k", "-j", "1", ...words).settle();
  assert.equal(killed.exit, null, killed.stderr);
  return rig;
}

const statusOf = async (rig: Rig, ...words: readonly string[]) => (await rig.vp("status", "pipeline.yaml", ...words)).stdout;
const planOf = async (rig: Rig, ...words: readonly string[]) => (await rig.vp("plan", "pipeline.yaml", ...words)).stdout;

const RESOLVE = /vp resolve pipeline\.yaml 'frame\[a\]' --lost [^]*--resend [^]*--import FILE /;

test("a quick request that kill -9 left is in doubt at once, and status tells how to settle it", async () => {
  await using rig = await makeKilled("hasty", "submitted");
  const status = await statusOf(rig);
  assert.match(status, RESOLVE);
  assert.doesNotMatch(status, /goes on at the provider|takes it up/);
  assert.match(status, /waiting/);
});

test("a plan does not bill what waits for vp resolve", async () => {
  await using rig = await makeKilled("hasty", "submitted");
  const plan = await planOf(rig);
  assert.match(plan, /frame .* waits .* waits for vp resolve/);
  assert.doesNotMatch(plan, /frame .*\$0\.04/);
  await rig.vp("resolve", "pipeline.yaml", "frame[a]", "--lost");
  assert.match(await planOf(rig), /frame .* will run .*\$0\.04/);
  assert.doesNotMatch(await statusOf(rig), /vp resolve/);
});

test("a plan counts what is set aside for work at the provider as what it is", async () => {
  await using rig = await makeKilled("studio", "accepted");
  const plan = await planOf(rig);
  assert.match(plan, /frame .* resumes +free +goes on at the provider, \$0\.04 already set aside/);
  const rest = await rig.build();
  assert.deepEqual([rest.exit, rest.charges], [0, 1], rest.stderr);
  assert.equal(rest.events.findLast((event) => event.type === "run-finished")?.usd.toFixed(2), "0.54");
});

test("an intent whose answer is known by its receipt is in no doubt", async () => {
  await using rig = await makeKilled("hasty", "receipt");
  assert.doesNotMatch(await statusOf(rig), /vp resolve/);
  assert.doesNotMatch(await planOf(rig), /vp resolve/);
});

test("a request of another film is shown with the command that is its own", async () => {
  await using rig = await makeKilled("studio", "accepted", "--set", "style=charcoal.txt");
  const other = await statusOf(rig);
  assert.match(other, /frame\[a\] request to studio:painter goes on at the provider [^]*sent for --set style=charcoal\.txt\n +vp build pipeline\.yaml --set style=charcoal\.txt +takes it up again/);
  const own = await statusOf(rig, "--set", "style=charcoal.txt");
  assert.doesNotMatch(own, /sent for/);
  assert.match(own, /vp build pipeline\.yaml --set style=charcoal\.txt +takes it up again/);
});

test("a request that an edit made nobody's is told so, with the ways to end it or to have it", async () => {
  await using rig = await makeKilled("studio", "accepted");
  assert.match(await statusOf(rig), /goes on at the provider [^]*vp build pipeline\.yaml +takes it up again/);
  await rig.write("style.txt", "gouache");
  const edited = await statusOf(rig);
  assert.match(edited, /nobody asks for it any more[^]*vp cancel pipeline\.yaml 'frame\[a\]' +ends it[^]*vp build pipeline\.yaml +takes it up only with the inputs/);
  await rig.write("style.txt", "ink");
  assert.doesNotMatch(await statusOf(rig), /nobody asks/);
});

test("a plan says what was paid for and is gone, and bills it only where it may be bought again", async () => {
  await using rig = await makeMoneyRig("hasty", ONE_SHOT);
  assert.equal((await rig.build()).exit, 0);
  for (const path of Object.keys(await rig.files(".vp/cas"))) if (/sha256/.test(path)) await rig.remove(`.vp/cas/${path}`);
  const plan = await planOf(rig);
  assert.match(plan, /frame .* waits .* waits for --rebuy/);
  assert.doesNotMatch(plan, /frame .*\$0\.04/);
  assert.match((await rig.vp("build", "pipeline.yaml", "--dry-run", "--rebuy", "frame")).stdout, /frame .* will run .*\$0\.04/);
});

test("two Ctrl-C leave a quick request in doubt, not at the provider", async () => {
  await using rig = await makeMoneyRig("hasty", ONE_SHOT);
  const held = rig.server.hold({ operation: "image" });
  const begun = rig.begin();
  await held.asked;
  begun.signal("SIGINT");
  await begun.says("Ctrl-C again");
  begun.signal("SIGINT");
  assert.equal((await begun.settle()).exit, 130);
  held.release();
  assert.match(await statusOf(rig), RESOLVE);
});


test("what a person says of one film's request is not said of another's at the same address", async () => {
  await using rig = await makeKilled("hasty", "submitted");
  const environment = { VP_FAILPOINT: "submitted:1:SIGKILL" };
  await rig.beginAs({ entry: join(import.meta.dirname, "../torture/failpoint.ts"), environment }, "-k", "-j", "1", "--set", "style=charcoal.txt").settle();
  await rig.write("my.png", "painted by hand");
  const resolved = await rig.vp("resolve", "pipeline.yaml", "frame[a]", "--set", "style=charcoal.txt", "--import", "my.png");
  assert.equal(resolved.stdout.match(/has its answer/g)?.length, 1, resolved.stdout + resolved.stderr);
  assert.match(resolved.stdout, /vp build pipeline\.yaml --set style=charcoal\.txt goes on/);
  assert.match(await statusOf(rig), RESOLVE);
  for (const command of [["resolve", "--lost"], ["cancel"]]) {
    const [name = "", ...flags] = command;
    const again = await rig.vp(name, "pipeline.yaml", "frame[a]", "--set", "style=charcoal.txt", ...flags);
    assert.equal(again.exit, 1, "the only one that is left is another film's");
    assert.match(again.stderr, /no request of this film waits there[^]*built with: none/);
  }
  assert.match(await statusOf(rig), RESOLVE);
});

test("a page is no answer to a request for a picture", async () => {
  await using rig = await makeKilled("hasty", "submitted");
  await rig.write("my.png", "<html>maintenance</html>");
  const resolved = await rig.vp("resolve", "pipeline.yaml", "frame[a]", "--import", "my.png");
  assert.match(resolved.stdout, /my\.png/);
  assert.equal(resolved.exit, 1);
  assert.match(await statusOf(rig), RESOLVE);
});

test("a build that was asked to end says what goes on at the provider, and for how much", async () => {
  await using rig = await makeMoneyRig("blind", ONE_SHOT);
  const asked = rig.server.hold({ operation: "text", phase: "poll" }).asked;
  const build = startVp(["build", "pipeline.yaml"], { cwd: rig.folder, environment: { RIG_URL: rig.server.url, HOME: rig.folder } });
  await asked;
  build.signal("SIGINT");
  const { stdout, stderr } = await build.finished;
  assert.match(stdout + stderr, /1 request goes on at the provider for \$0\.01; the next build takes it up and does not pay again/);
});

test("what is set aside is told beside what was paid", async () => {
  await using rig = await makeKilled("hasty", "submitted");
  assert.match((await rig.vp("cost")).stdout, /\$0\.04 set aside for 1 request whose end is not known: vp status shows it/);
  assert.deepEqual(JSON.parse((await rig.vp("cost", "pipeline.yaml", "--json")).stdout).setAside, { calls: 1, usd: 0.04 });
  await rig.vp("resolve", "pipeline.yaml", "frame[a]", "--lost");
  assert.doesNotMatch((await rig.vp("cost")).stdout, /set aside/);
});
