import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { peakOnceEncoded } from "../../../plugins/media/aac.ts";
import { integratedLoudness, truePeak } from "../../../plugins/media/loudness.ts";
import { readWav } from "../../../plugins/media/wav.ts";
import { AMBIENCES, EFFECTS } from "../../../plugins/film/types-sound.ts";
import { playEffect } from "../../../plugins/sound/effects/play.ts";
import { levelOf, stemsOf } from "../../../plugins/sound/mixing.ts";
import { toneOf } from "../../../plugins/sound/places/tone.ts";
import soundMix from "../../../plugins/sound/sound-mix.ts";
import voiceSpeak from "../../../plugins/sound/voice-speak.ts";
import musicScore from "../../../plugins/sound/music-score.ts";
import { artifact, makeBench } from "../context.ts";
import { record, sine } from "../media/footage.ts";

const VOICE = { gender: "male", pitch: 1, rate: 1, accent: "", name: "" } as const;

test("a film's mix has broadcast loudness, no peak above -1 dBTP, and every line is heard", async () => {
  using bench = makeBench();
  const spoken = await bench.run(voiceSpeak, { line: "Then I hope they never remember.", voice: VOICE, model: "local:voice" });
  const music = await bench.run(musicScore, { mood: "warm", seconds: 12, model: "local:score" });
  const lines = [{ audio: spoken.audio, at: 1 }, { audio: spoken.audio, at: 6.5, gain: -3, pan: 0.4 }];
  const ambience = [{ kind: "rain" as const, from: 0, to: 5 }, { kind: "room" as const, from: 5, to: 12 }];
  const mixed = await bench.run(soundMix, { lines, music: music.audio, seconds: 12, ambience });
  const sound = readWav(readFileSync(mixed.audio.path));
  assert.equal(sound.channels[0]?.length, 12 * 48_000);
  assert.ok(Math.abs(integratedLoudness(sound) + 14) < 0.5 && Math.abs(mixed.lufs + 14) < 0.5, `${mixed.lufs} LUFS`);
  assert.ok(truePeak(sound) <= -1 && mixed.peak <= -1, `${mixed.peak} dBTP`);
  const encoded = await peakOnceEncoded(mixed.audio.path, { workDir: bench.folder, signal: new AbortController().signal });
  assert.ok(encoded <= -1, `${encoded.toFixed(2)} dBTP once encoded`);
  for (const { at } of lines) for (const { word, from, to } of spoken.words) assert.ok(levelOf(sound, at + from, at + to) > -30, `${word} at ${at}`);
});

test("words stand ten decibels above all that goes on under them, and music comes back in the gaps", async () => {
  using bench = makeBench();
  const { audio, seconds } = await bench.run(voiceSpeak, { line: "Then I hope they never remember.", voice: VOICE, model: "local:voice" });
  const music = { sampleRate: 48_000, channels: [sine(12, { hertz: 330 }), sine(12, { hertz: 440 })] };
  const sound = readWav(readFileSync(audio.path));
  const line = { sound, gain: 0, pan: 0.2, treatment: "plain" as const, room: "hall" as const };
  const effects = [{ kind: "steps_wood" as const, at: 1.4, lasts: 2, gain: 0, pan: 0, room: "hall" as const }];
  const { voices, ...under } = stemsOf({ lines: [{ ...line, at: 1 }, { ...line, at: 8, treatment: "phone" }], music, ambience: [{ kind: "restaurant", from: 0, to: 12 }], effects, seconds: 12 });
  const below = { sampleRate: 48_000, channels: ([0, 1] as const).map((side) => under.music[side].map((sample, i) => sample + (under.effects[side][i] ?? 0) + (under.tone[side][i] ?? 0))) };
  for (const at of [1, 8]) {
    const over = levelOf({ sampleRate: 48_000, channels: voices }, at, at + seconds) - levelOf(below, at, at + seconds);
    assert.ok(over >= 10, `${over.toFixed(1)} dB at ${at}`);
  }
  const level = (at: number): number => levelOf({ sampleRate: 48_000, channels: under.music }, at, at + 0.1);
  assert.ok(level(5.8) > level(0.2) - 1.5 && level(5.8) > level(1.8) + 10, `${level(0.2)} before, ${level(1.8)} under, ${level(5.8)} in the gap`);
  const steps = Array.from({ length: 100 }, (_, i) => Math.abs(level(0.3 + i * 0.1) - level(0.4 + i * 0.1)));
  assert.ok(Math.max(...steps) < 4.5, `${Math.max(...steps).toFixed(1)} dB in a tenth of a second`);
});

test("music goes down under speech and comes back", async () => {
  using bench = makeBench();
  const music = artifact(record(bench.folder, "music.wav", [sine(12, { hertz: 3000 }), sine(12, { hertz: 3000 })]));
  const hush = artifact(record(bench.folder, "hush.wav", [sine(3, { hertz: 60, level: 0.5 })]));
  const { audio } = await bench.run(soundMix, { lines: [{ audio: hush, at: 4 }], music, seconds: 12 });
  const sound = readWav(readFileSync(audio.path));
  const tone = (from: number): number => correlation(sound.channels[0] ?? new Float32Array(0), from);
  assert.ok(tone(5.5) < 0.4 * tone(1), `${tone(5.5)} under speech, ${tone(1)} before`);
  assert.ok(tone(10) > 0.85 * tone(1));
});

test("a line that ends after the film is kept whole, and that is told", async () => {
  using bench = makeBench();
  const tone = artifact(record(bench.folder, "tone.wav", [sine(2)]));
  const { seconds, audio } = await bench.run(soundMix, { lines: [{ audio: tone, at: 3 }], seconds: 4 });
  assert.equal(seconds, 5);
  assert.ok(levelOf(readWav(readFileSync(audio.path)), 4.5, 5) > -30);
  assert.ok(bench.lines.some((line) => line.includes("ends at 5.00 s")));
});

test("a film without sound has a silent master", async () => {
  using bench = makeBench();
  const { lufs, peak, audio } = await bench.run(soundMix, { lines: [], music: null, seconds: 1 });
  assert.deepEqual([lufs, peak], [-99, -99]);
  assert.ok(readWav(readFileSync(audio.path)).channels.every((channel) => channel.every((sample) => sample === 0)));
});

test("the same inputs are the same bytes", async () => {
  using bench = makeBench();
  const inputs = { lines: [{ audio: artifact(record(bench.folder, "tone.wav", [sine(1)])), at: 0.5 }], seconds: 2, ambience: [{ kind: "night" as const, from: 0, to: 2 }] };
  assert.equal((await bench.run(soundMix, inputs)).audio.digest, (await bench.run(soundMix, inputs)).audio.digest);
});

test("every place has a tone of its own, in stereo, the same for the same seed", () => {
  for (const kind of AMBIENCES) {
    const [left, right] = toneOf(kind, 0.4, "seed");
    assert.equal(left.length, 19_200);
    assert.equal(left.every((sample) => sample === 0), kind === "none");
    assert.ok([...left, ...right].every(Number.isFinite));
    if (kind !== "none") assert.notDeepEqual(left, right);
  }
  assert.deepEqual(toneOf("sea", 0.6, "seed"), toneOf("sea", 0.6, "seed"));
  assert.notDeepEqual(toneOf("sea", 0.6, "seed"), toneOf("sea", 0.6, "other"));
});

test("every effect sounds, begins and ends without a click, and is soon over", () => {
  for (const kind of EFFECTS) {
    const samples = playEffect(kind, 0.5, "seed");
    assert.ok(samples.every((sample) => Math.abs(sample) <= 1) && samples.some((sample) => Math.abs(sample) > 0.99), kind);
    assert.ok(Math.abs(samples.at(-1) ?? 1) < 0.01 && samples.length < 7 * 48_000, kind);
  }
});

/** How much of a 3 kHz tone half a second holds. */
function correlation(samples: Float32Array, from: number): number {
  const [sums, start] = [[0, 0], Math.round(from * 48_000)] as [number[], number];
  for (let i = 0; i < 24_000; i++) {
    const angle = (2 * Math.PI * 3000 * i) / 48_000;
    sums[0] = (sums[0] ?? 0) + (samples[start + i] ?? 0) * Math.sin(angle);
    sums[1] = (sums[1] ?? 0) + (samples[start + i] ?? 0) * Math.cos(angle);
  }
  return Math.hypot(...sums) / 12_000;
}
