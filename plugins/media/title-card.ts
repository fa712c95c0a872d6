/** A card with words, as silent films had them: light on dark whatever the manner, within a drawn frame. Knows no film. */
import { createCanvas, type SKRSContext2D } from "@napi-rs/canvas";
import type { Size } from "vp/plugin";
import type { Manner } from "../film/types-manner.ts";
import { GROUNDS, plainGround, type Ground } from "./title-ground.ts";
import { cardWords, write } from "./title-words.ts";

export interface Card {
  readonly size: Size;
  readonly seconds: number;
  readonly manner: Manner;
}

/** Paints the whole picture at a second of the card: all words from the first moment on, coming nearer so slowly that it is felt alone. */
export function paintCard(lines: readonly string[], { size, seconds, manner }: Card): (ctx: SKRSContext2D, at: number) => void {
  const ground = groundOf(manner);
  const written = cardWords(createCanvas(8, 8).getContext("2d"), lines, { size, ground });
  const paintGround = plainGround(ground, { manner, size });
  return (ctx, at) => {
    const share = seconds > 0 ? at / seconds : 0;
    paintGround(ctx, share);
    framed(ctx, size, ground.accent);
    const near = 1 + 0.025 * share;
    ctx.save();
    ctx.translate(size.width / 2, size.height / 2);
    ctx.scale(near, near);
    ctx.translate(-size.width / 2, -size.height / 2);
    for (const each of written) write(ctx, each, 1);
    ctx.restore();
  };
}

/** Light on dark: paper and ink change places where the paper is light. */
function groundOf(manner: Manner): Ground {
  const ground = GROUNDS[manner];
  return PALE.has(manner) ? { ...ground, paper: "#15141a", ink: ground.paper, quiet: ground.paper } : ground;
}

const PALE: ReadonlySet<Manner> = new Set<Manner>(["ink", "pencil", "watercolour"]);

/** A double line near the edges, with corners cut, as cards of silent films had. */
function framed(ctx: SKRSContext2D, { width, height }: Size, colour: string): void {
  const unit = Math.min(width, height) / 720;
  ctx.strokeStyle = colour;
  for (const [inset, thick, opacity] of [[44, 2.4, 0.85], [54, 1, 0.6]] as const) {
    const [edge, corner] = [inset * unit, 26 * unit];
    ctx.globalAlpha = opacity;
    ctx.lineWidth = thick * unit;
    ctx.beginPath();
    ctx.moveTo(edge + corner, edge);
    for (const [x, y] of [[width - edge - corner, edge], [width - edge, edge + corner], [width - edge, height - edge - corner], [width - edge - corner, height - edge], [edge + corner, height - edge], [edge, height - edge - corner], [edge, edge + corner]] as const) ctx.lineTo(x, y);
    ctx.closePath();
    ctx.stroke();
  }
  ctx.globalAlpha = 1;
}

