/** Furniture that stands along the walls, in world pixels: `y` is where it meets the floor. Knows no room. */
import type { Colour, Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { box, disc, glow, line, linear, oval, pill, polygon } from "../paint/path.ts";
import { paintRow } from "./fittings.ts";
import type { Site } from "./site.ts";

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Across, lit from where the light comes. */
export function across(ctx: Context, site: Site, { x, width, colour }: { readonly x: number; readonly width: number; readonly colour: Colour }): Context["fillStyle"] {
  const { tones, light } = site;
  const [left, right] = light.x < 0 ? [mix(colour, tones.key, 0.2), mix(colour, tones.shade, 0.32)] : [mix(colour, tones.shade, 0.32), mix(colour, tones.key, 0.2)];
  return linear(ctx, [x, 0, x + width, 0], [[0, left], [0.5, colour], [1, right]]);
}

/** From above: a lit top edge that darkens down. */
export function down(ctx: Context, site: Site, { y, height, colour }: { readonly y: number; readonly height: number; readonly colour: Colour }): Context["fillStyle"] {
  return linear(ctx, [0, y, 0, y + height], [[0, mix(colour, site.tones.key, 0.26)], [0.25, colour], [1, mix(colour, site.tones.shade, 0.4)]]);
}

export function paintShadow(ctx: Context, site: Site, { x, y, width }: Spot & { readonly width: number }): void {
  oval(ctx, [x + width / 2, y], [width * 0.54, 12], alpha(site.tones.shade, 0.42));
}

/** World pixels of the top of what stands along a wall, from its front edge back, where it is looked down on. */
export const TOP = 46;

/** The top of it, as far as one sees that: `y` is its front edge. */
function paintTop(ctx: Context, site: Site, { x, y, width, colour }: Spot & { readonly width: number; readonly colour: Colour }): void {
  if (!site.above) return;
  polygon(ctx, [[x, y], [x + TOP * 0.5, y - TOP], [x + width - TOP * 0.5, y - TOP], [x + width, y]], linear(ctx, [0, y - TOP, 0, y], [[0, mix(colour, site.tones.shade, 0.12)], [1, mix(colour, site.tones.key, 0.4)]]));
  line(ctx, [[x + TOP * 0.5, y - TOP], [x + width - TOP * 0.5, y - TOP]], mix(colour, site.tones.shade, 0.5), 3);
}

export function paintSofa(ctx: Context, site: Site, { x, y, colour }: Spot & { readonly colour: Colour }): void {
  const cloth = site.tones.lit(colour);
  paintShadow(ctx, site, { x, y, width: 470 });
  pill(ctx, [x + 20, y - 178, 430, 130], 34, down(ctx, site, { y: y - 178, height: 130, colour: mix(cloth, site.tones.shade, 0.12) }));
  for (const dx of [46, 240]) pill(ctx, [x + dx, y - 150, 186, 86], 22, down(ctx, site, { y: y - 150, height: 86, colour: cloth }));
  for (const dx of [40, 238]) pill(ctx, [x + dx, y - 92, 194, 46], 16, down(ctx, site, { y: y - 92, height: 46, colour: mix(cloth, site.tones.key, 0.1) }));
  pill(ctx, [x + 24, y - 56, 424, 40], 10, mix(cloth, site.tones.shade, 0.3));
  for (const dx of [0, 416]) pill(ctx, [x + dx, y - 128, 56, 116], 24, across(ctx, site, { x: x + dx, width: 56, colour: cloth }));
  for (const dx of [24, 430]) box(ctx, [x + dx, y - 16, 16, 16], site.tones.lit("#4a3426"));
  pill(ctx, [x + 66, y - 146, 74, 66], 16, site.tones.lit("#e0a94a"));
  pill(ctx, [x + 350, y - 142, 64, 60], 14, site.tones.lit("#d9d0bc"));
}

export function paintTable(ctx: Context, site: Site, { x, y, width, height, colour }: Spot & { readonly width: number; readonly height: number; readonly colour: Colour }): void {
  const wood = site.tones.lit(colour);
  paintShadow(ctx, site, { x, y, width });
  for (const dx of [14, width - 30]) box(ctx, [x + dx, y - height, 16, height], across(ctx, site, { x: x + dx, width: 16, colour: mix(wood, site.tones.shade, 0.2) }));
  box(ctx, [x + 10, y - height + 14, width - 20, 22], mix(wood, site.tones.shade, 0.36));
  paintTop(ctx, site, { x: x - 10, y: y - height, width: width + 20, colour: wood });
  pill(ctx, [x - 10, y - height - 6, width + 20, 22], 6, down(ctx, site, { y: y - height - 6, height: 22, colour: wood }));
}

export function paintChair(ctx: Context, site: Site, { x, y, colour, flip = false }: Spot & { readonly colour: Colour; readonly flip?: boolean }): void {
  const wood = site.tones.lit(colour);
  const side = flip ? -1 : 1;
  oval(ctx, [x, y], [60, 8], alpha(site.tones.shade, 0.4));
  for (const dx of [-38, 34]) line(ctx, [[x + dx, y], [x + dx, y - 92]], mix(wood, site.tones.shade, 0.3), 9);
  line(ctx, [[x - 38 * side, y - 90], [x - 48 * side, y - 208]], wood, 10);
  line(ctx, [[x - 10 * side, y - 94], [x - 20 * side, y - 204]], mix(wood, site.tones.shade, 0.2), 8);
  pill(ctx, [side > 0 ? x - 54 : x + 8, y - 214, 46, 22], 8, wood);
  pill(ctx, [x - 50, y - 104, 100, 18], 7, down(ctx, site, { y: y - 104, height: 18, colour: wood }));
}

export function paintStool(ctx: Context, site: Site, { x, y, height, colour }: Spot & { readonly height: number; readonly colour: Colour }): void {
  const metal = site.tones.lit("#4a4f58");
  oval(ctx, [x, y], [44, 8], alpha(site.tones.shade, 0.4));
  line(ctx, [[x - 30, y], [x - 14, y - height]], metal, 8);
  line(ctx, [[x + 30, y], [x + 14, y - height]], metal, 8);
  line(ctx, [[x - 22, y - height * 0.35], [x + 22, y - height * 0.35]], metal, 6);
  if (site.above) oval(ctx, [x, y - height - 14], [45, 19], mix(site.tones.lit(colour), site.tones.key, 0.3));
  else pill(ctx, [x - 44, y - height - 18, 88, 26], 12, down(ctx, site, { y: y - height - 18, height: 26, colour: site.tones.lit(colour) }));
}

/** A case with boards and what stands on them. */
export function paintShelves(ctx: Context, site: Site, { x, y, width, height, boards, kind, colour = "#7a5236", seed }: Spot & { readonly width: number; readonly height: number; readonly boards: number; readonly kind: "books" | "bottles" | "jars"; readonly colour?: Colour; readonly seed: string }): void {
  const { tones } = site;
  const wood = tones.lit(colour);
  paintShadow(ctx, site, { x, y, width });
  box(ctx, [x, y - height, width, height], mix(wood, tones.shade, 0.55));
  const gap = (height - 24) / boards;
  for (let at = 0; at < boards; at++) {
    const floor = y - height + 14 + gap * (at + 1) - 8;
    paintRow(ctx, site, { x: x + 14, y: floor, width: width - 22, height: gap - 18, kind, seed: `${seed}${at}` });
    box(ctx, [x + 8, floor - gap + 8, width - 16, 18], linear(ctx, [0, floor - gap + 8, 0, floor - gap + 26], [[0, alpha(tones.dark, 0.5)], [1, alpha(tones.dark, 0)]]));
    box(ctx, [x + 6, floor, width - 12, 10], down(ctx, site, { y: floor, height: 10, colour: wood }));
  }
  for (const dx of [0, width - 14]) box(ctx, [x + dx, y - height, 14, height], across(ctx, site, { x: x + dx, width: 14, colour: wood }));
  box(ctx, [x - 8, y - height - 12, width + 16, 24], down(ctx, site, { y: y - height - 12, height: 24, colour: wood }));
}

/** A counter or a row of cupboards with doors. */
export function paintCounter(ctx: Context, site: Site, { x, y, width, height, colour, top, doors }: Spot & { readonly width: number; readonly height: number; readonly colour: Colour; readonly top: Colour; readonly doors: number }): void {
  const { tones } = site;
  const front = tones.lit(colour);
  paintShadow(ctx, site, { x, y, width });
  box(ctx, [x, y - height, width, height], down(ctx, site, { y: y - height, height, colour: front }));
  for (let at = 0; at < doors; at++) {
    const [dx, w] = [(width * at) / doors + 8, width / doors - 16];
    box(ctx, [x + dx, y - height + 34, w, height - 58], mix(front, tones.key, 0.1));
    box(ctx, [x + dx + 10, y - height + 44, w - 20, height - 78], alpha(tones.shade, 0.12));
    disc(ctx, [x + dx + (at % 2 === 0 ? w - 14 : 14), y - height * 0.6], 6, tones.lit("#d9b45a"));
  }
  box(ctx, [x, y - 16, width, 16], mix(front, tones.dark, 0.5));
  paintTop(ctx, site, { x: x - 10, y: y - height - 6, width: width + 20, colour: tones.lit(top) });
  pill(ctx, [x - 10, y - height - 12, width + 20, 24], 5, down(ctx, site, { y: y - height - 12, height: 24, colour: tones.lit(top) }));
}

export function paintDesk(ctx: Context, site: Site, { x, y, width }: Spot & { readonly width: number }): void {
  const { tones } = site;
  paintTable(ctx, site, { x, y, width, height: 150, colour: "#b98a5f" });
  const on = site.random(`screen${x}`)() < 0.8;
  const cx = x + width * 0.46;
  box(ctx, [cx - 8, y - 196, 16, 42], tones.lit("#3a4048"));
  oval(ctx, [cx, y - 156], [40, 6], tones.lit("#3a4048"));
  pill(ctx, [cx - 84, y - 298, 168, 106], 8, tones.lit("#2a3038"));
  const face = on ? linear(ctx, [cx - 76, y - 290, cx + 76, y - 196], [[0, "#9fd8f0"], [1, "#3f7fb0"]]) : linear(ctx, [cx - 76, 0, cx + 76, 0], [[0, "#39424d"], [1, "#20262d"]]);
  box(ctx, [cx - 77, y - 291, 154, 92], face);
  if (on) {
    for (let i = 0; i < 5; i++) box(ctx, [cx - 64, y - 278 + i * 15, 40 + ((i * 37) % 74), 5], "rgba(255,255,255,0.65)");
    glow(ctx, [cx, y - 245], 220, { colour: "#7fc4ea", strength: 0.16 + 0.34 * tones.evening });
  }
  for (let i = 0; i < 3; i++) box(ctx, [x + 22, y - 164 - i * 9, 66, 8], tones.lit(i % 2 === 0 ? "#f3ecdc" : "#d9cdb4"));
  pill(ctx, [x + width - 52, y - 188, 26, 34], 6, tones.lit("#c8523a"));
}

/** A bed seen from its foot's side, head to the left. */
export function paintBed(ctx: Context, site: Site, { x, y, colour }: Spot & { readonly colour: Colour }): void {
  const { tones } = site;
  const wood = tones.lit("#7d5638");
  const cover = tones.lit(colour);
  paintShadow(ctx, site, { x, y, width: 620 });
  pill(ctx, [x - 14, y - 250, 34, 250], 12, across(ctx, site, { x: x - 14, width: 34, colour: wood }));
  pill(ctx, [x - 6, y - 236, 120, 160], 20, mix(wood, tones.shade, 0.25));
  box(ctx, [x + 10, y - 70, 600, 44], down(ctx, site, { y: y - 70, height: 44, colour: wood }));
  pill(ctx, [x + 14, y - 124, 590, 66], 18, down(ctx, site, { y: y - 124, height: 66, colour: tones.lit("#f1ece2") }));
  pill(ctx, [x + 30, y - 172, 140, 70], 28, down(ctx, site, { y: y - 172, height: 70, colour: tones.lit("#fbf7ee") }));
  polygon(ctx, [[x + 176, y - 138], [x + 596, y - 130], [x + 614, y - 110], [x + 614, y - 34], [x + 570, y - 26], [x + 210, y - 34], [x + 170, y - 90]], down(ctx, site, { y: y - 140, height: 110, colour: cover }));
  polygon(ctx, [[x + 176, y - 138], [x + 250, y - 137], [x + 236, y - 44], [x + 208, y - 34], [x + 170, y - 90]], mix(cover, tones.lit("#fff7e8"), 0.6));
  for (const dx of [300, 400, 500]) line(ctx, [[x + dx, y - 130], [x + dx + 24, y - 36]], alpha(tones.shade, 0.18), 6);
  pill(ctx, [x + 600, y - 150, 26, 150], 10, across(ctx, site, { x: x + 600, width: 26, colour: wood }));
}
