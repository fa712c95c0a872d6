/** The mood that an idea's words ask for. */
import type { Told } from "./story.ts";

export function moodOf(idea: string): Told["mood"] {
  return MOODS.find(([pattern]) => pattern.test(idea))?.[1] ?? "hopeful";
}

const MOODS: readonly (readonly [RegExp, Told["mood"]])[] = [
  [/\b(?:lov(?:e|es|ed|ing)|kiss|lonel|wedding|marr(?:y|ies))/i, "tender"], [/\b(?:st(?:eal|eals|ole|olen)|thief|murder|detective|inspector|hunt|chas|escap|war\b|kill|wol(?:f|ves)|storm|flood|police|bomb|spy|spies|fire\b)/i, "tense"],
  [/\b(?:ghost|secret|myster|discover|signal|message|alien|vanish|disappear|strange|shadow)/i, "mysterious"], [/\b(?:contest|party|circus|dragon|clown|bakery|pie|game)/i, "playful"],
  [/\b(?:los(?:t|es)|forg[eo]t|last|old|goodbye|farewell|dies|death)/i, "melancholy"],
];
