/** The commands that vp prints are those that work where they are read. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { calledAs, spoken } from "../../runner/cli/called-as.ts";
import { makeRig } from "../rig/rig.ts";
import { GATED } from "../rig/baseline.ts";
import { startVp } from "../rig/vp-process.ts";

test("under npx, and in a script of npm, printed commands begin with npx; what programs read does not", async () => {
  await using rig = await makeRig({ "pipeline.yaml": GATED });
  const npx = (...args: readonly string[]) => startVp(args, { cwd: rig.folder, environment: { RIG_URL: rig.server.url, HOME: rig.folder, npm_command: "exec" } }).finished;
  const built = await npx("build", "pipeline.yaml");
  assert.match(built.stdout, / {6}npx vp approve pipeline\.yaml look\n/);
  assert.doesNotMatch(built.stdout, /(?<!npx )vp (approve|reject)/);
  assert.match((await npx("status", "pipeline.yaml")).stdout, / npx vp approve pipeline\.yaml look +lets it pass\n/);
  assert.doesNotMatch((await npx("status", "pipeline.yaml", "--json")).stdout, /npx/);
  assert.match((await npx("aprove")).stderr, /npx vp |unknown command/);
  assert.match((await npx("build", "--help")).stdout, /Usage: npx vp build [^]* {2}npx vp build /);
  assert.match((await npx()).stdout, /npx vp init && npx vp build film\.yaml/);
  assert.match((await rig.vp("status", "pipeline.yaml")).stdout, / {6}vp approve pipeline\.yaml look /);
});

test("a launcher hands on the name it was called by; what an outer vp left says nothing", () => {
  const call = { script: "/clone/dist/vp.cjs", parent: 7 };
  assert.equal(calledAs({ ...call, environment: { VP_LAUNCHER: "7", VP_NAME: "vpipe" } }), "vpipe");
  assert.equal(calledAs({ ...call, environment: { VP_LAUNCHER: "6", VP_NAME: "vpipe" } }), "vp");
  assert.equal(calledAs({ ...call, script: "/films/node_modules/.bin/vpipe", environment: { npm_command: "exec" } }), "npx vpipe");
});

test("only commands are repeated as they were called, also where they are coloured", () => {
  assert.equal(spoken("\u001b[36mvp build a.yaml\u001b[39m && npx vp plan", "npx vp"), "\u001b[36mnpx vp build a.yaml\u001b[39m && npx vp plan");
  assert.equal(spoken("vp: vp itself, vp.yaml and ./vp build", "vpipe"), "vp: vp itself, vp.yaml and ./vp build");
});
