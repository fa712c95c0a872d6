/** Draws a contact sheet of places to a PNG: `place-sheet.ts FILE [kind,kind] [time,time] [weather,weather] [style]`. */
import { createCanvas } from "@napi-rs/canvas";
import { writeFileSync } from "node:fs";
import { isIndoors } from "../../../plugins/film/types-lexicon.ts";
import { PLACES, TIMES, WEATHERS, type Place } from "../../../plugins/film/types-staging.ts";
import type { Context, PaintedPlace } from "../../../plugins/local/draw/contract.ts";
import { paintPlace } from "../../../plugins/local/draw/place/index.ts";

const [file = "places.png", kinds = "", times = "dusk", weathers = "clear", style = "flat ink and wash", setting = ""] = process.argv.slice(2);
const WIDTH = 640;
const HEIGHT = 360;

const cells: Place[] = PLACES.filter((kind) => kinds === "" || kinds.split(",").includes(kind)).flatMap((kind) =>
  TIMES.filter((time) => times.split(",").includes(time)).flatMap((time) =>
    WEATHERS.filter((weather) => weathers.split(",").includes(weather)).map((weather) => ({ kind, setting: setting === "INT" || (setting === "" && isIndoors(kind)) ? "INT" : "EXT", name: `OLD ${kind.toUpperCase()}`, time, weather, mood: "calm" }) satisfies Place)));

const columns = Math.min(3, cells.length);
const sheet = createCanvas(WIDTH * columns, HEIGHT * Math.ceil(cells.length / columns));
const on = sheet.getContext("2d");
cells.forEach((place, at) => {
  const canvas = createCanvas(1920, 1080);
  const ctx = canvas.getContext("2d");
  const started = performance.now();
  draw(ctx, paintPlace(place, style));
  const ms = Math.round(performance.now() - started);
  on.drawImage(canvas, (at % columns) * WIDTH, Math.floor(at / columns) * HEIGHT, WIDTH, HEIGHT);
  on.font = "18px sans-serif";
  on.fillStyle = "#ffffff";
  on.fillText(`${place.kind} ${place.time} ${place.weather} ${ms} ms`, (at % columns) * WIDTH + 8, Math.floor(at / columns) * HEIGHT + 20);
});
writeFileSync(file, sheet.toBuffer("image/png"));

function draw(ctx: Context, painted: PaintedPlace): void {
  for (const each of painted.behind) each.paint(ctx);
  for (const [x, depth] of [[700, 0.3], [1080, 0.8]] as const) dummy(ctx, painted, { x, depth });
  for (const each of painted.before) each.paint(ctx);
  painted.air(ctx, 1.3);
}

/** Someone as tall as an adult, to see that people would stand on the ground. */
function dummy(ctx: Context, painted: PaintedPlace, { x, depth }: { readonly x: number; readonly depth: number }): void {
  const { y, scale } = painted.ground(depth);
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(scale, scale);
  ctx.fillStyle = "#00000055";
  ctx.beginPath();
  ctx.ellipse(0, 0, 150, 26, 0, 0, 7);
  ctx.fill();
  ctx.fillStyle = painted.light.key;
  for (const part of [[-110, -800, 220, 460, 90], [-90, -420, 80, 420, 30], [10, -420, 80, 420, 30], [-75, -1000, 150, 180, 75]] as const) {
    ctx.beginPath();
    ctx.roundRect(part[0], part[1], part[2], part[3], part[4]);
    ctx.fill();
  }
  ctx.restore();
}
