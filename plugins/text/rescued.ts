/** Who is in a boat that people have on a rope: nobody says so, but the next scene shows them for the first time, drenched or wrapped up. Reads by rule; pure. */
import { isMentioned } from "../film/types-names.ts";
import { actionsOf } from "../film/types-scene.ts";
import { sentencesOf } from "../film/types-sentences.ts";
import type { Scene } from "../film/types.ts";

/** Ids, in the order in which they appear. */
export function rescuedFrom(scene: Scene, before: readonly Scene[], next: Scene | undefined): readonly string[] {
  if (next === undefined || !actionsOf(scene).some((text) => ROPE_TO_BOAT.test(text))) return [];
  const seen = new Set([...before, scene].flatMap(({ cast }) => cast));
  const told = actionsOf(next).flatMap(sentencesOf).filter((sentence) => DRENCHED.test(sentence));
  return next.cast.filter((id, at) => !seen.has(id) && told.some((sentence) => isMentioned(next.characters[at] ?? id, sentence)));
}

/** A boat is made out from afar: who is pulled out of it in the next scene is in it by then. */
export function sightedIn(scene: Scene, scenes: readonly Scene[]): readonly string[] {
  const at = scenes.indexOf(scene);
  const next = scenes[at + 1];
  const from = scene.elements.findIndex(({ type, text }) => type === "action" && FAR_LIGHT.test(text));
  // What it is, those who see it may say.
  const made = from >= 0 && scene.elements.slice(from, from + 4).some(({ text }) => BOAT.test(text));
  return next === undefined || !made ? [] : rescuedFrom(next, scenes.slice(0, at + 1), scenes[at + 2]);
}

const FAR_LIGHT = /\b(?:lights?|lamps?|lanterns?|boats?|rowboats?|dingh(?:y|ies)|sails?|masts?)\b[^.]*\b(?:far (?:out|off|away)|on the horizon|in the distance)\b|\b(?:far (?:out|off|away)|on the horizon|in the distance)\b[^.]*\b(?:lights?|lamps?|lanterns?|boats?|rowboats?|dingh(?:y|ies)|sails?|masts?)\b/i;
const BOAT = /\b(?:boat|rowboat|dinghy)\b/i;
const ROPE_TO_BOAT = /\brope\b[^.]*\b(?:to|from|at|of) (?:an?|the|its|their) (?:\w+ ){0,2}(?:boat|rowboat|dinghy)\b|\b(?:boat|rowboat|dinghy)\b[^.]*\b(?:by|on|with) (?:an?|the|its) (?:\w+ )?rope\b/i;
const DRENCHED = /\b(?:wet|soaked|drenched|dripping|shiver(?:s|ing)?|wrapped in (?:an?|the|his|her|their) (?:\w+ )?(?:blanket|towel|coat))\b/i;
