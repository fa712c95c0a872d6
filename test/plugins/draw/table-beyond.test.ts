/** The table beyond a shoulder: it comes towards us from whoever has its end, and what stands on it is nearer and larger. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Figure, Staging } from "../../../plugins/film/types-staging.ts";
import type { Placed } from "../../../plugins/local/draw/compose/framing.ts";
import { laidBeyond, seatedBetween, topBeyond } from "../../../plugins/local/draw/compose/table-beyond.ts";
import { figureArtist } from "../../../plugins/local/draw/figure/index.ts";
import { changed, MARA } from "./figure-samples.ts";
import { PARK } from "./shot-samples.ts";

const LOW = 1080;

/** Who has the end of a table of four. */
function end(side: "left" | "right", change: Partial<Figure> = {}): Placed {
  const figure = changed(MARA, { facing: "front", pose: "sitting", seated: true, seat: "table", chair: { at: side === "left" ? 0 : 3, of: 4 }, ...change });
  return { figure, anchors: figureArtist.anchorsOf(figure), x: 900, y: 1000, scale: 0.5 };
}

function set(...props: Staging["props"]): Staging {
  return { ...PARK, camera: { ...PARK.camera, angle: "over_shoulder" }, props: [{ kind: "table", note: "long table", x: 0, depth: 0.3 }, ...props] };
}

test("the table is wider the nearer it is, reaches the lower edge of the picture, and is mirrored from the other end", () => {
  for (const side of ["left", "right"] as const) {
    const { left, right, narrower, far, near, aside = 0 } = topBeyond(end(side), LOW);
    assert.ok(near >= LOW && far < near, `${side}: from ${far} to ${near}`);
    assert.ok(narrower > 0 && right - left - 2 * narrower > 0, `${side}: ${right - left} wide, less ${2 * narrower}`);
    // Its far end is before whoever has it.
    assert.ok(Math.abs((left + right) / 2 + aside - 900) < 1, side);
    assert.notEqual(aside, 0);
  }
  // From one end it runs to one side, from the other end to the other.
  assert.ok(Math.abs((topBeyond(end("left"), LOW).aside ?? 0) + (topBeyond(end("right"), LOW).aside ?? 0)) < 1e-6);
  assert.ok(topBeyond(end("left"), LOW + 200).near > topBeyond(end("left"), LOW).near);
});

test("before whoever has the end are a plate and a glass, but no second glass; a candle and what the text names stand nearer to us", () => {
  const [plate, glass, candle, cake] = laidBeyond(set({ kind: "cake", note: "large pie", x: 0, depth: 0.3 }), end("left"));
  assert.deepEqual([plate, glass, candle, cake].map((put) => put?.kind), ["plate", "glass", "candle", "cake"]);
  assert.ok(plate && candle && cake && plate.y < candle.y && plate.y < cake.y);
  assert.deepEqual(laidBeyond(set(), end("left", { holding: "glass" })).map(({ kind }) => kind), ["plate", "candle"]);
});

test("what stands on it is inside its edges, from either end", () => {
  for (const side of ["left", "right"] as const) {
    const { left, right, narrower, aside = 0, far, near } = topBeyond(end(side), LOW);
    for (const { kind, x, y } of laidBeyond(set({ kind: "cake", note: "large pie", x: 0, depth: 0.3 }), end(side))) {
      const share = (y - far) / (near - far);
      const half = (right - left) / 2 - narrower * (1 - share);
      const middle = (left + right) / 2 + aside * (1 - share);
      assert.ok(y > far && y < near + 200 && Math.abs(x - middle) < half, `${kind} at ${side}: ${Math.round(x - middle)} of ${Math.round(half)}`);
    }
  }
});

test("over a shoulder those between are seen while their faces are free, and nobody nearer", () => {
  const around = [1, 2, 3].map((at) => changed(MARA, { character: `p${at}`, facing: "front", pose: "sitting", seated: true, seat: "table", chair: { at, of: 6 } }));
  const last = end("left", { character: "end", chair: { at: 0, of: 6 } });
  const over = (x: number): readonly string[] => {
    const figure = changed(MARA, { character: "over", facing: "back", gaze: "away", seat: "table", chair: { at: 4, of: 6 } });
    const shoulder: Placed = { figure, anchors: figureArtist.anchorsOf(figure), x, y: 1100, scale: 0.75 };
    const staging: Staging = { ...set(), figures: [last.figure, figure], around };
    return seatedBetween(staging, { camera: { x: 960, y: 800, zoom: 1, roll: 0, pitch: 0 }, placed: [last], shoulder }, figureArtist.anchorsOf).map(({ placed }) => placed.figure.character);
  };
  // The second would be before the face of the first.
  assert.deepEqual(over(9000), ["p1"]);
  const [first] = seatedBetween({ ...set(), around }, { camera: { x: 960, y: 800, zoom: 1, roll: 0, pitch: 0 }, placed: [last], shoulder: { ...last, figure: { ...last.figure, facing: "back", chair: { at: 4, of: 6 } }, x: 9000 } }, figureArtist.anchorsOf);
  assert.ok(first !== undefined);
  // A head before the first of them hides all.
  assert.deepEqual(over(first.placed.x), []);
});
