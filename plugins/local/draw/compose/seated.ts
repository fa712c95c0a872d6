/** Who is in a car sits in it, whatever the text says of standing. Pure. */
import type { Figure, Staging } from "../../../film/types-staging.ts";

export function seated(staging: Staging): Staging {
  if (staging.place.kind !== "car" || staging.place.setting !== "INT") return staging;
  return { ...staging, figures: staging.figures.map((figure) => (UPRIGHT.has(figure.pose) ? { ...figure, pose: "sitting" } : figure)) };
}

const UPRIGHT: ReadonlySet<Figure["pose"]> = new Set<Figure["pose"]>(["standing", "walking", "running", "dancing", "kneeling", "arms_crossed", "hands_up"]);
