/** B23 and its kin: a person's own files and edits win over what would be made, until they are dropped. */
import assert from "node:assert/strict";
import { spawnSync, type SpawnSyncReturns } from "node:child_process";
import { test } from "node:test";
import { FILM } from "../rig/baseline.ts";
import { came, decide, warningsOf } from "../rig/decided.ts";
import { shellWord } from "../../schema/command-line.ts";
import { commandsIn, paste } from "../rig/pasted.ts";
import { clip, picture, sound } from "../rig/given-files.ts";
import { makeRig, type Rig } from "../rig/rig.ts";
import { vpWords } from "../rig/vp-process.ts";

test("a file of one's own is used, kept beside the decisions, and what it replaces never runs", async () => {
  await using rig = await makeRig({ "my.png": picture("painted by hand") });
  await rig.build();
  assert.match(await decide(rig, "use", "frame[b]", "my.png"), /frame\[b\].* uses pipeline\.assets\/frame\.b\.image\.png/);
  assert.match(await rig.read("pipeline.assets/frame.b.image.png"), /painted by hand$/);
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
  await using rig = await makeRig({ "my.png": picture("painted by hand") });
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

test("another file of one's own takes the place of the first, and one that is refused leaves it whole", async () => {
  await using rig = await makeRig({ "first.png": picture("painted by hand"), "second.png": picture("painted again"), "page.png": "<html>not found</html>" });
  await rig.build();
  await decide(rig, "use", "frame[b]", "first.png");
  await decide(rig, "use", "frame[b]", "second.png");
  assert.equal((await rig.vp("use", "pipeline.yaml", "frame[b]", "page.png")).exit, 2);
  const built = await rig.build();
  assert.equal(built.exit, 0, built.stderr);
  assert.match(await rig.read("pipeline.assets/frame.b.image.png"), /painted again$/);
  await decide(rig, "use", "frame[b]", "first.png");
  assert.equal((await rig.build()).exit, 0);
});

test("a file that does not fit is refused before anything is written", async () => {
  await using rig = await makeRig({ "my.txt": "no picture", "my.png": picture("x"), "page.png": "<html>not found</html>" });
  await rig.build();
  for (const [words, why] of [
    [["frame[b]", "my.txt", "--port", "image"], /"my\.txt" is text, and "image" of frame\[b\] is a picture/],
    [["frame[b]", "other.png"], /no such file/],
    [["frame[b]", "page.png"], /page\.png" is named as image\/png and is /],
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
  await using rig = await makeRig({ "my.mp4": clip("filmed by hand") });
  rig.server.when({ operation: "image", prompt: "a hand" }, () => ({ type: "refused", reason: "no hands" }));
  assert.equal((await rig.build("-k")).exit, 1);
  await decide(rig, "use", "clip[b]", "my.mp4");
  const build = await rig.build("-k");
  assert.deepEqual([build.exit, build.ran, build.failed], [1, ["join"], ["frame[b]"]], build.stderr);
  assert.match(await rig.film(), /filmed by hand/);
});

test("a used file that was changed or lost is told, not used", async () => {
  await using rig = await makeRig({ "my.png": picture("painted by hand") });
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
  await using rig = await makeRig({ "pipeline.yaml": SPOKEN, "speaking.ts": SPEAKING, "take.wav": sound("hello by me"), "words.yaml": "[hello, me]" });
  const missing = await rig.vp("use", "pipeline.yaml", "voice", "take.wav");
  assert.equal(missing.exit, 2);
  assert.match(missing.stderr, /voice also gives seconds \(number\), words \(array\), and nobody makes that/);
  assert.match(missing.stderr, /vp use pipeline\.yaml voice audio=FILE --value seconds=VALUE --value words=VALUE/);
  const wrong = await rig.vp("use", "pipeline.yaml", "voice", "take.wav", "--value", "seconds=long", "--value", "words=[a]");
  assert.match(wrong.stderr, /what you give for \S+ does not fit its outputs: seconds must be number\n +nothing was decided, and all is as it was/);
  await decide(rig, "use", "voice", "audio=take.wav", "words=words.yaml", "--value", "seconds=3.5");
  const build = await rig.build();
  assert.deepEqual([build.exit, build.ran], [0, []], build.stderr);
  assert.deepEqual([(await rig.read("out/film/voice.wav")).slice(-11), await rig.read("out/film/seconds.json")], ["hello by me", "3.5\n"]);
  assert.deepEqual(JSON.parse(await rig.read("out/film/words.json")), ["hello", "me"]);
});

test("one output of several is edited while the others stay as they were made, and a published value is adopted", async () => {
  await using rig = await makeRig({ "pipeline.yaml": SPOKEN, "speaking.ts": SPEAKING, "take.wav": sound("hello by me") });
  await rig.build();
  assert.match((await rig.vp("edit", "pipeline.yaml", "voice", "take.wav", "--port", "sound")).stderr, /has no output "sound"/);
  await decide(rig, "edit", "voice", "take.wav");
  await rig.build();
  assert.deepEqual([(await rig.read("out/film/voice.wav")).slice(-11), await rig.read("out/film/seconds.json")], ["hello by me", "1\n"]);
  await rig.write("out/film/words.json", '["good", "bye"]');
  await decide(rig, "adopt", "out/film/words.json");
  assert.equal((await rig.build()).exit, 0);
  const edits = await rig.read("pipeline.decisions.yaml");
  assert.match(edits, /audio:[^]*words:/);
  assert.deepEqual([(await rig.read("out/film/voice.wav")).slice(-11), JSON.parse(await rig.read("out/film/words.json"))], ["hello by me", ["good", "bye"]]);
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
  assert.match(wrong.stderr, /what you give for script does not fit its outputs: shots\[0\][^]*nothing was decided/);
  await decide(rig, "edit", "script", "good.json");
  came(await rig.build(), { ran: ["clip[a]", "frame[a]", "join"], charges: 2 });
});

const CAPTIONED = `name: film
nodes:
  words:
    uses: exec
    with: { command: "printf 'one\\n' > words.srt; printf 'made' > words.png", outputs: { srt: words.srt, picture: words.png } }
    publish: { srt: words.srt }
`;

function inShell(rig: Rig, line: string): SpawnSyncReturns<string> {
  const vp = vpWords().map(shellWord).join(" ");
  const env = { PATH: process.env["PATH"], HOME: rig.folder, NO_COLOR: "1", CI: "1" };
  return spawnSync("sh", ["-c", line.replace("vp ", `${vp} `)], { cwd: rig.folder, encoding: "utf8", env, timeout: 30_000 });
}

test("without a terminal an edit says what works, and takes nothing for the answer", async () => {
  await using rig = await makeRig({ "pipeline.yaml": CAPTIONED, "my.srt": "two\n" });
  await rig.build();
  for (const [line, said] of [
    ["vp edit pipeline.yaml words --port srt < /dev/null", /no terminal to show "srt" of words in, and nothing is piped in/],
    [": | vp edit pipeline.yaml words --port srt", /what was piped in for "srt" of words is empty/],
    ["vp edit pipeline.yaml words --port srt - < /dev/null", /is empty\n {2}nothing was decided; if it is to be empty, name an empty file: vp edit pipeline\.yaml words srt=FILE/],
    ["vp edit pipeline.yaml words --port picture < /dev/null", /"picture" of words is image\/png, which is no text/],
  ] as const) {
    const { status, stderr, stdout } = inShell(rig, line);
    assert.equal(status, 2, line + stderr + stdout);
    assert.match(stderr, said);
    assert.doesNotMatch(stderr, /\*\/\*/);
  }
  assert.ok(!Object.keys(await rig.files()).includes("pipeline.decisions.yaml"));
  const said = (await rig.vp("edit", "pipeline.yaml", "words", "--port", "srt")).stderr;
  const ways = said.split("\n").flatMap((line) => /vp (edit|use) .*/.exec(line)?.[0] ?? []);
  assert.equal(ways.length, 3, said);
  for (const way of ways) {
    const done = inShell(rig, way.replaceAll("FILE", "my.srt").replace("picture=my.srt", "picture=out.png").replace(/^/, "cp my.srt out.png; "));
    assert.equal(done.status, 0, way + done.stderr);
    await rig.build();
    assert.equal(await rig.read("out/film/words.srt"), "two\n", way);
    assert.match(await rig.read("pipeline.decisions.yaml"), /words\.srt\.srt/, "what is piped in keeps its kind");
    for (const name of ["edit", "use"]) await rig.vp(name, "pipeline.yaml", "words", "--drop");
  }
});

test("a command that names its own outputs is replaced before it ever ran", async () => {
  await using rig = await makeRig({ "pipeline.yaml": CAPTIONED, "my.srt": "two\n", "my.png": "painted" });
  const missing = await rig.vp("use", "pipeline.yaml", "words", "srt=my.srt");
  assert.match(missing.stderr, /words also gives picture \(any file\)/);
  await decide(rig, "use", "words", "srt=my.srt", "picture=my.png");
  const build = await rig.build();
  assert.deepEqual([build.exit, build.ran, await rig.read("out/film/words.srt")], [0, [], "two\n"], build.stderr);
});

test("a file that is empty is taken when it is named", async () => {
  await using rig = await makeRig({ "pipeline.yaml": CAPTIONED, "none.srt": "" });
  await rig.build();
  await decide(rig, "edit", "words", "srt=none.srt");
  await rig.build();
  assert.equal(await rig.read("out/film/words.srt"), "");
});

test("what cannot be kept or dropped says what else was decided", async () => {
  await using rig = await makeRig({ "pipeline.yaml": CAPTIONED, "my.srt": "two\n" });
  await rig.build();
  await decide(rig, "edit", "words", "srt=my.srt");
  for (const flag of ["--keep", "--drop"]) {
    const { exit, stderr } = await rig.vp("use", "pipeline.yaml", "words", flag);
    assert.equal(exit, 2);
    assert.match(stderr, new RegExp(`there is no use of "words" to ${flag.slice(2)}\n  it has an edit: vp edit pipeline.yaml words ${flag}`));
    assert.equal((await paste(rig, commandsIn(stderr, "edit")[0] ?? "")).exit, 0);
  }
});

const GATE = `  approve:
    uses: gate
    with: { subject: "\${{ params.brief }}", require: always }
`;
const BEHIND_A_GATE = FILM.replace("nodes:\n", `nodes:\n${GATE}`).replace("brief: \"${{ params.brief }}", "brief: \"${{ approve.subject }}");

test("what a gate holds back is not said to be unknown: the gate is named", async () => {
  await using rig = await makeRig({ "pipeline.yaml": BEHIND_A_GATE, "my.mp4": clip("mine") });
  assert.equal((await rig.build()).exit, 3);
  for (const [name, ...words] of [["take", "clip[a]"], ["pin", "clip"], ["use", "clip[a]", "my.mp4"], ["edit", "clip[a]", "my.mp4"], ["edit", "clip[a]", "--keep"], ["take", "script"], ["edit", "script", "--value", "shots[0].picture=x"], ["pin", "script"]] as const) {
    const { exit, stderr } = await rig.vp(name, "pipeline.yaml", ...words);
    assert.equal(exit, 2, `${name} ${words.join(" ")}`);
    assert.match(stderr, /: approve before it waits for you\n {2}decide on that first: vp gates pipeline\.yaml/, stderr);
  }
  assert.match((await rig.vp("take", "pipeline.yaml", "else[a]")).stderr, /nothing is called "else\[a\]"/);
});

test("an edit of what a gate holds back now is kept, and keeping it anew says what it waits for", async () => {
  await using rig = await makeRig({ "pipeline.yaml": BEHIND_A_GATE, "my.mp4": clip("mine") });
  await rig.build();
  await decide(rig, "approve", "approve");
  assert.equal((await rig.build()).exit, 0);
  await decide(rig, "edit", "clip[a]", "my.mp4");
  await rig.edit("brief.txt", "a hand", "an open hand");
  await rig.build();
  const decided = await rig.read("pipeline.decisions.yaml");
  const kept = await rig.vp("edit", "pipeline.yaml", "clip[a]", "--keep");
  assert.equal(kept.exit, 2);
  assert.match(kept.stderr, /what "clip\[a\]" names is not known yet: approve before it waits for you/);
  assert.equal(await rig.read("pipeline.decisions.yaml"), decided);
});
