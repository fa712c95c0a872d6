/** Which words of one text stand in another, however they are inflected. Reads letters; knows no grammar. Pure. */

/** The words of a text that say what it is about and that the other text has not, as they are written, each once. */
export function unusedOf(text: string, among: string): readonly string[] {
  const there = new Set(wordsOf(among).map(stem));
  const missing = wordsOf(text).filter((word) => !isSmall(word) && !there.has(stem(word)));
  return [...new Map(missing.map((word) => [stem(word), word])).values()];
}

/** How many words there are that say what a text is about. */
export function tellingWords(text: string): number {
  return new Set(wordsOf(text).filter((word) => !isSmall(word)).map(stem)).size;
}

const SEGMENTS = new Intl.Segmenter("en", { granularity: "word" });

function wordsOf(text: string): readonly string[] {
  return [...SEGMENTS.segment(text.replaceAll("’", "'"))].flatMap(({ segment, isWordLike }) => (isWordLike === true ? [segment.replace(/'s$/i, "")] : []));
}

function isSmall(word: string): boolean {
  return SMALL.has(word.toLowerCase()) || /^[a-z\d]{1,2}$/i.test(word);
}

/** The same for `discover`, `discovers` and `discovering`, for `wolf` and `wolves`; another word's now and then, which does no harm. */
function stem(word: string): string {
  const plain = word.toLowerCase();
  if (plain.length < 4) return plain;
  const bare = plain.replace(/ies$|ied$/, "y").replace(/ves$/, "f").replace(/(?:(?<=s|x|z|ch|sh)es|(?<!s|u|i)s)$/, "").replace(/(?<=\p{L}{3})(?:ing|ed)$/u, "");
  return bare.replace(/(\p{L})\1$/u, "$1").replace(/(?<=\p{L}{3})[ey]$/u, "");
}

const SMALL: ReadonlySet<string> = new Set(
  `the and but for nor yet with without from into onto upon over under about after before during while when until because since than then that this these those there here who whom whose which what where why how
  her his its their our your him she they them himself herself itself themselves are was were been being has have had does did will would can could may might must shall should not only also just even very
  one two three four five out off down all any some every each both another other own same still again himself`.split(/\s+/),
);
