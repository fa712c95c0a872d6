/** Words on a canvas: broken into lines that fit, and cut short where they do not. Knows no page. */
import type { SKRSContext2D } from "@napi-rs/canvas";

/** Han, kana and full-width signs are written without spaces: a line may end after any of them. */
const WITHOUT_SPACES = /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/;
/** What never begins a line. */
const CLOSING = /^[、。，．！？」』）】…ー々,.;:!?)\]]/;

/** Lines no wider than `width` in the font that is set; when there are more than `most`, the last ends with "…". */
export function linesOf(ctx: SKRSContext2D, text: string, { width, most }: { readonly width: number; readonly most: number }): readonly string[] {
  const lines: string[] = [];
  for (const piece of piecesOf(text)) {
    const last = lines.at(-1);
    const longer = last === undefined ? undefined : last + piece;
    if (longer !== undefined && ctx.measureText(longer.trimEnd()).width <= width) lines[lines.length - 1] = longer;
    else lines.push(piece.trimStart());
  }
  const fitting = lines.slice(0, most).map((line) => line.trimEnd());
  const isCut = lines.length > most;
  return fitting.map((line, index) => cutShort(ctx, isCut && index === most - 1 ? `${line}…` : line, width));
}

/** The text, or as much of its beginning as fits with "…" behind it. */
export function cutShort(ctx: SKRSContext2D, text: string, width: number): string {
  if (ctx.measureText(text).width <= width) return text;
  const signs = [...text.replace(/…$/, "")];
  while (signs.length > 1 && ctx.measureText(`${signs.join("").trimEnd()}…`).width > width) signs.pop();
  return `${signs.join("").trimEnd()}…`;
}

/** What may not be broken, each with the space behind it. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const word of text.trim().split(/(?<=\s)/)) {
    for (const sign of WITHOUT_SPACES.test(word) ? [...word] : [word]) {
      const last = pieces.at(-1);
      if (last !== undefined && CLOSING.test(sign) && !/\s$/.test(last)) pieces[pieces.length - 1] = last + sign;
      else pieces.push(sign);
    }
  }
  return pieces;
}
