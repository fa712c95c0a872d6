/** ElevenLabs' models and default voices, as elevenlabs.io/docs (models, default voices) and the SDK's documentation name them. */
import type { ModelCard, VoiceCard } from "vp/plugin";

interface Voice extends VoiceCard {
  readonly id: string;
}

/** Voices that every account has. Any other is named by its id. */
const DEFAULT_VOICES: readonly Voice[] = [
  { name: "Sarah", id: "EXAVITQu4vr4xnSDxMaL", gender: "female", height: 0.5, age: "young", accent: "American" },
  { name: "Laura", id: "FGY2WhTYpPnrIDTdsKH5", gender: "female", height: 0.7, age: "young", accent: "American" },
  { name: "Jessica", id: "cgSgspJ2msm6clMCkdW9", gender: "female", height: 0.8, age: "young", accent: "American" },
  { name: "Matilda", id: "XrExE9yKIg1WjnnlVkGX", gender: "female", height: 0.3, age: "adult", accent: "American" },
  { name: "Alice", id: "Xb7hH8MSUJpSbSDYk0k2", gender: "female", height: 0.4, age: "adult", accent: "British" },
  { name: "Lily", id: "pFZP5JQG7iQjIQuC4Bku", gender: "female", height: 0.6, age: "adult", accent: "British" },
  { name: "River", id: "SAz9YHcvj6GT2YYXdXww", gender: "neutral", height: 0.5, age: "adult", accent: "American" },
  { name: "Liam", id: "TX3LPaxmHKxFdv7VOQHJ", gender: "male", height: 0.8, age: "young", accent: "American" },
  { name: "Will", id: "bIHbv24MWmeRgasZH58o", gender: "male", height: 0.7, age: "young", accent: "American" },
  { name: "Charlie", id: "IKne3meq5aSn9XLyUdCD", gender: "male", height: 0.6, age: "young", accent: "Australian" },
  { name: "Eric", id: "cjVigY5qzO86Huf0OWal", gender: "male", height: 0.5, age: "adult", accent: "American" },
  { name: "Callum", id: "N2lVS1w4EtoT3dr4eOWO", gender: "male", height: 0.4, age: "adult", accent: "American" },
  { name: "George", id: "JBFqnCBsd6RMkjVDRZzb", gender: "male", height: 0.3, age: "adult", accent: "British" },
  { name: "Daniel", id: "onwK4e9ZLuTAKqWW03F9", gender: "male", height: 0.2, age: "adult", accent: "British" },
  { name: "Brian", id: "nPczCjzI2devNBz1zQrb", gender: "male", height: 0.1, age: "adult", accent: "American" },
  { name: "Bill", id: "pqHfZKP75CvOlQylNhV4", gender: "male", height: 0.3, age: "old", accent: "American" },
];

const VOICES = DEFAULT_VOICES.map(({ name, gender, height, age, accent }): VoiceCard => ({ name, gender, height, age, accent }));

/** @param name of a default voice, or the id of any */
export function voiceId(name: string): string {
  return DEFAULT_VOICES.find((voice) => voice.name === name)?.id ?? name;
}

/** Whether a model can be held to a language; others refuse to be told one. */
export function takesLanguage(model: string): boolean {
  return model === "eleven_flash_v2_5" || model === "eleven_turbo_v2_5";
}

const speaks = (model: string, characters: number, summary: string): ModelCard => ({ model, operation: "speech", summary, voices: VOICES, times: true, characters });
const hears = (model: string): ModelCard => ({ model, operation: "transcript", summary: "words with their times, in 99 languages", times: true });

export const CARDS: readonly ModelCard[] = [
  speaks("eleven_v3", 5000, "the most expressive voices"),
  speaks("eleven_multilingual_v2", 10_000, "steady voices in 29 languages"),
  speaks("eleven_flash_v2_5", 40_000, "fast, at half the price"),
  speaks("eleven_flash_v2", 30_000, "fast, in English"),
  speaks("eleven_turbo_v2_5", 40_000, "as flash, slower"),
  speaks("eleven_turbo_v2", 30_000, "as flash, slower, in English"),
  hears("scribe_v2"),
  hears("scribe_v1"),
  { model: "music_v1", operation: "music", summary: "music to a length, without voices", seconds: { least: 3, most: 600 } },
];
