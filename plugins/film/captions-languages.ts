/** captions.languages: the languages that captions are wanted in, as tags that files know. Before anything is made; asks no model. */
import { Model, Type, defineNode, type Warning } from "vp/plugin";
import { languageNamed, nameOfLanguage, taggedLanguage, threeLetters } from "./types-languages.ts";
import { untranslated } from "./untranslated.ts";

export default defineNode({
  name: "captions.languages",
  version: 3,
  summary: "Read the languages that captions are wanted in, and say what they are called in the film's file",
  inputs: Type.Object({
    captions: Type.String({ default: "", description: "Of the captions: `de`, `pt-BR`; empty for the language that is spoken." }),
    tracks: Type.Array(Type.String(), { default: [], description: "Of more captions." }),
    written: Type.Array(Type.String(), { default: [], description: "Those of which somebody gives the words, as they are named in the others." }),
    model: Model("text"),
  }),
  outputs: Type.Object({
    captions: Type.String(),
    tracks: Type.Record(Type.String(), Type.String(), { description: "Each as it is written, to its tag." }),
  }),
  runs: "engine",
  estimate: () => [],
  async run({ inputs, log, warn }) {
    const read = (written: string, port: string): string => {
      const tag = taggedLanguage(written);
      if (tag === undefined || nameOfLanguage(tag) === undefined) throw new Error(notATag(written));
      const why = inputs.written.includes(written) ? undefined : untranslated(inputs.model, written);
      if (why !== undefined) throw new Error(why);
      const doubt = doubtOf(written, tag, port);
      if (doubt === undefined) log(`captions in "${written}" (${nameOfLanguage(tag) ?? tag}) are the track "${threeLetters(tag)}" of the film`);
      else warn(doubt);
      return tag;
    };
    return { captions: inputs.captions === "" ? "" : read(inputs.captions, "captions"), tracks: Object.fromEntries(inputs.tracks.map((written) => [written, read(written, "tracks")])) };
  },
});

function notATag(written: string): string {
  const meant = languageNamed(written);
  return `"${written}" is no language; write a tag such as de, pt-BR or zh-Hant${meant === undefined ? "" : `: did you mean "${meant}"?`}`;
}

function doubtOf(written: string, tag: string, port: string): Warning | undefined {
  if (threeLetters(tag) === "und") return { port, message: `MP4 has no name for "${written}", so the film's file calls its captions "und"`, fix: "players show them all the same; the SRT and VTT beside the film keep the tag" };
  return undefined;
}
