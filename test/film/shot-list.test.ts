/** A shot list in, a film out: the shots that were asked for, in the words that were written, and mistakes by their lines. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { checkList } from "../../plugins/board/list-check.ts";
import { strangeWords } from "../../plugins/board/list-words.ts";
import { runFfmpeg } from "../../plugins/media/ffmpeg-run.ts";
import { makeSmallFilm } from "./small-film.ts";

const PIPELINE = "pipelines/storyboard2video.yaml";
const TINY = ["--set", "board=list.yaml", "--set", "width=160", "--set", "height=90", "--set", "titles=false", "--set", "sound=none", "--set", "captions=burnt", "--set", "caption_tracks=[{ language: de, file: de.srt }]"];

const LIST = `title: The Key
scenes:
  - scene_num: 1
    shots:
      - shot_id: 4
        first_frame: Wide shot in a small kitchen at night. Ana Ruiz (34, woman, red coat) stands at the table, a 60-year-old man with a grey beard sits opposite.
        video_prompt: Eye-level wide shot, 24mm lens, slow dolly-in. Over 2 seconds, Ana looks at the 60-year-old man.
      - shot_id: 5
        first_frame: Insert close-up of the key on the table.
        video_prompt: Static camera. Nothing moves.
        seconds: 1
        narration: It was the wrong key.
  - scene_num: 2
    place: EXT. GARDEN - DAY
    shots:
      - shot_id: 6
        first_frame: Over-the-shoulder close-up from behind the 60-year-old man, framing Ana's face.
        video_prompt: Over-the-shoulder close-up, 50mm lens, handheld. Ana smiles.
        seconds: 1
        dialogue: [{ character: Ana, line: Come in. }]
`;

const GERMAN = "1\n00:00:02,000 --> 00:00:02,900\nEs war der falsche Schlüssel.\n\n2\n00:00:03,200 --> 00:00:04,000\nHerein.\n";

interface Told {
  readonly scene: string;
  readonly shots: readonly {
    readonly id: string; readonly size: string; readonly angle: string; readonly movement: string; readonly characters: readonly string[]; readonly focus?: string; readonly insert?: string;
    readonly dialogue: readonly { readonly character: string; readonly line: string }[]; readonly told: { readonly first_frame: string; readonly motion: string };
  }[];
}

test("a list of three shots is filmed as it is written; where it says nothing, its words are read", async () => {
  await using film = await makeSmallFilm(PIPELINE, {}, TINY);
  await writeFile(join(film.folder, "list.yaml"), LIST);
  await writeFile(join(film.folder, "de.srt"), GERMAN);
  const built = await film.build();
  assert.equal(built.exit, 0, built.stderr);
  const board = JSON.parse((await film.read("out/storyboard2video/storyboard.json")).toString()) as readonly Told[];
  const [wide, insert, over] = board.flatMap(({ shots }) => shots);
  assert.deepEqual(board.map(({ scene, shots }) => [scene, ...shots.map(({ id }) => id)]), [["s01", "04", "05"], ["s02", "06"]]);
  assert.deepEqual([wide?.size, wide?.angle, wide?.movement, wide?.characters], ["LS", "eye", "dolly_in", ["ana", "man-of-60"]]);
  assert.deepEqual([insert?.size, insert?.insert, insert?.characters, insert?.dialogue.map(({ line }) => line)], ["CU", "key", [], ["It was the wrong key."]]);
  assert.deepEqual([over?.angle, over?.movement, over?.focus, over?.dialogue.map(({ character }) => character)], ["over_shoulder", "handheld", "ana", ["ana"]]);
  assert.equal(wide?.told.first_frame, "Wide shot in a small kitchen at night. Ana Ruiz (34, woman, red coat) stands at the table, a 60-year-old man with a grey beard sits opposite.");
  assert.deepEqual(built.asked.filter((call) => call.startsWith("text")), ["text cast"], "a model was asked for what the list says");
  assert.ok((await film.read("out/storyboard2video/film.mp4")).length > 5_000);
  // The spoken language is in the picture, the other one a track.
  await runFfmpeg(["-i", join(film.folder, "out/storyboard2video/film.mp4"), "-map", "0:s:m:language:deu", join(film.folder, "track.srt")]);
  assert.match((await film.read("track.srt")).toString(), /Herein\./);
  await assert.rejects(runFfmpeg(["-i", join(film.folder, "out/storyboard2video/film.mp4"), "-map", "0:s:1", join(film.folder, "other.srt")]));
  assert.match((await film.read("out/storyboard2video/film-check.txt")).toString(), /sound +none[^]*findings +none/);
  assert.match((await film.read("out/storyboard2video/film.xmp")).toString(), /AISystemUsed>local:outline, local:animatic</);
  assert.equal((await film.read("out/storyboard2video/storyboard-check.txt")).toString(), "2 scenes, 3 shots, no rule of coverage broken\n");

  // One shot is worded anew: its picture and its clip, and no other.
  await film.edit("list.yaml", "of the key on the table.", "of the key on the table, under a lamp.");
  const again = await film.build();
  assert.deepEqual(again.asked.filter((call) => /^(image|video|speech|text)/.test(call)), ["image scenes[s01]/frames[05]", "video scenes[s01]/clips[05]"], again.stderr);

  // Mistakes are told all at once, by the lines on which they stand.
  await writeFile(join(film.folder, "list.yaml"), LIST.replace("        seconds: 1\n        narration", "        secnds: 1\n        narration").replace("seconds: 1", "seconds: soon"));
  const wrong = await film.about("build", "--plain", "screenplay");
  assert.equal(wrong.exit, 1);
  const told = `${wrong.stdout}${wrong.stderr}`;
  for (const line of ['line 11, column 9: warning: "secnds" is no key of a shot, and is passed over; did you mean "seconds"?', "line 19, column 18:", '"scenes[2].shots[1].seconds" must be number, and is "soon"']) assert.ok(told.includes(line), `"${line}" is not in\n${told}`);
});

test("a number that a scene has twice, a shot of which nothing is told and half a file are told by their lines too", () => {
  const told = (list: string): readonly string[] => {
    const checked = checkList(list);
    return checked.type === "bad" ? checked.troubles.map(({ line, message }) => `${line}: ${message}`) : [];
  };
  assert.deepEqual(told(LIST.replace("shot_id: 5", "shot_id: 4")), ['8: the scene has a shot 4 already, on line 5; give this one another "shot_id"']);
  assert.deepEqual(told("scenes:\n  - shots:\n      - seconds: 2\n"), ['3: nothing says what this shot shows; give it a "first_frame" or a "video_prompt"']);
  assert.deepEqual(told("scenes: [{ shots: [] }]"), ['1: "scenes[1].shots" must not have fewer than 1 items, and is a list']);
  assert.match(told('{"scenes": [\n{"shots": [{"first_frame": "A').join(), /^2: this is neither YAML nor JSON: /);
});

test("words of a list that mean nothing are told with what was probably meant", () => {
  const checked = checkList(LIST.replace("seconds: 1\n", "size: widee\n        angle: hihg\n        transition: dissolv\n").replace("[{ character: Ana", "[{ character: Anna").replace("place: EXT. GARDEN - DAY", "place: EXT. GARDEN - DAY\n    time: nihgt"));
  assert.equal(checked.type, "good");
  const told = checked.type === "good" ? strangeWords(checked.list, checked.text).map(({ line, column, message, fix }) => `${line}:${column} ${message}; ${fix}`) : [];
  assert.deepEqual(told, [
    '11:15 "widee" is no size of a shot, so its words decide; did you mean "wide"?',
    '12:16 "hihg" is no angle of the camera, so the words of the shot decide; did you mean "high"?',
    '13:21 "dissolv" is no transition, so it is a cut; did you mean "dissolve"?',
    '17:11 "nihgt" is no time of day, so it is day; did you mean "night"?',
    '23:33 "Anna" is nobody in this list, so a voice that is never seen says this; did you mean "Ana"?',
  ]);
  const near = checkList(LIST.replace("seconds: 1\n", "size: extreem wide\n        movement: slow pan left\n        angle: over the shoulder\n").replace("seconds: 1\n", "size: medum_close-up\n"));
  assert.deepEqual(near.type === "good" ? strangeWords(near.list, near.text).map(({ message, fix }) => `${message}; ${fix}`) : near, ['"extreem wide" is read as LS; did you mean "extreme wide"?', '"medum_close-up" is read as CU; did you mean "medium close-up"?']);
  const swapped = checkList(LIST.replace("seconds: 1\n", "szie: wide\n"));
  assert.deepEqual(swapped.type === "good" ? swapped.warnings.map(({ fix }) => fix) : swapped, ['did you mean "size"?']);
  const misplaced = checkList(LIST.replace("place: EXT. GARDEN - DAY", "place: EXT. GARDEN - DAY\n    mood: tense\n    characters: [{ name: Ana }]").replace("        seconds: 1\n", "        time: night\n"));
  assert.deepEqual(misplaced.type === "good" ? misplaced.warnings.map(({ fix }) => fix) : misplaced, ['it goes in a scene, beside "shots"', 'it goes at the top of the list, beside "scenes"', 'it goes at the top of the list, beside "scenes", or in a shot, beside "first_frame"']);
  const as = checkList(LIST);
  assert.deepEqual(as.type === "good" ? strangeWords(as.list, as.text) : as, []);
});

test("storyboard2video makes the film of a list as script2video makes that of a screenplay", () => {
  const nodes = (name: string): Readonly<Record<string, { readonly with?: Readonly<Record<string, unknown>> }>> => parse(readFileSync(join(import.meta.dirname, "../../pipelines", name), "utf8")).nodes;
  const { screenplay: parsed, limits, drawing, scenes: planned, ...ofScript } = nodes("script2video.yaml");
  const { screenplay: read, scenes: given, ...ofList } = nodes("storyboard2video.yaml");
  assert.ok(parsed && limits && drawing && read && planned && given);
  assert.deepEqual(ofList, ofScript);
  const { requirement: _, max_shots: __, ...shared } = planned.with ?? {};
  const { given: ___, ...same } = given.with ?? {};
  assert.deepEqual({ ...given, with: same }, { ...planned, with: shared });
});
