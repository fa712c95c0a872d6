/** Google's side of the wire: generateContent for words, pictures and speech, Veo's long work and its files, and its errors. */
import fixtures from "../fixtures/google.json" with { type: "json" };
import { isObject } from "../../../schema/json.ts";
import { startFar, type Far, type FarAnswer, type FarRequest } from "./server.ts";
import { smallStudio, type Studio, type VideoStudio } from "./studio.ts";

export const KEY = "AIzaFar0123456789abcdefghijklmnopqrstuv";

interface Work {
  readonly name: string;
  readonly clip: Buffer;
  polled: number;
}

/** @param polls how often a clip says that it is not done */
export async function startGoogle(polls = 1, given?: VideoStudio): Promise<Far> {
  const studio = given ?? (await smallStudio());
  const works: Work[] = [];
  return startFar((request, url) => {
    const { method, path } = request;
    if (request.headers["x-goog-api-key"] !== KEY && request.query.get("key") !== KEY) return errors.key;
    const [, file] = /^\/v1beta\/files\/clip-(\d+):download$/.exec(path) ?? [];
    if (file !== undefined) return { headers: { "content-type": "video/mp4" }, bytes: works[Number(file) - 1]?.clip ?? Buffer.alloc(0) };
    const [, model = "", verb] = /^\/v1beta\/models\/([^:]+):(\w+)$/.exec(path) ?? [];
    if (method === "POST" && verb === "generateContent") return content(model, request, studio);
    if (method === "POST" && verb === "predictLongRunning") return begun(model, request);
    const work = works.find(({ name }) => path === `/v1beta/${name}`);
    return work === undefined ? { status: 404, json: fixtures.errors.missing } : word(work, url);
  });

  function begun(model: string, request: FarRequest): FarAnswer {
    const { durationSeconds, resolution } = isObject(request.fields["parameters"]) ? request.fields["parameters"] : {};
    const work = { name: `models/${model}/operations/work-${works.length + 1}`, clip: studio.clip(Number(durationSeconds), request), polled: 0 };
    works.push(work);
    return { json: { ...fixtures.videoRunning, name: work.name }, charge: { model, used: { [`second/${String(resolution)}`]: Number(durationSeconds) } } };
  }

  function word(work: Work, url: string): FarAnswer {
    work.polled += 1;
    if (work.polled <= polls) return { json: { ...fixtures.videoRunning, name: work.name } };
    const generateVideoResponse = { generatedSamples: [{ video: { uri: `${url}/v1beta/files/clip-${works.indexOf(work) + 1}:download?alt=media` } }] };
    return { json: { ...fixtures.videoDone, name: work.name, response: { ...fixtures.videoDone.response, generateVideoResponse } } };
  }
}

export const errors = {
  key: { status: 400, json: fixtures.errors.key },
  rate: { status: 429, json: fixtures.errors.rate },
  server: { status: 503, json: fixtures.errors.server },
  policy: { status: 400, json: fixtures.errors.policy },
  blockedPrompt: { json: fixtures.blockedPrompt },
  blockedImage: { json: fixtures.blockedImage },
  videoFiltered: { json: fixtures.videoFiltered },
  videoFailed: { json: fixtures.videoFailed },
} as const satisfies Readonly<Record<string, FarAnswer>>;

function content(model: string, request: FarRequest, studio: Studio): FarAnswer {
  const { fields } = request;
  const config = isObject(fields["generationConfig"]) ? fields["generationConfig"] : {};
  const [kind] = Array.isArray(config["responseModalities"]) ? config["responseModalities"] : [];
  const read = studio.tokens === undefined ? {} : { promptTokenCount: studio.tokens(request) };
  if (kind === "IMAGE") return spoken(model, { inlineData: { mimeType: "image/png", data: studio.picture(request).toString("base64") } }, { ...fixtures.imageUsage, ...read }, "output/image");
  if (kind === "AUDIO") return spoken(model, { inlineData: { mimeType: "audio/wav", data: Buffer.from(studio.speech(request)).toString("base64") } }, { ...fixtures.speechUsage, ...read }, "output/audio");
  const text = studio.text(config["responseJsonSchema"] ?? config["responseSchema"], request);
  const said = studio.tokens === undefined ? {} : { candidatesTokenCount: studio.tokens(text) };
  return spoken(model, { text }, { ...fixtures.answer.usageMetadata, ...read, ...said }, "output");
}

function spoken(model: string, part: object, usage: { readonly promptTokenCount: number; readonly candidatesTokenCount: number }, unit: string): FarAnswer {
  const json = { ...fixtures.answer, modelVersion: model, usageMetadata: usage, candidates: [{ ...fixtures.answer.candidates[0], content: { parts: [part], role: "model" } }] };
  return { json, charge: { model, used: { input: usage.promptTokenCount, [unit]: usage.candidatesTokenCount } } };
}
