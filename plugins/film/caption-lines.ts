/** Where a text may be broken into lines and captions: after punctuation, before small words, never inside a phrase if it can be helped. Pure. */
import { cellsOf, isFullWidth, type Norms } from "./caption-norms.ts";

/** What may not be broken: a word with the space and the signs that belong to it. */
export interface Piece {
  readonly text: string;
  /** True where no space comes before it. */
  readonly joined: boolean;
}

const ALONE = /^[^\p{L}\p{N}]+$/u;
/** Kana that hang on the word before them: particles and endings. */
const HANGS = /^[\p{Script=Hiragana}ー、。，．！？」』）】…々〜,.;:!?)\]"”’]+$/u;
const OPENS = /^[「『（【"“‘([¿¡]+$/;

export function piecesOf(text: string, norms: Norms): readonly Piece[] {
  return text.split(/\s+/).filter((word) => word !== "").flatMap((word) => (isFullWidth(word) ? phrases(word) : [word]).flatMap((part) => chopped(part, norms)).map((part, at) => ({ text: part, joined: at > 0 })))
    .reduce<Piece[]>((pieces, piece) => {
      const before = pieces.at(-1);
      // A dash alone belongs to the word before it.
      if (before !== undefined && !piece.joined && ALONE.test(piece.text)) pieces[pieces.length - 1] = { ...before, text: `${before.text} ${piece.text}` };
      else pieces.push(piece);
      return pieces;
    }, []);
}

/** Lines as even as they can be, the first no longer than the second, broken where a phrase ends. */
export function linesOf(pieces: readonly Piece[], norms: Norms): readonly string[] {
  const whole = textOf(pieces);
  if (cellsOf(whole) <= norms.line) return [whole];
  const breaks = pieces.slice(1).map((_, at) => [pieces.slice(0, at + 1), pieces.slice(at + 1)] as const);
  const fitting = breaks.filter((halves) => halves.every((half) => cellsOf(textOf(half)) <= norms.line));
  const even = fitting.reduce<(typeof fitting)[number] | undefined>((best, pair) => (best === undefined || costOf(pair) < costOf(best) ? pair : best), undefined);
  return even === undefined ? filled(pieces, norms) : even.map(textOf);
}

export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text, joined }, at) => (at === 0 || joined ? text : ` ${text}`)).join("");
}

/** What a line or caption is better not broken after, and what it is well broken before. */
const CLINGS = /^(a|an|the|my|your|his|her|its|our|their|this|that|of|to|in|on|at|by|for|with|from|and|or|but|not|no|i|mr\.?|mrs\.?|ms\.?|dr\.?|st\.?|и|а|в|на|с|к|у|о|не|но|за|из|от|по)$/i;
const LEADS = /^(and|but|or|because|when|while|if|that|who|which|where|to|for|with|in|on|at|from|и|а|но|что|когда|если|потому|который|где)$/i;

/** How bad it is to break between two pieces; less is better. */
export function breakCost(before: Piece | undefined, after: Piece | undefined): number {
  if (before === undefined || after === undefined) return 0;
  if (/[.!?…。！？]["”’»」』)]*$/.test(before.text)) return -14;
  if (/[,;:—–、，；]["”’»」』)]*$/.test(before.text)) return -10;
  if (CLINGS.test(before.text)) return 8;
  return LEADS.test(after.text) ? -3 : 0;
}

function costOf([first, second]: readonly [readonly Piece[], readonly Piece[]]): number {
  const [above, below] = [cellsOf(textOf(first)), cellsOf(textOf(second))];
  return Math.abs(above - below) + (above > below ? 3 : 0) + 2 * breakCost(first.at(-1), second[0]);
}

function filled(pieces: readonly Piece[], { line }: Norms): readonly string[] {
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && cellsOf(textOf([...last, piece])) <= line) last.push(piece);
    else lines.push([piece]);
  }
  return lines.map(textOf);
}

/** A word of a script without spaces, as words with what hangs on them. */
function phrases(word: string): readonly string[] {
  const words = [...new Intl.Segmenter("ja", { granularity: "word" }).segment(word)].map(({ segment }) => segment);
  const parts: string[] = [];
  for (const segment of words) {
    const before = parts.at(-1);
    if (before !== undefined && (HANGS.test(segment) || OPENS.test(before.slice(-1)))) parts[parts.length - 1] = before + segment;
    else parts.push(segment);
  }
  return parts;
}

/** A word that is longer than a line is cut. */
function chopped(word: string, { line }: Norms): readonly string[] {
  if (cellsOf(word) <= line) return [word];
  const parts: string[] = [""];
  for (const sign of word) {
    const last = parts.at(-1) ?? "";
    if (cellsOf(last + sign) <= line) parts[parts.length - 1] = last + sign;
    else parts.push(sign);
  }
  return parts;
}
