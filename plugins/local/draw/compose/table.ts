/** The table that people sit round: its cloth, what stands on it, before those behind it and behind who sits on our side. */
import type { Staging } from "../../../film/types-staging.ts";
import type { Context, Light } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { between } from "../paint/chance.ts";
import { glow, linear, oval, polygon } from "../paint/path.ts";
import { randomFrom } from "../paint/random.ts";
import { pieceOf } from "../prop/index.ts";
import { penOf } from "../prop/pen.ts";
import { viewOfFigures } from "./camera.ts";
import type { Framing, Placed } from "./framing.ts";
import { finished } from "./look.ts";
import type { Performer, Set } from "./performer.ts";
import { bake } from "./sprite.ts";

/** Figure units from the ground to a table's top. */
const HIGH = 425;

export function tableOf(staging: Staging, framing: Framing, set: Set): readonly Performer[] {
  const sitting = framing.placed.filter(({ figure }) => figure.seat === "table" && figure.facing !== "back");
  const top = topOf(sitting, framing);
  if (!top || staging.camera.size === "ECU" || staging.camera.size === "CU") return [];
  const view = viewOfFigures(set.home, set.size);
  const box = { x: (top.left - 80 - view.left) * view.zoom, y: (top.far - 260 - view.top) * view.zoom, width: (top.right - top.left + 160) * view.zoom, height: (top.foot - top.far + 300) * view.zoom };
  const sprite = bake(box, (ctx) => {
    ctx.scale(view.zoom, view.zoom);
    ctx.translate(-view.left, -view.top);
    paintTable(ctx, staging, { top, light: set.light, sitting });
  });
  const canvas = finished(sprite.canvas, set.manner);
  return [{
    depth: top.depth,
    draw(ctx, _, now) {
      const grown = now.zoom / view.zoom;
      ctx.drawImage(canvas, (sprite.box.x / view.zoom + view.left - now.left) * now.zoom, (sprite.box.y / view.zoom + view.top - now.top) * now.zoom, sprite.box.width * grown, sprite.box.height * grown);
    },
  }];
}

/** World pixels. */
interface Top {
  readonly left: number;
  readonly right: number;
  /** Its far and its near edge, and where the cloth ends. */
  readonly far: number;
  readonly near: number;
  readonly foot: number;
  readonly scale: number;
  /** Where it stands: behind whoever is nearer. */
  readonly depth: number;
}

function topOf(sitting: readonly Placed[], { camera }: Framing): Top | undefined {
  const [first] = sitting.toSorted((a, b) => a.x - b.x);
  const last = sitting.toSorted((a, b) => b.x - a.x)[0];
  if (!first || !last) return undefined;
  const nearest = sitting.reduce((a, b) => (a.y > b.y ? a : b));
  const farthest = sitting.reduce((a, b) => (a.y < b.y ? a : b));
  const { scale } = nearest;
  const reach = sitting.length === 1 ? 640 * scale : 0;
  const inset = sitting.length === 1 ? 0 : 70 * scale;
  const near = nearest.y - HIGH * scale + 26 * scale;
  const far = Math.min(near - 34 * scale, farthest.y - HIGH * farthest.scale);
  return { left: first.x - reach + inset, right: last.x + reach - inset, far, near, foot: Math.max(nearest.y + 12 * scale, camera.y), scale, depth: nearest.y + 1 };
}

interface Laid {
  readonly top: Top;
  readonly light: Light;
  readonly sitting: readonly Placed[];
}

function paintTable(ctx: Context, staging: Staging, laid: Laid): void {
  const { top: { left, right, far, near, foot, scale }, light } = laid;
  const lit = (colour: string): string => penOf(ctx, { kind: "table", note: "" }, { light, seconds: 0 }).lit(colour);
  const cloth = lit(BARE.has(staging.place.kind) ? "#8a5c38" : "#efe6d4");
  const slope = (near - far) * 0.9 + 16 * scale;
  const low = BARE.has(staging.place.kind) ? near + 52 * scale : near + (foot - near) * 0.66;
  oval(ctx, [(left + right) / 2, foot], [(right - left) * 0.52, 26 * scale], alpha("#0a0618", 0.3));
  if (BARE.has(staging.place.kind)) for (const x of [left + 60 * scale, right - 60 * scale]) polygon(ctx, [[x - 20 * scale, near], [x + 20 * scale, near], [x + 15 * scale, foot], [x - 15 * scale, foot]], mix(cloth, light.shade, 0.45));
  polygon(ctx, [[left - 6 * scale, near], [right + 6 * scale, near], [right - 4 * scale, low], [left + 4 * scale, low]], linear(ctx, [left, 0, right, 0], light.x < 0 ? [[0, mix(cloth, light.key, 0.12)], [1, mix(cloth, light.shade, 0.5)]] : [[0, mix(cloth, light.shade, 0.5)], [1, mix(cloth, light.key, 0.12)]]));
  if (!BARE.has(staging.place.kind)) folds(ctx, laid, low);
  polygon(ctx, [[left + slope, far], [right - slope, far], [right + 8 * scale, near], [left - 8 * scale, near]], linear(ctx, [0, far, 0, near], [[0, mix(cloth, light.shade, 0.22)], [1, mix(cloth, light.key, 0.2)]]));
  polygon(ctx, [[left - 8 * scale, near], [right + 8 * scale, near], [right + 8 * scale, near + 7 * scale], [left - 8 * scale, near + 7 * scale]], mix(cloth, light.shade, 0.3));
  layThings(ctx, staging, laid);
}

/** Places whose tables have no cloth. */
const BARE: ReadonlySet<Staging["place"]["kind"]> = new Set<Staging["place"]["kind"]>(["office", "classroom", "library", "workshop", "kitchen", "bar", "school", "studio"]);

function folds(ctx: Context, { top: { left, right, near, scale }, light }: Laid, low: number): void {
  const random = randomFrom("table cloth");
  for (let x = left + 30 * scale; x < right; x += between(random, 46, 90) * scale) polygon(ctx, [[x, near + 8 * scale], [x + 9 * scale, near + 8 * scale], [x + 20 * scale, low], [x - 8 * scale, low]], alpha(light.shade, 0.16));
}

/** A place for each, candles between, and what the text names in the middle. */
function layThings(ctx: Context, staging: Staging, { top, light, sitting }: Laid): void {
  const { left, right, far, near, scale } = top;
  const put = (kind: string, note: string, { x, share, size }: { readonly x: number; readonly share: number; readonly size: number }): void => {
    const thing = { kind, note };
    ctx.save();
    ctx.translate(x, far + (near - far) * share);
    ctx.scale(size * scale, size * scale);
    pieceOf(thing).draw(penOf(ctx, thing, { light, seconds: 0.4 }));
    ctx.restore();
  };
  const named = staging.props.filter(({ kind }) => isSmall(kind)).slice(0, 3);
  const dining = staging.place.kind !== "office" && !WORKING.has(staging.place.kind);
  const middle = (left + right) / 2;
  const wide = right - left;
  if (dining && sitting.length > 2) for (const x of [middle - wide * 0.2, middle + wide * 0.2]) {
    paintCandle(ctx, { x, y: far + (near - far) * 0.45, scale }, light);
  }
  // Before somebody who sits alone it would hide the face.
  const aside = (at: number): number => (sitting.length === 1 ? (at % 2 === 0 ? 0.3 : -0.3) : (at - 0.5 * (named.length - 1)) * 0.16);
  named.filter(({ kind }) => kind !== "candle" && kind !== "plate" && kind !== "glass").forEach(({ kind, note }, at) => put(kind, note, { x: middle + aside(at) * wide, share: 0.62, size: Math.min(0.75, 210 / pieceOf({ kind, note }).width) }));
  for (const { x, figure } of sitting) {
    const tool = figure.pose === "typing" ? "laptop" : figure.pose === "writing" ? "notebook" : undefined;
    if (tool) put(tool, "", { x: x + (figure.facing === "left" ? -1 : figure.facing === "right" ? 1 : 0) * 130 * scale, share: 0.7, size: 0.6 });
  }
  if (!dining) return;
  for (const { x, figure } of sitting) {
    const at = Math.min(right - 90 * scale, Math.max(left + 90 * scale, x + (figure.facing === "right" ? 150 : figure.facing === "left" ? -150 : 0) * scale));
    put("plate", "white", { x: at, share: 0.78, size: 0.5 });
    if (!DRY.has(staging.place.kind)) put(isYoung(figure) ? "cup" : "glass", "", { x: at + 74 * scale * (at > middle ? -1 : 1), share: 0.6, size: isYoung(figure) ? 0.42 : 0.46 });
    else put("cup", "", { x: at + 84 * scale * (at > middle ? -1 : 1), share: 0.62, size: 0.5 });
  }
}

const WORKING: ReadonlySet<Staging["place"]["kind"]> = new Set<Staging["place"]["kind"]>(["classroom", "library", "workshop", "school", "studio", "hospital"]);
const DRY: ReadonlySet<Staging["place"]["kind"]> = new Set<Staging["place"]["kind"]>(["cafe", "kitchen"]);

function paintCandle(ctx: Context, { x, y, scale }: { readonly x: number; readonly y: number; readonly scale: number }, light: Light): void {
  polygon(ctx, [[x - 13 * scale, y], [x + 13 * scale, y], [x + 11 * scale, y - 92 * scale], [x - 11 * scale, y - 92 * scale]], mix("#f4ead2", light.shade, 0.12));
  oval(ctx, [x, y], [30 * scale, 6 * scale], mix("#c99a3f", light.shade, 0.2));
  glow(ctx, [x, y - 116 * scale], 110 * scale, { colour: "#ffcf80", strength: 0.4 });
  oval(ctx, [x, y - 114 * scale], [8 * scale, 20 * scale], "#ffb850");
  oval(ctx, [x, y - 108 * scale], [4 * scale, 11 * scale], "#fff6da");
}

function isYoung({ look: { age } }: Placed["figure"]): boolean {
  return age === "child" || age === "toddler" || age === "teen";
}

function isSmall(kind: Staging["props"][number]["kind"]): boolean {
  return pieceOf({ kind, note: "" }).at === "table";
}
