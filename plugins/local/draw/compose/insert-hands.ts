/** Whose hands a close picture of a thing shows, and what they do with it: laid in each other, on it, under it, about it. */
import { Path2D } from "@napi-rs/canvas";
import type { Size } from "vp/plugin";
import type { Figure, Staging } from "../../../film/types-staging.ts";
import type { Context, Light } from "../contract.ts";
import { paletteOf } from "../figure/palette.ts";
import { paintReach, type Reach } from "../figure/reach.ts";
import { paintPadWritten, paintPencil, paintSheetWritten } from "../figure/writing.ts";
import { alpha } from "../paint/colour.ts";
import type { Point } from "../paint/shape.ts";
import { pieceOf } from "../prop/index.ts";
import { middleOf } from "../prop/insert.ts";
import { penOf } from "../prop/pen.ts";
import { paintAtRim } from "./insert-plate.ts";
import { paintWriterAcross, writesAcross } from "./insert-writing.ts";
import { paintBehindLeaf, paintThumbOnLeaf } from "./leaf-held.ts";
import { isPerson } from "./persons.ts";

/**
 * What the hands do: `joined` on a table, `taken` by who stands, `given` by two; one alone turns a key, holds what is large
 * by its sides, holds a thing up, draws a sheet out of a sleeve or a vessel, or moves it where it lies.
 */
export type Handling = "none" | "joined" | "taken" | "given" | "lifted" | "moved" | "turned" | "held" | "writing" | "wound" | "drawn";

export function handlingOf({ insert, figures }: Staging): Handling {
  const people = figures.filter(hasHands);
  const [first] = people;
  if (first === undefined || insert === undefined) return "none";
  if (first.pose === "writing") return "writing";
  if (insert.kind === "other") return people.length < 2 ? "none" : people.some(({ seat, seated }) => seated === true || seat !== undefined) ? "joined" : "taken";
  if (people.length === 1 && insert.kind === "key" && /\bturned\b/.test(insert.note)) return "turned";
  if (people.length === 1 && insert.kind === "watch") return "wound";
  if (people.length === 1 && SHEETS.has(insert.kind) && isPerson(first) && /\bfrom the sleeve\b|\bout of the\b/.test(insert.note)) return "drawn";
  if (people.length === 1 && BY_THE_SIDES.has(insert.kind)) return "held";
  return people.length > 1 ? "given" : first.pose === "reaching" ? "moved" : "lifted";
}

/** Who holds what fills the picture. */
export function holderOf({ figures }: Staging): { readonly holder?: Figure } {
  const holder = figures.find(isPerson);
  return holder === undefined ? {} : { holder };
}

/** Pixels of one figure unit for a hand that is as large as the picture bears. */
export function handScale({ width, height }: Size): number {
  return Math.min(height, width * 1.15) * 0.0044;
}

export function paintHands(ctx: Context, staging: Staging, light: Light, size: Size): void {
  const [first, second] = staging.figures.filter(hasHands);
  if (!first) return;
  const put = (figure: Figure, reach: Omit<Reach, "scale">, near = 1): void => paintReach(ctx, figure, light, { ...placed(reach, size), scale: handScale(size) * near });
  switch (handlingOf(staging)) {
    case "none":
    case "wound":
    case "drawn":
      return;
    case "joined":
      paintLaidAside(ctx, staging, light, size);
      put(first, JOINED.lying, 1.5);
      if (second) put(second, JOINED.over, 1.5);
      return;
    case "taken":
      return paintTaken(put, first, second);
    case "turned":
      return put(first, AT_KEY, isSmall(first) ? 1.5 : 1.15);
    case "held":
      for (const side of bySides(staging, size)) put(first, side, 0.72);
      return;
    case "given":
      put(first, FROM_LEFT.gripping);
      if (second) put(second, FROM_RIGHT.gripping);
      return;
    case "lifted":
      if (isSheet(staging) && isPerson(first)) return paintSheetHeld(ctx, staging, light, size);
      return put(first, staging.insert?.kind === "lantern" ? BY_RING : sideOf(first).under);
    case "writing":
      if (writesAcross(staging)) return paintWriterAcross(ctx, first, light, size);
      return paintWriter(ctx, first, { light, pad: staging.props.some(({ kind }) => kind === "notebook") }, size);
    case "moved":
      if (staging.insert?.kind === "phone") return put(first, HANGING_UP, 0.76);
      if (staging.insert?.kind === "book") return put(first, first.facing === "left" ? mirrored(PUSHING) : PUSHING);
      if (staging.insert?.kind === "plate") return paintAtRim(ctx, first, { thing: staging.insert, light, scale: handScale(size), most: mostInHand(staging, size) }, size);
      return put(first, sideOf(first).on);
  }
}

/** The sheet that one of them held lies before them while their hand is in the other's. */
function paintLaidAside(ctx: Context, { figures }: Staging, light: Light, { width, height }: Size): void {
  const owner = figures.find(({ holding }) => holding !== undefined && SHEETS.has(holding));
  if (owner?.holding === undefined) return;
  const unit = height * LAID_SHEET;
  const thing = { kind: owner.holding, note: owner.held_note ?? "" };
  ctx.save();
  ctx.translate(width * 0.53, height * 0.975);
  // Flat on the cloth, its far edge narrower than one that stands.
  ctx.transform(1, -0.1, 0.55, 0.52, 0, 0);
  ctx.scale(unit, unit);
  ctx.fillStyle = alpha(light.shade, 0.4);
  ctx.fillRect(-86, -236, 184, 246);
  pieceOf(thing).draw(penOf(ctx, thing, { light, seconds: 0 }));
  ctx.restore();
}

/** Picture heights of one unit of a sheet that lies on a table. */
const LAID_SHEET = 0.0025;

/** What is written on: the thumb lies on its edge, the fingers are behind it. */
export function isSheet({ insert }: Staging): boolean {
  return insert !== undefined && SHEETS.has(insert.kind);
}

const SHEETS: ReadonlySet<string> = new Set(["letter", "map", "ticket", "money", "photograph"]);

/** In the hands of who stands: there is no table under it. */
export function isCarried(staging: Staging): boolean {
  const [first] = staging.figures;
  if (first === undefined || !isPerson(first) || first.seated === true || first.seat !== undefined) return false;
  const handling = handlingOf(staging);
  return (handling === "held" && first.holding !== undefined && first.holding === staging.insert?.kind && !OF_KITCHENS.has(first.holding)) || (handling === "lifted" && isSheet(staging));
}

/** Where this is made and served there is a table. */
const OF_KITCHENS: ReadonlySet<string> = new Set(["bread", "dough", "cake", "pot", "bowl", "soup", "pizza", "tray"]);

/** The most pixels of one figure unit that a thing in hand has. */
export function mostInHand(staging: Staging, size: Size): number {
  return handlingOf(staging) === "none" ? Infinity : handScale(size) * (staging.insert?.kind === "book" ? 0.66 : 1.15);
}

/** Half heights below its middle: so that the cuff of the sleeve is in the picture. */
const SHEET_HELD = 0.46;

function paintSheetHeld(ctx: Context, staging: Staging, light: Light, size: Size): void {
  const { holder } = holderOf(staging);
  if (holder === undefined || staging.insert === undefined) return;
  const { width, height } = size;
  const { x, y, half, rise } = middleOf(staging.insert, { ...size, most: mostInHand(staging, size) });
  const leaf = { holder, light, at: [x + half * 0.6, y + rise * SHEET_HELD], scale: handScale(size) * 1.05 } as const;
  ctx.save();
  const beside = new Path2D();
  beside.rect(-width, -height, width * 3, height * 3);
  beside.rect(x - half * 0.97, y - rise, half * 1.94, rise * 1.97);
  ctx.clip(beside, "evenodd");
  paintBehindLeaf(ctx, leaf);
  ctx.restore();
  paintThumbOnLeaf(ctx, leaf);
}

/** The hand of a child comes from below, and lies in the large one. */
function paintTaken(put: (figure: Figure, reach: Place, near?: number) => void, first: Figure, second: Figure | undefined): void {
  if (second !== undefined && isSmall(first) !== isSmall(second)) {
    put(isSmall(first) ? second : first, isSmall(first) ? FROM_ABOVE.right : FROM_ABOVE.left);
    return isSmall(first) ? put(first, FROM_BELOW, 1.1) : put(second, mirrored(FROM_BELOW), 1.1);
  }
  if (second) put(second, FROM_ABOVE.right);
  put(first, FROM_ABOVE.left);
}

function isSmall({ look: { age } }: Figure): boolean {
  return age === "child" || age === "toddler";
}

/** Pixels of one figure unit where somebody writes: a pad is 165 units wide. */
export function padUnit({ height }: Size): number {
  return ((height / 540) * 630) / 165;
}

/** A sheet or the pad that lies there, with a few lines on it, and the pencil at the end of the last one. */
function paintWriter(ctx: Context, writer: Figure, { light, pad }: { readonly light: Light; readonly pad: boolean }, { width, height }: Size): void {
  const palette = paletteOf(writer.look, light);
  const unit = height / 540;
  const pencil: Point = [width * 0.4 + 62 * unit, height * 0.66 - 14 * unit];
  const held: Reach = { from: [pencil[0] + 560 * unit, pencil[1] + 420 * unit], wrist: [pencil[0] + 50 * unit, pencil[1] - 28 * unit], at: "grip", scale: 2.3 * unit, shape: "pen", thumb: 1, bend: -0.4 };
  ctx.save();
  ctx.translate(width * 0.4, height * 0.66);
  ctx.scale(unit, unit);
  if (pad) paintPadWritten(ctx, palette);
  else paintSheetWritten(ctx, palette);
  ctx.restore();
  paintReach(ctx, writer, light, { ...held, part: "thumbless" });
  ctx.save();
  ctx.translate(...pencil);
  ctx.scale(unit * 0.78, unit * 0.78);
  paintPencil(ctx, palette);
  ctx.restore();
  paintReach(ctx, writer, light, { ...held, part: "thumb" });
}

type Place = Omit<Reach, "scale">;
interface Places {
  readonly gripping: Place;
  readonly under: Place;
  readonly on: Place;
}

/** Shares of the picture. */
const FROM_LEFT: Places = {
  gripping: { from: [-0.14, 0.98], wrist: [0.27, 0.76], shape: "hold", thumb: 1 },
  under: { from: [0.2, 1.3], wrist: [0.44, 0.92], shape: "hold", thumb: -1, bend: -0.3 },
  on: { from: [-0.14, 1.1], wrist: [0.24, 0.8], shape: "flat", thumb: 1, bend: 0.1 },
};
const FROM_RIGHT: Places = { gripping: mirrored(FROM_LEFT.gripping), under: mirrored(FROM_LEFT.under), on: mirrored(FROM_LEFT.on) };

/** One lies on the table with its back to us, and the other on it, across: all of that and a thumb and a finger of the one below are seen. */
const JOINED = {
  lying: { from: [-0.2, 0.92], wrist: [0.28, 0.73], shape: "flat", thumb: 1, bend: 0.05 },
  over: { from: [1.2, 0.16], wrist: [0.7, 0.4], shape: "cup", thumb: 1, bend: -0.26 },
} as const satisfies Record<string, Place>;

const FROM_ABOVE = {
  left: { from: [-0.24, -0.82], wrist: [0.4, 0.36], shape: "hold", thumb: 1, bend: -0.5 },
  right: { from: [1.24, -0.82], wrist: [0.57, 0.33], shape: "relaxed", thumb: -1, bend: -0.25 },
} as const satisfies Record<string, Place>;
const FROM_BELOW: Place = { from: [-0.2, 1.5], wrist: [0.41, 0.63], shape: "hold", thumb: 1, bend: 0.25 };
const AT_KEY: Place = { from: [1.19, 1.47], wrist: [0.655, 0.645], at: "grip", shape: "pinch", thumb: -1, bend: 0.1 };

/** A hand at either side of the thing, as wide as it is drawn. */
function bySides({ insert }: Staging, size: Size): readonly Place[] {
  const half = insert === undefined ? 0 : middleOf(insert, size).half / size.width;
  const left: Place = { from: [-0.2, 1.47], wrist: [0.48 - half, 0.66], shape: "cup", thumb: 1, bend: 0.35 };
  // One keeps it still, low at its side; the other has just swung the dial aside.
  if (insert?.kind === "clock" && /\bopen\b/.test(insert.note)) return [{ ...left, from: [-0.2, 1.36], wrist: [0.446 - half * 0.92, 0.69], bend: 0.22 }, { from: [1.16, 1.32], wrist: [0.5 + half * SWUNG, 0.62], at: "grip", shape: "pinch", thumb: -1, bend: -0.12 }];
  return [left, mirrored(left)];
}

/** Half widths of an open clock from its middle to the edge of its dial. */
const SWUNG = 1.18;

const BY_THE_SIDES: ReadonlySet<string> = new Set(["clock", "bread", "dough", "box", "cake", "pot", "bowl", "soup", "radio", "musicbox", "trophy", "vase", "fishbowl", "cactus", "gift", "pizza", "tray", "hourglass", "suitcase"]);

function hasHands(figure: Figure): boolean {
  return isPerson(figure) || figure.look.species === "robot";
}
/** What hangs from a ring is lifted by it. */
const BY_RING: Place = { from: [1.1, -0.12], wrist: [0.535, 0.17], at: "grip", shape: "wrap", thumb: -1, bend: -0.2 };
/** On the near edge of a book, which is slid away. */
const PUSHING: Place = { from: [-0.26, 1.22], wrist: [0.15, 0.8], shape: "flat", thumb: 1, bend: 0.12 };
/** Its back to us, over the receiver of a telephone that is about to lie on its hooks; the arm comes from beside it and leaves the dial free. */
const HANGING_UP: Place = { from: [0.98, 1.2], wrist: [0.545, 0.165], at: "grip", shape: "wrap", thumb: 1, bend: 0.3 };

function mirrored({ from, wrist, thumb, bend = 0, ...rest }: Place): Place {
  return { ...rest, from: [1 - from[0], from[1]], wrist: [1 - wrist[0], wrist[1]], thumb: thumb === 1 ? -1 : 1, bend: -bend };
}

function sideOf({ facing }: Figure): Places {
  return facing === "left" ? FROM_RIGHT : FROM_LEFT;
}

function placed({ from, wrist, ...rest }: Place, { width, height }: Size): Place {
  return { ...rest, from: [from[0] * width, from[1] * height], wrist: [wrist[0] * width, wrist[1] * height] };
}
