/** A throw at a basket: the hoop before the one who throws, and the ball on its way through it. Knows no face. */
import type { Figure, Staging } from "../../../film/types-staging.ts";
import type { Context, Layer, Light } from "../contract.ts";
import { alpha, mix, multiply } from "../paint/colour.ts";
import { pieceOf } from "../prop/index.ts";
import { penOf } from "../prop/pen.ts";
import type { Camera, View } from "./camera.ts";
import type { Framing, Placed } from "./framing.ts";
import type { Performer } from "./performer.ts";

/** Where there is room for a hoop the ball has left the hands. */
export function throwing(staging: Staging): Staging {
  if (!ROOMY.has(staging.camera.size) || staging.camera.angle === "over_shoulder" || !staging.figures.some(isThrower)) return staging;
  // The basket that is thrown at is drawn where the ball goes, and no other beside it.
  const place = { ...staging.place, features: [...(staging.place.features ?? []), "throw" as const] };
  return { ...staging, place, figures: staging.figures.map((figure) => (isThrower(figure) ? { ...figure, thrown: true } : figure)), props: staging.props.filter(({ kind }) => kind !== "hoop" && kind !== "ball" && kind !== "basketball") };
}

function isThrower({ pose, look }: Figure): boolean {
  return pose === "shooting" && look.species === "person";
}

const ROOMY: ReadonlySet<Staging["camera"]["size"]> = new Set<Staging["camera"]["size"]>(["MLS", "LS", "ELS"]);

export interface Throw {
  readonly behind: readonly Layer[];
  readonly among: readonly Performer[];
}

interface Basket {
  /** World pixels of the middle of the rim. */
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  /** Of the ground under it. */
  readonly ground: number;
}

/** Far enough for its rim to be in the picture, and ahead of the thrower. */
const BASKET = { y: 310, scale: 0.46, ground: 930 } as const;

export function throwOf({ placed, camera }: Framing, width: number, light: Light): Throw {
  const thrower = placed.find(({ figure }) => figure.thrown === true);
  if (!thrower) return { behind: [], among: [] };
  const isIn = thrower.figure.speaking && placed.every(({ figure }) => figure === thrower.figure || !figure.speaking);
  const basket = { ...BASKET, x: aheadOf(thrower, camera, width) };
  return {
    behind: [{ distance: 0, paint: (ctx) => paintHoop(ctx, basket, light) }],
    among: [{ depth: thrower.y - 1, draw: (ctx, at, view) => paintBall(ctx, ballAt(at, thrower, { ...basket, isIn }), { view, light }) }],
  };
}

function aheadOf({ figure, x }: Placed, camera: Camera, width: number): number {
  const side = figure.facing === "left" ? -1 : 1;
  const edge = camera.x + side * ((width / camera.zoom) * 0.5 - 130);
  return side > 0 ? Math.min(x + 520, edge) : Math.max(x - 520, edge);
}

function paintHoop(ctx: Context, { x, y, scale }: Basket, light: Light): void {
  const hoop = { kind: "hoop", note: "" };
  ctx.save();
  ctx.translate(x, y + 188 * scale);
  ctx.scale(scale, scale);
  ctx.strokeStyle = mix("#4a5560", light.shade, 0.2);
  ctx.lineWidth = 16;
  for (const side of [-1, 1]) {
    ctx.beginPath();
    ctx.moveTo(side * 110, -450);
    ctx.lineTo(side * 190, -1500);
    ctx.stroke();
  }
  pieceOf(hoop).draw(penOf(ctx, hoop, { light, seconds: 0 }));
  ctx.restore();
}

interface Flight {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  /** Points of its way so far, the earliest first. */
  readonly trail: readonly (readonly [number, number])[];
}

/** Share of the way that is behind it at first, and seconds for the whole of it. */
const FROM = 0.5;
/** Who alone has something to say of a throw says it as it goes in. */
const IN = 0.96;
const WAY = 1.3;

/** On its arc to the rim, then down through the net, and up from the floor a little. */
function ballAt(at: number, thrower: Placed, { isIn, ...basket }: Basket & { readonly isIn: boolean }): Flight {
  const share = (isIn ? IN : FROM) + at / WAY;
  const { anchors, x, y, scale } = thrower;
  const start = [x + anchors.hand.x * scale, y + (anchors.hand.y - 60) * scale] as const;
  const top = Math.min(start[1], basket.y) - 130;
  const on = (t: number): readonly [number, number] => {
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t * t];
    return [a * start[0] + b * ((start[0] + basket.x) / 2) + c * basket.x, a * start[1] + b * (top - 40) + c * basket.y];
  };
  if (share <= 1) {
    const [ballX, ballY] = on(share);
    return { x: ballX, y: ballY, scale: scale + (basket.scale - scale) * share, trail: Array.from({ length: 9 }, (_, step) => on(share * (0.35 + step * 0.065))) };
  }
  const fallen = (share - 1) * WAY;
  const floor = basket.ground - 56 * basket.scale;
  const drop = Math.min(floor, basket.y + 900 * fallen ** 2);
  const bounce = drop < floor ? 0 : Math.abs(Math.sin((fallen - 0.8) * 5)) * 90 * Math.exp(-(fallen - 0.8) * 1.6);
  return { x: basket.x, y: drop - bounce, scale: basket.scale, trail: [] };
}

function paintBall(ctx: Context, { x, y, scale, trail }: Flight, { view: { left, top, zoom }, light }: { readonly view: View; readonly light: Light }): void {
  const tint = (colour: string): string => mix(colour, multiply(colour, mix(light.ambient, "#ffffff", 0.25)), light.tint);
  const radius = 52 * scale * zoom;
  const [cx, cy] = [(x - left) * zoom, (y - top) * zoom];
  ctx.save();
  ctx.lineCap = "round";
  trail.slice(1).forEach((to, at) => {
    const from = trail[at] ?? to;
    ctx.strokeStyle = alpha(tint("#fff6e0"), 0.08 + at * 0.05);
    ctx.lineWidth = radius * (0.3 + at * 0.1);
    ctx.beginPath();
    ctx.moveTo((from[0] - left) * zoom, (from[1] - top) * zoom);
    ctx.lineTo((to[0] - left) * zoom, (to[1] - top) * zoom);
    ctx.stroke();
  });
  ctx.beginPath();
  ctx.arc(cx, cy, radius, 0, Math.PI * 2);
  ctx.fillStyle = tint("#d9742b");
  ctx.fill();
  ctx.strokeStyle = tint("#4a2412");
  ctx.lineWidth = radius * 0.09;
  ctx.stroke();
  ctx.clip();
  for (const dx of [-1.15, 1.15]) {
    ctx.beginPath();
    ctx.ellipse(cx + dx * radius, cy, radius * 0.9, radius * 1.25, 0, 0, Math.PI * 2);
    ctx.stroke();
  }
  ctx.beginPath();
  ctx.moveTo(cx - radius, cy + radius * 0.1);
  ctx.lineTo(cx + radius, cy - radius * 0.1);
  ctx.stroke();
  ctx.restore();
}
