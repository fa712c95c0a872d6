/** Captions: how words are broken, how long they stay, who is told apart, and how they look over a picture. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { loadImage } from "@napi-rs/canvas";
import { drawCaptions } from "../../../plugins/film/caption-draw.ts";
import { srt, vtt } from "../../../plugins/film/caption-files.ts";
import { cellsOf } from "../../../plugins/film/caption-norms.ts";
import { captionsOf } from "../../../plugins/film/caption-text.ts";
import { readingSpeed } from "../../../plugins/film/caption-times.ts";
import captionsLanguages from "../../../plugins/film/captions-languages.ts";
import captionsTranslate from "../../../plugins/film/captions-translate.ts";
import captionsWrite from "../../../plugins/film/captions-write.ts";
import { threeLetters } from "../../../plugins/film/types-languages.ts";
import { artifact, makeBench } from "../context.ts";

test("captions stay in two lines of 42, are split where they are heard, and never overlap", () => {
  const text = "Every light down there is somebody deciding to stay awake a little longer, and I have counted all of them twice since the storm began — twice, Theo, and they never go out.";
  const words = text.split(" ").filter((word) => word !== "—").map((word, i) => ({ word, from: i * 0.25, to: i * 0.25 + 0.2 }));
  const cues = captionsOf([{ from: 2, to: 10, text, speaker: "Mara", words }, { from: 10.2, to: 10.5, text: "No.", speaker: "" }]);
  assert.ok(cues.length >= 4);
  for (const block of srt(cues).split("\n\n")) {
    const lines = block.trim().split("\n").slice(2);
    assert.ok(lines.length <= 2 && lines.every((line) => line.length <= 42), block);
  }
  cues.forEach(({ from, to }, i) => assert.ok(from < to && from >= (cues[i - 1]?.to ?? 0)));
  assert.equal(cues.flatMap(({ lines }) => lines).join(" "), `${text} No.`);
  const second = cues[1]?.lines[0]?.split(" ")[0] ?? "";
  assert.equal(cues[1]?.from, 2 + (words.find(({ word }) => word === second)?.from ?? -1));
});

test("SRT and WebVTT are written as players read them", () => {
  const cues = captionsOf([{ from: 3661.5, to: 3663, text: "Salt & <pepper>", speaker: "Théo" }]);
  assert.equal(srt(cues), "1\n01:01:01,500 --> 01:01:03,400\nSalt & <pepper>\n");
  assert.equal(vtt(cues), "WEBVTT\n\n01:01:01.500 --> 01:01:03.400\n<v Théo>Salt &amp; &lt;pepper&gt;\n");
});


test("a line is broken where a phrase ends, not between a small word and what it belongs to", () => {
  const [cue] = captionsOf([{ from: 0, to: 4, text: "I left the letter on the kitchen table, and nobody ever read it.", speaker: "" }]);
  assert.deepEqual(cue?.lines, ["I left the letter on the kitchen table,", "and nobody ever read it."]);
});

test("signs as wide as they are high count twice, and a line of them ends with a phrase", () => {
  const text = "きのうの夜、屋根の上で月を見ていたら、黒い猫が静かにとなりへ来て、一緒に朝まで座っていた。";
  const cues = captionsOf([{ from: 0, to: 9, text, speaker: "" }]);
  assert.equal(cues.flatMap(({ lines }) => lines).join(""), text);
  for (const line of cues.flatMap(({ lines }) => lines)) assert.ok(cellsOf(line) <= 32 && !/^[、。はがをにへとで]/.test(line), line);
  const upright = captionsOf([{ from: 0, to: 9, text, speaker: "" }], { shape: { width: 9, height: 16 } });
  assert.ok(upright.flatMap(({ lines }) => lines).every((line) => cellsOf(line) <= 26));
});

test("two who speak at once share a caption, a line each; each alone has a colour", () => {
  const cues = captionsOf([{ from: 1, to: 3, text: "Don't you dare.", speaker: "Ada" }, { from: 1, to: 3.2, text: "I already have.", speaker: "Ben" }, { from: 5, to: 6, text: "Oh.", speaker: "Ben", off: true }]);
  assert.deepEqual(cues.map(({ lines, speaker, italic }) => [lines, speaker, italic]), [[["– Don't you dare.", "– I already have."], "", false], [["Oh."], "Ben", true]]);
  assert.match(vtt(cues), /::cue\(v\[voice="Ben"\]\) \{ color: #ffe45c; \}[\s\S]*<v Ben><i>Oh\.<\/i>/);
});

test("captions leave two pictures between them, stay a second, and tell when they are too quick to be read", async () => {
  using bench = makeBench();
  const cues = [{ from: 1, to: 1.4, text: "No.", speaker: "" }, { from: 3, to: 4, text: "And I would have told you all of it, every single word.", speaker: "" }, { from: 4.02, to: 5, text: "Go on.", speaker: "" }];
  const shots = [{ start: 0, frames: 40 }, { start: 40, frames: 100 }];
  const written = await bench.run(captionsWrite, { cues, fps: 24, colours: true, sounds: [], shots, seconds: 5.5 });
  assert.deepEqual(written.captions.map(({ from, to }) => [from, to]), [[1, 2], [2.7, 3.937], [4.02, 5.4]]);
  assert.match(bench.lines.join(), /every single word\." at 2\.7 s asks for 44 characters a second where 17 can be read/);
  assert.ok(readingSpeed(written.captions[1] ?? { from: 0, to: 1, lines: [""], speaker: "", colour: "", italic: false }).rate > 17);
  assert.deepEqual(written.shots.map((shot) => shot.map(({ from, to }) => [from, to])), [[[24, 40]], [[0, 8], [25, 54], [56, 90]]]);
});

test("sounds are told in brackets where nobody speaks", async () => {
  using bench = makeBench();
  const sounds = [{ kind: "door_slam", at: 1, lasts: 0 }, { kind: "rain", at: 4, lasts: 3 }];
  const { captions } = await bench.run(captionsWrite, { cues: [{ from: 3.5, to: 5, text: "Who is there?", speaker: "Ada" }], sounds, fps: 24, colours: true, shots: [] });
  assert.deepEqual(captions.map(({ lines }) => lines), [["[door slam]"], ["Who is there?"]]);
});

test("a caption lies at the foot of the picture, and above when a face is there", async () => {
  using bench = makeBench();
  const caption = { from: 0, to: 10, lines: ["Привет, 世界."], speaker: "", colour: "#ffe45c", italic: false };
  const drawing = { size: { width: 320, height: 180 }, faces: [], workDir: bench.folder };
  const [below] = await drawCaptions([caption], drawing);
  const [above] = await drawCaptions([caption], { ...drawing, faces: [{ left: 0.3, right: 0.7, top: 0.55, bottom: 1 }] });
  assert.ok(below && above && below.y > 120 && above.y < 40 && above.x === below.x, JSON.stringify([below, above]));
  const picture = await loadImage(await readFile(above.path));
  assert.deepEqual([picture.width % 2, picture.height % 2], [0, 0]);
});

const SPOKEN = [{ from: 1, to: 2, text: "Good night.", speaker: "Ada", off: true }, { from: 3, to: 5, text: "Sleep well.", speaker: "Ben" }];

test("a model translates as many captions as there are, and is asked once more when it does not", async () => {
  using bench = makeBench();
  const prompts: string[] = [];
  const text = async ({ prompt }: { readonly prompt: string }) => {
    prompts.push(prompt);
    const lines = prompts.length === 1 ? ["Gute Nacht. Schlaf gut."] : ["Gute Nacht.", "Schlaf gut."];
    return { text: JSON.stringify({ lines }), value: { lines } };
  };
  const { cues } = await bench.run(captionsTranslate, { cues: SPOKEN, language: "de", model: "studio:words" }, { text });
  assert.deepEqual(cues, [{ ...SPOKEN[0], text: "Gute Nacht." }, { ...SPOKEN[1], text: "Schlaf gut." }]);
  assert.match(prompts[0] ?? "", /1\. \[1\.0 s\] Ada: Good night\./);
  assert.match(prompts[1] ?? "", /there are 2 captions and 1 translations/);
  await assert.rejects(bench.run(captionsTranslate, { cues: SPOKEN, language: "de", model: "local:outline" }), /knows no other language; name a text model .* or give the captions in "de" as an SRT file/);
});

test("captions of a file take its times and words, and the speaker who is heard meanwhile", async () => {
  using bench = makeBench();
  const at = join(bench.folder, "film.vtt");
  writeFileSync(at, "WEBVTT\r\n\r\nNOTE by hand\r\n\r\n00:00.900 --> 00:02.100 line:80%\r\n<v Ada><i>Gute &amp; sanfte\r\nNacht.</i>\r\n\r\n2\r\n00:00:03,000 --> 00:00:05,000\r\nSchlaf gut.\r\n");
  const { cues } = await bench.run(captionsTranslate, { cues: SPOKEN, language: "de", translation: artifact(at), model: "local:outline" });
  assert.deepEqual(cues, [{ from: 0.9, to: 2.1, text: "Gute & sanfte Nacht.", speaker: "Ada", off: true }, { from: 3, to: 5, text: "Schlaf gut.", speaker: "Ben" }]);
  assert.deepEqual(bench.lines, []);
  writeFileSync(at, "1\n00:00:00,900 --> 00:00:02,100\nGute Nacht.\n");
  await bench.run(captionsTranslate, { cues: SPOKEN, language: "de", translation: artifact(at), model: "local:outline" });
  assert.match(bench.lines.join(), /^1 captions for 2 lines that are spoken: 1 line has none, the first "Sleep well\." at 3\.0 s$/);
  writeFileSync(at, "Gute Nacht.");
  await assert.rejects(bench.run(captionsTranslate, { cues: SPOKEN, language: "de", translation: artifact(at), model: "local:outline" }), /captions in "de" cannot be read; SubRip/);
});

const BY_MODEL = { written: [], model: "far:writer" };

test("languages are read as tags, what they become in the file is said, and what is none is told with what was probably meant", async () => {
  using bench = makeBench();
  const read = await bench.run(captionsLanguages, { ...BY_MODEL, captions: "PT_br", tracks: ["ger", "zh-Hant", "yue"] });
  assert.deepEqual(read, { captions: "pt-BR", tracks: { ger: "de", "zh-Hant": "zh-Hant", yue: "yue" } });
  assert.match(bench.lines[0] ?? "", /"PT_br" \(Brazilian Portuguese\) are the track "por" of the film/);
  assert.deepEqual(["de", "pt-BR", "sw", "sq", "yue", "xx"].map(threeLetters), ["deu", "por", "swa", "sqi", "yue", "und"]);
  await assert.rejects(bench.run(captionsLanguages, { ...BY_MODEL, captions: "german", tracks: [] }), /"german" is no language; write a tag such as de, pt-BR or zh-Hant: did you mean "de"\?/);
  for (const none of ["xx", "x-own", "deutsche"]) await assert.rejects(bench.run(captionsLanguages, { ...BY_MODEL, captions: "", tracks: [none] }), /is no language/, none);
  await assert.rejects(bench.run(captionsLanguages, { ...BY_MODEL, captions: "Brazilian Portuguese", tracks: [] }), /is no language; write a tag such as de, pt-BR or zh-Hant/);
  await assert.rejects(bench.run(captionsLanguages, { ...BY_MODEL, captions: "日本語", tracks: [] }), /did you mean "ja"\?/);
  const byRule = { ...BY_MODEL, model: "local:outline" };
  await assert.rejects(bench.run(captionsLanguages, { ...byRule, captions: "de", tracks: ["fr"], written: ["de"] }), /local:outline writes by rules and knows no other language[^]*captions in "fr" as an SRT/);
  assert.equal((await bench.run(captionsLanguages, { ...byRule, captions: "de", tracks: [], written: ["de"] })).captions, "de");
});
