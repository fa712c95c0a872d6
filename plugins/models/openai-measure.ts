/** How much of what OpenAI bills for a picture or a line comes to: before, by rule, and after, by what the answer says. */
import type { GenerateImageResult, SpeechResult } from "ai";
import { isObject, type Quantities, type QuantityRange } from "vp/plugin";
import { isWav, readWav, secondsOf } from "../media/wav.ts";
import type { ImageWish } from "./sdk/image.ts";
import { charactersIn, secondsToSay, type SpeechWish } from "./sdk/speech.ts";
import { tokensOf } from "./sdk/tokens.ts";
import { wordsFor } from "./sdk/words.ts";

/** Tokens of a picture of a megapixel, by quality: at least and at most. */
const BY_QUALITY: Readonly<Record<string, readonly [number, number]>> = {
  low: [100, 700], medium: [800, 3000], high: [3000, 9000], xhigh: [3000, 16_000], max: [3000, 32_000],
};
const PICTURE_GIVEN = { least: 60, most: 6500 };

export function pictureTokens({ request, options, shape }: ImageWish): QuantityRange {
  const [least, most] = BY_QUALITY[String(options["quality"])] ?? [100, 16_000];
  const [width = 1024, height = 1024] = (shape.size ?? "").split("x").map(Number);
  const megapixels = (width * height) / 2 ** 20;
  const words = request.prompt === "" ? { least: 0, most: 2000 } : tokensOf(wordsFor(request, options));
  const given = request.references?.length ?? 0;
  return {
    least: { "input/text": words.least, "input/image": given * PICTURE_GIVEN.least, "output/image": Math.floor(least * Math.min(1, megapixels)) },
    most: { "input/text": words.most + 50, "input/image": given * PICTURE_GIVEN.most, "output/image": Math.ceil(most * Math.max(1, megapixels)) },
  };
}

export function pictureUsed(_: ImageWish, { usage, providerMetadata }: GenerateImageResult): Quantities | undefined {
  if (usage.outputTokens === undefined) return undefined;
  const [picture] = providerMetadata["openai"]?.images ?? [];
  const given = isObject(picture) && typeof picture["imageTokens"] === "number" ? picture["imageTokens"] : 0;
  return { "input/text": (usage.inputTokens ?? given) - given, "input/image": given, "output/image": usage.outputTokens };
}

/** The older models are billed by the letter, the newer by what is read and how long it speaks. */
export function lineMeasure({ id, request }: SpeechWish): QuantityRange {
  if (!id.startsWith("gpt-")) return charactersIn(request);
  const [words, second] = [tokensOf(`${request.text}${request.delivery ?? ""}`), secondsToSay(request)];
  return { least: { input: words.least, second: second.least }, most: { input: words.most + 20, second: second.most } };
}

export function lineUsed(wish: SpeechWish, { audio }: SpeechResult): Quantities | undefined {
  const bytes = audio.uint8Array;
  if (!wish.id.startsWith("gpt-") || !isWav(bytes)) return undefined;
  return { input: tokensOf(`${wish.request.text}${wish.request.delivery ?? ""}`).most, second: secondsOf(readWav(bytes)) };
}
