/** What happens about somebody who runs: crates that crash down behind, and an animal that jumps out of the way. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createCanvas } from "@napi-rs/canvas";
import type { Staging } from "../../../plugins/film/types-staging.ts";
import { animalsBeside } from "../../../plugins/local/draw/compose/animals.ts";
import { frame } from "../../../plugins/local/draw/compose/framing.ts";
import { heapOf, paintTumbling, tumbles } from "../../../plugins/local/draw/compose/tumbling.ts";
import { figureArtist } from "../../../plugins/local/draw/figure/index.ts";
import { paletteOf } from "../../../plugins/local/draw/figure/palette.ts";
import { brightness, rgbOf } from "../../../plugins/local/draw/paint/colour.ts";
import { paintPlace } from "../../../plugins/local/draw/place/index.ts";
import { changed, DAY, MARA, STILL } from "./figure-samples.ts";
import { PARK, withCamera } from "./shot-samples.ts";

const SIZE = { width: 1280, height: 720 };

function chased(facing: "left" | "right") {
  const staging: Staging = { ...withCamera(PARK, { size: "LS" }), place: { ...PARK.place, kind: "alley" }, figures: [changed(MARA, { pose: "running", facing, gaze: facing, x: 0 })], props: [{ kind: "cat", note: "cat leaping", x: facing === "left" ? -0.4 : 0.4, depth: 0.6 }, { kind: "box", note: "crates tumbling", x: facing === "left" ? 0.5 : -0.5, depth: 0.6 }] };
  const place = paintPlace(staging.place, staging.style);
  const framing = frame(staging, SIZE, { anchorsOf: figureArtist.anchorsOf, ground: place.ground });
  return { staging, place, framing };
}

test("an animal that jumps aside springs on before who runs, frightened, and is no colour of a coat", () => {
  for (const facing of ["left", "right"] as const) {
    const { staging, place, framing } = chased(facing);
    const [runner] = framing.placed;
    const [cat] = animalsBeside(staging, { place, framing, width: SIZE.width / framing.camera.zoom, anchorsOf: figureArtist.anchorsOf });
    assert.ok(cat && runner);
    assert.deepEqual([cat.figure.facing, cat.figure.expression, cat.figure.pose], [facing, "afraid", "running"]);
    assert.equal(cat.x < runner.x, facing === "left");
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(cat.figure.look.hair.colour.slice(at, at + 2), 16));
    assert.ok(Math.max(red, green, blue) - Math.min(red, green, blue) < 24, cat.figure.look.hair.colour);
    assert.ok(brightness(cat.figure.look.hair.colour) < 0.28, "a dark spot on grey ground");
    const edge = framing.camera.x + ((facing === "left" ? -1 : 1) * SIZE.width) / framing.camera.zoom / 2;
    assert.ok(Math.abs(edge - cat.x) > 1.25 * cat.anchors.halfWidth * cat.scale, "all of it is in the picture, and there is room before it");
    assert.ok(Math.abs(runner.x - cat.x) < 4 * cat.anchors.halfWidth * cat.scale && -cat.anchors.top * cat.scale > 0.22 * -runner.anchors.top * runner.scale, "close to the runner, and not far off");
  }
});

/** Pixels from the first to the last column in which the white of an eye is seen, of a black cat that runs to the right. */
function eyesWide(expression: "afraid" | "neutral"): number {
  const canvas = createCanvas(900, 500);
  const ctx = canvas.getContext("2d");
  ctx.translate(450, 450);
  const cat = changed(MARA, { pose: "running", expression, look: { species: "cat", hair: { style: "crop", colour: "#33323c" } } });
  figureArtist.draw(ctx, cat, STILL, DAY);
  const white = rgbOf(paletteOf(cat.look, DAY).white);
  const { data } = ctx.getImageData(450, 0, 450, 500);
  const columns = Array.from({ length: 450 }, (_, x) => x).filter((x) => Array.from({ length: 500 }, (_row, y) => (y * 450 + x) * 4).some((at) => white.every((channel, of) => Math.abs(channel - (data[at + of] ?? 0)) < 3)));
  return (columns.at(-1) ?? 0) - (columns[0] ?? 0);
}

test("a cat that jumps aside is hardly off the ground, over its own shadow", () => {
  const canvas = createCanvas(900, 500);
  const ctx = canvas.getContext("2d");
  ctx.translate(450, 450);
  figureArtist.draw(ctx, changed(MARA, { pose: "running", expression: "afraid", look: { species: "cat", hair: { style: "crop", colour: "#33323c" } } }), STILL, { ...DAY, rimless: true });
  const { data } = ctx.getImageData(0, 0, 900, 500);
  const isBlack = (at: number): boolean => data[at + 3] === 255 && Math.max(data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255) < 40;
  const lowest = Array.from({ length: 500 }, (_, y) => Array.from({ length: 500 }, (_column, x) => (y * 900 + x + 200) * 4).filter(isBlack).length > 6).lastIndexOf(true);
  assert.ok(lowest - 450 > -80 && lowest - 450 < 10, `${lowest - 450}`);
});

test("a cat that jumps aside is seen from its side: it has one eye, and any other that runs both", () => {
  assert.ok(eyesWide("afraid") > 8 && eyesWide("afraid") * 2.5 < eyesWide("neutral"), `${eyesWide("afraid")} ${eyesWide("neutral")}`);
});

test("what tumbles does so at the edge of the picture behind who runs, and farther off", () => {
  for (const facing of ["left", "right"] as const) {
    const { staging, place, framing } = chased(facing);
    const prop = staging.props.find(tumbles);
    const [runner] = framing.placed;
    assert.ok(prop && runner);
    const half = SIZE.width / framing.camera.zoom / 2;
    const heap = heapOf(prop, { place, camera: framing.camera, half });
    assert.equal(heap.x > runner.x, facing === "left");
    assert.ok(heap.scale < runner.scale && Math.abs(heap.x - framing.camera.x) < half && Math.abs(heap.x - framing.camera.x) > half * 0.6);
  }
});

test("what has fallen lies farther off on the same side of the way, and strikes nothing any more", () => {
  for (const facing of ["left", "right"] as const) {
    const { staging, place, framing } = chased(facing);
    const prop = staging.props.find(tumbles);
    assert.ok(prop);
    const fallen = { ...prop, note: `crates fallen to the ${prop.x < 0 ? "left" : "right"}` };
    assert.ok(tumbles(fallen));
    const seen = { place, camera: framing.camera, half: SIZE.width / framing.camera.zoom / 2 };
    const [before, after] = [heapOf(prop, seen), heapOf(fallen, seen)];
    assert.ok(Math.sign(after.x - 960) === Math.sign(before.x - 960) && after.y < before.y && after.scale < before.scale);
    const highest = (each: typeof prop): number => {
      const canvas = createCanvas(1600, 1600);
      const ctx = canvas.getContext("2d");
      ctx.translate(800, 1400);
      paintTumbling(ctx, each, place.light);
      return Math.floor(ctx.getImageData(0, 0, 1600, 1600).data.findIndex((value, at) => at % 4 === 3 && value > 0) / 4 / 1600);
    };
    const stacked = { ...prop, note: "crates behind stacked" };
    assert.ok(tumbles(stacked));
    assert.equal(heapOf(stacked, seen).y, after.y, "it falls where it stood");
    const wide = heapOf(stacked, { ...seen, camera: { ...framing.camera, x: 960 }, half: 960 });
    assert.ok(place.aside && Math.abs(wide.x - 960) < place.aside(wide.y), "short of its wall");
    const lies = heapOf(fallen, { ...seen, camera: { ...framing.camera, x: 960 }, half: 960 });
    assert.ok(Math.abs(lies.x - 960) < place.aside(lies.y) - 100 * lies.scale, "and so does what fell");
    const above = paintPlace(staging.place, "", { above: true });
    assert.ok(above.aside && above.aside(1000) < 0.85 * place.aside(1000), "looked down into it is narrower");
    assert.ok(highest(fallen) > highest(prop) + 150, `${highest(fallen)} ${highest(prop)}`);
  }
});

test("what comes down behind somebody has room there where the picture is wide", () => {
  const aside = (size: { readonly width: number; readonly height: number }, falls: boolean): number => {
    const { staging, place } = chased("left");
    const { placed: [runner], camera } = frame({ ...staging, props: falls ? staging.props : [] }, size, { anchorsOf: figureArtist.anchorsOf, ground: place.ground });
    assert.ok(runner);
    return camera.x - runner.x;
  };
  assert.ok(aside(SIZE, true) - aside(SIZE, false) > 120);
  assert.ok(Math.abs(aside({ width: 720, height: 1280 }, true) - aside({ width: 720, height: 1280 }, false)) < 60);
});
