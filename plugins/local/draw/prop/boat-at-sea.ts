/** A small boat that the waves toss, a lamp at its mast and a child in it who holds on. Knows no sea. */
import type { Figure } from "../../../film/types-staging.ts";
import type { Context, Light } from "../contract.ts";
import { disc, glow, line } from "../paint/path.ts";
import { figureArtist } from "../figure/index.ts";
import { drawPiece } from "./index.ts";
import { penOf, type Pen } from "./pen.ts";

/** From the foot of the hull's middle to where a rope is tied at its bow, in its own units. */
export const BOW = { x: -404, y: -176 } as const;

export function paintBoatAtSea(ctx: Context, light: Light, seconds: number): void {
  const pen = penOf(ctx, { kind: "boat", note: "small boat" }, { light: { ...light, tint: light.tint * 0.6 }, seconds });
  paintMast(pen);
  paintChild(pen);
  drawPiece(ctx, { kind: "boat", note: "small boat" }, { ...light, tint: light.tint * 0.6 });
}

function paintMast({ ctx, lit }: Pen): void {
  line(ctx, [[190, -170], [214, -620]], lit("#6b4a30"), 22);
  line(ctx, [[430, -200], [216, -600]], lit("#6b4a30"), 6);
  glow(ctx, [200, -560], 330, { colour: "#ffd890", strength: 0.9 });
  disc(ctx, [196, -560], 34, "#fff2cc");
}

/** Drenched, one arm high, calling to whoever has the rope; the side of the boat hides the rest. */
function paintChild({ ctx, light, seconds }: Pen): void {
  const { waist } = figureArtist.anchorsOf(CHILD);
  ctx.save();
  ctx.beginPath();
  ctx.rect(-700, -1400, 1400, 1400 - 120);
  ctx.clip();
  ctx.translate(-90, -150 - waist * TALL);
  ctx.scale(TALL, TALL);
  // The lamp at the mast is on the face.
  figureArtist.draw(ctx, CHILD, { mouth: "wide", blink: 0, seconds, gesture: 0 }, { ...light, x: 0.8, y: -0.5, key: "#ffd890", strength: Math.max(0.7, light.strength), tint: light.tint * 0.55 });
  ctx.restore();
}

/** Of one figure unit. */
const TALL = 1.02;
const CHILD: Figure = {
  character: "castaway", x: 0, depth: 0.3, facing: "left", gaze: "left", pose: "waving", expression: "afraid", speaking: true, wet: true,
  look: { species: "person", age: "child", gender: "male", build: "broad", height: "average", skin: "#5d3622", hair: { style: "crop", colour: "#1e1a1a" }, eyes: "#5b3a1e", beard: false, glasses: false, freckles: false },
  wardrobe: { type: "sweater", colour: "#6a4a42", second: "#3a4252", accent: "#c8502f", accessory: "none" },
};
