/** Many round one table: everybody keeps their chair, and neighbours are next to each other in the pictures. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { aroundOf } from "../../../plugins/board/around.ts";
import { fromLeft } from "../../../plugins/board/order.ts";
import type { Staged, ToStage } from "../../../plugins/board/read.ts";
import { besideAt, roundTable } from "../../../plugins/film/types-round.ts";
import { sideLookedAt } from "../../../plugins/local/draw/compose/chairs.ts";
import { besideOnTable } from "../../../plugins/local/draw/compose/insert-laid.ts";
import { beyondSheet, endBeyondSheet } from "../../../plugins/local/draw/compose/insert-read.ts";
import { seatsApart } from "../../../plugins/local/draw/compose/seats.ts";
import { isBeyond, seatedBetween } from "../../../plugins/local/draw/compose/table-beyond.ts";
import { mienOf } from "../../../plugins/local/draw/figure/mien.ts";
import { otherEnd } from "../../../plugins/local/text/table-ends.ts";
import type { BoardBrief, PlannedShot } from "../../../plugins/film/types-briefs.ts";
import { changed, MARA } from "../draw/figure-samples.ts";
import { headOf } from "../../../plugins/local/draw/compose/table-along.ts";
import type { Framing, Placed } from "../../../plugins/local/draw/compose/framing.ts";
import type { Anchors } from "../../../plugins/local/draw/contract.ts";
import type { Figure, Staging } from "../../../plugins/film/types-staging.ts";
import { boardOf } from "./rig.ts";

const GUESTS = ["Ada", "Ben", "Cleo", "Dan"].map((name) => ({ name }));
const namesOf = (people: readonly { readonly name: string }[]): readonly string[] => people.map(({ name }) => name);
const SITS = "A long table with candles. Round it sit Ada, Ben, Cleo and Dan.";

test("who sit round a table of many are read from the text", () => {
  assert.deepEqual(namesOf(roundTable(GUESTS, ["Rain.", SITS])), ["Ada", "Ben", "Cleo", "Dan"]);
  assert.deepEqual(namesOf(roundTable(GUESTS, ["Ada and Ben sit at the table."])), []);
  assert.deepEqual(namesOf(roundTable(GUESTS, ["Ada, Ben and Cleo sit on a bench."])), []);
});

test("hands that meet over a table are neighbours'", () => {
  assert.deepEqual(namesOf(fromLeft(GUESTS, [SITS, "Dan takes Ada's hand."])), ["Ben", "Cleo", "Ada", "Dan"]);
  assert.deepEqual(namesOf(fromLeft(GUESTS, ["Dan takes Ada's hand."])), ["Ada", "Ben", "Cleo", "Dan"]);
});

test("beside a speaker is whoever has the next chair", () => {
  assert.deepEqual(besideAt(["a", "b", "c", "d"], "c", "a"), ["c", "b", "d"]);
  assert.deepEqual(besideAt(["a", "b", "c", "d"], "c", "d"), ["c", "d"]);
  assert.deepEqual(besideAt([], "c", "a"), ["c", "a"]);
});

const seen = (...ats: readonly number[]): Staging => ({
  place: { kind: "dining_room", setting: "INT", name: "room", time: "night", weather: "clear", mood: "warm" }, camera: { size: "MS", angle: "eye", movement: "static" }, props: [], crowd: false, style: "",
  figures: ats.map((at) => ({ character: `${at}`, facing: "right", chair: { at, of: 4 } }) as Figure),
});

test("what all of many do is about whoever does something next, and past a shoulder among many one face fills the picture", async () => {
  const table = async (last: string) => {
    const { boards: [board] } = await boardOf(`INT. DINING ROOM - NIGHT\n\n${SITS.replace("Ada, Ben, Cleo and Dan", "ADA (40), BEN (40), CLEO (40) and DAN (40)")}\n\nADA\nIs it you?\n\nDAN\nIt is me.\n\nBEN\nI knew it.\n\nCLEO\nSo did I.\n\n${last}\n`);
    return board?.shots ?? [];
  };
  const shots = await table("Everyone laughs. Dan takes Cleo's hand.");
  const focusOf = (all: typeof shots) => all.find(({ description }) => description.startsWith("Everyone laughs"))?.focus;
  assert.deepEqual([focusOf(shots), focusOf(await table("Everyone laughs."))], ["dan", "ada"]);
  assert.deepEqual([...new Set(shots.filter(({ angle }) => angle === "over_shoulder").map(({ size }) => size))], ["MCU"]);
});

test("behind who sits at an end is the wall at that end", () => {
  assert.equal(sideLookedAt(seen(0)), "left");
  assert.equal(sideLookedAt(seen(3)), "right");
  assert.equal(sideLookedAt(seen(1)), "back");
  assert.equal(sideLookedAt(seen(0, 1)), "back");
});

test("a lift is seen from its doors, through them once they are open, and with them before us where nobody is in the picture", () => {
  const lift = (size: "LS" | "CU", features: readonly "open_doors"[], people: number) => sideLookedAt({ ...seen(1), place: { ...seen(1).place, kind: "elevator", features: [...features] }, camera: { ...seen(1).camera, size }, figures: seen(1).figures.slice(0, people) });
  assert.deepEqual([lift("LS", [], 1), lift("CU", ["open_doors"], 1), lift("LS", ["open_doors"], 1), lift("LS", ["open_doors"], 0)], ["back", "back", "outside", "front"]);
});

test("neighbours sit as far apart in a picture of two as in one of all", () => {
  const at = (...ats: readonly number[]): readonly number[] => seatsApart(ats.map((each) => ({ seat: "table", chair: { at: each, of: 6 } }) as Figure)) ?? [];
  const [all, two] = [at(0, 1, 2, 3, 4, 5), at(3, 4)];
  assert.equal(Math.round((two[1] ?? 0) - (two[0] ?? 0)), Math.round((all[4] ?? 0) - (all[3] ?? 0)));
});

test("along a table we look to the end of whom the picture is about", () => {
  const seen = (focus: string): Staging => ({ camera: { focus }, figures: [0, 1, 2, 3].map((at) => ({ character: `${at}`, chair: { at, of: 4 } })) }) as unknown as Staging;
  assert.deepEqual([headOf(seen("0")), headOf(seen("3"))], ["left", "right"]);
});

test("what stands on the table of many is about the thing that fills the picture, and it is not there twice", () => {
  const props = [{ kind: "table", note: "long table" }, { kind: "cake", note: "large pie" }, { kind: "candle", note: "candles" }];
  const about = (kind: "cake" | "candle") => besideOnTable({ place: { kind: "dining_room" }, insert: { kind, note: kind }, props, figures: [] } as unknown as Staging).map((each) => each.kind);
  assert.deepEqual([about("cake").filter((kind) => kind === "cake").length, about("cake").filter((kind) => kind === "candle").length], [0, 2]);
  assert.deepEqual([about("candle").filter((kind) => kind === "cake").length, about("candle").filter((kind) => kind === "candle").length], [1, 1]);
});

test("who sits round a table is about what fills the picture, but for whose hand is in it, and is there over a shoulder along it", () => {
  const guest = (id: string): Staged => ({ id, name: id, figure: {} }) as Staged;
  const around = (shot: object): readonly string[] | undefined => aroundOf({ shot: { characters: ["b"], round: ["a", "b", "c"], ...shot }, cast: ["c", "b", "a"].map(guest) } as unknown as ToStage).around?.map(({ character, chair }) => `${character} ${chair?.at}`);
  assert.deepEqual(around({ insert: "pie" }), ["a 0", "c 2"]);
  assert.deepEqual(around({ angle: "over_shoulder" }), ["a 0", "c 2"]);
  assert.equal(around({ angle: "eye" }), undefined);
  assert.equal(around({ insert: "pie", round: [] }), undefined);
});

test("over a shoulder who has the end of a long table is beyond it", () => {
  const placed = (at: number): Placed => ({ figure: { chair: { at, of: 4 } }, x: 0, y: 0, scale: 1 }) as Placed;
  const over = { ...seen(0), camera: { size: "MS", angle: "over_shoulder", movement: "static" }, props: [{ kind: "table", note: "long table", x: 0, depth: 0 }] } as Staging;
  assert.deepEqual([0, 1, 3].map((at) => isBeyond(over, [placed(at)])), [true, false, true]);
  assert.equal(isBeyond(seen(0), [placed(0)]), false);
});

test("over a shoulder those who sit between are at their places, on the side of the shoulder, and look to the end", () => {
  const guest = (at: number): Figure => ({ character: `${at}`, seat: "table", facing: "front", gaze: "camera", look: {}, chair: { at, of: 6 } }) as unknown as Figure;
  // Faces so small that none is before another.
  const anchors = { head: { x: 0, y: 0, radius: 0 } } as Anchors;
  const placed = (at: number): Placed => ({ figure: guest(at), anchors, x: 0, y: 0, scale: 1 }) as Placed;
  const over = (end: number, shoulder: number) => {
    const around = [0, 1, 2, 3, 4, 5].filter((at) => at !== end && at !== shoulder).map(guest);
    const staging = { camera: { size: "MS", angle: "over_shoulder" }, place: { kind: "dining_room" }, props: [{ kind: "table", note: "long table", x: 0, depth: 0 }], figures: [], around } as unknown as Staging;
    return seatedBetween(staging, { placed: [placed(end)], shoulder: placed(shoulder) } as unknown as Framing, () => anchors).map(({ placed: { figure, x, scale } }) => ({ who: figure.character, gaze: figure.gaze, x, scale }));
  };
  const [left, right] = [over(0, 4), over(5, 1)];
  assert.deepEqual([left.map(({ who }) => who), right.map(({ who }) => who)], [["1", "2", "3"], ["4", "3", "2"]]);
  assert.ok(left.every(({ x, gaze }) => x > 0 && gaze === "left") && right.every(({ x, gaze }) => x < 0 && gaze === "right"));
  assert.ok(left.every(({ scale }, at) => scale > (left[at - 1]?.scale ?? 1)), "whoever is nearer to us is larger");
});

test("beside what fills the picture everybody has the cup they have in the wide ones, nearer to the middle of the table", () => {
  const guest = (at: number, age: string, holding?: string): Figure => ({ character: `${at}`, look: { age }, chair: { at, of: 6 }, ...(holding === undefined ? {} : { holding }) }) as unknown as Figure;
  const laid = (around: readonly Figure[]) => besideOnTable({ place: { kind: "dining_room" }, camera: { angle: "eye" }, insert: { kind: "cake", note: "pie" }, props: [{ kind: "table", note: "long table" }, { kind: "cake", note: "pie" }], figures: [], around } as unknown as Staging);
  const things = laid([guest(2, "child"), guest(4, "elder")]).filter(({ kind }) => kind !== "candle");
  const [plate, cup, other, glass] = things;
  assert.deepEqual(things.map(({ kind }) => kind), ["plate", "cup", "plate", "glass"]);
  assert.ok((cup?.aside ?? 0) > (plate?.aside ?? 0) && (glass?.aside ?? 0) < (other?.aside ?? 0));
  assert.deepEqual(laid([guest(4, "elder", "glass")]).filter(({ kind }) => kind === "glass"), [], "what is in the hand is not on the table");
});

test("a sheet in the hand at a table of many is seen with the eyes of whoever reads, who look to the nearer end", () => {
  const guest = (at: number): Figure => ({ character: `${at}`, pose: "holding", seat: "table", seated: true, look: { species: "person", age: "adult" }, chair: { at, of: 6 } }) as unknown as Figure;
  const read = (at: number, kind = "letter") => ({ place: { kind: "dining_room" }, camera: { angle: "eye", size: "ECU" }, insert: { kind, note: kind }, props: [{ kind: "table", note: "long table" }, { kind: "cake", note: "pie" }], figures: [guest(at)], around: [0, 1, 2, 3, 4, 5].filter((each) => each !== at).map(guest) }) as unknown as Staging;
  assert.deepEqual([0, 1, 3, 4, 5].map((at) => endBeyondSheet(read(at))), ["right", "left", "right", "right", "left"]);
  assert.deepEqual(beyondSheet(read(3)).map(({ character }) => character), ["4", "5"]);
  assert.deepEqual([sideLookedAt(read(4)), sideLookedAt(read(4, "bread"))], ["right", "back"]);
  assert.deepEqual(besideOnTable(read(4)).map(({ kind }) => kind), ["plate", "glass"], "what stands before whoever is beyond, and what is behind the reader is not there");
});

test("a table that was seen along from one end is seen from the other the next time", () => {
  const ids = ["ada", "ben", "cleo", "dan"];
  const brief = { cast: GUESTS.map(({ name }) => ({ id: name.toLowerCase(), name, visible: true })), elements: [{ type: "action", text: SITS }] } as unknown as BoardBrief;
  const before = (focus: string, angle = "high"): readonly PlannedShot[] => [{ focus, angle, insert: "", characters: ids } as unknown as PlannedShot];
  assert.equal(otherEnd(brief, { angle: "high", people: ids }, before("dan")), "ada");
  assert.equal(otherEnd(brief, { angle: "high", people: ids }, before("ben")), "dan");
  assert.equal(otherEnd(brief, { angle: "high", people: ids }, before("dan", "eye")), undefined);
  assert.equal(otherEnd(brief, { angle: "eye", people: ids }, before("dan")), undefined);
  assert.equal(otherEnd(brief, { angle: "high", people: ids.slice(0, 2) }, before("dan")), undefined);
});

test("neighbours at a table do not laugh alike; who laughs alone does as ever", () => {
  const laughs = (at: number): unknown => mienOf(changed(MARA, { expression: "laughing", pose: "sitting", chair: { at, of: 6 } }));
  for (const at of [0, 1, 2, 3, 4]) assert.notDeepEqual(laughs(at), laughs(at + 1), `chair ${at}`);
  const alone = mienOf(changed(MARA, { expression: "laughing", pose: "sitting" }));
  assert.deepEqual([alone.gape, alone.lid], ["wide", 0.05]);
});
