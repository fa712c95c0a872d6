/** The usual norms of subtitles, by script and by the shape of the picture: how long a line is and how fast it is read. Pure. */
import type { Shape } from "./types-picture.ts";

export interface Norms {
  /** Cells in a line: a Latin letter is one, a full-width sign two. */
  readonly line: number;
  readonly lines: number;
  /** Cells a second that can be read in comfort. */
  readonly rate: number;
  /** Seconds that a caption stays at least. */
  readonly shortest: number;
}

const WIDE: Shape = { width: 16, height: 9 };
const FULL_WIDTH = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

export function normsFor(text: string, { width, height }: Shape = WIDE): Norms {
  const [wide, upright] = [isFullWidth(text), width / height < 0.8];
  const square = !upright && width / height < 1.2;
  // 16 full-width signs in a wide picture and 13 in a narrow one; 42 letters, 34 and 26.
  const line = wide ? (upright || square ? 26 : 32) : upright ? 26 : square ? 34 : 42;
  return { line, lines: 2, rate: 17, shortest: 1 };
}

/** True for a text that is mostly written in signs as wide as they are high, without spaces. */
export function isFullWidth(text: string): boolean {
  const signs = [...text].filter((sign) => /[\p{L}\p{N}]/u.test(sign));
  return signs.filter((sign) => FULL_WIDTH.test(sign)).length > signs.length / 2;
}

/** Cells that a text takes. */
export function cellsOf(text: string): number {
  let cells = 0;
  for (const sign of text) cells += FULL_WIDTH.test(sign) ? 2 : /\p{M}/u.test(sign) ? 0 : 1;
  return cells;
}
