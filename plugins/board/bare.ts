/** A hat that is taken off: in the hand at first, and off the head until it is put on again. Reads by rule; pure. */
import type { Figure } from "../film/types-staging.ts";

export function takesOff(deeds: string): boolean {
  return TAKES_OFF.test(deeds);
}

export function putsOn(deeds: string): boolean {
  return PUTS_ON.test(deeds);
}

/** Clothes without what was on the head. */
export function bareheaded(wardrobe: Figure["wardrobe"]): Figure["wardrobe"] {
  return HATS.has(wardrobe.accessory) ? { ...wardrobe, accessory: "none" } : wardrobe;
}

const HATS: ReadonlySet<Figure["wardrobe"]["accessory"]> = new Set<Figure["wardrobe"]["accessory"]>(["hat", "cap", "beret", "bowler", "police_cap", "helmet"]);
const HAT = String.raw`(?:his|her|their|the) (?:\w+ )?(?:hat|cap|bowler|beret|helmet)`;
const TAKES_OFF = new RegExp(String.raw`\b(?:takes?|taking|pulls?|pulling|sweeps?|snatches) (?:off ${HAT}|${HAT} off)\b|\b(?:removes?|removing|doffs) ${HAT}\b|\b(?:hat|cap|bowler|beret|helmet) in (?:his|her|one|both) hands?\b|(?<!\p{L})снима\p{L}+ (?:шляп|кепк|шапк)|帽子を(?:脱|取|ぬ)`, "iu");
const PUTS_ON = new RegExp(String.raw`\b(?:puts?|pulls?|sets?) (?:(?:back )?on ${HAT}|${HAT} (?:back )?on)\b|(?<!\p{L})надева\p{L}+ (?:шляп|кепк|шапк)|帽子を(?:かぶ|被)`, "iu");
