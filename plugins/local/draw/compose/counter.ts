/** A counter: who serves stands behind it, who is served sits on a stool before it, and what is spoken of stands on it. Paints no people. */
import { isServed } from "../../../film/types-laid.ts";
import type { Figure, Staging } from "../../../film/types-staging.ts";
import type { Context, Light } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { box, linear, oval, pill, polygon } from "../paint/path.ts";
import { pieceOf } from "../prop/index.ts";
import { penOf } from "../prop/pen.ts";
import type { Framing, Placed } from "./framing.ts";
import type { Performer, Set } from "./performer.ts";
import { isPerson } from "./persons.ts";
import { coveringPiece } from "./standing-piece.ts";

/** Of a face no more than a corner of it would be seen. */
const CLOSE: ReadonlySet<Staging["camera"]["size"]> = new Set<Staging["camera"]["size"]>(["ECU", "CU", "MCU"]);
/** As large as in a hand. */
const CUP = 0.5;
/** Figure units from the ground to its top. */
const HIGH = 525;
const HOUSES: ReadonlySet<Staging["place"]["kind"]> = new Set<Staging["place"]["kind"]>(["cafe", "bar", "restaurant"]);

export function hasCounter({ place }: Staging): boolean {
  return HOUSES.has(place.kind) && (place.features?.includes("counter") ?? false);
}

/** Whether a small thing stands on the counter and nowhere else. */
export function standsOnCounter(staging: Staging, kind: Staging["props"][number]["kind"]): boolean {
  return hasCounter(staging) && pieceOf({ kind, note: "" }).at === "table";
}

export function atCounter(staging: Staging): Staging {
  const guest = staging.figures.find((figure) => isPerson(figure) && !serves(figure) && figure.facing !== "back");
  const figures = staging.figures.map((figure): Figure => {
    if (!isPerson(figure)) return figure;
    if (serves(figure)) return serving(figure, guest);
    // Hands on the counter would be cut by the lower edge of a picture of a face.
    const pose = figure.pose === "sitting" && CLOSE.has(staging.camera.size) ? "standing" : figure.pose;
    return figure.pose === "sitting" || figure.seated === true ? { ...figure, pose, seated: true, seat: "stool", depth: figure.facing === "back" ? figure.depth : 0.3 } : figure;
  });
  return { ...staging, figures, props: staging.props.filter(({ kind }) => kind !== "table" && kind !== "chair") };
}

/** What is put before somebody is put there over the counter. */
function serving(figure: Figure, guest: Figure | undefined): Figure {
  const depth = figure.facing === "back" ? figure.depth : 0.34;
  const puts = guest !== undefined && figure.holding !== undefined && pieceOf({ kind: figure.holding, note: "" }).at === "table";
  // Near enough to put it there.
  const x = guest === undefined || figure.facing === "back" ? figure.x : guest.x + (figure.x < guest.x ? -1 : 1) * 0.36;
  return { ...figure, seated: false, depth, x, pose: puts ? "reaching" : figure.pose === "sitting" ? "standing" : figure.pose, ...(puts ? { reach: 86 } : {}) };
}

function serves({ wardrobe }: Figure): boolean {
  return wardrobe.type === "apron";
}

export function counterOf(staging: Staging, framing: Framing, set: Set): readonly Performer[] {
  const near = framing.placed.filter(({ figure }) => isPerson(figure));
  const top = hasCounter(staging) && !CLOSE.has(staging.camera.size) ? topOf(near, framing, set) : undefined;
  if (!top) return [];
  const cover = { left: top.left - 60, top: top.far - 300 * top.scale, width: top.right - top.left + 120, height: top.foot - top.far + 340 * top.scale, depth: top.depth };
  return [coveringPiece(cover, set, (ctx) => paintCounter(ctx, staging, { top, light: set.light }))];
}

/** World pixels. */
interface Top {
  readonly left: number;
  readonly right: number;
  readonly far: number;
  readonly near: number;
  readonly foot: number;
  readonly scale: number;
  readonly depth: number;
  /** Where what is spoken of stands. */
  readonly things: number;
}

function topOf(people: readonly Placed[], { camera }: Framing, { size }: Set): Top | undefined {
  const guest = people.find(({ figure }) => figure.seat === "stool");
  const host = people.find(({ figure }) => serves(figure));
  const first = guest ?? host;
  if (!first) return undefined;
  const half = (size.width / camera.zoom) * 0.75;
  // It begins before the knees of whoever sits at its end, and runs on past whoever serves.
  const towards = guest?.figure.facing === "left" ? -1 : 1;
  const end = guest === undefined ? undefined : guest.x + towards * 70 * guest.scale;
  const foot = guest === undefined ? first.y + 24 * first.scale : guest.y + 8 * guest.scale;
  const near = foot - HIGH * first.scale;
  return {
    left: end === undefined || towards < 0 ? camera.x - half : end, right: end === undefined || towards > 0 ? camera.x + half : end,
    far: near - 62 * first.scale, near, foot, scale: first.scale, depth: Math.max(...people.map(({ y }) => y)) + 1,
    things: end === undefined ? first.x + (first.figure.facing === "left" ? -1 : 1) * 250 * first.scale : end + towards * 130 * first.scale,
  };
}

interface Laid {
  readonly top: Top;
  readonly light: Light;
}

function paintCounter(ctx: Context, staging: Staging, laid: Laid): void {
  const { top: { left, right, far, near, foot, scale }, light } = laid;
  const lit = (colour: string): string => penOf(ctx, { kind: "table", note: "" }, { light, seconds: 0 }).lit(colour);
  const [front, board] = [lit("#5f3a2a"), lit("#b07a48")];
  oval(ctx, [(left + right) / 2, foot], [(right - left) * 0.52, 20 * scale], alpha("#0a0618", 0.34));
  box(ctx, [left, near, right - left, foot - near], linear(ctx, [0, near, 0, foot], [[0, mix(front, light.key, 0.12)], [0.25, front], [1, mix(front, light.shade, 0.55)]]));
  for (let x = left + 22 * scale; x < right - 60 * scale; x += 210 * scale) {
    const panel = [x, near + 62 * scale, 176 * scale, foot - near - 150 * scale] as const;
    box(ctx, panel, alpha(mix(front, light.shade, 0.6), 0.55));
    box(ctx, [panel[0] + 7 * scale, panel[1] + 7 * scale, panel[2] - 14 * scale, panel[3] - 14 * scale], mix(front, light.key, 0.07));
  }
  pill(ctx, [left + 8 * scale, foot - 74 * scale, right - left - 16 * scale, 13 * scale], 6 * scale, lit("#d0a24a"));
  polygon(ctx, [[left + 20 * scale, far], [right, far], [right, near], [left - 14 * scale, near]], linear(ctx, [0, far, 0, near], [[0, mix(board, light.shade, 0.2)], [1, mix(board, light.key, 0.3)]]));
  pill(ctx, [left - 18 * scale, near - 2 * scale, right - left + 36 * scale, 30 * scale], 9 * scale, linear(ctx, [0, near, 0, near + 30 * scale], [[0, mix(board, light.key, 0.34)], [1, mix(board, light.shade, 0.42)]]));
  layThings(ctx, staging, laid);
}

function layThings(ctx: Context, staging: Staging, { top: { left, right, far, near, scale, things }, light }: Laid): void {
  const put = (kind: string, note: string, { x, size }: { readonly x: number; readonly size: number }): void => {
    if (x < left + 30 * scale || x > right - 30 * scale) return;
    ctx.save();
    ctx.translate(x, far + (near - far) * 0.6);
    ctx.scale(size * scale, size * scale);
    pieceOf({ kind, note }).draw(penOf(ctx, { kind, note }, { light, seconds: 0.4 }));
    ctx.restore();
  };
  const held = staging.figures.map(({ holding }) => holding);
  const named = staging.props.filter(({ kind }) => standsOnCounter(staging, kind) && !held.includes(kind) && !(kind === "coffee" && held.includes("cup")));
  const away = things > (left + right) / 2 ? -1 : 1;
  named.slice(0, 3).forEach(({ kind, note }, at) => put(kind, note, { x: things + away * at * 170 * scale, size: isServed(kind) ? CUP : Math.min(0.8, 190 / pieceOf({ kind, note }).width) }));
  put("vase", "", { x: things + away * 760 * scale, size: 0.55 });
}
