/** Degrees to pitches, and chords that lead into each other with the least movement. Knows no time. */
import type { Mood } from "./moods.ts";

/** The pitch of a degree of the scale, which may lie above or below one octave. */
export function pitchOf(mood: Mood, tonic: number, degree: number): number {
  const octave = Math.floor(degree / 7);
  return tonic + 12 * octave + (mood.scale[degree - 7 * octave] ?? 0);
}

/** Root, third and fifth of the chord on a degree. */
export function triad(mood: Mood, tonic: number, degree: number): readonly [number, number, number] {
  return [pitchOf(mood, tonic, degree), pitchOf(mood, tonic, degree + 2), pitchOf(mood, tonic, degree + 4)];
}

/** The arrangement of a chord within a range that moves least from the one before. */
export function ledFrom(before: readonly number[], chord: readonly number[], range: { readonly low: number; readonly high: number }): readonly number[] {
  const choices = inversions(chord, range);
  const centre = (range.low + range.high) / 2;
  const target = before.length === 0 ? chord.map(() => centre) : before;
  const best = choices.reduce((least, choice) => (movement(target, choice) < movement(target, least) ? choice : least), choices[0] ?? chord);
  return best;
}

function inversions(chord: readonly number[], { low, high }: { readonly low: number; readonly high: number }): readonly (readonly number[])[] {
  const classes = chord.map((pitch) => ((pitch % 12) + 12) % 12);
  const starts = Array.from({ length: high - low + 1 }, (_, i) => low + i).filter((pitch) => classes.includes(pitch % 12));
  const stacked = starts.map((start) => stack(start, classes));
  const inside = stacked.filter((voicing) => (voicing.at(-1) ?? 0) <= high);
  return inside.length > 0 ? inside : stacked;
}

/** The chord's other notes, each the nearest above the last. */
function stack(start: number, classes: readonly number[]): readonly number[] {
  const above = classes.map((pitchClass) => start + ((((pitchClass - start) % 12) + 12) % 12));
  return above.sort((a, b) => a - b);
}

function movement(before: readonly number[], after: readonly number[]): number {
  return after.reduce((sum, pitch, i) => sum + Math.abs(pitch - (before[i] ?? pitch)), 0);
}
