/** Who is seen through the windows of a carriage: heads and shoulders in the half dark behind the glass. Knows no carriage. */
import { alpha, mix } from "../paint/colour.ts";
import { curve, oval, polygon, type Point } from "../paint/path.ts";
import type { Pen } from "./pen.ts";

export interface Passenger {
  /** Where the chin is, and how high a head is, in what the pen draws in. */
  readonly at: Point;
  readonly head: number;
  /** Which of them it is: none is like the next. */
  readonly who: number;
  /** In a peaked cap. */
  readonly drives?: boolean;
  /** Share of a head's width that is seen. */
  readonly narrow?: number;
}

const INK = "#1c1418";
const SKINS = ["#f0c8a4", "#e2ac82", "#b98258", "#f5d3b4"] as const;
const HAIRS = ["#2a2024", "#5a3a28", "#8f8a84", "#3a2a22"] as const;
const CLOTHS = ["#6f7f92", "#8a6a5a", "#5f7560", "#7a6a86"] as const;

/** Share of the dark on a face behind glass: darker than what is behind it, or it would stare. */
const IN_HALF_DARK = 0.74;

/** What is behind a window: half dark by day, lit when it is dark outside. */
export function insideOf({ lit, light }: Pen): string {
  return light.tint > 0.1 ? lit("#ffe2a0") : mix(lit("#98a4a6"), light.shade, 0.16);
}

/** A calm shape with no features: nobody in a window vies with those who are told of. */
export function paintPassenger(pen: Pen, passenger: Passenger): void {
  const { at: [x], narrow = 1 } = passenger;
  pen.ctx.save();
  pen.ctx.translate(x, 0);
  pen.ctx.scale(narrow, 1);
  pen.ctx.translate(-x, 0);
  paintShape(pen, passenger);
  pen.ctx.restore();
}

function paintShape(pen: Pen, { at: [x, y], head, who, drives = false }: Passenger): void {
  const { ctx, lit } = pen;
  const inside = insideOf(pen);
  const hair = mix(lit(HAIRS[who % HAIRS.length] ?? HAIRS[0]), INK, 0.5);
  const skin = mix(mix(lit(SKINS[(who * 3) % SKINS.length] ?? SKINS[0]), inside, 0.3), INK, IN_HALF_DARK);
  const turn = ((who % 3) - 1) * head * 0.08;
  if (who % 4 === 3) oval(ctx, [x, y - head * 0.38], [head * 0.5, head * 0.72], hair);
  polygon(ctx, [[x - head * 0.98, y + head * 1.9], [x - head * 0.8, y + head * 0.4], [x - head * 0.26, y + head * 0.1], [x + head * 0.26, y + head * 0.1], [x + head * 0.8, y + head * 0.4], [x + head * 0.98, y + head * 1.9]], mix(mix(lit(drives ? "#3d4a66" : (CLOTHS[who % CLOTHS.length] ?? CLOTHS[0])), INK, 0.6), inside, 0.14));
  polygon(ctx, [[x - head * 0.18, y - head * 0.2], [x + head * 0.18, y - head * 0.2], [x + head * 0.22, y + head * 0.16], [x - head * 0.22, y + head * 0.16]], skin);
  oval(ctx, [x, y - head * 0.6], [head * 0.44, head * 0.46], hair);
  oval(ctx, [x + turn, y - head * 0.42], [head * 0.36, head * 0.46], skin);
  for (const side of [-1, 1]) oval(ctx, [x + turn + side * head * 0.35, y - head * 0.42], [head * 0.06, head * 0.1], skin);
  // Hair falls over the brow.
  if (!drives) curve(ctx, [[x - head * 0.38, y - head * 0.56], [x - head * 0.16, y - head * 0.82], [x + head * 0.12, y - head * 0.84], [x + head * 0.38, y - head * 0.58]], hair, head * 0.13);
  if (drives) polygon(ctx, [[x - head * 0.5, y - head * 0.62], [x - head * 0.48, y - head * 1.02], [x + head * 0.48, y - head * 1.02], [x + head * 0.5, y - head * 0.62]], mix(lit("#2c3550"), inside, 0.3));
  else if (who % 4 === 2) polygon(ctx, [[x - head * 0.68, y - head * 0.66], [x + head * 0.68, y - head * 0.66], [x + head * 0.4, y - head * 0.76], [x + head * 0.36, y - head * 1.1], [x - head * 0.36, y - head * 1.1], [x - head * 0.4, y - head * 0.76]], hair);
}

/** Of light on a pane. */
export const SHEEN = alpha("#ffffff", 0.3);
