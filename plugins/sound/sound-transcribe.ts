/** `sound.transcribe`: what is said in a sound, in words and, where the model knows, with their times. */
import { Audio, Model, Type, defineNode } from "vp/plugin";
import { VoiceLine } from "../film/types.ts";

export default defineNode({
  name: "sound.transcribe",
  version: 1,
  summary: "Write down what is said in a sound, with the times of its words where the model gives them.",
  inputs: Type.Object({
    audio: Audio(),
    language: Type.Optional(Type.String({ description: "BCP 47, when it is known." })),
    model: Model("transcript"),
  }),
  outputs: Type.Object({ text: Type.String(), words: VoiceLine.properties.words }),
  runs: "engine",
  estimate: ({ inputs: { model } }) => [{ model, operation: "transcript", count: 1 }],
  async run({ inputs: { audio, language, model }, models }) {
    const { text, words } = await models.transcript({ model, audio, ...(language === undefined ? {} : { language }) });
    return { text: text.trim(), words: [...words] };
  },
});
