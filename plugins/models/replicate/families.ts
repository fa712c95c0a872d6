/**
 * Replicate's models as data: what each input is called there, and what it is counted by. From the models' own pages
 * (replicate.com/<model>/versions/…/api), November 2026, for those that the SDK names and a few for clips. Sends nothing.
 */
import type { ModelCard } from "vp/plugin";
import { VOICES } from "../minimax.ts";

export interface ImageFamily {
  readonly model: string;
  readonly card: Omit<ModelCard, "model" | "operation">;
  /** The list that pictures go into. */
  readonly pictures?: string;
  readonly shape: "aspect_ratio" | "size" | "megapixels";
  readonly negative?: boolean;
  readonly format?: boolean;
}

export interface VideoFamily {
  readonly model: string;
  readonly card: Omit<ModelCard, "model" | "operation">;
  readonly first: string;
  readonly last?: string;
  readonly references?: string;
  /** The only length that it makes by references. */
  readonly secondsByReferences?: number;
  /** Whether it can be told a length and a shape; one that cannot is counted by the piece. */
  readonly fixed?: boolean;
  readonly resolutions?: readonly ("480p" | "720p" | "1080p")[];
  readonly sound?: boolean;
  readonly negative?: boolean;
  /** Inputs that every request gets. */
  readonly always?: Readonly<Record<string, string | boolean>>;
}

const FLUX_SHAPES = ["1:1", "16:9", "21:9", "3:2", "2:3", "4:5", "5:4", "3:4", "4:3", "9:16", "9:21"] as const;
const PHOTON_SHAPES = ["1:1", "3:4", "4:3", "9:16", "16:9", "9:21", "21:9"] as const;
const SHAPES = ["1:1", "16:9", "9:16", "4:3", "3:4", "3:2", "2:3"] as const;
const fromWords = (model: string, summary: string, aspects: readonly string[], more: Partial<ImageFamily> = {}): ImageFamily =>
  ({ model, card: { summary, references: 0, aspects }, shape: "aspect_ratio", ...more });

export const IMAGES: readonly ImageFamily[] = [
  {
    model: "black-forest-labs/flux-2-pro", card: { summary: "photographic, by up to eight pictures", references: 8, aspects: SHAPES },
    pictures: "input_images", shape: "megapixels", format: true,
  },
  {
    model: "black-forest-labs/flux-2-dev", card: { summary: "by pictures, openly licensed", references: 4, aspects: SHAPES },
    pictures: "input_images", shape: "aspect_ratio", format: true,
  },
  fromWords("black-forest-labs/flux-schnell", "drafts, cheaply", FLUX_SHAPES, { format: true }),
  fromWords("black-forest-labs/flux-dev", "draws from words", FLUX_SHAPES, { format: true }),
  fromWords("black-forest-labs/flux-1.1-pro", "draws from words, finely", SHAPES, { format: true }),
  fromWords("black-forest-labs/flux-1.1-pro-ultra", "draws from words, large", FLUX_SHAPES),
  fromWords("luma/photon", "draws from words", PHOTON_SHAPES),
  fromWords("luma/photon-flash", "draws from words, fast", PHOTON_SHAPES),
  fromWords("ideogram-ai/ideogram-v2", "draws writing in pictures", SHAPES, { negative: true }),
  fromWords("ideogram-ai/ideogram-v2-turbo", "draws writing in pictures, fast", SHAPES, { negative: true }),
  {
    model: "recraft-ai/recraft-v3", shape: "size",
    card: { summary: "draws from words, in a style", references: 0, sizes: [[1024, 1024], [1365, 1024], [1024, 1365], [1820, 1024], [1024, 1820]].map(([width = 0, height = 0]) => ({ width, height })) },
  },
];

const SEEDANCE_SHAPES = ["16:9", "4:3", "1:1", "3:4", "9:16", "21:9"] as const;
const FRAMES = { firstFrame: true, lastFrame: true, audio: false } as const;

export const VIDEOS: readonly VideoFamily[] = [
  {
    model: "minimax/video-01", card: { summary: "short clips from a frame or a character", firstFrame: true, lastFrame: false, references: 1, audio: false, seconds: [5] },
    first: "first_frame_image", references: "subject_reference", fixed: true, always: { prompt_optimizer: false },
  },
  {
    model: "bytedance/seedance-1-pro", card: { summary: "clips by frames", ...FRAMES, references: 0, seconds: { least: 2, most: 12 }, aspects: SEEDANCE_SHAPES },
    first: "image", last: "last_frame_image", resolutions: ["480p", "720p", "1080p"],
  },
  {
    model: "bytedance/seedance-1-lite", card: { summary: "clips by frames or references, cheaply", ...FRAMES, references: 4, seconds: { least: 2, most: 12 }, aspects: SEEDANCE_SHAPES },
    first: "image", last: "last_frame_image", references: "reference_images", resolutions: ["480p", "720p"],
  },
  {
    model: "google/veo-3.1", card: { summary: "film-like, by frames or references", ...FRAMES, references: 3, seconds: [4, 6, 8], aspects: ["16:9", "9:16"] },
    first: "image", last: "last_frame", references: "reference_images", secondsByReferences: 8, resolutions: ["720p", "1080p"], sound: true, negative: true,
  },
  {
    model: "kwaivgi/kling-v2.1", card: { summary: "motion from a frame to another", ...FRAMES, references: 0, seconds: [5, 10] },
    first: "start_image", last: "end_image", negative: true, always: { mode: "pro" },
  },
];

const SPEECHES = ["minimax/speech-02-hd", "minimax/speech-02-turbo"] as const;

export const CARDS: readonly ModelCard[] = [
  ...IMAGES.map(({ model, card }): ModelCard => ({ model, operation: "image", ...card })),
  ...VIDEOS.map(({ model, card }): ModelCard => ({ model, operation: "video", ...card })),
  ...SPEECHES.map((model): ModelCard => ({ model, operation: "speech", voices: VOICES, times: false, characters: 5000 })),
  { model: "elevenlabs/music", operation: "music", summary: "music to a length, without voices", seconds: { least: 5, most: 300 } },
];
