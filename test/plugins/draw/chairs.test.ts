/** A table of many: the same wall is behind everybody in a picture of all and in one of them alone; what they speak of lies before them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Figure, Staging } from "../../../plugins/film/types-staging.ts";
import { endsBefore } from "../../../plugins/local/draw/compose/at-plate.ts";
import { viewOf, viewOfFigures } from "../../../plugins/local/draw/compose/camera.ts";
import { groundFor } from "../../../plugins/local/draw/compose/from-above.ts";
import { frame } from "../../../plugins/local/draw/compose/framing.ts";
import { prepared } from "../../../plugins/local/draw/compose/prepared.ts";
import { figureArtist } from "../../../plugins/local/draw/figure/index.ts";
import { groundAt } from "../../../plugins/local/draw/place/site.ts";
import { changed, MARA } from "./figure-samples.ts";
import { PARK } from "./shot-samples.ts";

const SIZE = { width: 1280, height: 720 };
/** Between what stands on the floor and the wall. */
const BEYOND = 0.12;

function guest(at: number): Figure {
  return changed(MARA, { character: `${at}`, seated: true, pose: "sitting", chair: { at, of: 6 }, facing: at < 3 ? "right" : "left", gaze: at < 3 ? "right" : "left" });
}

function at(size: Staging["camera"]["size"], ...guests: readonly number[]): Staging {
  return { ...PARK, place: { ...PARK.place, kind: "dining_room", setting: "INT" }, props: [{ kind: "table", note: "long table", x: 0, depth: 0.5 }], camera: { size, angle: "eye", movement: "static" }, figures: guests.map(guest) };
}

/** World pixels of the wall right behind somebody's middle. */
function wallBehind(staging: Staging, character: string): number {
  const ready = prepared(staging);
  const { camera, placed } = frame(ready, SIZE, { anchorsOf: figureArtist.anchorsOf, ground: groundFor(ready, groundAt) });
  const x = placed.find(({ figure }) => figure.character === character)?.x ?? NaN;
  const [figures, wall] = [viewOfFigures(camera, SIZE), viewOf(camera, BEYOND, SIZE)];
  return ((x - figures.left) * figures.zoom) / wall.zoom + wall.left;
}

test("behind each along a table is the wall that is behind them in a picture of all, however near we are and to whichever side they look", () => {
  for (const size of ["MCU", "CU"] as const) for (const one of [1, 2, 3, 4]) {
    const [all, alone] = [wallBehind(at("LS", 0, 1, 2, 3, 4, 5), `${one}`), wallBehind(at(size, one), `${one}`)];
    assert.ok(Math.abs(all - alone) < 15, `${size} of ${one}: ${Math.round(all)} and ${Math.round(alone)}`);
  }
});

test("a picture of a face at a table ends below the sheet that is spoken of", () => {
  const ends = (change: Partial<Figure>): number | undefined => endsBefore({ ...guest(4), ...change }, { hand: { x: 0, y: -500 } });
  assert.ok((ends({ holding: "letter", speaking: true }) ?? -Infinity) > -500);
  for (const other of [{ holding: "letter", speaking: false }, { holding: "glass", speaking: true }, {}] as const) assert.equal(ends(other), undefined);
});
