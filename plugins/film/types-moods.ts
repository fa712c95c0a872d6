/** The mood of a place or moment, from a few telling words. Pure. */
import type { MOODS } from "./types.ts";
import type { TIMES } from "./types-staging.ts";

export function moodIn(text: string, time: (typeof TIMES)[number]): (typeof MOODS)[number] {
  const said = WORDS.find(([, pattern]) => pattern.test(text))?.[0];
  return said ?? (time === "night" ? "mysterious" : time === "dusk" || time === "dawn" ? "tender" : "calm");
}

const WORDS: readonly (readonly [(typeof MOODS)[number], RegExp])[] = [
  ["tense", /\b(alarm|breach|danger|emergency|afraid|storm|panic|blinking red)/i],
  ["triumphant", /\b(cheer|victory|winning|champion|applause)/i],
  ["melancholy", /\b(alone|lonely|empty|rain|grave|goodbye)/i],
  ["warm", /\b(warm|laugh|friends|supper|bread|candle|fire)/i],
  ["playful", /\b(play|dance|giggl|juggl|grin)/i],
  ["hopeful", /\b(hope|sunrise|first light|morning light)/i],
];
