/** Outputs that are missing, or are no file, or have odd names: what cannot be kept is refused, all else is kept as it is. */
import assert from "node:assert/strict";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { makeRig } from "../rig/rig.ts";
import { startVp, type Finished } from "../rig/vp-process.ts";
import { badFiles, failureOf, ONE_FILE, onlyBadFailed } from "./bad-plugin.ts";

test("T26 a plugin that returns without a declared output fails, and nothing is published", async () => {
  await using rig = await makeRig(badFiles({
    nothing: "return {};",
    undefined_: "return undefined;",
    unwritten: 'return { made: file("made.txt") };',
    named: 'return { made: "made.txt" };',
    described: 'fs.writeFileSync(join(workDir, "made.txt"), "made"); return { made: { path: join(workDir, "made.txt") } };',
    exits: "process.exit(0);",
  }, { outputs: ONE_FILE, fields: ["publish: NAME.txt"] }));
  await onlyBadFailed(rig, await rig.build("-k"), {
    nothing: /returned something it did not declare: must have required property 'made'/,
    undefined_: /must have required property 'made'/,
    unwritten: /returned the file "made\.txt", which it did not write/,
    named: /made must be object/,
    described: /made must be a file/,
    exits: /ended with exit code 0 before it gave an answer/,
  });
});

test("T26 a command that ends well without a declared output fails, and nothing is published", async () => {
  await using rig = await makeRig({
    "pipeline.yaml": `name: film
nodes:
  bad: { uses: exec, with: { command: "echo half > other.txt", outputs: { made: made.txt, other: other.txt } }, publish: { made: made.txt, other: other.txt } }
`,
  });
  const built = await rig.build();
  assert.deepEqual([built.exit, built.failed], [1, ["bad"]]);
  assert.match(failureOf(built, "bad").message, /did not write "made\.txt", which output "made" declares/);
  assert.deepEqual(await rig.files("out"), {});
});

test("T27 a picture that is empty, a page or an error is refused, and a drawing in SVG is none of them", async () => {
  const wrong = (name: string, text: string): string => `fs.writeFileSync(join(workDir, "${name}"), ${JSON.stringify(text)}); return { made: file("${name}") };`;
  await using rig = await makeRig({
    ...badFiles({
      empty: wrong("made.png", ""), page: wrong("made.mp4", "\n<html>busy</html>"), xml: wrong("made.wav", "<Error/>"), json: wrong("made.jpg", '[{"error":1}]'),
      svg: wrong("made.svg", "<!DOCTYPE html>"),
    }, { outputs: ONE_FILE, fields: ["publish: NAME.txt"] }),
  });
  await rig.edit("bad.ts", "export default [", `export default [
  defineNode({ name: "good.svg", version: 1, summary: "Draw.", inputs: Type.Object({}), outputs: ${ONE_FILE}, async run({ workDir }): Promise<any> { ${wrong("made.svg", "<svg/>")} } }),`);
  await rig.edit("pipeline.yaml", "nodes:", "nodes:\n  drawing: { uses: good.svg }");
  const built = await rig.build("-k");
  assert.deepEqual([built.failed, built.ran], [["empty", "json", "page", "svg", "xml"], ["drawing", "good"]], built.stderr);
  assert.match(failureOf(built, "page").message, /"made\.mp4" was returned as video\/mp4 and is an HTML page/);
});

/** What is no file, the command that makes it, and what is told of it. */
const NO_FILES: readonly (readonly [string, string, RegExp])[] = [
  ["itself", "ln -s made made", /"made", a link that leads nowhere/],
  ["circle", "ln -s there made; ln -s made there", /"made", a link that leads nowhere/],
  ["dangling", "ln -s nowhere made", /"made", a link that leads nowhere/],
  ["pipe", "mkfifo made", /"made", which is not a regular file/],
  ["folder", "mkdir made", /"made", which is not a regular file/],
];

test("T27 an output that is a circle of links, a dangling one, a pipe or a folder is refused", async () => {
  const wrongs = NO_FILES.map(([name, program]) => [name, `spawnSync("sh", ["-c", ${JSON.stringify(program)}], { cwd: workDir }); return { made: file("made") };`]);
  await using rig = await makeRig(badFiles(Object.fromEntries(wrongs), { outputs: ONE_FILE, fields: ["publish: NAME.txt"] }));
  await onlyBadFailed(rig, await rig.build("-k"), Object.fromEntries(NO_FILES.map(([name, , message]) => [name, message])));
});

test("T27 of a command such an output is refused as well", async () => {
  const nodes = NO_FILES.map(([name, program]) => `  ${name}: { uses: exec, with: { command: ${JSON.stringify(program)}, outputs: { made: made } }, publish: ${name} }\n`);
  await using rig = await makeRig({ "pipeline.yaml": `name: film\nnodes:\n${nodes.join("")}` });
  const built = await rig.build("-k");
  assert.deepEqual([built.exit, built.failed], [1, NO_FILES.map(([name]) => name).sort()], built.stderr);
  for (const [name] of NO_FILES) assert.match(failureOf(built, name).message, /"made"/);
  assert.deepEqual(await rig.files("out"), {});
});

test("T27 an empty file is an output like any other, and so is a link within the folder", async () => {
  await using rig = await makeRig(badFiles({
    empty: 'fs.writeFileSync(join(workDir, "there"), ""); spawnSync("ln", ["-s", "there", join(workDir, "made")]); return { made: file("made") };',
  }, { outputs: ONE_FILE, fields: ["publish: made.txt"] }));
  const built = await rig.build();
  assert.equal(built.exit, 0, built.stderr);
  assert.equal(await rig.read("out/film/made.txt"), "");
  assert.deepEqual((await rig.build()).ran, []);
});

const ODD_NAMES = ["two words.txt", "it's \"quoted\".txt", "two\nlines.txt", "🎬 film 🎞️.txt", "сцена・場面.txt", "$HOME `id` *.txt", "-rf", `${"long".repeat(60)}.txt`];

test("T27 outputs of odd names are kept, and published under them", async () => {
  const names = JSON.stringify(ODD_NAMES);
  await using rig = await makeRig({
    "odd.ts": `import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { defineNode, file, File, Type } from "vp/plugin";
export default defineNode({
  name: "odd.names", version: 1, summary: "Write files.", inputs: Type.Object({ names: Type.Array(Type.String()) }),
  outputs: Type.Object({ made: Type.Record(Type.String(), File()) }),
  async run({ inputs, workDir }) {
    for (const name of inputs.names) writeFileSync(join(workDir, name), "in " + name);
    return { made: Object.fromEntries(inputs.names.map((name) => [name, file(name)])) };
  },
});
`,
    "pipeline.yaml": `name: film
plugins: [./odd.ts, ./rig-plugin.mjs]
params: { names: { type: list, default: ${names} } }
nodes:
  odd: { uses: odd.names, with: { names: "\${{ params.names }}" } }
  copy:
    uses: rig.mix
    for_each: "\${{ params.names }}"
    as: name
    key: "\${{ name }}"
    with: { word: copy, parts: ["\${{ odd.made[name] }}"] }
    publish: "copies/\${{ name }}"
`,
  });
  const built = await rig.build();
  assert.equal(built.exit, 0, built.stderr + built.stdout);
  const published = ODD_NAMES.map((name) => [`film/copies/${name}`, `(copy in ${name})`] as const).sort();
  const found = Object.entries(await rig.files("out")).map(([path, text]) => [path, Buffer.from(text, "latin1").toString("utf8")] as const);
  assert.deepEqual(found.sort(), published.sort());
  assert.deepEqual((await rig.build()).ran, []);
});

test("T27 an output of more than 4 GB is kept and published whole", { skip: process.env["VP_LONG"] === undefined && "takes minutes; set VP_LONG" }, async () => {
  const size = 4 * 2 ** 30 + 12_345;
  await using rig = await makeRig(badFiles({
    large: `fs.writeFileSync(join(workDir, "made.bin"), ""); fs.truncateSync(join(workDir, "made.bin"), ${size}); return { made: file("made.bin") };`,
  }, { outputs: ONE_FILE, fields: ["publish: made.bin"] }));
  const build = (): Promise<Finished> => startVp(["build", "pipeline.yaml"], { cwd: rig.folder, environment: { HOME: rig.folder }, longestMs: 900_000 }).finished;
  const built = await build();
  assert.equal(built.exit, 0, built.stderr);
  assert.equal((await stat(join(rig.folder, "out/film/made.bin"))).size, size);
  assert.match((await build()).stdout, /is up to date/);
});
