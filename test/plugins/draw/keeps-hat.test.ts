/** A hand that keeps a hat on, in the picture. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Staging } from "../../../plugins/film/types-staging.ts";
import { frame } from "../../../plugins/local/draw/compose/framing.ts";
import { onHead } from "../../../plugins/local/draw/figure/head.ts";
import { crownOf } from "../../../plugins/local/draw/figure/headwear.ts";
import { figureArtist } from "../../../plugins/local/draw/figure/index.ts";
import { personOf } from "../../../plugins/local/draw/figure/person.ts";
import { paintPlace } from "../../../plugins/local/draw/place/index.ts";
import { changed, DAY, STILL, THEO } from "./figure-samples.ts";
import { PARK, withCamera } from "./shot-samples.ts";

test("over a hand that keeps a hat on there is air in the picture", () => {
  for (const angle of ["eye", "low"] as const) for (const size of ["MCU", "MS"] as const) {
    const figure = changed(THEO, { pose: "running", facing: "left", gaze: "left", keeps_hat: true, wardrobe: { accessory: "bowler" } });
    const staging: Staging = { ...withCamera(PARK, { size, angle }), place: { ...PARK.place, kind: "alley" }, figures: [figure] };
    const { camera, placed: [runs] } = frame(staging, { width: 1280, height: 720 }, { anchorsOf: figureArtist.anchorsOf, ground: paintPlace(staging.place, staging.style).ground });
    const { head, dressed: { skeleton: { right } } } = personOf(figure, STILL, DAY);
    const highest = Math.min(right.wrist.y, onHead(head, crownOf(head.face, "bowler").tips)[1]) - KNUCKLES;
    assert.ok(runs && runs.y + highest * runs.scale > camera.y - (0.5 - 0.1) * (720 / camera.zoom), `${angle} ${size}`);
  }
});

/** Figure units that the back of a hand on a crown is higher than its wrist. */
const KNUCKLES = 50;
