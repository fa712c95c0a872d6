/** The rope that people pull: from fist to fist, and on to a boat in the waves or out of the picture. Knows no face. */
import type { Staging } from "../../../film/types-staging.ts";
import { figureArtist } from "../figure/index.ts";
import { mix, multiply } from "../paint/colour.ts";
import { disc, line, pill } from "../paint/path.ts";
import { drawPiece } from "../prop/index.ts";
import type { Context, Light } from "../contract.ts";
import type { View } from "./camera.ts";
import type { Framing, Placed } from "./framing.ts";
import type { Performer, Set } from "./performer.ts";

interface Spot {
  readonly x: number;
  readonly y: number;
}

export function ropeOf({ camera, props }: Staging, { placed, camera: { x, zoom } }: Framing, { light, size }: Set): readonly Performer[] {
  const holders = placed.filter(({ figure }) => figure.holding === "rope").toSorted((a, b) => a.x - b.x);
  const last = holders.at(-1);
  if (last === undefined || camera.size === "ECU" || camera.size === "CU") return [];
  const half = size.width / zoom / 2;
  const boat = FAR.has(camera.size) && props.some(({ kind }) => kind === "boat") ? { x: x + half * 0.64, y: WATER } : undefined;
  const hands = holders.map(handOf);
  const end = boat === undefined ? { x: x + half * 1.2, y: (hands.at(-1)?.y ?? WATER) + 60 } : { x: boat.x - 92, y: boat.y - 40 };
  const thick = 17 * last.scale;
  return [
    ...(boat === undefined ? [] : [tossed(boat, light)]),
    { depth: Math.min(...holders.map(({ y }) => y)) - 1, draw: (ctx, at, view) => stretched(ctx, [...hands, end], { view, light, thick, slack: 16 + 6 * Math.sin(at * 3) }) },
  ];
}

/** Nearer, the boat is beyond the edge. */
const FAR: ReadonlySet<string> = new Set(["LS", "ELS"]);
/** World pixels from the top: beyond the breakers. */
const WATER = 822;

function handOf({ figure, x, y, scale }: Placed): Spot {
  const { hand } = figureArtist.anchorsOf(figure);
  return { x: x + hand.x * scale, y: y + hand.y * scale };
}

interface Taut {
  readonly view: View;
  readonly light: Light;
  readonly thick: number;
  /** World pixels that the longest part hangs through. */
  readonly slack: number;
}

function stretched(ctx: Context, spots: readonly Spot[], { view: { left, top, zoom }, light, thick, slack }: Taut): void {
  ctx.save();
  ctx.scale(zoom, zoom);
  ctx.translate(-left, -top);
  ctx.lineCap = "round";
  for (const [colour, share] of [["#8a6a3c", 1], ["#c9a468", 0.66]] as const) {
    ctx.strokeStyle = mix(colour, multiply(colour, mix(light.ambient, "#ffffff", 0.25)), light.tint);
    ctx.lineWidth = thick * share;
    ctx.beginPath();
    spots.forEach(({ x, y }, at) => {
      const before = spots[at - 1];
      if (before === undefined) ctx.moveTo(x, y);
      else ctx.quadraticCurveTo((before.x + x) / 2, (before.y + y) / 2 + (at === spots.length - 1 ? slack : thick), x, y);
    });
    ctx.stroke();
  }
  ctx.restore();
}

/** A boat on a wave, bow up, and somebody in it who holds on. */
function tossed({ x, y }: Spot, light: Light): Performer {
  return {
    depth: 0,
    draw(ctx, at, { left, top, zoom }) {
      ctx.save();
      ctx.scale(zoom, zoom);
      ctx.translate(x - left, y - top + 5 * Math.sin(at * 1.9));
      ctx.rotate(-0.16 + 0.06 * Math.sin(at * 1.4));
      ctx.scale(0.3, 0.3);
      paintClinging(ctx, light);
      drawPiece(ctx, { kind: "boat", note: "" }, light);
      ctx.restore();
    },
  };
}

/** Small, dark, both arms up. */
function paintClinging(ctx: Context, light: Light): void {
  const dark = mix("#20242c", light.shade, 0.3);
  pill(ctx, [-70, -350, 120, 230], 50, dark);
  disc(ctx, [-8, -400], 62, mix("#6a4a38", light.shade, 0.3));
  disc(ctx, [-12, -424], 58, dark);
  for (const [from, to] of [[-56, -150], [36, 120]] as const) line(ctx, [[from, -310], [(from + to) / 2 - 6, -400], [to, -500]], dark, 34);
}
