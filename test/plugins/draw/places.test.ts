/** Places: the same each time, each its own, and a ground that people can stand on. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { createCanvas } from "@napi-rs/canvas";
import { isIndoors, placeIn } from "../../../plugins/film/types-lexicon.ts";
import { PLACES, TIMES, WEATHERS, type Figure, type Place } from "../../../plugins/film/types-staging.ts";
import { underFeet } from "../../../plugins/local/draw/compose/backdrop.ts";
import { viewOf, viewOfFigures, type Camera } from "../../../plugins/local/draw/compose/camera.ts";
import { WORLD, type Layer } from "../../../plugins/local/draw/contract.ts";
import { paintPlace } from "../../../plugins/local/draw/place/index.ts";
import { MARA, THEO } from "./figure-samples.ts";

const STYLE = "flat ink and wash";

test("every kind of place at every time of day is a picture of its own", () => {
  const seen = new Map<string, string>();
  for (const kind of PLACES) {
    for (const time of TIMES) {
      const picture = pictureOf(place({ kind, time }));
      assert.equal(seen.get(picture), undefined, `${kind} at ${time} looks like ${seen.get(picture)}`);
      seen.set(picture, `${kind} at ${time}`);
    }
  }
  assert.equal(seen.size, PLACES.length * TIMES.length);
});

test("one place is painted the same to the byte, and another of its kind is not", () => {
  const street = place({ kind: "street", name: "MILL LANE" });
  assert.equal(pictureOf(street), pictureOf({ ...street }));
  assert.notEqual(pictureOf(street), pictureOf({ ...street, name: "HARBOUR ROW" }));
});

test("weather, mood and style change what is seen", () => {
  const park = place({ kind: "park" });
  const pictures = [...WEATHERS.map((weather) => pictureOf({ ...park, weather })), pictureOf({ ...park, mood: "tense" }), pictureOf(park, "neon")];
  assert.equal(new Set(pictures).size, pictures.length);
});

test("a sun that is told of stands in the sky by itself and throws shadows, until the sky closes", () => {
  const sunny = place({ kind: "village", time: "day", features: ["sunshine"] });
  const told = (where: Place) => {
    const { light, behind } = paintPlace(where, STYLE);
    return [light.casts === true, behind.some(({ luminary }) => luminary !== undefined)];
  };
  assert.deepEqual([sunny, { ...sunny, weather: "snow" as const }, { ...sunny, time: "dusk" as const }, place({ kind: "village", time: "day" })].map(told), [[true, true], [false, false], [false, false], [false, false]]);
});

test("in a boat on the waves are those who are told of, as they look, and nobody else", () => {
  const storm = place({ kind: "sea", time: "night", weather: "storm", features: ["boat_in_storm"] });
  const seen = [[], [MARA], [THEO], [{ ...MARA, x: -0.5 }, { ...THEO, x: 0.5 }]].map((aboard) => pictureOf(storm, STYLE, aboard));
  assert.equal(new Set(seen).size, seen.length);
});

test("the air moves, and is the same at the same second", () => {
  const air = (seconds: number): string => {
    const canvas = createCanvas(480, 270);
    const ctx = canvas.getContext("2d");
    ctx.scale(0.25, 0.25);
    paintPlace(place({ kind: "street", weather: "rain" }), STYLE).air(ctx, seconds);
    return digest(canvas.data());
  };
  assert.equal(air(1), air(1));
  assert.notEqual(air(1), air(1.2));
});

test("headings name their place in four languages", () => {
  const said: readonly (readonly [string, Place["kind"]])[] = [
    ["TRAIN STATION PLATFORM", "station"], ["RAILWAY BRIDGE", "bridge"], ["MARKET", "market"], ["DINING ROOM", "dining_room"], ["ELEVATOR", "elevator"], ["THEATRE STAGE", "stage"],
    ["REPAIR SHOP", "workshop"], ["THE LAMP ROOM OF A LIGHTHOUSE", "lighthouse"], ["TOWN SQUARE", "village"], ["GROCERY STORE", "shop"], ["OLD CHURCH", "church"],
    ["САД", "garden"], ["МАСТЕРСКАЯ", "workshop"], ["ВОКЗАЛ", "station"], ["ДВОР", "courtyard"], ["屋根の上", "rooftop"], ["路地", "alley"], ["駅のホーム", "station"], ["市场", "market"],
  ];
  assert.deepEqual(said.map(([words]) => placeIn(words)), said.map(([, kind]) => kind));
});

test("a lighthouse has an inside and an outside", () => {
  const outside = place({ kind: "lighthouse" });
  assert.notEqual(pictureOf(outside), pictureOf({ ...outside, setting: "INT" }));
});

test("one lamp lights a stage from the hall and from behind, and its pool stays under the feet", () => {
  const lit = (...features: NonNullable<Place["features"]>) => paintPlace(place({ kind: "stage", time: "night", features }), STYLE);
  const [hall, behind] = [lit("spotlight"), lit("spotlight", "auditorium")];
  assert.equal(hall.light.x, -behind.light.x);
  for (const { behind: layers } of [hall, behind]) {
    const pool = layers.find(({ ground }) => ground?.flat === true);
    assert.ok(pool?.ground);
    for (const pitch of [-0.8, 0, 1]) assert.equal(spotUnder(pool, pitch), footSeen(pool.ground, pitch));
  }
});

const SIZE = { width: 640, height: 360 };

function sceneAt(pitch: number) {
  const home: Camera = { x: 960, y: 700, zoom: 0.5, roll: 0, pitch };
  return { home, size: SIZE, shotSize: "LS" } as const;
}

/** Picture pixels from the top, rounded, of a point among the figures. */
function footSeen({ y }: { readonly y: number }, pitch: number): number {
  const view = viewOfFigures(sceneAt(pitch).home, SIZE);
  return Math.round((y - view.top) * view.zoom);
}

/** Picture pixels from the top, rounded, of where the ground of a layer is seen. */
function spotUnder(pool: Layer, pitch: number): number {
  const view = viewOf(sceneAt(pitch).home, pool.distance, SIZE);
  const seen: number[] = [];
  const marked: Layer = { ...pool, paint: (ctx) => void seen.push((pool.ground?.y ?? 0) * ctx.getTransform().d + ctx.getTransform().f) };
  underFeet(marked, sceneAt(pitch)).paint(createCanvas(8, 8).getContext("2d"));
  return Math.round(((seen[0] ?? 0) - view.top) * view.zoom);
}

test("who stands farther stands higher in the picture and is smaller", () => {
  for (const kind of PLACES) {
    const { ground } = paintPlace(place({ kind }), STYLE);
    for (let depth = 0; depth < 1; depth += 0.1) {
      const [near, far] = [ground(depth), ground(depth + 0.1)];
      assert.ok(near.y > far.y && near.scale > far.scale, `${kind} at ${depth}`);
    }
    assert.ok(ground(0).y <= WORLD.height && ground(1).y >= WORLD.height * 0.7, kind);
  }
});

test("a place covers the whole world and a tenth beyond, so that no edge shows when the camera moves", () => {
  for (const kind of PLACES) {
    const canvas = createCanvas(230, 130);
    const ctx = canvas.getContext("2d");
    ctx.scale(0.1, 0.1);
    ctx.translate(192, 108);
    for (const layer of paintPlace(place({ kind }), STYLE).behind) layer.paint(ctx);
    const pixels = ctx.getImageData(0, 0, 230, 129).data;
    const open = pixels.findIndex((value, at) => at % 4 === 3 && value < 255);
    assert.equal(open, -1, `${kind} is open at ${(open >> 2) % 230}, ${Math.floor((open >> 2) / 230)}`);
  }
});

function place(some: Partial<Place> & Pick<Place, "kind">): Place {
  return { setting: isIndoors(some.kind) ? "INT" : "EXT", name: some.kind, time: "dusk", weather: "clear", mood: "calm", ...some };
}

function pictureOf(of: Place, style = STYLE, aboard: readonly Figure[] = []): string {
  const canvas = createCanvas(480, 270);
  const ctx = canvas.getContext("2d");
  ctx.scale(0.25, 0.25);
  const painted = paintPlace(of, style, { aboard });
  for (const layer of [...painted.behind, ...painted.before]) layer.paint(ctx);
  painted.air(ctx, 1);
  return digest(canvas.data());
}

function digest(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
