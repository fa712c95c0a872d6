import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import test from "node:test";
import captionsWrite from "../../../plugins/film/captions-write.ts";
import filmAssemble from "../../../plugins/film/film-assemble.ts";
import filmGlance from "../../../plugins/film/film-glance.ts";
import filmSeam from "../../../plugins/film/film-seam.ts";
import filmSegment from "../../../plugins/film/film-segment.ts";
import filmCheck from "../../../plugins/film/film-check.ts";
import { runFfmpeg } from "../../../plugins/media/ffmpeg-run.ts";
import { readFrames } from "../../../plugins/media/frames-read.ts";
import { probeVideo } from "../../../plugins/media/video-probe.ts";
import { artifact, makeBench, type Bench } from "../context.ts";
import { record, shoot, sine, type Footage } from "../media/footage.ts";

test("clips that agree are joined without being encoded again, to the exact length", async () => {
  using bench = makeBench();
  const clips = [await clip(bench, "a", { frames: 12 }), await clip(bench, "b", { frames: 7 }), await clip(bench, "c", { frames: 21 })];
  const audio = artifact(record(bench.folder, "mix.wav", [sine(5), sine(5)]));
  const film = await bench.run(filmAssemble, { clips, audio, title: "The Lamp" });
  const facts = await probeVideo(film.video.path);
  assert.deepEqual([facts.frames, facts.fps, facts.seconds, film.seconds], [40, 8, 5, 5]);
  assert.ok(Math.abs(facts.soundSeconds - 5) < 0.05, `${facts.soundSeconds} s of sound`);
  assert.deepEqual(bench.lines, []);
  assert.deepEqual(await greys(film.video.path), (await Promise.all(clips.map(({ path }) => greys(path)))).flat());
});

test("the same clips and sound are the same film to the byte", async () => {
  using bench = makeBench();
  const inputs = { clips: [await clip(bench, "a", { frames: 9 })], audio: artifact(record(bench.folder, "mix.wav", [sine(1.125)])), title: "x" };
  assert.equal((await bench.run(filmAssemble, inputs)).video.digest, (await bench.run(filmAssemble, inputs)).video.digest);
});

test("a clip of another size and rate is encoded to fit, alone", async () => {
  using bench = makeBench();
  const clips = [await clip(bench, "a", { frames: 8 }), await clip(bench, "odd", { frames: 24, width: 80, height: 60, fps: 24 }), await clip(bench, "c", { frames: 8 })];
  const { video } = await bench.run(filmAssemble, { clips });
  const { width, height, fps, frames } = await probeVideo(video.path);
  assert.deepEqual({ width, height, fps, frames }, { width: 64, height: 36, fps: 8, frames: 24 });
  assert.deepEqual(bench.lines, ["clip 2 is encoded again: it differs from the others in size, rate or encoding"]);
});

test("clips that overlap are copied around a seam, in which each is seen as long as it should be", async () => {
  using bench = makeBench();
  const [dark, bright] = [await clip(bench, "dark", { frames: 40, grey: () => 40 }), await clip(bench, "bright", { frames: 40, grey: () => 200 })];
  const into = await bench.run(filmSeam, { before: dark, after: bright, type: "dissolve", frames: 4, tail: 3 });
  const back = await bench.run(filmSeam, { before: bright, after: dark, type: "wipe_left", frames: 3, tail: 0 });
  assert.deepEqual([into.holds, back.holds], [16, 16], "the pictures up to the next that stands by itself");
  const seams = [null, { ...into, frames: 4 }, { ...back, frames: 3 }];
  const film = await bench.run(filmAssemble, { clips: [dark, bright, dark], seams });
  assert.deepEqual(bench.lines, [], "something was encoded again");
  const seen = await greys(film.video.path);
  assert.equal(seen.length, 120 - 4 - 3);
  const near = (at: number, grey: number): void => assert.ok(Math.abs((seen[at] ?? -99) - grey) < 8, `frame ${at} is ${seen[at]}, not ${grey}`);
  for (const [at, grey] of [[0, 40], [35, 40], [36, 72], [37, 104], [39, 168], [40, 200], [72, 200], [74, 120], [76, 40], [112, 40]] as const) near(at, grey);
});

test("a glance at the segments and seams is a glance at the film", async () => {
  using bench = makeBench();
  const as = { grade: "none" as const, captions: [], fade_in: 0, fade_out: 0 };
  const one = await bench.run(filmSegment, { ...as, clip: await clip(bench, "one", { frames: 24 }) });
  const two = await bench.run(filmSegment, { ...as, clip: await clip(bench, "two", { frames: 40, grey: (x, _, frame) => (x + frame * 5) % 255 }) });
  const seam = { ...(await bench.run(filmSeam, { before: one.video, after: two.video, type: "iris", frames: 4, tail: 0 })), frames: 4 };
  const { video } = await bench.run(filmAssemble, { clips: [one.video, two.video], seams: [null, seam] });
  const { glance } = await bench.run(filmGlance, { glances: [one.glance, two.glance], seams: [null, seam] });
  const frames: Buffer[] = [];
  await readFrames(video.path, { width: 64, height: 36, format: "gray" }, (frame) => void frames.push(frame));
  assert.equal(frames.length, 60);
  assert.ok(Buffer.concat(frames).equals(readFileSync(glance.path)), "the film looks otherwise");
});

test("a fade is encoded where it is seen, and the rest of the clip copied", async () => {
  using bench = makeBench();
  const shot = await clip(bench, "shot", { frames: 48, grey: () => 200 });
  const { video } = await bench.run(filmSegment, { clip: shot, grade: "none", captions: [], fade_in: 0, fade_out: 4 });
  assert.deepEqual(bench.lines, ["16 of 48 pictures are encoded again: a fade"]);
  const seen = await greys(video.path);
  assert.equal(seen.length, 48);
  assert.ok((seen[43] ?? 0) > 195 && (seen[46] ?? 255) < 120 && (seen[47] ?? 255) < 70, String(seen.slice(42)));
  const same = await bench.run(filmSegment, { clip: shot, grade: "none", captions: [], fade_in: 0, fade_out: 0 });
  assert.equal(same.video.digest, shot.digest);
  const night = await bench.run(filmSegment, { clip: shot, grade: "day_for_night", captions: [], fade_in: 0, fade_out: 0 });
  assert.ok((await greys(night.video.path)).every((grey) => grey < 140));
});

test("clips that came with sound keep it when there is no other", async () => {
  using bench = makeBench();
  const silent = await clip(bench, "silent", { frames: 8 });
  const tone = record(bench.folder, "tone.wav", [sine(1.4)]);
  const talking = path.join(bench.folder, "talking.mp4");
  await runFfmpeg(["-i", silent.path, "-i", tone, "-c:v", "copy", "-c:a", "aac", talking]);
  const { video } = await bench.run(filmAssemble, { clips: [silent, artifact(talking), silent] });
  const { frames, seconds, soundSeconds } = await probeVideo(video.path);
  assert.deepEqual([frames, seconds], [24, 3]);
  assert.ok(Math.abs(soundSeconds - 3) < 0.05);
});

test("captions and chapters become tracks; captions without a cue become none", async () => {
  using bench = makeBench();
  const clips = [await clip(bench, "a", { frames: 24 })];
  const { srt: full } = await bench.run(captionsWrite, { fps: 24, colours: true, sounds: [], shots: [], cues: [{ from: 0.5, to: 2, text: "Hello there", speaker: "Mara" }] });
  const { srt: empty } = await bench.run(captionsWrite, { fps: 24, colours: true, sounds: [], shots: [], cues: [] });
  const film = await bench.run(filmAssemble, { clips, captions: full, chapters: [{ title: "One; two", at: 0 }, { title: "Three", at: 1.5 }] });
  const back = path.join(bench.folder, "back.srt");
  await runFfmpeg(["-i", film.video.path, "-map", "0:s:0", back]);
  assert.match(readFileSync(back, "utf8"), /00:00:00,500 --> 00:00:02,400\nHello there/);
  const meta = path.join(bench.folder, "back.meta");
  await runFfmpeg(["-i", film.video.path, "-f", "ffmetadata", meta]);
  assert.match(readFileSync(meta, "utf8"), /START=0[\s\S]*title=One\\; two[\s\S]*START=1500[\s\S]*title=Three/);
  await bench.run(filmAssemble, { clips, captions: empty });
});

test("a check finds black, frozen and silent spans with their time codes", async () => {
  using bench = makeBench();
  const clips = [
    await clip(bench, "moving", { frames: 16 }),
    await clip(bench, "black", { frames: 16, grey: () => 0 }),
    await clip(bench, "still", { frames: 48, grey: (x, y) => x + y }),
  ];
  const audio = artifact(record(bench.folder, "mix.wav", [Float32Array.from([...sine(5), ...new Float32Array(240_000)])]));
  const { video } = await bench.run(filmAssemble, { clips, audio });
  const { passed, problems } = await bench.run(filmCheck, { video });
  assert.equal(passed, false);
  const found = Object.fromEntries(problems.map(({ type, message }) => [type, message]));
  assert.equal(found["black"], "the picture is black from 00:00:02:00 to 00:00:04:00");
  assert.match(found["frozen"] ?? "", /^the picture stands still from 00:00:0[4-6]:0\d to 00:00:10:00$/);
  assert.match(found["silent"] ?? "", /^nothing is heard from 00:00:05:0\d to 00:00:\d\d:0\d$/);
});

test("a film as planned passes, one that is not fails when told to", async () => {
  using bench = makeBench();
  const clips = [await clip(bench, "a", { frames: 24 })];
  const audio = artifact(record(bench.folder, "mix.wav", [sine(3, { level: 0.217 }), sine(3, { level: 0.217 })]));
  const { video } = await bench.run(filmAssemble, { clips, audio });
  const good = await bench.run(filmCheck, { video, seconds: 3, lines: [{ at: 1, seconds: 1, line: "Hello" }], fail: true });
  assert.deepEqual([good.passed, good.problems], [true, []]);
  assert.equal(JSON.parse(readFileSync(good.report.path, "utf8")).frames, 24);
  await assert.rejects(bench.run(filmCheck, { video, seconds: 4, fail: true }), /lasts 3\.00 s where 4\.00 s were planned/);
});

test("sound that drifts from the picture is told", async () => {
  using bench = makeBench();
  const clips = [await clip(bench, "a", { frames: 24 })];
  const audio = artifact(record(bench.folder, "mix.wav", [sine(2.4, { level: 0.25 })]));
  const { video } = await bench.run(filmAssemble, { clips, audio });
  const { problems } = await bench.run(filmCheck, { video });
  assert.match(problems.find(({ type }) => type === "drift")?.message ?? "", /sound ends 0\.\d+ s before the picture from 00:00:02:0\d to 00:00:03:00/);
});

async function clip(bench: Bench, name: string, footage: Footage) {
  return artifact(await shoot(path.join(bench.folder, `${name}.mp4`), footage));
}

/** The mean grey of every picture of a film. */
async function greys(file: string): Promise<readonly number[]> {
  const means: number[] = [];
  await readFrames(file, { width: 64, height: 36, format: "gray" }, (frame) => void means.push(Math.round(frame.reduce((sum, value) => sum + value, 0) / frame.length)));
  return means;
}
