/** Who throngs a market: those who sell behind their stalls, those who buy before them, and who goes on down the aisle. Each has one place in it, whichever picture shows them. Paints nobody. */
import type { Figure } from "../../../film/types-staging.ts";
import type { PaintedPlace } from "../contract.ts";
import { figureArtist } from "../figure/index.ts";
import { extraOf, type Sort } from "./extras.ts";
import type { Placed } from "./framing.ts";
import { heeding, type Heed } from "./heed.ts";
import type { Hidden, SeenAt } from "./seen-behind.ts";

export interface Passing {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly figure: Figure;
  /** How far behind the figures, as a layer is. */
  readonly distance?: number;
  /** World pixels from the top: what is below that a stall hides. */
  readonly cover?: number;
}

type Does = Pick<Figure, "facing" | "pose" | "expression"> & Partial<Pick<Figure, "holding" | "gaze">>;

/** World pixels of where somebody stands, or beside whom: of who keeps a stall, or of its middle where nobody does. */
interface Spot {
  readonly x: number;
  readonly byKeeper?: true;
  /** Nobody is, where somebody keeps the stall. */
  readonly unkept?: true;
  readonly depth: number;
  readonly sort: Sort;
  readonly does: Does;
}

const SPOTS: readonly Spot[] = [
  // Before and beside the stall on the left.
  { x: 300, depth: 0.98, sort: "man", does: { facing: "right", pose: "thinking", expression: "neutral" } },
  { x: 372, depth: 0.92, sort: "woman", does: { facing: "left", pose: "standing", expression: "happy", holding: "bag" } },
  { x: 470, depth: 0.95, sort: "man", does: { facing: "right", pose: "laughing", expression: "laughing" } },
  { x: 573, depth: 1, sort: "woman", does: { facing: "left", pose: "toasting", expression: "happy", holding: "fruit" } },
  { x: 622, depth: 1.05, sort: "child", does: { facing: "right", pose: "standing", expression: "happy", gaze: "up" } },
  { x: 694, depth: 0.97, sort: "man", does: { facing: "right", pose: "arms_crossed", expression: "neutral" } },
  { x: 750, depth: 1.02, sort: "woman", does: { facing: "left", pose: "hand_to_mouth", expression: "happy" } },
  { x: 420, depth: 1.04, sort: "woman", does: { facing: "back", pose: "reaching", expression: "neutral" } },
  { x: 901, depth: 1.02, sort: "man", does: { facing: "left", pose: "holding", expression: "neutral", holding: "bag" } },
  // Down the aisle.
  { x: 922, depth: 0.92, sort: "child", does: { facing: "right", pose: "waving", expression: "happy" } },
  { x: 946, depth: 1.26, sort: "man", does: { facing: "back", pose: "walking", expression: "neutral" } },
  { x: 982, depth: 1.12, sort: "woman", does: { facing: "front", pose: "walking", expression: "neutral", holding: "bag" } },
  { x: 1036, depth: 1, sort: "woman", does: { facing: "left", pose: "walking", expression: "neutral", holding: "bag" } },
  // About whoever keeps the stall on the right, and on beyond it.
  { x: 102, byKeeper: true, depth: 1.02, sort: "woman", does: { facing: "right", pose: "standing", expression: "happy" } },
  { x: 158, byKeeper: true, depth: 0.97, sort: "man", does: { facing: "left", pose: "laughing", expression: "laughing" } },
  { x: 1470, depth: 0.94, sort: "woman", does: { facing: "left", pose: "walking", expression: "neutral", holding: "bag" } },
  { x: 1545, depth: 1, sort: "man", does: { facing: "right", pose: "arms_crossed", expression: "neutral" } },
  { x: 1600, depth: 0.97, sort: "woman", does: { facing: "left", pose: "laughing", expression: "happy" } },
  // Before that stall, where nobody keeps it.
  { x: 1152, unkept: true, depth: 1.02, sort: "woman", does: { facing: "right", pose: "thinking", expression: "neutral" } },
  { x: 1216, unkept: true, depth: 0.97, sort: "man", does: { facing: "left", pose: "pointing", expression: "happy" } },
];
/** The middle of the stall on the right. */
const STALL = 1240;

export interface Watched {
  readonly name: string;
  readonly placed: readonly Placed[];
  readonly seen: SeenAt;
  /** Whom all look at. */
  readonly heed?: Heed | undefined;
}

/** Round those whom it is about they stand in twos, in talk or before a stall; who would be right behind somebody is hidden, and nowhere else. */
export function buyersOf(place: PaintedPlace, { name, placed, seen, heed }: Watched): readonly Passing[] {
  const keeper = placed.find(({ figure }) => figure.at_stall === true);
  const stall = keeper === undefined ? STALL : middleOf(seen(keeper));
  const counts = { woman: 0, man: 0, child: 0 };
  const people = SPOTS.filter(({ unkept }) => unkept !== true || keeper === undefined).map(({ x, byKeeper, depth, sort, does }): Passing => {
    const someone = extraOf(name, sort, counts[sort]++);
    const stands = byKeeper === true ? stall + x : x;
    const gaze = does.gaze ?? (does.facing === "left" || does.facing === "right" ? does.facing : "away");
    return { ...place.ground(depth), x: stands, figure: heeding({ ...someone, ...does, gaze }, stands, heed) };
  });
  return people.filter((person) => placed.every((named) => isClear(person, seen(named)))).toSorted((a, b) => a.scale - b.scale);
}

/** Behind each stall one who sells, seen over what is heaped on it. */
export function sellersOf({ stalls = [] }: PaintedPlace, { name, placed, seen, heed }: Watched): readonly Passing[] {
  return stalls.map(({ x, y, high, distance }, at): Passing => {
    const someone = extraOf(`${name} stalls`, at % 2 === 0 ? "man" : "woman", at);
    const does = SELLING[at % SELLING.length] ?? SELLING[0];
    const figure: Figure = { ...someone, ...does, gaze: does.facing === "front" ? "camera" : "away", wardrobe: { ...someone.wardrobe, type: "apron", colour: "#eee6d6", accessory: someone.wardrobe.accessory === "bag" ? "none" : someone.wardrobe.accessory } };
    return { x, y: y - STEP, scale: SELLER, distance, cover: y - high, figure: heeding(figure, x, heed) };
  }).filter((seller) => placed.every((named) => isClear(seller, seen(named)) && (named.figure.at_stall !== true || Math.abs(seller.x - middleOf(seen(named))) > OWN_STALL)) && SPOTS.every(({ x, byKeeper }) => byKeeper === true || Math.abs(x - seller.x) > HEADS_APART));
}

const SELLING: readonly [Does, ...Does[]] = [
  { facing: "front", pose: "arms_crossed", expression: "happy" }, { facing: "right", pose: "pointing", expression: "happy" },
  { facing: "front", pose: "waving", expression: "happy" }, { facing: "left", pose: "laughing", expression: "laughing" },
];
/** World pixels from the middle of a stall that somebody keeps: nobody else sells there. */
const OWN_STALL = 240;
/** World pixels between the head of one who sells and that of one who stands before the stall. */
const HEADS_APART = 36;
/** World pixels that they stand above the ground of their stall, and of one of their figure units. */
const [STEP, SELLER] = [26, 0.26] as const;

/** World pixels: half of a head in the throng, what is between it and the outline of a head or a body before it, and between its middle and a hand or an arm. */
const [HALF_HEAD, AIR, BESIDE, FROM_ARM] = [24, 10, 6, 60] as const;

function isClear({ x, y, scale, figure }: Passing, { head: [hx, hy, radius], body: [left, right], hands, points }: Hidden): boolean {
  const face = y + figureArtist.anchorsOf(figure).head.y * scale;
  const beside = Math.abs(x - hx) > radius + HALF_HEAD + AIR || Math.abs(face - hy) > radius + HALF_HEAD + AIR;
  const shown = x < left + BESIDE || x > right - BESIDE;
  return beside && shown && hands.every(([handX, handY]) => Math.hypot(x - handX, face - handY) > FROM_ARM && !(points && isAtArm(x, face, { hand: [handX, handY], shoulder: hx })));
}

function isAtArm(x: number, y: number, { hand: [handX, handY], shoulder }: { readonly hand: readonly [number, number]; readonly shoulder: number }): boolean {
  return x > Math.min(handX, shoulder) && x < Math.max(handX, shoulder) && Math.abs(y - handY) < FROM_ARM;
}

function middleOf({ body: [left, right] }: Hidden): number {
  return (left + right) / 2;
}
