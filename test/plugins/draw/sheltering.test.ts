/** One umbrella over two: where the air below it is dry, where the clock of a square is beside it, and the arm about a child. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createCanvas } from "@napi-rs/canvas";
import type { Figure, Staging } from "../../../plugins/film/types-staging.ts";
import { homeBesideTower } from "../../../plugins/local/draw/compose/before-clocks.ts";
import { dryOf } from "../../../plugins/local/draw/compose/dry-air.ts";
import type { Placed } from "../../../plugins/local/draw/compose/framing.ts";
import { figureArtist } from "../../../plugins/local/draw/figure/index.ts";
import { personOf } from "../../../plugins/local/draw/figure/person.ts";
import { paintPlace } from "../../../plugins/local/draw/place/index.ts";
import { TOWER } from "../../../plugins/local/draw/place/clock-tower.ts";
import { changed, DAY, MARA, STILL } from "./figure-samples.ts";

const HOLDS: Figure = changed(MARA, { pose: "holding", facing: "left", holding: "umbrella", held_note: "red umbrella" });
const STOOPS: Figure = { ...HOLDS, over: "nell", reach: 30 };
const SQUARE: Staging = {
  place: { kind: "village", setting: "EXT", name: "SQUARE", time: "day", weather: "snow", mood: "calm", features: ["clock_tower"] },
  camera: { size: "MS", angle: "eye", movement: "static" }, figures: [STOOPS], props: [], crowd: false, style: "",
};

function placed(figure: Figure): Placed {
  return { figure, anchors: figureArtist.anchorsOf(figure), x: 900, y: 1000, scale: 0.5 };
}

test("the air is dry below an umbrella that is up, and not below one that is closed or goes by", () => {
  const view = { zoom: 1, left: 0, top: 0 };
  const [dry, ...more] = dryOf([placed(STOOPS)], { figures: view, air: view });
  assert.ok(dry !== undefined && more.length === 0);
  // Over who stands to the left of the holder.
  assert.ok(dry.x < 900 && dry.half > 80 && dry.y < 1000 - 0.5 * 800, JSON.stringify(dry));
  for (const none of [changed(HOLDS, { held_note: "closed red umbrella" }), changed(HOLDS, { pose: "walking" }), changed(MARA, {})]) assert.deepEqual(dryOf([placed(none)], { figures: view, air: view }), []);
});

test("no flake falls where it is dry", () => {
  const place = paintPlace(SQUARE.place, "");
  const fallen = (dry: Parameters<typeof place.air>[2]): number => {
    const canvas = createCanvas(1920, 1080);
    place.air(canvas.getContext("2d"), 0, dry);
    const { data } = canvas.getContext("2d").getImageData(700, 400, 500, 600);
    return data.filter((value, at) => at % 4 === 3 && value > 0).length;
  };
  assert.ok(fallen([]) > 200);
  assert.equal(fallen([{ x: 950, y: 380, half: 300 }]), 0);
});

test("the dial of a tower is beside the umbrella of who stands before it", () => {
  const home = homeBesideTower(SQUARE);
  assert.ok(home !== undefined && Math.abs(TOWER.x - TOWER.left / 2 - home) > 250);
  for (const other of [{ ...SQUARE, figures: [MARA] }, { ...SQUARE, camera: { ...SQUARE.camera, size: "LS" as const } }, { ...SQUARE, place: { ...SQUARE.place, features: [] } }]) assert.equal(homeBesideTower(other), undefined);
});

test("who stoops over a child has the fist before the breast and the other arm stretched out", () => {
  const bones = (figure: Figure) => personOf(figure, STILL, DAY).dressed.skeleton;
  const [alone, stoops] = [bones({ ...HOLDS, over: "nell" }), bones(STOOPS)];
  assert.ok(stoops.left.wrist.x - stoops.left.shoulder.x > alone.left.wrist.x - alone.left.shoulder.x + 30, "the far arm reaches forward");
  assert.ok(stoops.lean > alone.lean);
});
