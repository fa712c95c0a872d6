/** Two who sit side by side at a table that is looked down on: their hands lie on it, and what one of them reads. Pure. */
import type { Figure, Staging } from "../../../film/types-staging.ts";
import type { Act } from "../contract.ts";
import { isBeside, isReadTo } from "./table-places.ts";

/** Nothing for whose hands do something else. */
export function restsOf({ camera, figures }: Staging, { seat, pose, holding }: Figure): Act["rests"] {
  if (camera.angle !== "high" || !WIDE.has(camera.size) || seat !== "table" || !isBeside(figures)) return undefined;
  return pose === "reading" ? "on a book" : pose === "sitting" && holding === undefined ? "on the table" : undefined;
}

/** Who is read to leans to the one who reads, and that one is a little turned to them. */
export function besideOf(staging: Staging, figure: Figure): Act["beside"] {
  const other = staging.figures.find(({ character }) => character !== figure.character);
  return other === undefined || restsOf(staging, figure) === undefined || !isReadTo(staging.figures) ? undefined : other.x < figure.x ? -1 : 1;
}

/** Who stands alone at a table with something in hand puts it into the box that is there. */
export function packs({ figures, props }: Staging, { seat, pose, holding }: Figure): boolean {
  return figures.length === 1 && seat === "table" && pose === "reaching" && holding !== undefined && holding !== "box" && props.some(({ kind }) => kind === "box");
}

const WIDE: ReadonlySet<Staging["camera"]["size"]> = new Set<Staging["camera"]["size"]>(["MLS", "LS", "ELS"]);
