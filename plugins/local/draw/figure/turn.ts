/** How far somebody is turned from us, by what they do. Pure. */
import type { Figure } from "../../../film/types-staging.ts";
import type { Act } from "../contract.ts";
import { holdsOut } from "./right-handed.ts";
import { runsAway, turnAway } from "./run-away.ts";

const TURNS = { left: 40, right: 40, front: 13, back: 168 } as const;
/** Who goes somewhere is seen more from the side, so that the step shows. */
const GOING: Partial<Readonly<Record<Figure["pose"], number>>> = { walking: 58, running: 66, shooting: 64, climbing: 66, crouching: 56, throwing: 62, welcoming: 50, huddled: 58, bowing: 64, winded: 70, braking: 64, lifting: 60, reaching: 56, cooking: 52, driving: 52, hugging: 58, kneeling: 54 };

/** Straight at us a stride would not be seen. */
const COMING = 30;

/** Degrees from the camera. */
export function turnOf(figure: Figure, { turn }: Act): number {
  const { facing, pose, reach, holding } = figure;
  // The arm that gives is beyond the body: the body is open to us.
  if (holdsOut(figure)) return TURNS.right;
  // A rope is pulled along the line that it runs.
  if (holding === "rope" && (facing === "left" || facing === "right")) return 60;
  // Breast to breast.
  if (pose === "hugging" && reach !== undefined) return 72;
  if (runsAway(figure)) return turnAway(figure);
  if (facing === "front" && pose === "running") return COMING;
  return facing === "left" || facing === "right" ? (turn ?? GOING[pose] ?? TURNS[facing]) : TURNS[facing];
}
