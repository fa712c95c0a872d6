/** Who stands how far to the side so that heads do not overlap and all are in the picture. Pure. */
import type { Figure, Staging } from "../../../film/types-staging.ts";
import { armfulOf } from "../figure/held-armful.ts";
import { inBothHands } from "../figure/grip.ts";
import type { Anchors, Ground } from "../contract.ts";
import { isAtWorktop, REACH } from "./at-worktop.ts";
import { closeTo, holdsClose } from "./embrace.ts";
import { handOf, handsMeet } from "./handing.ts";
import { holdHands, limpTogether } from "./persons.ts";
import { seatsApart, shareOf } from "./seats.ts";

export interface Measured {
  readonly figure: Figure;
  readonly anchors: Anchors;
  readonly ground: Ground;
}

export interface Room {
  readonly shotSize: Staging["camera"]["size"];
  /** Width by height of the picture. */
  readonly aspect: number;
  /** World pixels. */
  readonly height: number;
  /** One side is taken by a shoulder. */
  readonly roomy: boolean;
}

export interface Arranged {
  /** World pixels: as it was, or more when they would not fit. */
  readonly height: number;
  /** World pixels from the middle of the picture, in the order of the people. */
  readonly xs: readonly number[];
}

export function arranged(people: readonly Measured[], room: Room): Arranged {
  if (people.length === 1) return { height: room.height, xs: people.map((person) => alone(person, room)) };
  let height = room.height;
  for (let tries = 0; tries < 40; tries++) {
    const xs = spread(people, { ...room, height });
    if (xs !== undefined) return { height, xs };
    height *= 1.05;
  }
  const width = height * room.aspect;
  return { height, xs: people.map((_, at) => ((at + 0.5) / people.length - 0.5) * width * 0.8) };
}

/** Room to look into: a little behind the middle, seen from where they look. */
function alone({ figure, anchors, ground }: Measured, { shotSize, aspect, height, roomy }: Room): number {
  // What is as long as the picture is wide has no room to look into.
  const beast = figure.look.species !== "person";
  const width = height * aspect;
  if (beast && !isAtWorktop(figure) && WHOLE.has(shotSize)) return behindSight({ figure, anchors, ground }, width);
  const ahead = beast && figure.pose === "lying" && (figure.gaze === "left" || figure.gaze === "right") ? figure.gaze : figure.facing;
  if (beast && !WHOLE.has(shotSize) && shotSize !== "ECU" && shotSize !== "CU") return (ahead === "right" ? -1 : ahead === "left" ? 1 : 0) * width * (roomy ? 0.11 : 0.08);
  // Between what they hold and the door that they keep.
  if (figure.keeps_door === true && aspect < NARROW) return width * (figure.gaze === "right" ? 0.1 : -0.1);
  const load = loadOf(figure, aspect);
  if (load && (shotSize === "LS" || shotSize === "ELS")) return figure.pose === "running" ? (figure.facing === "left" ? 0.16 : -0.16) * width : 0;
  if (load && shotSize !== "ECU") return (figure.facing === "left" ? 1 : -1) * Math.max(0, width / 2 - anchors.head.radius * HEAD_FREE * ground.scale);
  const most = Math.max(0, width / 2 - anchors.halfWidth * ground.scale * 0.8);
  const share = { ECU: 0.05, CU: 0.13, MCU: 0.15, MS: 0.16, MLS: 0.16, LS: 0.16, ELS: 0.2 }[shotSize] * (roomy ? 1.1 : ON_THE_WAY.has(figure.pose) ? 1.15 : (figure.gaze === "down" && !isAtWorktop(figure)) || figure.gaze === "up" || figure.expression === "crying" ? INWARD : 1);
  // What they turn to on their own table does not send them to its other end.
  const stays = figure.seat === "table" && figure.pose === "reaching" && figure.reach !== undefined ? Math.sign(figure.x) : 0;
  const away = stays !== 0 ? stays : figure.facing === "right" ? -1 : figure.facing === "left" ? 1 : Math.sign(figure.x) * (roomy ? 1 : 0.5);
  return clearAhead(away * Math.min(share * width, Math.max(most, share * width * 0.5)), { figure, anchors, ground }, { shotSize, width });
}

/** An animal that looks up at something has it before it, in the picture; whoever else is there sits behind it. */
function behindSight({ figure: { gaze, facing, pose }, anchors, ground }: Measured, width: number): number {
  if (gaze !== "up" || pose !== "standing" || (facing !== "left" && facing !== "right")) return 0;
  return (facing === "left" ? 1 : -1) * Math.min(width * FROM_SIGHT, Math.max(0, width * WITHIN_EDGE - anchors.halfWidth * ground.scale));
}

/** Shares of the width: the most from the middle, and from there to where the picture may be cut. */
const FROM_SIGHT = 0.2;
const WITHIN_EDGE = 0.45;

const WHOLE: ReadonlySet<Room["shotSize"]> = new Set<Room["shotSize"]>(["MLS", "LS", "ELS"]);

/** The head of who is bent forward is not beyond the middle, on the side that it looks to. */
function clearAhead(x: number, { figure: { facing, look }, anchors, ground }: Measured, { shotSize, width }: Pick<Room, "shotSize"> & { readonly width: number }): number {
  if (look.species !== "person" || (shotSize !== "CU" && shotSize !== "ECU")) return x;
  const [head, towards] = [anchors.head.x * ground.scale, facing === "right" ? 1 : facing === "left" ? -1 : 0];
  return (x + head) * towards > BEYOND * width ? -towards * AHEAD * width - head : x;
}

/** Shares of the width: what is too far to the side that is looked to, and where the head is instead, on the other. */
const BEYOND = 0.02;
const AHEAD = 0.07;

/** Who looks at nothing beside them needs less room to look into. */
const INWARD = 0.45;

/** Something large in both arms, seen from the side in a narrow picture: it has the side that they look to. */
export function loadOf(figure: Figure, aspect: number): boolean {
  return aspect < NARROW && inBothHands(figure) && (figure.facing === "left" || figure.facing === "right");
}

/** Width by height. */
const NARROW = 0.8;
/** Head radii from the middle of a head to the edge of the picture. */
export const HEAD_FREE = 1.42;

/** Where each would stand, pushed apart until heads are free; nothing when the window is too narrow. */
function spread(people: readonly Measured[], { shotSize, aspect, height }: Room): readonly number[] | undefined {
  const width = height * aspect;
  const reach = { ECU: 0.5, CU: 0.6, MCU: 0.68, MS: 0.74, MLS: 0.78, LS: 0.85, ELS: 0.7 }[shotSize];
  const seats = seatsApart(people.map(({ figure }) => figure));
  const table = Math.max(...people.map(({ ground }) => ground.scale));
  const order = people.map((person, at) => ({ person, at, x: seats?.[at] === undefined ? person.figure.x * (width / 2) * reach : seats[at] * table })).toSorted((a, b) => a.x - b.x);
  drawTogether(order, shotSize);
  pushApart(order, shotSize);
  const left = Math.min(...order.map(({ person, x }) => x - edgeOf(person, shotSize, -1)));
  const right = Math.max(...order.map(({ person, x }) => x + edgeOf(person, shotSize, 1)));
  if (right - left > width) return undefined;
  const outside = left < -width / 2 ? -width / 2 - left : right > width / 2 ? width / 2 - right : 0;
  const shift = outside === 0 ? leadFor(people, { left: width / 2 + left, right: width / 2 - right }, width) : outside;
  return order.toSorted((a, b) => a.at - b.at).map(({ x }) => x + shift);
}

const ON_THE_WAY: ReadonlySet<Figure["pose"]> = new Set<Figure["pose"]>(["walking", "running"]);
/** Share of the width that those who all go one way leave before them beyond their half. */
const LEAD = 0.07;

/** All who go one way have more room before them than behind. */
function leadFor(people: readonly Measured[], free: { readonly left: number; readonly right: number }, width: number): number {
  const [first] = people;
  const facing = first?.figure.facing;
  if ((facing !== "left" && facing !== "right") || !people.every(({ figure }) => figure.facing === facing && ON_THE_WAY.has(figure.pose))) return 0;
  return facing === "left" ? Math.min(LEAD * width, free.right) : -Math.min(LEAD * width, free.left);
}

interface Standing {
  readonly person: Measured;
  x: number;
}

/** Who embraces is no farther from the other than breast to breast, and animals side by side are as near in the widest picture as in the others. */
function drawTogether(order: readonly Standing[], shotSize: Room["shotSize"]): void {
  for (let at = 1; at < order.length; at++) {
    const [a, b] = [order[at - 1], order[at]];
    if (!a || !b || !(stayBeside(a.person.figure, b.person.figure, shotSize) || holdsClose(a.person.figure, b.person.figure) || handsMeet(a.person.figure, b.person.figure) || holdHands(a.person.figure, b.person.figure) || limpTogether(a.person.figure, b.person.figure))) continue;
    const [middle, half] = [(a.x + b.x) / 2, apart(a.person, b.person, shotSize) / 2];
    a.x = middle - half;
    b.x = middle + half;
  }
}

function stayBeside(a: Figure, b: Figure, shotSize: Room["shotSize"]): boolean {
  return shotSize === "ELS" && [a, b].every(({ look, pose }) => look.species !== "person" && look.species !== "robot" && !ON_THE_WAY.has(pose));
}

function pushApart(order: readonly Standing[], shotSize: Room["shotSize"]): void {
  for (let pass = 0; pass < 24; pass++) {
    for (let at = 1; at < order.length; at++) {
      const [a, b] = [order[at - 1], order[at]];
      if (!a || !b) continue;
      const lack = apart(a.person, b.person, shotSize) - (b.x - a.x);
      if (lack <= 0) continue;
      a.x -= lack / 2;
      b.x += lack / 2;
    }
  }
}

/** World pixels between two people: heads free, and shoulders when they stand equally far. */
function apart(a: Measured, b: Measured, shotSize: Room["shotSize"]): number {
  if (holdsClose(a.figure, b.figure)) return closeTo({ ...a, scale: a.ground.scale }, b.figure) + closeTo({ ...b, scale: b.ground.scale }, a.figure);
  if (handsMeet(a.figure, b.figure)) return handOf({ ...a, scale: a.ground.scale }) + handOf({ ...b, scale: b.ground.scale });
  const heads = a.anchors.head.radius * a.ground.scale + b.anchors.head.radius * b.ground.scale;
  const bodies = bodyOf(a) + bodyOf(b);
  // What both carry has air between it, however near the camera is.
  if (armfulOf(a.figure) !== undefined && armfulOf(b.figure) !== undefined) return bodies * (areGlad(a, b) ? CLOSER : BESIDE);
  if (shareOf(a.figure) !== undefined && shareOf(b.figure) !== undefined) return heads * 1.06;
  const level = Math.abs(a.ground.scale - b.ground.scale) < 0.03;
  const close = shotSize === "CU" || shotSize === "MCU" || shotSize === "ECU";
  if (limpTogether(a.figure, b.figure) && WHOLE.has(shotSize)) return bodies * BOTH_LAME;
  // Of two who go one way in a near picture the nearer is before the other's arm.
  if (shotSize === "MS" && abreast(a.figure, b.figure)) return Math.max(heads * 1.12, bodies * (a.figure.limps === true || b.figure.limps === true ? ABREAST_LAME : ABREAST));
  // On their knees people reach far, and who limps needs room for it.
  const stretched = [a, b].some(({ figure }) => figure.pose === "kneeling" || figure.limps === true);
  return Math.max(tableBetween(a, b, shotSize), heads * 1.12 + ahead(a) - ahead(b), bodies * (level || stretched ? (close ? 0.66 : 0.86) : 0.5));
}

function abreast(a: Figure, b: Figure): boolean {
  return [a, b].every(({ pose, look, facing }) => pose === "walking" && look.species === "person" && facing === a.facing) && (a.facing === "left" || a.facing === "right");
}

/** Shares of what two take who walk side by side. */
const ABREAST = 0.36;
/** And where both limp, each with an elbow or a knee out. */
const BOTH_LAME = 0.72;
/** And where one of them has to have an arm out. */
const ABREAST_LAME = 0.68;

/** Shares of what two take who stand beside each other with both arms full. */
const BESIDE = 0.9;
/** And of two who are glad of each other. */
const CLOSER = 0.79;

function areGlad(...both: readonly Measured[]): boolean {
  return both.every(({ figure }) => figure.expression === "happy" || figure.expression === "laughing");
}

/** Figure units that a table reaches before who sits at it alone. */
export const TABLE_BEFORE = 440;

/** Who comes to somebody at a table stands beyond its end, where so much is seen. */
function tableBetween(a: Measured, b: Measured, shotSize: Room["shotSize"]): number {
  if (shotSize !== "LS" && shotSize !== "MLS") return 0;
  const worker = [a, b].find(({ figure }) => isAtWorktop(figure));
  const other = worker === a ? b : a;
  if (worker !== undefined && other.figure.seated !== true) return REACH * worker.ground.scale + bodyOf(other) * 0.7;
  const [sitter, comer] = a.figure.seat === "table" ? [a, b] : [b, a];
  const faces = sitter.figure.facing === (sitter === a ? "right" : "left");
  if (!faces || sitter.figure.seat !== "table" || sitter.figure.chair !== undefined || comer.figure.seat !== undefined) return 0;
  return TABLE_BEFORE * sitter.ground.scale + bodyOf(comer);
}

/** Who is bent low has the head far before the feet; who is out of breath has air before it. */
function ahead({ figure, anchors, ground }: Measured): number {
  return Math.abs(anchors.head.x) < BENT ? 0 : anchors.head.x * (figure.pose === "winded" ? 1.6 : 1.35) * ground.scale;
}

/** Figure units. */
const BENT = 110;

/** At a table elbows are tucked in. */
function bodyOf({ figure, anchors, ground }: Measured): number {
  if (figure.keeps_door === true) return anchors.head.radius * 1.5 * ground.scale;
  // Behind one another at a rope, feet may be where another's skirt is.
  if (figure.holding === "rope") return Math.min(anchors.halfWidth, anchors.head.radius * 3.7) * ground.scale;
  return (figure.seat === "table" && figure.facing === "front" ? Math.min(anchors.halfWidth, anchors.head.radius * 1.7) : anchors.halfWidth) * ground.scale;
}

/** Head radii from the middle of somebody to the air behind the arm that hangs. */
const WITH_ARM = 2.7;

/** Of what they take up to one side, with air round it. */
const WHOLE_LOAD = 1.03;

/** How much of a person must be inside the edge: all of the head, most of the shoulders. */
function edgeOf({ figure, anchors, ground }: Measured, shotSize: Room["shotSize"], side: -1 | 1): number {
  // What sticks out before somebody does not behind them.
  const behind = figure.facing === "right" ? -1 : figure.facing === "left" ? 1 : 0;
  if (side === behind && inBothHands(figure)) return anchors.head.radius * 1.5 * ground.scale;
  if (shareOf(figure) !== undefined) return anchors.head.radius * 1.7 * ground.scale;
  // An arm that is stretched to another takes no room behind the back.
  if (shotSize === "MS" && side === behind && figure.reach !== undefined && figure.pose === "reaching") return anchors.head.radius * WITH_ARM * ground.scale;
  const wide = shotSize === "LS" || shotSize === "ELS" || shotSize === "MLS";
  // What is carried away from somebody who is looked back at is not cut by the edge.
  if (shotSize === "MS" && side === -behind && figure.gaze === "back" && figure.pose === "carrying") return anchors.halfWidth * WHOLE_LOAD * ground.scale;
  return Math.max(anchors.head.radius * 1.15, anchors.halfWidth * (wide ? 1.02 : 0.74)) * ground.scale;
}
