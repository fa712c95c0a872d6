/** Whether a name and what is told of a person say woman or man. Guesses by rule and says `neutral` when it cannot. */
import type { GENDERS } from "../../film/types.ts";

type Gender = (typeof GENDERS)[number];

export function genderOf(name: string, told: string): Gender {
  return saidIn(told) ?? titleOf(name) ?? byPronouns(told) ?? byName(name);
}

function saidIn(told: string): Gender | undefined {
  if (/\bfemale\b/i.test(told)) return "female";
  return /\bmale\b/i.test(told) ? "male" : undefined;
}

function titleOf(name: string): Gender | undefined {
  if (/\b(mrs|ms|miss|mother|mum|mom|sister|aunt|grandmother|grandma|girl|woman|queen|waitress|lady|wife|daughter)\b/i.test(name)) return "female";
  return /\b(mr|father|dad|brother|uncle|grandfather|grandpa|boy|man|king|waiter|husband|son)\b/i.test(name) ? "male" : undefined;
}

function byPronouns(told: string): Gender | undefined {
  const she = [...told.matchAll(/\b(she|her|hers|herself|woman|girl)\b/gi)].length;
  const he = [...told.matchAll(/\b(he|him|his|himself|man|boy)\b/gi)].length;
  if (she === he) return undefined;
  return she > he ? "female" : "male";
}

function byName(name: string): Gender {
  const first = name.toLowerCase().split(/\s+/)[0] ?? "";
  if (FEMALE.has(first)) return "female";
  if (MALE.has(first)) return "male";
  return /(a|ie|elle|ine|ah|ette)$/.test(first) ? "female" : "neutral";
}

const FEMALE = new Set(
  `anna alice amy asa astrid beatrice beth carmen clara dana edith eleni elin ellen emma erin esther eva fern frances freya grace greta hana hannah helen
  ida ines ingrid iris isabel ivy jane jess joan judith june kate kay leila lena lily lin lois lucy mabel mae maeve mara maren margot marta mary maud may mei
  mina miriam mona nell nina nora olive petra priya rosa rose ruth sal sara sigrid sofia sue tess thea tilda una vera wren yuki zadie zoe`.split(/\s+/),
);
const MALE = new Set(
  `adam al alan amir anders andre ansel arlo arthur ben bill bo bob bruno carl cole dan daniel david dev dmitri ed eli emil eric felix finn frank gabriel george gil gus
  hank harold henry hugo ian isaac ivan jack jakob james jim joe joel john jonas jorge josh karl ken kofi lars leo liam luca luis marco mark martin mateo max
  milo moss ned nico noah oliver omar oscar otis owen pablo pat paul pete peter rafael ravi ray rob roman sam samir seth silas simon stan sven ted theo tobias tom victor will yusuf`.split(/\s+/),
);
