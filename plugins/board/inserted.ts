/** The thing that fills a picture: what it is and, of a picture, what it shows. Reads by rule; pure. */
import { turnsKey } from "../film/types-hands.ts";
import { hourIn } from "../film/types-hours.ts";
import { propsIn } from "../film/types-lexicon.ts";
import type { Look } from "../film/types.ts";
import type { Place, Staging } from "../film/types-staging.ts";
import { depictedIn } from "./depicted.ts";
import type { ReadShot } from "./read.ts";

/** @param owner how somebody looks who holds it */
export function insertOf({ insert, description, held = [], things = [] }: ReadShot, place: Place, owner: Look | undefined): Staging["insert"] {
  if (insert === undefined) return undefined;
  const kind = propsIn(insert)[0]?.kind ?? "other";
  const depicts = kind === "photograph" || kind === "painting" ? depictedIn(description, place, owner) : undefined;
  // Who holds it may have been told before what it has come to.
  const told = [description, ...held.flatMap(({ thing, note = "" }) => (thing === kind ? [note] : []))].join(" ");
  const states = STATES.flatMap(([state, pattern]) => (pattern.test(told) ? [state] : []));
  const within = INSIDE.test(description) ? propsIn(description).map((each) => each.kind).filter((each) => each !== kind) : [];
  const lock = kind === "key" && turnsKey(description) ? [`turned in the ${lockIn(description, place)}`] : [];
  const vessel = propsIn(OUT_OF.exec(description)?.[1] ?? "").find((each) => each.kind !== kind && VESSELS.has(each.kind));
  const from = vessel === undefined ? [] : [`out of the ${things.find((each) => each.kind === vessel.kind)?.note ?? vessel.note}`];
  return { kind, note: `${[insert, ...states, ...lock, ...within, ...from].join(", ")}${inPuddle(description)}`, ...hourOf(description), ...(depicts === undefined ? {} : { depicts }) };
}

function lockIn(text: string, { features = [] }: Place): string {
  return propsIn(text).find(({ kind }) => LOCKED.has(kind))?.kind ?? (features.includes("gate") ? "gate" : "door");
}

const LOCKED: ReadonlySet<string> = new Set(["gate", "door", "box", "clock", "suitcase", "musicbox"]);
/** Something is drawn out of what stands there. */
const OUT_OF = /\b(?:takes?|pulls?|draws?|lifts?|slips?|slides?|fishes)\b(?:(?!\b(?:and|then)\b)[^.;,])* out of ((?:the|an?|his|her|their) (?:(?!(?:and|with|to|for|while|as|by)\b)[\w'’-]+ ?){1,4})/i;
const VESSELS: ReadonlySet<string> = new Set(["lamp", "lantern", "vase", "teapot", "cup", "bottle", "musicbox"]);
const INSIDE = /\b(?:inside|within|in it)\b|(?<!\p{L})внутри(?!\p{L})|中に/iu;
/** What has become of it, as the words around it tell. */
const STATES: readonly (readonly [string, RegExp])[] = [
  ["open", /\b(?:opens?|opened|is open|lies open)\b|(?<!\p{L})откры|を開/iu],
  ["fallen", /\b(?:falls?|fallen|slips?|drops?|dropped|lies on the (?:floor|ground))\b|(?<!\p{L})(?:пада|упал|роня)|落ち/iu],
  ["burnt", /\b(?:burnt|burned|burns|charred|smok(?:es|ing)|black as coal)\b|(?<!\p{L})(?:сгоре|подгоре)|焦げ/iu],
  ["crooked", /\b(?:crooked|lopsided|bent|askew|uneven)\b|(?<!\p{L})крив/iu],
  ["steaming", /\b(?:bread|loaf|loaves|pie|cake)s? (?:\w+ )?(?:from|out of) the oven\b/i],
  ["ringing", /\b(?:rings?|ringing|strikes?|striking|chimes?|tolls?|buzz(?:es|ing)|vibrat(?:es|ing))\b|(?<!\p{L})звон(?:ит|ят)(?!\p{L})|鳴/iu],
  ["from the sleeve", /\b(?:takes?|pulls?|draws?|slips?|slides?|tugs?|produces)\b[^.;]* (?:from|out of|from under) (?:his|her|their|a|the) (?:\w+ )?(?:sleeve|cuff)\b|(?<!\p{L})из рукава(?!\p{L})|袖(?:口)?から/iu],
  ["torn", /\b(?:tears|torn|rips|ripped)\b|(?<!\p{L})(?:рв[её]т|порва)/iu],
];

function hourOf(text: string): { hour?: string } {
  const hour = hourIn(text);
  return hour === undefined ? {} : { hour };
}

/** What lies in a puddle is one picture with it. */
export function inPuddle(text: string): string {
  return IN_PUDDLE.test(text) ? " in a puddle" : "";
}

const IN_PUDDLE = /\b(?:lies|lying|floats|floating|lands|falls|sits) in (?:a|the) (?:\w+ )?puddle\b|(?<!\p{L})(?:лежит|плавает|падает) в луж|水たまりに(?:落ち|浮)/iu;

/** What the hands in the picture of a thing do with it. */
export function handlingIn(description: string): "writing" | "reaching" | "holding" {
  return WRITES.test(description) ? "writing" : MOVES.test(description) ? "reaching" : "holding";
}

/** What hands do with a thing that stays where it lies. */
const MOVES = /\b(?:push(?:es)?|slides?|turns?|winds?|puts?|sets?|lays?|places|opens|hangs up|touch(?:es)?)\b/i;

const WRITES = /\b(?:writ(?:es?|ing)|scribbl\w+|sketch\w*)\b|(?<!\p{L})(?:пишет|рисует)|書(?:く|いて)|描/iu;
