/** Frames and portraits of a paid model: what it is told, what it is shown, and its answer fitted to the film. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import type { ImageRequest, Models } from "vp/plugin";
import portraitDraw from "../../../plugins/cast/portrait-draw.ts";
import frameDraw from "../../../plugins/picture/frame-draw.ts";
import { artifact, makeBench, type Bench } from "../context.ts";
import { PARK } from "../draw/shot-samples.ts";

type Frame = Parameters<typeof frameDraw.run>[0]["inputs"];
const SIZE = { width: 64, height: 36 };

function frame(more: Partial<Frame> = {}): Frame {
  return { description: "Mara reads a letter under the elm.", staging: PARK, cast: [], references: [], legend: [], max_references: 8, style: "ink", size: SIZE, model: "mock:brush", ...more };
}

/** Red above, green between, blue below, each a third. */
function striped(bench: Bench, width: number, height: number): ReturnType<typeof artifact> {
  const canvas = createCanvas(width, height);
  const ctx = canvas.getContext("2d");
  for (const [at, colour] of ["#ff0000", "#00ff00", "#0000ff"].entries()) {
    ctx.fillStyle = colour;
    ctx.fillRect(0, (at * height) / 3, width, height / 3);
  }
  const out = path.join(bench.folder, `striped-${width}x${height}.png`);
  writeFileSync(out, canvas.toBuffer("image/png"));
  return artifact(out);
}

function brush(answer: ReturnType<typeof artifact>): { readonly requests: ImageRequest[]; readonly models: Partial<Models> } {
  const requests: ImageRequest[] = [];
  return { requests, models: { image: async (request) => (requests.push(request), { image: answer }) } };
}

async function pixels(file: string) {
  const image = await loadImage(file);
  const canvas = createCanvas(image.width, image.height);
  const ctx = canvas.getContext("2d");
  ctx.drawImage(image, 0, 0);
  return { width: image.width, height: image.height, at: (x: number, y: number) => Array.from(ctx.getImageData(x, y, 1, 1).data.slice(0, 3)) };
}

test("a picture of another size is cropped to the film's shape, more below than above, and scaled", async () => {
  using bench = makeBench();
  const { image } = await bench.run(frameDraw, frame(), brush(striped(bench, 96, 96)).models);
  const { width, height, at } = await pixels(image.path);
  assert.deepEqual([width, height], [64, 36]);
  // Of 96 rows 54 are kept, from row 14: 18 of them red, 32 green, 4 blue.
  assert.deepEqual([at(32, 10), at(32, 16), at(32, 30), at(32, 35)], [[255, 0, 0], [0, 255, 0], [0, 255, 0], [0, 0, 255]]);
});

test("a picture that fits, and any of the embedded studio, is handed on as it came", async () => {
  using bench = makeBench();
  const [fits, other] = [striped(bench, 64, 36), striped(bench, 40, 40)];
  assert.equal((await bench.run(frameDraw, frame(), brush(fits).models)).image.path, fits.path);
  assert.equal((await bench.run(frameDraw, frame({ model: "local:animatic" }), brush(other).models)).image.path, other.path);
});

test("a picture of another kind is made a PNG, as what is published is called one", async () => {
  using bench = makeBench();
  const canvas = createCanvas(64, 36);
  const file = path.join(bench.folder, "photo.jpg");
  writeFileSync(file, canvas.toBuffer("image/jpeg"));
  const { image } = await bench.run(frameDraw, frame(), brush(artifact(file)).models);
  assert.deepEqual([image.mediaType, (await pixels(image.path)).width], ["image/png", 64]);
});

test("the same answer is fitted to the same bytes", async () => {
  using bench = makeBench();
  const one = async () => (await bench.run(frameDraw, frame(), brush(striped(bench, 90, 60)).models)).image.digest;
  assert.equal(await one(), await one());
});

test("the frame that is continued comes first, and no more pictures are shown than the model takes", async () => {
  using bench = makeBench();
  const [parent, mara, theo] = [striped(bench, 64, 36), striped(bench, 30, 40), striped(bench, 31, 40)];
  const { models, requests } = brush(parent);
  const shown = frame({ parent, references: [mara, theo], legend: ["mara, seen from the front", "theo, seen from the side"], max_references: 2 });
  await bench.run(frameDraw, shown, models);
  assert.deepEqual(requests[0]?.references?.map(({ path: file }) => file), [parent.path, mara.path]);
  assert.match(requests[0]?.prompt ?? "", /1 is the frame that this one continues; 2 is Mara, seen from the front\. Keep/);
  assert.equal(frameDraw.estimate?.({ inputs: shown })[0]?.references, 2);
});

test("a frame is told as a painter on a film would be told it", async () => {
  using bench = makeBench();
  const { models, requests } = brush(striped(bench, 64, 36));
  const cast = [{ id: "mara", name: "Mara", look: "thin, freckled, copper curls", wardrobe: "a long green coat" }];
  await bench.run(frameDraw, frame({ cast }), models);
  assert.equal(requests[0]?.prompt, GOLDEN);
  assert.match(requests[0]?.negative ?? "", /watermark.*the same person twice/);
});

test("what is delicate is told with taste, and nothing is said where nothing is", async () => {
  const told = (inputs: Frame): string => frameDraw.estimate?.({ inputs })[0]?.prompt ?? "";
  assert.match(told(frame({ description: "He raises the knife." })), /no wound and no blood/);
  const young = PARK.figures.map((figure) => ({ ...figure, look: { ...figure.look, age: "child" as const } }));
  assert.match(told(frame({ staging: { ...PARK, figures: young } })), /fully dressed/);
  assert.doesNotMatch(told(frame()), /blood|dressed and treated/);
});

test("a prompt keeps a sane length, whatever is told", async () => {
  const long = "The lamp swings above the table and its light runs over the wall. ".repeat(200);
  const cast = PARK.figures.map(({ character }) => ({ id: character, name: character, look: long, wardrobe: long }));
  assert.ok((frameDraw.estimate?.({ inputs: frame({ description: long, cast }) })[0]?.prompt ?? long).length < 4300);
});

test("a portrait from the side is drawn after the one from the front when that is given, and its bill says so", async () => {
  using bench = makeBench();
  const front = striped(bench, 30, 40);
  const { look, wardrobe } = PARK.figures[0] ?? assert.fail();
  const character = { id: "mara", name: "Mara", age: "30", look: "copper curls", wardrobe: "green coat", figure: { look, wardrobe } };
  const asked = { character, view: "side" as const, body: "full" as const, style: "", size: { width: 30, height: 40 }, model: "mock:brush" };
  const { models, requests } = brush(striped(bench, 60, 80));
  const { image } = await bench.run(portraitDraw, { ...asked, like: front }, models);
  assert.deepEqual([(await pixels(image.path)).width, requests[0]?.references?.[0]?.path], [30, front.path]);
  assert.deepEqual([asked, { ...asked, like: front }].map((inputs) => portraitDraw.estimate?.({ inputs })[0]?.references), [0, 1]);
});

const GOLDEN = `One still frame of a film: medium close-up, head and chest, at eye level. Long lens, background soft.
Mara reads a letter under the elm.
Mara: near the middle, faces screen right, standing, with a neutral face, looking screen right. Looks: thin, freckled, copper curls; wears a long green coat.
Place: exterior, a park. Light: natural daylight. Mood: calm.
Style of the whole film, the same in every frame: ink.
Composition: eyes on the upper third, room to look into, no cut at a joint. No words, captions or borders in the picture.`;
