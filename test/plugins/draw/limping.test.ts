/** A limp: a leg that is spared, a hand to what hurts, the other's shoulder, and the face. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Figure, Staging } from "../../../plugins/film/types-staging.ts";
import { claspsOf } from "../../../plugins/local/draw/compose/clasp.ts";
import { frame } from "../../../plugins/local/draw/compose/framing.ts";
import type { Act } from "../../../plugins/local/draw/contract.ts";
import { figureArtist } from "../../../plugins/local/draw/figure/index.ts";
import { mienOf } from "../../../plugins/local/draw/figure/mien.ts";
import { personOf } from "../../../plugins/local/draw/figure/person.ts";
import { paintPlace } from "../../../plugins/local/draw/place/index.ts";
import { changed, DAY, MARA, STILL, THEO } from "./figure-samples.ts";

const LAME: Figure = changed(MARA, { pose: "walking", facing: "right", limps: true });
const BESIDE: Figure = changed(THEO, { pose: "walking", facing: "right", limps: true });

type Bones = ReturnType<typeof personOf>["dressed"]["skeleton"];

function bonesOf(figure: Figure, more: Partial<Act>): Bones {
  return personOf(figure, { ...STILL, ...more }, DAY).dressed.skeleton;
}

function bendOf({ hip, knee, ankle }: Bones["rightLeg"]): number {
  return Math.atan2(knee.x - hip.x, knee.y - hip.y) - Math.atan2(ankle.x - knee.x, ankle.y - knee.y);
}

test("the one way to limp drags a stiff leg behind on its toes: the other knee gives, the back is bent, a hand is behind it with the elbow out", () => {
  for (const seconds of [0, 0.4, 0.8]) {
    const { rightLeg: sore, leftLeg: bears, lean, right } = bonesOf(BESIDE, { seconds, abreast: 1 });
    assert.ok(bendOf(sore) < 0.2 && bendOf(bears) > 0.25 && bendOf(bears) < 1, `${bendOf(sore)} ${bendOf(bears)}`);
    if (seconds === 0) assert.ok(sore.ankle.x < sore.hip.x - 60 && bendOf(bears) > 0.5, "as a picture, far behind");
    assert.ok(sore.toe.y > sore.ankle.y + 20 && sore.toe.y > -60, "on its toes");
    assert.ok(lean > 12 && lean < 20, `no crouch ${lean}`);
    assert.ok(right.elbow.x < right.shoulder.x - 60 && right.wrist.x > right.elbow.x, "the elbow is out behind");
    assert.ok(bears.ankle.x - sore.ankle.x < 260, "short steps");
  }
});

test("the other holds the foot of the sore leg up behind, stands on the other, and one shoulder is much lower, its hand on the thigh", () => {
  for (const seconds of [0, 0.4, 0.8]) {
    const { rightLeg: sore, leftLeg: bears, lean, right, left } = bonesOf(LAME, { seconds, abreast: 0 });
    assert.ok(bendOf(sore) > 0.7 && sore.ankle.x < sore.knee.x - 80 && sore.toe.y < bears.toe.y - 10, `off the ground ${sore.toe.y} ${bears.toe.y}`);
    if (seconds === 0) assert.ok(bears.ankle.y > -56 && Math.abs(bears.ankle.x) < 60, "the body is over the foot that bears");
    assert.ok(lean > 15 && lean < 22 && right.shoulder.y > left.shoulder.y + 60, `no bow ${lean} ${right.shoulder.y - left.shoulder.y}`);
    const share = (right.wrist.y - sore.hip.y) / (sore.knee.y - sore.hip.y);
    const off = right.wrist.x - (sore.hip.x + (sore.knee.x - sore.hip.x) * share);
    assert.ok(share > -0.1 && share < 1 && Math.abs(off) < 70, `a hand on the thigh ${share} ${off}`);
  }
});

/** Both on a street. */
function onStreet(figures: readonly Figure[], size: "LS" | "MS"): ReturnType<typeof frame>["placed"] {
  const staging: Staging = { place: { kind: "street", setting: "EXT", name: "STREET", time: "day", weather: "clear", mood: "calm" }, camera: { size, angle: "eye", movement: "track" }, figures: [...figures], props: [], crowd: false, style: "flat ink and wash" };
  return frame(staging, { width: 640, height: 360 }, { anchorsOf: figureArtist.anchorsOf, ground: paintPlace(staging.place, "").ground }).placed;
}

test("two who limp side by side keep together, and neither holds on to the other: the sore side is under a hand of their own", () => {
  const walk = [changed(LAME, { x: -0.3 }), changed(BESIDE, { x: 0.3, depth: 0.42 })];
  for (const facing of ["left", "right"] as const) for (const size of ["LS", "MS"] as const) {
    const both = onStreet(walk.map((figure) => ({ ...figure, facing })), size);
    const [left, right] = both.toSorted((a, b) => a.x - b.x);
    assert.ok(left && right);
    assert.equal(claspsOf(both).size, 0);
    const apart = (right.x - left.x) / (left.anchors.halfWidth * left.scale + right.anchors.halfWidth * right.scale);
    assert.ok(apart > 0.6 && apart < 1.4, `${facing} ${size}: ${apart}`);
  }
});

test("a limp is seen in a mild face, half of whose mouth smiles", () => {
  const mien = (limps: boolean, expression: Figure["expression"]) => mienOf(changed(MARA, { pose: "walking", expression, ...(limps ? { limps } : {}) }));
  for (const mild of ["neutral", "tender", "happy"] as const) assert.ok(mien(true, mild).inner > 1 && mien(true, mild).outer < -0.3 && mien(true, mild).wry === true);
  assert.deepEqual(mien(true, "sad"), mien(false, "sad"));
});
