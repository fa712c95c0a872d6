/** What stands on the table of many beside the thing that fills the picture: what stood there in the wide ones, each as far along it. Draws nothing. */
import { isServed } from "../../../film/types-laid.ts";
import type { Figure, Staging } from "../../../film/types-staging.ts";
import { pieceOf } from "../prop/index.ts";
import { hasCounter, standsOnCounter } from "./counter.ts";
import { sizeOf, type Beside } from "./desk.ts";
import { atLeftEnd, atRightEnd } from "./ends.ts";
import { asideOfSheet, beyondSheet, endBeyondSheet } from "./insert-read.ts";
import { APART, shareOf } from "./seats.ts";
import { CANDLE_HIGH, CANDLES, cupOf, hasGlass, namedOn } from "./table-laid.ts";
import { isLong } from "./table-places.ts";

/** Places whose tables have a cloth. */
export const LAID: ReadonlySet<Staging["place"]["kind"]> = new Set<Staging["place"]["kind"]>(["dining_room", "restaurant", "cafe"]);

export function isOnTableOfMany({ place, props }: Staging): boolean {
  return LAID.has(place.kind) && props.some(isLong);
}

/** A plate on the one table of a kitchen: seen with what stands along the wall behind that. */
export function isOnKitchenTable({ insert, place, props }: Staging): boolean {
  return insert?.kind === "plate" && place.kind === "kitchen" && props.some(({ kind }) => kind === "table");
}

/** Figure units to the right of what fills the picture. */
export function besideOnTable(staging: Staging): readonly Beside[] {
  const { insert, props, figures, camera } = staging;
  if (isOnKitchenTable(staging)) return FRUIT;
  if (insert !== undefined && hasCounter(staging)) return props.filter(({ kind }) => kind !== insert.kind && isServed(kind) && standsOnCounter(staging, kind)).slice(0, 1).map(({ kind, note }) => ({ kind, note, ...SERVED }));
  if (insert?.kind === "bread" && camera.angle === "high" && props.some(({ kind }) => kind === "dough")) return [DOUGH];
  if (insert === undefined || !isOnTableOfMany(staging)) return [];
  const named = namedOn(staging).map(({ kind, note }) => ({ kind, note, share: 0, size: sizeOf({ kind, note }) }));
  if (endBeyondSheet(staging) !== undefined) return beyondSheet(staging).flatMap((figure) => settingBeyond(staging, figure));
  const candles = CANDLES.map((share) => ({ kind: "candle", note: "", share, size: CANDLE_HIGH / pieceOf({ kind: "candle", note: "" }).height }));
  const here = placeOf(staging);
  const settings = [...figures, ...(staging.around ?? [])].flatMap((figure) => settingOf(staging, figure));
  return [...settings, ...candles, ...named].filter(({ kind, share }) => !(kind === insert.kind && Math.abs(share - here) < 0.02)).map(({ kind, note, share, size }) => ({ kind, note, aside: (share - here) * APART, size }));
}

/** On the table of every kitchen, in its dish; who lays that table begins at its other end. */
const FRUIT: readonly Beside[] = [{ kind: "plate", note: "white", aside: 274, size: 0.62 }, { kind: "fruit", note: "", aside: 274, size: 0.5 }];

/** On a counter a cup is near what lies there. */
const SERVED = { aside: 222, size: 1.2 };

/** What is kneaded there. */
const DOUGH: Beside = { kind: "dough", note: "", aside: 150, size: 0.5 };

/** How far along the table what fills the picture is: -1 its left end, 1 its right end. */
export function placeOf({ insert, figures }: Staging): number {
  if (insert?.kind === "candle") return CANDLES[1];
  const shares = figures.flatMap((figure) => shareOf(figure) ?? []);
  return shares.length > 0 ? shares.reduce((sum, each) => sum + each, 0) / shares.length : 0;
}

/** Plate and cup of somebody who sits there, as in the wide ones: the cup is nearer to the middle of the table. */
function settingOf(staging: Staging, figure: Figure): readonly Along[] {
  const share = shareOf(figure);
  if (share === undefined) return [];
  const end = atLeftEnd(figure) || atRightEnd(figure);
  const inward = share > 0 ? -1 : 1;
  const plate = end ? share + inward * BEFORE : share;
  const { kind, size } = cupOf(staging, figure);
  return [{ kind: "plate", note: "white", share: plate, size: 0.5 }, ...(hasGlass(figure) ? [] : [{ kind, note: "", share: plate + inward * (end ? GLASS_AT_END : GLASS), size }])];
}

/** Of whoever is beyond a sheet in the hand: the cup is nearer to it than the plate. */
function settingBeyond(staging: Staging, figure: Figure): readonly Beside[] {
  const aside = asideOfSheet(figure);
  const { kind, size } = cupOf(staging, figure);
  return [{ kind: "plate", note: "white", aside: aside * ON_TABLE, size: 0.5 }, ...(hasGlass(figure) ? [] : [{ kind, note: "", aside: aside * ON_TABLE - Math.sign(aside) * CUP_BESIDE, size }])];
}

/** What stands before somebody is a little nearer to the middle of the picture than they are. */
const ON_TABLE = 0.66;
const CUP_BESIDE = 82;

interface Along {
  readonly kind: string;
  readonly note: string;
  readonly share: number;
  readonly size: number;
}

/** From who sits at an end to the plate. */
const BEFORE = 0.12;
/** From a plate to the glass beside it. */
const GLASS = 0.07;
const GLASS_AT_END = 0.156;
