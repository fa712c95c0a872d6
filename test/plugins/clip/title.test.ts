/** Titles: inside every picture, in every script, moving, and cleared to exactly the picture that the film begins with. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createCanvas, loadImage, type Canvas, type Image } from "@napi-rs/canvas";
import { paintTitle, secondsOf } from "../../../plugins/clip/title-paint.ts";
import { closingOf, creditsOf } from "../../../plugins/clip/title-told.ts";
import { GROUNDS } from "../../../plugins/media/title-ground.ts";
import { cardWords, creditWords, titleWords } from "../../../plugins/media/title-words.ts";
import { letter } from "../../../plugins/media/fonts.ts";
import { unshown } from "../../../plugins/media/typefaces.ts";

const SIZES = [{ width: 320, height: 180 }, { width: 180, height: 320 }, { width: 200, height: 200 }];
const SAID = { kind: "title", by: ["Written by", "Ada Ilves"], cast: ["INSPECTOR BRANDT", "McGREGOR", "O'NEIL", "Анна"], lines: [], seconds: 0 } as const;
const TITLES = ["The Lamp", "Часовщик и девочка с фонарём из старого города", "二匹の猫と屋根の上の月と長い夜の話"];

function words(title: string): typeof SAID & { readonly title: string; by: string[]; cast: string[]; lines: string[] } {
  return { ...SAID, title, by: [...SAID.by], cast: [...SAID.cast], lines: [] };
}

for (const size of SIZES) {
  test(`words keep to nine tenths of a picture of ${size.width}x${size.height}, in three scripts`, () => {
    const ctx = createCanvas(8, 8).getContext("2d");
    const setting = { size, ground: GROUNDS.house };
    for (const title of TITLES) {
      assert.deepEqual(unshown(title), []);
      const told = words(title);
      const written = [...titleWords(ctx, { title, lines: told.by }, setting), ...cardWords(ctx, [title], setting), ...creditWords(ctx, { title, credits: creditsOf(told), lines: closingOf(told) }, setting).written];
      for (const { text, lettering, spaced } of written) {
        letter(ctx, text, lettering);
        assert.ok(ctx.measureText(text).width + spaced * text.length <= size.width * 0.9, text);
      }
      for (const { y } of titleWords(ctx, { title, lines: told.by }, setting)) assert.ok(y > size.height * 0.1 && y < size.height * 0.95, `${title} at ${y}`);
    }
  });
}

test("an opening title clears to exactly the picture that the film begins with, and never stands still before", async () => {
  const size = { width: 96, height: 54 };
  const picture = await striped(size);
  const told = words("The Lamp");
  const seconds = secondsOf(told);
  const paint = paintTitle(told, { size, seconds, manner: "house", picture });
  const at = (second: number): Buffer => {
    const canvas = createCanvas(size.width, size.height);
    paint(canvas.getContext("2d"), second);
    return canvas.data();
  };
  const whole = createCanvas(size.width, size.height);
  whole.getContext("2d").drawImage(picture, 0, 0);
  assert.ok(at(seconds).equals(whole.data()));
  assert.ok(at(1.3).equals(at(1.3)));
  assert.ok(!at(1.3).equals(at(1.4)));
});

test("names are credited as they are read, and a copyright is no name", () => {
  const told = { ...words("The Lamp"), by: ["Written by", "Ada Ilves", "© 2025 Ada"] };
  assert.deepEqual(creditsOf(told).map(({ names }) => names), [["Ada Ilves"], ["Inspector Brandt", "McGregor", "O'Neil", "Анна"]]);
  assert.equal(closingOf(told)[0], "© 2025 Ada");
});

async function striped({ width, height }: { readonly width: number; readonly height: number }): Promise<Image> {
  const canvas: Canvas = createCanvas(width, height);
  const ctx = canvas.getContext("2d");
  for (let x = 0; x < width; x += 8) {
    ctx.fillStyle = x % 16 === 0 ? "#c04030" : "#3060a0";
    ctx.fillRect(x, 0, 8, height);
  }
  return await loadImage(canvas.toBuffer("image/png"));
}
