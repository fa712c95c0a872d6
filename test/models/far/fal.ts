/** fal's side of the wire: its queue, from handing in to the file, and its errors. A model's kind is told by its input. */
import fixtures from "../fixtures/fal.json" with { type: "json" };
import { isObject } from "../../../schema/json.ts";
import type { Quantities } from "../../../schema/prices.ts";
import { SMALL_PICTURE, SMALL_SOUND } from "./made.ts";
import { startFar, type Far, type FarAnswer, type FarRequest } from "./server.ts";
import { smallStudio, type VideoStudio } from "./studio.ts";

export const KEY = "fal-far-0123456789abcdef:0123456789abcdef0123456789abcdef";

interface Work {
  readonly id: string;
  readonly endpoint: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** Made when it was handed in. */
  readonly clip: Buffer | undefined;
  polled: number;
  cancelled: boolean;
  ending: FarAnswer | undefined;
}

export interface FalFar extends Far {
  readonly works: readonly Work[];
  /** How the next request that is accepted ends, in place of what was asked for. */
  endWith(answer: FarAnswer): void;
}

/** @param polls how often a request says that it is not done */
export async function startFal(polls = 1, given?: VideoStudio): Promise<FalFar> {
  const studio = given ?? (await smallStudio());
  const works: Work[] = [];
  const endings: FarAnswer[] = [];
  const far = await startFar((request, url) => {
    if (request.path.startsWith("/files/")) return file(request, works);
    if (request.headers["authorization"] !== `Key ${KEY}`) return errors.key;
    const [, app = "", id = "", what = ""] = /^\/(.+?)\/requests\/([^/]+)\/?(.*)$/.exec(request.path) ?? [];
    if (id === "") return handedIn(request, url);
    const work = works.find((each) => each.id === id && each.endpoint.split("/").slice(0, 2).join("/") === app);
    return work === undefined ? { status: 404, json: { detail: "Not found" } } : about(work, what, url);
  });

  function handedIn(request: FarRequest, url: string): FarAnswer {
    const { path, fields } = request;
    const clip = isVideo(path, fields) ? studio.clip(Number.parseFloat(String(fields["duration"])), request) : undefined;
    const work: Work = { id: `req-${works.length + 1}`, endpoint: path.slice(1), input: fields, clip, polled: 0, cancelled: false, ending: endings.shift() };
    works.push(work);
    const at = `${url}/${work.endpoint.split("/").slice(0, 2).join("/")}/requests/${work.id}`;
    const json = { ...fixtures.submitted, request_id: work.id, response_url: at, status_url: `${at}/status`, cancel_url: `${at}/cancel` };
    return { json, charge: billed(work) };
  }

  function about(work: Work, what: string, url: string): FarAnswer {
    if (what === "status") return status(work);
    if (what !== "cancel") return work.ending ?? { json: madeOf(work, url) };
    if (work.polled > polls) return { status: 400, json: fixtures.errors.done };
    work.cancelled = true;
    return { status: 202, json: { status: "CANCELLATION_REQUESTED" } };
  }

  function status(work: Work): FarAnswer {
    work.polled += 1;
    if (work.polled > polls) return { json: fixtures.completed };
    return { status: 202, json: work.polled === 1 ? fixtures.queued : fixtures.running };
  }
  return Object.assign(far, { works, endWith: (answer: FarAnswer) => void endings.push(answer) });
}

export const errors = {
  key: { status: 401, json: fixtures.errors.key },
  model: { status: 404, json: fixtures.errors.model },
  cancelled: { status: 499, json: fixtures.errors.cancelled },
  rate: { status: 429, headers: { "retry-after": "0.05" }, json: fixtures.errors.rate },
  policy: { status: 422, json: fixtures.errors.policy },
  picture: { status: 422, json: fixtures.errors.picture },
  runner: { status: 504, headers: { "x-fal-error-type": "request_timeout" }, json: fixtures.errors.runner },
  server: { status: 503, bytes: Buffer.from("upstream connect error") },
} as const satisfies Readonly<Record<string, FarAnswer>>;

/** What it bills by: the model that an endpoint belongs to, and the units of its page. */
function billed({ endpoint, input }: Work): { readonly model: string; readonly used: Quantities } {
  const model = endpoint.replace(/\/(edit|text-to-image|text-to-video|image-to-video|first-last-frame-to-video|reference-to-video)$/, "");
  const { duration, resolution, image_size: size, text } = input;
  if (input["music_length_ms"] !== undefined) return { model, used: { second: Number(input["music_length_ms"]) / 1000 } };
  if (typeof text === "string") return { model, used: { characters: text.length } };
  if (duration !== undefined) return { model, used: { [["second", ...(resolution === undefined ? [] : [String(resolution)])].join("/")]: Number.parseInt(String(duration), 10) } };
  if (isObject(size)) return { model, used: { megapixel: Math.max(1, Math.ceil((Number(size["width"]) * Number(size["height"])) / 1e6)) } };
  return { model, used: resolution === undefined ? { image: 1 } : { [`image/${String(resolution)}`]: 1 } };
}

function madeOf({ id, endpoint, input }: Work, url: string): unknown {
  if ("audio_url" in input) return fixtures.transcript;
  if ("voice_setting" in input || "text" in input || "music_length_ms" in input) return { audio: { ...fixtures.speech.audio, url: `${url}/files/speech.wav` }, duration_ms: fixtures.speech.duration_ms };
  if (isVideo(endpoint, input)) return { video: { ...fixtures.video.video, url: `${url}/files/${id}.mp4` } };
  const [image] = fixtures.image.images;
  return { ...fixtures.image, images: [{ ...image, url: `${url}/files/picture.png` }] };
}

function isVideo(endpoint: string, input: Readonly<Record<string, unknown>>): boolean {
  return "duration" in input || endpoint.includes("video");
}

function file({ path }: FarRequest, works: readonly Work[]): FarAnswer {
  if (path.endsWith(".mp4")) return { headers: { "content-type": "video/mp4" }, bytes: works.find(({ id }) => path === `/files/${id}.mp4`)?.clip ?? Buffer.alloc(0) };
  if (path.endsWith(".wav")) return { headers: { "content-type": "audio/wav" }, bytes: SMALL_SOUND };
  return { headers: { "content-type": "image/png" }, bytes: SMALL_PICTURE };
}
