/** Pictures and clips as a film gets them: the same bytes every time, their staging inside, and never standing still. */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import clipRender from "../../../plugins/clip/clip-render.ts";
import type { Staging } from "../../../plugins/film/types-staging.ts";
import frameDraw from "../../../plugins/picture/frame-draw.ts";
import { figureArtist } from "../../../plugins/local/draw/figure/index.ts";
import { composeShot } from "../../../plugins/local/draw/compose/shot.ts";
import { frame } from "../../../plugins/local/draw/compose/framing.ts";
import { paintPlace } from "../../../plugins/local/draw/place/index.ts";
import { stagingOf } from "../../../plugins/local/image/note.ts";
import { readFrames } from "../../../plugins/media/frames-read.ts";
import { probeVideo } from "../../../plugins/media/video-probe.ts";
import { artifact, makeBench, type Bench } from "../context.ts";
import { PARK, SMALL, withCamera } from "../draw/shot-samples.ts";

const MODEL = "local:animatic";
const FPS = 12;

type Artifact = ReturnType<typeof artifact>;
type Clip = Parameters<typeof clipRender.run>[0]["inputs"];

async function drawn(bench: Bench, staging: Staging): Promise<Artifact> {
  const { image } = await bench.run(frameDraw, { description: "", staging, cast: [], references: [], legend: [], max_references: 8, style: "", size: SMALL, model: MODEL });
  return image;
}

async function filmed(bench: Bench, first: Artifact, { seconds, voices = [] }: { readonly seconds: number; readonly voices?: Clip["voices"] }): Promise<Artifact> {
  const { video } = await bench.run(clipRender, { motion: "", sound: "", first_frame: first, voices, style: "", seconds, longest: 0, fps: FPS, size: SMALL, model: MODEL });
  return video;
}

async function pictures(video: Artifact): Promise<readonly Buffer[]> {
  const frames: Buffer[] = [];
  await readFrames(video.path, { ...SMALL, format: "gray" }, (picture) => void frames.push(Buffer.from(picture)));
  return frames;
}

function difference(a: Buffer | undefined, b: Buffer | undefined): number {
  assert.ok(a && b);
  return a.reduce((sum, value, at) => sum + Math.abs(value - (b[at] ?? 0)), 0) / a.length;
}

/** As ffmpeg's freezedetect at -60 dB: pictures whose mean difference is less are one and the same. */
const STILL = 0.256;

function assertLives(frames: readonly Buffer[]): void {
  for (let at = 0; at + 2 * FPS < frames.length; at++) {
    const moved = Math.max(...frames.slice(at + 1, at + 2 * FPS + 1).map((later) => difference(frames[at], later)));
    assert.ok(moved > STILL, `two seconds from frame ${at} differ by ${moved.toFixed(3)} at most`);
  }
}

test("a frame has the same bytes every time and carries its staging", async () => {
  using bench = makeBench();
  const [a, b] = [await drawn(bench, PARK), await drawn(bench, PARK)];
  assert.equal(a.digest, b.digest);
  assert.deepEqual(stagingOf(readFileSync(a.path)), PARK);
});

test("a clip has the same bytes every time and exactly the frames of its seconds", async () => {
  using bench = makeBench();
  const first = await drawn(bench, PARK);
  const [a, b] = [await filmed(bench, first, { seconds: 1.37 }), await filmed(bench, first, { seconds: 1.37 })];
  assert.equal(a.digest, b.digest);
  assert.equal((await probeVideo(a.path)).frames, Math.round(1.37 * FPS));
});

test("another take of a frame is another picture of the same staging, and its clip begins with it", async () => {
  using bench = makeBench();
  using later = makeBench(1);
  using last = makeBench(2);
  const takes = [await drawn(bench, PARK), await drawn(later, PARK), await drawn(last, PARK)];
  assert.equal(new Set(takes.map(({ digest }) => digest)).size, 3);
  for (const { path: file } of takes) {
    assert.deepEqual(stagingOf(readFileSync(file)), PARK);
    const still = await pixelsOf(file);
    const [first] = await pictures(await filmed(bench, artifact(file), { seconds: 0.5 }));
    assert.ok(difference(first, brightness(still)) < 3);
  }
});

test("another take of a clip begins with the same picture and goes on otherwise", async () => {
  using bench = makeBench();
  using later = makeBench(1);
  const first = await drawn(bench, withCamera(PARK, { size: "MS", movement: "handheld", focus: "mara" }));
  const [planned, other] = [await pictures(await filmed(bench, first, { seconds: 3 })), await pictures(await filmed(later, first, { seconds: 3 }))];
  assert.equal(planned.length, other.length);
  assert.ok(difference(planned[0], other[0]) < 1, `it begins otherwise, by ${difference(planned[0], other[0]).toFixed(2)}`);
  const apart = Math.max(...planned.map((picture, at) => difference(picture, other[at])));
  assert.ok(apart > 2, `it goes on alike, ${apart.toFixed(2)} apart at most`);
});

async function pixelsOf(file: string): Promise<Buffer> {
  const canvas = createCanvas(SMALL.width, SMALL.height);
  canvas.getContext("2d").drawImage(await loadImage(file), 0, 0);
  return canvas.data();
}

/** As a video holds it: one byte a pixel. */
function brightness(rgba: Buffer): Buffer {
  return Buffer.from(Array.from({ length: rgba.length / 4 }, (_, at) => Math.round((rgba[at * 4] ?? 0) * 0.2126 + (rgba[at * 4 + 1] ?? 0) * 0.7152 + (rgba[at * 4 + 2] ?? 0) * 0.0722)));
}

for (const movement of ["static", "dolly_in", "pan_right", "handheld"] as const) {
  test(`a clip with the movement "${movement}" begins with its first frame`, async () => {
    using bench = makeBench();
    const staging = withCamera(PARK, { size: "MS", movement, focus: "mara" });
    const still = createCanvas(SMALL.width, SMALL.height);
    composeShot(staging, SMALL).paint(still.getContext("2d"), 0);
    const frames = await pictures(await filmed(bench, await drawn(bench, staging), { seconds: 2 }));
    const away = frames.map((picture) => difference(picture, brightness(still.data())));
    assert.ok((away[0] ?? 99) < 3 && (away[0] ?? 99) < (away.at(-1) ?? 0), `the first differs by ${away[0]?.toFixed(2)}, the last by ${away.at(-1)?.toFixed(2)}`);
  });
}

const quiet: readonly (readonly [string, Staging])[] = [
  ["of somebody who is silent", PARK],
  ["of an empty place at night", { ...withCamera(PARK, { size: "ELS" }), figures: [], place: { ...PARK.place, time: "night" } }],
  ["of a thing", { ...PARK, figures: [], insert: { kind: "letter", note: "a letter" } }],
];

for (const [what, staging] of quiet) {
  test(`a still shot ${what} never stands still for two seconds`, async () => {
    using bench = makeBench();
    assertLives(await pictures(await filmed(bench, await drawn(bench, staging), { seconds: 5 })));
  });
}

test("a picture that was not drawn here gets a clip that moves", async () => {
  using bench = makeBench();
  const canvas = createCanvas(400, 400);
  const ctx = canvas.getContext("2d");
  for (let at = 0; at < 16; at++) {
    ctx.fillStyle = at % 2 === 0 ? "#d04020" : "#f0e0c0";
    ctx.fillRect(at * 25, (at % 4) * 100, 25, 100);
  }
  const file = path.join(bench.folder, "foreign.png");
  writeFileSync(file, canvas.toBuffer("image/png"));
  const frames = await pictures(await filmed(bench, artifact(file), { seconds: 3 }));
  assert.equal(frames.length, 3 * FPS);
  assertLives(frames);
});

/** The rows and columns of a small picture that hold the mouth, with room for what the camera does. */
function mouthBox(staging: Staging): { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number } {
  const { camera, placed: [who] } = frame(staging, SMALL, { anchorsOf: figureArtist.anchorsOf, ground: paintPlace(staging.place, staging.style).ground });
  assert.ok(who);
  const { x, y, radius } = who.anchors.head;
  const across = (at: number): number => Math.round((who.x + at * who.scale - camera.x) * camera.zoom + SMALL.width / 2);
  const down = (at: number): number => Math.round((who.y + at * who.scale - camera.y) * camera.zoom + SMALL.height / 2);
  return { left: across(x - radius * 0.3), right: across(x + radius * 0.9), top: down(y + radius * 0.3), bottom: down(y + radius * 1.05) };
}

function cropped(picture: Buffer | undefined, { left, right, top, bottom }: ReturnType<typeof mouthBox>): Buffer {
  assert.ok(picture);
  return Buffer.concat(Array.from({ length: bottom - top }, (_, row) => picture.subarray((top + row) * SMALL.width + left, (top + row) * SMALL.width + right)));
}

test("the mouth moves while a line is spoken, and rests before and after", async () => {
  using bench = makeBench();
  const staging = withCamera(PARK, { size: "CU", focus: "mara" });
  const line = { character: "mara", line: "Hello there", delivery: "", words: [], seconds: 1, at: 1, visemes: [{ shape: "wide", from: 0, to: 0.25 }, { shape: "closed", from: 0.25, to: 0.5 }, { shape: "wide", from: 0.5, to: 0.75 }, { shape: "round", from: 0.75, to: 1 }] };
  const first = await drawn(bench, staging);
  const silent = await pictures(await filmed(bench, first, { seconds: 3 }));
  const spoken = await pictures(await filmed(bench, first, { seconds: 3, voices: [{ ...line, audio: first }] }));
  const box = mouthBox(staging);
  const differs = (at: number): number => difference(cropped(silent[Math.round(at * FPS)], box), cropped(spoken[Math.round(at * FPS)], box));
  assert.ok(differs(1.1) > 4 && differs(1.6) > 4, `while speaking ${differs(1.1).toFixed(2)}, ${differs(1.6).toFixed(2)}`);
  assert.ok(differs(0.5) < 1 && differs(2.6) < 1.5, `in silence ${differs(0.5).toFixed(2)}, ${differs(2.6).toFixed(2)}`);
});
