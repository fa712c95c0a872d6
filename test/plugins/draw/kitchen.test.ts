/** A kitchen: telephone, shelf and table are where they are in its widest picture. Nothing is painted. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { atShelf } from "../../../plugins/board/hands.ts";
import type { Staging } from "../../../plugins/film/types-staging.ts";
import { besideOnTable, isOnKitchenTable } from "../../../plugins/local/draw/compose/insert-laid.ts";
import { towardsTelephone } from "../../../plugins/local/draw/compose/kitchen.ts";
import { figureArtist } from "../../../plugins/local/draw/figure/index.ts";
import { KITCHEN_SHELF, kitchenTable, WALL_PHONE } from "../../../plugins/local/draw/place/heart.ts";
import { groundAt } from "../../../plugins/local/draw/place/site.ts";
import { changed, MARA } from "./figure-samples.ts";
import { PARK } from "./shot-samples.ts";

const KITCHEN: Staging = { ...PARK, place: { ...PARK.place, kind: "kitchen", name: "KITCHEN", setting: "INT", time: "night", features: ["wall_phone"] } };

test("a plate is laid on the table of its kitchen, whose fruit is at the end that the widest picture shows last", () => {
  const laid: Staging = { ...KITCHEN, insert: { kind: "plate", note: "second plate" }, props: [{ kind: "table", note: "table", x: 0.5, depth: 0.4 }] };
  assert.ok(isOnKitchenTable(laid));
  assert.ok(!isOnKitchenTable({ ...laid, props: [] }));
  assert.deepEqual(besideOnTable(laid).map(({ kind, aside }) => [kind, aside > 0]), [["plate", true], ["fruit", true]]);
  for (const name of ["KITCHEN", "RUTH'S KITCHEN", "GALLEY"]) assert.ok(Math.abs(kitchenTable({ ...KITCHEN.place, name }) - WALL_PHONE.x) > 200, name);
});

test("the widest picture of who cooks has the telephone in it that is going to ring", () => {
  const cooking: Staging = { ...KITCHEN, camera: { size: "LS", angle: "eye", movement: "static", focus: "p0" }, figures: [changed(MARA, { character: "p0", pose: "cooking", holding: "pot", facing: "right" })] };
  assert.ok(towardsTelephone(cooking) < 0);
  assert.equal(towardsTelephone({ ...cooking, place: { ...cooking.place, features: [] } }), 0);
  assert.equal(towardsTelephone({ ...cooking, camera: { ...cooking.camera, size: "MS" } }), 0);
});

test("who takes a plate from the shelf has the hand over its board, where the plates lie", () => {
  const figure = atShelf(changed(MARA, { pose: "holding", holding: "plate" }), "She takes a second plate from the shelf.", KITCHEN.place);
  const { y, scale } = groundAt(0.3);
  const hand = y + figureArtist.anchorsOf(figure).hand.y * scale;
  assert.ok(hand < KITCHEN_SHELF.y - 20 && hand > KITCHEN_SHELF.y - 120, `hand at ${Math.round(hand)}`);
});
