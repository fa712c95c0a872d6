/** Where the moon of a picture stands: beside a head and not behind it, before the eyes of who looks up, whole or not at all. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { clearOfHeads, isWhole } from "../../../plugins/local/draw/compose/luminary.ts";
import type { Context, Layer } from "../../../plugins/local/draw/contract.ts";
import { changed, MARA } from "./figure-samples.ts";

const SIZE = { width: 640, height: 360 };
const CAMERA = { x: 960, y: 540, zoom: 1 / 3, roll: 0, pitch: 0 };
const HEAD = { top: -1000, head: { x: 0, y: -880, radius: 100 }, eyes: { x: 0, y: -880 }, chest: -600, waist: -400, knees: -200, halfWidth: 160, hand: { x: 0, y: 0 } };

/** World pixels where the moon is painted, of somebody whose head is in the middle of the picture. */
function painted(moon: { readonly x: number; readonly y: number }, gaze: "right" | "up"): readonly [number, number] {
  const figure = changed(MARA, { facing: "right", gaze });
  const at: (readonly [number, number])[] = [];
  const layer: Layer = { distance: 0, luminary: { ...moon, radius: 60 }, paint: () => undefined };
  const placed = { figure, anchors: HEAD, x: 960, y: 1240, scale: 1 };
  const ctx = { save: () => undefined, restore: () => undefined, scale: () => undefined, translate: (x: number, y: number) => void at.push([x, y]) };
  clearOfHeads(layer, { framing: { camera: CAMERA, placed: [placed] }, size: SIZE }).paint(ctx as unknown as Context);
  return at[0] ?? [moon.x, moon.y];
}

test("a moon behind a head goes to the nearer side of it, and one beside it stays", () => {
  const [right] = painted({ x: 1000, y: 360 }, "right");
  assert.ok(right > 1100, `${right}`);
  const [left] = painted({ x: 900, y: 360 }, "right");
  assert.ok(left < 800, `${left}`);
  assert.deepEqual(painted({ x: 400, y: 360 }, "right"), [400, 360]);
});

test("a moon goes aside for the lamp of a post in the picture, and not for who is far under it", () => {
  const moon = (posts: readonly Layer[], low: number): number => {
    const at: number[] = [];
    const ctx = { save: () => undefined, restore: () => undefined, scale: () => undefined, translate: (x: number) => void at.push(x) };
    const placed = { figure: changed(MARA, { facing: "right", gaze: "right" }), anchors: HEAD, x: 400, y: low, scale: 0.4 };
    clearOfHeads({ distance: 0, luminary: { x: 400, y: 260, radius: 60 }, paint: () => undefined }, { framing: { camera: CAMERA, placed: [placed] }, size: SIZE, posts }).paint(ctx as unknown as Context);
    return at[0] ?? 400;
  };
  assert.equal(moon([], 1060), 400);
  assert.ok(Math.abs(moon([{ distance: 0, end: { x: 420, y: 240 }, paint: () => undefined }], 1060) - 420) > 90);
});

test("who looks up has the moon high on the side they face", () => {
  const [x, y] = painted({ x: 700, y: 700 }, "up");
  assert.ok(x > 1060 && y < 330, `${x} ${y}`);
});

test("a lamp post whose lamp is out of the picture is not in it", () => {
  const post = (y: number, x = 960): Layer => ({ distance: 0, end: { x, y }, paint: () => undefined });
  const from = { framing: { camera: { ...CAMERA, zoom: 1, pitch: 0.8 }, placed: [] }, size: SIZE };
  assert.equal(isWhole(post(100), from), false);
  assert.equal(isWhole(post(900), from), true);
  assert.equal(isWhole(post(900, 1900), from), false);
});
