/** A pool of light and who is in it. Pure; knows where it lies in a place, not how it is painted. */
import type { Figure, Staging } from "../../../film/types-staging.ts";
import { WORLD } from "../contract.ts";

/** Where the camera stands so that who is alone is in the middle of the pool, and who has left it has it beside them. */
export function homeByLight({ figures: [figure, ...others], place }: Staging, aside: number): number | undefined {
  if (figure === undefined || others.length > 0 || place.features?.includes("spotlight") !== true) return undefined;
  return WORLD.width / 2 - aside + (leavesLight(figure) ? OUTSIDE : figure.pose === "lifting" ? behindLoad(figure) : 0);
}

/** What is lifted stands where they were, and they have stepped back from it. */
function behindLoad({ facing }: Figure): number {
  return facing === "right" ? -STEP : facing === "left" ? STEP : 0;
}

/** World pixels from who bends to a load to its middle. */
const STEP = 147;

/** World pixels from the middle of a pool of light to who has left it. */
const OUTSIDE = -430;

/** Who walks away from us walks into the dark. */
export function leavesLight({ facing, pose }: Figure): boolean {
  return facing === "back" && pose === "walking";
}
