/** Finds room on a line: the nearest place where something of a width overlaps nothing. Pure. */
export interface Span {
  readonly x: number;
  /** Half of what it takes. */
  readonly half: number;
}

/** As wanted when it is free; else the nearest free place, if there is one. */
export function freeSpot({ x, half }: Span, taken: readonly Span[], { from, to }: { readonly from: number; readonly to: number }): number | undefined {
  const inside = Math.min(Math.max(x, from + half), Math.max(from + half, to - half));
  const beside = taken.flatMap((other) => [other.x - other.half - half, other.x + other.half + half]);
  const free = [inside, ...beside].filter((at) => at - half >= from - 1 && at + half <= to + 1 && taken.every((other) => Math.abs(other.x - at) >= (other.half + half) * 0.98));
  return free.toSorted((a, b) => Math.abs(a - inside) - Math.abs(b - inside))[0];
}
