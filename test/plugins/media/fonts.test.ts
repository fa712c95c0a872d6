import assert from "node:assert/strict";
import { test } from "node:test";
import { createCanvas } from "@napi-rs/canvas";
import { letter, type Lettering } from "../../../plugins/media/fonts.ts";
import { unshown } from "../../../plugins/media/typefaces.ts";

const PLAIN: Lettering = { size: 40, weight: 400 };

test("Latin, Cyrillic, Greek and Japanese are lettered with their own signs", () => {
  const pairs = [["a", "b"], ["Ж", "Щ"], ["λ", "ω"], ["月", "猫"], ["の", "ク"]] as const;
  for (const [one, other] of pairs) assert.notDeepEqual(drawn(one, PLAIN), drawn(other, PLAIN), `${one} and ${other}`);
  assert.deepEqual(unshown("The Lamp, Часовщик, λόγος, 屋根の上の月「クロ」"), []);
});

test("a sign that no typeface has is told", () => {
  assert.deepEqual(unshown("ok ก ก 月"), ["ก"]);
});

test("weight is drawn in Latin and in Japanese, slant in Latin", () => {
  for (const text of ["Lamp", "月"]) assert.ok(ink(drawn(text, { ...PLAIN, weight: 700 })) > ink(drawn(text, PLAIN)) * 1.15, text);
  assert.notDeepEqual(drawn("Lamp", { ...PLAIN, italic: true }), drawn("Lamp", PLAIN));
});

function drawn(text: string, lettering: Lettering): Uint8ClampedArray {
  const ctx = createCanvas(200, 60).getContext("2d");
  letter(ctx, text, lettering);
  ctx.fillText(text, 4, 44);
  return ctx.getImageData(0, 0, 200, 60).data;
}

function ink(pixels: Uint8ClampedArray): number {
  return pixels.reduce((sum, value, at) => (at % 4 === 3 ? sum + value : sum), 0);
}
