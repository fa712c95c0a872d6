/** Scene headings: how they are recognised and taken apart. Knows one line at a time. */
import { placeIn, weatherIn } from "../film/types-lexicon.ts";
import { headedTimeIn } from "../film/types-tongues.ts";
import { isPlainlyEastern, readEasternHeading } from "./headings-east.ts";
import type { Heading } from "../film/types.ts";

export interface NumberedHeading {
  readonly heading: Heading;
  /** The scene number between `#` signs, or nothing. */
  readonly number: string | undefined;
}

/** `INT. KITCHEN - NIGHT #12#`, in any case; `.A FORCED ONE` too; `ИНТ. КУХНЯ - НОЧЬ`, `AUSSEN. WALD - TAG`, `○ 台所（夜）`. */
export function readHeading(text: string): NumberedHeading | undefined {
  const forced = /^\.(?=[^.\s])/.test(text);
  const number = /#([^#\s]+)#\s*$/.exec(text)?.[1];
  const whole = text.replace(/#[^#]*#\s*$/, "").trim();
  const bare = forced ? whole.slice(1) : whole;
  const opened = openingOf(bare);
  if (opened) return { heading: { setting: settingOf(opened.opening), ...placeAndTime(opened.rest) }, number };
  const eastern = readEasternHeading(bare);
  if (eastern) return { heading: eastern, number };
  return forced ? { heading: { setting: INSIDE.test(bare) ? "INT" : "EXT", ...placeAndTime(bare) }, number } : undefined;
}

/** So clearly a heading that it needs no empty line before it. */
export function isPlainlyHeading(text: string): boolean {
  return PLAINLY.test(text) || isPlainlyEastern(text);
}

/** What a forced heading without INT and EXT may name that is inside. */
const INSIDE = /\b(room|kitchen|office|hall|corridor|cellar|attic|classroom|bedroom|bathroom|shop|bar|inside)\b|комнат|кухн|室|部屋/iu;
const PLAINLY = /^(INT|EXT|INT\.?\/EXT|EXT\.?\/INT|I\/E|ИНТ|НАТ|ЭКСТ|ИНТ\.?\/(НАТ|ЭКСТ)|(НАТ|ЭКСТ)\.?\/ИНТ|INNEN|AU(SS|ß|ẞ)EN|INNEN\/AU(SS|ß|ẞ)EN|AU(SS|ß|ẞ)EN\/INNEN)\.\s/;
const OPENING = /^(int\.?\/ext|ext\.?\/int|i\/e|int|ext|est)(?:\.\s*|\s+)(\S.*)$/i;
const FOREIGN = /^(инт\.?\/(?:нат|экст)|(?:нат|экст)\.?\/инт|инт|нат|экст|innen\/au(?:ss|ß)en|au(?:ss|ß)en\/innen|innen|au(?:ss|ß)en)(\.\s*|\s+)(?:[-–—]\s*)?(\S.*)$/iu;
const TIME =
  /\b(day|night|morning|evening|dusk|dawn|noon|afternoon|midnight|sunset|sunrise|twilight|later|continuous|same|moments|start|end|present|past|now|hour)\b/i;

interface Opened {
  readonly opening: string;
  readonly rest: string;
}

function openingOf(text: string): Opened | undefined {
  const english = OPENING.exec(text);
  if (english) return { opening: english[1] ?? "", rest: english[2] ?? "" };
  const [, opening = "", mark = "", rest = ""] = FOREIGN.exec(text) ?? [];
  // Without the dot `Außen ist es kalt` is a sentence; in capitals it is none.
  const stands = opening !== "" && (mark.startsWith(".") || !/\p{Ll}/u.test(opening.replace("ß", "")));
  return stands ? { opening, rest } : undefined;
}

function settingOf(opening: string): Heading["setting"] {
  if (opening.includes("/")) return "INT/EXT";
  return /^(int|инт|innen)/iu.test(opening) ? "INT" : "EXT";
}

/** The last part after a dash is the time when it reads like one. */
function placeAndTime(text: string): { readonly location: string; readonly time: string } {
  const parts = text.split(/\s+(?:-{1,2}|–|—)\s+|\s*—\s*/).map((part) => part.trim()).filter((part) => part !== "");
  const last = parts.at(-1) ?? "";
  const before = parts.at(-2) ?? "";
  // What follows the time is of the weather: `NIGHT - RAIN`.
  if (parts.length > 2 && weatherIn(last) !== undefined && isTime(before)) return { location: parts.slice(0, -2).join(" - "), time: `${before} - ${last}` };
  if (parts.length < 2 || !isTime(last)) return { location: parts.join(" - "), time: "" };
  return { location: parts.slice(0, -1).join(" - "), time: last };
}

function isTime(part: string): boolean {
  if (TIME.test(part) || headedTimeIn(part) !== undefined) return true;
  return /[^\p{ASCII}]/u.test(part) && placeIn(part) === undefined;
}
