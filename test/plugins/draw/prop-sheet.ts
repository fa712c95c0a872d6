/** Draws a contact sheet of things to a PNG: `prop-sheet.ts FILE [inserts|standing] [time]`. */
import { createCanvas } from "@napi-rs/canvas";
import { writeFileSync } from "node:fs";
import { PROPS, TIMES, type Place } from "../../../plugins/film/types-staging.ts";
import { paintPlace } from "../../../plugins/local/draw/place/index.ts";
import { drawProp } from "../../../plugins/local/draw/prop/index.ts";
import { drawInsert } from "../../../plugins/local/draw/prop/insert.ts";

const [file = "props.png", how = "inserts", when = "dusk"] = process.argv.slice(2);
const time = TIMES.find((each) => each === when) ?? "dusk";
const place: Place = { kind: "living_room", setting: "INT", name: "PARLOUR", time, weather: "clear", mood: "warm" };
const { behind, light } = paintPlace(place, "flat ink and wash");
const [columns, width, height] = [10, 192, 108];
const scale = 2;
const sheet = createCanvas(columns * width * scale, Math.ceil((PROPS.length - Number(process.argv[5] ?? 0)) / columns) * height * scale);
const on = sheet.getContext("2d");

const backdrop = createCanvas(1920, 1080);
const back = backdrop.getContext("2d");
for (const each of behind) each.paint(back);
const soft = createCanvas(1920, 1080);
const softly = soft.getContext("2d");
softly.filter = "blur(18px)";
softly.drawImage(backdrop, -960, -900, 3840, 2160);

PROPS.slice(Number(process.argv[5] ?? 0)).forEach((kind, at) => {
  const cell = createCanvas(960, 540);
  const ctx = cell.getContext("2d");
  if (how === "inserts") {
    ctx.drawImage(soft, 0, 0, 960, 540);
    drawInsert(ctx, { kind, note: kind }, light, { width: 960, height: 540, seconds: 0.7 });
  } else {
    ctx.drawImage(backdrop, 0, 0, 960, 540);
    ctx.translate(480, 500);
    ctx.scale(0.4, 0.4);
    drawProp(ctx, { kind, note: kind }, light, 0.7);
  }
  on.drawImage(cell, (at % columns) * width * scale, Math.floor(at / columns) * height * scale, width * scale, height * scale);
});
writeFileSync(file, sheet.toBuffer("image/png"));
