/** The page on which the cast stands: a row each of portraits, words and colours. It does not know whose film it is. */
import { loadImage, type SKRSContext2D } from "@napi-rs/canvas";
import type { CastMember, Portraits } from "../film/types.ts";
import { letter } from "../media/fonts.ts";
import { cutShort, linesOf } from "../media/lettering.ts";
import { darkPage, MARGIN, PAPER, PEN, type Picture } from "./dark-page.ts";

export interface CastRow {
  readonly member: CastMember;
  readonly pictures: readonly Picture[];
}

export async function picturesOf(portraits: Portraits | undefined): Promise<readonly Picture[]> {
  const pictures: Picture[] = [];
  for (const view of portraits === undefined ? [] : [portraits.front, portraits.side, portraits.back]) pictures.push(await loadImage(view.path));
  return pictures;
}

/** @returns a PNG */
export function castPage(title: string, rows: readonly CastRow[]): Buffer {
  const across = Math.max(0, ...rows.map(({ pictures }) => pictures.reduce((sum, picture) => sum + widthOf(picture) + GAP, 0)));
  const tops = rows.map(({ pictures }) => (pictures.length === 0 ? SHORT : TALL) + 2 * GAP);
  const { canvas, ctx } = darkPage(2 * MARGIN + across + GAP + WORDS.width, MARGIN + HEADER + tops.reduce((sum, height) => sum + height, 0) + GAP);
  letter(ctx, title, PEN.title);
  ctx.fillStyle = PAPER.ink;
  ctx.fillText(cutShort(ctx, title, canvas.width - 2 * MARGIN - 140), MARGIN, MARGIN + 38);
  letter(ctx, "Cast", PEN.facts);
  ctx.fillStyle = PAPER.quiet;
  ctx.fillText("Cast", canvas.width - MARGIN - ctx.measureText("Cast").width, MARGIN + 36);
  let y = MARGIN + HEADER;
  for (const [index, row] of rows.entries()) {
    drawRow(ctx, row, { y, words: MARGIN + across + GAP });
    y += tops[index] ?? 0;
  }
  return canvas.toBuffer("image/png");
}

const HEADER = 84;
const GAP = 16;
/** Of a row of portraits. */
const TALL = 300;
const WORDS = { width: 620, line: 27 };
/** Of a row of someone who is only heard. */
const SHORT = 150;
const CHIP = 34;

function widthOf({ width, height }: Picture): number {
  return Math.round((TALL * width) / height);
}

function drawRow(ctx: SKRSContext2D, { member, pictures }: CastRow, { y, words }: { readonly y: number; readonly words: number }): void {
  ctx.fillStyle = PAPER.line;
  ctx.fillRect(MARGIN, y, ctx.canvas.width - 2 * MARGIN, 2);
  let x = MARGIN;
  for (const picture of pictures) {
    ctx.save();
    ctx.beginPath();
    ctx.roundRect(x, y + GAP, widthOf(picture), TALL, 8);
    ctx.clip();
    ctx.imageSmoothingQuality = "high";
    ctx.drawImage(picture, x, y + GAP, widthOf(picture), TALL);
    ctx.restore();
    x += widthOf(picture) + GAP;
  }
  const at = pictures.length === 0 ? MARGIN : words;
  drawColours(ctx, member, { x: at, y: drawWords(ctx, member, { x: at, y: y + GAP }) });
}

/** @returns how far down they reach */
function drawWords(ctx: SKRSContext2D, member: CastMember, { x, y }: { readonly x: number; readonly y: number }): number {
  letter(ctx, member.name, { ...PEN.title, size: 30 });
  ctx.fillStyle = PAPER.ink;
  ctx.fillText(cutShort(ctx, member.name, WORDS.width), x, y + 30);
  let base = y + 36 + WORDS.line;
  for (const [label, words] of factsOf(member)) {
    letter(ctx, label, PEN.name);
    ctx.fillStyle = PAPER.accent;
    ctx.fillText(label, x, base);
    letter(ctx, words, PEN.label);
    ctx.fillStyle = PAPER.soft;
    for (const line of linesOf(ctx, words, { width: WORDS.width - 100, most: 2 })) {
      ctx.fillText(line, x + 100, base);
      base += WORDS.line;
    }
  }
  return base;
}

function factsOf({ visible, age, look, wardrobe, voice }: CastMember): readonly (readonly [string, string])[] {
  const seen = [["Age", age], ["Look", look], ["Clothes", wardrobe]] as const;
  return [...(visible ? seen.filter(([, words]) => words !== "") : [["Seen", "never: a voice that is only heard"] as const]), ["Voice", voiceInWords(voice)]];
}

function voiceInWords({ gender, pitch, rate, accent, name }: CastMember["voice"]): string {
  const height = pitch < 0.92 ? "low" : pitch > 1.08 ? "high" : "of middle pitch";
  const pace = rate < 0.95 ? "slow" : rate > 1.05 ? "quick" : "of usual pace";
  const kind = gender === "neutral" ? "" : `${gender}, `;
  return [`${kind}${height}, ${pace} (pitch ${pitch.toFixed(2)}, rate ${rate.toFixed(2)})`, accent, name].filter((each) => each !== "").join("; ");
}

/** Skin, hair and eyes, a gap, and the clothes. */
function drawColours(ctx: SKRSContext2D, { visible, figure }: CastMember, { x, y }: { readonly x: number; readonly y: number }): void {
  if (!visible) return;
  const colours = [figure.look.skin, figure.look.hair.colour, figure.look.eyes, undefined, figure.wardrobe.colour, figure.wardrobe.second, figure.wardrobe.accent];
  for (const [index, colour] of colours.entries()) {
    if (colour === undefined) continue;
    ctx.beginPath();
    ctx.arc(x + CHIP / 2 + index * (CHIP + 8) - (index > 3 ? CHIP / 2 : 0), y + CHIP / 2 - 8, CHIP / 2, 0, 2 * Math.PI);
    ctx.fillStyle = colour;
    ctx.fill();
    ctx.strokeStyle = PAPER.line;
    ctx.lineWidth = 2;
    ctx.stroke();
  }
}
