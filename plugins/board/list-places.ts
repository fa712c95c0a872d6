/** Where each shot of a list is: as it says, as its words bring a place in, else where the shot before it was. Pure. */
import { isIndoors, placeIn, timeIn } from "../film/types-lexicon.ts";
import { headedTimeIn } from "../film/types-tongues.ts";
import type { Heading } from "../film/types.ts";

/** A place that is written down: `INT. KITCHEN - NIGHT`, `kitchen, at night`. */
export function writtenPlace(written: string, time: string): Heading {
  const [, opening = "", rest = written] = /^\s*(INT\.?\s?\/\s?EXT|EXT\.?\s?\/\s?INT|I\/E|INT|EXT)[.\s]+(\S.*)$/isu.exec(written) ?? [];
  const parts = rest.split(/\s+[-–—]{1,2}\s+/u);
  const last = parts.at(-1) ?? "";
  const isTime = parts.length > 1 && (timeIn(last) ?? headedTimeIn(last)) !== undefined;
  const location = (isTime ? parts.slice(0, -1).join(" - ") : rest).trim();
  return { setting: settingOf(opening, location), location: location.toUpperCase(), time: (time === "" ? (isTime ? last : timeSaid(written)) : time).trim().toUpperCase() };
}

const LEADS = String.raw`\b(?:in|inside|into|within|at|on|of|back in|back at|through)\s+`;
const BROUGHT_IN = new RegExp(`${LEADS}(an?|the original|the same|one)\\s+([^:.;\\n]{3,120})`, "giu");
const OPENING = /^([^:.;,\n]{3,80}?)\s*(?:interior|exterior|at (?:night|dawn|dusk|noon)|[,:;.]|$)/iu;

/**
 * The place that a text brings in: `inside a rustic Italian trattoria kitchen: …`. Only `a` and `an` bring in a new one;
 * `the room` is the one that everybody knows already.
 */
export function toldPlace(text: string): Heading | undefined {
  for (const { 2: words = "" } of text.matchAll(BROUGHT_IN)) {
    const name = nameOfPlace(words, OPEN_AIR.test(text));
    if (name !== undefined) return heading(name, text);
  }
  const opening = OPENING.exec(text)?.[1] ?? "";
  const name = /\b(?:shot|close-?up|camera|angle|same|insert)\b/i.test(opening) ? undefined : nameOfPlace(opening, OPEN_AIR.test(text));
  return name === undefined ? undefined : heading(name, text);
}

/** The same place under another name, as `the culinary test kitchen` after `a bright culinary test kitchen`. */
export function isSamePlace(one: Heading, other: Heading): boolean {
  const tail = ({ location }: Heading): string => location.split(" ").slice(-2).join(" ");
  return one.location === other.location || tail(one) === tail(other);
}

function heading(name: string, text: string): Heading {
  return { setting: OPEN_AIR.test(text) ? "EXT" : settingOf("", name), location: name.toUpperCase(), time: timeSaid(text) };
}

const OPEN_AIR = /\bopen-air\b|\boutdoors?\b|\bexterior\b/i;
/** Words of four and fewer before the word for the place belong to its name. */
const NAMING = 4;
const NO_NAME = /^(?:bright|dark|dim|modest|well-lit|bustling|busy|quiet|empty|crowded|compact|cozy|cosy|small|large|big|tiny|grand|beautiful|spacious|the|a|an|and|of|with|stainless-steel|warm|cold|sunny|sunlit)$/i;

/** As far as the word that says what kind of place it is: `Japanese ramen-ya kitchen`. */
function nameOfPlace(words: string, isOutside: boolean): string | undefined {
  const all = words.split(/[\s,]+/u).filter((word) => word !== "");
  const end = all.findIndex((_, at) => placeIn(all.slice(0, at + 1).join(" ")) !== undefined);
  // Far behind the article it is something else that is spoken of.
  if (end === -1 || end > 7 || all.slice(0, end + 1).some((word) => /['"‘“\d]|^(?:with|where|near|of|from|to|behind|beside|on|who|holding|wearing|showing)$/i.test(word))) return undefined;
  const next = all[end + 1] ?? "";
  const whole = /^(?:room|house|stall|floor|shop|yard)$/i.test(next) || (placeIn(next) !== undefined && !isOutside) ? end + 1 : end;
  const name = all.slice(Math.max(0, whole + 1 - NAMING), whole + 1);
  while (name.length > 1 && NO_NAME.test(name[0] ?? "")) name.shift();
  return name.join(" ");
}

function settingOf(opening: string, location: string): Heading["setting"] {
  const [first = ""] = opening.toUpperCase().split(".");
  if (opening.includes("/")) return "INT/EXT";
  if (first === "INT" || first === "EXT") return first;
  const kind = placeIn(location);
  return kind === undefined || isIndoors(kind) || /\b(?:room|interior|shop)\b/i.test(location) ? "INT" : "EXT";
}

/** `late afternoon` and `morning-like` are day; only what is told of light and hour counts. */
function timeSaid(text: string): string {
  const plain = text.replace(/\blate (?=afternoon|morning)/gi, "");
  return (timeIn(plain) ?? "day").toUpperCase();
}
