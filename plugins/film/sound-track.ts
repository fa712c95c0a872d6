/** What of the shots' sound falls where in the film: ambience, effects, and where the mood turns. Pure; makes no sound. */
import type { Ambience, MoodCue, TimedAmbience, TimedEffect } from "./types-sound.ts";

/** Shots in a row that sound alike are one stretch. */
export function ambiencesOf(shots: readonly { readonly ambience: Ambience }[], starts: readonly number[], total: number): TimedAmbience[] {
  const heard: TimedAmbience[] = [];
  for (const [index, { ambience: kind }] of shots.entries()) {
    const [from, to] = [starts[index] ?? 0, starts[index + 1] ?? total];
    const last = heard.at(-1);
    if (last?.kind === kind) last.to = to;
    else heard.push({ kind, from, to });
  }
  return heard.filter(({ kind }) => kind !== "none");
}

/** Seconds within which the same sound again is the same one, told of by two shots. */
const AGAIN = 3;

export function effectsOf(shots: readonly { readonly effects: readonly TimedEffect[] }[], starts: readonly number[]): TimedEffect[] {
  const heard: TimedEffect[] = [];
  const all = shots.flatMap(({ effects }, index) => effects.map((effect) => ({ ...effect, at: thousandths((starts[index] ?? 0) + effect.at) })));
  for (const effect of all.toSorted((a, b) => a.at - b.at)) {
    const before = heard.findLast(({ kind }) => kind === effect.kind);
    if (before === undefined || effect.at - (before.at + before.lasts) > AGAIN) heard.push(effect);
  }
  return heard;
}

/** A title has no mood of its own: it has that of the scene it opens. */
export function moodsOf(shots: readonly { readonly mood?: MoodCue["mood"] }[], starts: readonly number[]): MoodCue[] {
  const moods = shots.flatMap(({ mood }, index) => (mood === undefined ? [] : [{ at: starts[index] ?? 0, mood }]));
  return moods.filter(({ mood }, index) => mood !== moods[index - 1]?.mood).map((cue, index) => (index === 0 ? { ...cue, at: 0 } : cue));
}

function thousandths(value: number): number {
  return Math.round(value * 1000) / 1000;
}
