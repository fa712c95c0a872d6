/** Clips of a paid model fitted to the film, long shots in parts, and what is known of them before they are asked for. */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import type { Models, VideoRequest } from "vp/plugin";
import clipRender from "../../../plugins/clip/clip-render.ts";
import { partsOf } from "../../../plugins/clip/parts.ts";
import filmAssemble from "../../../plugins/film/film-assemble.ts";
import { runFfmpeg } from "../../../plugins/media/ffmpeg-run.ts";
import { probeVideo } from "../../../plugins/media/video-probe.ts";
import { artifact, makeBench, type Bench } from "../context.ts";
import { PARK } from "../draw/shot-samples.ts";
import { shoot } from "../media/footage.ts";

type Clip = Parameters<typeof clipRender.run>[0]["inputs"];
const FPS = 8;
const SIZE = { width: 64, height: 36 };

function shot(more: Partial<Clip> = {}): Clip {
  return { motion: "She turns.", sound: "", voices: [], style: "", seconds: 2, longest: 0, fps: FPS, size: SIZE, model: "mock:cam", ...more };
}

interface Camera {
  readonly requests: VideoRequest[];
  readonly models: Partial<Models>;
}

/** A video model that answers as it likes: larger, quicker, longer, with a sound. Brightness grows with each picture. */
function camera(bench: Bench, more: { readonly seconds?: number; readonly fps?: number } = {}): Camera {
  const requests: VideoRequest[] = [];
  const video: Models["video"] = async (request) => {
    requests.push(request);
    const { seconds = Math.ceil(request.seconds / 2) * 2 + 2, fps = 12 } = more;
    const bare = await shoot(path.join(bench.folder, `bare-${requests.length}.mp4`), { width: 160, height: 80, fps, frames: Math.round(seconds * fps), grey: (_x, _y, frame) => 20 + frame * 3 });
    const out = path.join(bench.folder, `answer-${requests.length}.mp4`);
    await runFfmpeg(["-i", bare, "-f", "lavfi", "-i", "sine=frequency=300", "-shortest", "-c:v", "copy", "-c:a", "aac", out]);
    return { video: artifact(out) };
  };
  return { requests, models: { video } };
}

function picture(bench: Bench, name: string, colour: string): ReturnType<typeof artifact> {
  const canvas = createCanvas(SIZE.width, SIZE.height);
  const ctx = canvas.getContext("2d");
  ctx.fillStyle = colour;
  ctx.fillRect(0, 0, SIZE.width, SIZE.height);
  const out = path.join(bench.folder, name);
  writeFileSync(out, canvas.toBuffer("image/png"));
  return artifact(out);
}

async function greyOf(file: string): Promise<number> {
  const image = await loadImage(file);
  const canvas = createCanvas(image.width, image.height);
  const ctx = canvas.getContext("2d");
  ctx.drawImage(image, 0, 0);
  return ctx.getImageData(image.width / 2, image.height / 2, 1, 1).data[0] ?? 0;
}

test("a clip that came longer, larger, quicker and with sound is made what the film needs", async () => {
  using bench = makeBench();
  const { video } = await bench.run(clipRender, shot({ seconds: 1.5 }), camera(bench).models);
  const facts = await probeVideo(video.path);
  assert.deepEqual([facts.width, facts.height, facts.fps, facts.frames, facts.hasSound, facts.codec], [64, 36, FPS, 12, false, "avc"]);
  assert.match(bench.lines.join("\n"), /fitted: 160x80 is made 64x36, 12 pictures a second are made 8, 4\.00 s are cut to 1\.50 s, its sound is dropped/);
});

test("a clip that is too short holds its last picture", async () => {
  using bench = makeBench();
  const { video } = await bench.run(clipRender, shot(), camera(bench, { seconds: 1 }).models);
  assert.equal((await probeVideo(video.path)).frames, 2 * FPS);
});

test("a clip that fits is handed on as it came", async () => {
  using bench = makeBench();
  const came = artifact(await shoot(path.join(bench.folder, "fits.mp4"), { ...SIZE, fps: FPS, frames: 2 * FPS }));
  const { video } = await bench.run(clipRender, shot(), { video: async () => ({ video: came }) });
  assert.equal(video.path, came.path);
});

test("the embedded studio's clips are never touched, whatever they are like", async () => {
  using bench = makeBench();
  const { video } = await bench.run(clipRender, shot({ model: "local:animatic", longest: 1 }), camera(bench).models);
  assert.match(path.basename(video.path), /^answer-/);
});

test("fitted clips have the same bytes every time and follow each other in a film without being encoded again", async () => {
  using bench = makeBench();
  const one = async () => (await bench.run(clipRender, shot(), camera(bench).models)).video;
  const [a, b] = [await one(), await one()];
  assert.equal(a.digest, b.digest);
  const { seconds } = await bench.run(filmAssemble, { clips: [a, b] });
  assert.equal(seconds, 4);
  assert.deepEqual(bench.lines.filter((line) => line.includes("encoded again")), []);
});

test("a shot longer than a clip is made of parts that go on from each other and ends on its last frame", async () => {
  using bench = makeBench();
  const { models, requests } = camera(bench);
  const [first, last] = [picture(bench, "first.png", "#102030"), picture(bench, "last.png", "#d0c0b0")];
  const voice = { character: "ada", line: "Where is it", delivery: "", audio: first, words: [], visemes: [], seconds: 1, at: 3.5 };
  const { video } = await bench.run(clipRender, shot({ seconds: 5, longest: 2, first_frame: first, last_frame: last, voices: [voice] }), models);
  const facts = await probeVideo(video.path);
  assert.deepEqual([facts.frames, facts.fps, facts.hasSound], [5 * FPS, FPS, false]);
  assert.deepEqual(requests.map(({ seconds }) => Math.round(seconds * FPS)), [13, 14, 13]);
  assert.deepEqual(requests.map(({ lastFrame }) => lastFrame?.path), [undefined, undefined, last.path]);
  assert.deepEqual(requests.map(({ prompt }) => prompt.includes("Where is it")), [false, false, true]);
  assert.deepEqual(requests.map(({ brief }) => brief?.["lines"]), [[], [], [{ character: "ada", at: 3.5 - 27 / FPS, seconds: 1, visemes: [], words: [] }]]);
  assert.match(requests[1]?.prompt ?? "", /part 2 of 3 of one unbroken shot/);
  const [begun, second] = requests.map(({ firstFrame }) => firstFrame);
  assert.equal(begun?.path, first.path);
  assert.ok(second && second.mediaType === "image/png" && readFileSync(second.path).length === second.size);
  // 13 pictures at 8 a second end between the answer's pictures 18 and 19 at 12 a second.
  const grey = await greyOf(second.path);
  assert.ok(grey >= 20 + 17 * 3 && grey <= 20 + 20 * 3, `the second part begins with a grey of ${grey}`);
});

test("the parts of a shot are whole frames, none longer than the longest, and together the shot", () => {
  for (const [seconds, longest, fps] of [[15, 8, 24], [8.04, 8, 24], [14.7, 5, 30], [3, 0.5, 7]] as const) {
    const parts = partsOf({ seconds, longest, fps, model: "mock:cam" });
    assert.equal(parts.reduce((sum, part) => sum + Math.round(part.seconds * fps), 0), Math.round(seconds * fps));
    for (const part of parts) assert.ok(part.seconds <= longest + 1e-9, `${part.seconds} of ${longest}`);
  }
  assert.equal(partsOf({ seconds: 8, longest: 8, fps: 24, model: "mock:cam" }).length, 1);
  assert.equal(partsOf({ seconds: 60, longest: 8, fps: 24, model: "local:animatic" }).length, 1);
});

test("a bill knows each part: its length, its words, and which pictures it starts from and ends on", () => {
  using bench = makeBench();
  const still = picture(bench, "still.png", "#000000");
  const [first, second, ...more] = clipRender.estimate?.({ inputs: shot({ seconds: 5, longest: 3, first_frame: null, last_frame: still }) }) ?? [];
  assert.equal(more.length, 0);
  assert.deepEqual([first?.seconds, first?.firstFrame, first?.lastFrame, first?.references], [2.5, false, false, 0]);
  assert.deepEqual([second?.seconds, second?.firstFrame, second?.lastFrame], [2.5, true, true]);
  assert.match(first?.prompt ?? "", /She turns\./);
});

test("sound for mouths is given to the embedded studio alone", async () => {
  using bench = makeBench();
  const sound = picture(bench, "voice.png", "#000000");
  const asked = async (model: string) => {
    const { models, requests } = camera(bench);
    await bench.run(clipRender, shot({ model, voices: [{ character: "ada", line: "Hi", delivery: "", audio: sound, words: [], visemes: [], seconds: 1, at: 0 }] }), models);
    return requests[0]?.audio;
  };
  assert.equal(await asked("mock:cam"), undefined);
  assert.equal((await asked("local:animatic"))?.path, sound.path);
});

test("a clip is told as a director would, without a word on things that are not in it", () => {
  const voice = { character: "dr-mara-voss", line: "It moved.", delivery: "whispering", words: [], visemes: [], seconds: 1, at: 0 };
  using bench = makeBench();
  const [told] = clipRender.estimate?.({ inputs: shot({ staging: PARK, style: "ink", voices: [{ ...voice, audio: picture(bench, "v.png", "#000000") }] }) }) ?? [];
  assert.equal(told?.prompt, GOLDEN);
});

const GOLDEN = `Medium close-up. The camera holds still.
She turns.
Place and light as in the first picture: a park, day. Mood: calm.
Dr Mara Voss says, whispering: "It moved."
Only who speaks moves their mouth, and closes it after the line; the others listen.
Style: ink.
One continuous shot without cuts, at natural speed. Faces, hair, clothes, things and light stay as in the first picture; nobody appears or vanishes unless it is told. No captions.`;
