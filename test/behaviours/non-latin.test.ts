/** Names, keys, texts and folders in every script: made, published, explained, targeted and left alone like any others. */
import assert from "node:assert/strict";
import { mkdtemp, realpath, rm, mkdir } from "node:fs/promises";
import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { makeRig, type Rig } from "../rig/rig.ts";
import { stripped } from "../rig/stripped.ts";
import { startVp } from "../rig/vp-process.ts";

const KEYS = ["сцена-1", "場面一", "مشهد ١", "two words", "it's \"quoted\"", "🎬", "é", "ß&$HOME `x` %20"];

function film(keys: readonly string[], path = "'кадры/' + item.id + '/first frame.txt'"): string {
  return `name: Маяк と嵐
plugins: [./rig-plugin.mjs]
params: { слово: { type: string, default: x } }
nodes:
  shots:
    uses: rig.note
    for_each: ${JSON.stringify(keys.map((id) => ({ id, text: `${id} «текст» テキスト` })))}
    key: "\${{ item.id }}"
    with: { text: "\${{ item.text }} \${{ params.word }}" }
    publish: "\${{ ${path} }}"
  film: { uses: rig.mix, with: { word: "\${{ keys(shots).join('|') }}", parts: "\${{ list(shots).map(s, s.file) }}" }, publish: фильм.txt }
`.replace("слово", "word");
}

async function built(rig: Rig, ...args: readonly string[]) {
  const build = await rig.build(...args);
  assert.equal(build.exit, 0, build.stdout + build.stderr);
  return build;
}

test("keys of every script, with blanks, quotes and emoji, are made, published, explained and targeted", async () => {
  await using rig = await makeRig({ "pipeline.yaml": film(KEYS) });
  const build = await built(rig, "--set", "word=Да 'и' \"はい\"");
  assert.equal(build.ran.length, KEYS.length + 1);
  for (const key of KEYS) assert.equal(await rig.read(`out/Маяк と嵐/кадры/${key}/first frame.txt`), `${key} «текст» テキスト Да 'и' "はい"`);
  assert.deepEqual((await built(rig, "--set", "word=Да 'и' \"はい\"")).ran, []);
  assert.deepEqual((await built(rig, "shots[場面一]", "shots[it's \"quoted\"]")).ran, ["shots[it's \"quoted\"]", "shots[場面一]"]);
  const explained = await rig.vp("explain", "pipeline.yaml", "shots[сцена-1]", "--set", "word=нет");
  assert.match(explained.stdout, /shots\[сцена-1\][^]*нет/);
  const status = await rig.vp("status", "pipeline.yaml");
  assert.equal(status.exit, 0, status.stderr);
});

test("an edit of one element touches that one alone, whatever its script", async () => {
  await using rig = await makeRig({ "pipeline.yaml": film(KEYS) });
  await built(rig);
  await rig.edit("pipeline.yaml", "場面一 «текст»", "場面一 «правка»");
  assert.deepEqual((await built(rig)).ran, ["film", "shots[場面一]"]);
});

test("a target typed with its accents composed finds a key that has them apart, and the other way round", async () => {
  await using rig = await makeRig({ "pipeline.yaml": film(["cafe\u0301", "\u00fcber"]) });
  assert.deepEqual((await built(rig, "shots[caf\u00e9]")).ran, ["shots[cafe\u0301]"]);
  assert.deepEqual((await built(rig, "shots[u\u0308ber]")).ran, ["shots[\u00fcber]"]);
  assert.equal((await rig.vp("explain", "pipeline.yaml", "shots[u\u0308ber]")).exit, 0);
});

test("two keys that differ only in how accents are written are told apart for nobody", async () => {
  await using rig = await makeRig({ "pipeline.yaml": film(["caf\u00e9", "cafe\u0301"]) });
  const build = await rig.build();
  assert.equal(build.exit, 1);
  assert.match(build.stdout, /to elements 1 and 2/);
});

test("two paths that differ only by case or accents are refused, on every file system", async () => {
  await using rig = await makeRig({ "pipeline.yaml": film(["Ä", "ä"]) });
  const build = await rig.build("-k");
  assert.equal(build.exit, 1);
  assert.equal(build.failed.length, 1);
  assert.match(build.stdout, /case or accents make no difference/);
});

for (const name of ["два слова", "映画 の 部屋", "فيلم قصير", "it's #1 [100%] ${x}"]) {
  test(`a workspace in "${name}" builds, does nothing the second time, and restores what is deleted`, async () => {
    const parent = await realpath(await mkdtemp(join(tmpdir(), "vp-names-")));
    try {
      const folder = join(parent, name);
      await mkdir(folder);
      writeFileSync(join(folder, "vp.yaml"), "");
      writeFileSync(join(folder, "фильм.yaml"), film(["場面一"]));
      writeFileSync(join(folder, "rig-plugin.mjs"), stripped(join(import.meta.dirname, "../rig/rig-plugin.ts")));
      const vp = (...args: readonly string[]) => startVp(args, { cwd: folder, environment: { HOME: parent } }).finished;
      const first = await vp("build", "фильм.yaml");
      assert.equal(first.exit, 0, first.stdout + first.stderr);
      const published = join(folder, "out/Маяк と嵐/кадры/場面一/first frame.txt");
      await rm(published);
      assert.equal((await vp("build", "фильм.yaml")).exit, 0);
      assert.equal(readFileSync(published, "utf8"), "場面一 «текст» テキスト x");
      assert.match((await vp("build", "фильм.yaml")).stdout, /up to date/);
    } finally {
      await rm(parent, { recursive: true });
    }
  });
}
