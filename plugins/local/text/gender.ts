/** Whether a name and what is told of a person say woman or man. Guesses by rule and says `neutral` when it cannot. */
import type { GENDERS } from "../../film/types.ts";

type Gender = (typeof GENDERS)[number];

export interface Telling {
  /** What stands in brackets or beside the name. */
  readonly note: string;
  /** Sentences about the person. */
  readonly told: readonly string[];
}

export function genderOf(name: string, { note, told }: Telling): Gender {
  return saidIn(note) ?? saidIn(told.join(" ")) ?? byWords(note) ?? byWords(name) ?? byName(name) ?? byPronouns(name, told) ?? byEnding(name);
}

function saidIn(text: string): Gender | undefined {
  if (/\bfemale\b/i.test(text)) return "female";
  return /\bmale\b/i.test(text) ? "male" : undefined;
}

function byWords(text: string): Gender | undefined {
  if (/(?<!['’]s )\b(mrs|ms|miss|mother|mum|mom|sister|aunt|grandmother|grandma|girl|woman|women|queen|princess|waitress|barmaid|lady|wife|daughter|actress|nun|witch|bride|schoolgirl|widow|\p{L}+woman|dress|skirt|hijab|bun|blouse)\b/iu.test(text)) return "female";
  // In small letters it is no surname.
  if ([...text.matchAll(/(?<!\p{L})\p{Ll}{2,}man(?!\p{L})/gu)].some(([word]) => !/woman$|^(?:hu|ger|ro|sha|otto|talis)man$/.test(word))) return "male";
  return /\b(mr|sir|father|dad|brother|uncle|grandfather|grandpa|boy|man|men|king|prince|waiter|barman|policeman|fisherman|fireman|postman|chairman|salesman|ferryman|doorman|milkman|businessman|lord|husband|son|monk|priest|schoolboy|widower|beard|bearded|moustache|stubble|bald)\b/i.test(text) ? "male" : undefined;
}

/** Those of sentences that the person opens, and of sentences that open with a pronoun. */
function byPronouns(name: string, told: readonly string[]): Gender | undefined {
  const own = told.map((sentence) => ({ sentence, first: sentence.toLowerCase().startsWith(name.toLowerCase()) }));
  const count = (opening: RegExp, within: RegExp): number =>
    own.reduce((sum, { sentence, first }) => sum + (opening.test(sentence) ? 3 : 0) + (first ? [...sentence.matchAll(within)].length : 0), 0);
  const she = count(/^she\b|^her\b/i, /\b(she|her|hers|herself|woman|girl)\b/gi) + russian(told, /(?<!\p{L})(она|её|ей)(?!\p{L})|彼女/giu);
  const he = count(/^he\b|^his\b/i, /\b(he|his|himself|man|boy)\b/gi) + russian(told, /(?<!\p{L})(он|его|ему)(?!\p{L})|彼(?!女)/giu);
  return she === he ? undefined : she > he ? "female" : "male";
}

function russian(told: readonly string[], pattern: RegExp): number {
  return [...told.join(" ").matchAll(pattern)].length;
}

function byName(name: string): Gender | undefined {
  const first = name.toLowerCase().replace(/^(the|old|young|little|dr\.?|inspector|captain) /, "").split(/[\s'’]+/)[0] ?? "";
  if (FEMALE.has(first)) return "female";
  if (MALE.has(first)) return "male";
  if (/(?:ович|евич|ич)(?!\p{L})/iu.test(name)) return "male";
  if (/(?:овна|евна|ична)(?!\p{L})/iu.test(name)) return "female";
  if (/^\p{Script=Cyrillic}+$/u.test(first)) return /[ая]$/u.test(first) && !/^(илья|никита|саша|женя|дядя|дедушка|миша|паша|ваня|петя|коля|вася|гриша|дима)$/u.test(first) ? "female" : "male";
  if (/[子美香奈恵]$/u.test(first)) return "female";
  return /[郎男太夫介彦助也]$/u.test(first) ? "male" : undefined;
}

function byEnding(name: string): Gender {
  return /(a|ie|elle|ine|ah|ette)$/.test(name.toLowerCase().split(/\s+/)[0] ?? "") ? "female" : "neutral";
}

const FEMALE = new Set(
  `ada agnes aisha alba alice amara amelia amina amy ana anna anne asa astrid ava beatrice beth bianca camille carmen carol cecilia celia chloe clara claire cleo cora dana delphine diana dora edith eleanor elena eleni elin elise ella
  ellen elsa emily emma erin esther eva eve fatima fern fiona flora frances freya grace greta hana hannah harriet hazel helen helena ida ines ingrid irene iris isabel isla ivy jane jess joan judith julia june kate kay keiko laila
  layla leila lena lily lin lina lois louise lucia lucy lydia mabel mae maeve mara maren margaret margot maria marie marta martha mary maud maya may mei mia mila millie mina miriam molly mona nadia naomi nell nina noor nora nuria
  olga olive olivia penelope petra phoebe pia priya rachel rita rosa rose rosalind ruby ruth sadie sal sana sara sarah selma sigrid sofia sonia sophie stella sue susan sylvia tess thea tilda tina una vera violet wanda wren yara yuki zadie zara zoe zora`.split(/\s+/),
);
const MALE = new Set(
  `abel adam ahmed al alan albert alec alex amir anders andre ansel anton arlo arthur axel ben bill bo bob boris brandt bruno carl charlie chris cole daniel dan darius david dean dev dmitri ed edgar edward eli elias emil eric ethan ezra felix finn
  francis frank franz fred gabriel george gerald gil gus hank harold harry hassan henry hugo ian igor isaac ivan ivo jack jacob jakob james jasper jim joe joel john jonas jonathan jordan jorge josh karl karim ken kofi kenji lars leo leon liam lionel louis
  luca lucas luis lukas marco marcus mario mark martin mateo matthew max michael miguel milo mohammed moss ned nico nikolai noah oliver omar oscar otis otto owen pablo pat patrick paul pedro pete peter philip quentin rafael raj ravi ray rob robert roman
  rudy sam samir samuel seth silas silvio simon stan stefan sven tariq ted theo thomas tobias toby tom tomas tony ugo victor viktor vincent walter will william yusuf zeke`.split(/\s+/),
);
