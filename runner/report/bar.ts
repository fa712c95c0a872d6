/** A bar that fills from the left, further in a lighter line where it may be full. */
import type { Paint } from "./paint.ts";

/** @param fraction 0 to 1, or from what is sure to what may be */
export function barOf(fraction: number | readonly [number, number], columns: number, paint: Paint): string {
  const [sure, most] = typeof fraction === "number" ? [fraction, fraction] : fraction;
  const columnsOf = (part: number): number => Math.round(Math.min(1, Math.max(0, part)) * columns);
  const [full, open] = [columnsOf(sure), columns - Math.max(columnsOf(sure), columnsOf(most))];
  return paint.cyan("━".repeat(full) + "╌".repeat(columns - full - open)) + paint.dim("─".repeat(open));
}
