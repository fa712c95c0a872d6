/** Who takes something from the shelf of a kitchen, or cooks alone, stands where that shelf or its range is. Pure; draws nothing. */
import type { Staging } from "../../../film/types-staging.ts";
import type { Ground } from "../contract.ts";
import { KITCHEN_RANGE, KITCHEN_SHELF } from "../place/heart.ts";
import type { Measured } from "./blocking.ts";

/** Figure units from who cooks to the middle of the pot. */
export const TO_POT = 205;

/** World pixels that a hand at the shelf is left of its middle: a telephone on the wall beside it is not behind the head. */
const BEFORE_PHONE = 62;

/** World pixels of the camera. @param aside from the camera to who stands there */
export function homeInKitchen(staging: Staging, [first]: readonly Measured[], aside: number): number | undefined {
  if (first === undefined || staging.place.kind !== "kitchen") return undefined;
  const { figure, anchors, ground: { scale } } = first;
  if (figure.held_note?.endsWith(" from the shelf") === true) return KITCHEN_SHELF.x - BEFORE_PHONE - anchors.hand.x * scale - aside;
  return cooksAtWall(staging) ? KITCHEN_RANGE.pot.x + TO_POT * scale * (figure.facing === "left" ? 1 : -1) - aside : undefined;
}

/** World pixels that the camera turns from who cooks to a telephone that hangs there: what rings later is in the widest picture. */
export function towardsTelephone(staging: Staging): number {
  const wide = staging.camera.size === "LS" || staging.camera.size === "ELS";
  return wide && cooksAtWall(staging) && staging.place.features?.includes("wall_phone") === true ? -50 : 0;
}

/** A kitchen has its range along the wall: it is where it was when whoever cooked at it has gone from there. */
export function cooksAtWall({ place, camera, figures, insert }: Staging): boolean {
  const [cook, other] = figures;
  if (cook === undefined || other !== undefined || place.kind !== "kitchen" || place.setting !== "INT" || insert !== undefined) return false;
  return cook.pose === "cooking" && cook.holding === "pot" && cook.seated !== true && (cook.facing === "left" || cook.facing === "right") && camera.size !== "ECU" && camera.size !== "CU";
}

/** Before the cupboards, as far off as they are. */
export function groundAtRange(staging: Staging): Ground | undefined {
  return cooksAtWall(staging) ? { y: KITCHEN_RANGE.floor, scale: 0.5 } : undefined;
}
