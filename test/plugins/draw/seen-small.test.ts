/** What is left of a head that is seen small: eyes, a grey moustache, black hair; and how large the head is. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createCanvas, type SKRSContext2D } from "@napi-rs/canvas";
import type { Figure } from "../../../plugins/film/types-staging.ts";
import { buildOf } from "../../../plugins/local/draw/figure/build.ts";
import { onHead } from "../../../plugins/local/draw/figure/head.ts";
import { paintPerson, personOf } from "../../../plugins/local/draw/figure/person.ts";
import { changed, DAY, MARA, STILL, THEO } from "./figure-samples.ts";

const PENNED = { ...DAY, rimless: true };
const OFFICER = changed(THEO, { facing: "right", look: { mature: true, moustache: true, beard: false, glasses: false, skin: "#f0be98", hair: { style: "undercut", colour: "#8d8781" } }, wardrobe: { type: "coat", accessory: "hat" } });
const GIRL = changed(MARA, { look: { age: "teen", skin: "#d9a06c", hair: { style: "crop", colour: "#1e1a1a" } }, wardrobe: { type: "hoodie", accessory: "none" } });

interface Picture {
  readonly ctx: SKRSContext2D;
  /** 0 black to 1 white, of head units. */
  at(x: number, y: number): number;
  /** 0 to 1 of what of a box of the head is covered by what is as dark, and by what is lighter. */
  share(box: readonly [x: number, y: number, wide: number, high: number], dark: (value: number) => boolean): number;
}

/** @param pixels of a head unit */
function painted(figure: Figure, pixels: number, light = PENNED): Picture {
  const person = personOf(figure, STILL, light);
  const scale = pixels / person.head.scale;
  const size = Math.ceil(1200 * scale);
  const ctx = createCanvas(size, size).getContext("2d");
  ctx.fillStyle = "#ff00ff";
  ctx.fillRect(0, 0, size, size);
  ctx.translate(size / 2, 1120 * scale);
  ctx.scale(scale, scale);
  paintPerson(ctx, person, STILL);
  const { data } = ctx.getImageData(0, 0, size, size);
  const value = (px: number, py: number): number => {
    const from = (Math.min(size - 1, Math.max(0, Math.round(py))) * size + Math.min(size - 1, Math.max(0, Math.round(px)))) * 4;
    const [red = 0, green = 0, blue = 0] = data.subarray(from, from + 3);
    return red > 240 && green < 12 && blue > 240 ? Number.NaN : (red * 0.3 + green * 0.59 + blue * 0.11) / 255;
  };
  const at = (x: number, y: number): number => {
    const [fx, fy] = onHead(person.head, [x, y]);
    return value(size / 2 + fx * scale, (1120 + fy) * scale);
  };
  return {
    ctx, at,
    share: ([x, y, wide, high], dark) => {
      const spots = Array.from({ length: 900 }, (_, spot) => at(x + ((spot % 30) / 30) * wide, y + (Math.floor(spot / 30) / 30) * high)).filter((each) => !Number.isNaN(each));
      return spots.filter(dark).length / spots.length;
    },
  };
}

test("drawn with a pen a white moustache is light at every size, a grey one a tone that is not hatched, and darker around", () => {
  const white = changed(OFFICER, { look: { hair: { ...OFFICER.look.hair, colour: "#e6e2dc" } } });
  for (const pixels of [0.12, 0.18, 0.3, 0.44, 0.7]) {
    const { share } = painted(OFFICER, pixels);
    const between = share([-2, -90, 62, 20], (value) => value > 0.3 && value < 0.6);
    assert.ok(between > 0.4, `${pixels} ${between}`);
    assert.ok(painted(white, pixels).share([-2, -90, 62, 20], (value) => value > 0.78) > 0.4, `${pixels} white`);
    assert.ok(share([-20, -104, 110, 50], (value) => value < 0.45) > 0.05, `${pixels} has an outline`);
  }
});

test("eyes of a few pixels are two dots under a brim, dark and apart, with skin between them and the brows", () => {
  for (const pixels of [0.12, 0.16]) {
    const { share } = painted(OFFICER, pixels);
    for (const x of [-22, 44]) assert.ok(share([x, -158, 36, 26], (value) => value < 0.25) > 0.06, `${pixels} ${x} ${share([x, -158, 36, 26], (value) => value < 0.2)}`);
    assert.equal(share([22, -152, 14, 12], (value) => value < 0.4), 0, "between the two");
    assert.ok(share([-22, -158, 36, 26], (value) => value > 0.9) < 0.02, "no white is left of them");
  }
  assert.ok(painted(OFFICER, 0.6).share([-22, -158, 36, 26], (value) => value > 0.9) > 0.02, "a large one has its white");
});

test("drawn with a pen black hair is a spot of black with a little gloss, and brown hair is not", () => {
  for (const pixels of [0.14, 0.3, 0.6]) for (const facing of ["right", "back"] as const) {
    const { share } = painted(changed(GIRL, { facing }), pixels);
    const box = [-84, -262, 76, 60] as const;
    assert.ok(share(box, (value) => value < 0.1) > 0.6, `${pixels} ${facing} ${share(box, (value) => value < 0.1)}`);
    assert.ok(share([-90, -280, 180, 120], (value) => value > 0.6) > 0.004, `${pixels} ${facing} has gloss`);
  }
  const brown = painted(changed(GIRL, { look: { hair: { style: "crop", colour: "#4a2c18" } } }), 0.3);
  assert.ok(brown.share([-84, -262, 76, 60], (value) => value < 0.1) < 0.1);
});

test("a girl's short hair leaves the nape free behind, and flies from it when she runs", () => {
  const stands = painted(changed(GIRL, { facing: "back" }), 0.6);
  assert.ok(stands.share([-12, -36, 24, 10], (value) => value < 0.1) === 0, "the nape");
  const behind = (pose: Figure["pose"]): number => painted(changed(GIRL, { pose, facing: "right" }), 0.6).share([-150, -200, 40, 130], (value) => value < 0.1);
  assert.ok(!(behind("standing") > 0.05) && behind("running") > 0.3, `${behind("standing")} ${behind("running")}`);
});

test("who is nearly grown has a head as large for the body as the grown, and is about a head shorter than a man", () => {
  const heads = (figure: Figure): number => buildOf(figure.look).total / (buildOf(figure.look).head * 240);
  assert.ok(heads(GIRL) > 5.9 && heads(GIRL) < 6.4, `${heads(GIRL)}`);
  const [girl, man] = [GIRL, OFFICER].map(({ look }) => buildOf(look));
  assert.ok(girl && man);
  const shorter = (man.total - girl.total) / (man.head * 240);
  assert.ok(shorter > 0.6 && shorter < 1.1, `${shorter}`);
});

test("a broad man stands on heavy legs", () => {
  const [broad, other] = (["broad", "average"] as const).map((build) => buildOf({ ...OFFICER.look, build }));
  assert.ok(broad && other && broad.stout * broad.width > other.stout * other.width * 1.4);
});

test("at fifty short grey hair is seen at the temple under a hat", () => {
  const temple = [-56, -174, 12, 40] as const;
  const grown = painted(OFFICER, 0.6).share(temple, (value) => value < 0.5);
  const bald = painted(changed(OFFICER, { look: { hair: { style: "bald", colour: "#8d8781" } } }), 0.6).share(temple, (value) => value < 0.5);
  assert.ok(grown > 0.08 && bald < 0.02, `${grown} ${bald}`);
});
