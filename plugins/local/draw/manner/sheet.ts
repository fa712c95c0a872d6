/** What lies over a whole picture in a manner: the paper's edge, a panel's border, blinds before a lamp, a ruled grid. */
import type { Size } from "vp/plugin";
import { createCanvas, type Canvas } from "@napi-rs/canvas";
import type { Manner } from "../../../film/types-manner.ts";
import type { Place } from "../../../film/types-staging.ts";
import type { Context, Light } from "../contract.ts";
import { alpha, colourOf } from "../paint/colour.ts";
import { linear, radial } from "../paint/path.ts";
import { PENCIL_PAPER } from "./pencil.ts";
import { grain, hills, ramp } from "./pixels.ts";
import { WATERCOLOUR_PAPER } from "./watercolour.ts";

export interface Sheeted {
  readonly place: Place;
  readonly light: Light;
  readonly size: Size;
  readonly unit: number;
}

export function paintSheet(ctx: Context, manner: Manner, sheeted: Sheeted): void {
  switch (manner) {
    case "house": return vignette(ctx, sheeted, { colour: "#0a0320", strength: sheeted.place.time === "day" ? 0.36 : 0.58 });
    case "noir": return noir(ctx, sheeted);
    case "sepia": return vignette(ctx, sheeted, { colour: "#140a04", strength: 0.8 });
    case "watercolour": return void ctx.drawImage(paperEdge(sheeted, WATERCOLOUR_PAPER, { reach: 0.04, ragged: 0.055 }), 0, 0);
    case "pencil": return panel(ctx, sheeted, { paper: colourOf(PENCIL_PAPER), line: "#3a383e", thick: 2.2, inset: 0.026 });
    case "ink": return panel(ctx, sheeted, { paper: "#f6efdf", line: "#14100e", thick: 5, inset: 0.022 });
    case "blueprint": return drafted(ctx, sheeted);
    case "flat": return undefined;
  }
}

function vignette(ctx: Context, { size: { width, height } }: Pick<Sheeted, "size">, { colour, strength }: { readonly colour: string; readonly strength: number }): void {
  const long = Math.hypot(width, height) / 2;
  ctx.fillStyle = radial(ctx, [width / 2, height * 0.47, long * 0.55, long * 1.08], [[0, alpha(colour, 0)], [0.5, alpha(colour, strength * 0.26)], [1, alpha(colour, strength)]]);
  ctx.fillRect(0, 0, width, height);
}

/** Indoors the light falls through blinds; outdoors it comes from one lamp and the rest is night. */
function noir(ctx: Context, sheeted: Sheeted): void {
  const { place, light, size: { width, height } } = sheeted;
  const side = light.x < 0 ? -1 : 1;
  const [from, to] = side < 0 ? [width, 0] : [0, width];
  // A stage has a dark of its own, and what burns in it burns on either side.
  const deep = place.kind === "stage" ? 0.12 : 0.5;
  ctx.fillStyle = linear(ctx, [from, height * 0.9, to, height * 0.1], [[0, alpha("#020204", deep)], [0.42, alpha("#020204", deep * 0.16)], [0.75, "rgba(2,2,4,0)"], [1, "rgba(2,2,4,0.12)"]]);
  ctx.fillRect(0, 0, width, height);
  if (hasBlinds(place)) paintBlinds(ctx, { size: sheeted.size, side, strength: 0.1 });
  vignette(ctx, sheeted, { colour: "#000000", strength: 0.85 });
}

const SLATS = 9;

export function hasBlinds({ setting, kind }: Place): boolean {
  return setting === "INT" && kind !== "stage" && kind !== "car" && kind !== "cave";
}

/** The shadow of slats, falling aslant from the side of the light. */
export function paintBlinds(ctx: Context, { size: { width, height }, side, strength }: { readonly size: Size; readonly side: number; readonly strength: number }): void {
  const tilt = height * 0.26 * side;
  const gap = (height * 1.15) / SLATS;
  ctx.save();
  for (let slat = 0; slat < SLATS; slat++) {
    const y = -height * 0.1 + slat * gap;
    const [left, right] = [y + tilt / 2, y - tilt / 2];
    for (const [soft, opacity] of [[0.52, 0.46], [0.4, 0.54]] as const) {
      const thick = gap * soft;
      ctx.fillStyle = `rgba(0,0,2,${opacity * strength * 2})`;
      ctx.beginPath();
      ctx.moveTo(0, left - thick / 2);
      ctx.lineTo(width, right - thick / 2);
      ctx.lineTo(width, right + thick / 2);
      ctx.lineTo(0, left + thick / 2);
      ctx.closePath();
      ctx.fill();
    }
  }
  ctx.restore();
}

/** Bare paper beyond a ragged edge where the brush stopped. */
function paperEdge({ size: { width, height }, unit }: Sheeted, [red = 255, green = 255, blue = 255]: readonly number[], { reach, ragged }: { readonly reach: number; readonly ragged: number }): Canvas {
  const canvas = createCanvas(width, height);
  const ctx = canvas.getContext("2d");
  const pixels = ctx.createImageData(width, height);
  const short = Math.min(width, height);
  for (let at = 0; at < width * height; at++) {
    const [x, y] = [at % width, Math.floor(at / width)];
    const away = Math.min(x, y, width - 1 - x, height - 1 - y) / short;
    const edge = away - reach + (hills(x, y, 330 * unit) - 0.5) * ragged + (grain(x, y) - 0.5) * 0.012;
    pixels.data.set([red, green, blue, 255 * (1 - ramp(edge, -0.006, 0.014))], at * 4);
  }
  ctx.putImageData(pixels, 0, 0);
  return canvas;
}

/** A drawn panel: paper around it, and a border that a hand has pulled. */
function panel(ctx: Context, { size: { width, height }, unit }: Sheeted, { paper, line, thick, inset }: { readonly paper: string; readonly line: string; readonly thick: number; readonly inset: number }): void {
  const edge = Math.min(width, height) * inset;
  ctx.fillStyle = paper;
  ctx.fillRect(0, 0, width, edge);
  ctx.fillRect(0, height - edge, width, edge);
  ctx.fillRect(0, 0, edge, height);
  ctx.fillRect(width - edge, 0, edge, height);
  ctx.strokeStyle = line;
  ctx.lineWidth = Math.max(1, thick * unit);
  ctx.lineCap = "round";
  const over = edge * 0.35;
  const corners = [[edge, edge, width - edge, edge], [width - edge, edge, width - edge, height - edge], [width - edge, height - edge, edge, height - edge], [edge, height - edge, edge, edge]] as const;
  for (const [x, y, toX, toY] of corners) {
    const [dx, dy] = [Math.sign(toX - x) * over, Math.sign(toY - y) * over];
    ctx.beginPath();
    ctx.moveTo(x - dx, y - dy);
    ctx.quadraticCurveTo((x + toX) / 2 + (dy === 0 ? 0 : 1.6 * unit), (y + toY) / 2 + (dx === 0 ? 0 : 1.6 * unit), toX + dx, toY + dy);
    ctx.stroke();
  }
}

/** A sheet for draughtsmen: fine and coarse lines, a border, marks at its middle. */
function drafted(ctx: Context, { size: { width, height }, unit }: Sheeted): void {
  const gap = Math.max(6, Math.round(30 * unit));
  for (let step = 1; step * gap < Math.max(width, height); step++) {
    ctx.fillStyle = alpha("#cfe4ff", step % 4 === 0 ? 0.16 : 0.06);
    ctx.fillRect(step * gap, 0, 1, height);
    ctx.fillRect(0, step * gap, width, 1);
  }
  const edge = 18 * unit;
  ctx.strokeStyle = alpha("#eef6ff", 0.75);
  ctx.lineWidth = Math.max(1, 2 * unit);
  ctx.strokeRect(edge, edge, width - edge * 2, height - edge * 2);
  ctx.beginPath();
  for (const [x, y, toX, toY] of [[width / 2, 0, width / 2, edge * 1.8], [width / 2, height, width / 2, height - edge * 1.8], [0, height / 2, edge * 1.8, height / 2], [width, height / 2, width - edge * 1.8, height / 2]] as const) {
    ctx.moveTo(x, y);
    ctx.lineTo(toX, toY);
  }
  ctx.stroke();
  vignette(ctx, { size: { width, height } }, { colour: "#06183f", strength: 0.55 });
}
