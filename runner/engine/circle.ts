/**
 * Finds modules whose params, outputs or conditions read each other in a circle: nothing waits there, reading itself
 * would never end. Knows no expression.
 */

/** Thrown through the evaluation that went round. */
export class WaitsForItself extends Error {
  override readonly name = "WaitsForItself";
  /** What was read, the first one again at the end. */
  readonly path: string[];
  constructor(label: string) {
    super(`${label} is read while it is being read`);
    this.path = [label];
  }
}

/** Reads with `label` marked in `underway`; a second reading inside it is a circle. */
export function readOnce<T>(underway: Set<string>, label: string, read: () => T): T {
  if (underway.has(label)) throw new WaitsForItself(label);
  underway.add(label);
  try {
    return read();
  } catch (error) {
    if (error instanceof WaitsForItself && !isWhole(error)) error.path.unshift(label);
    throw error;
  } finally {
    underway.delete(label);
  }
}

function isWhole({ path }: WaitsForItself): boolean {
  return path.length > 1 && path[0] === path.at(-1);
}
