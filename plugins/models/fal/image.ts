/** What a request for a picture becomes at fal: which endpoint, which inputs, and what it is counted by. Sends nothing. */
import type { ImageRequest, Json, JsonObject, ModelCard, Quantities, QuantityRange, Size } from "vp/plugin";
import { inBody } from "../sdk/files.ts";
import { aspectFor } from "../sdk/fit.ts";
import { wordsFor } from "../sdk/words.ts";
import { given } from "../wire/inputs.ts";
import type { Put } from "../wire/queued.ts";
import { CARDS, IMAGES, type ImageFamily } from "./families.ts";

/** What every request is put as when nothing is known of the model: as most of fal's models take it. */
const UNKNOWN: Omit<ImageFamily, "model" | "card"> = { edit: "", pictures: "image_urls", shape: "image_size", negative: true, counted: "image" };

export function putImage(id: string, request: ImageRequest, options: JsonObject): Put {
  const family = familyOf(id);
  const references = request.references ?? [];
  const input = given({
    negative_prompt: family.negative === true ? request.negative : undefined,
    ...shapeOf(id, family, request.size),
    ...picturesOf(family, references.map(inBody)),
    ...(family.format === true ? { output_format: "png" } : {}),
    ...options,
  });
  return { endpoint: `${id}${(references.length === 0 ? family.words : family.edit) ?? ""}`, input: { prompt: wordsFor(request, input), ...input } };
}

export function measureImage(id: string, request: ImageRequest, { resolution }: JsonObject): QuantityRange {
  const family = familyOf(id);
  const pictures = request.references?.length ?? 0;
  const step = typeof resolution === "string" ? resolution : undefined;
  return { least: counted(family, request, { pictures: 0, step }), most: counted(family, request, { pictures, step }) };
}

interface Counted {
  readonly pictures: number;
  /** What vp.yaml says of the size. */
  readonly step: string | undefined;
}

function counted({ counted, shape }: Pick<ImageFamily, "counted" | "shape">, { size }: ImageRequest, { pictures, step }: Counted): Quantities {
  const megapixels = Math.max(1, Math.ceil(pixelsOf(size) / 1e6));
  if (counted === "megapixel") return { megapixel: megapixels };
  // The first is an image; what is more, and every picture that goes in, is counted by itself.
  if (counted === "first megapixel") return { image: 1, ...(megapixels - 1 + pictures === 0 ? {} : { megapixel: megapixels - 1 + pictures }) };
  return shape === "aspect_and_step" ? { [`image/${step ?? stepOf(size)}`]: 1 } : { image: 1 };
}

function familyOf(id: string): Omit<ImageFamily, "model" | "card"> {
  return IMAGES.find(({ model }) => model === id) ?? UNKNOWN;
}

function shapeOf(id: string, { shape }: Pick<ImageFamily, "shape">, size: Size): JsonObject {
  if (shape === "image_size") return { image_size: { ...pixels(size) } };
  const aspect_ratio = aspectFor(cardOf(id), size);
  return shape === "aspect_ratio" ? { aspect_ratio } : { aspect_ratio, resolution: stepOf(size) };
}

function cardOf(id: string): ModelCard | undefined {
  return CARDS.find((card) => card.operation === "image" && card.model === id);
}

function picturesOf({ pictures }: Pick<ImageFamily, "pictures">, files: readonly Json[]): JsonObject {
  if (files.length === 0 || pictures === undefined) return {};
  return pictures === "image_url" ? { image_url: files[0] ?? null } : { image_urls: files };
}

/** In steps of sixteen, as these models draw; the longest side no longer than any of them makes. */
function pixels({ width, height }: Size): Size {
  const scale = Math.min(1, LONGEST / Math.max(width, height));
  const side = (length: number): number => Math.max(256, Math.round((length * scale) / 16) * 16);
  return { width: side(width), height: side(height) };
}
const LONGEST = 2048;

function pixelsOf(size: Size): number {
  const { width, height } = pixels(size);
  return width * height;
}

function stepOf({ width, height }: Size): "1K" | "2K" {
  return Math.max(width, height) > 1400 ? "2K" : "1K";
}
