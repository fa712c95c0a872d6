import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { rms } from "../../../plugins/media/loudness.ts";
import { readWav } from "../../../plugins/media/wav.ts";
import { compose } from "../../../plugins/local/music/compose.ts";
import { moodOf } from "../../../plugins/local/music/moods.ts";
import musicScore from "../../../plugins/sound/music-score.ts";
import { makeBench } from "../context.ts";

test("a score is exactly as long as it is asked to be, stereo, and ends in silence", async () => {
  using bench = makeBench();
  const { audio } = await bench.run(musicScore, { mood: "warm", seconds: 7.345, model: "local:score" });
  const { sampleRate, channels } = readWav(readFileSync(audio.path));
  assert.deepEqual([sampleRate, channels.map(({ length }) => length)], [48_000, [352_560, 352_560]]);
  const [left = new Float32Array(0)] = channels;
  assert.ok(rms(left, 48_000, 96_000) > -40);
  assert.ok(left.slice(-2000).every((sample) => sample === 0));
});

test("the same request is the same bytes, another title another piece, another mood another sound", async () => {
  using bench = makeBench();
  const score = async (mood: string, title: string): Promise<string> => (await bench.run(musicScore, { mood, title, seconds: 4, model: "local:score" })).audio.digest;
  const [first, again, title, mood] = [await score("tense", "A"), await score("tense", "A"), await score("tense", "B"), await score("playful", "A")];
  assert.equal(first, again);
  assert.equal(new Set([first, title, mood]).size, 3);
});

test("another take is another piece of the same length, and the same take the same bytes", async () => {
  const score = async (take: number): Promise<readonly [string, number]> => {
    using bench = makeBench(take);
    const { audio } = await bench.run(musicScore, { mood: "tense", seconds: 4, model: "local:score" });
    return [audio.digest, audio.size];
  };
  const takes = [await score(0), await score(1), await score(2)];
  assert.equal(new Set(takes.map(([digest]) => digest)).size, 3);
  assert.equal(new Set(takes.map(([, size]) => size)).size, 1);
  assert.deepEqual(await score(1), takes[1]);
});

test("bars fill any length to the last chord, which is the tonic", () => {
  for (const seconds of [0.4, 3, 11.7, 60, 301.25]) {
    const { notes } = compose({ mood: "melancholy", seconds }, "seed");
    const last = notes.toSorted((a, b) => b.at - a.at)[0];
    assert.ok(notes.every(({ at, pitch, velocity }) => at >= 0 && at < seconds && pitch > 20 && pitch < 100 && velocity > 0 && velocity < 128));
    assert.ok((last?.at ?? seconds) < seconds && (last?.at ?? 0) >= seconds - 8);
  }
});

test("chords lead into each other: no voice of the pad leaps", () => {
  const { notes } = compose({ mood: "hopeful", seconds: 60 }, "seed");
  const pads = notes.filter(({ channel }) => channel === 0).map(({ pitch }) => pitch);
  const chords = Array.from({ length: pads.length / 3 }, (_, i) => pads.slice(i * 3, i * 3 + 3));
  assert.ok(chords.length > 10);
  chords.slice(1).forEach((chord, i) => chord.forEach((pitch, voice) => assert.ok(Math.abs(pitch - (chords[i]?.[voice] ?? pitch)) <= 5)));
});

const NOTES_AT = (from: number, to: number) => ({ at }: { readonly at: number }) => at >= from && at < to;

test("the music turns where the film's mood turns, in a key that belongs to the one before", () => {
  const cues = [{ at: 0, mood: "calm" }, { at: 21.3, mood: "tense" }, { at: 23, mood: "warm" }, { at: 40, mood: "triumphant" }];
  const { programs } = compose({ mood: "hopeful", seconds: 60, cues }, "seed");
  assert.deepEqual(programs.map(({ at }) => at), [0, 21.3, 40]);
  assert.equal(new Set(programs.map(({ instruments }) => instruments)).size, 3);
});

test("the melody keeps quiet where somebody speaks, and all else it plays as before", () => {
  const lead = ({ channel }: { readonly channel: number }): boolean => channel === 3;
  const [plain, under] = [compose({ mood: "tender", seconds: 60 }, "seed"), compose({ mood: "tender", seconds: 60, spoken: [{ from: 14, to: 40 }] }, "seed")];
  const within = NOTES_AT(16, 36);
  assert.ok(plain.notes.filter(lead).some(within));
  assert.ok(!under.notes.filter(lead).some(within));
  assert.deepEqual(under.notes.filter(lead).filter(NOTES_AT(44, 60)).map(({ pitch }) => pitch), plain.notes.filter(lead).filter(NOTES_AT(44, 60)).map(({ pitch }) => pitch));
});

test("a film in which nobody speaks is told by a piano, which answers what happens", () => {
  const { notes, programs } = compose({ mood: "tender", seconds: 40, silent: true, accents: [10.5] }, "seed");
  assert.deepEqual(programs.map(({ instruments }) => Object.values(instruments)), [[0, 0, 0, 0]]);
  assert.ok(notes.filter(NOTES_AT(10.48, 10.52)).length >= 4);
});

test("it swells with the title, into the turn and into the last chord", () => {
  const { controls } = compose({ mood: "warm", seconds: 80, cues: [{ at: 0, mood: "warm" }, { at: 57, mood: "triumphant" }] }, "seed");
  const level = (at: number): number => controls.findLast((control) => control.at <= at)?.level ?? 0;
  for (const [swell, before] of [[2.25, 0], [57.5, 50], [77.5, 68]] as const) assert.ok(level(swell) > level(before) + 0.08, `${swell}: ${level(swell)}`);
});

test("words that are no mood by name find a kindred one", () => {
  assert.equal(moodOf("dark and ominous"), moodOf("tense"));
  assert.equal(moodOf("upbeat chase"), moodOf("energetic"));
  assert.equal(moodOf("xyzzy"), moodOf("warm"));
});
