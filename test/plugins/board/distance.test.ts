/** What a text says of distance, of what bars the way and of who does a thing together; what stays where it was put. */
import assert from "node:assert/strict";
import test from "node:test";
import { runningAfter } from "../../../plugins/board/meeting.ts";
import { goOn, noneYet } from "../../../plugins/board/states.ts";
import { tellsOf } from "../../../plugins/board/subjects.ts";
import { stagingOf } from "../../../plugins/board/staging.ts";
import { depthAcross, standAbout } from "../../../plugins/board/things.ts";
import type { NamedProp } from "../../../plugins/film/types-lexicon.ts";
import type { Figure } from "../../../plugins/film/types-staging.ts";
import { boardOf } from "./rig.ts";

const PEOPLE = [{ id: "ada", name: "Ada" }, { id: "bert", name: "Bert" }];

test("who is behind the stalls is far off until they come", () => {
  const states = noneYet();
  goOn(PEOPLE, "Ada waits. Behind the flower stalls Bert looks up.", states);
  assert.deepEqual([...states.far], ["bert"]);
  goOn(PEOPLE, "Bert laughs.", states);
  assert.deepEqual([...states.far], ["bert"]);
  goOn(PEOPLE, "Bert walks over to Ada.", states);
  assert.deepEqual([...states.far], []);
});

test("what is heard from far off puts nobody there", () => {
  const states = noneYet();
  goOn(PEOPLE, "Ada waits on the platform. Thunder, far away.", states);
  assert.deepEqual([...states.far], []);
});

test("a cup that is put before somebody stands there from then on", () => {
  const things = new Map<string, NamedProp>();
  standAbout("Bert puts a cup of coffee before Ada.", "left", things);
  standAbout("Ada smiles.", "left", things);
  assert.deepEqual([...things.keys()], ["cup"]);
});

test("what blocks the way stands where one is going, and keeps that place", () => {
  const things = new Map<string, NamedProp>();
  standAbout("A bus blocks the road. Ada stops.", "left", things);
  standAbout("The bus hoots.", "right", things);
  assert.equal(things.get("bus")?.note, "bus across the way on the left");
});

test("a gate of the way that is closed, what a way is told of, and what blocks it no more bar nobody", () => {
  for (const told of ["She closes the alley gate beside the tram.", "A tram passes as he closes the passage door behind him.", "By the tram she is closing the tunnel door.", "The tram blocks the passage of the bill.", "The tram no longer blocks the lane.", "The tram does not block the road.", "The tram blocks the road no more."]) {
    const things = new Map<string, NamedProp>();
    standAbout(told, "left", things);
    assert.equal(things.get("tram")?.note, "tram", told);
  }
  for (const told of ["A tram blocks the road.", "A tram, blocking her way.", "A tram bars the narrow lane."]) {
    const things = new Map<string, NamedProp>();
    standAbout(told, "left", things);
    assert.match(things.get("tram")?.note ?? "", / across the way on the left$/, told);
  }
});

test("crates that fall from what comes by stand nowhere before, and lie on the side where they have tumbled", async () => {
  const { boards: [board], characters: cast } = await boardOf("EXT. STREET - DAY\n\nANNA (30) stands on the kerb of an empty street.\n\nA truck roars past. Crates tumble from it.\n\nAnna looks at the crates.\n");
  assert.ok(board);
  const boxes = board.shots.map((shot) => stagingOf({ ...board, shot, cast, style: "" }).props.filter(({ kind }) => kind === "box"));
  assert.deepEqual(boxes[0], []);
  const sides = boxes.flat().map(({ x }) => Math.sign(x));
  assert.ok(sides.length > 1 && new Set(sides).size === 1, JSON.stringify(boxes));
});

test("what blocks a bridge is seen at the other end of it in the wide picture that tells of it, and stands before them from then on; elsewhere it is never far off", () => {
  const told = "Ada runs on. At the far end a tram blocks the way.";
  const [bridge, street] = [{ kind: "bridge" }, { kind: "street" }];
  assert.equal(depthAcross({ description: told, size: "LS" }, bridge), 1);
  assert.ok(depthAcross({ description: told, size: "MS" }, bridge) < 0.7);
  assert.ok(depthAcross({ description: "Bert comes up behind her.", size: "LS" }, bridge) < 0.7);
  assert.ok(depthAcross({ description: told, size: "LS" }, street) < 0.7);
});

test("who runs along a bridge to what bars it at its other end has their back to us, and elsewhere or once they are there has not", async () => {
  for (const [place, tells, expected] of [["BRIDGE", "sprints onto the bridge. At the far end a tram blocks the way.", "back"], ["STREET", "sprints down the street. At the far end a tram blocks the way.", "side"], ["BRIDGE", "sprints onto the bridge.", "side"]] as const) {
    const { boards: [board], characters: cast } = await boardOf(`EXT. ${place} - DAY\n\nADA (30) ${tells}\n`);
    const [shot] = board?.shots ?? [];
    assert.ok(board && shot);
    const { figures: [ada] } = stagingOf({ ...board, shot, cast, style: "" });
    assert.equal(ada?.facing === "back" ? "back" : "side", expected, tells);
  }
});

test("what a group of people does is done by each of them, what a thing does by nobody", () => {
  assert.equal(tellsOf(/\bplaying\b/, "A group of students are playing in the hall.", "Ada"), true);
  assert.equal(tellsOf(/\bplaying\b/, "A radio is playing in the hall.", "Ada"), false);
});

test("who runs after somebody has a stretch of road before them, and whom the picture is about is near", () => {
  const runner = (character: string, x: number): Figure => ({
    character, x, depth: 0.3, facing: "left", pose: "running", expression: "neutral", gaze: "left", speaking: false,
    look: { species: "person", age: "adult", gender: "female", build: "average", height: "average", skin: "#c99a7a", hair: { style: "bob", colour: "#222222" }, eyes: "#222222", beard: false, glasses: false, freckles: false },
    wardrobe: { type: "coat", colour: "#222222", second: "#222222", accent: "#222222", accessory: "none" },
  });
  const pair = [runner("ada", -0.3), runner("bert", 0.3)];
  const [ada, bert] = runningAfter({ description: "Bert runs after her.", focus: "bert", looks: "left" }, pair) ?? [];
  assert.ok(ada && bert && ada.depth > bert.depth && bert.x - ada.x > 0.8);
  const seen = runningAfter({ description: "Ada calls to Bert, over her shoulder, running.", focus: "ada", looks: "left" }, pair) ?? [];
  assert.ok(seen[0] && seen[1] && seen[0].depth < seen[1].depth && seen[1].x - seen[0].x > 0.8);
  assert.equal(runningAfter({ description: "Ada and Bert run along the beach.", focus: "ada", looks: "left" }, pair), undefined);
});

const ON_FOOT = `EXT. ROAD - DAY

ADA (17) looks over her shoulder. A bus blocks the road.

BERT (50) comes up behind her.

BERT
Stop.

ADA
Now what? I have nowhere left to go.

BERT
Then stay where you are, and listen to me.

ADA
No.

Ada laughs.

EXT. STREET - DUSK

Ada and Bert walk side by side, both limping.

BERT
Take the bus.
`;

test("who looks over a shoulder has their back to the others, what bars the way is behind a face too, and who limps beside another goes on limping, shoulder to shoulder", async () => {
  const { boards: [road, street], characters: cast } = await boardOf(ON_FOOT);
  assert.equal(road?.shots[0]?.looks, "left");
  const faces = road?.shots.filter(({ size }) => size === "MCU") ?? [];
  assert.ok(faces.length > 0);
  assert.deepEqual(faces.filter(({ things }) => things?.every(({ kind }) => kind !== "bus") ?? true), []);
  assert.match(street?.shots.at(-1)?.description ?? "", /, walking side by side, limping/);
  assert.ok(street);
  for (const shot of street.shots) {
    const figures: readonly Figure[] = stagingOf({ ...street, shot, cast, style: "" }).figures;
    const [behind, ahead] = figures;
    assert.ok(behind && ahead && behind.limps === true && ahead.limps === true);
    assert.deepEqual([behind.facing, behind.gaze, ahead.facing, ahead.gaze], ["right", "right", "right", "back"]);
    assert.ok(ahead.x - behind.x < 0.4, `${shot.size} ${ahead.x - behind.x}`);
  }
});

test("who walks up to somebody is seen with all of the way between them", async () => {
  const { boards: [board] } = await boardOf("EXT. STATION - NIGHT\n\nLEO (30) stands under the clock.\n\nIDA (40) walks along the platform towards him.\n\nLEO\nYou came.\n");
  const walks = board?.shots.find(({ description }) => /walks/.test(description));
  assert.ok(walks?.size === "ELS" && walks.characters.length === 2, JSON.stringify(walks));
});
