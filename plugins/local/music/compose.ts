/** Composes a score of an exact length in a mood: an introduction, parts that answer each other, a cadence. Makes no sound. */
import { pick, seeded, type Seeded } from "../../media/random.ts";
import { accompany } from "./accompany.ts";
import { sing } from "./melody.ts";
import type { Mood, Progression } from "./moods.ts";
import type { Bar, Note, Part, Piece, Score } from "./piece.ts";

export function compose(mood: Mood, seconds: number, seed: string): Score {
  const random = seeded(seed);
  const tonic = 48 + Math.floor(random() * 8) - 3;
  const piece: Piece = { mood, tonic, bars: layOut(mood, seconds, random), random };
  return { notes: humanised([...accompany(piece), ...sing(piece)], random), seconds };
}

/** Bars of one equal length fill the time up to the last chord, which rings for about a bar and a half. */
function layOut(mood: Mood, seconds: number, random: Seeded): readonly Bar[] {
  const natural = (60 / mood.tempo) * mood.beats;
  const ring = Math.min(seconds, Math.max(natural * 1.2, Math.min(3, seconds * 0.3)));
  const count = Math.max(0, Math.round((seconds - ring) / natural));
  const length = count === 0 ? 0 : (seconds - ring) / count;
  const chords = degrees(mood, count, random);
  const bars = chords.map(({ degree, part, index }, i): Bar => ({ at: i * length, seconds: length, degree, part, index }));
  return [...bars, { at: count * length, seconds: ring, degree: 0, part: "end", index: 0 }];
}

interface Chord {
  readonly degree: number;
  readonly part: Part;
  readonly index: number;
}

function degrees(mood: Mood, count: number, random: Seeded): readonly Chord[] {
  const cadence = mood.cadence.slice(-Math.min(count, mood.cadence.length));
  const theme = pick(random, mood.progressions);
  const body = parts(count - cadence.length).flatMap(({ part, bars }) => fill(part, part === "contrast" ? mood.contrast : theme, bars));
  return [...body, ...cadence.map((degree, index): Chord => ({ degree, part: "cadence", index }))];
}

function fill(part: Part, progression: Progression, bars: number): readonly Chord[] {
  return Array.from({ length: bars }, (_, index) => ({ degree: progression[index % progression.length] ?? 0, part, index }));
}

/** Two bars alone first, then parts of eight (or what is left) that take turns. */
function parts(bars: number): readonly { readonly part: Part; readonly bars: number }[] {
  const intro = bars >= 12 ? 4 : bars >= 5 ? 2 : 0;
  const out: { part: Part; bars: number }[] = intro > 0 ? [{ part: "intro", bars: intro }] : [];
  const turns: readonly Part[] = ["theme", "contrast", "return"];
  let left = bars - intro;
  for (let turn = 0; left > 0; turn++) {
    const size = left >= 12 ? 8 : left > 8 ? 4 : left;
    out.push({ part: turns[turn === 0 ? 0 : 1 + ((turn - 1) % 2)] ?? "theme", bars: size });
    left -= size;
  }
  return out;
}

/** No hand strikes twice alike or exactly on the beat. */
function humanised(notes: readonly Note[], random: Seeded): readonly Note[] {
  return notes.map((note) => ({
    ...note,
    at: Math.max(0, note.at + (random() - 0.5) * 0.022),
    velocity: Math.round(Math.min(118, Math.max(12, note.velocity + (random() - 0.5) * 10))),
  }));
}
