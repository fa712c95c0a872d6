/** Several films from one pipeline: what is decided for one is not another's, and a command says which film it is about. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { FILM, GATED } from "../rig/baseline.ts";
import { came, countRolls, warningsOf } from "../rig/decided.ts";
import { clip, picture } from "../rig/given-files.ts";
import { commandsIn, paste } from "../rig/pasted.ts";
import { makeRig, type Rig } from "../rig/rig.ts";

const OTHER = "a | a ship | it sinks\nb | a wave | it breaks\nc | a dark room | nothing moves\n";
const A = ["--out", "out/a"];
const B = ["--set", "brief=other.txt", "--out", "out/b"];

async function makeTwo(files: Readonly<Record<string, string>> = {}): Promise<Rig> {
  return makeRig({ "other.txt": OTHER, "mine.png": picture("my own"), "yours.png": picture("your own"), "mine.mp4": clip("my own"), ...files });
}

async function decided(rig: Rig, film: readonly string[], ...[name = "", ...words]: readonly string[]): Promise<string> {
  const { exit, stdout, stderr } = await rig.vp(name, "pipeline.yaml", ...words, ...film);
  assert.equal(exit, 0, stdout + stderr);
  return stdout;
}

type Entries = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

function entriesIn(rig: Rig): Entries {
  return parse(readFileSync(`${rig.folder}/pipeline.decisions.yaml`, "utf8")) as Entries;
}

const films = (entries: readonly Readonly<Record<string, unknown>>[] = []): readonly unknown[] => entries.map(({ film }) => (film as Readonly<Record<string, string>> | undefined)?.["brief"]);

test("a picture of one film is not in another, and each has its own at the same address", async () => {
  await using rig = await makeTwo();
  await rig.build(...A);
  await rig.build(...B);
  await decided(rig, A, "use", "frame[b]", "mine.png");
  came(await rig.build(...A), { ran: ["clip[b]", "join"], charges: 1 });
  const b = await rig.vp("build", "pipeline.yaml", ...B);
  assert.doesNotMatch(b.stdout + b.stderr, /changed since|--drop/);
  assert.match(b.stdout, /1 decision beside this pipeline is of another film, left to it: brief: brief\.txt, style: style\.txt/);
  assert.doesNotMatch(await rig.read("out/b/film.mp4"), /my own/);
  assert.doesNotMatch((await rig.vp("build", "pipeline.yaml", "-k", ...B)).stdout, /another film/, "told once");
  await decided(rig, B, "use", "frame[b]", "yours.png");
  assert.deepEqual(films(entriesIn(rig)["uses"]), ["brief.txt", "other.txt"]);
  came(await rig.build(...A), { ran: [] });
  came(await rig.build(...B), { ran: ["clip[b]", "join"], charges: 1 });
  assert.match(await rig.read("out/a/film.mp4"), /my own/);
  assert.match(await rig.read("out/b/film.mp4"), /your own/);
  await decided(rig, B, "use", "frame[b]", "--drop");
  assert.deepEqual(films(entriesIn(rig)["uses"]), ["brief.txt"]);
  came(await rig.build(...A), { ran: [] });
  came(await rig.build(...B), { ran: [] });
});

test("what one film decided on is no orphan of another, and is not another's to drop", async () => {
  await using rig = await makeTwo();
  await rig.build(...A);
  await rig.build(...B);
  await decided(rig, A, "take", "frame[b]");
  await decided(rig, A, "edit", "script", "--value", "shots[1].picture=an open hand");
  await rig.build(...A);
  const build = await rig.build(...B);
  came(build, { ran: [] });
  assert.deepEqual(warningsOf(build), []);
  for (const [name, address] of [["take", "frame[b]"], ["edit", "script"]] as const) {
    const refused = await rig.vp(name, "pipeline.yaml", address, "--drop", ...B);
    assert.equal(refused.exit, 2);
    assert.match(refused.stderr, /is of another film \(brief: brief\.txt, style: style\.txt\), and is left to it/);
  }
  came(await rig.build(...A), { ran: [] });
});

test("what is made from the very same has what was decided for it in another film, until it is overruled there", async () => {
  await using rig = await makeTwo();
  countRolls(rig);
  await rig.build(...A);
  await decided(rig, A, "take", "frame[c]");
  await rig.build(...A);
  await decided(rig, A, "use", "clip[c]", "mine.mp4");
  await rig.build(...A);
  const b = await rig.build(...B);
  assert.equal(b.charges, 5, "a script, two frames and two clips: the third frame is the take of the other film, and its clip is a person's");
  assert.match(await decided(rig, B, "use", "clip[c]", "--drop"), /the use of clip\[c\] is taken back/);
  const [take = ""] = commandsIn((await rig.vp("take", "pipeline.yaml", "frame[c]", "--drop", ...B)).stderr, "take");
  assert.equal((await paste(rig, take)).exit, 0, take);
  came(await rig.build(...B), { ran: ["join"] });
  assert.doesNotMatch(await rig.read("out/b/film.mp4"), /my own/);
  came(await rig.build(...A), { ran: [] });
  assert.match(await rig.read("out/a/film.mp4"), /my own/);
});

test("a film whose file is renamed keeps what it is still made the same by", async () => {
  await using rig = await makeTwo();
  countRolls(rig);
  await rig.build(...B);
  await decided(rig, B, "take", "frame[a]");
  await decided(rig, B, "use", "frame[b]", "mine.png");
  await decided(rig, B, "edit", "script", "--value", "shots[2].picture=a lit room");
  await rig.build(...B);
  await rig.write("renamed.txt", OTHER);
  await rig.remove("other.txt");
  came(await rig.build("--set", "brief=renamed.txt", "--out", "out/b"), { ran: [] });
});

test("takes of two films on the very same are counted together, and stand apart", async () => {
  await using rig = await makeTwo();
  countRolls(rig);
  await rig.build(...A);
  await rig.build(...B);
  assert.match(await decided(rig, A, "take", "frame[c]"), /take 2/);
  assert.match(await decided(rig, B, "take", "frame[c]"), /take 3/);
  assert.match(await decided(rig, A, "take", "frame[c]", "--take", "1"), /take 1/);
  assert.deepEqual(entriesIn(rig)["takes"]?.map(({ take }) => take), [1, 3]);
  await decided(rig, B, "pin", "frame[c]", "--take", "1");
  await decided(rig, B, "pin", "frame[c]", "--drop");
  assert.deepEqual(films(entriesIn(rig)["takes"]), ["brief.txt", "other.txt"]);
});

test("what an earlier vp wrote holds in every film, and becomes that of the film that decides on the same", async () => {
  await using rig = await makeTwo();
  await rig.build(...A);
  await decided(rig, A, "use", "frame[b]", "mine.png");
  await rig.write("pipeline.decisions.yaml", (await rig.read("pipeline.decisions.yaml")).replace(/\n +film: .*/, ""));
  await rig.build(...B);
  assert.match(await rig.read("out/b/film.mp4"), /my own/);
  assert.match((await rig.vp("plan", "pipeline.yaml", ...B)).stderr, /what it would be made from has changed/);
  await decided(rig, B, "use", "frame[b]", "yours.png");
  assert.deepEqual(films(entriesIn(rig)["uses"]), [undefined, "other.txt"]);
  assert.equal((await rig.vp("plan", "pipeline.yaml", ...B)).stderr, "");
  await rig.build(...A);
  assert.match(await rig.read("out/a/film.mp4"), /my own/);
  await decided(rig, A, "use", "frame[b]", "yours.png");
  assert.deepEqual(films(entriesIn(rig)["uses"]), ["brief.txt", "other.txt"]);
});

const ASKING = GATED.replace("with: { subject:", "with: { require: always, subject:").replace('picture: "${{ shot.picture }}"', `picture: "\${{ shot.picture + feedback('look').join() }}"`);

test("why one film was turned down is told to no other, and approvals stand by their bytes", async () => {
  await using rig = await makeTwo({ "pipeline.yaml": ASKING });
  await rig.build(...A);
  await decided(rig, A, "reject", "look", "--reason", "no lamps");
  await decided(rig, A, "approve", "look");
  await rig.build(...B);
  await decided(rig, B, "approve", "look");
  assert.equal((await rig.build(...A)).exit, 0);
  assert.equal((await rig.build(...B)).exit, 0);
  assert.match(await rig.read("out/a/film.mp4"), /no lamps/);
  assert.doesNotMatch(await rig.read("out/b/film.mp4"), /no lamps/);
  await rig.build("--set", "brief=other.txt");
  assert.deepEqual(entriesIn(rig)["approvals"]?.map(({ verdict }) => verdict), ["rejected", "approved", "approved"]);
});

test("a collection of garbage keeps what the decisions of any film name", async () => {
  await using rig = await makeTwo();
  countRolls(rig);
  await rig.build(...A);
  await decided(rig, A, "take", "frame[b]");
  await rig.build(...A);
  await rig.build("--set", "brief=other.txt", ...A);
  await rig.vp("cache", "gc", "--keep", "0d", "--paid", "--yes");
  const build = await rig.build(...A, "frame");
  assert.deepEqual(build.ran.filter((address) => address === "frame[b]"), [], "the take of the film that is not in the folder now");
});

test("a decision without the film's options is refused where another was built last, and both commands are told", async () => {
  await using rig = await makeTwo();
  await rig.build("--set", "brief=other.txt");
  for (const words of [["use", "frame[b]", "mine.png"], ["take", "frame[b]", "--drop"], ["approve"], ["adopt", "join"]]) {
    const [name = "", ...rest] = words;
    const refused = await rig.vp(name, "pipeline.yaml", ...rest);
    assert.equal(refused.exit, 2, refused.stdout);
    assert.match(refused.stderr, /the last build here was of another film, so nothing was decided/);
    assert.match(refused.stderr, new RegExp(`of that one: vp ${name} pipeline.yaml .*--set brief=other.txt\n  of this one: vp ${name} pipeline.yaml .*--set brief=brief.txt\n`));
  }
  const { stderr } = await rig.vp("take", "pipeline.yaml", "frame[b]");
  const [that = "", own = ""] = commandsIn(stderr, "take");
  const taken = await paste(rig, that);
  assert.match(taken.stdout, /take 2[^]*vp build pipeline\.yaml --set brief=other\.txt/);
  came(await rig.build("--set", "brief=other.txt"), { ran: ["frame[b]"], charges: 1 });
  assert.match((await paste(rig, own)).stderr, /what "frame\[b\]" names is not known yet/);
});

test("a folder alone means the film that is in it, and nothing built here means the one that was built elsewhere", async () => {
  await using rig = await makeTwo();
  await rig.build(...B);
  const [folder, nowhere] = [await rig.vp("take", "pipeline.yaml", "frame[b]", "--out", "out/b"), await rig.vp("take", "pipeline.yaml", "frame[b]")];
  assert.match(folder.stderr, /of that one: vp take pipeline\.yaml 'frame\[b\]' --out out\/b --set brief=other\.txt\n {2}of this one: vp take .* --out out\/b --set brief=brief\.txt\n/);
  assert.match(nowhere.stderr, /of that one: vp take pipeline\.yaml 'frame\[b\]' --set brief=other\.txt --out out\/b\n {2}of this one: vp take .* --out out\/film\n/);
  const [first = ""] = commandsIn(folder.stderr, "take");
  assert.equal((await paste(rig, first)).exit, 0, first);
  assert.match((await rig.vp("status", "pipeline.yaml")).stderr, /last build here was of another film\n {2}vp status pipeline\.yaml --set brief=other\.txt --out out\/b tells of that one/);
  const partly = await rig.vp("take", "pipeline.yaml", "frame[c]", "--set", "brief=other.txt", "--set", "style=brief.txt", "--out", "out/b");
  assert.match(partly.stderr, /not known yet|the last build here was of another film: --set brief=other\.txt --out out\/b/);
});

test("runs tells the films of a pipeline apart where they differ, and show what was set", async () => {
  await using rig = await makeTwo({ "pipeline.yaml": FILM, "word.txt": "ink" });
  await rig.build("--set", "style=word.txt", ...A);
  assert.doesNotMatch((await rig.vp("runs")).stdout, /film +when/, "there is one film");
  await rig.build("--set", "style=word.txt", ...B);
  const { stdout } = await rig.vp("runs");
  assert.match(stdout, /pipeline +film +when/);
  assert.match(stdout, / film +brief=other\.txt out=out\/b +20.*\n.* film +out=out\/a +20/);
  assert.match((await rig.vp("runs", "show")).stdout, /\n {2}--set style=word\.txt --set brief=other\.txt --out out\/b\n/);
  await rig.build();
  assert.match((await rig.vp("runs", "show")).stdout, /\n {2}nothing was set\n/);
});

test("a watch of one film sees what is decided for it, and another's decision makes nothing of it again", async () => {
  await using rig = await makeTwo();
  await rig.build(...A);
  await rig.build(...B);
  const watching = rig.watch("--spend", "auto", ...B);
  const passes = (count: number) => watching.saysTimes('"type":"run-finished"', count);
  await passes(1);
  await decided(rig, A, "use", "frame[b]", "mine.png");
  await passes(2);
  await decided(rig, B, "use", "frame[a]", "yours.png");
  await passes(3);
  watching.signal("SIGINT");
  await watching.finished;
  const ran = watching.events().flatMap((event) => (event.type === "instance-changed" && event.to === "running" ? [event.address] : []));
  assert.deepEqual(ran, ["clip[a]", "join"]);
});

const IDEA = `name: film
params: { idea: { type: string, default: a whale, film: true } }
nodes:
  frames: { uses: exec, for_each: [a, b], as: shot, key: "\${{ shot }}", with: { command: "echo \${{ params.idea }} \${{ shot }} > f.png", outputs: { image: f.png } }, publish: "\${{ shot }}.png" }
`;

test("films of two ideas have decisions of their own, and what was decided before ideas told films apart holds in both", async () => {
  await using rig = await makeRig({ "pipeline.yaml": IDEA.replace(", film: true", ""), "mine.txt": "mine", "yours.txt": "yours", "other.txt": "other" });
  const published = async (...film: readonly string[]): Promise<readonly string[]> => {
    told = (await rig.vp("build", "pipeline.yaml", ...film)).stdout;
    return [await rig.read("out/film/a.png"), await rig.read("out/film/b.png")].map((text) => text.trim());
  };
  let told = "";
  const ship = ["--set", `idea=a ship ${"that sails on and on ".repeat(20)}`];
  await rig.vp("use", "pipeline.yaml", "frames[b]", "image=other.txt");
  await rig.write("pipeline.yaml", IDEA);
  await decided(rig, ["--set", "idea=a whale"], "use", "frames[a]", "image=mine.txt");
  assert.deepEqual(await published(), ["mine", "other"]);
  const [sails] = await published(...ship);
  assert.match(sails ?? "", /^a ship /);
  assert.match(told, /1 decision beside this pipeline is of another film, left to it: idea: a whale/);
  await decided(rig, ship, "use", "frames[a]", "image=yours.txt");
  assert.deepEqual(await published(...ship), ["yours", "other"]);
  assert.deepEqual(await published(), ["mine", "other"]);
  assert.match(readFileSync(`${rig.folder}/pipeline.decisions.yaml`, "utf8"), /film: \{ idea: a ship that [^}]{60,100}… [0-9a-f]{8} \}/);
});
