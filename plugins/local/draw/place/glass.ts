/** Rain on the panes of a window: drops that stand and drops that run. Knows only where the glass is. */
import type { Context } from "../contract.ts";
import { between } from "../paint/chance.ts";
import { alpha } from "../paint/colour.ts";
import { curve, oval } from "../paint/path.ts";
import type { Site } from "./site.ts";

export interface Pane {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function paintRainOnGlass(ctx: Context, site: Site, { x, y, width, height }: Pane): void {
  const { weather } = site.place;
  if (weather !== "rain" && weather !== "storm") return;
  const random = site.random(`glass${Math.round(x)}`);
  const colour = "#e4f0fa";
  const lean = weather === "storm" ? 0.3 : 0.06;
  for (let at = 0; at < (width * height) / 2600; at++) {
    const [px, py, long] = [x + random() * width, y + random() * height, between(random, 12, weather === "storm" ? 64 : 44)];
    curve(ctx, [[px, py], [px - long * lean * 0.4, py + long * 0.5], [px - long * lean, py + long]], alpha(colour, between(random, 0.12, 0.32)), between(random, 1, 2.2));
    oval(ctx, [px - long * lean, py + long], [between(random, 1.2, 2.6), between(random, 1.8, 3.4)], alpha(colour, 0.4));
  }
}
