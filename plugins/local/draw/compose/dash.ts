/** Strokes behind somebody who runs, as a pen draws haste: behind the last of them, where nobody is. Knows no face. */
import type { Figure } from "../../../film/types-staging.ts";
import type { Context } from "../contract.ts";
import { between } from "../paint/chance.ts";
import { randomFrom } from "../paint/random.ts";
import type { Placed } from "./framing.ts";
import { isDrawn, type Manner } from "./look.ts";

/** Drawings a second. */
const DRAWINGS = 8;
const STROKES = 9;

export function isDashing({ figure, x }: Placed, others: readonly Placed[], manner: Manner): boolean {
  const { pose, facing, look } = figure;
  if (pose !== "running" || look.species !== "person" || !isDrawn(manner) || (facing !== "left" && facing !== "right")) return false;
  return others.every((other) => other.figure.character === figure.character || (facing === "left" ? other.x < x : other.x > x));
}

export interface Dash {
  readonly figure: Figure;
  /** Picture pixels of the ground between the feet, and of one figure unit. */
  readonly x: number;
  readonly y: number;
  readonly unit: number;
  /** Figure units from the ground to the top of the head, negative. */
  readonly top: number;
  readonly seconds: number;
}

export function paintDash(ctx: Context, { figure, x, y, unit, top, seconds }: Dash): void {
  const random = randomFrom(`dash ${figure.character} ${Math.floor(seconds * DRAWINGS)}`);
  const back = figure.facing === "left" ? 1 : -1;
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(unit * back, unit);
  for (let stroke = 0; stroke < STROKES; stroke++) {
    const high = top * (0.12 + (0.8 * (stroke + between(random, 0.1, 0.9))) / STROKES);
    const from = 150 + Math.abs(high / top - 0.45) * 130 + between(random, 0, 70);
    const long = between(random, 130, 360);
    // Bare paper about it, so that it is seen on what is hatched.
    for (const [colour, thick] of [["#f6efdf", 13], ["#1c1816", between(random, 5, 8)]] as const) {
      ctx.fillStyle = colour;
      ctx.beginPath();
      ctx.moveTo(from, high - thick / 2);
      ctx.lineTo(from + long, high);
      ctx.lineTo(from, high + thick / 2);
      ctx.fill();
    }
  }
  ctx.restore();
}
