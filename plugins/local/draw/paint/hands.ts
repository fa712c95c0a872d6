/** Where the hands of a clock point. Knows no clock. */

/** Radians from twelve, clockwise. */
export interface Hands {
  readonly hours: number;
  readonly minutes: number;
}

/** @param hour as `8:59`; where nothing is told, the hands stand as clockmakers show them */
export function handsAt(hour: string | undefined): Hands {
  const [hours = 10, minutes = 9] = (hour ?? "10:09").split(":").map(Number);
  return { hours: ((hours % 12) + minutes / 60) * (Math.PI / 6), minutes: minutes * (Math.PI / 30) };
}
