/** What the fields of a node mean once real values are there: conditions, modules, failures that are forgiven, paths. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { makeRig, type Rig } from "../rig/rig.ts";

const NOTE = `name: note
params:
  word: { type: string }
  times: { type: integer, default: 1, maximum: 5 }
plugins: [./rig-plugin.mjs]
nodes:
  note: { uses: rig.note, with: { text: "\${{ params.word }} \${{ params.times }}" }, publish: note.txt }
  each: { uses: rig.note, for_each: "\${{ ['p', 'q'] }}", key: "\${{ item }}", with: { text: "\${{ item }}" } }
outputs: { file: "\${{ note.file }}", word: "\${{ params.word }}" }
`;

function film(nodes: string, params = "{}"): Readonly<Record<string, string>> {
  return { "pipeline.yaml": `name: film\nplugins: [./rig-plugin.mjs]\nparams: ${params}\nnodes:\n${nodes}`, "note.yaml": NOTE };
}

function failures({ events }: Awaited<ReturnType<Rig["build"]>>): readonly string[] {
  return [...new Set(events.flatMap((event) => (event.type === "instance-changed" && event.failure !== undefined ? [`${event.address}: ${event.failure.message.replace(/^.*?\.yaml:/, "")}`] : [])))].sort();
}

test("a module whose when is false is skipped whole, and its outputs are null", async () => {
  await using rig = await makeRig(film(`
  m: { uses: ./note.yaml, when: "\${{ params.on }}", with: { word: hello } }
  tell: { uses: rig.note, with: { text: "\${{ m.file == null }} \${{ m == null }}" }, publish: told.txt }
`, "{ on: { type: boolean, default: false } }"));
  const off = await rig.build();
  assert.deepEqual([off.exit, off.ran, off.skipped], [0, ["tell"], ["m/note"]], off.stderr);
  assert.equal(await rig.read("out/film/told.txt"), "true true");
  const on = await rig.build("--set", "on=true");
  assert.deepEqual([on.exit, on.ran], [0, ["m/each[p]", "m/each[q]", "m/note", "tell"]]);
});

test("what a module needs comes before everything in it", async () => {
  await using rig = await makeRig(film(`
  m: { uses: ./note.yaml, needs: last, with: { word: hello } }
  first: { uses: rig.note, with: { text: "1" } }
  last: { uses: rig.mix, with: { word: "2", parts: ["\${{ first.file }}"] } }
`));
  const build = await rig.build();
  const began = build.events.flatMap((event) => (event.type === "instance-changed" && event.to === "running" ? [event.address] : []));
  assert.deepEqual(began.slice(0, 2), ["first", "last"]);
});

test("a condition that is neither true nor false is told, and nothing behind it is asked for", async () => {
  await using rig = await makeRig(film(`
  a: { uses: rig.note, when: "\${{ params.on }}", with: { text: a } }
`, "{ on: { type: string, default: 'no' } }"));
  const build = await rig.build();
  assert.deepEqual([build.exit, failures(build)], [1, ['a: 6:30 "no" is neither true nor false']]);
});

test("a node that is skipped asks for nothing that only it reads", async () => {
  await using rig = await makeRig(film(`
  no: { uses: rig.note, with: { text: "no" } }
  dear: { uses: rig.note, with: { text: dear } }
  a: { uses: rig.mix, when: "\${{ no.file == null }}", with: { word: a, parts: ["\${{ dear.file }}"] } }
`));
  const build = await rig.build("a");
  assert.deepEqual([build.exit, build.ran, build.skipped], [0, ["no"], ["a"]]);
});

test("the rest goes on without a node that may fail, its value null", async () => {
  await using rig = await makeRig(film(`
  bad: { uses: exec, on_failure: skip, with: { command: "exit 3", outputs: { out: a.txt } } }
  after: { uses: rig.note, needs: bad, with: { text: after } }
  tell: { uses: rig.note, with: { text: "\${{ bad.out == null }} \${{ bad == null }}" }, publish: told.txt }
`));
  const build = await rig.build();
  assert.deepEqual([build.exit, build.failed, build.ran], [1, ["bad"], ["after", "tell"]]);
  assert.equal(await rig.read("out/film/told.txt"), "true true");
});

test("what a module is given on real values is held against its params", async () => {
  await using rig = await makeRig(film(`
  m: { uses: ./note.yaml, for_each: "\${{ {'few': 2, 'many': 9, 'word': 'x'} }}", with: { word: hello, times: "\${{ item }}" } }
`));
  const build = await rig.build("-k");
  assert.deepEqual(build.failed, ["m[many]/note", "m[word]/note"]);
  assert.match(failures(build).join("\n"), /param "times" must be at most 5, and is given 9 at .*pipeline\.yaml:6:/);
  assert.match(failures(build).join("\n"), /param "times" must be a whole number, and is given "x"/);
});

test("a module publishes under a folder that may wait for a node", async () => {
  await using rig = await makeRig(film(`
  name: { uses: exec, with: { command: "printf in-time > a.txt", outputs: { a: a.txt } } }
  m: { uses: ./note.yaml, with: { word: hello }, publish: "\${{ name.a == null ? 'never' : 'in-time' }}" }
`));
  assert.equal((await rig.build()).exit, 0);
  assert.deepEqual(Object.keys(await rig.files("out/film")), ["in-time/note.txt"]);
});

test("paths that leave the output folder, name nothing or meet are told, and what is whole stays", async () => {
  await using rig = await makeRig(film(`
  odd: { uses: rig.note, for_each: "\${{ {'up': '../x.txt', 'none': '', 'here': '.', 'root': '/x.txt', 'ok': 'a/./b.txt'} }}", with: { text: "\${{ item }}" }, publish: "\${{ item }}" }
  case: { uses: rig.note, for_each: "\${{ ['A.txt', 'a.txt'] }}", key: "\${{ item }}", with: { text: "\${{ item }}" }, publish: "c/\${{ item }}" }
  file: { uses: rig.note, for_each: "\${{ {'a': 'd', 'b': 'd/e.txt'} }}", with: { text: "\${{ item }}" }, publish: "\${{ item }}" }
`));
  const build = await rig.build("-k");
  assert.equal(build.exit, 1, build.stderr);
  assert.equal(build.failed.length, 6);
  const told = failures(build).join("\n");
  assert.match(told, /odd\[up\] publishes to "\.\.\/x\.txt", which names no file inside the output folder/);
  assert.match(told, /odd\[root\] publishes to "\/x\.txt"/);
  assert.match(told, /"c\/[aA]\.txt" of case\[[aA]\.txt\] and "c\/[aA]\.txt" of case/);
  assert.match(told, /where one is a folder of the other/);
  assert.equal((await rig.files("out/film"))["a/b.txt"], "a/./b.txt");
});

test("modules that read each other's outputs in a circle are told with their path", async () => {
  const files = film(`
  m: { uses: ./note.yaml, for_each: "\${{ {'a': 'b', 'b': 'a'} }}", with: { word: "\${{ m[item].word }}" } }
`);
  await using rig = await makeRig(files);
  const build = await rig.build("-k");
  assert.equal(build.exit, 2);
  assert.match(failures(build).join("\n"), /m\[a\]\.params\.word → m\[b\]\.word → m\[b\]\.params\.word → m\[a\]\.word → m\[a\]\.params\.word/);
});

test("vp plan --json says where the value of each param came from", async () => {
  const params = "{ a: { type: string, default: d }, b: { type: string, default: d }, c: { type: string, default: d }, d: { type: string, default: d }, e: { type: integer, default: 1 } }";
  await using rig = await makeRig({
    ...film('  n: { uses: rig.note, with: { text: "${{ params.a + params.b + params.c + params.d }} ${{ params.e + 1 }}" } }\n', params),
    "vp.yaml": "params: { b: config, c: config, d: config, e: 2 }\nprofiles: { dear: { params: { c: profile, d: profile, e: 3 } } }\n",
    "given/values.yaml": "d: file\ne: 4\n",
  });
  const plan = await rig.vp("plan", "pipeline.yaml", "--json", "--profile", "dear", "--params", "given/values.yaml", "--set", "e=5");
  const started = plan.events.find((event) => event.type === "run-started");
  assert.deepEqual(started?.type === "run-started" && started.params, {
    a: { value: "d", from: { type: "default" } },
    b: { value: "config", from: { type: "config" } },
    c: { value: "profile", from: { type: "profile", name: "dear" } },
    d: { value: "file", from: { type: "params-file", file: `${rig.folder}/given/values.yaml` } },
    e: { value: 5, from: { type: "set" } },
  });
});
