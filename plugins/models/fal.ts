/**
 * fal: pictures, clips, speech, music and transcripts, each a request in its queue. A model is named by its first endpoint; which
 * of its endpoints is asked, a request's pictures tell.
 */
import { defineProvider, Type } from "vp/plugin";
import { CARDS } from "./fal/families.ts";
import { measureImage, putImage } from "./fal/image.ts";
import * as made from "./fal/made.ts";
import * as queue from "./fal/queue.ts";
import { measureMusic, putMusic, putSpeech, putTranscript } from "./fal/sound.ts";
import { measureVideo, putVideo, refuseVideo } from "./fal/video.ts";
import type { Blame } from "./sdk/failures.ts";
import { modelOptions } from "./sdk/settings.ts";
import { audioSeconds } from "./sdk/transcript.ts";
import { queued, type QueuedLine } from "./wire/queued.ts";

const URL = "https://queue.fal.run";
const VARIABLES = ["FAL_KEY", "FAL_API_KEY"];

export default defineProvider({
  name: "fal",
  settings: Type.Object({ url: Type.Optional(Type.String()), models: modelOptions }, { additionalProperties: false }),
  configure({ url = URL, models = {} }) {
    const line: QueuedLine = {
      title: "fal", variables: VARIABLES, input: "prompt", url: url.replace(/\/$/, ""), models,
      headers: (key) => ({ authorization: `Key ${key}` }),
    };
    return {
      image: queued(queue, { ...line, blame: [MODEL, ["references", /"image_urls?"|input image/]] }, { put: putImage, measure: measureImage, take: made.image }),
      video: queued(queue, { ...line, blame: FRAMES }, { put: putVideo, refuse: refuseVideo, measure: measureVideo, take: made.video }),
      speech: queued(queue, { ...line, input: "text", blame: [MODEL, ["voice", /voice/]] }, {
        put: putSpeech, take: made.speech,
        measure: (_, { text }) => ({ least: { characters: text.length }, most: { characters: text.length } }),
      }),
      music: queued(queue, { ...line, blame: [MODEL, ["seconds", /music_length/]] }, { put: putMusic, measure: measureMusic, take: made.music }),
      transcript: queued(queue, { ...line, input: "audio", blame: [MODEL] }, { put: putTranscript, take: made.transcript, measure: (_, { audio }) => audioSeconds(audio) }),
      cards: CARDS,
      needs: { variables: [VARIABLES] },
    };
  },
});

/** Models are applications there, and some have ways in below them. */
const MODEL: Blame[number] = ["model", /(application|path|endpoint)[^.]{0,80}not found/i];

const FRAMES: Blame = [
  MODEL,
  ["lastFrame", /last_frame_url|tail_image_url|end_image_url/], ["references", /"image_urls"/], ["firstFrame", /first_frame_url|image_url/],
  ["seconds", /"duration"/], ["size", /"aspect_ratio"|"resolution"/],
];
