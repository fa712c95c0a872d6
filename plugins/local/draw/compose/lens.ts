/** Where the camera stands so that a cloth is on the lens that it polishes. Pure; knows where the lens is, not how it is painted. */
import type { Staging } from "../../../film/types-staging.ts";
import { heartOf } from "../place/heart.ts";
import type { Measured } from "./blocking.ts";

/** World pixels from the middle of the lens to the spot that is polished. */
const ON_GLASS = 80;

/** @param xs world pixels of the people from the middle of the picture */
export function homeByLens({ place, camera: { size, angle } }: Staging, people: readonly Measured[], xs: readonly number[]): number | undefined {
  const at = people.findIndex(({ figure: { holding, pose } }) => holding === "cloth" && pose === "reaching");
  const worker = people[at];
  if (place.kind !== "lighthouse" || place.setting !== "INT" || angle === "over_shoulder") return undefined;
  if (CLOSE.has(size)) return heartOf(place) + TOWARDS_STAIRS;
  if (worker === undefined) return size === "LS" ? homeAfterwards(heartOf(place), people, xs) : undefined;
  return heartOf(place) + (worker.figure.facing === "left" ? ON_GLASS : -ON_GLASS) - (xs[at] ?? 0) - worker.anchors.hand.x * worker.ground.scale;
}

/** Who has polished it is still at its side, away from whoever came. */
function homeAfterwards(lens: number, people: readonly Measured[], xs: readonly number[]): number | undefined {
  const at = people.findIndex(({ figure: { holding } }) => holding === "cloth");
  const other = xs.find((_, index) => index !== at);
  const own = xs[at];
  return own === undefined || other === undefined ? undefined : lens + (other > own ? BESIDE : -BESIDE) - own;
}

/** World pixels from the middle of the lens to where people are between it and the stairs. */
const TOWARDS_STAIRS = 235;

/** World pixels from the middle of the lens to who stands at it with the cloth in a hand that is down. */
const BESIDE = 190;

/** World pixels that the camera turns to the glass, so that the hand on it is not at the edge. */
export function towardsLens(people: readonly Measured[]): number {
  const worker = people.length < 2 ? undefined : people.find(({ figure: { holding, pose } }) => holding === "cloth" && pose === "reaching");
  return worker === undefined ? 0 : worker.figure.facing === "left" ? -TURNED : TURNED;
}

const TURNED = 40;
const CLOSE: ReadonlySet<Staging["camera"]["size"]> = new Set<Staging["camera"]["size"]>(["ECU", "CU", "MCU"]);
