/** Framing: in every size, angle and format no face is cut, and heads are as large and as high as the size wants. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { framingProblems } from "../../../plugins/film/types-framing.ts";
import { ANGLES, SIZES } from "../../../plugins/film/types.ts";
import type { Figure, Staging } from "../../../plugins/film/types-staging.ts";
import { chairsLeft } from "../../../plugins/local/draw/compose/desk-chair.ts";
import { framingFacts } from "../../../plugins/local/draw/compose/framing-facts.ts";
import { lookedDownOn } from "../../../plugins/local/draw/compose/from-above.ts";
import { figureArtist } from "../../../plugins/local/draw/figure/index.ts";
import { personOf } from "../../../plugins/local/draw/figure/person.ts";
import { atWorktop, kneadsByHand } from "../../../plugins/local/draw/compose/at-worktop.ts";
import { lastLight, litByLamp } from "../../../plugins/local/draw/compose/lone-light.ts";
import { besideOf, packs, restsOf } from "../../../plugins/local/draw/compose/hands-laid.ts";
import { changed, DUSK, MARA, THEO } from "./figure-samples.ts";
import { PARK } from "./shot-samples.ts";

const FORMATS = { "16:9": { width: 1280, height: 720 }, "9:16": { width: 720, height: 1280 }, "1:1": { width: 720, height: 720 } };
const MOVEMENTS: readonly Staging["camera"]["movement"][] = ["static", "dolly_in", "track", "handheld"];

function people(count: number): Figure[] {
  return Array.from({ length: count }, (_, at) => changed(at % 2 === 0 ? MARA : THEO, { character: `p${at}`, x: count === 1 ? 0.2 : -0.62 + (1.24 * at) / (count - 1), depth: at % 2 === 0 ? 0.3 : 0.5, facing: at < count / 2 ? "right" : "left" }));
}

for (const [format, size] of Object.entries(FORMATS)) {
  test(`nobody is badly framed in ${format}, whatever the size and angle of the shot and however many are in it`, () => {
    for (const shotSize of SIZES) for (const angle of ANGLES) for (const count of [1, 2, 3, 6]) for (const movement of MOVEMENTS) {
      const staging: Staging = { ...PARK, camera: { size: shotSize, angle, movement, focus: "p0" }, figures: people(count) };
      assert.deepEqual(framingProblems(framingFacts(staging, size)), [], `${shotSize} ${angle} of ${count}, ${movement}`);
    }
  });
}

test("where people are told to be is where a tracking camera has them as it begins: with room before who walks", () => {
  const at = (facing: "left" | "right", movement: "static" | "track"): number => {
    const [one] = framingFacts({ ...PARK, camera: { ...PARK.camera, size: "LS", movement, focus: "p0" }, figures: [changed(MARA, { character: "p0", x: 0, pose: "walking", facing })] }, FORMATS["16:9"]).people;
    assert.ok(one);
    return (one.head.left + one.head.right) / 2;
  };
  assert.ok(at("right", "track") < at("right", "static") - 0.02);
  assert.ok(at("left", "track") > at("left", "static") + 0.02);
});

test("an umbrella is no part of the head below it", () => {
  const head = (holding: "umbrella" | undefined) => {
    const figure = changed(MARA, { character: "p0", x: 0, pose: "holding", ...(holding ? { holding } : {}) });
    return framingFacts({ ...PARK, camera: { ...PARK.camera, size: "LS", focus: "p0" }, figures: [figure] }, FORMATS["16:9"]).people[0]?.head;
  };
  const [bare, under] = [head(undefined), head("umbrella")];
  assert.ok(bare && under);
  assert.ok(under.bottom - under.top < 1.3 * (bare.bottom - bare.top), JSON.stringify({ bare, under }));
});

test("a face that is cut, too small or too low is told", () => {
  const facts = framingFacts({ ...PARK, camera: { ...PARK.camera, size: "CU" }, figures: people(1) }, FORMATS["16:9"]);
  const [person] = facts.people;
  assert.ok(person);
  const moved = (left: number, top: number, bottom: number) => ({ ...facts, people: [{ ...person, face: { ...person.face, left }, head: { ...person.head, top, bottom } }] });
  assert.deepEqual(framingProblems(moved(-0.1, person.head.top, person.head.bottom)).map(({ type }) => type), ["cut"]);
  assert.deepEqual(framingProblems(moved(person.face.left, 0.6, 0.7)).map(({ type }) => type), ["small", "headroom"]);
  const great = { ...person, face: { left: 0.3, right: 0.7, top: 0.3, bottom: 0.9 }, head: { left: 0.1, right: 0.9, top: -0.05, bottom: 1.2 } };
  assert.deepEqual(framingProblems({ ...facts, people: [great] }).map(({ type }) => type), ["large"]);
  assert.deepEqual(framingProblems({ ...facts, people: [{ ...great, animal: true }] }), []);
});

test("who confesses with lowered eyes is nearer, and has room before the face", () => {
  const close = (told: Partial<Figure>) => framingFacts({ ...PARK, camera: { size: "CU", angle: "eye", movement: "static", focus: "theo" }, figures: [changed(THEO, { character: "theo", facing: "right", gaze: "down", ...told })] }, FORMATS["16:9"]).people[0];
  const [quiet, confessing] = [close({ speaking: false }), close({ speaking: true })];
  assert.ok(quiet && confessing);
  assert.ok(confessing.head.bottom - confessing.head.top > quiet.head.bottom - quiet.head.top);
  assert.ok((confessing.head.left + confessing.head.right) / 2 < 0.52);
});

test("from above the hands of two at a table lie on it; on a level they do as they did", () => {
  const sat = (pose: Figure["pose"]): Figure => changed(MARA, { pose, facing: "front", seat: "table", seated: true });
  const staging: Staging = { ...PARK, camera: { ...PARK.camera, size: "LS", angle: "high" }, figures: [sat("reading"), sat("sitting")] };
  assert.deepEqual(staging.figures.map((figure) => restsOf(staging, figure)), ["on a book", "on the table"]);
  assert.equal(restsOf({ ...staging, camera: { ...staging.camera, angle: "eye" } }, sat("reading")), undefined);
  const [reader, listener] = [{ ...sat("reading"), character: "a", x: 0.2 }, { ...sat("sitting"), character: "b", x: -0.2 }];
  const read: Staging = { ...staging, figures: [listener, reader] };
  assert.deepEqual(read.figures.map((figure) => besideOf(read, figure)), [1, -1]);
  assert.deepEqual(lookedDownOn(read).figures.map(({ seen }) => seen), ["above", "above"]);
  assert.equal(besideOf({ ...read, figures: [listener, { ...reader, pose: "sitting" }] }, listener), undefined);
});

test("who turns to a thing on their own desk stays at their end of it, and leaves the chair there", () => {
  const sitting = changed(THEO, { character: "p0", x: 0.2, facing: "left", pose: "sitting", seated: true, seat: "table" });
  const turned = changed(THEO, { character: "p0", x: 0.2, facing: "right", pose: "reaching", reach: 64, seat: "table" });
  const headOf = (figure: Figure): number => {
    const [one] = framingFacts({ ...PARK, camera: { size: "LS", angle: "eye", movement: "static", focus: "p0" }, figures: [figure] }, FORMATS["16:9"]).people;
    assert.ok(one);
    return (one.head.left + one.head.right) / 2;
  };
  assert.ok(Math.abs(headOf(turned) - headOf(sitting)) < 0.05);
  const desk: Staging = { ...PARK, camera: { size: "LS", angle: "eye", movement: "static", focus: "p0" }, props: [{ kind: "lamp", note: "lamp on the desk", x: 0.25, depth: 0.5 }] };
  const placed = (figure: Figure) => [{ figure, anchors: figureArtist.anchorsOf(figure), x: 900, y: 1000, scale: 0.5 }];
  assert.deepEqual(chairsLeft(desk, placed(sitting)), []);
  const [chair] = chairsLeft(desk, placed(turned));
  assert.ok(chair !== undefined && chair.x > 900 && chair.figure.facing === "left" && chair.figure.seated === true);
});

test("who stands alone at a table with a thing in hand and an open box before them packs it", () => {
  const packing = changed(MARA, { pose: "reaching", holding: "book", seat: "table" });
  const staging: Staging = { ...PARK, props: [{ kind: "box", note: "box", x: -0.5, depth: 0.5 }], figures: [packing] };
  assert.ok(packs(staging, packing));
  assert.ok(!packs({ ...staging, props: [] }, packing) && !packs({ ...staging, figures: [packing, changed(THEO, {})] }, packing) && !packs(staging, { ...packing, holding: "box" }));
  const elbow = ({ right: { shoulder, elbow: at, wrist } }: ReturnType<typeof personOf>["dressed"]["skeleton"]): number => Math.abs((at.x - shoulder.x) * (wrist.y - at.y) - (at.y - shoulder.y) * (wrist.x - at.x));
  const still = { mouth: "closed", blink: 0, gesture: 0, seconds: 0 } as const;
  const [stretched, lowered] = [personOf(packing, still, DUSK), personOf(packing, { ...still, packs: true }, DUSK)].map(({ dressed }) => dressed.skeleton);
  assert.ok(stretched && lowered && elbow(lowered) > elbow(stretched) && lowered.right.wrist.y > stretched.right.wrist.y + 60);
});

test("from a small child, a robot, and whoever has their knees before the breast the camera goes back until the head is no larger than the size has it", () => {
  const little = changed(THEO, { look: { age: "child", little: true, beard: false, glasses: false } });
  const curled = { pose: "huddled" } as const;
  const large = [little, changed(little, curled), changed(THEO, curled), changed(MARA, { look: { species: "robot" } })];
  for (const figure of large) for (const shotSize of SIZES) for (const angle of ANGLES) {
    const staging: Staging = { ...PARK, camera: { size: shotSize, angle, movement: "static", focus: figure.character }, figures: [figure] };
    assert.deepEqual(framingProblems(framingFacts(staging, FORMATS["16:9"])).filter(({ type }) => type === "large"), [], `${shotSize} ${angle} of ${figure.look.species}, ${figure.look.age}`);
  }
});

test("over a shoulder the head that is near is the larger one, and cut by the edge", () => {
  const figures = [changed(MARA, { character: "near", x: -0.72, depth: 0, facing: "back" }), changed(THEO, { character: "far", x: 0.28, depth: 0.4, facing: "left" })];
  const { people: [far, near] } = framingFacts({ ...PARK, camera: { size: "MCU", angle: "over_shoulder", movement: "static", focus: "far" }, figures }, FORMATS["16:9"]);
  assert.ok(far && near?.shoulder === true);
  assert.ok(near.head.bottom - near.head.top > 1.15 * (far.head.bottom - far.head.top), JSON.stringify({ far: far.head, near: near.head }));
  assert.ok(near.head.left < 0 && near.head.right < far.head.left);
});

test("past somebody near, who is far off is seen whole: the near one is cut by the lower edge, and much larger", () => {
  const figures = [changed(MARA, { character: "near", x: -0.72, depth: 0, facing: "back" }), changed(THEO, { character: "far", x: 0.28, depth: 0.6, facing: "left" })];
  const { people: [far, near] } = framingFacts({ ...PARK, camera: { size: "LS", angle: "over_shoulder", movement: "static", focus: "far" }, figures }, FORMATS["16:9"]);
  assert.ok(far && near?.shoulder === true);
  assert.ok(near.head.bottom - near.head.top > 1.7 * (far.head.bottom - far.head.top), JSON.stringify({ far: far.head, near: near.head }));
  assert.ok(near.body.bottom > 1.2 && near.head.top > 0.02 && near.head.right < far.head.left && far.body.bottom < 1);
});

test("the light of the one lamp in a room is on faces, though the lamp is not in the picture; that of a street is so from every distance", () => {
  const close: Staging = { ...PARK, place: { ...PARK.place, kind: "library", setting: "INT", features: ["lone_lamp"] }, camera: { ...PARK.camera, size: "CU", angle: "eye" }, figures: [THEO] };
  assert.notDeepEqual(litByLamp(DUSK, close), DUSK);
  for (const other of [{ ...close, place: { ...close.place, features: [] } }, { ...close, place: { ...close.place, setting: "EXT" as const, features: [] } }, { ...close, camera: { ...close.camera, size: "LS" as const } }]) assert.deepEqual({ ...litByLamp(DUSK, other), x: 0 }, { ...DUSK, x: 0 });
  for (const size of ["CU", "LS"] as const) assert.notDeepEqual(litByLamp(DUSK, { ...close, place: { ...close.place, setting: "EXT" }, camera: { ...close.camera, size } }), DUSK);
  const lamp = (x: number): Staging["props"][number] => ({ kind: "lamp", note: "lamp", x, depth: 0.5 });
  for (const size of ["LS", "MCU"] as const) for (const [props, side] of [[[lamp(-0.5)], -1], [[lamp(0.5)], 1], [[], 1]] as const) assert.equal(Math.sign(litByLamp(DUSK, { ...close, props: [...props], camera: { ...close.camera, size } }).x), side);
});

test("a lamp that burns when the others are out lights what is about it, as long as nobody stands there", () => {
  const alone: Staging = { ...PARK, place: { ...PARK.place, kind: "stage", setting: "INT", features: ["spotlight", "others_out"] }, figures: [] };
  const lamp = { x: 960, y: 900, scale: 0.6 };
  assert.equal(lastLight(alone, lamp).length, 2);
  for (const other of [{ ...alone, figures: [MARA] }, { ...alone, place: { ...alone.place, features: ["spotlight" as const] } }]) assert.equal(lastLight(other, lamp).length, 0);
});

test("hands of flesh are on the dough that they knead on a table, a robot's claws are where they were", () => {
  const kneading = changed(MARA, { pose: "cooking", holding: "dough", facing: "right" });
  const hands = (figure: Figure): readonly boolean[] => atWorktop({ ...PARK, figures: [figure] }).figures.map(kneadsByHand);
  assert.deepEqual([hands(kneading), hands(changed(kneading, { facing: "back" })), hands(changed(kneading, { look: { species: "robot" } })), hands(changed(kneading, { holding: "pot" }))], [[true], [false], [false], [false]]);
});

test("who kneels with open arms is lower than who only kneels, their face nearer to somebody small", () => {
  const topOf = (pose: Figure["pose"]): number => figureArtist.anchorsOf(changed(MARA, { pose, facing: "left" })).head.y;
  assert.ok(topOf("welcoming") > topOf("kneeling") + 60);
});

test("who is bent double is framed with both hands on the knees where these belong to the size, and with the whole head where they do not", () => {
  for (const facing of ["left", "right"] as const) {
    const winded = changed(THEO, { character: "p0", x: 0, pose: "winded", facing, gaze: facing });
    for (const shotSize of ["CU", "MCU", "MS"] as const) {
      const [one] = framingFacts({ ...PARK, camera: { ...PARK.camera, size: shotSize, movement: "static", focus: "p0" }, figures: [winded] }, FORMATS["16:9"]).people;
      assert.ok(one && one.head.left > 0 && one.head.right < 1, `${shotSize} ${facing} ${JSON.stringify(one?.head)}`);
    }
    const beside = changed(MARA, { character: "p1", x: facing === "left" ? -0.46 : 0.46, facing });
    const { people: both } = framingFacts({ ...PARK, camera: { ...PARK.camera, size: "MLS", movement: "static", focus: "p0" }, figures: [{ ...winded, x: facing === "left" ? 0.46 : -0.46 }, beside] }, FORMATS["16:9"]);
    const bent = both.find(({ character }) => character === "p0");
    assert.ok(bent);
    const { top, bottom } = bent.body;
    assert.ok(top > 0 && bottom - top > 0.75 && top + (bottom - top) * 0.72 < 0.97, `the knees are in the picture: ${JSON.stringify(bent.body)}`);
  }
});
