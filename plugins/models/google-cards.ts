/**
 * What Google's models can do: as the SDK's catalogue of models and the Gemini API's own pages say. How high a voice is
 * nobody publishes: those numbers are estimates. No prices.
 */
import type { ModelCard, VoiceCard } from "vp/plugin";

const TEXTS = [
  "gemini-4-argon", "gemini-4-carbon", "gemini-4-hydrogen", "gemini-3.8-flash", "gemini-3.7-flash", "gemini-3.6-flash", "gemini-3.5-flash",
  "gemini-3.5-flash-lite", "gemini-3.1-pro-preview", "gemini-3.1-flash-lite-preview", "gemini-3-flash-preview", "gemini-2.5-pro",
  "gemini-2.5-flash", "gemini-2.5-flash-lite",
];

const SHAPES = ["1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9"];

const IMAGES: readonly (readonly [model: string, references: number, summary: string])[] = [
  ["gemini-3-pro-image-preview", 14, "pictures that stay close to many references, up to 4K"],
  ["gemini-3.1-flash-image-preview", 14, "pictures with references, fast"],
  ["gemini-nano-banana-2.1", 14, "pictures with references"],
  ["gemini-2.5-flash-image", 3, "pictures with a few references, cheap"],
];

/** One length and one resolution more or less make no other model: what they share. */
const VEO = { operation: "video", firstFrame: true, lastFrame: true, seconds: [4, 6, 8], aspects: ["16:9", "9:16"], seed: true, negative: true, audio: false } as const;

const VOICES: readonly VoiceCard[] = [
  voice("Algenib", "male", 0.1), voice("Charon", "male", 0.2), voice("Orus", "male", 0.3), voice("Iapetus", "male", 0.4), voice("Enceladus", "male", 0.5),
  voice("Achird", "male", 0.6), voice("Puck", "male", 0.75), voice("Fenrir", "male", 0.85),
  voice("Gacrux", "female", 0.1), voice("Sulafat", "female", 0.25), voice("Vindemiatrix", "female", 0.35), voice("Kore", "female", 0.5),
  voice("Aoede", "female", 0.6), voice("Achernar", "female", 0.7), voice("Zephyr", "female", 0.8), voice("Leda", "female", 0.95),
];

const SPEAKERS: readonly (readonly [model: string, summary: string])[] = [
  ["gemini-3.8-flash-tts", "speech that can be directed, in many languages"],
  ["gemini-3.8-flash-lite-tts", "speech that can be directed, cheaper"],
  ["gemini-3.1-flash-tts-preview", "speech that can be directed"],
  ["gemini-2.5-pro-preview-tts", "speech that can be directed"],
  ["gemini-2.5-flash-preview-tts", "speech that can be directed"],
];

export const cards: readonly ModelCard[] = [
  ...TEXTS.map((model): ModelCard => ({ model, operation: "text", schema: true })),
  ...IMAGES.map(([model, references, summary]): ModelCard => ({ model, operation: "image", summary, references, aspects: SHAPES, negative: false })),
  { model: "veo-3.1-generate-preview", ...VEO, summary: "clips with sound, from frames or up to three references", references: 3 },
  { model: "veo-3.1-fast-generate-preview", ...VEO, summary: "clips with sound, faster and cheaper", references: 3 },
  { model: "veo-3.1-lite-generate-preview", ...VEO, summary: "clips with sound, the cheapest", references: 0 },
  ...SPEAKERS.map(([model, summary]): ModelCard => ({ model, operation: "speech", summary, voices: VOICES, times: false, characters: 8000 })),
];

function voice(name: string, gender: VoiceCard["gender"], height: number): VoiceCard {
  return { name, gender, height };
}
