/** Who hands a thing to whom, as a text tells it; an offer is remembered until the thing is taken. Reads by rule; pure. */
import { propsIn } from "../film/types-lexicon.ts";
import { HANDY, type Hands, type Thing } from "./held.ts";
import { deedsOf, type Person } from "./told.ts";

export interface Handing {
  readonly from: string;
  readonly to: string;
  readonly thing: Thing;
}

export interface Hander {
  readonly description: string;
  /** Those in the picture. */
  readonly people: readonly Person[];
  /** Whom the shot is about. */
  readonly focus?: string;
  /** Before it happens. */
  readonly hands: Hands;
  /** What was held out and is not taken yet. */
  readonly offered?: Handing | undefined;
}

/** Nothing where nobody else is in the picture to give it or to take it. */
export function handingIn({ description, people, focus, hands, offered }: Hander): Handing | undefined {
  const telling = { description, people, speakers: [], ...(focus === undefined ? {} : { focus }) };
  for (const person of people) {
    const deeds = deedsOf(telling, person);
    const others = people.filter(({ id }) => id !== person.id);
    const [other] = others;
    const given = thingAfter(GIVES, deeds) ?? (GIVES_IT.test(deeds) ? hands.get(person.id) : undefined);
    if (given !== undefined && other !== undefined && others.length === 1) return { from: person.id, to: other.id, thing: given };
    const taken = thingAfter(TAKES, deeds);
    const holder = others.find(({ id }) => taken !== undefined && (hands.get(id) === taken || (offered?.from === id && offered.thing === taken)));
    // From somebody who sleeps it is taken out of a hand that gives nothing.
    if (holder !== undefined && ASLEEP.test(deedsOf(telling, holder))) return undefined;
    if (taken !== undefined && holder !== undefined) return { from: holder.id, to: person.id, thing: taken };
  }
  return undefined;
}

/** True where the other has it at the end, and does not only see it held out. */
export function isGiven(description: string): boolean {
  return !HELD_OUT.test(description) || TAKES.test(description);
}

const ASLEEP = /\b(?:asleep|sleeps|sleeping)\b|(?<!\p{L})(?:спит|засыпа)|眠/iu;
const GIVES = /\b(?:holds? out|offers?|hands?(?= (?:\w+ )?(?:the|an?|her|his|over|back)\b)|gives?|passes|slips)\b((?:(?!\band \w+s\b)[^.;,])*)|(?<!\p{L})(?:протягива|отда[её]т|пода[её]т)\p{L}*([^.;,]*)/iu;
const GIVES_IT = /\b(?:holds? (?:it|them) out|offers? (?:it|them)|hands? (?:it|them) (?:over|back|to)|gives? (?:it|them))\b/i;
const TAKES = /\b(?:takes?|accepts?|receives?|snatch(?:es)?)\b((?:(?!\band \w+s\b)[^.;,])*)|(?<!\p{L})бер[её]т([^.;,]*)/iu;
const HELD_OUT = /\b(?:holds? (?:it |them )?out|offers?)\b|(?<!\p{L})протягива/iu;

function thingAfter(verb: RegExp, deeds: string): Thing | undefined {
  const match = verb.exec(deeds);
  const words = match?.[1] ?? match?.[2] ?? "";
  return propsIn(words).find(({ kind }) => HANDY.has(kind))?.kind;
}
