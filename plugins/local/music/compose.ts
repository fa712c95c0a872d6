/** Composes a score of an exact length: sections that follow the film's moods, room for its words, swells, a cadence. Makes no sound. */
import { pick, seeded, type Seeded } from "../../media/random.ts";
import { accompany } from "./accompany.ts";
import { pitchOf, triad } from "./harmony.ts";
import { sing } from "./melody.ts";
import type { Mood, Progression } from "./moods.ts";
import { VOICES, type Bar, type Control, type Note, type Part, type Piece, type Score, type Span } from "./piece.ts";
import { sectionsOf, type Cue, type Section } from "./sections.ts";

export interface Wish {
  /** Of the whole film, in a word or a few. */
  readonly mood: string;
  readonly seconds: number;
  readonly cues?: readonly Cue[];
  /** Where somebody speaks: the melody keeps quiet there. */
  readonly spoken?: readonly Span[];
  /** Nobody speaks in all the film: a piano tells it. */
  readonly silent?: boolean;
  /** Seconds at which something happens that a piano answers. */
  readonly accents?: readonly number[];
}

export function compose(wish: Wish, seed: string): Score {
  const { seconds, spoken = [], silent = false, accents = [] } = wish;
  const random = seeded(seed);
  const tonic = 48 + Math.floor(random() * 8) - 3;
  const sections = sectionsOf(wish.mood, wish.cues ?? [], seconds);
  const theme = random();
  const pieces = sections.map((section, i): Piece => {
    const last = i === sections.length - 1;
    return { mood: silent ? alone(section.mood) : section.mood, tonic: tonic + section.key, bars: layOut(section, { last, first: i === 0, random, theme }), random, spoken };
  });
  const notes = pieces.flatMap((piece, i) => [...accompany(piece), ...sing(piece), ...leadingIn(piece, sections[i + 1])]);
  const answers = silent ? accents.flatMap((at) => answer(pieces, at)) : [];
  const programs = pieces.map(({ mood, bars }) => ({ at: bars[0]?.at ?? 0, instruments: mood.instruments }));
  return { notes: humanised([...notes, ...answers], random), programs, controls: swells(sections, seconds), seconds };
}

const PIANO = 0;

/** A piano by itself, which tells what nobody says. */
function alone(mood: Mood): Mood {
  return { ...mood, instruments: { pad: PIANO, keys: PIANO, bass: PIANO, lead: PIANO }, melody: 1, weight: Math.min(1, mood.weight + 0.15), drums: "none", figure: mood.figure === "pulse" ? "pulse" : mood.tempo > 100 ? "blocks" : mood.figure };
}

interface Seat {
  readonly first: boolean;
  readonly last: boolean;
  readonly random: Seeded;
  /** Which of a mood's progressions is the film's; 0 to 1. */
  readonly theme: number;
}

/** Bars of one equal length fill a section; in the last one up to the final chord, which rings for about a bar and a half. */
function layOut({ at, seconds, mood }: Section, seat: Seat): readonly Bar[] {
  const natural = (60 / mood.tempo) * mood.beats;
  const ring = seat.last ? Math.min(seconds, Math.max(natural * 1.2, Math.min(3, seconds * 0.3))) : 0;
  const count = Math.max(seat.last ? 0 : 1, Math.round((seconds - ring) / natural));
  const length = count === 0 ? 0 : (seconds - ring) / count;
  const bars = degrees(mood, count, seat).map(({ degree, part, index }, i): Bar => ({ at: at + i * length, seconds: length, degree, part, index }));
  return seat.last ? [...bars, { at: at + count * length, seconds: ring, degree: 0, part: "end", index: 0 }] : bars;
}

interface Chord {
  readonly degree: number;
  readonly part: Part;
  readonly index: number;
}

function degrees(mood: Mood, count: number, { first, last, random, theme }: Seat): readonly Chord[] {
  const cadence = last ? mood.cadence.slice(-Math.min(count, mood.cadence.length)) : mood.cadence.slice(-1);
  const own = mood.progressions[Math.floor(theme * mood.progressions.length)] ?? pick(random, mood.progressions);
  const body = parts(count - cadence.length, first).flatMap(({ part, bars }) => fill(part, part === "contrast" ? mood.contrast : own, bars));
  return [...body, ...cadence.map((degree, index): Chord => ({ degree, part: "cadence", index }))];
}

function fill(part: Part, progression: Progression, bars: number): readonly Chord[] {
  return Array.from({ length: bars }, (_, index) => ({ degree: progression[index % progression.length] ?? 0, part, index }));
}

/** Two bars alone where the film begins, then parts of eight (or what is left) that take turns. */
function parts(bars: number, first: boolean): readonly { readonly part: Part; readonly bars: number }[] {
  const intro = !first ? 0 : bars >= 12 ? 4 : bars >= 5 ? 2 : 0;
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

/** A run up the last chord of a section into the next one. */
function leadingIn({ mood, tonic, bars }: Piece, next: Section | undefined): readonly Note[] {
  const bar = bars.at(-1);
  if (next === undefined || bar === undefined) return [];
  const chord = triad(mood, tonic, 4);
  const beat = bar.seconds / mood.beats;
  const run = [...chord, ...chord.map((pitch) => pitch + 12), (chord[0] ?? 60) + 24];
  const rise = next.turn ? 16 : 0;
  return run.map((pitch, i) => ({ at: bar.at + bar.seconds - (2 * beat * (run.length - i)) / run.length, seconds: beat * 0.8, channel: VOICES.keys, pitch, velocity: 34 + 3 * i + rise }));
}

/** A low chord in answer to what happens. */
function answer(pieces: readonly Piece[], at: number): readonly Note[] {
  const piece = pieces.findLast(({ bars }) => (bars[0]?.at ?? 0) <= at);
  const bar = piece?.bars.findLast((each) => each.at <= at);
  if (piece === undefined || bar === undefined || bar.part === "end") return [];
  const root = pitchOf(piece.mood, piece.tonic, bar.degree);
  return [root - 12, root, root + 7, root + 12].map((pitch) => ({ at, seconds: 0.5, channel: VOICES.keys, pitch, velocity: 84 }));
}

/** Seconds between two settings of the loudness. */
const GRID = 0.25;

/** Rises with the title, into the turn and into the last chord; between them it stays back. */
function swells(sections: readonly Section[], seconds: number): readonly Control[] {
  const turn = sections.find((section) => section.turn)?.at;
  const level = (at: number): number => {
    const opening = 0.16 * bump(at, { peak: Math.min(2.2, seconds / 4), rise: 2, fall: 4 });
    const turning = turn === undefined ? 0 : 0.2 * bump(at, { peak: turn + 0.4, rise: 4, fall: 6 });
    const ending = 0.2 * bump(at, { peak: seconds - 2.6, rise: 7, fall: 8 });
    return Math.min(1, 0.78 + opening + turning + ending);
  };
  return Array.from({ length: Math.floor(seconds / GRID) + 1 }, (_, i) => ({ at: i * GRID, level: level(i * GRID) }));
}

function bump(at: number, { peak, rise, fall }: { readonly peak: number; readonly rise: number; readonly fall: number }): number {
  const far = at < peak ? (peak - at) / rise : (at - peak) / fall;
  return far >= 1 ? 0 : 0.5 + 0.5 * Math.cos(Math.PI * far);
}

/** No hand strikes twice alike or exactly on the beat. */
function humanised(notes: readonly Note[], random: Seeded): readonly Note[] {
  return notes.map((note) => ({
    ...note,
    at: Math.max(0, note.at + (random() - 0.5) * 0.022),
    velocity: Math.round(Math.min(118, Math.max(12, note.velocity + (random() - 0.5) * 10))),
  }));
}
