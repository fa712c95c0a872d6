/** Something large in both arms: where it is before the body, the arms that go to it, and the far fingers that come round it. Knows no story. */
import type { Figure } from "../../../film/types-staging.ts";
import type { Context } from "../contract.ts";
import { inside } from "../paint/brush.ts";
import { ellipse, polygon, type Path, type Point } from "../paint/shape.ts";
import type { Build } from "./build.ts";
import { bentTo, towardsUs } from "./clasp.ts";
import { inBothHands } from "./grip.ts";
import { penOf } from "../prop/pen.ts";
import { pieceOf } from "../prop/index.ts";
import { paintHand } from "./hand.ts";
import type { Dressed } from "./legs.ts";
import { radians, seen, type Skeleton } from "./skeleton.ts";

/** In the thing's own units, from the middle of its foot. */
interface Armful {
  /** Figure units for one of its own, for somebody grown. */
  readonly scale: number;
  readonly tall: number;
  /** From its middle to what sticks out farthest. */
  readonly wide: number;
  /** What of it hands go round: half as wide at the foot, where they lie, and how high that is. */
  readonly half: number;
  readonly high: number;
  readonly outline: () => Path;
}

interface Holding {
  readonly figure: Figure;
  readonly dressed: Dressed;
  readonly seconds: number;
}

/** Small enough that no face is behind it. */
const ARMFULS: Readonly<Partial<Record<string, Armful>>> = {
  cactus: { scale: 0.7, tall: 438, wide: 108, half: 74, high: 58, outline: () => polygon([[-94, -128], [94, -128], [94, -94], [83, -94], [62, 0], [-62, 0]]) },
  fishbowl: { scale: 0.8, tall: 226, wide: 112, half: 88, high: 42, outline: () => ellipse([0, -112], [112, 112]) },
};

/** Figure units for one of its own, in however many arms. */
export function scaleOfArmful(kind: string): number | undefined {
  return ARMFULS[kind]?.scale;
}

export function armfulOf(figure: Figure): Armful | undefined {
  const { holding, facing, seat, seated, pose, keeps_door } = figure;
  if (holding === undefined || facing === "back" || seat !== undefined || seated === true || keeps_door === true || DOWN.has(pose)) return undefined;
  return inBothHands(figure) ? ARMFULS[holding] : undefined;
}

const DOWN: ReadonlySet<Figure["pose"]> = new Set<Figure["pose"]>(["kneeling", "crouching", "sitting"]);

/** Figure units: from the neck down to the top of whatever is carried, from the spine to the belly of somebody slender. */
const UNDER_CHIN = 16;
const BELLY = 62;
/** Share of the way from hips to neck: the highest that arms carry the foot of a thing. */
const HIGHEST = 0.3;

function sizeIn({ scale }: Armful, { length }: Build): number {
  return scale * length ** 0.6;
}

/** The middle of its foot. Who leans has it ahead of the breast. */
function armfulAt({ pelvis, neck, look }: Skeleton, build: Build, armful: Armful): Point {
  const size = sizeIn(armful, build);
  const back = neck.u - pelvis.u;
  const under = neck.u - UNDER_CHIN * build.length - armful.tall * size;
  const { x, y } = seen({ f: pelvis.f + Math.max(0, neck.f - pelvis.f) * AHEAD + BELLY * build.width + armful.half * size, u: Math.max(pelvis.u, Math.min(under, pelvis.u + back * HIGHEST)), l: 0 }, look);
  return [x, y];
}

const AHEAD = 0.7;

/** The near hand bears it, its palm under the edge of the foot; the far arm is behind it but for the fingers. */
export function withArmful(skeleton: Skeleton, build: Build, armful: Armful): Skeleton {
  const [x, y] = armfulAt(skeleton, build, armful);
  const [half, high] = [armful.half * sizeIn(armful, build), armful.high * sizeIn(armful, build)];
  const near = towardsUs(skeleton.right, { x: x - half * NEAR, y: y - high * 0.3 }, build.length);
  const far = towardsUs(skeleton.left, { x: x + half * FAR, y: y - high * 0.8 }, build.length);
  return { ...skeleton, right: { ...near, hand: "under", bend: bentTo(near, [x + half * 0.4, y + high * 0.1]) }, left: { ...far, hand: "fist", unseen: true } };
}

/** Shares of half its width from the middle to the wrists. */
const NEAR = 0.95;
const FAR = -0.3;

/** Its corners: a camera frames by them. */
export function cornersOf({ skeleton, build }: Dressed, armful: Armful): readonly Point[] {
  const [x, y] = armfulAt(skeleton, build, armful);
  const size = sizeIn(armful, build);
  return [[x - armful.wide * size, y], [x + armful.wide * size, y - armful.tall * size]];
}

export function paintArmful(ctx: Context, { figure, dressed, seconds }: Holding, armful: Armful): void {
  const { skeleton, build, palette } = dressed;
  const thing = { kind: figure.holding ?? "other", note: figure.held_note ?? "" };
  const size = sizeIn(armful, build);
  ctx.save();
  ctx.translate(...armfulAt(skeleton, build, armful));
  ctx.scale(size, size);
  pieceOf(thing).draw(penOf(ctx, thing, { light: palette.light, seconds, held: true, low: figure.seen === "below" }));
  // Round its far edge come the fingers: nothing of the hand is beside it.
  inside(ctx, armful.outline(), () => paintHand(ctx, { x: armful.half + OUTSIDE / size, y: -armful.high * 1.15, turn: radians(TOWARDS) - Math.PI / 2, thumb: 1, scale: (build.length ** 0.72 * 1.06) / size, shape: "clutch", far: true }, palette));
  ctx.restore();
}

/** Degrees from the right, clockwise. */
const TOWARDS = 192;
/** Figure units from the edge to the wrist of a hand of which only the fingers are before it. */
const OUTSIDE = 72;
