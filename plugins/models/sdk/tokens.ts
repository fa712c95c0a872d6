/** How many tokens words and pictures come to, at least and at most, before a provider has counted them. */
import type { QuantityRange } from "vp/plugin";

/** The longest answer when a request does not say: it is sent, so that a bill has an end. */
export const LONGEST_ANSWER = 16_384;

/** A picture's tokens at the providers that tell: a small one at low detail, a large one at high detail. */
const PICTURE = { least: 60, most: 6500 };
/** Around the words: roles, and the schema's own framing. */
const FRAME = 200;
/** A prompt that is not written yet, as long as they come. */
const UNWRITTEN = { least: 0, most: 8000 };

interface Words {
  readonly words: string;
  readonly pictures: number;
  /** The longest answer, tokens. */
  readonly answer: number;
}

export function tokenRange({ words, pictures, answer }: Words): QuantityRange {
  const { least, most } = words === "" ? UNWRITTEN : tokensOf(words);
  return {
    least: { input: least + pictures * PICTURE.least, output: 1 },
    most: { input: most + pictures * PICTURE.most + FRAME, output: answer },
  };
}

/** English is near four letters a token; a language of other letters may need a token or two for each. */
export function tokensOf(words: string): { readonly least: number; readonly most: number } {
  const plain = words.replace(/\P{ASCII}/gu, "").length;
  return { least: Math.floor(plain / 7), most: Math.ceil(plain / 2.5 + (words.length - plain) * 2) };
}
