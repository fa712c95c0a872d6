/** Where in a place that is which it is known by: what a narrow picture must not leave out. Draws nothing. */
import type { Place } from "../../../film/types-staging.ts";
import { WORLD } from "../contract.ts";
import { randomFrom } from "../paint/random.ts";

/** World pixels from the left. */
export function heartOf({ kind, setting }: Place): number {
  return (setting === "EXT" ? OUTSIDE[kind] : INSIDE[kind]) ?? WORLD.width / 2;
}

const OUTSIDE: Readonly<Partial<Record<Place["kind"], number>>> = {
  rooftop: 420, street: 560, park: 1130, beach: 640, sea: 620, field: 700, road: 900, bridge: 600, harbor: 1180, lighthouse: 500, village: 1180, school: 960,
};

const INSIDE: Readonly<Partial<Record<Place["kind"], number>>> = { living_room: 1120, bedroom: 820, kitchen: 1030, cafe: 1250, hospital: 900, classroom: 900, workshop: 900, bakery: 760, office: 820 };

/** The mouth of a bakery's oven: its middle. */
export const OVEN_MOUTH = { x: 550, y: 656 } as const;

/** Where a kitchen has its telephone, when it is said to have one on the wall: its middle. */
export const WALL_PHONE = { x: 690, y: 530 } as const;

/** The open shelf of a kitchen: where its plates lie. */
export const KITCHEN_SHELF = { x: 562, y: 566 } as const;

/** The middle of a kitchen's table, which is at its one end or at its other. */
export function kitchenTable({ kind, name }: Pick<Place, "kind" | "name">): number {
  return randomFrom(`${kind}/${name}/table`)() < 0.5 ? 1630 : 390;
}

/** A kitchen's range, along its wall: where its pot stands and how large it is, and the floor before it. */
export const KITCHEN_RANGE = { pot: { x: 1128, y: 628, scale: 0.38 }, floor: 838 } as const;
