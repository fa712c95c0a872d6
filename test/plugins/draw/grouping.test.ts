/** People together: round tables, on seats, in each other's arms, and beside animals of their own height. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Figure, Staging } from "../../../plugins/film/types-staging.ts";
import { armfulOf, cornersOf } from "../../../plugins/local/draw/figure/held-armful.ts";
import { figureArtist } from "../../../plugins/local/draw/figure/index.ts";
import { handOf } from "../../../plugins/local/draw/figure/arms.ts";
import { mienOf } from "../../../plugins/local/draw/figure/mien.ts";
import { personOf } from "../../../plugins/local/draw/figure/person.ts";
import type { Light } from "../../../plugins/local/draw/contract.ts";
import { paintPlace } from "../../../plugins/local/draw/place/index.ts";
import { carriersOf } from "../../../plugins/local/draw/compose/carriers.ts";
import { claspsOf } from "../../../plugins/local/draw/compose/clasp.ts";
import { frame } from "../../../plugins/local/draw/compose/framing.ts";
import { prepared } from "../../../plugins/local/draw/compose/prepared.ts";
import { changed, MARA, THEO } from "./figure-samples.ts";
import { PARK, withCamera } from "./shot-samples.ts";

const HD = { width: 1280, height: 720 };
const TALL = { width: 360, height: 640 };
const PLAIN: Light = { x: 1, y: -0.35, key: "#ffffff", shade: "#40406a", ambient: "#808090", strength: 0.5, tint: 0 };
const CHILD = changed(MARA, { character: "tom", look: { age: "child" } });
const DOG = changed(MARA, { character: "rex", look: { species: "dog" } });

function together(kind: Staging["place"]["kind"], figures: readonly Figure[], more: Partial<Staging> = {}): Staging {
  return prepared({ ...withCamera(PARK, { size: "LS" }), place: { ...PARK.place, kind, setting: kind === "park" ? "EXT" : "INT" }, figures: [...figures], ...more });
}

function homeX(staging: Staging): number {
  return frame(prepared(staging), TALL, { anchorsOf: figureArtist.anchorsOf, ground: paintPlace(staging.place, "").ground }).camera.x;
}

function placed(staging: Staging, size = HD): ReturnType<typeof frame>["placed"] {
  return frame(staging, size, { anchorsOf: figureArtist.anchorsOf, ground: paintPlace(staging.place, "").ground }).placed;
}

test("six at a table: the ends in profile, all other faces to us, and no head hides another", () => {
  const six = Array.from({ length: 6 }, (_, at) => changed(at === 3 ? CHILD : THEO, { character: `p${at}`, pose: "sitting", x: -0.6 + at * 0.24 }));
  const staging = together("restaurant", six);
  assert.deepEqual(staging.figures.map(({ facing }) => facing), ["right", "front", "front", "front", "front", "left"]);
  const heads = placed(staging).map(({ x, anchors, scale }) => ({ left: x + (anchors.head.x - anchors.head.radius * 0.7) * scale, right: x + (anchors.head.x + anchors.head.radius * 0.7) * scale })).toSorted((a, b) => a.left - b.left);
  heads.slice(1).forEach(({ left }, at) => assert.ok(left >= (heads[at]?.right ?? 0), `head ${at + 1} is behind another`));
});

test("a child at a table sees over it", () => {
  const [tom] = together("restaurant", [changed(CHILD, { pose: "sitting" })]).figures;
  assert.ok(tom);
  assert.ok(figureArtist.anchorsOf(tom).eyes.y < -480);
});

test("who sits has a seat that the place or a thing offers, and the thing stands nowhere else", () => {
  const sitting = changed(MARA, { pose: "sitting" });
  assert.equal(together("park", [sitting]).figures[0]?.seat, "bench");
  const stage = together("stage", [sitting], { props: [{ kind: "suitcase", x: 0, depth: 0.4, note: "suitcase" }] });
  assert.deepEqual([stage.figures[0]?.seat, stage.props], ["suitcase", []]);
  assert.equal(together("bedroom", [changed(MARA, { pose: "sleeping" })]).figures[0]?.seat, "bed");
});

test("who embraces is breast to breast, and goes down to somebody small", () => {
  const apart = (figures: readonly Figure[]): number => {
    const [a, b] = placed(together("park", figures)).toSorted((one, other) => one.x - other.x);
    return ((b?.x ?? 0) - (a?.x ?? 0)) / (a?.scale ?? 1);
  };
  const [left, right] = [changed(MARA, { pose: "hugging", x: -0.5 }), changed(THEO, { pose: "hugging", x: 0.5, facing: "left" })];
  assert.ok(apart([left, right]) < 240, `${apart([left, right])} units apart`);
  assert.deepEqual(together("park", [left, changed(CHILD, { x: 0.5 })]).figures.map(({ seat }) => seat), ["floor", undefined]);
  assert.deepEqual(together("park", [changed(CHILD, { pose: "hugging", x: -0.5 }), changed(DOG, { x: 0.5 })]).figures.map(({ pose, facing }) => `${pose} ${facing}`), ["hugging right", "sitting left"]);
});

test("a child in the arms of who kneels is under the face, and its ball is on the ground", () => {
  const staging = together("park", [changed(CHILD, { pose: "hugging", holding: "ball", x: -0.3 }), changed(MARA, { pose: "hugging", x: 0.1, facing: "left" })]);
  assert.deepEqual(staging.figures.map(({ holding }) => holding), [undefined, undefined]);
  assert.deepEqual(staging.props.map(({ kind, note }) => `${kind}: ${note}`), ["ball: ball let fall"]);
  const [child, grown] = placed(staging).toSorted((a, b) => a.x - b.x).map(({ anchors, x, y, scale }) => ({ x: x + anchors.head.x * scale, y: y + anchors.head.y * scale, radius: anchors.head.radius * scale }));
  assert.ok(child && grown && Math.hypot(grown.x - child.x, grown.y - child.y) > (child.radius + grown.radius) * 0.8, "his head is before her face");
});

test("of two who embrace each has a hand on the other's back", () => {
  const pair = placed(together("park", [changed(MARA, { pose: "hugging", x: -0.5 }), changed(THEO, { pose: "hugging", x: 0.5, facing: "left" })]));
  const spots = claspsOf(pair);
  assert.deepEqual([...spots.values()].map(({ about }) => about).toSorted(), ["neck", "waist"]);
  for (const { figure, x, scale } of pair) {
    const other = pair.find((each) => each.figure !== figure);
    const hand = x + (spots.get(figure.character)?.x ?? 0) * scale;
    assert.ok(other && Math.abs(hand - other.x) < other.anchors.head.radius * other.scale, `${hand} is not on a body at ${other?.x}`);
  }
});

test("a dog beside a child is smaller than the child, and alone as large as a leading part", () => {
  const high = (figure: Figure | undefined): number => (figure ? -figureArtist.anchorsOf(figure).top : 0);
  const beside = together("park", [changed(CHILD, { x: -0.3 }), changed(DOG, { x: 0.3 })]).figures.map(high);
  assert.ok((beside[1] ?? 0) < (beside[0] ?? 0) * 0.8, `${beside[1]} beside ${beside[0]}`);
  assert.ok(high(together("park", [DOG]).figures[0]) > (beside[1] ?? 0) * 1.2);
});

test("two who carry something large in a narrow picture have air between what they carry", () => {
  const pair = [changed(MARA, { pose: "carrying", holding: "cactus", x: -0.4, depth: 0.3 }), changed(THEO, { pose: "carrying", holding: "fishbowl", x: 0.4, depth: 0.3, facing: "left" })];
  for (const size of ["LS", "MS"] as const) {
    const staging = carriersOf({ ...withCamera(PARK, { size }), figures: pair }, 9 / 16);
    const [left, right] = placed(staging, TALL).toSorted((a, b) => a.x - b.x);
    assert.ok(left && right && right.x - left.x > 1.7 * Math.max(left.anchors.halfWidth, right.anchors.halfWidth) * left.scale, `${size}: ${left?.x} and ${right?.x}`);
    assert.ok(left.scale === right.scale, `${size}: one stands before the other`);
  }
});

test("what is carried in both arms is before the breast and under the chin, from whatever side", () => {
  for (const facing of ["front", "right", "left"] as const) for (const holding of ["cactus", "fishbowl"] as const) {
    const figure = changed(MARA, { pose: "carrying", holding, facing });
    const armful = armfulOf(figure);
    const { dressed, head } = personOf(figure, { mouth: "closed", blink: 0, seconds: 0, gesture: 0 }, PLAIN);
    const corners = armful === undefined ? [] : cornersOf(dressed, armful);
    assert.ok(corners.length === 2 && corners.every(([, y]) => y > head.y - 20), `${holding} ${facing}: ${corners}, chin at ${head.y}`);
    const { right, left } = dressed.skeleton;
    const [low = [0, 0], high = [0, 0]] = corners;
    for (const { wrist } of [right, left]) assert.ok(wrist.x > low[0] - 40 && wrist.x < high[0] && wrist.y > high[1] && wrist.y < low[1] + 20, `${holding} ${facing}: a hand at ${wrist.x}, ${wrist.y} beside ${corners}`);
  }
});

test("who looks down at another thing has what fills both arms before the breast in a narrow picture, and their eyes are open on what they look at", () => {
  const figure = changed(MARA, { pose: "carrying", holding: "cactus", facing: "right", gaze: "down" });
  const facing = (some: Partial<Staging>, camera: Partial<Staging["camera"]> = { size: "CU" }): unknown => carriersOf({ ...withCamera(PARK, { size: "CU" }), figures: [figure], ...some, camera: { ...PARK.camera, ...camera } }, 9 / 16).figures[0]?.facing;
  assert.deepEqual([facing({ props: [] }), facing({ props: [{ kind: "fish", note: "fish", x: 0.1, depth: 0.5 }] })], ["right", "front"]);
  const across = { props: [], figures: [{ ...figure, gaze: "right" as const }, changed(THEO, { facing: "back" })] };
  assert.deepEqual([facing(across, { size: "MS", angle: "over_shoulder", focus: figure.character }), facing(across, { size: "MLS", angle: "over_shoulder", focus: figure.character })], ["front", "right"]);
  assert.ok(mienOf(figure).lid < 0.2 && mienOf({ ...figure, holding: "letter" }).lid > 0.4);
});

test("who keeps a door has the palm beside it upright and bears a bowl on the other arm; what fills both arms lies on a palm", () => {
  const boned = (some: Partial<Figure>): ReturnType<typeof personOf>["dressed"]["skeleton"] => personOf(changed(MARA, { pose: "carrying", holding: "fishbowl", facing: "front", ...some }), { mouth: "closed", blink: 0, seconds: 0, gesture: 0 }, PLAIN).dressed.skeleton;
  const { right, left } = boned({ keeps_door: true });
  const { turn } = handOf(right);
  assert.ok(right.hand === "press" && Math.cos(turn) < -0.9, `the hand on the door points ${turn}`);
  assert.ok(Math.abs(right.wrist.x - right.shoulder.x) > 130 && left.unseen === undefined);
  const both = boned({});
  assert.deepEqual([both.right.hand, both.left.unseen], ["under", true]);
});

test("who runs for a lift has its door before them, and a low camera in a lift has its lamp behind the face", () => {
  const corridor: Staging = { ...withCamera(PARK, { size: "LS" }), place: { ...PARK.place, kind: "corridor", setting: "INT", features: ["lift_door", "closing_doors"] }, figures: [changed(MARA, { pose: "running", facing: "right", holding: "cactus" })] };
  assert.ok(homeX(corridor) < homeX({ ...corridor, figures: corridor.figures.map((figure) => ({ ...figure, pose: "standing" })) }) - 100);
  const lift = (angle: "eye" | "low"): Staging => ({ ...withCamera(PARK, { size: "CU", angle, focus: "theo" }), place: { ...PARK.place, kind: "elevator", setting: "INT" }, figures: [changed(THEO, { x: 0.2, facing: "left", gaze: "left" })] });
  assert.ok(homeX(lift("low")) < homeX(lift("eye")) - 100);
});

/** Figure units between two, in a picture of a size. */
function between(figures: readonly Figure[], shot: Staging["camera"]["size"], size = HD): number {
  const staging = together("park", figures);
  const [a, b] = placed({ ...staging, camera: { ...staging.camera, size: shot } }, size).toSorted((one, other) => one.x - other.x);
  assert.ok(a && b);
  return (b.x - a.x) / a.scale;
}

test("animals that sit together are no farther apart in the widest picture", () => {
  const cats = [-0.3, 0.3].map((x) => changed(x < 0 ? MARA : THEO, { look: { species: "cat" }, pose: "sitting", x }));
  assert.ok(between(cats, "ELS") < between(cats.map((cat) => ({ ...cat, x: cat.x * 0.6 })), "LS") * 1.05);
});

test("two with full arms stand closer once both are glad", () => {
  const laden = [-0.2, 0.2].map((x) => changed(x < 0 ? MARA : THEO, { pose: "carrying", holding: x < 0 ? "cactus" : "fishbowl", facing: "front", gaze: x < 0 ? "right" : "left", expression: "neutral", x }));
  assert.ok(between(laden.map((each) => ({ ...each, expression: "happy" })), "LS", TALL) < between(laden, "LS", TALL) * 0.95);
});

test("a cat that looks up at something leaves it the other side of the picture", () => {
  const cat = changed(MARA, { look: { species: "cat" }, pose: "standing", facing: "left", gaze: "up", x: -0.2 });
  const staging = together("park", [cat]);
  const { camera, placed: [alone] } = frame({ ...staging, camera: { ...staging.camera, size: "MLS" } }, HD, { anchorsOf: figureArtist.anchorsOf, ground: paintPlace(staging.place, "").ground });
  assert.ok((alone?.x ?? 0) > camera.x);
});

test("two who limp side by side have room for an elbow in a near picture, and neither head hides the other", () => {
  const walk = [changed(MARA, { pose: "walking", limps: true, x: -0.1 }), changed(THEO, { pose: "walking", limps: true, x: 0.1, depth: 0.42, gaze: "back" })];
  const [far, near] = placed(together("park", walk, { camera: { size: "MS", angle: "eye", movement: "track" } }));
  assert.ok(far && near);
  const [apart, heads, bodies] = [Math.abs(far.x - near.x), ...[far, near].map(({ anchors, scale }) => [anchors.head.radius * scale, anchors.halfWidth * scale] as const).reduce(([a, b], [c, d]) => [a + c, b + d] as const, [0, 0] as const)];
  assert.ok(apart > heads * 1.15 && apart > bodies * 0.62 && apart < bodies * 0.76, `${apart} ${heads} ${bodies}`);
});

test("two who limp side by side are an arm apart", () => {
  const walk = [changed(MARA, { pose: "walking", limps: true, x: -0.1 }), changed(THEO, { pose: "walking", limps: true, x: 0.1, depth: 0.42, gaze: "back" })];
  const apart = (people: readonly Figure[]): number => {
    const [far, near] = placed(together("park", people, { camera: { size: "LS", angle: "eye", movement: "track" } }));
    return far && near ? Math.abs(far.x - near.x) / (far.anchors.halfWidth * far.scale + near.anchors.halfWidth * near.scale) : 0;
  };
  assert.ok(apart(walk) > 0.64 && apart(walk) < 0.8, `${apart(walk)}`);
});

test("who is bent double behind somebody has air before the hat", () => {
  for (const facing of ["left", "right"] as const) {
    const side = facing === "left" ? 1 : -1;
    const pair = [changed(MARA, { pose: "holding", holding: "parcel", facing, gaze: "back", x: -0.46 * side }), changed(THEO, { pose: "winded", facing, gaze: facing, x: 0.46 * side, wardrobe: { type: "coat", accessory: "hat" } })];
    const both = placed(together("park", pair, { camera: { size: "MLS", angle: "eye", movement: "static" } }));
    const [stands, bent] = ["holding", "winded"].map((pose) => both.find(({ figure }) => figure.pose === pose));
    assert.ok(stands && bent);
    const { radius } = bent.anchors.head;
    const brim = bent.x * side + (bent.anchors.head.x * side - radius * 1.25) * bent.scale;
    const back = stands.x * side + stands.anchors.head.radius * 0.95 * stands.scale;
    assert.ok(brim - back > radius * 1.9 * bent.scale, `${facing} ${(brim - back) / bent.scale / radius}`);
  }
});
