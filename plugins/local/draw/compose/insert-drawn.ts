/**
 * A folded sheet that is drawn out of a sleeve: half of it is still under the cuff, and two fingers of the other hand are at
 * its end. Or out of what stands on the table, whose mouth hides its lower end.
 */
import { Path2D } from "@napi-rs/canvas";
import type { Size } from "vp/plugin";
import { propsIn } from "../../../film/types-lexicon.ts";
import type { Figure, Staging } from "../../../film/types-staging.ts";
import type { Context, Light } from "../contract.ts";
import { buildOf } from "../figure/build.ts";
import { clothsOf, garmentOf } from "../figure/garments.ts";
import { paletteOf } from "../figure/palette.ts";
import { paintReach, type Reach } from "../figure/reach.ts";
import { alpha, mix } from "../paint/colour.ts";
import { curve, fill, line, linear, polygon, type Fill } from "../paint/path.ts";
import type { Point } from "../paint/shape.ts";
import { pieceOf } from "../prop/index.ts";
import { middleOf } from "../prop/insert.ts";
import type { Thing } from "../prop/pen.ts";
import { handlingOf, handScale } from "./insert-hands.ts";

/** Shares of the picture: the arm whose sleeve it was in. */
const ARM = { from: [-0.2, 1.06], wrist: [0.34, 0.66] } as const;
/** Of a hand's scale. */
const NEAR = 1.5;
/** Figure units along the arm from the wrist to both ends of the sheet, and half of its width. */
const UNDER = -40;
const OUT = 104;
const HALF = 12;
/** Where the cuff ends, and what the fingers have of the sheet. */
const CUFF = -5;
const GRIP = 14;

/** What stands there, out of which it is drawn. */
export function vesselOf(staging: Staging): Thing | undefined {
  const { insert } = staging;
  if (handlingOf(staging) !== "drawn") return undefined;
  const note = / out of the (.*)$/.exec(insert?.note ?? "")?.[1];
  const kind = note === undefined ? undefined : propsIn(note)[0]?.kind;
  return note === undefined || kind === undefined ? undefined : { kind, note };
}

export function paintDrawn(ctx: Context, staging: Staging, light: Light, size: Size): void {
  const { figures: [owner], insert } = staging;
  if (owner === undefined || insert === undefined) return;
  const paper = paletteOf(owner.look, light).lit(/\b(?:old|yellowed)\b/i.test(insert.note) ? "#eeda9f" : "#f3ead6");
  const vessel = vesselOf(staging);
  if (vessel !== undefined) return paintDrawnUp(ctx, { owner, vessel, paper, light }, size);
  const scale = handScale(size) * NEAR;
  const [from, wrist] = [ARM.from, ARM.wrist].map(([x, y]): Point => [x * size.width, y * size.height]) as [Point, Point];
  const turn = Math.atan2(wrist[1] - from[1], wrist[0] - from[0]);
  const along = (far: number): Point => [wrist[0] + Math.cos(turn) * far * scale, wrist[1] + Math.sin(turn) * far * scale];
  paintReach(ctx, owner, light, { from, wrist, scale, shape: "given", thumb: 1, bend: 0.1 });
  const end = along(OUT - GRIP);
  const other = { from: [size.width * 1.2, size.height * 0.98], wrist: end, at: "grip", scale, shape: "sheet", thumb: -1, bend: -0.2 } as const satisfies Reach;
  paintReach(ctx, owner, light, { ...other, part: "thumbless" });
  ctx.save();
  ctx.translate(...wrist);
  ctx.rotate(turn);
  ctx.scale(scale, scale);
  const beyond = new Path2D();
  beyond.rect(CUFF, -HALF * 3, OUT * 3, HALF * 6);
  ctx.clip(beyond);
  paintFolded(ctx, paper, light);
  ctx.restore();
  ctx.save();
  ctx.translate(...wrist);
  ctx.rotate(turn);
  ctx.scale(scale, scale);
  paintHem(ctx, owner, light);
  ctx.restore();
  paintReach(ctx, owner, light, { ...other, part: "thumb" });
}

/** The end of the sleeve over the sheet: it stands off the wrist, and its shadow lies on what comes out of it. */
function paintHem(ctx: Context, owner: Figure, light: Light): void {
  const garment = garmentOf(owner);
  if (garment.sleeve !== "long") return;
  const half = (22 + garment.loose * 0.9) * buildOf(owner.look).width + STANDS_OFF;
  const tones = paletteOf(owner.look, light).tones(clothsOf(owner.wardrobe).top);
  const hem = (from: number, to: number): string => `M${from} ${-half} Q${from + ROUND} 0 ${from} ${half} L${to} ${half} Q${to + ROUND} 0 ${to} ${-half} Z`;
  fill(ctx, `M${CUFF} ${-HALF} L${CUFF + 6} ${-HALF} Q${CUFF + 6 + ROUND} 0 ${CUFF + 6} ${HALF + 3} L${CUFF} ${HALF + 3} Z`, alpha(light.shade, 0.4));
  fill(ctx, hem(CUFF - HEM, CUFF), tones.base);
  fill(ctx, hem(CUFF - HEM, CUFF), linear(ctx, [0, -half, 0, half], [[0, alpha(tones.rim, 0.3)], [0.4, alpha(tones.rim, 0)], [1, alpha(tones.deep, 0.6)]]));
  fill(ctx, hem(CUFF - HEM, CUFF - HEM + 2), alpha(tones.deep, 0.7));
  fill(ctx, hem(CUFF - 1.6, CUFF), alpha(tones.deep, 0.85));
}

/** Figure units along the arm that a hem is wide, by which its middle is before its edges, and by which it is off the arm. */
const HEM = 15;
const ROUND = 7;
const STANDS_OFF = 1.5;

interface DrawnUp {
  readonly owner: Figure;
  readonly vessel: Thing;
  readonly paper: string;
  readonly light: Light;
}

/** Upright out of its mouth, between finger and thumb of a hand that comes from above. */
function paintDrawnUp(ctx: Context, { owner, vessel, paper, light }: DrawnUp, size: Size): void {
  const piece = pieceOf(vessel);
  const { x, y, rise, half } = middleOf(vessel, size);
  const unit = (half * 2) / piece.width;
  const mouth: Point = [x, y + rise - MOUTHS_AT * piece.height * unit];
  const scale = handScale(size) * NEAR * 0.8;
  const tip: Point = [mouth[0] + size.height * 0.03, mouth[1] - SHOWN * scale];
  const reach = { from: [size.width * 1.16, size.height * 0.02], wrist: [tip[0] + GRIP * scale * 0.2, tip[1] + GRIP * scale * 0.4], at: "grip", scale, shape: "sheet", thumb: -1, bend: 0.16 } as const satisfies Reach;
  paintReach(ctx, owner, light, { ...reach, part: "thumbless" });
  ctx.save();
  const above = new Path2D();
  above.rect(-size.width, -size.height, size.width * 3, size.height + mouth[1]);
  ctx.clip(above);
  ctx.translate(...mouth);
  ctx.rotate(Math.atan2(tip[1] - mouth[1], tip[0] - mouth[0]));
  ctx.scale(scale, scale);
  ctx.translate(SHOWN - OUT, 0);
  paintFolded(ctx, paper, light);
  ctx.restore();
  paintReach(ctx, owner, light, { ...reach, part: "thumb" });
}

/** Of a vessel's height, where its mouth is; figure units of the sheet that are out of it. */
const MOUTHS_AT = 0.46;
const SHOWN = 74;

/** Two leaves of one sheet, the outer a little short of the inner: thin, bent by the hand, a line of writing on it. */
function paintFolded(ctx: Context, paper: string, light: Light): void {
  leaf(ctx, [3, 3, 0], alpha(light.shade, 0.36));
  leaf(ctx, [5, -1.6, 1], mix(paper, light.shade, 0.2));
  leaf(ctx, [0, 0, 0], paper);
  leaf(ctx, [0, 0, 0], linear(ctx, [0, -HALF, 0, HALF], [[0, alpha("#ffffff", 0.16)], [0.5, alpha("#ffffff", 0)], [1, alpha(light.shade, 0.24)]]));
  const middle = (CUFF + OUT) / 2;
  line(ctx, [[middle, -HALF + BOW], [middle + 1.4, HALF + BOW]], alpha(light.shade, 0.3), 1);
  for (const [row, from, to] of WRITTEN) curve(ctx, scrawl(row, from, to), alpha("#3a2a26", 0.75), 0.8);
  polygon(ctx, [[UNDER, -HALF], [CUFF + 12, -HALF], [CUFF + 6, HALF + BOW], [UNDER, HALF + BOW]], alpha(light.shade, 0.3));
}

/** @param by figure units that it is moved along and across, and by which its end is turned */
function leaf(ctx: Context, [along, across, turned]: readonly [number, number, number], paint: Fill): void {
  const [end, top, foot, middle] = [OUT + along, across - HALF, across + HALF, (UNDER + OUT) / 2 + along];
  fill(ctx, `M${UNDER} ${top} Q${middle} ${top + BOW * 2} ${end} ${top - turned} L${end - 1} ${foot - turned} Q${middle} ${foot + BOW * 2} ${UNDER} ${foot} Z`, paint);
}

/** Figure units by which it hangs between both hands. */
const BOW = 2;
/** Figure units across it and along it. */
const WRITTEN = [[-4, 32, 43], [-4, 47, 61], [-4, 65, 80], [3.5, 38, 51], [3.5, 56, 70]] as const;

function scrawl(row: number, from: number, to: number): readonly Point[] {
  return Array.from({ length: Math.round((to - from) / 1.5) }, (_, at): Point => [from + at * 1.5, row + BOW + (at % 2 === 0 ? 1 : -0.8 - ((at * 5 + row + from) % 4) * 0.5)]);
}
