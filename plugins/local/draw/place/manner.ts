/** The grain and edge that a style lays over the whole picture: paper for washes, scan lines for neon, film grain. */
import { createCanvas, type Canvas } from "@napi-rs/canvas";
import type { Layer } from "../contract.ts";
import { randomFrom } from "../paint/random.ts";
import { EDGE, layer, type Site } from "./site.ts";

export function mannerOf(site: Site): readonly Layer[] {
  if (/watercolou?r|gouache|wash|storybook|pastel/i.test(site.style)) return [grain({ strength: /watercolou?r/i.test(site.style) ? 0.3 : 0.14, size: 2.4 })];
  if (/noir|film|vintage|sepia|grain/i.test(site.style)) return [grain({ strength: 0.22, size: 1.2 })];
  return [];
}

function grain({ strength, size }: { readonly strength: number; readonly size: number }): Layer {
  return layer(0, (ctx) => {
    ctx.save();
    ctx.globalCompositeOperation = "soft-light";
    ctx.globalAlpha = strength;
    ctx.scale(size, size);
    ctx.fillStyle = ctx.createPattern(paper(), "repeat");
    ctx.fillRect(EDGE.left / size, EDGE.top / size, EDGE.width / size, EDGE.height / size);
    ctx.restore();
  });
}

/** A tile of even noise; always the same. */
function paper(): Canvas {
  const canvas = createCanvas(256, 256);
  const ctx = canvas.getContext("2d");
  const image = ctx.createImageData(256, 256);
  const random = randomFrom("paper");
  for (let at = 0; at < image.data.length; at += 4) {
    const level = Math.floor(70 + random() * 115);
    image.data.set([level, level, level, 255], at);
  }
  ctx.putImageData(image, 0, 0);
  return canvas;
}
