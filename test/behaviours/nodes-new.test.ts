/** A node type of one's own: written by `vp nodes new`, tested by itself, used in a pipeline. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { makeRig } from "../rig/rig.ts";

const HOUSE = join(import.meta.dirname, "../..");

test("vp nodes new writes a node type and a test of it that passes, and a pipeline can use it as it says", async () => {
  await using rig = await makeRig();
  const made = await rig.vp("nodes", "new", "frame.tint");
  assert.equal(made.exit, 0, made.stderr);
  assert.match(made.stdout, /✓ nodes\/frame-tint\.ts\n✓ nodes\/frame-tint\.test\.ts\n/);
  const [, lines = ""] = /In a pipeline here\n([^]*?)\n\nIts test\n {2}vp nodes test frame\.tint\n/.exec(made.stdout) ?? [];

  for (const named of ["frame.tint", "frame-tint", "nodes/frame-tint.test.ts"]) {
    const tested = await rig.vp("nodes", "test", named);
    assert.equal(tested.exit, 0, tested.stdout + tested.stderr);
    assert.match(tested.stdout, /pass 1\n/);
  }

  await rig.write("pipeline.yaml", `name: film\n${lines}\n`);
  const built = await rig.build();
  assert.deepEqual([built.exit, built.ran], [0, ["my_tint"]], built.stderr + built.stdout);
  assert.equal(await rig.read("out/film/my_tint.txt"), "A LAMP AT NIGHT\n");
});

test("a node type of one's own is shown and listed once it is written, and by the pipeline that names its plugin", async () => {
  await using rig = await makeRig({ "pipeline.yaml": "name: film\nplugins: [./rig-plugin.mjs]\nnodes: { one: { uses: rig.note, with: { text: a } } }\n" });
  await rig.vp("nodes", "new", "my.tint");
  const shown = await rig.vp("nodes", "show", "my.tint");
  assert.equal(shown.exit, 0, shown.stderr);
  assert.match(shown.stdout, /my\.tint version 1, from \.\/nodes\/my-tint\.ts\n[^]*needs\n {2}text {2}string\n[^]*gives\n {2}made {2}file/);
  assert.match((await rig.vp("nodes", "show", "rig.note")).stdout, /from \.\/rig-plugin\.mjs/);
  assert.match((await rig.vp("nodes", "list")).stdout, /voice\.speak[^]*\n\.\/nodes\/my-tint\.ts\n {2}my\.tint/);
  const slip = await rig.vp("nodes", "show", "my.tnt");
  assert.deepEqual([slip.exit, slip.stdout], [2, ""]);
  assert.match(slip.stderr, /no node type is called "my\.tnt"[^]*did you mean "my\.tint"\?/);
  assert.doesNotMatch((await rig.vp("nodes", "show", "something.else")).stderr, /::/);
  const untested = await rig.vp("nodes", "test", "my.tnt");
  assert.equal(untested.exit, 2);
  assert.match(untested.stderr, /there is no test "my\.tnt"\n {2}did you mean "my-tint"\?/);
  await rig.edit("nodes/my-tint.ts", "export default", "export default =");
  const broken = await rig.vp("nodes", "show", "my.tint");
  assert.equal(broken.exit, 2);
  assert.match(broken.stderr, /nodes\/my-tint\.ts[^]*cannot be imported/);
});

test("a node type of one's own is a module, whatever the package.json above it says", async () => {
  await using rig = await makeRig();
  const made = await rig.vp("nodes", "new", "frame.tint");
  const [, lines = ""] = /In a pipeline here\n([^]*?)\n\nIts test/.exec(made.stdout) ?? [];
  await rig.write("pipeline.yaml", `name: film\n${lines}\n`);
  for (const text of ["{}", '{ "type": "commonjs" }', '{ "type": "module" }']) {
    await rig.write("package.json", text);
    const tested = await rig.vp("nodes", "test");
    assert.deepEqual([tested.exit, tested.stderr], [0, ""], text + tested.stdout);
    const built = await rig.vp("build", "pipeline.yaml");
    assert.deepEqual([built.exit, built.stderr], [0, ""], text + built.stdout);
    await rig.remove(".vp");
  }
});

test("a test of a node type fails when the node type is broken", async () => {
  await using rig = await makeRig();
  await rig.vp("nodes", "new", "words");
  for (const [before, after, said] of [
    ["toUpperCase", "toLowerCase", /A LAMP/],
    ['return { made: file("made.txt") }', "return {}", /must have required property 'made'/],
    ['return { made: file("made.txt") }', 'return { made: file("/etc/hostname") }', /lies outside its workDir/],
    ['return { made: file("made.txt") }', 'return { made: file("other.txt") }', /which it did not write/],
  ] as const) {
    await rig.edit("nodes/words.ts", before, after);
    const tested = await rig.vp("nodes", "test");
    assert.equal(tested.exit, 1, tested.stdout);
    assert.match(tested.stdout, said);
    await rig.edit("nodes/words.ts", after, before);
  }
});

test("what a test gives a node type is checked and copied, and models answer as the test says", async () => {
  await using rig = await makeRig({
    "lamp.txt": "a lamp",
    "nodes/ask.ts": `import { readFile } from "node:fs/promises";
import { defineNode, File, Image, Model, Type } from "vp/plugin";
export default defineNode({
  name: "ask", version: 1, summary: "Ask.",
  inputs: Type.Object({ of: Type.Union([File(), Type.Null()]), model: Model("image") }), outputs: Type.Object({ image: Image(), model: Type.String() }),
  async run({ inputs, models, workDir }) {
    if (inputs.of?.path.startsWith(workDir) !== true) throw new Error("it is no copy");
    const prompt = await readFile(inputs.of.path, "utf8");
    return { image: (await models.image({ model: inputs.model, prompt, size: { width: 1, height: 1 } })).image, model: inputs.model };
  },
});
`,
    "nodes/ask.test.ts": `import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { file } from "vp/plugin";
import { tryNode } from "vp/testing";
import ask from "./ask.ts";

const inputs = { of: file("lamp.txt"), model: "image" };

test("asks", async () => {
  const prompts: string[] = [];
  const { image, model } = await tryNode(ask, { inputs, models: { image: ({ prompt }) => (prompts.push(prompt), { image: file(import.meta.filename, "image/png") }) } });
  assert.deepEqual([prompts, model, image.mediaType], [["a lamp"], "image", "image/png"]);
  assert.match(await readFile(image.path, "utf8"), /asks/);
});
test("tells", async () => {
  await assert.rejects(tryNode(ask, { inputs }), /the node type asks for image, which the test does not answer/);
  await assert.rejects(tryNode(ask, { inputs: { ...inputs, of: file("gone.txt") } }), /there is no file "gone.txt"/);
  await assert.rejects(tryNode(ask, { inputs: { ...inputs, model: 3 as never } }), /model must be string/);
});
`,
  });
  const tested = await rig.vp("nodes", "test");
  assert.equal(tested.exit, 0, tested.stdout + tested.stderr);
});

test("with vp installed the test runs under node --test as well", { skip: !existsSync(join(HOUSE, "dist/testing.js")) && "vp is not built" }, async () => {
  await using rig = await makeRig();
  await rig.vp("nodes", "new", "frame.tint");
  await mkdir(join(rig.folder, "node_modules"));
  await symlink(HOUSE, join(rig.folder, "node_modules/vp"));
  const env = { PATH: process.env["PATH"] };
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--test", "nodes/frame-tint.test.ts"], { cwd: rig.folder, env, encoding: "utf8", timeout: 60_000 });
  assert.equal(status, 0, stdout + stderr);
});

test("vp nodes new refuses a name that is taken or cannot be one, and never writes over a file", async () => {
  await using rig = await makeRig({ "nodes/mine.ts": "mine" });
  for (const [name, exit, said] of [
    ["frame.draw", 2, /"frame\.draw" is a node type of vp itself\n {2}choose another name/],
    ["../mine", 2, /"\.\.\/mine" cannot be the name of a node type\n {2}take words of letters/],
    ["два слова", 2, /cannot be the name/],
    ["mine", 1, /nodes\/mine\.ts is here already/],
  ] as const) {
    const refused = await rig.vp("nodes", "new", name);
    assert.equal(refused.exit, exit, name);
    assert.match(refused.stderr, said);
  }
  assert.deepEqual(await rig.files("nodes"), { "mine.ts": "mine" });
});
