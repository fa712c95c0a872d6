/** How large a head is, and how far back the camera stands so that it is no larger than a shot of its size has it. Pure. */
import { mostOfHead, type FramedBox } from "../../../film/types-framing.ts";
import type { Figure, Staging } from "../../../film/types-staging.ts";
import type { Anchors } from "../contract.ts";
import type { Measured } from "./blocking.ts";

/** Figure units from crown to chin, hair and hat included: what is held over a head is no part of it. */
export function headBox({ holding }: Figure, { head, top }: Anchors): FramedBox {
  const crown = holding === "umbrella" ? head.y - head.radius * 1.3 : top;
  return { left: head.x - head.radius, right: head.x + head.radius, top: crown, bottom: head.y + head.radius };
}

/** Of the largest head that passes: a camera that looks up comes nearer by a twenty-fifth. */
const FREE = 0.95;

/**
 * World pixels that the picture is high at the least. A small child's head is large beside what a size shows of its
 * body, and so is that of whoever is curled up: the camera goes back from them.
 */
export function heightForHeads(people: readonly Measured[], shotSize: Staging["camera"]["size"], aspect: number): number {
  return Math.max(...people.map(({ figure, anchors, ground }) => {
    const { top, bottom } = headBox(figure, anchors);
    const most = mostOfHead(shotSize, isBeast(figure)) * Math.min(1, aspect) * FREE;
    return ((bottom - top) * ground.scale) / most;
  }));
}

export function isBeast({ look: { species } }: Figure): boolean {
  return species !== "person" && species !== "robot";
}
