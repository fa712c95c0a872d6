/** The dial of a clock, as large as one likes: hours, hands, a rim. Knows no clock it belongs to. */
import type { Colour, Context } from "../contract.ts";
import { handsAt } from "./hands.ts";
import { disc, line, oval, placed, type Fill } from "./path.ts";

export interface Dial {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** The time it shows: `8:59`. */
  readonly hour: string | undefined;
  /** How much of its width is seen: 1 from the front. */
  readonly turned?: number;
  readonly rim: Fill;
  readonly face: Fill;
  readonly ink: Colour;
}

export function paintDial(ctx: Context, { x, y, radius, hour, turned = 1, rim, face, ink }: Dial): void {
  const { hours, minutes } = handsAt(hour);
  placed(ctx, { x, y }, () => {
    ctx.scale(turned, 1);
    disc(ctx, [0, 0], radius, rim);
    disc(ctx, [0, 0], radius * 0.88, face);
    for (let mark = 0; mark < 12; mark += 1) line(ctx, [towards((mark * Math.PI) / 6, radius * (mark % 3 === 0 ? 0.64 : 0.71)), towards((mark * Math.PI) / 6, radius * 0.8)], ink, radius * (mark % 3 === 0 ? 0.085 : 0.045));
    line(ctx, [towards(hours, -radius * 0.12), towards(hours, radius * 0.46)], ink, radius * 0.1);
    line(ctx, [towards(minutes, -radius * 0.14), towards(minutes, radius * 0.68)], ink, radius * 0.065);
    oval(ctx, [0, 0], [radius * 0.09, radius * 0.09], ink);
  });
}

function towards(turn: number, reach: number): readonly [number, number] {
  return [Math.sin(turn) * reach, -Math.cos(turn) * reach];
}
