/**
 * fal's models as data: which of a model's endpoints serves which request, what each input is called there, and what it is
 * counted by. From the endpoints' own pages (fal.ai/models/<id>/llms.txt), November 2026. Sends nothing.
 */
import type { ModelCard } from "vp/plugin";
import { VOICES } from "../minimax.ts";

export interface ImageFamily {
  readonly model: string;
  readonly card: Omit<ModelCard, "model" | "operation">;
  /** Behind the model's name: for words alone, and for words with pictures. */
  readonly words?: string;
  readonly edit?: string;
  /** One picture under `image_url`, or several under `image_urls`. */
  readonly pictures?: "image_url" | "image_urls";
  /** Pixels, or a shape with a step of size. */
  readonly shape: "image_size" | "aspect_ratio" | "aspect_and_step";
  readonly negative?: boolean;
  readonly format?: boolean;
  readonly counted: "image" | "megapixel" | "first megapixel";
}

export interface VideoFamily {
  readonly model: string;
  readonly card: Omit<ModelCard, "model" | "operation">;
  /** Behind the model's name: for words alone, from a first frame, to a last frame, with references. */
  readonly words: string;
  readonly first: string;
  readonly both: string;
  readonly references?: string;
  /** The only length that it makes by references. */
  readonly secondsByReferences?: number;
  /** What the frames are called, alone and together. */
  readonly frame: string;
  readonly frames: readonly [first: string, last: string];
  /** How a length is written: `8s` or `8`. */
  readonly unit: "s" | "";
  /** Whether the endpoints for frames take a shape too. */
  readonly shapesFrames: boolean;
  readonly resolutions?: boolean;
  readonly sound?: boolean;
  readonly negative?: boolean;
}

export interface SpeechFamily {
  readonly model: string;
  /** What the line is called. */
  readonly line: "text" | "prompt";
}

const FLUX_SHAPES = ["21:9", "16:9", "4:3", "3:2", "1:1", "2:3", "3:4", "9:16", "9:21"] as const;
const BANANA_SHAPES = ["21:9", "16:9", "3:2", "4:3", "5:4", "1:1", "4:5", "3:4", "2:3", "9:16"] as const;

export const IMAGES: readonly ImageFamily[] = [
  {
    model: "fal-ai/nano-banana-2", card: { summary: "draws and edits by many pictures", references: 14, aspects: BANANA_SHAPES },
    edit: "/edit", pictures: "image_urls", shape: "aspect_and_step", format: true, counted: "image",
  },
  {
    model: "fal-ai/flux-2-pro", card: { summary: "photographic, by up to eight pictures", references: 8 },
    edit: "/edit", pictures: "image_urls", shape: "image_size", format: true, counted: "first megapixel",
  },
  {
    model: "fal-ai/flux-pro/kontext", card: { summary: "edits one picture by words", references: 1, aspects: FLUX_SHAPES },
    words: "/text-to-image", edit: "", pictures: "image_url", shape: "aspect_ratio", format: true, counted: "image",
  },
  {
    model: "fal-ai/flux-pro/kontext/max", card: { summary: "edits one picture by words, closely", references: 1, aspects: FLUX_SHAPES },
    words: "/text-to-image", edit: "", pictures: "image_url", shape: "aspect_ratio", format: true, counted: "image",
  },
  { model: "fal-ai/flux/dev", card: { summary: "draws from words", references: 0 }, shape: "image_size", counted: "megapixel" },
  { model: "fal-ai/flux/schnell", card: { summary: "drafts from words, cheaply", references: 0 }, shape: "image_size", counted: "megapixel" },
  { model: "fal-ai/flux/krea", card: { summary: "draws from words, with a photographic look", references: 0 }, shape: "image_size", counted: "megapixel" },
  { model: "fal-ai/flux-pro/v1.1", card: { summary: "draws from words", references: 0 }, shape: "image_size", format: true, counted: "megapixel" },
  { model: "fal-ai/qwen-image", card: { summary: "draws from words, and writing in pictures", references: 0 }, shape: "image_size", negative: true, counted: "megapixel" },
  { model: "fal-ai/recraft/v3/text-to-image", card: { summary: "draws from words, in a style", references: 0 }, shape: "image_size", counted: "image" },
];

const VEO: Omit<VideoFamily, "model" | "card"> = {
  words: "", first: "/image-to-video", both: "/first-last-frame-to-video", references: "/reference-to-video", secondsByReferences: 8,
  frame: "image_url", frames: ["first_frame_url", "last_frame_url"], unit: "s", shapesFrames: true, resolutions: true, sound: true, negative: true,
};
const VEO_CARD = { firstFrame: true, lastFrame: true, references: 3, audio: false, seconds: [4, 6, 8], aspects: ["16:9", "9:16"] } as const;

export const VIDEOS: readonly VideoFamily[] = [
  { ...VEO, model: "fal-ai/veo3.1", card: { summary: "film-like, by frames or references", ...VEO_CARD } },
  { ...VEO, references: undefined, model: "fal-ai/veo3.1/fast", card: { summary: "film-like by frames, at half the price", ...VEO_CARD, references: 0 } },
  {
    model: "fal-ai/kling-video/v2.5-turbo/pro",
    card: { summary: "motion by frames", firstFrame: true, lastFrame: true, references: 0, audio: false, seconds: [5, 10], aspects: ["16:9", "9:16", "1:1"] },
    words: "/text-to-video", first: "/image-to-video", both: "/image-to-video",
    frame: "image_url", frames: ["image_url", "tail_image_url"], unit: "", shapesFrames: false, negative: true,
  },
];

export const SPEECHES: readonly SpeechFamily[] = [
  { model: "fal-ai/minimax/speech-02-hd", line: "text" },
  { model: "fal-ai/minimax/speech-02-turbo", line: "text" },
  { model: "fal-ai/minimax/speech-2.8-hd", line: "prompt" },
];

export const CARDS: readonly ModelCard[] = [
  ...IMAGES.map(({ model, card }): ModelCard => ({ model, operation: "image", ...card })),
  ...VIDEOS.map(({ model, card }): ModelCard => ({ model, operation: "video", ...card })),
  ...SPEECHES.map(({ model }): ModelCard => ({ model, operation: "speech", voices: VOICES, times: false, characters: 5000 })),
  { model: "fal-ai/elevenlabs/music", operation: "music", summary: "music to a length, without voices", seconds: { least: 3, most: 300 } },
  { model: "fal-ai/whisper", operation: "transcript", summary: "words with their times", times: true },
  { model: "fal-ai/wizper", operation: "transcript", summary: "words, fast", times: false },
];
