/** Who keeps a lift waiting: in its doorway, within reach of the leaf, turned to us. Pure; knows where the door is, not how it is painted. */
import type { Figure, Staging } from "../../../film/types-staging.ts";
import { WORLD, type Ground } from "../contract.ts";
import { seenThroughDoors } from "./chairs.ts";
import { isFar } from "./over-shoulder.ts";

/** Where the floor of the lift begins, as far off as its door. */
const SILL: Ground = { y: 840, scale: 0.46 };
/** And its middle. */
const WITHIN: Ground = { y: 822, scale: 0.405 };

/** How far off whoever comes to the door is, still. */
const NEARER = 0.1;
/** And how far to the side: nobody hides another. */
const ASIDE = 0.8;

/** Turned to whom they wait for. */
export function keeping(staging: Staging): Staging {
  if (!staging.figures.some((figure) => isKeeper(figure, staging))) return staging;
  // Seen from below they would stand above the sill.
  const camera = staging.camera.angle === "low" ? { ...staging.camera, angle: "eye" as const } : staging.camera;
  return { ...staging, camera, figures: staging.figures.map((figure) => (figure.facing === "back" ? figure : isKeeper(figure, staging) ? { ...figure, facing: "front", gaze: figure.facing === "front" ? figure.gaze : figure.facing } : { ...figure, depth: NEARER, x: Math.sign(figure.x) * ASIDE })) };
}

/** The ground under who stands in the doorway, or in the lift behind it. */
export function sillUnder(figure: Figure, staging: Staging): Ground | undefined {
  if (seenThroughDoors(staging)) return WITHIN;
  return isKeeper(figure, staging) && staging.camera.angle !== "over_shoulder" ? SILL : undefined;
}

/** Where the camera stands so that they are in the doorway. */
export function homeByDoor(staging: Staging, people: readonly { readonly figure: Figure }[], xs: readonly number[], door?: { readonly x: number }): number | undefined {
  // Who has come in stands before the door, and the door is where it always is.
  const entered = staging.props.find(({ kind, note }) => kind === "door" && /\bthreshold\b/.test(note));
  if (door !== undefined && entered !== undefined && (staging.camera.angle !== "over_shoulder" || isFar(staging))) {
    const [nearest] = people.map(({ figure }, at) => ({ x: xs[at] ?? 0, away: Math.abs(figure.x - entered.x) })).toSorted((a, b) => a.away - b.away);
    if (nearest !== undefined) return door.x - nearest.x;
  }
  if (seenThroughDoors(staging)) return WORLD.width / 2;
  const at = people.findIndex(({ figure }) => sillUnder(figure, staging) !== undefined);
  return at === -1 ? undefined : WORLD.width / 2 - (xs[at] ?? 0);
}

/** World pixels: who runs for a lift has its door before them, and not behind their back. */
export function towardsDoor({ figures: [runner, other], place }: Staging): number {
  if (runner?.pose !== "running" || other !== undefined || place.features?.includes("lift_door") !== true) return 0;
  return runner.facing === "right" ? BEFORE_DOOR : runner.facing === "left" ? -BEFORE_DOOR : 0;
}

const BEFORE_DOOR = 170;

function isKeeper({ keeps_door }: Figure, { place }: Staging): boolean {
  return keeps_door === true && place.features?.includes("lift_door") === true;
}
