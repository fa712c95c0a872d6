/** Who runs away from us: both elbows out, and a heel that is kicked up with its sole to us. Knows joints, no shot. */
import type { Figure } from "../../../film/types-staging.ts";
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { fill, inside, outside, softOutside, stroke } from "../paint/brush.ts";
import { smooth, through, type Path, type Point } from "../paint/shape.ts";
import type { Build } from "./build.ts";
import type { Palette, Tones } from "./palette.ts";
import type { ArmBones, LegBones } from "./skeleton.ts";
import type { ArmStance, Stance } from "./stance.ts";

export function runsAway({ pose, facing, look }: Figure): boolean {
  return pose === "running" && facing === "back" && look.species === "person";
}

/** Degrees from the camera: a little from the side that they run to, so that the lean and the heel are seen. */
export function turnAway({ gaze }: Figure): number {
  return gaze === "left" ? 204 : 156;
}

/** Straight from behind arms that swing would hang: the elbows go out. */
export function elbowsOut(stance: Stance): Stance {
  return { ...stance, lean: stance.lean + 4, tip: 16, right: out(stance.right), left: out(stance.left) };
}

/** Towards us an arm that swings back would be a stump at the shoulder: the elbow goes out, and the fist is seen beside the hip. */
export function elbowsAside(stance: Stance): Stance {
  return { ...stance, right: aside(stance.right), left: aside(stance.left) };
}

function aside({ upper: [swing, spread], fore: [bend, across], ...arm }: ArmStance): ArmStance {
  const back = Math.min(1, Math.max(0, (-10 - swing) / 50));
  return { ...arm, upper: [swing * (1 - 0.4 * back), spread + 34 * back], fore: [bend + 44 * back, across - 22 * back] };
}

function out({ upper: [swing], fore: [bend], ...arm }: ArmStance): ArmStance {
  const back = Math.min(1, Math.max(0, (10 - swing) / 40));
  return { ...arm, upper: [swing * 0.75, 30 + 10 * back], fore: [bend + 48 * back, -18 - 4 * back] };
}

/** What is under an arm: the elbow behind it, the forearm along it out of sight. */
export const CLASPED_AWAY: ArmStance = { upper: [-30, 34], fore: [66, -36], hand: "hold" };

/** An elbow that is behind the back is before it to us. */
export function isBeyondBack({ elbow, wrist }: ArmBones, away: boolean): boolean {
  return (away ? elbow.d : wrist.d) < -20;
}

/** The shin comes towards us. */
export function isKickedUp({ knee, ankle }: LegBones): boolean {
  return ankle.d - knee.d > KICKED && ankle.y < knee.y + LOW;
}

/** Figure units. */
const [KICKED, LOW] = [110, 70] as const;

interface Finish {
  readonly build: Build;
  readonly tones: Tones;
  readonly palette: Palette;
}

/** The shoe from below, the heel up: its sole with the heel's edge across it. */
export function paintSole(ctx: Context, { ankle, toe }: LegBones, { build, tones, palette }: Finish): void {
  const s = build.length ** 0.8;
  const [dx, dy] = [toe.x - ankle.x, Math.max(30 * s, toe.y - ankle.y)];
  const far = Math.hypot(dx, dy);
  const at = (along: number, across: number): Point => [ankle.x + (dx / far) * along * s - (dy / far) * across * s, ankle.y + (dy / far) * along * s + (dx / far) * across * s];
  const shape = (grown: number): Path => smooth([at(-34 - grown, 0), at(-26, 24 + grown), at(6, 22 + grown), at(34, 28 + grown), at(66, 31 + grown), at(92 + grown, 16), at(96 + grown, -4), at(78, -26 - grown), at(40, -27 - grown), at(8, -20 - grown), at(-26, -22 - grown)]);
  fill(ctx, shape(7), tones.base);
  const sole = shape(0);
  fill(ctx, sole, mix(tones.bright, "#cfc4b2", 0.5));
  inside(ctx, sole, () => {
    softOutside(ctx, sole, [palette.light.x * 10, -4], [tones.deep, 0.3]);
    outside(ctx, sole, [-palette.light.x * 3, -palette.light.y * 3], alpha(tones.rim, 0.6));
    stroke(ctx, through([at(10, 40), at(4, 0), at(10, -40)]), alpha(tones.deep, 0.85), 5 * s);
    for (const along of [44, 58, 72]) stroke(ctx, through([at(along, 20), at(along + 3, 0), at(along, -18)]), alpha(tones.deep, 0.4), 3 * s);
  });
}
