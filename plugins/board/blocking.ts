/** Blocking: where everybody stands in a shot, and who go, run and hold each other together. Pure; reads the shot's words by rule. */
import { hundredths } from "../film/types-rounding.ts";
import type { Figure } from "../film/types-staging.ts";
import { halting } from "./halting.ts";
import { comesUpBehind, goingAway, lookingBack, oneRuns, runningAfter, runningTo, whomTheyRunTo } from "./meeting.ts";
import { inOpenArms } from "./open-arms.ts";
import { pulling } from "./pulling.ts";
import type { ReadShot, ToStage } from "./read.ts";
import { isSheltered, underOne } from "./sheltering.ts";

/** The sizes that show whole people and what is around them. */
export const FAR: ReadonlySet<string> = new Set(["LS", "ELS"]);

export interface Spot {
  readonly x: number;
  readonly depth: number;
  readonly facing: Figure["facing"];
}

/** Order from left to right is the scene's, so nobody changes sides from shot to shot. */
export function spot(shot: ReadShot, id: string, at: number, count: number): Spot {
  if (count === 1) return { x: shot.looks === "right" ? -0.2 : 0.2, depth: 0.3, facing: shot.looks };
  if (shot.angle === "over_shoulder" && shot.focus !== undefined) return overShoulder(shot, id);
  const reach = count > 2 ? (shot.size === "LS" || shot.size === "ELS" ? 0.45 : 0.62) : shot.size === "LS" || shot.size === "ELS" ? 0.3 : 0.46;
  const x = hundredths(-reach + (2 * reach * at) / (count - 1));
  if (shot.far?.includes(id) === true && shot.far.length < count) return { x: hundredths(count === 2 ? Math.sign(x) * 0.7 : x), depth: 0.85, facing: x < 0 ? "right" : "left" };
  const middle = count > 2 && at > 0 && at < count - 1;
  return { x, depth: middle ? 0.5 : 0.3, facing: middle ? "front" : x < 0 ? "right" : "left" };
}

function overShoulder(shot: ReadShot, id: string): Spot {
  const side = shot.looks === "right" ? -1 : 1;
  return id === shot.focus ? { x: 0.28 * side, depth: 0.4, facing: shot.looks } : { x: -0.72 * side, depth: 0, facing: "back" };
}

/** Close to each other, one way. */
export const SIDE_BY_SIDE = /\b(side by side|shoulder to shoulder|in a row|next to each other)\b|(?<!\p{L})рядом(?!\p{L})|並んで/iu;
const TALKING_ON_FOOT = /, walking side by side\b/;
const INTO = /\b(?:walks?|walking|goes|go|steps?) (?:off |away |out |together |slowly )*(?:into|through|towards?|down|along|up) (?:the|a|an|their)\b|\bwalks? away\b|(?<!\p{L})(?:ид[уё]т|уход[ия]т|вход[ия]т) (?:вместе )?(?:в|через|по)(?!\p{L})|中へ(?:歩|入)|を歩いて(?:い|行)く/iu;
/** What is far away is looked at by all, one way. */
const SEEN_FAR_OUT = /\b(?:both|they|all)\b[^.]*\b(?:see it|look out|stare out|watch it|turn to look)\b/i;
/** That much of half the picture is left free before them. */
const ROOM = 0.16;
/** Of half the picture: who look up to something stand together beside its foot, and it rises before them. */
const ASIDE = 0.46;
const WALKS: ReadonlySet<Figure["pose"]> = new Set<Figure["pose"]>(["walking", "running"]);

/** Between two walls one runs along them: from farther off, and from above, towards us, whoever is ahead nearest. Indoors one runs to a door. */
export function alongWalls({ shot: { size, angle, looks }, place }: Pick<ToStage, "shot" | "place">, figures: readonly Figure[]): readonly Figure[] {
  const [only, ...others] = figures;
  // A near picture of one would have the gap between the walls beside the face, and nothing in it.
  if (only !== undefined && others.length === 0 && CUT.has(size) && BETWEEN_WALLS.has(place.kind) && only.pose === "running") return [{ ...only, x: Math.sign(only.x) * BY_WALL }];
  const seen = size === "ELS" || (size === "LS" && (angle === "high" || (angle === "eye" && figures.length === 1 && place.setting === "EXT")));
  if (!seen || !BETWEEN_WALLS.has(place.kind) || figures.length === 0 || figures.length > 2 || !figures.every(({ pose, look }) => pose === "running" && look.species === "person")) return figures;
  const ahead = figures.toSorted((a, b) => (looks === "left" ? a.x - b.x : b.x - a.x))[0];
  return figures.map((figure) => ({ ...figure, x: figures.length === 1 ? (looks === "left" ? -LEADING : LEADING) : Math.sign(figure.x) * 0.16, depth: figures.length === 1 ? (size === "ELS" ? NEAREST : ALONE) : figure === ahead ? LEADS : LAST, facing: "front", gaze: looks }));
}

const BETWEEN_WALLS: ReadonlySet<string> = new Set(["alley", "corridor"]);
const CUT: ReadonlySet<string> = new Set(["MS", "MCU"]);
const BY_WALL = 0.4;
/** How far off one is who runs there alone, in the widest picture too, and how far from the middle, to the side they make for. */
const [ALONE, NEAREST, LEADING] = [0.85, 0.1, 0.3] as const;
const [LEADS, LAST] = [0.22, 0.85];

/** Who hold each other stand close, and who walk or run together go one way. */
export function together({ shot, cast, place }: ToStage, staged: readonly Figure[]): Figure[] {
  const figures = lookingBack(staged);
  if (isSheltered(shot.description) && figures.length === 2) return underOne(figures);
  if (shot.angle !== "over_shoulder" && figures.some(({ holding }) => holding === "rope")) return pulling(figures);
  const halted = halting(shot, figures);
  if (halted !== undefined) return halted;
  const held = inOpenArms(shot, figures);
  if (held !== undefined) return held;
  const hugging = figures.some(({ pose }) => pose === "hugging");
  if (hugging && figures.length === 2) return figures.map((figure) => ({ ...figure, pose: figure.look.species === "person" ? "hugging" : figure.pose, x: figure.x < 0 ? -0.13 : 0.13, depth: 0.3 }));
  if (SIDE_BY_SIDE.test(shot.description) && !figures.some(({ pose }) => pose === "walking" || pose === "running")) return figures.map((figure) => ({ ...figure, x: hundredths(figure.x * 0.6), facing: "front", gaze: figure.gaze === "up" || figure.gaze === "down" ? figure.gaze : "camera" }));
  if (shot.handing !== undefined && figures.length === 2 && figures.some(({ look }) => look.species !== "person")) return figures.map((figure) => ({ ...figure, x: hundredths(figure.x * 0.5) }));
  if (shot.hand_in_hand === true && figures.length === 2 && figures.every(({ seated, pose }) => seated !== true && ON_FOOT.has(pose))) return handInHand(shot, figures);
  if (SEEN_FAR_OUT.test(shot.description)) return figures.map((figure) => ({ ...outTo(figure, shot), x: hundredths(figure.x * 0.8 + (shot.looks === "right" ? -ROOM : ROOM)), facing: shot.looks, gaze: shot.looks }));
  if (FAR.has(shot.size) && figures.length > 1 && figures.every(({ facing, gaze }) => facing === "back" && gaze === "up")) return figures.map((figure) => ({ ...figure, x: hundredths(figure.x * 0.36 - ASIDE) }));
  const caught = comesUpBehind(shot, figures);
  if (caught !== undefined) return caught;
  const moving = figures.filter(({ pose }) => WALKS.has(pose));
  const met = whomTheyRunTo(shot, { figures, moving, cast });
  if (met !== undefined) return runningTo(met, figures);
  if (moving.length === 1 && figures.length > 1) return oneRuns(shot, figures);
  if (moving.length < 2) return place.setting === "INT" ? oneNearer(shot, figures) : [...figures];
  const chased = runningAfter(shot, figures);
  if (chased !== undefined) return chased;
  // Who talk as they walk go on the way they went.
  if (TALKING_ON_FOOT.test(shot.description)) return abreast(figures, "right");
  if (SIDE_BY_SIDE.test(shot.description) && INTO.test(shot.description) && FAR.has(shot.size)) return goingAway(figures);
  if (SIDE_BY_SIDE.test(shot.description) && moving.length === figures.length && figures.every(({ pose, look }) => pose === "walking" && look.species === "person")) return abreast(figures, shot.looks);
  const close = SIDE_BY_SIDE.test(shot.description) ? 0.5 : 1;
  return figures.map((figure, at) => (moving.includes(figure) ? { ...figure, x: hundredths(figure.x * close), facing: shot.looks, gaze: figure.gaze === "back" ? "back" : shot.looks, depth: hundredths(0.3 + (at % 2) * 0.12) } : figure));
}

/** Shoulder to shoulder, and whoever is ahead looks back to the others. */
function abreast(figures: readonly Figure[], way: ReadShot["looks"]): Figure[] {
  const ahead = Math.max(...figures.map(({ x }) => (way === "right" ? x : -x)));
  return figures.map((figure, at) => ({ ...figure, x: hundredths(figure.x * SHOULDERS), depth: hundredths(0.3 + (at % 2) * 0.12), facing: way, gaze: figures.length > 1 && (way === "right" ? figure.x : -figure.x) === ahead ? "back" : way }));
}

/** Shares of the way apart at which people stand who talk: the drawing keeps their heads free. */
const SHOULDERS = 0.35;

/** Who sees something far out steps towards it, and lifts a light that is in the hand. */
function outTo(figure: Figure, { size }: ReadShot): Figure {
  if (!FAR.has(size) || figure.look.species !== "person" || figure.seated === true || (figure.pose !== "standing" && figure.pose !== "holding")) return figure;
  return figure.holding !== undefined && LIGHTS.has(figure.holding) ? { ...figure, pose: "reaching", reach: LIFTED } : { ...figure, pose: "walking" };
}

/** Degrees from hanging down: above the shoulder. */
const LIFTED = 102;
const LIGHTS: ReadonlySet<string> = new Set(["lantern", "candle", "lamp"]);

/** Of two in a room who are looked down on, the one whom it is about is nearer. */
function oneNearer({ angle, size, focus, handing }: ReadShot, figures: readonly Figure[]): Figure[] {
  const level = figures.length === 2 && figures.every(({ seated, seat, depth, facing }) => seated !== true && seat === undefined && depth === LEVEL && facing !== "front");
  if (!level || angle !== "high" || !FAR.has(size) || focus === undefined || handing !== undefined) return [...figures];
  return figures.map((figure) => ({ ...figure, depth: figure.character === focus ? NEARER : FARTHER }));
}

/** How far off all stand, the one who is nearer, and the other. */
const LEVEL = 0.3;
const NEARER = 0.14;
const FARTHER = 0.54;

const ON_FOOT: ReadonlySet<Figure["pose"]> = new Set<Figure["pose"]>(["standing", "walking", "running", "reaching"]);

/** Close together; who walks into a place walks away from us. */
function handInHand({ description, looks }: ReadShot, figures: readonly Figure[]): Figure[] {
  const walk = figures.some(({ pose }) => WALKS.has(pose));
  const away = walk && INTO.test(description);
  return figures.map((figure) => ({
    ...figure, x: figure.x < 0 ? -0.12 : 0.12, depth: 0.3, hand_in_hand: true,
    ...(figure.pose === "reaching" ? { pose: walk ? "walking" : "standing" } : {}),
    ...(away ? { facing: "back", gaze: "away", pose: "walking" } : walk ? { facing: looks, gaze: looks, pose: "walking" } : {}),
  }));
}

