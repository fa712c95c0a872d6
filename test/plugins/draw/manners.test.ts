/** A manner treats no more of a bitmap than is painted, and nobody sees where it ended. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createCanvas, type Canvas } from "@napi-rs/canvas";
import { finished } from "../../../plugins/local/draw/compose/look.ts";
import { flattened } from "../../../plugins/local/draw/manner/flat.ts";
import { inked, markedForInk } from "../../../plugins/local/draw/manner/ink.ts";
import type { Exposure } from "../../../plugins/local/draw/manner/pixels.ts";
import { pencilled } from "../../../plugins/local/draw/manner/pencil.ts";
import { blueprinted, browned, noired } from "../../../plugins/local/draw/manner/plain.ts";
import { washed } from "../../../plugins/local/draw/manner/watercolour.ts";
import { brightness } from "../../../plugins/local/draw/paint/colour.ts";

const [WIDTH, HEIGHT, UNIT] = [220, 160, 0.25];

/** A red ball in a corner of much air, off the grid of any hatching. */
function ball(): Canvas {
  const canvas = createCanvas(WIDTH, HEIGHT);
  const ctx = canvas.getContext("2d");
  const shaded = ctx.createRadialGradient(140, 100, 2, 147, 109, 23);
  shaded.addColorStop(0, "#ffb0a0");
  shaded.addColorStop(1, "#5a1208");
  ctx.fillStyle = shaded;
  ctx.beginPath();
  ctx.arc(147, 109, 22.5, 0, 2 * Math.PI);
  ctx.fill();
  return canvas;
}

for (const [name, treat] of [["ink", inked], ["pencil", pencilled], ["watercolour", washed], ["noir", noired], ["blueprint", blueprinted], ["sepia", browned], ["flat", flattened]] as const) {
  test(`${name} gives a part the pixels that the whole would have`, () => {
    const whole = ball().getContext("2d").getImageData(0, 0, WIDTH, HEIGHT);
    treat({ data: whole.data, width: WIDTH, height: HEIGHT, left: 0, top: 0, unit: UNIT, subject: "figure", side: 1 });
    const expected = createCanvas(WIDTH, HEIGHT);
    expected.getContext("2d").putImageData(whole, 0, 0);
    const [part, all] = [finished(ball(), { name, unit: UNIT }), expected].map((canvas) => canvas.getContext("2d").getImageData(0, 0, WIDTH, HEIGHT).data);
    assert.ok((all?.filter((value) => value > 0).length ?? 0) > 1000);
    assert.ok(part !== undefined && all !== undefined && Buffer.from(part).equals(Buffer.from(all)));
  });
}

test("in ink grey cloth is hatched more thickly than a pavement; pale, dark and coloured cloth stays as it is", () => {
  assert.ok(brightness(markedForInk("#54606c")) < brightness("#54606c") * 0.78);
  for (const cloth of ["#c8c4bc", "#39424e", "#2f7a50"]) assert.equal(markedForInk(cloth), cloth);
});

/** Bytes of 40 by 40 pixels of a figure in one colour, as ink leaves them. */
function inkedPatch(colour: string, more: { readonly hour?: "dusk"; readonly subject?: "place"; readonly exposure?: Exposure }): Uint8ClampedArray {
  const ctx = createCanvas(40, 40).getContext("2d");
  ctx.fillStyle = colour;
  ctx.fillRect(0, 0, 40, 40);
  const { data } = ctx.getImageData(0, 0, 40, 40);
  inked({ data, width: 40, height: 40, left: 0, top: 0, unit: UNIT, subject: "figure", side: 1, ...more });
  return data;
}

test("in ink skin has a thin wash, light or dark, where linen is bare paper", () => {
  const seen = (colour: string): readonly number[] => {
    const data = inkedPatch(colour, {});
    return [data[20 * 160 + 80] ?? 0, data[20 * 160 + 82] ?? 0];
  };
  const [paperRed = 0, paperBlue = 0] = seen("#ffffff");
  for (const skin of ["#f0be98", "#d9a06c"]) {
    const [red = 0, blue = 0] = seen(skin);
    assert.ok(red - blue > paperRed - paperBlue + 15, `${skin}: ${red} ${blue} on ${paperRed} ${paperBlue}`);
  }
});

test("in ink grey cloth has a grey wash between few strokes", () => {
  const data = inkedPatch("#5e6672", {});
  const reds = Array.from({ length: 1600 }, (_, at) => data[at * 4] ?? 0).toSorted((a, b) => a - b);
  const between = reds[1500] ?? 0;
  assert.ok(between > 120 && between < 225, `${between}`);
  assert.ok(reds.filter((red) => red < 100).length < 700);
});

test("in ink the air of a day is a breath of blue and brick one of earth; at dusk one wash lies over both", () => {
  const blueness = (colour: string, more: { readonly hour?: "dusk" }): number => {
    const data = inkedPatch(colour, { subject: "place", exposure: { low: 0, range: 1, gamma: 0.6 }, ...more });
    const lightest = Array.from({ length: 1600 }, (_, at) => at * 4).reduce((best, at) => ((data[at] ?? 0) > (data[best] ?? 0) ? at : best));
    return (data[lightest + 2] ?? 0) - (data[lightest] ?? 0);
  };
  const paper = blueness("#ffffff", {});
  assert.ok(blueness("#7fc4ee", {}) > paper + 30);
  assert.ok(blueness("#a3694a", {}) < paper - 20);
  assert.ok(Math.abs(blueness("#7fc4ee", { hour: "dusk" }) - blueness("#c8b8a8", { hour: "dusk" })) < 40);
});

test("in ink the thin shade under feet darkens the ground at dusk, and what is thin and light does not", () => {
  const seen = (colour: string): readonly number[] => {
    const data = inkedPatch(colour, { hour: "dusk" });
    return Array.from({ length: 1600 }, (_, at) => data[at * 4] ?? 0);
  };
  assert.ok(Math.max(...seen("rgba(10, 6, 24, 0.35)")) < 30);
  assert.ok(Math.max(...seen("rgba(120, 110, 100, 0.35)")) > 120);
});

test("what is red in a place is by day as light in ink beside what is dark as beside what is bright", () => {
  const reds = ["#202020", "#f0f0f0"].map((around) => {
    const ctx = createCanvas(80, 80).getContext("2d");
    ctx.fillStyle = around;
    ctx.fillRect(0, 0, 80, 80);
    ctx.fillStyle = "#c8402f";
    ctx.fillRect(20, 20, 50, 50);
    const { data } = ctx.getImageData(0, 0, 80, 80);
    inked({ data, width: 80, height: 80, left: 0, top: 0, unit: UNIT, subject: "place" });
    return Array.from({ length: 30 * 30 }, (_, at) => data[((30 + Math.floor(at / 30)) * 80 + 30 + (at % 30)) * 4] ?? 0).reduce((sum, each) => sum + each, 0) / 900;
  });
  assert.ok(Math.abs((reds[0] ?? 0) - (reds[1] ?? 0)) < 6, `${reds}`);
});
