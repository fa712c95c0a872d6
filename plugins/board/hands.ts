/** What a pose does with its hands, so that no arm is stretched out for nothing. Knows poses and what is held; reads by rule; pure. */
import type { Figure, Place } from "../film/types-staging.ts";
import { UNTURNED } from "../film/types-unturned.ts";
import { RUBS } from "./held.ts";
import type { ReadShot } from "./read.ts";
import { HANGS_UP, THROWN } from "./things.ts";

export interface InHand {
  readonly told: string;
  readonly holding: Figure["holding"];
  readonly sits: boolean;
  /** Somebody else is in the picture. */
  readonly company: boolean;
  /** What is held takes two hands. */
  readonly both: boolean;
}

export function handsOf(pose: Figure["pose"], { told, holding, sits, company, both }: InHand): Figure["pose"] {
  const still = sits ? "sitting" : "standing";
  if (holding !== undefined && (HANGS_UP.test(told) || holding === "ladle" || (holding === "cloth" && (RUBS.test(told) || UNTURNED.test(told))))) return "reaching";
  if (holding === "cup" && both && pose === "sitting") return "holding";
  if (holding !== undefined && AT_REST.has(pose)) return both && !sits ? "carrying" : "holding";
  if (holding !== undefined) return pose;
  if (pose === "carrying") return still;
  if (pose === "reaching") return company && TO_SOMEBODY.test(told) ? pose : OF_THE_PLACE.test(told) ? pose : still;
  return pose === "pointing" && !company && !AT_SOMETHING.test(told) ? still : pose;
}

/** Who talks to an animal while what was thrown for it lies there shows it where. */
export function showingWhere(pose: Figure["pose"], { things = [] }: Pick<ReadShot, "things">, { speaks, animal }: { readonly speaks: boolean; readonly animal: boolean }): Figure["pose"] {
  return pose === "standing" && speaks && animal && things.some(({ note }) => note.includes(THROWN)) ? "pointing" : pose;
}

/** With something in the hand these are one: it is held. */
const AT_REST: ReadonlySet<Figure["pose"]> = new Set<Figure["pose"]>(["standing", "reaching", "holding", "carrying"]);
const TO_SOMEBODY = /\b(?:reach(?:es|ing)? (?:for|out|to)|touch(?:es|ing)?|pulls?|pushes|stretch(?:es)?|offers?|holds? out|gives) (?:her |his |their |a |out )?(?:hands?|arms?|shoulder|face|cheek|hair|sleeve|him|her\b|them|to (?:her|him)|[A-Z]\w+)|(?<!\p{L})(?:за руку|протягива|касается)|差し出|手を伸ば/u;
/** What every place of the kind has, or what stands about because it is named. */
const OF_THE_PLACE = /\b(?:opens?|pushes|pulls?|touch(?:es)?|reach(?:es)? for|turns) (?:the|a|an|her|his) (?:\w+ )?(?:door|gate|window|curtains?|handle|knob|drawer|lid|piano)\b|(?<!\p{L})открыва\p{L}+ (?:двер|окн|калитк)|(?:ドア|扉|窓)を開/iu;
const AT_SOMETHING = /\bpoint(?:s|ing) (?:at|to|out|up|down) /i;

/** Whose laptop is shut under their hand. */
export function lidOf(pose: Figure["pose"], deeds: string): Pick<Figure, "held_note"> {
  return pose === "typing" && CLOSES_LID.test(deeds) ? { held_note: "closing laptop" } : {};
}

const CLOSES_LID = /\b(?:clos|shut)(?:es|s) (?:the|his|her|their) laptop\b/i;

/** Who takes something from a kitchen's shelf, which hangs on the left, has the arm up at it. */
export function atShelf(figure: Figure, description: string, place: Place): Figure {
  if (place.kind !== "kitchen" || figure.holding === undefined || !FROM_SHELF.test(description)) return figure;
  return { ...figure, facing: "left", gaze: "up", pose: "reaching", reach: TO_SHELF, held_note: `${figure.held_note ?? figure.holding} from the shelf` };
}

const FROM_SHELF = /\b(?:takes|gets|lifts|picks|pulls|fetches) [^.;]*\b(?:from|off) (?:the|a|her|his) (?:\w+ )?shelf\b/i;
/** Degrees from a hanging arm. */
const TO_SHELF = 136;
