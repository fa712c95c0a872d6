/** A limp: the trunk tipped over the sound leg, the hand to what hurts, the face, and the strokes about it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createCanvas } from "@napi-rs/canvas";
import type { Figure, Staging } from "../../../plugins/film/types-staging.ts";
import { isAching, paintAche } from "../../../plugins/local/draw/compose/ache.ts";
import { mannerOf } from "../../../plugins/local/draw/compose/look.ts";
import { momentOf } from "../../../plugins/local/draw/compose/run-moment.ts";
import { LIMPS } from "../../../plugins/local/draw/figure/index.ts";
import { mienOf } from "../../../plugins/local/draw/figure/mien.ts";
import { personOf } from "../../../plugins/local/draw/figure/person.ts";
import type { LegBones } from "../../../plugins/local/draw/figure/skeleton.ts";
import { changed, DAY, MARA, STILL, THEO } from "./figure-samples.ts";

const LAME: Figure = changed(MARA, { pose: "walking", facing: "right", limps: true });
const BESIDE: Figure = changed(THEO, { pose: "walking", facing: "right", limps: true });
const [DRAGS, STIFF] = LIMPS;

function bonesOf(figure: Figure, limp: (typeof LIMPS)[number], seconds: number) {
  return personOf(figure, { ...STILL, seconds, ...limp }, DAY).dressed.skeleton;
}

function bend({ hip, knee, ankle }: LegBones): number {
  return Math.abs(Math.atan2(knee.x - hip.x, knee.y - hip.y) - Math.atan2(ankle.x - knee.x, ankle.y - knee.y));
}

test("neighbours who limp have neither the same sore leg nor the same moment of the step, in every size", () => {
  const seen = (size: Staging["camera"]["size"]): Staging => ({ place: { kind: "street", setting: "EXT", name: "STREET", time: "day", weather: "clear", mood: "calm" }, camera: { size, angle: "eye", movement: "track" }, figures: [LAME, BESIDE], props: [], crowd: false, style: "" });
  for (const size of ["LS", "MS"] as const) assert.deepEqual([LAME, BESIDE].map((figure) => momentOf(seen(size), figure, "")?.lame), ["right", "left"]);
  assert.equal(momentOf(seen("LS"), changed(MARA, { pose: "walking" }), ""), undefined);
});

test("who limps is tipped to the sound leg, which gives; the sore one is straight, behind on its toes or ahead on its heel; the near hand is at the thigh or the hip, its elbow out", () => {
  for (const figure of [LAME, BESIDE, changed(LAME, { character: "noor" })]) for (const seconds of [0, 0.4, 0.8]) for (const limp of LIMPS) {
    const { rightLeg, leftLeg, right, neckSeen, pelvis } = bonesOf(figure, limp, seconds);
    const drags = limp === DRAGS;
    const [sore, sound] = drags ? [rightLeg, leftLeg] : [leftLeg, rightLeg];
    assert.ok(bend(sore) < 0.15 && bend(sound) > 0.4, `${bend(sore)} ${bend(sound)}`);
    const tipped = (Math.atan2(neckSeen.x, -neckSeen.y - pelvis.u) * 180) / Math.PI;
    assert.ok(drags ? tipped > 8 && tipped < 16 : tipped < -7 && tipped > -14, `${tipped}`);
    assert.ok(drags ? sore.ankle.x < sound.ankle.x - 100 && sore.toe.y > sore.ankle.y : sore.ankle.x > sound.ankle.x + 100 && sore.toe.y < sore.ankle.y, "on its toes behind, or on its heel ahead");
    assert.ok(Math.abs(sore.ankle.x - sound.ankle.x) < 330, `a short step ${sore.ankle.x - sound.ankle.x}`);
    assert.ok(right.elbow.x < Math.min(right.shoulder.x, right.wrist.x) - 25 && right.wrist.y > -pelvis.u - 130, "elbow out, hand low");
  }
});

test("a limp is seen in a mild face, half of whose mouth smiles", () => {
  const mien = (limps: boolean, expression: Figure["expression"]) => mienOf(changed(MARA, { pose: "walking", expression, ...(limps ? { limps } : {}) }));
  for (const mild of ["neutral", "tender", "happy"] as const) assert.ok(mien(true, mild).inner > 1 && mien(true, mild).outer < -0.3 && mien(true, mild).wry === true);
  assert.deepEqual(mien(true, "sad"), mien(false, "sad"));
});

test("by pen or pencil a sore knee has strokes about it, on the side where nothing of the figure is", () => {
  const size = { width: 640, height: 360 };
  assert.ok(isAching(LAME, mannerOf("ink", size)) && !isAching(LAME, mannerOf("flat", size)) && !isAching(changed(LAME, { limps: false }), mannerOf("ink", size)));
  for (const limp of LIMPS) {
    const ctx = createCanvas(1000, 1200).getContext("2d");
    const act = { ...STILL, ...limp };
    paintAche(ctx, { figure: LAME, act, light: DAY, x: 500, y: 1150, unit: 1 });
    const { rightLeg, leftLeg } = bonesOf(LAME, limp, act.seconds);
    const { x, y } = (limp === STIFF ? leftLeg : rightLeg).knee;
    const inked = (side: 1 | -1): number => ctx.getImageData(500 + x + (side > 0 ? 40 : -150), 1150 + y - 110, 110, 220).data.filter((value, at) => at % 4 === 3 && value > 128).length;
    const out = limp === STIFF ? 1 : -1;
    assert.ok(inked(out) > 800 && inked(out === 1 ? -1 : 1) === 0, `${inked(out)}`);
  }
});
