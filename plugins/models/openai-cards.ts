/** What OpenAI's models can do: as the SDK's catalogue of models and OpenAI's own pages say. No prices. */
import type { ModelCard, Size, VoiceCard } from "vp/plugin";

const TEXTS = [
  "gpt-6-astra", "gpt-6.1-sol", "gpt-6.1-terra", "gpt-6-sol", "gpt-6-luna", "gpt-5.6-sol", "gpt-5.6-terra", "gpt-5.6-luna", "gpt-5.5",
  "gpt-5.4", "gpt-5.4-mini", "gpt-5.4-nano", "gpt-5.2", "gpt-5.1", "gpt-5", "gpt-5-mini", "gpt-5-nano", "gpt-4.1", "gpt-4.1-mini",
  "gpt-4.1-nano", "gpt-4o", "gpt-4o-mini",
];

/** Three sizes that all of them make; from 2.5 on also any whose sides are multiples of 16. */
const PRESETS: readonly Size[] = [{ width: 1024, height: 1024 }, { width: 1536, height: 1024 }, { width: 1024, height: 1536 }];
const WIDER: readonly Size[] = [{ width: 1280, height: 720 }, { width: 720, height: 1280 }, { width: 2048, height: 1152 }, { width: 1152, height: 2048 }];

const IMAGES: readonly (readonly [model: string, summary: string, sizes: readonly Size[]])[] = [
  ["gpt-image-2.6-flare", "pictures and edits, fast", [...PRESETS, ...WIDER]],
  ["gpt-image-2.6-sunburst", "pictures and edits, the finest", [...PRESETS, ...WIDER]],
  ["gpt-image-2.5-flare", "pictures and edits, fast", [...PRESETS, ...WIDER]],
  ["gpt-image-2.5-sunburst", "pictures and edits, fine", [...PRESETS, ...WIDER]],
  ["gpt-image-2", "pictures and edits", PRESETS],
  ["gpt-image-1.5", "pictures and edits", PRESETS],
  ["gpt-image-1-mini", "pictures and edits, the cheapest", PRESETS],
];

const VOICES: readonly VoiceCard[] = [
  { name: "onyx", gender: "male", height: 0.1 }, { name: "echo", gender: "male", height: 0.45 }, { name: "ash", gender: "male", height: 0.35 },
  { name: "fable", gender: "male", height: 0.7, accent: "British" }, { name: "alloy", gender: "neutral", height: 0.5 },
  { name: "sage", gender: "female", height: 0.35 }, { name: "nova", gender: "female", height: 0.55 }, { name: "coral", gender: "female", height: 0.65 },
  { name: "shimmer", gender: "female", height: 0.85 },
];
const MORE_VOICES: readonly VoiceCard[] = [
  { name: "ballad", gender: "male", height: 0.55 }, { name: "verse", gender: "male", height: 0.6 },
];

export const cards: readonly ModelCard[] = [
  ...TEXTS.map((model): ModelCard => ({ model, operation: "text", schema: true })),
  ...IMAGES.map(([model, summary, sizes]): ModelCard => ({ model, operation: "image", summary, sizes, references: 16, seed: false, negative: false })),
  { model: "gpt-4o-mini-tts", operation: "speech", summary: "speech that can be directed", voices: [...VOICES, ...MORE_VOICES], times: false, characters: 4096 },
  { model: "tts-1", operation: "speech", summary: "speech, fast", voices: VOICES, times: false, characters: 4096 },
  { model: "tts-1-hd", operation: "speech", summary: "speech, finer", voices: VOICES, times: false, characters: 4096 },
  { model: "whisper-1", operation: "transcript", summary: "words with their times", times: true },
  { model: "gpt-4o-transcribe", operation: "transcript", times: false },
  { model: "gpt-4o-mini-transcribe", operation: "transcript", times: false },
];
