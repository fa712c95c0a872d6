/** Whom a throng looks at: who shouts in it, or else who runs through it. Paints nobody. */
import type { Figure } from "../../../film/types-staging.ts";
import type { Placed } from "./framing.ts";
import type { SeenAt } from "./seen-behind.ts";

/** World pixels of whom they look at. */
export interface Heed {
  readonly x: number;
}

export function heedOf(placed: readonly Placed[], seen: SeenAt): Heed | undefined {
  const shouts = placed.find(({ figure }) => figure.mouth === "shouting" && figure.speaking);
  const runs = placed.find(({ figure }) => figure.pose === "running");
  const whom = shouts ?? runs;
  return whom === undefined ? undefined : { x: seen(whom).head[0] };
}

/** They break off what they said and turn to it; who has something in the hands keeps it. */
export function heeding(figure: Figure, x: number, heed: Heed | undefined): Figure {
  if (heed === undefined) return figure;
  const towards = heed.x < x ? "left" : "right";
  const still = figure.holding !== undefined ? "holding" : figure.look.gender === "female" && !figure.look.glasses ? "hand_to_mouth" : "standing";
  const pose = TALK.has(figure.pose) ? still : figure.pose;
  return { ...figure, pose, facing: towards, gaze: towards, expression: figure.look.age === "old" ? "neutral" : "surprised" };
}

/** What nobody goes on with. */
const TALK: ReadonlySet<Figure["pose"]> = new Set<Figure["pose"]>(["laughing", "thinking", "hand_to_mouth", "pointing", "waving", "reaching", "toasting"]);
