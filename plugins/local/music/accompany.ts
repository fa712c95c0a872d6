/** Pad, keys, bass and a little percussion under a piece, thinner where the piece begins. Writes no melody. */
import { VOICES, spokenIn, type Bar, type Note, type Piece } from "./piece.ts";
import { ledFrom, pitchOf, triad } from "./harmony.ts";
import type { Figure } from "./moods.ts";

export function accompany(piece: Piece): readonly Note[] {
  let voicing: readonly number[] = [];
  return piece.bars.flatMap((bar) => {
    voicing = ledFrom(voicing, triad(piece.mood, piece.tonic, bar.degree), { low: 52, high: 72 });
    return [...pad(piece, bar, voicing), ...keys(piece, bar, voicing), ...bass(piece, bar), ...drums(piece, bar)];
  });
}

const LEVELS: Readonly<Record<Bar["part"], number>> = { intro: 0.72, theme: 0.86, contrast: 1, return: 0.94, cadence: 0.86, end: 0.8 };

/** General MIDI's strings played with a finger. */
const PLUCKED = 45;

function pad({ mood }: Piece, bar: Bar, voicing: readonly number[]): readonly Note[] {
  const velocity = (34 + 26 * mood.weight) * LEVELS[bar.part];
  const seconds = bar.part === "end" ? bar.seconds * 0.72 : bar.seconds * 0.98;
  const held = voicing.map((pitch) => ({ at: bar.at, seconds, channel: VOICES.pad, pitch, velocity }));
  if (mood.instruments.pad !== PLUCKED || bar.part === "end") return held;
  // What is plucked does not hold: it comes again with every beat.
  const beat = bar.seconds / mood.beats;
  return Array.from({ length: mood.beats }, (_, i) => held.map((note) => ({ ...note, at: note.at + i * beat, seconds: beat * 0.6, velocity: velocity * (i === 0 ? 1.05 : 0.8) }))).flat();
}

function bass({ mood, tonic }: Piece, bar: Bar): readonly Note[] {
  if (bar.part === "intro" && bar.index < 2) return [];
  const root = pitchOf(mood, tonic, bar.degree);
  const pitch = root - (root > 48 ? 24 : 12);
  const velocity = (44 + 22 * mood.weight) * LEVELS[bar.part];
  const held = { channel: VOICES.bass, pitch, velocity };
  if (bar.part === "end") return [{ ...held, at: bar.at, seconds: bar.seconds * 0.7 }];
  const moves = mood.weight > 0.5 && bar.part !== "intro" && bar.part !== "cadence";
  if (!moves) return [{ ...held, at: bar.at, seconds: bar.seconds * 0.92 }];
  const half = bar.seconds / 2;
  return [{ ...held, at: bar.at, seconds: half * 0.9 }, { ...held, at: bar.at + half, seconds: half * 0.9, pitch: bar.index % 2 === 0 ? pitch : pitch + 7, velocity: velocity * 0.85 }];
}

/** Which chord tone (0 to 2, 3 the lowest an octave up) each quaver of four beats plays; -1 rests. */
const FIGURES: Readonly<Record<Figure, readonly number[]>> = {
  wave: [0, -1, 1, -1, 2, 3, 2, 1],
  quavers: [0, 2, 1, 3, 2, 3, 1, 2],
  blocks: [4, -1, -1, -1, 4, -1, -1, -1],
  pluck: [-1, 0, -1, 2, -1, 1, 3, -1],
  pulse: [0, 0, -1, 0, 0, -1, 0, -1],
};
const ALL = 4;

function keys(piece: Piece, bar: Bar, voicing: readonly number[]): readonly Note[] {
  if (bar.part === "end") return finalChord(piece, bar, voicing);
  if (bar.part === "intro" && bar.index === 0) return opening(piece, bar, voicing);
  const { mood } = piece;
  const quaver = bar.seconds / (mood.beats * 2);
  const low = mood.figure === "pulse" ? -12 : 0;
  const tones = [...voicing, (voicing[0] ?? 60) + 12].map((pitch) => pitch + low);
  const velocity = (30 + 26 * mood.weight) * LEVELS[bar.part];
  // Where the piece begins, and where somebody speaks, every second note is left out.
  const thin = bar.part === "intro" || spokenIn(piece, bar.at, bar.at + bar.seconds) > 0.4;
  let played = 0;
  return FIGURES[mood.figure].slice(0, mood.beats * 2).flatMap((tone, i) => {
    if (tone < 0 || (thin && played++ % 2 === 1)) return [];
    const at = bar.at + i * quaver;
    const seconds = mood.figure === "wave" || mood.figure === "blocks" ? quaver * 3 : quaver * 1.2;
    const pitches = tone === ALL ? voicing : [tones[tone] ?? 60];
    return pitches.map((pitch) => ({ at, seconds, channel: VOICES.keys, pitch, velocity: velocity + (i === 0 ? 7 : i % 2 === 0 ? 3 : 0) }));
  });
}

/** The first chord of a film, under its title: rolled slowly, and left to ring. */
function opening({ mood }: Piece, bar: Bar, voicing: readonly number[]): readonly Note[] {
  if (bar.at > 0) return [];
  const roll = Math.min(0.16, bar.seconds / 16);
  const pitches = [(voicing[0] ?? 60) - 12, ...voicing, (voicing[0] ?? 60) + 12];
  return pitches.map((pitch, i) => ({ at: bar.at + 0.15 + i * roll, seconds: bar.seconds * 0.8, channel: VOICES.keys, pitch, velocity: 36 + 16 * mood.weight + 2 * i }));
}

/** Rolled from below, as a hand does. */
function finalChord({ mood, tonic }: Piece, bar: Bar, voicing: readonly number[]): readonly Note[] {
  const roll = Math.min(0.09, bar.seconds / 20);
  const pitches = [pitchOf(mood, tonic, 0) - 12, ...voicing, (voicing[0] ?? 60) + 12];
  return pitches.map((pitch, i) => ({ at: bar.at + i * roll, seconds: bar.seconds * 0.65, channel: VOICES.keys, pitch, velocity: 40 + 18 * mood.weight }));
}

const KICK = 36, SHAKER = 70, RIM = 37, TOM = 41;

function drums({ mood }: Piece, bar: Bar): readonly Note[] {
  if (mood.drums === "none" || bar.part === "intro" || bar.part === "end" || bar.part === "cadence") return [];
  const beat = bar.seconds / mood.beats;
  const hit = (beats: number, pitch: number, velocity: number): Note => ({ at: bar.at + beats * beat, seconds: 0.15, channel: VOICES.drums, pitch, velocity });
  if (mood.drums === "pulse") return [hit(0, TOM, 58), hit(1.5, TOM, 34), ...(bar.index % 2 === 1 ? [hit(3, TOM, 44), hit(3.5, TOM, 38)] : [])];
  const shakes = Array.from({ length: mood.beats * 2 }, (_, i) => hit(i / 2, SHAKER, i % 2 === 0 ? 30 : 20));
  return [hit(0, KICK, 46), hit(2, RIM, 30), ...shakes];
}
