/** A room that is looked down into: its floor fills the picture, whoever is farther stands higher, tops of tables are seen, and whole figures stay as tall as they are. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createCanvas } from "@napi-rs/canvas";
import type { Figure, Staging } from "../../../plugins/film/types-staging.ts";
import { WORLD } from "../../../plugins/local/draw/contract.ts";
import { framingFacts } from "../../../plugins/local/draw/compose/framing-facts.ts";
import { crowdOf } from "../../../plugins/local/draw/compose/crowd.ts";
import { viewOf } from "../../../plugins/local/draw/compose/camera.ts";
import { frame } from "../../../plugins/local/draw/compose/framing.ts";
import { isWhole } from "../../../plugins/local/draw/compose/luminary.ts";
import { figureArtist } from "../../../plugins/local/draw/figure/index.ts";
import { drawnShare, groundFor, isFromAbove, levelled, seenUnits, tilted, tiltOf, upToCeiling } from "../../../plugins/local/draw/compose/from-above.ts";
import { prepared } from "../../../plugins/local/draw/compose/prepared.ts";
import { headFormOf, traitsOf } from "../../../plugins/local/draw/figure/head-form.ts";
import { paintPlace } from "../../../plugins/local/draw/place/index.ts";
import { groundAt } from "../../../plugins/local/draw/place/site.ts";
import { changed, MARA, THEO } from "./figure-samples.ts";
import { PARK } from "./shot-samples.ts";

const HD = { width: 1280, height: 720 };
const WORKSHOP: Staging["place"] = { ...PARK.place, kind: "workshop", setting: "INT", time: "day" };

function seen(angle: Staging["camera"]["angle"], figures: readonly Figure[], size: Staging["camera"]["size"] = "LS"): Staging {
  return { ...PARK, place: WORKSHOP, camera: { size, angle, movement: "static", focus: "near" }, figures: [...figures] };
}

const DEEP = [changed(MARA, { character: "near", x: 0.3, depth: 0.14, facing: "left" }), changed(THEO, { character: "far", x: -0.3, depth: 0.54, facing: "right" })];

test("from above who stands farther off is higher in the picture, and no smaller than a step makes them", () => {
  const feet = (angle: Staging["camera"]["angle"]) => {
    const { people } = framingFacts(seen(angle, DEEP), HD);
    const [near, far] = ["near", "far"].map((id) => people.find(({ character }) => character === id));
    assert.ok(near && far);
    return { apart: near.body.bottom - far.body.bottom, shorter: (far.body.bottom - far.body.top) / (near.body.bottom - near.body.top) };
  };
  const [level, above] = [feet("eye"), feet("high")];
  assert.ok(above.apart > 1.4 * level.apart && above.shorter > level.shorter, JSON.stringify({ level, above }));
});

test("outdoors who is far behind another is as much smaller as the ground goes back, from above too", () => {
  const run = [changed(MARA, { character: "near", pose: "running", x: -0.16, depth: 0.22, facing: "front" }), changed(THEO, { character: "far", pose: "running", x: 0.16, depth: 0.85, facing: "front" })];
  const outdoors: Staging = { ...seen("high", run), place: { ...PARK.place, kind: "alley", setting: "EXT", time: "day" } };
  const [near, far] = [0.22, 0.85].map(groundFor(outdoors, groundAt));
  assert.ok(near && far && isFromAbove(outdoors));
  assert.ok(near.scale / far.scale > 1.5 && near.y - far.y > 200, JSON.stringify({ near, far }));
});

test("up from the ground outdoors who stands there is taller in the picture, and the ground begins lower", () => {
  const outdoors = (angle: Staging["camera"]["angle"]): Staging => ({ ...seen(angle, DEEP, "ELS"), place: { ...PARK.place, kind: "village", setting: "EXT", time: "day" } });
  const [level, low] = (["eye", "low"] as const).map((angle) => {
    const { body } = framingFacts(outdoors(angle), HD).people.find(({ character }) => character === "near") ?? assert.fail();
    const { camera } = frame(outdoors(angle), HD, { anchorsOf: figureArtist.anchorsOf, ground: groundAt });
    const { top, zoom } = viewOf(camera, 0, HD);
    return { tall: body.bottom - body.top, foot: body.bottom, ground: ((WORLD.height * 0.79 - top) * zoom) / HD.height };
  });
  assert.ok(level && low && low.tall > 1.15 * level.tall && low.ground > level.ground + 0.03 && low.foot > low.ground, JSON.stringify({ level, low }));
});

test("the floor begins higher than on a level, and every row of the picture is one of the drawing", () => {
  const tilt = tiltOf({ x: 960, y: 700, zoom: 0.9, roll: 0, pitch: 0.8, above: true }, HD);
  assert.ok(tilt && tilt.raised < 0.7 * tilt.level);
  for (const y of [-80, 0, tilt.level, 500, 720, 800]) assert.ok(Math.abs(levelled(tilted(y, tilt), tilt) - y) < 1e-6, String(y));
  assert.ok(Math.abs(tilted(720, tilt) - 720) < 1e-6);
  assert.equal(tiltOf({ x: 960, y: 700, zoom: 0.9, roll: 0, pitch: 0.8 }, HD), undefined);
});

test("a head is nearer than the feet, and both are where they were", () => {
  const top = -1000;
  for (const y of [-1000, -700, -300, -10, 0]) assert.ok(Math.abs(top * (1 - drawnShare(1 - seenUnits(y, { top }) / top)) - y) < 1e-6, String(y));
  assert.equal(seenUnits(top, { top }), top);
  assert.ok(seenUnits(-840, { top }) - top > 1.12 * 160);
});

test("more of the crown is seen than of the chin: brow and eyes are lower in the head, which ends where it did", () => {
  const form = (seenFrom?: "above" | "below") => headFormOf(THEO.look, { turn: 1, traits: traitsOf("theo"), seen: seenFrom });
  const [level, above, below] = [form(), form("above"), form("below")];
  assert.ok(below.near.y < level.near.y - 15 && Math.round(below.warp(20, -28)[1]) === -28);
  assert.ok(above.near.y > level.near.y + 15 && above.warp(20, -214)[1] > level.warp(20, -214)[1] + 15);
  for (const [x, y] of [[20, -28], [20, -332], [150, -214]] as const) assert.deepEqual(above.warp(x, y).map(Math.round), level.warp(x, y).map(Math.round));
  const faces = prepared(seen("low", DEEP, "CU"));
  assert.deepEqual(faces.figures.map((figure) => figure.seen), ["below", "below"]);
  assert.ok((upToCeiling(faces).sunk ?? 0) > 0.3 && upToCeiling(seen("low", DEEP)).sunk === undefined);
  assert.deepEqual(prepared(seen("high", DEEP)).figures.map((figure) => figure.seen), ["above", "above"]);
});

test("who sits at a table, who goes off and who is seen near are not looked down on like that", () => {
  assert.ok(isFromAbove(seen("high", DEEP)));
  assert.ok(!isFromAbove(seen("eye", DEEP)) && !isFromAbove(seen("high", DEEP, "CU")));
  assert.ok(!isFromAbove(seen("high", DEEP.map((figure) => ({ ...figure, seated: true, seat: "table" as const })))));
  const outdoors = { ...seen("high", DEEP), place: PARK.place };
  assert.ok(isFromAbove(outdoors) && !isFromAbove({ ...outdoors, camera: { ...outdoors.camera, size: "MLS" } }));
  assert.ok(!isFromAbove({ ...outdoors, figures: DEEP.map((figure) => ({ ...figure, pose: "walking" as const, facing: "back" as const })) }));
  assert.equal(groundFor(seen("eye", DEEP), groundAt), groundAt);
});

test("a crowd that is looked down on stands on the ground of the place, with its heads in the picture", () => {
  const market: Staging = { ...seen("high", [changed(MARA, { pose: "running", x: -0.2, facing: "left" })]), place: { ...PARK.place, kind: "market", setting: "EXT" }, crowd: true, style: "ink" };
  const place = paintPlace(market.place, market.style);
  const framing = frame(market, HD, { anchorsOf: figureArtist.anchorsOf, ground: groundFor(market, place.ground) });
  const crowd = crowdOf(market, { ...place, ground: groundFor(market, place.ground), level: place.ground }, framing, HD);
  const inside = crowd.filter((each) => isWhole(each, { framing, size: HD }));
  assert.ok(inside.length >= 5, String(inside.length));
  const tilt = tiltOf(framing.camera, HD);
  assert.ok(tilt);
  for (const { end, distance } of inside) {
    const { top, zoom } = viewOf(framing.camera, distance, HD);
    assert.ok(end && tilted((end.y - top) * zoom, tilt) >= 0);
  }
});

test("the top of a bench is seen from above alone, and of the joints of a stone floor more than on a level", () => {
  const pixels = (above: boolean) => {
    const canvas = createCanvas(WORLD.width, WORLD.height);
    const ctx = canvas.getContext("2d");
    for (const layer of paintPlace(WORKSHOP, "", { above }).behind) layer.paint(ctx);
    return (x: number, y: number): readonly number[] => [...ctx.getImageData(x, y, 1, 1).data];
  };
  const [level, above] = [pixels(false), pixels(true)];
  const differs = (x: number, y: number): boolean => level(x, y).some((each, at) => Math.abs(each - (above(x, y)[at] ?? 0)) > 8);
  assert.ok(differs(500, 640), "the top of the bench");
  assert.ok([900, 940, 980, 1020, 1060].some((y) => Array.from({ length: 60 }, (_, at) => 300 + at * 3).some((x) => differs(x, y))), "the joints");
  assert.ok(!differs(960, 100), "the wall");
});

test("two side by side behind a desk are looked down on with it, and one who sits at a table is seen with its top", () => {
  const sits = (character: string, facing: Figure["facing"], x: number) => changed(MARA, { character, x, facing, pose: "sitting", seat: "table", seated: true });
  assert.ok(isFromAbove(seen("high", [sits("a", "front", -0.2), sits("b", "front", 0.2)])));
  assert.ok(!isFromAbove(seen("high", [sits("a", "right", -0.2), sits("b", "left", 0.2)])));
  assert.ok(!isFromAbove(seen("high", [sits("a", "front", 0)])));
});
