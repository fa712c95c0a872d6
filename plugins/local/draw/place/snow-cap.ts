/** What has settled on a roof while it snows: its upper part is white, with an uneven lower edge. */
import type { Context } from "../contract.ts";
import { blob } from "../paint/path.ts";
import type { Site } from "./site.ts";

type At = readonly [x: number, y: number];

/** Nothing in other weather. @param deep world pixels down from the ridge */
export function paintSnowCap(ctx: Context, site: Site, roof: readonly At[], deep: number): void {
  if (site.place.weather !== "snow") return;
  const [left, right, top] = [Math.min(...roof.map(([x]) => x)), Math.max(...roof.map(([x]) => x)), Math.min(...roof.map(([, y]) => y))];
  const random = site.random(`snow on ${Math.round(left)}`);
  const steps = Math.max(4, Math.round((right - left) / 40));
  const below = Array.from({ length: steps + 1 }, (_, at): At => [right + ((left - right) * at) / steps, top + deep * (at % 2 === 0 ? 0.55 : 1) * (0.8 + random() * 0.4)]);
  ctx.save();
  ctx.beginPath();
  for (const [x, y] of roof) ctx.lineTo(x, y);
  ctx.clip();
  blob(ctx, [[left - 60, top - 60], [right + 60, top - 60], [right + 60, top + deep * 0.7], ...below, [left - 60, top + deep * 0.7]], site.tones.lit("#fafcff"));
  ctx.restore();
}
