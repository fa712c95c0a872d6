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
import { isAlong } from "./table-along.ts";
import { HIGH, layThings, mends, type Laid, type Top } from "./table-laid.ts";
import { isBeside, isLong } from "./table-places.ts";

export function tableOf(staging: Staging, framing: Framing, set: Set): readonly Performer[] {
  // Where there is a counter, that is what one stands behind.
  if (hasCounter(staging)) return [];
  const isAt = ({ seat, chair }: Placed["figure"]): boolean => seat === "table" || (seat === "chair" && chair !== undefined);
  const sitting = framing.placed.filter(({ figure }) => isAt(figure) && figure.facing !== "back");
  const standing = framing.placed.filter(({ figure }) => !isAt(figure) && figure.facing !== "back");
  const top = isAlong(staging) ? topAlong(sitting, framing) : topOf(sitting, framing, { long: staging.props.some(isLong), standing, short: mends(staging), deeper: staging.camera.angle === "high" && WIDE.has(staging.camera.size) ? FROM_ABOVE : 0 });
  if (!top || staging.camera.size === "ECU" || (staging.camera.size === "CU" && !hasSoup(staging))) return [];
  const view = viewOfFigures(set.home, set.size);
  const isPart = staging.props.some(isLong) && sitting.length > 1 && sitting.length < 4;
  const places = alongOf(sitting);
  const cut = places !== undefined ? { places } : isPart ? { cut: view.left + set.size.width / view.zoom } : {};
  const low = view.top + set.size.height / view.zoom;
  const cover = { left: top.left - 80, top: top.far - 260, width: top.right - top.left + 160, height: top.foot - top.far + 300, depth: top.depth };
  return [coveringPiece(cover, set, (ctx) => paintTable(ctx, staging, { top, light: set.light, sitting, low, ...cut }))];
}

/** From its end: as wide as those near leave it, and as far as the one at its head. */
function topAlong(sitting: readonly Placed[], { camera }: Framing): Top | undefined {
  const nearest = sitting.reduce((a, b) => (a.y > b.y ? a : b));
  const head = sitting.reduce((a, b) => (a.y < b.y ? a : b));
  const { x, y, scale } = nearest;
  const half = Math.abs(x - head.x) - 96 * scale;
  const near = y - HIGH * scale + 26 * scale;
  return { left: head.x - half, right: head.x + half, narrower: half * 0.5, far: head.y - HIGH * head.scale, near, foot: Math.max(y + 12 * scale, camera.y), scale, depth: y + 1 };
}

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
  return { left, right, narrower: (near - far) * 0.9 + 16 * scale, far, near, foot: Math.max(nearest.y + 12 * scale, camera.y), scale, depth: nearest.y + 1 };
}

/** Figure units from whoever sits at the end of a table to its edge. */
const END = 70;

function paintTable(ctx: Context, staging: Staging, laid: Laid): void {
  const { top: { left, right, narrower, far, near, foot, scale }, light } = laid;
  const lit = (colour: string): string => penOf(ctx, { kind: "table", note: "" }, { light, seconds: 0 }).lit(colour);
  const cloth = lit(BARE.has(staging.place.kind) ? "#94633b" : "#efe6d4");
  const low = BARE.has(staging.place.kind) ? near + 52 * scale : near + (foot - near) * 0.66;
  oval(ctx, [(left + right) / 2, foot], [(right - left) * 0.52, 26 * scale], alpha("#0a0618", 0.3));
  if (BARE.has(staging.place.kind)) for (const x of [left + 60 * scale, right - 60 * scale]) polygon(ctx, [[x - 20 * scale, near], [x + 20 * scale, near], [x + 15 * scale, foot], [x - 15 * scale, foot]], mix(cloth, light.shade, 0.45));
  polygon(ctx, [[left - 6 * scale, near], [right + 6 * scale, near], [right - 4 * scale, low], [left + 4 * scale, low]], linear(ctx, [left, 0, right, 0], light.x < 0 ? [[0, mix(cloth, light.key, 0.12)], [1, mix(cloth, light.shade, 0.5)]] : [[0, mix(cloth, light.shade, 0.5)], [1, mix(cloth, light.key, 0.12)]]));
  if (!BARE.has(staging.place.kind)) folds(ctx, laid, low);
  polygon(ctx, [[left + narrower, far], [right - narrower, far], [right + 8 * scale, near], [left - 8 * scale, near]], linear(ctx, [0, far, 0, near], [[0, mix(cloth, light.shade, 0.22)], [1, mix(cloth, light.key, 0.2)]]));
  polygon(ctx, [[left - 8 * scale, near], [right + 8 * scale, near], [right + 8 * scale, near + 7 * scale], [left - 8 * scale, near + 7 * scale]], mix(cloth, light.shade, 0.3));
  layThings(ctx, staging, laid);
}

/** Places whose tables have no cloth. */
const BARE: ReadonlySet<Staging["place"]["kind"]> = new Set<Staging["place"]["kind"]>(["office", "classroom", "library", "workshop", "kitchen", "bar", "school", "studio"]);

function folds(ctx: Context, { top: { left, right, near, scale }, light }: Laid, low: number): void {
  const random = randomFrom("table cloth");
  for (let x = left + 30 * scale; x < right; x += between(random, 46, 90) * scale) polygon(ctx, [[x, near + 8 * scale], [x + 9 * scale, near + 8 * scale], [x + 20 * scale, low], [x - 8 * scale, low]], alpha(light.shade, 0.16));
}
