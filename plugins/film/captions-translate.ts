/** captions.translate: the captions of a film in another language, out of a file that somebody wrote or by a model that writes. */
import { readFile } from "node:fs/promises";
import { File, Model, Refused, Type, defineNode, type Static, type Warning } from "vp/plugin";
import { captionsIn, type ReadCaption } from "./caption-read.ts";
import { SYSTEM, translatePrompt } from "./captions-translate.prompt.ts";
import { answerTo, estimateOf } from "./types-answer.ts";
import { Cue, VoiceLine } from "./types.ts";
import { untranslated } from "./untranslated.ts";

const Off = Type.Optional(Type.Boolean());
const Spoken = Type.Object({ ...Cue.properties, words: Type.Optional(VoiceLine.properties.words), off: Off });
type Spoken = Static<typeof Spoken>;
const Translated = Type.Object({ ...Cue.properties, off: Off });
type Translated = Static<typeof Translated>;

const Inputs = Type.Object({
  /** Seconds of the film, as film.timing gives them. */
  cues: Type.Array(Spoken),
  /** Into which: `de`, `pt-BR`. */
  language: Type.String({ minLength: 2 }),
  /** SRT or WebVTT in that language, with the film's times; no model is asked then. */
  translation: Type.Optional(Type.Union([File(), Type.Null()])),
  model: Model("text"),
});
type Inputs = Static<typeof Inputs>;
const Answer = Type.Object({ lines: Type.Array(Type.String()) }, { additionalProperties: false });

export default defineNode({
  name: "captions.translate",
  version: 1,
  summary: "Give a film's captions in another language, from a file or by a text model: as many as there are",
  inputs: Inputs,
  outputs: Type.Object({ cues: Type.Array(Translated), language: Type.String() }),
  runs: "engine",
  estimate: ({ inputs }) => (inputs.translation || inputs.cues.length === 0 ? [] : [estimateOf(asking(inputs))]),
  async run({ inputs, models, warn }) {
    const { cues, language, translation } = inputs;
    if (translation) {
      const captions = await captionsOfFile(translation.path, language);
      const doubt = unsaid(captions, cues);
      if (doubt !== undefined) warn(doubt);
      return { cues: placed(captions, cues), language };
    }
    if (cues.length === 0) return { cues: [], language };
    const why = untranslated(inputs.model, language);
    if (why !== undefined) throw new Refused(why, { input: "model" });
    const { lines } = await answerTo(models, { ...asking(inputs), brief: { purpose: "captions.translate", language }, check: ({ lines: given }) => misfits(given, cues) });
    return { cues: cues.map(({ from, to, speaker, off }, at) => ({ from, to, text: lines[at] ?? "", speaker, ...(off === undefined ? {} : { off }) })), language };
  },
});

function asking({ cues, language, model }: Inputs) {
  return { model, system: SYSTEM, prompt: translatePrompt({ language, cues }), schema: Answer, maxTokens: 400 + cues.length * 120 };
}

function misfits(lines: readonly string[], cues: readonly Spoken[]): readonly string[] {
  if (lines.length !== cues.length) return [`there are ${cues.length} captions and ${lines.length} translations`];
  return lines.flatMap((line, at) => (line.trim() === "" ? [`translation ${at + 1} is empty`] : []));
}

async function captionsOfFile(file: string, language: string): Promise<readonly ReadCaption[]> {
  const text = await readFile(file, "utf8");
  const captions = captionsIn(text);
  if (captions.length === 0 && text.trim() !== "") throw new Refused(`the captions in "${language}" cannot be read; SubRip (.srt) and WebVTT (.vtt) can`, { input: "translation" });
  return captions;
}

/** Lines that the file has nothing for: a viewer who reads misses them. */
function unsaid(captions: readonly ReadCaption[], cues: readonly Spoken[]): Warning | undefined {
  const lost = cues.filter((cue) => !captions.some(({ from, to }) => Math.min(to, cue.to) > Math.max(from, cue.from)));
  const [first] = lost;
  if (first === undefined) return undefined;
  const lines = (count: number): string => `${count} line${count === 1 ? "" : "s"}`;
  return { port: "translation", message: `${captions.length} captions for ${lines(cues.length)} that are spoken: ${lines(lost.length)} ${lost.length === 1 ? "has" : "have"} none, the first "${first.text}" at ${first.from.toFixed(1)} s`, fix: "film.srt of a build without it has all lines and their times" };
}

/** Who speaks in a caption of a file: who is heard for the longest while it is shown. */
function placed(captions: readonly ReadCaption[], cues: readonly Spoken[]): Translated[] {
  return captions.map(({ from, to, text }) => {
    const heard = cues.map((cue) => ({ cue, shared: Math.min(to, cue.to) - Math.max(from, cue.from) }));
    const most = heard.reduce<(typeof heard)[number] | undefined>((best, each) => (each.shared > (best?.shared ?? 0) ? each : best), undefined);
    return { from, to, text, speaker: most?.cue.speaker ?? "", ...(most?.cue.off === undefined ? {} : { off: most.cue.off }) };
  });
}
