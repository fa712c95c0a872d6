/** What is in the air from moment to moment: rain, snow, fog, lightning, dust, fireflies. Cheap: drawn for every frame. */
import { createCanvas, type Canvas } from "@napi-rs/canvas";
import type { Colour, Context, DryAir } from "../contract.ts";
import { between } from "../paint/chance.ts";
import { alpha, mix } from "../paint/colour.ts";
import { radial } from "../paint/path.ts";
import { mannerOf } from "../../../film/types-manner.ts";
import { EDGE, type Air, type Site } from "./site.ts";

/** The weather outdoors, motes of dust indoors. */
export function airOf(site: Site): Air {
  if (site.indoors) return motes(site);
  switch (site.place.weather) {
    case "rain": return rain(site, 330);
    case "storm": return storm(site);
    case "snow": return snow(site);
    case "fog": return fog(site);
    case "clear": return site.place.time === "night" || site.place.time === "dusk" ? fireflies(site) : motes(site);
  }
}

/** In the colour of a manner's own light or pen; most have one. */
function drawnIn({ style }: Site, colour: Colour): Colour {
  const manner = mannerOf(style);
  return manner === "noir" ? "#d8d8d6" : manner === "sepia" ? "#e8d6b4" : manner === "ink" || manner === "pencil" ? "#57545c" : manner === "blueprint" ? "#dcecff" : manner === "watercolour" ? "#f4f2ee" : colour;
}

function isPenned({ style }: Site): boolean {
  const manner = mannerOf(style);
  return manner === "pencil" || manner === "ink";
}

interface Grain {
  readonly x: number;
  readonly y: number;
  readonly speed: number;
  readonly size: number;
}

function grains(site: Site, purpose: string, count: number): readonly Grain[] {
  const random = site.random(purpose);
  return Array.from({ length: count }, () => ({ x: random(), y: random(), speed: random(), size: random() }));
}

function rain(site: Site, count: number): Air {
  const drops = grains(site, "rain", count);
  const lean = site.place.weather === "storm" ? 0.42 : 0.14;
  const colour = drawnIn(site, site.tones.lit("#e8f2ff"));
  return (ctx, seconds, dry) => {
    for (const near of [0, 1, 2]) {
      ctx.strokeStyle = alpha(colour, 0.19 + near * 0.1);
      ctx.lineWidth = 1.2 + near;
      ctx.beginPath();
      drops.forEach(({ x, y, speed, size }, at) => {
        if (at % 3 !== near) return;
        const length = 32 + near * 30 + size * 14;
        const fallen = (y + seconds * (1.1 + near * 0.4 + speed * 0.3)) % 1;
        const py = EDGE.top + fallen * EDGE.height;
        const px = EDGE.left + ((x + 1 - fallen * lean * 0.5) % 1) * EDGE.width;
        if (isDry(dry, [px, py + length], 0)) return;
        ctx.moveTo(px, py);
        ctx.lineTo(px - length * lean, py + length);
      });
      ctx.stroke();
    }
  };
}

function storm(site: Site): Air {
  const falling = rain(site, 300);
  const first = 0.6 + site.random("lightning")() * 1.5;
  return (ctx, seconds, dry) => {
    falling(ctx, seconds, dry);
    const since = (seconds + 5 - first) % 5;
    const flash = since < 0.09 ? 1 : since > 0.14 && since < 0.2 ? 0.6 : since < 0.5 ? Math.max(0, 0.3 - since) : 0;
    if (flash <= 0) return;
    ctx.fillStyle = alpha("#dce6ff", flash * 0.34);
    ctx.fillRect(EDGE.left, EDGE.top, EDGE.width, EDGE.height);
  };
}

function snow(site: Site): Air {
  const flakes = grains(site, "snow", 620);
  const kinds = flakeKinds(site);
  return (ctx, seconds, dry) => {
    for (const near of [0, 1, 2]) flakes.forEach(({ x, y, speed, size }, at) => {
      if (at % 3 !== near) return;
      const fallen = (y + seconds * (0.05 + near * 0.04 + speed * 0.03)) % 1;
      const px = EDGE.left + ((x + Math.sin(seconds * 0.8 + speed * 9) * 0.008 + 1) % 1) * EDGE.width;
      const py = EDGE.top + fallen * EDGE.height;
      const half = 3 + near * 2.6 + size * 2.6;
      const kind = kinds[at % kinds.length];
      if (kind !== undefined && !isDry(dry, [px, py], half)) ctx.drawImage(kind, px - half, py - half, half * 2, half * 2);
    });
  };
}

/** Soft and none quite round: a few clots of one colour. Before white paper a pen gives them a breath of grey around. */
function flakeKinds(site: Site): readonly Canvas[] {
  const penned = isPenned(site);
  const colour = penned ? "#fdfbf6" : drawnIn(site, site.tones.lit("#ffffff"));
  const random = site.random("flakes");
  return [0, 1, 2, 3].map(() => {
    const kind = createCanvas(FLAKE, FLAKE);
    const ctx = kind.getContext("2d");
    const [middle, clots] = [FLAKE / 2, Array.from({ length: 3 }, () => [between(random, 0.39, 0.61) * FLAKE, between(random, 0.39, 0.61) * FLAKE, between(random, 0.2, 0.3) * FLAKE] as const)];
    if (penned) softDot(ctx, [middle, middle, middle], [alpha("#57545c", 0.42), 0.3]);
    for (const clot of clots) softDot(ctx, clot, [alpha(colour, penned ? 0.98 : 0.72), 0.5]);
    return kind;
  });
}

/** Pixels of the bitmap of a flake. */
const FLAKE = 32;

/** Full up to a share of its radius, and fading from there. */
function softDot(ctx: Context, [x, y, radius]: readonly [number, number, number], [colour, full]: readonly [string, number]): void {
  ctx.fillStyle = radial(ctx, [x, y, 0, radius], [[0, colour], [full, colour], [1, alpha("#ffffff", 0)]]);
  ctx.fillRect(x - radius, y - radius, radius * 2, radius * 2);
}

/** Below the rim of an umbrella; a little is blown in. */
function isDry(dry: readonly DryAir[] = [], [x, y]: readonly [number, number], around: number): boolean {
  return dry.some((under) => y > under.y && Math.abs(x - under.x) < under.half * 0.94 + around);
}

/** Banks that drift: painted once and small, for soft edges lose nothing by being enlarged. */
function fog(site: Site): Air {
  const banks = createCanvas(288, 130);
  const ctx = banks.getContext("2d");
  const random = site.random("fog");
  const { haze, sun } = site.tones;
  for (let at = 0; at < 26; at++) {
    const [x, y, radius] = [random() * 288, 50 + random() * 80, between(random, 26, 60)];
    ctx.fillStyle = radial(ctx, [x, y, 0, radius], [[0, alpha(mix(haze, sun, random() * 0.3), 0.2)], [1, alpha(haze, 0)]]);
    ctx.fillRect(x - radius, y - radius, radius * 2, radius * 2);
  }
  return (to, seconds) => {
    const x = EDGE.left - 288 + Math.sin(seconds * 0.12) * 240;
    to.save();
    to.imageSmoothingQuality = "low";
    to.drawImage(banks, 0, 20, 288, 110, x, EDGE.top + 470, EDGE.width * 1.25, EDGE.height - 470);
    to.restore();
  };
}

/** Dust is light on a lens: no pen draws it. */
function mote({ style }: Site, colour: Colour): Colour {
  const manner = mannerOf(style);
  return manner === "house" ? colour : manner === "noir" ? "#e8e6e0" : manner === "sepia" ? "#f0dfba" : "";
}

/** Between steel walls under lamps nobody sees dust: before a face it would be stray bubbles. */
const CLEAN = /^(?:elevator|corridor|hospital)$/;

function motes(site: Site): Air {
  if (CLEAN.test(site.place.kind)) return () => undefined;
  const dust = grains(site, "dust", 36);
  return dots(dust, mote(site, site.tones.key), { size: 2.6, strength: 0.35, rise: 0.012 });
}

function fireflies(site: Site): Air {
  const green = /forest|park|field|night_sky|village|lighthouse|mountain/.test(site.place.kind);
  return dots(grains(site, "fireflies", green ? 26 : 34), mote(site, green ? "#e6f58a" : site.tones.key), { size: green ? 3.6 : 2.4, strength: green ? 0.85 : 0.3, rise: 0.008 });
}

function dots(found: readonly Grain[], colour: string, { size, strength, rise }: { readonly size: number; readonly strength: number; readonly rise: number }): Air {
  return (ctx: Context, seconds: number) => {
    if (colour === "") return;
    found.forEach(({ x, y, speed, size: own }, at) => {
      const px = EDGE.left + ((x + Math.sin(seconds * 0.3 + at) * 0.012 + 1) % 1) * EDGE.width;
      const py = 240 + ((y - seconds * rise * (0.4 + speed) + 9) % 1) * 860;
      const pulse = 0.45 + 0.55 * Math.sin(seconds * (0.8 + speed) + at * 1.7) ** 2;
      const radius = size * (0.5 + own);
      ctx.fillStyle = alpha(colour, strength * pulse * 0.28);
      ctx.beginPath();
      ctx.arc(px, py, radius * 2.4, 0, Math.PI * 2);
      ctx.fill();
      ctx.fillStyle = alpha(colour, strength * pulse);
      ctx.beginPath();
      ctx.arc(px, py, radius, 0, Math.PI * 2);
      ctx.fill();
    });
  };
}
