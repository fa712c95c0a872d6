/** What of a written line a wordless voice can follow: how many syllables, which vowels, how each begins, where it rests. Knows no language. */

export type Vowel = "a" | "e" | "i" | "o" | "u";
/** How a syllable begins: open, closed for a moment, hissed, hummed, or let through. */
export type Onset = "open" | "stop" | "hiss" | "nasal" | "glide";

export interface Syllable {
  readonly vowel: Vowel;
  readonly onset: Onset;
}

export interface Murmured {
  readonly word: string;
  readonly syllables: readonly Syllable[];
  /** Seconds of rest after it. */
  readonly rest: number;
  /** Where the voice goes at its end. */
  readonly ends: "on" | "falls" | "rises";
}

/** Words, or where a script puts no spaces, phrases of a few signs. */
export function murmuredWords(line: string): readonly Murmured[] {
  const pieces = line.split(/\s+/).flatMap(phrases).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  return (pieces.length > 0 ? pieces : ["…"]).map((word) => ({ word, syllables: syllablesOf(word), rest: restAfter(word), ends: /[?？]/.test(word) ? "rises" : /[.!。！…]/.test(word) ? "falls" : "on" }));
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

/** A Japanese or Chinese sentence is taken apart at its marks, after particles, and at the latest after six signs. */
function phrases(written: string): readonly string[] {
  if (!UNSPACED.test(written)) return [written];
  const out: string[] = [];
  let phrase = "";
  const signs = [...written];
  for (const [i, sign] of signs.entries()) {
    phrase += sign;
    const next = signs[i + 1] ?? "";
    const marked = MARK.test(sign) && !MARK.test(next);
    const over = !MARK.test(next) && ([...phrase].length >= 6 || (PARTICLE.test(sign) && [...phrase].length > 1 && BEGINS.test(next)));
    if (!marked && !over) continue;
    out.push(phrase);
    phrase = "";
  }
  return phrase === "" ? out : [...out, phrase];
}

const MARK = /[、。！？，,!?…」』]/;
const PARTICLE = /[はがをにでとものへ]/;
const BEGINS = /[\p{Script=Han}\p{Script=Katakana}]/u;

function restAfter(word: string): number {
  if (/[.!?。！？…][»”"')\]」』]*$/u.test(word)) return 0.36;
  if (/[,;:—、，][»”"')\]」』]*$/u.test(word)) return 0.2;
  return UNSPACED.test(word) ? 0.02 : 0.045;
}

function syllablesOf(word: string): readonly Syllable[] {
  const out: Syllable[] = [];
  let onset: Onset = "open";
  for (const sign of word.toLowerCase().normalize("NFC")) {
    const kana = kanaOf(sign);
    const vowel = kana?.vowel ?? vowelOf(sign);
    if (kana !== undefined) out.push(kana);
    else if (/\p{Script=Han}/u.test(sign)) out.push(...ideographOf(sign));
    else if (vowel !== undefined) out.push({ vowel, onset });
    else if (/[\p{L}\p{N}]/u.test(sign)) onset = onsetOf(sign);
    if (vowel !== undefined) onset = "open";
  }
  return out.length > 0 ? out : [{ vowel: "e", onset: "glide" }];
}

const VOWELS: readonly (readonly [Vowel, string])[] = [["a", "аяaàáâä"], ["e", "эеeèéêë"], ["i", "иыіїiyìíîï"], ["o", "оёoòóôö"], ["u", "уюuùúûü"]];

function vowelOf(sign: string): Vowel | undefined {
  return VOWELS.find(([, signs]) => signs.includes(sign))?.[0];
}

function onsetOf(sign: string): Onset {
  if ("птксцчkptcqxбдгbdg".includes(sign)) return "stop";
  if ("сшщфхзжsfhzj".includes(sign)) return "hiss";
  return "мнmn".includes(sign) ? "nasal" : "glide";
}

/** The kana of each row, by vowel: `か` opens like `た`, and sounds like `さ`. */
const KANA: readonly (readonly [Onset, string])[] = [
  ["open", "あいうえお"], ["stop", "かきくけこ"], ["hiss", "さしすせそ"], ["stop", "たちつてと"], ["nasal", "なにぬねの"], ["hiss", "はひふへほ"], ["nasal", "まみむめも"], ["glide", "や ゆ よ"],
  ["glide", "らりるれろ"], ["glide", "わ   を"], ["stop", "がぎぐげご"], ["hiss", "ざじずぜぞ"], ["stop", "だぢづでど"], ["stop", "ばびぶべぼ"], ["stop", "ぱぴぷぺぽ"], ["glide", "ゃ ゅ ょ"], ["nasal", "  ん  "],
];

function kanaOf(sign: string): Syllable | undefined {
  const code = sign.codePointAt(0) ?? 0;
  // Katakana stand 96 places after their hiragana.
  const hiragana = code >= 0x30a1 && code <= 0x30f6 ? String.fromCodePoint(code - 96) : sign;
  const row = hiragana === " " ? undefined : KANA.find(([, signs]) => signs.includes(hiragana));
  return row === undefined ? undefined : { onset: row[0], vowel: ORDER[row[1].indexOf(hiragana)] ?? "a" };
}

const ORDER: readonly Vowel[] = ["a", "i", "u", "e", "o"];
const ONSETS: readonly Onset[] = ["stop", "hiss", "nasal", "glide", "stop"];

/** An ideograph is read in one way or another: two syllables that are always its own. */
function ideographOf(sign: string): readonly Syllable[] {
  const code = sign.codePointAt(0) ?? 0;
  const one = { vowel: ORDER[code % 5] ?? "a", onset: ONSETS[(code >> 3) % 5] ?? "stop" } as const;
  return code % 3 === 0 ? [one] : [one, { vowel: ORDER[(code >> 5) % 5] ?? "u", onset: "glide" }];
}
