/** B23 and its kin: a person's own files and edits win over what would be made, until they are dropped. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { came, decide, warningsOf } from "../rig/decided.ts";
import { commandsIn, paste } from "../rig/pasted.ts";
import { makeRig } from "../rig/rig.ts";

test("a file of one's own is used, kept beside the decisions, and what it replaces never runs", async () => {
  await using rig = await makeRig({ "my.png": "painted by hand" });
  await rig.build();
  assert.match(await decide(rig, "use", "frame[b]", "my.png"), /frame\[b\].* uses pipeline\.assets\/frame\.b\.image\.png/);
  assert.equal(await rig.read("pipeline.assets/frame.b.image.png"), "painted by hand");
  came(await rig.build(), { ran: ["clip[b]", "join"], charges: 1 });
  assert.match(await rig.film(), /painted by hand/);
  await rig.remove("my.png");
  await rig.remove(".vp");
  const anew = await rig.build();
  assert.equal(anew.exit, 0, anew.stderr);
  assert.ok(!anew.ran.includes("frame[b]"), anew.ran.join());
  await decide(rig, "use", "frame[b]", "--drop");
  assert.deepEqual((await rig.build()).ran, ["clip[b]", "frame[b]", "join"]);
});

test("a used file stays with its address, and it is told when what it replaces would be made of something else", async () => {
  await using rig = await makeRig({ "my.png": "painted by hand" });
  await rig.build();
  await decide(rig, "use", "frame[b]", "my.png");
  await rig.build();
  await rig.edit("brief.txt", "a hand", "an open hand");
  const changed = await rig.build();
  came(changed, { ran: ["script"], charges: 1 });
  assert.match(warningsOf(changed).join("\n"), /used-on-other-inputs \d+ "frame\[b\]" uses pipeline\.assets/);
  assert.match((await rig.vp("build", "pipeline.yaml")).stderr, /has changed since that was decided/, "told again");
  const [keep = ""] = commandsIn((await rig.vp("status", "pipeline.yaml")).stderr, "use");
  assert.equal((await paste(rig, keep)).exit, 0, keep);
  assert.deepEqual(warningsOf(await rig.build()), []);
  assert.match((await rig.vp("explain", "pipeline.yaml", "frame[b]")).stdout, /uses your file pipeline\.assets\/frame\.b\.image\.png/);
});

test("a file that does not fit is refused before anything is written", async () => {
  await using rig = await makeRig({ "my.txt": "no picture", "my.png": "x" });
  await rig.build();
  for (const [words, why] of [
    [["frame[b]", "my.txt", "--port", "image"], /"my\.txt" is text\/plain, and "image" of frame\[b\] is image\/\*/],
    [["frame[b]", "other.png"], /no such file/],
    [["frame[z]", "my.png"], /nothing is called "frame\[z\]"/],
    [["frame[b]", "sound=my.png"], /has no output "sound"/],
    [["frame", "my.png"], /name one of frame\[a\], frame\[b\], frame\[c\]/],
  ] as const) {
    const used = await rig.vp("use", "pipeline.yaml", ...words);
    assert.equal(used.exit, 2, used.stdout);
    assert.match(used.stderr, why);
  }
  assert.ok(!Object.keys(await rig.files()).some((path) => path.startsWith("pipeline.")  && path !== "pipeline.yaml"));
});

test("a used file lets the film go on where what comes before it failed", async () => {
  await using rig = await makeRig({ "my.mp4": "filmed by hand" });
  rig.server.when({ operation: "image", prompt: "a hand" }, () => ({ type: "refused", reason: "no hands" }));
  assert.equal((await rig.build("-k")).exit, 1);
  await decide(rig, "use", "clip[b]", "my.mp4");
  const build = await rig.build("-k");
  assert.deepEqual([build.exit, build.ran, build.failed], [1, ["join"], ["frame[b]"]], build.stderr);
  assert.match(await rig.film(), /filmed by hand/);
});

test("a used file that was changed or lost is told, not used", async () => {
  await using rig = await makeRig({ "my.png": "painted by hand" });
  await rig.build();
  await decide(rig, "use", "frame[b]", "my.png");
  await rig.write("pipeline.assets/frame.b.image.png", "painted over");
  const build = await rig.build("-k");
  assert.equal(build.exit, 1);
  assert.deepEqual(build.failed, ["frame[b]"]);
  await rig.remove("pipeline.assets");
  const kept = await rig.build();
  assert.deepEqual([kept.exit, kept.failed], [0, []], kept.stderr);
  assert.match(warningsOf(kept).join("\n"), /given-file-missing \d+ "pipeline\.assets\/frame\.b\.image\.png"/);
});

const SPEAKING = `import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { defineNode, file, Audio, Type } from "vp/plugin";
export default defineNode({
  name: "own.speak", version: 1, summary: "Say it.",
  inputs: Type.Object({ line: Type.String() }),
  outputs: Type.Object({ audio: Audio(), seconds: Type.Number(), words: Type.Array(Type.String()), note: Type.Optional(Type.String()) }),
  async run({ inputs, workDir }) {
    await writeFile(join(workDir, "say.wav"), inputs.line);
    return { audio: file("say.wav"), seconds: 1, words: [inputs.line] };
  },
});
`;
const SPOKEN = `name: film
plugins: [./speaking.ts]
nodes:
  voice:
    uses: own.speak
    with: { line: hello }
    publish: { audio: voice.wav, seconds: seconds.json, words: words.json }
`;

test("what gives several outputs is used with all of them, and says which are missing and how to give them", async () => {
  await using rig = await makeRig({ "pipeline.yaml": SPOKEN, "speaking.ts": SPEAKING, "take.wav": "hello by me", "words.yaml": "[hello, me]" });
  const missing = await rig.vp("use", "pipeline.yaml", "voice", "take.wav");
  assert.equal(missing.exit, 2);
  assert.match(missing.stderr, /voice also gives seconds \(number\), words \(array\), and nobody makes that/);
  assert.match(missing.stderr, /vp use pipeline\.yaml voice audio=FILE --value seconds=VALUE --value words=VALUE/);
  const wrong = await rig.vp("use", "pipeline.yaml", "voice", "take.wav", "--value", "seconds=long", "--value", "words=[a]");
  assert.match(wrong.stderr, /does not fit its outputs: seconds must be number/);
  await decide(rig, "use", "voice", "audio=take.wav", "words=words.yaml", "--value", "seconds=3.5");
  const build = await rig.build();
  assert.deepEqual([build.exit, build.ran], [0, []], build.stderr);
  assert.deepEqual([await rig.read("out/film/voice.wav"), await rig.read("out/film/seconds.json")], ["hello by me", "3.5\n"]);
  assert.deepEqual(JSON.parse(await rig.read("out/film/words.json")), ["hello", "me"]);
});

test("one output of several is edited while the others stay as they were made, and a published value is adopted", async () => {
  await using rig = await makeRig({ "pipeline.yaml": SPOKEN, "speaking.ts": SPEAKING, "take.wav": "hello by me" });
  await rig.build();
  assert.match((await rig.vp("edit", "pipeline.yaml", "voice", "take.wav", "--port", "sound")).stderr, /has no output "sound"/);
  await decide(rig, "edit", "voice", "take.wav");
  await rig.build();
  assert.deepEqual([await rig.read("out/film/voice.wav"), await rig.read("out/film/seconds.json")], ["hello by me", "1\n"]);
  await rig.write("out/film/words.json", '["good", "bye"]');
  await decide(rig, "adopt", "out/film/words.json");
  assert.equal((await rig.build()).exit, 0);
  const edits = await rig.read("pipeline.decisions.yaml");
  assert.match(edits, /audio:[^]*words:/);
  assert.deepEqual([await rig.read("out/film/voice.wav"), JSON.parse(await rig.read("out/film/words.json"))], ["hello by me", ["good", "bye"]]);
});

test("B23 an edited output wins over the model's until it is dropped, and only what reads the edited part runs", async () => {
  await using rig = await makeRig();
  await rig.build();
  await decide(rig, "edit", "script", "--value", "shots[1].picture=an open hand");
  came(await rig.build(), { ran: ["clip[b]", "frame[b]", "join"], charges: 2 });
  assert.match(await rig.film(), /an open hand/);
  came(await rig.build(), { ran: [] });
  assert.match((await rig.vp("explain", "pipeline.yaml", "script")).stdout, /your edit of shots/);
  await decide(rig, "edit", "script", "--drop");
  came(await rig.build(), { ran: [] });
  assert.doesNotMatch(await rig.film(), /an open hand/);
});

test("B23 an edit on something that is made anew stops and shows both, and each way on works as printed", async () => {
  await using rig = await makeRig();
  await rig.build();
  await decide(rig, "edit", "script", "--value", "shots[1].picture=an open hand");
  await rig.build();
  await rig.edit("brief.txt", "a dark room", "a bright room");
  const told = await rig.vp("build", "pipeline.yaml");
  assert.equal(told.exit, 3, told.stderr);
  for (const words of ["shots[1].picture", "an open hand", "a hand", "a bright room"]) assert.ok(told.stdout.includes(words), `${words} in ${told.stdout}`);
  const asked = rig.server.asks.length;
  const [keep = "", drop = ""] = commandsIn(told.stdout, "edit");
  assert.equal((await paste(rig, keep)).exit, 0, keep);
  came(await rig.build(), { ran: [] });
  assert.match(await rig.film(), /an open hand[^]*a dark room/, "the edit is kept whole");
  assert.equal(rig.server.asks.length, asked);
  assert.equal((await paste(rig, drop)).exit, 0, drop);
  came(await rig.build(), { ran: ["clip[c]", "frame[c]", "join"], charges: 2 });
});

test("B23 an edit from a file is checked against what the node gives", async () => {
  await using rig = await makeRig({ "better.yaml": "- { id: a, picture: 3 }\n", "good.json": JSON.stringify([{ id: "a", picture: "p", motion: "m", parent: "", mood: "", source: "" }]) });
  await rig.build();
  const wrong = await rig.vp("edit", "pipeline.yaml", "script", "better.yaml");
  assert.equal(wrong.exit, 2);
  assert.match(wrong.stderr, /does not fit its outputs: shots\[0\]/);
  await decide(rig, "edit", "script", "good.json");
  came(await rig.build(), { ran: ["clip[a]", "frame[a]", "join"], charges: 2 });
});

