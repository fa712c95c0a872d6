/** Soup on a table: empty bowls until somebody has the ladle, who fills the first of them from a pot without its spoon. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Figure } from "../../../plugins/film/types-staging.ts";
import { aboveCup, withoutRim } from "../../../plugins/local/draw/compose/at-plate.ts";
import type { Placed } from "../../../plugins/local/draw/compose/framing.ts";
import { soupOn } from "../../../plugins/local/draw/compose/soup.ts";
import { figureArtist } from "../../../plugins/local/draw/figure/index.ts";
import { overShoulder } from "../../../plugins/local/draw/compose/over-shoulder.ts";
import { changed, MARA, THEO } from "./figure-samples.ts";

const TOP = { left: 500, right: 1300, far: 800, near: 860, scale: 0.5 };

function sits(figure: Figure, x: number, change: Partial<Figure>): Placed {
  const own = changed(figure, { pose: "sitting", seated: true, ...change });
  return { figure: own, anchors: figureArtist.anchorsOf(own), x, y: 1000, scale: 0.5 };
}

test("all bowls are empty until one is filled under the ladle, and they stay where they were and what they were", () => {
  const theo = sits(THEO, 450, { facing: "right" });
  const notes = (change: Partial<Figure>) => soupOn({ top: TOP, low: 1080, sitting: [theo, sits(MARA, 1350, { facing: "left", ...change })] });
  const [before, after] = [notes({}), notes({ holding: "ladle", pose: "reaching" })];
  assert.deepEqual(before.map(({ kind, note }) => [kind, note]), [["pot", ""], ["bowl", "empty"], ["bowl", "empty"]]);
  assert.deepEqual(after.map(({ kind, note }) => [kind, note]), [["pot", "ladled"], ["bowl", "empty"], ["bowl", "filling"]]);
  assert.deepEqual([after[0]?.x, after[1]?.x], [before[0]?.x, before[1]?.x]);
});

test("of what stands on a table that is below the picture nothing is seen", () => {
  const sitting = [sits(THEO, 450, { facing: "right" })];
  assert.equal(soupOn({ top: TOP, sitting, low: TOP.far + 1 }).length, 2);
  assert.deepEqual(soupOn({ top: TOP, sitting, low: TOP.far - 1 }), []);
});

test("a cup is in a close face's hand as long as the hand is in the picture", () => {
  const drinks = changed(MARA, { holding: "cup", pose: "holding" });
  assert.equal(withoutRim(drinks, false), drinks);
  assert.equal(withoutRim(drinks, true).holding, undefined);
  const lifts = changed(MARA, { holding: "lantern", pose: "holding" });
  assert.equal(withoutRim(lifts, true), lifts);
  assert.ok(aboveCup(drinks, { x: 0, y: -500 }) < -500);
});

test("whose shoulder is looked over has their back to us, whichever way they look", () => {
  const focus = sits(MARA, 1100, { facing: "left", seated: false, pose: "standing" });
  const camera = { x: 960, y: 540, zoom: 1, roll: 0, pitch: 0 };
  const facings = (["left", "right", "back"] as const).map((facing) => {
    const { x, y, scale, figure, anchors } = sits(THEO, 0, { facing, x: -0.72, seated: false, pose: "standing" });
    return overShoulder({ figure, anchors, ground: { y, scale } } as Parameters<typeof overShoulder>[0], { camera, focus: { ...focus, x: focus.x + x } }, { width: 1920, height: 1080 }).figure.facing;
  });
  assert.deepEqual(facings, ["back", "back", "back"]);
});
