/** A shot that one thing fills: the thing, large and lit, and whose hands are on it, before the place out of focus. */
import type { Canvas } from "@napi-rs/canvas";
import type { Size } from "vp/plugin";
import type { Staging } from "../../../film/types-staging.ts";
import { kitchenTable, OVEN_MOUTH, WALL_PHONE } from "../place/heart.ts";
import { WORLD, type Context, type Light, type PaintedPlace, type Shot } from "../contract.ts";
import { pieceOf } from "../prop/index.ts";
import { drawInsert, edgeOfTable, liesOnGround, middleOf } from "../prop/insert.ts";
import type { Neighbour } from "../prop/insert-beside.ts";
import type { Thing } from "../prop/pen.ts";
import { between } from "../paint/chance.ts";
import { randomFrom } from "../paint/random.ts";
import { planesOf, type Plane } from "./backdrop.ts";
import { throughView, viewOf, widest, type Box, type Camera } from "./camera.ts";
import { ALONG, besideMiddle } from "./chairs.ts";
import { hasCounter } from "./counter.ts";
import { besideOnDesk, inLampLight, sizeOf } from "./desk.ts";
import { doorHolderOf, paintHeldDoor } from "./door-hand.ts";
import { hungBehind } from "./hung.ts";
import { aroundTable, hasGuests, isAmongPeople } from "./insert-around.ts";
import { carrierOf, paintCarried } from "./insert-carried.ts";
import { paintDrawn, vesselOf } from "./insert-drawn.ts";
import { handlingOf, holderOf, isCarried, mostInHand, padUnit, paintHands } from "./insert-hands.ts";
import { writerBeyond } from "./insert-writing.ts";
import { besideOnTable, isOnKitchenTable, LAID, placeOf } from "./insert-laid.ts";
import { paintWound } from "./insert-wound.ts";
import { finished, mannerOf, type Manner } from "./look.ts";
import { closer } from "./movement.ts";
import { paintPrint } from "./print.ts";
import { bake, leaning, stamp, type Sprite } from "./sprite.ts";
import { veilOf, type Veiled } from "./veil.ts";

export interface Inserted {
  readonly staging: Staging;
  readonly place: PaintedPlace;
  readonly size: Size;
  readonly seconds: number;
  /** Seeds another picture of the thing; empty for the first. */
  readonly roll: string;
  /** What a photograph shows. */
  readonly picture?: Canvas;
}

export function insertShot({ staging, place, size, seconds, roll, picture }: Inserted): Shot {
  const { width, height } = size;
  const manner = { ...mannerOf(staging.style, size), side: place.light.x < 0 ? -1 : 1 } as const;
  const air: Veiled = { place: staging.place, light: place.light, manner };
  const lying = liesOtherwise(roll);
  const home = homeOf(staging, size, lying);
  const whole = { x: -width * 0.03, y: -height * 0.03, width: width * 1.06, height: height * 1.06 };
  const planes = planesOf(place.behind, { size, home, boxAt: () => whole, parted: false, shotSize: isOnGround(staging) ? "MLS" : "CU", manner, air });
  const thing = thingOf(staging, { light: place.light, size, whole, manner, planes, hung: hungBehind(staging, { home, size, whole, light: place.light, manner }), lying, ...(picture === undefined ? {} : { picture }) });
  const veil = veilOf(air, size);
  return {
    paint(ctx, at) {
      const near = 1 + 1.4 * closer(at, seconds);
      ctx.save();
      ctx.translate(width / 2, height / 2);
      ctx.scale(near, near);
      ctx.translate(-width / 2 + (width / 300) * Math.sin(at * 0.6), -height / 2 + (height / 400) * Math.sin(at * 0.45));
      stamp(ctx, thing(at));
      // Fog would lie before what is held up to the eye.
      if (staging.place.weather !== "fog") throughView(ctx, viewOf(home, 0.6, size), () => place.air(ctx, at));
      ctx.restore();
      stamp(ctx, veil);
    },
  };
}

/** A thing that fills the picture is not seen behind itself. */
export function sceneryOf(staging: Staging): Staging["place"] {
  const { place } = staging;
  return hangs(staging) && place.features ? { ...place, features: place.features.filter((feature) => feature !== "wall_phone") } : place;
}

function hangs({ place, insert }: Staging): boolean {
  return insert?.kind === "phone" && place.features?.includes("wall_phone") === true;
}

/** Just taken out of it, with the fire behind. */
function isFromOven({ place, insert }: Staging): boolean {
  return place.kind === "bakery" && insert !== undefined && /\bsteaming\b/.test(insert.note);
}

function isOnGround(staging: Staging): boolean {
  const { place, camera, insert } = staging;
  return liesOnGround(shownOf(place, insert), camera.angle === "high") || (camera.angle === "high" && isCarried(staging));
}

/** World heights from the top to the middle of what is behind a thing that is looked up to. */
const FROM_BELOW = 0.24;
const BEHIND_DESK = 0.7;
/** World pixels from the middle of a kitchen's table, where its dish is, to what is laid on it. */
const BEFORE_DISH = 110;
/** So close that what is on the wall is as far apart as those who sit before it. */
const BEHIND_GUESTS = 4.4;

/** What hangs on a wall has that wall behind it, and what lies on the ground that ground. */
function homeOf(staging: Staging, size: Size, { walked }: Lying): Camera {
  if (isOnGround(staging)) return { x: WORLD.width / 2 + walked, y: WORLD.height * 0.94, zoom: widest(size) * 2.3, roll: 0, pitch: 0 };
  if (isFromOven(staging)) return { x: OVEN_MOUTH.x + walked, y: OVEN_MOUTH.y, zoom: widest(size) * 3.4, roll: 0, pitch: 0 };
  // From above one sees more of what stands behind a desk than of the windows over it.
  if (staging.camera.angle === "high" && besideOnDesk(staging).length > 0) return { x: WORLD.width / 2 + walked, y: WORLD.height * BEHIND_DESK, zoom: widest(size) * 2.6, roll: 0, pitch: 0 };
  if (isOnKitchenTable(staging)) return { x: kitchenTable(staging.place) - BEFORE_DISH + walked, y: WORLD.height * 0.62, zoom: widest(size) * 2.6, roll: 0, pitch: 0 };
  const [x, y] = hangs(staging) ? [WALL_PHONE.x + (handlingOf(staging) === "none" ? (AMONG * WORLD.width) / 5 : 0), WALL_PHONE.y] : [WORLD.width / 2 + walked + (besideMiddle(staging) ?? (isAmongPeople(staging) ? placeOf(staging) * ALONG : 0)), WORLD.height * (staging.camera.angle === "low" ? FROM_BELOW : 0.62)];
  return { x, y, zoom: widest(size) * (hangs(staging) ? 5 : hasGuests(staging) ? BEHIND_GUESTS : 2.6), roll: 0, pitch: 0 };
}

/** Drawings a second of what burns, steams or ticks. */
const DRAWINGS = 6;
const LIVING: ReadonlySet<string> = new Set(["lamp", "lantern", "candle", "fire", "cup", "coffee", "clock", "watch", "screen", "laptop", "server", "alarm", "radio", "star", "whale", "fish", "cat", "dog", "bird"]);

interface Setting {
  readonly light: Light;
  readonly size: Size;
  readonly whole: Box;
  readonly manner: Manner;
  readonly planes: readonly Plane[];
  readonly hung: readonly Sprite[];
  readonly lying: Lying;
  readonly picture?: Canvas;
}

interface Lying {
  /** World pixels that the camera stands aside. */
  readonly walked: number;
  /** Picture widths that the thing is beside the middle, and how large it is. */
  readonly aside: number;
  readonly near: number;
}

function liesOtherwise(roll: string): Lying {
  if (roll === "") return { walked: 0, aside: 0, near: 1 };
  const random = randomFrom(`insert ${roll}`);
  const side = random() < 0.5 ? -1 : 1;
  return { walked: side * between(random, 120, 320), aside: side * between(random, 0.04, 0.1), near: between(random, 0.84, 1.08) };
}

/** The thing before its place, as one bitmap; drawn again only while something in it lives. */
function thingOf(staging: Staging, { light, size, whole, manner, planes, hung, picture, lying: { aside, near } }: Setting): (at: number) => Sprite {
  const handling = handlingOf(staging);
  const vessel = vesselOf(staging);
  const thing = vessel ?? inHand(shownOf(staging.place, staging.insert), handling);
  const holder = doorHolderOf(staging);
  const carrier = carrierOf(staging);
  const most = mostInHand(staging, size);
  const [above, many] = [staging.camera.angle === "high", isAmongPeople(staging)];
  const among = handling === "none" ? besideMiddleOf(staging, thing) : 0;
  const edge = edgeOfTable({ height: size.height, above, many });
  const beyond = [...aroundTable(staging, { size, whole, light, manner, edge, aside: (aside + among) * size.width }), ...writerBeyond(staging, { size, whole, light, manner, edge })];
  const towers = staging.camera.angle === "low" && handling === "none";
  let drawn: { readonly sprite: Sprite; readonly seconds: number } | undefined;
  return (at) => {
    const seconds = LIVING.has(staging.insert?.kind ?? "other") ? Math.floor(at * DRAWINGS + 1e-6) / DRAWINGS : 0;
    if (drawn?.seconds === seconds) return drawn.sprite;
    const draw = (ctx: Context): void => {
      if (picture !== undefined) return paintPrint(ctx, { picture, light, ...size, ...holderOf(staging) });
      if (holder !== undefined) return paintHeldDoor(ctx, { staging, holder, light }, size);
      if (handling === "wound") return paintWound(ctx, staging, { light, seconds }, size);
      if (carrier !== undefined) return paintCarried(ctx, { carrier, light, seconds }, size);
      // Who looks right turns the key with a hand that comes from the left.
      if (handling === "turned" && staging.figures[0]?.facing === "right") {
        ctx.translate(size.width, 0);
        ctx.scale(-1, 1);
      }
      drawInsert(ctx, thing, light, { ...size, seconds, aside: aside + among, near, most, lies: isCarried(staging) ? "carried" : (vessel === undefined ? (LIES[handling] ?? "lying") : "lying"), cloth: LAID.has(staging.place.kind) && !hasCounter(staging), above, many, laid: besideOnTable(staging).length > 0, small: staging.place.kind === "bakery", beside: neighboursOf(staging, size, most), behind: inLampLight(staging).map(({ kind, note, aside: share, size: own }) => ({ kind, note, aside: share * size.width, scale: own * (size.height / 360) * BEHIND })) });
      if (handling === "drawn") paintDrawn(ctx, staging, light, size);
      else paintHands(ctx, staging, light, size);
    };
    const sprite = bake(whole, (ctx) => {
      for (const plane of planes) stamp(ctx, plane.sprite);
      for (const sprite of [...hung, ...beyond]) stamp(ctx, sprite);
      if (manner.name === "house" && !towers) return draw(ctx);
      const flat = bake(towers ? { ...whole, x: -size.width * 0.1, width: size.width * 1.2 } : whole, draw);
      const painted = towers ? leaning(flat, { axis: size.width / 2, height: size.height, wider: -CONVERGES }) : flat;
      stamp(ctx, manner.name === "house" ? painted : { ...painted, canvas: finished(painted.canvas, manner) });
    });
    drawn = { sprite, seconds };
    return sprite;
  };
}

/** What is looked up to is narrower above than in its middle, by this share. */
const CONVERGES = 0.13;

/** On a desk of one's own, as large and as far off as they are beside what fills the picture. */
function neighboursOf(staging: Staging, size: Size, most: number): readonly Neighbour[] {
  const { insert } = staging;
  if (insert === undefined) return [];
  const unit = handlingOf(staging) === "writing" ? padUnit(size) : (middleOf(insert, { ...size, most }).half * 2) / (pieceOf(insert).width * sizeOf(insert));
  const laid = besideOnTable(staging);
  // Seen level they are behind it, and no larger for its being near.
  const near = staging.camera.angle === "high" ? unit : Math.min(unit, (size.height / 360) * BEHIND);
  return laid.length > 0 ? laid.map(({ kind, note, aside, size: own }) => ({ kind, note, aside: aside * near, scale: own * near })) : besideOnDesk(staging).map(({ kind, note, aside, size: own }) => ({ kind, note, aside: aside * unit, scale: own * unit }));
}

/** Pixels of a figure unit in a picture 360 high. */
const BEHIND = 1.05;
/** Picture widths that a thing among others stands beside the middle: the others have the rest of the picture. */
function besideMiddleOf(staging: Staging, { kind }: Thing): number {
  if (besideOnTable(staging).length > 0) return kind === "candle" ? AMONG : -AMONG;
  const others = staging.camera.angle === "high" ? besideOnDesk(staging).reduce((sum, { aside }) => sum + Math.sign(aside), 0) : 0;
  return hangs(staging) ? -AMONG : -AMONG * Math.sign(others);
}

const AMONG = 0.1;

const LIES: Partial<Readonly<Record<ReturnType<typeof handlingOf>, "lifted" | "nothing" | "air">>> = { joined: "nothing", drawn: "nothing", writing: "nothing", taken: "air", lifted: "lifted" };

/** A clock where many pass is the one that hangs there. */
function shownOf({ kind: place, features = [] }: Staging["place"], { kind, note, hour }: NonNullable<Staging["insert"]> = { kind: "other", note: "" }): Thing {
  return { kind: kind === "clock" && PUBLIC_PLACES.has(place) ? "public clock" : kind === "phone" && features.includes("wall_phone") ? "wall phone" : kind, note, ...(hour === undefined ? {} : { hour }) };
}

/** A receiver that a hand hangs up is not on its hooks yet. */
function inHand(thing: Thing, handling: ReturnType<typeof handlingOf>): Thing {
  return thing.kind === "wall phone" && handling === "moved" ? { ...thing, note: `${thing.note}, in hand` } : thing;
}

const PUBLIC_PLACES: ReadonlySet<Staging["place"]["kind"]> = new Set<Staging["place"]["kind"]>(["station", "street", "hall", "market", "school", "harbor"]);
