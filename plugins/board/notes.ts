/** The words that have told most of each thing: a red umbrella stays red when it is only called an umbrella, and closed until it is opened. Reads by rule; pure. */
import { crookedIn, propsIn } from "../film/types-lexicon.ts";
import { isMentioned } from "../film/types-names.ts";
import { sentencesOf } from "../film/types-sentences.ts";
import { isLamp, UNLIT, unlit } from "./lamps.ts";

/** By kind of thing. */
export type Notes = Map<string, string>;

export function noteThings(description: string, notes: Notes): void {
  for (const { kind, note } of propsIn(description)) {
    const before = notes.get(kind) ?? "";
    if (before === "" || note.includes(" ")) notes.set(kind, before.startsWith(CLOSED) ? closed(note) : before.startsWith(CROOKED) ? crooked(note) : before.startsWith(UNLIT) ? unlit(note) : note);
  }
  for (const { kind, note } of sentencesOf(description).flatMap(crookedIn)) notes.set(kind, crooked(notes.get(kind) ?? note));
  if (FURLS.test(description)) notes.set("umbrella", closed(notes.get("umbrella") ?? "umbrella"));
  else if (UNFURLS.test(description)) notes.set("umbrella", opened(notes.get("umbrella") ?? "umbrella"));
}

/** A clock in somebody's hands, out of which something is told, stays open when that is taken. */
export function openUp(description: string, held: Iterable<string>, notes: Notes): void {
  const before = notes.get("clock") ?? "clock";
  if (FOUND_WITHIN.test(description) && !before.endsWith(EMPTIED) && [...held].includes("clock")) notes.set("clock", `${before}${EMPTIED}`);
}

const FOUND_WITHIN = /\binside(?: it)? (?:there )?(?:is|are|lies|lie)\b/i;
const EMPTIED = ", open and empty";

/** The thing as it stands about, in the shape it has come out. */
export function shaped<T extends { readonly kind: string; readonly note: string }>(thing: T, notes: Notes): T {
  const told = notes.get(thing.kind) ?? "";
  // What has been told of a lamp goes with it where it is only called a lamp, and where it hangs.
  const [, hung = "", note = ""] = /^(hung )?(.*)$/.exec(thing.note) ?? [];
  if (isLamp(thing.kind) && told !== "" && told.includes(opened(note))) return { ...thing, note: `${hung}${told}` };
  return notes.get(thing.kind)?.startsWith(CROOKED) === true ? { ...thing, note: crooked(thing.note) } : thing;
}

/** What is broken is so where it fills the picture, too. */
export function brokenStill<T extends { readonly insert: string }>(plan: T, notes: Notes): T {
  const kind = propsIn(plan.insert)[0]?.kind;
  if (isLamp(kind ?? "") && notes.get(kind ?? "")?.startsWith(UNLIT) === true) return { ...plan, insert: unlit(plan.insert) };
  return kind === "clock" && BROKEN.test(notes.get(kind) ?? "") && !/\b(?:tower|wall|broken)\b/i.test(plan.insert) ? { ...plan, insert: `broken ${plan.insert}` } : plan;
}

const BROKEN = /\b(?:broken|cracked)\b/i;

export function closed(note: string): string {
  return `${CLOSED}${opened(note)}`;
}

export function opened(note: string): string {
  return note.startsWith(CLOSED) ? note.slice(CLOSED.length) : note;
}

/** What has come out badly shaped stays so. */
function crooked(note: string): string {
  return note.includes(CROOKED.trim()) ? note : `${CROOKED}${note}`;
}

const CROOKED = "crooked ";
const CLOSED = "closed ";
const FURLS = /\b(?:clos(?:es|ing)|folds?|shuts?|furls?|shakes? (?:out|off)|hangs?|lowers?) (?:up )?(?:the|an?|her|his|their) (?:\w+ )?umbrella|\b(?:closed|folded|furled|rolled) (?:\w+ )?umbrella|(?<!\p{L})(?:складыва|закрыва)\p{L}+ (?:\p{L}+ )?зонт|傘を(?:閉じ|たた|畳)/iu;
const UNFURLS = /\b(?:opens?|raises?|unfurls?|puts? up|under) (?:the|an?|her|his|their|one) (?:\w+ )?umbrella|(?<!\p{L})(?:раскрыва|открыва)\p{L}+ (?:\p{L}+ )?зонт|под зонт|傘を(?:開|さ)/iu;

/** Who opens an umbrella that nothing was said of before in the scene has come with it. */
export function umbrellaBrought(told: readonly string[], cast: readonly { readonly id: string; readonly name: string }[]): { readonly id: string; readonly note: string } | undefined {
  const first = told.flatMap(sentencesOf).find((sentence) => propsIn(sentence).some(({ kind }) => kind === "umbrella"));
  const [who, note] = [OPENS_IT.exec(first ?? "")?.[1], propsIn(first ?? "").find(({ kind }) => kind === "umbrella")?.note];
  const owner = who === undefined ? undefined : cast.find(({ name }) => isMentioned(name, who));
  return owner === undefined || note === undefined ? undefined : { id: owner.id, note };
}

const OPENS_IT = /^((?:the )?[\p{L}' -]{1,40}?) opens (?:the|her|his|an?) (?:\w+ )?umbrella\b/iu;
