/** The best of several frames and clips: drawn by roll, judged by what a model sees, the others left in peace. */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { Refused, type Models, type TextRequest } from "vp/plugin";
import clipBest from "../../../plugins/clip/clip-best.ts";
import frameBest from "../../../plugins/picture/frame-best.ts";
import { artifact, makeBench, type Bench } from "../context.ts";
import { PARK } from "../draw/shot-samples.ts";
import { shoot } from "../media/footage.ts";

type Frame = Parameters<typeof frameBest.run>[0]["inputs"];
type Clip = Parameters<typeof clipBest.run>[0]["inputs"];
const SIZE = { width: 64, height: 36 };

function frame(more: Partial<Frame> = {}): Frame {
  return { description: "Mara reads.", staging: PARK, cast: [], references: [], legend: [], max_references: 8, style: "", size: SIZE, model: "mock:brush", rolls: 3, judge: "mock:eye", ...more };
}

function clip(more: Partial<Clip> = {}): Clip {
  return { motion: "She turns.", sound: "", voices: [], style: "", seconds: 1, longest: 0, fps: 8, size: SIZE, model: "mock:cam", rolls: 2, references: [], legend: [], judge: "mock:eye", ...more };
}

function plain(bench: Bench, grey: number): ReturnType<typeof artifact> {
  const canvas = createCanvas(SIZE.width, SIZE.height);
  const ctx = canvas.getContext("2d");
  ctx.fillStyle = `rgb(${grey},${grey},${grey})`;
  ctx.fillRect(0, 0, SIZE.width, SIZE.height);
  const out = path.join(bench.folder, `grey-${grey}.png`);
  writeFileSync(out, canvas.toBuffer("image/png"));
  return artifact(out);
}

async function greyOf(file: string): Promise<number> {
  const canvas = createCanvas(SIZE.width, SIZE.height);
  canvas.getContext("2d").drawImage(await loadImage(file), 0, 0);
  return canvas.data()[0] ?? 0;
}

interface Eye {
  readonly requests: TextRequest[];
  readonly text: Models["text"];
}

/** A judge that likes a version as much as is said, in likeness. */
function eye(...likes: readonly number[]): Eye {
  const requests: TextRequest[] = [];
  return {
    requests,
    async text(request) {
      requests.push(request);
      const value = { scores: likes.map((likeness, at) => ({ number: at + 1, likeness, continuity: 5, description: 5, craft: 5, remark: `version ${at + 1}` })) };
      return { text: JSON.stringify(value), value };
    },
  };
}

test("the frame that the judge likes best is taken; every version is another roll of one request", async () => {
  using bench = makeBench();
  const rolls: unknown[] = [];
  const { text, requests } = eye(4, 9, 6);
  const portrait = plain(bench, 250);
  const image: Models["image"] = async ({ roll = -1, prompt }) => (rolls.push([roll, prompt]), { image: plain(bench, 10 + roll) });
  const { image: taken, best, scores } = await bench.run(frameBest, frame({ references: [portrait], legend: ["mara, seen from the front"] }), { image, text });
  assert.deepEqual([await greyOf(taken.path), best, scores.length], [11, 2, 3]);
  assert.deepEqual(rolls.map((each) => (Array.isArray(each) ? each[0] : each)), [0, 1, 2]);
  assert.equal(new Set(rolls.map((each) => (Array.isArray(each) ? each[1] : each))).size, 1);
  assert.equal(requests[0]?.references?.length, 4);
  assert.equal(requests[0]?.references?.[3]?.path, portrait.path);
  assert.match(requests[0]?.prompt ?? "", /Pictures 1 to 3 are the versions, in order\.\nPicture 4 is no version: it is mara, seen from the front\./);
});

test("one roll asks no judge, and of equal versions the first is taken", async () => {
  using bench = makeBench();
  const image: Models["image"] = async ({ roll = 0 }) => ({ image: plain(bench, 10 + roll) });
  const { text, requests } = eye(5, 5, 5);
  await bench.run(frameBest, frame({ rolls: 1 }), { image, text });
  assert.equal(requests.length, 0);
  assert.equal((await bench.run(frameBest, frame(), { image, text })).best, 1);
});

test("a version that is refused is left out; all refused, or any other trouble, is the frame's trouble", async () => {
  using bench = makeBench();
  const drawing = (trouble: Readonly<Record<number, Error>>): Models["image"] => async ({ roll = 0 }) => {
    if (trouble[roll]) throw trouble[roll];
    return { image: plain(bench, 10 + roll) };
  };
  const no = new Refused("the prompt was refused");
  const { image } = await bench.run(frameBest, frame(), { image: drawing({ 0: no }), text: eye(2, 3).text });
  assert.equal(await greyOf(image.path), 12);
  assert.match(bench.lines.join("\n"), /version 1 of 3 was refused: the prompt was refused/);
  await assert.rejects(bench.run(frameBest, frame({ rolls: 2 }), { image: drawing({ 0: no, 1: no }), text: eye(1).text }), /the prompt was refused/);
  await assert.rejects(bench.run(frameBest, frame(), { image: drawing({ 1: new Error("broken") }), text: eye(1, 2, 3).text }), /broken/);
});

test("a judge that leaves a version out is asked once more", async () => {
  using bench = makeBench();
  const image: Models["image"] = async ({ roll = 0 }) => ({ image: plain(bench, 10 + roll) });
  await assert.rejects(bench.run(frameBest, frame(), { image, text: eye(1, 2).text }), /version 3 has 0 scores, and must have one/);
});

test("the offline studio draws other versions, and its judge says that it saw none", async () => {
  using bench = makeBench();
  const asked = frame({ model: "local:animatic", judge: "local:outline", rolls: 2 });
  const { best, scores, image } = await bench.run(frameBest, asked);
  assert.equal(best, 1);
  assert.match(scores[0]?.remark ?? "", /rules.*no picture/);
  assert.equal((await bench.run(frameBest, asked)).image.digest, image.digest);
});

test("of each clip the judge sees beginning, middle and end, then the first frame and the portraits", async () => {
  using bench = makeBench();
  const { text, requests } = eye(3, 8);
  const video: Models["video"] = async ({ roll = 0 }) => ({ video: artifact(await shoot(path.join(bench.folder, `roll-${roll}.mp4`), { ...SIZE, fps: 8, frames: 8, grey: (_x, _y, at) => 40 + roll * 100 + at * 8 })) });
  const [first, portrait] = [plain(bench, 40), plain(bench, 250)];
  const taken = await bench.run(clipBest, clip({ first_frame: first, references: [portrait] }), { video, text });
  assert.deepEqual([taken.best, path.basename(taken.video.path)], [2, "roll-1.mp4"]);
  const shown = requests[0]?.references ?? [];
  const greys = await Promise.all(shown.map(({ path: file }) => greyOf(file)));
  const due = [40, 64, 96, 140, 164, 196, 40, 250];
  assert.equal(greys.length, due.length);
  for (const [at, grey] of due.entries()) assert.ok(Math.abs((greys[at] ?? 0) - grey) <= 4, `picture ${at + 1} has a grey of ${greys[at]}, not ${grey}`);
  for (const { path: file, size } of shown) assert.equal(readFileSync(file).length, size);
});

test("a bill knows every version and the judge, and no judge for one version", () => {
  const counts = (estimates: readonly { operation: string; count: number; references?: number }[] = []) => estimates.map(({ operation, count, references }) => [operation, count, references]);
  assert.deepEqual(counts(frameBest.estimate?.({ inputs: frame() })), [["image", 3, 0], ["text", 1, 3]]);
  assert.deepEqual(counts(frameBest.estimate?.({ inputs: frame({ rolls: 1 }) })), [["image", 1, 0]]);
  assert.deepEqual(counts(clipBest.estimate?.({ inputs: clip({ seconds: 4, longest: 2 }) })), [["video", 2, 0], ["video", 2, 0], ["text", 1, 6]]);
});
