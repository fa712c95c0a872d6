/** Where somebody looks, as a text tells it: up, down, away, at another. Reads by rule; pure. */
import type { BoardBrief, PlannedShot } from "../film/types-briefs.ts";
import { isMentioned } from "../film/types-names.ts";
import { sentencesOf } from "../film/types-sentences.ts";
import type { Figure, Place } from "../film/types-staging.ts";
import type { ReadShot } from "./read.ts";
import type { Person } from "./told.ts";

/** To the side where the one sits or stands that somebody looks at: people keep their order from left to right. */
export function lookedAt(deeds: string, person: Person, people: readonly Person[]): "left" | "right" | undefined {
  const other = people.find(({ id, name }) => id !== person.id && sentencesOf(deeds).some((sentence) => isMentioned(name, LOOKS_AT.exec(sentence)?.[1] ?? "")));
  return other === undefined ? undefined : people.indexOf(other) < people.indexOf(person) ? "left" : "right";
}

/** The head comes up, and somebody is seen; not where it is the sky, or a feeling is told. */
export function catchesSight(deeds: string): boolean {
  return HEAD_UP.test(deeds) && SEES_WHOM.test(deeds);
}

const HEAD_UP = /\b(?:lifts?|raises?) (?:his|her|their) head\b/i;
const SEES_WHOM = /\b(?:(?:has|have) (?:seen|spotted|noticed|recogni[sz]ed)|sees|spots|notices|recogni[sz]es|catches sight of) (?:her|him|them|\p{Lu}\p{L}+)(?!\p{L})/u;

/** Whoever does something straight after a look at a thing still looks there: `He stares at the letter. He begins to cry.` */
export function stillLooking(brief: BoardBrief, plan: PlannedShot): PlannedShot {
  const { description, characters, insert, elements } = plan;
  const sentences = sentencesOf(brief.elements[elements[0] ?? -1]?.text ?? "");
  const at = sentences.indexOf(description.trim());
  const before = at > 0 ? (sentences[at - 1] ?? "") : "";
  const [, thing] = LOOKED_AT_THING.exec(before) ?? [];
  if (thing === undefined || insert !== "" || characters.length !== 1 || !FACIAL.test(description)) return plan;
  return { ...plan, description: `${description.trim().replace(/\.$/u, "")}, looking at ${thing}.` };
}

const LOOKED_AT_THING = /\b(?:looks|stares|glances|gazes) (?:down )?at ((?:the|an?|his|her|their) \w+)\.$/i;
/** What a face does, whatever it looks at. */
const FACIAL = /^(?:she|he|they) (?:begins? to |starts? to )?(?:laughs?|smiles?|grins?|cry|cries|weeps?|frowns?|giggles?|sobs?)\.?$/i;

const LOOKS_AT = /\b(?:looks?|stares?|glances?|gazes?|smiles?|nods?|turns?|points?) (?:at|to|towards?) ((?:(?!\b(?:at|and)\b)[^.;,])*)/i;

/** Whoever stares at what is their own keeps something from the others, and nobody there looks tenderly. */
export function evades(told: string): boolean {
  return /\bstares? (?:down )?at (?:his|her|their) (?:\w+ )?(?:plates?|hands|feet|shoes|food|cup|glass|lap|knees|desk|soup)\b/i.test(told);
}

export function gazeIn(told: string, facing: Figure["facing"]): Figure["gaze"] {
  // From what the hands do, at who has come in.
  if (/\b(?:puts?|packs?|writes?|reads?|types?|works?|sews?|knits?)\b[^.;]*\band looks? up\b(?=[,.;]|$)/i.test(told)) return facing === "front" ? "camera" : facing === "back" ? "away" : facing;
  if (/\b(looks? up|(?:snow|rain) (?:begins|starts) to fall|stares? up|at the (sky|ceiling|stars|moon|lamp)|looks? (?:in)?to the (?:\w+ )?light)\b|見上げ|(?<!\p{L})(?:поднимает (?:глаза|голову)|смотрит вверх)/iu.test(told)) return "up";
  if (/\b(looks? down|at (the|her|his|their) (\w+ )?(floor|ground|hands|letter|book|phone|fish|fishbowl|cake|puddle|cactus|dough|bread|plate|plates|table|desk|cup|glass|soup|lap|knees|shoes|feet|toes|watch|ring|photograph|map)|to the (?:fish|cat|dog|cactus|bread)|into the (?:\w+ )?(?:puddle|water|well|bowl|cup)|reads?|bows?)\b|(?:のぞきこ|覗き込|うつむ)|(?<!\p{L})(?:склон(?:ился|илась|яется)|опускает (?:глаза|голову))/iu.test(told)) return "down";
  if (/\b(looks? away|avoids)\b/i.test(told)) return "away";
  return facing === "front" ? "camera" : facing === "back" ? "away" : facing;
}

/** Who speaks alone from a stage says it to the house: near to, and seen from where those sit who are high up. */
export function facesHouse({ characters, dialogue, insert, calling, size, angle }: ReadShot, { kind, setting }: Place): boolean {
  return kind === "stage" && setting === "INT" && characters.length === 1 && dialogue.length > 0 && insert === undefined && calling === undefined && (size === "CU" || (size === "MS" && angle === "high"));
}

/** Whoever is out in it looks where it comes from. */
export function skyOpens({ description, insert }: ReadShot): boolean {
  return insert === undefined && /^(?:the )?(?:snow|rain) (?:begins|starts) to fall\.?$/i.test(description.trim());
}
