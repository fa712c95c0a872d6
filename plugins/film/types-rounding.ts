/** Numbers as published files keep them: few places, and no minus zero. Pure. */

export function tenths(value: number): number {
  return rounded(value, 10);
}

export function hundredths(value: number): number {
  return rounded(value, 100);
}

function rounded(value: number, parts: number): number {
  const near = Math.round(value * parts) / parts;
  return near === 0 ? 0 : near;
}
