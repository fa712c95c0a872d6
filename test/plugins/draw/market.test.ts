/** A market: who throngs it, and whom they leave room. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Figure, Staging } from "../../../plugins/film/types-staging.ts";
import { frame, type Framing } from "../../../plugins/local/draw/compose/framing.ts";
import { crowdOf } from "../../../plugins/local/draw/compose/crowd.ts";
import { buyersOf, sellersOf } from "../../../plugins/local/draw/compose/market-people.ts";
import { figureArtist } from "../../../plugins/local/draw/figure/index.ts";
import { mienOf } from "../../../plugins/local/draw/figure/mien.ts";
import { paintPlace } from "../../../plugins/local/draw/place/index.ts";
import { changed, MARA, THEO } from "./figure-samples.ts";
import { PARK, withCamera } from "./shot-samples.ts";

const MARKET: Staging = { ...withCamera(PARK, { size: "LS" }), place: { ...PARK.place, kind: "market", setting: "EXT", name: "MARKET" } };
const PLACE = paintPlace(MARKET.place, MARKET.style);
const stranger = (at: number): Figure => changed(THEO, { character: `stranger-${at}` });

function framed(figures: readonly Figure[]): Framing {
  return frame({ ...MARKET, figures: [...figures] }, { width: 1280, height: 720 }, { anchorsOf: figureArtist.anchorsOf, ground: PLACE.ground });
}

test("a market seen from afar is full: before its stalls, between them and behind them", () => {
  const { placed } = framed([MARA]);
  const buyers = buyersOf(PLACE, placed, stranger);
  assert.ok(buyers.length >= 14, `${buyers.length} buy`);
  assert.ok(buyers.some(({ y }) => y < PLACE.ground(1.1).y) && buyers.some(({ y }) => y > PLACE.ground(0.95).y));
  const sellers = sellersOf(PLACE, { placed: [], buyers: [] }, stranger);
  assert.equal(sellers.length, PLACE.stalls?.length);
  for (const { y, cover = 0 } of sellers) assert.ok(cover < y, "a stall hides their legs");
});

test("nobody of a throng has their head behind that of a named person", () => {
  for (const figures of [[MARA], [{ ...MARA, x: -0.4, pose: "running" as const }, { ...THEO, x: 0.5 }]]) {
    const { placed } = framed(figures);
    const buyers = buyersOf(PLACE, placed, stranger);
    const all = [...buyers, ...sellersOf(PLACE, { placed, buyers }, stranger)];
    assert.ok(all.length > 0);
    for (const { x } of all) for (const { x: stands, scale, anchors: { head } } of placed) assert.ok(Math.abs(x - stands - head.x * scale) > head.radius * scale + 40, `somebody at ${x}`);
  }
});

test("in a nearer picture the same people stand where they stood in the wide one", () => {
  const keeper: Figure = { ...MARA, x: 0.7, depth: 0.85, at_stall: true };
  const standing = (size: Staging["camera"]["size"], angle: Staging["camera"]["angle"] = "eye"): readonly number[] => {
    const staging: Staging = { ...withCamera(MARKET, { size, angle }), figures: [{ ...keeper, x: -0.5, at_stall: false }, keeper], crowd: true };
    return crowdOf(staging, PLACE, frame(staging, { width: 1280, height: 720 }, { anchorsOf: figureArtist.anchorsOf, ground: PLACE.ground })).map(({ end }) => Math.round(end?.y ?? 0));
  };
  const wide = new Set(standing("LS"));
  const near = standing("MLS");
  const again = near.filter((y) => wide.has(y));
  // Those are fewer who would stand behind a head that is larger, or smaller, there.
  assert.ok(again.length > 10 && again.length > near.length * 0.6, JSON.stringify([near, [...wide]]));
  assert.deepEqual(standing("MS", "low"), []);
});

test("who points over a stall is far behind whom they point at, and between the two are those down the aisle who are clear of the arm", () => {
  const near: Figure = { ...MARA, x: -0.95, depth: 0 };
  const keeper: Figure = { ...THEO, x: 0.74, depth: 0.85, facing: "left", pose: "pointing", at_stall: true };
  const seen = (other: Figure): { readonly farther: number; readonly between: number; readonly noStall: number } => {
    const staging: Staging = { ...withCamera(MARKET, { size: "MS" }), crowd: true, figures: [near, other] };
    const framing = frame(staging, { width: 1280, height: 720 }, { anchorsOf: figureArtist.anchorsOf, ground: PLACE.ground });
    const [far, before] = framing.placed;
    assert.ok(far?.figure.character === other.character && before);
    const between = (placed: Framing["placed"]): number => crowdOf(staging, PLACE, { ...framing, placed }).filter(({ end }) => end !== undefined && end.x > before.x && end.x < far.x).length;
    return { farther: far.scale / before.scale, between: between(framing.placed), noStall: between(framing.placed.map((each) => ({ ...each, figure: { ...each.figure, at_stall: false } }))) };
  };
  const [points, stands] = [seen(keeper), seen({ ...keeper, pose: "standing" })];
  assert.ok(points.farther < 0.9 * stands.farther, `${points.farther}`);
  assert.ok(points.between > 0 && points.between < stands.between, JSON.stringify([points, stands]));
  assert.deepEqual([points.noStall, stands.noStall], [0, 0]);
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
  assert.ok(cut < 0.22, `${cut}`);
});
