/** When each word and each mouth shape of a line is heard, from phonemes and their times. Makes no sound. */

/** A phoneme and when it ends, in seconds. `pau` is silence. */
export interface Phone {
  readonly phone: string;
  readonly to: number;
}

export interface TimedWord {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

export interface Viseme {
  readonly shape: string;
  readonly to: number;
}

/** Reads `hh:0.255 ax:0.304 …`. */
export function parsePhones(printed: string): readonly Phone[] {
  const items = printed.trim().split(/\s+/).filter((item) => item.includes(":"));
  return items.map((item) => ({ phone: item.slice(0, item.lastIndexOf(":")), to: Number(item.slice(item.lastIndexOf(":") + 1)) }));
}

/** `sounds` holds the phonemes each word has by itself; in a sentence some differ, so the two are aligned. */
export function timeWords(phones: readonly Phone[], words: readonly string[], sounds: readonly (readonly string[])[]): readonly TimedWord[] {
  const heard = phones.map(({ phone, to }, i) => ({ phone, to, from: phones[i - 1]?.to ?? 0 })).filter(({ phone }) => phone !== "pau");
  const expected = sounds.flatMap((word, index) => word.map((phone) => ({ phone, index })));
  const owners = align(heard.map(({ phone }) => phone), expected);
  let last = heard[0]?.from ?? 0;
  return words.map((word, index) => {
    const own = heard.filter((_, i) => owners[i] === index);
    const from = own[0]?.from ?? last;
    last = own.at(-1)?.to ?? last;
    return { word, from, to: last };
  });
}

/** For each phoneme heard, the word it belongs to: the alignment with the fewest differences. */
function align(heard: readonly string[], expected: readonly { readonly phone: string; readonly index: number }[]): readonly number[] {
  const width = expected.length + 1;
  const cost = new Float64Array((heard.length + 1) * width);
  const at = (i: number, j: number): number => cost[i * width + j] ?? 0;
  const differs = (i: number, j: number): number => (heard[i - 1] === expected[j - 1]?.phone ? 0 : 1);
  for (let i = 0; i <= heard.length; i++) {
    for (let j = 0; j <= expected.length; j++) {
      if (i === 0 || j === 0) cost[i * width + j] = i + j;
      else cost[i * width + j] = Math.min(at(i - 1, j - 1) + differs(i, j), at(i - 1, j) + 1, at(i, j - 1) + 1);
    }
  }
  const owners = heard.map(() => 0);
  let j = expected.length;
  for (let i = heard.length; i > 0; i--) {
    while (j > 0 && at(i, j) === at(i, j - 1) + 1) j--;
    const owner = expected[Math.max(0, j - 1)]?.index ?? 0;
    owners[i - 1] = owner;
    if (j > 0 && at(i, j) === at(i - 1, j - 1) + differs(i, j)) j--;
  }
  return owners;
}

const SHAPES: Readonly<Record<string, string>> = {
  pau: "closed", m: "closed", b: "closed", p: "closed",
  aa: "wide", ae: "wide", ay: "wide", aw: "wide",
  ah: "open", eh: "open", ey: "open", hh: "open", l: "open", er: "open", axr: "open",
  ao: "round", ow: "round", uw: "round", uh: "round", w: "round", oy: "round", sh: "round", ch: "round", zh: "round", jh: "round", r: "round",
};

/** Mouth shapes, equal neighbours made one. */
export function visemesOf(phones: readonly Phone[]): readonly Viseme[] {
  const out: Viseme[] = [];
  for (const { phone, to } of phones) {
    const shape = SHAPES[phone] ?? "small";
    if (out.at(-1)?.shape === shape) out.pop();
    out.push({ shape, to });
  }
  return out;
}
