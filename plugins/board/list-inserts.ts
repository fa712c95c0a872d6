/** Whether a shot of a list shows one thing alone, and which: `Insert close-up of Mira's notepad`. Pure. */
import { propsIn } from "../film/types-lexicon.ts";
import type { FoundPerson } from "./list-people.ts";

/** The thing that fills the picture; empty for a shot of people or of a place. */
export function insertIn(first: string, motion: string, people: readonly FoundPerson[]): string {
  const isInsert = /\binsert\b/i.test(`${first.slice(0, 60)} ${motion.slice(0, 80)}`);
  const subjects = [CLOSE_ON.exec(first.slice(0, 260))?.[1], FOCUSED_ON.exec(motion)?.[1]].flatMap((each) => (each === undefined ? [] : [withoutOwners(each.trim(), people)]));
  const named = subjects.find((subject) => propsIn(headOf(subject)).length > 0) ?? subjects.find((subject) => propsIn(subject).length > 0 || /\bhands?\b/i.test(subject));
  const isFace = OF_FACE.test(subjects[0] ?? "") || FACE_SEEN.test(first) || people.some(({ name }) => (subjects[0] ?? "").startsWith(name));
  if (isInsert) return thingIn(named ?? subjects[0] ?? "", `${first} ${motion}`, people);
  return isFace || named === undefined ? "" : thingIn(named, `${first} ${motion}`, people);
}

const CLOSE_ON = /\b(?:close-?ups?|insert(?: shot| close-?up)?|macro(?: shot)?|detail(?: shot)?)\b(?: (?:shot|framing|view))?(?: (?:of|on))\s+([^.:;,]{3,90})/i;
const FOCUSED_ON = /\b(?:close-?up|insert|macro)\b[^.]*?\b(?:focus(?:ed|ing)? on|of)\s+([^.:;,]{3,90})/i;
const OF_FACE = /\b(?:face|faces|eyes|expression|profile|features|smile)\b/i;
const FACE_SEEN = /\bface\b[^.]*\bvisible\b/i;

/** `Mira's notepad` is a notepad; `Mira's face` is hers. */
function withoutOwners(text: string, people: readonly FoundPerson[]): string {
  const own = people.map(({ name }) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  return own === "" ? text : text.replace(new RegExp(`(?:${own})['’]s? (?!face|eyes|head|expression|profile|features|reaction)`, "gu"), "the ");
}

/** Without where it lies. */
function headOf(subject: string): string {
  return subject.replace(/\s+(?:on|in|atop|over|under|against|with|beside|at|near)\b.*$/iu, "");
}

/** By a name that a picture has: the first of the subject, else of what else is told; else in the words of the list. */
function thingIn(subject: string, all: string, people: readonly FoundPerson[]): string {
  const own = propsIn(headOf(subject))[0];
  if (own !== undefined && own.kind !== "table") return own.note;
  const words = headOf(subject).replace(/^(?:the|an?) /iu, "");
  if (words !== "" && !FURNITURE.test(words) && !/\bhands?\b/i.test(words)) return words;
  return propsIn(withoutOwners(`${subject}. ${all}`, people)).find(({ kind }) => !BEHIND.has(kind))?.note ?? (words === "" ? "detail" : words);
}

const FURNITURE = /\b(?:tabletop|table|desk|counter|mantel|area|surface|shelf|floor|wall|scene|object)\b/i;
/** What lies around a thing, and is seldom meant. */
const BEHIND: ReadonlySet<string> = new Set(["table", "chair", "window", "door", "sofa", "bed", "bench", "lamp"]);
