/** The bench under the one lamp of a street: who sits on it is always as far from its post, and a long shot shows the lamp that lights them. Pure; draws nothing. */
import type { Size } from "vp/plugin";
import type { Figure, Staging } from "../../../film/types-staging.ts";
import { widest } from "./camera.ts";

/** World pixels from the post to the middle of the bench. */
export const TO_BENCH = 165;

/** Where the camera stands so that the bench is under the lamp. */
export function homeUnderLamp({ camera }: Staging, people: readonly { readonly figure: Figure }[], xs: readonly number[], lamp?: { readonly x: number }): number | undefined {
  const at = people.findIndex(({ figure }) => figure.seat === "bench" && figure.seated === true);
  return lamp === undefined || at === -1 || !WIDE.has(camera.size) ? undefined : lamp.x + TO_BENCH - (xs[at] ?? 0);
}

const WIDE: ReadonlySet<Staging["camera"]["size"]> = new Set<Staging["camera"]["size"]>(["MLS", "LS", "ELS"]);

/** What is over people is part of a long shot of a gym, and of a street that one lamp lights. */
export function hasAbove({ place, figures }: Staging): boolean {
  return place.kind === "gym" || (place.setting === "EXT" && place.features?.includes("lone_lamp") === true && figures.some(({ seat }) => seat === "bench"));
}

/** Of all there is to see, as much as a long shot shows so that the baskets, or the lamp, are in it. */
const WITH_ABOVE = 0.86;

export function heightWithAbove(staging: Staging, size: Size): number {
  return hasAbove(staging) && staging.camera.size === "LS" ? (WITH_ABOVE * size.height) / widest(size) / 1.06 : 0;
}
