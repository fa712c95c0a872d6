import assert from "node:assert/strict";
import { test } from "node:test";
import { changedBy, featuresIn } from "../../../plugins/film/types-features.ts";
import { headedPlaceIn } from "../../../plugins/film/types-lexicon.ts";

test("what defines a place is read from its text in three languages", () => {
  assert.deepEqual(featuresIn("A narrow corridor with a red elevator door."), ["lift_door"]);
  assert.deepEqual(featuresIn("Маленькая мастерская часовщика. На стенах сотни часов."), ["clocks"]);
  assert.deepEqual(featuresIn("Они стоят у старой калитки. За ней цветут яблони."), ["gate", "blossom"]);
  assert.deepEqual(featuresIn("細い路地の水たまりに月がうつっている。"), ["wet_ground", "puddle_moon"]);
  assert.deepEqual(featuresIn("Waves break over the rocks."), ["surf"]);
  assert.deepEqual(featuresIn("He walks with an umbrella, though the sun is shining."), ["sunshine"]);
  assert.deepEqual(featuresIn("Светит солнце."), ["sunshine"]);
  assert.deepEqual(featuresIn("The sun sets. Ada looks at the sun."), []);
  assert.deepEqual(featuresIn("Ada looks at the clock. A flower stands on the table."), []);
});

test("what opens stands open until it is told to close", () => {
  assert.deepEqual(changedBy("The light comes back. The door opens.", []), ["open_doors"]);
  assert.deepEqual(changedBy("Калитка открывается.", []), ["open_gate"]);
  assert.deepEqual(changedBy("She walks on.", ["open_gate"]), ["open_gate"]);
  assert.deepEqual(changedBy("The gate swings open. Ada shuts the gate.", []), []);
  assert.deepEqual(featuresIn("The light comes back. The door opens."), []);
});

test("a bakery is a place of its own, and a bakery's kitchen is a kitchen", () => {
  assert.equal(headedPlaceIn("BAKERY"), "bakery");
  assert.equal(headedPlaceIn("BAKERY KITCHEN"), "kitchen");
});
