/** The words of titles and credits, set for a picture: what is written where, how large, and when it appears. Paints no ground. */
import type { SKRSContext2D } from "@napi-rs/canvas";
import type { Size } from "vp/plugin";
import { letter, type Lettering } from "./fonts.ts";
import { linesOf } from "./lettering.ts";
import type { Ground } from "./title-ground.ts";

export interface Written {
  readonly text: string;
  readonly lettering: Lettering;
  readonly colour: string;
  /** Pixels between letters. */
  readonly spaced: number;
  /** Pixels from the left of the middle of the text, and from the top of the whole to its base line. */
  readonly x: number;
  readonly y: number;
  /** Seconds after the beginning at which it has begun to appear. */
  readonly from: number;
}

export interface Setting {
  readonly size: Size;
  readonly ground: Ground;
}

/** Words keep to the middle of a picture: nine tenths of it are safe on every screen. */
const SAFE = 0.8;

/** The title in the middle, what is written below it under a line. */
export function titleWords(ctx: SKRSContext2D, { title, lines }: { readonly title: string; readonly lines: readonly string[] }, { size, ground }: Setting): readonly Written[] {
  const unit = Math.min(size.width, size.height * 1.1) / 720;
  const shown = title.toUpperCase();
  const [large, rows] = fitted(ctx, shown, { width: size.width * SAFE, most: 3, largest: 92 * unit, weight: 700, spaced: 0.1 });
  const leading = large * 1.2;
  const top = size.height / 2 - ((rows.length - 1) * leading + lines.length * 34 * unit) / 2 + large * 0.3;
  const written = rows.map((text, at): Written => ({ text, lettering: { size: large, weight: 700 }, colour: ground.ink, spaced: large * 0.1, x: size.width / 2, y: top + at * leading, from: 0.35 }));
  const below = top + (rows.length - 1) * leading + 62 * unit;
  return [...written, ...lines.map((text, at): Written => ({ text, ...small(25 * unit, ground.quiet), x: size.width / 2, y: below + 16 * unit + at * 36 * unit, from: 0.9 + at * 0.2 }))];
}

/** Words in the middle, large enough to be read at ease. */
export function cardWords(ctx: SKRSContext2D, lines: readonly string[], { size, ground }: Setting): readonly Written[] {
  const unit = Math.min(size.width, size.height * 1.1) / 720;
  const [large, rows] = fitted(ctx, lines.join("\n"), { width: size.width * SAFE, most: 8, largest: (lines.join("").length <= 24 ? 70 : 48) * unit, weight: 600, spaced: 0 });
  const leading = large * 1.5;
  const top = size.height / 2 - ((rows.length - 1) * leading) / 2 + large * 0.35;
  return rows.map((text, at): Written => ({ text, lettering: { size: large, weight: 600, italic: true }, colour: ground.ink, spaced: 0, x: size.width / 2, y: top + at * leading, from: 0.15 }));
}

export interface Credit {
  readonly role: string;
  readonly names: readonly string[];
}

export interface Roll {
  readonly written: readonly Written[];
  /** Pixels from the first to the last line. */
  readonly height: number;
}

/** Each role small above its names, the title first; what closes the roll stands apart and small. */
export function creditWords(ctx: SKRSContext2D, told: { readonly title: string; readonly credits: readonly Credit[]; readonly lines: readonly string[] }, { size, ground }: Setting): Roll {
  const unit = Math.min(size.width, size.height * 1.1) / 720;
  const written: Written[] = [];
  let y = 0;
  const put = (text: string, { leading, ...look }: { readonly leading: number } & Pick<Written, "lettering" | "colour" | "spaced">): void => {
    y += written.length === 0 ? 0 : leading;
    written.push({ text, ...look, x: size.width / 2, y, from: 0 });
  };
  const [large, rows] = fitted(ctx, told.title.toUpperCase(), { width: size.width * SAFE, most: 2, largest: 54 * unit, weight: 700, spaced: 0.1 });
  for (const text of rows) put(text, { leading: large * 1.25, lettering: { size: large, weight: 700 }, colour: ground.ink, spaced: large * 0.1 });
  for (const { role, names } of told.credits) {
    put(role.toUpperCase(), { ...small(17 * unit, ground.accent), leading: 68 * unit });
    for (const [at, name] of names.entries()) put(name, { lettering: { size: 30 * unit, weight: 600 }, colour: ground.ink, spaced: 0, leading: (at === 0 ? 40 : 42) * unit });
  }
  for (const [at, line] of told.lines.entries()) {
    const [smaller, parts] = fitted(ctx, line, { width: size.width * SAFE, most: 3, largest: 20 * unit, weight: 400, spaced: 0 });
    for (const [row, text] of parts.entries()) put(text, { ...small(smaller, ground.quiet), leading: (at === 0 && row === 0 ? 84 : 30) * unit });
  }
  return { written, height: y };
}

function small(size: number, colour: string): Pick<Written, "lettering" | "colour" | "spaced"> {
  return { lettering: { size, weight: 400 }, colour, spaced: size * 0.06 };
}

interface Fit {
  readonly width: number;
  readonly most: number;
  readonly largest: number;
  readonly weight: Lettering["weight"];
  /** Of the size, between letters. */
  readonly spaced: number;
}

/** The largest size at which the words fit into so many lines, and those lines. */
function fitted(ctx: SKRSContext2D, text: string, { width, most, largest, weight, spaced }: Fit): readonly [number, readonly string[]] {
  for (let size = largest; ; size *= 0.92) {
    letter(ctx, text, { size, weight });
    ctx.letterSpacing = `${size * spaced}px`;
    const rows = text.split("\n").flatMap((line) => linesOf(ctx, line, { width, most: 99 }));
    const fits = rows.length <= most && rows.every((row) => ctx.measureText(row).width <= width);
    ctx.letterSpacing = "0px";
    if (fits || size < largest / 4) return [size, balanced(ctx, text, { width, rows: rows.length, letters: size * spaced }).slice(0, most)];
  }
}

/** As many lines of nearly one length: no single word is left over. */
function balanced(ctx: SKRSContext2D, text: string, { width, rows, letters }: { readonly width: number; readonly rows: number; readonly letters: number }): readonly string[] {
  ctx.letterSpacing = `${letters}px`;
  const within = (share: number): readonly string[] => text.split("\n").flatMap((line) => linesOf(ctx, line, { width: width * share, most: 99 }));
  let lines = within(1);
  for (let share = 0.95; share > 0.2; share -= 0.05) {
    const narrower = within(share);
    if (narrower.length > rows || narrower.some((line) => line.endsWith("…"))) break;
    lines = narrower;
  }
  ctx.letterSpacing = "0px";
  return lines;
}

/** @param opacity 0 to 1 */
export function write(ctx: SKRSContext2D, { text, lettering, colour, spaced, x, y }: Written, opacity: number): void {
  if (opacity <= 0) return;
  letter(ctx, text, lettering);
  ctx.letterSpacing = `${spaced}px`;
  ctx.textAlign = "left";
  ctx.textBaseline = "alphabetic";
  ctx.globalAlpha = opacity;
  ctx.fillStyle = colour;
  // Spacing follows the last letter too, and would move the middle.
  ctx.fillText(text, x - (ctx.measureText(text).width - spaced) / 2, y);
  ctx.globalAlpha = 1;
  ctx.letterSpacing = "0px";
}
