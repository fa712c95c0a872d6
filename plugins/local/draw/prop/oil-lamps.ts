/** A lamp that burns oil: of brass, with a chimney of glass over its wick; on a table, and on the hook of a post. */
import { alpha, mix } from "../paint/colour.ts";
import { box, curve, disc, fill, glow, line, oval, pill, polygon, radial } from "../paint/path.ts";
import { drawFlame, WITHOUT_GLOW } from "./lights.ts";
import { large, small, type Pen, type Pieces } from "./pen.ts";

/** Figure units. */
const POST_HIGH = 1420;

export const OIL_LAMPS: Pieces = {
  "oil lamp": small(160, 300, drawOilLamp),
  "hung oil lamp": large(300, POST_HIGH, (pen) => drawHung(pen, true)),
  "empty hook": large(300, POST_HIGH, (pen) => drawHung(pen, false)),
};

/** Whether words are of one: not of the lamp of a desk, whatever that is made of. */
export function isOilLamp(note: string): boolean {
  return !note.endsWith(" on the desk") && /\b(?:brass|oil|kerosene|paraffin|hurricane|storm|ship's|gas) lamps?\b/i.test(note);
}

/** From its foot up, with the flame where it burns. */
export function drawOilLamp(pen: Pen): void {
  const { ctx, light } = pen;
  // Taken apart it has no chimney and gives no light.
  const open = /\bopen\b/.test(pen.note);
  const on = pen.on && !open;
  const brass = pen.own("#c99a3f");
  oval(ctx, [0, -6], [64, 11], pen.round(-64, 128, brass));
  fill(ctx, "M-58 -8 Q-40 -34 -18 -40 L18 -40 Q40 -34 58 -8 Z", pen.round(-58, 116, brass));
  box(ctx, [-14, -58, 28, 22], pen.round(-14, 28, brass));
  // A ring to carry it by.
  ctx.strokeStyle = mix(brass, light.shade, 0.3);
  ctx.lineWidth = 8;
  ctx.beginPath();
  ctx.arc(-66, -88, 22, 0, Math.PI * 2);
  ctx.stroke();
  fill(ctx, "M-18 -56 Q-66 -64 -62 -92 Q-58 -122 -22 -128 L22 -128 Q58 -122 62 -92 Q66 -64 18 -56 Z", pen.round(-62, 124, brass));
  oval(ctx, [-24 * Math.sign(-light.x || 1), -98], [8, 17], alpha("#ffffff", 0.42));
  box(ctx, [-30, -146, 60, 20], pen.round(-30, 60, mix(brass, light.shade, 0.12)));
  pill(ctx, [28, -142, 26, 8], 3, pen.lit("#8f6a2a"));
  for (const x of [-20, -7, 6, 19]) line(ctx, [[x, -144], [x, -128]], alpha(light.shade, 0.3), 3);
  box(ctx, [-7, -158, 14, 14], pen.lit("#4a3c34"));
  if (open) return;
  const chimney = "M-24 -146 Q-40 -176 -38 -198 Q-34 -228 -18 -244 L-17 -292 L17 -292 L18 -244 Q34 -228 38 -198 Q40 -176 24 -146 Z";
  fill(ctx, chimney, on ? radial(ctx, [0, -190, 4, 96], [[0, alpha("#fff3c8", 0.95)], [0.5, alpha("#ffd27a", 0.6)], [1, alpha("#ffd9a0", 0.3)]]) : alpha(pen.lit("#c4d6da"), 0.42));
  if (on) drawFlame(pen, { x: 0, y: -156, size: 58 });
  curve(ctx, [[-26, -160], [-30, -200], [-13, -246], [-12, -284]], alpha("#ffffff", 0.55), 4);
  line(ctx, [[-17, -292], [17, -292]], alpha("#ffffff", 0.6), 3);
  if (on && !pen.note.endsWith(WITHOUT_GLOW)) glow(ctx, [0, -190], 480, { colour: "#ffc878", strength: 0.62 });
}

/** A post taller than a person, with an arm of iron whose hook has the lamp, or nothing yet. */
function drawHung(pen: Pen, hasLamp: boolean): void {
  const { ctx } = pen;
  const [wood, iron] = [pen.lit("#6b503c"), pen.lit("#2e3038")];
  box(ctx, [-22, -POST_HIGH, 44, POST_HIGH], pen.round(-22, 44, wood));
  polygon(ctx, [[-26, -POST_HIGH], [0, -POST_HIGH - 26], [26, -POST_HIGH]], wood);
  for (const y of [-1180, -860, -540, -240]) line(ctx, [[-12, y], [-9, y + 150]], alpha(pen.light.shade, 0.35), 3);
  const arm = -POST_HIGH + 70;
  line(ctx, [[20, arm], [HOOK_OUT, arm]], iron, 12);
  curve(ctx, [[20, arm + 110], [70, arm + 84], [HOOK_OUT - 40, arm + 6]], iron, 9);
  curve(ctx, [[HOOK_OUT, arm], [HOOK_OUT + 14, arm + 26], [HOOK_OUT, arm + 42], [HOOK_OUT - 14, arm + 30]], iron, 8);
  if (!hasLamp) return;
  ctx.save();
  ctx.translate(HOOK_OUT, arm + 40);
  // By a bail over its chimney.
  curve(ctx, [[-46, 250], [-60, 110], [0, 0], [60, 110], [46, 250]], pen.lit("#8f6a2a"), 6);
  ctx.translate(0, 330);
  drawOilLamp(pen);
  ctx.restore();
  disc(ctx, [HOOK_OUT, arm + 40], 7, iron);
}

/** Figure units from the middle of the post. */
const HOOK_OUT = 128;
