/** How long words and actions take on the screen. Pure. */
import { tenths } from "./types-rounding.ts";

/** Seconds to say a line: about 2.4 words a second and a breath; in Cyrillic, whose words are long, 9.5 letters a second. */
export function secondsToSay(line: string): number {
  const letters = [...line.matchAll(/\p{Script=Cyrillic}/gu)].length;
  return tenths(Math.max(wordsIn(line) / 2.4, letters / 9.5) + 0.6);
}

/** Seconds to see something happen, from the words it takes to tell it. */
export function secondsToSee(text: string): number {
  return tenths(Math.min(4.5, Math.max(2.2, 1.2 + wordsIn(text) / 7)));
}

export function wordsIn(text: string): number {
  // Scripts without spaces count about two characters to a word.
  const unspaced = [...text.matchAll(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)].length;
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)].length + Math.floor(unspaced / 2);
}
