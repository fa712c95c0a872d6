/** Second-order filters over samples. Formulas: R. Bristow-Johnson's audio EQ cookbook. */

export interface Biquad {
  readonly b0: number;
  readonly b1: number;
  readonly b2: number;
  readonly a1: number;
  readonly a2: number;
}

export function applyBiquad(samples: Float32Array | Float64Array, filter: Biquad): Float64Array {
  const { b0, b1, b2, a1, a2 } = filter;
  const out = new Float64Array(samples.length);
  let x1 = 0, x2 = 0, y1 = 0, y2 = 0;
  for (let i = 0; i < out.length; i++) {
    const x = samples[i] ?? 0;
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    x2 = x1;
    x1 = x;
    y2 = y1;
    y1 = y;
    out[i] = y;
  }
  return out;
}

interface Cut {
  /** Hertz. */
  readonly at: number;
  readonly sampleRate: number;
  readonly q?: number;
}

export function lowPass({ at, sampleRate, q = Math.SQRT1_2 }: Cut): Biquad {
  const { cos, alpha } = angles(at, sampleRate, q);
  return normalised([(1 - cos) / 2, 1 - cos, (1 - cos) / 2], [1 + alpha, -2 * cos, 1 - alpha]);
}

export function highPass({ at, sampleRate, q = Math.SQRT1_2 }: Cut): Biquad {
  const { cos, alpha } = angles(at, sampleRate, q);
  return normalised([(1 + cos) / 2, -1 - cos, (1 + cos) / 2], [1 + alpha, -2 * cos, 1 - alpha]);
}

export function bandPass({ at, sampleRate, q = 1 }: Cut): Biquad {
  const { cos, alpha } = angles(at, sampleRate, q);
  return normalised([alpha, 0, -alpha], [1 + alpha, -2 * cos, 1 - alpha]);
}

/** Lifts (or lowers) a band by `gain` decibels. */
export function peak({ at, sampleRate, q = 1, gain }: Cut & { readonly gain: number }): Biquad {
  const { cos, alpha } = angles(at, sampleRate, q);
  const lift = 10 ** (gain / 40);
  return normalised([1 + alpha * lift, -2 * cos, 1 - alpha * lift], [1 + alpha / lift, -2 * cos, 1 - alpha / lift]);
}

function angles(at: number, sampleRate: number, q: number): { readonly cos: number; readonly alpha: number } {
  const omega = (2 * Math.PI * at) / sampleRate;
  return { cos: Math.cos(omega), alpha: Math.sin(omega) / (2 * q) };
}

type Three = readonly [number, number, number];

function normalised([b0, b1, b2]: Three, [a0, a1, a2]: Three): Biquad {
  return { b0: b0 / a0, b1: b1 / a0, b2: b2 / a0, a1: a1 / a0, a2: a2 / a0 };
}
