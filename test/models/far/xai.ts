/** xAI's side of the wire: responses, pictures and edits, clips by request, speech with times, transcripts, and its errors. */
import fixtures from "../fixtures/xai.json" with { type: "json" };
import prices from "../../../plugins/models/prices.json" with { type: "json" };
import { costBy, type Quantities, type Rates } from "../../../schema/prices.ts";
import { smallClip } from "./clip.ts";
import { answerBy, SMALL_PICTURE, SMALL_SOUND } from "./made.ts";
import { startFar, type Far, type FarAnswer, type FarRequest } from "./server.ts";

export const KEY = "xai-far0123456789abcdef0123456789abcdef";

export interface XaiFar extends Far {
  /** How the next clip ends, in place of what was asked for. */
  endWith(status: object): void;
}

/** @param polls how often a clip says that it is not done */
export async function startXai(polls = 1): Promise<XaiFar> {
  const clip = await smallClip();
  const clips: { polled: number; ending: object | undefined; ticks: number }[] = [];
  const endings: object[] = [];
  const far = await startFar((request, url) => {
    if (request.path.startsWith("/files/")) return { headers: { "content-type": "video/mp4" }, bytes: clip };
    if (request.headers["authorization"] !== `Bearer ${KEY}`) return errors.key;
    switch (`${request.method} ${request.path}`) {
      case "POST /v1/responses": return response(request);
      case "POST /v1/images/generations": case "POST /v1/images/edits": return picture(request);
      case "POST /v1/videos/generations": return started(request);
      case "POST /v1/tts": return speech(request);
      case "POST /v1/stt": return { json: fixtures.transcript, charge: { model: "stt", used: { second: fixtures.transcript.duration } } };
      default: return request.path.startsWith("/v1/videos/clip-") ? about(request.path, url) : { status: 404, json: fixtures.errors.input };
    }
  });

  function started({ fields }: FarRequest): FarAnswer {
    const { model, duration, resolution, image, last_frame: last, reference_images: pictures } = fields;
    const given = [image, last].filter((each) => each !== undefined).length + (Array.isArray(pictures) ? pictures.length : 0);
    const charge = { model: String(model), used: { [`second/${String(resolution)}`]: Number(duration), ...(given === 0 ? {} : { "image/input": given }) } };
    clips.push({ polled: 0, ending: endings.shift(), ticks: ticksOf(charge) });
    return { json: { request_id: `clip-${clips.length}` }, charge };
  }

  function about(path: string, url: string): FarAnswer {
    const work = clips[Number(path.slice("/v1/videos/clip-".length)) - 1];
    if (work === undefined) return { status: 404, json: fixtures.errors.input };
    work.polled += 1;
    if (work.polled <= polls) return { status: 202, json: fixtures.pending };
    const { video, ...rest } = fixtures.video;
    return { json: work.ending ?? { ...rest, usage: { cost_in_usd_ticks: work.ticks }, video: { ...video, url: `${url}/files/clip.mp4` } } };
  }
  return Object.assign(far, { endWith: (status: object) => void endings.push(status) });
}

export const errors = {
  key: { status: 400, json: fixtures.errors.key },
  rate: { status: 429, headers: { "retry-after": "0.05" }, json: fixtures.errors.rate },
  policy: { status: 403, json: fixtures.errors.policy },
  input: { status: 400, json: fixtures.errors.input },
  server: { status: 503, json: fixtures.errors.rate },
} as const satisfies Readonly<Record<string, FarAnswer>>;

export const { failed: FAILED, moderated: MODERATED } = fixtures.errors;

function response(request: FarRequest): FarAnswer {
  const { fields } = request;
  const { output: [reasoning, message], usage, ...rest } = fixtures.response;
  const format = fields["text"] as { readonly format?: { readonly schema?: unknown } } | undefined;
  const text = answerBy(format?.format?.schema, request);
  return {
    json: { ...rest, model: fields["model"], usage, output: [reasoning, { ...message, content: [{ ...message?.content?.[0], text }] }] },
    charge: { model: String(fields["model"]), used: { input: usage.input_tokens, output: usage.output_tokens } },
  };
}

function picture({ fields: { model, image, images, resolution } }: FarRequest): FarAnswer {
  const { data: [one], ...rest } = fixtures.image;
  const given = image === undefined ? (Array.isArray(images) ? images.length : 0) : 1;
  const charge = { model: String(model), used: { [resolution === undefined ? "image" : `image/${String(resolution)}`]: 1, ...(given === 0 ? {} : { "image/input": given }) } };
  return { json: { ...rest, usage: { cost_in_usd_ticks: ticksOf(charge) }, data: [{ ...one, b64_json: SMALL_PICTURE.toString("base64") }] }, charge };
}

/** What it says that it took, by the list of prices; a cent for what is not on it. */
function ticksOf({ model, used }: { readonly model: string; readonly used: Quantities }): number {
  const table: Readonly<Record<string, Rates>> = prices.models;
  return Math.round((costBy(table[`xai:${model}`] ?? {}, used) || 0.01) * 1e10);
}

function speech({ fields }: FarRequest): FarAnswer {
  const charge = { model: "tts", used: { characters: String(fields["text"]).length } };
  if (fields["with_timestamps"] !== true) return { headers: { "content-type": "audio/wav" }, bytes: SMALL_SOUND, charge };
  return { json: { ...fixtures.speech, audio: Buffer.from(SMALL_SOUND).toString("base64") }, charge };
}
