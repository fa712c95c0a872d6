/**
 * fal: pictures, clips, speech and transcripts, each a request in its queue. A model is named by its first endpoint; which
 * of its endpoints is asked, a request's pictures tell.
 */
import { defineProvider, Type, type CallContext, type Json, type JobOperation, type JsonObject, type QuantityRange } from "vp/plugin";
import { CARDS } from "./fal/families.ts";
import { measureImage, putImage } from "./fal/image.ts";
import * as queue from "./fal/queue.ts";
import * as made from "./fal/made.ts";
import { putSpeech, putTranscript } from "./fal/sound.ts";
import { measureVideo, putVideo, refuseVideo } from "./fal/video.ts";
import type { Blame } from "./sdk/failures.ts";
import { idOf } from "./sdk/service.ts";
import { modelOptions } from "./sdk/settings.ts";
import { audioSeconds } from "./sdk/transcript.ts";
import type { Answer, Line } from "./wire/line.ts";
import { noted, usageNoted } from "./wire/note.ts";

const URL = "https://queue.fal.run";
const VARIABLES = ["FAL_API_KEY", "FAL_KEY"];

export default defineProvider({
  name: "fal",
  settings: Type.Object({ url: Type.Optional(Type.String()), models: modelOptions }, { additionalProperties: false }),
  configure({ url = URL, models = {} }) {
    const line: Fal = {
      title: "fal", variables: VARIABLES, input: "prompt", url: url.replace(/\/$/, ""), models,
      headers: (key) => ({ authorization: `Key ${key}` }),
    };
    return {
      image: queued({ ...line, blame: [["references", /"image_urls?"|input image/]] }, { put: putImage, measure: measureImage, take: made.image }),
      video: queued({ ...line, blame: FRAMES }, { put: putVideo, refuse: refuseVideo, measure: measureVideo, take: made.video }),
      speech: queued({ ...line, input: "text", blame: [["voice", /voice/]] }, {
        put: putSpeech, take: made.speech,
        measure: (_, { text }) => ({ least: { characters: text.length }, most: { characters: text.length } }),
      }),
      transcript: queued({ ...line, input: "audio" }, { put: putTranscript, take: made.transcript, measure: (_, { audio }) => audioSeconds(audio) }),
      cards: CARDS,
      needs: { variables: [VARIABLES] },
    };
  },
});

const FRAMES: Blame = [
  ["lastFrame", /last_frame_url|tail_image_url|end_image_url/], ["references", /"image_urls"/], ["firstFrame", /first_frame_url|image_url/],
  ["seconds", /"duration"/], ["size", /"aspect_ratio"|"resolution"/],
];

interface Fal extends Line {
  readonly models: Readonly<Record<string, JsonObject>>;
}

/** What is said of an operation beside what is the same for all. */
interface Ways<Request, Made> {
  put(id: string, request: Request, options: JsonObject): queue.Put;
  measure(id: string, request: Request, options: JsonObject): QuantityRange;
  /** Throws for what no endpoint takes. */
  refuse?(id: string, request: Request): void;
  take(answer: Answer, context: CallContext): Promise<Made>;
}

function queued<Request extends { readonly model: string }, Made>(line: Fal, { put, measure, refuse, take }: Ways<Request, Made>): JobOperation<Request, Made> {
  const parts = (request: Request): readonly [string, Request, JsonObject] => [idOf(request), request, line.models[idOf(request)] ?? {}];
  return {
    body: (request) => plain(put(...parts(request))),
    measure: (request) => measure(...parts(request)),
    async submit(request, context) {
      refuse?.(idOf(request), request);
      return await queue.submit(line, { ...put(...parts(request)), quantities: measure(...parts(request)).most }, context);
    },
    poll: async (handle, context) => await queue.poll(line, handle, context),
    fetch: async (handle, context) => ({ ...(await take(await queue.result(line, handle, context), context)), usage: usageNoted(noted(handle)) }),
    cancel: async (handle, context) => await queue.cancel(line, handle, context),
  };
}

function plain({ endpoint, input }: queue.Put): Json {
  return { endpoint, input };
}
