/** How much of what Google bills for a picture, a line or a clip comes to: before, by rule, and after, by what the answer says. */
import type { GenerateImageResult, SpeechResult } from "ai";
import { isObject, Refused, type JsonObject, type Quantities, type QuantityRange, type VideoRequest } from "vp/plugin";
import type { ImageWish } from "./sdk/image.ts";
import { secondsToSay, type SpeechWish } from "./sdk/speech.ts";
import { tokensOf } from "./sdk/tokens.ts";
import { wordsFor } from "./sdk/words.ts";
import type { PutVideo, VideoWish } from "./sdk/video.ts";

/** Tokens of a picture, by the size that is asked for. */
const PICTURES: Readonly<Record<string, number>> = { "512": 747, "1K": 1120, "2K": 1680, "4K": 2520 };
const OLDER: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "gemini-2.5-flash-image": { "1K": 1290 },
  "gemini-3-pro-image-preview": { "1K": 1120, "2K": 1120, "4K": 2000 },
};
/** What it may think before it draws. */
const THOUGHT = 2000;
const PICTURE_GIVEN = { least: 258, most: 1300 };

export function pictureTokens({ id, request, options }: ImageWish): QuantityRange {
  const size = imageSizeIn(options);
  const tokens = OLDER[id]?.[size] ?? PICTURES[size] ?? 2520;
  const words = request.prompt === "" ? { least: 0, most: 2000 } : tokensOf(wordsFor(request, options));
  const given = request.references?.length ?? 0;
  return {
    least: { input: words.least + given * PICTURE_GIVEN.least, "output/image": tokens },
    most: { input: words.most + given * PICTURE_GIVEN.most + 50, "output/image": tokens + THOUGHT },
  };
}

function imageSizeIn({ imageConfig }: JsonObject): string {
  return isObject(imageConfig) && typeof imageConfig["imageSize"] === "string" ? imageConfig["imageSize"] : "1K";
}

export function pictureUsed(_: ImageWish, { usage }: GenerateImageResult): Quantities | undefined {
  return usage.outputTokens === undefined ? undefined : { input: usage.inputTokens ?? 0, "output/image": usage.outputTokens };
}

/** A second of speech, tokens. */
const SPOKEN = 25;

export function lineTokens({ request }: SpeechWish): QuantityRange {
  const [words, second] = [tokensOf(`${request.text}${request.delivery ?? ""}`), secondsToSay(request)];
  return {
    least: { input: words.least, "output/audio": Math.floor(second.least * SPOKEN) },
    most: { input: words.most + 50, "output/audio": Math.ceil(second.most * SPOKEN * 1.3) },
  };
}

export function lineUsed(_: SpeechWish, { responses }: SpeechResult): Quantities | undefined {
  const body = responses[0]?.body;
  const used = isObject(body) && isObject(body["usageMetadata"]) ? body["usageMetadata"] : {};
  const { promptTokenCount: input, candidatesTokenCount: output } = used;
  return typeof output === "number" ? { input: typeof input === "number" ? input : 0, "output/audio": output } : undefined;
}

/** Larger than 720p, to a last frame, or after references it makes eight seconds and nothing else. */
const WHOLE = 8;

export function putClip({ request }: Omit<VideoWish, "put">): Partial<PutVideo> {
  const { references = [], lastFrame, firstFrame } = request;
  if (references.length > 0 && (firstFrame ?? lastFrame) !== undefined) {
    throw new Refused("Google makes a clip from its frames or from references, not from both", { input: "references" });
  }
  return resolutionFor(request) !== "720p" || lastFrame !== undefined || references.length > 0 ? { duration: WHOLE } : {};
}

export function clipOptions(request: VideoRequest): JsonObject {
  return { resolution: resolutionFor(request), ...(request.negative === undefined ? {} : { negativePrompt: request.negative }) };
}

function resolutionFor({ size: { width, height } }: VideoRequest): string {
  const short = Math.min(width, height);
  if (short <= 720) return "720p";
  return short <= 1080 ? "1080p" : "4k";
}

export function clipSeconds({ put, request }: VideoWish): QuantityRange {
  const unit = `second/${String(put.options?.["resolution"] ?? "720p")}`;
  const seconds = { [unit]: put.duration ?? request.seconds };
  return { least: seconds, most: seconds };
}
