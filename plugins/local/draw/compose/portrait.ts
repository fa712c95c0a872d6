/** A character by itself before a plain backdrop: the reference that frames are drawn after. Knows no shot. */
import type { Size } from "vp/plugin";
import type { PortraitBrief } from "../../../film/types-picture.ts";
import type { Figure } from "../../../film/types-staging.ts";
import { figureArtist } from "../figure/index.ts";
import type { Context, Light } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { oneOf } from "../paint/chance.ts";
import { linear, radial } from "../paint/path.ts";
import { randomFrom } from "../paint/random.ts";
import { finished, mannerOf, vividFigure, type Manner } from "./look.ts";
import { bake, stamp } from "./sprite.ts";

const LIGHT: Light = { x: 0.7, y: -0.45, key: "#fff1dc", shade: "#4a4a78", ambient: "#b9bccb", strength: 0.5, tint: 0.04 };
const FACINGS = { front: "front", side: "right", back: "back" } as const;

export function drawPortrait(ctx: Context, brief: PortraitBrief, { size, roll }: { readonly size: Size; readonly roll: string }): void {
  const figure: Figure = {
    character: brief.character, look: brief.figure.look, wardrobe: brief.figure.wardrobe, x: 0, depth: 0, facing: FACINGS[brief.view], pose: "standing",
    expression: "neutral", gaze: brief.view === "front" ? "camera" : brief.view === "side" ? "right" : "away", speaking: false,
  };
  const manner = mannerOf(brief.style, size);
  const sprite = bake({ x: 0, y: 0, ...size }, (paper) => {
    backdrop(paper, size, brief.figure.wardrobe.colour);
    stand(paper, { ...figure, expression: expressionOf(brief, roll) }, { size, body: brief.body, manner, roll });
  });
  stamp(ctx, { ...sprite, canvas: finished(sprite.canvas, manner) });
}

function backdrop(ctx: Context, { width, height }: Size, cloth: string): void {
  const wall = mix("#d9d4ca", cloth, 0.16);
  ctx.fillStyle = linear(ctx, [0, 0, 0, height], [[0, mix(wall, "#ffffff", 0.2)], [0.72, wall], [0.8, mix(wall, "#6a6478", 0.22)], [1, mix(wall, "#6a6478", 0.34)]]);
  ctx.fillRect(0, 0, width, height);
  ctx.fillStyle = radial(ctx, [width * 0.6, height * 0.34, 0, Math.max(width, height) * 0.6], [[0, "rgba(255,250,238,0.5)"], [1, "rgba(255,250,238,0)"]]);
  ctx.fillRect(0, 0, width, height);
}

function expressionOf({ character }: PortraitBrief, roll: string): Figure["expression"] {
  return roll === "" ? "neutral" : oneOf(randomFrom(`portrait ${roll} ${character}`), ["neutral", "happy", "tender", "determined"]);
}

interface Sitting {
  readonly size: Size;
  readonly body: PortraitBrief["body"];
  readonly manner: Manner;
  readonly roll: string;
}

function stand(ctx: Context, figure: Figure, { size: { width, height }, body, manner, roll }: Sitting): void {
  const anchors = figureArtist.anchorsOf(figure);
  const bottom = body === "full" ? 70 : anchors.waist * 0.9;
  const scale = Math.min((height * 0.9) / (bottom - anchors.top), (width * 0.92) / (anchors.halfWidth * 2));
  ctx.save();
  ctx.translate(width / 2, height * 0.06 + (height * 0.9 - (bottom - anchors.top) * scale) / 2 - anchors.top * scale + (body === "full" ? 0 : height * 0.04));
  ctx.scale(scale, scale);
  ctx.fillStyle = radial(ctx, [0, 0, 0, 260], [[0, alpha("#2a2438", 0.42)], [0.5, alpha("#2a2438", 0.2)], [1, alpha("#2a2438", 0)]]);
  ctx.save();
  ctx.scale(1, 0.2);
  ctx.fillRect(-260, -260, 520, 520);
  ctx.restore();
  figureArtist.draw(ctx, vividFigure(figure, manner), { mouth: "closed", blink: 0, seconds: 0, gesture: 0, roll }, LIGHT);
  ctx.restore();
}
