import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import castExtract from "../../../plugins/cast/cast-extract.ts";
import { speakingOf } from "../../../plugins/local/video/mouth.ts";
import { rms } from "../../../plugins/media/loudness.ts";
import { readWav } from "../../../plugins/media/wav.ts";
import { voiceFor } from "../../../plugins/models/sdk/fit.ts";
import { cards } from "../../../plugins/models/openai-cards.ts";
import voiceSpeak from "../../../plugins/sound/voice-speak.ts";
import { makeBench, type Bench } from "../context.ts";
import { pitchOf } from "./pitch.ts";

const SIX = ["NORA (31, a tall woman)", "EDITH (33, a small woman)", "IVAN (45, a broad man)", "OTIS (28, a young man)", "MIA (8, a girl)", "GRANDFATHER (74, an old man)"];
const TELLING: Readonly<Record<string, string>> = { en: "The bread is warm, and somebody is at the door.", ru: "Хлеб тёплый, и кто-то стоит у двери.", ja: "パンは温かい。誰かが戸口にいる。" };

async function castOf(bench: Bench, people: readonly string[]) {
  const elements = people.map((person) => ({ type: "action" as const, text: `${person} sits at the table.` }));
  const names = people.map((person) => person.replace(/ \(.*/, ""));
  const spoken = names.map((character) => ({ type: "dialogue" as const, character, text: "Yes." }));
  const screenplay = { scenes: [{ elements: [...elements, ...spoken], characters: names }] };
  return (await bench.run(castExtract, { screenplay, model: "local:outline" })).characters;
}

for (const language of ["en", "ru", "ja"]) {
  test(`six at a table are told apart by ear in ${language}: no two within two semitones, the child highest`, async () => {
    using bench = makeBench();
    const heard: { readonly name: string; readonly hertz: number }[] = [];
    for (const { name, voice } of await castOf(bench, SIX)) {
      const { audio } = await bench.run(voiceSpeak, { line: TELLING[language] ?? "", voice, model: "local:voice" });
      heard.push({ name, hertz: pitchOf(audio.path) });
    }
    const sorted = heard.toSorted((a, b) => a.hertz - b.hertz);
    const told = sorted.map(({ name, hertz }) => `${name} ${hertz.toFixed(0)}`).join(", ");
    sorted.slice(1).forEach(({ hertz }, i) => assert.ok(12 * Math.log2(hertz / (sorted[i]?.hertz ?? 1)) >= 2, told));
    assert.equal(sorted.at(-1)?.name, "Mia", told);
  });
}

test("no line is said faster than its caption can be read, and the old are slower", async () => {
  using bench = makeBench();
  const line = "Every light down there is somebody deciding to stay awake.";
  const paces: Record<string, number> = {};
  for (const { name, voice } of await castOf(bench, SIX)) {
    const { words } = await bench.run(voiceSpeak, { line, voice, delivery: "excited, in a hurry", model: "local:voice" });
    paces[name] = line.length / ((words.at(-1)?.to ?? 1) - (words[0]?.from ?? 0));
  }
  Object.entries(paces).forEach(([name, pace]) => assert.ok(pace <= 16.5, `${name}: ${pace.toFixed(1)} signs a second`));
  assert.ok((paces["Grandfather"] ?? 99) < (paces["Otis"] ?? 0));
});

test("who joins the cast later changes nobody's voice", async () => {
  using bench = makeBench();
  const [few, all] = [await castOf(bench, SIX.slice(0, 4)), await castOf(bench, SIX)];
  assert.deepEqual(all.slice(0, 4).map(({ voice }) => voice), few.map(({ voice }) => voice));
});

test("a provider gives each of three women another of its voices", async () => {
  using bench = makeBench();
  const cast = await castOf(bench, ["NORA (31, a woman)", "EDITH (33, a woman)", "GRETA (36, a woman)"]);
  const card = cards.find(({ model }) => model === "gpt-4o-mini-tts");
  assert.equal(new Set(cast.map(({ voice }) => voiceFor(card, voice)?.name)).size, 3);
});

const OPEN: Readonly<Record<string, number>> = { closed: 0, small: 0.35, round: 0.7, open: 0.8, wide: 1 };

for (const language of ["en", "ru", "ja"]) {
  test(`in ${language} the mouth opens when the voice is heard, within 80 ms`, async () => {
    using bench = makeBench();
    const said = await bench.run(voiceSpeak, { line: TELLING[language] ?? "", voice: { gender: "female", pitch: 1, rate: 1, accent: "", name: "" }, model: "local:voice" });
    const at = 0.3;
    const sound = readWav(readFileSync(said.audio.path));
    const { mouthAt } = speakingOf({ character: "nora", at, seconds: said.seconds, visemes: said.visemes, words: said.words }, sound);
    const steps = Array.from({ length: Math.floor(said.seconds / STEP) }, (_, i) => i);
    const heard = steps.map((i) => Math.max(0, 60 + rms(sound.channels[0] ?? new Float32Array(0), i * STEP * sound.sampleRate, (i + 1) * STEP * sound.sampleRate)));
    const seen = (late: number): number[] => steps.map((i) => OPEN[mouthAt(at + (i + 0.5) * STEP + late)] ?? 0);
    const lags = Array.from({ length: 41 }, (_, i) => (i - 20) * 0.01);
    const best = lags.reduce((most, lag) => (likeness(heard, seen(lag)) > likeness(heard, seen(most)) ? lag : most), 0);
    assert.ok(Math.abs(best) <= 0.08, `${best.toFixed(2)} s apart`);
    assert.ok(likeness(heard, seen(0)) > 0.4, likeness(heard, seen(0)).toFixed(2));
  });
}

const STEP = 0.02;

/** How well two curves rise and fall together: 1 at most. */
function likeness(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [a, b].map((values) => values.reduce((sum, value) => sum + value, 0) / values.length);
  const of = (x: readonly number[], mx = 0, y: readonly number[] = x, my = mx): number => x.reduce((sum, value, i) => sum + (value - mx) * ((y[i] ?? 0) - my), 0);
  return of(a, meanA, b, meanB) / Math.sqrt(of(a, meanA) * of(b, meanB));
}
