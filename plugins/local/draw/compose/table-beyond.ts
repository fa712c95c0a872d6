/** A long table seen over the shoulder of somebody along it, with whoever has its end beyond: it comes towards us, and what stands on it is nearer. Pure. */
import type { Staging } from "../../../film/types-staging.ts";
import { sizeOf } from "./desk.ts";
import { atLeftEnd, atRightEnd } from "./ends.ts";
import type { Placed } from "./framing.ts";
import { APART, shareOf } from "./seats.ts";
import type { Put } from "./soup.ts";
import { CANDLES, HIGH, namedOn, type Top } from "./table-laid.ts";
import { isLong } from "./table-places.ts";

/** Whoever is beyond has the end of it. */
export function isBeyond({ camera, props }: Staging, sitting: readonly Placed[]): boolean {
  const [alone, other] = sitting;
  return camera.angle === "over_shoulder" && props.some(isLong) && alone !== undefined && other === undefined && (atLeftEnd(alone.figure) || atRightEnd(alone.figure));
}

/** Figure units: half of its width at its end, its top under our eyes, and from there to whoever has the end. */
const HALF = 300;
const UNDER_EYES = 160;
const AWAY = 2600;
/** Figure units that its middle is to the side of those who sit along it, for each time that it is nearer. */
const SIDEWAYS = 100;
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

/** A plate and a glass before whoever has the end; candles and what the text names each as far along it as in the wide ones. */
export function laidBeyond(staging: Staging, end: Placed): readonly Put[] {
  const way = wayOf(end.figure);
  const at = (kind: string, note: string, { units, aside, size }: { readonly units: number; readonly aside: number; readonly size: number }): Put => {
    const { x, y, nearer } = seenAt(end, units);
    return { kind, note, x: x + way * aside * end.scale * nearer, y, scale: size * end.scale * nearer };
  };
  const unitsTo = (share: number): number => Math.abs(share - (shareOf(end.figure) ?? 0)) * APART;
  const nearest = CANDLES[way === 1 ? 0 : 1];
  return [
    at("plate", "white", { units: 150, aside: 40, size: 0.5 }),
    ...(end.figure.holding === "glass" ? [] : [at("glass", "", { units: 240, aside: 272, size: 0.46 })]),
    // Tall enough that its stick is seen over what is in the middle.
    at("candle", "", { units: unitsTo(nearest), aside: -84, size: 1.32 }),
    ...namedOn(staging).slice(0, 1).map(({ kind, note }) => at(kind, note, { units: unitsTo(0), aside: -158, size: sizeOf({ kind, note }) })),
  ];
}
