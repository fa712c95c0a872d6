/** The two walls at the ends of a dining room: a hearth at the right one, a door at the left. Knows nothing of the long wall but its windows. */
import type { Colour, Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { box, disc, linear, oval, pill, polygon, type Point } from "../paint/path.ts";
import { paintPicture, paintPlant } from "./fittings.ts";
import { paintChair } from "./furniture.ts";
import { paintFireplace } from "./home.ts";
import { VANISHING, type Site } from "./site.ts";

/** Where the end wall meets the long one, on the left of a picture. */
const CORNER = 170;

/** What stands at the wall itself. */
export function paintEndWall(ctx: Context, site: Site, curtain: Colour): void {
  paintLongWall(ctx, site, curtain);
  if (site.side === "left") {
    paintDoors(ctx, site);
    for (const [x, seed] of [[420, "left end"], [1330, "right end"]] as const) paintPicture(ctx, site, { x, y: 230, width: 210, height: 260, seed });
    return;
  }
  for (const x of [400, 1440]) paintPlates(ctx, site, x);
}

/** What stands before it, on the floor. */
export function paintAtEnd(ctx: Context, site: Site): void {
  if (site.side === "left") {
    paintPlant(ctx, site, { x: 590, y: 846, height: 190, seed: "end" });
    paintChair(ctx, site, { x: 1400, y: 840, colour: "#6b4530", flip: true });
    return;
  }
  // Behind whoever has that end of the table: a clock would be on their head.
  paintFireplace(ctx, site, { x: 940, y: 826, clock: false });
  paintChair(ctx, site, { x: 560, y: 840, colour: "#6b4530" });
  paintPlant(ctx, site, { x: 1420, y: 846, height: 180, seed: "end" });
}

/** The long wall runs away at one side: its nearer window, and the curtains of it. */
function paintLongWall(ctx: Context, site: Site, curtain: Colour): void {
  const side = site.side === "right" ? -1 : 1;
  const at = (x: number, y: number): Point => [VANISHING.x + side * x, VANISHING.y + ((y - VANISHING.y) * x) / (VANISHING.x - CORNER)];
  const pane = (from: number, to: number, [top, base]: readonly [number, number], fill: Context["fillStyle"]): void => polygon(ctx, [at(from, top), at(to, top), at(to, base), at(from, base)], fill);
  const { tones } = site;
  const [near, far] = [1090, 850];
  pane(far - 8, near + 10, [176, 622], mix(tones.lit("#f3ece0"), tones.shade, 0.3));
  pane(far, near, [190, 610], linear(ctx, [0, 150, 0, 640], [[0, tones.sky[0]], [0.6, tones.sky[2]], [1, tones.sky[4]]]));
  for (let row = 0; row < 9; row++) if (site.random(`pane${row}`)() < 0.6) pane(880 + (row % 3) * 70, 896 + (row % 3) * 70, [400 + row * 20, 414 + row * 20], mix("#ffd27a", tones.lit("#3a4a60"), 1 - tones.lamps));
  pane((far + near) / 2 - 5, (far + near) / 2 + 5, [190, 610], mix(tones.lit("#f3ece0"), tones.shade, 0.3));
  const cloth = mix(tones.lit(curtain), tones.shade, 0.22);
  for (const [from, to] of [[far - 46, far + 34], [near - 50, near + 60]] as const) {
    pane(from, to, [150, 690], cloth);
    for (let fold = from + 12; fold < to; fold += 22) pane(fold, fold + 8, [150, 690], alpha(tones.shade, 0.25));
  }
}

function paintPlates(ctx: Context, site: Site, x: number): void {
  for (const [dx, y, radius] of [[0, 260, 44], [96, 320, 36], [10, 400, 38]] as const) {
    disc(ctx, [x + dx + 5, y + 8], radius, alpha(site.tones.shade, 0.3));
    disc(ctx, [x + dx, y], radius, site.tones.lit("#f2ece0"));
    disc(ctx, [x + dx, y], radius * 0.66, mix(site.tones.lit("#5f86a8"), site.tones.lit("#f2ece0"), 0.45));
  }
}

/** Two wings of a panelled door. */
function paintDoors(ctx: Context, site: Site): void {
  const { tones } = site;
  const wood = tones.lit("#6b4228");
  const [x, y, width, height] = [815, 806, 290, 430];
  box(ctx, [x - 30, y - height - 34, width + 60, height + 34], mix(wood, tones.key, 0.2));
  pill(ctx, [x - 46, y - height - 56, width + 92, 30], 5, mix(wood, tones.key, 0.3));
  for (const wing of [0, 1]) {
    const left = x + (wing * width) / 2;
    box(ctx, [left, y - height, width / 2, height], linear(ctx, [left, 0, left + width / 2, 0], [[0, mix(wood, tones.shade, 0.1)], [1, mix(wood, tones.shade, 0.35)]]));
    for (const [top, high] of [[32, 160], [222, 176]] as const) {
      box(ctx, [left + 26, y - height + top, width / 2 - 52, high], mix(wood, tones.shade, 0.45));
      box(ctx, [left + 34, y - height + top + 8, width / 2 - 68, high - 16], mix(wood, tones.key, 0.08));
    }
  }
  box(ctx, [x + width / 2 - 2, y - height, 4, height], alpha(tones.dark, 0.6));
  for (const dx of [-18, 18]) oval(ctx, [x + width / 2 + dx, y - 205], [8, 10], tones.lit("#d9b45a"));
}
