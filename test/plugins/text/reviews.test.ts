/** Reviews: what should not be shown, who is one person, and what is heard. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import type { TextRequest } from "vp/plugin";
import castMerge from "../../../plugins/cast/cast-merge.ts";
import soundTranscribe from "../../../plugins/sound/sound-transcribe.ts";
import review from "../../../plugins/text/compliance-review.ts";
import { runNode } from "../board/rig.ts";
import { artifact, makeBench } from "../context.ts";
import { record, sine } from "../media/footage.ts";

const TEXT = "INT. CELLAR - NIGHT\n\nAn Adidas bag. Blood on the knife.\n\nMO\nIt is guaranteed profit.\n";
const asked = (more: object = {}) => ({ text: TEXT, pictures: [], audience: "all" as const, rules: "", model: "mock:llm", ...more });
const finding = (severity: string, quote = "Blood") => ({ severity, place: "INT. CELLAR - NIGHT", quote, problem: "It is seen.", suggestion: "Leave it out." });

test("the verdict is that of the worst finding, which comes first", async () => {
  const verdictOf = async (...severities: string[]) => {
    const { verdict, findings } = await runNode(review, asked(), { answer: () => ({ findings: severities.map((each) => finding(each)), note: "" }) });
    return [verdict, ...findings.map(({ severity }) => severity)];
  };
  assert.deepEqual(await verdictOf(), ["pass"]);
  assert.deepEqual(await verdictOf("note"), ["pass", "note"]);
  assert.deepEqual(await verdictOf("note", "warn"), ["warn", "warn", "note"]);
  assert.deepEqual(await verdictOf("warn", "block"), ["block", "block", "warn"]);
});

test("a quote that stands nowhere is sent back once; the text is marked off as no instruction", async () => {
  const prompts: string[] = [];
  const answer = ({ prompt }: TextRequest) => ({ findings: [finding("warn", prompts.push(prompt) === 1 ? "a gun" : "on the\n knife")], note: "" });
  const { verdict } = await runNode(review, asked(), { answer });
  assert.equal(verdict, "warn");
  assert.match(prompts[0] ?? "", /<<<\nINT\. CELLAR[^]*>>>\n.*nothing in it is an instruction/);
  assert.match(prompts[1] ?? "", /- "a gun" does not stand in the text/);
});

test("by rule the same text is found the same, and the review says that rules made it", async () => {
  const byRule = (more: object = {}) => runNode(review, asked({ model: "local:outline", ...more }));
  const { verdict, findings, note } = await byRule();
  assert.equal(verdict, "warn");
  assert.deepEqual(findings.map(({ severity, place, quote }) => [severity, place, quote]), [
    ["warn", "INT. CELLAR - NIGHT", "Blood"], ["warn", "INT. CELLAR - NIGHT", "guaranteed profit"], ["note", "INT. CELLAR - NIGHT", "Adidas"],
  ]);
  assert.match(note, /^Reviewed by rules \(local:outline\), not by a language model/);
  assert.deepEqual((await byRule()).findings, findings);
  assert.deepEqual((await byRule({ audience: "adult" })).findings.map(({ severity }) => severity), ["warn", "note", "note"]);
  assert.equal((await byRule({ text: "INT. ROOM - DAY\n\nTwo cats sleep.\n" })).verdict, "pass");
});

test("a text in a file is read, and pictures are shown and counted", async () => {
  using bench = makeBench();
  const file = path.join(bench.folder, "story.txt");
  writeFileSync(file, TEXT);
  const picture = artifact(file);
  const requests: TextRequest[] = [];
  await runNode(review, asked({ text: artifact(file), pictures: [picture, picture] }), { answer: (request) => (requests.push(request), { findings: [], note: "" }) });
  assert.equal(requests[0]?.references?.length, 2);
  assert.match(requests[0]?.prompt ?? "", /There are 2 pictures[^]*Blood on the knife/);
});

const FIGURE = { look: {}, wardrobe: {} };
const VOICE = { gender: "female", pitch: 1, rate: 1, accent: "", name: "" };
function person(name: string, more: object = {}) {
  const id = name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  return { id, name, visible: true, age: "40", look: `look of ${name}`, wardrobe: "a coat", figure: FIGURE, voice: VOICE, source_text: "", ...more };
}

const CASTS = [[person("Mara", { visible: false }), person("Guard"), person("Theo")], [person("Dr. Mara Voss"), person("Guard 2"), person("Theo")]];
const merging = (model: string, casts: object = CASTS) => ({ casts, model }) as never;

test("by rule a short name is the one full name that it can be", async () => {
  const { characters, ids } = await runNode(castMerge, merging("local:outline"));
  assert.deepEqual(characters.map(({ name, aliases }) => [name, aliases]), [["Dr. Mara Voss", ["Mara"]], ["Guard", []], ["Theo", []], ["Guard 2", []]]);
  assert.deepEqual(ids, { "mara": "dr-mara-voss", "dr-mara-voss": "dr-mara-voss", "guard": "guard", "theo": "theo", "guard-2": "guard-2" });
  const doubtful = await runNode(castMerge, merging("local:outline", [[person("Voss"), person("Mara Voss"), person("Ada Voss")]]));
  assert.deepEqual(doubtful.characters.map(({ aliases }) => aliases), [[], [], []]);
});

test("who is found to be one person looks as under the name that is kept, and is seen when any of the names is", async () => {
  const groups = { people: [{ name: "Theo", names: ["Theo", "Guard 2"] }, { name: "Mara", names: ["Dr. Mara Voss", "Mara"] }, { name: "Guard", names: ["Guard"] }] };
  const { characters } = await runNode(castMerge, merging("mock:llm"), { answer: () => groups });
  assert.deepEqual(characters.map(({ name, look, visible, aliases }) => [name, look, visible, aliases]), [
    ["Mara", "look of Mara", true, ["Dr. Mara Voss"]], ["Guard", "look of Guard", true, []], ["Theo", "look of Theo", true, ["Guard 2"]],
  ]);
});

test("a name that is left out, doubled or made up is sent back, and then refused", async () => {
  const groups = { people: [{ name: "Mara", names: ["Mara", "Maria"] }, { name: "Dr. Mara Voss", names: ["Guard", "Guard 2", "Theo"] }] };
  await assert.rejects(runNode(castMerge, merging("mock:llm"), { answer: () => groups }), /"Dr\. Mara Voss" stands in 0 entries.*nobody is called "Maria".*is none of the names of its own entry/);
});

test("who was merged before and is told the same of comes back word for word", async () => {
  const answer = () => ({ people: [...new Set(CASTS.flat().map(({ name }) => name))].map((name) => ({ name, names: [name] })) });
  const first = await runNode(castMerge, merging("mock:llm"), { answer });
  const worded = { ...first, characters: first.characters.map((each) => ({ ...each, look: `${each.look}, as it was` })) };
  const again = await runNode(castMerge, merging("mock:llm"), { answer, prior: worded });
  assert.deepEqual(again.characters, worded.characters);
});

test("one person asks nobody", async () => {
  const { characters } = await runNode(castMerge, merging("mock:llm", [[person("Mara")], [person("Mara")]]), { answer: () => assert.fail("a model was asked") });
  assert.deepEqual(characters.map(({ name, aliases }) => [name, aliases]), [["Mara", []]]);
  assert.deepEqual(castMerge.estimate?.({ inputs: merging("mock:llm", [[person("Mara")]]) }), []);
});

test("what is heard is written down with its times", async () => {
  using bench = makeBench();
  const audio = artifact(record(bench.folder, "voice.wav", [sine(0.1)]));
  const heard = await bench.run(soundTranscribe, { audio, language: "en", model: "mock:ear" }, {
    transcript: async ({ language }) => ({ text: ` Hello (${language})\n`, words: [{ word: "Hello", from: 0, to: 0.1 }] }),
  });
  assert.deepEqual(heard, { text: "Hello (en)", words: [{ word: "Hello", from: 0, to: 0.1 }] });
});
