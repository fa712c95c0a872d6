/** Lamps that do not burn: told so of one, or lit by somebody only later. Reads by rule; pure. */
import type { BoardBrief } from "../film/types-briefs.ts";
import { propsIn } from "../film/types-lexicon.ts";

/** The words that have told most of each thing, by its kind. */
type Notes = Map<string, string>;

export const UNLIT = "unlit ";
const LAMPS = ["lamp", "lantern"] as const;

export function isLamp(kind: string): boolean {
  return kind === "lamp" || kind === "lantern";
}

/** As a scene begins: out where something in it is said of a lamp that burns no more, or where somebody lights it in the scene. */
export function lampsOut({ elements }: BoardBrief, notes: Notes): void {
  const told = elements.map(({ text }) => text);
  const named = told.flatMap(propsIn);
  for (const kind of LAMPS) if ((named.some((each) => each.kind === kind) || notes.has(kind)) && told.some((text) => BURNS_NOT.test(text) || LIGHTS.test(text))) notes.set(kind, unlit(notes.get(kind) ?? kind));
}

/** Once somebody has lit it, it burns until it goes out; one that is told to stand open does so. */
export function lightUp(description: string, notes: Notes): void {
  const open = OPEN.exec(description)?.[1]?.toLowerCase();
  if (open !== undefined) notes.set(open, `${notes.get(open) ?? open}, open`);
  const out = GOES_OUT.exec(description)?.[1]?.toLowerCase();
  if (out !== undefined) notes.set(out, unlit(notes.get(out) ?? out));
  if (!LIGHTS.test(description)) return;
  for (const kind of LAMPS) {
    const note = notes.get(kind);
    if (note !== undefined) notes.set(kind, burning(note));
  }
}

export function unlit(note: string): string {
  return `${UNLIT}${burning(note)}`;
}

function burning(note: string): string {
  return note.startsWith(UNLIT) ? note.slice(UNLIT.length) : note;
}

const OPEN = /\b(lamp|lantern) (?:stands|lies|is|sits) (?:\w+ )?open\b/i;
const GOES_OUT = /\b(lamp|lantern) (?:flickers and |flares and |gutters and )?(?:goes out|dies)\b/i;
const BURNS_NOT = /\b(?:(?:will not|won['’]t|could not|couldn['’]t|can(?:not|['’]t)|does not|doesn['’]t|did not|didn['’]t|never|no longer) (?:\w+ )?(?:burn|burns|burned|burnt|light|lights|lit|glow|glows|c[ao]me on|comes on|go on)|(?:turned|switched) (?:it|the lamp) off)\b/i;
const LIGHTS = /\b(?:lights|relights|kindles) (?:it|(?:the|an?|her|his|their) (?:\w+ )?(?:lamp|lantern|wick))\b|\bthe (?:\w+ )?(?:lamp|lantern) (?:is lit|comes alive|flares up)\b/i;
