/** Strokes of who limps, as a pen draws them: ticks about the sore knee, and arcs over the shoulder that bobs. Knows no face. */
import type { Figure } from "../../../film/types-staging.ts";
import type { Act, Context, Light } from "../contract.ts";
import { personOf } from "../figure/person.ts";
import { between } from "../paint/chance.ts";
import { randomFrom, type Random } from "../paint/random.ts";
import { isDrawn, type Manner } from "./look.ts";

/** Drawings a second. */
const DRAWINGS = 8;

export function isAching({ pose, limps, look, facing }: Figure, manner: Manner): boolean {
  return pose === "walking" && limps === true && look.species === "person" && isDrawn(manner) && (facing === "left" || facing === "right");
}

export interface Ache {
  readonly figure: Figure;
  readonly act: Act;
  readonly light: Light;
  /** Picture pixels of the ground between the feet, and of one figure unit. */
  readonly x: number;
  readonly y: number;
  readonly unit: number;
}

/** A point and what goes out from it, figure units; `out` is on which side of the picture nothing of the figure is. */
interface Sore {
  readonly x: number;
  readonly y: number;
  readonly out: 1 | -1;
}

export function paintAche(ctx: Context, { figure, act, light, x, y, unit }: Ache): void {
  const { dressed: { skeleton }, mirrored } = personOf(figure, act, light);
  const left = act.lame === "left";
  const [leg, arm] = left ? [skeleton.leftLeg, skeleton.left] : [skeleton.rightLeg, skeleton.right];
  const random = randomFrom(`ache ${figure.character} ${Math.floor(act.seconds * DRAWINGS)}`);
  const out = left ? 1 : -1;
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(mirrored ? -unit : unit, unit);
  paintTicks(ctx, { ...leg.knee, out }, random);
  paintBob(ctx, { ...arm.shoulder, out });
  ctx.restore();
}

/** Radians up and down from straight aside, and figure units from the middle of a knee. */
const TICKS = [-0.85, -0.3, 0.25, 0.8] as const;
const CLEAR = 62;

function paintTicks(ctx: Context, { x, y, out }: Sore, random: Random): void {
  for (const angle of TICKS) {
    const [across, up] = [Math.cos(angle) * out, Math.sin(angle)];
    const long = CLEAR + between(random, 58, 78);
    // Bare paper about it, so that it is seen on what is hatched.
    for (const [colour, thick] of [["#f6efdf", 22], ["#1c1816", 12]] as const) {
      ctx.fillStyle = colour;
      ctx.beginPath();
      ctx.moveTo(x + across * CLEAR - (up * thick) / 2, y + up * CLEAR + (across * thick) / 2);
      ctx.lineTo(x + across * long, y + up * long);
      ctx.lineTo(x + across * CLEAR + (up * thick) / 2, y + up * CLEAR - (across * thick) / 2);
      ctx.fill();
    }
  }
}

/** Figure units from the middle of a shoulder, and radians from straight aside to nearly above. */
const ARCS = [[78, 0.25, 0.95], [104, 0.4, 0.85]] as const;

function paintBob(ctx: Context, { x, y, out }: Sore): void {
  ctx.lineCap = "round";
  for (const [radius, low, high] of ARCS) {
    for (const [colour, thick] of [["#f6efdf", 13], ["#1c1816", 6]] as const) {
      ctx.strokeStyle = colour;
      ctx.lineWidth = thick;
      ctx.beginPath();
      if (out > 0) ctx.arc(x, y, radius, -high, -low);
      else ctx.arc(x, y, radius, Math.PI + low, Math.PI + high);
      ctx.stroke();
    }
  }
}
