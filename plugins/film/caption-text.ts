/** Captions from cues: what is shown together, and for how long. Knows no file format and draws nothing. */
import { breakCost, linesOf, piecesOf, textOf, type Piece } from "./caption-lines.ts";
import { cellsOf, normsFor, type Norms } from "./caption-norms.ts";
import type { Shape } from "./types-picture.ts";
import { paced } from "./caption-times.ts";
import type { Caption } from "./types-captions.ts";
import type { Cue, VoiceLine } from "./types.ts";

export interface CaptionCue extends Cue {
  /** When each word is heard, seconds from the start of the cue; without them words share the time by their letters. */
  readonly words?: VoiceLine["words"];
  /** Who speaks is heard and not seen. */
  readonly off?: boolean;
}

export interface CaptionWishes {
  readonly fps?: number;
  /** Of the picture: a narrow one has shorter lines. */
  readonly shape?: Shape;
  /** A colour for each speaker. */
  readonly coloured?: boolean;
  /** Of the film; nothing is shown longer. */
  readonly seconds?: number;
}

/** White first; all of them can be read on anything with an outline. */
const COLOURS = ["#ffffff", "#ffe45c", "#7fe9ff", "#9dff8a", "#ffb3e6", "#ffc58a", "#c9b8ff", "#b9f2d6"];
/** Two that begin so close together are said at once. */
const AT_ONCE = 0.3;

/** Captions of at most two lines, that stay long enough to be read where there is room, and never overlap. */
export function captionsOf(cues: readonly CaptionCue[], { fps = 24, shape, coloured = true, seconds = Infinity }: CaptionWishes = {}): readonly Caption[] {
  const ordered = cues.toSorted((a, b) => a.from - b.from);
  const speakers = [...new Set(ordered.map(({ speaker }) => speaker).filter((speaker) => speaker !== ""))];
  const colour = (speaker: string): string => (coloured ? COLOURS[speakers.indexOf(speaker) % COLOURS.length] : undefined) ?? COLOURS[0] ?? "";
  const shown = together(ordered).flatMap((group) => captionsOfGroup(group, { shape, colour }));
  return paced(shown, { gap: 2 / fps, seconds });
}

/** Cues that are said at once by different people are one group. */
function together(cues: readonly CaptionCue[]): readonly (readonly CaptionCue[])[] {
  const groups: CaptionCue[][] = [];
  for (const cue of cues) {
    const [last] = groups.at(-1) ?? [];
    if (last !== undefined && groups.at(-1)?.length === 1 && last.speaker !== cue.speaker && cue.from - last.from < AT_ONCE) groups.at(-1)?.push(cue);
    else groups.push([cue]);
  }
  return groups;
}

interface Looks {
  readonly shape: Shape | undefined;
  readonly colour: (speaker: string) => string;
}

function captionsOfGroup(group: readonly CaptionCue[], { shape, colour }: Looks): readonly Caption[] {
  const [first, second] = group;
  if (first === undefined) return [];
  if (second !== undefined) return dual(first, second, shape);
  const norms = normsFor(first.text, shape);
  const looks = { speaker: first.speaker, colour: colour(first.speaker), italic: first.off === true };
  return split(first, norms).map(({ pieces, from, to }) => ({ from, to, lines: [...linesOf(pieces, norms)], ...looks }));
}

/** Two at once: a line for each, with a dash, in white. Where one says more than a line holds, as many captions as that takes. */
function dual(first: CaptionCue, second: CaptionCue, shape: Shape | undefined): readonly Caption[] {
  const sides = [first, second].map((cue) => {
    const norms = normsFor(cue.text, shape);
    return split(cue, { ...norms, line: norms.line - 2, lines: 1 });
  });
  const count = Math.max(...sides.map((side) => side.length));
  return Array.from({ length: count }, (_, at) => {
    const parts = sides.flatMap((side) => side[at] ?? []);
    const lines = parts.map(({ pieces }) => (parts.length > 1 ? `– ${textOf(pieces)}` : textOf(pieces)));
    const [from, to] = [Math.min(...parts.map((part) => part.from)), Math.max(...parts.map((part) => part.to))];
    return { from, to, lines, speaker: "", colour: COLOURS[0] ?? "", italic: false };
  }).sort((a, b) => a.from - b.from);
}

interface Part {
  readonly pieces: readonly Piece[];
  readonly from: number;
  readonly to: number;
}

interface TimedPiece extends Piece {
  readonly from: number;
  readonly to: number;
}

/** Parts that fit, of about equal length, broken where a phrase ends. */
function split(cue: CaptionCue, norms: Norms): readonly Part[] {
  const pieces = timed(cue, piecesOf(cue.text, norms));
  if (pieces.length === 0) return [];
  const fits = (part: readonly Piece[]): boolean => linesOf(part, norms).length <= norms.lines;
  const whole = cellsOf(textOf(pieces));
  for (let count = Math.max(1, Math.ceil(whole / (norms.line * norms.lines))); count < pieces.length; count++) {
    const parts = inParts(pieces, count);
    if (parts.every(fits)) return parts.map((part) => partOf(part, cue));
  }
  return pieces.map((piece) => partOf([piece], cue));
}

function partOf(pieces: readonly TimedPiece[], cue: Cue): Part {
  return { pieces, from: pieces[0]?.from ?? cue.from, to: pieces.at(-1)?.to ?? cue.to };
}

/** What it costs a caption to be quicker than it can be read, for every cell a second. */
const HASTE = 3;

/** As many parts as are wanted: each ends at the best break near its share, and none is quicker than it must be. */
function inParts(pieces: readonly TimedPiece[], count: number): readonly (readonly TimedPiece[])[] {
  const parts: (readonly TimedPiece[])[] = [];
  let rest = pieces;
  for (let left = count; left > 1; left--) {
    const share = cellsOf(textOf(rest)) / left;
    const costs = rest.slice(0, -1).map((piece, at) => {
      const cells = cellsOf(textOf(rest.slice(0, at + 1)));
      const haste = cells / Math.max(0.1, (rest[at + 1]?.from ?? 0) - (rest[0]?.from ?? 0)) - normsFor(piece.text).rate;
      return Math.abs(cells - share) + 1.5 * breakCost(piece, rest[at + 1]) + HASTE * Math.max(0, haste);
    });
    const at = costs.indexOf(Math.min(...costs)) + 1;
    parts.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...parts, rest];
}

/** When each piece is heard. */
function timed(cue: CaptionCue, pieces: readonly Piece[]): readonly TimedPiece[] {
  const heard = cue.words ?? [];
  if (heard.length === pieces.length) return pieces.map((piece, at) => ({ ...piece, from: cue.from + (heard[at]?.from ?? 0), to: cue.from + (heard[at]?.to ?? 0) }));
  const cells = pieces.reduce((sum, { text }) => sum + cellsOf(text) + 1, 0);
  let at = cue.from;
  return pieces.map((piece) => {
    const from = at;
    at += ((cue.to - cue.from) * (cellsOf(piece.text) + 1)) / cells;
    return { ...piece, from, to: at };
  });
}
