/** Who throngs a market: those who sell behind their stalls, those who buy before them, and who goes on down the aisle. Paints nobody. */
import type { Figure } from "../../../film/types-staging.ts";
import { WORLD, type PaintedPlace } from "../contract.ts";
import type { Placed } from "./framing.ts";

export interface Passing {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly figure: Figure;
  /** Whom they are with. */
  readonly group?: number;
  /** How far behind the figures, as a layer is. */
  readonly distance?: number;
  /** World pixels from the top: what is below that a stall hides. */
  readonly cover?: number;
}

/** Somebody of the crowd, by number. */
type Stranger = (at: number) => Figure;
type Does = Pick<Figure, "facing" | "pose" | "expression"> & Partial<Pick<Figure, "holding">>;

const TALKS: Does = { facing: "right", pose: "laughing", expression: "happy" };
const LISTENS: Does = { facing: "left", pose: "thinking", expression: "happy" };
const CHOOSES: Does = { facing: "back", pose: "standing", expression: "neutral" };
const ADVISES: Does = { facing: "left", pose: "pointing", expression: "happy" };
const GOES: Does = { facing: "right", pose: "walking", expression: "neutral", holding: "bag" };
const COMES: Does = { facing: "left", pose: "walking", expression: "happy", holding: "bag" };
const CAME: Does = { facing: "front", pose: "walking", expression: "neutral" };
const LEAVES: Does = { facing: "back", pose: "walking", expression: "neutral" };
const MOST = 2;
/** Far off a bald head is no head, and hair that stands up is a crown. */
const CROPPED: ReadonlySet<Figure["look"]["hair"]["style"]> = new Set<Figure["look"]["hair"]["style"]>(["bald", "spiky"]);

/** Shares of the width; of each person the figure units aside from the middle of the group, how much farther, and what they do. */
interface Group {
  readonly share: number;
  readonly depth: number;
  readonly people: readonly (readonly [aside: number, farther: number, does: Does])[];
}
const GROUPS: readonly Group[] = [
  { share: 0.03, depth: 0.95, people: [[-95, 0, TALKS], [95, 0, LISTENS]] },
  { share: 0.12, depth: 1, people: [[-110, 0, CHOOSES], [110, -0.06, GOES]] },
  { share: 0.22, depth: 0.9, people: [[0, 0, COMES]] },
  { share: 0.3, depth: 1, people: [[-95, 0, CHOOSES], [95, 0, ADVISES]] },
  { share: 0.4, depth: 0.92, people: [[-105, 0, TALKS], [105, 0, LISTENS]] },
  { share: 0.478, depth: 1.34, people: [[-60, 0, LEAVES], [120, 0.05, CAME]] },
  { share: 0.525, depth: 1.2, people: [[0, 0, CAME]] },
  { share: 0.61, depth: 1, people: [[-95, 0, CHOOSES], [100, 0, ADVISES]] },
  { share: 0.69, depth: 0.9, people: [[0, 0, GOES]] },
  { share: 0.77, depth: 1, people: [[-95, 0, TALKS], [95, -0.04, LISTENS]] },
  { share: 0.86, depth: 0.95, people: [[0, 0, COMES]] },
  { share: 0.95, depth: 1, people: [[-95, 0, CHOOSES], [95, 0, ADVISES]] },
];

/** Round those whom it is about they stand in twos, in talk or before a stall, each as near or as far as their own ground. */
export function buyersOf(place: PaintedPlace, placed: readonly Placed[], stranger: Stranger): readonly Passing[] {
  const people = GROUPS.flatMap(({ share, depth, people: members }, group) => members.map(([aside, farther, does], at): Passing => {
    const someone = stranger(group * MOST + at);
    const look = { ...someone.look, height: "average", hair: { ...someone.look.hair, style: CROPPED.has(someone.look.hair.style) ? "crop" : someone.look.hair.style } } as const;
    const gaze = does.facing === "left" || does.facing === "right" ? does.facing : "away";
    return { ...place.ground(depth + farther), x: WORLD.width * share + aside * place.ground(depth).scale, group, figure: { ...someone, look, ...does, gaze } };
  }));
  return inGroups(people, placed).toSorted((a, b) => a.scale - b.scale);
}

/** Behind each stall one who sells, seen over what is heaped on it. */
export function sellersOf({ stalls = [] }: PaintedPlace, { placed, buyers }: { readonly placed: readonly Placed[]; readonly buyers: readonly Passing[] }, stranger: Stranger): readonly Passing[] {
  return stalls.map(({ x, y, high, distance }, at): Passing => {
    const someone = stranger(100 + at);
    const does = SELLING[at % SELLING.length] ?? CAME;
    return { x, y: y - STEP, scale: SELLER, distance, cover: y - high, figure: { ...someone, ...does, gaze: does.facing === "front" ? "camera" : "away", look: { ...someone.look, height: "average" }, wardrobe: { ...someone.wardrobe, type: "apron" } } };
  }).filter(({ x }) => placed.every((person) => isClearOfHead(x, person)) && buyers.every((buyer) => Math.abs(buyer.x - x) > HEADS_APART + Math.max(0, buyer.scale - NEAR) * NEARER));
}

const SELLING: readonly Does[] = [
  { facing: "front", pose: "arms_crossed", expression: "happy" }, { facing: "right", pose: "pointing", expression: "happy" },
  { facing: "front", pose: "waving", expression: "happy" }, { facing: "left", pose: "laughing", expression: "laughing" },
];
/** World pixels between the head of one who sells and that of one who stands before the stall, and more of them the larger that one is. */
const [HEADS_APART, NEARER] = [30, 1500] as const;
/** World pixels that they stand above the ground of their stall, of one of their figure units, and of one of a buyer who is nearer than the stalls. */
const [STEP, SELLER, NEAR] = [26, 0.26, 0.34] as const;

/** Who would stand behind the head of a named person steps aside with whom they are with, or none of them is there. */
function inGroups(people: readonly Passing[], placed: readonly Placed[]): readonly Passing[] {
  return people.flatMap((person) => {
    const group = people.filter((other) => other.group === person.group);
    const by = ASIDES.find((aside) => group.every(({ x }) => placed.every((named) => isClearOfHead(x + aside, named))));
    return by === undefined ? [] : [{ ...person, x: person.x + by }];
  });
}

/** World pixels. */
const ASIDES = [0, -30, 30, -60, 60, -90, 90] as const;
/** And from a head to the outline of who is behind it; bodies may overlap, in a throng. */
const AIR = 62;

function isClearOfHead(x: number, { x: stands, scale, anchors: { head } }: Placed): boolean {
  return Math.abs(x - stands - head.x * scale) > head.radius * scale + AIR;
}
