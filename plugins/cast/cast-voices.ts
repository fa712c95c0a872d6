/**
 * Casts the voices of a film together: nobody sounds like somebody else, children are high, the old slow and rough. Who
 * was cast before keeps their voice, so that a new person changes nobody's. Chooses no provider's voice.
 */
import { hundredths } from "../film/types-rounding.ts";
import type { Character, Voice } from "../film/types.ts";
import { semitonesBetween } from "../film/types-voices.ts";

/** Semitones between two voices of a film, while there is room for so much. */
const APART = 2.4;

export function withVoices<T extends Character>(cast: readonly T[], kept: readonly T[]): readonly T[] {
  const voiced: T[] = [];
  for (const character of cast) {
    const others = [...voiced, ...kept.filter((each) => each !== character && cast.includes(each) && !voiced.includes(each))].map(({ voice }) => voice);
    voiced.push(kept.includes(character) ? character : { ...character, voice: voiceBeside(others, character) });
  }
  return voiced;
}

function voiceBeside(others: readonly Voice[], character: Character): Voice {
  const quality = qualityOf(character);
  const wanted: Voice = { ...character.voice, quality, rate: rateOf(character.voice.rate, quality) };
  const [low, high] = RANGES[quality] ?? PLAIN_RANGES[wanted.gender];
  const pitches = Array.from({ length: Math.round((high - low) / STEP) + 1 }, (_, i) => hundredths(low + i * STEP));
  const near = pitches.toSorted((a, b) => Math.abs(a - wanted.pitch) - Math.abs(b - wanted.pitch));
  const free = near.find((pitch) => distanceTo(others, { ...wanted, pitch }) >= APART);
  const crowded = near.reduce((best, pitch) => (distanceTo(others, { ...wanted, pitch }) > distanceTo(others, { ...wanted, pitch: best }) ? pitch : best), near[0] ?? 1);
  const pitch = free ?? crowded;
  // Where the heights are all taken, the pace tells two apart.
  const rate = free === undefined ? hundredths(wanted.rate * (others.length % 2 === 0 ? 0.9 : 1.08)) : wanted.rate;
  const beside = others.filter(({ gender }) => gender === wanted.gender).map((other) => other.pitch);
  return { ...wanted, pitch, rate, ...(beside.length === 0 ? {} : { beside }) };
}

const STEP = 0.02;

type Range = readonly [low: number, high: number];
const PLAIN_RANGES: Readonly<Record<Voice["gender"], Range>> = { female: [0.8, 1.28], male: [0.74, 1.38], neutral: [0.78, 1.3] };
const RANGES: Readonly<Partial<Record<NonNullable<Voice["quality"]>, Range>>> = { child: [1.12, 1.5], robot: [0.8, 1.4], creature: [0.7, 1.5] };

function distanceTo(others: readonly Voice[], voice: Voice): number {
  return others.reduce((least, other) => Math.min(least, semitonesBetween(other, voice)), Infinity);
}

function qualityOf({ visible, name, figure: { look } }: Character): NonNullable<Voice["quality"]> {
  if (look.species === "robot") return "robot";
  if (look.species === "cat" || look.species === "bird" || look.age === "child") return "child";
  if (look.species !== "person") return "creature";
  if (look.age === "old") return "old";
  return !visible || /\bnarrator\b|рассказчик|ナレーター|旁白/i.test(name) ? "narrator" : "plain";
}

function rateOf(rate: number, quality: NonNullable<Voice["quality"]>): number {
  const most = quality === "old" ? 0.92 : quality === "narrator" ? 0.96 : 1.15;
  return hundredths(Math.min(most, Math.max(0.8, rate)));
}
