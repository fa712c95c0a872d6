/** How a drawn graph looks: colours and signs of the states, strokes and letters. As attributes, which every program that draws SVG knows. */
import type { InstanceState } from "../../schema/event.ts";

export interface StateLook {
  readonly fill: string;
  /** Of border, sign and count; told apart from white and from `fill` without strain. */
  readonly line: string;
  /** For those who see no colours: a path within 10 by 10, since not every typeface has such signs. */
  readonly sign: string;
  /** The sign is a shape to fill, not a line to draw. */
  readonly isFilled?: true;
}

const FRESH: StateLook = { fill: "#d8f3e1", line: "#17723f", sign: "M1 5.5L4 8.5L9.5 2" };
const STALE: StateLook = { fill: "#d5e7fd", line: "#1257b8", sign: "M2.5 1L9 5L2.5 9Z", isFilled: true };
const LEFT_OUT: StateLook = { fill: "#eceef1", line: "#5c6570", sign: "M1.5 5H8.5" };

export const STATE_LOOKS: Readonly<Record<InstanceState, StateLook>> = {
  fresh: FRESH, done: FRESH,
  planned: STALE, ready: STALE, queued: STALE, running: STALE,
  deferred: { fill: "#ebdef8", line: "#6f35a5", sign: "M1 5h.01M5 5h.01M9 5h.01" },
  blocked: { fill: "#ffefc0", line: "#855800", sign: "M2.8 3A2.2 2.2 0 1 1 6.2 4.7C5.3 5.3 5 5.6 5 6.5M5 9.2h.01" },
  failed: { fill: "#ffdcd8", line: "#b3202a", sign: "M2 2L8 8M8 2L2 8" },
  skipped: LEFT_OUT, cancelled: LEFT_OUT, wanted: LEFT_OUT,
};

/** The sign of a state, its upper left corner at a place. */
export function signAt({ sign, line, isFilled }: StateLook, x: number, y: number): string {
  const ink = isFilled === true ? `fill="${line}"` : `fill="none" stroke="${line}" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round"`;
  return `<path transform="translate(${x} ${y})" ${ink} d="${sign}"/>`;
}

export const SIGN_SIZE = 10;

/** Of a node whose state is not asked for. */
export const PLAIN = { fill: "#f5f6f8", line: "#6b727d" } as const;

export const LOOK = {
  title: 'font-size="16" font-weight="600" fill="#111"',
  name: 'font-size="13" font-weight="600" fill="#111"',
  uses: 'font-size="11" fill="#444b54"',
  sign: 'font-size="12" font-weight="600" text-anchor="end"',
  legend: 'font-size="12" fill="#333"',
  near: 'fill="none" stroke="#6b727d" stroke-width="1.4"',
  far: 'fill="none" stroke="#b9bfc8" stroke-width="1.3"',
} as const;

export const DASHED = 'stroke-dasharray="4 3"';

/** Of a letter at 13 or 12, and at 11 pixels; generous, as nobody knows which typeface will draw it. */
export const LETTER = 7.8;
export const SMALL_LETTER = 6.6;
