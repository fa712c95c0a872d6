/** Lamps that do not burn: told so of one, or lit by somebody only later. Reads by rule; pure. */
import type { BoardBrief } from "../film/types-briefs.ts";
import { propsIn } from "../film/types-lexicon.ts";
import { sentencesOf } from "../film/types-sentences.ts";

export const UNLIT = "unlit ";
const OPENED = ", open";

type Lamp = "lamp" | "lantern";

export function isLamp(kind: string): kind is Lamp {
  return kind === "lamp" || kind === "lantern";
}

/** As a scene begins: out where something in it is said of a lamp that burns no more, or where somebody lights it in the scene. */
export function lampsOut({ elements }: BoardBrief, notes: Map<string, string>): void {
  let before: string | undefined = [...notes.keys()].find(isLamp);
  for (const sentence of elements.flatMap(({ text }) => sentencesOf(text))) {
    const meant = lampIn(sentence, before);
    if (meant !== undefined && (BURNS_NOT.test(sentence) || isLit(sentence))) notes.set(meant, unlit(notes.get(meant) ?? meant));
    before = propsIn(sentence).findLast(({ kind }) => isLamp(kind))?.kind ?? before;
  }
}

/** Once somebody has lit it, it burns until it goes out; one that is told to stand open does so. */
export function lightUp(description: string, notes: Map<string, string>): void {
  let before: string | undefined = [...notes.keys()].find(isLamp);
  for (const sentence of sentencesOf(description)) {
    const meant = lampIn(sentence, before);
    before = propsIn(sentence).findLast(({ kind }) => isLamp(kind))?.kind ?? before;
    if (meant === undefined) continue;
    const note = notes.get(meant) ?? meant;
    if (OPEN.test(sentence) && !note.endsWith(OPENED)) notes.set(meant, `${note}${OPENED}`);
    else if (GOES_OUT.test(sentence)) notes.set(meant, unlit(note));
    else if (isLit(sentence) && notes.has(meant)) notes.set(meant, burning(note));
  }
}

/** Of which lamp a sentence is: the one that it names, or, where it names no other thing, the lamp that was named last. */
function lampIn(sentence: string, before: string | undefined): Lamp | undefined {
  const named = propsIn(sentence).map(({ kind }) => kind);
  if (named.length > 0) return named.find(isLamp);
  return before !== undefined && isLamp(before) ? before : undefined;
}

/** `it` is the lamp where it is the first thing that the sentence speaks of, or the lamp has been named in it. */
function isLit(sentence: string): boolean {
  return LIGHTS.test(sentence) || LIGHTS_IT.test(sentence) || (LIT_THEN.test(sentence) && propsIn(sentence).some(({ kind }) => isLamp(kind)));
}

export function unlit(note: string): string {
  return `${UNLIT}${burning(note)}`;
}

function burning(note: string): string {
  return note.startsWith(UNLIT) ? note.slice(UNLIT.length) : note;
}

const OPEN = /\b(?:lamp|lantern) (?:stands|lies|is|sits) (?:\w+ )?open\b/i;
const GOES_OUT = /(?<!\b(?:with|by|near|behind|under|at|of|beside) )\b(?:the|his|her|their|its) (?:\w+ )?(?:lamp|lantern) (?:flickers and |flares and |gutters and )?(?:goes out|dies)\b(?! (?:of|into|to|for)\b)/i;
const BURNS_NOT = /\b(?:it|lamp|lantern)\b[^.;]*?\b(?:will not|won['’]t|could not|couldn['’]t|can(?:not|['’]t)|does not|doesn['’]t|did not|didn['’]t|never|no longer) (?:\w+ )?(?:burn(?:s|ed|t)?|light(?! (?:a|the|his|her|up)\b)|lights|lit(?! (?:a|the|his|her)\b)|glows?|(?:c[ao]me|comes) on(?= again|[.,;!?]|$))\b/i;
const LIGHTS = /\b(?:lights|relights|kindles) (?:the|an?|her|his|their) (?:\w+ )?(?:lamp|lantern|wick)\b|\bthe (?:\w+ )?(?:lamp|lantern) (?:is lit|comes alive|flares up)\b/i;
const LIGHTS_IT = /^\S+ (?:lights|relights|kindles) it\b/i;
const LIT_THEN = /\b(?:lamp|lantern)\b[^.;]*\b(?:lights|relights|kindles) it\b/i;
