/** How much room beyond their own people and beasts take in a picture: a long body, what is carried, an arm on a door. Pure. */
import type { Figure, Staging } from "../../../film/types-staging.ts";
import { HEAD_FREE, loadOf, type Measured } from "./blocking.ts";

type ShotSize = Staging["camera"]["size"];

export const CLOSE: ReadonlySet<ShotSize> = new Set<ShotSize>(["ECU", "CU", "MCU"]);

/** World pixels: a close shot of a beast is of its head, and its body runs out of the picture. */
export function headAside(person: Measured | undefined, shotSize: ShotSize): number {
  // The bough that one sits on fills the other side.
  if (person?.figure.look.species === "owl" && person.figure.facing === "front") return -person.anchors.halfWidth * person.ground.scale * 0.95;
  const close = shotSize === "MS" || CLOSE.has(shotSize);
  // Bent double somebody is as long as they are deep: near, the head is in the picture, and farther off all of the back.
  if (person?.figure.pose === "winded") return person.anchors.head.x * person.ground.scale * (shotSize === "MS" ? 0.4 : shotSize === "MCU" ? 0.8 : 0);
  // So has who leans back against a rope.
  return person && close && (person.figure.look.species !== "person" || person.figure.holding === "rope") ? person.anchors.head.x * person.ground.scale * 0.8 : 0;
}

/** World pixels that a beast takes from nose to tail, in shots that are not of its face. */
export function lengthways(people: readonly Measured[], shotSize: ShotSize): number {
  if (CLOSE.has(shotSize)) return 0;
  return Math.max(...people.map(({ figure, anchors, ground }) => (figure.look.species === "person" ? 0 : anchors.halfWidth * (shotSize === "MLS" && isDown(figure) ? 3.6 : 2.3) * ground.scale)));
}

/** World pixels from the back of a head to the far edge of what is carried before it. */
export function loadways(people: readonly Measured[], shotSize: ShotSize, aspect: number): number {
  const [alone] = people;
  if (alone?.figure.keeps_door === true && aspect < 1) return alone.anchors.halfWidth * 1.5 * alone.ground.scale;
  if (!alone || people.length > 1 || shotSize === "CU" || shotSize === "ECU" || !loadOf(alone.figure, aspect)) return 0;
  if (shotSize === "LS" || shotSize === "ELS") return alone.anchors.halfWidth * (alone.figure.pose === "running" ? 4 : 2.9) * alone.ground.scale;
  return (alone.anchors.halfWidth * (shotSize === "MCU" ? 0.88 : 0.96) + alone.anchors.head.radius * HEAD_FREE) * alone.ground.scale;
}

/** Who lies is as low as a head is high: the ground about them is in the picture; and with who is bent double the knees that bear them. */
export function isDown({ pose }: Figure): boolean {
  return pose === "lying" || pose === "sleeping" || pose === "winded";
}
