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

const QUIFF = "M-60 -126 C-72 -130 -80 -150 -80 -172 C-96 -206 -88 -256 -44 -274 C-20 -298 44 -304 70 -282 C96 -280 114 -252 106 -220 C104 -192 99 -166 90 -146 C82 -158 81 -176 82 -192 C76 -206 58 -216 34 -214 C6 -212 -28 -210 -44 -184 C-50 -168 -48 -146 -54 -128 Z";
const QUIFF_BETWEEN: Lock["between"] = [[-60, -140, -84, -190, -76, -244, -52, -264], [78, -190, 84, -206, 92, -226, 106, -236]];

export const HAIRS: Readonly<Record<HairStyle, Hair>> = {
  crop: { back: [], front: [{ path: QUIFF, between: QUIFF_BETWEEN, strands: 13, bow: 46 }], shadow: HIGH_SHADOW },
  undercut: {
    back: [], shadow: HIGH_SHADOW, stubble: "M-56 -120 C-74 -150 -82 -200 -66 -236 L-40 -236 C-46 -190 -48 -160 -50 -124 Z M84 -210 C92 -200 92 -180 88 -166 L84 -182 Z",
    front: [{ path: "M-66 -214 C-78 -252 -46 -290 2 -298 C46 -308 92 -296 106 -262 C112 -240 104 -222 94 -204 C84 -226 62 -234 38 -230 C6 -226 -26 -226 -44 -196 C-52 -192 -62 -200 -66 -214 Z", between: [[-52, -206, -62, -240, -40, -272, 0, -286], [70, -226, 82, -240, 96, -252, 108, -254]], strands: 13, bow: 30 }],
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
  braids: {
    back: ["M-6 -274 C-100 -280 -112 -190 -92 -110 C-80 -90 -60 -90 -40 -100 L70 -100 C98 -120 112 -160 102 -200 C92 -250 52 -274 -6 -274 Z"], shadow: PARTED_SHADOW,
    front: [
      { path: "M42 -264 C-14 -292 -84 -274 -96 -196 C-98 -160 -92 -128 -78 -106 C-64 -104 -56 -118 -54 -140 C-44 -170 -16 -184 10 -202 C30 -216 42 -238 42 -264 Z", between: [[38, -254, 10, -222, -44, -190, -58, -120], [24, -270, -54, -280, -98, -220, -80, -114]], strands: 9 },
      { path: "M40 -264 C50 -236 74 -212 88 -182 C92 -160 94 -130 90 -108 C104 -118 116 -160 106 -204 C98 -250 70 -274 40 -264 Z", between: [[44, -258, 62, -236, 90, -200, 92, -130], [56, -264, 92, -240, 108, -190, 100, -130]], strands: 4 },
    ],
  },
  bald: { back: [], front: [], shadow: "" },
};

/** Hangs from the head behind or beside it: a tail, a braid, a bun. */
export const BRAIDS: readonly (readonly Point[])[] = [
  [[-80, -116], [-92, -70], [-98, -20], [-94, 40], [-84, 96]],
  [[94, -116], [102, -74], [106, -24], [104, 30], [96, 76]],
];
export const TAIL = "M-70 -226 C-120 -250 -160 -220 -164 -160 C-168 -100 -140 -60 -150 0 C-154 30 -150 46 -142 56 C-116 30 -98 -20 -104 -80 C-108 -120 -104 -160 -64 -186 Z";
export const TAIL_BETWEEN: Lock["between"] = [[-70, -196, -120, -190, -104, -90, -136, 30], [-76, -226, -150, -240, -160, -110, -146, 40]];
export const BUN: readonly [number, number, number] = [-72, -262, 46];

/** From behind: the outline of the hair over the skull. */
export const BACKS: Readonly<Record<HairStyle, Lock>> = {
  crop: lock("M-78 -130 C-100 -190 -90 -290 0 -296 C90 -290 100 -190 78 -130 C64 -96 40 -84 0 -82 C-40 -84 -64 -96 -78 -130 Z", 12),
  undercut: lock("M-70 -196 C-92 -230 -84 -298 0 -304 C84 -298 92 -230 70 -196 C44 -176 -44 -176 -70 -196 Z", 10),
  bob: lock("M-112 -22 C-140 -120 -128 -286 0 -292 C128 -286 140 -120 112 -22 C80 0 -80 0 -112 -22 Z", 16),
  long: lock("M-124 150 C-150 0 -136 -288 0 -292 C136 -288 150 0 124 150 C80 190 -80 190 -124 150 Z", 18),
  curls: lock("M-80 -110 C-100 -190 -90 -280 0 -286 C90 -280 100 -190 80 -110 C60 -84 -60 -84 -80 -110 Z", 0),
  bun: lock("M-76 -116 C-98 -190 -88 -284 0 -288 C88 -284 98 -190 76 -116 C56 -92 -56 -92 -76 -116 Z", 12),
  ponytail: lock("M-76 -116 C-98 -190 -88 -284 0 -288 C88 -284 98 -190 76 -116 C56 -92 -56 -92 -76 -116 Z", 12),
  braids: lock("M-84 -96 C-104 -190 -92 -286 0 -290 C92 -286 104 -190 84 -96 C60 -80 -60 -80 -84 -96 Z", 12),
  bald: lock("M0 0 Z", 0),
};

/** Strands run from the crown to the lower edge, as wide as the shape is there. */
function lock(path: string, strands: number): Lock {
  const [, left = "0", bottom = "0"] = /^M(-?\d+) (-?\d+)/.exec(path) ?? [];
  const [edge, low] = [Math.abs(Number(left)) - 2, Number(bottom) + 6];
  const wide = Math.max(edge, 98);
  return { path, strands, between: [[-8, -288, -wide, -276, -wide * 1.06, -150, -edge, low], [8, -288, wide, -276, wide * 1.06, -150, edge, low]] };
}
