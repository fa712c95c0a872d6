import assert from "node:assert/strict";
import test from "node:test";
import castExtract from "../../../plugins/cast/cast-extract.ts";
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
