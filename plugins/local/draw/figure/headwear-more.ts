/** What is wound round the head or sits on it as a sign of a trade: scarves, turban, caps, crown. In the head's own units. */
import type { Wardrobe } from "../../../film/types.ts";
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { fill, inkShape, inside, stroke } from "../paint/brush.ts";
import { ellipse, type Path } from "../paint/shape.ts";
import type { Face } from "./eyes.ts";
import type { Tones } from "./palette.ts";

/** What of a head its cover goes by. */
export type Crowned = Pick<Face, "form" | "palette">;

export interface Covered {
  readonly face: Crowned;
  readonly tones: Tones;
  readonly from: "front" | "back";
}

type Paint = (ctx: Context, covered: Covered) => void;

export function paintCover(ctx: Context, covered: Covered, accessory: Wardrobe["accessory"]): void {
  COVERS[accessory]?.(ctx, covered);
}

function ink(ctx: Context, path: Path, { face: { palette: { light } } }: Covered, tones: Tones): void {
  inkShape(ctx, path, { base: tones.base, shade: [tones.deep, 0.24], shadeBy: [light.x * 24, -4], rim: alpha(tones.rim, 0.9), rimBy: [-light.x * 5, -light.y * 6] });
}

function folds(ctx: Context, path: Path, covered: Covered, lines: readonly string[]): void {
  inside(ctx, path, () => {
    for (const line of lines) stroke(ctx, covered.face.form.path(line), alpha(covered.tones.deep, 0.45), 3.4);
  });
}

const COVERS: Partial<Readonly<Record<Wardrobe["accessory"], Paint>>> = {
  hijab: (ctx, covered) => {
    const { form } = covered.face;
    if (covered.from === "back") return ink(ctx, form.path("M-104 20 C-120 -80 -116 -280 0 -288 C116 -280 120 -80 104 20 C60 44 -60 44 -104 20 Z"), covered, covered.tones);
    const cloth = form.path("M24 -290 C-72 -294 -104 -226 -100 -150 C-98 -96 -106 -40 -116 22 C-70 56 70 56 104 14 C100 -30 96 -70 98 -120 C104 -180 104 -280 24 -290 Z M30 -246 C66 -238 84 -206 84 -160 C84 -104 70 -50 26 -22 C-18 -34 -50 -76 -56 -132 C-60 -190 -34 -250 30 -246 Z");
    ctx.fillStyle = covered.tones.base;
    ctx.fill(cloth, "evenodd");
    ctx.save();
    ctx.clip(cloth, "evenodd");
    for (const line of ["M30 -250 C-40 -254 -70 -190 -64 -130 C-60 -80 -30 -30 26 -14", "M30 -266 C-60 -266 -88 -190 -82 -120 C-78 -60 -60 -10 0 10", "M-100 0 C-50 30 40 30 96 -10", "M-110 16 C-40 50 50 44 100 6", "M26 -18 C60 -30 84 -90 88 -150"]) stroke(ctx, form.path(line), alpha(covered.tones.deep, 0.42), 3.6);
    stroke(ctx, form.path("M24 -286 C-70 -290 -100 -226 -96 -150"), alpha(covered.tones.rim, 0.6), 6);
    ctx.restore();
  },
  headscarf: (ctx, covered) => {
    const { form } = covered.face;
    if (covered.from === "back") return ink(ctx, form.path("M-96 -40 C-116 -120 -110 -280 0 -288 C110 -280 116 -120 96 -40 C50 20 -50 20 -96 -40 Z"), covered, covered.tones);
    const cloth = form.path("M20 -290 C-70 -292 -100 -230 -96 -160 C-92 -110 -80 -60 -40 -22 C-10 -2 30 0 60 -24 C86 -60 96 -110 100 -160 C104 -230 90 -286 20 -290 Z M26 -226 C64 -224 84 -196 84 -156 C82 -100 66 -56 26 -26 C-20 -44 -50 -84 -54 -140 C-56 -190 -30 -226 26 -226 Z");
    ctx.fillStyle = covered.tones.base;
    ctx.fill(cloth, "evenodd");
    ctx.save();
    ctx.clip(cloth, "evenodd");
    for (const [x, y] of [[-76, -200], [-40, -256], [20, -262], [72, -240], [-84, -140], [92, -190], [-66, -80]] as const) fill(ctx, ellipse(form.warp(x, y), [8, 8]), alpha(covered.tones.bright, 0.8));
    ctx.restore();
    for (const side of [-1, 1]) ink(ctx, form.path(`M22 -26 C${22 + side * 20} -20 ${22 + side * 52} 10 ${22 + side * 44} 34 C${22 + side * 20} 24 ${22 + side * 4} 0 22 -26 Z`), covered, covered.tones);
    fill(ctx, ellipse(form.warp(22, -20), [13, 11]), covered.tones.shade);
  },
  turban: (ctx, covered) => {
    const { form } = covered.face;
    const cloth = form.path("M-92 -176 C-118 -250 -70 -326 10 -330 C92 -328 128 -256 106 -186 C60 -222 -40 -222 -92 -176 Z");
    ink(ctx, cloth, covered, covered.tones);
    folds(ctx, cloth, covered, ["M-94 -190 C-30 -250 60 -250 104 -200", "M-100 -216 C-30 -290 50 -280 110 -226", "M-92 -250 C-30 -320 40 -310 108 -250", "M104 -196 C40 -236 -20 -262 -60 -306"]);
    if (covered.from === "front") fill(ctx, ellipse(form.warp(30, -232), [11, 14]), covered.tones.bright);
  },
  beret: (ctx, covered) => {
    const { form } = covered.face;
    ink(ctx, form.path("M-96 -206 C-136 -246 -96 -308 -10 -306 C70 -306 128 -262 104 -222 C96 -210 86 -206 74 -214 C20 -236 -40 -226 -84 -190 C-92 -194 -96 -200 -96 -206 Z"), covered, covered.tones);
    stroke(ctx, form.path("M-10 -306 C-8 -316 -4 -320 2 -322"), covered.tones.shade, 7);
  },
  bowler: (ctx, covered) => {
    const { form } = covered.face;
    const felt = { ...covered, tones: covered.face.palette.tones("#2a262e") };
    ink(ctx, form.path("M-82 -214 C-92 -290 -50 -332 12 -332 C76 -332 112 -290 100 -216 C50 -200 -30 -198 -82 -214 Z"), felt, felt.tones);
    fill(ctx, form.path("M-84 -222 C-30 -206 50 -206 102 -224 L103 -246 C50 -228 -30 -228 -85 -242 Z"), mix(felt.tones.deep, covered.tones.base, 0.35));
    ink(ctx, form.path("M-124 -214 C-130 -232 -110 -234 -96 -222 C-40 -204 50 -204 108 -224 C124 -236 140 -230 134 -214 C90 -188 -80 -184 -124 -214 Z"), felt, felt.tones);
  },
  police_cap: (ctx, covered) => {
    const { form } = covered.face;
    const cloth = { ...covered, tones: covered.face.palette.tones("#27345c") };
    ink(ctx, form.path("M-110 -252 C-100 -308 -30 -322 16 -320 C70 -320 128 -298 128 -256 C110 -238 98 -226 98 -212 C50 -232 -30 -230 -80 -204 C-84 -226 -96 -236 -110 -252 Z"), cloth, cloth.tones);
    fill(ctx, form.path("M-80 -204 C-30 -230 50 -232 98 -212 L98 -192 C50 -210 -30 -208 -80 -182 Z"), "#14151f");
    if (covered.from === "back") return;
    fill(ctx, form.path("M-10 -206 C40 -216 100 -200 124 -176 C90 -184 30 -190 -8 -190 Z"), "#14151f");
    fill(ctx, ellipse(form.warp(36, -262), [15, 18]), covered.face.palette.lit("#e2b84a"));
    fill(ctx, ellipse(form.warp(36, -262), [7, 9]), covered.face.palette.lit("#b8862f"));
  },
  toque: (ctx, covered) => {
    const { form } = covered.face;
    const white = { ...covered, tones: covered.face.palette.tones("#f4f1ea") };
    const puff = form.path("M-70 -250 C-124 -270 -112 -340 -62 -338 C-40 -372 20 -372 36 -346 C84 -366 128 -330 106 -288 C108 -264 96 -252 82 -248 Z");
    ink(ctx, puff, white, white.tones);
    folds(ctx, puff, white, ["M-50 -254 C-54 -290 -60 -310 -66 -326", "M0 -258 C0 -300 -4 -330 -8 -350", "M50 -256 C54 -290 60 -314 66 -336"]);
    ink(ctx, form.path("M-82 -196 C-30 -222 50 -224 98 -204 L92 -266 C40 -280 -30 -278 -78 -258 Z"), white, white.tones);
  },
  helmet: (ctx, covered) => {
    const { form } = covered.face;
    const shell = form.path("M-98 -170 C-116 -262 -60 -322 12 -322 C86 -322 124 -262 108 -180 C60 -212 -40 -212 -98 -170 Z");
    ink(ctx, shell, covered, covered.tones);
    folds(ctx, shell, covered, ["M-10 -322 C-16 -280 -14 -240 -6 -206", "M40 -320 C46 -280 46 -240 40 -206"]);
    stroke(ctx, form.path("M-96 -168 C-40 -210 60 -210 108 -178"), covered.tones.deep, 9);
    if (covered.from === "front") stroke(ctx, form.path("M-76 -176 C-70 -110 -40 -40 14 -20 M96 -180 C94 -110 70 -50 34 -20"), covered.face.palette.lit("#3a3038"), 6);
  },
  crown: (ctx, covered) => {
    const { form, palette } = covered.face;
    const gold = { ...covered, tones: palette.tones("#e0b13c") };
    ink(ctx, form.path("M-70 -226 L-84 -310 L-44 -272 L-20 -326 L12 -278 L44 -328 L66 -274 L108 -308 L94 -222 C50 -244 -20 -246 -70 -226 Z"), gold, gold.tones);
    for (const [x, y] of [[-40, -246], [12, -254], [62, -246]] as const) fill(ctx, ellipse(form.warp(x, y), [8, 10]), covered.tones.base);
  },
  bow: (ctx, covered) => {
    const { form } = covered.face;
    for (const side of [-1, 1]) ink(ctx, form.path(`M${-30} -284 C${-30 + side * 30} -326 ${-30 + side * 66} -320 ${-30 + side * 62} -284 C${-30 + side * 66} -250 ${-30 + side * 30} -250 -30 -284 Z`), covered, covered.tones);
    fill(ctx, ellipse(form.warp(-30, -284), [13, 13]), covered.tones.shade);
  },
};
