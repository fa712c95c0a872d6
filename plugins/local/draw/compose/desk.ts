/** What is on a desk that is somebody's own: each thing keeps its place on it, whoever turns. Draws nothing. */
import type { Staging } from "../../../film/types-staging.ts";
import type { Placed } from "./framing.ts";

/** Figure units before who sits there: below 0 behind their back. */
export const LAPTOP = 235;
const DESK = { lamp: -252, laptop: LAPTOP, pizza: 480, notebook: 20, coffee: -120 } as const;
/** What the note of such a thing ends with. */
const UPON = " on the desk";

export interface OnDesk {
  readonly kind: string;
  readonly note: string;
  /** World pixels. */
  readonly aside: number;
  /** From the far edge, 0, to the near one, 1. */
  readonly share: number;
}

export function isOnDesk(note: string): boolean {
  return note.endsWith(UPON);
}

export function onDesk({ props, place }: Staging, { x, scale, figure }: Placed): readonly OnDesk[] {
  const towards = figure.facing === "right" ? 1 : figure.facing === "left" ? -1 : 0;
  // Who turns to the lamp has it before them.
  const side = figure.pose === "reaching" ? -towards : towards;
  const out = place.features?.includes("dark") === true ? " off" : "";
  return props.flatMap(({ kind, note }) => {
    const at = Object.entries(DESK).find(([each]) => each === kind)?.[1];
    return at === undefined || !isOnDesk(note) ? [] : [{ kind, note: `${note.slice(0, -UPON.length)}${out}`, aside: x + side * at * scale, share: kind === "notebook" ? 0.8 : 0.62 }];
  });
}
