/** Where a sleeve that is bent grows out of the trunk: its cloth goes over into that of the trunk without an edge. Knows no pose. */
import { createCanvas } from "@napi-rs/canvas";
import type { Context } from "../contract.ts";
import { fill, inside, linear } from "../paint/brush.ts";
import { polygon, type Path } from "../paint/shape.ts";
import { armPath, type ArmForm } from "./arm-form.ts";
import type { Limb } from "./limb.ts";

export interface Shoulder {
  readonly limb: Limb;
  readonly form: ArmForm;
  readonly trunk: Path;
  /** A light runs along the trunk's edge. */
  readonly rimmed: boolean;
}

/** @param paint the whole arm; what of its upper half lies on the trunk fades out towards the shoulder */
export function meltedAtShoulder(ctx: Context, { limb, form, trunk, rimmed }: Shoulder, paint: (to: Context) => void): void {
  const layer = createCanvas(ctx.canvas.width, ctx.canvas.height);
  const to = layer.getContext("2d");
  to.setTransform(ctx.getTransform());
  paint(to);
  const { from, bend } = limb;
  const { halves } = form;
  const long = Math.hypot(bend[0] - from[0], bend[1] - from[1]) || 1;
  const [dx, dy] = [(bend[0] - from[0]) / long, (bend[1] - from[1]) / long];
  // One that is raised is before the edge of the shoulder, and must be whole there, or the light on that edge would be seen through it.
  const [back, ahead] = [halves[0] * 0.4, rimmed && bend[1] < from[1] - long * RAISED ? halves[0] * 0.5 : Math.max(halves[0] * 0.7, long * 0.6)];
  // The forearm may come back over the shoulder: it stays.
  const beside = polygon([[-4000, -4000], [4000, -4000], [4000, 4000], [-4000, 4000]]);
  beside.addPath(armPath(limb, form, [0.5, 1.2]));
  inside(to, trunk, () => {
    to.clip(beside, "evenodd");
    to.globalCompositeOperation = "destination-out";
    fill(to, polygon([[-4000, -4000], [4000, -4000], [4000, 4000], [-4000, 4000]]), linear(to, [[from[0] - dx * back, from[1] - dy * back], [from[0] + dx * ahead, from[1] + dy * ahead]], [[0, "rgba(0,0,0,1)"], [1, "rgba(0,0,0,0)"]]));
  });
  ctx.save();
  ctx.resetTransform();
  ctx.drawImage(layer, 0, 0);
  ctx.restore();
}

/** Share of an upper arm by which its elbow is higher than the shoulder. */
const RAISED = 0.2;
