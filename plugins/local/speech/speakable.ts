/** Turns a written line into what a synthesiser can say, word by word. Knows no synthesiser. */

/** One written word and how it is said; `pause` is the punctuation that follows when it is said. */
export interface Spoken {
  /** As written. */
  readonly word: string;
  /** Lower case words of a to z and digits. */
  readonly said: string;
  readonly pause: "" | "," | "." | "?" | "!";
}

/** The words of a line that are said: without directions in brackets and marks of emphasis. */
export function speakable(line: string): readonly Spoken[] {
  const plain = line
    .replace(/\([^)]*\)|\[[^\]]*\]/g, " ")
    .replace(/[*_~`]+/g, "")
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”«»„]/g, '"')
    // A dash between words is a breath, a hyphen inside one is not.
    .replace(/\s*(?:—|–|--+)\s*/g, ", ")
    .replace(/…|\.{2,}/g, ", ");
  const spoken = plain.split(/\s+/).map(spokenWord);
  return spoken.filter((word) => word.said !== "");
}

/** True when most letters are Latin, so that English rules can say something for them. */
export function isLatin(line: string): boolean {
  const letters = line.match(/\p{L}/gu) ?? [];
  const latin = line.match(/\p{Script=Latin}/gu) ?? [];
  return latin.length * 2 >= letters.length;
}

const PAUSES: Readonly<Record<string, Spoken["pause"]>> = { ",": ",", ";": ",", ":": ",", ".": ".", "!": "!", "?": "?" };

function spokenWord(written: string): Spoken {
  const bare = written.replace(/^["'({[]+|["')}\]]+$/g, "");
  const end = /([.,;:!?])["')\]]*$/.exec(written)?.[1] ?? "";
  const core = bare.replace(/[.,;:!?"']+$/g, "");
  const abbreviated = ABBREVIATIONS[core.toLowerCase()];
  const pause = abbreviated !== undefined && end === "." ? "" : (PAUSES[end] ?? "");
  return { word: written, said: abbreviated ?? saidAs(core), pause };
}

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  mr: "mister", mrs: "missus", ms: "miz", dr: "doctor", prof: "professor", st: "saint", sgt: "sergeant", capt: "captain",
  lt: "lieutenant", vs: "versus", etc: "et cetera", "a.m": "a m", "p.m": "p m", "e.g": "for example", "i.e": "that is",
  hm: "hum", hmm: "hum", mm: "mum", mmm: "mum", shh: "shush", sh: "shush", psst: "pist", ugh: "ug", pfft: "fft", brr: "burr", grr: "gurr", tsk: "tisk",
};

/** Letters that are spelt though they could be read as a word. */
const SPELT = new Set(["FBI", "CIA", "CEO", "USA", "UK", "AI", "EU", "UN", "UFO", "ATM", "IQ", "ID"]);

function saidAs(core: string): string {
  const words = numbersAsWords(core)
    .replace(/%/g, " percent ")
    .replace(/&/g, " and ")
    .replace(/@/g, " at ")
    .replace(/\+/g, " plus ")
    .replace(/#/g, " number ")
    .replace(/°/g, " degrees ")
    .replace(/[/-]/g, " ");
  return words.split(/\s+/).map(latinWord).filter((word) => word !== "").join(" ");
}

function numbersAsWords(text: string): string {
  return text
    .replace(/(\d),(?=\d{3})/g, "$1")
    .replace(/(\d{1,2}):00\b/g, "$1 o'clock")
    .replace(/(\d{1,2}):0(\d)\b/g, "$1 oh $2")
    .replace(/(\d{1,2}):(\d\d)\b/g, "$1 $2")
    .replace(/\$(\d+)\.(\d\d)\b/g, "$1 dollars $2")
    .replace(/\$(\d+)/g, "$1 dollars")
    .replace(/€(\d+)/g, "$1 euros")
    .replace(/£(\d+)/g, "$1 pounds")
    .replace(/(\d+)\.(\d+)/g, (_, whole: string, part: string) => `${whole} point ${part.split("").join(" ")}`);
}

const LETTERS: Readonly<Record<string, string>> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" };

function latinWord(word: string): string {
  if (SPELT.has(word) || /^[B-DF-HJ-NP-TV-XZ]{2,5}$/.test(word)) return word.toLowerCase().replace(/a/g, "ay").split(/(?!y)/).join(" ");
  const lower = word.toLowerCase().replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter] ?? "");
  const plain = lower.normalize("NFKD").replace(/[^a-z0-9']/g, "");
  // A drawn-out "nooo" is longer on the page, not another word.
  return plain.replace(/([a-z])\1{2,}/g, "$1$1").replace(/^'+|'+$/g, "");
}
