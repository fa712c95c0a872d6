/** When captions come and go: with their words, long enough to be read, and never two at a time. Pure. */
import { cellsOf, normsFor } from "./caption-norms.ts";
import type { Caption } from "./types-captions.ts";

export interface Limits {
  /** Seconds left free between two, so that the eye sees the change. */
  readonly gap: number;
  /** Of the film. */
  readonly seconds: number;
}

/** Seconds that a caption may stay after its last word. */
const LINGERS = 0.4;
/** Seconds that it may come before its first. */
const AHEAD = 0.3;

/** One that is too quick comes a little before its words and stays into the pause after them, as far as its neighbours let it. */
export function paced(captions: readonly Caption[], { gap, seconds }: Limits): readonly Caption[] {
  const starts = captions.map(({ from }) => from);
  for (let at = captions.length - 1; at >= 0; at--) {
    const caption = captions[at];
    if (caption === undefined) continue;
    const short = secondsToRead(caption) - (Math.min(starts[at + 1] ?? Infinity, seconds + gap) - gap - caption.from);
    const room = caption.from - ((captions[at - 1]?.from ?? -gap) + gap + (captions[at - 1] ? shortestOf(captions[at - 1]) : 0));
    starts[at] = caption.from - Math.max(0, Math.min(short, AHEAD, room));
  }
  return captions.map((caption, at) => {
    const from = starts[at] ?? caption.from;
    const wanted = Math.max(caption.to + LINGERS, from + secondsToRead(caption));
    const to = Math.max(from + gap / 2, Math.min(wanted, (starts[at + 1] ?? Infinity) - gap, seconds));
    return { ...caption, from: thousandths(from), to: thousandths(to) };
  });
}

/** Cells a second at which a caption must be read, and at which it can be read in comfort. */
export function readingSpeed({ from, to, lines }: Caption): { readonly rate: number; readonly most: number } {
  const text = lines.join(" ");
  return { rate: cellsOf(text) / Math.max(0.001, to - from), most: normsFor(text).rate };
}

function secondsToRead(caption: Caption): number {
  const text = caption.lines.join(" ");
  const { rate, shortest } = normsFor(text);
  return Math.max(shortest, cellsOf(text) / rate);
}

/** What is left to a caption whose successor comes early. */
function shortestOf(caption: Caption | undefined): number {
  return caption === undefined ? 0 : Math.min(caption.to - caption.from, secondsToRead(caption));
}

function thousandths(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
