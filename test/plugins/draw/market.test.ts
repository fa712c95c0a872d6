/** A market: who throngs it, and whom they leave room. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Figure, Staging } from "../../../plugins/film/types-staging.ts";
import { frame, type Framing } from "../../../plugins/local/draw/compose/framing.ts";
import { crowdOf } from "../../../plugins/local/draw/compose/crowd.ts";
import { heedOf } from "../../../plugins/local/draw/compose/heed.ts";
import { buyersOf, sellersOf, type Watched } from "../../../plugins/local/draw/compose/market-people.ts";
import { seenBehind } from "../../../plugins/local/draw/compose/seen-behind.ts";
import { figureArtist } from "../../../plugins/local/draw/figure/index.ts";
import { mienOf } from "../../../plugins/local/draw/figure/mien.ts";
import { paintPlace } from "../../../plugins/local/draw/place/index.ts";
import { MARA, THEO } from "./figure-samples.ts";
import { PARK, withCamera } from "./shot-samples.ts";

const MARKET: Staging = { ...withCamera(PARK, { size: "LS" }), place: { ...PARK.place, kind: "market", setting: "EXT", name: "MARKET" } };
const PLACE = paintPlace(MARKET.place, MARKET.style);
const SIZE = { width: 1280, height: 720 } as const;

function watchedBy(framing: Framing): Watched {
  const seen = seenBehind(framing, SIZE);
  return { name: MARKET.place.name, placed: framing.placed, seen, heed: heedOf(framing.placed, seen) };
}

function framed(figures: readonly Figure[]): Framing {
  return frame({ ...MARKET, figures: [...figures] }, { width: 1280, height: 720 }, { anchorsOf: figureArtist.anchorsOf, ground: PLACE.ground });
}

test("a market seen from afar is full: before its stalls, between them and behind them", () => {
  const watched = watchedBy(framed([MARA]));
  const buyers = buyersOf(PLACE, watched);
  assert.ok(buyers.length >= 14, `${buyers.length} buy`);
  assert.ok(buyers.some(({ y }) => y < PLACE.ground(1.1).y) && buyers.some(({ y }) => y > PLACE.ground(0.95).y));
  const sellers = sellersOf(PLACE, { ...watched, placed: [] });
  assert.ok(sellers.length >= 4 && sellers.length <= (PLACE.stalls?.length ?? 0), `${sellers.length} sell`);
  for (const { y, cover = 0 } of sellers) assert.ok(cover < y, "a stall hides their legs");
});

test("nobody of a throng has their head behind that of a named person", () => {
  for (const figures of [[MARA], [{ ...MARA, x: -0.4, pose: "running" as const }, { ...THEO, x: 0.5 }]]) {
    const framing = framed(figures);
    const watched = watchedBy(framing);
    const all = [...buyersOf(PLACE, watched), ...sellersOf(PLACE, watched)];
    assert.ok(all.length > 0);
    for (const { x, y, scale, figure } of all) {
      const face = y + figureArtist.anchorsOf(figure).head.y * scale;
      for (const { head: [at, high, radius] } of framing.placed.map(watched.seen)) assert.ok(Math.max(Math.abs(x - at), Math.abs(face - high)) > radius + 20, `somebody at ${x}, ${face}`);
    }
  }
});

test("whoever is at a market is the same and in the same place in every picture that shows them, and on the same side of who keeps a stall", () => {
  const seen = (at: number, some: Partial<Figure> = {}) => {
    const watched = watchedBy(framed([{ ...MARA, x: -0.5 }, { ...THEO, x: at, depth: 0.85, facing: "left", at_stall: true, ...some }]));
    const stall = watched.placed.find(({ figure }) => figure.at_stall === true);
    assert.ok(stall);
    const [left, right] = watched.seen(stall).body;
    return new Map(buyersOf(PLACE, watched).map(({ x, y, figure }) => [figure.character, { y, look: figure.look, wardrobe: figure.wardrobe, x: Math.round(x), aside: Math.round(x - (left + right) / 2) }]));
  };
  const calm = seen(0.7);
  for (const other of [seen(0.7, { pose: "pointing", mouth: "shouting", speaking: true }), seen(0.5)]) {
    const again = [...other].filter(([who]) => calm.has(who));
    assert.ok(again.length > 10, `${again.length}`);
    for (const [who, { x, aside, ...rest }] of again) {
      const { x: stood, aside: beside, ...before } = calm.get(who) ?? { x: 0, aside: 0 };
      assert.deepEqual(rest, before);
      assert.ok(x === stood || aside === beside, who);
    }
  }
  // Who is by the stall stays so beside whoever keeps it.
  assert.ok([...seen(0.5)].some(([who, { x, aside }]) => x !== calm.get(who)?.x && aside === calm.get(who)?.aside));
});

test("no two of a market look alike, and few wear the same", () => {
  const buyers = buyersOf(PLACE, { ...watchedBy(framed([])), placed: [] }).map(({ figure }) => figure);
  const of = (each: (figure: Figure) => string): number => new Set(buyers.map(each)).size;
  const outline = (figure: Figure): string => JSON.stringify([figure.look.age, figure.look.gender, figure.look.build, figure.look.hair.style, figure.wardrobe.type, figure.wardrobe.accessory]);
  assert.ok(of(outline) >= buyers.length - 3, `${of(outline)} of ${buyers.length}`);
  assert.ok(of(({ wardrobe }) => wardrobe.type) >= 9 && of(({ wardrobe }) => wardrobe.accessory) >= 6);
  assert.ok(buyers.every(({ wardrobe }) => wardrobe.accessory !== "bowler" && wardrobe.accessory !== "hat"));
});

test("a shout turns every head of a throng to who shouts, and a runner those whom nobody calls", () => {
  const keeper: Figure = { ...THEO, x: 0.7, depth: 0.85, facing: "left", pose: "pointing", mouth: "shouting", speaking: true, at_stall: true };
  for (const [figures, whom] of [[[{ ...MARA, x: -0.5 }, keeper], THEO.character], [[{ ...MARA, x: -0.5, pose: "running" }, { ...keeper, speaking: false }], MARA.character]] as const) {
    const watched = watchedBy(framed(figures));
    const called = watched.placed.find(({ figure }) => figure.character === whom);
    assert.ok(called);
    const [to] = watched.seen(called).head;
    const buyers = buyersOf(PLACE, watched);
    assert.ok(buyers.length > 10);
    for (const { x, figure } of buyers) assert.equal(figure.gaze, x < to ? "right" : "left", figure.character);
  }
  assert.ok(new Set(buyersOf(PLACE, watchedBy(framed([MARA]))).map(({ figure }) => figure.facing)).size >= 3);
});

test("where a low camera is near, stalls hide whoever is behind them", () => {
  const standing = (size: Staging["camera"]["size"], angle: Staging["camera"]["angle"]): number => {
    const staging: Staging = { ...withCamera(MARKET, { size, angle }), crowd: true };
    return crowdOf(staging, PLACE, frame(staging, SIZE, { anchorsOf: figureArtist.anchorsOf, ground: PLACE.ground }), SIZE).length;
  };
  assert.deepEqual([standing("MS", "low"), standing("MS", "eye") > 8], [0, true]);
});

test("who points over a stall is far behind whom they point at, and nobody's face is at the arm", () => {
  const near: Figure = { ...MARA, x: -0.95, depth: 0 };
  const keeper: Figure = { ...THEO, x: 0.74, depth: 0.85, facing: "left", pose: "pointing", at_stall: true };
  const seen = (other: Figure): Framing => frame({ ...withCamera(MARKET, { size: "MS" }), crowd: true, figures: [near, other] }, SIZE, { anchorsOf: figureArtist.anchorsOf, ground: PLACE.ground });
  const farther = ({ placed: [far, before] }: Framing): number => (far?.scale ?? 0) / (before?.scale ?? 1);
  const points = seen(keeper);
  assert.ok(farther(points) < 0.9 * farther(seen({ ...keeper, pose: "standing" })));
  const atArm = (x: number, points: boolean): number => {
    const watched = watchedBy(framed([{ ...near, x: -0.8 }, { ...keeper, x }]));
    const pointing = watched.placed.find(({ figure }) => figure.pose === "pointing");
    assert.ok(pointing);
    const { head: [shoulder], hands: [hand] } = watched.seen(pointing);
    assert.ok(hand && hand[0] < shoulder);
    const people = buyersOf(PLACE, { ...watched, seen: (placed) => ({ ...watched.seen(placed), ...(points ? {} : { hands: [], points }) }) });
    return people.filter((each) => each.x > hand[0] && each.x < shoulder && Math.abs(each.y + figureArtist.anchorsOf(each.figure).head.y * each.scale - hand[1]) < 40).length;
  };
  const places = [-0.3, -0.1, 0.1, 0.3, 0.5, 0.7];
  assert.deepEqual(places.map((x) => atArm(x, true)), places.map(() => 0));
  assert.ok(places.some((x) => atArm(x, false) > 0), "somebody would be there");
});

test("whoever keeps a stall has the same part of the market behind them in every size, alone or not", () => {
  const keeper: Figure = { ...THEO, x: 0.2, at_stall: true };
  const cameraFor = (figures: readonly Figure[], size: Staging["camera"]["size"]): number => frame({ ...withCamera(MARKET, { size, focus: keeper.character }), figures: [...figures] }, { width: 1280, height: 720 }, { anchorsOf: figureArtist.anchorsOf, ground: PLACE.ground }).camera.x;
  for (const size of ["LS", "MLS", "MS"] as const) assert.equal(Math.round(cameraFor([{ ...MARA, x: -0.5 }, { ...keeper, x: 0.7 }], size)), 960, size);
  assert.equal(Math.round(cameraFor([keeper], "MLS")), Math.round(cameraFor([keeper], "MS")));
  assert.ok(cameraFor([keeper], "MLS") > 1100);
});

test("what is carried away from who calls across a stall is whole in the picture", () => {
  const near: Figure = { ...MARA, x: -0.95, depth: 0, facing: "left", gaze: "back", pose: "carrying", holding: "parcel" };
  const keeper: Figure = { ...THEO, x: 0.74, depth: 0.85, facing: "left", pose: "pointing", at_stall: true };
  const seen = (size: Staging["camera"]["size"]): Framing => frame({ ...withCamera(MARKET, { size }), figures: [near, keeper] }, { width: 1280, height: 720 }, { anchorsOf: figureArtist.anchorsOf, ground: PLACE.ground });
  const { camera, placed } = seen("MS");
  assert.equal(seen("MLS").camera.zoom, camera.zoom);
  const load = placed.find(({ figure }) => figure.character === near.character);
  assert.ok(load);
  const free = 640 + (load.x - load.anchors.halfWidth * load.scale - camera.x) * camera.zoom;
  assert.ok(free >= 0, `${free}`);
});

test("who has just seen somebody leans over the stall with the chin up, unless another feeling is told", () => {
  const keeper: Figure = { ...THEO, facing: "left", gaze: "left", pose: "standing", expression: "neutral", speaking: false, at_stall: true };
  const head = (more: Partial<Figure>): number => figureArtist.anchorsOf({ ...keeper, ...more }).head.x;
  assert.ok(head({ alert: true }) < head({}) - 20, JSON.stringify([head({ alert: true }), head({})]));
  assert.equal(head({ alert: true, expression: "sad" }), head({ expression: "sad" }));
  assert.ok(mienOf({ ...keeper, alert: true }).nod < mienOf(keeper).nod);
});

test("of two whose hands meet the taller is not cut at the knees, nor is there room for an arm behind a back", () => {
  const pair: Figure[] = [{ ...MARA, x: -0.46, facing: "right", pose: "reaching", reach: 74, look: { ...MARA.look, age: "teen" } }, { ...THEO, x: 0.46, facing: "left", pose: "reaching", holding: "letter", reach: 68 }];
  const { camera, placed } = frame({ ...withCamera(MARKET, { size: "MS" }), figures: pair }, { width: 1280, height: 720 }, { anchorsOf: figureArtist.anchorsOf, ground: PLACE.ground });
  const taller = placed.find(({ figure }) => figure.character === THEO.character);
  assert.ok(taller);
  const { waist, knees } = taller.anchors;
  const cut = ((camera.y + 360 / camera.zoom - taller.y) / taller.scale - waist) / (knees - waist);
  // With air between the sheet and the hand that comes for it: in the middle of the thigh.
  assert.ok(cut < 0.34, `${cut}`);
});
