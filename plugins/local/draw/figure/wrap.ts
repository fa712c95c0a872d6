/** A blanket about the shoulders: one cloth round the neck and over both arms, held together before the breast, its corners hanging. Knows joints and colours only. */
import type { Context } from "../contract.ts";
import { alpha } from "../paint/colour.ts";
import { fill, inkShape, inside, stroke } from "../paint/brush.ts";
import { smooth, through, type Point } from "../paint/shape.ts";
import type { Dressed } from "./legs.ts";
import type { ArmBones } from "./skeleton.ts";

export function paintWrap(ctx: Context, dressed: Dressed, colour: string): void {
  const { skeleton: { left, right } } = dressed;
  const nearer = right.shoulder.d >= left.shoulder.d ? right : left;
  paintSide(ctx, dressed, { arm: nearer === right ? left : right, colour, over: false });
  paintSide(ctx, dressed, { arm: nearer, colour, over: true });
  paintRoll(ctx, dressed, colour);
}

interface Side {
  readonly arm: ArmBones;
  readonly colour: string;
  /** Laid over the other side, before the breast. */
  readonly over: boolean;
}

/** From the neck over a shoulder and an elbow to a corner below the hips, and back across the breast. */
function paintSide(ctx: Context, { skeleton, build, palette }: Dressed, { arm, colour, over }: Side): void {
  const { neckSeen: neck, pelvis, look } = skeleton;
  const { width: w, length: k } = build;
  const tones = palette.tones(colour);
  const out = arm.shoulder.x < neck.x ? -1 : 1;
  const middle = neck.x + 22 * k * look.sin - out * (over ? 26 : 4) * w;
  const hip = -pelvis.u;
  const elbow: Point = [Math.max(out * arm.elbow.x, out * arm.shoulder.x + 20 * w) * out + out * 50 * w, arm.elbow.y];
  const outer: readonly Point[] = [[neck.x + out * 40 * w, neck.y - 58 * k], [arm.shoulder.x + out * 40 * w, arm.shoulder.y + 2 * k], elbow, [elbow[0] + out * 16 * w, hip + 50 * k], [elbow[0] - out * 10 * w, hip + 150 * k]];
  const inner: readonly Point[] = [[middle + out * 60 * w, hip + 96 * k], [middle + out * 26 * w, hip - 30 * k], [middle, (hip + neck.y) / 2 + 20 * k], [middle - out * 8 * w, neck.y + 34 * k]];
  const path = smooth([...outer, ...inner]);
  inkShape(ctx, path, { base: tones.base, shade: [tones.deep, 0.26], shadeBy: [palette.light.x * 14, -6], rim: alpha(tones.rim, 0.85), rimBy: [-palette.light.x * 5, -palette.light.y * 5] });
  inside(ctx, path, () => {
    // Woven bands go with the cloth, and folds fall from the shoulder.
    for (const [share, wide] of [[0.2, 16], [0.3, 6], [0.5, 20], [0.62, 7], [0.82, 20], [0.94, 7]] as const) {
      const y = neck.y + (hip + 110 * k - neck.y) * share;
      stroke(ctx, through([[middle - out * 20 * w, y + 26 * k], [(middle + elbow[0]) / 2, y + 34 * k], [elbow[0] + out * 40 * w, y]]), alpha(tones.bright, 0.55), wide * w);
    }
    for (const share of [0.3, 0.58, 0.82]) {
      const x = middle + (arm.shoulder.x + out * 30 * w - middle) * share;
      stroke(ctx, through([[neck.x + (x - neck.x) * 0.7, neck.y - 10 * k], [x, (neck.y + hip) / 2], [x + out * 16 * w, hip + 110 * k]]), alpha(tones.deep, 0.5), 6 * w);
    }
  });
  const [corner, low] = [outer[4], inner[0]];
  if (corner && low) paintFringe(ctx, [corner, low], tones.bright, w);
}

function paintFringe(ctx: Context, [[ax, ay], [bx, by]]: readonly [Point, Point], ink: string, w: number): void {
  for (let at = 1; at < 9; at++) {
    const [x, y] = [ax + ((bx - ax) * at) / 9, ay + ((by - ay) * at) / 9];
    stroke(ctx, through([[x, y - 6], [x + 2, y + 8], [x - 1, y + 20]]), ink, 4 * w);
  }
}

/** The edge turned over about the neck. */
function paintRoll(ctx: Context, { skeleton: { neckSeen: neck, look }, build: { width: w, length: k }, palette }: Dressed, colour: string): void {
  const tones = palette.tones(colour);
  const front = neck.x + 22 * k * look.sin;
  // Under the chin, however large the head.
  const top = neck.y + ROLL * k;
  const roll = smooth([[neck.x - 66 * w, top - 62 * k], [neck.x - 70 * w, top - 20 * k], [front - 20 * w, top + 52 * k], [front + 24 * w, top + 50 * k], [neck.x + 72 * w, top - 20 * k], [neck.x + 66 * w, top - 60 * k], [neck.x + 46 * w, top - 26 * k], [front + 4 * w, top + 12 * k], [neck.x - 44 * w, top - 26 * k]]);
  fill(ctx, roll, tones.base);
  inside(ctx, roll, () => stroke(ctx, through([[neck.x - 64 * w, top - 24 * k], [front, top + 44 * k], [neck.x + 66 * w, top - 24 * k]]), alpha(tones.deep, 0.55), 12 * w));
  stroke(ctx, through([[neck.x - 48 * w, top - 34 * k], [front + 2 * w, top + 14 * k], [neck.x + 50 * w, top - 34 * k]]), alpha(tones.rim, 0.7), 4 * w);
}

const ROLL = 44;
