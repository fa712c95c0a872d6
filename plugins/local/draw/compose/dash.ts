/** Strokes behind somebody who runs, as a pen draws haste: behind the last of them, where nobody is; and what a heel tears up that brakes. Knows no face. */
import type { Figure } from "../../../film/types-staging.ts";
import type { Context } from "../contract.ts";
import { between } from "../paint/chance.ts";
import { disc } from "../paint/path.ts";
import { randomFrom } from "../paint/random.ts";
import type { Placed } from "./framing.ts";
import { isDrawn, type Manner } from "./look.ts";

/** Drawings a second. */
const DRAWINGS = 8;
const STROKES = 9;

export function isDashing({ figure, x }: Placed, others: readonly Placed[], manner: Manner): boolean {
  const { pose, facing, look } = figure;
  if ((pose !== "running" && pose !== "braking") || look.species !== "person" || !isDrawn(manner) || (facing !== "left" && facing !== "right")) return false;
  return pose === "braking" || others.every((other) => other.figure.character === figure.character || (facing === "left" ? other.x < x : other.x > x));
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

export function paintDash(ctx: Context, dash: Dash): void {
  if (dash.figure.pose === "braking") paintSkid(ctx, dash);
  else paintHaste(ctx, dash);
}

/** Dust before the heel, and the trace behind it. */
function paintSkid(ctx: Context, { figure, x, y, unit, top }: Dash): void {
  const size = (unit * -top) / BRAKING_TALL;
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(figure.facing === "left" ? -size : size, size);
  for (const [at, high, radius] of PUFFS) disc(ctx, [at, high], radius + 5, "#1c1816");
  for (const [at, high, radius] of PUFFS) disc(ctx, [at, high], radius, "#f6efdf");
  for (const [from, to, low] of TRACES) taper(ctx, [from, low], [to, low + 2], 9);
  for (const [from, to] of SPRAY) taper(ctx, from, to, 8);
  for (const [from, to, high] of BEHIND) taper(ctx, [from, high], [to, high - 3], 9);
  ctx.restore();
}

/** Figure units of a grown one who brakes, the first numbers along the way that they ran. */
const BRAKING_TALL = 800;
const PUFFS = [[322, -8, 20], [362, -20, 27], [404, -10, 21], [438, -4, 13]] as const;
const TRACES = [[300, 90, 6], [280, 130, 22], [310, 190, -8]] as const;
/** As far as the run has come: behind the back that is thrown back. */
const BEHIND = [[-300, -420, -706], [-322, -500, -652], [-312, -440, -590], [-290, -470, -470], [-260, -370, -404], [-236, -400, -318]] as const;
const SPRAY = [[[422, -44], [490, -76]], [[444, -26], [516, -40]], [[390, -58], [432, -108]]] as const;

/** A stroke that runs out, with bare paper about it. */
function taper(ctx: Context, [fromX, fromY]: readonly [number, number], [toX, toY]: readonly [number, number], thick: number): void {
  const far = Math.hypot(toX - fromX, toY - fromY);
  const [ax, ay] = [((fromY - toY) / far) * 0.5, ((toX - fromX) / far) * 0.5];
  for (const [colour, wide] of [["#f6efdf", thick + 8], ["#1c1816", thick]] as const) {
    ctx.fillStyle = colour;
    ctx.beginPath();
    ctx.moveTo(fromX + ax * wide, fromY + ay * wide);
    ctx.lineTo(toX, toY);
    ctx.lineTo(fromX - ax * wide, fromY - ay * wide);
    ctx.fill();
  }
}

function paintHaste(ctx: Context, { figure, x, y, unit, top, seconds }: Dash): void {
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
