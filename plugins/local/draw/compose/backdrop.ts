/** The place behind and before the figures as bitmaps, out of focus by the size of the shot. Knows no figure. */
import { createCanvas } from "@napi-rs/canvas";
import type { Size } from "vp/plugin";
import type { Staging } from "../../../film/types-staging.ts";
import type { Context, Layer } from "../contract.ts";
import { levelled, tilted, tiltOf } from "./from-above.ts";
import { reframed, throughView, viewOf, viewOfFigures, type Box, type Camera } from "./camera.ts";
import type { Exposure } from "../manner/pixels.ts";
import { exposureOfPlace, finishedPlace, vividPlace, type Manner } from "./look.ts";
import { hasBlinds, paintBlinds } from "../manner/sheet.ts";
import { bake, blurred, leaning, type Sprite } from "./sprite.ts";
import { aired, type Veiled } from "./veil.ts";

export interface Plane {
  readonly sprite: Sprite;
  readonly distance: number;
}

export interface Scene {
  readonly size: Size;
  /** The camera at the first moment: bitmaps are painted as it sees them. */
  readonly home: Camera;
  /** All that any moment sees, in the picture pixels of the first, by distance. */
  boxAt(distance: number): Box;
  /** Layers move apart. */
  readonly parted: boolean;
  readonly shotSize: Staging["camera"]["size"];
  readonly manner: Manner;
  readonly air: Veiled;
}

/** Back to front. What does not move apart is one bitmap. */
export function planesOf(layers: readonly Layer[], scene: Scene, whole: readonly Layer[] = layers): readonly Plane[] {
  const exposure = layers.length === 0 ? undefined : exposureOfWhole(whole, scene);
  const groups = scene.parted ? DEPTHS.map(([low, high]) => layers.filter(({ distance }) => distance >= low && distance < high)) : [layers];
  return groups.filter((group) => group.length > 0).map((group) => planeOf(group, scene, exposure));
}

/** Of all that is seen at the first moment: parts that move apart are drawn in one light. */
function exposureOfWhole(layers: readonly Layer[], { home, size, manner, air }: Scene): Exposure | undefined {
  if (manner.name === "house") return undefined;
  const { canvas } = bake({ x: 0, y: 0, ...size }, (ctx) => {
    for (const layer of layers) throughView(ctx, viewOf(home, layer.distance, size), () => layer.paint(ctx));
  }, MEASURED);
  return exposureOfPlace(canvas, manner, air.place.time);
}

/** Share of the picture's pixels along a side that its light is measured from. */
const MEASURED = 0.2;

export function drawPlane(ctx: Context, { sprite, distance }: Plane, { home, now, size }: { readonly home: Camera; readonly now: Camera; readonly size: Size }): void {
  const box = home === now ? sprite.box : reframed(sprite.box, viewOf(home, distance, size), viewOf(now, distance, size));
  ctx.drawImage(sprite.canvas, box.x, box.y, box.width, box.height);
}

/** Where a layer must paint, in world pixels, so that it is seen behind what stands among the figures there. */
export function behindFigures({ x, y }: Spot, distance: number, { home, size, shotSize }: Pick<Scene, "home" | "size" | "shotSize">): Spot {
  const [from, to] = [viewOfFigures(home, size), viewOf(home, distance, size)];
  const [px, py] = [(x - from.left) * from.zoom, (y - from.top) * from.zoom];
  const [wider, tilt] = [1 + leanOf(home, shotSize) * Math.min(1, Math.max(-1, 1 - (2 * py) / size.height)), tiltOf(home, size)];
  return { x: (size.width / 2 + (px - size.width / 2) / wider) / to.zoom + to.left, y: (tilt === undefined ? py : levelled(py, tilt)) / to.zoom + to.top };
}

/** What lies on the ground among the figures does not rise and sink with what is behind them. */
export function underFeet(layer: Layer, scene: Pick<Scene, "home" | "size" | "shotSize">): Layer {
  const { ground, distance } = layer;
  if (ground === undefined) return layer;
  const to = behindFigures(ground, distance, scene);
  const high = ground.flat === true ? 1 + FORESHORTENS * scene.home.pitch : 1;
  return {
    ...layer,
    paint(ctx) {
      ctx.save();
      ctx.translate(to.x, to.y);
      ctx.scale(1, high);
      ctx.translate(-ground.x, -ground.y);
      layer.paint(ctx);
      ctx.restore();
    },
  };
}

/** Sun and moon are round from wherever they are looked at: what is behind people leans, and they do not. */
export function round(layer: Layer, { home, size, shotSize }: Pick<Scene, "home" | "size" | "shotSize">): Layer {
  const [{ luminary, distance }, lean] = [layer, leanOf(home, shotSize)];
  if (luminary === undefined || lean === 0) return layer;
  const { zoom, left, top } = viewOf(home, distance, size);
  const wider = 1 + lean * Math.min(1, Math.max(-1, 1 - (2 * (luminary.y - top) * zoom) / size.height));
  const aside = ((luminary.x - left) * zoom - size.width / 2) * lean * (-2 / size.height);
  return {
    ...layer,
    paint(ctx) {
      ctx.save();
      ctx.translate(luminary.x, luminary.y);
      ctx.transform(1 / wider, 0, -aside / wider, 1, 0, 0);
      ctx.translate(-luminary.x, -luminary.y);
      layer.paint(ctx);
      ctx.restore();
    },
  };
}

/** How much flatter a ring on the ground is from as low as one looks. */
const FORESHORTENS = 0.45;

/** The other way round: where among the figures something stands that is to be seen at a spot of a layer, and how much larger. */
export function amongFigures({ x, y }: Spot, distance: number, { home, size, shotSize }: Pick<Scene, "home" | "size" | "shotSize">): Spot & { readonly grown: number } {
  const [from, to] = [viewOf(home, distance, size), viewOfFigures(home, size)];
  const [tilt, px, straight] = [tiltOf(home, size), (x - from.left) * from.zoom, (y - from.top) * from.zoom];
  const py = tilt === undefined ? straight : tilted(straight, tilt);
  const wider = 1 + leanOf(home, shotSize) * Math.min(1, Math.max(-1, 1 - (2 * py) / size.height));
  return { x: (size.width / 2 + (px - size.width / 2) * wider) / to.zoom + to.left, y: py / to.zoom + to.top, grown: from.zoom / to.zoom };
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** How much the top of what lies behind is wider when looked down on, and narrower when looked up at. */
const LEANS = 0.14;
/** What is seen of it beside a face is small, and would lie on its side. */
const LEANS_LESS: Readonly<Partial<Record<Scene["shotSize"], number>>> = { ECU: 0.3, CU: 0.3, MCU: 0.4, MS: 0.6 };

function leanOf({ pitch }: Camera, shotSize: Scene["shotSize"]): number {
  return pitch * LEANS * (LEANS_LESS[shotSize] ?? 1);
}

const DEPTHS: readonly (readonly [number, number])[] = [[0.62, 2], [0.28, 0.62], [-1, 0.28]];

function planeOf(group: readonly Layer[], { size, home, boxAt, shotSize, manner, air }: Scene, exposure: Exposure | undefined): Plane {
  const distance = group.reduce((sum, layer) => sum + layer.distance, 0) / group.length;
  const radius = blurAt(shotSize, distance) * manner.unit;
  const detail = manner.name === "house" ? Math.max(0.34, 1 / (1 + radius / 3)) : 1;
  const lean = leanOf(home, shotSize);
  const tilt = tiltOf(home, size);
  const seen = boxAt(distance);
  // What grows narrower is painted wider, so that it still fills the picture.
  const more = Math.abs(lean) / (1 - Math.abs(lean));
  const wanted = grown({ ...seen, x: seen.x - (seen.width * more) / 2, width: seen.width * (1 + more) }, radius * 2.5 + 1);
  const straight = bake(wanted, (ctx) => {
    for (const layer of group) throughView(ctx, viewOf(home, layer.distance, size), () => layer.paint(ctx));
  }, detail);
  const sprite = leaning(straight, { axis: size.width / 2, height: size.height, wider: lean, ...(tilt === undefined ? {} : { drawnAt: (row: number) => levelled(row, tilt) }) });
  if (manner.name === "house") return { sprite: aired(blurred({ ...sprite, canvas: vividPlace(sprite.canvas, manner) }, radius), air), distance };
  return { sprite: set(sprite, { manner, radius, shotSize, air, exposure }), distance };
}

/** Who draws by hand does not blur: what lies behind a face is drawn simpler and paler. A lens does both. */
function set(sprite: Sprite, { manner, radius, shotSize, air, exposure }: Pick<Scene, "manner" | "shotSize" | "air"> & { readonly radius: number; readonly exposure: Exposure | undefined }): Sprite {
  if (LENSED.has(manner.name)) return blurred(slatted({ ...sprite, canvas: finishedPlace(sprite.canvas, manner) }, air), radius);
  const simple = manner.name === "flat" ? sprite : blurred(sprite, radius * 0.42);
  const drawn = { ...sprite, canvas: finishedPlace(simple.canvas, manner, exposure) };
  // By night what lies behind a face goes into the dark, or it would be a pale day.
  if (manner.name === "watercolour" && manner.hour === "night") return darkened(drawn, 0.3 + PALER[shotSize] * 0.8);
  return paled(drawn, { paper: PAPERS[manner.name] ?? "#ffffff", by: PALER[shotSize] * (manner.name === "watercolour" ? 0.5 : 1) });
}

function slatted(sprite: Sprite, { manner, place, light }: Veiled): Sprite {
  if (manner.name !== "noir" || !hasBlinds(place)) return sprite;
  const { canvas } = sprite;
  const ctx = canvas.getContext("2d");
  ctx.save();
  ctx.globalCompositeOperation = "source-atop";
  paintBlinds(ctx, { size: { width: canvas.width, height: canvas.height }, side: light.x < 0 ? -1 : 1, strength: 0.4 });
  ctx.restore();
  return sprite;
}

const LENSED: ReadonlySet<Manner["name"]> = new Set<Manner["name"]>(["noir", "sepia"]);
const PAPERS: Readonly<Partial<Record<Manner["name"], string>>> = { ink: "#f6efdf", pencil: "#f3efe6", watercolour: "#fcf8ee", blueprint: "#10357a", flat: "#f5d9a8" };
const NIGHT = "#222c58";
const PALER: Readonly<Record<Scene["shotSize"], number>> = { ECU: 0.4, CU: 0.28, MCU: 0.22, MS: 0.18, MLS: 0.14, LS: 0.06, ELS: 0 };

/** All but what shines. */
function darkened({ canvas, box }: Sprite, by: number): Sprite {
  const out = createCanvas(canvas.width, canvas.height);
  const ctx = out.getContext("2d");
  ctx.drawImage(canvas, 0, 0);
  ctx.globalCompositeOperation = "overlay";
  ctx.globalAlpha = Math.min(1, by);
  ctx.fillStyle = NIGHT;
  ctx.fillRect(0, 0, out.width, out.height);
  ctx.globalAlpha = 1;
  ctx.globalCompositeOperation = "destination-in";
  ctx.drawImage(canvas, 0, 0);
  return { canvas: out, box };
}

function paled(sprite: Sprite, { paper, by }: { readonly paper: string; readonly by: number }): Sprite {
  if (by === 0 || paper === PAPERS.flat) return sprite;
  const ctx = sprite.canvas.getContext("2d");
  ctx.save();
  ctx.resetTransform();
  ctx.globalCompositeOperation = "source-atop";
  ctx.globalAlpha = by;
  ctx.fillStyle = paper;
  ctx.fillRect(0, 0, sprite.canvas.width, sprite.canvas.height);
  ctx.restore();
  return sprite;
}

/** Picture pixels of 720: the closer the shot, the softer what lies behind. */
function blurAt(shotSize: Scene["shotSize"], distance: number): number {
  const most = { ECU: 9, CU: 5.5, MCU: 3.8, MS: 2.4, MLS: 1.5, LS: 0.6, ELS: 0 }[shotSize];
  return most * (0.45 + 0.55 * distance);
}

export function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
