/** The contact sheet's page: sections of pictures under their headings, each labelled. It does not know whose shots they are. */
import { loadImage, type SKRSContext2D } from "@napi-rs/canvas";
import type { Shape } from "../film/types-picture.ts";
import { headingLine, readable, sizeWord, type SheetScene } from "../film/types-board.ts";
import { letter } from "../media/fonts.ts";
import { cutShort, linesOf } from "../media/lettering.ts";
import { darkPage, MARGIN, PAPER, PEN, type Picture } from "./dark-page.ts";

interface Cell {
  readonly picture: Picture;
  readonly name: string;
  readonly framing: string;
  readonly seconds: number;
  /** Speaker and line, joined when there are several. */
  readonly words: string;
}

export interface Section {
  readonly heading: string;
  readonly cells: readonly Cell[];
}

export async function sectionOf({ id, heading, shots, frames, timing }: SheetScene, named: ReadonlyMap<string, string>): Promise<Section> {
  const cells: Cell[] = [];
  for (const [index, frame] of frames.entries()) {
    const [shot, timed] = [shots[index], timing[index]];
    const words = (timed?.lines ?? []).map(({ character, line }) => `${named.get(character) ?? character}: ${line}`).join("  ");
    const framing = shot === undefined ? "" : [sizeWord(shot), shot.angle === "eye" ? "" : readable(shot.angle)].filter((each) => each !== "").join(" · ");
    cells.push({ picture: await loadImage(frame.path), name: `${id}-${shot?.id ?? index + 1}`, framing, seconds: timed?.seconds ?? 0, words });
  }
  return { heading: headingLine(heading), cells };
}

export interface Film {
  readonly title: string;
  /** Whether it is longer than its shots. */
  readonly titles: boolean;
  /** The first picture's when left out. */
  readonly shape?: Shape;
}

/** @returns a PNG */
export function sheetPage({ title, titles, shape }: Film, sections: readonly Section[], columns: number | undefined): Buffer {
  const cells = sections.flatMap((section) => section.cells);
  const grid = gridFor(shape ?? cells[0]?.picture, columns);
  const rows = sections.flatMap((section) => rowsOf(section, grid));
  const width = 2 * MARGIN + grid.across * (grid.cell + GAP) - GAP;
  const { canvas, ctx } = darkPage(width, MARGIN + HEADER + rows.reduce((sum, { height }) => sum + height, 0));
  const seconds = cells.reduce((sum, cell) => sum + cell.seconds, 0);
  drawHeader(ctx, title, `${counted(sections.length, "scene")}   ${counted(cells.length, "shot")}   ${lengthOf(seconds)}${titles ? " + titles" : ""}`);
  let y = MARGIN + HEADER;
  for (const row of rows) {
    if (row.heading !== undefined) drawHeading(ctx, row.heading, y);
    for (const [column, cell] of row.cells.entries()) drawCell(ctx, cell, { x: MARGIN + column * (grid.cell + GAP), y: y + (row.heading === undefined ? 0 : HEADING), grid });
    y += row.height;
  }
  return canvas.toBuffer("image/png");
}

const GAP = 20;
const HEADER = 84;
const HEADING = 58;
const LABEL = 34;
const LINE = 24;
/** Of one label. */
const MOST_LINES = 3;

interface Grid {
  readonly across: number;
  readonly cell: number;
  /** Of the pictures. */
  readonly height: number;
}

interface Row {
  readonly heading?: string;
  readonly cells: readonly (Cell & { readonly lines: readonly string[] })[];
  readonly height: number;
}

/** Tall pictures stand closer, so that a page stays as wide as a screen. */
function gridFor(film: Shape | undefined, columns: number | undefined): Grid {
  const shape = film === undefined ? 16 / 9 : film.width / film.height;
  const [cell, usual] = shape > 1.2 ? [440, 4] : shape > 0.8 ? [340, 5] : [260, 7];
  return { across: columns ?? usual, cell, height: Math.round(cell / shape) };
}

function rowsOf({ heading, cells }: Section, { across, cell, height }: Grid): readonly Row[] {
  const { ctx } = darkPage(1, 1);
  const lettered = cells.map((each) => {
    letter(ctx, each.words, PEN.words);
    return { ...each, lines: linesOf(ctx, each.words, { width: cell, most: MOST_LINES }) };
  });
  return Array.from({ length: Math.max(1, Math.ceil(cells.length / across)) }, (_, row) => {
    const own = lettered.slice(row * across, (row + 1) * across);
    const deepest = Math.max(0, ...own.map(({ lines }) => lines.length));
    const drawn = own.length === 0 ? 0 : height + LABEL + deepest * LINE + GAP;
    return { cells: own, height: drawn + (row === 0 ? HEADING : 0), ...(row === 0 ? { heading } : {}) };
  });
}

function drawHeader(ctx: SKRSContext2D, title: string, facts: string): void {
  const right = ctx.canvas.width - MARGIN;
  letter(ctx, facts, PEN.facts);
  const used = ctx.measureText(facts).width;
  ctx.fillStyle = PAPER.quiet;
  ctx.fillText(facts, right - used, MARGIN + 36);
  letter(ctx, title, PEN.title);
  ctx.fillStyle = PAPER.ink;
  ctx.fillText(cutShort(ctx, title, right - used - MARGIN - 40), MARGIN, MARGIN + 38);
}

function drawHeading(ctx: SKRSContext2D, heading: string, y: number): void {
  ctx.fillStyle = PAPER.line;
  ctx.fillRect(MARGIN, y, ctx.canvas.width - 2 * MARGIN, 2);
  letter(ctx, heading, PEN.heading);
  ctx.fillStyle = PAPER.accent;
  ctx.fillText(cutShort(ctx, heading, ctx.canvas.width - 2 * MARGIN), MARGIN, y + 36);
}

function drawCell(ctx: SKRSContext2D, cell: Row["cells"][number], { x, y, grid }: { readonly x: number; readonly y: number; readonly grid: Grid }): void {
  drawPicture(ctx, cell.picture, { x, y, grid });
  const base = y + grid.height + 26;
  letter(ctx, cell.name, PEN.name);
  ctx.fillStyle = PAPER.ink;
  ctx.fillText(cell.name, x, base);
  const after = x + ctx.measureText(cell.name).width + 12;
  letter(ctx, cell.framing, PEN.label);
  ctx.fillStyle = PAPER.quiet;
  const seconds = `${cell.seconds.toFixed(1)} s`;
  const end = x + grid.cell - ctx.measureText(seconds).width;
  ctx.fillText(seconds, end, base);
  ctx.fillText(cutShort(ctx, cell.framing, end - after - 10), after, base);
  letter(ctx, cell.words, PEN.words);
  ctx.fillStyle = PAPER.soft;
  cell.lines.forEach((line, index) => ctx.fillText(line, x, base + (index + 1) * LINE));
}

/** Fills its cell, as it fills the film: what stands over is cut off on both sides. */
function drawPicture(ctx: SKRSContext2D, picture: Picture, { x, y, grid: { cell, height } }: { readonly x: number; readonly y: number; readonly grid: Grid }): void {
  const scale = Math.max(cell / picture.width, height / picture.height);
  const [w, h] = [picture.width * scale, picture.height * scale];
  ctx.save();
  ctx.beginPath();
  ctx.roundRect(x, y, cell, height, 8);
  ctx.clip();
  ctx.imageSmoothingQuality = "high";
  ctx.drawImage(picture, x + (cell - w) / 2, y + (height - h) / 2, w, h);
  ctx.restore();
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

/** `1:16`, minutes and whole seconds. */
function lengthOf(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
