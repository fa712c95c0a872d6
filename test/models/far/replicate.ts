/** Replicate's side of the wire: predictions, from their creation to the file, files that are put there, and its errors. */
import fixtures from "../fixtures/replicate.json" with { type: "json" };
import { isObject } from "../../../schema/json.ts";
import type { Quantities } from "../../../schema/prices.ts";
import { smallClip } from "./clip.ts";
import { SMALL_PICTURE, SMALL_SOUND } from "./made.ts";
import { startFar, type Far, type FarAnswer, type FarRequest } from "./server.ts";

export const KEY = "r8_far0123456789abcdef0123456789abcdef01";

interface Prediction {
  readonly id: string;
  readonly model: string;
  readonly input: Readonly<Record<string, unknown>>;
  polled: number;
  cancelled: boolean;
  error: string | undefined;
}

export interface ReplicateFar extends Far {
  readonly predictions: readonly Prediction[];
  /** How the next prediction ends, in place of what was asked for. */
  failWith(error: string): void;
}

/** @param polls how often a prediction says that it is not done */
export async function startReplicate(polls = 1): Promise<ReplicateFar> {
  const clip = await smallClip();
  const predictions: Prediction[] = [];
  const failures: string[] = [];
  const far = await startFar((request, url) => {
    if (request.path.startsWith("/delivery/")) return delivered(request, clip);
    if (request.headers["authorization"] !== `Bearer ${KEY}`) return errors.key;
    if (request.path === "/v1/files") return { status: 201, json: { ...fixtures.file, id: "file-1", urls: { get: `${url}/v1/files/file-1` } } };
    const [, model] = /^\/v1\/models\/([^/]+\/[^/]+)\/predictions$/.exec(request.path) ?? [];
    if (request.method === "POST" && (model !== undefined || request.path === "/v1/predictions")) return created(request, model, url);
    const [, id, what] = /^\/v1\/predictions\/([^/]+)\/?(.*)$/.exec(request.path) ?? [];
    const prediction = predictions.find((each) => each.id === id);
    if (prediction === undefined) return errors.missing;
    if (what === "cancel") prediction.cancelled = true;
    else prediction.polled += 1;
    return { json: told(prediction, url) };
  });

  function created({ fields }: FarRequest, model: string | undefined, url: string): FarAnswer {
    const input = isObject(fields["input"]) ? fields["input"] : {};
    const prediction: Prediction = { id: `prediction-${predictions.length + 1}`, model: model ?? String(fields["version"]), input, polled: 0, cancelled: false, error: failures.shift() };
    predictions.push(prediction);
    return { status: 201, json: told(prediction, url), charge: { model: prediction.model, used: usedBy(input) } };
  }

  function told(prediction: Prediction, url: string): unknown {
    const { id, model, input } = prediction;
    const at = `${url}/v1/predictions/${id}`;
    return { ...fixtures.prediction, id, model, input, urls: { get: at, cancel: `${at}/cancel` }, ...stateOf(prediction, url) };
  }

  function stateOf({ polled, cancelled, error, input }: Prediction, url: string): object {
    if (cancelled) return { status: "canceled" };
    if (polled <= polls) return polled <= 1 ? {} : fixtures.processing;
    return error === undefined ? { ...fixtures.succeeded, output: outputOf(input, url) } : { status: "failed", error };
  }
  return Object.assign(far, { predictions, failWith: (error: string) => void failures.push(error) });
}

export const errors = {
  key: { status: 401, json: fixtures.errors.key },
  rate: { status: 429, json: fixtures.errors.rate },
  credit: { status: 402, json: fixtures.errors.credit },
  input: { status: 422, json: fixtures.errors.input },
  policy: { status: 422, json: { detail: fixtures.errors.sensitive, status: 422 } },
  missing: { status: 404, json: fixtures.errors.missing },
  server: { status: 502, bytes: Buffer.from("<html>Bad Gateway</html>") },
} as const satisfies Readonly<Record<string, FarAnswer>>;

export const { sensitive: SENSITIVE, broken: BROKEN } = fixtures.errors;

function usedBy({ duration, resolution, text, input_images: pictures }: Readonly<Record<string, unknown>>): Quantities {
  if (typeof text === "string") return { characters: text.length };
  if (typeof duration === "number") return { [`second/${String(resolution)}`]: duration };
  const given = Array.isArray(pictures) ? pictures.length : 0;
  return typeof resolution === "string" ? { call: 1, megapixel: Number.parseInt(resolution, 10), ...(given === 0 ? {} : { "megapixel/input": given }) } : { image: 1 };
}

/** Some models give one file, some a list of them. */
function outputOf(input: Readonly<Record<string, unknown>>, url: string): unknown {
  if ("text" in input || "music_length_ms" in input) return `${url}/delivery/speech.wav`;
  if ("duration" in input || "prompt_optimizer" in input) return `${url}/delivery/clip.mp4`;
  return [`${url}/delivery/picture.png`];
}

function delivered({ path }: FarRequest, clip: Buffer): FarAnswer {
  if (path.endsWith(".mp4")) return { headers: { "content-type": "video/mp4" }, bytes: clip };
  if (path.endsWith(".wav")) return { headers: { "content-type": "audio/wav" }, bytes: SMALL_SOUND };
  return { headers: { "content-type": "image/png" }, bytes: SMALL_PICTURE };
}
