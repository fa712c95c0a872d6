/** Under an umbrella nothing falls: where that is, for what is in the air. Pure; draws nothing. */
import type { DryAir } from "../contract.ts";
import type { View } from "./camera.ts";
import type { Placed } from "./framing.ts";

/**
 * What is below the cloth of those who stay where they are.
 *
 * @param figures how those are seen
 * @param air how what falls is seen, in whose world pixels the answer is
 */
export function dryOf(placed: readonly Placed[], { figures, air }: { readonly figures: View; readonly air: View }): readonly DryAir[] {
  return placed.flatMap(({ figure, x, y, scale, anchors: { canopy } }) => {
    if (canopy === undefined || GOING.has(figure.pose)) return [];
    const unit = (scale * figures.zoom) / air.zoom;
    const [left, top] = [((x - figures.left) * figures.zoom) / air.zoom + air.left, ((y - figures.top) * figures.zoom) / air.zoom + air.top];
    return [{ x: left + canopy.x * unit, half: canopy.half * unit, y: top + canopy.y * unit }];
  });
}

/** Who goes takes the dry air along, and is seen in it for a moment only. */
const GOING: ReadonlySet<Placed["figure"]["pose"]> = new Set<Placed["figure"]["pose"]>(["walking", "running"]);
