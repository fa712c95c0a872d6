/** A tram across the way: where it ends, and who is seen in it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createCanvas } from "@napi-rs/canvas";
import type { Staging } from "../../../plugins/film/types-staging.ts";
import { acrossOf } from "../../../plugins/local/draw/compose/across.ts";
import { frame } from "../../../plugins/local/draw/compose/framing.ts";
import { figureArtist } from "../../../plugins/local/draw/figure/index.ts";
import { paintPlace } from "../../../plugins/local/draw/place/index.ts";
import { brightness } from "../../../plugins/local/draw/paint/colour.ts";
import { paintPassenger, insideOf } from "../../../plugins/local/draw/prop/passengers.ts";
import { penOf } from "../../../plugins/local/draw/prop/pen.ts";
import { changed, DAY, MARA } from "./figure-samples.ts";
import { PARK, withCamera } from "./shot-samples.ts";

const STOPPED: Staging = { ...withCamera(PARK, { size: "LS" }), place: { ...PARK.place, kind: "bridge", setting: "EXT" }, figures: [changed(MARA, { character: "mara", facing: "left", x: -0.2 })], props: [{ kind: "tram", note: "tram across the way on the left", x: -0.5, depth: 0.62 }] };

function tramIn(staging: Staging): Uint8ClampedArray {
  const { ground } = paintPlace(staging.place, staging.style);
  const framing = frame(staging, { width: 1280, height: 720 }, { anchorsOf: figureArtist.anchorsOf, ground });
  const canvas = createCanvas(1920, 1080);
  for (const layer of acrossOf(staging, framing, { home: framing.camera, size: { width: 1280, height: 720 }, light: DAY })) layer.paint(canvas.getContext("2d"));
  return canvas.getContext("2d").getImageData(0, 0, 1920, 1080).data;
}

function count(data: Uint8ClampedArray, [red, green, blue]: readonly number[]): number {
  let same = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at] === red && data[at + 1] === green && data[at + 2] === blue && data[at + 3] === 255) same++;
  return same;
}

/** The colour of a passenger's cheek, and the colours of the face around it. */
function faceOf(who: number): { readonly cheek: readonly number[]; readonly colours: number; readonly behind: number } {
  const canvas = createCanvas(400, 400);
  const pen = penOf(canvas.getContext("2d"), { kind: "tram", note: "" }, { light: DAY, seconds: 0 });
  paintPassenger(pen, { at: [200, 250], head: 200, who });
  const { data } = canvas.getContext("2d").getImageData(165, 150, 70, 80);
  const seen = new Set(Array.from({ length: 70 * 80 }, (_, at) => data.subarray(at * 4, at * 4 + 4).join(" ")));
  return { cheek: [...data.subarray(0, 3)], colours: seen.size, behind: brightness(insideOf(pen)) };
}

test("who rides in a tram that bars the way is a calm dark shape with no features, so that no face in it vies with one before it", () => {
  for (const who of [0, 1, 2, 3, 4, 5, 6]) {
    const { cheek, colours, behind } = faceOf(who);
    assert.equal(colours, 1, `${who}`);
    assert.ok(brightness(`#${cheek.map((each) => each.toString(16).padStart(2, "0")).join("")}`) < behind - 0.08, `${who} ${cheek} ${behind}`);
  }
  assert.ok(count(tramIn(STOPPED), faceOf(2).cheek) > 40);
});

test("it bars the whole way: its side comes nearer than whom it has stopped, and runs out of the picture", () => {
  const data = tramIn(STOPPED);
  const left = Array.from({ length: 1080 }, (_, y) => data[(y * 1920 + 450) * 4 + 3]).lastIndexOf(255);
  assert.ok(left > 1040, `${left}`);
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
