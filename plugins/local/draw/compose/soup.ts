/** A table that a pot of soup stands on all through a scene: bowls before the grown, empty until somebody with the ladle fills the first. Paints nothing. */
import type { Staging } from "../../../film/types-staging.ts";
import type { Placed } from "./framing.ts";

export interface Put {
  readonly kind: string;
  readonly note: string;
  /** World pixels of where it stands, and of one figure unit. */
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  /** Thin, and flat on the table. */
  readonly lies?: boolean;
}

interface Table {
  /** World pixels, and the lower edge of the picture. */
  readonly top: { readonly left: number; readonly right: number; readonly far: number; readonly near: number; readonly scale: number };
  readonly sitting: readonly Placed[];
  readonly low: number;
}

export function hasSoup({ place }: Staging): boolean {
  return place.features?.includes("soup_pot") === true;
}

/** Figure units from who ladles to the pot, and from anybody to their bowl. */
const TO_POT = 208;
const TO_BOWL = 176;
const UNDER_LADLE = 190;
const CHILD_TO_POT = 196;

export function soupOn({ top: { left, right, far, near, scale }, sitting, low }: Table): readonly Put[] {
  // Of what stands on a table that is not seen, a piece at the edge could be anything.
  if (far > low) return [];
  const serves = sitting.find(ladles) ?? sitting.toSorted((a, b) => b.x - a.x).find(({ figure }) => figure.facing === "left") ?? sitting[0];
  if (serves === undefined) return [];
  const at = (x: number, share: number): Pick<Put, "x" | "y"> => ({ x: Math.min(right - 60 * scale, Math.max(left + 60 * scale, x)), y: far + (near - far) * share });
  const bowls = sitting.filter(({ figure }) => figure.holding === undefined || ladles({ figure })).map(({ x, figure }): Put => ({
    kind: "bowl", note: ladles({ figure }) ? "filling" : "empty", ...at(x + side(figure.facing) * (ladles({ figure }) ? UNDER_LADLE : TO_BOWL) * scale, figure.facing === "front" ? 0.86 : 0.74), scale: 0.5 * scale,
  }));
  const [only, other] = sitting;
  // A child serves nobody: seen alone, it has the pot where all have it, before those on the right.
  const toPot = other === undefined && only !== undefined && SMALL.has(only.figure.look.age) ? CHILD_TO_POT : side(serves.figure.facing) * TO_POT;
  return [{ kind: "pot", note: sitting.some(ladles) ? "ladled" : "", ...at(serves.x + toPot * scale, 0.42), scale: 0.62 * scale }, ...bowls];
}

const SMALL: ReadonlySet<Placed["figure"]["look"]["age"]> = new Set<Placed["figure"]["look"]["age"]>(["child", "toddler"]);

function ladles({ figure }: Pick<Placed, "figure">): boolean {
  return figure.holding === "ladle";
}

function side(facing: Placed["figure"]["facing"]): number {
  return facing === "right" ? 1 : facing === "left" ? -1 : 0;
}
