/** Titles from moment to moment: the words appear, move gently and go. Knows how they are set by others, and no file. */
import { createCanvas, type Image, type SKRSContext2D } from "@napi-rs/canvas";
import type { Size } from "vp/plugin";
import type { Manner } from "../film/types-manner.ts";
import { paintCard } from "../media/title-card.ts";
import { eased, GROUNDS, pictureGround, plainGround } from "../media/title-ground.ts";
import { creditWords, titleWords, write, type Written } from "../media/title-words.ts";
import type { TitleInputs } from "./title-inputs.ts";
import { bylineOf, closingOf, creditsOf } from "./title-told.ts";

/** Paints the whole picture, `at` seconds into the title. */
export type PaintMoment = (ctx: SKRSContext2D, at: number) => void;

export interface Titled {
  readonly size: Size;
  readonly seconds: number;
  readonly manner: Manner;
  readonly picture: Image | undefined;
}

type Words = Pick<TitleInputs, "kind" | "title" | "by" | "cast" | "lines" | "heard" | "seconds">;

/** As long as is asked, or as it takes to read them. */
export function secondsOf({ kind, lines, by, cast, seconds }: Words): number {
  if (seconds > 0) return seconds;
  if (kind === "title") return 3.5;
  if (kind === "card") return Math.min(7, Math.max(2, 1.2 + lines.join(" ").length / 15));
  return Math.min(40, 4 + (by.length + cast.length) * 0.4);
}

export function paintTitle(words: Words, titled: Titled): PaintMoment {
  if (words.kind === "credits") return rolled(words, titled);
  if (words.kind === "card") return paintCard(words.lines, titled);
  return shown(words, titled);
}

/** Seconds. */
const APPEARS = 0.7;
const GOES = 0.5;

function shown(words: Words, { size, seconds, manner, picture }: Titled): PaintMoment {
  const ground = GROUNDS[manner];
  const ruler = createCanvas(8, 8).getContext("2d");
  const written = titleWords(ruler, { title: words.title, lines: bylineOf(words) }, { size, ground });
  const paintGround = picture ? pictureGround(picture, manner, size) : plainGround(ground, { manner, size });
  return (ctx, at) => {
    paintGround(ctx, at / seconds);
    const gone = eased((at - (seconds - GOES - 0.35)) / GOES);
    const appeared = (from: number): number => eased((at - from) / APPEARS) * (1 - gone);
    ctx.save();
    ctx.translate(size.width / 2, size.height / 2);
    const near = 1 + 0.02 * (at / seconds);
    ctx.scale(near, near);
    ctx.translate(-size.width / 2, -size.height / 2);
    for (const each of written) write(ctx, each, appeared(each.from));
    underline(ctx, written, { width: size.width, opacity: appeared(0.7), colour: ground.accent });
    ctx.restore();
  };
}

/** A short line between the title and what is written below it, growing from the middle. */
function underline(ctx: SKRSContext2D, written: readonly Written[], { width, opacity, colour }: { readonly width: number; readonly opacity: number; readonly colour: string }): void {
  const title = written.findLast(({ lettering }) => lettering.weight === 700);
  if (!title || opacity <= 0) return;
  const unit = title.lettering.size;
  const long = Math.min(width * 0.12, unit * 2) * opacity;
  ctx.globalAlpha = opacity;
  ctx.fillStyle = colour;
  ctx.fillRect(width / 2 - long / 2, title.y + unit * 0.38, long, Math.max(2, unit * 0.035));
  ctx.globalAlpha = 1;
}

/** What fits into the picture stands and drifts; more rolls through it, and its end stays to be read. */
function rolled(words: Words, { size, seconds, manner }: Titled): PaintMoment {
  const ground = GROUNDS[manner];
  const { written, height } = creditWords(createCanvas(8, 8).getContext("2d"), { title: words.title, credits: creditsOf(words), lines: closingOf(words) }, { size, ground });
  const paintGround = plainGround(ground, { manner, size });
  const stands = height < size.height * 0.72;
  const middle = (size.height - height) / 2;
  // The last line comes to rest in the middle.
  const travel = size.height * 0.16 + height;
  return (ctx, at) => {
    const share = at / seconds;
    paintGround(ctx, share);
    const y = stands ? middle + size.height * 0.02 * (0.5 - share) : size.height * 0.66 - travel * rolledBy(share);
    const opacity = eased(at / APPEARS);
    ctx.save();
    ctx.translate(0, y);
    for (const each of written) {
      const [edge, away] = [size.height * 0.12, Math.min(y + each.y, size.height - (y + each.y))];
      write(ctx, each, opacity * (stands ? 1 : eased(away / edge)));
    }
    ctx.restore();
  };
}

/** Even, with a soft end. */
function rolledBy(share: number): number {
  const slows = 0.82;
  if (share <= slows) return share * (1 / (slows + (1 - slows) / 2));
  const rest = (share - slows) / (1 - slows);
  return (slows + (1 - slows) * (rest - (rest * rest) / 2)) / (slows + (1 - slows) / 2);
}
