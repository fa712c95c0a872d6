/** Cat, dog, fox, wolf and rabbit: what sets each apart on four legs: skull, ears, face and tail. */
import { alpha, mix } from "../paint/colour.ts";
import { fill, stroke } from "../paint/brush.ts";
import { ellipse, strand, written } from "../paint/shape.ts";
import { inked, laidBack, muzzleMouth, part, type Kind } from "./beast.ts";
import { felineTail, isPlain } from "./feline.ts";
import { eyes, kindOf, type Breed } from "./quadruped.ts";

const CAT: Breed = {
  pricked: true, collared: false, supple: true, hops: false, high: 156,
  skull: "M-108 14 C-114 -50 -70 -90 0 -90 C70 -90 114 -50 108 14 C116 26 112 36 100 40 C84 74 48 90 0 90 C-48 90 -84 74 -100 40 C-112 36 -116 26 -108 14 Z",
  legs: [42, 26, 23],
  ears: (ctx, beast) => {
    for (const side of [-1, 1]) laidBack(ctx, beast, { side, root: [62, -58] }, () => {
      part(ctx, `M${side * 98} -30 C${side * 112} -96 ${side * 108} -140 ${side * 98} -152 C${side * 70} -140 ${side * 40} -112 ${side * 20} -76 Z`, beast.coat, { ...beast, depth: 12 });
      if (!beast.behind) fill(ctx, written(`M${side * 88} -56 C${side * 96} -96 ${side * 95} -120 ${side * 90} -130 C${side * 72} -118 ${side * 54} -98 ${side * 44} -80 Z`), mix(beast.coat.base, "#e58a8a", 0.5));
    });
  },
  face: (ctx, beast, turn) => {
    const { coat, palette, held } = beast;
    const muzzle = isPlain(beast) ? mix(coat.base, beast.belly.base, 0.4) : beast.belly.base;
    // A head that is bowed shows its brow, and one that is thrown back its chin.
    const bowed = held === "down" && !beast.lying;
    ctx.save();
    ctx.translate(bowed ? 8 : 0, bowed ? 20 : held === "up" ? -10 : 0);
    if (!isPlain(beast)) for (const x of [-16, 0, 16]) fill(ctx, strand([x + turn * 0.6, -86, x + turn * 0.7, -72, x + turn * 0.7, -60, x + turn * 0.8, -44], 6), alpha(coat.deep, 0.55));
    fill(ctx, ellipse([turn - 20, 38], [30, 25]), muzzle);
    fill(ctx, ellipse([turn + 20, 38], [30, 25]), muzzle);
    fill(ctx, ellipse([turn, 58], [22, 18]), muzzle);
    eyes(ctx, bowed ? { ...beast, glance: { ...beast.glance, eyes: [1.2, 1.45] } } : beast, [{ at: [turn * 0.8 - 46, -8], wide: 30, high: 27, slit: true }, { at: [turn * 0.78 + 46, -8], wide: 30 - turn * 0.16, high: 27, slit: true }]);
    muzzleMouth(ctx, beast, [turn, 40], 24);
    fill(ctx, written(`M${turn - 13} 18 C${turn - 6} 14 ${turn + 6} 14 ${turn + 13} 18 C${turn + 10} 28 ${turn + 4} 33 ${turn} 34 C${turn - 4} 33 ${turn - 10} 28 ${turn - 13} 18 Z`), palette.lit("#d97a7e"));
    for (const side of [-1, 1]) for (const lift of [-10, 2, 14]) stroke(ctx, written(`M${turn + side * 34} ${36 + lift * 0.4} C${turn + side * 64} ${30 + lift} ${turn + side * 92} ${30 + lift * 1.4} ${turn + side * 122} ${36 + lift * 1.9}`), alpha(palette.lit("#fffaf0"), 0.65), 2.4);
    ctx.restore();
  },
  tail: felineTail,
};

const DOG: Breed = {
  pricked: false, collared: true, hops: false, high: 150,
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
  tail: (ctx, beast, [x, y]) => {
    const { act, mien } = beast;
    const wag = Math.sin(act.seconds * (mien.smile > 0.5 ? 12 : 4)) * (mien.smile > 0 ? 24 : 6);
    // Broad at the rump and carried up to a blunt point.
    part(ctx, `M${x + 36} ${y + 36} C${x - 14} ${y + 30} ${x - 68} ${y - 10} ${x - 76 + wag * 0.4} ${y - 66} C${x - 80 + wag * 0.8} ${y - 94} ${x - 82 + wag} ${y - 118} ${x - 72 + wag} ${y - 134} C${x - 66 + wag} ${y - 142} ${x - 58 + wag} ${y - 138} ${x - 57 + wag} ${y - 126} C${x - 54 + wag * 0.8} ${y - 84} ${x - 34 + wag * 0.3} ${y - 48} ${x + 22} ${y - 14} Z`, beast.coat, { ...beast, depth: 14 });
  },
};

/** A narrow snout, upright ears and a brush. */
function vulpine(grim: boolean): Breed {
  return {
    pricked: true, collared: false, hops: false, high: 172, legs: grim ? [46, 30, 27] : [38, 24, 21],
    skull: "M-104 0 C-110 -60 -60 -92 0 -92 C60 -92 110 -60 104 0 C118 30 104 44 86 46 C60 84 30 96 0 96 C-30 96 -60 84 -86 46 C-104 44 -118 30 -104 0 Z",
    ears: (ctx, beast) => {
      for (const side of [-1, 1]) laidBack(ctx, beast, { side, root: [62, -58] }, () => {
        part(ctx, `M${side * 100} -30 C${side * 118} -96 ${side * 112} -150 ${side * 100} -168 C${side * 66} -150 ${side * 34} -112 ${side * 18} -78 Z`, beast.coat, { ...beast, depth: 12 });
        if (!beast.behind) fill(ctx, written(`M${side * 88} -60 C${side * 98} -104 ${side * 96} -128 ${side * 92} -140 C${side * 72} -126 ${side * 54} -100 ${side * 44} -80 Z`), grim ? beast.coat.deep : "#3a2420");
      });
    },
    face: (ctx, beast, turn) => {
      const { belly, palette } = beast;
      for (const side of [-1, 1]) fill(ctx, written(`M${turn * 0.9} 8 C${turn + side * 30} -10 ${turn * 0.5 + side * 84} 0 ${side * 98} 26 C${side * 84} 56 ${turn + side * 40} 92 ${turn} 94 Z`), belly.base);
      eyes(ctx, beast, [{ at: [turn * 0.7 - 46, -14], wide: 26, high: grim ? 19 : 24, slit: !grim }, { at: [turn * 0.7 + 44, -14], wide: 26 - turn * 0.16, high: grim ? 19 : 24, slit: !grim }]);
      inked(ctx, ellipse([turn * 1.3, 44], [36, 32]), belly, { ...beast, depth: 12 });
      muzzleMouth(ctx, beast, [turn * 1.35, 54], 26);
      fill(ctx, written(`M${turn * 1.4 - 20} 20 C${turn * 1.4 - 16} 8 ${turn * 1.4 + 16} 8 ${turn * 1.4 + 20} 20 C${turn * 1.4 + 14} 34 ${turn * 1.4 + 6} 40 ${turn * 1.4} 42 C${turn * 1.4 - 6} 40 ${turn * 1.4 - 14} 34 ${turn * 1.4 - 20} 20 Z`), palette.lit("#231a22"));
      fill(ctx, ellipse([turn * 1.4 + 6, 18], [6, 3.4]), "rgba(255,255,255,0.55)");
    },
    tail: (ctx, beast, [x, y]) => {
      const wave = Math.sin(beast.act.seconds * 2) * 14;
      part(ctx, `M${x + 24} ${y - 14} C${x - 40} ${y - 60} ${x - 130} ${y - 70 + wave} ${x - 150} ${y + 10 + wave} C${x - 150} ${y + 60 + wave} ${x - 100} ${y + 84 + wave} ${x - 60} ${y + 64} C${x - 20} ${y + 50} ${x + 10} ${y + 40} ${x + 30} ${y + 20} Z`, beast.coat, { ...beast, depth: 18 });
      fill(ctx, written(`M${x - 146} ${y - 4 + wave} C${x - 156} ${y + 50 + wave} ${x - 110} ${y + 84 + wave} ${x - 70} ${y + 68} C${x - 90} ${y + 50 + wave} ${x - 124} ${y + 30 + wave} ${x - 146} ${y - 4 + wave} Z`), grim ? beast.coat.deep : beast.belly.base);
    },
  };
}

const RABBIT: Breed = {
  ...CAT, supple: false, hops: true, high: 262, legs: [40, 28, 25],
  skull: "M-92 4 C-96 -58 -54 -90 0 -90 C54 -90 96 -58 92 4 C96 54 54 88 0 88 C-54 88 -96 54 -92 4 Z",
  ears: (ctx, beast) => {
    const twitch = 6 * Math.sin(beast.act.seconds * 2.2);
    for (const [side, lean] of [[-1, 10], [1, twitch]] as const) {
      part(ctx, `M${side * 60} -70 C${side * (84 + lean)} -150 ${side * (80 + lean)} -230 ${side * (52 + lean)} -254 C${side * 22} -230 ${side * 14} -140 ${side * 16} -80 Z`, beast.coat, { ...beast, depth: 12 });
      if (!beast.behind) fill(ctx, written(`M${side * 52} -90 C${side * (68 + lean)} -150 ${side * (64 + lean)} -210 ${side * (50 + lean)} -228 C${side * 34} -200 ${side * 28} -140 ${side * 30} -92 Z`), mix(beast.coat.base, "#e58a8a", 0.55));
    }
  },
  face: (ctx, beast, turn) => {
    const { belly, palette } = beast;
    for (const side of [-1, 1]) fill(ctx, ellipse([turn + side * 22, 40], [30, 26]), belly.base);
    eyes(ctx, beast, [{ at: [turn * 0.6 - 48, -10], wide: 24, high: 26, bead: true }, { at: [turn * 0.6 + 46, -10], wide: 24 - turn * 0.14, high: 26, bead: true }]);
    for (const side of [-1, 1]) fill(ctx, ellipse([turn + side * 9, 66], [8, 12]), palette.lit("#fff8ea"));
    muzzleMouth(ctx, beast, [turn, 44], 22);
    fill(ctx, written(`M${turn - 12} 22 C${turn - 6} 17 ${turn + 6} 17 ${turn + 12} 22 C${turn + 9} 31 ${turn + 4} 36 ${turn} 37 C${turn - 4} 36 ${turn - 9} 31 ${turn - 12} 22 Z`), palette.lit("#d97a7e"));
  },
  tail: (ctx, beast, [x, y]) => inked(ctx, ellipse([x - 6, y + 26], [38, 36]), beast.belly, { ...beast, depth: 14 }),
};

export const cat: Kind = kindOf(0.86, CAT);
export const dog: Kind = kindOf(1.08, DOG);
export const fox: Kind = kindOf(0.96, vulpine(false));
export const wolf: Kind = kindOf(1.3, vulpine(true));
export const rabbit: Kind = kindOf(0.56, RABBIT);
