/** The table that people sit round: its cloth, what stands on it, before those behind it and behind who sits on our side. */
import type { Staging } from "../../../film/types-staging.ts";
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { between } from "../paint/chance.ts";
import { linear, oval, polygon } from "../paint/path.ts";
import { randomFrom } from "../paint/random.ts";
import { penOf } from "../prop/pen.ts";
import { alongOf } from "./chairs.ts";
import { TABLE_BEFORE } from "./blocking.ts";
import { viewOfFigures } from "./camera.ts";
import { atLeftEnd, atRightEnd } from "./ends.ts";
import type { Framing, Placed } from "./framing.ts";
import { hasCounter } from "./counter.ts";
import type { Performer, Set } from "./performer.ts";
import { coveringPiece } from "./standing-piece.ts";
import { hasSoup } from "./soup.ts";
import { isAlong, NEAR_EDGE } from "./table-along.ts";
import { HIGH, layThings, mends, type Laid, type Top } from "./table-laid.ts";
import { isFromAbove } from "./from-above.ts";
import { isBeyond, laidBeyond, topBeyond } from "./table-beyond.ts";
import { isBeside, isLong } from "./table-places.ts";

export function tableOf(staging: Staging, framing: Framing, set: Set): readonly Performer[] {
  // Where there is a counter, that is what one stands behind.
  if (hasCounter(staging)) return [];
  const isAt = ({ seat, chair }: Placed["figure"]): boolean => seat === "table" || (seat === "chair" && chair !== undefined);
  const sitting = framing.placed.filter(({ figure }) => isAt(figure) && figure.facing !== "back");
  const standing = framing.placed.filter(({ figure }) => !isAt(figure) && figure.facing !== "back");
  const view = viewOfFigures(set.home, set.size);
  const low = view.top + set.size.height / view.zoom;
  const [end] = isBeyond(staging, sitting) ? sitting : [];
  const top = isAlong(staging) ? topAlong(sitting, framing, low) : end !== undefined ? topBeyond(end, low) : topOf(sitting, framing, { long: staging.props.some(isLong), standing, short: mends(staging), deeper: WIDE.has(staging.camera.size) ? (isFromAbove(staging) ? FROM_HIGH : staging.camera.angle === "high" ? FROM_ABOVE : sitting.length > 3 ? OF_MANY : 0) : 0 });
  if (!top || staging.camera.size === "ECU" || (staging.camera.size === "CU" && !hasSoup(staging))) return [];
  const isPart = staging.props.some(isLong) && sitting.length > 1 && sitting.length < 4;
  const places = alongOf(sitting);
  const cut = places !== undefined ? { places } : isPart ? { cut: view.left + set.size.width / view.zoom } : {};
  const aside = top.aside ?? 0;
  // The light of a lamp reaches beyond the table's ends.
  const round = 80 + (staging.props.some(({ kind }) => kind === "lamp") ? GLOW * top.scale : 0);
  const cover = { left: top.left - round + Math.min(0, aside), top: top.far - 180 - round, width: top.right - top.left + round * 2 + Math.abs(aside), height: top.foot - top.far + 220 + round, depth: top.depth };
  return [coveringPiece(cover, set, (ctx) => paintTable(ctx, staging, { top, light: set.light, sitting, low, ...cut, ...(end === undefined ? {} : { things: laidBeyond(staging, end) }) }))];
}

/** Figure units. */
const GLOW = 420;

/** From its end: along those who sit at its long side, to the one at its head, and from there out of the picture. */
function topAlong(sitting: readonly Placed[], { camera }: Framing, low: number): Top | undefined {
  const [head, ...side] = sitting.toSorted((a, b) => a.y - b.y);
  const [last, first] = [side[0], side.at(-1)];
  if (head === undefined || last === undefined || first === undefined || last === first) return undefined;
  const way = Math.sign(head.x - first.x) || 1;
  const level = ({ y, scale }: Placed): number => y - HIGH * scale;
  const [far, near] = [level(head), Math.max(level(first) + 60, Math.min(NEAR_EDGE, low + 12))];
  const edge = (y: number): number => {
    const [from, to] = [first.x + way * BESIDE * first.scale, last.x + way * BESIDE * last.scale];
    return to + ((from - to) * (y - level(last))) / (level(first) - level(last));
  };
  const narrow = Math.abs(head.x - edge(far));
  const half = { far: narrow, near: narrow * (1 + ((OPENS - 1) * (near - far)) / (NEAR_EDGE - far)) };
  const middle = { far: head.x, near: edge(near) + way * half.near };
  return { left: middle.near - half.near, right: middle.near + half.near, narrower: half.near - half.far, aside: middle.far - middle.near, far, near, foot: Math.max(first.y + 12 * first.scale, camera.y), scale: first.scale, depth: first.y + 1 };
}

/** Figure units from somebody's middle to the edge of the table beside them. */
const BESIDE = 96;
/** How much wider the near end of a long table is seen than its far end. */
const OPENS = 3.3;

interface Around {
  /** Goes on beyond whom the picture shows. */
  readonly long: boolean;
  /** A bench to work at: whoever comes stands at its end. */
  readonly short: boolean;
  /** Nobody who stands by has the table before them. */
  readonly standing: readonly Placed[];
  /** Figure units by which its near edge is lower in the picture. */
  readonly deeper: number;
}

/** Looked down on, a table shows its top and hides the laps behind it. */
const FROM_ABOVE = 125;
/** Where the floor, too, is seen from above. */
const FROM_HIGH = 190;
/** Where many sit at it, its top is what a wide picture is about. */
const OF_MANY = 44;
const WIDE: ReadonlySet<Staging["camera"]["size"]> = new Set<Staging["camera"]["size"]>(["MLS", "LS", "ELS"]);

function topOf(sitting: readonly Placed[], { camera }: Framing, { long, short, standing, deeper }: Around): Top | undefined {
  const [first] = sitting.toSorted((a, b) => a.x - b.x);
  const last = sitting.toSorted((a, b) => b.x - a.x)[0];
  if (!first || !last) return undefined;
  const nearest = sitting.reduce((a, b) => (a.y > b.y ? a : b));
  const farthest = sitting.reduce((a, b) => (a.y < b.y ? a : b));
  const { scale } = nearest;
  const through = sitting.length === 1 || (long && sitting.length < 4);
  const reach = through ? (first.figure.chair === undefined ? 640 : 1100) * scale : 0;
  const before = (side: "left" | "right"): number => (short && sitting.length === 1 && first.figure.facing === side ? TABLE_BEFORE * scale : reach);
  const inset = through ? 0 : isBeside(sitting.map(({ figure }) => figure)) ? -350 * scale : 70 * scale;
  const near = nearest.y - (HIGH - 26 - deeper) * scale;
  const far = Math.min(near - 34 * scale, farthest.y - HIGH * farthest.scale);
  const clear = (x: number, halfWidth: number): number => x + halfWidth * scale;
  const left = Math.max(atLeftEnd(first.figure) ? first.x + END * scale : first.x - before("left") + inset, ...standing.filter(({ x }) => x < first.x).map(({ x, anchors }) => clear(x, anchors.halfWidth)));
  const right = Math.min(atRightEnd(last.figure) ? last.x - END * scale : last.x + before("right") - inset, ...standing.filter(({ x }) => x > last.x).map(({ x, anchors }) => clear(x, -anchors.halfWidth)));
  return { left, right, narrower: (near - far) * (deeper > FROM_ABOVE ? 0.5 : 0.9) + 16 * scale, far, near, foot: Math.max(nearest.y + 12 * scale, camera.y), scale, depth: nearest.y + 1 };
}

/** Figure units from whoever sits at the end of a table to its edge. */
const END = 70;

function paintTable(ctx: Context, staging: Staging, laid: Laid): void {
  const { top: { left, right, narrower, aside = 0, far, near, foot, scale }, light } = laid;
  const lit = (colour: string): string => penOf(ctx, { kind: "table", note: "" }, { light, seconds: 0 }).lit(colour);
  const cloth = lit(BARE.has(staging.place.kind) ? "#94633b" : "#efe6d4");
  const low = BARE.has(staging.place.kind) ? near + 52 * scale : near + (foot - near) * 0.66;
  oval(ctx, [(left + right) / 2, foot], [(right - left) * 0.52, 26 * scale], alpha("#0a0618", 0.3));
  if (staging.place.kind === "library") paintFront(ctx, laid, lit("#7a4e30"));
  else if (BARE.has(staging.place.kind)) for (const x of [left + 60 * scale, right - 60 * scale]) polygon(ctx, [[x - 20 * scale, near], [x + 20 * scale, near], [x + 15 * scale, foot], [x - 15 * scale, foot]], mix(cloth, light.shade, 0.45));
  polygon(ctx, [[left - 6 * scale, near], [right + 6 * scale, near], [right - 4 * scale, low], [left + 4 * scale, low]], linear(ctx, [left, 0, right, 0], light.x < 0 ? [[0, mix(cloth, light.key, 0.12)], [1, mix(cloth, light.shade, 0.5)]] : [[0, mix(cloth, light.shade, 0.5)], [1, mix(cloth, light.key, 0.12)]]));
  if (!BARE.has(staging.place.kind)) {
    folds(ctx, laid, low);
    if (low > near + HEM * 3 * scale) paintHem(ctx, laid, low);
  }
  polygon(ctx, [[left + narrower + aside, far], [right - narrower + aside, far], [right + 8 * scale, near], [left - 8 * scale, near]], linear(ctx, [0, far, 0, near], [[0, mix(cloth, light.shade, 0.22)], [1, mix(cloth, light.key, 0.2)]]));
  polygon(ctx, [[left - 8 * scale, near], [right + 8 * scale, near], [right + 8 * scale, near + 7 * scale], [left - 8 * scale, near + 7 * scale]], mix(cloth, light.shade, 0.3));
  layThings(ctx, staging, laid);
}

/** The panels of a desk that is closed in front. */
function paintFront(ctx: Context, { top: { left, right, near, foot, scale }, light }: Laid, wood: string): void {
  const [from, to, low] = [left + 34 * scale, right - 34 * scale, foot + 6 * scale];
  polygon(ctx, [[from, near], [to, near], [to - 10 * scale, low], [from + 10 * scale, low]], linear(ctx, [0, near, 0, low], [[0, mix(wood, light.shade, 0.3)], [1, mix(wood, light.shade, 0.62)]]));
  const [count, wide] = [4, (to - from - 30 * scale) / 4];
  for (let at = 0; at < count; at++) {
    const x = from + 15 * scale + at * wide;
    const [a, b, y, bottom] = [x + 16 * scale, x + wide - 16 * scale, near + 84 * scale, low - 54 * scale];
    if (bottom - y < 20 * scale) continue;
    polygon(ctx, [[a, y], [b, y], [b, bottom], [a, bottom]], alpha("#140a10", 0.3));
    polygon(ctx, [[a, bottom], [b, bottom], [b, bottom + 5 * scale], [a, bottom + 5 * scale]], alpha(light.key, 0.16));
    polygon(ctx, [[a + 14 * scale, y + 16 * scale], [b, y + 16 * scale], [b, bottom], [a + 14 * scale, bottom]], alpha(wood, 0.22));
  }
}

/** Places whose tables have no cloth. */
const BARE: ReadonlySet<Staging["place"]["kind"]> = new Set<Staging["place"]["kind"]>(["office", "classroom", "library", "workshop", "kitchen", "bar", "school", "studio"]);

/** Figure units: how high the border of a cloth is. */
const HEM = 22;

/** A woven border, and the dark of what hangs under a table's edge. */
function paintHem(ctx: Context, { top: { left, right, near, scale }, light }: Laid, low: number): void {
  const [from, to] = [left - 1 * scale, right + 1 * scale];
  const band = (above: number, high: number, colour: string): void => polygon(ctx, [[from, low - above * scale], [to, low - above * scale], [to, low - (above - high) * scale], [from, low - (above - high) * scale]], colour);
  const thread = mix("#8c2f2f", light.shade, 0.25);
  band(HEM + 26, HEM, alpha(thread, 0.85));
  band(HEM + 36, 4, alpha(thread, 0.7));
  band(18, 4, alpha(thread, 0.7));
  for (let x = from + 24 * scale; x < to - 12 * scale; x += 34 * scale) polygon(ctx, [[x - 10 * scale, low - 37 * scale], [x, low - 45 * scale], [x + 10 * scale, low - 37 * scale], [x, low - 29 * scale]], mix("#e3c069", light.shade, 0.2));
  polygon(ctx, [[left - 6 * scale, near], [right + 6 * scale, near], [to, low], [from, low]], linear(ctx, [0, near, 0, low], [[0, alpha(light.shade, 0.34)], [0.3, alpha(light.shade, 0)], [0.6, alpha(light.shade, 0)], [1, alpha(light.shade, 0.4)]]));
}

function folds(ctx: Context, { top: { left, right, near, scale }, light }: Laid, low: number): void {
  const random = randomFrom("table cloth");
  for (let x = left + 30 * scale; x < right; x += between(random, 46, 90) * scale) polygon(ctx, [[x, near + 8 * scale], [x + 9 * scale, near + 8 * scale], [x + 20 * scale, low], [x - 8 * scale, low]], alpha(light.shade, 0.16));
}
