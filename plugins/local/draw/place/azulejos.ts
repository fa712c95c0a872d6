/** What tells a town of the Tagus from others: walls of blue and white tiles, balconies, washing, red roofs up a hill, wires and rails. Knows no story. */
import type { Context } from "../contract.ts";
import { between } from "../paint/chance.ts";
import { alpha, mix } from "../paint/colour.ts";
import { box, curve, disc, glow, line, linear, oval, pill, polygon } from "../paint/path.ts";
import { EDGE, has, VANISHING, type Site } from "./site.ts";

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A wall of glazed tiles: a star and four corners on each. */
export function paintAzulejos(ctx: Context, site: Site, { x, y, width, height }: Area, size = 22): void {
  const { tones } = site;
  const [white, blue] = [tones.lit("#eef0ea"), tones.lit("#3f6fae")];
  ctx.save();
  ctx.beginPath();
  ctx.rect(x, y, width, height);
  ctx.clip();
  box(ctx, [x, y, width, height], alpha(white, 0.86));
  for (let py = y; py < y + height; py += size) for (let px = x; px < x + width; px += size) {
    const [mx, my] = [px + size / 2, py + size / 2];
    polygon(ctx, [[mx, py + size * 0.14], [px + size * 0.86, my], [mx, py + size * 0.86], [px + size * 0.14, my]], alpha(blue, 0.72));
    disc(ctx, [mx, my], size * 0.15, white);
    disc(ctx, [px, py], size * 0.17, alpha(blue, 0.55));
  }
  ctx.restore();
}

/** Under each of a floor's windows. */
export function paintBalcony(ctx: Context, site: Site, x: number, y: number): void {
  const iron = site.tones.lit("#26303a");
  box(ctx, [x - 16, y + 84, 86, 7], site.tones.lit("#d9d2c4"));
  for (let bar = 0; bar <= 9; bar++) line(ctx, [[x - 13 + bar * 8.9, y + 52], [x - 13 + bar * 8.9, y + 86]], iron, 2.4);
  line(ctx, [[x - 15, y + 52], [x + 69, y + 52]], iron, 4);
}

/** Low houses with red roofs, one over the other up a hill, and a castle on its top. */
export function paintHillside(ctx: Context, site: Site, { x, y, width, height }: Area): void {
  const { tones } = site;
  const random = site.random("hillside");
  const far = 0.34;
  const night = site.indoors && site.place.time === "night";
  const crest = (share: number): number => y + height * (0.5 - 0.34 * Math.sin(Math.PI * Math.min(1, share * 1.12)));
  polygon(ctx, [[x, y + height], ...Array.from({ length: 13 }, (_, at) => [x + (width * at) / 12, crest(at / 12)] as const), [x + width, y + height]], tones.lit("#6f7a5a", far));
  const keep = tones.lit("#b7a488", far);
  const [cx, cy, unit] = [x + width * 0.44, crest(0.44), width / 30];
  box(ctx, [cx - unit * 2.4, cy - unit * 1.1, unit * 4.8, unit * 1.6], keep);
  for (const dx of [-2.4, -0.5, 1.5]) box(ctx, [cx + unit * dx, cy - unit * 2, unit * 0.9, unit * 2], mix(keep, tones.key, 0.1));
  const walls = ["#f2e9d8", "#f0cf94", "#e8b7a0", "#d9e0e2", "#e2c0c8", "#f6f1e4"];
  const across = Math.min(13, Math.max(5, Math.round(width / 150)));
  for (let row = 0; row < 5; row++) for (let at = 0; at < across; at++) {
    const share = (at + (row % 2) * 0.5 + random() * 0.3) / across;
    const wide = (width / across) * between(random, 0.8, 1.12);
    const high = height * between(random, 0.11, 0.17);
    const [hx, hy] = [x + share * width - wide / 2, crest(share) + height * (0.05 + row * 0.125)];
    const wall = tones.lit(walls[Math.floor(random() * walls.length)] ?? "#f2e9d8", far - row * 0.05);
    polygon(ctx, [[hx - wide * 0.06, hy], [hx + wide * 0.5, hy - high * 0.42], [hx + wide * 1.06, hy]], tones.lit("#b5533a", far - row * 0.05));
    box(ctx, [hx, hy, wide, high * 1.6], linear(ctx, [hx, 0, hx + wide, 0], [[0, mix(wall, site.light.x < 0 ? tones.key : tones.shade, 0.14)], [1, mix(wall, site.light.x < 0 ? tones.shade : tones.key, 0.14)]]));
    for (const dx of [0.2, 0.58]) box(ctx, [hx + wide * dx, hy + high * 0.24, wide * 0.2, high * 0.34], tones.lamps > 0.3 && random() < (has(site, "lone_lamp") ? 0.08 : 0.3) ? tones.pane : mix(wall, tones.dark, 0.42));
  }
  // A lamp in the room lights no hill.
  if (!night) return;
  box(ctx, [x, y - height * 0.2, width, height * 1.2], alpha("#0c1436", 0.66));
  for (let at = 0; at < 9; at++) box(ctx, [x + random() * width, y + height * between(random, 0.5, 0.95), width * 0.03, height * 0.035], "#ffcf80");
}

/** From window to window over the street. */
export function paintWashing(ctx: Context, site: Site): void {
  const cloths = ["#f2ede0", "#7fa8c9", "#d9805f", "#f2ede0", "#e8c86a", "#8fae7a", "#f2ede0"] as const;
  for (const [from, to, y, sag] of [[150, 640, 400, 34], [1180, 1660, 330, 40]] as const) {
    curve(ctx, [[from, y], [(from + to) / 2, y + sag * 1.5], [to, y - 10]], alpha(site.tones.dark, 0.7), 2.6);
    cloths.forEach((cloth, at) => {
      const share = (at + 1) / (cloths.length + 1);
      const [cx, cy] = [from + (to - from) * share, y - 10 * share + Math.sin(share * Math.PI) * sag];
      const colour = site.tones.lit(cloth);
      polygon(ctx, [[cx - 24, cy], [cx + 24, cy + 2], [cx + 22, cy + 66], [cx - 2, cy + 60], [cx - 22, cy + 68]], linear(ctx, [cx - 24, 0, cx + 24, 0], [[0, mix(colour, site.tones.key, 0.14)], [1, mix(colour, site.tones.shade, 0.24)]]));
    });
  }
}

/** A tram that stands at the end of its line: yellow below, white above, one lamp. */
export function paintTram(ctx: Context, site: Site, x: number, y: number): void {
  const { tones } = site;
  const [yellow, white, dark] = [tones.lit("#f2b92e"), tones.lit("#f4efe2"), tones.lit("#2c2f38")];
  oval(ctx, [x + 190, y + 4], [210, 13], alpha(tones.shade, 0.5));
  line(ctx, [[x + 170, y - 236], [x + 250, y - 330]], dark, 5);
  pill(ctx, [x - 8, y - 246, 396, 30], 14, mix(white, tones.shade, 0.2));
  box(ctx, [x, y - 226, 380, 120], white);
  box(ctx, [x, y - 110, 380, 86], linear(ctx, [0, y - 110, 0, y - 24], [[0, mix(yellow, tones.key, 0.15)], [1, mix(yellow, tones.shade, 0.3)]]));
  box(ctx, [x, y - 116, 380, 8], tones.lit("#8a2f2a"));
  for (let pane = 0; pane < 6; pane++) pill(ctx, [x + 16 + pane * 60, y - 208, 48, 78], 6, mix(dark, tones.sky[2], 0.3));
  box(ctx, [x + 12, y - 26, 356, 16], dark);
  for (const dx of [84, 296]) disc(ctx, [x + dx, y - 8], 22, dark);
  pill(ctx, [x + 150, y - 88, 80, 36], 5, white);
  disc(ctx, [x + 24, y - 66], 13, tones.lamps > 0.3 ? "#fff0c4" : white);
  if (tones.lamps > 0.3) glow(ctx, [x + 24, y - 66], 70, { colour: "#ffd890", strength: 0.4 });
}

/** Small stones in waves of black and white, and rails in the roadway. */
export function paintCalcada(ctx: Context, site: Site): void {
  const { tones } = site;
  box(ctx, [EDGE.left, 804, EDGE.width, 46], tones.lit("#d6d0c4"));
  for (let x = EDGE.left; x < EDGE.right; x += 96) for (const [dy, thick] of [[14, 7], [32, 10]] as const) curve(ctx, [[x, 804 + dy], [x + 24, 804 + dy - 9], [x + 48, 804 + dy], [x + 72, 804 + dy + 9], [x + 96, 804 + dy]], alpha(tones.lit("#3a3a42"), 0.75), thick);
  const random = site.random("setts");
  for (let row = 0; row < 12; row++) for (let at = -34; at <= 34; at++) {
    const y = 868 + row ** 1.36 * 11;
    const step = (y - VANISHING.y) * 0.2;
    oval(ctx, [VANISHING.x + (at + (row % 2) * 0.5) * step, y], [step * 0.42, step * 0.14], alpha(random() < 0.5 ? tones.key : tones.dark, 0.1));
  }
  const steel = mix(tones.lit("#a7adb6"), tones.key, 0.2);
  for (const [near, far] of [[912, 908], [986, 980]] as const) line(ctx, [[EDGE.left, near], [EDGE.right, far]], alpha(steel, 0.85), near > 950 ? 8 : 5);
}

/** What the trams run by. */
export function paintWires(ctx: Context, site: Site): void {
  for (const [y, sag] of [[236, 40], [262, 52]] as const) curve(ctx, [[EDGE.left, y], [960, y + sag], [EDGE.right, y - 30]], alpha(site.tones.dark, 0.8), 3);
}
