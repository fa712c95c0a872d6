/** Replicate: pictures, clips, speech and music, each a prediction that is created, asked about and fetched. */
import { defineProvider, Transient, Type, type CallContext, type ReturnedFile } from "vp/plugin";
import { CARDS } from "./replicate/families.ts";
import { measureImage, measureMusic, measureVideo, putImage, putMusic, putSpeech, putVideo, refuseVideo } from "./replicate/inputs.ts";
import * as predictions from "./replicate/predictions.ts";
import type { Blame } from "./sdk/failures.ts";
import { downloaded, written } from "./sdk/files.ts";
import { modelOptions } from "./sdk/settings.ts";
import { wordsAt } from "./wire/inputs.ts";
import type { Answer } from "./wire/line.ts";
import { queued, type QueuedLine } from "./wire/queued.ts";

const URL = "https://api.replicate.com/v1";
const VARIABLE = "REPLICATE_API_TOKEN";

export default defineProvider({
  name: "replicate",
  settings: Type.Object({ url: Type.Optional(Type.String()), models: modelOptions }, { additionalProperties: false }),
  configure({ url = URL, models = {} }) {
    const line: QueuedLine = {
      title: "Replicate", variables: [VARIABLE], input: "prompt", url: url.replace(/\/$/, ""), models,
      headers: (key) => ({ authorization: `Bearer ${key}` }),
    };
    return {
      image: queued(predictions, { ...line, blame: [MODEL, ["references", /input_image|image/]] }, {
        put: putImage, measure: measureImage, take: async (answer, context) => ({ image: await made("image", answer, context) }),
      }),
      video: queued(predictions, { ...line, blame: FRAMES }, {
        put: putVideo, refuse: refuseVideo, measure: measureVideo, take: async (answer, context) => ({ video: await made("video", answer, context) }),
      }),
      speech: queued(predictions, { ...line, input: "text", blame: [MODEL, ["voice", /voice/]] }, {
        put: putSpeech,
        measure: (_, { text }) => ({ least: { characters: text.length }, most: { characters: text.length } }),
        take: async (answer, context) => ({ audio: await made("audio", answer, context), words: [], visemes: [] }),
      }),
      music: queued(predictions, { ...line, blame: [MODEL, ["seconds", /music_length/]] }, {
        put: putMusic, measure: measureMusic, take: async (answer, context) => ({ audio: await made("audio", answer, context) }),
      }),
      cards: CARDS,
      needs: { variables: [VARIABLE] },
    };
  },
});

/** Nothing else is asked for by its address. */
const MODEL: Blame[number] = ["model", /resource could not be found|version does not exist/i];

const FRAMES: Blame = [
  MODEL,
  ["lastFrame", /last_frame|end_image/], ["references", /reference_images|subject_reference/], ["firstFrame", /first_frame_image|start_image|"image"|input\.image/],
  ["seconds", /duration/], ["size", /aspect_ratio|resolution/],
];

const TYPES = { image: "image/png", video: "video/mp4", audio: "audio/mpeg" } as const;

/** One file, or the first of a list. It is there for an hour. */
async function made(kind: keyof typeof TYPES, answer: Answer, context: CallContext): Promise<ReturnedFile> {
  const url = wordsAt(answer, "output") ?? wordsAt(answer, "output", 0);
  if (url === undefined) throw new Transient(`Replicate tells of no ${kind} that it made`, { retryAfterMs: 1000 });
  return await written(kind, await downloaded(url, TYPES[kind], context), context);
}
