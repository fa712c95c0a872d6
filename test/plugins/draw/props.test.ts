/** Things: each has a picture of its own, stays where it should, and is the same each time. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { createCanvas, type Canvas, type SKRSContext2D } from "@napi-rs/canvas";
import { PROPS } from "../../../plugins/film/types-staging.ts";
import type { Light } from "../../../plugins/local/draw/contract.ts";
import { paintLetter } from "../../../plugins/local/draw/figure/held-paper.ts";
import { paletteOf } from "../../../plugins/local/draw/figure/palette.ts";
import { HANDWRITTEN } from "../../../plugins/local/draw/paint/handwriting.ts";
import { drawProp } from "../../../plugins/local/draw/prop/index.ts";
import { drawInsert } from "../../../plugins/local/draw/prop/insert.ts";
import { changed, MARA } from "./figure-samples.ts";

const NIGHT: Light = { x: -0.6, y: -0.8, key: "#9fc4ff", shade: "#0f1a4a", ambient: "#3a4f8c", strength: 0.85, tint: 0.5 };
const DAY: Light = { ...NIGHT, key: "#fff1c9", shade: "#4a4a86", ambient: "#c4d5e6", tint: 0.06 };

/** Drawn as figures, never as things. */
const FIGURES = ["horse", "fox", "wolf", "rabbit", "bear", "robot", "owl"];

test("no two kinds of thing look alike, standing or filling the picture", () => {
  for (const draw of [standing, insert]) {
    const things = PROPS.filter((kind) => !FIGURES.includes(kind));
    assert.equal(new Set(things.map((kind) => digest(draw({ kind, note: kind })))).size, things.length);
  }
});

test("a thing is drawn the same to the byte", () => {
  for (const kind of ["fire", "cup", "server"]) assert.equal(digest(insert({ kind, note: kind })), digest(insert({ kind, note: kind })));
});

test("the note's colour is the thing's colour", () => {
  assert.notEqual(digest(standing({ kind: "umbrella", note: "blue umbrella" })), digest(standing({ kind: "umbrella", note: "green umbrella" })));
});

test("a lamp burns at night and when the text says so", () => {
  const day = digest(standing({ kind: "lamp", note: "lamp" }, DAY));
  assert.notEqual(digest(standing({ kind: "lamp", note: "glowing lamp" }, DAY)), day);
  assert.notEqual(digest(standing({ kind: "lamp", note: "lamp" }, NIGHT)), digest(standing({ kind: "lamp", note: "unlit lamp" }, NIGHT)));
});

test("a letter in a hand has the lines and the name of the one that fills the picture, and they are not mirrored with whoever holds it", () => {
  const look = changed(MARA, {}).look;
  const held = (mirrored: boolean) => strokesOf((ctx) => paintLetter(ctx, paletteOf(look, NIGHT), { note: "old letter", held: false, mirrored }));
  const filling = strokesOf((ctx) => drawProp(ctx, { kind: "open letter", note: "old letter" }, NIGHT, 0));
  assert.deepEqual([held(false).words, filling.words], [HANDWRITTEN.words.length, HANDWRITTEN.words.length]);
  assert.ok(HANDWRITTEN.words.flat().every(([u, v]) => Math.abs(u) < 0.9 && Math.abs(v) < 1), "on the sheet");
  assert.notEqual(held(true).picture, held(false).picture);
});

/** How many strokes of the width that is drawn with most, and what the picture is. */
function strokesOf(draw: (ctx: SKRSContext2D) => void): { readonly words: number; readonly picture: string } {
  const canvas = createCanvas(320, 380);
  const ctx = canvas.getContext("2d");
  ctx.translate(160, 370);
  const widths: number[] = [];
  const { stroke } = ctx;
  ctx.stroke = (...path: unknown[]) => {
    widths.push(ctx.lineWidth);
    Reflect.apply(stroke, ctx, path);
  };
  draw(ctx);
  return { words: Math.max(...widths.map((width) => widths.filter((each) => each === width).length)), picture: digest(canvas) };
}

test("a picture of one thing leaves what is behind it to be seen above the surface", () => {
  const { data } = insert({ kind: "key", note: "key" }).getContext("2d").getImageData(160, 4, 1, 1);
  assert.ok((data[3] ?? 255) < 128);
});

interface Thing {
  readonly kind: string;
  readonly note: string;
}

function standing(thing: Thing, light = NIGHT): Canvas {
  const canvas = createCanvas(300, 300);
  const ctx = canvas.getContext("2d");
  ctx.translate(150, 280);
  ctx.scale(0.2, 0.2);
  drawProp(ctx, thing, light, 1);
  return canvas;
}

function insert(thing: Thing): Canvas {
  const canvas = createCanvas(320, 180);
  drawInsert(canvas.getContext("2d"), thing, NIGHT, { width: 320, height: 180, seconds: 1 });
  return canvas;
}

function digest(canvas: Canvas): string {
  return createHash("sha256").update(canvas.data()).digest("hex");
}
