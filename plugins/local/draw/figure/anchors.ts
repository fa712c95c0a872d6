/** The points of a person that a camera frames by, taken from the same bones that are drawn. */
import type { Figure } from "../../../film/types-staging.ts";
import type { Act, Anchors, Light } from "../contract.ts";
import { handOf } from "./arms.ts";
import { armfulOf, cornersOf } from "./held-armful.ts";
import { isFurled, slidOf, tiltOf } from "./grip.ts";
import { CANOPY, RIM } from "./held-umbrella.ts";
import { BED, personOf, SUNK, type Person } from "./person.ts";
import { isMirrored } from "./right-handed.ts";
import type { Point } from "../paint/shape.ts";

const PLAIN: Light = { x: 1, y: -0.35, key: "#ffffff", shade: "#40406a", ambient: "#808090", strength: 0.5, tint: 0 };

export function anchorsOfPerson(figure: Figure, act: Act): Anchors {
  const person = personOf(figure, act, PLAIN);
  const place = placer(person);
  const { build, skeleton } = person.dressed;
  const [headX, headY] = [person.head.x + 8 * build.head, person.head.y - 148 * build.head];
  const head = place([headX, headY]);
  const eyes = place([person.head.x + 22 * build.head, person.head.y - 147 * build.head]);
  const [hand, other] = (person.stance.lead === "right" ? [skeleton.right, skeleton.left] : [skeleton.left, skeleton.right]).map((arm) => {
    const { x, y, turn } = handOf(arm);
    return place([x - Math.sin(turn) * 44, y + Math.cos(turn) * 44]);
  });
  const points = [...reach(person), ...heldReach(person), [headX - 150 * build.head, headY - crownOf(figure) * build.head], [headX + 150 * build.head, headY]].map((point) => place([point[0] ?? 0, point[1] ?? 0]));
  return {
    top: Math.min(...points.map(([, up]) => up)) - 6, head: { x: head[0], y: head[1], radius: 126 * build.head }, eyes: { x: eyes[0], y: eyes[1] },
    ...levels(person, place), halfWidth: Math.max(...points.map(([across]) => Math.abs(across))), hand: pointOf(hand), other: pointOf(other),
    ...canopyOf(person, place),
  };
}

function pointOf([x, y]: Point = [0, 0]): { readonly x: number; readonly y: number } {
  return { x, y };
}

/** Where the rim of an umbrella is, on the stick that leans. */
function canopyOf({ figure, dressed: { skeleton, build } }: Person, place: (point: Point) => Point): Pick<Anchors, "canopy"> {
  if (figure.holding !== "umbrella" || isFurled(figure)) return {};
  const { x, y } = handOf(skeleton.right);
  const [size, lean] = [build.length ** 0.6, tiltOf(figure)];
  const high = (RIM - slidOf(figure)) * size;
  const [across, up] = place([x - Math.sin(lean) * high, y - Math.cos(lean) * high]);
  return { canopy: { x: across, y: up, half: CANOPY * size * Math.cos(lean) } };
}

/** How far hair and what is worn rise above the middle of the head, in its own units. */
function crownOf({ look, wardrobe }: Figure): number {
  if (wardrobe.accessory === "toque") return 226;
  if (wardrobe.accessory === "hat") return 196;
  return look.hair.style === "afro" ? 192 : wardrobe.accessory === "bowler" || wardrobe.accessory === "crown" || look.hair.style === "spiky" ? 188 : 165;
}

function levels({ dressed, figure }: Person, place: (point: Point) => Point): Pick<Anchors, "chest" | "waist" | "knees"> {
  const { torso, skeleton } = dressed;
  const level = (height: number): number => {
    const { x, y } = torso.on(height, 0);
    return place([x, y])[1];
  };
  return { chest: level(0.66), waist: level(0.2), knees: figure.seat === "floor" ? -24 : place([skeleton.rightLeg.knee.x, skeleton.rightLeg.knee.y])[1] };
}

/** All that sticks out: joints with their flesh, and hands. */
function reach({ dressed }: Person): readonly Point[] {
  const { skeleton, build, garment, torso } = dressed;
  const flesh = (40 + garment.loose) * build.width + (garment.skirt?.flare ?? 0);
  const arms = [skeleton.right, skeleton.left].flatMap((arm) => {
    const { x, y, turn } = handOf(arm);
    return [arm.shoulder, arm.elbow, { x: x - Math.sin(turn) * 96 * build.length, y: y + Math.cos(turn) * 96 * build.length }];
  });
  const legs = [skeleton.rightLeg, skeleton.leftLeg].flatMap(({ hip, knee, ankle, toe }) => [hip, knee, ankle, toe]);
  const spread = [...arms, ...legs].flatMap(({ x, y }): readonly Point[] => [[x - flesh, y - 20], [x + flesh, y]]);
  return [...spread, ...torso.edges(0.5)];
}

/** A thing in the hand sticks out too: an umbrella far, a ball overhead. */
function heldReach(person: Person): readonly Point[] {
  const { figure, dressed, stance } = person;
  const { skeleton, build } = dressed;
  const { x, y } = handOf(skeleton[stance.lead]);
  const size = build.length ** 0.6;
  // So high is the basket, where it stands.
  if (figure.thrown === true) return [[x, -1500]];
  // The hat is thrown about.
  if (figure.keeps_hat === true) return [[person.head.x, person.head.y - 420 * build.head]];
  if (figure.pose === "shooting") return [[x, Math.min(skeleton.right.wrist.y, skeleton.left.wrist.y) - 96 - 60 * size]];
  if (figure.holding === "umbrella" && !isFurled(figure)) return [[x - 260 * size, y - (580 - slidOf(figure)) * size], [x + 260 * size, y]];
  const armful = armfulOf(figure);
  if (armful !== undefined) return cornersOf(dressed, armful);
  return figure.holding === undefined ? [] : [[x - 150 * size, y - 60 * size], [x + 210 * size, y]];
}

/** From the figure as it is drawn to the figure as it stands: turned over, or laid down. */
function placer({ figure, stance, dressed }: Person): (point: Point) => Point {
  const { build } = dressed;
  const side = isMirrored(figure) ? -1 : 1;
  if (figure.pose === "swimming") return ([x, y]) => [side * x, y + build.total * SUNK];
  const bed = figure.seat === "bed" ? BED : 0;
  return ([x, y]) => (stance.lying ? [side * (y + build.total * 0.48), -x - 78 * build.width - bed] : [side * x, y]);
}
