/** Cues: the line that says who speaks, and the name in it. Knows one line at a time. */

export interface CueLine {
  readonly name: string;
  /** `V.O.`, `O.S.`; continuing from before is no extension of its own. */
  readonly extension: string | undefined;
  readonly dual: boolean;
}

/** A Fountain cue: a name in capitals, or any text after `@`. */
export function readCue(text: string): CueLine | undefined {
  const forced = text.startsWith("@");
  const dual = text.endsWith("^");
  const bare = text.slice(forced ? 1 : 0, dual ? -1 : undefined).trim();
  const name = bare.replace(/[(（][^()（）]*[)）]/g, " ").replace(/\s+/g, " ").trim();
  if (name === "" || name.includes("^") || (!forced && !inCapitals(name))) return undefined;
  return { name, extension: extensionOf(bare), dual };
}

/** A name in a script that has no capitals: short, without a mark of punctuation. Whether it cues anybody, the lines around it tell. */
export function readCaselessCue(text: string): CueLine | undefined {
  const dual = text.endsWith("^");
  const [, name = "", bracket] = CASELESS.exec(dual ? text.slice(0, -1).trim() : text) ?? [];
  if (name === "") return undefined;
  return { name, extension: bracket === undefined ? undefined : extensionOf(`(${bracket})`), dual };
}

const CASELESS = /^([\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}ー・]{1,8})\s*(?:[(（]([^()（）]*)[)）])?$/u;

export interface SaidLine extends CueLine {
  readonly parenthetical: string | undefined;
  readonly line: string;
}

/** `John: (smiling) hello`, `Mara (whispering): hello`. */
export function readSaid(text: string): SaidLine | undefined {
  const match = SAID.exec(text) ?? QUOTED.exec(text);
  const [, name = "", bracket, rest = ""] = match ?? [];
  if (!match || name.split(" ").length > 4) return undefined;
  const opening = /^[(（]([^()（）]*)[)）]\s*(.*)$/u.exec(rest);
  const line = opening ? (opening[2] ?? "") : rest;
  const extension = bracket === undefined ? undefined : extensionOf(`(${bracket})`);
  const manner = opening?.[1] ?? (extension === undefined ? bracket : undefined);
  return line.trim() === "" ? undefined : { name: name.trim(), extension, dual: false, parenthetical: manner?.trim(), line: line.trim() };
}

const SAID = /^([\p{Lu}\p{Lo}][\p{L}\p{M}\p{N} .'’&-]{0,38}?)\s*(?:[(（]([^()（）]*)[)）])?\s*[:：]\s*(.+)$/u;
/** `クロ「あの月は」`, `クロ（小声で）「あの月は」`. */
const QUOTED = /^([\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー・]{1,8})\s*(?:[(（]([^()（）]*)[)）])?\s*[「『](.+)[」』]$/u;
const HEARD = /^(v\.?\s?o\.?|o\.?\s?[sc]\.?|off|off screen|filtered|on phone|on radio|over phone|voice over|into phone|за кадром|з\.?\s?к\.?|голос|声|オフ|ナレーション|電話)$/i;

function inCapitals(name: string): boolean {
  const bare = name.replace(/(?<!\p{L})(?:Ma?c|De|Di|La|Le|Von|Van)(?=\p{Lu}{2})/gu, "");
  return /\p{Lu}/u.test(bare) && !/\p{Ll}/u.test(bare) && !/[:!?]$/.test(name);
}

function extensionOf(bare: string): string | undefined {
  const found = [...bare.matchAll(/[(（]([^()（）]*)[)）]/g)].map((match) => (match[1] ?? "").trim());
  return found.find((text) => HEARD.test(text))?.toUpperCase().replace(/\.\s/, ".");
}
