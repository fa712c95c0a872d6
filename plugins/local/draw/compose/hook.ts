/** Who hangs something up has the hook of the room at their hand. Pure; draws nothing. */
import { HOOK } from "../../../film/types-hook.ts";
import type { Staging } from "../../../film/types-staging.ts";
import { isFurled } from "../figure/grip.ts";
import { WORLD } from "../contract.ts";
import type { Measured } from "./blocking.ts";

/** World pixels from the middle of a place to a thing at its edge. */
const REACH = 760;

/** World pixels where the camera stands, when somebody alone hangs something up. */
export function homeByHook({ place, figures }: Staging, person: Measured | undefined, x: number): number | undefined {
  if (person === undefined || figures.length > 1 || place.setting !== "INT" || person.figure.pose !== "reaching" || !isFurled(person.figure)) return undefined;
  return WORLD.width / 2 + HOOK * REACH - x - person.anchors.hand.x * person.ground.scale;
}
