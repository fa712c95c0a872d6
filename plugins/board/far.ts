/** Who is farther off than the others, as long as they stay there: behind the stalls, across the street. Reads by rule; pure. */
import { deedsOf } from "./told.ts";

interface Person {
  readonly id: string;
  readonly name: string;
}

/** Brings up to date who is, once the text has happened. */
export function keepFar(people: readonly Person[], description: string, far: Set<string>): void {
  for (const person of people) {
    const deeds = deedsOf({ description, people, speakers: [] }, person);
    if (FAR.test(deeds)) far.add(person.id);
    else if (COMES.test(deeds)) far.delete(person.id);
  }
}

const FAR = /\b(?:behind|between|among) the (?:\w+ )?(?:stalls|trees|columns|pillars|crowd|cars|tents)\b|\b(?:at|from|on) the (?:far|other) (?:end|side) of the\b|\bacross the (?:street|square|yard|courtyard|road|river|field|platform|hall|dance floor)\b|\b(?:in the distance|in the background|far (?:off|away))\b|(?<!\p{L})(?:вдалеке|вдали|на другой стороне)(?!\p{L})|向こう側|遠くに/iu;
const COMES = /\b(?:runs?|walks?|comes?|races?|rushes|steps?|crosses|approaches|hurries|follows?|sprints?|reaches|joins?|chases?)\b|(?<!\p{L})(?:ид[её]т|подходит|бежит)|近づ|走|歩/iu;
