/** A storyboard as a PDF of A4 pages in landscape: panels in rows, scene by scene. Knows paper, not film. */
import { PDFDocument, createCanvas, loadImage, type SKRSContext2D } from "@napi-rs/canvas";
import { letter, type Lettering } from "../media/fonts.ts";
import { cutShort, linesOf } from "../media/lettering.ts";
import { clockOf, factsOf, type Panel, type PanelScene, type Storyboard } from "./storyboard-panels.ts";

/** Points. */
const PAGE = { width: 842, height: 595, margin: 36, top: 66, bottom: 40 };
const GAP = { across: 16, down: 14 };
const INNER = PAGE.width - 2 * PAGE.margin;
const HEADING = 24;
const LINE = 10.5;
const MOST = { description: 4, words: 5 };
const INK = "#1c1b20";
const QUIET = "#6a6673";
const PEN = {
  title: { size: 15, weight: 600 },
  heading: { size: 11, weight: 600 },
  name: { size: 9, weight: 600 },
  words: { size: 8, weight: 400 },
  speaker: { size: 8, weight: 600 },
} satisfies Readonly<Record<string, Lettering>>;

export async function storyboardPdf(board: Storyboard): Promise<Buffer> {
  loadTypefaces(board);
  const paper = new Paper(board);
  for (const scene of board.scenes) await drawScene(paper, scene);
  return paper.close();
}

/** A typeface that is loaded while a document is open is another one from then on, and the document no longer the same bytes. */
function loadTypefaces({ title, scenes }: Storyboard): void {
  const panels = scenes.flatMap((scene) => scene.panels);
  const words = panels.flatMap(({ name, framing, description, camera, lines }) => [name, framing, description, camera.name, ...lines.flatMap((line) => [line.name, line.line])]);
  const text = [title, ...scenes.flatMap(({ id, heading }) => [id, heading]), ...words, "0123456789… scenes shots ·:"].join("");
  const ctx = createCanvas(1, 1).getContext("2d");
  for (const pen of Object.values(PEN)) letter(ctx, text, pen);
}

/** The page that is being filled, and how far down. */
class Paper {
  y = PAGE.height;
  private ctx: SKRSContext2D | undefined;
  private page = 0;
  private readonly document: PDFDocument;
  private readonly board: Storyboard;

  constructor(board: Storyboard) {
    this.board = board;
    this.document = new PDFDocument({ title: board.title, subject: "Storyboard", creator: "vp", encodingQuality: 88 });
  }

  /** A context with so much room below `y`, on a new page when the present one is full. */
  room(height: number): SKRSContext2D {
    if (this.ctx !== undefined && this.y + height <= PAGE.height - PAGE.bottom) return this.ctx;
    if (this.ctx !== undefined) this.document.endPage();
    // What it gives can draw pictures, which its declaration forgets.
    this.ctx = this.document.beginPage(PAGE.width, PAGE.height) as SKRSContext2D;
    this.page += 1;
    this.y = PAGE.top;
    drawFrame(this.ctx, this.board, this.page);
    return this.ctx;
  }

  close(): Buffer {
    this.room(0);
    this.document.endPage();
    return this.document.close();
  }
}

function drawFrame(ctx: SKRSContext2D, board: Storyboard, page: number): void {
  const [title, facts] = [board.title, factsOf(board)];
  ctx.textBaseline = "alphabetic";
  letter(ctx, facts, PEN.words);
  ctx.fillStyle = QUIET;
  ctx.fillText(facts, PAGE.width - PAGE.margin - ctx.measureText(facts).width, 44);
  ctx.fillText(String(page), PAGE.width - PAGE.margin - ctx.measureText(String(page)).width, PAGE.height - 20);
  letter(ctx, title, PEN.title);
  ctx.fillStyle = INK;
  ctx.fillText(cutShort(ctx, title, INNER - 180), PAGE.margin, 44);
  ctx.fillRect(PAGE.margin, 52, INNER, 0.8);
}

interface Lettered extends Panel {
  readonly described: readonly string[];
  readonly spoken: readonly Written[];
}

interface Written {
  readonly text: string;
  readonly isName: boolean;
}

async function drawScene(paper: Paper, scene: PanelScene): Promise<void> {
  const columns = columnsFor(scene.panels[0]);
  const width = (INNER - (columns - 1) * GAP.across) / columns;
  const measure = paper.room(HEADING);
  const panels = scene.panels.map((panel) => lettered(measure, panel, width));
  for (let from = 0; from < panels.length; from += columns) {
    const row = panels.slice(from, from + columns);
    const height = Math.max(...row.map((panel) => heightOf(panel, width)));
    const ctx = paper.room(height + (from === 0 ? HEADING : 0));
    if (from === 0) drawHeading(ctx, scene, paper);
    for (const [column, panel] of row.entries()) await drawPanel(ctx, panel, { x: PAGE.margin + column * (width + GAP.across), y: paper.y, width });
    paper.y += height + GAP.down;
  }
}

function columnsFor(panel: Panel | undefined): number {
  const shape = panel === undefined ? 16 / 9 : panel.width / panel.height;
  return shape > 1.2 ? 3 : shape > 0.8 ? 4 : 6;
}

function drawHeading(ctx: SKRSContext2D, { heading, id, seconds }: PanelScene, paper: Paper): void {
  letter(ctx, heading, PEN.heading);
  ctx.fillStyle = INK;
  const text = cutShort(ctx, heading, INNER - 90);
  ctx.fillText(text, PAGE.margin, paper.y + 12);
  const after = PAGE.margin + ctx.measureText(text).width + 10;
  letter(ctx, id, PEN.words);
  ctx.fillStyle = QUIET;
  ctx.fillText(`${id}   ${clockOf(seconds)}`, after, paper.y + 12);
  paper.y += HEADING;
}

function lettered(ctx: SKRSContext2D, panel: Panel, width: number): Lettered {
  const broken = (text: string, space: { readonly width: number; readonly most: number }): readonly string[] => {
    letter(ctx, text, PEN.words);
    return linesOf(ctx, text, space);
  };
  const described = broken(panel.description, { width, most: MOST.description });
  const cued = (name: string): string => {
    letter(ctx, name, PEN.speaker);
    return cutShort(ctx, name, width - 8);
  };
  const spoken = panel.lines.flatMap(({ name, line }) => [{ text: cued(name), isName: true }, ...broken(line, { width: width - 8, most: MOST.words }).map((text) => ({ text, isName: false }))]);
  return { ...panel, described, spoken };
}

function heightOf({ height, width, described, spoken }: Lettered, across: number): number {
  return (height / width) * across + 31 + (described.length + spoken.length) * LINE;
}

async function drawPanel(ctx: SKRSContext2D, panel: Lettered, { x, y, width }: { readonly x: number; readonly y: number; readonly width: number }): Promise<void> {
  const height = (panel.height / panel.width) * width;
  ctx.drawImage(await loadImage(panel.thumbnail), x, y, width, height);
  ctx.strokeStyle = INK;
  ctx.lineWidth = 0.6;
  ctx.strokeRect(x, y, width, height);
  drawName(ctx, panel, { x, y: y + height + 12, width });
  let base = y + height + 26 + LINE;
  for (const line of panel.described) base = write(ctx, { text: line, pen: PEN.words, colour: INK, x, base });
  for (const { text, isName } of panel.spoken) base = write(ctx, { text, pen: isName ? PEN.speaker : PEN.words, colour: isName ? QUIET : INK, x: x + 8, base });
}

function drawName(ctx: SKRSContext2D, { name, framing, seconds, camera }: Panel, { x, y, width }: { readonly x: number; readonly y: number; readonly width: number }): void {
  letter(ctx, name, PEN.name);
  ctx.fillStyle = INK;
  ctx.fillText(name, x, y);
  letter(ctx, `${framing}${camera.name}`, PEN.words);
  ctx.fillStyle = QUIET;
  const lasts = `${seconds.toFixed(1)} s`;
  ctx.fillText(lasts, x + width - ctx.measureText(lasts).width, y);
  ctx.fillStyle = camera.colour;
  ctx.fillRect(x, y + 4.5, 7, 7);
  ctx.fillStyle = QUIET;
  ctx.fillText(cutShort(ctx, `${framing}   ${camera.name}`, width - 11), x + 11, y + 11);
}

interface Writing {
  readonly text: string;
  readonly pen: Lettering;
  readonly colour: string;
  readonly x: number;
  readonly base: number;
}

/** @returns where the next line stands */
function write(ctx: SKRSContext2D, { text, pen, colour, x, base }: Writing): number {
  letter(ctx, text, pen);
  ctx.fillStyle = colour;
  ctx.fillText(text, x, base);
  return base + LINE;
}
