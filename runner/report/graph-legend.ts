/** The legend of a drawn graph: what of states, shapes and strokes is in it, and nothing else. */
import type { InstanceState } from "../../schema/event.ts";
import type { Chart, ChartNode } from "./chart.ts";
import { width } from "./figures.ts";
import { DASHED, LETTER, LOOK, PLAIN, signAt, SIGN_SIZE, STATE_LOOKS } from "./graph-look.ts";
import { wordOf } from "./groups.ts";

export interface Legend {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const SWATCH = 22;
const GAP = 7;
const BETWEEN = 20;
const HEIGHT = 44;

/** Nothing, and no height, where there is nothing to explain. */
export function legendOf(charts: readonly Chart[]): Legend {
  const entries = entriesOf(charts);
  let left = 0;
  const parts = entries.map(({ swatch, words }) => {
    const part = `<g transform="translate(${left} 0)">${swatch}<text ${LOOK.legend} x="${SWATCH + GAP}" y="12">${words}</text></g>`;
    left += Math.ceil(SWATCH + GAP + width(words) * LETTER * 0.92) + BETWEEN;
    return part;
  });
  return { svg: parts.join(""), width: left, height: entries.length === 0 ? 0 : HEIGHT };
}

interface Entry {
  readonly swatch: string;
  readonly words: string;
}

const IN_ORDER: readonly InstanceState[] = ["fresh", "planned", "deferred", "blocked", "failed", "skipped", "cancelled", "wanted"];

function entriesOf(charts: readonly Chart[]): readonly Entry[] {
  const nodes = charts.flatMap((chart) => chart.nodes);
  const shapes: readonly (readonly [(node: ChartNode) => boolean, Entry])[] = [
    [({ isFanOut }) => isFanOut, { swatch: `${box(PLAIN, 3, 3)}${box(PLAIN)}`, words: "one for each element" }],
    [({ isGate }) => isGate, { swatch: box(PLAIN, 0, 7), words: "a person decides" }],
  ];
  const isDynamic = charts.some(({ edges }) => edges.some((edge) => edge.isDynamic));
  return [
    ...IN_ORDER.filter((state) => nodes.some((node) => node.state === state)).map(stateEntry),
    ...shapes.filter(([holds]) => nodes.some(holds)).map(([, entry]) => entry),
    ...(isDynamic ? [{ swatch: `<path ${LOOK.near} ${DASHED} d="M0 8H${SWATCH}"/>`, words: "known while the film is made" }] : []),
  ];
}

function stateEntry(state: InstanceState): Entry {
  const look = STATE_LOOKS[state];
  return { swatch: `${box(look)}${signAt(look, (SWATCH - SIGN_SIZE) / 2, 3)}`, words: wordOf(state) };
}

/** @param offset of a box that stands behind another */
function box({ fill, line }: { readonly fill: string; readonly line: string }, offset = 0, corner = 3): string {
  return `<rect x="${offset}" y="${1 + offset}" width="${SWATCH}" height="14" rx="${corner}" fill="${fill}" stroke="${line}" stroke-width="1.3"/>`;
}
