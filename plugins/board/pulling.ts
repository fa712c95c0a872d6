/** Who pull one rope: side by side, one way, towards what hangs at its other end. Pure. */
import type { Figure } from "../film/types-staging.ts";

/** One way all through a scene, so that the other end stays where it is. */
export function pulling(figures: readonly Figure[]): Figure[] {
  if (figures.length === 0 || figures.length > 3 || !figures.every(({ holding }) => holding === "rope")) return [...figures];
  return figures.map((figure, at) => ({ ...figure, facing: "right", gaze: "right", x: figures.length === 1 ? -0.2 : -0.62 + at * 0.44, depth: 0.3 + at * 0.04 }));
}
