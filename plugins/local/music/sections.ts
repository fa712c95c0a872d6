/**
 * Where the music of a film turns: stretches with a mood each, in keys and tempos that belong together. The film's own mood
 * stays underneath; a scene changes it when it is decidedly of another. Composes nothing.
 */
import { moodOf, type Mood } from "./moods.ts";

export interface Cue {
  /** Seconds of the film. */
  readonly at: number;
  readonly mood: string;
}

export interface Section {
  readonly at: number;
  readonly seconds: number;
  readonly mood: Mood;
  /** Semitones above the tonic of the film. */
  readonly key: number;
  /** The place of the film's turn: what comes before it swells. */
  readonly turn: boolean;
}

/** Seconds below which a mood is not worth a turn of the music. */
const SHORTEST = 7;

/** From the first moment to the last without a gap; one when nothing turns. */
export function sectionsOf(film: string, cues: readonly Cue[], seconds: number): readonly Section[] {
  const own = moodOf(film);
  const told = cues.map(({ at, mood }): Omit<Section, "seconds" | "turn" | "key"> => ({ at, mood: coloured(own, mood) }));
  const starts = joined([{ at: 0, mood: told[0]?.mood ?? own }, ...told.filter(({ at }) => at > 0)], seconds);
  const turn = turnOf(starts, seconds);
  return starts.map((section, i) => ({
    ...section, seconds: (starts[i + 1]?.at ?? seconds) - section.at, key: keyOf(own, section.mood, i), mood: inTempo(own, section.mood), turn: i === turn,
  }));
}

/** Moods that a scene has from the hour alone: they tint the film's own. */
const FAINT: Readonly<Record<string, (mood: Mood) => Mood>> = {
  calm: (mood) => ({ ...mood, weight: mood.weight * 0.9 }),
  mysterious: (mood) => ({ ...mood, weight: mood.weight * 0.8, melody: mood.melody * 0.8, drums: "none" }),
  tender: (mood) => ({ ...mood, drums: "none", melody: Math.min(1, mood.melody * 1.15) }),
};

function coloured(own: Mood, mood: string): Mood {
  return FAINT[mood]?.(own) ?? moodOf(mood);
}

type Start = Pick<Section, "at" | "mood">;

/** Without those that would be over before they are heard, and the last long enough to end. */
function joined(starts: readonly Start[], seconds: number): readonly Start[] {
  const out: Start[] = [];
  for (const start of starts) {
    const before = out.at(-1);
    if (before !== undefined && (start.at - before.at < SHORTEST || seconds - start.at < SHORTEST || same(before.mood, start.mood))) continue;
    out.push(start);
  }
  return out;
}

function same(one: Mood, other: Mood): boolean {
  return one === other || (one.tempo === other.tempo && one.weight === other.weight && one.instruments === other.instruments);
}

/** The change nearest to three quarters of the film, where stories turn. */
function turnOf(starts: readonly Start[], seconds: number): number {
  const far = (at: number): number => Math.abs(at / seconds - 0.72);
  return starts.reduce((best, { at }, i) => (i > 0 && (best === -1 || far(at) < far(starts[best]?.at ?? 0)) ? i : best), -1);
}

/** A minor stretch in a major film is in its relative key, and the other way round; others lean to a neighbour. */
function keyOf(own: Mood, mood: Mood, index: number): number {
  const [minorFilm, minor] = [isMinor(own), isMinor(mood)];
  if (minor !== minorFilm) return minor ? -3 : 3;
  return index === 0 ? 0 : ([0, 5, 0, -5][index % 4] ?? 0);
}

function isMinor({ scale }: Mood): boolean {
  return scale[2] === 3;
}

const RATIOS = [2 / 3, 3 / 4, 1, 4 / 3, 3 / 2];

/** Its own tempo as a simple ratio of the film's, so that one pulse goes through. */
function inTempo(own: Mood, mood: Mood): Mood {
  const tempos = RATIOS.map((ratio) => own.tempo * ratio);
  return { ...mood, tempo: tempos.reduce((best, tempo) => (Math.abs(Math.log(tempo / mood.tempo)) < Math.abs(Math.log(best / mood.tempo)) ? tempo : best), own.tempo) };
}
