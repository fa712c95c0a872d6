/** Stagings that tests of shots are made from. */
import type { Staging } from "../../../plugins/film/types-staging.ts";
import { MARA } from "./figure-samples.ts";

export const SMALL = { width: 320, height: 180 };

export const PARK: Staging = {
  place: { kind: "park", setting: "EXT", name: "A PARK", time: "day", weather: "clear", mood: "calm" },
  camera: { size: "MCU", angle: "eye", movement: "static" },
  figures: [MARA], props: [], crowd: false, style: "flat ink and wash",
};

export function withCamera(staging: Staging, camera: Partial<Staging["camera"]>): Staging {
  return { ...staging, camera: { ...staging.camera, ...camera } };
}
