/** T32, T33: films of thousands of nodes, long chains, and fan-outs of nothing, of too much and of keys that are none. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { makeRig } from "../rig/rig.ts";
import { startVp, type Finished } from "../rig/vp-process.ts";

const LONG = process.env["VP_LONG"] === "1";

/** Heap that a build may use, in MB. A node takes about 10 kB of it. */
const HEAP = 320;

const FILMS: readonly { readonly name: string; readonly count: number; readonly film: (count: number) => string }[] = [
  { name: "10,000 static nodes", count: 10_000, film: (count) => nodes(count, (n) => `{ n: "${n}" }`) },
  { name: "a chain of 2,000", count: 2_000, film: (count) => nodes(count, (n) => (n === 0 ? "{}" : `{ before: "\${{ n${n - 1}.list }}" }`)) },
  { name: "a fan-out of 5,000 and its join", count: 5_001, film: (count) => fanOut(Array.from({ length: count - 1 }, (_each, n) => `k${n}`)) },
];

for (const { name, count, film } of FILMS) {
  test(`T32 ${name} are built within ${HEAP} MB, and the next build knows that nothing is to be done`, async () => {
    await using rig = await makeRig({ "pipeline.yaml": film(count) });
    const first = await build(rig.folder);
    assert.equal(first.exit, 0, first.stderr.slice(-2000));
    assert.match(first.stdout, new RegExp(`\\b${count} made\\b`));
    const second = await build(rig.folder, "-k");
    assert.equal(second.exit, 0, second.stderr.slice(-2000));
    assert.match(second.stdout, new RegExp(`\\b${count} fresh\\b`));
  });
}

test("T33 a fan-out over nothing makes nothing, and its join gets an empty list", async () => {
  await using rig = await makeRig({ "pipeline.yaml": fanOut([]) });
  const first = await rig.build();
  assert.deepEqual([first.exit, first.ran], [0, ["all"]]);
  const second = await rig.build();
  assert.deepEqual([second.exit, second.ran], [0, []]);
});

test("T33 a fan-out that shrinks to nothing and grows back runs nothing but its join", async () => {
  await using rig = await makeRig({ "pipeline.yaml": fanOut(["a", "b"]) });
  await rig.build();
  await rig.write("pipeline.yaml", fanOut([]));
  assert.deepEqual((await rig.build()).ran, ["all"]);
  await rig.write("pipeline.yaml", fanOut(["a", "b"]));
  assert.deepEqual((await rig.build()).ran, []);
});

const WRONG_KEYS: readonly (readonly [string, string, string])[] = [
  ["that are the same", '["a", "b", "a"]', 'pipeline.yaml:8:5 node "each": "key" gives "a" to elements 1 and 3; keys must differ'],
  ["that are numbers", "[1, 2]", 'pipeline.yaml:8:5 node "each": "key" must give a text without "[", "]" and "/", and gave 1'],
  ["that are null", "[null]", 'pipeline.yaml:8:5 node "each": "key" must give a text without "[", "]" and "/", and gave null'],
  ["that are maps", "[{ a: 1 }]", 'pipeline.yaml:8:5 node "each": "key" must give a text without "[", "]" and "/", and gave {"a":1}'],
  ["that are empty", '[""]', 'pipeline.yaml:8:5 node "each": "key" must give a text without "[", "]" and "/", and gave ""'],
];

for (const [what, items, message] of WRONG_KEYS) {
  test(`T33 keys ${what} are an error that says where, and nothing runs`, async () => {
    await using rig = await makeRig({ "pipeline.yaml": fanOutOver(items) });
    const wrong = await rig.build("-k");
    assert.deepEqual([wrong.exit, wrong.ran], [1, []]);
    const told = wrong.events.flatMap((event) => (event.type === "instance-changed" && event.failure ? [event.failure.message] : []));
    assert.deepEqual(told.map((each) => each.replace(`${rig.folder}/`, "")), [message]);
  });
}

test("T33 more than 100,000 elements are an error and no film", async () => {
  const count = LONG ? 1_000_000 : 100_001;
  await using rig = await makeRig({ "pipeline.yaml": fanOutOver("[]"), "many.yaml": `items: [${Array.from({ length: count }, (_each, n) => n).join(",")}]\n` });
  const wrong = await rig.build("--params", "many.yaml");
  assert.deepEqual([wrong.exit, wrong.ran], [1, []], wrong.stderr);
  assert.match(wrong.stdout, new RegExp(`would make ${count} elements; the most is 100000`));
});

/** In a process whose heap is bounded. */
function build(folder: string, ...args: readonly string[]): Promise<Finished> {
  return startVp(["build", "pipeline.yaml", "--plain", ...args], { cwd: folder, environment: { HOME: folder, NODE_OPTIONS: `--max-old-space-size=${HEAP}` }, longestMs: 240_000 }).finished;
}

function nodes(count: number, parts: (n: number) => string): string {
  return `name: film\nnodes:\n${Array.from({ length: count }, (_each, n) => `  n${n}: { uses: checksums.list, with: { parts: ${parts(n)} } }\n`).join("")}`;
}

function fanOut(keys: readonly string[]): string {
  return fanOutOver(`[${keys.map((key) => `"${key}"`).join(", ")}]`);
}

function fanOutOver(items: string): string {
  return `name: film
params:
  items: { type: list, default: ${items} }
nodes:
  each:
    uses: checksums.list
    for_each: "\${{ params.items }}"
    key: "\${{ item }}"
    with: { parts: { item: "\${{ item }}" } }
  all: { uses: checksums.list, with: { parts: { all: "\${{ list(each) }}" } } }
`;
}
