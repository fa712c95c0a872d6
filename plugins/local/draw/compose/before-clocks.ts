/** The face of a child in a room whose walls are all clocks: they hang higher than that face, and would be above the picture. Pure; draws nothing. */
import type { Staging } from "../../../film/types-staging.ts";
import { isYoung } from "../figure/build.ts";
import { CLOSE } from "./loads.ts";

export function isBeforeClocks({ camera, place, figures: [alone, other] }: Staging): boolean {
  return CLOSE.has(camera.size) && place.setting === "INT" && place.features?.includes("clocks") === true && alone !== undefined && other === undefined && isYoung(alone.look.age);
}
