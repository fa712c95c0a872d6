/** The rope that people pull: from fist to fist, and on to a boat in the waves or out of the picture. Knows no face. */
import type { Figure, Staging } from "../../../film/types-staging.ts";
import { figureArtist } from "../figure/index.ts";
import { alpha, mix, multiply } from "../paint/colour.ts";
import { blob, line, linear } from "../paint/path.ts";
import { BOW, paintBoatAtSea } from "../prop/boat-at-sea.ts";
import type { Context, Light } from "../contract.ts";
import { viewOf, viewOfFigures, type View } from "./camera.ts";
import type { Framing, Placed } from "./framing.ts";
import type { Performer, Set } from "./performer.ts";
import { bake, type Sprite } from "./sprite.ts";

interface Spot {
  readonly x: number;
  readonly y: number;
}

export function ropeOf({ camera, props, aboard = [] }: Staging, { placed, camera: seen }: Framing, { light, size }: Set): readonly Performer[] {
  const holders = placed.filter(({ figure }) => figure.holding === "rope").toSorted((a, b) => a.x - b.x);
  const last = holders.at(-1);
  if (last === undefined || camera.size === "ECU" || camera.size === "CU") return [];
  const { x, zoom } = seen;
  const half = size.width / zoom / 2;
  const boat = FAR.has(camera.size) && props.some(({ kind }) => kind === "boat") ? { x: x + half * 0.66, y: waterOf(seen, size) } : undefined;
  const hands = holders.flatMap(handsOf);
  const end = boat === undefined ? { x: x + half * 1.2, y: (hands.at(-1)?.y ?? WATER) + 60 } : { x: boat.x + BOAT * (BOW.x * Math.cos(TOSSED) - BOW.y * Math.sin(TOSSED)), y: boat.y + BOAT * (BOW.x * Math.sin(TOSSED) + BOW.y * Math.cos(TOSSED)) };
  const thick = 17 * last.scale;
  return [
    ...(boat === undefined ? [] : [tossed(boat, aboard, light)]),
    { depth: Math.min(...holders.map(({ y }) => y)) - 1, draw: (ctx, at, view) => stretched(ctx, [...hands, end], { view, light, thick, slack: 5 + 3 * Math.sin(at * 3), far: boat !== undefined }) },
  ];
}

/** Nearer, the boat is beyond the edge. */
const FAR: ReadonlySet<string> = new Set(["LS", "ELS"]);
/** World pixels from the top: beyond the breakers. */
const WATER = 800;

/** It lies where the place has its water, however the camera is tilted. */
function waterOf(camera: Framing["camera"], size: Set["size"]): number {
  const [sea, people] = [viewOf(camera, 0.2, size), viewOfFigures(camera, size)];
  return ((WATER - sea.top) * sea.zoom) / people.zoom + people.top;
}

/** World pixels of one of the boat's units, and radians that it leans: as far off as it looks a boat and no toy. */
const BOAT = 0.125;
const TOSSED = -0.15;

/** The nearer fist, and the one before it. */
function handsOf({ figure, x, y, scale }: Placed): readonly Spot[] {
  const { hand, other = hand } = figureArtist.anchorsOf(figure);
  return [hand, other].map((each) => ({ x: x + each.x * scale, y: y + each.y * scale })).toSorted((a, b) => a.x - b.x);
}

interface Taut {
  readonly view: View;
  readonly light: Light;
  readonly thick: number;
  /** World pixels that the longest part hangs through. */
  readonly slack: number;
  /** The longest part goes out to sea. */
  readonly far: boolean;
}

/** Of the width that it has in the hands. */
const THINNER = 0.5;

function stretched(ctx: Context, spots: readonly Spot[], { view: { left, top, zoom }, light, thick, slack, far }: Taut): void {
  ctx.save();
  ctx.scale(zoom, zoom);
  ctx.translate(-left, -top);
  ctx.lineCap = "round";
  for (const [colour, share] of [["#8a6a3c", 1], ["#c9a468", 0.66]] as const) {
    ctx.strokeStyle = mix(colour, multiply(colour, mix(light.ambient, "#ffffff", 0.25)), light.tint);
    spots.forEach(({ x, y }, at) => {
      const before = spots[at - 1];
      if (before === undefined) return;
      const last = at === spots.length - 1;
      ctx.lineWidth = thick * share * (last && far ? THINNER : 1);
      ctx.beginPath();
      ctx.moveTo(before.x, before.y);
      ctx.quadraticCurveTo((before.x + x) / 2, (before.y + y) / 2 + (last ? slack : 0), x, y);
      ctx.stroke();
    });
  }
  ctx.restore();
}

/** A boat on a wave, bow up. */
function tossed({ x, y }: Spot, aboard: readonly Figure[], light: Light): Performer {
  const trough = troughOf(light);
  return {
    depth: 0,
    draw(ctx, at, { left, top, zoom }) {
      ctx.save();
      ctx.scale(zoom, zoom);
      ctx.translate(x - left, y - top + 5 * Math.sin(at * 1.9));
      ctx.rotate(TOSSED + 0.05 * Math.sin(at * 1.4));
      ctx.scale(BOAT, BOAT);
      paintBoatAtSea(ctx, aboard, { light, seconds: at });
      ctx.rotate(-TOSSED);
      ctx.drawImage(trough.canvas, trough.box.x, trough.box.y, trough.box.width, trough.box.height);
      ctx.restore();
    },
  };
}

/** The waves that it lies between, before its keel: steep and white at their crests, lost in the sea to every side. */
function troughOf(light: Light): Sprite {
  const water = mix(mix("#3c5a8a", multiply("#3c5a8a", mix(light.ambient, "#ffffff", 0.25)), light.tint), "#0a1226", 0.5);
  const foam = mix("#eef6fc", light.ambient, 0.3);
  return bake({ x: -WIDE, y: -160, width: 2 * WIDE, height: 760 }, (ctx) => {
    for (const { crest, deep } of SWELLS) {
      const high = Math.min(...crest.map(([, y]) => y));
      blob(ctx, [[-WIDE, deep], ...crest, [WIDE, deep]], linear(ctx, [0, high, 0, deep], [[0, mix(water, foam, 0.16)], [0.3, water], [0.7, alpha(water, 0.7)], [1, alpha(water, 0)]]));
      crest.forEach(([x, y], at) => {
        const next = crest[at + 1];
        if (next === undefined) return;
        const up = 1 - Math.min(1, ((y + next[1]) / 2 - high) / 150);
        line(ctx, [[x, y], next], alpha(foam, 0.15 + 0.55 * up), 6 + 18 * up);
      });
    }
    ctx.globalCompositeOperation = "destination-in";
    ctx.fillStyle = linear(ctx, [-WIDE, 0, WIDE, 0], [[0, alpha(water, 0)], [0.3, water], [0.7, water], [1, alpha(water, 0)]]);
    ctx.fillRect(-WIDE, -400, 2 * WIDE, 1400);
  }, BOAT * 3);
}

type Crest = readonly (readonly [x: number, y: number])[];

/** In the boat's units: from the boat to where its waves are lost. */
const WIDE = 1300;

/** In its own units: hollow before a crest, steep behind it. */
function crestThrough(tops: Crest, low: number): Crest {
  const spots: (readonly [number, number])[] = [];
  for (let x = -WIDE; x <= WIDE; x += 40) spots.push([x, Math.min(...tops.map(([at, top]) => low - (low - top) * Math.max(0, 1 - Math.abs(x - at) / (x < at ? 420 : 260)) ** 1.7))]);
  return spots;
}

const SWELLS = [{ crest: crestThrough([[-820, 20], [-60, -42], [640, -70], [1250, 40]], 90), deep: 420 }, { crest: crestThrough([[-1150, 190], [-420, 110], [330, 120], [980, 160]], 260), deep: 560 }] as const;
