/** Hair styles as written shapes: what lies behind the head, over it, and the shadow it casts. Paints nothing. */
import type { Look } from "../../../film/types.ts";
import type { Cubic, Point } from "../paint/shape.ts";

export type HairStyle = Look["hair"]["style"];

export interface Lock {
  readonly path: string;
  /** Strands run from the first curve to the second. */
  readonly between: readonly [Cubic, Cubic];
  readonly strands: number;
  /** How much higher the strands in the middle end. */
  readonly bow?: number;
}

export interface Hair {
  readonly back: readonly string[];
  readonly front: readonly Lock[];
  /** Shadow on the forehead; empty for none. */
  readonly shadow: string;
  readonly curls?: readonly (readonly [x: number, y: number, r: number])[];
  /** Shaved: the side shows as stubble. */
  readonly stubble?: string;
}

const HIGH_SHADOW = "M-80 -280 L110 -280 L100 -186 C70 -206 20 -204 -20 -194 C-40 -186 -46 -160 -46 -134 L-90 -130 Z";
const PARTED_SHADOW = "M-80 -280 L110 -280 L104 -176 C80 -202 60 -214 44 -232 C34 -206 -10 -186 -44 -150 L-80 -110 Z";

const SIDE_LOCK: Lock = {
  path: "M40 -264 C50 -236 74 -212 90 -180 C98 -146 98 -92 84 -40 C84 -30 92 -28 98 -40 C114 -80 120 -150 108 -204 C98 -250 70 -274 40 -264 Z",
  between: [[44, -258, 62, -236, 92, -200, 94, -120], [56, -264, 92, -240, 110, -180, 100, -60]], strands: 4,
};

const CAP: Lock = {
  path: "M-54 -122 C-76 -146 -86 -190 -78 -228 C-64 -278 0 -296 46 -283 C84 -272 104 -240 98 -196 C94 -190 90 -186 87 -180 C80 -212 60 -232 34 -238 C4 -232 -32 -212 -44 -178 C-50 -160 -50 -140 -54 -122 Z",
  between: [[36, -240, -10, -244, -52, -206, -64, -140], [92, -210, 70, -276, -10, -294, -70, -236]], strands: 9,
};

const CURLS: Hair["curls"] = [[-78, -160, 30], [-80, -204, 36], [-52, -242, 40], [-8, -264, 42], [38, -260, 38], [74, -234, 31], [92, -198, 21], [-30, -222, 34], [14, -232, 30], [50, -226, 26], [-64, -128, 22]];

/** A ball of tight curls, by rings. */
const AFRO: Hair["curls"] = [
  [-89, -150, 35], [-104, -204, 39], [-89, -248, 41], [-52, -273, 43], [4, -283, 45], [58, -276, 43], [93, -251, 39], [106, -208, 33], [106, -158, 26],
  [-64, -206, 40], [-40, -241, 39], [8, -251, 41], [54, -245, 37], [84, -218, 32], [-70, -164, 30], [-4, -227, 30], [40, -224, 28],
];

const QUIFF = "M-60 -126 C-72 -130 -80 -150 -80 -172 C-96 -206 -88 -256 -44 -274 C-20 -298 44 -304 70 -282 C96 -280 114 -252 106 -220 C104 -192 99 -166 90 -146 C82 -158 81 -176 82 -192 C76 -206 58 -216 34 -214 C6 -212 -28 -210 -44 -184 C-50 -168 -48 -146 -54 -128 Z";
const QUIFF_BETWEEN: Lock["between"] = [[-60, -140, -84, -190, -76, -244, -52, -264], [78, -190, 84, -206, 92, -226, 106, -236]];

/** Parted, and combed close to both ears. */
const PARTED: Hair = {
  back: ["M-6 -270 C-102 -284 -114 -194 -92 -110 C-80 -90 -60 -90 -40 -100 L70 -100 C98 -120 112 -160 102 -200 C92 -250 52 -270 -6 -270 Z"], shadow: PARTED_SHADOW,
  front: [
    { path: "M44 -278 C-12 -306 -88 -286 -98 -200 C-98 -160 -92 -128 -78 -106 C-64 -104 -56 -118 -54 -140 C-44 -170 -16 -184 10 -202 C32 -218 44 -244 44 -278 Z", between: [[40, -264, 12, -226, -44, -190, -58, -120], [26, -284, -56, -290, -99, -224, -80, -114]], strands: 9 },
    { path: "M34 -281 C38 -262 45 -249 56 -234 C70 -216 82 -200 88 -182 C92 -160 94 -130 90 -108 C104 -118 116 -160 106 -204 C100 -256 76 -288 42 -278 Z", between: [[46, -268, 64, -240, 90, -200, 92, -130], [60, -272, 95, -246, 108, -190, 100, -130]], strands: 4 },
  ],
};

export const HAIRS: Readonly<Record<HairStyle, Hair>> = {
  crop: { back: [], front: [{ path: QUIFF, between: QUIFF_BETWEEN, strands: 13, bow: 46 }], shadow: HIGH_SHADOW },
  undercut: {
    back: [], shadow: "M-80 -280 L110 -280 L98 -222 C76 -212 36 -216 0 -206 C-28 -198 -46 -170 -47 -134 L-90 -130 Z", stubble: "M-56 -120 C-74 -150 -82 -200 -66 -236 L-40 -236 C-46 -190 -48 -160 -50 -124 Z M84 -210 C92 -200 92 -180 88 -166 L84 -182 Z",
    front: [{ path: "M-64 -204 C-80 -246 -52 -288 -4 -298 C24 -318 84 -312 104 -284 C112 -268 106 -248 90 -240 C90 -230 86 -222 78 -214 C78 -224 72 -232 60 -234 C58 -226 52 -219 42 -214 C42 -224 34 -230 22 -230 C18 -221 10 -214 -2 -210 C0 -219 -6 -225 -14 -226 C-20 -210 -30 -200 -42 -186 C-52 -188 -60 -194 -64 -204 Z", between: [[-52, -206, -62, -240, -40, -272, 0, -286], [70, -226, 82, -240, 96, -252, 108, -254]], strands: 13, bow: 30 }],
  },
  bob: {
    back: ["M-6 -274 C-112 -280 -138 -176 -128 -88 C-123 -38 -102 -2 -58 -12 C-30 -20 60 -14 76 -14 C108 -42 118 -130 104 -194 C92 -250 52 -274 -6 -274 Z"], shadow: PARTED_SHADOW,
    front: [{ path: "M42 -264 C-16 -296 -116 -276 -130 -172 C-136 -110 -130 -44 -106 -4 C-84 0 -66 -16 -62 -50 C-58 -86 -70 -118 -58 -146 C-46 -170 -16 -182 10 -200 C30 -214 42 -236 42 -264 Z", between: [[38, -252, 8, -214, -58, -186, -72, -30], [20, -274, -70, -286, -136, -190, -112, -14]], strands: 13 }, SIDE_LOCK],
  },
  long: {
    back: ["M-6 -276 C-122 -282 -146 -170 -140 -60 C-138 30 -156 96 -132 176 C-100 190 -64 140 -60 60 L72 60 C78 110 98 120 112 96 C120 40 126 -120 104 -194 C92 -250 52 -276 -6 -276 Z"], shadow: PARTED_SHADOW,
    front: [
      { path: "M42 -264 C-16 -296 -116 -276 -130 -172 C-138 -100 -138 -10 -146 70 C-148 120 -138 160 -122 178 C-92 150 -78 60 -72 -14 C-66 -70 -72 -118 -58 -146 C-46 -170 -16 -182 10 -200 C30 -214 42 -236 42 -264 Z", between: [[38, -252, -30, -204, -72, -140, -84, 60], [20, -274, -90, -290, -140, -160, -134, 150]], strands: 13 },
      { path: "M40 -264 C50 -236 74 -212 90 -180 C98 -146 98 -80 88 -20 C84 30 88 80 100 104 C118 70 124 -60 118 -130 C116 -180 110 -250 40 -264 Z", between: [[44, -258, 62, -236, 94, -200, 94, 40], [56, -264, 100, -240, 118, -160, 112, 60]], strands: 6 },
    ],
  },
  curls: { back: [], front: [], shadow: HIGH_SHADOW, curls: CURLS },
  bun: { back: [], front: [CAP, { path: "M-58 -150 C-64 -130 -62 -108 -56 -92 C-54 -108 -52 -124 -48 -140 Z", between: [[-56, -146, -60, -130, -58, -114, -56, -98], [-52, -142, -54, -126, -54, -112, -54, -100]], strands: 2 }], shadow: PARTED_SHADOW },
  ponytail: { back: [], front: [CAP], shadow: PARTED_SHADOW },
  braids: PARTED,
  braid: PARTED,
  bald: { back: [], front: [], shadow: "" },
  afro: { back: ["M-89 -96 C-140 -150 -140 -272 -60 -294 C0 -308 90 -297 110 -259 C130 -220 123 -150 97 -110 Z"], front: [], shadow: HIGH_SHADOW, curls: AFRO },
  wavy: {
    back: ["M-6 -278 C-120 -284 -140 -180 -134 -90 C-150 -40 -124 0 -138 60 C-110 96 -70 80 -58 30 L70 30 C84 76 104 70 116 40 C104 0 128 -40 112 -100 C122 -150 112 -180 104 -200 C92 -252 52 -278 -6 -278 Z"], shadow: PARTED_SHADOW,
    front: [
      { path: "M42 -268 C-16 -300 -116 -280 -126 -180 C-148 -140 -116 -110 -138 -70 C-156 -30 -118 0 -138 56 C-118 78 -90 60 -84 16 C-70 -10 -92 -40 -74 -72 C-60 -96 -72 -122 -58 -150 C-44 -174 -16 -186 10 -204 C30 -218 42 -240 42 -268 Z", between: [[38, -256, -10, -214, -50, -150, -84, 20], [20, -278, -110, -290, -120, -120, -132, 50]], strands: 12 },
      { path: "M40 -268 C56 -240 76 -214 92 -184 C106 -150 84 -120 100 -84 C112 -50 84 -20 100 30 C118 24 128 -10 116 -50 C108 -90 132 -120 114 -170 C116 -220 100 -272 40 -268 Z", between: [[44, -260, 66, -236, 92, -180, 98, 10], [58, -268, 110, -240, 116, -140, 112, 14]], strands: 5 },
    ],
  },
  spiky: {
    back: [], shadow: HIGH_SHADOW,
    front: [{ path: "M-60 -126 C-74 -140 -84 -170 -84 -190 L-112 -206 L-88 -226 L-104 -262 L-70 -262 L-66 -302 L-30 -280 L-6 -320 L18 -284 L54 -312 L64 -276 L104 -286 L98 -246 L122 -228 L104 -202 C104 -184 98 -166 90 -148 C84 -160 82 -176 82 -190 L66 -206 L50 -188 L30 -212 L8 -190 L-12 -208 L-28 -180 L-46 -184 C-52 -166 -50 -146 -54 -128 Z", between: QUIFF_BETWEEN, strands: 11, bow: 40 }],
  },
  receding: {
    back: [], shadow: "",
    front: [{ path: "M-50 -112 C-74 -122 -92 -160 -86 -206 C-78 -238 -54 -256 -34 -256 C-50 -236 -58 -214 -58 -190 C-58 -166 -54 -136 -50 -112 Z", between: [[-54, -120, -62, -150, -60, -200, -42, -250], [-60, -116, -86, -150, -84, -210, -50, -250]], strands: 6 }, { path: "M78 -228 C92 -216 98 -190 92 -160 C86 -172 84 -196 78 -228 Z", between: [[80, -224, 86, -210, 88, -190, 90, -166], [82, -224, 92, -210, 94, -190, 92, -166]], strands: 2 }],
  },
  fringe: {
    back: ["M-6 -280 C-116 -286 -138 -176 -130 -80 C-128 -40 -128 0 -124 24 L112 24 C116 -40 122 -130 106 -198 C92 -254 52 -280 -6 -280 Z"], shadow: "M-80 -280 L110 -280 L104 -176 L-48 -166 L-80 -110 Z",
    front: [
      { path: "M-20 -284 C-112 -276 -132 -176 -130 -100 C-130 -60 -128 -10 -124 22 L-70 22 C-70 -40 -66 -110 -58 -158 C-50 -200 -36 -240 -20 -284 Z", between: [[-26, -270, -50, -220, -60, -150, -74, 16], [-34, -280, -112, -250, -130, -120, -118, 16]], strands: 8 },
      { path: "M60 -272 C84 -240 92 -214 96 -176 C102 -110 96 -40 92 22 L114 22 C120 -50 128 -140 108 -200 C100 -240 84 -266 60 -272 Z", between: [[64, -264, 90, -230, 100, -150, 98, 14], [70, -268, 104, -230, 120, -140, 110, 14]], strands: 4 },
      { path: "M-24 -284 C20 -300 84 -280 100 -222 C104 -206 102 -192 100 -182 C84 -190 72 -192 60 -186 C46 -194 30 -192 18 -184 C4 -192 -12 -188 -26 -178 C-38 -182 -50 -174 -60 -160 C-68 -210 -56 -264 -24 -284 Z", between: [[-20, -276, -44, -250, -56, -210, -54, -172], [10, -284, 70, -270, 94, -230, 94, -192]], strands: 10 },
    ],
  },
};

/** Thin and wet, it lies close to the skull. */
const DRENCHED: Hair = {
  back: [], shadow: "M-80 -280 L110 -280 L99 -206 C74 -226 26 -230 -16 -214 C-38 -202 -46 -170 -46 -134 L-90 -130 Z",
  front: [
    { path: "M-57 -122 C-71 -130 -80 -150 -82 -178 C-89 -212 -82 -252 -44 -267 C-16 -284 40 -289 66 -271 C87 -260 99 -238 97 -212 C97 -192 95 -172 89 -156 C90 -176 86 -200 74 -214 C66 -226 58 -232 50 -236 L38 -218 C30 -230 14 -236 -2 -234 L-14 -212 C-20 -218 -26 -220 -32 -216 C-44 -202 -49 -172 -54 -126 Z", between: [[-54, -134, -60, -190, -46, -228, -26, -268], [90, -172, 92, -214, 78, -246, 44, -276]], strands: 12, bow: 12 },
  ],
};

/** Short hair that nobody has combed. */
const MOP: Hair = {
  back: [], shadow: HIGH_SHADOW,
  front: [{
    path: "M-58 -120 C-82 -140 -94 -190 -86 -232 C-74 -284 -30 -306 4 -304 C6 -330 30 -346 52 -340 C42 -328 40 -318 44 -304 C92 -298 114 -256 104 -200 C102 -184 98 -172 92 -162 C90 -180 84 -192 74 -202 C70 -190 64 -182 54 -174 C52 -188 46 -200 34 -210 C28 -196 18 -184 4 -176 C2 -190 -4 -200 -14 -206 C-20 -192 -32 -178 -48 -170 C-54 -156 -52 -136 -58 -120 Z",
    between: [[6, -296, -60, -290, -84, -220, -58, -136], [30, -298, 84, -296, 104, -240, 90, -182]], strands: 11,
  }],
};

/** A girl's short hair: swept over the brow, close to the skull and the ear, its ends in tufts: a smooth one would be a helmet. */
const PIXIE: Hair = {
  back: ["M-6 -274 C-96 -280 -112 -190 -102 -118 C-100 -98 -96 -84 -88 -70 L-80 -84 L-70 -60 L-56 -78 L70 -100 C98 -114 108 -150 102 -196 C92 -250 52 -274 -6 -274 Z"], shadow: PARTED_SHADOW,
  front: [
    { path: "M60 -268 C6 -300 -90 -288 -103 -196 C-109 -156 -108 -124 -104 -96 C-98 -102 -96 -108 -94 -116 C-93 -94 -88 -74 -80 -58 C-74 -66 -68 -76 -64 -92 C-58 -78 -52 -68 -44 -60 C-39 -86 -44 -118 -48 -142 C-30 -172 4 -182 36 -194 C44 -218 52 -246 60 -268 Z", between: [[54, -256, 20, -222, -32, -190, -54, -84], [20, -276, -66, -288, -112, -200, -92, -66]], strands: 12 },
    { path: "M44 -277 C72 -246 88 -212 92 -174 C94 -150 92 -132 86 -112 C102 -128 110 -164 102 -204 C96 -244 78 -274 44 -277 Z", between: [[60, -258, 80, -226, 92, -190, 90, -124], [64, -262, 92, -236, 105, -190, 95, -126]], strands: 3 },
  ],
};

/** A child's crop lies as it likes. */
export function hairOf({ age, gender, hair: { style } }: Look, wet = false): Hair {
  if (style !== "crop") return HAIRS[style];
  if (age === "old" && wet) return DRENCHED;
  return age === "child" || age === "toddler" ? MOP : gender === "female" && age !== "old" ? PIXIE : HAIRS.crop;
}

export function isPixie(look: Look): boolean {
  return hairOf(look) === PIXIE;
}

/** The outline from behind. */
export function backOf(look: Look): Lock {
  return isPixie(look) ? PIXIE_BACK : BACKS[look.hair.style];
}

/** Over the shoulder that is nearer to us, for who looks to the left; who looks to the right has it over the same, farther one. */
export const BRAID: readonly Point[] = [[-78, -112], [-92, -70], [-94, -20], [-84, 34], [-70, 92], [-62, 150]];
export const BRAID_BEYOND: readonly Point[] = [[74, -108], [84, -70], [86, -20], [80, 34], [72, 92], [66, 150]];
/** One at either side of the head; the farther one comes from behind the face. */
export const BRAIDS: Readonly<Record<"near" | "far", readonly Point[]>> = {
  near: [[-80, -116], [-92, -70], [-98, -20], [-94, 40], [-84, 96]],
  far: [[90, -122], [102, -74], [106, -24], [104, 30], [96, 76]],
};
/** Hangs from the head behind it: a tail, a bun. */
export const TAIL = "M-70 -226 C-120 -250 -160 -220 -164 -160 C-168 -100 -140 -60 -150 0 C-154 30 -150 46 -142 56 C-116 30 -98 -20 -104 -80 C-108 -120 -104 -160 -64 -186 Z";
export const TAIL_BETWEEN: Lock["between"] = [[-70, -196, -120, -190, -104, -90, -136, 30], [-76, -226, -150, -240, -160, -110, -146, 40]];
export const BUN: readonly [number, number, number] = [-72, -262, 46];

/** Where short hair ends in tufts: an even edge would be a chin. */
const NAPE = "C72 -104 60 -80 50 -54 L38 -70 L28 -50 L15 -66 L2 -46 L-12 -66 L-24 -50 L-36 -70 L-50 -54 C-60 -80 -72 -104 -78 -130 Z";

/** As low as it hangs beside the face, over the ears, and cut to a point in tufts on the nape. */
const PIXIE_BACK = lock("M-94 -72 C-116 -180 -106 -286 0 -290 C106 -286 116 -180 94 -72 L86 -82 C80 -66 72 -60 62 -57 L59 -73 C50 -58 38 -50 25 -48 L18 -63 C8 -50 -6 -45 -22 -48 L-27 -64 C-36 -54 -50 -53 -61 -60 L-66 -76 C-74 -66 -84 -63 -94 -72 Z", 16, -58);

/** From behind: the outline of the hair over the skull. */
const BACKS: Readonly<Record<HairStyle, Lock>> = {
  crop: lock(`M-78 -130 C-100 -190 -90 -290 0 -296 C90 -290 100 -190 78 -130 ${NAPE}`, 14, -70),
  undercut: lock("M-70 -196 C-92 -230 -84 -298 0 -304 C84 -298 92 -230 70 -196 C44 -176 -44 -176 -70 -196 Z", 10),
  bob: lock("M-112 -22 C-140 -120 -128 -286 0 -292 C128 -286 140 -120 112 -22 C80 0 -80 0 -112 -22 Z", 16),
  long: lock("M-78 148 C-128 40 -142 -288 0 -292 C142 -288 128 40 78 148 C52 182 -52 182 -78 148 Z", 18),
  curls: lock("M-80 -110 C-100 -190 -90 -280 0 -286 C90 -280 100 -190 80 -110 C60 -84 -60 -84 -80 -110 Z", 0),
  bun: lock("M-76 -116 C-98 -190 -88 -284 0 -288 C88 -284 98 -190 76 -116 C56 -92 -56 -92 -76 -116 Z", 12),
  ponytail: lock("M-76 -116 C-98 -190 -88 -284 0 -288 C88 -284 98 -190 76 -116 C56 -92 -56 -92 -76 -116 Z", 12),
  braids: lock("M-84 -96 C-104 -190 -92 -286 0 -290 C92 -286 104 -190 84 -96 C66 -46 -66 -46 -84 -96 Z", 0),
  braid: lock("M-84 -96 C-104 -190 -92 -286 0 -290 C92 -286 104 -190 84 -96 C66 -46 -66 -46 -84 -96 Z", 12),
  bald: lock("M0 0 Z", 0),
  afro: lock("M-97 -110 C-149 -200 -112 -297 0 -300 C112 -297 149 -200 97 -110 C70 -80 -70 -80 -97 -110 Z", 0),
  wavy: lock("M-120 60 C-150 -60 -134 -290 0 -294 C134 -290 150 -60 120 60 C90 90 40 60 0 84 C-40 60 -90 90 -120 60 Z", 16),
  spiky: lock("M-78 -130 L-112 -206 L-92 -232 L-100 -270 L-60 -276 L-40 -310 L0 -290 L40 -310 L60 -276 L100 -270 L92 -232 L112 -206 L78 -130 C64 -96 -64 -96 -78 -130 Z", 10),
  receding: lock(`M-78 -130 C-98 -150 -98 -200 -80 -232 C-40 -206 40 -206 80 -232 C98 -200 98 -150 78 -130 ${NAPE}`, 10, -70),
  fringe: lock("M-118 30 C-146 -100 -132 -288 0 -292 C132 -288 146 -100 118 30 C80 34 -80 34 -118 30 Z", 18),
};

/** Strands run from the crown to the lower edge, as wide as the shape is there. */
function lock(path: string, strands: number, end?: number): Lock {
  const [, left = "0", bottom = "0"] = /^M(-?\d+) (-?\d+)/.exec(path) ?? [];
  const [edge, low] = end === undefined ? [Math.abs(Number(left)) - 2, Number(bottom) + 6] : [Math.abs(Number(left)) - 24, end];
  const wide = Math.max(Math.abs(Number(left)) - 2, 98);
  return { path, strands, between: [[-8, -288, -wide, -276, -wide * 1.06, -150, -edge, low], [8, -288, wide, -276, wide * 1.06, -150, edge, low]] };
}
