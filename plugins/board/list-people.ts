/**
 * Who is in a shot list: those it declares, and those its words bring in. `Detective Mira Chen (34, …)` is Mira all
 * through, and `a 42-year-old woman` is the same woman whenever she is told so. Reads by rule; pure.
 */
import { characterId } from "../film/types-names.ts";
import { sentencesOf } from "../film/types-sentences.ts";
import type { ListedPerson } from "./list.ts";

export interface FoundPerson {
  readonly id: string;
  readonly name: string;
  /** What tells how they look, for casting: `34, East Asian, neat black bob, wearing a charcoal blazer`. */
  readonly note: string;
  /** How the texts speak of them, the longest first. */
  readonly called: readonly RegExp[];
}

/** @param texts all that is told of the shots, in order */
export function peopleIn(declared: readonly ListedPerson[], texts: readonly string[]): readonly FoundPerson[] {
  const all = texts.join("\n");
  const given = declared.map((person) => declaredPerson(person, all));
  const isNew = (person: FoundPerson, _: number, others: readonly FoundPerson[]): boolean => others.find(({ id }) => id === person.id) === person;
  const named = [...given, ...bracketed(all).filter((person) => !given.some((other) => overlaps(person, other))), ...bare(all)].filter(isNew).filter(notPartOfAnother);
  const rest = texts.map((text) => retold(text, named)).join("\n");
  return [...named, ...described(rest)].filter(isNew);
}

/** The text with everybody under the one name that they have in the film, and without what only tells how they look. */
export function retold(text: string, people: readonly FoundPerson[]): string {
  const patterns = people.flatMap((person) => person.called.map((pattern) => ({ pattern, person })));
  // Whoever is told at more length first: `the old man` before `the man`.
  const sorted = patterns.sort((a, b) => b.pattern.source.length - a.pattern.source.length);
  return sorted.reduce((told, { pattern, person }) => told.replace(pattern, person.name), text).replace(/(?<=\p{L}) \((?:the )?(?:same|still|identical|unchanged|adult)[^()]*\)/giu, "");
}

function notPartOfAnother({ name }: FoundPerson, _: number, others: readonly FoundPerson[]): boolean {
  return !others.some((other) => other.name !== name && other.name.split(" ").includes(name));
}

function overlaps(one: FoundPerson, other: FoundPerson): boolean {
  return one.name.split(" ").some((part) => other.name.split(" ").includes(part));
}

function declaredPerson({ name, age, look = "", wardrobe = "", voice = "" }: ListedPerson, all: string): FoundPerson {
  const parts = [String(age ?? ""), look, wardrobe === "" ? "" : `wearing ${wardrobe}`, voice === "" ? "" : `${voice}${/voice/i.test(voice) ? "" : " voice"}`];
  const told = bracketed(all).find((person) => overlaps(person, { id: "", name, note: "", called: [] }))?.note ?? "";
  const note = parts.filter((part) => part !== "").join(", ");
  return { id: characterId(name), name, note: flat(note === "" ? told : note), called: namePatterns(name, name) };
}

const TITLE = String.raw`(?:(?:Detective|Inspector|Officer|Witness|Chef|Doctor|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Miss|Captain|Professor|Prof\.?|Nurse|Teacher|Coach|Agent|Sergeant|King|Queen|Prince|Princess|Sir|Lady|Grandma|Grandpa|Aunt|Uncle|Farmer|Judge|Sheriff|Mayor|Father|Sister|Brother) )`;
const NAME = String.raw`\p{Lu}[\p{Ll}\p{M}'’-]+`;
const INTRODUCED = new RegExp(String.raw`(${TITLE}*)(${NAME}(?: ${NAME}){0,2}) \(((?:[^()]|\([^()]*\))*)\)`, "gu");
const TELLS_A_PERSON = /\d|\b(?:man|woman|boy|girl|adult|male|female|child|teen|hair|wearing|wears|elderly|old|young)\b/i;

/** `Detective Mira Chen (adult woman, 34, …)`: a name, and in brackets somebody's looks. */
function bracketed(all: string): readonly FoundPerson[] {
  return [...all.matchAll(INTRODUCED)].flatMap(([, title = "", full = "", note = ""]) => {
    if (!TELLS_A_PERSON.test(note) || NO_NAME.has(full.split(" ")[0] ?? "")) return [];
    const parts = full.split(" ");
    const short = parts.find((part) => mentions(part, all) > mentions(full, all)) ?? full;
    return [{ id: characterId(short), name: short, note: flat([title.trim().toLowerCase(), note].filter((part) => part !== "").join(", ")), called: namePatterns(full, short, title.trim()) }];
  });
}

function mentions(words: string, all: string): number {
  return [...all.matchAll(new RegExp(`(?<![\\p{L}])${escaped(words)}(?![\\p{L}])`, "gu"))].length;
}

/** With and without title, with and without the family name; what stands in brackets behind goes with them. */
function namePatterns(full: string, short: string, title = ""): readonly RegExp[] {
  const names = [...new Set([full, short])].map(escaped).join("|");
  const role = title === "" ? [] : [new RegExp(`(?<![\\p{L}\\p{N}])[Tt]he (?:same )?${escaped(title.toLowerCase())}(?![\\p{L}\\p{N}])`, "gu")];
  return [new RegExp(`(?<![\\p{L}\\p{N}])${TITLE}*(?:${names})(?![\\p{L}\\p{N}])(?: \\((?=[^()]*(?:\\d|\\b(?:man|woman|adult|hair|wearing)\\b))[^()]*\\))?`, "gu"), ...role];
}

/** Words that begin with a capital and are nobody's name. */
const NO_NAME: ReadonlySet<string> = new Set([
  "The", "A", "An", "This", "That", "These", "Those", "He", "She", "They", "It", "His", "Her", "Their", "Its", "We", "You", "I", "In", "On", "At", "As", "And", "But", "Or", "With", "Over", "From", "Then", "When", "While", "After",
  "Before", "Same", "Two", "Three", "Four", "Shot", "Scene", "Wide", "Medium", "Close", "Camera", "Light", "Lighting", "Eye", "Low", "High", "Both", "All", "No", "One", "Office", "Room", "Street", "Mood", "Background", "Warm",
]);

/** A capitalised word within a sentence that again and again does something, though nobody introduced it: `Ana opens the door`. */
function bare(all: string): readonly FoundPerson[] {
  const within = new Set([...all.matchAll(new RegExp(`(?<=[\\p{Ll},;] )${NAME}(?= \\p{Ll}+s\\b|['’]s (?:face|hands?|eyes|head|arms?|shoulders?))`, "gu"))].map(([name]) => name.replace(/['’]s?$/u, "")));
  const doing = (name: string): number => [...all.matchAll(new RegExp(`(?<![\\p{L}])${escaped(name)} \\p{Ll}+s\\b`, "gu"))].length;
  return [...within].filter((name) => !NO_NAME.has(name) && doing(name) >= 2).map((name) => ({ id: characterId(name), name, note: "", called: namePatterns(name, name) }));
}

const NOUNS =
  "man|woman|boy|girl|child|kid|lady|gentleman|teenager|chef|cook|baker|detective|officer|policeman|policewoman|witness|doctor|nurse|teacher|professor|student|scientist|engineer|farmer|fisherman|fisherwoman|sailor|captain|soldier|knight|king|queen|prince|princess|wizard|witch|astronaut|pilot|driver|musician|pianist|violinist|guitarist|singer|dancer|painter|artist|photographer|writer|journalist|reporter|librarian|mechanic|carpenter|clockmaker|watchmaker|blacksmith|gardener|hiker|runner|cyclist|athlete|swimmer|coach|barista|waiter|waitress|bartender|shopkeeper|merchant|monk|nun|priest|grandmother|grandfather|mother|father|daughter|son|sister|brother|bride|groom|thief|spy|hacker|robot|android|keeper|explorer|archaeologist|beekeeper|potter|tailor|postman|stranger";
/** A chef jacket is no chef. */
const WORN = " (?:jacket|coat|hat|cap|uniform|apron|shirt|costume|outfit|knife|suit|helmet|chair|house|figurine|statue|portrait|doll)s?\\b";
const ADJECTIVES = String.raw`(?:(?:[\p{Ll}\d][\p{L}\d'’-]*,? ){0,4}?)`;
const BROUGHT_IN = new RegExp(String.raw`\b[Aa]n? (${ADJECTIVES})(${NOUNS})\b(?!['’-]|${WORN})((?: \(\w[\w ,-]*\))?(?:,? (?:with|wearing|dressed|in (?:an?|his|her|the)\b(?! (?:middle|distance|background|foreground|room|kitchen|street|doorway|corner)))[^.;:\n]*)?)`, "gu");

/** `a portrait of a man`, `like a king`. */
const PICTURED = /\b(?:(?:portrait|picture|photo|photograph|painting|statue|drawing|figure|poster) of|like|as) $/i;

interface Described {
  readonly noun: string;
  readonly age: string;
  readonly adjectives: string;
  readonly note: string;
}

/** `a 42-year-old woman with dark hair in a bun`: known by the noun, by the age where two share the noun. */
function described(all: string): readonly FoundPerson[] {
  const found: Described[] = [];
  for (const match of all.matchAll(BROUGHT_IN)) {
    const next = describedIn(match, all.slice(match.index + match[0].length));
    if (!PICTURED.test(all.slice(0, match.index)) && !found.some((other) => sameOf(other, next))) found.push(next);
  }
  for (const noun of told(all)) if (!found.some((other) => other.noun === noun)) found.push({ noun, age: "", adjectives: "", note: "" });
  return found.map((person) => describedPerson(person, found));
}

/** `the fisherman`, whom nobody brought in by `a`; not `the man`, who may be anybody. */
function told(all: string): readonly string[] {
  return [...new Set([...all.matchAll(new RegExp(String.raw`\b[Tt]he (${NOUNS})\b(?=(?:['’]s)? (?:\p{Ll}+s\b|face\b|hands?\b))`, "gu"))].flatMap(([, noun = ""]) => (/^(?:man|woman|child|kid|stranger)$/.test(noun) ? [] : [noun])))];
}

function describedIn([, adjectives = "", noun = "", trail = ""]: RegExpMatchArray, after: string): Described {
  const age = /\b(\d{1,2})[- ]year[- ]old\b/.exec(adjectives)?.[1] ?? "";
  const kept = trail.replace(/,? (?:and )?(?:holding|carrying|standing|sitting|who|stands?|sits?|walks?|looks?|holds?|enters?)\b.*$/u, "").replace(/^ \((\w[\w ,-]*)\)/u, ", $1,");
  const next = sentencesOf(after.slice(0, 600).replace(/^[;:][^.]*/u, "").replace(/^[^.]*\.\s*/u, "")).slice(0, 2);
  const worn = next.filter((sentence) => /^(?:He|She|They) (?:wears?|has|have|is wearing|are wearing)\b/u.test(sentence)).map((sentence) => sentence.replace(/^(?:He|She|They) (?:wears?|is wearing|are wearing)/u, "wearing").replace(/^(?:He|She|They) (?:has|have)/u, "with").replace(/\.$/u, ""));
  const mark = /^; ([^.;]*\b(?:scar|tattoo|freckles|mole|birthmark|beard|glasses)\b[^.;]*)/iu.exec(after)?.[1] ?? "";
  return { noun, age, adjectives: adjectives.replace(/\b\d{1,2}[- ]year[- ]old\b,? ?/, "").trim(), note: [`${age === "" ? "" : `${age}-year-old `}${adjectives.replace(/\b\d{1,2}[- ]year[- ]old\b,? ?/, "")}${noun}${kept}`, mark, ...worn].filter((part) => part !== "").join(", ") };
}

function sameOf(one: Described, other: Described): boolean {
  if (one.noun !== other.noun) return false;
  if (one.age !== "" && other.age !== "") return one.age === other.age;
  return other.adjectives === "" || one.adjectives === other.adjectives || other.age === "" && one.age !== "" && other.adjectives === "";
}

function describedPerson({ noun, age, adjectives, note }: Described, all: readonly Described[]): FoundPerson {
  const alone = all.filter((other) => other.noun === noun).length === 1 && !(age !== "" && /^(?:man|woman|boy|girl|child)$/.test(noun));
  const first = adjectives.split(/,? /).find((word) => /^(?:old|elderly|young|little|tall|small|short|big|thin|blond|teenage)$/.test(word)) ?? "";
  const title = noun.charAt(0).toUpperCase() + noun.slice(1);
  const name = alone ? title : age === "" ? `${first === "" ? "Other" : first.charAt(0).toUpperCase() + first.slice(1)} ${title}` : `${title} of ${age}`;
  const before = String.raw`\b(?:[Aa]n?|[Tt]he|[Tt]his|[Tt]hat|[Ss]ame)\s(?:same )?`;
  const trail = String.raw`(?!['’-]\p{L}{2})(?: \((?:adult|same|still|identical|unchanged)[^()]*\))?`;
  const looks = String.raw`(?:,? (?:with|wearing)\b[^.;:\n]*?(?=,? (?:and )?(?:holding|carrying|standing|sitting|stands?|sits?|walks?|holds?|enters?)\b|[.;:\n]|$)(?:; [^.;]*\b(?:scar|tattoo|freckles|birthmark|beard|glasses)\b[^.;]*)?)?`;
  const aged = age === "" ? [] : [new RegExp(`(?:${before})?\\b${age}[- ]year[- ]old (?:[\\p{Ll}-]+ ){0,2}?${noun}\\b${trail}${looks}`, "gu")];
  const told = adjectives === "" || age !== "" ? [] : [new RegExp(`${before}${escaped(adjectives)} ${noun}\\b${trail}${looks}`, "gu")];
  const short = first === "" || age !== "" ? [] : [new RegExp(`${before}${first} ${noun}\\b${trail}`, "gu")];
  const plain = alone ? [new RegExp(`${before}(?:[\\p{Ll}-]+ ){0,1}?${noun}\\b${trail}`, "gu")] : [];
  return { id: characterId(name), name, note: flat(note), called: [...aged, ...told, ...short, ...plain] };
}

/** What stands in brackets once more must hold none itself. */
function flat(note: string): string {
  const told = note.replace(/,? (?:and )?(?=wearing\b)/g, ", ").replace(/ with (?=[^,]*\b(?:hair|skin|eyes|beard|moustache|freckles|glasses|undercut|bob|bun|curls)\b)/g, ", ");
  // `no hat` would put one on.
  return told.replace(/[,;]? (?:and )?no (?:visible )?[\p{L}-]+/giu, "").replace(/\s*[()]\s*/g, ", ").replace(/\s+/g, " ").replace(/(?:,\s*)+,/g, ",").replace(/\s+,/g, ",").replace(/^[, ]+|[,; ]+$/g, "");
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
