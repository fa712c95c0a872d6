/** Plugins that hang, leak, and write or point where they must not: each is told, and nothing else suffers. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { makeRig, type Build } from "../rig/rig.ts";
import { badFiles, failureOf, ONE_FILE, onlyBadFailed } from "./bad-plugin.ts";
import { gone, runningIn } from "./processes.ts";

/** What nodes logged, as numbers of processes. */
function pidsIn({ events }: Build): readonly number[] {
  return events.flatMap((event) => (event.type === "log" && /^\d+$/.test(event.line) ? [Number(event.line)] : []));
}

test("T23 a plugin that hangs, ignores its abort or spins is ended by its timeout, and the others go on", async () => {
  await using rig = await makeRig(badFiles({
    hangs: "log(String(process.pid)); await new Promise(() => {});",
    ignores: "log(String(process.pid)); signal.addEventListener('abort', () => log('no')); await new Promise(() => setInterval(() => {}, 1000));",
    spins: "log(String(process.pid)); await new Promise(setImmediate); for (;;);",
    throws: "log(String(process.pid)); await new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('never mind'))));",
  }, { fields: ["timeout: 1s"] }));
  const built = await rig.build("-k");
  const message = /longer than its timeout of 1 s/;
  await onlyBadFailed(rig, built, { hangs: message, ignores: message, spins: message, throws: message });
  assert.equal(failureOf(built, "spins").type, "timeout");
  assert.ok(built.durationMs < 20_000, `it took ${built.durationMs} ms`);
  assert.equal(pidsIn(built).length, 4);
  await gone(...pidsIn(built));
});

test("T23 a built-in that runs in a worker obeys its timeout as well, and takes its children along", async () => {
  await using rig = await makeRig({
    "pipeline.yaml": `name: film
nodes:
  stubborn:
    uses: exec
    timeout: 1s
    with: { command: "trap '' TERM; echo $$; sleep 600 & echo $!; sleep 600; sleep 600", outputs: {} }
  long:
    uses: sound.mix
    timeout: 1s
    with: { lines: [], seconds: 36000 }
`,
  });
  const built = await rig.build("-k");
  assert.deepEqual([built.exit, built.failed], [1, ["long", "stubborn"]], built.stderr);
  assert.deepEqual([failureOf(built, "stubborn").type, failureOf(built, "long").type], ["timeout", "timeout"]);
  assert.equal(pidsIn(built).length, 2);
  await gone(...pidsIn(built));
  assert.deepEqual(runningIn(rig.folder), []);
});

test("T23 a provider that spins ends with the timeout of who asked, and others can ask it again", async () => {
  const asking = (name: string, prompt: string): string => `
  defineNode({ name: "ask.${name}", version: 1, summary: "Ask.", inputs: Type.Object({}), outputs: Type.Object({ text: Type.String() }),
    run: async ({ models }) => ({ text: (await models.text({ model: "spinner:m", prompt: "${prompt}" })).text }) }),`;
  await using rig = await makeRig({
    "spinner.ts": `import { defineProvider } from "vp/plugin";
export default defineProvider({ name: "spinner", embedded: true, text: { async generate({ prompt }) {
  if (prompt === "spin") for (;;);
  return { text: prompt };
} } });
`,
    "ask.ts": `import { defineNode, Type } from "vp/plugin";\nexport default [${asking("first", "spin")}${asking("second", "hello")}\n];\n`,
    "pipeline.yaml": `name: film
plugins: [./spinner.ts, ./ask.ts]
nodes:
  first: { uses: ask.first, timeout: 1s }
  second: { uses: ask.second, retry: 3, publish: said.txt }
`,
  });
  const built = await rig.build("-k");
  assert.deepEqual([built.failed, built.ran], [["first"], ["second"]], built.stdout);
  assert.equal(failureOf(built, "first").type, "timeout");
  assert.deepEqual(runningIn(rig.folder), []);
});

test("a built-in that fails shows its message, and no line of the bundle it comes in", async () => {
  await using rig = await makeRig({
    "still.png": "no picture",
    "pipeline.yaml": "name: film\nnodes:\n  bad: { uses: film.check, with: { video: \"${{ file('still.png') }}\", seconds: 3 } }\n",
  });
  const built = await rig.build();
  assert.match(failureOf(built, "bad").message, /unsupported/);
  assert.doesNotMatch(failureOf(built, "bad").detail ?? "", /\.js:\d/);
});

test("T24 nothing is left of the children that plugins leak", async () => {
  await using rig = await makeRig(badFiles({
    child: "const child = spawn('sleep', ['600']); log(String(child.pid)); return {};",
    detached: "const child = spawn('sleep', ['600'], { detached: true, stdio: 'ignore' }); child.unref(); log(String(child.pid)); return {};",
    orphan: 'const { stdout } = spawnSync("sh", ["-c", "sleep 600 >/dev/null 2>&1 & echo $!"], { encoding: "utf8" }); log(stdout.trim()); return {};',
    far: `const child = spawn("sh", ["-c", "sleep 600 >/dev/null 2>&1 & echo $!"], { detached: true });
      for await (const line of child.stdout) log(String(line).trim());
      return {};`,
    late: "const child = spawn('sleep', ['600'], { detached: true }); console.log(String(child.pid)); log('pid'); setTimeout(() => process.exit(3), 50); await new Promise(() => {});",
  }));
  const built = await rig.build("-k");
  assert.deepEqual([built.failed, built.ran], [["late"], ["child", "detached", "far", "good", "orphan"]], built.stderr);
  assert.equal(pidsIn(built).length, 5);
  await gone(...pidsIn(built));
  assert.deepEqual(runningIn(rig.folder), []);
});

test("T24 a plugin that leaks timers holds nothing up, and what they throw later is not blamed on another run", async () => {
  await using rig = await makeRig(badFiles({
    leaks: `setInterval(() => {}, 1000);
      setTimeout(() => { throw new Error("too late"); }, 100);
      setTimeout(() => Promise.reject(new Error("too late as well")), 100);
      return {};`,
    waits: "await new Promise((waited) => setTimeout(waited, 300)); return {};",
  }));
  await rig.edit("pipeline.yaml", "uses: bad.waits", "uses: bad.waits\n    needs: [leaks]");
  const built = await rig.build("-j", "1");
  assert.deepEqual([built.exit, built.ran], [0, ["good", "leaks", "waits"]], built.stdout);
  assert.ok(built.durationMs < 10_000);
});

test("T24 what a command leaves in the background ends with it", async () => {
  await using rig = await makeRig({
    "pipeline.yaml": `name: film
nodes:
  quiet: { uses: exec, with: { command: "sleep 600 >/dev/null 2>&1 & echo $!", outputs: {} } }
  holding: { uses: exec, with: { command: "sleep 600 & echo $!", outputs: {} } }
  far: { uses: exec, with: { command: "setsid sh -c 'echo $$; exec sleep 600 >/dev/null 2>&1' & sleep 0.1", outputs: {} } }
`,
  });
  const built = await rig.build();
  assert.deepEqual([built.exit, built.ran], [0, ["far", "holding", "quiet"]], built.stdout);
  assert.equal(pidsIn(built).length, 3);
  await gone(...pidsIn(built));
});

test("T25 a plugin that writes outside its folder is refused and told", async () => {
  const elsewhere = join(tmpdir(), `vp-elsewhere-${process.pid}`);
  await using rig = await makeRig(badFiles({
    dots: 'fs.writeFileSync(join(workDir, "..", "..", "..", "..", "brief.txt"), "spoilt"); return {};',
    absolute: `await fs.promises.writeFile(${JSON.stringify(elsewhere)}, "spoilt"); return {};`,
    removes: 'fs.rmSync("brief.txt"); return {};',
    renames: 'fs.renameSync("brief.txt", join(workDir, "mine.txt")); return {};',
    links: `fs.symlinkSync(${JSON.stringify(elsewhere)}, join(workDir, "link")); fs.writeFileSync(join(workDir, "link"), "spoilt"); return {};`,
  }));
  const brief = await rig.read("brief.txt");
  const built = await rig.build("-k");
  await onlyBadFailed(rig, built, {
    dots: /tried to write ".*brief\.txt", which lies outside its workDir/,
    absolute: /tried to write ".*vp-elsewhere.*", which lies outside its workDir/,
    removes: /tried to write "brief\.txt", which lies outside its workDir/,
    renames: /tried to write "brief\.txt", which lies outside its workDir/,
    links: /tried to make a link/,
  });
  assert.match(failureOf(built, "dots").detail ?? "", /bad\.ts:\d+/);
  assert.equal(await rig.read("brief.txt"), brief);
  assert.ok(!existsSync(elsewhere));
});

test("T25 a plugin that returns a file outside its folder is refused, and nothing is published", async () => {
  await using rig = await makeRig(badFiles({
    dots: 'return { made: file(join(workDir, "..", "..", "..", "..", "brief.txt")) };',
    relative: 'return { made: file("../../../../brief.txt") };',
    absolute: 'return { made: file("/etc/hostname") };',
    linked: 'spawnSync("ln", ["-s", "/etc/hostname", join(workDir, "link")]); return { made: file("link") };',
    through: 'spawnSync("ln", ["-s", "/etc", join(workDir, "etc")]); return { made: file("etc/hostname") };',
  }, { outputs: ONE_FILE, fields: ["publish: NAME.txt"] }));
  const message = /returned ".*", which lies outside its workDir/;
  await onlyBadFailed(rig, await rig.build("-k"), { dots: message, relative: message, absolute: message, linked: message, through: message });
});
