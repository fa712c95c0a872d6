/** Who is between whom, where the text says so: everybody's place from left to right follows from it. Reads by rule; pure. */
import { isMentioned } from "../film/types-names.ts";
import { sentencesOf } from "../film/types-sentences.ts";

interface Named {
  readonly name: string;
}

/** As they appear, but the one who has others on either side is in the middle of them. */
export function fromLeft<Person extends Named>(people: readonly Person[], told: readonly string[]): readonly Person[] {
  let last: Person | undefined;
  for (const sentence of told.flatMap(sentencesOf)) {
    const said = people.filter(({ name }) => isMentioned(name, sentence));
    const between = BETWEEN.exec(sentence);
    const middle = said.find(({ name }) => isMentioned(name, between?.[1] ?? "")) ?? (between ? last : undefined);
    const sides = said.filter((person) => person !== middle);
    if (middle !== undefined && sides.length === 2) return people.flatMap((person) => (person === middle ? [] : person === sides[1] ? [middle, person] : [person]));
    last = said[0] ?? last;
  }
  return people;
}

const BETWEEN = /\b(?:on (?:either|each|both) sides? of|to (?:the )?(?:left and right|either side) of|flank(?:ing|s)?) ([^.;,]*)/i;
