/**
 * How a sentence brings somebody in without brackets: `OTTO, 67, heavy, white beard, a navy jumper`, `PAUL is a tall man
 * of 50 with grey hair`. Reads by rule; pure.
 */

/** What is told of a person beside the name, in pieces: an age, a look, something worn. Empty where nothing is. */
export function introducedIn(name: string, told: readonly string[]): readonly string[] {
  const own = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/^the /i, "(?:the )?");
  const beside = firstOf(told, new RegExp(`(?<!\\p{L})${own}(?:,? *\\([^()]*\\))?((?:,[^,.;:!?]+)+)`, "iu"));
  const before = firstOf(told, new RegExp(`\\b(an? (?:[^,.;:]*\\b)?(?:\\p{L}*woman|\\p{L}*man|girl|boy|lady|gentleman|child|teenager)\\b[^,.;:]*), ${own}(?!\\p{L})`, "iu"));
  const called = firstOf(told, new RegExp(`(?<!\\p{L})${own} (?:is|was) (an? [^.;:!?]+)`, "iu"));
  const has = told.flatMap((sentence, at) => new RegExp(`^(?:${own}${isOfOthers(told[at - 1] ?? "", name) ? "" : "|he|she|they"}) (?:has|have|wears?|is wearing) ([^.;:!?]+)`, "iu").exec(sentence)?.[1] ?? []);
  const pieces = [...inPieces(before), ...besideName(beside), ...inPieces(called), ...has.flatMap(inPieces).filter((piece) => LOOKS.test(piece))];
  return pieces.filter((piece) => !NAMED.test(piece)).map(inFigures);
}

/** `BEATRIX OAKES (61)` brings in Beatrix, unless somebody else has that whole name. In small letters the names of all. */
export function withoutSurname(name: string, sentence: string, names: ReadonlySet<string>): string {
  const own = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const introduced = new RegExp(`(?<!\\p{L})(${own})((?-i: \\p{Lu}[\\p{L}'’-]+){1,2})(?= \\()|(?<!\\p{L})(${own})((?-i: \\p{Lu}[\\p{Lu}'’-]+){1,2})(?=, )`, "giu");
  return sentence.replace(introduced, (whole: string, first?: string, _surname?: string, other?: string) => (names.has(whole.toLowerCase()) ? whole : (first ?? other ?? whole)));
}

/** Whom a pronoun means is not known after a sentence that names somebody else too. */
function isOfOthers(sentence: string, name: string): boolean {
  const own = new Set(name.toLowerCase().split(" "));
  return [...sentence.matchAll(/(?<!^)(?<!\p{L})(?<![.!?] )\p{Lu}[\p{L}'’-]+/gu)].some(([word]) => !own.has(word.toLowerCase()));
}

/** Somebody, and not a T-shirt. */
const NAMED = /(?<!\p{L})\p{Lu}\p{L}/u;

function firstOf(told: readonly string[], pattern: RegExp): string {
  return told.map((sentence) => pattern.exec(sentence)?.[1]).find((found) => found !== undefined) ?? "";
}

/** Piece by piece, until somebody else is named or something happens. */
function besideName(text: string): readonly string[] {
  const pieces = text.split(",").map((piece) => piece.trim()).filter((piece) => piece !== "");
  const end = pieces.findIndex((piece) => !tells(piece));
  return pieces.slice(0, end === -1 ? pieces.length : end).flatMap(inPieces);
}

function tells(piece: string): boolean {
  if (/^(?:\d{1,2}(?:s|\b)|(?:early|mid|late)[- ]|in (?:his|her|their) (?:early |mid |late |mid-)?\p{L}+(?:ies|teens)\b)/iu.test(piece)) return true;
  if (/^who (?:wears|has|is (?:wearing|dressed))\b/u.test(piece)) return true;
  if (NAMED.test(piece) || /[()]|^(?:and|who|that|as|while|but|then) /u.test(piece)) return false;
  if (LOOKS.test(piece)) return !happens(piece.split(" ").slice(0, 2).join(" "));
  return piece.split(" ").length <= 4 && !happens(piece);
}

/** A verb, or what ends like one: `waters the plants`, `standing alone`. */
function happens(words: string): boolean {
  return words.split(/[ -]/).some((word, at) => (/^\p{Ll}+(?<!s)s$/u.test(word) && !PLURAL.test(word)) || (at === 0 && /^\p{Ll}{2,}ing$/u.test(word) && word !== "wearing"));
}

const PLURAL = /^(?:his|hers|\w*glasses|jeans|trousers|boots|curls|braids|freckles|spectacles|eyes|dungarees|overalls|shoes|gloves|sideburns|earrings|scrubs|pyjamas|headphones|shorts|tights|\d+s|years|\w+ies|shoulders|hands|arms|lips|eyebrows|wrinkles|tattoos|dreadlocks|locks)$/;
const LOOKS =
  /\b(?:hair(?:ed)?|beard(?:ed)?|moustache|stubble|bald|eyes|glasses|spectacles|freckle[sd]?|skin(?:ned)?|build|tall|short|small|little|heavy|thin|slim|broad|fat|stout|lean|wiry|slight|stocky|old|young|elderly|grey|gray|white|blonde?|scar|curly|curls|braids?|bun|bob|ponytail|wearing|dressed|coat|oilskin|raincoat|jacket|sweater|jumper|cardigan|pullover|hoodie|suit|blazer|dress|gown|skirt|apron|uniform|overalls|dungarees|t-shirt|shirt|blouse|jersey|robe|kimono|waistcoat|vest|scrubs|pyjamas|cloak|cape|shawl|scarf|tie|hat|cap|beanie|beret|helmet|crown|hijab|turban|headscarf)\b/i;

/** `a tall man of 50 with grey hair, in a brown coat` is a tall man of 50, grey hair, brown coat. */
function inPieces(text: string): readonly string[] {
  return text
    .split(/,|\b(?:with|wearing|dressed in|wears?|has)\b|\bin (?=an?\b|his (?!\p{L}+(?:ies|teens))|her (?!\p{L}+(?:ies|teens)))|\band (?=an?\b|wear|has\b)/u)
    .map((piece) => piece.trim().replace(/^(?:an?|the|his|her|their|some) /i, "").replace(/ (?:and|who .*)$/i, "").trim())
    .filter((piece) => piece !== "" && !/^who\b/.test(piece));
}

/** `in her early thirties` is 32. */
function inFigures(piece: string): string {
  return piece.replace(/\b(?:in (?:his|her|their) )?(?:(early|mid|late)[- ])?(teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|\d0s)\b/i, (_, part: string | undefined, decade: string) => {
    const tens = /\d/.test(decade) ? Number.parseInt(decade, 10) : (DECADES.indexOf(decade.toLowerCase()) + 1) * 10;
    return String(tens + (part === undefined ? 5 : (WITHIN[part.toLowerCase()] ?? 5)));
  });
}

const DECADES = ["teens", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];
const WITHIN: Readonly<Record<string, number>> = { early: 2, mid: 5, late: 8 };
