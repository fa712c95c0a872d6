/** The manner a style asks for, laid over every bitmap once: plain ink, noir, blueprint, pencil, watercolour. Knows no shot. */
import { createCanvas, type Canvas } from "@napi-rs/canvas";
import type { Figure } from "../../../film/types-staging.ts";
import type { Colour } from "../contract.ts";
import { brightness, colourOf, rgbOf } from "../paint/colour.ts";

export type Manner = "ink" | "noir" | "blueprint" | "pencil" | "watercolour" | "sepia";

const WORDS: readonly (readonly [Manner, RegExp])[] = [
  ["noir", /\b(noir|black[- ]and[- ]white|monochrome|b&w)\b/i],
  ["blueprint", /\b(blueprint|cyanotype|schematic)\b/i],
  ["pencil", /\b(pencil|charcoal|graphite|sketch|storyboard drawing)\b/i],
  ["watercolour", /\b(watercolou?r|aquarelle|gouache)\b/i],
  ["sepia", /\b(sepia|daguerreotype|silent film|old photograph)\b/i],
];

export function mannerOf(style: string): Manner {
  return WORDS.find(([, pattern]) => pattern.test(style))?.[0] ?? "ink";
}

/** Gives a bitmap the manner's colours and lines. Plain ink stays as it was painted. */
export function finished(canvas: Canvas, manner: Manner): Canvas {
  if (manner === "ink") return canvas;
  const ctx = canvas.getContext("2d");
  const pixels = ctx.getImageData(0, 0, canvas.width, canvas.height);
  recolour(pixels.data, { width: canvas.width, height: canvas.height }, manner);
  const out = createCanvas(canvas.width, canvas.height);
  out.getContext("2d").putImageData(pixels, 0, 0);
  return out;
}

/** A place in plain ink gains colour as a bitmap: it is painted once in a shot. */
export function vividPlace(canvas: Canvas, manner: Manner): Canvas {
  if (manner !== "ink") return canvas;
  const out = createCanvas(canvas.width, canvas.height);
  const ctx = out.getContext("2d");
  ctx.filter = "saturate(122%) contrast(106%)";
  ctx.drawImage(canvas, 0, 0);
  return out;
}

/** A figure in plain ink gains colour before it is drawn: it is drawn many times in a shot. */
export function vividFigure(figure: Figure, manner: Manner): Figure {
  if (manner !== "ink") return figure;
  const { look, wardrobe } = figure;
  return {
    ...figure,
    look: { ...look, skin: saturated(look.skin, 1.12), hair: { ...look.hair, colour: saturated(look.hair.colour, 1.15) } },
    wardrobe: { ...wardrobe, colour: saturated(wardrobe.colour, 1.28), second: saturated(wardrobe.second, 1.2), accent: saturated(wardrobe.accent, 1.25) },
  };
}

function saturated(colour: Colour, amount: number): Colour {
  const grey = brightness(colour) * 255;
  const [red, green, blue] = rgbOf(colour);
  return colourOf([grey + (red - grey) * amount, grey + (green - grey) * amount, grey + (blue - grey) * amount]);
}

interface Extent {
  readonly width: number;
  readonly height: number;
}

function recolour(pixels: Uint8ClampedArray, extent: Extent, manner: Exclude<Manner, "ink">): void {
  const edges = EDGES[manner] > 0 ? edgesOf(pixels, extent) : undefined;
  const [dark, light, colour] = TONES[manner];
  const [from, to] = [rgbOf(dark), rgbOf(light)];
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at + 3] === 0) continue;
    const [red, green, blue] = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
    const tone = CURVES[manner]((red * 0.3 + green * 0.59 + blue * 0.11) / 255);
    const line = (edges?.[at >> 2] ?? 0) * EDGES[manner];
    const inked = manner === "blueprint" ? Math.min(1, tone + line) : Math.max(0, tone - line);
    pixels[at] = (from[0] + (to[0] - from[0]) * inked) * (1 - colour) + red * colour * (1 - line);
    pixels[at + 1] = (from[1] + (to[1] - from[1]) * inked) * (1 - colour) + green * colour * (1 - line);
    pixels[at + 2] = (from[2] + (to[2] - from[2]) * inked) * (1 - colour) + blue * colour * (1 - line);
  }
}

/** Darkest colour, lightest colour, and how much of the painted colour stays. */
const TONES: Readonly<Record<Exclude<Manner, "ink">, readonly [string, string, number]>> = {
  noir: ["#050506", "#f4f2ec", 0],
  blueprint: ["#12306b", "#dcecff", 0],
  pencil: ["#2b2a2e", "#f6f3ea", 0.06],
  watercolour: ["#3b3550", "#fffaf0", 0.62],
  sepia: ["#1d120a", "#f3e3c3", 0.08],
};

const CURVES: Readonly<Record<Exclude<Manner, "ink">, (tone: number) => number>> = {
  noir: (tone) => Math.min(1, Math.max(0, (tone - 0.42) * 1.7 + 0.36)),
  blueprint: (tone) => tone * 0.3,
  pencil: (tone) => 0.45 + 0.6 * tone,
  watercolour: (tone) => 0.25 + 0.85 * tone,
  sepia: (tone) => Math.min(1, tone * 1.12),
};

/** How strongly lines are drawn where the tone breaks. */
const EDGES: Readonly<Record<Exclude<Manner, "ink">, number>> = { noir: 0, blueprint: 1.1, pencil: 0.9, watercolour: 0.35, sepia: 0 };

/** 0 to 1: how much tone and outline change at each pixel. */
function edgesOf(pixels: Uint8ClampedArray, { width, height }: Extent): Float32Array {
  const tones = new Float32Array(width * height);
  for (let at = 0; at < tones.length; at++) {
    const opaque = (pixels[at * 4 + 3] ?? 0) / 255;
    tones[at] = (((pixels[at * 4] ?? 0) * 0.3 + (pixels[at * 4 + 1] ?? 0) * 0.59 + (pixels[at * 4 + 2] ?? 0) * 0.11) / 255) * opaque + (1 - opaque) * 0.5;
  }
  const edges = new Float32Array(width * height);
  for (let y = 1; y < height - 1; y++) {
    for (let at = y * width + 1; at < (y + 1) * width - 1; at++) {
      const across = Math.abs((tones[at + 1] ?? 0) - (tones[at - 1] ?? 0));
      const down = Math.abs((tones[at + width] ?? 0) - (tones[at - width] ?? 0));
      edges[at] = Math.min(1, Math.max(0, (across + down - 0.05) * 2.6));
    }
  }
  return edges;
}
