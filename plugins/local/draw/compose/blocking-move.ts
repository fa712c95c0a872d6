/** Where a figure goes between the first and the last moment of a shot, and when it changes its pose. Pure. */
import type { Figure, Staging } from "../../../film/types-staging.ts";
import type { Placed } from "./framing.ts";
import { closeTo } from "./embrace.ts";
import { eased, WALKING } from "./movement.ts";
import { isPerson } from "./persons.ts";

/** World pixels and scale, and how far the last pose has replaced the first: 0 to 1. */
export interface Standing {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly changed: number;
}

export interface Walk {
  readonly first: Placed;
  /** The same person at the last moment. */
  readonly last: Figure | undefined;
  /** World pixels from the middle of the picture to its edge. */
  readonly half: number;
  /** Of the shot. */
  readonly seconds: number;
  readonly shotSize: Staging["camera"]["size"];
  /** The camera walks along. */
  readonly followed: boolean;
  /** Everybody at the first moment: nobody walks through somebody. */
  readonly others: readonly Placed[];
}

export function standingOf(walk: Walk): (at: number) => Standing {
  const { first, seconds, followed } = walk;
  const away = followed ? 0 : walk.last?.pose === "hugging" ? intoArms(walk) : untilSomebody(distanceOf(walk), walk);
  const walking = WALKING.has(first.figure.pose);
  const nearer = walking && (first.figure.facing === "front" || first.figure.facing === "back") ? (first.figure.facing === "front" ? 0.07 : -0.07) : 0;
  return (at) => {
    const progress = Math.min(1, Math.max(0, at / Math.max(0.1, seconds)));
    const gone = walking ? progress : eased(Math.min(1, Math.max(0, (progress - 0.12) / 0.7)));
    return {
      x: first.x + away * gone,
      y: first.y + (first.y * nearer * gone) / 6,
      scale: first.scale * (1 + nearer * gone),
      changed: changeAt(at, seconds),
    };
  };
}

export function changesPose(first: Figure, last: Figure | undefined): boolean {
  return last !== undefined && (last.pose !== first.pose || last.expression !== first.expression || last.facing !== first.facing || last.gaze !== first.gaze || last.holding !== first.holding);
}

/** Picture halves a second. */
const PACE: Readonly<Record<Staging["camera"]["size"], number>> = { ECU: 0, CU: 0, MCU: 0.02, MS: 0.05, MLS: 0.1, LS: 0.13, ELS: 0.08 };

/** World pixels a second that a walker goes in the picture. */
export function paceOf(half: number, shotSize: Walk["shotSize"]): number {
  return PACE[shotSize] * half;
}

function distanceOf({ first: { figure }, last, half, seconds, shotSize }: Walk): number {
  const close = shotSize === "ECU" || shotSize === "CU" ? 0.25 : 0.75;
  const moves = last !== undefined && last.x !== figure.x;
  if (!WALKING.has(figure.pose)) return moves ? (last.x - figure.x) * half * close : 0;
  const direction = moves ? Math.sign(last.x - figure.x) : figure.facing === "left" ? -1 : figure.facing === "right" ? 1 : 0;
  return direction * Math.min(0.6 * half, paceOf(half, shotSize) * seconds * (figure.pose === "running" ? 1.7 : 1));
}

/** To the nearest, breast to breast; two people meet half way, an animal waits. */
function intoArms({ first, others }: Walk): number {
  const [nearest] = others.filter(({ figure }) => figure.character !== first.figure.character).toSorted((a, b) => Math.abs(a.x - first.x) - Math.abs(b.x - first.x));
  if (!nearest) return 0;
  const gap = Math.max(0, Math.abs(nearest.x - first.x) - closeTo(first, nearest.figure) - closeTo(nearest, first.figure));
  return Math.sign(nearest.x - first.x) * gap * (isPerson(nearest.figure) ? 0.5 : 1);
}

/** As far as is free; who comes the other way takes half of the room between. */
function untilSomebody(away: number, { first, others }: Walk): number {
  const ahead = others.filter(({ figure, x }) => figure.character !== first.figure.character && Math.sign(x - first.x) === Math.sign(away));
  const free = ahead.map(({ figure, anchors, x, scale }) => {
    const gap = Math.abs(x - first.x) - (anchors.halfWidth * scale + first.anchors.halfWidth * first.scale) * 0.9;
    return Math.max(0, gap) * (figure.facing === first.figure.facing ? 1 : 0.5);
  });
  return Math.sign(away) * Math.min(Math.abs(away), ...free);
}

/** Seconds. */
const CHANGING = 0.42;

/** A pose gives way to the next within a few drawings, just before the middle. */
function changeAt(at: number, seconds: number): number {
  return Math.min(1, Math.max(0, (at - seconds * 0.4) / CHANGING));
}
