/**
 * Draws a sheet of shots to look at: `node --conditions=vp-source test/plugins/draw/shot-sheet.ts sizes sheet.png [WIDTHxHEIGHT] [only]`.
 * Not a test: what is beautiful is judged by eye.
 */
import { writeFileSync } from "node:fs";
import { createCanvas } from "@napi-rs/canvas";
import { isIndoors } from "../../../plugins/film/types-lexicon.ts";
import { PLACES, type Figure, type Place, type Staging } from "../../../plugins/film/types-staging.ts";
import { ANGLES, SIZES } from "../../../plugins/film/types.ts";
import { composeShot } from "../../../plugins/local/draw/compose/shot.ts";
import { changed, MARA, THEO } from "./figure-samples.ts";

interface Cell {
  readonly label: string;
  readonly staging: Staging;
}

const STYLES = ["flat ink and wash", "ink drawing", "flat vector", "film noir", "watercolour", "blueprint", "storyboard pencil", "sepia"];

const TWO: readonly Figure[] = [{ ...MARA, x: -0.5 }, { ...THEO, x: 0.5, facing: "left", gaze: "left" }];
const SIX: readonly Figure[] = ["#c8502f", "#1f8f8a", "#4a6ab0", "#7a4a8a", "#b8862f", "#3f7d4a"].map((colour, at) => changed(at % 2 === 0 ? MARA : THEO, { character: `p${at}`, x: -0.75 + at * 0.3, depth: at % 2 === 0 ? 0.3 : 0.55, facing: at < 3 ? "right" : "left", look: { glasses: at % 3 === 0, beard: at === 1 }, wardrobe: { colour } }));

function placeOf(kind: Place["kind"], some: Partial<Place> = {}): Place {
  return { kind, setting: isIndoors(kind) ? "INT" : "EXT", name: `OLD ${kind.toUpperCase()}`, time: "dusk", weather: "clear", mood: "calm", ...some };
}

function shot(some: { readonly kind?: Place["kind"]; readonly place?: Partial<Place>; readonly figures?: readonly Figure[]; readonly camera?: Partial<Staging["camera"]>; readonly style?: string; readonly props?: Staging["props"] }): Staging {
  const { kind = "rooftop", place = {}, figures = TWO, camera = {}, style = "flat ink and wash", props = [] } = some;
  return { place: placeOf(kind, place), camera: { size: "MS", angle: "eye", movement: "static", ...camera }, figures: [...figures], props, crowd: false, style };
}

const SHEETS: Readonly<Record<string, readonly Cell[]>> = {
  sizes: SIZES.flatMap((size) => [cell(`${size} one`, { figures: [MARA], camera: { size, focus: "mara" } }), cell(`${size} two`, { camera: { size } }), cell(`${size} nobody`, { figures: [], camera: { size } })]),
  groups: SIZES.flatMap((size) => [3, 4, 6].map((count) => cell(`${size} of ${count}`, { figures: SIX.slice(0, count), camera: { size } }))),
  angles: ANGLES.flatMap((angle) => (["CU", "MS", "LS"] as const).map((size) => cell(`${angle} ${size}`, { kind: "street", camera: { size, angle, focus: "mara" } }))),
  indoors: ANGLES.flatMap((angle) => (["CU", "MS", "LS"] as const).map((size) => cell(`${angle} ${size}`, { kind: "kitchen", camera: { size, angle, focus: "theo" } }))),
  styles: STYLES.flatMap((style) => [cell(style, { style, camera: { size: "MS" } }), cell(style, { style, kind: "street", place: { time: "night", weather: "rain" }, figures: [MARA], camera: { size: "CU", focus: "mara" } }), cell(style, { style, kind: "living_room", place: { time: "day" }, figures: [THEO], camera: { size: "LS" } })]),
  behind: PLACES.map((kind) => cell(`${kind} MS`, { kind, place: { time: "day" }, camera: { size: "MS" } })),
  close: PLACES.map((kind, at) => cell(`${kind} MCU`, { kind, place: { time: at % 2 === 0 ? "dusk" : "night" }, figures: [{ ...MARA, x: -0.4 }], camera: { size: "MCU", focus: "mara" } })),
  wide: PLACES.map((kind) => cell(kind, { kind, place: { time: "dusk" }, camera: { size: "LS" } })),
};

function cell(label: string, some: Parameters<typeof shot>[0]): Cell {
  return { label, staging: shot(some) };
}

const [name = "sizes", file = "sheet.png", format = "480x270", only = ""] = process.argv.slice(2);
const [width = 480, height = 270] = format.split("x").map(Number);
const cells = (SHEETS[name] ?? []).filter(({ label }) => new RegExp(only).test(label));
const across = Math.min(width > height ? 3 : 6, Math.max(1, cells.length));
const sheet = createCanvas(across * width, Math.ceil(cells.length / across) * height);
const on = sheet.getContext("2d");
cells.forEach(({ label, staging }, at) => {
  const canvas = createCanvas(width, height);
  composeShot(staging, { width, height }).paint(canvas.getContext("2d"), 0);
  const [x, y] = [(at % across) * width, Math.floor(at / across) * height];
  on.drawImage(canvas, x, y);
  on.font = "13px sans-serif";
  on.fillStyle = "#ffffff";
  on.fillText(label, x + 6, y + 15);
});
writeFileSync(file, sheet.toBuffer("image/png"));
