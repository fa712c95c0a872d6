/** The melody of a piece: one short motif that returns, varied, with long rests so that speech has room. */
import { VOICES, spokenIn, type Bar, type Note, type Piece } from "./piece.ts";
import { pitchOf } from "./harmony.ts";
import type { Seeded } from "../../media/random.ts";

/** A note of the motif: beats from its beginning, beats long, degrees above the chord's root. */
interface Tone {
  readonly beat: number;
  readonly beats: number;
  readonly degree: number;
}

export function sing(piece: Piece): readonly Note[] {
  const motif = motifOf(piece);
  const phrases = piece.bars.filter(({ part, index }) => index % 4 === 0 && (part === "theme" || part === "return" || part === "contrast"));
  return phrases.flatMap((bar) => {
    // Made before it is silenced, so that a new line silences its own phrase and changes no other.
    const sung = piece.random() < chance(piece, bar) ? phrase(piece, bar, motif) : [];
    return spokenIn(piece, bar.at, bar.at + 2 * bar.seconds) < 0.3 ? sung : [];
  });
}

function chance({ mood }: Piece, { part }: Bar): number {
  return part === "contrast" ? mood.melody * 0.6 : Math.min(1, mood.melody * 1.25);
}

/** Two bars long: chord tones on the strong beats, steps between them. */
function motifOf({ mood, random }: Piece): readonly Tone[] {
  const rhythms = mood.beats === 3 ? [[0, 2, 3, 5], [0, 1, 2, 3], [0, 3, 5]] : [[0, 1.5, 2, 4], [0, 2, 3, 4, 6], [0, 1, 2, 4], [1, 2, 3, 4]];
  const beats = rhythms[Math.floor(random() * rhythms.length)] ?? [0, 2, 4];
  let degree = chordTone(random);
  return beats.map((beat, i) => {
    degree = i === beats.length - 1 ? nearestChordTone(degree) : Number.isInteger(beat / 2) ? nearestChordTone(degree + step(random)) : degree + step(random);
    return { beat, beats: ((beats[i + 1] ?? beat + 2.5) - beat) * 0.95, degree };
  });
}

const chordTone = (random: Seeded): number => [0, 2, 4][Math.floor(random() * 3)] ?? 2;
const step = (random: Seeded): number => [-2, -1, 1, 1, 2][Math.floor(random() * 5)] ?? 1;

function nearestChordTone(degree: number): number {
  const within = [-3, 0, 2, 4, 7];
  return within.reduce((best, tone) => (Math.abs(tone - degree) < Math.abs(best - degree) ? tone : best), 0);
}

function phrase({ mood, tonic, bars, random }: Piece, first: Bar, motif: readonly Tone[]): readonly Note[] {
  const beat = first.seconds / mood.beats;
  const lift = first.part === "contrast" ? 2 : 0;
  const turned = first.part === "return" && random() < 0.5;
  return motif.map((tone, i) => {
    const at = first.at + tone.beat * beat;
    const degree = bars.findLast((bar) => bar.at <= at + 0.001)?.degree ?? first.degree;
    const bent = turned && i === motif.length - 1 ? nearestChordTone(tone.degree + 2) : tone.degree;
    const pitch = inRange(pitchOf(mood, tonic + 24, degree + bent + lift));
    return { at, seconds: tone.beats * beat, channel: VOICES.lead, pitch, velocity: 46 + 16 * mood.weight + (i === 0 ? 5 : 0) };
  });
}

function inRange(pitch: number): number {
  return pitch > 86 ? inRange(pitch - 12) : pitch < 62 ? inRange(pitch + 12) : pitch;
}
