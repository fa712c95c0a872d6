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
  for (const layer of acrossOf(staging, framing, { home: framing.camera, size: { width: 1280, height: 720 }, light: DAY })) layer.paint(canvas.getContext("2d"));
  const { data } = canvas.getContext("2d").getImageData(0, 0, 1920, 1080);
  let count = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at] === 0x1c && data[at + 1] === 0x14 && data[at + 2] === 0x18) count++;
  return count;
}

test("people ride in a tram that bars the way, and glass that we are near to veils them, so that no face vies with one before it", () => {
  assert.ok(eyesIn(STOPPED) > 40, `${eyesIn(STOPPED)}`);
  for (const size of ["MCU", "MS", "MLS"] as const) assert.equal(eyesIn({ ...STOPPED, camera: { ...STOPPED.camera, size } }), 0, size);
});

test("a camera that has come nearer sees whom it has stopped before the same part of it, and it as large as it is", () => {
  const beside = (size: Staging["camera"]["size"], x: number): number => {
    const staging: Staging = { ...STOPPED, camera: { ...STOPPED.camera, size, focus: "mara" }, figures: STOPPED.figures.map((figure) => ({ ...figure, x })) };
    const { ground } = paintPlace(staging.place, staging.style);
    const framing = frame(staging, { width: 1280, height: 720 }, { anchorsOf: figureArtist.anchorsOf, ground });
    const canvas = createCanvas(1920, 1080);
    for (const layer of acrossOf(staging, framing, { home: framing.camera, size: { width: 1280, height: 720 }, light: DAY })) layer.paint(canvas.getContext("2d"));
    const { data } = canvas.getContext("2d").getImageData(0, 0, 1920, 1080);
    let last = 0;
    for (let at = 3; at < data.length; at += 4) if (data[at] === 255) last = Math.max(last, ((at - 3) / 4) % 1920);
    return last - (framing.placed[0]?.x ?? 0);
  };
  const [first, ...others] = (["MCU", "MS", "MLS"] as const).flatMap((size) => [-0.2, -0.7].map((x) => beside(size, x)));
  assert.ok(first !== undefined && first > 60, `${first}`);
  for (const each of others) assert.ok(Math.abs(each - first) < 4, `${first} ${each}`);
});

test("seen from above it stands on the ground of whom it has stopped", () => {
  const lowest = (angle: Staging["camera"]["angle"]): number => {
    const staging: Staging = { ...STOPPED, camera: { ...STOPPED.camera, angle, focus: "mara" } };
    const { ground } = paintPlace(staging.place, staging.style);
    const size = { width: 1280, height: 720 };
    const framing = frame(staging, size, { anchorsOf: figureArtist.anchorsOf, ground });
    const [layer] = acrossOf(staging, framing, { home: framing.camera, size, light: DAY });
    assert.equal(layer?.ground !== undefined, angle === "high");
    const canvas = createCanvas(1920, 1400);
    layer?.paint(canvas.getContext("2d"));
    const { data } = canvas.getContext("2d").getImageData(0, 0, 1920, 1400);
    return Math.floor(data.findLastIndex((each, at) => at % 4 === 3 && each === 255) / 4 / 1920);
  };
  assert.ok(lowest("high") > lowest("eye") + 40, `${lowest("high")} ${lowest("eye")}`);
});
