/** Scene headings: how they are recognised and taken apart. Knows one line at a time. */
import type { Heading } from "../film/types.ts";

export interface NumberedHeading {
  readonly heading: Heading;
  /** The scene number between `#` signs, or nothing. */
  readonly number: string | undefined;
}

/** `INT. KITCHEN - NIGHT #12#`, in any case; `.A FORCED ONE` too. */
export function readHeading(text: string): NumberedHeading | undefined {
  const forced = /^\.(?=[^.\s])/.test(text);
  const match = OPENING.exec(text);
  if (!forced && !match) return undefined;
  const number = /#([^#\s]+)#\s*$/.exec(text)?.[1];
  const whole = text.replace(/#[^#]*#\s*$/, "").trim();
  const opened = OPENING.exec(forced ? whole.slice(1) : whole);
  const rest = opened ? (opened[2] ?? "") : whole.slice(forced ? 1 : 0);
  return { heading: { setting: settingOf(opened?.[1]), ...placeAndTime(rest) }, number };
}

/** So clearly a heading that it needs no empty line before it. */
export function isPlainlyHeading(text: string): boolean {
  return /^(INT|EXT|INT\.?\/EXT|EXT\.?\/INT|I\/E)\.\s/.test(text);
}

const OPENING = /^(int\.?\/ext|ext\.?\/int|i\/e|int|ext|est)(?:\.\s*|\s+)(\S.*)$/i;
const TIME =
  /\b(day|night|morning|evening|dusk|dawn|noon|afternoon|midnight|sunset|sunrise|twilight|later|continuous|same|moments|start|end|present|past|now|hour)\b/i;

function settingOf(opening: string | undefined): Heading["setting"] {
  const bare = (opening ?? "").toUpperCase().replace(".", "");
  if (bare === "INT") return "INT";
  return bare.includes("/") ? "INT/EXT" : "EXT";
}

/** The last part after a dash is the time when it reads like one. */
function placeAndTime(text: string): { readonly location: string; readonly time: string } {
  const parts = text.split(/\s+(?:-{1,2}|–|—)\s+|\s*—\s*/).map((part) => part.trim()).filter((part) => part !== "");
  const last = parts.at(-1) ?? "";
  if (parts.length < 2 || !isTime(last)) return { location: parts.join(" - "), time: "" };
  return { location: parts.slice(0, -1).join(" - "), time: last };
}

function isTime(part: string): boolean {
  return TIME.test(part) || /[^\p{ASCII}]/u.test(part);
}
