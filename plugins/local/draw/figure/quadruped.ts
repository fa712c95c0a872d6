/** Four-legged: standing, walking or running to the side, lying, or sitting upright. Knows no breed but by its parts. */
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { fill, inside, stroke } from "../paint/brush.ts";
import { ellipse, written, type Point } from "../paint/shape.ts";
import { browOver, eye, fur, inked, lidOver, part, shadeUnder, type Beast, type EyePlace, type Kind } from "./beast.ts";
import { goFeline, isPlain, sitFeline, paintTakeOff, standFeline, stoopFeline } from "./feline.ts";
import { leapFeline } from "./feline-leap.ts";
import { limbPath, paintLimb, type Halves, type Limb } from "./limb.ts";

export interface Breed {
  /** Ears stand behind the skull, or hang before it. */
  readonly pricked: boolean;
  readonly collared: boolean;
  /** A cat's body, supple and in one outline. */
  readonly supple?: boolean;
  /** Units from the middle of the head to the tips of the ears. */
  readonly high: number;
  /** Sits whenever it does not run. */
  readonly hops: boolean;
  ears(ctx: Context, beast: Beast): void;
  face(ctx: Context, beast: Beast, turn: number): void;
  readonly skull: string;
  readonly legs: Halves;
  tail(ctx: Context, beast: Beast, from: Point): void;
}

const HEAD_STANDING: Point = [176, -352];
const HEAD_SITTING: Point = [14, -372];
const HEAD_LYING: Point = [140, -222];
/** A cat's, over what it crouches before. */
const OVER_BRIM: Point = [196, -206];
/** Turned to what is behind it, over its shoulder. */
const HEAD_BACK: Point = [92, -244];

export function kindOf(size: number, breed: Breed): Kind {
  return {
    size,
    paint: (ctx, beast) => (beast.lying ? paintLying(ctx, beast, breed) : beast.behind && beast.step !== 0 ? paintGoing(ctx, beast, breed) : isUpright(beast) || (breed.hops && !beast.running) ? paintSitting(ctx, beast, breed) : paintStanding(ctx, beast, breed)),
    points: (beast) => {
      const [x, y] = headAt(beast, beast.front || beast.seated || (breed.hops && !beast.running), breed);
      return { top: y - breed.high, head: { x, y, radius: 112 }, eyes: { x: x + (beast.back ? -14 : 14), y: y - 8 }, chest: y * 0.64, waist: y * 0.4, knees: -60, halfWidth: beast.lying ? 292 : x > 100 ? 346 : 240, hand: { x: x + 30, y: -30 } };
    },
  };
}

/** Its middle, units from the ground: thrown back, or lowered before the paws. */
function headAt({ lying, held, back, running }: Pick<Beast, "lying" | "held" | "back" | "running">, sits: boolean, { supple = false }: Breed): Point {
  if (back) return HEAD_BACK;
  const [x, y] = lying ? HEAD_LYING : sits ? HEAD_SITTING : HEAD_STANDING;
  if (held === "up") return [x - 12, y - 22];
  if (lying && held === "down") return [x + 14, y + 74];
  if (held === "level") return [x, y];
  if (supple && !running) return sits ? [x + 62, y + 92] : OVER_BRIM;
  return sits ? [x + 62, y + 92] : [x + 124, y + 192];
}

function isUpright({ front, behind, seated }: Beast): boolean {
  return front || behind || seated;
}

function paintStanding(ctx: Context, beast: Beast, breed: Breed): void {
  const { step, running, act } = beast;
  const springs = isSpringing(beast) && breed.supple === true;
  // It comes down on its forelegs.
  shadeUnder(ctx, springs ? 90 : 0, 230);
  if (springs) return paintSpring(ctx, beast);
  ctx.save();
  // At full speed it leaves the ground with every bound.
  if (running) {
    ctx.translate(0, -26 - 22 * Math.abs(Math.cos(act.seconds * 10 + 0.9)));
    ctx.rotate(-0.07 + 0.05 * step);
  }
  breed.tail(ctx, beast, [-190, -250]);
  const head = headAt(beast, false, breed);
  (breed.supple === true ? paintSupple : paintTrunk)(ctx, beast, { breed, head, reach: running ? 2.1 : 1 });
  paintHead(ctx, beast, breed, head);
  ctx.restore();
}

/** With every bound a little higher, and what it leaves behind on the ground. */
function paintSpring(ctx: Context, beast: Beast): void {
  paintTakeOff(ctx);
  ctx.save();
  ctx.translate(0, LOW - 22 * Math.abs(Math.cos(beast.act.seconds * 10 + 0.9)));
  leapFeline(ctx, beast);
  ctx.restore();
}

/** So low that its shadow is its own. */
const LOW = 72;

interface Bearing {
  readonly breed: Breed;
  readonly head: Point;
  /** How many times a walker's swing. */
  readonly reach: number;
}

/** Jumps out of somebody's way. */
function isSpringing({ running, figure }: Beast): boolean {
  return running && figure.expression === "afraid";
}

function paintSupple(ctx: Context, beast: Beast, { head, reach }: Bearing): void {
  if (beast.held === "down" && !beast.running) return stoopFeline(ctx, beast);
  if (beast.held === "down") paintNape(ctx, beast, head);
  standFeline(ctx, beast, { reach, lag: beast.running ? 0.28 : 0 });
}

/** Trunk and legs of all others. */
function paintTrunk(ctx: Context, beast: Beast, { breed, head, reach }: Bearing): void {
  const { coat, step, breath, running } = beast;
  const swings = running ? { hind: step, fore: -step, lag: 0.28 } : { hind: step, fore: -step, lag: 0 };
  paintFoot(ctx, beast, breed, { x: -128, swing: (running ? swings.hind + swings.lag : -step) * reach, far: true, hind: true });
  paintFoot(ctx, beast, breed, { x: 132, swing: (running ? swings.fore + swings.lag : step) * reach, far: true, hind: false });
  const stoops = beast.held === "down" && !running;
  if (beast.held === "down") paintNape(ctx, beast, head);
  const body = part(ctx, stoops ? STOOPING : `M-204 -226 C-208 -296 -124 -${310 + breath * 3} -36 -${296 + breath * 3} C40 -286 104 -318 150 -316 C196 -310 204 -262 192 -222 C180 -168 152 -128 110 -122 C56 -116 0 -150 -66 -164 C-112 -172 -160 -142 -184 -164 C-202 -182 -203 -204 -204 -226 Z`, coat, beast);
  fur(ctx, body, [[-150, -250, -26, 40], [-100, -270, -30, 40], [-40, -272, -28, 44], [-120, -200, -30, 36], [-60, -210, -30, 40], [10, -230, -26, 46], [60, -200, -24, 44], [110, -180, -16, 40]], coat);
  if (stoops) stroke(ctx, written("M58 -226 C40 -190 44 -150 70 -124"), alpha(coat.deep, 0.4), 6);
  paintFoot(ctx, beast, breed, { x: -152, swing: swings.hind * reach, far: false, hind: true });
  paintFoot(ctx, beast, breed, { x: 104, swing: swings.fore * reach, far: false, hind: false });
}

interface Leg {
  readonly x: number;
  readonly swing: number;
  readonly far: boolean;
  readonly hind: boolean;
}

/** The rump up, the shoulders let down between the forelegs. */
const STOOPING = "M-204 -226 C-208 -300 -132 -318 -60 -296 C0 -278 30 -250 66 -246 C112 -244 146 -216 150 -184 C152 -136 118 -96 76 -98 C30 -102 -14 -142 -70 -158 C-112 -168 -160 -142 -184 -164 C-202 -182 -203 -204 -204 -226 Z";

/** From the shoulders to a head that is lowered: the neck is seen before the cheek. */
function paintNape(ctx: Context, beast: Beast, [x, y]: Point): void {
  const limb: Limb = beast.running ? { from: [120, -246], bend: [150 + (x - 150) * 0.5, -250 + (y + 250) * 0.4], to: [x - 30, y] } : { from: [76, -178], bend: [160, -190], to: [x - 40, y - 8] };
  const halves: Halves = beast.running ? [92, 80, 66] : [66, 54, 48];
  paintLimb(ctx, limbPath(limb, halves), limb, { halves, tones: beast.coat, palette: beast.palette });
}

function paintFoot(ctx: Context, beast: Beast, { legs }: Breed, { x, swing, far, hind }: Leg): void {
  const { coat, held, running } = beast;
  const lift = Math.max(0, Math.abs(swing) - 0.8) * 34;
  // The hock bends back and the thigh is broad; the foreleg is straight.
  const limb: Limb = hind
    ? { from: [x + 6, -206], bend: [x + swing * 22 - 20, -96 - lift * 0.3], to: [x + swing * 52 - 2, -26 - lift] }
    : held === "down" && !running
    ? { from: [x - 20, -150], bend: [x - 44 + swing * 26, -92 - lift * 0.3], to: [x + swing * 52 - 2, -26 - lift] }
    : { from: [x, -190], bend: [x + swing * 26 + 5, -104 - lift * 0.3], to: [x + swing * 52 - 2, -26 - lift] };
  const halves: Halves = hind ? [legs[0] * 1.5, legs[1] * 0.9, legs[2] * 0.86] : [legs[0], legs[1] * 0.94, legs[2] * 0.86];
  paintLimb(ctx, limbPath(limb, halves), limb, { halves, tones: coat, palette: beast.palette, far });
  const at = x + swing * 52;
  inked(ctx, written(`M${at - 32} ${-6 - lift} C${at - 36} ${-40 - lift} ${at + 22} ${-44 - lift} ${at + 36} ${-16 - lift} C${at + 40} ${2 - lift} ${at - 28} ${4 - lift} ${at - 32} ${-6 - lift} Z`), far ? { ...coat, base: coat.shade } : coat, { ...beast, depth: 10 });
}

/** On its belly, half towards us: the paws before the breast. */
function paintLying(ctx: Context, beast: Beast, breed: Breed): void {
  const { coat, breath, belly } = beast;
  shadeUnder(ctx, 20, 230);
  breed.tail(ctx, beast, [-158, -70]);
  const body = part(ctx, `M-190 -30 C-202 -146 -120 -${216 + breath * 4} -14 -${212 + breath * 4} C80 -212 156 -200 180 -140 C198 -90 180 -24 140 0 L-166 0 C-184 0 -189 -12 -190 -30 Z`, coat, { ...beast, depth: 34 });
  const plain = breed.supple === true && isPlain(beast);
  if (!plain) fur(ctx, body, [[-150, -130, -18, 40], [-90, -170, -22, 40], [-30, -180, -20, 40], [40, -170, -14, 40], [-60, -110, -18, 36], [20, -110, -12, 40]], coat);
  if (!plain) inside(ctx, body, () => fill(ctx, written("M88 -170 C70 -110 84 -40 120 0 L190 0 C206 -70 196 -140 176 -176 Z"), belly.base));
  part(ctx, "M-182 -30 C-194 -124 -84 -150 -48 -88 C-34 -60 -42 -36 -58 -24 C-30 -34 8 -28 12 -10 C14 4 0 8 -18 8 L-156 8 C-174 8 -181 -12 -182 -30 Z", coat, { ...beast, depth: 18 });
  paintLyingPaw(ctx, beast, { x: 74, y: -6, far: true });
  paintHead(ctx, beast, breed, headAt(beast, false, breed));
  paintLyingPaw(ctx, beast, { x: 0, y: 6, far: false });
}

/** From the breast towards us, with its toes. */
function paintLyingPaw(ctx: Context, beast: Beast, { x, y, far }: { readonly x: number; readonly y: number; readonly far: boolean }): void {
  const { coat, belly } = beast;
  part(ctx, `M${x + 74} ${y - 62} C${x + 110} ${y - 78} ${x + 176} ${y - 58} ${x + 194} ${y - 26} C${x + 200} ${y - 4} ${x + 186} ${y + 4} ${x + 164} ${y + 4} L${x + 92} ${y + 4} C${x + 66} ${y} ${x + 60} ${y - 50} ${x + 74} ${y - 62} Z`, far ? { ...coat, base: mix(coat.base, coat.deep, 0.22) } : coat, { ...beast, depth: 12 });
  for (const toe of [150, 170]) stroke(ctx, written(`M${x + toe} ${y - 22} C${x + toe + 3} ${y - 14} ${x + toe + 3} ${y - 8} ${x + toe} ${y}`), alpha(belly.deep, 0.5), 4);
}

function paintSitting(ctx: Context, beast: Beast, breed: Breed): void {
  const { coat, belly, behind, breath, palette } = beast;
  shadeUnder(ctx, 0, 170);
  breed.tail(ctx, beast, behind ? [40, -60] : [-96, -60]);
  const plain = breed.supple === true && isPlain(beast);
  const body = part(ctx, `M-120 -10 C-156 -110 -${106 + breath * 2} -280 -40 -320 C0 -340 60 -330 84 -290 C${126 + breath * 2} -210 126 -90 108 -8 C60 8 -80 8 -120 -10 Z`, coat, { ...beast, depth: 34 });
  if (!plain) fur(ctx, body, [[-90, -120, -10, 50], [-80, -190, -12, 50], [-100, -60, -6, 40], [80, -180, 8, 50], [90, -110, 6, 50]], coat);
  if (plain && !behind) sitFeline(ctx, beast, body);
  else if (!behind) {
    fill(ctx, written("M-34 -316 C-60 -220 -50 -120 10 -60 C60 -110 76 -220 58 -310 C30 -330 -10 -332 -34 -316 Z"), belly.base);
    for (const x of [-36, 48]) {
      const limb: Limb = { from: [x, -200], bend: [x + 2, -110], to: [x, -30] };
      const halves: Halves = [breed.legs[0] * 0.9, breed.legs[1], breed.legs[2]];
      paintLimb(ctx, limbPath(limb, halves), limb, { halves, tones: coat, palette });
      const paw = part(ctx, `M${x - 36} -8 C${x - 40} -44 ${x + 40} -46 ${x + 38} -8 C${x + 30} 6 ${x - 30} 6 ${x - 36} -8 Z`, coat, { ...beast, depth: 10 });
      for (const toe of [-12, 10]) stroke(ctx, written(`M${x + toe} -26 C${x + toe} -18 ${x + toe} -10 ${x + toe - 1} -4`), alpha(coat.deep, 0.6), 4);
      fur(ctx, paw, [], coat);
    }
    for (const x of [-100, 106]) part(ctx, `M${x - 40} -6 C${x - 44} -40 ${x + 40} -42 ${x + 36} -6 C${x + 30} 6 ${x - 34} 6 ${x - 40} -6 Z`, coat, { ...beast, depth: 10 });
  }
  paintHead(ctx, beast, breed, headAt(beast, true, breed));
}

/** Away from us at a walk: a round rump, one hind leg before the other, the nape between the ears and the whiskers on both sides of it. */
function paintGoing(ctx: Context, beast: Beast, breed: Breed): void {
  const { coat, step, palette } = beast;
  const [x, y]: Point = [step * 8, HEAD_SITTING[1] + 12];
  shadeUnder(ctx, 0, 160);
  if (breed.supple === true) {
    paintHead(ctx, beast, breed, [x, y + 30]);
    return goFeline(ctx, beast);
  }
  for (const side of [-1, 1]) paintPaw(ctx, beast, { x: side * 44, from: -190, lift: 16 + Math.max(0, side * step) * 16, halves: breed.legs, tones: { ...coat, base: coat.shade } });
  part(ctx, "M-112 -130 C-132 -200 -78 -262 -66 -306 C-46 -326 46 -326 66 -306 C78 -262 132 -200 112 -130 C78 -96 -78 -96 -112 -130 Z", coat, { ...beast, depth: 18 });
  if (breed.pricked) for (const side of [-1, 1]) for (const lift of [-12, 2, 16]) stroke(ctx, written(`M${x + side * 84} ${y + 34} C${x + side * 112} ${y + 28 + lift} ${x + side * 136} ${y + 28 + lift * 1.5} ${x + side * 158} ${y + 36 + lift * 2}`), alpha(palette.lit("#fffaf0"), 0.8), 3);
  paintHead(ctx, beast, breed, [x, y]);
  for (const dx of [-30, 0, 30]) stroke(ctx, written(`M${x + dx} ${y - 58} C${x + dx * 1.1} ${y - 30} ${x + dx * 1.1} ${y - 10} ${x + dx} ${y + 16 - Math.abs(dx) * 0.6}`), alpha(coat.deep, 0.4), 7);
  for (const side of [-1, 1]) {
    const lift = Math.max(0, -side * step) * 46;
    const foot = side * (70 - lift * 0.3);
    paintPaw(ctx, beast, { x: foot, from: -150, lift, halves: [breed.legs[0], breed.legs[1], breed.legs[2]], tones: coat });
    part(ctx, `M${side * 14} -176 C${side * 40} -236 ${side * 122} -226 ${side * 128} -164 C${side * 130} -118 ${side * 108} ${-82 - lift * 0.5} ${foot} ${-74 - lift * 0.5} C${side * 40} ${-80 - lift * 0.4} ${side * 10} -130 ${side * 14} -176 Z`, coat, { ...beast, depth: 18 });
  }
  breed.tail(ctx, beast, [-58, -186]);
}

interface Paw {
  readonly x: number;
  readonly from: number;
  readonly lift: number;
  readonly halves: Halves;
  readonly tones: Beast["coat"];
}

function paintPaw(ctx: Context, beast: Beast, { x, from, lift, halves, tones }: Paw): void {
  const limb: Limb = { from: [x, from], bend: [x * 1.08, from * 0.55 - lift * 0.4], to: [x, -28 - lift] };
  paintLimb(ctx, limbPath(limb, halves), limb, { halves, tones, palette: beast.palette });
  inked(ctx, written(`M${x - 34} ${-8 - lift} C${x - 38} ${-44 - lift} ${x + 38} ${-44 - lift} ${x + 34} ${-8 - lift} C${x + 28} ${6 - lift} ${x - 28} ${6 - lift} ${x - 34} ${-8 - lift} Z`), tones, { ...beast, depth: 10 });
}

function paintHead(ctx: Context, beast: Beast, breed: Breed, [x, y]: Point): void {
  const { coat, figure, front, behind, mien, accent, held } = beast;
  ctx.save();
  ctx.translate(x, y);
  if (beast.back) ctx.scale(-1, 1);
  if (figure.wardrobe.accessory !== "none" || breed.collared) collar(ctx, beast);
  ctx.rotate(mien.nod * 0.7 + (front ? 0 : (beast.lying ? TILTS.level : TILTS[held] * (breed.supple === true ? 0.6 : 1))) + 0.015 * Math.sin(beast.act.seconds * 1.1));
  if (breed.pricked) breed.ears(ctx, beast);
  const skull = part(ctx, breed.skull, coat, { ...beast, depth: 36 });
  if (breed.supple !== true || !isPlain(beast)) fur(ctx, skull, [[-84, 10, -14, 34], [-76, 44, -10, 26], [-40, -70, -6, -14], [0, -74, 0, -12], [30, -70, 4, -14], [84, 20, 10, 30]], coat);
  if (!behind) breed.face(ctx, beast, front ? 6 : 28);
  if (!breed.pricked) breed.ears(ctx, beast);
  if (figure.look.glasses && !behind) for (const side of [-1, 1]) stroke(ctx, ellipse([side * 40 + (front ? 6 : 28), -8], [34, 34]), accent.deep, 6);
  ctx.restore();
}

/** Radians that the head is turned to what it looks at. */
const TILTS = { level: 0, up: -0.42, down: 0.46 } as const;

function collar(ctx: Context, { accent, palette }: Beast): void {
  stroke(ctx, written("M-72 62 C-40 104 40 108 78 66"), accent.deep, 30);
  stroke(ctx, written("M-72 62 C-40 104 40 108 78 66"), accent.base, 24);
  fill(ctx, ellipse([14, 112], [17, 17]), palette.lit("#e2b84a"));
  fill(ctx, ellipse([18, 107], [6, 6]), "rgba(255,255,255,0.5)");
}

export function eyes(ctx: Context, beast: Beast, places: readonly [EyePlace, EyePlace]): void {
  for (const [at, place] of places.entries()) {
    eye(ctx, beast, place);
    lidOver(ctx, beast, place, at === 0 ? 1 : -1);
  }
  browOver(ctx, beast, places[0], 1);
  browOver(ctx, beast, places[1], -1);
}
