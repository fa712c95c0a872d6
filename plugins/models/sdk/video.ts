/**
 * Video by the SDK as work that goes on at the provider: started, asked about, fetched, each from any process. What is
 * kept of it is the SDK's own note of the work, which holds no key.
 */
import type { experimental_getVideoStatus } from "ai";
import { isObject, Refused, Transient, type ArtifactFile, type CallContext, type Json, type JobOperation, type JsonObject, type ModelCard, type QuantityRange, type ReturnedFile, type Usage, type VideoRequest } from "vp/plugin";
import { bytesOf, downloaded, inBody, written, type Bytes } from "./files.ts";
import { givenIn, inputAtFault, translated, translatedLook, type Blame } from "./failures.ts";
import { aspectFor, lengthFor, sizeFor, sizeText } from "./fit.ts";
import { loadSdk } from "./load.ts";
import { cardOf, chargedBy, idOf, keyOf, notThere, optionsOf, ownOptions, sending, tellIgnored, type Service, type VideoModel } from "./service.ts";
import { wordsFor } from "./words.ts";

/** The request as it is put to the SDK, but for its pictures. */
export interface PutVideo {
  readonly prompt: string;
  readonly aspectRatio?: `${number}:${number}`;
  readonly resolution?: `${number}x${number}`;
  readonly duration?: number;
  readonly fps?: number;
  readonly generateAudio?: boolean;
  readonly options?: JsonObject;
}

export interface VideoWish {
  readonly id: string;
  readonly card: ModelCard | undefined;
  readonly request: VideoRequest;
  readonly put: PutVideo;
}

export interface VideoService extends Service {
  readonly video?: {
    /** What is said otherwise than by shape, size and length. */
    put?(wish: Omit<VideoWish, "put">): Partial<PutVideo>;
    options?(request: VideoRequest, card: ModelCard | undefined): JsonObject;
    /** What it will use; the seconds that it makes when left out. */
    measure?(wish: VideoWish): QuantityRange | undefined;
    /** How often to ask, milliseconds. */
    readonly pollAfterMs?: number;
    /** What opens the address of a result, beside the address. */
    headers?(key: string): Readonly<Record<string, string>>;
    readonly blame?: Blame;
  };
}

type Answer = { readonly video: ReturnedFile };

export function videoBySdk(service: VideoService): JobOperation<VideoRequest, Answer> {
  const looking = async <T>(work: () => Promise<T>): Promise<T> => await translatedLook(asked(service), work);
  return {
    body: (request) => ({ ...putVideo(service, request), ...filesIn(request) }),
    measure: (request) => measured(service, wishOf(service, request)),
    submit: async (request, context) => await translated({ ...asked(service), given: givenIn(request) }, async () => await start(service, request, context)),
    poll: async (handle, context) => await looking(async () => {
      const status = await statusOf(service, handle, context);
      if (status.status === "error") return failedThere(service, handle, status.error);
      return status.status === "completed" ? { type: "done" } : { type: "running", pollAfterMs: service.video?.pollAfterMs };
    }),
    fetch: async (handle, context) => await looking(async () => await fetched(service, handle, context)),
  };
}

const BLAME: Blame = [
  ["lastFrame", /last_?frame|end_?image|tail_?image/i], ["references", /reference/i], ["firstFrame", /first_?frame|image/i],
  ["seconds", /duration|seconds/i], ["size", /aspect|resolution/i],
];

function asked({ title, variables, refusal, video }: VideoService) {
  return { title, variables, refusal, input: "prompt", blame: video?.blame ?? BLAME };
}

function wishOf(service: VideoService, request: VideoRequest): VideoWish {
  const id = idOf(request);
  const wish = { id, request, card: cardOf(service, "video", id) };
  return { ...wish, put: putBy(service, wish) };
}

function putVideo(service: VideoService, request: VideoRequest): { readonly [name: string]: Json } {
  return { ...wishOf(service, request).put };
}

function putBy(service: VideoService, { id, card, request }: Omit<VideoWish, "put">): PutVideo {
  const own = optionsOf(service, id, service.video?.options?.(request, card));
  return {
    prompt: wordsFor(request, own),
    ...(card?.aspects === undefined ? {} : { aspectRatio: aspectFor(card, request.size) }),
    ...(card?.sizes === undefined ? {} : { resolution: sizeText(sizeFor(card, request.size)) }),
    duration: lengthFor(card, request.seconds),
    ...service.video?.put?.({ id, card, request }),
    ...ownOptions(own),
  };
}

function measured({ video }: VideoService, wish: VideoWish): QuantityRange | undefined {
  if (video?.measure !== undefined) return video.measure(wish);
  const second = wish.put.duration ?? wish.request.seconds;
  return { least: { second }, most: { second } };
}

function filesIn({ firstFrame, lastFrame, references = [] }: VideoRequest): { readonly [name: string]: Json } {
  return {
    ...(firstFrame === undefined ? {} : { firstFrame: inBody(firstFrame) }),
    ...(lastFrame === undefined ? {} : { lastFrame: inBody(lastFrame) }),
    ...(references.length === 0 ? {} : { references: references.map(inBody) }),
  };
}

async function start(service: VideoService, request: VideoRequest, context: CallContext): Promise<Json> {
  const { experimental_startVideo } = await loadSdk();
  const { id, card, put } = wishOf(service, request);
  const { options, ...said } = put;
  const { operation, warnings } = await experimental_startVideo({
    model: await modelOf(service, id, context), ...said, ...(await picturesOf(request)),
    ...(card?.seed === true ? { seed: context.take + 1 } : {}), ...sending(service, { options }, context),
  });
  tellIgnored(service, warnings, context);
  const { seconds, quantities } = { seconds: said.duration, quantities: measured(service, { id, card, request, put })?.most };
  return { model: id, operation: fromSdk(operation), given: givenIn(request), ...(seconds === undefined ? {} : { seconds }), ...(quantities === undefined ? {} : { quantities }) };
}

async function picturesOf({ firstFrame, lastFrame, references = [] }: VideoRequest) {
  const frame = async (frameType: "first_frame" | "last_frame", file: ArtifactFile | undefined) =>
    file === undefined ? [] : [{ frameType, image: (await bytesOf(file)).data }];
  const frameImages = [...(await frame("first_frame", firstFrame)), ...(await frame("last_frame", lastFrame))];
  const inputReferences = await Promise.all(references.map(bytesOf));
  return { ...(frameImages.length === 0 ? {} : { frameImages }), ...(inputReferences.length === 0 ? {} : { inputReferences }) };
}

/** Work that failed may be handed in again; what was against the provider's rules may not. */
function failedThere(service: VideoService, handle: Json, reason: string): { readonly type: "failed"; readonly reason: string } {
  if (AGAINST_RULES.test(reason)) throw new Refused(reason, { input: inputAtFault({ ...asked(service), given: givenNoted(handle) }, { words: reason, body: reason }) });
  return { type: "failed", reason };
}

const AGAINST_RULES = /safety|polic(y|ies)|moderat|responsible ai|violat|prohibited|sensitive|nsfw|content[ _-]filter/i;

type Status = Awaited<ReturnType<typeof experimental_getVideoStatus>>;
type Operation = Parameters<typeof experimental_getVideoStatus>[1]["operation"];

async function statusOf(service: VideoService, handle: Json, context: CallContext): Promise<Status> {
  const { experimental_getVideoStatus } = await loadSdk();
  const { model, operation } = noted(handle);
  const { maxRetries, abortSignal } = sending(service, {}, context);
  return await experimental_getVideoStatus(await modelOf(service, model, context), { operation, maxRetries, abortSignal });
}

async function modelOf(service: VideoService, id: string, context: CallContext): Promise<VideoModel> {
  const model = (await service.connect(keyOf(service, context))).videoModel?.(id);
  if (model === undefined) throw notThere(service.title, "video");
  return model;
}

async function fetched(service: VideoService, handle: Json, context: CallContext) {
  const status = await statusOf(service, handle, context);
  if (status.status === "pending") throw new Transient(`${service.title} is not done yet`, { retryAfterMs: 1000 });
  if (status.status === "error") throw new Error(failedThere(service, handle, status.error).reason);
  const video = status.videos[0];
  if (video === undefined || video.type === "uploaded") throw new Refused(`${service.title} made no video of this`, { input: "prompt" });
  const bytes = await bytesIn(video, service.video?.headers?.(keyOf(service, context)), context);
  return { video: await written("video", bytes, context), usage: { ...usageNoted(handle), ...chargedBy(service, status.providerMetadata) } };
}

async function bytesIn(video: Exclude<(Status & { status: "completed" })["videos"][number], { type: "uploaded" }>, headers: Readonly<Record<string, string>> | undefined, context: CallContext): Promise<Bytes> {
  if (video.type === "url") return await downloaded(video.url, video.mediaType, context, headers);
  const data = video.type === "base64" ? Buffer.from(video.data, "base64") : video.data;
  return { data, mediaType: video.mediaType };
}

function noted(handle: Json): { readonly model: string; readonly operation: Operation } {
  if (!isObject(handle) || typeof handle["model"] !== "string") throw new Error("internal: this is no note of a video");
  return { model: handle["model"], operation: toSdk(handle["operation"]) };
}

function givenNoted(handle: Json): readonly string[] {
  const given = isObject(handle) ? handle["given"] : [];
  return Array.isArray(given) ? given.map(String) : [];
}

function usageNoted(handle: Json): Usage {
  const { model, quantities } = isObject(handle) ? handle : {};
  const numbers = isObject(quantities) ? Object.entries(quantities).flatMap(([unit, amount]) => (typeof amount === "number" ? [[unit, amount] as const] : [])) : [];
  return { ...(numbers.length === 0 ? {} : { quantities: Object.fromEntries(numbers) }), ...(typeof model === "string" ? { model } : {}) };
}

/** The SDK's JSON and vp's differ in their types alone. */
function toSdk(value: unknown): Operation {
  return JSON.parse(JSON.stringify(value ?? null));
}

function fromSdk(operation: unknown): Json {
  return JSON.parse(JSON.stringify(operation));
}
