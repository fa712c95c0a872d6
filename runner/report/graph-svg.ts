/** The graph of a pipeline as SVG, its modules below it. Draws what it is given; knows no pipeline. */
import type { InstanceState } from "../../schema/event.ts";
import { width } from "./figures.ts";
import { BOX_HEIGHT, layered, type Layout, type Point } from "./layered-layout.ts";

/** A pipeline, or a module of it. */
export interface Chart {
  readonly title: string;
  /** Each after all that it reads. */
  readonly nodes: readonly ChartNode[];
  readonly edges: readonly { readonly from: string; readonly to: string; /** Known only while the film is made. */ readonly isDynamic: boolean }[];
}

export interface ChartNode {
  readonly name: string;
  readonly uses: string;
  readonly isFanOut: boolean;
  readonly isGate: boolean;
  readonly state?: InstanceState;
  /** How many of them are made: `12/24`. */
  readonly count?: string;
}

const MARGIN = 24;
const TITLE_HEIGHT = 34;
/** Of a letter of the name and of what it uses, at 13 and 11 pixels. */
const LETTER = 7.4;
const SMALL_LETTER = 6.2;
const PADDING = 14;

export function graphSvg(charts: readonly Chart[]): string {
  const drawings = charts.map((chart) => ({ chart, layout: layoutOf(chart) }));
  const wide = Math.max(...drawings.map(({ layout }) => layout.width)) + 2 * MARGIN;
  let top = MARGIN;
  const parts = drawings.map(({ chart, layout }) => {
    const part = `<g transform="translate(${MARGIN} ${top})">${drawingOf(chart, layout)}</g>`;
    top += TITLE_HEIGHT + layout.height + 2 * MARGIN;
    return part;
  });
  const size = `width="${Math.ceil(wide)}" height="${Math.ceil(top)}" viewBox="0 0 ${Math.ceil(wide)} ${Math.ceil(top)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="Inter, Helvetica, Arial, sans-serif">\n<rect width="100%" height="100%" fill="#fff"/>\n${parts.join("\n")}\n</svg>\n`;
}

/** As attributes, which every program that draws SVG knows. */
const LOOK = {
  title: 'font-size="16" font-weight="600" fill="#111"',
  name: 'font-size="13" font-weight="600" fill="#111"',
  uses: 'font-size="11" fill="#555"',
  near: 'fill="none" stroke="#8a8f98" stroke-width="1.3"',
  far: 'fill="none" stroke="#cdd1d7" stroke-width="1.3"',
} as const;
const DASHED = 'stroke-dasharray="4 3"';

const COLOURS: Readonly<Partial<Record<InstanceState, { readonly fill: string; readonly line: string }>>> = {
  fresh: { fill: "#e7f6ec", line: "#2e9e5b" },
  planned: { fill: "#e6f1fb", line: "#2f7fc1" },
  deferred: { fill: "#f4ecfa", line: "#8e58b8" },
  blocked: { fill: "#fdf5dc", line: "#c79a12" },
  failed: { fill: "#fdeaea", line: "#cc3d3d" },
};
const PLAIN = { fill: "#f5f6f8", line: "#8a8f98" };

function layoutOf({ nodes, edges }: Chart): Layout {
  return layered(nodes.map((node) => ({ id: node.name, width: widthOf(node) })), edges.filter((edge) => !goesBack(edge, nodes)));
}

/** An edge that closes a circle, as between siblings, has no place among the layers. */
function goesBack({ from, to }: Chart["edges"][number], nodes: readonly ChartNode[]): boolean {
  const at = (name: string): number => nodes.findIndex((node) => node.name === name);
  return at(from) >= at(to);
}

function widthOf(node: ChartNode): number {
  return Math.ceil(Math.max(width(nameText(node)) * LETTER, width(node.uses) * SMALL_LETTER) + 2 * PADDING);
}

function nameText({ name, isFanOut, count }: ChartNode): string {
  return `${name}${isFanOut ? " ×" : ""}${count === undefined ? "" : ` ${count}`}`;
}

function drawingOf(chart: Chart, layout: Layout): string {
  const isDynamic = new Set(chart.edges.filter((edge) => edge.isDynamic).map(({ from, to }) => `${from} ${to}`));
  const routes = layout.routes.toSorted((a, b) => b.points.length - a.points.length).map(({ link, points }) => {
    const dash = isDynamic.has(`${link.from} ${link.to}`) ? ` ${DASHED}` : "";
    return `<path ${points.length > 2 ? LOOK.far : LOOK.near}${dash} d="${curve(points)}"/>`;
  });
  const back = chart.edges.filter((edge) => goesBack(edge, chart.nodes)).flatMap((edge) => backEdge(edge, chart, layout));
  const boxes = chart.nodes.flatMap((node) => boxOf(node, layout));
  return `<text ${LOOK.title} y="14">${escaped(chart.title)}</text><g transform="translate(0 ${TITLE_HEIGHT})">${[...routes, ...back, ...boxes].join("")}</g>`;
}

function curve([first, ...rest]: readonly Point[]): string {
  if (first === undefined) return "";
  let at = first;
  const parts = rest.map((to) => {
    const bend = (to.x - at.x) / 2;
    const part = to.y === at.y ? `H${round(to.x)}` : `C${round(at.x + bend)} ${round(at.y)} ${round(to.x - bend)} ${round(to.y)} ${round(to.x)} ${round(to.y)}`;
    at = to;
    return part;
  });
  return `M${round(first.x)} ${round(first.y)}${parts.join("")}`;
}

/** From below one box to below another, or round to the box itself. */
function backEdge({ from, to }: Chart["edges"][number], { nodes }: Chart, { places }: Layout): readonly string[] {
  const [start, end] = [places.get(from), places.get(to)];
  const [source, target] = [nodes.find(({ name }) => name === from), nodes.find(({ name }) => name === to)];
  if (start === undefined || end === undefined || source === undefined || target === undefined) return [];
  const a = { x: start.x + widthOf(source) * 0.65, y: start.y + BOX_HEIGHT };
  const b = { x: end.x + widthOf(target) * 0.35, y: end.y + BOX_HEIGHT };
  return [`<path ${LOOK.near} ${DASHED} d="M${round(a.x)} ${round(a.y)}C${round(a.x)} ${round(a.y + 22)} ${round(b.x)} ${round(b.y + 22)} ${round(b.x)} ${round(b.y)}"/>`];
}

function boxOf(node: ChartNode, { places }: Layout): readonly string[] {
  const place = places.get(node.name);
  if (place === undefined) return [];
  const { fill, line } = (node.state === undefined ? undefined : COLOURS[node.state]) ?? PLAIN;
  const box = `<rect width="${widthOf(node)}" height="${BOX_HEIGHT}" rx="${node.isGate ? 22 : 7}" fill="${fill}" stroke="${line}" stroke-width="1.3"/>`;
  const behind = node.isFanOut ? `<rect x="4" y="4" width="${widthOf(node)}" height="${BOX_HEIGHT}" rx="7" fill="${fill}" stroke="${line}" stroke-width="1" opacity=".6"/>` : "";
  const words = `<text ${LOOK.name} x="${PADDING}" y="19">${escaped(nameText(node))}</text><text ${LOOK.uses} x="${PADDING}" y="35">${escaped(node.uses)}</text>`;
  return [`<g transform="translate(${round(place.x)} ${round(place.y)})">${behind}${box}${words}</g>`];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
