/** A shot that is longer than one clip may be, divided into equal parts of whole frames. Pure. */
import { isEmbedded } from "../film/types-models.ts";
import { framesOf } from "../media/fit-clip.ts";
import type { ClipInputs } from "./clip-inputs.ts";

export interface Part {
  /** Counts from 0. */
  readonly index: number;
  readonly count: number;
  /** Seconds of the shot at which it begins. */
  readonly from: number;
  readonly seconds: number;
}

/** One part for a shot that fits into one clip. The embedded studio makes clips of any length. */
export function partsOf({ seconds, longest, fps, model }: Pick<ClipInputs, "seconds" | "longest" | "fps" | "model">): readonly Part[] {
  if (longest === 0 || seconds <= longest || isEmbedded(model)) return [{ index: 0, count: 1, from: 0, seconds }];
  const frames = framesOf({ seconds, fps });
  const most = Math.max(1, Math.floor(longest * fps + 1e-6));
  const count = Math.ceil(frames / most);
  const bounds = Array.from({ length: count + 1 }, (_, index) => Math.round((frames * index) / count));
  return Array.from({ length: count }, (_, index) => {
    const [from = 0, to = 0] = bounds.slice(index, index + 2);
    return { index, count, from: from / fps, seconds: (to - from) / fps };
  });
}
