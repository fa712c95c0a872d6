/** An umbrella over a head, whole or with broken ribs. Knows where the grip is, and no weather. */
import type { Context } from "../contract.ts";
import { fill, inkShape, stroke } from "../paint/brush.ts";
import { alpha } from "../paint/colour.ts";
import { polygon, smooth, through } from "../paint/shape.ts";
import { penOf } from "../prop/pen.ts";
import { isBroken, isClosed, UMBRELLA } from "../prop/umbrella.ts";
import type { Palette, Tones } from "./palette.ts";

export interface Umbrella {
  readonly palette: Palette;
  /** As the text says it: its colour, and whether it is broken. */
  readonly note: string;
  readonly seconds: number;
  /** Figure units that the stick has slid down through the hand. */
  readonly slid: number;
  /** Radians that it leans back. */
  readonly tilt: number;
}

/** Units of the umbrella: from the grip up to its rim, and half of the rim. */
export const RIM = 440;
export const CANOPY = 250;

/** The grip is at the origin. */
export function paintUmbrella(ctx: Context, { palette, note, seconds, slid, tilt }: Umbrella): void {
  const { light } = palette;
  const cloth = penOf(ctx, { kind: "umbrella", note }, { light: { ...light, tint: 0 }, seconds }).own(UMBRELLA);
  const tones = palette.tones(cloth);
  if (isClosed(note)) return paintFurled(ctx, palette, tones);
  ctx.rotate(-tilt);
  ctx.translate(0, slid);
  stroke(ctx, polygon([[0, 40], [0, -560]]), palette.lit("#8a7a6c"), 10);
  stroke(ctx, through([[0, 36], [0, 66], [-16, 82], [-32, 66], [-30, 54]]), palette.lit("#8a5f3c"), 12);
  if (isBroken(note)) return paintBroken(ctx, palette, tones);
  canopy(ctx, palette, { tones, outline: [[-250, -430], [-190, -540], [0, -610], [190, -540], [250, -430], [170, -452], [84, -432], [0, -454], [-84, -432], [-170, -452]] });
  for (const x of [-84, 84]) stroke(ctx, polygon([[0, -606], [x, -436]]), alpha(tones.deep, 0.5), 3);
}

/** Rolled up, hanging from its crook. */
function paintFurled(ctx: Context, palette: Palette, tones: Tones): void {
  const wood = palette.lit("#5b3f2b");
  stroke(ctx, through([[26, -14], [22, -34], [0, -38], [-6, -16], [-6, 60]]), wood, 11);
  stroke(ctx, polygon([[-6, 360], [-6, 404]]), wood, 8);
  canopy(ctx, palette, { tones, outline: [[-20, 70], [8, 70], [30, 130], [24, 260], [2, 372], [-12, 372], [-36, 260], [-42, 130]] });
  for (const [x, to] of [[-22, -10], [8, -3]] as const) stroke(ctx, through([[x * 0.6, 84], [x, 190], [to, 362]]), alpha(tones.deep, 0.55), 3);
  stroke(ctx, polygon([[-38, 226], [27, 232]]), alpha(tones.deep, 0.8), 7);
}

/** Half of it holds; beyond, the ribs stick out bare and the cloth hangs down. */
function paintBroken(ctx: Context, palette: Palette, tones: Tones): void {
  const steel = palette.lit("#b4bac2");
  stroke(ctx, polygon([[0, -600], [150, -560], [268, -520]]), steel, 6);
  stroke(ctx, polygon([[0, -600], [128, -520], [196, -436], [176, -372]]), steel, 6);
  canopy(ctx, palette, { tones, outline: [[20, -604], [96, -574], [128, -520], [176, -432], [150, -330], [128, -352], [112, -316], [92, -400], [78, -430], [40, -560]] });
  canopy(ctx, palette, { tones, outline: [[-250, -430], [-190, -540], [0, -612], [62, -596], [70, -540], [92, -500], [66, -470], [84, -432], [0, -454], [-84, -432], [-170, -452]] });
  fill(ctx, polygon([[-120, -520], [-92, -536], [-70, -494], [-96, -470], [-104, -498]]), alpha(tones.deep, 0.85));
  for (const x of [-84, 40]) stroke(ctx, polygon([[0, -606], [x, -440]]), alpha(tones.deep, 0.5), 3);
}

function canopy(ctx: Context, { light }: Palette, { tones, outline }: { readonly tones: Tones; readonly outline: readonly (readonly [number, number])[] }): void {
  inkShape(ctx, smooth(outline), { base: tones.base, shade: [tones.deep, 0.2], shadeBy: [light.x * 10, -4], rim: alpha(tones.rim, 0.85), rimBy: [-light.x * 4, -light.y * 4] });
}
