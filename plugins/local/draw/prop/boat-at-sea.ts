/** A small boat that the waves toss, a lamp at its mast, and those who are in it. Knows no sea. */
import type { Figure } from "../../../film/types-staging.ts";
import type { Context, Light } from "../contract.ts";
import { disc, glow, line } from "../paint/path.ts";
import { figureArtist } from "../figure/index.ts";
import { drawPiece } from "./index.ts";
import { penOf, type Pen } from "./pen.ts";

/** From the foot of the hull's middle to where a rope is tied at its bow, in its own units. */
export const BOW = { x: -404, y: -176 } as const;

interface AtSea {
  readonly light: Light;
  /** Into the shot. */
  readonly seconds: number;
}

/** @param aboard where they sit by their x: -1 the bow, 1 the stern */
export function paintBoatAtSea(ctx: Context, aboard: readonly Figure[], { light, seconds }: AtSea): void {
  const pen = penOf(ctx, { kind: "boat", note: "small boat" }, { light: { ...light, tint: light.tint * 0.6 }, seconds });
  paintMast(pen);
  for (const figure of aboard) paintAboard(pen, figure);
  drawPiece(ctx, { kind: "boat", note: "small boat" }, { ...light, tint: light.tint * 0.6 });
}

function paintMast({ ctx, lit }: Pen): void {
  line(ctx, [[190, -170], [214, -620]], lit("#6b4a30"), 22);
  line(ctx, [[430, -200], [216, -600]], lit("#6b4a30"), 6);
  glow(ctx, [200, -560], 330, { colour: "#ffd890", strength: 0.9 });
  disc(ctx, [196, -560], 34, "#fff2cc");
}

/** From the waist up: the side of the boat hides the rest. */
function paintAboard({ ctx, light, seconds }: Pen, figure: Figure): void {
  const { waist } = figureArtist.anchorsOf(figure);
  ctx.save();
  ctx.beginPath();
  ctx.rect(-700, -1400, 1400, 1400 - 120);
  ctx.clip();
  ctx.translate(AMIDSHIPS + figure.x * LONG, -150 - waist * TALL);
  ctx.scale(TALL, TALL);
  // The lamp at the mast is on the face.
  figureArtist.draw(ctx, figure, { mouth: "wide", blink: 0, seconds, gesture: 0 }, { ...light, x: 0.8, y: -0.5, key: "#ffd890", strength: Math.max(0.7, light.strength), tint: light.tint * 0.55 });
  ctx.restore();
}

/** Of one figure unit. */
const TALL = 1.02;
/** In its own units: before the mast, and half of the length in which there is room. */
const AMIDSHIPS = -90;
const LONG = 420;
