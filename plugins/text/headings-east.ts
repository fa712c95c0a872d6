/** Scene headings as Japanese and Chinese scripts write them. Knows one line at a time. */
import { isIndoors, placeIn } from "../film/types-lexicon.ts";
import { foreignTimeIn } from "../film/types-tongues.ts";
import type { Heading } from "../film/types.ts";

/** `○ 台所（夜）`, `屋内 台所 夜`, `内景 厨房 - 夜`, `厨房 内 夜`. */
export function readEasternHeading(text: string): Heading | undefined {
  const ringed = RINGED.exec(text)?.[1];
  if (ringed !== undefined) return ringedHeading(ringed);
  const opened = OPENED.exec(text);
  if (opened) return { setting: settingOf(opened[1] ?? ""), ...placeAndTime(opened[2] ?? "") };
  return closedHeading(text);
}

/** So clearly a heading that it needs no empty line before it. */
export function isPlainlyEastern(text: string): boolean {
  return RINGED.test(text) || /^(内|外|内外)景[\s.．。:：]/u.test(text);
}

const RINGED = /^[○◯]\s*([^\s○◯].*)$/u;
const OPENED = /^((?:内外|内|外)景[\s.．。、:：]|(?:屋内|屋外|室内|室外|内[/／・]外|外[/／・]内|内|外)[\s.．、/／・])\s*(\S.*)$/u;
const APART = /[\s、，,・·/／.．。－―—–-]+/u;
const SETTING = /^(屋|室)?[内外]景?$/u;

function ringedHeading(text: string): Heading {
  const said = text.split(/[\s、，,・·/／()（）]+/u).filter((part) => SETTING.test(part)).join("/");
  const { location, time } = placeAndTime(text);
  const kind = placeIn(location);
  return { setting: said !== "" ? settingOf(said) : kind !== undefined && isIndoors(kind) ? "INT" : "EXT", location, time };
}

/** The place first, then inside or outside and the time, in either order: both must be there. */
function closedHeading(text: string): Heading | undefined {
  const parts = text.split(/[\s、，,/／]+/u);
  const last = parts.slice(-2);
  const setting = last.find((part) => SETTING.test(part));
  const time = last.find((part) => part.length <= 3 && foreignTimeIn(part) !== undefined);
  if (parts.length < 3 || setting === undefined || time === undefined) return undefined;
  return { setting: settingOf(setting), location: parts.slice(0, -2).join(" "), time };
}

function settingOf(words: string): Heading["setting"] {
  if (words.includes("内") && words.includes("外")) return "INT/EXT";
  return words.includes("内") ? "INT" : "EXT";
}

function placeAndTime(text: string): Pick<Heading, "location" | "time"> {
  const [, before = "", bracketed] = /^(.+?)\s*[(（]([^()（）]*)[)）]$/u.exec(text) ?? [];
  if (bracketed !== undefined) return { location: placeOf(before.split(APART)), time: bracketed.split(APART).filter((part) => !SETTING.test(part)).join("・") };
  const parts = text.split(APART).filter((part) => part !== "");
  const at = parts.findLastIndex((part, index) => index > 0 && part.length <= 4 && foreignTimeIn(part) !== undefined);
  if (at === -1) return { location: placeOf(parts), time: "" };
  // What follows the time is of the weather: `夜 - 雨`.
  return { location: placeOf(parts.slice(0, at)), time: parts.slice(at).join("・") };
}

function placeOf(parts: readonly string[]): string {
  return parts.filter((part) => part !== "" && !SETTING.test(part)).join("・");
}
