/** Grades: the looks that a film can be given as a whole, as numbers. Pure. */

export const GRADES = ["none", "warm", "cold", "noir", "sepia", "teal_orange", "bleach", "vintage", "pastel", "day_for_night"] as const;
export type GradeName = (typeof GRADES)[number];

type Channels = readonly [red: number, green: number, blue: number];

export interface Grade {
  /** 0 is grey, 1 as it is. */
  readonly saturation: number;
  /** What each channel is multiplied by. */
  readonly gain: Channels;
  /** How steep the middle is: 0 as it is, 1 a full S, below 0 flatter. */
  readonly contrast: number;
  /** What is added where it is dark, and where it is bright; of 1. */
  readonly shadows: Channels;
  readonly highlights: Channels;
}

const PLAIN: Grade = { saturation: 1, gain: [1, 1, 1], contrast: 0, shadows: [0, 0, 0], highlights: [0, 0, 0] };

const LOOKS: Readonly<Record<Exclude<GradeName, "none">, Partial<Grade>>> = {
  warm: { saturation: 1.06, gain: [1.06, 1, 0.9], contrast: 0.12, highlights: [0.02, 0.01, -0.02] },
  cold: { saturation: 0.88, gain: [0.92, 0.99, 1.08], contrast: 0.15, shadows: [-0.01, 0, 0.03] },
  noir: { saturation: 0, contrast: 0.85, gain: [0.98, 0.98, 0.98], shadows: [-0.02, -0.02, -0.02] },
  sepia: { saturation: 0, gain: [1.04, 0.94, 0.78], contrast: 0.15, shadows: [0.05, 0.03, 0.01] },
  teal_orange: { saturation: 1.12, contrast: 0.3, shadows: [-0.05, 0.03, 0.06], highlights: [0.07, 0.02, -0.06] },
  bleach: { saturation: 0.42, contrast: 0.7, gain: [1.03, 1.03, 1.02] },
  vintage: { saturation: 0.78, gain: [1.02, 0.97, 0.84], contrast: -0.1, shadows: [0.07, 0.05, 0.07] },
  pastel: { saturation: 0.8, gain: [0.96, 0.95, 0.96], contrast: -0.25, shadows: [0.09, 0.08, 0.1] },
  day_for_night: { saturation: 0.55, gain: [0.4, 0.52, 0.78], contrast: 0.2, shadows: [-0.01, 0, 0.03] },
};

export function gradeOf(name: Exclude<GradeName, "none">): Grade {
  return { ...PLAIN, ...LOOKS[name] };
}

/** BT.709. */
const LUMA: Channels = [0.2126, 0.7152, 0.0722];

/** Filters of ffmpeg that work by tables of whole numbers, so that every version and machine gives the same pixels. */
export function gradeFilter(grade: Grade): string {
  const names = ["r", "g", "b"] as const;
  const mixed = names.flatMap((to, row) => names.map((from, column) => `${to}${from}=${fixed(weight(grade, row, column))}`));
  const curves = names.map((name, at) => `${name}='${curve(grade, at)}'`);
  return `${INTO_RGB},colorchannelmixer=${mixed.join(":")},lutrgb=${curves.join(":")},${OUT_OF_RGB}`;
}

const EXACT = "flags=bicubic+bitexact+accurate_rnd+full_chroma_int";
const INTO_RGB = `scale=in_color_matrix=bt709:in_range=tv:${EXACT},format=gbrp`;
const OUT_OF_RGB = `scale=out_color_matrix=bt709:out_range=tv:${EXACT},format=yuv420p`;

function weight({ saturation, gain }: Grade, row: number, column: number): number {
  const grey = (1 - saturation) * (LUMA[column] ?? 0);
  return (gain[row] ?? 1) * (grey + (row === column ? saturation : 0));
}

/** Of a value `v` from 0 to 1, by sums and products alone. */
function curve({ contrast, shadows, highlights }: Grade, at: number): string {
  const v = "(val/255)";
  const steep = `(${v}+${fixed(contrast)}*(${v}*${v}*(3-2*${v})-${v}))`;
  const toned = `${steep}+${fixed(shadows[at] ?? 0)}*(1-${v})*(1-${v})+${fixed(highlights[at] ?? 0)}*${v}`;
  return `clip(255*(${toned}),0,255)`;
}

/** Colours are mixed with weights between -2 and 2. */
function fixed(value: number): string {
  return Math.max(-2, Math.min(2, value)).toFixed(4);
}
