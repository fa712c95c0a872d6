/** Names of characters: their ids, how they are shown, and whether a text mentions them. Pure. */

/** `DR. MARA VOSS` and `Dr. Mara Voss` are one person: `dr-mara-voss`. */
export function characterId(name: string): string {
  const id = name.toLowerCase().replace(/['’]/g, "").replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
  return id === "" ? "somebody" : id;
}

/** As a caption shows it: a name in capitals gets its small letters. */
export function displayName(name: string): string {
  if (/\p{Ll}/u.test(name.replace(/(?<!\p{L})Ma?c(?=\p{Lu}{2})/gu, ""))) return name;
  if (/^Ma?c\p{Lu}{2}/u.test(name)) return name.replace(/(?<=^Ma?c\p{Lu})\p{Lu}+/u, (rest) => rest.toLowerCase());
  return name.toLowerCase().replace(/(^|[^\p{L}\p{M}\p{N}'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** Of somebody of whom only the id is known. */
export function nameOfId(id: string): string {
  return displayName(id.replaceAll("-", " ").toUpperCase());
}

/** True when the text names the person, with a capital at least: `Will`, `WILL`, but not `will`. */
export function isMentioned(name: string, text: string): boolean {
  const [, title = ""] = TITLED.exec(name) ?? [];
  const told = title === "" ? text : text.replace(MEN.test(title) ? OF_WOMEN : OF_MEN, "—");
  return [name, ...partsOf(name)].some((part) => [part, displayName(part), part.toUpperCase(), part.replace(/^(Ma?c)(\p{Lu}.*)$/u, (_, mac: string, rest: string) => mac + rest.toUpperCase())].some((form) => hasWord(told, form)));
}

/** `Mrs. Hale` is nobody's husband. */
const TITLED = /^(mr|sir|lord|uncle|mrs|ms|miss|lady|madame|madam|aunt|auntie)\.? /i;
const MEN = /^(?:mr|sir|lord|uncle)$/i;
const OF_MEN = /(?<!\p{L})(?:Mr|MR|Sir|SIR|Lord|LORD|Uncle|UNCLE)\.? \p{Lu}[\p{L}'’-]*/gu;
const OF_WOMEN = /(?<!\p{L})(?:Mrs|MRS|Ms|MS|Miss|MISS|Lady|LADY|Madame?|MADAME?|Aunt|AUNT|Auntie|AUNTIE)\.? \p{Lu}[\p{L}'’-]*/gu;

/** `Brandt` of `INSPECTOR BRANDT`: the last word of a name stands for it, but no number and nothing that is owned. */
function partsOf(name: string): readonly string[] {
  const words = name.split(" ");
  const last = words.at(-1) ?? "";
  return words.length < 2 || last.length < 3 || !/^\p{L}+$/u.test(last) || /['’]s$/iu.test(words.at(-2) ?? "") ? [] : [last];
}

function hasWord(text: string, word: string): boolean {
  // Scripts without spaces have no word boundaries to look for.
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(word)) return text.includes(word);
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, "u").test(text) || hasInflected(text, word);
}

/** In Russian a name bends: `Аня`, `Ане`, `Аню`. */
function hasInflected(text: string, word: string): boolean {
  if (!/^[\p{Script=Cyrillic} -]{3,}$/u.test(word)) return false;
  const bent = word.split(" ").map((part) => `${part.replace(/[аяйьоеы]$/iu, "")}${part.length < 3 ? "" : ENDING}`).join("\\s");
  return new RegExp(`(?<!\\p{L})${bent}(?!\\p{L})`, "u").test(text);
}

const ENDING = "(?:а|я|у|ю|е|ы|и|о|й|ь|ой|ей|ою|ею|ом|ем|ём|ью|ем|ого|ому)?";
