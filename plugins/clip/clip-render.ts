/** `clip.render`: a moving shot from its first frame (and last), its motion and the lines spoken in it. No sound. */
import { Image, Model, Type, Video, defineNode, type Static } from "vp/plugin";
import { Staging } from "../film/types-staging.ts";
import { TimedLine } from "../film/types.ts";
import { PictureSize, type ClipBrief } from "../film/types-picture.ts";
import { clipPrompt } from "./clip-render.prompt.ts";

const { character, line, delivery, audio, words, visemes, seconds, at } = TimedLine.properties;
const Frame = Type.Optional(Type.Union([Image(), Type.Null()]));

const Inputs = Type.Object({
  motion: Type.String({ default: "" }),
  sound: Type.String({ default: "" }),
  first_frame: Frame,
  last_frame: Frame,
  staging: Type.Optional(Staging),
  last_staging: Type.Optional(Staging),
  /** The spoken lines; mouths follow them. */
  voices: Type.Array(Type.Object({ character, line, delivery, audio, words, visemes, seconds, at }), { default: [] }),
  style: Type.String({ default: "" }),
  seconds: Type.Number({ exclusiveMinimum: 0 }),
  fps: Type.Number({ default: 24, minimum: 1, maximum: 60 }),
  size: PictureSize,
  model: Model("video"),
});

export default defineNode({
  name: "clip.render",
  version: 1,
  summary: "Make a moving shot of its first frame, or of first and last, with mouths that follow the lines.",
  inputs: Inputs,
  outputs: Type.Object({ video: Video() }),
  runs: "engine",
  estimate: ({ inputs }) => [{ model: inputs.model, operation: "video", count: 1, seconds: inputs.seconds, size: inputs.size, fps: inputs.fps }],
  async run({ inputs, models }) {
    const { model, size, seconds: length, fps, first_frame: firstFrame, last_frame: lastFrame } = inputs;
    const heard = soundToFollow(inputs);
    const { video } = await models.video({
      model, prompt: promptOf(inputs), size, seconds: length, fps, brief: briefOf(inputs),
      ...(firstFrame ? { firstFrame } : {}), ...(lastFrame ? { lastFrame } : {}), ...(heard ? { audio: heard } : {}),
    });
    return { video };
  },
});

type Given = Static<typeof Inputs>;

function promptOf({ motion, sound, staging, style, voices, last_frame: last }: Given): string {
  return clipPrompt({ motion, sound, staging, style, spoken: voices, endsOnFrame: Boolean(last) });
}

function briefOf({ voices, staging, last_staging: last }: Given): ClipBrief {
  const lines = voices.map((voice) => ({ character: voice.character, at: voice.at, seconds: voice.seconds, visemes: voice.visemes, words: voice.words }));
  return { purpose: "clip", lines, ...(staging ? { staging } : {}), ...(last ? { last_staging: last } : {}) };
}

/** The one line whose times nobody knows: mouths follow its loudness. A line with times needs no sound. */
function soundToFollow({ voices }: Given): Given["voices"][number]["audio"] | undefined {
  const [only, ...others] = voices;
  return only && others.length === 0 && only.visemes.length === 0 && only.words.length === 0 ? only.audio : undefined;
}
