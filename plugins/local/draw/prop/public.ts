/** What hangs where all can see it: the two-sided clock of a station or a square. Knows no place. */
import { alpha, mix } from "../paint/colour.ts";
import { box, curve, disc, glow, line, pill } from "../paint/path.ts";
import { handsAt } from "../paint/hands.ts";
import { aloft, type Pen, type Pieces } from "./pen.ts";

export const PUBLIC: Pieces = {
  "public clock": aloft(470, 560, drawPublicClock),
};

/** A lit dial in an iron drum, hung from two rods. */
function drawPublicClock(pen: Pen): void {
  const { ctx, light } = pen;
  const iron = pen.lit("#2c3a40");
  const [y, radius] = [-236, 220];
  for (const x of [-40, 40]) line(ctx, [[x, -900], [x, y - radius + 6]], iron, 16);
  for (const side of [-1, 1]) curve(ctx, [[side * 40, -560], [side * 96, -540], [side * 92, -486], [side * 48, -492]], iron, 9);
  pill(ctx, [-74, y - radius - 26, 148, 40], 12, pen.round(-74, 148, iron));
  disc(ctx, [26, y + 6], radius, mix(iron, light.shade, 0.5));
  disc(ctx, [0, y], radius, pen.round(-radius, radius * 2, iron));
  disc(ctx, [0, y], radius * 0.88, pen.on ? "#fff6dc" : pen.lit("#f6f1e2"));
  if (pen.on) glow(ctx, [0, y], radius * 2.1, { colour: "#ffe2a8", strength: 0.5 });
  for (let at = 0; at < 60; at++) {
    const [sin, cos] = [Math.sin((at * Math.PI) / 30), Math.cos((at * Math.PI) / 30)];
    const [from, wide] = at % 15 === 0 ? [0.62, 13] : at % 5 === 0 ? [0.68, 8] : [0.77, 3];
    line(ctx, [[sin * radius * from, y - cos * radius * from], [sin * radius * 0.82, y - cos * radius * 0.82]], "#20242a", wide);
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
