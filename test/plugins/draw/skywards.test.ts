/** Animals that look up together have what they look at before them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Figure, Staging } from "../../../plugins/film/types-staging.ts";
import { framingFacts } from "../../../plugins/local/draw/compose/framing-facts.ts";
import { changed, MARA, THEO } from "./figure-samples.ts";
import { PARK } from "./shot-samples.ts";

const SIZE = { width: 1280, height: 720 };

function middleOf(gaze: Figure["gaze"], facing: Figure["facing"]): number {
  const figures = [MARA, THEO].map((figure, at) => changed(figure, { look: { species: "cat" }, x: at === 0 ? -0.46 : 0.46, pose: at === 0 ? "standing" : "sitting", facing, gaze }));
  const staging: Staging = { ...PARK, camera: { ...PARK.camera, size: "MLS" }, figures };
  const heads = framingFacts(staging, SIZE).people.map(({ head }) => (head.left + head.right) / 2);
  assert.equal(heads.length, 2);
  return heads.reduce((sum, x) => sum + x, 0) / heads.length;
}

test("there is room on the side they look to, and none is made for who look at each other's height", () => {
  assert.ok(middleOf("up", "left") > middleOf("left", "left") + 0.05);
  assert.ok(middleOf("up", "right") < middleOf("right", "right") - 0.05);
});
