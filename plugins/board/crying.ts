/** Who cry since an earlier shot, until they laugh or dry their tears. Reads by rule; pure. */
import { sentencesOf } from "../film/types-sentences.ts";
import { tellsOf } from "./subjects.ts";
import { deedsOf } from "./told.ts";

interface Person {
  readonly id: string;
  readonly name: string;
}

/** Brings up to date who cries once the text has happened. */
export function keepCrying(people: readonly Person[], description: string, crying: Set<string>): void {
  for (const person of people) {
    for (const sentence of sentencesOf(deedsOf({ description, people, speakers: [] }, person))) {
      if (tellsOf(CALMS, sentence, person.name) || FOREIGN_CALMS.test(sentence)) crying.delete(person.id);
      else if (tellsOf(CRIES, sentence, person.name) || FOREIGN_CRIES.test(sentence)) crying.add(person.id);
    }
  }
}

const CRIES = /\b(?:begins? to (?:cry|weep|sob)|bursts? into tears|weeps?|sobs?|cries)\b(?! out)/i;
const CALMS = /\b(?:laughs?|smiles?|giggles?|calms|stops? (?:crying|weeping|sobbing)|(?:wipes?|dries|blinks) (?:away )?(?:her|his|their|the) (?:\w+ )?(?:eyes|tears|cheeks?|face))\b/i;
const FOREIGN_CRIES = /(?<!\p{L})(?:плачет|рыдает|начинает плакать)|泣き(?:出|始)/iu;
const FOREIGN_CALMS = /(?<!\p{L})(?:улыба|сме[её]тся|вытирает (?:сл[её]зы|глаза))|笑|涙を(?:ぬぐ|拭)/iu;
