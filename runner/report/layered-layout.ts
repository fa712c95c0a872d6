/**
 * Places a graph without cycles in layers from left to right: each box right of all it needs, long edges led between
 * the boxes. Pure geometry; knows no text and no colour.
 */

export interface Box {
  readonly id: string;
  readonly width: number;
}

export interface Link {
  readonly from: string;
  readonly to: string;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  /** The upper left corner of each box. */
  readonly places: ReadonlyMap<string, Point>;
  /** From the right side of a box to the left side of another, by way of the gaps between. */
  readonly routes: readonly { readonly link: Link; readonly points: readonly Point[] }[];
}

export const BOX_HEIGHT = 44;
const LANE_HEIGHT = 10;
const BETWEEN_ROWS = 18;
const BETWEEN_LAYERS = 56;
const SWEEPS = 12;

/** A box, or the lane of a long edge where it passes a layer. */
interface Item {
  readonly id: string;
  readonly layer: number;
  readonly width: number;
  readonly height: number;
  readonly before: Item[];
  readonly after: Item[];
  /** Its middle. */
  y: number;
}

/** @param boxes each after all that leads to it */
export function layered(boxes: readonly Box[], links: readonly Link[]): Layout {
  const items = itemsOf(boxes, links);
  const chains = links.flatMap((link) => chainOf(link, items));
  const layers = byLayer([...items.values(), ...chains.flatMap(({ chain }) => chain.slice(1, -1))]);
  for (const layer of layers) stack(layer);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) settle(layers, sweep % 2 === 0 ? "before" : "after");
  return measured(layers, items, chains);
}

function itemsOf(boxes: readonly Box[], links: readonly Link[]): ReadonlyMap<string, Item> {
  const items = new Map<string, Item>();
  for (const { id, width } of boxes) {
    const needed = links.filter(({ to }) => to === id).flatMap(({ from }) => items.get(from)?.layer ?? []);
    items.set(id, { id, width, layer: Math.max(-1, ...needed) + 1, height: BOX_HEIGHT, before: [], after: [], y: 0 });
  }
  return items;
}

interface Chain {
  readonly link: Link;
  readonly chain: readonly Item[];
}

/** The boxes at both ends and a lane in every layer between. */
function chainOf(link: Link, items: ReadonlyMap<string, Item>): readonly Chain[] {
  const [from, to] = [items.get(link.from), items.get(link.to)];
  if (from === undefined || to === undefined || to.layer <= from.layer) return [];
  const lanes = Array.from({ length: to.layer - from.layer - 1 }, (_, index): Item => ({
    id: `${link.from} ${link.to}`, layer: from.layer + index + 1, width: 0, height: LANE_HEIGHT, before: [], after: [], y: 0,
  }));
  const chain = [from, ...lanes, to];
  for (const [index, item] of chain.entries()) {
    const next = chain[index + 1];
    if (next === undefined) continue;
    item.after.push(next);
    next.before.push(item);
  }
  return [{ link, chain }];
}

function byLayer(items: readonly Item[]): readonly Item[][] {
  const layers: Item[][] = [];
  for (const item of items) (layers[item.layer] ??= []).push(item);
  return layers;
}

function stack(layer: readonly Item[]): void {
  let top = 0;
  for (const item of layer) {
    item.y = top + item.height / 2;
    top += item.height + BETWEEN_ROWS;
  }
}

/** Every item goes to where its neighbours are, in that order, and no nearer to the next than is allowed. */
function settle(layers: readonly Item[][], side: "before" | "after"): void {
  const order = side === "before" ? layers : layers.toReversed();
  for (const layer of order) {
    const wished = new Map(layer.map((item) => [item, middleOf(item[side]) ?? item.y]));
    const wishOf = (item: Item): number => wished.get(item) ?? item.y;
    layer.sort((a, b) => wishOf(a) - wishOf(b));
    let top = -Infinity;
    for (const item of layer) {
      item.y = Math.max(wishOf(item), top + item.height / 2);
      top = item.y + item.height / 2 + BETWEEN_ROWS;
    }
    const shift = layer.reduce((sum, item) => sum + wishOf(item) - item.y, 0) / layer.length;
    for (const item of layer) item.y += shift;
  }
}

function middleOf(items: readonly Item[]): number | undefined {
  return items.length === 0 ? undefined : items.reduce((sum, { y }) => sum + y, 0) / items.length;
}

function measured(layers: readonly Item[][], items: ReadonlyMap<string, Item>, chains: readonly Chain[]): Layout {
  const lefts: number[] = [];
  const widths = layers.map((layer) => Math.max(0, ...layer.map(({ width }) => width)));
  for (const [index] of layers.entries()) lefts.push((lefts.at(-1) ?? 0) + (index === 0 ? 0 : (widths[index - 1] ?? 0) + BETWEEN_LAYERS));
  const all = layers.flat();
  const top = Math.min(0, ...all.map(({ y, height }) => y - height / 2));
  const left = (item: Item): number => lefts[item.layer] ?? 0;
  const middle = (item: Item): number => item.y - top;
  const places = new Map([...items.values()].map((item) => [item.id, { x: left(item), y: middle(item) - item.height / 2 }]));
  const pointsAt = (item: Item, end: "from" | "to" | "past"): readonly Point[] => {
    const y = middle(item);
    if (end === "from") return [{ x: left(item) + item.width, y }];
    if (end === "to") return [{ x: left(item), y }];
    return [{ x: left(item), y }, { x: left(item) + (widths[item.layer] ?? 0), y }];
  };
  const routes = chains.map(({ link, chain }) => ({ link, points: chain.flatMap((item, at) => pointsAt(item, at === 0 ? "from" : at === chain.length - 1 ? "to" : "past")) }));
  return { width: (lefts.at(-1) ?? 0) + (widths.at(-1) ?? 0), height: Math.max(0, ...all.map((item) => middle(item) + item.height / 2)), places, routes };
}
