/** A key in its lock, near by: in the boards of a gate, in a door. Knows no house. */
import { alpha, mix } from "../paint/colour.ts";
import { box, disc, fill, line, pill } from "../paint/path.ts";
import { aloft, type Pen, type Pieces } from "./pen.ts";

export const LOCKS: Pieces = {
  "key in gate": aloft(300, 300, (pen) => drawLock(pen, true)),
  "key in door": aloft(300, 300, (pen) => drawLock(pen, false)),
};

/** A lock near by, on the boards of a gate or of a door, and the key in it. */
function drawLock(pen: Pen, gate: boolean): void {
  const { ctx } = pen;
  const wood = pen.lit(gate ? "#4f7263" : "#7a4f33");
  box(ctx, [-900, -700, 1800, 1100], pen.round(-900, 1800, wood));
  for (const x of gate ? [-640, -460, -280, 60, 240, 420, 600] : [-620, -250, 330, 700]) line(ctx, [[x, -700], [x, 400]], alpha(pen.light.shade, 0.4), 7);
  const brass = pen.lit("#b8893a");
  pill(ctx, [-150, -290, 170, 290], 22, alpha("#0a0618", 0.35));
  pill(ctx, [-160, -300, 170, 290], 22, pen.round(-160, 170, brass));
  for (const y of [-278, -34]) disc(ctx, [-75, y], 8, mix(brass, pen.light.shade, 0.5));
  disc(ctx, [-75, -182], 25, "#120c10");
  fill(ctx, "M-88 -170 L-62 -170 L-50 -104 L-100 -104 Z", "#120c10");
  const iron = pen.lit("#d9b45a");
  line(ctx, [[-75, -172], [54, -112]], mix(iron, pen.light.shade, 0.35), 24);
  line(ctx, [[-72, -178], [56, -118]], iron, 15);
  ctx.strokeStyle = pen.round(40, 130, iron);
  ctx.lineWidth = 21;
  ctx.beginPath();
  ctx.ellipse(104, -92, 44, 52, -0.4, 0, Math.PI * 2);
  ctx.stroke();
}
