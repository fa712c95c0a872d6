/** What hangs from a hand hangs from the same one whichever way its owner turns; and where people are in a lamp room. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Figure, Staging } from "../../../plugins/film/types-staging.ts";
import { homeByLens } from "../../../plugins/local/draw/compose/lens.ts";
import { figureArtist } from "../../../plugins/local/draw/figure/index.ts";
import { personOf } from "../../../plugins/local/draw/figure/person.ts";
import { heartOf } from "../../../plugins/local/draw/place/heart.ts";
import { changed, DUSK, MARA, THEO } from "./figure-samples.ts";
import { PARK } from "./shot-samples.ts";

const STILL = { mouth: "closed", blink: 0, seconds: 0, gesture: 0 } as const;

/** Which hand of theirs is higher: the bones of who faces left are turned over. */
function handUp(change: Partial<Figure>): "right" | "left" {
  const { dressed: { skeleton: { right, left } }, mirrored } = personOf(changed(MARA, change), STILL, DUSK);
  const near = right.wrist.y < left.wrist.y;
  return near === mirrored ? "left" : "right";
}

test("a cloth and a lantern are in the right hand of who looks left and of who looks right", () => {
  for (const [holding, pose] of [["cloth", "reaching"], ["lantern", "holding"]] as const) {
    for (const facing of ["left", "right"] as const) assert.equal(handUp({ holding, pose, facing, gaze: facing }), "right", `${holding} ${facing}`);
  }
});

test("the camera finds them where they are drawn", () => {
  const { hand } = figureArtist.anchorsOf(changed(MARA, { holding: "cloth", pose: "reaching", facing: "left", gaze: "left" }));
  assert.ok(hand.x < -150, String(hand.x));
});

test("in a lamp room people are between lens and stairs, near and far, once the cloth is down", () => {
  const place: Staging["place"] = { ...PARK.place, kind: "lighthouse", setting: "INT" };
  const figures = [changed(THEO, { x: -0.5, facing: "right", holding: "cloth", pose: "holding" }), changed(MARA, { x: 0.5, facing: "right" })];
  const people = figures.map((figure) => ({ figure, anchors: figureArtist.anchorsOf(figure), ground: { y: 1000, scale: 0.5 } }));
  const home = (size: Staging["camera"]["size"]) => homeByLens({ ...PARK, place, camera: { ...PARK.camera, size } }, people, [-200, 200]) ?? 0;
  assert.ok(home("LS") - 200 > heartOf(place));
  assert.ok(home("MCU") > heartOf(place));
  assert.equal(homeByLens({ ...PARK, camera: { ...PARK.camera, size: "LS" } }, people, [-200, 200]), undefined);
});
