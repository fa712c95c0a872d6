/** What hangs where all can see it: the two-sided clock of a station or a square. Knows no place. */
import { alpha, mix } from "../paint/colour.ts";
import { box, disc, glow, line, pill } from "../paint/path.ts";
import { handsAt } from "../paint/hands.ts";
import { aloft, type Pen, type Pieces } from "./pen.ts";

export const PUBLIC: Pieces = {
  "public clock": aloft(470, 560, drawPublicClock),
};

/** A lit dial in an iron drum, on a post. */
function drawPublicClock(pen: Pen): void {
  const { ctx, light } = pen;
  const iron = pen.lit("#2c3a40");
  const [y, radius] = [-236, 220];
  box(ctx, [-33, y + radius - 20, 66, 900], pen.round(-33, 66, iron));
  pill(ctx, [-58, y + radius - 8, 116, 54], 14, pen.round(-58, 116, iron));
  disc(ctx, [26, y + 6], radius, mix(iron, light.shade, 0.5));
  disc(ctx, [0, y], radius, pen.round(-radius, radius * 2, iron));
  disc(ctx, [0, y], radius * 0.88, pen.on ? "#fff6dc" : pen.lit("#f6f1e2"));
  if (pen.on) glow(ctx, [0, y], radius * 2.1, { colour: "#ffe2a8", strength: 0.5 });
  for (let at = 0; at < 12; at++) {
    const [sin, cos] = [Math.sin((at * Math.PI) / 6), Math.cos((at * Math.PI) / 6)];
    line(ctx, [[sin * radius * 0.64, y - cos * radius * 0.64], [sin * radius * 0.78, y - cos * radius * 0.78]], "#20242a", at % 3 === 0 ? 16 : 10);
  }
  const { hours, minutes } = handsAt(pen.hour);
  hand(pen, { turn: hours, y, long: radius * 0.5, wide: 19 });
  hand(pen, { turn: minutes, y, long: radius * 0.74, wide: 12 });
  disc(ctx, [0, y], 15, "#20242a");
  box(ctx, [-radius * 0.52, y - radius * 0.62, radius * 0.5, radius * 0.08], alpha("#ffffff", 0.5));
}

function hand({ ctx }: Pen, { turn, y, long, wide }: { readonly turn: number; readonly y: number; readonly long: number; readonly wide: number }): void {
  const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
  line(ctx, [[-sin * long * 0.22, y + cos * long * 0.22], [sin * long, y - cos * long]], "#20242a", wide);
}
