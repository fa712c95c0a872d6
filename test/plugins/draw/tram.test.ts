/** A tram across the way: where it ends, and who is seen in it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createCanvas } from "@napi-rs/canvas";
import type { Staging } from "../../../plugins/film/types-staging.ts";
import { acrossOf } from "../../../plugins/local/draw/compose/across.ts";
import { frame, type Framing } from "../../../plugins/local/draw/compose/framing.ts";
import { composeShot } from "../../../plugins/local/draw/compose/shot.ts";
import { barred, barSpan } from "../../../plugins/local/draw/compose/stands-across.ts";
import type { Along } from "../../../plugins/local/draw/contract.ts";
import { figureArtist } from "../../../plugins/local/draw/figure/index.ts";
import { paintPlace } from "../../../plugins/local/draw/place/index.ts";
import { brightness, rgbOf } from "../../../plugins/local/draw/paint/colour.ts";
import { paintPassenger, insideOf } from "../../../plugins/local/draw/prop/passengers.ts";
import { penOf } from "../../../plugins/local/draw/prop/pen.ts";
import { changed, DAY, MARA } from "./figure-samples.ts";
import { PARK, withCamera } from "./shot-samples.ts";

const STOPPED: Staging = { ...withCamera(PARK, { size: "LS" }), place: { ...PARK.place, kind: "bridge", setting: "EXT" }, figures: [changed(MARA, { character: "mara", facing: "left", x: -0.2 })], props: [{ kind: "tram", note: "tram across the way on the left", x: -0.5, depth: 0.62 }] };
const COMES: Staging = { ...STOPPED, props: STOPPED.props.map((tram) => ({ ...tram, depth: 1 })) };
const ON_STREET: Staging = { ...STOPPED, place: { ...STOPPED.place, kind: "street" } };
const SIZE = { width: 1280, height: 720 };

function framingOf(staging: Staging): Framing {
  const { ground } = paintPlace(staging.place, staging.style);
  return frame(staging, SIZE, { anchorsOf: figureArtist.anchorsOf, ground });
}

function tramIn(staging: Staging): Uint8ClampedArray {
  const framing = framingOf(staging);
  const canvas = createCanvas(1920, 1080);
  for (const layer of acrossOf(staging, framing, { home: framing.camera, size: SIZE, light: DAY })) layer.paint(canvas.getContext("2d"));
  return canvas.getContext("2d").getImageData(0, 0, 1920, 1080).data;
}

/** World pixels from end to end of it, where its windows are, and of its foot. */
function spanOf(staging: Staging): { readonly left: number; readonly right: number; readonly foot: number } {
  const data = tramIn(staging);
  const row = Array.from({ length: 1920 }, (_, x) => data[(660 * 1920 + x) * 4 + 3] === 255);
  return { left: row.indexOf(true), right: row.lastIndexOf(true), foot: Math.floor(data.findLastIndex((each, at) => at % 4 === 3 && each === 255) / 4 / 1920) };
}

/** How many pixels are as good as of a colour. */
function near(data: Uint8ClampedArray, [red = 0, green = 0, blue = 0]: readonly number[]): number {
  let same = 0;
  for (let at = 0; at < data.length; at += 4) if (Math.max(Math.abs((data[at] ?? 0) - red), Math.abs((data[at + 1] ?? 0) - green), Math.abs((data[at + 2] ?? 0) - blue)) < 2) same++;
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
  const pen = penOf(createCanvas(1, 1).getContext("2d"), { kind: "tram", note: "" }, { light: DAY, seconds: 0 });
  const glass = rgbOf(insideOf(pen));
  const veiled = faceOf(2).cheek.slice(0, 3).map((each, at) => (each + (glass[at] ?? 0)) / 2);
  for (const size of ["LS", "MS"] as const) assert.ok(near(tramIn({ ...STOPPED, camera: { ...STOPPED.camera, size } }), veiled) > 40, `behind glass from far and near: ${size}`);
});

test("it bars the whole way: its side stands straight across it, as wide far off as near, one over the distance", () => {
  const [far, near] = [spanOf(COMES), spanOf(STOPPED)];
  assert.ok(Math.abs((near.right - near.left) / (far.right - far.left) - 2.5) < 0.05, `${near.right - near.left} ${far.right - far.left}`);
  assert.ok(far.foot < near.foot - 40, `${far.foot} ${near.foot}`);
  const { along } = barred(STOPPED);
  assert.ok(along && Math.abs((near.left + near.right) / 2 - along.middle) < 3);
});

test("who comes to it has all of it before them, at the end of the way", () => {
  const { camera, placed } = framingOf(COMES);
  const half = SIZE.width / camera.zoom / 2;
  const { left, right } = spanOf(COMES);
  assert.ok(left > camera.x - half && right < (placed[0]?.x ?? 0) - 60, `${left} ${right} ${placed[0]?.x}`);
});

test("a camera that has come nearer sees whom it has stopped before the same part of it, and who comes after them beyond its end", () => {
  const beside = (size: Staging["camera"]["size"], x: number): number => {
    const staging: Staging = { ...STOPPED, camera: { ...STOPPED.camera, size, focus: "mara" }, figures: STOPPED.figures.map((figure) => ({ ...figure, x })) };
    return spanOf(staging).right - (framingOf(staging).placed[0]?.x ?? 0);
  };
  const [first, ...others] = (["MCU", "MS", "MLS"] as const).flatMap((size) => [-0.2, -0.7].map((x) => beside(size, x)));
  assert.ok(first !== undefined && first > 60, `${first}`);
  for (const each of others) assert.ok(Math.abs(each - first) < 40, `${first} ${each}`);
  assert.ok(beside("MCU", 0.3) < -60);
});

test("who brakes before it is seen from beside the way: it rises over them at the side that they run to, and all of them is clear of it", () => {
  for (const [facing, side] of [["left", -1], ["right", 1]] as const) for (const place of [STOPPED.place, ON_STREET.place]) for (const angle of ["eye", "low"] as const) {
    const staging: Staging = { ...STOPPED, place, camera: { ...STOPPED.camera, size: "MLS", angle, focus: "mara" }, props: STOPPED.props.map((tram) => ({ ...tram, note: `tram across the way on the ${facing}`, x: 0.5 * side })), figures: STOPPED.figures.map((figure) => ({ ...figure, facing, gaze: facing, pose: "braking" })) };
    assert.deepEqual(barred(staging), {});
    const { camera, placed: [stands] } = framingOf(staging);
    const { left, right } = spanOf(staging);
    const [half, end] = [SIZE.width / camera.zoom / 2, side < 0 ? right : left];
    const share = 0.5 - ((end - camera.x) * side) / half / 2;
    assert.ok(stands && share > 0.3 && share < 0.45, `${facing} ${share}`);
    assert.ok((end - stands.x) * side > stands.anchors.head.radius * stands.scale, `${facing} ${end} ${stands.x}`);
    const low = (camera.y + SIZE.height / camera.zoom / 2 - stands.y) / stands.scale;
    assert.ok(low > stands.anchors.knees + 20 && low < -20, `cut under the knee: ${low} ${stands.anchors.knees}`);
    const data = tramIn(staging);
    const [edge, high] = [Math.round(camera.x + side * half * 0.9), camera.y - SIZE.height / camera.zoom / 2];
    assert.equal(data[(Math.max(1, Math.round(high)) * 1920 + Math.min(1918, Math.max(1, edge))) * 4 + 3], 255, "up to the top of the picture");
  }
});

test("seen from above it sinks in the picture, so that its windows are in it", () => {
  const sunk = (angle: Staging["camera"]["angle"]): number => framingOf({ ...STOPPED, camera: { ...STOPPED.camera, angle, focus: "mara" } }).camera.sunk ?? 0;
  assert.ok(sunk("high") > sunk("eye") + 0.1);
});

test("a bridge is seen along its roadway when something stands across its end, and past its rail else", () => {
  const columns = (along?: Along): readonly string[] => {
    const canvas = createCanvas(1920, 1080);
    for (const layer of paintPlace(STOPPED.place, "", along ? { along } : {}).behind) layer.paint(canvas.getContext("2d"));
    return [300, 500, 700].map((x) => canvas.getContext("2d").getImageData(x, 830, 1, 1).data.join(" "));
  };
  const { along } = barred(COMES);
  assert.ok(along);
  const [aside, kerb, road] = columns(along);
  assert.ok(new Set([aside, kerb, road]).size === 3 && columns().join() !== columns(along).join());
});

test("anywhere but on a bridge it stands among the people: aslant on their ground, its side nearer than they are, and no way is seen along", () => {
  assert.deepEqual(barred(ON_STREET), {});
  assert.deepEqual(barred({ ...COMES, place: { ...COMES.place, setting: "INT" } }), {});
  const data = tramIn(ON_STREET);
  const foot = Array.from({ length: 1080 }, (_, y) => data[(y * 1920 + 450) * 4 + 3]).lastIndexOf(255);
  assert.ok(foot > 1040, `${foot}`);
  assert.ok(spanOf(ON_STREET).left < 200, `${spanOf(ON_STREET).left}`);
});

test("from the side of the way, too, a nearer camera sees whom it has stopped before the same part of it, and from above on their ground", () => {
  const seen = (camera: Partial<Staging["camera"]>, x = -0.2): Staging => ({ ...ON_STREET, camera: { ...ON_STREET.camera, focus: "mara", ...camera }, figures: ON_STREET.figures.map((figure) => ({ ...figure, x })) });
  const beside = (staging: Staging): number => spanOf(staging).right - (framingOf(staging).placed[0]?.x ?? 0);
  const [first, ...others] = (["MCU", "MS", "MLS"] as const).flatMap((size) => [-0.2, -0.7].map((x) => beside(seen({ size }, x))));
  assert.ok(first !== undefined && first > 60, `${first}`);
  for (const each of others) assert.ok(Math.abs(each - first) < 4, `${first} ${each}`);
  const layerOf = (staging: Staging): ReturnType<typeof acrossOf>[number] | undefined => acrossOf(staging, framingOf(staging), { home: framingOf(staging).camera, size: SIZE, light: DAY })[0];
  assert.ok(layerOf(seen({ angle: "high" }))?.ground !== undefined && layerOf(seen({}))?.ground === undefined);
});

test("the hat of who is bent double is before the open, clear of the tram", () => {
  const bent = (x: number): Staging => ({ ...STOPPED, camera: { ...STOPPED.camera, size: "MLS" }, figures: [changed(MARA, { character: "mara", facing: "right", x: -0.46 }), changed(MARA, { character: "other", pose: "winded", facing: "left", x })] });
  const [span] = barSpan(bent(0.46));
  assert.ok(span !== undefined && span.to > span.from);
  const hatBy = (x: number, posts: readonly { readonly from: number; readonly to: number }[]): number => {
    const { placed } = frame(bent(x), { width: 640, height: 360 }, { anchorsOf: figureArtist.anchorsOf, ground: paintPlace(bent(x).place, "", barred(bent(x))).ground, posts });
    return placed.flatMap(({ figure, anchors: { head }, x: at, scale }) => (figure.pose === "winded" ? [at + (head.x - head.radius) * scale] : []))[0] ?? 0;
  };
  // Whichever way is the nearer from behind a post.
  for (const x of [0.3, 0.38, 0.46]) for (const off of [10, 25, 60]) {
    const post = hatBy(x, []) + off;
    assert.ok(hatBy(x, [{ from: post, to: post + 60 }]) > span.to, `${x} ${off}: ${hatBy(x, [{ from: post, to: post + 60 }])} ${span.to}`);
  }
  assert.deepEqual(barSpan(STOPPED), []);
});

test("drawn with a pen the posts of a rail have faces, as from beside it, and are no bars of ink", () => {
  const canvas = createCanvas(1280, 720);
  const away: Staging = { ...COMES, place: { ...COMES.place, time: "day" }, camera: { ...COMES.camera, size: "LS" }, style: "ink", figures: [changed(MARA, { facing: "back", pose: "running", gaze: "left", x: 0.2 })] };
  composeShot(away, { width: 1280, height: 720 }).paint(canvas.getContext("2d"), 0);
  const { data } = canvas.getContext("2d").getImageData(850, 300, 300, 170);
  const ink = Array.from({ length: 300 * 170 }, (_, at) => (data[at * 4] ?? 0) + (data[at * 4 + 1] ?? 0) + (data[at * 4 + 2] ?? 0)).filter((sum) => sum < 180).length / (300 * 170);
  assert.ok(ink < 0.15, `${ink}`);
});
