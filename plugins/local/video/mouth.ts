/** How a mouth follows a voice: by its mouth shapes, else by its words, else by its loudness. Draws nothing. */
import type { SpokenLine } from "../../film/types-picture.ts";
import type { Sound } from "../../media/wav.ts";
import type { Mouth, Speaking } from "../draw/compose/acting.ts";

export function speakingOf(line: SpokenLine, sound: Sound | undefined): Speaking {
  const { character, at, seconds, visemes, words } = line;
  const shape = visemes.length > 0 ? byShapes(visemes) : words.length > 0 ? byWords(words) : sound ? byLoudness(sound) : byWords([{ word: "mumble", from: 0, to: seconds }]);
  return { character, from: at, to: at + seconds, mouthAt: (now) => shape(now - at) };
}

type ShapeAt = (seconds: number) => Mouth;

const MOUTHS: ReadonlySet<string> = new Set(["closed", "small", "open", "wide", "round"]);

function isMouth(shape: string): shape is Mouth {
  return MOUTHS.has(shape);
}

function byShapes(visemes: SpokenLine["visemes"]): ShapeAt {
  return (seconds) => {
    const shape = visemes.find(({ to }) => seconds < to)?.shape ?? "closed";
    return isMouth(shape) ? shape : "small";
  };
}

/** Seconds for which a mouth keeps one shape. */
const SYLLABLE = 0.17;
const SYLLABLES = ["open", "small", "wide", "round", "small"] as const;

function byWords(words: SpokenLine["words"]): ShapeAt {
  return (seconds) => {
    const word = words.find(({ from, to }) => seconds >= from && seconds < to);
    if (!word) return "closed";
    return SYLLABLES[(Math.floor((seconds - word.from) / SYLLABLE) + word.word.length) % SYLLABLES.length] ?? "open";
  };
}

const WINDOW = 0.08;

function byLoudness({ sampleRate, channels }: Sound): ShapeAt {
  const samples = channels[0] ?? new Float32Array();
  const length = Math.max(1, Math.round(sampleRate * WINDOW));
  const levels = Array.from({ length: Math.ceil(samples.length / length) }, (_, at) => levelOf(samples.subarray(at * length, (at + 1) * length)));
  const loudest = Math.max(1e-4, ...levels);
  return (seconds) => {
    const level = (levels[Math.floor(seconds / WINDOW)] ?? 0) / loudest;
    return level < 0.12 ? "closed" : level < 0.3 ? "small" : level < 0.62 ? "open" : "wide";
  };
}

function levelOf(samples: Float32Array): number {
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, samples.length));
}
