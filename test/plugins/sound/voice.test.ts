import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import type { Voice } from "../../../plugins/film/types.ts";
import { rms } from "../../../plugins/media/loudness.ts";
import { readWav } from "../../../plugins/media/wav.ts";
import { speakable } from "../../../plugins/local/speech/speakable.ts";
import voiceSpeak from "../../../plugins/sound/voice-speak.ts";
import { makeBench, type Bench } from "../context.ts";
import { pitchOf } from "./pitch.ts";

const PLAIN: Voice = { gender: "female", pitch: 1, rate: 1, accent: "", name: "" };
const LINE = "Every light down there is somebody deciding to stay awake.";
const SHAPES = ["closed", "small", "open", "wide", "round"];

test("a line comes back with words and mouths inside its sound, in order", async () => {
  using bench = makeBench();
  const { seconds, words, visemes } = await speak(bench, LINE);
  assert.deepEqual(words.map(({ word }) => word), LINE.split(" "));
  words.forEach(({ from, to }, i) => assert.ok(from < to && from >= (words[i - 1]?.to ?? 0) && to <= seconds));
  visemes.forEach(({ shape, to }, i) => assert.ok(SHAPES.includes(shape) && to > (visemes[i - 1]?.to ?? 0) && to <= seconds));
  assert.equal(visemes.at(-1)?.shape, "closed");
});

test("every word is heard where it is said to be, and there is no silence to trim", async () => {
  using bench = makeBench();
  const { audio, words, seconds } = await speak(bench, LINE);
  const { sampleRate, channels } = readWav(readFileSync(audio.path));
  for (const { word, from, to } of words) assert.ok(rms(channels[0] ?? new Float32Array(0), from * sampleRate, to * sampleRate) > -35, word);
  assert.ok((words[0]?.from ?? 1) < 0.1 && seconds - (words.at(-1)?.to ?? 0) < 0.15);
});

test("the same line in the same voice is the same bytes", async () => {
  using bench = makeBench();
  const [a, b] = [await speak(bench, LINE), await speak(bench, LINE)];
  assert.equal(a.audio.digest, b.audio.digest);
});

test("another take says the same words at another pace, with the times that are its own", async () => {
  using bench = makeBench();
  using later = makeBench(1);
  const [first, other] = [await speak(bench, LINE), await speak(later, LINE)];
  assert.ok(Math.abs(other.seconds / first.seconds - 1) > 0.03, `${first.seconds} and ${other.seconds} seconds`);
  assert.deepEqual(other.words.map(({ word }) => word), first.words.map(({ word }) => word));
  assert.ok(other.seconds - (other.words.at(-1)?.to ?? 0) < 0.15);
});

test("characters are told apart by pitch", async () => {
  using bench = makeBench();
  const voices = [{ gender: "male", pitch: 0.85 }, { gender: "male", pitch: 1.15 }, { gender: "female", pitch: 0.9 }, { gender: "female", pitch: 1.3 }] as const;
  const heard: number[] = [];
  for (const voice of voices) heard.push(pitchOf((await speak(bench, LINE, { ...PLAIN, ...voice })).audio.path));
  heard.forEach((hertz, i) => assert.ok(i === 0 || hertz > 1.1 * (heard[i - 1] ?? 0), `${heard.join(" ")} Hz`));
});

test("rate and delivery change the pace", async () => {
  using bench = makeBench();
  const plain = await speak(bench, LINE);
  const fast = await speak(bench, LINE, { ...PLAIN, rate: 1.3 });
  const weary = await speak(bench, LINE, PLAIN, "wearily, close to tears");
  assert.ok(fast.seconds < plain.seconds * 0.93 && weary.seconds > plain.seconds * 1.08);
});

test("what is written for the eye is said for the ear", () => {
  const said = (line: string): string => speakable(line).map(({ said, pause }) => said + pause).join(" ");
  assert.equal(said("“I don’t KNOW… maybe —” (laughs)"), "i don't know, maybe,");
  assert.equal(said("Dr. Smith paid $25.50 at 10:30!"), "doctor smith paid 25 dollars 50 at 10 30!");
  assert.equal(said("*Nooo*, René & the FBI: 50%"), "noo, rene and the f b i, 50 percent");
});

test("a line that nothing can pronounce is murmured for about as long, and that is told", async () => {
  using bench = makeBench();
  const { seconds, words } = await speak(bench, "…");
  assert.ok(seconds > 0.1 && words.length === 1);
  assert.ok(bench.lines.some((line) => /English \(en\).*murmured.*apt install espeak-ng/.test(line)));
});

test("a long speech is spoken to its end", async () => {
  using bench = makeBench();
  const line = Array.from({ length: 9 }, () => LINE).join(" ");
  const { words, seconds } = await speak(bench, line);
  assert.equal(words.length, 90);
  assert.ok(seconds > 20 && Math.abs(seconds - (words.at(-1)?.to ?? 0)) < 0.2);
});

async function speak(bench: Bench, line: string, voice: Voice = PLAIN, delivery = "") {
  return await bench.run(voiceSpeak, { line, voice, delivery, model: "local:voice" });
}
