/** Things that crash down behind somebody: each in the air or on the ground turned otherwise, splinters flying, strokes where they strike. Knows no face. */
import type { Prop, Staging } from "../../../film/types-staging.ts";
import { WORLD, type Context, type Light, type PaintedPlace } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { disc } from "../paint/path.ts";
import { drawProp } from "../prop/index.ts";
import type { Camera } from "./camera.ts";

/** Farther off than who ran past, so that none is before a leg. */
const TUMBLES_AT = 0.4;
const LIES_AT = 0.66;
/** Figure units of half of the heap, and of what lies about. */
const [HEAP, LYING] = [360, 480] as const;
/** Of half of the picture: in a narrow one its edge cuts them. */
const WITHIN = 0.48;
/** Of the size of one by itself. */
const SIZE = 0.9;

export function tumbles({ note }: Prop): boolean {
  return note.endsWith(" tumbling") || hasFallen(note) || stacked(note);
}

/**
 * World pixels by which the camera looks aside: what comes down behind somebody wants room.
 * @param width world pixels that the picture shows
 */
export function towardsFall({ props, camera }: Staging, width: number): number {
  const falls = camera.size === "LS" ? props.find(({ note }) => note.endsWith(" tumbling")) : undefined;
  return falls === undefined ? 0 : Math.sign(falls.x) * ROOM * Math.max(0, width - RUNNER);
}

/** World pixels of somebody who runs, and the share of what is left beside them. */
const [RUNNER, ROOM] = [380, 0.45] as const;

/** It has come to rest, and they have left it behind. */
function hasFallen(note: string): boolean {
  return / fallen to the (?:left|right)$/.test(note);
}

/** It is going to fall. */
function stacked(note: string): boolean {
  return note.endsWith(" stacked");
}

interface Seen {
  readonly place: PaintedPlace;
  readonly camera: Camera;
  /** World pixels from the middle of the picture to its edge. */
  readonly half: number;
}

/** Share of it that lies between its middle and the wall. */
const LEANS = 0.42;

/** By the wall where the place has one, else at the edge of the picture, whoever runs there. */
export function heapOf(prop: Prop, { place, camera, half }: Seen): { readonly prop: Prop; readonly x: number; readonly y: number; readonly scale: number } {
  const depth = prop.note.endsWith(" tumbling") ? TUMBLES_AT : LIES_AT;
  const { y, scale } = place.ground(depth);
  const side = prop.x < 0 ? -1 : 1;
  const edge = camera.x + side * (half - Math.min((stacked(prop.note) ? HEAP : LYING) * scale, half * WITHIN));
  const byWall = stacked(prop.note) ? HEAP : hasFallen(prop.note) ? LYING * LEANS : undefined;
  const wall = byWall !== undefined && place.aside ? WORLD.width / 2 + side * (place.aside((place.level ?? place.ground)(depth).y) - byWall * scale) : edge;
  return { prop, x: side > 0 ? Math.min(edge, wall) : Math.max(edge, wall), y, scale };
}

export function paintTumbling(ctx: Context, prop: Prop, light: Light): void {
  const { note } = prop;
  const falls = note.endsWith(" tumbling");
  const side = prop.x < 0 ? -1 : 1;
  for (const [x, y, turn] of falls ? TOPPLING : stacked(note) ? STACKED : AT_REST) {
    ctx.save();
    ctx.translate(x * side, y);
    ctx.rotate(turn * side);
    ctx.scale(SIZE, SIZE);
    drawProp(ctx, prop, light, 0);
    ctx.restore();
  }
  for (const [x, y, turn, long] of falls ? FLYING : stacked(note) ? [] : SPLINTERED) paintSplinter(ctx, { x: x * side, y, turn: turn * side, long }, mix("#b08a58", light.shade, 0.15));
  if (!falls) return;
  paintDust(ctx, side, light);
  paintPaths(ctx, side);
}

/** Figure units from the ground below the stack, the first number away from whoever runs; radians. All five are there before, while and after they fall. */
const STACKED = [[-122, 0, 0], [126, 0, 0.01], [-116, -170, 0.02], [130, -170, -0.02], [-100, -340, 0.04]] as const;
/** The lower ones still stand; the upper come down towards whoever ran past, the first has struck the ground. */
const TOPPLING = [[190, 0, 0.01], [196, -170, -0.1], [-56, 0, -0.04], [40, -300, -0.62], [-132, -64, -1.2]] as const;
const FLYING = [[-300, -330, -0.7, 80], [-150, -470, 1.1, 70], [120, -520, 0.3, 74], [-330, -190, 1.3, 60]] as const;

/** Upright, on a side, on an edge against the others. */
const AT_REST = [[180, 0, -0.03], [160, -170, -0.3], [-80, -4, 0.06], [-10, -172, 0.62], [-236, -14, -1.5]] as const;
const SPLINTERED = [[-480, -8, 0.1, 96], [-420, 36, -0.2, 80], [-60, 44, 0.16, 90], [-520, 44, 0.5, 60]] as const;

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

/** What a blow raises from the ground: billows, low and wide. */
function paintDust(ctx: Context, side: 1 | -1, light: Light): void {
  const pale = mix("#efe6d6", light.shade, 0.12);
  for (const [x, y, radius] of PUFFS) disc(ctx, [x * side, y], radius + 5, mix(pale, "#2a201a", 0.72));
  for (const [x, y, radius] of PUFFS) disc(ctx, [x * side, y], radius, pale);
}

const PUFFS = [[-318, -22, 34], [-270, -46, 46], [-204, -30, 44], [-142, -12, 36], [40, -10, 30], [92, -18, 40], [150, -8, 30]] as const;

/** How the upper ones have come: strokes behind each, along its way. */
function paintPaths(ctx: Context, side: 1 | -1): void {
  ctx.strokeStyle = alpha("#2a201a", 0.85);
  ctx.lineCap = "round";
  for (const [from, by, to, thick] of PATHS) {
    ctx.lineWidth = thick;
    ctx.beginPath();
    ctx.moveTo(from[0] * side, from[1]);
    ctx.quadraticCurveTo(by[0] * side, by[1], to[0] * side, to[1]);
    ctx.stroke();
  }
}

const PATHS = [
  [[250, -560], [160, -610], [80, -560], 9], [[270, -500], [200, -550], [130, -520], 7],
  [[-20, -500], [-160, -480], [-230, -330], 9], [[-50, -430], [-140, -410], [-185, -320], 7],
] as const;
