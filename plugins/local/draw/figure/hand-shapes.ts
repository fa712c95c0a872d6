/** What each hand is made of: a palm, and digits with their joints, hanging down from a wrist at 0,0; about 88 long, thumb on the right. */
import type { Point } from "../paint/shape.ts";
import type { HandShape } from "./stance.ts";

export interface Digit {
  /** From the root to the tip. */
  readonly joints: readonly Point[];
  /** Half of its width at the root, the joint and the tip. */
  readonly halves: readonly number[];
  /** Its nail is seen. */
  readonly nail?: true;
}

export interface HandDrawing {
  readonly palm: string;
  /** Painted in this order: those before the palm lie behind it. */
  readonly behind: readonly Digit[];
  readonly before: readonly Digit[];
  /** Knuckles and folds. */
  readonly lines: readonly string[];
  /** The middle of what it holds or lies on. */
  readonly grip: Point;
}

export const HAND_SHAPES: Readonly<Record<HandShape, HandDrawing>> = {
  relaxed: {
    palm: "M-14 -10 C-17 6 -22 18 -22 32 C-22 42 -19 50 -13 52 C-4 55 10 54 17 50 C22 44 23 32 21 22 C19 12 16 2 14 -10 Z",
    behind: [thumb([10, 12], [29, 32], [28, 56]), finger([14, 44], [19, 60], [15, 76], 7)],
    before: [finger([5, 46], [9, 66], [5, 84], 7), finger([-5, 46], [-3, 66], [-5, 81], 7), finger([-14, 42], [-14, 58], [-13, 72], 6)],
    lines: [],
    grip: [2, 60],
  },
  open: {
    palm: "M-14 -10 C-17 6 -26 18 -27 32 C-27 44 -22 52 -12 53 C0 55 12 54 20 49 C26 42 25 28 21 18 C18 10 16 2 14 -10 Z",
    behind: [thumb([10, 10], [34, 24], [49, 42])],
    before: [finger([-20, 40], [-34, 55], [-44, 70], 6.4), finger([-11, 46], [-18, 68], [-24, 90], 7), finger([1, 48], [0, 74], [-1, 98], 7.4), finger([13, 46], [19, 68], [24, 88], 7)],
    lines: ["M-14 42 C-12 38 -8 38 -6 42", "M-4 44 C-2 40 4 40 6 44", "M9 42 C11 38 15 38 18 41"],
    grip: [0, 60],
  },
  fist: {
    palm: "M-14 -10 C-17 4 -27 14 -27 28 C-28 42 -24 54 -14 56 C-4 59 10 59 18 55 C27 51 29 40 27 28 C25 16 18 6 14 -10 Z",
    behind: [],
    before: [finger([-18, 28], [-21, 42], [-17, 55], 6.6), finger([-6, 29], [-7, 45], [-5, 59], 7.2), finger([7, 29], [8, 45], [7, 59], 7.2), finger([19, 27], [22, 42], [17, 54], 7), thumb([16, 13], [28, 29], [8, 41])],
    lines: [],
    grip: [4, 42],
  },
  point: {
    palm: "M-14 -10 C-17 4 -26 14 -26 28 C-27 42 -23 52 -13 54 C-4 57 8 56 16 52 C25 46 26 36 24 26 C22 14 18 4 14 -10 Z",
    behind: [],
    before: [finger([15, 34], [17, 66], [17, 96], 7.4), finger([-17, 28], [-20, 41], [-15, 53], 6.4), finger([-6, 30], [-7, 44], [-4, 57], 7), finger([6, 31], [7, 45], [5, 57], 7), thumb([15, 12], [26, 26], [6, 38])],
    lines: [],
    grip: [17, 100],
  },
  hold: {
    palm: "M-14 -10 C-17 4 -25 12 -25 26 C-25 38 -22 46 -12 48 C0 50 12 50 20 46 C27 40 27 28 24 18 C21 10 17 2 14 -10 Z",
    behind: [],
    before: [finger([-16, 24], [-23, 40], [-17, 54], 6.6), finger([-5, 24], [-9, 45], [-5, 60], 7.2), finger([8, 23], [6, 46], [7, 61], 7.2), finger([19, 20], [22, 42], [18, 57], 7), thumb([14, 10], [31, 23], [30, 46])],
    lines: [],
    grip: [4, 44],
  },
  grasp: {
    palm: "M-14 -10 C-18 4 -26 16 -26 32 C-26 52 -22 72 -12 76 C-2 78 6 70 8 56 C12 46 20 34 20 22 C19 10 17 2 14 -10 Z",
    behind: [thumb([13, 6], [26, 34], [25, 66])],
    before: [finger([-14, 68], [4, 74], [21, 66], 6.8), finger([-16, 54], [6, 60], [25, 53], 7.2), finger([-16, 39], [6, 45], [25, 39], 7.2), finger([-13, 25], [4, 30], [20, 26], 6.4)],
    lines: [],
    grip: [6, 48],
  },
  pinch: {
    palm: "M-14 -10 C-17 4 -25 14 -25 28 C-25 40 -20 48 -10 50 C2 51 14 48 20 42 C25 34 23 22 20 14 C18 6 16 0 14 -10 Z",
    behind: [thumb([10, 10], [37, 34], [31, 72])],
    before: [finger([13, 34], [29, 56], [23, 80], 6.8), finger([5, 36], [18, 59], [10, 76], 7), finger([-5, 36], [5, 57], [-4, 66], 7), finger([-15, 32], [-9, 51], [-16, 57], 6.2)],
    lines: [],
    grip: [27, 78],
  },
  flat: {
    palm: "M-13 -10 C-16 6 -20 18 -20 32 C-20 42 -17 50 -11 52 C-2 54 8 53 14 49 C19 43 20 32 19 24 C17 12 15 2 13 -10 Z",
    behind: [thumb([8, 12], [26, 28], [31, 50])],
    before: [finger([-13, 42], [-15, 58], [-14, 73], 5.8), finger([11, 44], [14, 64], [13, 80], 6.6), finger([-5, 46], [-6, 66], [-5, 84], 6.6), finger([3, 46], [4, 68], [4, 89], 6.8)],
    lines: [],
    grip: [0, 62],
  },
  // Round an edge that lies across it at 50: the fingers go on beyond, side by side; the thumb stays behind it.
  clutch: {
    palm: "M-14 -12 C-16 2 -24 12 -25 26 C-26 38 -26 46 -22 52 C-10 57 12 57 23 52 C26 44 26 34 24 24 C22 12 17 2 14 -12 Z",
    behind: [thumb([10, 8], [31, 20], [35, 42])],
    before: [finger([-18, 44], [-23, 64], [-21, 83], 6), finger([-6.5, 47], [-9, 74], [-7, 98], 6.6), finger([6.5, 47], [7, 77], [7, 103], 6.8), finger([18.5, 44], [23, 70], [21, 94], 6.6)],
    lines: ["M-25 66 C-23 64 -20 64 -18 66", "M-12 75 C-10 73 -6 73 -4 75", "M3 78 C5 76 9 76 11 78", "M18 71 C20 69 25 69 27 71"],
    grip: [0, 60],
  },
  // Over a bar that lies across it at 50, from the front: the fingers end where they go round it.
  over: {
    palm: "M-14 -10 C-17 2 -25 12 -27 24 C-29 34 -28 44 -24 50 C-10 54 10 54 24 49 C28 42 28 34 26 24 C24 12 18 2 14 -10 Z",
    behind: [],
    before: [bentOver([-20, 38], [-21.5, 47], [-20, 54], 6.6), bentOver([-7.5, 40], [-8, 50], [-7, 58], 7.2), bentOver([6, 40], [6.5, 51], [6, 59], 7.4), bentOver([19.5, 38], [20.5, 48], [18.5, 55], 7), thumb([14, 9], [31, 20], [27, 41])],
    lines: [],
    grip: [0, 50],
  },
};

/** Its end is seen from the side of the knuckle. */
function bentOver(root: Point, joint: Point, tip: Point, half: number): Digit {
  return { joints: [root, joint, tip], halves: [half, half * 1.05, half * 0.92] };
}

function finger(root: Point, joint: Point, tip: Point, half: number): Digit {
  return { joints: [root, joint, tip], halves: [half * 1.05, half, half * 0.8], nail: true };
}

function thumb(root: Point, joint: Point, tip: Point): Digit {
  return { joints: [root, joint, tip], halves: [9.6, 8.6, 6.8], nail: true };
}
