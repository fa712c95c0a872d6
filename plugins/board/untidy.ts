/** Whose hair is untidy, as of somebody just out of bed, until it is told to be combed. Reads by rule; pure. */
import { wordsAbout } from "./told.ts";

interface Person {
  readonly id: string;
  readonly name: string;
}

/** Brings it up to date, once the text has happened. */
export function keepUntidy(people: readonly Person[], description: string, untidy: Set<string>): void {
  for (const person of people) {
    const told = wordsAbout({ description, people, speakers: [] }, person);
    if (UNTIDY.test(told)) untidy.add(person.id);
    else if (COMBED.test(told)) untidy.delete(person.id);
  }
}

const UNTIDY = /\bhair (?:is |all |still )?(?:untidy|in disorder|on end|tousled|dishevell?ed|messy|wild)\b|\b(?:untidy|tousled|dishevell?ed|messy) hair\b|растр[её]панн|взлохмач|寝ぐせ|髪が乱れ/iu;
const COMBED = /\b(?:combs?|brush(?:es)?|smooths?|ties?|pins?) (?:back |up )?(?:her|his|their) hair\b|(?<!\p{L})(?:прич[её]сыва|расч[её]сыва)/iu;
