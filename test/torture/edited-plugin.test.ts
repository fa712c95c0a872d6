/** A plugin that is edited while it is used: what the edited code makes never counts as made by what it was. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { makeRig } from "../rig/rig.ts";
import { failureOf } from "./bad-plugin.ts";

const NOTE = `import { readFile, writeFile } from "node:fs/promises";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { defineNode, file, File, Type } from "vp/plugin";
const PROMPT = new URL("./prompt.txt", import.meta.url);
export default defineNode({
  name: "my.note", version: 1, summary: "Write a prompt and a text.",
  inputs: Type.Object({ text: Type.String() }), outputs: Type.Object({ note: File() }),
  async run({ inputs, workDir }) {
    spawnSync("sh", ["-c", inputs.text], { cwd: import.meta.dirname });
    await writeFile(join(workDir, "note.txt"), "first: " + (await readFile(PROMPT, "utf8")));
    return { note: file("note.txt") };
  },
});
`;

/** A command runs in the workspace, then the plugin is loaded and runs another. */
const FILM = (folder: string): string => `name: film
plugins: [./note.ts]
params: { before: { type: string, default: "true" }, within: { type: string, default: "true" } }
nodes:
  before:
    uses: exec
    with: { command: "cd '${folder}' && eval \\"$VP_IN_LINE\\"", inputs: { line: "\${{ params.before }}" }, outputs: {} }
  note:
    uses: my.note
    needs: [before]
    with: { text: "\${{ params.within }}" }
    publish: note.txt
`;

async function makeNotes() {
  const rig = await makeRig({ "note.ts": NOTE, "prompt.txt": "prompt" });
  await rig.write("pipeline.yaml", FILM(rig.folder));
  const first = await rig.build();
  assert.equal(first.exit, 0, first.stderr + first.stdout);
  return rig;
}

test("a plugin that is edited before it is loaded fails its node, and the next build runs the edited one", async () => {
  await using rig = await makeNotes();
  const words = ["--set", "before=sed -i s/first/second/ note.ts", "--set", "within=:"];
  const edited = await rig.build(...words);
  assert.deepEqual([edited.exit, edited.failed], [1, ["note"]]);
  assert.match(failureOf(edited, "note").message, /"my\.note" was edited while it was being built \(note\.ts\)/);
  assert.equal(await rig.read("out/film/note.txt"), "first: prompt");
  assert.deepEqual((await rig.build(...words)).ran, ["note"]);
  assert.equal(await rig.read("out/film/note.txt"), "second: prompt");
});

test("a plugin whose prompt is edited while it runs fails its node, as nobody knows which it read", async () => {
  await using rig = await makeNotes();
  const edited = await rig.build("--set", "within=echo more >> prompt.txt");
  assert.deepEqual([edited.exit, edited.failed], [1, ["note"]]);
  assert.match(failureOf(edited, "note").message, /was edited while it was being built \(prompt\.txt\)/);
  await rig.write("prompt.txt", "prompt");
  assert.deepEqual((await rig.build()).ran, [], "the earlier result is lost");
});

test("a plugin that is edited after it was loaded keeps what it made, under what it was", async () => {
  await using rig = await makeNotes();
  const words = ["--set", "within=sed -i s/first/second/ note.ts"];
  assert.equal((await rig.build(...words)).exit, 0);
  assert.equal(await rig.read("out/film/note.txt"), "first: prompt");
  assert.deepEqual((await rig.build(...words)).ran, ["note"]);
  assert.equal(await rig.read("out/film/note.txt"), "second: prompt");
});
