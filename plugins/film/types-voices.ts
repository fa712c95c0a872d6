/** How high a voice is: what casting keeps apart and an offline synthesiser makes true. Pure. */
import type { Voice } from "./types.ts";

export type Pitched = Pick<Voice, "gender" | "pitch" | "quality">;

/** The Hertz at which a voice of this kind usually speaks: its own at pitch 1, times its pitch. */
export function hertzOf({ gender, pitch, quality = "plain" }: Pitched): number {
  return pitch * (quality === "child" ? 190 : quality === "robot" ? 108 : quality === "creature" ? 120 : OWN[gender]);
}

const OWN = { female: 182, male: 118, neutral: 148 } as const;

/** How far two voices are apart, in semitones. */
export function semitonesBetween(one: Pitched, other: Pitched): number {
  return Math.abs(12 * Math.log2(hertzOf(one) / hertzOf(other)));
}
