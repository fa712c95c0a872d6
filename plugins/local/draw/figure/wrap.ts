/** A blanket about the shoulders: over both arms to below the hips, open where the hands come out. Knows joints and colours only. */
import type { Context } from "../contract.ts";
import { alpha } from "../paint/colour.ts";
import { inkShape, stroke } from "../paint/brush.ts";
import { smooth, through, type Point } from "../paint/shape.ts";
import type { Dressed } from "./legs.ts";
import type { ArmBones } from "./skeleton.ts";

export function paintWrap(ctx: Context, dressed: Dressed, colour: string): void {
  const { skeleton: { left, right } } = dressed;
  paintSide(ctx, dressed, { arm: left, colour });
  paintSide(ctx, dressed, { arm: right, colour });
}

interface Side {
  readonly arm: ArmBones;
  readonly colour: string;
}

/** From the neck over a shoulder and an elbow, and back along the opening. */
function paintSide(ctx: Context, { skeleton, build, palette }: Dressed, { arm, colour }: Side): void {
  const { neckSeen: neck, pelvis, look } = skeleton;
  const { width: w, length: k } = build;
  const tones = palette.tones(colour);
  const out = arm.shoulder.x < neck.x ? -1 : 1;
  const middle = neck.x + 26 * k * look.sin;
  const hip = -pelvis.u;
  const outer: readonly Point[] = [[neck.x + out * 26 * w, neck.y - 62 * k], [arm.shoulder.x + out * 36 * w, arm.shoulder.y - 6 * k], [arm.elbow.x + out * 52 * w, arm.elbow.y], [arm.elbow.x + out * 58 * w, hip + 60 * k], [arm.shoulder.x + out * 18 * w, hip + 96 * k]];
  const inner: readonly Point[] = [[middle + out * 34 * w, hip + 84 * k], [middle + out * 44 * w, (hip + neck.y) / 2], [middle + out * 14 * w, neck.y + 10 * k]];
  inkShape(ctx, smooth([...outer, ...inner]), { base: tones.base, shade: [tones.deep, 0.26], shadeBy: [palette.light.x * 14, -6], rim: alpha(tones.rim, 0.85), rimBy: [-palette.light.x * 5, -palette.light.y * 5] });
  for (const [from, to] of [[0.25, 0.2], [0.55, 0.5], [0.8, 0.78]] as const) {
    const x = (share: number, a: number, b: number): number => a + (b - a) * share;
    stroke(ctx, through([[x(from, neck.x, arm.shoulder.x + out * 20 * w), neck.y - 20 * k], [x(from, middle, arm.elbow.x + out * 30 * w), (neck.y + hip) / 2], [x(to, middle + out * 30 * w, arm.elbow.x + out * 40 * w), hip + 70 * k]]), alpha(tones.deep, 0.5), 4 * w);
  }
  stroke(ctx, through([[inner[2]?.[0] ?? 0, inner[2]?.[1] ?? 0], [inner[1]?.[0] ?? 0, inner[1]?.[1] ?? 0], [inner[0]?.[0] ?? 0, inner[0]?.[1] ?? 0]]), alpha(tones.bright, 0.8), 6 * w);
}
