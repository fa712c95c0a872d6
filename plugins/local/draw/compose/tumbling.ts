/** Things that crash down behind somebody: each in the air or on the ground turned otherwise, splinters flying, strokes where they strike. Knows no face. */
import type { Prop } from "../../../film/types-staging.ts";
import type { Context, Light, PaintedPlace } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { drawProp } from "../prop/index.ts";
import type { Camera } from "./camera.ts";

/** Farther off than who ran past, so that none is before a leg. */
const TUMBLES_AT = 0.4;
const LIES_AT = 0.66;
/** Figure units of half of the heap. */
const HEAP = 250;

export function tumbles({ note }: Prop): boolean {
  return note.endsWith(" tumbling") || hasFallen(note);
}

/** It has come to rest, and they have left it behind. */
function hasFallen(note: string): boolean {
  return / fallen to the (?:left|right)$/.test(note);
}

interface Seen {
  readonly place: PaintedPlace;
  readonly camera: Camera;
  /** World pixels from the middle of the picture to its edge. */
  readonly half: number;
}

/** At the edge of the picture, whoever runs there. */
export function heapOf(prop: Prop, { place, camera, half }: Seen): { readonly prop: Prop; readonly x: number; readonly y: number; readonly scale: number } {
  const { y, scale } = place.ground(hasFallen(prop.note) ? LIES_AT : TUMBLES_AT);
  return { prop, x: camera.x + (prop.x < 0 ? -1 : 1) * (half - HEAP * scale), y, scale };
}

export function paintTumbling(ctx: Context, prop: Prop, light: Light): void {
  const fallen = hasFallen(prop.note);
  const side = !fallen && prop.x < 0 ? -1 : 1;
  if (!fallen) paintImpact(ctx, side);
  for (const [x, y, turn, size] of fallen ? AT_REST : TOPPLING) {
    ctx.save();
    ctx.translate(x * side, y);
    ctx.rotate(turn * side);
    ctx.scale(size * 1.2, size * 1.2);
    drawProp(ctx, prop, light, 0);
    ctx.restore();
  }
  for (const [x, y, turn, long] of fallen ? SPLINTERED : FLYING) paintSplinter(ctx, { x: x * side, y, turn: turn * side, long }, mix("#b08a58", light.shade, 0.15));
}

/** Figure units, the first number away from whoever runs: two have struck the ground, the others come down on them; nothing flies ahead of the stack. */
const TOPPLING = [[150, 0, -0.06, 1], [-70, -30, 0.5, 0.9], [60, -250, -0.34, 0.95], [190, -440, 0.5, 0.9], [30, -560, 1.1, 0.8]] as const;
const FLYING = [[-130, -330, -0.7, 80], [20, -760, 1.1, 70], [180, -690, 0.3, 84], [-150, -230, 1.3, 60], [-100, -480, 2.2, 54]] as const;

/** Figure units: upright, on its side, and one on the other two; splinters about them. */
const AT_REST = [[240, 0, -0.04, 1], [-150, -36, 0.5, 1], [80, -176, -0.24, 0.9]] as const;
const SPLINTERED = [[-390, -8, 0.1, 96], [-300, 26, -0.2, 80], [-20, 34, 0.16, 90], [-440, 40, 0.5, 60]] as const;

interface Splinter {
  readonly x: number;
  readonly y: number;
  readonly turn: number;
  readonly long: number;
}

function paintSplinter(ctx: Context, { x, y, turn, long }: Splinter, colour: string): void {
  ctx.save();
  ctx.translate(x, y);
  ctx.rotate(turn);
  ctx.beginPath();
  ctx.moveTo(-long / 2, -7);
  ctx.lineTo(long / 2, 0);
  ctx.lineTo(-long * 0.3, 8);
  ctx.closePath();
  ctx.fillStyle = colour;
  ctx.fill();
  ctx.strokeStyle = "#2a201a";
  ctx.lineWidth = 4;
  ctx.stroke();
  ctx.restore();
}

/** Strokes out of where they strike the ground, none towards whoever runs. */
function paintImpact(ctx: Context, side: 1 | -1): void {
  ctx.fillStyle = alpha("#2a201a", 0.85);
  for (const [turn, from, to] of [[-0.6, 320, 430], [0.8, 320, 430], [1.15, 300, 390], [1.5, 320, 440]] as const) {
    ctx.save();
    ctx.rotate(turn * side);
    ctx.beginPath();
    ctx.moveTo(-9, -from);
    ctx.lineTo(0, -to);
    ctx.lineTo(9, -from);
    ctx.fill();
    ctx.restore();
  }
}
