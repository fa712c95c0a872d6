/** Windows of a room: what is outside at this hour, the frame, curtains, and the light they throw. */
import type { Colour, Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { blob, box, disc, glow, line, linear, evenly, pill, polygon } from "../paint/path.ts";
import { paintRainOnGlass } from "./glass.ts";
import { paintHillside } from "./azulejos.ts";
import { has, type Site } from "./site.ts";

export interface Window {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly columns?: number;
  readonly rows?: number;
  readonly frame?: Colour;
  readonly curtain?: Colour;
  readonly view?: "town" | "garden" | "city";
}

export function paintWindow(ctx: Context, site: Site, window: Window): void {
  const { x, y, width, height, columns = 2, rows = 2 } = window;
  const { tones } = site;
  const frame = tones.lit(window.frame ?? "#f3ece0");
  box(ctx, [x - 18, y - 18, width + 36, height + 36], linear(ctx, [0, y - 18, 0, y + height + 18], [[0, frame], [1, mix(frame, tones.shade, 0.25)]]));
  ctx.save();
  ctx.beginPath();
  ctx.rect(x, y, width, height);
  ctx.clip();
  paintOutside(ctx, site, window);
  for (const at of [0.1, 0.52]) polygon(ctx, [[x + width * at, y], [x + width * (at + 0.16), y], [x + width * (at - 0.06), y + height], [x + width * (at - 0.22), y + height]], alpha("#ffffff", 0.08));
  paintRainOnGlass(ctx, site, { x, y, width, height }, 520);
  ctx.restore();
  for (let c = 1; c < columns; c++) box(ctx, [x + (width * c) / columns - 5, y, 10, height], frame);
  for (let r = 1; r < rows; r++) box(ctx, [x, y + (height * r) / rows - 5, width, 10], frame);
  ctx.strokeStyle = alpha(tones.shade, 0.4);
  ctx.lineWidth = 4;
  ctx.strokeRect(x, y, width, height);
  pill(ctx, [x - 34, y + height + 12, width + 68, 18], 5, mix(frame, tones.key, 0.2));
  box(ctx, [x - 28, y + height + 30, width + 56, 10], alpha(tones.shade, 0.25));
  if (window.curtain !== undefined) paintCurtains(ctx, site, { ...window, curtain: window.curtain });
  if (site.place.time !== "night") glow(ctx, [x + width / 2, y + height / 2], width * 1.1, { colour: tones.sky[4], strength: 0.3 });
}

/** The light through a window, falling into the room and on its floor. */
export function paintShaft(ctx: Context, site: Site, { x, y, width, height }: Window): void {
  if (site.tones.overcast) return;
  const strength = site.place.time === "night" ? 0.12 : site.place.time === "day" ? 0.2 : 0.26;
  const lean = -site.light.x * 330;
  const foot = 1000;
  ctx.save();
  ctx.globalCompositeOperation = "screen";
  polygon(ctx, [[x, y], [x + width, y], [x + width + lean + 60, foot], [x + lean - 60, foot]], linear(ctx, [0, y, 0, foot], [[0, alpha(site.tones.key, strength)], [1, alpha(site.tones.key, strength * 0.16)]]));
  polygon(ctx, [[x + lean * 0.75, 858], [x + width + lean * 0.75, 858], [x + width + lean + 60, foot], [x + lean - 60, foot]], alpha(site.tones.key, strength));
  ctx.restore();
  if (height > 0 && site.place.time !== "night") glow(ctx, [x + width / 2 + lean * 0.4, 800], width, { colour: site.tones.key, strength: strength * 0.5 });
}

function paintOutside(ctx: Context, site: Site, { x, y, width, height, view = "garden" }: Window): void {
  const { tones } = site;
  box(ctx, [x, y, width, height], linear(ctx, [0, y - height * 0.2, 0, y + height], evenly(tones.sky)));
  if (!tones.overcast) {
    const at = [x + width * (site.light.x < 0 ? 0.28 : 0.72), y + height * (site.place.time === "night" || site.place.time === "day" ? 0.24 : 0.6)] as const;
    glow(ctx, at, width * 0.6, { colour: tones.key, strength: 0.7 });
    disc(ctx, at, Math.min(34, width * 0.1), mix(tones.sun, "#ffffff", 0.4));
  }
  if (site.place.time === "night" && !tones.overcast) paintSomeStars(ctx, site, { x, y, width, height });
  if (has(site, "azulejos")) paintHillside(ctx, site, { x, y: y + height * 0.1, width, height: height * 0.9 });
  else if (view === "garden") paintGarden(ctx, site, { x, y, width, height });
  else paintRoofs(ctx, site, { x, y, width, height, tall: view === "city" });
  paintFlakes(ctx, site, { x, y, width, height });
}

/** Flakes beyond the pane. */
function paintFlakes(ctx: Context, site: Site, { x, y, width, height }: Rect): void {
  if (site.place.weather !== "snow") return;
  const random = site.random(`glass${x}`);
  for (let i = 0; i < ((width * height) / 900) * 0.8; i++) disc(ctx, [x + random() * width, y + random() * height], 1 + random() * 3, alpha("#ffffff", 0.4 + random() * 0.4));
}

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function paintSomeStars(ctx: Context, site: Site, { x, y, width, height }: Rect): void {
  const random = site.random(`stars${x}`);
  for (let i = 0; i < 26; i++) disc(ctx, [x + random() * width, y + random() * height * 0.6], 0.8 + random() * 1.3, alpha("#fffaeb", 0.3 + random() * 0.6));
}

function paintGarden(ctx: Context, site: Site, { x, y, width, height }: Rect): void {
  const { tones } = site;
  // Outdoors keeps its own hour, whatever burns in the room.
  const leaf = mix(mix("#6f9a5e", tones.dark, 0.15 + 0.6 * tones.evening), tones.haze, 0.3);
  const random = site.random(`garden${x}`);
  blob(ctx, [[x - 20, y + height], [x - 20, y + height * 0.72], [x + width * 0.3, y + height * 0.66], [x + width * 0.7, y + height * 0.76], [x + width + 20, y + height * 0.68], [x + width + 20, y + height]], leaf);
  for (let i = 0; i < 5; i++) {
    const [cx, size] = [x + random() * width, height * (0.1 + random() * 0.1)];
    box(ctx, [cx - 3, y + height * 0.62, 6, height * 0.3], mix(leaf, tones.dark, 0.5));
    for (const [dx, dy] of [[-0.5, 0], [0.5, 0], [0, -0.6], [0, 0.1]] as const) disc(ctx, [cx + dx * size, y + height * 0.6 + dy * size], size * 0.7, mix(leaf, tones.dark, 0.2 + (dx + 0.5) * 0.12));
  }
}

function paintRoofs(ctx: Context, site: Site, { x, y, width, height, tall }: Rect & { readonly tall: boolean }): void {
  const random = site.random(`roofs${x}`);
  const { tones } = site;
  for (const far of [0.5, 0.15]) {
    for (let bx = x - 10; bx < x + width; bx += width * 0.12 + random() * 14) {
      const w = width * (0.1 + random() * 0.07);
      const h = height * (tall ? 0.25 + random() * 0.45 : 0.16 + random() * 0.2) * (1.15 - far * 0.4);
      box(ctx, [bx, y + height - h, w, h], mix(tones.dark, tones.haze, far + 0.1));
      if (!tall) polygon(ctx, [[bx - 4, y + height - h + 1], [bx + w / 2, y + height - h - w * 0.4], [bx + w + 4, y + height - h + 1]], mix(tones.dark, tones.haze, far + 0.05));
      for (let py = y + height - h + 8; py < y + height - 6; py += 14) for (let px = bx + 5; px < bx + w - 7; px += 12) if (random() < 0.14 + tones.evening * 0.3) box(ctx, [px, py, 5, 7], alpha(tones.pane, 0.8 - far * 0.5));
    }
  }
}

function paintCurtains(ctx: Context, site: Site, { x, y, width, height, curtain }: Window & { readonly curtain: Colour }): void {
  const { tones } = site;
  const cloth = tones.lit(curtain);
  line(ctx, [[x - 70, y - 34], [x + width + 70, y - 34]], tones.lit("#6b4a35"), 9);
  for (const side of [-1, 1]) {
    const outer = side < 0 ? x - 62 : x + width + 62;
    for (let fold = 0; fold < 5; fold++) {
      const [from, to] = [outer - side * fold * 22, outer - side * (fold * 22 + 23)];
      polygon(ctx, [[from, y - 32], [to, y - 32], [to - side * fold * 3, y + height * 0.55], [to - side * -fold * 4, y + height + 70], [from - side * -fold * 3, y + height + 70], [from - side * fold * 2, y + height * 0.55]], linear(ctx, [from, 0, to, 0], [[0, mix(cloth, tones.key, 0.12)], [0.6, cloth], [1, mix(cloth, tones.shade, 0.34)]]));
    }
  }
}
