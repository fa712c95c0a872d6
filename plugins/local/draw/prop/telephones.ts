/** What hangs until it is taken: a telephone on a wall, its receiver with the curled cord, a jacket. Knows no person. */
import { alpha, mix } from "../paint/colour.ts";
import { curve, disc, fill, pill } from "../paint/path.ts";
import { aloft, small, type Pen, type Pieces } from "./pen.ts";

export const TELEPHONES: Pieces = {
  "wall phone": aloft(260, 420, drawWallPhone),
  "wall phone off": aloft(260, 420, drawBox),
  handset: aloft(260, 420, (pen) => drawHandset(pen, false)),
  jacket: aloft(300, 380, (pen) => drawJacket(pen)),
  receiver: small(110, 210, (pen) => drawReceiver(pen, "#3a3f4a")),
};

/** A box with a dial, the receiver across its top. */
function drawWallPhone(pen: Pen): void {
  // Its cord hangs with the receiver.
  drawCord(pen, [[-84, -300], [-128, -150], [-90, -30], [20, -10], [60, -70], [30, -130]]);
  drawBox(pen);
  const { ctx } = pen;
  const rings = /\bringing\b/.test(pen.note);
  if (rings) for (const side of [-1, 1]) for (const [reach, wide] of [[0, 9], [44, 8], [84, 6]] as const) curve(ctx, [[side * (176 + reach), -470 - reach * 0.5], [side * (212 + reach * 1.2), -400], [side * (176 + reach), -330 + reach * 0.5]], alpha(pen.lit("#f6e8c8"), 0.9 - reach / 140), wide);
  for (const x of [-64, 64]) pill(ctx, [x - 15, -400, 30, 40], 8, pen.lit("#d8ccb2"));
  drawHandset(pen, rings);
}

/** Across the top of its box; it jumps on its hooks, or is still in the hand that hangs it up. */
function drawHandset(pen: Pen, rings: boolean): void {
  const { ctx, seconds } = pen;
  const shake = Math.sin(seconds * 40) * (Math.floor(seconds * 1.2) % 2 === 0 ? 5 : 0);
  ctx.save();
  if (rings || /\bin hand\b/.test(pen.note)) {
    ctx.translate(rings ? 0 : 46, rings ? -18 : -22);
    ctx.rotate(rings ? -0.09 : -0.11);
  }
  pill(ctx, [-132, -432 + shake, 264, 44], 22, pen.down(-432, 44, pen.lit("#2f323c")));
  for (const x of [-112, 112]) pill(ctx, [x - 34, -430 + shake, 68, 66], 24, pen.down(-430, 66, pen.lit("#2f323c")));
  ctx.restore();
}

function drawBox(pen: Pen): void {
  const { ctx } = pen;
  const body = pen.own("#b8463c");
  fill(ctx, "M-96 -372 L96 -372 Q112 -372 114 -352 L124 -96 Q124 -76 104 -76 L-104 -76 Q-124 -76 -124 -96 L-114 -352 Q-112 -372 -96 -372 Z", pen.round(-124, 248, body));
  disc(ctx, [0, -196], 84, pen.round(-84, 168, mix(body, pen.light.shade, 0.35)));
  disc(ctx, [0, -196], 76, pen.lit("#efe6d2"));
  for (let hole = 0; hole < 10; hole += 1) disc(ctx, [Math.cos(0.6 + hole * 0.55) * 54, -196 + Math.sin(0.6 + hole * 0.55) * 54], 13, mix(body, pen.light.shade, 0.5));
  disc(ctx, [0, -196], 24, pen.lit("#d8ccb2"));
}

/** On a hook by its collar. */
export function drawJacket(pen: Pen, colour = "#4a5568"): void {
  const { ctx } = pen;
  const cloth = pen.own(colour);
  fill(ctx, "M-40 -372 Q0 -352 40 -372 Q96 -356 112 -312 L150 -70 L104 -56 L84 -210 L90 -6 Q0 14 -90 -6 L-84 -210 L-104 -56 L-150 -70 L-112 -312 Q-96 -356 -40 -372 Z", pen.round(-150, 300, cloth));
  fill(ctx, "M-40 -372 L0 -220 L40 -372 Q0 -352 -40 -372 Z", mix(cloth, pen.light.shade, 0.55));
  for (const side of [-1, 1]) fill(ctx, `M${side * 40} -372 L${side * 66} -330 L${side * 40} -306 L0 -214 Z`, mix(cloth, pen.light.key, 0.16));
  curve(ctx, [[0, -214], [4, -120], [0, 4]], alpha(pen.light.shade, 0.6), 4);
  for (const y of [-170, -110, -50]) disc(ctx, [14, y], 7, pen.lit("#20242e"));
}

/** Upright, as at an ear; the cord leaves its lower end. */
export function drawReceiver(pen: Pen, colour: string): void {
  const { ctx } = pen;
  const shell = pen.lit(colour);
  fill(ctx, "M-14 -206 Q34 -214 38 -180 Q40 -158 14 -152 Q2 -104 14 -56 Q40 -50 38 -26 Q34 6 -14 0 Q-40 -4 -38 -34 Q-34 -104 -38 -172 Q-40 -202 -14 -206 Z", pen.round(-40, 80, shell));
  curve(ctx, [[-28, -176], [-24, -104], [-28, -32]], alpha("#ffffff", 0.25), 5);
}

/** Curled along a line. */
export function drawCord({ ctx, lit }: Pick<Pen, "ctx" | "lit">, points: readonly (readonly [number, number])[]): void {
  const curled = points.slice(1).flatMap(([x, y], at) => {
    const [fromX, fromY] = points[at] ?? [x, y];
    return Array.from({ length: 14 }, (_, step) => {
      const share = step / 14;
      const side = step % 2 === 0 ? 9 : -9;
      return [fromX + (x - fromX) * share + side, fromY + (y - fromY) * share + side * 0.5] as const;
    });
  });
  curve(ctx, curled, lit("#23252d"), 6);
}
