/** Languages as files name them: BCP 47 tags in captions, three letters in MP4. Pure. */

/** ISO 639-1 to 639-2, of which MP4 takes the one for terminology. */
const THREE: Readonly<Record<string, string>> = {
  ar: "ara", bg: "bul", bn: "ben", ca: "cat", cs: "ces", da: "dan", de: "deu", el: "ell", en: "eng", es: "spa", et: "est", fa: "fas",
  fi: "fin", fr: "fra", he: "heb", hi: "hin", hr: "hrv", hu: "hun", id: "ind", is: "isl", it: "ita", ja: "jpn", ko: "kor", lt: "lit",
  lv: "lav", ms: "msa", nb: "nob", nl: "nld", no: "nor", pl: "pol", pt: "por", ro: "ron", ru: "rus", sk: "slk", sl: "slv", sr: "srp",
  sv: "swe", ta: "tam", th: "tha", tr: "tur", uk: "ukr", ur: "urd", vi: "vie", zh: "zho",
};

/** `pt-BR` as `por`; `und` for what has no name there. */
export function threeLetters(tag: string): string {
  const first = tag.toLowerCase().split("-")[0] ?? "";
  return THREE[first] ?? (/^[a-z]{3}$/.test(first) ? first : "und");
}

/** The language of a text by its letters, English for Latin ones: good enough to break lines and to name a track. */
export function languageOf(text: string): string {
  const scripts: readonly (readonly [RegExp, string])[] = [
    [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, "ja"],
    [/\p{Script=Hangul}/u, "ko"],
    [/\p{Script=Han}/u, "zh"],
    [/[їєґі]/iu, "uk"],
    [/\p{Script=Cyrillic}/u, "ru"],
    [/\p{Script=Greek}/u, "el"],
    [/\p{Script=Arabic}/u, "ar"],
    [/\p{Script=Hebrew}/u, "he"],
    [/\p{Script=Devanagari}/u, "hi"],
    [/\p{Script=Thai}/u, "th"],
  ];
  return scripts.find(([script]) => script.test(text))?.[1] ?? "en";
}
