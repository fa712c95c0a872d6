/** What a hand has written on a sheet that was folded: the same lines, whoever draws it, how near or how far. Points are shares of the sheet, -1 to 1 across and down. Pure. */
type Point = readonly [number, number];

export interface Handwriting {
  /** A stroke for each word, and for the name at the end. */
  readonly words: readonly (readonly Point[])[];
  readonly folds: readonly (readonly Point[])[];
}

/** Where each line begins and ends: how one is spoken to, what one is told, and the name of who wrote it. */
const LINES: readonly (readonly [from: number, to: number])[] = [[-0.8, -0.06], [-0.66, 0.78], [-0.8, 0.6], [-0.8, 0.8], [-0.8, 0.52], [-0.8, 0.74], [-0.8, 0.66], [-0.8, 0.12]];
const FIRST = -0.76;
const APART = 0.192;
const NAME: readonly Point[] = [[0.22, 0.82], [0.27, 0.62], [0.33, 0.84], [0.37, 0.74], [0.42, 0.83], [0.46, 0.75], [0.5, 0.84], [0.56, 0.66], [0.6, 0.84], [0.65, 0.76], [0.7, 0.82], [0.8, 0.74], [0.6, 0.92], [0.28, 0.92]];
/** Between the turns of the pen, and between two words. */
const STEP = 0.03;
const GAP = 0.1;

export const HANDWRITTEN: Handwriting = {
  words: [...LINES.flatMap(([from, to], row) => lineOf(row, from, to)), NAME],
  folds: [[[-1, -0.34], [0, -0.32], [1, -0.34]], [[-1, 0.34], [0, 0.36], [1, 0.34]], [[0.01, -0.98], [0, 0.98]]],
};

/** Loops and gaps, as words look from afar. */
function lineOf(row: number, from: number, to: number): readonly (readonly Point[])[] {
  const words: Point[][] = [];
  for (let u = from, word = 0; u < to - STEP * 3; word += 1) {
    const long = Math.min(to - u, 0.16 + ((word * 29 + row * 17) % 34) / 130);
    const turns = Math.max(4, Math.round(long / STEP));
    const start = u;
    words.push(Array.from({ length: turns }, (_, at): Point => [start + at * STEP + (at % 2) * STEP * 0.36, FIRST + row * APART + (at % 2 === 0 ? 0.018 : -0.018 - ((at * 7 + word * 3 + row) % 5 === 0 ? 0.052 : 0))]));
    u += long + GAP;
  }
  return words;
}
