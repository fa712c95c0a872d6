/** Whom a sentence of a scene means: by name, by a word like `she` or `they`, by being there. Reads by rule; pure. */
import type { BoardBrief } from "../../film/types-briefs.ts";
import { namedIn, presentAt, sideOf } from "../../film/types-scene.ts";
import { sentencesOf } from "../../film/types-sentences.ts";

/** Ids, the doer first; nobody when the text is about a place or a thing. */
export function whoIn(brief: BoardBrief, text: string, at: number, before: readonly string[] = []): readonly string[] {
  return sentencesOf(text).reduce<readonly string[]>((all, sentence) => [...new Set([...all, ...meantIn(brief, sentence, { at, meant: all.length > 0 ? all : before })])], []);
}

interface Before {
  readonly at: number;
  /** By the sentences before it in the same text. */
  readonly meant: readonly string[];
}

function meantIn(brief: BoardBrief, text: string, { at, meant }: Before): readonly string[] {
  const present = presentAt(brief, at);
  const named = inOrder(brief, text);
  if (EVERYONE.test(text)) return [...new Set([...named, ...present])];
  const recent = [...new Set([...meant, ...lastMeant(brief, at)])];
  if (named.length > 0) {
    const doer = /^(?:he|she)\b|^(?:он|она)(?!\p{L})/iu.test(text) ? recent.find((id) => !named.includes(id)) : undefined;
    if (doer !== undefined) return [doer, ...named];
    const other = OBJECT.test(text) || GIVES.test(text) ? recent.find((id) => !named.includes(id) && present.includes(id)) : undefined;
    return other === undefined || named.length > 1 ? named : [...named, other];
  }
  if (TOGETHER.test(text) && present.length === 3 && sitsBetween(brief, at)) return present;
  if (TOGETHER.test(text)) return recent.length > 1 ? recent.slice(0, 2) : [...new Set([...recent, ...present])].slice(0, 2);
  const [last] = recent;
  if (!PRONOUN.test(text)) return [];
  const doer = last ?? present[0];
  if (doer === undefined) return [];
  const receiver = GIVES.test(text) ? recent.find((id) => id !== doer && present.includes(id)) : undefined;
  return receiver === undefined ? [doer] : [doer, receiver];
}

/** Whom the two others have between them is in every picture of these. */
function sitsBetween({ elements }: BoardBrief, at: number): boolean {
  return elements.slice(0, at).some(({ type, text }) => type === "action" && BETWEEN.test(text));
}

const BETWEEN = /\b(?:sits?|stands?|on) (?:on )?either side of (?:him|her|them|the (?:boy|girl|child))\b|\bsits? between them\b/i;

/** Those on the side of an intercut scene where the first of them is. */
export function together(brief: BoardBrief, people: readonly string[]): readonly string[] {
  const [first] = people;
  return first === undefined ? people : people.filter((id) => sideOf(brief, id) === sideOf(brief, first));
}

const EVERYONE = /\b(everyone|everybody|all of them|they all|all (?:laugh|smile|cheer|rise|stand|look|turn|stop|nod|clap|drink|eat|sing|listen|fall silent)|the (?:whole )?(?:family|group|team)|(?<!\b(?:on|onto|under|from|across|at|to|of|behind|near|by|over) )the (?:whole )?table)\b|(?<!\p{L})(все(?!\p{L})|всей семьёй)|みんな|全員/iu;
const TOGETHER = /\b(they|them|both|together|each other|side by side|neither|the two)\b|(?<!\p{L})(они|оба|обе|вместе|друг друга)(?!\p{L})|二人|二匹|ふたり|たがい|互い/iu;
const PRONOUN = /\b(she|he|her|hers|his|him|herself|himself)\b|(?<!\p{L})(он|она|его|её|ему|ей|него|неё)(?!\p{L})|彼/iu;
/** Somebody else is there to take it. */
const GIVES = /\b(holds? out|offers?|hands? (?:over|back)|gives? (?:back|an?|the|it))\b|(?<!\p{L})(протягива|отда[её]т)|差し出|渡す/iu;
const OBJECT = /\b(him|them|her(?=[.,;!?]|$| (?:and|from|with|to|in|on|by|up|back|down|for|a|the|his)\b))\b|(?<!\p{L})(его|её|ему|ей|за руку|ним|ней)(?!\p{L})/iu;

function inOrder(brief: BoardBrief, text: string): readonly string[] {
  const lower = text.toLowerCase();
  const place = (id: string): number => {
    const name = (brief.cast.find((each) => each.id === id)?.name ?? id).toLowerCase();
    const whole = lower.indexOf(name);
    return whole === -1 ? lower.indexOf(name.split(" ").at(-1) ?? name) : whole;
  };
  return namedIn(brief, text).toSorted((a, b) => place(a) - place(b));
}

/** Those who spoke or were named before, the latest first; then those who are there. */
function lastMeant(brief: BoardBrief, at: number): readonly string[] {
  const before = brief.elements.slice(0, at).flatMap((element) => (element.character === undefined ? (element.type === "action" ? inOrder(brief, element.text) : []) : [element.character]));
  const seen = new Set(brief.cast.filter(({ visible }) => visible).map(({ id }) => id));
  return [...new Set(before.toReversed())].filter((id) => seen.has(id));
}
