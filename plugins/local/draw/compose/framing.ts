/**
 * Where the camera and the people are so that a shot of a size reads: eyes on the upper third, room to look into, heads
 * apart, nobody cut at a joint. Pure; draws nothing.
 */
import type { Size } from "vp/plugin";
import type { Figure, Staging } from "../../../film/types-staging.ts";
import { isYoung } from "../figure/build.ts";
import { showsBeside } from "../figure/grip.ts";
import { heartOf } from "../place/heart.ts";
import { HORIZON } from "../place/site.ts";
import { WORLD, type Anchors, type Ground, type PaintedPlace } from "../contract.ts";
import { arranged, type Measured } from "./blocking.ts";
import { seenThroughDoors } from "./chairs.ts";
import { standApart } from "./carriers.ts";
import { isFromAbove, isFromGround, upToCeiling } from "./from-above.ts";
import { isBeforeClocks } from "./before-clocks.ts";
import { handsMeet } from "./handing.ts";
import { heightForHeads } from "./heads.ts";
import { homeFor } from "./home.ts";
import { sillUnder } from "./doorkeeper.ts";
import { insideWorld, widest, type Camera } from "./camera.ts";
import { isFar, lookingUpOrDown, overShoulder, overWhom, riseOver } from "./over-shoulder.ts";
import { CLOSE, headAside, isDown, lengthways, loadways } from "./loads.ts";
import { confesses, goesOff } from "./persons.ts";
import { inRows, standInRows } from "./rows.ts";
import { isOverStall, nearOverStall } from "./stall-home.ts";
import { loweredBar } from "./stands-across.ts";
import { groundAtRange } from "./kitchen.ts";
import { towardsSky } from "./skywards.ts";
import { along, headOf, isAlong, WITH_SHOULDERS } from "./table-along.ts";
import { aboveCup, endsBefore, wholeOrNot } from "./at-plate.ts";
import { isAtWorktop } from "./at-worktop.ts";
import { hasAbove, heightWithAbove } from "./under-lamp.ts";

export interface Placed {
  readonly figure: Figure;
  readonly anchors: Anchors;
  /** World pixels of the ground between the feet. */
  readonly x: number;
  readonly y: number;
  /** World pixels for one figure unit. */
  readonly scale: number;
}

export interface Framing {
  readonly camera: Camera;
  /** Far to near. */
  readonly placed: readonly Placed[];
  /** The listener whose shoulder the camera looks over. */
  readonly shoulder?: Placed;
}

export interface Sight {
  anchorsOf(figure: Figure): Anchors;
  ground(depth: number): Ground;
  /** Where the place has its door: world pixels. */
  readonly door?: { readonly x: number };
  /** And where its one lamp is. */
  readonly lamp?: { readonly x: number };
  /** What stands upright behind people. */
  readonly posts?: PaintedPlace["posts"];
}

type ShotSize = Staging["camera"]["size"];
/** Picture heights kept free above the highest head. */
const HEADROOM: Readonly<Record<ShotSize, number>> = { ECU: -0.2, CU: 0.035, MCU: 0.07, MS: 0.09, MLS: 0.1, LS: 0.12, ELS: 0.2 };
/** World pixels from the middle of the place to a thing at its edge. */
export const PROP_REACH = 760;
const DUTCH = (7 * Math.PI) / 180;
/** A turned picture shows less: the window grows by this much. */
const DUTCH_LOOSER = 1.1;

export function frame(plan: Staging, size: Size, sight: Sight): Framing {
  const staging = nearOverStall(plan);
  const { angle } = staging.camera;
  const people = staging.figures.map((figure) => ({ figure, anchors: sight.anchorsOf(figure), ground: sillUnder(figure, staging) ?? groundAtRange(staging) ?? sight.ground(depthOf(figure, staging)) }));
  const shoulder = angle === "over_shoulder" ? overWhom(staging, people) : undefined;
  const framed = inPicture(staging, people.filter((person) => person !== shoulder));
  const main = framed.length === 0 ? framePlace(staging, size) : framePeople(staging, size, { people: framed, posts: sight.posts, ...(sight.door ? { door: sight.door } : {}), ...(sight.lamp ? { lamp: sight.lamp } : {}) });
  const focus = main.placed.at(-1);
  const over = shoulder && focus ? overShoulder(shoulder, { camera: main.camera, focus, far: isFar(staging), close: staging.camera.size === "MCU" }, size) : undefined;
  const rise = over && shoulder && focus && !isFar(staging) ? riseOver(shoulder, focus) : 0;
  const camera = insideWorld(towardsSky(angled(main.camera, staging, size), staging, size), size);
  if (over === undefined) return { ...main, camera };
  return { camera: rise === 0 ? camera : { ...camera, pitch: rise * 0.7 }, placed: main.placed.map((each) => lookingUpOrDown(each, rise)), shoulder: over };
}

/** Close shots flatten the depth: a face is no smaller for standing a little behind. The widest show people far off. */
function depthOf({ depth }: Figure, staging: Staging): number {
  if (staging.camera.size === "ELS") return Math.min(1, (isFromGround(staging) ? 0.4 : 0.62) + depth * 0.38);
  const flat = isOverStall(staging) ? 1 : { ECU: 0, CU: 0.1, MCU: 0.3, MS: 0.6, MLS: 0.8, LS: 1 }[staging.camera.size];
  return Math.min(1, Math.max(0, 0.3 + (depth - 0.3) * flat));
}

/** Close shots are of whom they are about; wider ones of everybody. */
function inPicture({ camera }: Staging, people: readonly Measured[]): readonly Measured[] {
  const focus = people.find(({ figure }) => figure.character === camera.focus);
  const close = camera.size === "ECU" || camera.size === "CU" || (camera.size === "MCU" && people.length > 2);
  return close && focus ? [focus] : camera.size === "ECU" ? people.slice(0, 1) : people;
}

/** How much closer than the whole place a shot is that nobody is in. */
const CLOSER: Readonly<Record<ShotSize, number>> = { ECU: 2.3, CU: 2, MCU: 1.75, MS: 1.5, MLS: 1.28, LS: 1.06, ELS: 1.02 };

/** The gate that opens, from its arch to the ground. */
const THROUGH_GATE = 1.9;

/** Of the place, or of the first thing in it. */
function framePlace({ place, camera, props }: Staging, size: Size): Framing {
  const closer = place.features?.includes("open_gate") === true ? Math.max(THROUGH_GATE, CLOSER[camera.size]) : CLOSER[camera.size];
  const zoom = widest(size) * closer;
  const loose = 1 - 1 / closer;
  const low = place.features?.includes("spotlight") === true ? 0.42 : 0.28;
  const x = (size.width < size.height * 1.15 ? heartOf(place) : WORLD.width / 2) + (props[0]?.x ?? 0) * PROP_REACH * loose * 1.4;
  return { camera: { x, y: WORLD.height * (0.5 + low * loose) - (place.setting === "EXT" ? 20 : 0), zoom, roll: 0, pitch: 0 }, placed: [] };
}

/** World pixels from the highest to the lowest that must be seen. */
interface Extent {
  readonly top: number;
  readonly bottom: number;
}

function framePeople(staging: Staging, size: Size, { people, door, lamp, posts }: Pick<Sight, "door" | "lamp" | "posts"> & { readonly people: readonly Measured[] }): Framing {
  const shotSize = staging.camera.size;
  const aspect = size.width / size.height;
  const inRowsHere = standInRows(people.length, { shotSize, aspect }) && !standApart(staging.figures);
  const spread = inRowsHere ? rowed(people, { shotSize, aspect, size }) : isAlong(staging) ? alongTable(staging, people, size) : sideBySide(staging, size, people);
  const near = isAlong(staging) ? "MS" : shotSize;
  const held = spread.held ?? spread.people;
  const y = seenThroughDoors(staging) ? DOORWAY.y : centreOf(held, extentOf(held, near), { shotSize: near, height: spread.height, above: hasAbove(staging) }) + (isAlong(staging) && shotSize === "MLS" ? spread.height * WITH_SHOULDERS : 0);
  const { x, camera } = homeFor(staging, spread, { aspect, posts, ...(door ? { door } : {}), ...(lamp ? { lamp } : {}) });
  const placed = spread.people.map(({ figure, anchors, ground }, at) => ({ figure: wholeOrNot(figure, { shotSize, edge: (y + spread.height / 2 - ground.y) / ground.scale, hand: anchors.hand }), anchors, x: x + (spread.xs[at] ?? 0), y: ground.y, scale: ground.scale }));
  // What lies on the ground under their noses stays there.
  const sunk = staging.place.features?.includes("puddle_moon") === true && FEET.has(shotSize) && spread.people.some(({ figure }) => figure.gaze === "down") ? 0 : sunkTo(spread, y, staging);
  return { camera: { x: camera, y, zoom: size.height / spread.height, roll: 0, pitch: 0, ...(sunk > 0 ? { sunk } : {}) }, placed: placed.toSorted((a, b) => a.y - b.y || a.scale - b.scale) };
}

/** World pixels: a lift from the lit number over its doors to the floor before them. */
const DOORWAY = { y: 590, height: 830 } as const;

const FEET: ReadonlySet<ShotSize> = new Set<ShotSize>(["MLS", "LS", "ELS"]);

/** Where the horizon belongs, as a share of the picture's height from its top. */
const HORIZON_AT = 0.4;
/** Behind a child at a table the wall is as high as behind the others. */
const BESIDE_TALLER = 0.86;

/** Small ones are seen from their own height: what lies behind them sinks, as far as the ground stays under their feet. */
function sunkTo({ people, height }: Spread, y: number, staging: Staging): number {
  const shotSize = staging.camera.size;
  const [alone, other] = people;
  const small = other === undefined && alone !== undefined && (alone.figure.chair !== undefined || isBeforeClocks(staging)) && isYoung(alone.figure.look.age);
  const wanted = (small ? BESIDE_TALLER : HORIZON_AT) - (HORIZON - (y - height / 2)) / height;
  const feet = Math.min(...people.map(({ ground }) => ground.y));
  const room = shotSize === "LS" || shotSize === "ELS" || shotSize === "MLS" ? Math.max(0, feet - GROUND_FROM) / height : 1;
  return wanted < 0.12 ? 0 : Math.min(wanted, room, 0.6);
}

/** World pixels from the top, where the ground of every place begins for certain. */
const GROUND_FROM = 892;

interface Spread {
  readonly people: readonly Measured[];
  /** Those whom the picture is to hold, where that is not all of them. */
  readonly held?: readonly Measured[];
  /** World pixels of the picture. */
  readonly height: number;
  /** World pixels from the middle of the picture, in the order of the people. */
  readonly xs: readonly number[];
}

/** How much more a picture of 9 by 16 shows when half of it is somebody's back. */
const PAST_SHOULDER = 1.11;

function sideBySide(staging: Staging, size: Size, people: readonly Measured[]): Spread {
  const shotSize = staging.camera.size;
  // A doorway is no wider in a wide picture.
  const aspect = Math.min(size.width / size.height, seenThroughDoors(staging) ? 0.6 : Infinity);
  const past = staging.camera.angle === "over_shoulder" && aspect < 0.8 ? PAST_SHOULDER : 1;
  const first = Math.max(windowHeight(extentOf(people, shotSize), shotSize, aspect, size) * past, heightForHeads(people, shotSize, size.width / size.height), seenThroughDoors(staging) ? DOORWAY.height : 0, heightWithAbove(staging, size), lengthways(people, shotSize) / aspect, loadways(people, shotSize, aspect) / aspect);
  const spread = arranged(people, { shotSize, aspect, height: first, roomy: staging.camera.angle === "over_shoulder" });
  return { people, ...spread, xs: spread.xs.map((x, at) => (people.length === 1 ? x - headAside(people[at], shotSize) : x)) };
}

/** Who stands behind is raised, as on a stair: the picture is high, and no face hides another. */
function rowed(people: readonly Measured[], { shotSize, aspect, size }: { readonly shotSize: ShotSize; readonly aspect: number; readonly size: Size }): Spread {
  const { spots, width } = inRows(people, { shotSize, aspect });
  const raised = people.map((person, at) => {
    const spot = spots[at] ?? { raised: 0, smaller: 1 };
    return { ...person, ground: { y: person.ground.y - spot.raised, scale: person.ground.scale * spot.smaller } };
  });
  const height = Math.max(windowHeight(extentOf(raised, shotSize), shotSize, aspect, size), width / aspect);
  return { people: raised, height, xs: spots.map(({ x }) => x) };
}

function alongTable(staging: Staging, people: readonly Measured[], size: Size): Spread {
  const aspect = size.width / size.height;
  const { width, ...spread } = along(people, headOf(staging), staging.camera.size);
  // Seen from above, the cloth and not the floor is at the lower edge.
  return { ...spread, height: Math.max(windowHeight(extentOf(spread.held, "MS"), "MS", aspect, size), width / aspect) };
}

function extentOf(people: readonly Measured[], shotSize: ShotSize): Extent {
  const tops = people.map(({ figure, anchors, ground }) => ground.y + topOf(figure, anchors, shotSize) * ground.scale);
  // Somebody small beside somebody tall keeps a chest under the face.
  const together = shotSize === "MCU" && people.length > 1;
  const bottoms = people.map(({ figure, anchors, ground }) => ground.y + (cutOf({ figure, anchors }, shotSize) + (together ? (anchors.waist - anchors.chest) * 0.18 : 0)) * ground.scale);
  const [first, second] = people;
  const lowest = Math.max(...bottoms);
  // Hands that meet are between the two: whoever is taller is not cut at the knees for who is smaller.
  const hands = shotSize === "MS" && first !== undefined && second !== undefined && handsMeet(first.figure, second.figure);
  return { top: Math.min(...tops), bottom: hands ? Math.min(...bottoms) + (lowest - Math.min(...bottoms)) * BETWEEN : lowest };
}

/** Share of the way from the taller one's cut to the other's. */
const BETWEEN = 0.4;

/** Of a face under an umbrella no more than its rim is seen, of who confesses no more than the face. */
function topOf(figure: Figure, { top, head }: Anchors, shotSize: ShotSize): number {
  if (shotSize === "CU" && confesses(figure)) return Math.max(top, head.y - head.radius * 1.2);
  return figure.holding === "umbrella" && CLOSE.has(shotSize) ? Math.max(top, head.y - head.radius * 2.3) : top;
}

/** Figure units at which the lower edge of the picture cuts a figure: between the joints. */
function cutOf({ figure, anchors: { head, eyes, chest, waist, knees, hand } }: Pick<Measured, "figure" | "anchors">, shotSize: ShotSize): number {
  const chin = head.y + head.radius;
  // What a beast bends down to lies before its paws.
  if (figure.gaze === "down" && figure.look.species !== "person" && !CLOSE.has(shotSize)) return 210;
  switch (shotSize) {
    case "ECU": return eyes.y + head.radius * 0.85;
    case "CU": return Math.min(chin + (chest - chin) * (confesses(figure) ? 0.2 : 0.42), aboveCup(figure, hand));
    case "MCU": return Math.max(chest + (waist - chest) * (showsBeside(figure) ? AT_BREAST : 0.12), endsBefore(figure, { hand }) ?? -Infinity);
    // With the edge of what they work at, or stand at.
    case "MS": return Math.max(waist + (knees - waist) * (figure.pose === "braking" ? 0.6 : isAtWorktop(figure) ? 0.36 : 0.15), standsAtTable(figure) ? TABLE_EDGE : -Infinity);
    // Who is on a knee is seen with the ground under it, who braces both hands on the knees with these, who brakes with the one that bends.
    case "MLS": return figure.pose === "kneeling" ? 64 : figure.pose === "winded" ? knees * 0.5 : figure.pose === "braking" ? knees * BRAKED : figure.look.species === "person" && figure.seat !== "floor" ? waist + (knees - waist) * 0.78 : 40;
    // Who goes away leaves behind what they looked at.
    case "LS": return figure.facing === "back" && figure.pose === "walking" && figure.look.species !== "person" ? 440 : 75;
    case "ELS": return 160;
  }
}

/** Share of the way from breast to waist: a sheet beside a cheek sends nobody farther off, and of what is under the other arm the upper edge is enough. */
const AT_BREAST = 0.02;

/** Under the bent knee that bears: the heel ahead is below the picture. */
const BRAKED = 0.46;

function standsAtTable({ seat, seated, look }: Figure): boolean {
  return seat === "table" && seated !== true && look.species === "person";
}

/** Figure units from the ground up: a little below the edge of a table's top. */
const TABLE_EDGE = -370;

/** How much more of people than the size names a picture of 9 by 16 shows. */
const TALLER: Readonly<Record<ShotSize, number>> = { ECU: 0.85, CU: 0.46, MCU: 0.5, MS: 0.4, MLS: 0.28, LS: 0.12, ELS: 0.1 };

function windowHeight({ top, bottom }: Extent, shotSize: ShotSize, aspect: number, size: Size): number {
  const natural = (bottom - top) / (1 - HEADROOM[shotSize]);
  // A tall picture is as wide as people are: it shows more of them below.
  const height = natural * (1 + TALLER[shotSize] * Math.min(1, Math.max(0, (1.15 - aspect) / 0.59)));
  const most = size.height / widest(size) / 1.06;
  // The long shot of somebody small still shows where they are.
  return shotSize === "ELS" ? most : Math.min(most, shotSize === "LS" ? Math.max(height, most * 0.5) : height);
}

/** Eyes on the upper third, or a little above when the face is all there is. */
function centreOf(people: readonly Measured[], { top, bottom }: Extent, { shotSize, height, above }: { readonly shotSize: ShotSize; readonly height: number; readonly above: boolean }): number {
  // What hangs over them is part of the picture.
  if (shotSize === "LS" && above) return bottom - height / 2;
  if (shotSize === "ELS") return Math.min(WORLD.height * 1.02 - height / 2, Math.max(height / 2, WORLD.height / 2));
  const eyes = Math.min(...people.map(({ anchors, ground }) => ground.y + anchors.eyes.y * ground.scale));
  const third = { ECU: 0.44, CU: 0.4, MCU: 0.36, MS: 0.33, MLS: 0.3, LS: 0.26 }[shotSize];
  const wanted = eyes + height * (0.5 - third);
  if (shotSize === "LS") return Math.max(bottom - height / 2, Math.min(wanted, (top + bottom) / 2));
  // The eyes of a large head are low in it: a close-up has no room above the hair.
  const highest = top - height * (shotSize === "CU" ? 0.005 : Math.max(0, HEADROOM[shotSize])) + height / 2;
  const lowest = shotSize === "MLS" && people.some(({ figure }) => isDown(figure)) ? bottom - height / 2 : -Infinity;
  return shotSize === "ECU" ? wanted : Math.max(lowest, Math.min(wanted, highest));
}

/** Where feet are seen, the ground may not slip away from under them. */
const PITCH: Readonly<Record<ShotSize, number>> = { ECU: 0.8, CU: 1, MCU: 1, MS: 1, MLS: 0.95, LS: 0.8, ELS: 0.5 };
/** Picture heights by which those who are looked down on are lower in the picture. */
const FELT: Readonly<Record<ShotSize, number>> = { ECU: 0, CU: 0.03, MCU: 0.05, MS: 0.06, MLS: 0.05, LS: 0, ELS: 0 };

function angled(camera: Camera, staging: Staging, size: Size): Camera {
  const { figures, camera: { angle, size: shotSize } } = staging;
  const above = isFromAbove(staging);
  // Small ones that go off lead the eye to where they go: the sky over it is in the picture.
  if (angle === "high" && shotSize === "LS" && figures.length > 0 && figures.every(goesOff)) return { ...camera, y: camera.y - 0.11 * (size.height / camera.zoom), zoom: camera.zoom * 0.95, pitch: PITCH.LS * 0.35 };
  if (angle === "high") return { ...camera, y: camera.y - FELT[shotSize] * (size.height / camera.zoom), zoom: camera.zoom * 0.95, pitch: PITCH[shotSize], ...(above ? { above } : {}), ...loweredBar(staging) };
  if (angle === "low") return { ...camera, zoom: camera.zoom * 1.04, pitch: isFromGround(staging) ? -1 : -PITCH[shotSize], ...upToCeiling(staging) };
  if (angle !== "dutch") return camera;
  return { ...camera, zoom: Math.max(camera.zoom / DUTCH_LOOSER, widest(size) * 1.15), roll: DUTCH };
}
