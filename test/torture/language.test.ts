/** T30 and T31 through the command line: whatever is written is told in its place, with exit code 2, and nothing is charged. */
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { FILM } from "../rig/baseline.ts";
import { makeRig } from "../rig/rig.ts";

const bomb = `${Array.from({ length: 12 }, (_, index) => `  v${index + 1}: &v${index + 1} [${Array(9).fill(`*v${index}`).join(", ")}]`).join("\n")}\n`;

const HOSTILE: Readonly<Record<string, readonly [content: string | Uint8Array, told: RegExp]>> = {
  "an empty file": ["", /the file is empty/],
  "a list where a pipeline belongs": ["- a\n", /must be a map/],
  "an alias bomb": [`name: film\nparams:\n  v0: &v0 [1]\n${bomb}nodes: { a: { uses: exec } }\n`, /aliases make this YAML far larger/],
  "an alias of itself": ["name: film\nparams: &p { a: *p }\nnodes: { a: { uses: exec } }\n", /\bp\b|nested/],
  "50,000 brackets": [`name: film\nnodes: ${"[".repeat(50_000)}\n`, /nested|not YAML/],
  "50,000 dashes": [`name: film\nnodes: ${"- ".repeat(50_000)}\n`, /nested more than/],
  "more than 10 MB": [`name: film\n# ${"x".repeat(10 * 1024 * 1024)}\n`, /holds 11 MB, and a YAML may hold 10 MB/],
  "a key written twice": [FILM.replace("nodes:\n", "nodes:\n  join: { uses: exec }\n"), /pipeline\.yaml:\d+:3 error: "join" is written twice/],
  "an unknown key": [FILM.replace("    as: shot\n", "    az: shot\n"), /node "frame" has no key "az"\n[^]*fix: did you mean "as"\?/],
  "a tab": [FILM.replace("  join:", "\tjoin:"), /a tab is used for indentation/],
  "a NUL byte": [FILM.replace("film", "fi\0lm"), /NUL byte/],
  "bytes that are not UTF-8": [new Uint8Array([...new TextEncoder().encode("name: "), 0xff, 0xfe, 0x0a]), /not UTF-8/],
  "__proto__ as a key": [FILM.replace("params:\n", "params:\n  __proto__: { type: string }\n"), /"__proto__" may not be used as a key/],
  "__proto__ in a value": [FILM.replace("with: { brief:", "with: { __proto__: { polluted: 1 }, brief:"), /"__proto__" may not be used as a key/],
  "a tag": [`!!js/function ${FILM}`, /tags such as !name have no meaning here/],
  "two documents": [`${FILM}---\nname: other\n`, /more than one document/],
  "a number that is not exact": [FILM.replace("params:\n", "params:\n  n: { type: number, default: 123456789012345678901 }\n"), /has no exact value here/],
  "an expression that is never closed": [FILM.replace("${{ list(clip) }}", "${{ list(clip)"), /is never closed/],
  "an expression of 3000 parentheses": [FILM.replace("list(clip)", `${"(".repeat(3000)}1${")".repeat(3000)}`), /this expression is too long/],
};

test("T30 hostile YAML is told where it stands, and nothing is charged", async (t) => {
  await using rig = await makeRig();
  for (const [what, [content, told]] of Object.entries(HOSTILE)) {
    await t.test(what, async () => {
      await writeFile(join(rig.folder, "pipeline.yaml"), content);
      const build = await rig.vp("build", "pipeline.yaml");
      assert.equal(build.exit, 2, build.stdout + build.stderr);
      assert.match(build.stderr, told);
      assert.match(build.stderr, /pipeline\.yaml:\d+:\d+ error: /);
      assert.doesNotMatch(build.stderr, /\n {4}at |bug in vp/);
    });
  }
  assert.equal(rig.server.asks.length, 0);
});

test("T30 every problem of a file is told at once", async () => {
  await using rig = await makeRig();
  await rig.write("pipeline.yaml", FILM.replace("rig.clip", "rig.clop").replace("shot.picture", "shott.picture").replace("publish: film.mp4", "publish: ../film.mp4"));
  const build = await rig.vp("build", "pipeline.yaml");
  assert.equal(build.exit, 2);
  assert.deepEqual([...build.stderr.matchAll(/^pipeline\.yaml:\d+:\d+ error: (.*)$/gm)].map(([, message]) => message), [
    'there is no node "shott"', 'node "clip" uses "rig.clop", which no plugin defines', '"../film.mp4" leads out of the output folder',
  ]);
});

test("T31 a node that reads itself is told before anything runs", async () => {
  await using rig = await makeRig();
  await rig.edit("pipeline.yaml", "${{ list(clip) }}", "${{ [join.film] }}");
  const build = await rig.build();
  assert.deepEqual([build.exit, build.charges], [2, 0]);
  assert.match(build.stdout + build.stderr, /node \\?"join\\?" waits for itself: join → join/);
});

test("T31 a cycle of nodes is told with its path before anything runs", async () => {
  await using rig = await makeRig();
  await rig.edit("pipeline.yaml", "    uses: rig.script\n", "    uses: rig.script\n    needs: [join]\n");
  const build = await rig.build();
  assert.deepEqual([build.exit, build.charges], [2, 0]);
  assert.match(build.stdout + build.stderr, /nodes wait for each other: (\w+ → ){2,4}\w+/);
});

test("T31 a cycle that shows only after expansion is told with its path, and none of its elements is charged", async () => {
  await using rig = await makeRig();
  await rig.write("brief.txt", "a | a lamp | it flickers | b\nb | a hand | it reaches out | c\nc | a room | nothing moves | a\n");
  await rig.edit("pipeline.yaml", '      style: "${{ params.style }}"\n', '      style: "${{ params.style }}"\n      parent: "${{ frame[shot.parent].image }}"\n');
  const build = await rig.build();
  assert.deepEqual([build.exit, build.charges], [2, 1], build.stderr);
  assert.match(build.stdout, /frame\[a\] → frame\[b\] → frame\[c\] → frame\[a\]/);
});
