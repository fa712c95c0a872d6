/** The graph of a pipeline as SVG, its modules below it. Draws what it is given; knows no pipeline. */
import type { Chart, ChartNode } from "./chart.ts";
import { width } from "./figures.ts";
import { legendOf } from "./graph-legend.ts";
import { DASHED, LETTER, LOOK, PLAIN, signAt, SIGN_SIZE, SMALL_LETTER, STATE_LOOKS } from "./graph-look.ts";
import { BOX_HEIGHT, layered, type Layout, type Point } from "./layered-layout.ts";

const MARGIN = 24;
/** How far the box behind a fan-out stands out. */
const BEHIND = 4;
const TITLE_LETTER = 10;
const TITLE_HEIGHT = 34;
const PADDING = 14;

export function graphSvg(charts: readonly Chart[]): string {
  const drawings = charts.map((chart) => ({ chart, layout: layoutOf(chart) }));
  const legend = legendOf(charts);
  const wide = Math.max(legend.width, ...drawings.map(({ chart, layout }) => Math.max(layout.width + BEHIND, width(chart.title) * TITLE_LETTER))) + 2 * MARGIN;
  let top = MARGIN + legend.height;
  const parts = drawings.map(({ chart, layout }) => {
    const part = `<g transform="translate(${MARGIN} ${top})">${drawingOf(chart, layout)}</g>`;
    top += TITLE_HEIGHT + layout.height + 2 * MARGIN;
    return part;
  });
  const size = `width="${Math.ceil(wide)}" height="${Math.ceil(top)}" viewBox="0 0 ${Math.ceil(wide)} ${Math.ceil(top)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="Inter, Helvetica, Arial, sans-serif">\n<rect width="100%" height="100%" fill="#fff"/>\n${legend.height === 0 ? "" : `<g transform="translate(${MARGIN} ${MARGIN})">${legend.svg}</g>\n`}${parts.join("\n")}\n</svg>\n`;
}

function layoutOf({ nodes, edges }: Chart): Layout {
  return layered(nodes.map((node) => ({ id: node.name, width: widthOf(node) })), edges.filter((edge) => !goesBack(edge, nodes)));
}

/** An edge that closes a circle, as between siblings, has no place among the layers. */
function goesBack({ from, to }: Chart["edges"][number], nodes: readonly ChartNode[]): boolean {
  const at = (name: string): number => nodes.findIndex((node) => node.name === name);
  return at(from) >= at(to);
}

function widthOf(node: ChartNode): number {
  const first = width(nameText(node)) * LETTER + (node.state === undefined ? 0 : markWidth(node) + PADDING);
  return Math.ceil(Math.max(first, width(node.uses) * SMALL_LETTER) + 2 * PADDING);
}

function nameText({ name, isFanOut }: ChartNode): string {
  return `${name}${isFanOut ? " ×" : ""}`;
}

/** The sign of its state and how many are made, on the right of the first line. */
function markWidth({ state, count }: ChartNode): number {
  return state === undefined ? 0 : SIGN_SIZE + (count === undefined ? 0 : width(count) * LETTER + 5);
}

function markOf(node: ChartNode): string {
  if (node.state === undefined) return "";
  const look = STATE_LOOKS[node.state];
  const right = widthOf(node) - PADDING;
  const count = node.count === undefined ? "" : `<text ${LOOK.sign} fill="${look.line}" x="${right}" y="19">${node.count}</text>`;
  return `${signAt(look, round(right - markWidth(node)), 9.5)}${count}`;
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
  const { fill, line } = node.state === undefined ? PLAIN : STATE_LOOKS[node.state];
  const box = `<rect width="${widthOf(node)}" height="${BOX_HEIGHT}" rx="${node.isGate ? 22 : 7}" fill="${fill}" stroke="${line}" stroke-width="1.5"/>`;
  const behind = node.isFanOut ? `<rect x="${BEHIND}" y="${BEHIND}" width="${widthOf(node)}" height="${BOX_HEIGHT}" rx="7" fill="${fill}" stroke="${line}" stroke-width="1" opacity=".6"/>` : "";
  const words = `<text ${LOOK.name} x="${PADDING}" y="19">${escaped(nameText(node))}</text><text ${LOOK.uses} x="${PADDING}" y="35">${escaped(node.uses)}</text>`;
  return [`<g transform="translate(${round(place.x)} ${round(place.y)})">${behind}${box}${words}${markOf(node)}</g>`];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
