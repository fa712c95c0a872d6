/** `screenplay.parse`: a screenplay's text to scenes. Code alone, no model. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { File, Type, defineNode, file } from "vp/plugin";
import { MOODS, Screenplay } from "../film/types.ts";
import { ambiguousNames } from "./ambiguous.ts";
import { linesOf } from "./lines.ts";
import { openBrackets } from "./open-brackets.ts";
import { readScreenplay } from "./read-screenplay.ts";
import { strangeWords } from "./strange-words.ts";
import { textOf } from "./text-of.ts";

export default defineNode({
  name: "screenplay.parse",
  version: 14,
  summary: "Read a screenplay, Fountain or plain text, into scenes, action and dialogue with their line numbers.",
  inputs: Type.Object({
    script: Type.Union([File(), Type.String()], { description: "A Fountain or plain-text screenplay, as a file or as text." }),
  }),
  outputs: Type.Object({
    screenplay: Screenplay,
    mood: Type.Enum(MOODS),
    json: File({ description: "The screenplay as JSON." }),
  }),
  runs: "engine",
  async run({ inputs, workDir, warn }) {
    const text = await textOf(inputs.script);
    const { screenplay, mood } = readScreenplay(text, "script");
    if (screenplay.scenes.length === 0) throw new Error("the screenplay holds no scene: nothing happens and nobody speaks in it");
    const doubts = [...strangeWords(screenplay, "script"), ...ambiguousNames(screenplay, "script"), ...openBrackets(screenplay, linesOf(text), "script")];
    for (const doubt of doubts.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))) warn(doubt);
    const json = join(workDir, "script.json");
    await writeFile(json, `${JSON.stringify(screenplay, null, 2)}\n`);
    return { screenplay, mood, json: file(json) };
  },
});
