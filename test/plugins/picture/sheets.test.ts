/** The pages that show a film: their shape follows what stands on them, words stay inside, and bytes stay the same. */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { cutShort, linesOf } from "../../../plugins/media/lettering.ts";
import sheetCast from "../../../plugins/picture/sheet-cast.ts";
import sheetDraw from "../../../plugins/picture/sheet-draw.ts";
import storyboardPage from "../../../plugins/picture/storyboard-page.ts";
import { artifact, makeBench, type Bench } from "../context.ts";

const KITCHEN = { setting: "INT", location: "KITCHEN", time: "NIGHT" } as const;
const ПИРС = { setting: "EXT", location: "ПИРС", time: "РАССВЕТ" } as const;

test("a contact sheet grows with its scenes and lines, and is the same to the byte", async () => {
  using bench = makeBench();
  const frames = ["#335", "#533", "#353"].map((colour, index) => picture(bench, `${index}.png`, { width: 64, height: 36, colour }));
  const words = "Every light down there is somebody deciding to stay awake a little longer, twice.";
  const one = { title: "The Lamp", scenes: [scene("s01", KITCHEN, frames.slice(0, 2), "")] };
  const two = { title: "The Lamp", cast: [{ id: "ida", name: "Ida" }], scenes: [scene("s01", KITCHEN, frames.slice(0, 2), words), scene("s02", ПИРС, frames.slice(2), "")] };
  const [small, large, again] = [await bench.run(sheetDraw, { titles: true, ...one }), await bench.run(sheetDraw, { titles: true, ...two }), await bench.run(sheetDraw, { titles: true, ...two })];
  const untitled = await bench.run(sheetDraw, { titles: false, ...one });
  assert.notDeepEqual(readFileSync(untitled.image.path), readFileSync(small.image.path), "nothing says that the film is longer than its shots");
  assert.equal(large.image.digest, again.image.digest);
  const [a, b] = [await loadImage(small.image.path), await loadImage(large.image.path)];
  assert.equal(a.width, b.width);
  assert.ok(b.height > 2 * a.height - 200, `${a.height} and ${b.height}`);
});

test("tall pictures stand closer together than wide ones", async () => {
  using bench = makeBench();
  const tall = picture(bench, "tall.png", { width: 36, height: 64, colour: "#444" });
  const sheet = await bench.run(sheetDraw, { title: "", titles: false, scenes: [scene("s01", KITCHEN, [tall], "")] });
  const { width, height } = await loadImage(sheet.image.path);
  assert.ok(width < 2100 && height > 500 && height < 900, `${width}x${height}`);
});

test("a picture of another shape fills its cell and leaves the others theirs", async () => {
  using bench = makeBench();
  const [wide, usual] = [picture(bench, "wide.png", { width: 190, height: 42, colour: "#f00" }), picture(bench, "usual.png", { width: 64, height: 36, colour: "#0f0" })];
  const sheetOf = async (frames: Artifact[]) => loadImage((await bench.run(sheetDraw, { title: "", titles: false, shape: { width: 320, height: 180 }, scenes: [scene("s01", KITCHEN, frames, "")] })).image.path);
  const [one, other] = [await sheetOf([wide, usual]), await sheetOf([usual, usual])];
  assert.deepEqual([one.width, one.height], [other.width, other.height]);
  const ctx = createCanvas(one.width, one.height).getContext("2d");
  ctx.drawImage(one, 0, 0);
  const { data } = ctx.getImageData(0, 0, one.width, one.height);
  const area = (channel: number): number => data.filter((value, at) => at % 4 === channel && value > 250 && (data[at - channel + (channel === 0 ? 1 : 0)] ?? 0) < 5).length;
  assert.equal(area(0), area(1));
});

test("a storyboard is one HTML file that needs nothing else, and a PDF of as many pages as it takes", async () => {
  using bench = makeBench();
  const frame = picture(bench, "frame.png", { width: 64, height: 36, colour: "#353" });
  const boarded = scene("s01", KITCHEN, Array.from({ length: 13 }, () => frame), "Tea & <toast>?");
  const shots = boarded.shots.map((shot, index) => ({ ...shot, movement: "dolly_in" as const, camera: index % 2 === 0 ? "wide" : "on-ida", ...(index === 0 ? { insert: "letter" } : {}), description: "Ида стоит у плиты.", dialogue: [{ extension: "V.O.", parenthetical: "quietly" }] }));
  const inputs = { title: "The Lamp", cast: [{ id: "ida", name: "Ida" }], scenes: [{ ...boarded, shots, timing: boarded.timing.map(({ seconds, lines }) => ({ seconds, lines: lines.map((line) => ({ ...line, at: 0.3 })) })) }] };
  const [page, again] = [await bench.run(storyboardPage, inputs), await bench.run(storyboardPage, inputs)];
  assert.deepEqual([page.html.digest, page.pdf.digest], [again.html.digest, again.pdf.digest]);
  const html = readFileSync(page.html.path, "utf8");
  for (const words of ["INT. KITCHEN - NIGHT", "s01-13", "MCU · over shoulder · dolly in", "insert · over shoulder", "Ида стоит у плиты.", "Tea &#38; &#60;toast&#62;?", "2.5 s", "<b>Ida (V.O., quietly)</b> <time>from 0.3 s</time>"]) assert.ok(html.includes(words), words);
  assert.equal(html.match(/data:image\/jpeg;base64,/g)?.length, 13);
  assert.equal(/(src|href)="(?!data:|#)/.test(html), false, "it reaches outside");
  const pdf = readFileSync(page.pdf.path, "latin1");
  assert.match(pdf, /^%PDF-1/);
  assert.equal(pdf.match(/\/Type \/Page\b(?!s)/g)?.length, 3);
});

test("a cast sheet has a row for each, and a shorter one for who is only heard", async () => {
  using bench = makeBench();
  const side = picture(bench, "side.png", { width: 36, height: 48, colour: "#543" });
  const portraits = [{ character: "ida", front: side, side, back: side }];
  const heard = { ...IDA, id: "narrator", name: "Narrator", visible: false };
  const [one, two] = [await bench.run(sheetCast, { title: "x", cast: [IDA], portraits }), await bench.run(sheetCast, { title: "x", cast: [IDA, heard], portraits })];
  const [a, b] = [await loadImage(one.image.path), await loadImage(two.image.path)];
  assert.equal(a.width, b.width);
  assert.ok(b.height > a.height && b.height < a.height + 300, `${a.height} and ${b.height}`);
});

test("words are broken where their script breaks them and never run over", () => {
  const ctx = createCanvas(10, 10).getContext("2d");
  ctx.font = "20px sans-serif";
  const width = 200;
  for (const text of ["Every light down there is somebody deciding to stay awake", "灯りが消えるたびに、誰かが眠りにつく。だから私は数えるのです、二度ずつ。", "Отто снимает очки и медленно протирает их"]) {
    const lines = linesOf(ctx, text, { width, most: 9 });
    assert.equal(lines.join("").replaceAll(" ", ""), text.replaceAll(" ", ""));
    assert.ok(lines.length > 1 && lines.every((line) => ctx.measureText(line).width <= width && !/^[、。]/.test(line)), lines.join("|"));
    const cut = linesOf(ctx, text, { width, most: 1 });
    assert.ok(cut.length === 1 && cut[0]?.endsWith("…") && ctx.measureText(cut[0]).width <= width);
  }
  assert.equal(cutShort(ctx, "short", width), "short");
});

const IDA = {
  id: "ida", name: "Ida", visible: true, age: "34", look: "34, short black bob", wardrobe: "yellow raincoat",
  figure: {
    look: { species: "person", age: "adult", gender: "female", build: "average", height: "average", skin: "#f3d0b0", hair: { style: "bob", colour: "#202020" }, eyes: "#5b3a1e", beard: false, glasses: false, freckles: true },
    wardrobe: { type: "coat", colour: "#e0b030", second: "#f0e8d8", accent: "#2bb7a8", accessory: "none" },
  },
  voice: { gender: "female", pitch: 1, rate: 1, accent: "", name: "" },
} as const;

type Artifact = ReturnType<typeof artifact>;

function scene(id: string, heading: typeof KITCHEN | typeof ПИРС, frames: Artifact[], line: string) {
  const shots = frames.map((_, index) => ({ id: String(index + 1).padStart(2, "0"), size: "MCU" as const, angle: "over_shoulder" as const }));
  return { id, heading, frames, shots, timing: frames.map(() => ({ seconds: 2.5, lines: line === "" ? [] : [{ character: "ida", line }] })) };
}

function picture(bench: Bench, name: string, { width, height, colour }: { readonly width: number; readonly height: number; readonly colour: string }): Artifact {
  const canvas = createCanvas(width, height);
  const ctx = canvas.getContext("2d");
  ctx.fillStyle = colour;
  ctx.fillRect(0, 0, width, height);
  const at = path.join(bench.folder, name);
  writeFileSync(at, canvas.toBuffer("image/png"));
  return artifact(at);
}
