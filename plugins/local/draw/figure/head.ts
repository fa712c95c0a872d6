/** A whole head, from the front or the back, tilted on its neck. Knows no body. */
import type { Look } from "../../../film/types.ts";
import type { Act, Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { crescent, fill, inside, linear, softCrescent, stroke } from "../paint/brush.ts";
import { ellipse, through, type Point } from "../paint/shape.ts";
import { isYoung } from "./build.ts";
import { hidesHair, paintEarring, paintHeadwear } from "./headwear.ts";
import type { Face } from "./eyes.ts";
import { paintFace, paintSkull } from "./face.ts";
import { isPixie } from "./hair-styles.ts";
import { inWind, streams, type Wind } from "./hair-wind.ts";
import { paintHairBack, paintHairBehind, paintHairBeyond, paintHairOver, paintHairShadow, paintSideburns, paintStrays, type Seat } from "./hair.ts";
import type { Wardrobe } from "../../../film/types.ts";

export interface Head {
  readonly face: Face;
  readonly look: Look;
  readonly wardrobe: Wardrobe;
  /** Where the pit of the neck is, in figure units, and how large the head. */
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  /** Radians, clockwise. */
  readonly tilt: number;
  /** Forward, from a back that is bent double. */
  readonly hangs?: boolean;
  /** The hair stands off. */
  readonly untidy?: boolean;
  readonly wet?: boolean;
  /** Their left shoulder is the farther one. */
  readonly leftBeyond?: boolean;
  /** Seen from behind and thrown back: the crown comes towards us, and the neck is gone. */
  readonly thrown?: boolean;
  /** Looked up at: what is under the chin is seen. */
  readonly below?: boolean;
  /** What its hair is carried along by. */
  readonly wind?: Wind;
  /** Turned over the shoulder: it looks where the back is. */
  readonly turned?: boolean;
}

/** Puts the brush in the head's own units. */
function withHead(ctx: Context, head: Head, paint: () => void): void {
  const { x, y, scale, tilt, turned = false, thrown = false } = head;
  ctx.save();
  ctx.translate(x, y + (thrown ? 46 * scale : 0));
  ctx.scale(turned ? -scale : scale, thrown ? scale * 0.94 : scale);
  const [px, py] = pivotOf(tilt);
  ctx.translate(px, py);
  ctx.rotate(rollOf(head));
  ctx.translate(-px, -py);
  paint();
  ctx.restore();
}

/** A point of the head where the figure has it. */
export function onHead(head: Head, [hx, hy]: Point): Point {
  const { x, y, scale, tilt, turned = false } = head;
  const [px, py] = pivotOf(tilt);
  const by = rollOf(head);
  const [dx, dy] = [hx - px, hy - py];
  const [rx, ry] = [px + dx * Math.cos(by) - dy * Math.sin(by), py + dx * Math.sin(by) + dy * Math.cos(by)];
  return [x + (turned ? -rx : rx) * scale, y + ry * scale];
}

/** A head nods on the top of its neck: about the pit it would slide off. */
function pivotOf(tilt: number): Point {
  return tilt > 0.1 ? [-18, -78] : [0, -20];
}

/** A young head is round and its face near the middle: rolled as far as a grown one, crown, eyes and chin would lean to one side. */
function rollOf({ look, tilt, hangs = false }: Head): number {
  return Math.min(hangs ? HANGS : NODS, tilt) * (isYoung(look.age) ? 0.5 : 1);
}

/** Radians that a head is bowed at most; the eyes do the rest. */
const NODS = 0.24;
/** From a back that is bent double. */
const HANGS = 0.52;

export function paintBehindHead(ctx: Context, head: Head): void {
  if (!hidesHair(head.wardrobe.accessory)) withHead(ctx, head, () => paintHairBehind(ctx, seatOf(head)));
}

export function paintNeck(ctx: Context, { face, x, y, scale }: Head): void {
  const { skin, light } = face.palette;
  const { neck } = face.form;
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(scale, scale);
  fill(ctx, neck, skin.shade);
  inside(ctx, neck, () => {
    ctx.fillStyle = linear(ctx, [[0, -90], [0, -5]], [[0, mix(skin.shade, skin.deep, 0.5)], [0.75, alpha(skin.shade, 0.6)], [1, alpha(skin.shade, 0)]]);
    ctx.fillRect(-90, -120, 200, 160);
    ctx.fillStyle = linear(ctx, light.x >= 0 ? [[-60, 0], [60, 0]] : [[60, 0], [-60, 0]], [[0, alpha(skin.base, 0)], [0.6, alpha(skin.base, 0.3)], [1, alpha(skin.rim, 0.7)]]);
    ctx.fillRect(-90, -60, 200, 100);
  });
  crescent(ctx, neck, [-light.x * 5, 0], alpha(skin.rim, 0.8));
  ctx.restore();
}

export function paintHead(ctx: Context, head: Head, act: Act): void {
  withHead(ctx, head, () => {
    const { face, look, wardrobe } = head;
    if (!hidesHair(wardrobe.accessory)) paintHairBeyond(ctx, seatOf(head));
    paintSkull(ctx, face, look);
    if (wardrobe.accessory === "earring") paintEarring(ctx, face, wardrobe);
    paintHairShadow(ctx, seatOf(head));
    // With a pen the edge of it would be a second jaw below a mouth that shouts.
    if (head.below === true && (face.mien.gape !== "shout" || face.palette.light.rimless !== true)) paintUnderChin(ctx, face);
    paintFace(ctx, face, look, act);
    if (hidesHair(wardrobe.accessory)) paintHairUnder(ctx, seatOf(head), wardrobe.accessory);
    else paintHairOver(ctx, seatOf(head));
    if (head.untidy === true && !hidesHair(wardrobe.accessory)) paintStrays(ctx, seatOf(head));
    if (head.wet === true) paintDrops(ctx, face);
    paintHeadwear(ctx, face, wardrobe);
  });
}

/** From jaw to jaw, turned away from the light above. */
function paintUnderChin(ctx: Context, { form, palette: { skin } }: Face): void {
  inside(ctx, form.outline, () => {
    const edge = form.path("M-96 -100 C-66 -70 -36 -48 16 -46 C60 -46 82 -62 108 -96 L110 10 L-110 10 Z");
    fill(ctx, edge, mix(skin.shade, skin.base, 0.3));
    softCrescent(ctx, edge, [0, 12], [skin.deep, 0.14]);
  });
}

/** Rain on brow, cheek and hair, and on no eye: drops, and the wet line that some have run. */
function paintDrops(ctx: Context, { form, palette }: Face): void {
  const wet = alpha(mix(palette.white, "#a9d6f5", 0.6), 0.85);
  for (const [x, y, size] of [[-34, -262, 0.8], [22, -278, 0.9], [-66, -216, 0.7], [48, -232, 0.8], [-6, -246, 0.7], [-48, -196, 0.6], [58, -208, 0.6], [-56, -134, 0.8], [-26, -106, 0.7]] as const) {
    const at = form.warp(x, y);
    fill(ctx, ellipse(at, [3.6 * size, 5.4 * size]), wet);
    fill(ctx, ellipse([at[0] + 1.2 * size, at[1] - 2 * size], [1.3 * size, 1.9 * size]), "rgba(255,255,255,0.95)");
  }
  // One has run down the temple.
  const [from, to] = [form.warp(-62, -176), form.warp(-56, -140)];
  stroke(ctx, through([from, [(from[0] + to[0]) / 2 - 2, (from[1] + to[1]) / 2], to]), alpha(wet, 0.35), 3);
}

export function paintHeadFromBehind(ctx: Context, head: Head): void {
  withHead(ctx, head, () => {
    const { face, wardrobe } = head;
    const { skin, light } = face.palette;
    const { path } = face.form;
    const [penned, inkedNape] = [light.rimless === true, mix(skin.base, skin.shade, INKED_SHADE)];
    // Hair that falls over the ears before falls over them behind.
    for (const ear of isPixie(head.look) && !hidesHair(wardrobe.accessory) ? [] : EARS_BEHIND) {
      fill(ctx, path(ear), penned ? inkedNape : skin.shade);
      crescent(ctx, path(ear), [-light.x * 5, -light.y * 5], alpha(skin.rim, 0.8));
    }
    const skull = path("M-78 -150 C-96 -220 -72 -274 0 -276 C72 -274 96 -220 78 -150 C74 -100 56 -60 44 -44 L-44 -44 C-56 -60 -74 -100 -78 -150 Z");
    // It goes over into the nape without an edge.
    fill(ctx, skull, penned ? inkedNape : linear(ctx, [[0, -120], [0, -46]], [[0, mix(skin.base, skin.shade, 0.5)], [1, mix(skin.base, skin.shade, NAPE_SHADE)]]));
    softCrescent(ctx, skull, [light.x * 40, -10], [skin.shade, 0.4]);
    crescent(ctx, skull, [-light.x * 6, -light.y * 6], alpha(skin.rim, 0.9));
    if (!hidesHair(wardrobe.accessory)) paintHairBack(ctx, seatOf(head));
    paintHeadwear(ctx, face, wardrobe, "back");
  });
}

const EARS_BEHIND = ["M-74 -152 C-88 -182 -112 -170 -110 -142 C-108 -118 -92 -98 -74 -106 Z", "M74 -152 C88 -182 112 -170 110 -142 C108 -118 92 -98 74 -106 Z"] as const;

/** Share of its shade that the skin of a nape has. */
const NAPE_SHADE = 0.62;
/** A pen has one tone for skin: in the shade it would be no skin. */
const INKED_SHADE = 0.3;

/** The neck goes up into the back of a head, and nearly as broad as that is: an egg would stand on a stalk. */
export function paintNape(ctx: Context, { face: { form, palette: { skin, light } }, look, x, y, scale }: Head): void {
  if (isYoung(look.age)) return;
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(scale, scale);
  const half = look.gender === "female" ? 46 : look.build === "broad" || look.build === "heavy" ? 66 : 58;
  const nape = form.path(`M${-half - 6} -130 C${-half} -84 ${-half} -40 ${-half - 12} 4 L${half + 12} 4 C${half} -40 ${half} -84 ${half + 6} -130 Z`);
  fill(ctx, nape, mix(skin.base, skin.shade, light.rimless === true ? INKED_SHADE : NAPE_SHADE));
  if (light.rimless !== true) softCrescent(ctx, nape, [light.x * 26, 0], [skin.deep, 0.34]);
  crescent(ctx, nape, [-light.x * 5, 0], alpha(skin.rim, 0.7));
  ctx.restore();
}

/** What shows of short hair under a cap; a scarf hides all. */
function paintHairUnder(ctx: Context, seat: Seat, accessory: Wardrobe["accessory"]): void {
  if (accessory === "helmet" || accessory === "toque") paintSideburns(ctx, seat);
}

function seatOf({ face, look, wardrobe, leftBeyond = false, wet = false, wind }: Head): Seat {
  // Under a stiff hat curls lie flat.
  const flat = wardrobe.accessory === "bowler" && (look.hair.style === "curls" || look.hair.style === "afro");
  return { form: inWind(face.form, look, wind), palette: face.palette, leftBeyond, wet, flies: streams(look, wind), look: flat ? { ...look, hair: { ...look.hair, style: "crop" } } : look };
}
