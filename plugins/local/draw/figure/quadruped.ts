/** Four-legged: cat and dog, standing on four legs to the side, else sitting upright. */
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { fill, stroke } from "../paint/brush.ts";
import { ellipse, strand, written, type Point } from "../paint/shape.ts";
import { browOver, eye, fur, inked, muzzleMouth, part, shadeUnder, type Beast, type EyePlace, type Kind } from "./beast.ts";
import { limbPath, paintLimb, type Halves, type Limb } from "./limb.ts";

interface Breed {
  /** Ears lie behind or before the skull. */
  ears(ctx: Context, beast: Beast): void;
  face(ctx: Context, beast: Beast, turn: number): void;
  readonly skull: string;
  readonly legs: Halves;
  tail(ctx: Context, beast: Beast, from: Point): void;
}

const HEAD_STANDING: Point = [176, -352];
const HEAD_SITTING: Point = [14, -372];

function kindOf(size: number, breed: Breed): Kind {
  return {
    size,
    paint: (ctx, beast) => (isUpright(beast) ? paintSitting(ctx, beast, breed) : paintStanding(ctx, beast, breed)),
    points: (beast) => {
      const [x, y] = beast.front || beast.seated ? HEAD_SITTING : HEAD_STANDING;
      return { top: y - 150, head: { x, y, radius: 112 }, eyes: { x: x + 14, y: y - 8 }, chest: y + 130, waist: y + 220, knees: -60, halfWidth: x > 100 ? 330 : 240, hand: { x: x + 30, y: -30 } };
    },
  };
}

function isUpright({ front, behind, seated }: Beast): boolean {
  return front || behind || seated;
}

function paintStanding(ctx: Context, beast: Beast, breed: Breed): void {
  const { coat, step, breath } = beast;
  shadeUnder(ctx, 0, 230);
  const leg = (x: number, swing: number, far: boolean): void => {
    const limb: Limb = { from: [x, -190], bend: [x + swing * 26 + 6, -104], to: [x + swing * 52 - 4, -26] };
    paintLimb(ctx, limbPath(limb, breed.legs), limb, { halves: breed.legs, tones: coat, palette: beast.palette, far });
    inked(ctx, written(`M${x + swing * 52 - 32} -6 C${x + swing * 52 - 36} -40 ${x + swing * 52 + 22} -44 ${x + swing * 52 + 36} -16 C${x + swing * 52 + 40} 2 ${x + swing * 52 - 28} 4 ${x + swing * 52 - 32} -6 Z`), far ? { ...coat, base: coat.shade } : coat, { ...beast, depth: 10 });
  };
  breed.tail(ctx, beast, [-190, -250]);
  leg(-130, -step, true);
  leg(122, step, true);
  const body = part(ctx, `M-196 -216 C-206 -290 -120 -${306 + breath * 3} -20 -${298 + breath * 3} C60 -296 150 -330 178 -280 C190 -220 170 -140 110 -128 C40 -116 -60 -118 -120 -124 C-180 -132 -196 -170 -196 -216 Z`, coat, beast);
  fur(ctx, body, [[-150, -250, -26, 40], [-100, -270, -30, 40], [-40, -272, -28, 44], [-120, -200, -30, 36], [-60, -210, -30, 40], [10, -230, -26, 46], [60, -200, -24, 44], [110, -180, -16, 40]], coat);
  leg(-150, step, false);
  leg(100, -step, false);
  paintHead(ctx, beast, breed, HEAD_STANDING);
}

function paintSitting(ctx: Context, beast: Beast, breed: Breed): void {
  const { coat, belly, behind, breath, palette } = beast;
  shadeUnder(ctx, 0, 170);
  breed.tail(ctx, beast, behind ? [40, -60] : [-96, -60]);
  const body = part(ctx, `M-120 -10 C-156 -110 -${106 + breath * 2} -280 -40 -320 C0 -340 60 -330 84 -290 C${126 + breath * 2} -210 126 -90 108 -8 C60 8 -80 8 -120 -10 Z`, coat, { ...beast, depth: 34 });
  fur(ctx, body, [[-90, -120, -10, 50], [-80, -190, -12, 50], [-100, -60, -6, 40], [80, -180, 8, 50], [90, -110, 6, 50]], coat);
  if (!behind) {
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
  paintHead(ctx, beast, breed, HEAD_SITTING);
}

function paintHead(ctx: Context, beast: Beast, breed: Breed, [x, y]: Point): void {
  const { coat, figure, front, behind, mien, accent } = beast;
  ctx.save();
  ctx.translate(x, y);
  if (figure.wardrobe.accessory !== "none" || breed === DOG) collar(ctx, beast);
  ctx.rotate(mien.nod * 0.7 + 0.015 * Math.sin(beast.act.seconds * 1.1));
  if (breed === CAT) breed.ears(ctx, beast);
  const skull = part(ctx, breed.skull, coat, { ...beast, depth: 36 });
  fur(ctx, skull, [[-84, 10, -14, 34], [-76, 44, -10, 26], [-40, -70, -6, -14], [0, -74, 0, -12], [30, -70, 4, -14], [84, 20, 10, 30]], coat);
  if (!behind) breed.face(ctx, beast, front ? 6 : 28);
  if (breed === DOG) breed.ears(ctx, beast);
  if (figure.look.glasses && !behind) for (const side of [-1, 1]) stroke(ctx, ellipse([side * 40 + (front ? 6 : 28), -8], [34, 34]), accent.deep, 6);
  ctx.restore();
}

function collar(ctx: Context, { accent, palette }: Beast): void {
  stroke(ctx, written("M-72 62 C-40 104 40 108 78 66"), accent.deep, 30);
  stroke(ctx, written("M-72 62 C-40 104 40 108 78 66"), accent.base, 24);
  fill(ctx, ellipse([14, 112], [17, 17]), palette.lit("#e2b84a"));
  fill(ctx, ellipse([18, 107], [6, 6]), "rgba(255,255,255,0.5)");
}

function eyes(ctx: Context, beast: Beast, places: readonly [EyePlace, EyePlace]): void {
  for (const place of places) eye(ctx, beast, place);
  browOver(ctx, beast, places[0], 1);
  browOver(ctx, beast, places[1], -1);
}

const CAT: Breed = {
  skull: "M-108 14 C-114 -50 -70 -90 0 -90 C70 -90 114 -50 108 14 C116 26 112 36 100 40 C84 74 48 90 0 90 C-48 90 -84 74 -100 40 C-112 36 -116 26 -108 14 Z",
  legs: [42, 26, 23],
  ears: (ctx, beast) => {
    for (const side of [-1, 1]) {
      part(ctx, `M${side * 98} -30 C${side * 112} -96 ${side * 108} -140 ${side * 98} -152 C${side * 70} -140 ${side * 40} -112 ${side * 20} -76 Z`, beast.coat, { ...beast, depth: 12 });
      if (!beast.behind) fill(ctx, written(`M${side * 88} -56 C${side * 96} -96 ${side * 95} -120 ${side * 90} -130 C${side * 72} -118 ${side * 54} -98 ${side * 44} -80 Z`), mix(beast.coat.base, "#e58a8a", 0.5));
    }
  },
  face: (ctx, beast, turn) => {
    const { belly, coat, palette } = beast;
    for (const x of [-16, 0, 16]) fill(ctx, strand([x + turn * 0.6, -86, x + turn * 0.7, -72, x + turn * 0.7, -60, x + turn * 0.8, -44], 6), alpha(coat.deep, 0.55));
    fill(ctx, ellipse([turn - 20, 38], [30, 25]), belly.base);
    fill(ctx, ellipse([turn + 20, 38], [30, 25]), belly.base);
    fill(ctx, ellipse([turn, 58], [22, 18]), belly.base);
    eyes(ctx, beast, [{ at: [turn * 0.8 - 46, -8], wide: 30, high: 27, slit: true }, { at: [turn * 0.78 + 46, -8], wide: 30 - turn * 0.16, high: 27, slit: true }]);
    muzzleMouth(ctx, beast, [turn, 40], 24);
    fill(ctx, written(`M${turn - 13} 18 C${turn - 6} 14 ${turn + 6} 14 ${turn + 13} 18 C${turn + 10} 28 ${turn + 4} 33 ${turn} 34 C${turn - 4} 33 ${turn - 10} 28 ${turn - 13} 18 Z`), palette.lit("#d97a7e"));
    for (const side of [-1, 1]) for (const lift of [-10, 2, 14]) stroke(ctx, written(`M${turn + side * 34} ${36 + lift * 0.4} C${turn + side * 64} ${30 + lift} ${turn + side * 92} ${30 + lift * 1.4} ${turn + side * 122} ${36 + lift * 1.9}`), alpha(palette.lit("#fffaf0"), 0.65), 2.4);
  },
  tail: (ctx, { coat, palette, act }, [x, y]) => {
    const wave = Math.sin(act.seconds * 2) * 18;
    const limb: Limb = { from: [x + 14, y + 20], bend: [x - 96, y - 10], to: [x - 80 + wave, y - 170] };
    const halves: Halves = [20, 19, 17];
    paintLimb(ctx, limbPath(limb, halves), limb, { halves, tones: coat, palette });
    fill(ctx, ellipse([x - 80 + wave, y - 170], [17, 19]), coat.deep);
  },
};

const DOG: Breed = {
  skull: "M-94 -8 C-96 -72 -52 -94 0 -94 C52 -94 96 -72 94 -8 C94 50 62 92 0 94 C-62 92 -94 50 -94 -8 Z",
  legs: [48, 32, 28],
  ears: (ctx, beast) => {
    for (const side of [-1, 1]) part(ctx, `M${side * 62} -80 C${side * 102} -106 ${side * 140} -60 ${side * 134} 20 C${side * 130} 66 ${side * 104} 76 ${side * 92} 40 C${side * 94} 6 ${side * 92} -34 ${side * 62} -80 Z`, { ...beast.coat, base: mix(beast.coat.base, beast.coat.deep, 0.42) }, { ...beast, depth: 14 });
  },
  face: (ctx, beast, turn) => {
    const { belly, palette } = beast;
    fill(ctx, written(`M${turn * 0.8 - 12} -92 C${turn - 16} -40 ${turn - 40} 10 ${turn - 50} 40 C${turn - 44} 84 ${turn + 44} 84 ${turn + 50} 40 C${turn + 40} 10 ${turn + 16} -40 ${turn * 0.8 + 12} -92 Z`), belly.base);
    eyes(ctx, beast, [{ at: [turn * 0.55 - 42, -12], wide: 25, high: 24 }, { at: [turn * 0.6 + 40, -12], wide: 25 - turn * 0.16, high: 24 }]);
    inked(ctx, ellipse([turn * 1.2, 42], [50, 36]), belly, { ...beast, depth: 12 });
    muzzleMouth(ctx, beast, [turn * 1.25, 48], 32);
    fill(ctx, written(`M${turn * 1.3 - 24} 16 C${turn * 1.3 - 20} 2 ${turn * 1.3 + 20} 2 ${turn * 1.3 + 24} 16 C${turn * 1.3 + 20} 32 ${turn * 1.3 + 8} 40 ${turn * 1.3} 42 C${turn * 1.3 - 8} 40 ${turn * 1.3 - 20} 32 ${turn * 1.3 - 24} 16 Z`), palette.lit("#231a22"));
    fill(ctx, ellipse([turn * 1.3 + 7, 13], [7, 4]), "rgba(255,255,255,0.55)");
  },
  tail: (ctx, { coat, palette, act, mien }, [x, y]) => {
    const wag = Math.sin(act.seconds * (mien.smile > 0.5 ? 12 : 4)) * (mien.smile > 0 ? 24 : 6);
    const limb: Limb = { from: [x + 20, y + 14], bend: [x - 40, y - 50], to: [x - 66 + wag, y - 120] };
    const halves: Halves = [22, 20, 8];
    paintLimb(ctx, limbPath(limb, halves), limb, { halves, tones: coat, palette });
  },
};

export const cat: Kind = kindOf(0.86, CAT);
export const dog: Kind = kindOf(1.08, DOG);
