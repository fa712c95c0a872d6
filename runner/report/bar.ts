/** A bar that fills from the left. */
import type { Paint } from "./paint.ts";

/** @param fraction 0 to 1 */
export function barOf(fraction: number, columns: number, paint: Paint): string {
  const full = Math.round(Math.min(1, Math.max(0, fraction)) * columns);
  return paint.cyan("━".repeat(full)) + paint.dim("─".repeat(columns - full));
}
