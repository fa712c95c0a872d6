/** Rain on the panes of a window: drops that stand and drops that run. Knows only where the glass is. */
import type { Context } from "../contract.ts";
import { between } from "../paint/chance.ts";
import { alpha } from "../paint/colour.ts";
import { curve } from "../paint/path.ts";
import type { Site } from "./site.ts";

export interface Pane {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** @param each square pixels of the pane for one drop */
export function paintRainOnGlass(ctx: Context, site: Site, { x, y, width, height }: Pane, each = 2600): void {
  const { weather } = site.place;
  if (weather !== "rain" && weather !== "storm") return;
  const random = site.random(`glass${Math.round(x)}`);
  const colour = "#e4f0fa";
  const lean = weather === "storm" ? 0.3 : 0.06;
  for (let at = 0; at < (width * height) / each; at++) {
    const [px, py, long] = [x + random() * width, y + random() * height, between(random, 12, weather === "storm" ? 64 : 44)];
    // What beats on the pane from outside is fine and slanting, and only some of it runs down in a bent line.
    if (random() < 0.72) curve(ctx, [[px, py], [px - long * lean * 0.5, py + long * 0.5], [px - long * lean, py + long]], alpha(colour, between(random, 0.07, 0.2)), between(random, 0.8, 1.5));
    else {
      const bent = between(random, -7, 7);
      curve(ctx, [[px, py], [px + bent, py + long * 0.5], [px - bent * 0.4, py + long], [px + bent * 0.3, py + long * 1.5]], alpha(colour, between(random, 0.1, 0.2)), between(random, 1.4, 2.4));
    }
  }
}
