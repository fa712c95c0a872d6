/** Shots: framed by their size, the same picture every time, and alive from moment to moment. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createCanvas } from "@napi-rs/canvas";
import { SIZES } from "../../../plugins/film/types.ts";
import type { Prop, Staging } from "../../../plugins/film/types-staging.ts";
import type { Act, FigureArtist } from "../../../plugins/local/draw/contract.ts";
import { figureArtist } from "../../../plugins/local/draw/figure/index.ts";
import { paintPlace } from "../../../plugins/local/draw/place/index.ts";
import { actsOf } from "../../../plugins/local/draw/compose/acting.ts";
import { animalsBeside, starring } from "../../../plugins/local/draw/compose/animals.ts";
import { standingOf } from "../../../plugins/local/draw/compose/blocking-move.ts";
import { frame, type Framing } from "../../../plugins/local/draw/compose/framing.ts";
import { freeSpot } from "../../../plugins/local/draw/compose/free-spot.ts";
import { viewOf, viewOfFigures } from "../../../plugins/local/draw/compose/camera.ts";
import { closer } from "../../../plugins/local/draw/compose/movement.ts";
import { performer } from "../../../plugins/local/draw/compose/performer.ts";
import { seated } from "../../../plugins/local/draw/compose/seated.ts";
import { bake, leaning } from "../../../plugins/local/draw/compose/sprite.ts";
import { composeShot } from "../../../plugins/local/draw/compose/shot.ts";
import { changed, MARA, THEO } from "./figure-samples.ts";
import { PARK, SMALL, withCamera } from "./shot-samples.ts";

const HD = { width: 1280, height: 720 };

function framed(staging: Staging): Framing {
  return frame(staging, HD, { anchorsOf: figureArtist.anchorsOf, ground: paintPlace(staging.place, staging.style).ground });
}

/** Of a figure, as shares of the picture's height from its top. */
function seen({ camera, placed: [who] }: Framing): { readonly head: number; readonly crown: number; readonly feet: number } {
  assert.ok(who);
  const at = (y: number): number => ((who.y + y * who.scale - camera.y) * camera.zoom) / HD.height + 0.5;
  return { head: (who.anchors.head.radius * 2 * who.scale * camera.zoom) / HD.height, crown: at(who.anchors.top), feet: at(0) };
}

// Shares of the picture's height that a head takes.
const HEADS: Readonly<Record<Staging["camera"]["size"], readonly [number, number]>> = {
  ECU: [0.7, 2], CU: [0.45, 0.8], MCU: [0.3, 0.5], MS: [0.2, 0.36], MLS: [0.15, 0.28], LS: [0.08, 0.2], ELS: [0.03, 0.15],
};

for (const size of SIZES) {
  test(`in a shot of size ${size} the head takes the share that it should`, () => {
    const { head } = seen(framed(withCamera(PARK, { size, focus: "mara" })));
    const [least, most] = HEADS[size];
    assert.ok(head >= least && head <= most, `the head takes ${head.toFixed(3)} of the height, not ${least} to ${most}`);
  });
}

test("the sizes of shots grow in order", () => {
  const heads = SIZES.map((size) => seen(framed(withCamera(PARK, { size, focus: "mara" }))).head);
  assert.deepEqual(heads, heads.toSorted((a, b) => b - a));
});

test("a long shot holds the whole figure", () => {
  const { crown, feet } = seen(framed(withCamera(PARK, { size: "LS" })));
  assert.ok(crown > 0.02 && feet < 0.99, `from ${crown} to ${feet}`);
});

for (const size of ["CU", "MCU", "MS", "MLS"] as const) {
  test(`no head is cut in a shot of size ${size}`, () => {
    assert.ok(seen(framed(withCamera(PARK, { size, focus: "mara" }))).crown > 0);
  });
}

test("the heads of two people are apart", () => {
  const two: Staging = { ...withCamera(PARK, { size: "MS" }), figures: [{ ...MARA, x: -0.1 }, { ...THEO, x: 0.1, facing: "left" }] };
  const [a, b] = framed(two).placed;
  assert.ok(a && b);
  assert.ok(Math.abs(a.x - b.x) > (a.anchors.head.radius * a.scale + b.anchors.head.radius * b.scale));
});

test("who walks towards somebody stops before them", () => {
  const two: Staging = { ...withCamera(PARK, { size: "LS" }), figures: [{ ...MARA, x: -0.4, pose: "walking" }, { ...THEO, x: 0.4, facing: "left", pose: "walking" }] };
  const { placed, camera } = framed(two);
  const half = HD.width / camera.zoom / 2;
  const ends = placed.map((first) => standingOf({ first, last: { ...first.figure, x: -first.figure.x }, half, seconds: 8, shotSize: "LS", followed: false, others: placed })(8).x);
  const starts = placed.map(({ x }) => x);
  assert.equal(Math.sign((ends[0] ?? 0) - (ends[1] ?? 0)), Math.sign((starts[0] ?? 0) - (starts[1] ?? 0)));
});

const whale: Prop = { kind: "whale", x: 0.2, depth: 0.4, note: "whale calf" };

test("an animal that nobody is with is whom the shot is about", () => {
  const { figures, props, camera } = starring({ ...PARK, figures: [], props: [whale] });
  assert.deepEqual(figures.map(({ look }) => look.species), ["whale"]);
  assert.deepEqual(props, []);
  assert.equal(camera.focus, figures[0]?.character);
});

test("an animal beside people stands in the picture and in nobody's way", () => {
  const staging: Staging = { ...withCamera(PARK, { size: "LS" }), props: [{ ...whale, kind: "dog", note: "dog", x: -0.1 }] };
  const framing = framed(staging);
  const width = HD.width / framing.camera.zoom;
  const [dog] = animalsBeside(staging, { place: paintPlace(staging.place, ""), framing, width, anchorsOf: figureArtist.anchorsOf });
  const [mara] = framing.placed;
  assert.ok(dog && mara);
  assert.ok(Math.abs(dog.x - framing.camera.x) < width / 2);
  assert.ok(Math.abs(dog.x - mara.x) >= (dog.anchors.halfWidth * dog.scale + mara.anchors.halfWidth * mara.scale) * 0.97);
  assert.ok(dog.anchors.top * dog.scale > mara.anchors.top * mara.scale * 0.7, "a dog is not as tall as a person");
});

test("from above more ground is seen behind somebody, from below more sky", () => {
  const horizon = (angle: Staging["camera"]["angle"]): number => viewOf(framed(withCamera(PARK, { size: "MS", angle })).camera, 0.5, HD).top;
  assert.ok(horizon("high") > horizon("eye") + 20 && horizon("low") < horizon("eye") - 20, `${horizon("high")}, ${horizon("eye")}, ${horizon("low")}`);
});

test("what leans is wider above than below, and as high as before", () => {
  const box = { x: 0, y: 0, width: 100, height: 100 };
  const { canvas } = leaning(bake(box, (ctx) => ctx.fillRect(30, 0, 40, 100)), { axis: 50, height: 100, wider: 0.2 });
  const pixels = canvas.data();
  const width = (row: number): number => Array.from({ length: 100 }, (_, x) => (pixels[(row * 100 + x) * 4 + 3] ?? 0) > 128).filter(Boolean).length;
  assert.ok(width(2) >= 46 && width(97) <= 34, `${width(2)} above, ${width(97)} below`);
});

test("nobody stands in a car", () => {
  const driving: Staging = { ...PARK, place: { ...PARK.place, kind: "car", setting: "INT" } };
  assert.deepEqual(seated(driving).figures.map(({ pose }) => pose), ["sitting"]);
  assert.equal(seated(PARK), PARK);
});

test("who changes the pose is one person at every moment", () => {
  const framing = framed(withCamera(PARK, { size: "LS" }));
  const [placed] = framing.placed;
  assert.ok(placed);
  const artist: FigureArtist = {
    anchorsOf: (figure) => ({ ...placed.anchors, top: figure.pose === "sitting" ? -700 : -1000 }),
    draw(ctx, { pose }) {
      ctx.fillStyle = pose === "sitting" ? "#0000ff" : "#ff0000";
      ctx.fillRect(-100, pose === "sitting" ? -700 : -1000, 200, pose === "sitting" ? 700 : 1000);
    },
  };
  const act: Act = { mouth: "closed", blink: 0, seconds: 0, gesture: 0 };
  const { light } = paintPlace(PARK.place, "");
  const person = performer(
    { placed, acts: () => act, after: { figure: { ...placed.figure, pose: "sitting" }, acts: () => act }, soft: 0, shaded: 0, standing: (at) => ({ x: placed.x, y: placed.y, scale: placed.scale, changed: at }) },
    { artist, light, manner: { name: "house", unit: 1 }, size: SMALL, home: { ...framing.camera, zoom: framing.camera.zoom / 4 }, seen: { x: 0, y: 0, ...SMALL } },
  );
  const colours = (at: number): ReadonlySet<string> => {
    const canvas = createCanvas(SMALL.width, SMALL.height);
    person.draw(canvas.getContext("2d"), at, viewOfFigures({ ...framing.camera, zoom: framing.camera.zoom / 4 }, SMALL));
    const pixels = canvas.data();
    const solid = Array.from({ length: pixels.length / 4 }, (_, pixel) => pixels.subarray(pixel * 4, pixel * 4 + 4)).filter((pixel) => pixel[3] === 255 && Math.max(...pixel.subarray(0, 3)) > 40);
    return new Set(solid.map((pixel) => pixel.subarray(0, 3).join(" ")));
  };
  for (const at of [0, 0.2, 0.45, 0.55, 0.8, 1]) assert.equal(colours(at).size, 1, `at ${at}: ${[...colours(at)].join(", ")}`);
  assert.notDeepEqual(colours(0), colours(1));
});

test("room is found beside what stands there, and not where there is none", () => {
  const edges = { from: 0, to: 100 };
  assert.equal(freeSpot({ x: 30, half: 10 }, [], edges), 30);
  assert.equal(freeSpot({ x: 50, half: 10 }, [{ x: 45, half: 15 }], edges), 70);
  assert.equal(freeSpot({ x: 50, half: 40 }, [{ x: 50, half: 30 }], edges), undefined);
});

test("a still camera comes closer by six thousandths every two seconds, even in a long shot", () => {
  for (const seconds of [2, 6, 12, 24]) assert.ok(closer(2, seconds) >= 0.006, `${seconds} s: ${closer(2, seconds)}`);
});

test("only who speaks moves the mouth, and only while speaking", () => {
  const speaking = [{ character: "mara", from: 1, to: 2, mouthAt: () => "open" as const }];
  const mara = actsOf({ figure: MARA, speaking, seconds: 4, seed: "a" });
  const theo = actsOf({ figure: THEO, speaking, seconds: 4, seed: "a" });
  assert.deepEqual([0.5, 1.5, 2.5].map((at) => mara(at).mouth), ["closed", "open", "closed"]);
  assert.equal(theo(1.5).mouth, "closed");
});

test("who is about to speak shyly has the lips a little apart, and under a moustache so far that it is seen", () => {
  const mouth = (moustache: boolean) => actsOf({ figure: changed(MARA, { expression: "tender", look: { moustache } }), speaking: [], begins: true, seconds: 4, seed: "a" })(0).mouth;
  assert.deepEqual([mouth(false), mouth(true)], ["small", "open"]);
});

function pixels(staging: Staging): Buffer {
  const canvas = createCanvas(SMALL.width, SMALL.height);
  composeShot(staging, SMALL).paint(canvas.getContext("2d"), 0);
  return canvas.data();
}

test("fog does not wash away who stands near", () => {
  const colour = (weather: "clear" | "fog"): number => {
    const staging = { ...withCamera(PARK, { size: "CU", focus: "mara" }), place: { ...PARK.place, weather } };
    const { camera, placed: [who] } = framed(staging);
    assert.ok(who);
    const share = SMALL.width / HD.width;
    const [x, y] = [who.x + who.anchors.head.x * who.scale, who.y + (who.anchors.head.y + who.anchors.head.radius * 0.4) * who.scale];
    const at = (Math.round((((y - camera.y) * camera.zoom + HD.height / 2) * share)) * SMALL.width + Math.round(((x - camera.x) * camera.zoom + HD.width / 2) * share)) * 4;
    const data = pixels(staging);
    return (data[at] ?? 0) - (data[at + 2] ?? 0);
  };
  assert.ok(colour("fog") > colour("clear") * 0.75, `red over blue: ${colour("fog")} in fog, ${colour("clear")} in clear air`);
});

for (const style of ["film noir", "blueprint", "pencil sketch", "watercolour", "sepia"]) {
  test(`the style "${style}" gives another picture`, () => {
    assert.notDeepEqual(pixels({ ...PARK, style }), pixels(PARK));
  });
}
