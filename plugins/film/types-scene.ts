/**
 * What the elements of a scene say of who is there, who is spoken to and how the scene is cut. Reads by rule; pure.
 * Everything here is told by names, manners and what happens, hardly by spoken words, so a reworded line moves nobody.
 */
import type { BoardBrief, PlannedElement } from "./types-briefs.ts";
import { isMentioned } from "./types-names.ts";
import { sentencesOf } from "./types-sentences.ts";

/** What the text says happens, and nobody says. */
export function actionsOf({ elements }: { readonly elements: readonly Pick<PlannedElement, "type" | "text">[] }): readonly string[] {
  return elements.flatMap(({ type, text }) => (type === "action" ? [text] : []));
}

export function nameIn(brief: BoardBrief, id: string): string {
  return brief.cast.find((each) => each.id === id)?.name ?? id;
}

/** Whom a picture can show, in order of appearance: left to right on the screen. */
export function visibleIn(brief: BoardBrief): readonly string[] {
  return brief.cast.filter(({ visible }) => visible).map(({ id }) => id);
}

export function namedIn(brief: BoardBrief, text: string): readonly string[] {
  return brief.cast.filter(({ name, visible }) => visible && isMentioned(name, withoutLonger(brief, name, text))).map(({ id }) => id);
}

/** `TOM` is not named by `TOM'S MOTHER`. */
function withoutLonger(brief: BoardBrief, name: string, text: string): string {
  const longer = brief.cast.filter((each) => each.name !== name && each.name.toLowerCase().includes(name.toLowerCase()));
  return longer.reduce((told, each) => told.replaceAll(each.name, "—").replaceAll(each.name.toUpperCase(), "—"), text);
}

/** An animal, as the scene introduces it: `BISCUIT, a small brown dog`. */
export function isAnimal(brief: BoardBrief, id: string): boolean {
  const name = nameIn(brief, id).toLowerCase();
  return brief.elements.some(({ type, text }) => {
    const at = type === "action" ? text.toLowerCase().indexOf(name) : -1;
    return at !== -1 && (ANIMAL_AFTER.test(text.slice(at + name.length)) || ANIMAL_BEFORE.test(text.slice(0, at)) || ANIMAL_DOES.test(text.slice(at + name.length)));
  }) || ANIMAL_NAME.test(name);
}

const ANIMALS = "dogs?|pupp(?:y|ies)|cats?|kittens?|fox(?:es)?|wol(?:f|ves)|rabbits?|hares?|birds?|parrots?|hamsters?|mouse|goats?|pigs?|ducks?|lambs?|hedgehogs?";
const ANIMAL_AFTER = new RegExp(`^,? (?:an?|the|his|her|their) (?:[\\w-]+ ){0,4}(?:${ANIMALS})\\b|^ ?\\([^)]*\\b(?:${ANIMALS})\\b`, "i");
const ANIMAL_BEFORE = new RegExp(`\\b(?:${ANIMALS}),? $|猫の?$|犬の?$`, "i");
/** What no person does. */
const ANIMAL_DOES = /^[^.;]*?\b(?:bark(?:s|ing)|meow(?:s|ing)|purr(?:s|ing)|wag(?:s|ging) (?:his|her|its) tail|neigh(?:s|ing))\b/i;
const ANIMAL_NAME = new RegExp(`^(?:the )?(?:${ANIMALS})$`, "i");

/** True for words that are heard while their speaker is not seen to say them: `V.O.`, `O.S.`. */
export function isOff({ extension = "" }: { readonly extension?: string }): boolean {
  return isOver({ extension }) || /^(o\.?\s?[sc]\.?|off|off screen)/i.test(extension);
}

/** A voice over the picture: a narrator, a thought, a letter that is read. */
export function isOver({ extension = "" }: { readonly extension?: string }): boolean {
  return /^(v\.?\s?o\.?|voice over)/i.test(extension);
}

/** Which side of an intercut scene somebody is on: 0 where the scene is headed. */
export function sideOf({ elsewhere = [] }: BoardBrief, id: string): number {
  return elsewhere.findIndex(({ cast }) => cast.includes(id)) + 1;
}

/** Who is there when the element comes: whoever has entered by then and has not left before. */
export function presentAt(brief: BoardBrief, at: number): readonly string[] {
  return visibleIn(brief).filter((id) => {
    const comings = movesOf(brief, id, COMES);
    const first = brief.elements.findIndex((element) => isSeenIn(brief, element, id));
    const [coming] = comings;
    if (coming !== undefined && coming <= first && at < coming) return false;
    const gone = movesOf(brief, id, GOES).findLast((each) => each < at);
    if (gone === undefined) return true;
    return brief.elements.slice(gone + 1, at + 1).some((element) => isSeenIn(brief, element, id));
  });
}

/** True when somebody comes or goes there. */
export function movesPeople(text: string): boolean {
  return COMES.test(text) || GOES.test(text);
}

export function comesIn(text: string): boolean {
  return COMES.test(text.replace(THINGS_MOVE, ""));
}

export function goesIn(text: string): boolean {
  return GOES.test(text.replace(THINGS_MOVE, ""));
}

/** `The light comes back.` */
const THINGS_MOVE = /\b(?:light|lights|rain|power|sound|music|sun|moon|wind|train|tram|car|smile|voice|answer)s? (?:comes?|goes|returns?|appears?|disappears?|drives?|vanish(?:es)?|leaves?)\b/gi;

const COMES = /\b(enters?|comes? (?:in|back|out|through|down|up)|arrives?|walks? in|bursts? in|rushes in|steps? (?:in|into|inside)|appears?|joins?|returns?)\b|(?<!\p{L})(вход[ия]т|вош[её]?л|появля|прибега|возвраща)|入って|現れ|やって来|やってく|戻って/iu;
const GOES = /\b(exits?|(?<!\b(?:the|of|dead|dry|fallen|autumn|green) )leaves?(?=\s*(?:[.,;!]|$|and\b|by\b|through\b|without\b|together\b|the (?:room|house|shop|kitchen|office|building|bar|table|stage|caf[eé])\b))|walks? (?:out|away|off)|goes (?:out|away)|storms? (?:out|off)|disappears?|is gone|drives? (?:off|away)|r[ua]ns? (?:out|off|away)|hurries (?:out|off|away)|vanish(?:es)?)\b|(?<!\p{L})(уход[ия]т|выход[ия]т|исчеза|убега)|出て行|出ていく|去る|去って|立ち去/iu;

function movesOf(brief: BoardBrief, id: string, pattern: RegExp): readonly number[] {
  return brief.elements.flatMap(({ type, text }, at) =>
    type === "action" && sentencesOf(text).some((sentence) => pattern.test(sentence) && isMentioned(nameIn(brief, id), sentence)) ? [at] : []);
}

function isSeenIn(brief: BoardBrief, element: PlannedElement, id: string): boolean {
  if (element.character !== undefined) return element.character === id && !isOff(element);
  return element.type === "action" && isMentioned(nameIn(brief, id), element.text);
}

/**
 * Whom the line is said to: as the manner says, else who is called by name, else the last other one to speak, else one
 * who is there, else the next to speak. Nobody when the speaker is alone or speaks to a thing.
 */
export function addresseeOf(brief: BoardBrief, at: number): string | undefined {
  const element = brief.elements[at];
  const manner = element?.parenthetical ?? "";
  if (/^(?:in)?to (the|an?|it|himself|herself|themselves)\b/i.test(manner) || (brief.elsewhere === undefined && isOnPhone(brief, at))) return undefined;
  const present = presentAt(brief, at);
  const others = visibleIn(brief).filter((id) => id !== element?.character && (present.includes(id) || sideOf(brief, id) > 0));
  const toward = /^to (.+)$/i.exec(manner)?.[1];
  const meant = others.find((id) => toward !== undefined && isMentioned(nameIn(brief, id), toward)) ?? others.find((id) => isCalled(nameIn(brief, id), element?.text ?? ""));
  return meant ?? lastToSpeak(brief, at, others) ?? firstTold(brief, at, others) ?? nextToSpeak(brief, at, others);
}

/** One of these is said to somebody who is there to look at: not a voice over, nor words into a telephone unless the scene cuts to its other end. */
export function isSaidToAnother(brief: BoardBrief, elements: readonly number[]): boolean {
  return elements.some((at) => brief.elements[at]?.character !== undefined && !isOver(brief.elements[at]) && addresseeOf(brief, at) !== undefined);
}

/** A telephone at the ear: both sides of an intercut call, and who has begun to speak into one until another answers. */
export function isOnPhone(brief: BoardBrief, at: number): boolean {
  const { elements, elsewhere } = brief;
  const element = elements[at];
  if (elsewhere !== undefined) return CALL.test(elements.map(({ text }) => text).join(" "));
  if (/\bphone\b|電話|телефон/iu.test(`${element?.parenthetical ?? ""} ${element?.extension ?? ""}`) || hasPickedUp(brief, at)) return true;
  const before = elements.slice(0, at).findLastIndex(({ character }) => character !== undefined);
  if (before === -1 || isOver(element ?? {})) return false;
  return (elements[before]?.character === element?.character || isOff(elements[before] ?? {})) && isOnPhone(brief, before);
}

/** Alone with a telephone that rang: who speaks now speaks into it. */
function hasPickedUp(brief: BoardBrief, at: number): boolean {
  if (presentAt(brief, at).length > 1) return false;
  const told = brief.elements.slice(0, at).filter(({ type }) => type === "action").map(({ text }) => text).join(" ");
  return /\b(phone|telephone|receiver)\b/i.test(told) && /\b(rings|picks? (?:it )?up|dials?|answers|to (?:her|his) ear)\b/i.test(told) && !/\bhangs? up\b/i.test(told);
}

const CALL = /\b(phone|telephone|receiver|hangs up|dials?|calls?)\b|телефон|трубк|電話|受話器/iu;

/** `Tom, the salt.` and `Is that you, Tom?` */
function isCalled(name: string, line: string): boolean {
  const first = name.split(" ")[0] ?? name;
  return line.startsWith(`${first},`) || new RegExp(`, ${first.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}[.!?…]*["”’]?$`, "u").test(line);
}

function lastToSpeak({ elements }: BoardBrief, at: number, among: readonly string[]): string | undefined {
  return elements.slice(0, at).flatMap(({ character }) => (character !== undefined && among.includes(character) ? [character] : [])).at(-1);
}

function firstTold(brief: BoardBrief, at: number, among: readonly string[]): string | undefined {
  const told = brief.elements.slice(0, at).filter(({ type }) => type === "action");
  return among.find((id) => told.some(({ text }) => isMentioned(nameIn(brief, id), text)));
}

/** Once the scene has told who is there, whoever comes later is not spoken to yet. */
function nextToSpeak(brief: BoardBrief, at: number, among: readonly string[]): string | undefined {
  const told = brief.elements.slice(0, at).some(({ type, text }) => type === "action" && namedIn(brief, text).length > 0);
  if (told) return undefined;
  return brief.elements.slice(at + 1).flatMap(({ character }) => (character !== undefined && among.includes(character) ? [character] : []))[0] ?? among[0];
}

/** `MONTAGE`, `SERIES OF SHOTS`: in the heading, or in a line of its own that opens or ends one. */
export function isMontage({ heading, elements }: BoardBrief, at: number): boolean {
  const before = elements.slice(0, at + 1).findLast(({ type, text }) => isMarker(type, text));
  if (before !== undefined) return !ENDS_MONTAGE.test(before.text);
  return MONTAGE.test(`${heading.location} ${heading.time}`);
}

/** A line that says how the scene is cut and shows nothing by itself. */
export function isMarker(type: PlannedElement["type"], text: string): boolean {
  if (type !== "action" && type !== "transition") return false;
  return ENDS_MONTAGE.test(text) || (OPENS_MONTAGE.test(text) && !/\p{Ll}{3}.*[.!?]$/u.test(text));
}

const MONTAGE = /\b(montage|series of shots)\b|монтаж|モンタージュ/i;
const OPENS_MONTAGE = /^(?:BEGIN |START )?(?:MONTAGE|SERIES OF SHOTS|QUICK CUTS|МОНТАЖ|СЕРИЯ КАДРОВ|モンタージュ)/u;
const ENDS_MONTAGE = /^(END (?:OF )?(?:MONTAGE|SERIES)|BACK TO (?:SCENE|PRESENT)|КОНЕЦ МОНТАЖА|モンタージュ(?:終|おわ))/u;

/** Who runs from whom, where a scene is a chase. */
export interface Chase {
  readonly pursuer: string | undefined;
  readonly pursued: string | undefined;
}

export function chaseIn(brief: BoardBrief): Chase | undefined {
  const told = brief.elements.filter(({ type }) => type === "action").map(({ text }) => text);
  const running = told.filter((text) => RUNS.test(text)).length;
  const said = /\b(chas(?:es?|ing)|pursu(?:es?|it|ing))\b|(?<!\p{L})(погон|преследу)|追跡/iu.test(`${brief.heading.location} ${brief.heading.time} ${told.join(" ")}`);
  const after = told.flatMap((text) => sentencesOf(text)).map((sentence) => pursuitIn(brief, sentence)).find((found) => found !== undefined);
  if (running < (said || after ? 1 : 3)) return undefined;
  return after ?? { pursuer: undefined, pursued: undefined };
}

/** In a chase: nobody has stopped since somebody ran. */
export function isRunning(brief: BoardBrief, at: number): boolean {
  if (chaseIn(brief) === undefined) return false;
  const told = brief.elements.slice(0, at).filter(({ type }) => type === "action").flatMap(({ text }) => sentencesOf(text));
  return told.findLastIndex((text) => RUNS.test(text)) > told.findLastIndex((text) => STOPS.test(text));
}

/** Two or more walk on together, and nobody has stopped since. */
export function areWalking(brief: BoardBrief, at: number): boolean {
  const told = brief.elements.slice(0, at).filter(({ type }) => type === "action").flatMap(({ text }) => sentencesOf(text));
  const last = told.findLastIndex((text) => WALK.test(text) && (TOGETHER.test(text) || namedIn(brief, text).length > 1));
  return last !== -1 && !told.slice(last).some((text) => STOPS.test(text) || /\b(?:sits?|reach(?:es)?|arrives?|enters?|comes? to|stand|stands|turns? (?:to|around))\b/i.test(text));
}

const WALK = /\b(?:walk|stroll|wander|march|amble|limp|trudge)s?\b|(?<!\p{L})(?:идут|шагают|бредут|гуляют)|歩(?:く|いて|き)/iu;
const TOGETHER = /\b(?:side by side|together|they|both|next to each other|arm in arm)\b|(?<!\p{L})(?:рядом|вместе|они|оба)(?!\p{L})|並んで|二人/iu;

export const STOPS = /\b(stops?|halts?|out of breath|catches|caught|collapses?|dead end|cornered|gives up)\b|(?<!\p{L})(останавлива|замира|тупик)|立ち止ま|止まる|行き止まり/iu;
export const RUNS = /\b(r[ua]ns?|running|rac(?:es?|ing)|sprints?|sprinting|dash(?:es)?|bolts?|chas(?:es?|ing)|flees?|fleeing|pursues?|rush(?:es)?|tears? (?:down|through|past|across)|hurtles?|vaults?|leaps?)\b|(?<!\p{L})(беж[иа]|бегут|бежит|гонит|мчит|догоня|несётся|несется)|走る|走り|追い|追う|逃げ/iu;
/** Something stands in the way of whoever comes. */
export const BARS_WAY = /(?<!\b(?:no (?:longer|more)|not|never) |n't )\b(?:block(?:s|ing)?|bar(?:s|ring)|cut(?:s|ting)? off|stands? across|clos(?:es|ing)) (?:the|her|his|their|all) (?:\w+ )?(?:way|road|path|street|lane|alley|passage|tunnel|bridge|exit|escape)\b(?! (?:(?:gate|door|hatch|window|light)s?|of|no (?:longer|more))\b)|(?<!\p{L})(?:преграждает|загораживает)|(?:道|行く手)をふさ/iu;
/** Who ran and has it right before them. */
export const STOPS_SHORT = /\bstops? (?:short|dead) (?:before|in front of|of) (?:the|an?)\b/i;
const CHASES = /\b(chas(?:es?|ing)|pursu(?:es?|it|ing)|gives? chase|(?:runs?|races?|sprints?) after|on (?:his|her|their) heels)\b|(?<!\p{L})(погон|гонит|догоня|преследу)|追いかけ|追う|追跡/iu;

function pursuitIn(brief: BoardBrief, sentence: string): Chase | undefined {
  const match = CHASES.exec(sentence) ?? /\b(behind|after|follows?)\b/i.exec(sentence);
  if (!match) return undefined;
  const [pursuer] = namedIn(brief, sentence.slice(0, match.index));
  const rest = sentence.slice(match.index);
  const [named] = namedIn(brief, rest);
  const pursued = named ?? (/\b(her|him|them)\b|(?<!\p{L})(него|ней|ним|его|её)(?!\p{L})|彼/iu.test(rest) ? visibleIn(brief).find((id) => id !== pursuer) : undefined);
  return pursuer === undefined || pursued === undefined || pursuer === pursued ? undefined : { pursuer, pursued };
}

/** No word is spoken in the scene: everything is told by what is seen. */
export function isSilent({ elements }: BoardBrief): boolean {
  return elements.every(({ character }) => character === undefined);
}
