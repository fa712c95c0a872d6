/** A soft wordless voice of the right length, for lines that nothing here can pronounce. Knows no language. */
import { applyBiquad, bandPass } from "../../media/filter.ts";
import { seeded, type Seeded } from "../../media/random.ts";
import { SPEECH_RATE, type Speech } from "./speech.ts";
import type { VoiceWanted } from "./voices.ts";

/** Seconds a syllable takes. */
const SYLLABLE = 0.17;

/** Murmurs a line: one syllable for about three letters, or for one ideograph. */
export function murmur(line: string, voice: VoiceWanted): Speech {
  const written = line.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const spans = spansOf(written.length > 0 ? written : ["…"], voice.rate);
  const samples = new Float32Array(Math.ceil(((spans.at(-1)?.to ?? 0) + 0.2) * SPEECH_RATE));
  const random = seeded(`murmur ${line}`);
  for (const span of spans) hum(samples, span, { hertz: hertzOf(voice), random });
  const words = spans.map(({ word, from, to }) => ({ word, from, to }));
  return { sound: { sampleRate: SPEECH_RATE, channels: [samples] }, words, visemes: spans.flatMap(mouths) };
}

interface Span {
  readonly word: string;
  readonly from: number;
  readonly to: number;
  readonly syllables: number;
}

function spansOf(words: readonly string[], rate: number): readonly Span[] {
  let at = 0.05;
  return words.map((word) => {
    const dense = word.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
    const syllables = Math.max(1, dense + Math.round(([...word].length - dense) / 3));
    const from = at;
    const to = from + (syllables * SYLLABLE) / rate;
    at = to + (/[.!?。！？,、]$/u.test(word) ? 0.22 : 0.05);
    return { word, from, to, syllables };
  });
}

function hertzOf({ gender, pitch }: VoiceWanted): number {
  const own = gender === "female" ? 200 : gender === "male" ? 115 : 155;
  return own * pitch;
}

const VOWELS = [[700, 1200], [450, 1900], [350, 2200], [500, 900], [380, 800]] as const;

/** A buzz through the two formants of a vowel, syllable by syllable, each with its own pitch and swell. */
function hum(out: Float32Array, span: Span, { hertz, random }: { readonly hertz: number; readonly random: Seeded }): void {
  const length = Math.round(((span.to - span.from) / span.syllables) * SPEECH_RATE);
  for (let syllable = 0; syllable < span.syllables; syllable++) {
    const start = Math.round(span.from * SPEECH_RATE) + syllable * length;
    const [low, high] = VOWELS[Math.floor(random() * VOWELS.length)] ?? VOWELS[0];
    const buzz = buzzing(length, hertz * (0.92 + random() * 0.16));
    const first = applyBiquad(buzz, bandPass({ at: low, sampleRate: SPEECH_RATE, q: 5 }));
    const second = applyBiquad(buzz, bandPass({ at: high, sampleRate: SPEECH_RATE, q: 7 }));
    for (let i = 0; i < length && start + i < out.length; i++) {
      const swell = Math.sin((Math.PI * (i + 0.5)) / length) ** 0.7;
      out[start + i] = ((first[i] ?? 0) + 0.4 * (second[i] ?? 0)) * swell;
    }
  }
}

function buzzing(length: number, hertz: number): Float32Array {
  let phase = 0;
  return Float32Array.from({ length }, (_, i) => {
    phase += (hertz * (1 + 0.03 * Math.sin((i / length) * Math.PI))) / SPEECH_RATE;
    return (phase % 1) * 2 - 1;
  });
}

function mouths({ from, to, syllables }: Span): readonly { readonly shape: string; readonly to: number }[] {
  const length = (to - from) / syllables;
  const open = Array.from({ length: syllables }, (_, i) => [
    { shape: i % 2 === 0 ? "open" : "round", to: from + length * (i + 0.7) },
    { shape: "small", to: from + length * (i + 1) },
  ]);
  return [{ shape: "closed", to: from }, ...open.flat()];
}
