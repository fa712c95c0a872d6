/** A tram across the way: where it ends, and who is seen in it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createCanvas } from "@napi-rs/canvas";
import type { Staging } from "../../../plugins/film/types-staging.ts";
import { acrossOf } from "../../../plugins/local/draw/compose/across.ts";
import { frame } from "../../../plugins/local/draw/compose/framing.ts";
import { figureArtist } from "../../../plugins/local/draw/figure/index.ts";
import { paintPlace } from "../../../plugins/local/draw/place/index.ts";
import { changed, DAY, MARA } from "./figure-samples.ts";
import { PARK, withCamera } from "./shot-samples.ts";

const STOPPED: Staging = { ...withCamera(PARK, { size: "LS" }), place: { ...PARK.place, kind: "bridge", setting: "EXT" }, figures: [changed(MARA, { character: "mara", facing: "left", x: -0.2 })], props: [{ kind: "tram", note: "tram across the way on the left", x: -0.5, depth: 0.62 }] };

/** The pixels of the eyes in its windows. */
function eyesIn(staging: Staging): number {
  const { ground } = paintPlace(staging.place, staging.style);
  const framing = frame(staging, { width: 1280, height: 720 }, { anchorsOf: figureArtist.anchorsOf, ground });
  const canvas = createCanvas(1920, 1080);
  for (const layer of acrossOf(staging, framing, { size: { width: 1280, height: 720 }, light: DAY })) layer.paint(canvas.getContext("2d"));
  const { data } = canvas.getContext("2d").getImageData(0, 0, 1920, 1080);
  let count = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at] === 0x1c && data[at + 1] === 0x14 && data[at + 2] === 0x18) count++;
  return count;
}

test("people ride in a tram that bars the way, but no face in it stands beside one that is near", () => {
  assert.ok(eyesIn(STOPPED) > 40, `${eyesIn(STOPPED)}`);
  for (const size of ["MCU", "MS", "MLS"] as const) assert.equal(eyesIn({ ...STOPPED, camera: { ...STOPPED.camera, size } }), 0, size);
});

test("a camera that has come nearer sees the same front of it, and its end behind whom it has stopped", () => {
  const end = (size: Staging["camera"]["size"], x: number): number => {
    const staging: Staging = { ...STOPPED, camera: { ...STOPPED.camera, size, focus: "mara" }, figures: STOPPED.figures.map((figure) => ({ ...figure, x })) };
    const { ground } = paintPlace(staging.place, staging.style);
    const framing = frame(staging, { width: 1280, height: 720 }, { anchorsOf: figureArtist.anchorsOf, ground });
    const canvas = createCanvas(1920, 1080);
    for (const layer of acrossOf(staging, framing, { size: { width: 1280, height: 720 }, light: DAY })) layer.paint(canvas.getContext("2d"));
    const left = framing.camera.x - 640 / framing.camera.zoom;
    const { data } = canvas.getContext("2d").getImageData(Math.round(left), 0, Math.round(1280 / framing.camera.zoom), 1080);
    let last = 0;
    for (let at = 3; at < data.length; at += 4) if (data[at] === 255) last = Math.max(last, ((at - 3) / 4) % Math.round(1280 / framing.camera.zoom));
    return last / Math.round(1280 / framing.camera.zoom);
  };
  for (const size of ["MCU", "MS"] as const) assert.ok(end(size, -0.2) > 0.4 && end(size, -0.2) < 0.85 && Math.abs(end(size, -0.2) - end(size, -0.7)) < 0.03, `${size} ${end(size, -0.2)} ${end(size, -0.7)}`);
});
