/** Two who sit side by side at a table that is looked down on: their hands lie on it, and what one of them reads. Pure. */
import type { Figure, Staging } from "../../../film/types-staging.ts";
import type { Act } from "../contract.ts";
import { isBeside } from "./table-places.ts";

/** Nothing for whose hands do something else. */
export function restsOf({ camera, figures }: Staging, { seat, pose, holding }: Figure): Act["rests"] {
  if (camera.angle !== "high" || !WIDE.has(camera.size) || seat !== "table" || !isBeside(figures)) return undefined;
  return pose === "reading" ? "on a book" : pose === "sitting" && holding === undefined ? "on the table" : undefined;
}

const WIDE: ReadonlySet<Staging["camera"]["size"]> = new Set<Staging["camera"]["size"]>(["MLS", "LS", "ELS"]);
