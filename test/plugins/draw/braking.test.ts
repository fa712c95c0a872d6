/** Who brakes out of a run, what their heel tears up, and the mouth of who shouts. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createCanvas } from "@napi-rs/canvas";
import { isDashing } from "../../../plugins/local/draw/compose/dash.ts";
import type { Placed } from "../../../plugins/local/draw/compose/framing.ts";
import { mannerOf } from "../../../plugins/local/draw/compose/look.ts";
import { inWind } from "../../../plugins/local/draw/figure/hair-wind.ts";
import { onHead } from "../../../plugins/local/draw/figure/head.ts";
import { paintPerson, personOf } from "../../../plugins/local/draw/figure/person.ts";
import { changed, DAY, MARA, STILL, THEO } from "./figure-samples.ts";

test("who brakes has the weight back over a knee that is bent, and no seat on the air, the other hardly so and far ahead on its heel, and an arm flung out, or both about what they hug", () => {
  for (const [facing, ahead] of [["left", -1], ["right", 1]] as const) {
    const { mirrored, dressed: { skeleton } } = personOf(changed(MARA, { pose: "braking", facing, gaze: facing }), STILL, DAY);
    const hugs = personOf(changed(MARA, { pose: "braking", facing, gaze: facing, holding: "parcel" }), STILL, DAY).dressed.skeleton;
    const way = mirrored ? 1 : ahead;
    const { left, leftLeg, rightLeg } = skeleton;
    const bend = ({ hip, knee, ankle }: typeof leftLeg): number => Math.abs(Math.atan2(knee.x - hip.x, knee.y - hip.y) - Math.atan2(ankle.x - knee.x, ankle.y - knee.y));
    assert.ok(bend(leftLeg) > 0.3 && bend(leftLeg) < 0.6 && bend(rightLeg) > 1.1 && bend(rightLeg) < 1.5, `${bend(leftLeg)} ${bend(rightLeg)}`);
    assert.ok((leftLeg.ankle.x - leftLeg.hip.x) * way > 200 && leftLeg.toe.y < leftLeg.ankle.y - 20, "on the heel, far ahead");
    assert.ok((rightLeg.ankle.x - left.shoulder.x) * way > 0, "the shoulders are behind both feet");
    assert.ok((left.wrist.x - left.shoulder.x) * way > 150, "flung out");
    for (const arm of [hugs.left, hugs.right]) assert.ok((arm.wrist.x - hugs.neckSeen.x) * way < 200 && arm.wrist.y < hugs.rightLeg.hip.y - 60, "before the breast");
  }
});

test("of who brakes the ends of the hair fly on, and what is cut close to the skull stays on it", () => {
  const { head: { face: { form }, look, wind } } = personOf(changed(MARA, { pose: "braking", facing: "right" }), STILL, DAY);
  const flown = (style: typeof look.hair.style, gender: typeof look.gender): number => inWind(form, { ...look, gender, hair: { ...look.hair, style } }, wind).warp(-60, -60)[0] - form.warp(-60, -60)[0];
  for (const style of ["bob", "crop", "ponytail"] as const) assert.ok(flown(style, "female") > 40, style);
  for (const style of ["crop", "undercut", "receding", "afro"] as const) assert.equal(flown(style, "male"), 0, style);
});

const SIZE = { width: 640, height: 360 };

test("with a pen a heel that brakes tears up the ground, whoever runs behind; in colour areas it does not", () => {
  const placed = (figure: typeof MARA, x: number): Placed => ({ figure, x }) as unknown as Placed;
  const who = placed(changed(MARA, { pose: "braking", facing: "left" }), 0);
  const after = placed(changed(THEO, { pose: "running", facing: "left" }), 300);
  assert.ok(isDashing(who, [who, after], mannerOf("ink", SIZE)) && !isDashing(who, [who, after], mannerOf("flat", SIZE)));
});

test("with a pen a mouth that shouts is dark within, and its tongue lies at the bottom", () => {
  const person = personOf(changed(MARA, { mouth: "shouting", facing: "front" }), STILL, { ...DAY, rimless: true });
  const ctx = createCanvas(1800, 3300).getContext("2d");
  ctx.scale(3, 3);
  ctx.translate(300, 1050);
  paintPerson(ctx, person, STILL);
  const { form } = person.head.face;
  const at = (low: number): readonly number[] => {
    const [x, y] = onHead(person.head, form.warp(form.mouth[0] - 1, form.mouth[1] + low * form.mouthSize));
    return [...ctx.getImageData(Math.round((x + 300) * 3), Math.round((y + 1050) * 3), 1, 1).data];
  };
  assert.ok((at(14)[0] ?? 255) < 60, `dark: ${at(14)}`);
  assert.ok((at(26)[0] ?? 0) > 120, `the tongue: ${at(26)}`);
});
