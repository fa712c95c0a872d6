/** Who keeps a hat on with one hand: as long as they run. Reads by rule; pure. */
import { STOPS } from "../film/types-scene.ts";
import { deedsOf } from "./told.ts";

interface Person {
  readonly id: string;
  readonly name: string;
}

/** Brings up to date who does, once the text has happened. */
export function keepHats(people: readonly Person[], description: string, hats: Set<string>): void {
  for (const person of people) {
    const deeds = deedsOf({ description, people, speakers: [] }, person);
    if (ON_HAT.test(deeds)) hats.add(person.id);
    else if (STOPS.test(deeds)) hats.delete(person.id);
  }
}

const ON_HAT = /\b(?:hand|palm|fingers) (?:on|to|over|clapped (?:to|on)) (?:his|her|their|the) (?:hat|cap|bowler|beret|helmet)\b|\b(?:hold(?:s|ing)?|press(?:es|ing)?|clutch(?:es|ing)?|clamp(?:s|ing)?|keep(?:s|ing)?) (?:on to |onto )?(?:his|her|their|the) (?:hat|cap|bowler|beret)\b(?= (?:on|to|down|in place)\b|[.,;]|$)|рук\p{L}* на (?:шляп|кепк)|帽子を押さえ/iu;
