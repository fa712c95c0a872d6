/** The face of a child in a room whose walls are all clocks: they hang higher than that face, and would be above the picture. And who stands under an umbrella on a square with a tower: the cloth would cut its clock, which is beside them instead. And two who hold each other on a platform: its clock is on the right of who waited under it. Pure; draws nothing. */
import type { Staging } from "../../../film/types-staging.ts";
import { isYoung } from "../figure/build.ts";
import { isFurled } from "../figure/grip.ts";
import { TOWER } from "../place/clock-tower.ts";
import { PLATFORM_CLOCK } from "../place/station.ts";
import { CLOSE } from "./loads.ts";
import { isPerson } from "./persons.ts";

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

/** World pixels where the camera stands for those who embrace where one of them waited. */
export function homeUnderClock({ camera, place, figures }: Staging): number | undefined {
  const held = figures.length === 2 && figures.every((figure) => figure.pose === "hugging" && isPerson(figure));
  return held && place.setting === "EXT" && place.kind === "station" && BEFORE_DIAL.has(camera.size) ? PLATFORM_CLOCK.x - UNDER : undefined;
}

/** World pixels from the clock to those who stand near it. */
const UNDER = 210;
