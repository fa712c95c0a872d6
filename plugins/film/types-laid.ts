/** What stands on a table for all of a scene: told with the table once, it is there whenever the table is. Reads by rule; pure. */
import { propsIn, type NamedProp, type PropKind } from "./types-lexicon.ts";
import { sentencesOf } from "./types-sentences.ts";

/** Of what a text tells on a table, what stays there. */
export function laidIn(text: string): readonly NamedProp[] {
  return sentencesOf(text).flatMap((sentence) => [...(ON_TABLE.test(sentence) ? propsIn(sentence).filter(({ kind }) => LAID.has(kind)) : []), ...stoodOn(sentence)]);
}

/** `The lamp stands open on a kitchen table, between two cups`: what is carried about, too, where it is told to be there. */
function stoodOn(sentence: string): readonly NamedProp[] {
  const clauses = sentence.split(/[,;]|\b(?:and|but|while)\b/i);
  const at = clauses.findIndex((clause) => STANDS_ON_TABLE.test(clause));
  const about = /^ *(?:between|beside|among) /i.test(clauses[at + 1] ?? "") ? (clauses[at + 1] ?? "") : "";
  return at < 0 ? [] : propsIn(`${clauses[at] ?? ""}, ${about}`).filter(({ kind }) => PUT_ABOUT.has(kind));
}

/** What is put before somebody stands there from then on. */
export function servedIn(text: string): readonly NamedProp[] {
  return sentencesOf(text).filter((sentence) => SERVED.test(sentence)).flatMap((sentence) => propsIn(sentence).filter(({ kind }) => DRUNK.has(kind)).slice(0, 1));
}

export function isServed(kind: PropKind): boolean {
  return DRUNK.has(kind);
}

const SERVED = /\b(?:puts?|sets?|places?|slides?|pushes) (?:down )?(?:the|an?|her|his)\b[^.;]*?\b(?:before|in front of|(?:over|across) to) (?:her|him|them|\p{Lu}\p{L}+)/u;
const DRUNK: ReadonlySet<PropKind> = new Set<PropKind>(["cup", "coffee", "glass"]);

/** Small things that a laid table has for all of a scene. */
export function isLaid(kind: PropKind): boolean {
  return LAID.has(kind) || PUT_ABOUT.has(kind);
}

/** The table itself and what stands on it for all of a scene go on about what fills a picture. */
export function isOfTable(kind: PropKind): boolean {
  return kind === "table" || LAID.has(kind);
}

const ON_TABLE = /\btable (?:\w+ )?with\b|\btable is (?:set|laid)\b|\bon the (?:\w+ )?table\b/i;
const STANDS_ON_TABLE = /\b(?:stands?|sits|is|are|lies|lie|burns?) (?:\w+ )?on (?:the|an?) (?:\w+ )?table\b/i;
const PUT_ABOUT: ReadonlySet<PropKind> = new Set<PropKind>(["lamp", "lantern", "cup"]);
const LAID: ReadonlySet<PropKind> = new Set<PropKind>(["cake", "bread", "pizza", "candle", "teapot", "vase", "flower", "soup", "bowl", "fruit", "tray", "chess", "cards"]);
