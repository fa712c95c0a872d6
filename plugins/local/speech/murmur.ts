/** A soft wordless voice that follows a line's syllables and rests, for lines that nothing here can pronounce. Knows no language. */
import { seeded, type Seeded } from "../../media/random.ts";
import { hertzOf } from "../../film/types-voices.ts";
import { SPEECH_RATE, type Speech } from "./speech.ts";
import { murmuredWords, type Murmured, type Onset, type Syllable, type Vowel } from "./syllables.ts";
import type { VoiceWanted } from "./voices.ts";

/** Seconds a syllable takes at the usual pace. */
const SYLLABLE = 0.165;
const START = 0.05;

export function murmur(line: string, voice: VoiceWanted): Speech {
  const words = timed(murmuredWords(line), voice);
  const end = words.at(-1)?.to ?? START;
  const gestures = words.flatMap((word) => gesturesOf(word, end, hertzOf(voice)));
  const samples = sung(gestures, { seconds: end + 0.25, size: throatOf(voice), random: seeded(`murmur ${line}`), breath: voice.quality === "old" ? 0.12 : 0.05 });
  return { sound: { sampleRate: SPEECH_RATE, channels: [samples] }, words: words.map(({ word, from, to }) => ({ word, from, to })), visemes: gestures.flatMap(mouth) };
}

interface Timed extends Murmured {
  readonly from: number;
  readonly to: number;
}

function timed(words: readonly Murmured[], { rate, quality }: VoiceWanted): readonly Timed[] {
  const pace = SYLLABLE / Math.min(1.15, Math.max(0.7, rate)) / (quality === "old" ? 0.92 : 1);
  let at = START;
  return words.map((word) => {
    const from = at;
    const to = from + word.syllables.length * pace;
    at = to + word.rest;
    return { ...word, from, to };
  });
}

/** One syllable in time: where the tongue goes and how high the voice is. */
interface Gesture extends Syllable {
  readonly from: number;
  readonly to: number;
  readonly hertz: number;
  readonly toHertz: number;
}

/** A sentence sinks as it goes; each word has one syllable that stands out; a question rises at its end. */
function gesturesOf({ syllables, from, to, ends }: Timed, end: number, hertz: number): readonly Gesture[] {
  const length = (to - from) / syllables.length;
  const sunk = 1.08 - 0.14 * (from / Math.max(1, end));
  return syllables.map((syllable, i) => {
    const last = i === syllables.length - 1;
    const stands = i === Math.min(1, syllables.length - 1) ? 1.09 : 1;
    const here = hertz * sunk * stands;
    const there = !last ? hertz * sunk : ends === "rises" ? here * 1.35 : ends === "falls" ? here * 0.8 : here * 0.97;
    return { ...syllable, from: from + i * length, to: from + (i + 1) * length, hertz: here, toHertz: there };
  });
}

/** How much shorter or longer this throat is than a man's. */
function throatOf({ gender, quality, pitch }: VoiceWanted): number {
  const own = quality === "child" ? 1.32 : gender === "female" ? 1.16 : gender === "neutral" ? 1.08 : 1;
  return own * pitch ** 0.3;
}

type Formants = readonly [number, number, number];
const FORMANTS: Readonly<Record<Vowel, Formants>> = { a: [720, 1180, 2500], e: [480, 1750, 2500], i: [300, 2150, 2900], o: [480, 850, 2400], u: [330, 760, 2300] };
const HUMMED: Formants = [260, 1100, 2300];

interface Throat {
  readonly seconds: number;
  readonly size: number;
  readonly random: Seeded;
  readonly breath: number;
}

/** A reed through three formants that glide from vowel to vowel, new ones every few milliseconds. */
function sung(gestures: readonly Gesture[], { seconds, size, random, breath }: Throat): Float32Array {
  const out = new Float32Array(Math.ceil(seconds * SPEECH_RATE));
  const state = new Float64Array(6);
  const now: [number, number, number] = [...FORMANTS.e];
  let phase = 0;
  let reed = 0;
  for (const gesture of gestures) {
    const [from, to] = [Math.round(gesture.from * SPEECH_RATE), Math.round(gesture.to * SPEECH_RATE)];
    for (let i = from; i < to && i < out.length; i++) {
      const t = (i - from) / (to - from);
      const aim = gesture.onset === "nasal" && t < 0.25 ? HUMMED : FORMANTS[gesture.vowel];
      for (const k of [0, 1, 2] as const) now[k] += (aim[k] * size - now[k]) * 0.0011;
      const hertz = gesture.hertz + (gesture.toHertz - gesture.hertz) * t;
      phase = (phase + (hertz * (1 + 0.01 * (random() - 0.5) + 0.008 * Math.sin(i / 760))) / SPEECH_RATE) % 1;
      // A reed that opens slowly and shuts fast, as a throat does.
      const blown = phase < 0.5 ? Math.sin((Math.PI / 2) * (phase / 0.5)) ** 2 : Math.max(0, 1 - (phase - 0.5) / 0.09);
      const noise = random() * 2 - 1;
      const { voice, hiss } = opening(gesture.onset, t);
      const source = (blown - reed) * 3 * voice + noise * (breath * voice * 0.4 + hiss);
      reed = blown;
      out[i] = resonated(state, source, now);
    }
    for (let i = to; i < to + 900 && i < out.length; i++) out[i] = (out[i] ?? 0) === 0 ? resonated(state, 0, now) * (1 - (i - to) / 900) : (out[i] ?? 0);
  }
  return out;
}

/** How loud the voice and its hiss are within a syllable: 0 at its first moment, 1 at its last. */
function opening(onset: Onset, t: number): { readonly voice: number; readonly hiss: number } {
  const body = Math.min(1, (1 - t) / 0.22);
  switch (onset) {
    case "stop":
      return { voice: t < 0.22 ? 0.05 : Math.min(1, (t - 0.22) / 0.12) * body, hiss: t > 0.2 && t < 0.27 ? 0.25 : 0 };
    case "hiss":
      return { voice: t < 0.3 ? 0.06 : Math.min(1, (t - 0.3) / 0.14) * body, hiss: t < 0.36 ? 0.14 * Math.sin((Math.PI * t) / 0.36) : 0 };
    case "nasal":
      return { voice: (t < 0.25 ? 0.45 : 0.45 + Math.min(0.55, (t - 0.25) * 5)) * body, hiss: 0 };
    case "glide":
      return { voice: (0.45 + Math.min(0.55, t * 3)) * body, hiss: 0 };
    case "open":
      return { voice: Math.min(1, 0.35 + t / 0.15) * body, hiss: 0 };
  }
}

const BANDS = [[90, 1], [120, 0.9], [180, 0.6]] as const;

/** Three resonators side by side; `state` keeps two samples of each. */
function resonated(state: Float64Array, source: number, formants: Formants): number {
  let sum = 0;
  for (const [k, [band, level]] of BANDS.entries()) {
    const radius = Math.exp((-Math.PI * band) / SPEECH_RATE);
    const angle = (2 * Math.PI * (formants[k] ?? 500)) / SPEECH_RATE;
    const value = source * (1 - radius) * 4 + 2 * radius * Math.cos(angle) * (state[k * 2] ?? 0) - radius * radius * (state[k * 2 + 1] ?? 0);
    state[k * 2 + 1] = state[k * 2] ?? 0;
    state[k * 2] = value;
    sum += level * value;
  }
  return sum * 0.2;
}

const MOUTHS: Readonly<Record<Vowel, string>> = { a: "wide", e: "open", i: "small", o: "round", u: "round" };

function mouth({ onset, vowel, from, to }: Gesture): Speech["visemes"] {
  const length = to - from;
  const shut = onset === "stop" || onset === "nasal" ? [{ shape: "closed", to: from + length * 0.22 }] : onset === "hiss" ? [{ shape: "small", to: from + length * 0.3 }] : [{ shape: "closed", to: from }];
  return [...shut, { shape: MOUTHS[vowel], to: from + length * 0.86 }, { shape: "small", to }];
}
