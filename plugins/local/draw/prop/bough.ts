/** A bough with twigs and leaves that comes from far to the left and ends at the right. Knows nobody who sits on it. */
import { alpha, mix } from "../paint/colour.ts";
import { curve, fill } from "../paint/path.ts";
import type { Pen } from "./pen.ts";

export function drawBough(pen: Pen): void {
  const { ctx } = pen;
  const bark = pen.lit("#6b4c3a");
  curve(ctx, [[160, -36], [210, -50], [250, -110]], mix(bark, pen.light.shade, 0.2), 12);
  curve(ctx, [[-250, -20], [-220, -50], [-206, -110]], mix(bark, pen.light.shade, 0.2), 13);
  fill(ctx, "M-2400 -60 C-1500 -56 -400 -26 -80 -28 C40 -30 140 -32 262 -60 C268 -52 264 -48 256 -44 C150 -6 40 6 -90 6 C-400 10 -1500 6 -2400 40 Z", pen.down(-50, 60, bark));
  for (const y of [-22, -8]) curve(ctx, [[-1200, y - 4], [-500, y + 6], [70, y - 2]], alpha(pen.light.shade, 0.4), 4);
  for (const [x, y, turn] of [[252, -114, -0.6], [264, -62, 0.2], [234, -94, -1.6], [-206, -120, -1.4], [-220, -92, -2.4], [286, -72, -0.3]] as const) {
    const [dx, dy] = [Math.cos(turn) * 46, Math.sin(turn) * 46];
    fill(ctx, `M${x} ${y} Q${x + dx * 0.5 - dy * 0.4} ${y + dy * 0.5 + dx * 0.4} ${x + dx} ${y + dy} Q${x + dx * 0.5 + dy * 0.4} ${y + dy * 0.5 - dx * 0.4} ${x} ${y} Z`, pen.lit("#6f9a4c"));
  }
}
