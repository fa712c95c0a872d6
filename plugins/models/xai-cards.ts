/** What xAI's models can do, as the SDK's own documentation and docs.x.ai say. */
import type { ModelCard } from "vp/plugin";

const TEXTS = ["grok-4.7", "grok-4.6", "grok-4.5", "grok-4.3", "grok-4.20-reasoning", "grok-4.20-non-reasoning", "grok-latest"] as const;
const PICTURE_SHAPES = ["1:1", "16:9", "9:16", "4:3", "3:4", "3:2", "2:3", "2:1", "1:2", "19.5:9", "9:19.5", "20:9", "9:20"] as const;
const CLIP = {
  operation: "video", firstFrame: true, references: 7, audio: false, seconds: { least: 1, most: 15 },
  aspects: ["1:1", "16:9", "9:16", "4:3", "3:4", "3:2", "2:3"],
} as const;

export const cards: readonly ModelCard[] = [
  ...TEXTS.map((model): ModelCard => ({ model, operation: "text", schema: true })),
  { model: "grok-imagine-image", operation: "image", summary: "draws and edits, cheaply", references: 3, aspects: PICTURE_SHAPES },
  { model: "grok-imagine-image-pro", operation: "image", summary: "draws and edits, up to 2K", references: 3, aspects: PICTURE_SHAPES },
  { ...CLIP, model: "grok-imagine-video", summary: "clips from words, a frame or references", lastFrame: false },
  { ...CLIP, model: "grok-imagine-video-1.5", summary: "clips by frames, up to 1080p", lastFrame: true },
  {
    model: "tts", operation: "speech", summary: "five voices, with the times of words", times: true, characters: 4096,
    voices: [
      { name: "eve", gender: "female", height: 0.7, age: "young" },
      { name: "ara", gender: "female", height: 0.4, age: "adult" },
      { name: "rex", gender: "male", height: 0.5, age: "adult" },
      { name: "leo", gender: "male", height: 0.2, age: "adult" },
      { name: "sal", gender: "neutral", height: 0.5, age: "adult" },
    ],
  },
  { model: "stt", operation: "transcript", summary: "words with their times", times: true },
];
