/** A long table seen over the shoulder of somebody along it, with whoever has its end beyond: it comes towards us, and what stands on it is nearer. Pure. */
import type { Figure, Staging } from "../../../film/types-staging.ts";
import type { Anchors } from "../contract.ts";
import { sizeOf } from "./desk.ts";
import { atLeftEnd, atRightEnd } from "./ends.ts";
import type { Framing, Placed } from "./framing.ts";
import { APART, shareOf } from "./seats.ts";
import type { Put } from "./soup.ts";
import { CANDLES, cupOf, hasGlass, HIGH, namedOn, type Top } from "./table-laid.ts";
import { isLong } from "./table-places.ts";

/** Whoever is beyond has the end of it. */
export function isBeyond({ camera, props }: Staging, sitting: readonly Placed[]): boolean {
  const [alone, other] = sitting;
  return camera.angle === "over_shoulder" && props.some(isLong) && alone !== undefined && other === undefined && (atLeftEnd(alone.figure) || atRightEnd(alone.figure));
}

/** Figure units: half of its width at its end, its top under our eyes, and from there to whoever has the end. */
const HALF = 270;
const UNDER_EYES = 170;
const AWAY = 2600;
/** Figure units that its middle is to the side of those who sit along it, for each time that it is nearer. */
const SIDEWAYS = -130;
/** So that hands lie on it. */
const RAISED = 14;

interface Seen {
  readonly x: number;
  readonly y: number;
  readonly nearer: number;
}

/** @param units from its end towards us */
function seenAt({ figure, x, y, scale }: Placed, units: number): Seen {
  const nearer = 1 / (1 - units / AWAY);
  return { x: x - wayOf(figure) * SIDEWAYS * (nearer - 1) * scale, y: y - (HIGH + RAISED) * scale + UNDER_EYES * (nearer - 1) * scale, nearer };
}

function wayOf(figure: Placed["figure"]): 1 | -1 {
  return atLeftEnd(figure) ? 1 : -1;
}

/** @param low world pixels: the lower edge of the picture */
export function topBeyond(end: Placed, low: number): Top {
  const far = seenAt(end, 0);
  const nearer = 1 + (low + 40 * end.scale - far.y) / (UNDER_EYES * end.scale);
  const near = seenAt(end, AWAY * (1 - 1 / nearer));
  const half = HALF * end.scale;
  return { left: near.x - half * nearer, right: near.x + half * nearer, narrower: half * (nearer - 1), aside: far.x - near.x, far: far.y, near: near.y, foot: near.y + 1, scale: end.scale, depth: end.y + 1 };
}

/** Figure units from the edge of the table to the middle of who sits at it. */
const BESIDE = 96;

export interface Between {
  readonly placed: Placed;
  /** How many times as large as at the end of the table. */
  readonly nearer: number;
}

/** Those at its long side between whoever has the end and whose shoulder it is, far to near: they look to the end. Whose face is not free is hidden by that shoulder. */
export function seatedBetween(staging: Staging, { placed: [end, ...others], shoulder }: Framing, anchorsOf: (figure: Figure) => Anchors): readonly Between[] {
  if (end === undefined || shoulder === undefined || !isBeyond(staging, [end, ...others])) return [];
  const reach = awayFrom(end, shoulder.figure);
  if (reach === undefined) return [];
  const between = (staging.around ?? []).flatMap((figure) => {
    const units = awayFrom(end, figure);
    return units === undefined || units >= reach ? [] : [besideTable(end, figure, { units, anchorsOf })];
  }).toSorted((a, b) => a.nearer - b.nearer);
  const jammed = between.findIndex(({ placed }, at) => [end, ...between.slice(0, at).map((each) => each.placed), shoulder].some((other) => hides(other, placed)));
  return jammed < 0 ? between : between.slice(0, jammed);
}

/** Whether of two faces one is before a part of the other, or the back of a head is. */
function hides(other: Placed, { x, y, scale, anchors: { head } }: Placed): boolean {
  const back = other.figure.facing === "back";
  const reach = other.anchors.head.radius * other.scale * (back ? HAIR : FACE) + head.radius * scale * FACE;
  const [aside, apart] = [x + head.x * scale - other.x - other.anchors.head.x * other.scale, y + head.y * scale - other.y - other.anchors.head.y * other.scale];
  // Under the back of a head are its shoulders.
  return Math.abs(aside) < reach && (back || Math.abs(apart) < reach);
}

/** Head radii: half of a face, and of the hair from behind. */
const FACE = 0.62;
const HAIR = 0.85;

/** Figure units along the table. */
function awayFrom(end: Placed, figure: Figure): number | undefined {
  const [from, to] = [shareOf(end.figure), shareOf(figure)];
  return from === undefined || to === undefined ? undefined : Math.abs(to - from) * APART;
}

function besideTable(end: Placed, guest: Figure, { units, anchorsOf }: { readonly units: number; readonly anchorsOf: (figure: Figure) => Anchors }): Between {
  const way = wayOf(end.figure);
  const { x, y, nearer } = seenAt(end, units);
  const scale = end.scale * nearer;
  const towards = way === 1 ? "left" : "right";
  const figure: Figure = { ...guest, x: way * 0.4, facing: towards, gaze: towards };
  return { nearer, placed: { figure, anchors: anchorsOf(figure), x: x + way * (HALF + BESIDE) * scale, y: y + (HIGH + RAISED) * scale, scale } };
}

/** A plate and a glass before whoever has the end and before each of those beside it; candles and what the text names each as far along it as in the wide ones. */
export function laidBeyond(staging: Staging, end: Placed): readonly Put[] {
  const way = wayOf(end.figure);
  const at = (kind: string, note: string, { units, aside, size }: { readonly units: number; readonly aside: number; readonly size: number }): Put => {
    const { x, y, nearer } = seenAt(end, units);
    return { kind, note, x: x + way * aside * end.scale * nearer, y, scale: size * end.scale * nearer };
  };
  const unitsTo = (share: number): number => Math.abs(share - (shareOf(end.figure) ?? 0)) * APART;
  const nearest = CANDLES[way === 1 ? 0 : 1];
  const cup = (figure: Figure, spot: { readonly units: number; readonly aside: number }): readonly Put[] => {
    const { kind, size } = cupOf(staging, figure);
    return hasGlass(figure) ? [] : [at(kind, "", { ...spot, size })];
  };
  const beside = (staging.around ?? []).flatMap((figure) => {
    const units = awayFrom(end, figure);
    return units === undefined ? [] : [at("plate", "white", { units, aside: PLATE, size: 0.5 }), ...cup(figure, { units: units + 84, aside: PLATE - 36 })];
  });
  return [
    at("plate", "white", { units: 150, aside: 40, size: 0.5 }),
    ...cup(end.figure, { units: 270, aside: 118 }),
    ...beside,
    // Tall enough that its stick is seen over what is in the middle.
    at("candle", "", { units: unitsTo(nearest), aside: -ROW, size: 1.32 }),
    ...namedOn(staging).slice(0, 1).map(({ kind, note }) => at(kind, note, { units: unitsTo(0), aside: -ROW, size: sizeOf({ kind, note }) * NAMED })),
  ];
}

/** Figure units from the middle of the table to the plate of who sits at its long side. */
const PLATE = 190;
/** And to the row of candles and of what the text names, on the side away from those along it; so near a lens makes that no larger than it is. */
const ROW = 140;
const NAMED = 0.64;
