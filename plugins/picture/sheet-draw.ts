/** `sheet.draw`: all pictures of a film on one page, in order, each with its label. No model. */
import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createCanvas, GlobalFonts, loadImage, type SKRSContext2D } from "@napi-rs/canvas";
import { Image, Type, defineNode, file } from "vp/plugin";

export default defineNode({
  name: "sheet.draw",
  version: 1,
  summary: "Draw a contact sheet: every picture in order, with its label.",
  inputs: Type.Object({
    images: Type.Array(Image(), { description: "In the order of the film." }),
    labels: Type.Array(Type.String(), { default: [], description: "One for each picture; a number stands where there is none." }),
    title: Type.String({ default: "" }),
    columns: Type.Integer({ default: 4, minimum: 1, maximum: 12 }),
  }),
  outputs: Type.Object({ image: Image() }),
  pool: "cpu",
  runs: "worker",
  async run({ inputs: { images, labels, title, columns }, workDir, progress }) {
    const pictures = [];
    for (const [index, image] of images.entries()) {
      pictures.push(await loadImage(image.path));
      progress((index + 1) / images.length);
    }
    const sheet = draw({ pictures, labels, title, columns });
    await writeFile(join(workDir, "sheet.png"), sheet);
    return { image: file("sheet.png") };
  },
});

type Picture = Awaited<ReturnType<typeof loadImage>>;

interface Sheet {
  readonly pictures: readonly Picture[];
  readonly labels: readonly string[];
  readonly title: string;
  readonly columns: number;
}

const CELL = 440;
const GAP = 20;
const MARGIN = 40;
const HEADER = 96;
const LABEL = 40;
const PAPER = "#14131a";
const INK = "#f3eee4";
const QUIET = "#a39daf";
// Each file of the typeface holds one script. Under one name only one of them would be found; under its own, each hands on what it lacks.
const SCRIPTS = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "greek-ext", "vietnamese"];
const FAMILIES = [...SCRIPTS.map((script) => `"VP ${script}"`), "sans-serif"].join(", ");

function draw(sheet: Sheet): Buffer {
  registerFonts();
  const { pictures, columns } = sheet;
  const first = pictures[0];
  const height = first ? Math.round((CELL * first.height) / first.width) : Math.round((CELL * 9) / 16);
  const across = Math.min(columns, Math.max(1, pictures.length));
  const rows = Math.max(1, Math.ceil(pictures.length / across));
  const canvas = createCanvas(2 * MARGIN + across * CELL + (across - 1) * GAP, MARGIN + HEADER + rows * (height + LABEL + GAP));
  const ctx = canvas.getContext("2d");
  ctx.fillStyle = PAPER;
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  drawHeader(ctx, sheet, canvas.width);
  for (const [index, picture] of pictures.entries()) {
    const x = MARGIN + (index % across) * (CELL + GAP);
    const y = MARGIN + HEADER - GAP + Math.floor(index / across) * (height + LABEL + GAP);
    drawCell(ctx, picture, { x, y, height, label: (sheet.labels[index] ?? String(index + 1)).replaceAll("_", " ") });
  }
  return canvas.toBuffer("image/png");
}

function drawHeader(ctx: SKRSContext2D, { title, pictures }: Sheet, width: number): void {
  ctx.textBaseline = "alphabetic";
  ctx.fillStyle = INK;
  ctx.font = `600 40px ${FAMILIES}`;
  ctx.fillText(title, MARGIN, MARGIN + 38, width - 2 * MARGIN - 220);
  ctx.fillStyle = QUIET;
  ctx.font = `400 20px ${FAMILIES}`;
  ctx.textAlign = "right";
  ctx.fillText(pictures.length === 1 ? "1 picture" : `${pictures.length} pictures`, width - MARGIN, MARGIN + 36);
  ctx.textAlign = "left";
}

interface Cell {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly label: string;
}

/** The picture whole, on the sheet's own colour where its shape differs. */
function drawCell(ctx: SKRSContext2D, picture: Picture, { x, y, height, label }: Cell): void {
  const scale = Math.min(CELL / picture.width, height / picture.height);
  const [w, h] = [picture.width * scale, picture.height * scale];
  ctx.save();
  ctx.beginPath();
  ctx.roundRect(x + (CELL - w) / 2, y + (height - h) / 2, w, h, 8);
  ctx.clip();
  ctx.imageSmoothingQuality = "high";
  ctx.drawImage(picture, x + (CELL - w) / 2, y + (height - h) / 2, w, h);
  ctx.restore();
  const [name = "", ...rest] = label.split("  ");
  ctx.fillStyle = INK;
  ctx.font = `600 18px ${FAMILIES}`;
  ctx.fillText(name, x, y + height + 27);
  const used = ctx.measureText(name).width + 14;
  ctx.fillStyle = QUIET;
  ctx.font = `400 18px ${FAMILIES}`;
  ctx.fillText(rest.join("  "), x + used, y + height + 27, CELL - used);
}

function registerFonts(): void {
  const { resolve } = createRequire(import.meta.url);
  for (const script of SCRIPTS) {
    for (const weight of ["400", "600"]) GlobalFonts.registerFromPath(resolve(`@fontsource/inter/files/inter-${script}-${weight}-normal.woff2`), `VP ${script}`);
  }
}
