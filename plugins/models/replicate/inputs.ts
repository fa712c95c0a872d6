/** What a request becomes at Replicate: which inputs, by which names, and what it is counted by. Sends nothing. */
import { Refused, type ImageRequest, type JsonObject, type ModelCard, type MusicRequest, type Operation, type QuantityRange, type Size, type SpeechRequest, type VideoRequest } from "vp/plugin";
import { languageNamed } from "../minimax.ts";
import { measureScore, putScore } from "../scores.ts";
import { inBody } from "../sdk/files.ts";
import { aspectFor, lengthFor, sizeFor, sizeText, voiceFor } from "../sdk/fit.ts";
import { wordsFor } from "../sdk/words.ts";
import { given } from "../wire/inputs.ts";
import type { Put } from "../wire/queued.ts";
import { CARDS, IMAGES, VIDEOS, type ImageFamily, type VideoFamily } from "./families.ts";

/** What is put to a model that nothing is known of: as most of Replicate's models take it. */
const UNKNOWN_IMAGE: Omit<ImageFamily, "model" | "card"> = { pictures: "input_images", shape: "aspect_ratio", negative: true };
const UNKNOWN_VIDEO: Omit<VideoFamily, "model" | "card"> = { first: "image", last: "last_frame_image", references: "reference_images", negative: true };

export function putImage(id: string, request: ImageRequest, options: JsonObject): Put {
  const family = imageFamily(id);
  const { negative, references = [] } = request;
  const input = given({
    negative_prompt: family.negative === true ? negative : undefined,
    ...shapeOf(id, family, request.size),
    ...(references.length === 0 || family.pictures === undefined ? {} : { [family.pictures]: references.map(inBody) }),
    ...(family.format === true ? { output_format: "png" } : {}),
    ...options,
  });
  return { endpoint: id, input: { prompt: wordsFor(request, input), ...input } };
}

export function measureImage(id: string, request: ImageRequest): QuantityRange {
  const { shape } = imageFamily(id);
  if (shape !== "megapixels") return { least: { image: 1 }, most: { image: 1 } };
  const least = { call: 1, megapixel: megapixels(request.size) };
  const pictures = request.references?.length ?? 0;
  // Pictures that go in are counted too, and how large they are it decides.
  return { least, most: pictures === 0 ? least : { ...least, "megapixel/input": pictures } };
}

export function putVideo(id: string, request: VideoRequest, options: JsonObject): Put {
  const family = videoFamily(id);
  const { negative, size, firstFrame, lastFrame, references = [] } = request;
  const input = given({
    negative_prompt: family.negative === true ? negative : undefined,
    ...(family.fixed === true ? {} : { duration: secondsOf(id, request) }),
    aspect_ratio: family.fixed === true || firstFrame !== undefined ? undefined : aspectFor(cardOf("video", id), size),
    resolution: resolutionOf(family, size),
    generate_audio: family.sound === true ? false : undefined,
    ...(firstFrame === undefined ? {} : { [family.first]: inBody(firstFrame) }),
    ...(lastFrame === undefined || family.last === undefined ? {} : { [family.last]: inBody(lastFrame) }),
    ...referencesOf(family, references.map(inBody)),
    ...family.always,
    ...options,
  });
  return { endpoint: id, input: { prompt: wordsFor(request, input), ...input } };
}

export function refuseVideo(id: string, { firstFrame, lastFrame, references = [], size }: VideoRequest): void {
  if (firstFrame !== undefined && references.length > 0) throw new Refused(`"${id}" takes frames or references, not both`, { input: "references" });
  if (lastFrame !== undefined && firstFrame === undefined) throw new Refused(`"${id}" ends on a picture only when it starts from one`, { input: "lastFrame" });
  if (id.startsWith("kwaivgi/kling-v2.1") && firstFrame === undefined) throw new Refused(`"${id}" makes clips from a first frame only`, { input: "firstFrame" });
  const isWide = Math.abs(size.width / size.height - 16 / 9) < 0.1;
  if (videoFamily(id).secondsByReferences !== undefined && references.length > 0 && !isWide) throw new Refused(`"${id}" takes references for 16:9 only`, { input: "references" });
}

export function measureVideo(id: string, request: VideoRequest, options: JsonObject): QuantityRange {
  const family = videoFamily(id);
  if (family.fixed === true) return { least: { call: 1 }, most: { call: 1 } };
  const second = secondsOf(id, request);
  const resolution = wordIn(options, "resolution") ?? wordIn(options, "mode") ?? resolutionOf(family, request.size) ?? family.always?.["mode"];
  const unit = ["second", resolution, options["generate_audio"] === true ? "sound" : undefined].filter((part) => part !== undefined).join("/");
  return { least: { [unit]: second }, most: { [unit]: second } };
}

export function putSpeech(id: string, request: SpeechRequest, options: JsonObject): Put {
  const input = given({
    text: request.text,
    voice_id: request.voice ?? voiceFor(cardOf("speech", id), request.brief?.["voice"])?.name,
    language_boost: languageNamed(request.language),
  });
  return { endpoint: id, input: { ...input, ...options } };
}

export function putMusic(id: string, request: MusicRequest, options: JsonObject): Put {
  return { endpoint: id, input: { ...putScore(request, SHORTEST_SCORE), ...options } };
}

export function measureMusic(_: string, request: MusicRequest): QuantityRange {
  return measureScore(request, SHORTEST_SCORE);
}

/** Seconds. */
const SHORTEST_SCORE = 5;

function imageFamily(id: string): Omit<ImageFamily, "model" | "card"> {
  return IMAGES.find(({ model }) => model === nameOf(id)) ?? UNKNOWN_IMAGE;
}

function videoFamily(id: string): Omit<VideoFamily, "model" | "card"> {
  return VIDEOS.find(({ model }) => model === nameOf(id)) ?? UNKNOWN_VIDEO;
}

function cardOf(operation: Operation, id: string): ModelCard | undefined {
  return CARDS.find((card) => card.operation === operation && card.model === nameOf(id));
}

/** A model's name without the version that follows it. */
function nameOf(id: string): string {
  return id.split(":")[0] ?? id;
}

function shapeOf(id: string, { shape }: Pick<ImageFamily, "shape">, size: Size): JsonObject {
  if (shape === "size") return { size: sizeText(sizeFor(cardOf("image", id), size)) };
  const aspect_ratio = aspectFor(cardOf("image", id), size);
  return shape === "aspect_ratio" ? { aspect_ratio } : { aspect_ratio, resolution: `${megapixels(size)} MP` };
}

function megapixels({ width, height }: Size): 1 | 2 {
  return width * height > 1_300_000 ? 2 : 1;
}

function secondsOf(id: string, { seconds, references = [] }: VideoRequest): number {
  return (references.length > 0 ? videoFamily(id).secondsByReferences : undefined) ?? lengthFor(cardOf("video", id), seconds);
}

/** The smallest that is large enough, else the largest. */
function resolutionOf({ resolutions = [] }: Pick<VideoFamily, "resolutions">, { width, height }: Size): string | undefined {
  return resolutions.find((name) => Number.parseInt(name, 10) >= Math.min(width, height)) ?? resolutions.at(-1);
}

function referencesOf({ references: name }: Pick<VideoFamily, "references">, files: readonly JsonObject[]): JsonObject {
  const [first] = files;
  if (first === undefined || name === undefined) return {};
  return { [name]: name.endsWith("s") ? files : first };
}

function wordIn(options: JsonObject, name: string): string | undefined {
  const word = options[name];
  return typeof word === "string" ? word : undefined;
}
