/** Upright and simple: a bear, a robot, a creature share how their arms and legs go with a pose. Paints limbs only. */
import type { Figure } from "../../../film/types-staging.ts";
import type { Context } from "../contract.ts";
import type { Point } from "../paint/shape.ts";
import { ellipse } from "../paint/shape.ts";
import { pieceOf } from "../prop/index.ts";
import { penOf } from "../prop/pen.ts";
import { inked, type Beast } from "./beast.ts";
import { limbPath, paintLimb, type Halves, type Limb } from "./limb.ts";
import type { Tones } from "./palette.ts";

/** Where an arm's elbow and hand are from its shoulder, to the outside and down; 1 is the length of the whole arm. */
interface Reach {
  readonly elbow: Point;
  readonly hand: Point;
}

const HANG: Reach = { elbow: [0.18, 0.46], hand: [0.2, 0.96] };
const UP: Reach = { elbow: [0.46, -0.16], hand: [0.5, -0.68] };
const OUT: Reach = { elbow: [0.42, 0.2], hand: [0.9, 0.1] };
const IN: Reach = { elbow: [0.3, 0.4], hand: [-0.16, 0.46] };
/** Both hold a thing before the breast. */
const CLASP: Reach = { elbow: [0.26, 0.42], hand: [-0.2, 0.5] };
const HANDED: ReadonlySet<Figure["pose"]> = new Set<Figure["pose"]>(["standing", "holding", "walking", "carrying", "sitting", "kneeling", "running", "laughing", "reading"]);
/** Both forward and down, on what lies on a table. */
const KNEAD_NEAR: Reach = { elbow: [-0.02, 0.36], hand: [-0.52, 0.3] };
const KNEAD_FAR: Reach = { elbow: [0.3, 0.3], hand: [0.16, 0.26] };
/** A small thing in one claw, before the body and not on it. */
const KEPT: Reach = { elbow: [-0.08, 0.42], hand: [-0.78, 0.22] };
/** Held out to somebody. */
const OFFER: Reach = { elbow: [-0.26, 0.34], hand: [-0.86, 0.02] };
const TALK: Reach = { elbow: [0.34, 0.36], hand: [0.7, 0.1] };

const REACHES: Partial<Readonly<Record<Figure["pose"], readonly [near: Reach, far: Reach]>>> = {
  cooking: [KNEAD_NEAR, KNEAD_FAR], arms_crossed: [IN, IN], clapping: [IN, IN], holding: [IN, HANG], hugging: [IN, OUT], pointing: [HANG, OUT], reaching: [HANG, OUT],
  hands_up: [UP, UP], waving: [UP, HANG], dancing: [UP, OUT], typing: [IN, IN], writing: [IN, IN], phone: [UP, HANG],
  shooting: [UP, UP], dribbling: [OUT, HANG], sitting: [IN, IN], kneeling: [IN, IN], running: [IN, OUT],
};

/** The elbow and hand of the near (-1) or far (1) arm, with the swing of a walk and the gesture of a speaker. */
export function armOf(beast: Beast, shoulder: Point, length: number, side: 1 | -1): Limb {
  const { figure, act, step } = beast;
  const offers = figure.holding !== undefined && figure.pose === "reaching";
  const rest = offers ? (side === -1 ? OFFER : HANG) : isKept(figure) ? (side === -1 ? KEPT : HANG) : figure.holding !== undefined && HANDED.has(figure.pose) ? CLASP : (REACHES[figure.pose] ?? [HANG, HANG])[side === -1 ? 0 : 1];
  const talk = side === 1 && rest !== CLASP ? act.gesture * 0.9 : 0;
  const wave = figure.pose === "waving" && side === -1 ? Math.sin(act.seconds * 8) * 0.12 : 0;
  const place = (a: Point, b: Point, sway: number): Point => [
    shoulder[0] + side * length * (a[0] + (b[0] - a[0]) * talk + wave) + step * side * sway * length * 0.2,
    shoulder[1] + length * (a[1] + (b[1] - a[1]) * talk),
  ];
  return { from: shoulder, bend: place(rest.elbow, TALK.elbow, 0.5), to: place(rest.hand, TALK.hand, 1) };
}

export function paintBeastLimb(ctx: Context, beast: Beast, limb: Limb, { halves, tones, far }: { readonly halves: Halves; readonly tones: Tones; readonly far: boolean }): void {
  paintLimb(ctx, limbPath(limb, halves), limb, { halves, tones, palette: beast.palette, far });
}

export function paw(ctx: Context, beast: Beast, [x, y]: Point, { radius, tones }: { readonly radius: number; readonly tones: Tones }): void {
  inked(ctx, ellipse([x, y], [radius, radius * 0.95]), tones, { ...beast, depth: radius * 0.4 });
}

/** Hip to foot: straight down, in a step, or stretched forward when seated. */
export function legOf({ step, seated }: Beast, hip: Point, length: number, side: 1 | -1): Limb {
  if (seated) return { from: hip, bend: [hip[0] + side * length * 0.3, hip[1] - length * 0.02], to: [hip[0] + side * length * 0.62 + length * 0.1, hip[1] + length * 0.12] };
  const swing = step * side * length * 0.3;
  return { from: hip, bend: [hip[0] + swing * 0.5 + 4, hip[1] + length * 0.5], to: [hip[0] + swing, hip[1] + length] };
}

/** From the front it would be on the breast, and lost. */
function isKept({ holding, pose, seen }: Figure): boolean {
  return holding === "cup" && seen === "side" && HANDED.has(pose);
}

/** What is held in both, before the breast; the near arm goes over it. */
export function paintClasped(ctx: Context, { figure, act, palette }: Beast, [x, y]: Point): void {
  if (figure.holding === undefined || figure.holding === "other" || !HANDED.has(figure.pose) || isKept(figure)) return;
  const thing = { kind: figure.holding, note: "" };
  const { width, height, draw } = pieceOf(thing);
  const scale = thing.kind === "cup" ? CUP : Math.min(1.1, CLASPED / Math.max(width, height));
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(scale, scale);
  draw(penOf(ctx, thing, { light: palette.light, seconds: act.seconds, held: true }));
  ctx.restore();
}

/** What is held out, in the claw of the near arm. */
export function paintOffered(ctx: Context, { figure, act, palette }: Beast, [x, y]: Point): void {
  if (figure.holding === undefined || figure.holding === "other" || (figure.pose !== "reaching" && !isKept(figure))) return;
  const thing = { kind: figure.holding, note: "" };
  const { width, height, draw } = pieceOf(thing);
  const scale = thing.kind === "cup" ? CUP : Math.min(1, 190 / Math.max(width, height));
  ctx.save();
  // A cup stands out above what grips it.
  ctx.translate(x + (thing.kind === "cup" ? 62 : 40), y + (thing.kind === "cup" ? -12 : 30));
  ctx.scale(scale, scale);
  draw(penOf(ctx, thing, { light: palette.light, seconds: act.seconds, held: true }));
  ctx.restore();
}

/** A cup in any hand: figure units for one of its own. */
export const CUP = 0.64;
/** The largest that two claws hold. */
const CLASPED = 300;
