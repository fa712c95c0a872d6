/** Who carries something large in a narrow picture: turned to us, it lies before the belly, and two stand side by side; a face fills it alone. Pure. */
import type { Figure, Staging } from "../../../film/types-staging.ts";
import { inBothHands } from "../figure/grip.ts";
import { seenThroughDoors } from "./chairs.ts";

/** Width by height below which people stand in rows. */
const NARROW = 0.8;
/** How much nearer to each other those stand whom an open door has room for. */
const IN_DOORWAY = 0.6;

/** Two who stand beside each other, one of them with both arms full. */
export function carriersOf(staging: Staging, aspect: number): Staging {
  const { figures, camera } = staging;
  if (aspect < NARROW && (CLOSE.has(camera.size) || (camera.size === "MS" && camera.angle === "over_shoulder"))) return { ...staging, figures: figures.map((figure) => (isNear(figure, staging) ? { ...figure, facing: "front", gaze: gazeOf(figure) } : figure)) };
  if (seenThroughDoors(staging)) return { ...staging, figures: figures.map((figure) => ({ ...figure, x: figure.x * IN_DOORWAY, facing: "front", gaze: gazeOf(figure) })) };
  if (aspect >= NARROW || figures.length !== 2 || camera.angle === "over_shoulder" || faceEachOther(staging) || !figures.some(stands)) return staging;
  const kept = figures.some(({ keeps_door }) => keeps_door === true);
  return { ...staging, figures: figures.map((figure) => (stands(figure) && !kept ? { ...figure, facing: "front", gaze: gazeOf(figure) } : figure)) };
}

/** Whole people who are turned to each other have what they hold between them. */
function faceEachOther({ camera, figures }: Staging): boolean {
  return camera.size === "LS" && figures.every(({ facing, x }) => facing === (x < 0 ? "right" : "left"));
}

/** Of whom a close picture is: the face is beside what they hold. Who looks down at it, and at no other thing, is seen with all of it. */
function isNear(figure: Figure, { figures, camera, props }: Staging): boolean {
  return stands(figure) && (figure.gaze !== "down" || props.length > 0) && (figures.length === 1 || (camera.angle === "over_shoulder" && figure.character === camera.focus));
}

const CLOSE: ReadonlySet<Staging["camera"]["size"]> = new Set<Staging["camera"]["size"]>(["MCU", "CU", "ECU"]);

/** They need the room that a row behind a row would take from what they hold. */
export function standApart(figures: readonly Figure[]): boolean {
  return figures.length === 2 && (figures.every(({ facing }) => facing === "back") || figures.every(inBothHands) || figures.some((figure) => figure.facing === "front" && stands(figure)));
}

function stands(figure: Figure): boolean {
  return inBothHands(figure) && figure.pose !== "running" && figure.pose !== "walking" && figure.facing !== "back";
}

/** The face stays turned to the other. */
function gazeOf({ facing, gaze, x }: Figure): Figure["gaze"] {
  if (gaze !== "camera") return gaze;
  if (facing === "front") return x < 0 ? "right" : "left";
  return facing === "left" || facing === "right" ? facing : gaze;
}
