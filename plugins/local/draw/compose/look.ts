/** The manner a style asks for, laid over every bitmap once. Knows which one, and no shot; how each is done is told in `manner/`. */
import { createCanvas, type Canvas } from "@napi-rs/canvas";
import type { Size } from "vp/plugin";
import { mannerOf as mannerNamed, type Manner as MannerName } from "../../../film/types-manner.ts";
import type { Figure, Place } from "../../../film/types-staging.ts";
import type { Colour } from "../contract.ts";
import { flattened } from "../manner/flat.ts";
import { inked, markedForInk } from "../manner/ink.ts";
import { pencilled } from "../manner/pencil.ts";
import { exposureOf, tonesOf, type Exposure, type Hour, type Pixels } from "../manner/pixels.ts";
import { blueprinted, browned, noired } from "../manner/plain.ts";
import { washed } from "../manner/watercolour.ts";
import { brightness, colourOf, mix, rgbOf } from "../paint/colour.ts";

export interface Manner {
  readonly name: MannerName;
  /** Pixels for one pixel of a picture 720 high. */
  readonly unit: number;
  /** Where the light of the picture comes from: 1 the right, -1 the left, 0 the thing itself. */
  readonly side?: 1 | 0 | -1;
  /** How many times as large as in a long shot a figure is seen. */
  readonly grown?: number;
  /** The hour out of doors, where it is not day. */
  readonly hour?: Hour | undefined;
}

/** The hour whose light lies over a place. */
export function hourOf({ time, setting }: Place): Hour | undefined {
  return setting === "INT" || time === "day" ? undefined : time;
}

/** Whether a hand draws the outline with a pen or a pencil. */
export function isDrawn({ name }: Manner): boolean {
  return name === "ink" || name === "pencil";
}

export function mannerOf(style: string, size: Size): Manner {
  return { name: mannerNamed(style), unit: Math.min(size.width, size.height) / 720 };
}

const TREATMENTS: Readonly<Record<Exclude<MannerName, "house">, (pixels: Pixels) => void>> = {
  ink: inked, flat: flattened, noir: noired, blueprint: blueprinted, pencil: pencilled, watercolour: washed, sepia: browned,
};

/** Gives the bitmap of a figure or thing the manner's colours and lines. In the house manner it stays as it was painted. */
export function finished(canvas: Canvas, manner: Manner): Canvas {
  return treated(canvas, manner, "figure");
}

/** @param exposure of the whole place, of which the bitmap may be a part */
export function finishedPlace(canvas: Canvas, manner: Manner, exposure?: Exposure): Canvas {
  return treated(canvas, manner, "place", exposure);
}

/** Nothing in manners that show a place in its own light. */
export function exposureOfPlace(canvas: Canvas, { name, unit }: Manner, time: Place["time"]): Exposure | undefined {
  if (!EXPOSED.has(name)) return undefined;
  const { width, height } = canvas;
  const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
  return exposureOf(tonesOf({ data, width, height, left: 0, top: 0, unit, subject: "place" }), name === "ink" ? PAPER_LEFT[time] : undefined);
}

const EXPOSED: ReadonlySet<MannerName> = new Set<MannerName>(["ink", "pencil", "blueprint"]);
const PAPER_LEFT: Readonly<Record<Place["time"], number>> = { day: 0.66, dawn: 0.58, dusk: 0.44, night: 0.44 };

function treated(canvas: Canvas, { name, unit, side = 1, grown = 1, hour }: Manner, subject: Pixels["subject"], exposure?: Exposure): Canvas {
  if (name === "house") return canvas;
  const ctx = canvas.getContext("2d");
  const out = createCanvas(canvas.width, canvas.height);
  const part = paintedPart(ctx.getImageData(0, 0, canvas.width, canvas.height), Math.ceil(AROUND[name] * unit * grown) + 1);
  if (part === undefined) return out;
  const { left, top, width, height } = part;
  const pixels = ctx.getImageData(left, top, width, height);
  TREATMENTS[name]({ data: pixels.data, width, height, left, top, unit, subject, side, grown, hour, exposure });
  out.getContext("2d").putImageData(pixels, left, top);
  return out;
}

/** Pixels of 720 around what is painted that a manner looks at. */
const AROUND: Readonly<Record<Exclude<MannerName, "house">, number>> = { ink: 8, flat: 0, noir: 76, blueprint: 8, pencil: 12, watercolour: 12, sepia: 0 };

/** The least part of a bitmap that has all that is painted on it. */
function paintedPart({ data, width, height }: Pick<Pixels, "data" | "width" | "height">, around: number): Pick<Pixels, "left" | "top" | "width" | "height"> | undefined {
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (let y = 0, at = 3; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      if (data[at] === 0) continue;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      bottom = y;
    }
  }
  if (right === -1) return undefined;
  [left, top] = [Math.max(0, left - around), Math.max(0, top - around)];
  [right, bottom] = [Math.min(width, right + 1 + around), Math.min(height, bottom + 1 + around)];
  return { left, top, width: right - left, height: bottom - top };
}

/** A place in the house manner gains colour as a bitmap: it is painted once in a shot. */
export function vividPlace(canvas: Canvas, manner: Manner): Canvas {
  if (manner.name !== "house") return canvas;
  const out = createCanvas(canvas.width, canvas.height);
  const ctx = out.getContext("2d");
  ctx.filter = "saturate(122%) contrast(106%)";
  ctx.drawImage(canvas, 0, 0);
  return out;
}

/** A figure in the house manner gains colour before it is drawn: it is drawn many times in a shot. In ink its clothes are marked for a colour. */
export function vividFigure(figure: Figure, manner: Manner): Figure {
  const { look, wardrobe } = figure;
  if (manner.name === "ink") return { ...figure, look: { ...look, hair: { ...look.hair, colour: greyed(look.hair.colour) } }, wardrobe: { ...wardrobe, colour: markedForInk(wardrobe.colour), second: markedForInk(wardrobe.second) } };
  // The one red of a pencil is kept for what is told to be red, not spent on a belt; fair hair is a breath darker than a face.
  if (manner.name === "pencil") return { ...figure, look: { ...look, skin: clearOfWhite(look), hair: { ...look.hair, colour: darkerIfFair(look.hair.colour) } }, wardrobe: { ...wardrobe, accent: saturated(wardrobe.accent, 0.2) } };
  if (manner.name !== "house") return figure;
  return {
    ...figure,
    look: { ...look, skin: saturated(look.skin, 1.12), hair: { ...look.hair, colour: saturated(look.hair.colour, 1.15) } },
    wardrobe: { ...wardrobe, colour: saturated(wardrobe.colour, 1.28), second: saturated(wardrobe.second, 1.2), accent: saturated(wardrobe.accent, 1.25) },
  };
}

/** What is neither black nor white is hatched, and not left as paper. */
function greyed(colour: Colour): Colour {
  const light = brightness(colour);
  return light > 0.38 && light < 0.66 ? mix(colour, "#000000", 0.34) : colour;
}

/** White hair is the paper itself, so the face under it has a tone. */
function clearOfWhite({ skin, hair }: Figure["look"]): Colour {
  return brightness(hair.colour) > 0.8 && brightness(skin) > 0.5 ? mix(skin, "#000000", 0.24) : skin;
}

/** Without its colour fair hair would be as white as paper, as grey and white hair are; it has a breath of tone, and stays lighter than any cloth. */
function darkerIfFair(colour: Colour): Colour {
  const channels = rgbOf(colour);
  return brightness(colour) > 0.5 && Math.min(...channels) < Math.max(...channels) * 0.72 ? mix(colour, "#000000", 0.18) : colour;
}

function saturated(colour: Colour, amount: number): Colour {
  const grey = brightness(colour) * 255;
  const [red, green, blue] = rgbOf(colour);
  return colourOf([grey + (red - grey) * amount, grey + (green - grey) * amount, grey + (blue - grey) * amount]);
}
