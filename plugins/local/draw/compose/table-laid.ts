/** What stands on a table that people sit round: a place for each, candles between, and what the text names in the middle. */
import type { Staging } from "../../../film/types-staging.ts";
import type { Context, Light } from "../contract.ts";
import { glow } from "../paint/path.ts";
import { pieceOf } from "../prop/index.ts";
import { WITHOUT_GLOW } from "../prop/lights.ts";
import { isOilLamp } from "../prop/oil-lamps.ts";
import { penOf } from "../prop/pen.ts";
import { atLeftEnd, atRightEnd } from "./ends.ts";
import { isOnDesk, LAPTOP, onDesk, sizeOf } from "./desk.ts";
import type { Placed } from "./framing.ts";
import { packs, restsOf } from "./hands-laid.ts";
import { sheetBefore } from "./sheet-laid.ts";
import { hasSoup, soupOn, type Put } from "./soup.ts";
import { isAlong } from "./table-along.ts";
import { isLong, isReadTo } from "./table-places.ts";

/** Figure units from the ground to a table's top. */
export const HIGH = 425;

/** World pixels. */
export interface Top {
  readonly left: number;
  readonly right: number;
  /** How much narrower it is at its far edge, on each side. */
  readonly narrower: number;
  /** How far its far edge is to the right of its near one. */
  readonly aside?: number;
  /** Its far and its near edge, and where the cloth ends. */
  readonly far: number;
  readonly near: number;
  readonly foot: number;
  readonly scale: number;
  /** Where it stands: behind whoever is nearer. */
  readonly depth: number;
}

export interface Laid {
  readonly top: Top;
  readonly light: Light;
  readonly sitting: readonly Placed[];
  /** World pixels: the lower edge of the picture. */
  readonly low: number;
  /** World pixels: the right edge of the picture where it shows a part of a long table only. */
  readonly cut?: number;
  /** World pixels of a place along a table of many: -1 its left end, 1 its right end. */
  readonly places?: (share: number) => number;
  /** What stands on it, where that is known. */
  readonly things?: readonly Put[];
}

/** What lies flat first, then the farther ones, so that nothing stands before what is nearer. */
export function layThings(ctx: Context, staging: Staging, laid: Laid): void {
  const things = laid.things ?? (hasSoup(staging) ? soupOn(laid) : isAlong(staging) ? along(staging, laid) : across(staging, laid));
  for (const { kind, note, x, y, scale, lies = false } of things.toSorted((a, b) => Number(b.lies ?? false) - Number(a.lies ?? false) || a.y - b.y)) {
    if (kind === "candle") paintCandle(ctx, { x, y, scale }, laid.light);
    else stand(ctx, { kind, note, x, y, scale, lies }, laid.light);
  }
}

function stand(ctx: Context, { kind, note, x, y, scale, lies = false }: Put, light: Light): void {
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(scale, scale);
  // Flat on the cloth, its far edge narrower than one that stands.
  if (lies) ctx.transform(1, -0.06, 0.5, 0.4, 0, 0);
  pieceOf({ kind, note }).draw(penOf(ctx, { kind, note }, { light, seconds: 0.4 }));
  ctx.restore();
}

function across(staging: Staging, { top, sitting, low, cut, places: along }: Laid): readonly Put[] {
  const { left, right, far, near, scale } = top;
  const middle = (left + right) / 2;
  const wide = right - left;
  const put = (kind: string, note: string, { x, share, size }: { readonly x: number; readonly share: number; readonly size: number }): Put => ({ kind, note, x, y: far + (near - far) * share, scale: size * scale });
  const dining = isDining(staging);
  const candles = dining && along !== undefined ? CANDLES.map((share) => put("candle", "", { x: along(share), share: IN_MIDDLE, size: 1 })) : dining && sitting.length > 2 ? [-0.2, 0.2].map((aside) => put("candle", "", { x: middle + wide * aside, share: 0.45, size: 1 })) : [];
  const named = namedOn(staging).filter(({ note }) => !isOnDesk(note));
  const own = sitting[0] === undefined ? [] : onDesk(staging, sitting[0]).map(({ kind, note, aside: away, share }) => put(kind, note, { x: away, share, size: sizeOf({ kind, note }) }));
  // Before somebody who sits alone it would hide the face.
  const [only] = sitting;
  const aside = (at: number): number => (sitting.length === 1 && only ? (besides(only, top, { at: spotOf(named, at), far: staging.camera.angle === "over_shoulder" && staging.props.some(isLong) ? 440 : isDeskLamp(named[at]) ? 264 : named[at]?.kind === "box" && packs(staging, only.figure) ? PACKED : 330 }) - middle) / wide : cut !== undefined ? (cut - middle) / wide : isReadTo(sitting.map(({ figure }) => figure)) ? lampSide(named[at]) * ((named[at]?.kind === "lamp" ? 0.4 : 0.35) - named.slice(0, at).filter((each) => lampSide(each) === lampSide(named[at])).length * 0.16) : (at - 0.5 * (named.length - 1)) * 0.16);
  const things = named.map(({ kind, note }, at) => put(kind, note, { x: along === undefined ? middle + aside(at) * wide : along((at - 0.5 * (named.length - 1)) * 0.2), share: along === undefined ? 0.62 : IN_MIDDLE, size: sizeOf({ kind, note }) }));
  const tools = sitting.flatMap(({ x, figure }) => {
    const tool = figure.pose === "typing" ? "laptop" : figure.pose === "writing" ? "notebook" : undefined;
    if (tool !== undefined) return [put(tool, figure.held_note ?? "", own.length > 0 ? { x: x + towards(figure) * LAPTOP * scale, share: 0.62, size: sizeOf({ kind: tool, note: "" }) } : { x: x + towards(figure) * 130 * scale, share: 0.7, size: 0.6 })];
    // A clockmaker always has one before them.
    return mends(staging) && towards(figure) !== 0 ? [put("clock", "under repair", { x: x + towards(figure) * 236 * scale, share: 0.66, size: 0.62 })] : [];
  });
  const read = sitting.flatMap(({ x, figure }) => (restsOf(staging, figure) === "on a book" ? [put("book", `${figure.held_note ?? ""} open`, { x, share: (READS * scale) / (near - far), size: READ })] : []));
  const places = dining ? sitting.flatMap(({ x, figure }) => {
    const end = atLeftEnd(figure) || atRightEnd(figure);
    const before = figure.chair === undefined ? 150 : end ? 128 : 60;
    const at = Math.min(right - 90 * scale, Math.max(left + 90 * scale, x + towards(figure) * before * scale));
    const cup = cupOf(staging, figure);
    // Who sits at an end has a hand where the others have their glass.
    const roomy = end && sitting.length !== 2;
    // In reach of those beyond the table, who alone show us their faces.
    const many = along !== undefined && !end;
    const beside = at + (roomy ? 165 * towards(figure) : end ? 0 : figure.chair !== undefined && towards(figure) !== 0 ? -150 * towards(figure) : cup.aside * (at > middle ? -1 : 1)) * scale;
    const cups = hasGlass(figure) || far > low ? [] : [put(cup.kind, "", { x: beside, share: end && !roomy ? 0.1 : many ? BEFORE_THEM + 0.08 : 0.6, size: cup.size })];
    return [put("plate", "white", { x: at, share: many ? BEFORE_THEM : 0.78, size: 0.5 }), ...cups];
  }) : [];
  return [...candles, ...things, ...own, ...tools, ...read, ...places].filter(({ x }) => x > left && x < right);
}

/** Figure units before who packs it. */
const PACKED = 285;

/** Of a figure's units: an open book between two hands, and how far its near edge is before the far one of the table. */
const READ = 0.86;
const READS = 103;

/** Half widths of a table of many from its middle to the row of candles and of what the text names, on the side away from those along it. */
export const AXIS = 0.3;

/** Shares of the table's depth, from its far edge: before those who sit along it, and between them and us. */
const BEFORE_THEM = 0.26;
const IN_MIDDLE = 0.62;

/** Where candles stand along a table of many. */
export const CANDLES = [-0.34, 0.34] as const;

/** Which of the spots beside somebody: a lamp that gives them light is always behind them, and what they look at before them. */
function spotOf(named: readonly Named[], at: number): number {
  if (isDeskLamp(named[at])) return 1;
  const before = named.slice(0, at).filter((each) => !isDeskLamp(each)).length;
  return named.some(isDeskLamp) && before > 0 ? 2 : before;
}

type Named = Staging["props"][number];

function isDeskLamp(thing: Named | undefined): boolean {
  return thing?.kind === "lamp" && !isOilLamp(thing.note);
}

/** To the side that a face looks to and to the other in turn, where the table is long enough. */
function besides({ x, figure }: Placed, { left, right, scale }: Top, { at, far }: { readonly at: number; readonly far: number }): number {
  const side = towards(figure) || 1;
  const spots = [x + side * far * scale, x - side * far * scale, x + side * (far + 170) * scale, x - side * (far + 170) * scale].filter((spot) => spot > left + 70 * scale && spot < right - 70 * scale);
  return spots[at % Math.max(1, spots.length)] ?? (left + right) / 2;
}

/** From the table's end: before each a plate, in the middle what the text names, between candles, each as far along it as seen from its side. */
function along(staging: Staging, { top, sitting }: Laid): readonly Put[] {
  const { left, right, narrower, aside = 0, far, near, scale } = top;
  const middle = (v: number): number => (left + right) / 2 + aside * v;
  const towardsUs = Math.sign(aside) || 1;
  const at = (kind: string, note: string, { u, v, size }: { readonly u: number; readonly v: number; readonly size: number }): Put => ({
    kind, note, x: middle(v) + towardsUs * u * ((right - left) / 2 - narrower * v), y: near + (far - near) * v, scale: size * scale * (1 - 0.3 * v),
  });
  const level = ({ y, scale: unit }: Placed): number => (near - (y - HIGH * unit)) / (near - far);
  const [last, first] = sitting.flatMap((each) => (each.figure.facing === "front" ? [] : [level(each)])).toSorted((a, b) => b - a).filter((_, index, all) => index === 0 || index === all.length - 1);
  const along = (share: number): number => -0.07 + ((first ?? 0.2) + (last ?? 0.8)) / 2 + share * ((last ?? 0.8) - (first ?? 0.2)) * towardsUs;
  const places = sitting.flatMap((each) => {
    const head = Math.abs(each.x - middle(1)) < 20;
    const v = Math.min(0.86, level(each));
    const cup = cupOf(staging, each.figure);
    // On the side of the plate that is nearer to the middle of the table, as seen from its side.
    const inward = v > along(0) ? -TO_CUP : TO_CUP;
    const sheet = sheetBefore(each.figure);
    // Beside the plate, away from the cup; at the far end, where the table leaves no room for it, before the plate.
    const beside = v - inward * 2.4;
    const lying = sheet === undefined ? [] : [{ ...at("letter", sheet, { u: head ? 0.3 : beside > SHEET_ENDS ? -0.12 : -0.66, v: Math.min(SHEET_ENDS, beside), size: SHEET }), lies: true }];
    return [...lying, at("plate", "white", { u: head ? 0.06 : -0.7, v, size: 0.6 }), ...(hasGlass(each.figure) ? [] : [at(cup.kind, "", { u: head ? -0.14 : -0.4, v: v + inward, size: cup.size * 1.1 })])];
  });
  const named = namedOn(staging).map(({ kind, note }, index, all) => at(kind, note, { u: AXIS + (index - 0.5 * (all.length - 1)) * 0.4, v: along(0), size: sizeOf({ kind, note }) * 1.1 }));
  return [...places, ...named, ...CANDLES.map((share) => at("candle", "", { u: AXIS, v: along(share * FREE_OF_NAMED), size: 0.95 }))];
}

/** How much farther from what stands in the middle a candle is seen, so that its foot is on the cloth and not in that. */
const FREE_OF_NAMED = 1.3;

/** Of a figure's units. */
const SHEET = 0.5;
/** Share of the table's length in the picture beyond which the far edge of a sheet would be over its end. */
const SHEET_ENDS = 0.8;

/** Shares of the table's length in the picture from a plate to the cup beside it. */
const TO_CUP = 0.05;

/** Their own is in their hand. Where many sit, each has a glass whatever else they hold. */
export function hasGlass({ holding, chair }: Placed["figure"]): boolean {
  return chair === undefined ? holding !== undefined : holding === "glass" || holding === "cup";
}

export function namedOn({ props }: Staging): Staging["props"] {
  return props.filter(({ kind }) => pieceOf({ kind, note: "" }).at === "table").slice(0, 3).filter(({ kind }) => !SET.has(kind));
}

/** Where a lamp has been seen before, it stays. */
function lampSide(thing: Staging["props"][number] | undefined): 1 | -1 {
  return thing?.kind === "lamp" && thing.x > 0 ? 1 : -1;
}

/** What every laid table has. */
const SET: ReadonlySet<string> = new Set(["candle", "plate", "glass"]);

function towards(figure: Placed["figure"] | undefined): number {
  const facing = figure?.facing;
  return facing === "right" ? 1 : facing === "left" ? -1 : 0;
}

export function cupOf({ place: { kind } }: Staging, { look: { age } }: Placed["figure"]): { readonly kind: string; readonly aside: number; readonly size: number } {
  const young = age === "child" || age === "toddler" || age === "teen";
  if (DRY.has(kind)) return { kind: "cup", aside: 84, size: 0.5 };
  return young ? { kind: "cup", aside: 74, size: 0.42 } : { kind: "glass", aside: 74, size: 0.46 };
}

/** Who sits there repairs clocks. */
export function mends({ place }: Staging): boolean {
  return place.kind === "workshop" && place.features?.includes("clocks") === true;
}

/** Nobody eats where something is mended. */
function isDining({ place: { kind }, props, figures }: Staging): boolean {
  return kind !== "office" && !WORKING.has(kind) && !props.some(({ kind: thing, note }) => thing === "lamp" && /\bopen\b/.test(note)) && figures.every(({ holding }) => holding !== "tool");
}

const WORKING: ReadonlySet<Staging["place"]["kind"]> = new Set<Staging["place"]["kind"]>(["classroom", "library", "workshop", "school", "studio", "hospital"]);
const DRY: ReadonlySet<Staging["place"]["kind"]> = new Set<Staging["place"]["kind"]>(["cafe", "kitchen"]);

/** The one that fills a picture, as high as it stands between plates; its light leaves the colours of whom it stands before. */
function paintCandle(ctx: Context, { x, y, scale }: Pick<Put, "x" | "y" | "scale">, light: Light): void {
  const candle = { kind: "candle", note: `lit${WITHOUT_GLOW}` };
  glow(ctx, [x, y - CANDLE_HIGH * 0.8 * scale], 150 * scale, { colour: "#ffcf80", strength: 0.44 });
  stand(ctx, { ...candle, x, y, scale: (scale * CANDLE_HIGH) / pieceOf(candle).height }, light);
}

/** Figure units from the table to the tip of its flame. */
export const CANDLE_HIGH = 136;
