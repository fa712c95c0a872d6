/** Names of characters: their ids, how they are shown, and whether a text mentions them. Pure. */

/** `DR. MARA VOSS` and `Dr. Mara Voss` are one person: `dr-mara-voss`. */
export function characterId(name: string): string {
  const id = name.toLowerCase().replace(/['’]/g, "").replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
  return id === "" ? "somebody" : id;
}

/** As a caption shows it: a name in capitals gets its small letters. */
export function displayName(name: string): string {
  if (/\p{Ll}/u.test(name)) return name;
  return name.toLowerCase().replace(/(^|[^\p{L}\p{M}\p{N}'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** Of somebody of whom only the id is known. */
export function nameOfId(id: string): string {
  return displayName(id.replaceAll("-", " ").toUpperCase());
}

/** True when the text names the person, with a capital at least: `Will`, `WILL`, but not `will`. */
export function isMentioned(name: string, text: string): boolean {
  return [name, displayName(name), name.toUpperCase()].some((form) => hasWord(text, form));
}

function hasWord(text: string, word: string): boolean {
  // Scripts without spaces have no word boundaries to look for.
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(word)) return text.includes(word);
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, "u").test(text);
}
