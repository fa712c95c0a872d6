/** States of people that go on from shot to shot, by the words that begin and end each. Reads by rule; pure. */
import type { BoardBrief } from "../film/types-briefs.ts";
import { addresseeOf, STOPS } from "../film/types-scene.ts";
import { putsOn, takesOff } from "./bare.ts";
import { THRESHOLD } from "./doorway.ts";
import { sentencesOf } from "../film/types-sentences.ts";
import { tellsOf } from "./subjects.ts";
import { deedsOf, wordsAbout, type Person, type Telling } from "./told.ts";

/** Who is in which, by the property of a shot that tells it. */
export type States = Readonly<Record<(typeof NAMES)[number], Set<string>>>;

const NAMES = ["hats", "bare", "untidy", "bent", "wet", "far", "crying", "kneading", "entered"] as const;

export function noneYet(): States {
  return { hats: new Set(), bare: new Set(), untidy: new Set(), bent: new Set(), wet: new Set(), far: new Set(), crying: new Set(), kneading: new Set(), entered: new Set() };
}

/** Who is told that they are wet has come in so. */
export function openingStates(brief: BoardBrief): States {
  const wet = brief.elements.flatMap(({ character, text }, at) => (character !== undefined && SAID_WET.test(text) ? [addresseeOf(brief, at) ?? ""] : []));
  return { ...noneYet(), wet: new Set([...wet, ...introducedWet(brief)]) };
}

/** `A BOY (8, wet black hair)`. */
function introducedWet(brief: BoardBrief): readonly string[] {
  return brief.cast.filter(({ name }) => brief.elements.some(({ type, text }) => type === "action" && introductionsOf(text, name).some((told) => WET.test(told)))).map(({ id }) => id);
}

/** What stands in brackets after a name. */
function introductionsOf(text: string, name: string): readonly string[] {
  return [...text.matchAll(/([\p{L}\p{N}' -]+) \(([^()]*)\)/gu)].flatMap(([, before = "", told = ""]) => (before.toLowerCase().endsWith(name.toLowerCase()) ? [told] : []));
}

const SAID_WET = /\byou(?:'re|’re| are) (?:\w+ )?(?:wet|soaked|drenched|dripping)\b/i;

/** Brings them up to date, once the text has happened; of two sentences the later one counts. */
export function goOn(people: readonly Person[], description: string, states: States): void {
  for (const name of NAMES) {
    const { reads, begins, ends } = STATES[name];
    for (const person of people) {
      for (const told of sentencesOf(reads({ description, people, speakers: [] }, person))) {
        if (begins(told, person)) states[name].add(person.id);
        else if (ends(told, person)) states[name].delete(person.id);
      }
    }
  }
  interrupt(people, states);
}

/** Hours under a roof dry everybody; those that it rained for do not. */
export function dryOff(told: string, { wet }: States): void {
  if (sentencesOf(told).some((sentence) => HOURS.test(sentence) && !RAINED.test(sentence))) wet.clear();
}

const HOURS = /\b(?:all (?:night|day|evening|morning|afternoon)|(?:the|a) whole (?:night|day|evening|morning|afternoon)|for hours|(?:many |some |two |three )?(?:hours|days|weeks) (?:later|pass|go by|went by|passed)|(?:until|till|by) (?:the morning|morning|dawn|daybreak|sunrise))\b|(?<!\p{L})(?:всю ночь|весь (?:день|вечер)|до (?:утра|рассвета)|часами)(?!\p{L})|一晩中|夜通し|朝まで|数時間/iu;
const RAINED = /\b(?:rain\w*|pour\w*|storm\w*|drizzl\w*|snow\w*|wet|soaked|drenched)\b|(?<!\p{L})(?:дожд|лил|мокр)|雨|濡/iu;

/** Who works bent over something looks up when somebody else is seen. */
function interrupt(people: readonly Person[], { bent }: States): void {
  if (people.some(({ id }) => !bent.has(id))) bent.clear();
}

/** Those of them whom a picture shows; none where there is nobody. */
export function shownOf(characters: readonly string[], states: States): { [Name in keyof States]?: string[] } {
  const shown = NAMES.map((name) => [name, characters.filter((id) => states[name].has(id))] as const);
  return Object.fromEntries(shown.filter(([, who]) => who.length > 0));
}

interface State {
  /** The words that count: what a person does, or all that is told of them. */
  readonly reads: (telling: Telling, person: Person) => string;
  readonly begins: (sentence: string, person: Person) => boolean;
  readonly ends: (sentence: string, person: Person) => boolean;
}

const ON_HAT = /\b(?:hand|palm|fingers) (?:on|to|over|clapped (?:to|on)) (?:his|her|their|the) (?:hat|cap|bowler|beret|helmet)\b|\b(?:hold(?:s|ing)?|press(?:es|ing)?|clutch(?:es|ing)?|clamp(?:s|ing)?|keep(?:s|ing)?) (?:on to |onto )?(?:his|her|their|the) (?:hat|cap|bowler|beret)\b(?= (?:on|to|down|in place)\b|[.,;]|$)|рук\p{L}* на (?:шляп|кепк)|帽子を押さえ/iu;
const UNTIDY = /\bhair (?:is |all |still )?(?:untidy|in disorder|on end|tousled|dishevell?ed|messy|wild)\b|\b(?:untidy|tousled|dishevell?ed|messy) hair\b|растр[её]панн|взлохмач|寝ぐせ|髪が乱れ/iu;
const COMBED = /\b(?:combs?|brush(?:es)?|smooths?|ties?|pins?) (?:back |up )?(?:her|his|their) hair\b|(?<!\p{L})(?:прич[её]сыва|расч[её]сыва)/iu;
const WET = /\b(?:wet (?:with|from)|wet (?:\w+ )?hair|soaked|drenched|dripping|in (?:from|out of) the (?:\w+ )?(?:rain|storm|downpour))\b/i;
const DRIES = /\b(?:dries|dry|towels?|rubs?) (?:\w+ )?(?:himself|herself|(?:his|her|their) (?:hair|face|head|beard))\b|\b(?:warm and|now) dry\b/i;
const BENDS = /\b(?:bends|bent|hunched|hunches|stoops|stooped|leans|leaning) over (?:the|a|an|his|her|their) (?:\w+ )?(?:table|desk|bench|workbench|work|counter|sewing|drawing)\b|(?<!\p{L})(?:склон|согну)\p{L}+ над (?:\p{L}+ )?(?:стол|верстак|работ)|(?:机|作業台)に(?:かが|屈)/iu;
const LOOKS_UP = /\b(?:looks? (?:up|round|at)|straightens|turns|smiles|laughs|stands|rises|gets up|nods)\b|(?<!\p{L})(?:поднима\p{L}+ голов|выпрям|улыба|вста[её]т|оборач)|顔を上げ|立ち上が/iu;
const FAR = /\b(?:behind|between|among) the (?:\w+ )?(?:stalls|trees|columns|pillars|crowd|cars|tents)\b|\b(?:at|from|on) the (?:far|other) (?:end|side) of the\b|\bacross the (?:street|square|yard|courtyard|road|river|field|platform|hall|dance floor)\b|\b(?:in the distance|in the background|far (?:off|away))\b|(?<!\p{L})(?:вдалеке|вдали|на другой стороне)(?!\p{L})|向こう側|遠くに/iu;
/** What is heard from far off puts nobody there. */
const ONLY_HEARD = /\b(?:thunder|music|bells?|sirens?|voices?|laughter|footsteps|(?:an? )?(?:owl|dog|train|horn))\b[^.;]*/gi;
const COMES = /\b(?:runs?|walks?|comes?|races?|rushes|steps?|crosses|approaches|hurries|follows?|sprints?|reaches|joins?|chases?)\b|(?<!\p{L})(?:ид[её]т|подходит|бежит)|近づ|走|歩/iu;
const CRIES = /\b(?:begins? to (?:cry|weep|sob)|bursts? into tears|weeps?|sobs?|cries)\b(?! out)/i;
const FOREIGN_CRIES = /(?<!\p{L})(?:плачет|рыдает|начинает плакать)|泣き(?:出|始)/iu;
const CALMS = /\b(?:laughs?|smiles?|giggles?|calms|stops? (?:crying|weeping|sobbing)|(?:wipes?|dries|blinks) (?:away )?(?:her|his|their|the) (?:\w+ )?(?:eyes|tears|cheeks?|face))\b/i;
const FOREIGN_CALMS = /(?<!\p{L})(?:улыба|сме[её]тся|вытирает (?:сл[её]зы|глаза))|笑|涙を(?:ぬぐ|拭)/iu;

const KNEADS = /\bkneads? (?:the |some |her |his )?dough\b|\bkneading\b/i;
/** Whatever else is done with hands or feet; what is said or felt stops nobody. */
const LEAVES_WORK = /\b(?:runs?|walks?|comes?|goes|leaves?|crosses|steps?|sits?|stands? (?:up|in)|lies|takes?|lifts?|picks?|holds?|opens?|puts?|embraces?|hugs?|kneels?|sleeps?|asleep|dances?|points?)\b/i;
const COMES_IN = /\b(?:runs?|walks?|comes?|goes|leaves?|crosses|steps?|sits?|lies|takes?|lifts?|picks?|puts?|embraces?|hugs?|kneels?|joins?)\b/i;

const STATES: Readonly<Record<(typeof NAMES)[number], State>> = {
  /** Keeps a hat on with one hand: as long as they run. */
  hats: { reads: deedsOf, begins: (told) => ON_HAT.test(told), ends: (told) => STOPS.test(told) },
  /** Has taken a hat off. */
  bare: { reads: deedsOf, begins: takesOff, ends: putsOn },
  /** Has untidy hair, as of somebody just out of bed. */
  untidy: { reads: wordsAbout, begins: (told) => UNTIDY.test(told), ends: (told) => COMBED.test(told) },
  /** Has been rained on. */
  wet: { reads: wordsAbout, begins: (told) => WET.test(told), ends: (told) => DRIES.test(told) },
  /** Works bent over a table. */
  bent: { reads: deedsOf, begins: (told) => BENDS.test(told), ends: (told) => LOOKS_UP.test(told) },
  /** Stands at a table and kneads dough on it. */
  kneading: { reads: deedsOf, begins: (told) => KNEADS.test(told), ends: (told) => LEAVES_WORK.test(told) },
  /** Stands in a doorway, as far off as its wall. */
  entered: { reads: deedsOf, begins: (told) => THRESHOLD.test(told), ends: (told) => COMES_IN.test(told) },
  /** Is farther off than the others: behind the stalls, across the street. */
  far: { reads: deedsOf, begins: (told) => FAR.test(told.replace(ONLY_HEARD, "")), ends: (told) => COMES.test(told) },
  /** Cries. Who calms in the same sentence cries no more. */
  crying: {
    reads: deedsOf,
    begins: (told, person) => (tellsOf(CRIES, told, person.name) || FOREIGN_CRIES.test(told)) && !calms(told, person),
    ends: calms,
  },
};

function calms(told: string, { name }: Person): boolean {
  return tellsOf(CALMS, told, name) || FOREIGN_CALMS.test(told);
}
