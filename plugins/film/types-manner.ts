/** The manners that pictures are drawn in, and how the words of a style name them. Look-ups only. */
import { suggest, type Warning } from "vp/plugin";

export const MANNERS = ["house", "ink", "flat", "noir", "blueprint", "pencil", "watercolour", "sepia"] as const;
export type Manner = (typeof MANNERS)[number];

/** Ordered: words that name a manner outright stand before those that may only colour one. */
const WORDS: readonly (readonly [Manner, RegExp])[] = [
  ["noir", /\b(noir|black[- ]and[- ]white|monochrome|b&w)\b/i],
  ["blueprint", /\b(blueprint|cyanotype|schematic)\b/i],
  ["pencil", /\b(pencil|charcoal|graphite|sketch(es|ed|y)?|storyboard drawing)\b/i],
  ["watercolour", /\b(watercolou?rs?|aquarelle|gouache)\b/i],
  ["sepia", /\b(sepia|daguerreotype|silent film|old photograph)\b/i],
  ["house", /\bink and wash\b/i],
  ["ink", /\b(ink|hatch(ed|ing)?|woodcut|linocut|engraving|etching|comic|manga)\b/i],
  ["flat", /\b(flat|vector|minimal(ist)?|cut-?out|geometric)\b/i],
];

/** Words that lean on the house manner's colours instead of naming another. */
const LEANINGS = /\b(neon|cyber\w*|synth\w*|pastel|storybook|children'?s?|vintage|old film|retro)\b/i;

export function mannerOf(style: string): Manner {
  return WORDS.find(([, pattern]) => pattern.test(style))?.[0] ?? "house";
}

/** What to tell of a style in which rules find nothing to draw by; nothing of an empty one, which asks for nothing. */
export function strangeStyle(style: string): Warning | undefined {
  if (style.trim() === "" || LEANINGS.test(style) || WORDS.some(([, pattern]) => pattern.test(style))) return undefined;
  const known = MANNERS.filter((manner) => manner !== "house");
  const near = style.split(/[\s,]+/).map((word) => suggest(word.toLowerCase(), known)).find((word) => word !== undefined);
  const fix = near === undefined ? `name one of ${known.join(", ")}; models that are asked for pictures read any words` : `did you mean "${near}"?`;
  return { port: "style", message: `style "${style}" names no manner that is drawn by rule, so the house manner is taken`, fix };
}
