/** film.check against a cut: what is meant is let pass, and what is not is told with its time code, its shot and the way out. */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { captionFindings } from "../../plugins/film/check/captions.ts";
import { tellerOf, timeCode } from "../../plugins/film/check/finding.ts";
import compare from "../../plugins/film/compare.ts";
import filmAssemble from "../../plugins/film/film-assemble.ts";
import filmCheck from "../../plugins/film/film-check.ts";
import filmListen from "../../plugins/film/film-listen.ts";
import filmSound from "../../plugins/film/film-sound.ts";
import { runFfmpeg } from "../../plugins/media/ffmpeg-run.ts";
import { readFrames } from "../../plugins/media/frames-read.ts";
import { probeVideo } from "../../plugins/media/video-probe.ts";
import { artifact, makeBench, type Bench } from "../plugins/context.ts";
import { record, SAMPLE_RATE, shoot } from "../plugins/media/footage.ts";

const FPS = 8;

/** A black title, a picture that moves, and one that stands still; a voice at 2.5 s and noise all along. */
async function filmOf(bench: Bench, voice: Float32Array, at: number) {
  const clip = await shoot(path.join(bench.folder, "film.mp4"), { frames: 8 * FPS, grey: (x, y, frame) => (frame < FPS * 2 ? 0 : frame < FPS * 4 ? (x * 3 + y + frame * 9) % 200 + 20 : x + y) });
  const mix = noise(8, 0.06, 3);
  voice.forEach((sample, i) => (mix[Math.round(at * SAMPLE_RATE) + i] = (mix[Math.round(at * SAMPLE_RATE) + i] ?? 0) + sample));
  const out = path.join(bench.folder, "whole.mp4");
  await runFfmpeg(["-i", clip, "-i", record(bench.folder, "mix.wav", [mix, mix]), "-map", "0:v", "-map", "1:a", "-c:v", "copy", "-c:a", "aac", "-b:a", "192k", "-movflags", "+faststart", out]);
  return artifact(out);
}

function cutOf(audio: ReturnType<typeof artifact>, fade_out = 0) {
  const shot = (id: string, scene: string, start: number, frames: number) => ({ id, scene, start, frames, fade_in: 0, fade_out: id === "s01-02" ? fade_out : 0 });
  return {
    fps: FPS, frames: 64, shots: [shot("title", "", 0, 16), shot("s01-01", "s01", 16, 16), shot("s01-02", "s01", 32, 32)],
    lines: [{ shot: "s01-01", name: "Ida", text: "Where is the lamp?", audio, from: 2.5, to: 3.5 }],
  };
}

test("a film that keeps to its cut passes, with the black and the stillness that are meant in it", async () => {
  using bench = makeBench();
  const voice = noise(1, 0.4, 7);
  const audio = artifact(record(bench.folder, "line.wav", [voice]));
  const video = await filmOf(bench, voice, 2.5);
  const { problems, table } = await bench.run(filmCheck, { video, cut: cutOf(audio), still: ["s01-02"], planned: [2, 2, 4] });
  assert.deepEqual(problems.filter(({ type }) => type !== "loudness"), []);
  assert.match(readFileSync(table.path, "utf8"), /^voices +1 found, at most 0 ms from their picture$/m);
});

test("what does not keep to the cut is told with its time code, its shot and the way out", async () => {
  using bench = makeBench();
  const voice = noise(1, 0.4, 7);
  const audio = artifact(record(bench.folder, "line.wav", [voice]));
  const video = await filmOf(bench, voice, 2.65);
  const captions = path.join(bench.folder, "film.srt");
  writeFileSync(captions, "1\n00:00:01,000 --> 00:00:02,000\nWhere is the lamp?\n");
  const cut = { ...cutOf(audio), frames: 70, shots: cutOf(audio).shots.map((shot) => ({ ...shot, scene: "s01" })) };
  const shots = [{ shot: "s01-02", findings: [{ message: "Ida should be in the picture and is not", fix: "choose a wider size" }] }];
  const { problems, passed, report } = await bench.run(filmCheck, { video, cut, captions: artifact(captions), planned: [2, 2, 2], shots });
  assert.equal(passed, false);
  const told = new Map(problems.map(({ type, message, shot }) => [type, `${shot}: ${message}`]));
  assert.equal(told.get("black"), "title: the picture is black from 00:00:00:00 to 00:00:02:00 in title");
  assert.match(told.get("frozen") ?? "", /^s01-02: the picture stands still from 00:00:04:0\d to 00:00:08:00 in s01-02$/);
  assert.match(told.get("drift") ?? "", /^s01-01: "Where is the lamp\?" is heard 1(49|50|51) ms after it is spoken in the picture at 00:00:02:04 in s01-01$/);
  assert.match(told.get("caption") ?? "", /appears 1\.50 s before it is spoken.* in title$|must be read at 18\.0/);
  assert.match(told.get("frames") ?? "", /has 64 pictures where its cut has 70/);
  assert.match(told.get("planned") ?? "", /lasts 8\.0 s, and the storyboard planned 6\.0 s: more than 10 % over/);
  assert.equal(told.get("content"), "s01-02: s01-02: Ida should be in the picture and is not");
  assert.ok(problems.every(({ fix }) => fix !== ""));
  assert.equal(JSON.parse(readFileSync(report.path, "utf8")).voices[0].drift_ms, 150);
});

test("what was heard in the sound is what is heard in the film, and another sound's is not taken for it", async () => {
  using bench = makeBench();
  const voice = noise(1, 0.4, 7);
  const mix = new Float32Array(6 * SAMPLE_RATE);
  mix.set(noise(3, 0.06, 3));
  voice.forEach((sample, i) => (mix[i + Math.round(1.6 * SAMPLE_RATE)] = sample));
  const lines = [{ from: 1.5, to: 2.5, audio: artifact(record(bench.folder, "line.wav", [voice])) }, { from: 4, to: 5, audio: artifact(record(bench.folder, "lost.wav", [voice])) }];
  const { audio } = await bench.run(filmSound, { audio: artifact(record(bench.folder, "mix.wav", [mix, mix])) });
  const { heard } = await bench.run(filmListen, { audio, lines });
  const clips = [artifact(await shoot(path.join(bench.folder, "clip.mp4"), { frames: 6 * FPS }))];
  const { video } = await bench.run(filmAssemble, { clips, audio });
  const cut = { fps: FPS, frames: 48, shots: [], lines: lines.map((line, at) => ({ ...line, shot: "s01-01", name: "Ida", text: `Line ${at}` })) };
  const reported = async (known: { heard?: typeof heard }): Promise<string> => readFileSync((await bench.run(filmCheck, { video, cut, ...known })).report.path, "utf8");
  const alone = await reported({});
  assert.match(alone, /Line 0\\" is heard (99|100|101) ms after[^]*"Line 1\\" is not heard/);
  assert.match(alone, /nothing is heard from 00:00:03:0\d to 00:00:06:00/);
  assert.equal(await reported({ heard }), alone);
  assert.notEqual(await reported({ heard: { ...heard, lufs: -14 } }), alone, "the sound was measured again");
  assert.equal(await reported({ heard: { ...heard, lufs: -14, seconds: 7 } }), alone);
  assert.equal(await reported({ heard: { ...heard, lufs: -14, lines: [] } }), alone);
});

test("captions that are too fast, too long, too short or too close are told", () => {
  const tell = tellerOf({ fps: 25, seconds: 60 }, undefined);
  const found = (text: string): readonly string[] => captionFindings(text, { cut: undefined, fps: 25, tell }).map(({ message }) => message.replace(/^the caption ".*" (?=[a-z])/, "").replace(/ (from|at) \d\d:.*$/, ""));
  const at = (from: number, to: number, text: string): string => `1\n00:00:0${from.toFixed(3).replace(".", ",")} --> 00:00:0${to.toFixed(3).replace(".", ",")}\n${text}\n\n`;
  assert.deepEqual(found(at(1, 3, "Every light down there\nis somebody.") + at(3.1, 5, "Yes.")), []);
  assert.deepEqual(found(at(1, 3, "Every light down there is\nsomebody deciding.")), ["must be read at 21.5 characters a second"]);
  assert.deepEqual(found(at(1, 3, "灯りが消えるたびに、誰かが眠りにつく。")), ["must be read at 19.0 characters a second"]);
  assert.deepEqual(found(at(1, 6, "Every light down there is somebody deciding to stay")), ["has a line of 51 characters"]);
  assert.deepEqual(found(at(1, 1.5, "Yes.")), ["stands for 0.50 s"]);
  assert.deepEqual(found(at(1, 3, "Yes.") + at(2.5, 4, "No.")), ["lies over the next"]);
  assert.deepEqual(found(at(1, 3, "Yes.") + at(3.02, 5, "No.")), ["is followed by the next without a rest"]);
});

test("two films side by side are as long as the longer, each under its name", async () => {
  using bench = makeBench();
  const clip = async (name: string, frames: number, grey: number): Promise<ReturnType<typeof artifact>> => artifact(await shoot(path.join(bench.folder, `${name}.mp4`), { frames, grey: () => grey }));
  const { video } = await bench.run(compare, { left: await clip("left", 8, 60), right: await clip("right", 12, 180), names: ["Before"], height: 36 });
  const { width, height, frames } = await probeVideo(video.path);
  assert.deepEqual([width, height, frames], [128, 76, 12]);
  const seen: Buffer[] = [];
  await readFrames(video.path, { width, height, format: "gray" }, (frame) => void seen.push(frame));
  const [left = 0, right = 0] = [32, 96].map((x) => seen.at(-1)?.[60 * width + x]);
  assert.ok(Math.abs(left - 60) < 8 && Math.abs(right - 180) < 8, `${left} and ${right}`);
});

test("a time code counts pictures", () => {
  assert.deepEqual([timeCode(3661.5, 24), timeCode(0.999, 24), timeCode(59.99, 12)], ["01:01:01:12", "00:00:01:00", "00:01:00:00"]);
});

/** The same for the same seed. */
function noise(seconds: number, level: number, seed: number): Float32Array {
  let state = seed;
  return Float32Array.from({ length: seconds * SAMPLE_RATE }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return level * (state / 2 ** 31 - 1);
  });
}
