/** Over whose shoulder a shot looks, where that head and shoulder are in the picture, and which way the eyes before them go. Pure. */
import type { Size } from "vp/plugin";
import type { Figure, Staging } from "../../../film/types-staging.ts";
import type { Anchors, Ground } from "../contract.ts";
import type { Measured } from "./blocking.ts";
import type { Camera } from "./camera.ts";

/** Somebody on the ground of the picture: world pixels. */
interface Standing {
  readonly figure: Figure;
  readonly anchors: Anchors;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

interface Before {
  readonly camera: Camera;
  /** Whom the shot is about. */
  readonly focus: Standing;
  /** That one is seen whole, with all that is between the two. */
  readonly far?: boolean;
  /** Of that one no more than the breast is seen, and nobody between the two. */
  readonly close?: boolean;
}

export function overWhom({ camera }: Staging, people: readonly Measured[]): Measured | undefined {
  if (people.length < 2) return undefined;
  return people.find(({ figure }) => figure.facing === "back" && figure.character !== camera.focus) ?? people.find(({ figure }) => figure.character !== camera.focus);
}

/** Past somebody near to somebody who is seen whole: the lens is wide, and both are sharp enough to know. */
export function isFar({ camera: { size } }: Staging): boolean {
  return size === "LS" || size === "ELS";
}

/** 1 when somebody tall looks down on the focus, -1 when somebody small looks up at it; 0 for two of a height. */
export function riseOver({ figure, anchors, ground }: { readonly figure: Figure; readonly anchors: Anchors; readonly ground: Ground }, focus: Standing): -1 | 0 | 1 {
  // Who has come down to somebody small is at their eyes.
  if (focus.figure.look.species !== "person" || CAME_DOWN.has(figure.pose)) return 0;
  const taller = timesAsTall({ anchors, ground }, focus);
  return taller > UNEQUAL ? 1 : taller < 1 / UNEQUAL ? -1 : 0;
}

function timesAsTall({ anchors, ground }: Pick<Measured, "anchors" | "ground">, focus: Standing): number {
  return (anchors.top * ground.scale) / (focus.anchors.top * focus.scale);
}

/** On one knee, and still above somebody small. */
function isTaller(measured: Measured, focus: Standing): boolean {
  return timesAsTall(measured, focus) > 1.1;
}

/** How many times as tall somebody is when the other has to look up. */
const UNEQUAL = 1.28;
const CAME_DOWN: ReadonlySet<Figure["pose"]> = new Set<Figure["pose"]>(["kneeling", "crouching", "welcoming"]);

/** Eyes go up to somebody tall and down to somebody small. */
export function lookingUpOrDown<Placed extends Standing>(placed: Placed, rise: -1 | 0 | 1): Placed {
  const { figure } = placed;
  if (rise === 0 || figure.gaze !== figure.facing) return placed;
  return { ...placed, figure: { ...figure, gaze: rise === 1 ? "up" : "down" } };
}

/** Large at the side that the focus looks towards: head and shoulder, cut by the edge. */
export function overShoulder(measured: Measured, before: Before, { width, height }: Size): Standing {
  const { figure, anchors } = measured;
  const { camera, focus } = before;
  const seen = { width: width / camera.zoom, height: height / camera.zoom };
  const side = figure.x === 0 ? (focus.figure.facing === "right" ? 1 : -1) : Math.sign(figure.x);
  // What is carried is before the breast that we do not see.
  const turned: Figure = { ...figure, facing: "back", holding: undefined, pose: figure.pose === "carrying" ? "standing" : figure.pose };
  if (figure.look.species !== "person") return { figure: turned, anchors, ...beastly(measured, before, { ...seen, side }) };
  // A narrow picture has room for half of a head at its edge.
  const narrow = seen.width < seen.height;
  if (!narrow && before.far === true) return { figure: turned, anchors, ...deep(measured, before, { ...seen, side }) };
  const scale = narrow ? focus.scale * NEARER : Math.min(focus.scale * 1.5, (seen.height * (figure.chair === undefined ? BEHIND : BEHIND_SEATED)) / anchors.head.radius);
  const rise = riseOver(measured, focus);
  const down = CAME_DOWN.has(figure.pose);
  const higher = down ? (isTaller(measured, focus) ? ABOVE : -LOWER) : -levelOf(figure, focus) * SITS_LOWER;
  const head = camera.y - seen.height * ((narrow ? NARROW_TOP : CROPPED) + higher + (rise > 0 ? 0.18 : rise < 0 ? -0.3 : 0));
  return { figure: turned, anchors, x: camera.x + side * (narrow ? seen.width / 2 + anchors.head.radius * scale * 0.1 : seen.width * (down ? WHOLE : figure.chair === undefined ? AT_EDGE : before.close === true ? ALONE : AMONG_MANY)), y: head - anchors.top * scale, scale };
}

/** Times as large as whom it looks at, in a narrow picture, where half of such a head is beyond the edge. */
const NEARER = 1.72;
/** Picture heights from the middle of a narrow picture to the top of such a head. */
const NARROW_TOP = 0.28;
/** The most of the picture's height that is from the middle of such a head to its top: larger than the face beyond it. */
const BEHIND = 0.3;
/** And of one of many at a table: so that a shoulder is seen too, where nobody stands close to it. */
const BEHIND_SEATED = 0.23;
/** 1 when who sits looks up at somebody who stands, -1 the other way round. */
function levelOf({ seated = false }: Figure, { figure }: Standing): -1 | 0 | 1 {
  return seated === (figure.seated ?? false) ? 0 : seated ? 1 : -1;
}

/** Picture heights. */
const SITS_LOWER = 0.13;
/** Picture heights from the middle of the picture to the top of such a head, which the upper edge nearly touches. */
const CROPPED = 0.43;
/** Picture heights by which the head of who has come down is lower, with all of its hair in the picture. */
const LOWER = 0.03;
/** And higher, where it is still above the head it looks at. */
const ABOVE = 0.1;
/** Picture widths from the middle to such a head, which is whole in the picture. */
const WHOLE = 0.355;
/** To any other head, and to one of many at a table, which leaves those beside it to be seen, or hides them. */
const AT_EDGE = 0.43;
const AMONG_MANY = 0.46;
const ALONE = 0.405;

interface Window {
  readonly width: number;
  readonly height: number;
  readonly side: number;
}

/** Who is near is seen to the waist where who is far off is seen whole. */
function deep({ anchors }: Measured, { camera, focus }: Before, { width, height, side }: Window): Pick<Standing, "x" | "y" | "scale"> {
  const scale = (height * DEEP) / (anchors.waist - anchors.top);
  const clear = focus.x + side * (focus.anchors.halfWidth * focus.scale + anchors.halfWidth * scale);
  const edge = camera.x + side * width * ASIDE;
  return { x: side > 0 ? Math.max(edge, clear) : Math.min(edge, clear), y: camera.y - height * UNDER_EDGE - anchors.top * scale, scale };
}

/** Picture heights from the top of such a head to the waist, and from the middle of the picture to that top. */
const DEEP = 0.86;
const UNDER_EDGE = 0.44;
/** Picture widths from the middle to such a back. */
const ASIDE = 0.3;

/** Ears and a back, outside the face that is looked at, however close that is. */
function beastly({ figure, anchors }: Measured, { camera, focus }: Before, { width, height, side }: Window): Pick<Standing, "x" | "y" | "scale"> {
  // A robot is known from behind by its head on its shoulders.
  const robot = figure.look.species === "robot" && width > height;
  const scale = robot ? Math.min(focus.scale * 1.25, (height * 0.19) / anchors.head.radius) : focus.scale * 1.4;
  const face = focus.x + (focus.anchors.head.x + side * focus.anchors.head.radius * FREE) * focus.scale;
  const clear = face + side * anchors.head.radius * FREE * scale;
  const edge = camera.x + side * width * (robot ? 0.4 : 0.44);
  const top = camera.y - height * ((robot ? 0.2 : 0.1) - levelOf(figure, focus) * SITS_LOWER);
  return { x: side > 0 ? Math.max(edge, clear) : Math.min(edge, clear), y: top - anchors.top * scale, scale };
}

/** Head radii from its middle to the tip of an ear. */
const FREE = 1.02;
