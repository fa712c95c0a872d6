/** voice.speak: asks a speech model for one line in a character's voice, and measures what comes back. */
import { Audio, Model, Type, defineNode } from "vp/plugin";
import { secondsToSay } from "../film/types-seconds.ts";
import { Voice, VoiceLine } from "../film/types.ts";
import { soundSeconds } from "../media/sound-read.ts";

export default defineNode({
  name: "voice.speak",
  version: 1,
  summary: "Speak one line in a character's voice, with the times of its words and mouth shapes",
  inputs: Type.Object({
    line: Type.String({ minLength: 1 }),
    voice: Voice,
    /** How it is said, in words an actor would use. */
    delivery: Type.Optional(Type.String()),
    /** BCP 47. */
    language: Type.Optional(Type.String()),
    model: Model("speech"),
  }),
  outputs: Type.Object({
    audio: Audio(),
    seconds: Type.Number(),
    words: VoiceLine.properties.words,
    visemes: VoiceLine.properties.visemes,
  }),
  runs: "engine",
  estimate: ({ inputs: { model, line } }) => [{ model, operation: "speech", count: 1, prompt: line, seconds: secondsToSay(line) }],
  async run({ inputs, models }) {
    const { line, voice, delivery = "", language, model } = inputs;
    const brief = { purpose: "line", voice, delivery };
    const { audio, words, visemes } = await models.speech({
      model, text: line, brief, ...(delivery === "" ? {} : { delivery }), ...(voice.name === "" ? {} : { voice: voice.name }), ...(language === undefined ? {} : { language }),
    });
    return { audio, seconds: Math.round((await soundSeconds(audio.path)) * 1000) / 1000, words: [...words], visemes: [...visemes] };
  },
});
