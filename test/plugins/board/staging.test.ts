/** Staging, references and timing: what a picture holds, what it is drawn after, when a line is heard. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { selectReferences } from "../../../plugins/board/reference-select.ts";
import { timeShot } from "../../../plugins/board/shot-timing.ts";
import { placeOf } from "../../../plugins/board/elsewhere.ts";
import { poseIn } from "../../../plugins/board/acting.ts";
import { lastStagingOf } from "../../../plugins/board/last-staging.ts";
import { stagingOf } from "../../../plugins/board/staging.ts";
import { timeFilm } from "../../../plugins/film/film-timing.ts";
import { boardOf } from "./rig.ts";

const PIER = `EXT. PIER - NIGHT

Fog on a pier. ADA (40, female) sits on a bench, holding a lantern. BEN (50, male) stands behind her.

ADA
(afraid)
Who is there, in the middle of the night?

BEN
(smiling)
Only me, and I brought the good coffee.

Ben walks across the pier.
`;

async function stagings(script: string) {
  const { boards, characters } = await boardOf(script);
  const [board] = boards;
  if (!board) throw new Error("no board");
  return board.shots.map((shot) => {
    const toStage = { shot, place: board.place, crowd: board.crowd, cast: characters, style: "ink" };
    const staging = stagingOf(toStage);
    return { shot, staging, last: lastStagingOf(toStage, staging) };
  });
}

test("the place is read from the heading and the weather from how the scene opens", async () => {
  const [first] = await stagings(PIER);
  assert.deepEqual(first && [first.staging.place.kind, first.staging.place.time, first.staging.place.weather, first.staging.place.setting], ["harbor", "night", "fog", "EXT"]);
});

test("people do what is told of them, and stay seated until they rise", async () => {
  const all = await stagings(PIER);
  const ada = all.flatMap(({ staging }) => staging.figures.filter(({ character }) => character === "ada"));
  assert.ok(ada.length > 1 && ada.every(({ pose }) => pose === "sitting" || pose === "holding"));
  assert.equal(ada[0]?.holding, "lantern");
  const ben = all.at(-1)?.staging.figures.find(({ character }) => character === "ben");
  assert.equal(ben?.pose, "walking");
});

test("manners are seen on the speaker's face, and only the speaker speaks", async () => {
  const spoken = (await stagings(PIER)).filter(({ shot }) => shot.dialogue.length > 0);
  const faces = spoken.map(({ staging }) => staging.figures.filter(({ speaking }) => speaking).map(({ character, expression }) => [character, expression]));
  assert.deepEqual(faces, [[["ada", "afraid"]], [["ben", "happy"]]]);
});

test("who is seen over the shoulder faces the one with the back to us, on the other side", async () => {
  const over = (await stagings(PIER)).find(({ shot }) => shot.angle === "over_shoulder");
  const [left, right] = over?.staging.figures.toSorted((a, b) => a.x - b.x) ?? [];
  assert.ok(left && right && left.x < 0 && right.x > 0);
  assert.equal([left.facing, right.facing].filter((facing) => facing === "back").length, 1);
});

test("who walks has gone on by the last moment; a still shot ends as it began", async () => {
  const all = await stagings(PIER);
  const walk = all.at(-1);
  const benIn = (staging: { figures: readonly { character: string; x: number }[] } | undefined) => staging?.figures.find(({ character }) => character === "ben")?.x;
  assert.notEqual(benIn(walk?.last), benIn(walk?.staging));
  const still = all.find(({ shot }) => shot.variation === "small");
  assert.deepEqual(still?.last, still?.staging);
});

const picture = (name: string) => ({ path: `${name}.png`, digest: `sha256:${name}` as const, mediaType: "image/png", size: 1 });

test("one view of each character is chosen, as they are seen, and the continued frame comes first", () => {
  const portraits = [{ character: "ada", front: picture("af"), side: picture("as"), back: picture("ab") }, { character: "cy", front: picture("cf"), side: picture("cs"), back: picture("cb") }];
  const staging = { figures: [{ character: "ada", facing: "left" as const, depth: 0.3 }, { character: "bo", facing: "front" as const, depth: 0 }] };
  const chosen = selectReferences({ staging, portraits, frame: picture("f"), limit: 8 });
  assert.deepEqual(chosen.map(({ image }) => image.path), ["f.png", "as.png"]);
});

const spoken = (seconds: number) => ({ character: "ada", line: "Come in.", delivery: "", audio: picture("v"), words: [], visemes: [], seconds });

test("a shot is stretched to hold its voices, in whole frames, and never shortened", () => {
  assert.deepEqual(timeShot({ seconds: 3, lines: [], fps: 24 }), { seconds: 3, lines: [] });
  const { seconds, lines } = timeShot({ seconds: 2, lines: [spoken(2), spoken(1)], fps: 24 });
  assert.deepEqual(lines.map(({ at }) => at), [0.3, 2.55]);
  assert.ok(seconds >= 2.55 + 1 && Number.isInteger(Math.round(seconds * 24 * 1e6) / 1e6));
});

test("lines and captions fall where their shots begin", () => {
  const sea = "sea" as const;
  const shot = { ambience: sea, mood: "calm" as const, effects: [] };
  const shots = [{ seconds: 2, lines: [], ...shot }, { seconds: 3, lines: [{ ...spoken(1), at: 0.3, treatment: "plain" as const, pan: 0, room: "none" as const }], ...shot }];
  const film = timeFilm({ shots, cast: [{ id: "ada", name: "Ada" }], fps: 24 });
  assert.deepEqual(film.starts, [0, 2]);
  assert.deepEqual(film.cues.map(({ from, to, speaker, text }) => [from, to, speaker, text]), [[2.3, 3.3, "Ada", "Come in."]]);
  assert.equal(film.seconds, 5);
  assert.deepEqual(film.ambience, [{ kind: "sea", from: 0, to: 5 }]);
});

for (const [told, pose] of [
  ["Maya lifts the lamp. Under it lies a note.", "standing"],
  ["Maya waits. The lamp stands open on a table that sits in a corner.", "standing"],
  ["Maya finds a note lying under the lamp.", "standing"],
  ["The note sits beside Maya.", "standing"],
  ["Maya's bag lies on the bench.", "standing"],
  ["Maya lies on the grass.", "lying"],
  ["On the sofa sits Maya.", "sitting"],
  ["Maya, in a green coat, sits on a suitcase.", "sitting"],
  ["Maya, a young violinist, comes in with a lamp.", "walking"],
  ["The lamp hums, and lies still.", "standing"],
  ["Fog lies on the brown river.", "standing"],
  ["Thick white dust lies on the road, and sits on every leaf.", "standing"],
  ["Silence lies over the town. Maya waits.", "standing"],
  ["In the corner Maya sits on the floor.", "sitting"],
  ["MAYA, 30, tired. She sits down.", "sitting"],
  ["A lamp burns. Maya looks up and waves.", "waving"],
  ["Maya stands, her arms folded.", "arms_crossed"],
] as const) {
  test(`the pose in "${told}" is ${pose}`, () => {
    assert.equal(poseIn(told, { name: "Maya", holds: false }), pose);
  });
}

const LIFT = `INT. HALL - DAY

ZOE (22) runs up with a tall cactus in her arms. MAX (24) holds a goldfish bowl.

INT. ELEVATOR - CONTINUOUS

Zoe and Max stand side by side. A lamp flickers over a table.

MAX
(to the fish)
Stay calm, Gerald.

Max puts the bowl on the table. Zoe looks up.

EXT. ROCKS - NIGHT

Zoe and Max throw a rope together. Rain begins to fall.

MAX
Pull!
`;

async function allStagings(script: string) {
  const { boards, characters } = await boardOf(script);
  return boards.flatMap(({ shots, place, crowd }) => shots.map((shot) => ({ shot, staging: stagingOf({ shot, place: placeOf(shot, place), crowd, cast: characters, style: "ink" }) })));
}

test("what is held goes on into a continuous scene, and stays in the hand until it is put down", async () => {
  const all = await allStagings(LIFT);
  const lift = all.filter(({ staging }) => staging.place.kind === "elevator");
  const heldBy = (id: string) => lift.flatMap(({ staging }) => staging.figures.filter(({ character }) => character === id).map(({ holding }) => holding));
  assert.ok(heldBy("zoe").length > 1 && heldBy("zoe").every((thing) => thing === "cactus"));
  assert.equal(heldBy("max")[0], "fishbowl");
});

test("two hold one rope, and rain that begins goes on raining", async () => {
  const rocks = (await allStagings(LIFT)).filter(({ staging }) => staging.place.name === "ROCKS");
  assert.ok(rocks.length > 0 && rocks.every(({ staging }) => staging.place.weather === "rain" && staging.figures.every(({ holding }) => holding === "rope")));
});

test("what stands about stands in one place in all wide pictures of the scene", async () => {
  const tables = (await allStagings(LIFT)).flatMap(({ staging }) => staging.props.filter(({ kind }) => kind === "table")).map(({ x, depth }) => `${x} ${depth}`);
  assert.ok(tables.length > 1 && new Set(tables).size === 1);
});

const ATTIC = `INT. ATTIC - DAY

NORA (70) and EMIL (30) stand by a trunk.

EMIL
What is it?

A faded photograph in Nora's hand: two boys on a beach, laughing.

NORA
Your father.

Nora walks into the dark.
`;

test("a photograph shows who is told to be in it, in the hand that holds it, and stays there", async () => {
  const all = await stagings(ATTIC);
  const at = all.findIndex(({ staging }) => staging.insert !== undefined);
  const { depicts } = all[at]?.staging.insert ?? {};
  assert.equal(depicts?.place.kind, "beach");
  assert.deepEqual(depicts?.figures.map(({ look, expression }) => `${look.age} ${expression}`), ["child laughing", "child laughing"]);
  assert.deepEqual(all[at]?.staging.figures.map(({ character }) => character), ["nora"]);
  assert.equal(all[at + 1]?.staging.figures.find(({ character }) => character === "nora")?.holding, "photograph");
  assert.equal(all.at(-1)?.staging.figures.find(({ character }) => character === "nora")?.facing, "back");
});

const CALL = `INT. HALL - NIGHT

A long hall. IDA (60) knits. The phone on the wall rings. She picks it up.

IDA
Yes?

INT. DARK OFFICE - NIGHT

OTTO (40) holds the phone to his ear.

OTTO
It is me.

INTERCUT - HALL / DARK OFFICE

IDA
At last.

Otto takes a pencil and begins to write.

OTTO
Go on.

Otto hangs up.

OTTO (CONT'D)
Well.

INT. DARK OFFICE - LATER

Otto closes the laptop, takes his coat and switches off the lamp.
`;

test("a telephone stays at the ear until it is hung up, whatever the other hand does; what was told of a place stays true there", async () => {
  const all = await allStagings(CALL);
  const of = (id: string) => all.flatMap(({ shot, staging }) => (staging.insert === undefined ? staging.figures.filter(({ character }) => character === id).map(({ pose, holding }) => ({ pose, holding, place: staging.place, description: shot.description })) : []));
  assert.ok(of("ida").slice(1).every(({ pose, holding, place }) => pose === "phone" && holding === "receiver" && place.features?.includes("wall_phone")));
  const otto = of("otto");
  const hung = all.findIndex(({ shot }) => shot.description === "Otto hangs up.");
  assert.ok(hung > 0 && all[hung]?.staging.insert?.kind === "phone");
  assert.deepEqual([otto[0]?.pose, otto.at(-1)?.pose], ["phone", "reaching"]);
  assert.ok(otto.at(-1)?.place.features?.includes("dim"));
});

test("three deeds of one sentence are three pictures, and what was taken is still held when the light goes out", async () => {
  const last = (await allStagings(CALL)).slice(-3);
  assert.deepEqual(last.map(({ shot }) => shot.description), ["Otto closes the laptop.", "Otto takes his coat.", "Otto switches off the lamp."]);
  assert.deepEqual(last.map(({ staging }) => [staging.figures[0]?.holding ?? staging.figures[0]?.tucked, staging.place.features?.includes("dark") === true]), [[undefined, false], ["jacket", false], ["jacket", true]]);
});
