/** What a request for a clip becomes at fal: which endpoint, which inputs, and what it is counted by. Sends nothing. */
import { Refused, type ArtifactFile, type JsonObject, type ModelCard, type QuantityRange, type VideoRequest } from "vp/plugin";
import { inBody } from "../sdk/files.ts";
import { aspectFor, lengthFor } from "../sdk/fit.ts";
import { wordsFor } from "../sdk/words.ts";
import { given } from "../wire/inputs.ts";
import type { Put } from "../wire/queued.ts";
import { CARDS, VIDEOS, type VideoFamily } from "./families.ts";

/** What is put to a model that nothing is known of: as most of fal's models take it, at one endpoint. */
const UNKNOWN: Omit<VideoFamily, "model" | "card"> = {
  words: "", first: "", both: "", references: "", frame: "image_url", frames: ["image_url", "end_image_url"], unit: "", shapesFrames: true, negative: true,
};

export function putVideo(id: string, request: VideoRequest, options: JsonObject): Put {
  const family = familyOf(id);
  const { negative, size, firstFrame, lastFrame, references = [] } = request;
  const hasFrames = firstFrame !== undefined || lastFrame !== undefined;
  const input = given({
    // Where a clip is made by references there is no input for it.
    negative_prompt: family.negative === true && references.length === 0 ? negative : undefined,
    duration: `${secondsOf(id, request)}${family.unit}`,
    aspect_ratio: hasFrames && !family.shapesFrames ? undefined : aspectFor(cardOf(id), size),
    resolution: family.resolutions === true ? resolutionOf(request) : undefined,
    // Voices, sounds and music are made by themselves: a clip that talks is paid for twice, in another voice.
    generate_audio: family.sound === true ? false : undefined,
    ...framesOf(family, firstFrame, lastFrame),
    image_urls: references.length === 0 ? undefined : references.map(inBody),
    ...options,
  });
  return { endpoint: `${id}${endpointOf(family, request)}`, input: { prompt: wordsFor(request, input), ...input } };
}

/** What no endpoint can take, so that nothing is paid for that was not wanted. */
export function refuseVideo(id: string, { firstFrame, lastFrame, references = [] }: VideoRequest): void {
  const hasFrames = firstFrame !== undefined || lastFrame !== undefined;
  if (hasFrames && references.length > 0) throw new Refused(`"${id}" takes frames or references, not both`, { input: "references" });
  if (lastFrame !== undefined && firstFrame === undefined) throw new Refused(`"${id}" ends on a picture only when it starts from one`, { input: "lastFrame" });
}

export function measureVideo(id: string, request: VideoRequest, options: JsonObject): QuantityRange {
  const family = familyOf(id);
  const second = secondsOf(id, request);
  const resolution = typeof options["resolution"] === "string" ? options["resolution"] : family.resolutions === true ? resolutionOf(request) : "";
  const unit = ["second", resolution, options["generate_audio"] === true ? "sound" : ""].filter((part) => part !== "").join("/");
  return { least: { [unit]: second }, most: { [unit]: second } };
}

function secondsOf(id: string, { seconds, references = [] }: VideoRequest): number {
  return (references.length > 0 ? familyOf(id).secondsByReferences : undefined) ?? lengthFor(cardOf(id), seconds);
}

function familyOf(id: string): Omit<VideoFamily, "model" | "card"> {
  return VIDEOS.find(({ model }) => model === id) ?? UNKNOWN;
}

function cardOf(id: string): ModelCard | undefined {
  return CARDS.find((card) => card.operation === "video" && card.model === id);
}

function endpointOf({ words, first, both, references: ways = "" }: Pick<VideoFamily, "words" | "first" | "both" | "references">, request: VideoRequest): string {
  if (request.lastFrame !== undefined) return both;
  if (request.firstFrame !== undefined) return first;
  return (request.references ?? []).length > 0 ? ways : words;
}

function framesOf({ frame, frames }: Pick<VideoFamily, "frame" | "frames">, first: ArtifactFile | undefined, last: ArtifactFile | undefined): JsonObject {
  if (last === undefined) return first === undefined ? {} : { [frame]: inBody(first) };
  return { ...(first === undefined ? {} : { [frames[0]]: inBody(first) }), [frames[1]]: inBody(last) };
}

function resolutionOf({ size: { width, height } }: VideoRequest): "720p" | "1080p" {
  return Math.min(width, height) > 720 ? "1080p" : "720p";
}
