/**
 * How the parts of the drawing meet: places give light, ground and layers; figures stand on the ground in their own
 * units; the composition frames both. Shapes only.
 *
 * The world of a place is 1920 by 1080 pixels, as the widest shot sees it. A shot is a window into that world: its size
 * and where it looks decide the framing, so one place and its people stay themselves from shot to shot.
 */
import type { Canvas, SKRSContext2D } from "@napi-rs/canvas";
import type { Figure, Place } from "../../film/types-staging.ts";

export type Context = SKRSContext2D;

export const WORLD = { width: 1920, height: 1080 } as const;

/** Colours are `#rrggbb`. */
export type Colour = string;

export interface Light {
  /** Direction that the light comes from: x -1 left to 1 right, y -1 above to 1 below. */
  readonly x: number;
  readonly y: number;
  /** Colour of what is lit, of what is in shadow, and of the air. */
  readonly key: Colour;
  readonly shade: Colour;
  readonly ambient: Colour;
  /** 0 flat to 1 hard. */
  readonly strength: number;
  /** How much the figures are tinted by `ambient`, 0 to 1: high at night. */
  readonly tint: number;
  /** A pen draws the outline itself: a rim of light inside it would be a second one. */
  readonly rimless?: boolean;
  /** A sun in the sky that is told of: who stands in it throws a shadow. */
  readonly casts?: boolean;
}

/** Where a figure stands. */
export interface Ground {
  /** World pixels from the top: where feet at this depth touch the ground. */
  readonly y: number;
  /** World pixels for one figure unit; a standing adult is 1000 units. About 0.62 near, 0.3 far. */
  readonly scale: number;
}

export interface Layer {
  /** 0 moves with the figures, 1 is infinitely far: how much less it moves when the camera does. */
  readonly distance: number;
  /** World pixels of its upper end, of what means nothing without that: a lamp post whose lamp the picture would cut off is not in it. */
  readonly end?: { readonly x: number; readonly y: number };
  /** Of a layer that is sun or moon alone: it stands where no head hides it, on its own side of the place where there is room, and before the eyes of who looks up to it. */
  readonly luminary?: { readonly x: number; readonly y: number; readonly radius: number; readonly side?: -1 | 0 | 1 };
  /** A point of the ground that stays under the feet from wherever it is seen: world pixels; what is `flat` is flatter from below and rounder from above. */
  readonly ground?: { readonly x: number; readonly y: number; readonly flat?: boolean };
  /** Of a layer of many small things on a wall: each by itself, so that none is right behind a head. */
  readonly spots?: readonly Spot[];
  /** Paints in world pixels, and beyond the edges by a tenth, so the camera may move. */
  paint(ctx: Context): void;
}

/** World pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  paint(ctx: Context): void;
}

/** A place, ready to be painted. Equal places give equal pixels. */
export interface PaintedPlace {
  readonly light: Light;
  /** Back to front, behind the figures. */
  readonly behind: readonly Layer[];
  /** Before the figures: a counter, a parapet, leaves. Often empty. */
  readonly before: readonly Layer[];
  /** Where its wall has a door that stays there: world pixels of the middle. */
  readonly door?: { readonly x: number };
  /** Before which part of its wall its one table stands: world pixels. */
  readonly table?: { readonly x: number };
  /** Where its stalls want somebody behind them: world pixels of the ground, and how high their boards and wares are above it. */
  readonly stalls?: readonly { readonly x: number; readonly y: number; readonly high: number; readonly distance: number }[];
  /** How far from its middle its walls stand where the ground is so low: world pixels. */
  aside?(y: number): number;
  /** Where its one lamp stands: world pixels. */
  readonly lamp?: { readonly x: number };
  /** From where to where what stands upright in it behind people hides what is beyond: world pixels, at their own distance. */
  readonly posts?: readonly { readonly from: number; readonly to: number }[];
  /** @param depth 0 near to 1 far */
  ground(depth: number): Ground;
  /** The same for what is painted with the place, where `ground` is as it is seen from above. */
  level?(depth: number): Ground;
  /** Rain, snow, dust, embers, fireflies: drawn over all, world pixels, `seconds` into the shot; nothing falls where it is dry. */
  air(ctx: Context, seconds: number, dry?: readonly DryAir[]): void;
}

/** What is below an umbrella: world pixels of the middle of its rim, and half of how wide that is. */
export interface DryAir {
  readonly x: number;
  readonly y: number;
  readonly half: number;
}

/** Which side of a place is looked at: `back` is the one behind people who look at us, `left` and `right` are at its ends; `outside` is through its open doors. */
export type Side = "back" | "left" | "right" | "front" | "outside";

/** A way that one looks along: world pixels of its middle, and how far off what stands at its end is, in world pixels for one figure unit there, one over that. */
export interface Along {
  readonly middle: number;
  readonly away: number;
}

export interface Viewed {
  readonly side?: Side;
  /** It is looked down into: tops and joints are seen. */
  readonly above?: boolean;
  /** Who are in the boat that is out there. */
  readonly aboard?: readonly Figure[];
  /** One looks along it to its end. */
  readonly along?: Along;
}

export type PaintPlace = (place: Place, style: string, viewed?: Viewed) => PaintedPlace;

/** What moves in a figure from one moment to the next. */
export interface Act {
  /** Closed when nobody speaks. */
  readonly mouth: "closed" | "small" | "open" | "wide" | "round";
  /** 0 open to 1 shut. */
  readonly blink: number;
  /** Seconds into the shot: breath, sway, the phase of a walk. */
  readonly seconds: number;
  /** 0 to 1: how strongly a speaker gestures just now. */
  readonly gesture: number;
  /** How long the steps of a walk are, 0 to 1 and more in a hurry: as long as the ground goes by, so feet stay where they are set. */
  readonly stride?: number;
  /** The how manieth of several who walk one way. */
  readonly abreast?: number;
  /** Degrees that who runs is turned from the camera, 90 straight to the side. */
  readonly turn?: number;
  /** Where another's hand holds one of theirs, or where on the other's back theirs lies, in figure units from the ground between the feet. */
  readonly clasp?: { readonly x: number; readonly y: number; readonly about?: "neck" | "waist" };
  /** Seeds another way to hold the same pose; empty for the pose as it is. */
  readonly roll?: string;
  /** What the photograph in their hand shows. */
  readonly picture?: Canvas;
  /** Where both hands lie before who sits at a table that is looked down on. */
  readonly rests?: "on the table" | "on a book" | undefined;
  /** On which side of the picture whoever reads, or is read to, has the other: -1 left, 1 right. */
  readonly beside?: -1 | 1 | undefined;
  /** Lets what is in the hand down into a box on the table. */
  readonly packs?: boolean;
  /** Only this much of the figure: the arm that is nearer to us, or both from the elbow. */
  readonly part?: "near arm" | "forearms" | "seat";
}

/** Points of a figure in its own units: the ground between its feet is 0,0 and up is negative. */
export interface Anchors {
  readonly top: number;
  readonly head: { readonly x: number; readonly y: number; readonly radius: number };
  readonly eyes: { readonly x: number; readonly y: number };
  readonly chest: number;
  readonly waist: number;
  readonly knees: number;
  /** Half of the width it takes, arms included. */
  readonly halfWidth: number;
  /** The hand that holds or points. */
  readonly hand: { readonly x: number; readonly y: number };
  /** An umbrella that is up: the middle of its rim, and half of how wide it is. */
  readonly canopy?: { readonly x: number; readonly y: number; readonly half: number };
  /** A person's other one. */
  readonly other?: { readonly x: number; readonly y: number };
}

export interface FigureArtist {
  anchorsOf(figure: Figure): Anchors;
  /** Draws in figure units at the origin, which is the ground between the feet; the caller has scaled and moved `ctx`. */
  draw(ctx: Context, figure: Figure, act: Act, light: Light): void;
}

/** A thing, in figure units, standing on the ground at the origin; `lit` is whether a lamp, screen or fire is on. */
export type DrawProp = (ctx: Context, prop: { readonly kind: string; readonly note: string }, light: Light, seconds: number) => void;

/** A shot, ready to be painted at any of its moments. */
export interface Shot {
  /** Paints the whole picture, `at` seconds into the shot. */
  paint(ctx: Context, at: number): void;
}
