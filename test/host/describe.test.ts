import assert from "node:assert/strict";
import { test } from "node:test";
import { nodeTypes } from "../../plugins/index.ts";
import type { Registry } from "../../runner/engine/host/executor.ts";
import { makePluginFolder, never, nodeTypePlugin, recordingHooks, request, type PluginFolder } from "./plugin-folder.ts";

/** The source of node type `t` as a new run of vp sees it. */
async function sourceOf(folder: PluginFolder): Promise<string | undefined> {
  return (await registryOf(folder)).nodeType("t")?.source;
}

async function registryOf(folder: PluginFolder): Promise<Registry> {
  const { registry, executor, diagnostics } = await folder.open("./t.ts");
  assert.deepEqual(diagnostics, []);
  await executor.close();
  return registry;
}

test("a plugin is described by what it declares", async () => {
  await using folder = makePluginFolder();
  folder.write("t.ts", `
    import { defineNode, Image, Type } from "vp/plugin";
    export default defineNode({
      name: "my.draw", version: 3, summary: "Draw.", pool: "gpu", prior: true, runs: "engine",
      inputs: Type.Object({ text: Type.String() }), outputs: Type.Object({ image: Image() }),
      estimate: () => [], tools: async () => ({}), run: async () => ({ image: { $file: "a" } }),
    });`);
  const { registry } = await folder.open("./t.ts");
  const { source, ...rest } = registry.nodeType("my.draw") ?? assert.fail("it is not there");
  assert.match(source, /^sha256:/);
  assert.deepEqual(rest, {
    name: "my.draw", version: 3, summary: "Draw.", pool: "gpu", prior: true, runs: "worker", estimates: true, usesTools: true, plugin: "./t.ts",
    inputs: { type: "object", required: ["text"], properties: { text: { type: "string" } } },
    outputs: { type: "object", required: ["image"], properties: { image: { type: "object", artifact: "image/*" } } },
  });
});

test("the built-ins are in the registry beside what plugins define", async () => {
  await using folder = makePluginFolder();
  folder.write("t.ts", nodeTypePlugin("return {}"));
  const { registry } = await folder.open("./t.ts");
  assert.equal(registry.nodeType("gate")?.runs, "person");
  assert.equal(registry.nodeType("exec")?.source, "node exec ");
  assert.ok(registry.nodeTypeNames.includes("t") && registry.nodeTypeNames.includes("gate"));
});

test("a built-in that no node uses is not imported, and its name is taken all the same", async () => {
  const imported: string[] = [];
  const seen = Object.entries(nodeTypes).map(([name, load]) => [name, () => (imported.push(name), load())] as const);
  await using folder = makePluginFolder({ builtIns: { nodeTypes: Object.fromEntries(seen), providers: {} }, isUsed: (name) => name === "gate" });
  folder.write("t.ts", nodeTypePlugin("return {}").replace('"t", version', '"exec", version'));
  const { registry, diagnostics } = await folder.open("./t.ts");
  assert.deepEqual([imported, registry.nodeTypeNames], [["gate"], Object.keys(nodeTypes).toSorted()]);
  assert.deepEqual(diagnostics.map(({ message }) => message), ['node type "exec" is already defined by vp itself']);
});

test("a default list and named exports define too, and one definition exported twice is one", async () => {
  await using folder = makePluginFolder();
  folder.write("t.ts", `
    import { defineNode, defineProvider, Type } from "vp/plugin";
    const node = (name) => defineNode({ name, version: 1, summary: "", inputs: Type.Object({}), outputs: Type.Object({}), run: async () => ({}) });
    export const a = node("a");
    export const helper = (x) => x;
    export default [a, node("b"), defineProvider({ name: "mine", text: { generate: async () => ({ text: "" }), price: () => 1 } })];`);
  const { registry, diagnostics } = await folder.open("./t.ts");
  assert.deepEqual(diagnostics, []);
  assert.ok(registry.nodeType("a") !== undefined && registry.nodeType("b") !== undefined);
  assert.deepEqual(registry.provider("mine")?.operations["text"]?.priced, true);
  assert.equal(registry.provider("mine")?.pool, "mine");
});

test("an edit of a file that a plugin imports, or names, changes its source; undoing it brings it back", async () => {
  await using folder = makePluginFolder();
  folder.write("t.ts", nodeTypePlugin(
    "return { words, lazy: await import('./lazy.ts'), prompt: readFileSync(new URL('./prompt.txt', import.meta.url), 'utf8') }",
    "import { words } from './lib/words.ts'; import { readFileSync } from 'node:fs';",
  ));
  folder.write("lib/words.ts", "export { words } from './deep.ts';");
  folder.write("lib/deep.ts", "export const words: string = 'one';");
  folder.write("lazy.ts", "export const lazy = 1;");
  folder.write("prompt.txt", "draw");
  const before = await sourceOf(folder);
  for (const [name, edited, original] of [
    ["lib/deep.ts", "export const words: string = 'two';", "export const words: string = 'one';"],
    ["lazy.ts", "export const lazy = 2;", "export const lazy = 1;"],
    ["prompt.txt", "paint", "draw"],
  ] as const) {
    folder.write(name, edited);
    assert.notEqual(await sourceOf(folder), before, name);
    folder.write(name, original);
    assert.equal(await sourceOf(folder), before);
  }
});

test("a file that a plugin does not read leaves its source as it is, and so does the place of the folder", async () => {
  const text = nodeTypePlugin("return {}", "import './lib.ts';");
  await using here = makePluginFolder();
  await using there = makePluginFolder();
  for (const folder of [here, there]) {
    folder.write("t.ts", text);
    folder.write("lib.ts", "export {};");
  }
  there.write("other.ts", "export {};");
  assert.equal(await sourceOf(here), await sourceOf(there));
});

test("the files that make a plugin up are listed for watching", async () => {
  await using folder = makePluginFolder();
  folder.write("t.ts", nodeTypePlugin("return {}", "import './lib.ts';"));
  folder.write("lib.ts", "export {};");
  assert.deepEqual((await registryOf(folder)).pluginFiles, [`${folder.path}/lib.ts`, `${folder.path}/t.ts`]);
});

test("an unchanged plugin is described without a process", async () => {
  await using folder = makePluginFolder();
  folder.write("t.ts", nodeTypePlugin("return {}"));
  const first = await registryOf(folder);
  assert.equal(folder.forks(), 1);
  const second = await registryOf(folder);
  assert.equal(folder.forks(), 1);
  assert.deepEqual(second.nodeType("t"), first.nodeType("t"));
  assert.deepEqual(second.pluginFiles, first.pluginFiles);
});

test("a garbled state only means that plugins are described again", async () => {
  await using folder = makePluginFolder();
  folder.write("t.ts", nodeTypePlugin("return {}"));
  for (const text of ["{", '{"version":1,"value":{"x":{"digests":{},"plugin":{}}}}', '{"version":1,"value":[]}']) {
    folder.write(".vp/state/plugins.json", text);
    assert.match((await sourceOf(folder)) ?? "", /^sha256:/);
  }
});

test("an installed package is its name and version", async () => {
  await using folder = makePluginFolder();
  folder.write("node_modules/vp-plugin-x/package.json", JSON.stringify({ name: "vp-plugin-x", version: "1.2.3", type: "module", exports: "./main.js" }));
  folder.write("node_modules/vp-plugin-x/main.js", nodeTypePlugin("return { pid: 1 }").replace(": any", ""));
  const { registry, executor, diagnostics } = await folder.open("vp-plugin-x");
  assert.deepEqual(diagnostics, []);
  assert.equal(registry.nodeType("t")?.source, "vp-plugin-x@1.2.3");
  assert.deepEqual(registry.pluginFiles, [`${folder.path}/node_modules/vp-plugin-x/package.json`]);
  assert.deepEqual(await executor.run(request(), recordingHooks(), never), { type: "ok", value: { pid: 1 } });
});

test("what is wrong with a plugin is told where the pipeline names it", async () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ["export const a = {", "plugin-not-imported", /cannot be imported/],
    ["throw new Error('boom')", "plugin-not-imported", /cannot be imported: boom/],
    ["import './missing.ts'", "plugin-not-imported", /missing\.ts/],
    ["process.exit(3)", "plugin-not-imported", /exit code 3/],
    ["export const a = 1", "plugin-is-empty", /exports no node type and no provider/],
    [nodeTypePlugin("return {}").replace("Type.Object({})", "Type.String()"), "plugin-invalid", /"t" wrongly: its inputs must be a schema of type object/],
    ["export default { name: 'a:b', text: { generate() {} } }", "plugin-invalid", /"a:b" wrongly: its name must be one word/],
    [nodeTypePlugin("return {}").replace('"t"', '"gate"'), "defined-twice", /node type "gate" is already defined by vp itself/],
  ];
  for (const [text, code, message] of cases) {
    await using folder = makePluginFolder();
    folder.write("t.ts", text);
    const { diagnostics } = await folder.open("./t.ts");
    assert.deepEqual(diagnostics.map((diagnostic) => diagnostic.code), [code], text);
    assert.match(diagnostics[0]?.message ?? "", message);
    assert.deepEqual([diagnostics[0]?.span.file, diagnostics[0]?.span.line], [`${folder.path}/film.yaml`, 3]);
  }
});

test("an error in a plugin's code is told with its own line", async () => {
  await using folder = makePluginFolder();
  folder.write("t.ts", "import './lib.ts';\n");
  folder.write("lib.ts", "\n\nexport const a: number = missing();\n");
  const { diagnostics } = await folder.open("./t.ts");
  const related = diagnostics[0]?.related?.[0]?.span;
  assert.deepEqual([related?.file, related?.line], [`${folder.path}/lib.ts`, 3]);
});

test("a plugin that is not there is told, and is among the files to watch", async () => {
  await using folder = makePluginFolder();
  const { diagnostics, registry } = await folder.open("./gone.ts", "no-such-package");
  assert.deepEqual(diagnostics.map(({ code }) => code), ["plugin-not-found", "plugin-not-found"]);
  assert.ok(registry.pluginFiles.includes(`${folder.path}/gone.ts`));
});

test("of two plugins that define one name the second is told", async () => {
  await using folder = makePluginFolder();
  folder.write("one.ts", nodeTypePlugin("return {}"));
  folder.write("two.ts", nodeTypePlugin("return {}"));
  const { diagnostics } = await folder.open("./one.ts", "./two.ts");
  assert.deepEqual(diagnostics.map(({ message }) => message), ['node type "t" is already defined by plugin "./one.ts"']);
});
