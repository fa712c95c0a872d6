/** The face of a child in a room whose walls are all clocks: they hang higher than that face, and would be above the picture. And who stands under an umbrella on a square with a tower: the cloth would cut its clock, which is beside them instead. Pure; draws nothing. */
import type { Staging } from "../../../film/types-staging.ts";
import { isYoung } from "../figure/build.ts";
import { isFurled } from "../figure/grip.ts";
import { TOWER } from "../place/clock-tower.ts";
import { CLOSE } from "./loads.ts";

export function isBeforeClocks({ camera, place, figures: [alone, other] }: Staging): boolean {
  return CLOSE.has(camera.size) && place.setting === "INT" && place.features?.includes("clocks") === true && alone !== undefined && other === undefined && isYoung(alone.look.age);
}

/** World pixels where the camera stands; nothing where no cloth is before a clock. */
export function homeBesideTower({ camera, place, figures }: Staging): number | undefined {
  const tower = place.setting === "EXT" && place.features?.includes("clock_tower") === true;
  if (!tower || !BEFORE_DIAL.has(camera.size) || !figures.some((figure) => figure.holding === "umbrella" && !isFurled(figure))) return undefined;
  return TOWER.x - TOWER.left / 2 - BESIDE;
}

/** So near that the dial is level with the cloth, and not so near that it is above the picture. */
const BEFORE_DIAL: ReadonlySet<Staging["camera"]["size"]> = new Set<Staging["camera"]["size"]>(["MS", "MLS"]);
/** World pixels. */
const BESIDE = 320;
