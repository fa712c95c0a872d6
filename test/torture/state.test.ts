/** T10 to T15 and B31: what vp keeps is cut, garbled, lost or brought by someone else, and nothing is paid for twice. */
import assert from "node:assert/strict";
import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { makeRig, type Build, type Rig } from "../rig/rig.ts";
import { blobOf, flipBit, overwrite, pathsBelow, receiptsOf } from "./damage.ts";

const LONG = process.env["VP_LONG"] === "1";
const CHARGED = 7;

test("T10 state cut at any byte is worked out again, and nothing is run or charged", async () => {
  await using rig = await built();
  for (const [nth, path] of (await stateFiles(rig)).entries()) {
    const whole = await rig.read(path);
    for (const length of someOf(nth, LONG ? [...Array(whole.length).keys()] : [0, whole.length >> 1, whole.length - 1])) {
      await rig.write(path, whole.slice(0, length));
      await nothingHappens(rig, `${path} cut to ${length} bytes`);
    }
  }
});

test("T11 state of zeros, of garbage, of an older version or with a flipped bit is worked out again", async () => {
  await using rig = await built();
  for (const [nth, path] of (await stateFiles(rig)).entries()) {
    const whole = await rig.read(path);
    const strange = ["\0".repeat(whole.length), "[]", '{"version":0}\n{}', '{"version":1}\n{"addresses":{"film":7},"published":{}}'];
    for (const text of someOf(nth, [...strange, undefined])) {
      if (text === undefined) await flipBit(rig, path);
      else await rig.write(path, text);
      await nothingHappens(rig, `${path} is ${text?.slice(0, 40) ?? "one bit off"}`);
    }
  }
});

test("T11 state of a newer vp is left as it is", async () => {
  await using rig = await built();
  const paths = await stateFiles(rig);
  for (const path of paths) await rig.write(path, '{"version":99}');
  await nothingHappens(rig, "newer state");
  await rig.vp("build", "pipeline.yaml");
  for (const path of paths) assert.equal(await rig.read(path), '{"version":99}', path);
});

test("T12 a flipped bit in a free blob is found when it is read; it is made again and its siblings are left alone", async () => {
  await using rig = await built(JOINED);
  await flipBit(rig, blobOf("(left a)"));
  await rig.edit("pipeline.yaml", "word: both", "word: all");
  const found = await rig.build();
  assert.deepEqual([found.exit, found.failed], [1, ["join"]]);
  assert.match(noticesOf(found), /the cached content of "sha256:\w+" was damaged on disk and has been moved aside/);
  assert.equal((await pathsBelow(rig, ".vp/quarantine")).length, 1);
  const mended = await rig.build();
  assert.deepEqual([mended.exit, mended.ran, mended.fresh], [0, ["join", "left"], ["right"]]);
  assert.equal(await rig.read("out/film/join.txt"), "(all (left a) (right b))");
});

test("T12 a flipped bit in a blob that stands in the output folder is mended from there when it is read", async () => {
  await using rig = await built(JOINED.replace("(left a) }", "(left a) }, publish: left.txt"));
  await flipBit(rig, blobOf("(left a)"));
  await rig.edit("pipeline.yaml", "word: both", "word: all");
  const mended = await rig.build();
  assert.deepEqual([mended.exit, mended.ran], [0, ["join"]], mended.stderr);
  assert.match(noticesOf(mended), /was damaged on disk and has been moved aside/);
  assert.deepEqual([await rig.read("out/film/join.txt"), await rig.read(blobOf("(left a)"))], ["(all (left a) (right b))", "(left a)"]);
});

test("T13 a lost free blob is made again, and its siblings are left alone", async () => {
  await using rig = await built(JOINED);
  await rig.remove(blobOf("(left a)"));
  const mended = await rig.build();
  assert.deepEqual([mended.exit, mended.ran, mended.fresh], [0, ["left"], ["join", "right"]]);
});

test("T13 what is gone from the cache and stands in the output folder is taken from there", async () => {
  await using rig = await built();
  await rig.remove(blobOf(FIRST_FILM));
  const mended = await rig.build();
  assert.deepEqual([mended.exit, mended.ran, mended.charges], [0, [], 0]);
  await rig.remove("out");
  assert.deepEqual([(await rig.build()).ran, await rig.film()], [[], FIRST_FILM]);
});

for (const [name, damage] of [["T12 a paid blob with a flipped bit", flipBit], ["T13 a lost paid blob", (rig: Rig, path: string) => rig.remove(path)]] as const) {
  test(`${name} is bought again only by a person who was told the price`, async () => {
    await using rig = await built();
    await damage(rig, blobOf("[a hand in ink]"));
    await rig.edit("brief.txt", "it reaches out", "it waves");
    if (name.startsWith("T12")) assert.equal((await rig.build("-k")).exit, 1, "it was damaged and nobody noticed");
    const asked = await rig.build("-k");
    assert.deepEqual([asked.exit, asked.charges], [3, name.startsWith("T12") ? 0 : 1]);
    assert.match(heldUp(asked), /^frame\[b\]: .* was paid for \(\$0\.04\) and is gone from the cache; .*--rebuy/);

    const rebought = await rig.build("--rebuy", "frame[b]");
    assert.equal(rebought.exit, 0);
    assert.deepEqual(rebought.charged.map(({ operation }) => operation), ["image", "video"]);
    assert.match(await rig.film(), /\[a hand in ink\] it waves/);
  });
}

test("T14 a garbled receipt of a node is told and moved aside; the node runs again and pays nothing", async () => {
  await using rig = await built();
  const [path = ""] = await receiptsOf(rig, { nodeType: "rig.clip" });
  await overwrite(rig, path, "{ half a rec");
  const mended = await rig.build();
  assert.deepEqual([mended.exit, mended.ran.length, mended.charges], [0, 1, 0]);
  assert.match(noticesOf(mended), /the receipt ".*" was damaged on disk and has been moved aside/);
  assert.equal((await pathsBelow(rig, ".vp/quarantine")).length, 1);
});

test("T14 when node and call lost their receipts, what was paid for is not bought again unasked", async () => {
  await using rig = await built();
  for (const path of await receiptsOf(rig, { nodeType: "rig.clip" })) await overwrite(rig, path, "{}");
  for (const path of await receiptsOf(rig, { operation: "video" })) await overwrite(rig, path, "{}");
  const asked = await rig.build("-k");
  assert.deepEqual([asked.exit, asked.charges], [3, 0]);
  assert.match(heldUp(asked), /^clip\[a\]: .* was paid for \(\$0\.50\) and its receipt was damaged on disk; .*--rebuy/);
  assert.deepEqual([(await rig.build("--rebuy", "clip")).charges, (await rig.build()).ran], [3, []]);
});

test("T14 a garbled receipt of a call is not missed as long as its node's is there", async () => {
  await using rig = await built();
  for (const path of await receiptsOf(rig, { operation: "video" })) await overwrite(rig, path, "\0\0\0");
  await nothingHappens(rig, "the receipts of the calls are garbled");
});

test("T15 a cache without its content is no hit: free nodes run, paid ones ask", async () => {
  await using rig = await built();
  const film = await rig.film();
  await rig.remove(".vp/cas");
  await rig.remove("out");
  const asked = await rig.build("-k");
  assert.deepEqual([asked.exit, asked.charges], [3, 0]);
  const rebought = await rig.build("--rebuy", "script", "--rebuy", "frame", "--rebuy", "clip");
  assert.deepEqual([rebought.exit, await rig.film()], [0, film]);
});

test("T15 a cache without receipts is no hit", async () => {
  await using rig = await built();
  await rig.remove(".vp/ac");
  const again = await rig.build();
  assert.deepEqual([again.exit, again.ran.length, again.fresh], [0, 8, []]);
});

test("T15 without state, and without any trace but the cache, nothing runs", async () => {
  await using rig = await built();
  await rig.remove(".vp/state");
  await nothingHappens(rig, "no state");
  await using other = await makeRig();
  for (const part of ["ac", "cas"]) await cp(join(rig.folder, ".vp", part), join(other.folder, ".vp", part), { recursive: true });
  const fresh = await other.build();
  assert.deepEqual([fresh.exit, fresh.ran, fresh.charges, await other.film()], [0, [], 0, FIRST_FILM]);
});

test("B31 a colleague's newer receipt of the same action changes nothing", async () => {
  await using rig = await built();
  const film = await rig.film();
  await using colleague = await makeRig();
  colleague.server.when({ operation: "image" }, ({ prompt }) => ({ type: "answer", value: `another ${prompt}` }));
  assert.equal((await colleague.build()).exit, 0);
  assert.notEqual(await colleague.film(), film);
  for (const part of ["cas", "ac"]) await cp(join(colleague.folder, ".vp", part), join(rig.folder, ".vp", part), { recursive: true });
  await nothingHappens(rig, "a newer receipt");
  assert.equal(await rig.film(), film);

  await rm(join(rig.folder, ".vp/state"), { recursive: true });
  await nothingHappens(rig, "a newer receipt and no state");
  assert.equal(await rig.film(), film);
});

const FIRST_FILM = `[a lamp on a table in ink] it flickers
[a hand in ink] it reaches out
[a dark room in ink] nothing moves
`;

/** Nothing in it has a price. */
const JOINED = `name: film
plugins: [./rig-plugin.mjs]
nodes:
  left: { uses: rig.note, with: { text: (left a) } }
  right: { uses: rig.note, with: { text: (right b) } }
  join:
    uses: rig.mix
    with: { word: both, parts: ["\${{ left.file }}", "\${{ right.file }}"] }
    publish: join.txt
`;

async function built(pipeline?: string): Promise<Rig> {
  const rig = await makeRig(pipeline === undefined ? {} : { "pipeline.yaml": pipeline });
  const first = await rig.vp("build", "pipeline.yaml");
  assert.equal(first.exit, 0, first.stderr + first.stdout);
  assert.equal(rig.server.charges.length, pipeline === undefined ? CHARGED : 0);
  return rig;
}

async function stateFiles(rig: Rig): Promise<readonly string[]> {
  const paths = await pathsBelow(rig, ".vp/state");
  assert.deepEqual(paths.map((path) => path.replace(/.*\/([a-z-]+?)-?[0-9a-f]*\.json$/, "$1")), ["files", "no-op", "pipeline", "plugins"]);
  return paths;
}

/** With events, by the engine; and as a person builds, by the no-op check. */
async function nothingHappens(rig: Rig, when: string): Promise<void> {
  const charges = rig.server.charges.length;
  const told = await rig.build();
  assert.deepEqual([told.exit, told.ran, told.open], [0, [], []], when);
  const plain = await rig.vp("build", "pipeline.yaml");
  assert.equal(plain.exit, 0, when);
  assert.equal(rig.server.charges.length, charges, when);
}

/** Two for the first file, the next two for the second and so on round, so that each is met; all of them in the long form. */
function someOf<T>(nth: number, all: readonly T[]): readonly T[] {
  return LONG ? all : [2 * nth, 2 * nth + 1].flatMap((at) => all.slice(at % all.length, (at % all.length) + 1));
}

/** Who waits for a person, and what they are told. */
function heldUp(build: Build): string {
  const held = build.events.flatMap((event) => (event.type === "instance-changed" && event.to === "blocked" ? [event] : []));
  return held.map(({ address, failure }) => `${address}: ${failure?.message}; ${failure?.fix}`).sort().join("\n");
}

function noticesOf(build: Build): string {
  return build.events.flatMap((event) => (event.type === "notice" ? [event.message] : [])).join("\n");
}
