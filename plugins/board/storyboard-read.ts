/** `storyboard.read`: a shot list that somebody wrote, to the scenes and planned shots of a film. Code alone, no model. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { File, Type, defineNode, file, type ArtifactFile } from "vp/plugin";
import { moodIn } from "../film/types-moods.ts";
import { MOODS, Screenplay } from "../film/types.ts";
import { GivenShot } from "./given.ts";
import { checkList, type Trouble } from "./list-check.ts";
import { strangeWords } from "./list-words.ts";
import { scenesOf, wordsOf } from "./list-scenes.ts";

export default defineNode({
  name: "storyboard.read",
  version: 11,
  summary: "Read a shot list, YAML or JSON, into scenes with planned shots, the people in them and the words for each picture.",
  inputs: Type.Object({
    board: Type.Union([File(), Type.String()], { description: 'A map with "scenes", each with "shots" of "first_frame" and "video_prompt"; as a file or as text.' }),
  }),
  outputs: Type.Object({
    screenplay: Screenplay,
    boards: Type.Record(Type.String(), Type.Array(GivenShot), { description: "The planned shots of each scene, under its id." }),
    mood: Type.Enum(MOODS),
    json: File({ description: "The scenes as JSON." }),
  }),
  runs: "engine",
  async run({ inputs, workDir, warn }) {
    const checked = checkList(await textOf(inputs.board));
    if (checked.type === "bad") throw new Error(`the shot list cannot be filmed:\n${checked.troubles.map(told).join("\n")}`);
    const { list, text, warnings } = checked;
    for (const { severity: _, ...doubt } of [...warnings, ...strangeWords(list, text)]) warn({ ...doubt, port: "board" });
    const read = scenesOf(list, text);
    const json = join(workDir, "script.json");
    await writeFile(json, `${JSON.stringify(read.screenplay, null, 2)}\n`);
    return { ...read, mood: moodOf(list.mood ?? "", wordsOf(read, list)), json: file(json) };
  },
});

function told({ line, column, severity, message, fix }: Trouble): string {
  return `  line ${line}, column ${column}: ${severity === "warning" ? "warning: " : ""}${message}${fix === undefined ? "" : `; ${fix}`}`;
}

function moodOf(said: string, words: string): (typeof MOODS)[number] {
  return MOODS.find((mood) => said.toLowerCase().includes(mood)) ?? moodIn(words, "day");
}

async function textOf(board: ArtifactFile | string): Promise<string> {
  if (typeof board === "string") return board;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await readFile(board.path));
  } catch (cause) {
    if (cause instanceof TypeError) throw new Error("the shot list is not UTF-8 text: save it as UTF-8", { cause });
    throw cause;
  }
}
