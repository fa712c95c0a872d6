/** Water at somebody's feet with their faces in it, and the moon where the text has it. Knows no text. */
import { createCanvas, type Canvas } from "@napi-rs/canvas";
import type { Size } from "vp/plugin";
import type { Figure, Staging } from "../../../film/types-staging.ts";
import { WORLD, type Context, type Layer, type PaintedPlace, type Shot } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { glow, linear, polygon, type Point } from "../paint/path.ts";
import { paintLightInWater } from "../place/water.ts";
import { planesOf } from "./backdrop.ts";
import { widest, type Camera } from "./camera.ts";
import type { Framing } from "./framing.ts";
import { mannerOf } from "./look.ts";
import { isPerson } from "./persons.ts";
import { stamp } from "./sprite.ts";
import { veilOf, type Veiled } from "./veil.ts";

export interface Mirrored {
  readonly staging: Staging;
  readonly place: PaintedPlace;
  readonly size: Size;
  /** How the faces are framed, and their picture before what is behind them. */
  frame(staging: Staging, size: Size): Framing;
  compose(staging: Staging, place: PaintedPlace, framing: Framing): Shot;
}

/** Whether the picture is of water that people look into. */
export function isMirror({ insert, figures }: Staging): boolean {
  return insert?.kind === "puddle" && figures.length > 0;
}

export function mirrorShot({ staging, place, size, frame, compose }: Mirrored): Shot {
  const { width, height } = size;
  const manner = { ...mannerOf(staging.style, size), side: place.light.x < 0 ? -1 : 1 } as const;
  const air: Veiled = { place: staging.place, light: place.light, manner };
  const home: Camera = { x: WORLD.width / 2 - 420, y: 1050, zoom: widest(size) * 4, roll: 0, pitch: 0 };
  const whole = { x: -width * 0.03, y: -height * 0.03, width: width * 1.06, height: height * 1.06 };
  const planes = planesOf(place.behind, { size, home, boxAt: () => whole, parted: false, shotSize: "MS", manner, air });
  const faces = facesOf(staging, { size, place, frame, compose });
  const veil = veilOf(air, size);
  return {
    paint(ctx, at) {
      for (const plane of planes) stamp(ctx, plane.sprite);
      paintWater(ctx, { size, place, faces: faces(at), moon: staging.place.features?.includes("puddle_moon") === true && staging.figures.length === 2, at });
      stamp(ctx, veil);
    },
  };
}

/** Turned to the water, before the sky. */
function facesOf(staging: Staging, { size, place, frame, compose }: Pick<Mirrored, "size" | "place" | "frame" | "compose">): (at: number) => Canvas {
  const { insert: _water, ...rest } = staging;
  const turned = staging.figures.map((figure): Figure => ({ ...figure, facing: "front", gaze: isPerson(figure) || staging.figures.length !== 2 ? "camera" : figure.x < 0 ? "right" : "left", pose: figure.look.species === "person" ? "standing" : "sitting", depth: 0.3 }));
  const seen: Staging = { ...rest, figures: turned, props: [], crowd: false, camera: { size: staging.figures.every(isPerson) ? (staging.figures.length > 1 ? "MLS" : "MCU") : "MS", angle: "eye", movement: "static" } };
  const framing = frame(seen, size);
  const shot = compose(seen, { ...place, behind: [skyOver(framing.camera, size, place)], before: [], air: () => undefined }, framing);
  const canvas = createCanvas(size.width, size.height);
  return (at) => {
    const ctx = canvas.getContext("2d");
    ctx.setTransform(1, 0, 0, -1, 0, size.height);
    shot.paint(ctx, at);
    return canvas;
  };
}

function skyOver({ x, y, zoom }: Camera, { height }: Size, { light }: PaintedPlace): Layer {
  const high = height / zoom;
  return {
    distance: 0,
    paint: (ctx) => {
      ctx.fillStyle = linear(ctx, [0, y - high / 2, 0, y + high / 2], [[0, mix(light.ambient, "#2a3f78", 0.45)], [1, mix(light.shade, "#16224a", 0.5)]]);
      ctx.fillRect(x - high * 2, y - high * 2, high * 4, high * 4);
    },
  };
}

interface Water {
  readonly size: Size;
  readonly place: PaintedPlace;
  readonly faces: Canvas;
  readonly moon: boolean;
  readonly at: number;
}

/** Fuller than an ellipse, and of no rule: water that lies where the ground is low. */
function shore([x, y]: Point, [wide, high]: Point): readonly Point[] {
  return Array.from({ length: 120 }, (_, at): Point => {
    const angle = (at / 120) * Math.PI * 2;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const ragged = 1 + 0.018 * Math.sin(angle * 3 + 2) + 0.014 * Math.sin(angle * 5 + 1) + 0.008 * Math.sin(angle * 11);
    return [x + wide * ragged * Math.sign(cos) * Math.abs(cos) ** 0.82, y + high * ragged * Math.sign(sin) * Math.abs(sin) ** 0.82];
  });
}

/** Picture pixels of 720 that are moved as one. */
const STRIP = 5;

/** Upside down, a little paler, and moved by every ripple. */
function paintWater(ctx: Context, { size: { width, height }, place: { light }, faces, moon, at }: Water): void {
  const unit = height / 720;
  const [x, y, wide, high] = [width / 2, height * 0.51, width * 0.445, height * 0.44];
  // The ground is wet a little beyond the water, and less and less.
  for (let wet = 5; wet > 0; wet--) polygon(ctx, shore([x, y + 2 * unit], [wide + wet * 7 * unit, high + wet * 5 * unit]), alpha(light.shade, 0.1));
  ctx.save();
  ctx.beginPath();
  for (const [px, py] of shore([x, y], [wide, high])) ctx.lineTo(px, py);
  ctx.clip();
  const [grown, strip] = [0.98, Math.max(1, Math.round(STRIP * unit))];
  for (let row = 0; row < height; row += strip) {
    const sway = 3.2 * unit * Math.sin(row / (17 * unit) + at * 2.2) * (0.4 + row / height);
    ctx.drawImage(faces, 0, row, width, strip, width * (1 - grown) / 2 + sway, (row - height / 2) * grown + height / 2, width * grown, strip * grown + 0.6);
  }
  polygon(ctx, shore([x, y], [wide, high]), alpha(WATER, 0.2));
  // Shallow at its edge: the ground shows through.
  for (let shallow = 1; shallow <= 4; shallow++) edge(ctx, shore([x, y], [wide, high]), alpha(mix(light.shade, light.ambient, 0.5), 0.12), shallow * 9 * unit);
  paintRings(ctx, { x, y: y + high * 0.2, wide, unit, at });
  if (moon) {
    // Between the faces.
    const [middle, radius] = [y + high * 0.2, high * 0.25];
    glow(ctx, [x, middle], radius * 2.6, { colour: "#fff4cf", strength: 0.6 });
    paintLightInWater(ctx, { x, y: middle, wide: radius, high: radius, colour: "#fff6d8", seconds: at });
  }
  ctx.restore();
}

const WATER = "#5470b8";

function edge(ctx: Context, points: readonly Point[], colour: string, wide: number): void {
  ctx.beginPath();
  for (const [x, y] of points) ctx.lineTo(x, y);
  ctx.closePath();
  ctx.strokeStyle = colour;
  ctx.lineWidth = wide;
  ctx.stroke();
}

interface Rings {
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly unit: number;
  readonly at: number;
}

/** Ripples go out from the middle, each seen where it catches the light. */
function paintRings(ctx: Context, { x, y, wide, unit, at }: Rings): void {
  ctx.lineCap = "round";
  for (let ring = 0; ring < 5; ring++) {
    const share = (ring + 1 + ((at * 0.3) % 1)) / 6;
    ctx.strokeStyle = alpha("#ffffff", 0.5 * (1 - share * 0.8));
    ctx.lineWidth = (3.4 - 1.6 * share) * unit;
    for (const [from, to] of [[0.12, 0.4], [0.56, 0.86], [1.1, 1.42], [1.6, 1.9]] as const) {
      const turn = ring * 0.07;
      ctx.beginPath();
      ctx.ellipse(x, y, wide * share, wide * share * 0.42, 0, (from + turn) * Math.PI, (to + turn) * Math.PI);
      ctx.stroke();
    }
  }
}
