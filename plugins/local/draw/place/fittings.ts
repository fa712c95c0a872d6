/** What hangs and stands in rooms: lamps, pictures, plants, rugs, doors, clocks, boards. World pixels. */
import type { Colour, Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { handsAt } from "../paint/hands.ts";
import { blob, box, curve, disc, line, linear, oval, pill, polygon, radial } from "../paint/path.ts";
import { lampLevel, paintFloorLight, paintLampLight } from "./room.ts";
import type { Site } from "./site.ts";

/** A lamp on a cord from the ceiling; `y` is the foot of its shade. */
export function paintPendant(ctx: Context, site: Site, { x, y, size = 70, colour = "#3f5f5a", light = 420 }: { readonly x: number; readonly y: number; readonly size?: number; readonly colour?: Colour; readonly light?: number }): void {
  const { tones } = site;
  const shade = tones.lit(colour);
  line(ctx, [[x, -110], [x, y - size * 0.7]], tones.dark, 4);
  blob(ctx, [[x - size, y], [x - size * 0.8, y - size * 0.55], [x - size * 0.2, y - size * 0.75], [x + size * 0.2, y - size * 0.75], [x + size * 0.8, y - size * 0.55], [x + size, y], [x - size, y]], linear(ctx, [x - size, 0, x + size, 0], [[0, mix(shade, tones.shade, 0.3)], [0.4, mix(shade, tones.key, 0.25)], [1, mix(shade, tones.shade, 0.4)]]));
  oval(ctx, [x, y], [size, size * 0.13], mix("#fff3cf", shade, 0.7 - 0.6 * lampLevel(site)));
  disc(ctx, [x, y + 4], size * 0.2, "#fff6dc");
  paintLampLight(ctx, site, { x, y: y + 10, radius: light });
  paintFloorLight(ctx, { x, y: 930, wide: light * 1.1, colour: "#ffc47a", strength: 0.26 * lampLevel(site) });
}

/** A standing lamp with a cloth shade. */
export function paintStandingLamp(ctx: Context, site: Site, { x, y }: { readonly x: number; readonly y: number }): void {
  const { tones } = site;
  oval(ctx, [x, y], [52, 9], tones.lit("#4a3a30"));
  line(ctx, [[x, y], [x, y - 330]], tones.lit("#7a5f45"), 9);
  polygon(ctx, [[x - 74, y - 318], [x - 44, y - 424], [x + 44, y - 424], [x + 74, y - 318]], linear(ctx, [0, y - 424, 0, y - 318], [[0, mix(tones.lit("#f0cf98"), "#fff0c8", lampLevel(site) * 0.6)], [1, mix(tones.lit("#e8b878"), "#ffe0a0", lampLevel(site) * 0.8)]]));
  paintLampLight(ctx, site, { x, y: y - 350, radius: 460 });
  paintFloorLight(ctx, { x, y: y + 40, wide: 420, colour: "#ffbf70", strength: 0.3 * lampLevel(site) });
}

/** A long ceiling lamp that lights coldly. */
export function paintTube(ctx: Context, site: Site, { x, y, width }: { readonly x: number; readonly y: number; readonly width: number }): void {
  polygon(ctx, [[x - width / 2, y], [x + width / 2, y], [x + width * 0.44, y + 18], [x - width * 0.44, y + 18]], site.tones.lit("#c9d0d4"));
  box(ctx, [x - width * 0.42, y + 12, width * 0.84, 10], "#f6fdff");
  paintLampLight(ctx, site, { x, y: y + 16, radius: width * 1.2, colour: "#cfe6f5" });
}

export function paintPicture(ctx: Context, site: Site, { x, y, width, height, seed }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly seed: string }): void {
  const random = site.random(seed);
  const { tones } = site;
  box(ctx, [x + 6, y + 10, width, height], alpha(tones.shade, 0.35));
  box(ctx, [x, y, width, height], tones.lit(random() < 0.5 ? "#5b3f2b" : "#d9c08a"));
  box(ctx, [x + 9, y + 9, width - 18, height - 18], tones.lit("#f3ead8"));
  const [ix, iy, iw, ih] = [x + 18, y + 18, width - 36, height - 36] as const;
  const skies = ["#f2b27a", "#8fb8c9", "#d98c8c", "#e8d7a8"] as const;
  box(ctx, [ix, iy, iw, ih], tones.lit(skies[Math.floor(random() * skies.length)] ?? "#8fb8c9"));
  disc(ctx, [ix + iw * (0.25 + random() * 0.5), iy + ih * 0.35], Math.min(iw, ih) * 0.14, tones.lit("#fbf0d0"));
  polygon(ctx, [[ix, iy + ih], [ix, iy + ih * 0.7], [ix + iw * 0.35, iy + ih * (0.4 + random() * 0.2)], [ix + iw * 0.7, iy + ih * 0.72], [ix + iw, iy + ih * 0.55], [ix + iw, iy + ih]], tones.lit(random() < 0.5 ? "#4f6f5f" : "#5a5f86"));
}

export function paintPlant(ctx: Context, site: Site, { x, y, height, seed }: { readonly x: number; readonly y: number; readonly height: number; readonly seed: string }): void {
  const random = site.random(seed);
  const { tones } = site;
  const pot = height * 0.28;
  oval(ctx, [x, y], [pot * 0.7, 8], alpha(tones.shade, 0.4));
  const leaf = tones.lit("#4f8a55");
  for (let i = 0; i < 15; i++) {
    const angle = -Math.PI / 2 + (i - 7) * 0.17 + (random() - 0.5) * 0.2;
    const reach = height * (0.5 + random() * 0.34);
    const [tx, ty] = [x + Math.cos(angle) * reach, y - pot + Math.sin(angle) * reach];
    curve(ctx, [[x, y - pot], [(x + tx) / 2, (y - pot + ty) / 2 - 14], [tx, ty]], mix(leaf, tones.shade, 0.3), 4);
    ctx.save();
    ctx.translate(tx, ty);
    ctx.rotate(angle);
    oval(ctx, [0, 0], [height * 0.13, height * 0.05], mix(leaf, i % 3 === 0 ? tones.key : tones.shade, random() * 0.28));
    ctx.restore();
  }
  polygon(ctx, [[x - pot * 0.55, y - pot], [x + pot * 0.55, y - pot], [x + pot * 0.4, y], [x - pot * 0.4, y]], linear(ctx, [x - pot / 2, 0, x + pot / 2, 0], [[0, mix(tones.lit("#c07a55"), tones.key, 0.2)], [1, mix(tones.lit("#c07a55"), tones.shade, 0.4)]]));
}

export function paintRug(ctx: Context, site: Site, { x, y, width, height, colour, edge }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly colour: Colour; readonly edge: Colour }): void {
  const { tones } = site;
  oval(ctx, [x, y], [width / 2, height / 2], tones.lit(edge));
  oval(ctx, [x, y], [width / 2 - 22, height / 2 - 9], tones.lit(colour));
  for (const part of [0.72, 0.5, 0.26]) {
    ctx.strokeStyle = alpha(tones.lit(edge), 0.7);
    ctx.lineWidth = 6;
    ctx.beginPath();
    ctx.ellipse(x, y, (width / 2) * part, (height / 2) * part, 0, 0, Math.PI * 2);
    ctx.stroke();
  }
}

export function paintRoomDoor(ctx: Context, site: Site, { x, y, colour = "#8a6244", glass = false }: { readonly x: number; readonly y: number; readonly colour?: Colour; readonly glass?: boolean }): void {
  const { tones } = site;
  const wood = tones.lit(colour);
  box(ctx, [x - 16, y - 424, 212, 424], tones.lit("#efe6d6"));
  box(ctx, [x, y - 408, 180, 408], linear(ctx, [x, 0, x + 180, 0], [[0, mix(wood, tones.key, 0.14)], [1, mix(wood, tones.shade, 0.25)]]));
  for (const [dx, dy, w, h] of [[24, -380, 56, 150], [100, -380, 56, 150], [24, -200, 56, 170], [100, -200, 56, 170]] as const) {
    const pane = glass && dy < -300;
    box(ctx, [x + dx, y + dy, w, h], pane ? mix(tones.lit("#bcd3d8"), tones.pane, 0.4 * tones.lamps) : alpha(tones.shade, 0.22));
    box(ctx, [x + dx, y + dy + h - 3, w, 4], alpha(tones.key, 0.25));
  }
  disc(ctx, [x + 164, y - 196], 9, tones.lit("#d9b45a"));
}

export function paintWallClock(ctx: Context, site: Site, { x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number }): void {
  const { tones } = site;
  disc(ctx, [x + 4, y + 7], radius, alpha(tones.shade, 0.35));
  disc(ctx, [x, y], radius, tones.lit("#3a3f48"));
  disc(ctx, [x, y], radius * 0.86, mix(tones.lit("#f6f0e2"), "#fff6dc", 0.7 * lampLevel(site)));
  for (let i = 0; i < 12; i++) {
    const [sin, cos] = [Math.sin((i * Math.PI) / 6) * radius, Math.cos((i * Math.PI) / 6) * radius];
    line(ctx, [[x + sin * 0.64, y - cos * 0.64], [x + sin * 0.78, y - cos * 0.78]], tones.lit("#22262c"), radius * (i % 3 === 0 ? 0.075 : 0.045));
  }
  const { hours, minutes } = handsAt(site.place.hour);
  line(ctx, [[x, y], [x + Math.sin(hours) * radius * 0.42, y - Math.cos(hours) * radius * 0.42]], tones.lit("#22262c"), radius * 0.09);
  line(ctx, [[x, y], [x + Math.sin(minutes) * radius * 0.6, y - Math.cos(minutes) * radius * 0.6]], tones.lit("#22262c"), radius * 0.06);
}

/** Rows of books, bottles or jars on one shelf board; `y` is the board. */
export function paintRow(ctx: Context, site: Site, { x, y, width, height, kind, seed }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly kind: "books" | "bottles" | "jars"; readonly seed: string }): void {
  const random = site.random(seed);
  const { tones } = site;
  const colours = kind === "books" ? ["#8f3f34", "#2f5a6b", "#c99a4a", "#4f6f4a", "#5a4470", "#d9cdb4", "#7a4a2c", "#33475f"] : ["#3f7a55", "#8a4a2a", "#c9a23f", "#6f8fa8", "#a83f3a", "#d9d4c4"];
  const [least, most] = kind === "books" ? [11, 26] : [20, 34];
  for (let at = x + 4; at < x + width - most; ) {
    const w = least + random() * (most - least);
    const h = height * (0.6 + random() * 0.34);
    const colour = tones.lit(colours[Math.floor(random() * colours.length)] ?? "#8f3f34");
    const paint = linear(ctx, [at, 0, at + w, 0], [[0, mix(colour, tones.key, 0.22)], [0.4, colour], [1, mix(colour, tones.shade, 0.38)]]);
    if (kind === "books") paintSpine(ctx, site, { x: at, y, w, h, paint, leaning: random() < 0.06 });
    else if (kind === "bottles") paintBottle(ctx, { x: at, y, w, h, paint });
    else pill(ctx, [at, y - h * 0.7, w, h * 0.7], 6, paint);
    at += w + (kind === "books" ? 1 : 9) + (random() < 0.05 ? 26 : 0);
  }
}

function paintSpine(ctx: Context, site: Site, { x, y, w, h, paint, leaning }: { readonly x: number; readonly y: number; readonly w: number; readonly h: number; readonly paint: Context["fillStyle"]; readonly leaning: boolean }): void {
  ctx.save();
  ctx.translate(x, y);
  if (leaning) ctx.rotate(0.14);
  box(ctx, [0, -h, w, h], paint);
  box(ctx, [2, -h * 0.84, w - 4, 3], alpha(site.tones.lit("#e8c878"), 0.8));
  box(ctx, [2, -h * 0.24, w - 4, 3], alpha(site.tones.lit("#e8c878"), 0.6));
  ctx.restore();
}

function paintBottle(ctx: Context, { x, y, w, h, paint }: { readonly x: number; readonly y: number; readonly w: number; readonly h: number; readonly paint: Context["fillStyle"] }): void {
  pill(ctx, [x, y - h * 0.62, w, h * 0.62], 6, paint);
  box(ctx, [x + w * 0.32, y - h, w * 0.36, h * 0.45], paint);
  box(ctx, [x + w * 0.14, y - h * 0.46, w * 0.72, h * 0.24], "rgba(246,236,210,0.75)");
  box(ctx, [x + w * 0.16, y - h * 0.56, 3, h * 0.5], "rgba(255,255,255,0.35)");
}

/** A soft round shine on a polished floor. */
export function paintShine(ctx: Context, site: Site, { x, y, wide }: { readonly x: number; readonly y: number; readonly wide: number }): void {
  ctx.save();
  ctx.globalCompositeOperation = "screen";
  ctx.translate(x, y);
  ctx.scale(1, 0.26);
  ctx.fillStyle = radial(ctx, [0, 0, 0, wide], [[0, alpha(site.tones.key, 0.22)], [1, alpha(site.tones.key, 0)]]);
  ctx.fillRect(-wide, -wide, wide * 2, wide * 2);
  ctx.restore();
}
