/** The shadow that somebody throws on the ground in the sun: away from it and towards us. Knows no figure but how tall it is. */
import type { Context, Light } from "../contract.ts";
import { alpha } from "../paint/colour.ts";

/** How far to the side and how far towards us a unit of height falls. */
const ASIDE = 0.62;
const NEARER = 0.26;
const DARK = "#14101c";

/** In figure units, at the ground between the feet. */
export function paintCast(ctx: Context, { x }: Pick<Light, "x">, tall: number): void {
  const unit = tall / 1000;
  ctx.save();
  ctx.transform(1, 0, Math.sign(x) * ASIDE, -NEARER, 0, 0);
  ctx.scale(unit, unit);
  ctx.fillStyle = alpha(DARK, 0.4);
  ctx.beginPath();
  for (const leg of [-1, 1]) {
    ctx.moveTo(leg * 78, 6);
    ctx.lineTo(leg * 20, 6);
    ctx.lineTo(leg * 6, -470);
    ctx.lineTo(leg * 96, -470);
    ctx.closePath();
  }
  ctx.roundRect(-112, -840, 224, 420, 70);
  ctx.ellipse(0, -910, 74, 92, 0, 0, Math.PI * 2);
  ctx.fill("nonzero");
  ctx.restore();
}
