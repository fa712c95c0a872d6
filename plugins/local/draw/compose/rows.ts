/** Where several people stand in a picture too narrow for them side by side: in rows, each higher than the one before it. Pure. */
import type { Staging } from "../../../film/types-staging.ts";
import type { Measured } from "./blocking.ts";

export interface Narrow {
  readonly shotSize: Staging["camera"]["size"];
  /** Width by height of the picture. */
  readonly aspect: number;
}

export interface Stacked {
  /** In the order of the people: world pixels from the middle of the picture and above where they stood. */
  readonly spots: readonly Spot[];
  /** World pixels that all heads and most shoulders take from side to side. */
  readonly width: number;
}

export interface Spot {
  readonly x: number;
  readonly raised: number;
  /** How much of their size remains so far back. */
  readonly smaller: number;
}

/** Whether so many people stand in rows. */
export function standInRows(count: number, { aspect }: Narrow): boolean {
  return aspect < 0.8 ? count > 1 : aspect < 1.2 && count > 3;
}

export function inRows(people: readonly Measured[], narrow: Narrow): Stacked {
  const rows = rowsOf(people, narrow.aspect < 0.8 || people.length === 4 ? 2 : 3);
  const spots = new Map<Measured, Spot>();
  rows.forEach((row, at) => {
    const [before] = rows;
    const shift = before && row.length === before.length ? (rows.length === 1 ? 0 : (at % 2 === 0 ? -1 : 1) * asideOf(row, narrow)) : 0;
    const smaller = SMALLER ** at;
    row.forEach((person, place) => spots.set(person, { x: (place - (row.length - 1) / 2) * gapOf(row, narrow) + shift, raised: at * riseOf(row) + tallest(row) * (1 - smaller), smaller }));
  });
  const reach = people.map((person) => Math.abs(spots.get(person)?.x ?? 0) + edgeOf(person, narrow));
  return { spots: people.map((person) => spots.get(person) ?? { x: 0, raised: 0, smaller: 1 }), width: 2 * Math.max(...reach) };
}

const SMALLER = 0.93;

/** Near to far; within a row from left to right as they are in the scene. Who is short stands in front. */
function rowsOf(people: readonly Measured[], across: number): readonly (readonly Measured[])[] {
  const order = people.toSorted((a, b) => tallness(a) - tallness(b) || a.figure.depth - b.figure.depth);
  const front = people.length % across === 0 ? across : people.length > across ? across : people.length;
  const rows = people.length === 2 ? [order.slice(0, 1), order.slice(1)] : [order.slice(0, front)];
  for (let at = front; people.length > 2 && at < order.length; at += across) rows.push(order.slice(at, at + across));
  return rows.map((row) => row.toSorted((a, b) => a.figure.x - b.figure.x));
}

/** Adults stand as they like; children before them. */
function tallness({ anchors }: Measured): number {
  return -anchors.top < 820 ? 0 : 1;
}

type ShotSize = Narrow["shotSize"];

/** How free of each other heads in one row are, and how far rows are moved aside: the closer, the more one covers the other. */
const FREE: Readonly<Record<ShotSize, number>> = { ECU: 1.05, CU: 1.05, MCU: 1.08, MS: 1.15, MLS: 1.3, LS: 1.5, ELS: 1.6 };
const ASIDE: Readonly<Record<ShotSize, number>> = { ECU: 0.66, CU: 0.66, MCU: 0.68, MS: 0.74, MLS: 0.85, LS: 1, ELS: 1.1 };

function radiusOf({ anchors, ground }: Measured): number {
  return anchors.head.radius * ground.scale;
}

function gapOf(row: readonly Measured[], { shotSize }: Narrow): number {
  return 2 * Math.max(...row.map(radiusOf)) * FREE[shotSize] * 1.12;
}

/** One before another is half covered; full rows only look between the heads before them. */
function asideOf(row: readonly Measured[], { shotSize }: Narrow): number {
  const radius = Math.max(...row.map(radiusOf));
  return row.length === 1 ? radius * 1.12 * ASIDE[shotSize] : radius * 0.3;
}

function riseOf(row: readonly Measured[]): number {
  return 2 * Math.max(...row.map(radiusOf)) * (row.length === 1 ? 0.62 : 0.92);
}

/** World pixels: whoever is smaller for standing behind is lifted by what they lose. */
function tallest(row: readonly Measured[]): number {
  return Math.max(...row.map(({ anchors, ground }) => -anchors.top * ground.scale));
}

/** World pixels from the middle of a person that must be inside the edge. */
function edgeOf(person: Measured, { shotSize }: Narrow): number {
  const body = person.anchors.halfWidth * person.ground.scale;
  const share = { ECU: 0.3, CU: 0.4, MCU: 0.48, MS: 0.6, MLS: 0.78, LS: 1, ELS: 1.05 }[shotSize];
  return Math.max(radiusOf(person) * 1.15, body * share);
}
