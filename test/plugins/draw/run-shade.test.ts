/** Who runs has a shade under each foot, and none that is wide under both. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createCanvas } from "@napi-rs/canvas";
import { viewOfFigures } from "../../../plugins/local/draw/compose/camera.ts";
import { frame } from "../../../plugins/local/draw/compose/framing.ts";
import { performer } from "../../../plugins/local/draw/compose/performer.ts";
import { figureArtist } from "../../../plugins/local/draw/figure/index.ts";
import { paintPlace } from "../../../plugins/local/draw/place/index.ts";
import { PARK, SMALL, withCamera } from "./shot-samples.ts";

/** What is painted besides the figure itself. */
function isShaded(pose: "running" | "standing"): boolean {
  const staging = withCamera(PARK, { size: "LS" });
  const { light, ground } = paintPlace(staging.place, "");
  const { camera, placed: [placed] } = frame(staging, { width: 1280, height: 720 }, { anchorsOf: figureArtist.anchorsOf, ground });
  assert.ok(placed);
  const home = { ...camera, zoom: camera.zoom / 4 };
  const { x, y, scale } = placed;
  const person = performer(
    { placed: { ...placed, figure: { ...placed.figure, pose } }, acts: () => ({ mouth: "closed", blink: 0, seconds: 0, gesture: 0 }), soft: 0, shaded: 0, standing: () => ({ x, y, scale, changed: 0 }) },
    { artist: { anchorsOf: () => placed.anchors, draw: () => {} }, light, manner: { name: "house", unit: 1 }, size: SMALL, home, seen: { x: 0, y: 0, ...SMALL } },
  );
  const canvas = createCanvas(SMALL.width, SMALL.height);
  person.draw(canvas.getContext("2d"), 0, viewOfFigures(home, SMALL));
  return canvas.data().some((value) => value > 0);
}

test("who runs has no shade between the feet, who stands has", () => {
  assert.deepEqual([isShaded("standing"), isShaded("running")], [true, false]);
});
