/**
 * A room or a place outdoors that is looked down into: its floor fills the picture, what is behind is low, who stands farther off stands
 * higher, and heads are nearer than feet. Pure; draws nothing.
 */
import type { Size } from "vp/plugin";
import type { Figure, Staging } from "../../../film/types-staging.ts";
import type { Anchors, Ground } from "../contract.ts";
import { isAtWorktop } from "./at-worktop.ts";
import { viewOf, type Camera } from "./camera.ts";
import { restsOf } from "./hands-laid.ts";
import { isBeside } from "./table-places.ts";

/** Only where feet are seen, outdoors from farther off than in a room; who sits at a table is seen with its top, but for two side by side behind it, and who goes off with the sky over it. */
export function isFromAbove({ camera: { angle, size }, place, figures, insert }: Staging): boolean {
  return angle === "high" && (size === "LS" || size === "MLS") && (place.setting === "INT" || (size === "LS" && !figures.every(goesAway))) && !WITHIN.has(place.kind) && insert === undefined && figures.length > 0 && (figures.every(isOnFloor) || areBehindTable(figures));
}

function goesAway({ facing, pose }: Figure): boolean {
  return facing === "back" && pose === "walking";
}

/** Outdoors up at what rises there: those who stand before it are nearer, and the ground is a strip under their feet. */
export function isFromGround({ camera: { angle, size }, place, figures }: Staging): boolean {
  return angle === "low" && size === "ELS" && place.setting === "EXT" && figures.length > 0;
}

/** A face that a low camera is close to. */
function isFromBelow({ camera: { angle, size }, insert }: Staging): boolean {
  return angle === "low" && NEAR.has(size) && insert === undefined;
}

/** Under a roof such a camera is turned up so far that the lamp is behind the face. */
export function upToCeiling(staging: Staging): Pick<Camera, "sunk"> {
  return isFromBelow(staging) && staging.place.setting === "INT" ? { sunk: TO_CEILING } : {};
}

/** Picture heights. */
const TO_CEILING = 0.6;
const NEAR: ReadonlySet<Staging["camera"]["size"]> = new Set<Staging["camera"]["size"]>(["CU", "MCU"]);

/** Turned to us, with all of its top before them. */
function areBehindTable(figures: readonly Figure[]): boolean {
  return isBeside(figures) && figures.every(({ seat }) => seat === "table");
}

function isOnFloor(figure: Figure): boolean {
  return figure.seated !== true && figure.seat === undefined && !isAtWorktop(figure) && (figure.look.species === "person" || figure.look.species === "robot");
}

const WITHIN: ReadonlySet<Staging["place"]["kind"]> = new Set<Staging["place"]["kind"]>(["car", "elevator", "train", "lighthouse", "stage", "spaceship", "cave"]);

/** Their heads are drawn as one looks down on them, or up at them from near; so are those of two whose hands lie on a table. */
export function lookedDownOn(staging: Staging): Staging {
  if (isFromBelow(staging)) return { ...staging, figures: staging.figures.map((figure) => (figure.look.species === "person" ? { ...figure, seen: "below" } : figure)) };
  const whole = isFromAbove(staging);
  return { ...staging, figures: staging.figures.map((figure) => (whole || restsOf(staging, figure) !== undefined ? { ...figure, seen: "above" } : figure)) };
}

/** As it lies before who stands on the same floor. */
type GroundAt = (depth: number) => Ground;

/** Where most people stand: they stay where they are. */
const MIDDLE = 0.3;
/** How much farther up the picture a step away is, and how much less smaller it makes anybody. */
const HIGHER = 1.9;
const SMALLER = 0.6;

export function groundFor(staging: Staging, ground: GroundAt): GroundAt {
  if (!isFromAbove(staging)) return ground;
  const middle = ground(MIDDLE);
  // Outdoors somebody is far behind another, and that is no step.
  const smaller = staging.place.setting === "EXT" ? 1 : SMALLER;
  return (depth) => {
    const { y, scale } = ground(depth);
    return { y: middle.y + (y - middle.y) * HIGHER, scale: middle.scale + (scale - middle.scale) * smaller };
  };
}

/** Picture pixels from the top: where the floor begins for who looks level, and where it does from above. */
export interface Tilt {
  readonly level: number;
  readonly raised: number;
  readonly height: number;
}

/** World pixels from the top: where the floor of a room begins. */
const FLOOR = 806;
/** Share of what is above the floor that is left of it, and how much lower its walls are. */
const RAISED = 0.64;
const LOWER = 0.86;

export function tiltOf(camera: Camera, size: Size): Tilt | undefined {
  if (camera.above !== true) return undefined;
  const view = viewOf(camera, 0.06, size);
  const level = (FLOOR - view.top) * view.zoom;
  return level <= 0 || level >= size.height ? undefined : { level, raised: level * RAISED, height: size.height };
}

/** From a row of the level picture to where it is seen. */
export function tilted(y: number, { level, raised, height }: Tilt): number {
  return y < level ? raised - (level - y) * LOWER : raised + ((y - level) * (height - raised)) / (height - level);
}

/** And back. */
export function levelled(y: number, { level, raised, height }: Tilt): number {
  return y < raised ? level - (raised - y) / LOWER : level + ((y - raised) * (height - level)) / (height - raised);
}

/** How much taller than on a level a head is, and shorter the feet are, whole figures staying as tall as they are. */
const NEARER = 0.17;

/** From the share of a figure that is above a row, as it is seen from above, to that share as it is drawn. */
export function drawnShare(seen: number): number {
  return seen <= 0 ? seen * (1 - NEARER) : seen >= 1 ? 1 + (seen - 1) * (1 + NEARER) : seen - NEARER * seen * (1 - seen);
}

/** And back: figure units of the drawing to where they are seen. */
export function seenUnits(y: number, { top }: Pick<Anchors, "top">): number {
  const share = 1 - y / top;
  if (share <= 0 || share >= 1) return y;
  const half = (1 - NEARER) / (2 * NEARER);
  return top * (1 - (Math.sqrt(half * half + share / NEARER) - half));
}
