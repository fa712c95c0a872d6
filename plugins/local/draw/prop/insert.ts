/** One thing that fills the picture: on a table, the ground, water or in the air, lit, with what is near out of focus. */
import { createCanvas } from "@napi-rs/canvas";
import type { Context, Light } from "../contract.ts";
import { alpha, mix, multiply } from "../paint/colour.ts";
import { between } from "../paint/chance.ts";
import { disc, fill, glow, line, linear, oval, radial, shape, within } from "../paint/path.ts";
import { randomFrom } from "../paint/random.ts";
import { pieceOf } from "./index.ts";
import { FAR_EDGE, farEdge, paintBeside, type Neighbour } from "./insert-beside.ts";
import { penOf, type Piece, type Thing } from "./pen.ts";

export interface Extent {
  readonly width: number;
  readonly height: number;
}

export interface Shown extends Extent {
  /** Into the shot, for what burns, steams or ticks. */
  readonly seconds?: number;
  /** Picture widths beside the middle. */
  readonly aside?: number;
  /** Larger than it would be, about 1. */
  readonly near?: number;
  /** The most pixels of one figure unit. */
  readonly most?: number;
  /** On what is below it, held up before it, held up before what is far, nothing but what is below, or not even that. */
  readonly lies?: "lying" | "lifted" | "carried" | "nothing" | "air";
  /** A white cloth is below it. */
  readonly cloth?: boolean;
  /** Looked down on: what it lies on reaches far up. */
  readonly above?: boolean;
  /** Seen level, with what stands there beside it. */
  readonly laid?: boolean;
  /** And its table is a small one, whose ends are seen. */
  readonly small?: boolean;
  /** What lies there to both sides of it. */
  readonly beside?: readonly Neighbour[];
  /** What stands farther off on what is seen level. */
  readonly behind?: readonly Neighbour[];
  /** Somebody sits beyond it. */
  readonly many?: boolean;
}

/** Pixels from the top of the picture to the far edge of a table that it stands on. */
export function edgeOfTable({ height, above = false, many = false }: Pick<Shown, "height" | "above" | "many">): number {
  return farEdge({ height, foot: height * (above ? MIDST : FOOT.table), above, many });
}

/** Leaves clear what is above the surface, so that a place out of focus may lie behind. */
export function drawInsert(ctx: Context, thing: Thing, light: Light, { width, height, seconds = 0, aside = 0, near = 1, most = Infinity, lies = "lying", cloth = false, above = false, laid = false, small = false, beside = [], behind = [], many = false }: Shown): void {
  const piece = pieceOf(thing);
  const scale = Math.min(most, fitted(piece, { width, height }) * near);
  const view: View = { width, height, foot: height * (above && piece.at === "table" ? MIDST : FOOT[piece.at]), scale, lifted: lies === "lifted" || lies === "carried", cloth: cloth && piece.at === "table", above, many, flat: piece.flat === true };
  const grounded = liesOnGround(thing, above) || (above && lies === "carried");
  if (SKYWARD.has(thing.kind)) paintNightSky(ctx, view);
  else if (!grounded) paintBokeh(ctx, light, view);
  if (piece.at !== "air" && lies !== "air" && lies !== "carried" && !grounded) {
    const surface = (): void => paintSurface(ctx, { light, piece, view, beside: beside.length });
    if (small && above && piece.at === "table") paintSmallTable(ctx, light, view, surface);
    else surface();
  }
  if (piece.at === "table" && (above || cloth || laid) && lies !== "carried") paintBeside(ctx, beside.map((each) => ({ ...each, aside: each.aside + width * aside })), light, { width, height, ...(above ? {} : { row: LEVEL }) });
  if (piece.at === "table" && !above && lies === "lying" && behind.length > 0) paintBeside(ctx, behind, light, { width, height, row: LEVEL });
  ctx.save();
  ctx.translate(width * aside, 0);
  if (lies !== "nothing" && lies !== "air") paintThing(ctx, thing, { light, piece, view, seconds });
  ctx.restore();
  paintNear(ctx, light, view);
}

/** Looked down on where it lies on the ground, or fallen there, it has the ground of its place around it. */
export function liesOnGround(thing: Thing, above: boolean): boolean {
  return (above || /\bfallen\b/.test(thing.note)) && pieceOf(thing).at === "floor";
}

/** Where the middle of the thing is, and half of its width and height, in picture pixels. */
export function middleOf(thing: Thing, { width, height, most = Infinity }: Extent & Pick<Shown, "most">): { readonly x: number; readonly y: number; readonly half: number; readonly rise: number } {
  const piece = pieceOf(thing);
  const scale = Math.min(most, fitted(piece, { width, height }));
  const rise = (piece.height * scale) / 2;
  return { x: width / 2, y: piece.at === "air" ? height * 0.5 : height * FOOT[piece.at] - rise, half: (piece.width * scale) / 2, rise };
}

interface View extends Extent {
  /** Where the thing stands, and pixels of one figure unit. */
  readonly foot: number;
  readonly scale: number;
  /** In a hand, before what is below it. */
  readonly lifted: boolean;
  readonly cloth: boolean;
  readonly above: boolean;
  readonly many: boolean;
  readonly flat: boolean;
}

interface Scene {
  readonly light: Light;
  readonly piece: Piece;
  readonly view: View;
}

const FOOT: Readonly<Record<Piece["at"], number>> = { table: 0.8, floor: 0.86, air: 0.8, water: 0.74 };
const SURFACE: Readonly<Record<Exclude<Piece["at"], "air">, string>> = { table: "#8a5a38", floor: "#6f665f", water: "#2a6a86" };

/** Where others stand on a table that is seen level: picture heights. */
const LEVEL = 0.735;
/** Where on a table that is looked down on a thing stands. */
const MIDST = 0.76;
const CLOTH = "#ece3d2";

function fitted(piece: Piece, { width, height }: Extent): number {
  return Math.min((height * 0.64) / piece.height, (width * (height > width ? 0.7 : 0.54)) / piece.width);
}

/** What one looks up to has the sky behind it, wherever one stands. */
const SKYWARD: ReadonlySet<string> = new Set(["moon", "star"]);

function paintNightSky(ctx: Context, { width, height }: View): void {
  ctx.fillStyle = linear(ctx, [0, 0, 0, height], [[0, "#070b22"], [0.5, "#142250"], [1, "#35568a"]]);
  ctx.fillRect(-width * 0.1, -height * 0.1, width * 1.2, height * 1.2);
  const random = randomFrom("stars");
  for (let at = 0; at < 180; at++) disc(ctx, [random() * width, random() * height], height * between(random, 0.0008, 0.003), alpha("#fffaeb", between(random, 0.2, 0.9)));
  for (let at = 0; at < 9; at++) oval(ctx, [random() * width, height * between(random, 0.5, 0.95)], [width * between(random, 0.1, 0.26), height * between(random, 0.01, 0.03)], alpha("#5f7fb8", 0.16));
}

/** Soft discs of light, far behind. */
function paintBokeh(ctx: Context, light: Light, { width, height }: View): void {
  const random = randomFrom("bokeh");
  ctx.save();
  ctx.globalCompositeOperation = "screen";
  for (let at = 0; at < 16; at++) {
    const radius = height * between(random, 0.015, 0.055);
    disc(ctx, [random() * width, random() * height * 0.56], radius, alpha(random() < 0.7 ? light.key : light.ambient, between(random, 0.05, 0.2)));
  }
  ctx.restore();
}

function paintSurface(ctx: Context, { light, piece, view, beside }: Scene & { readonly beside: number }): void {
  if (piece.at === "air") return;
  const { width, height, foot } = view;
  const top = farEdge(view);
  const own = view.cloth ? CLOTH : SURFACE[piece.at];
  const body = mix(own, multiply(own, mix(light.ambient, "#ffffff", 0.25)), light.tint);
  // The far edge melts into what is behind: depth of field; less so where others stand near it.
  const soft = beside > 0 ? 0.065 : 0.13;
  ctx.fillStyle = linear(ctx, [0, top - height * 0.05, 0, height * 1.1], [[0, alpha(body, 0)], [soft, alpha(mix(body, light.key, 0.2), 0.92)], [soft + 0.07, mix(body, light.key, 0.22)], [0.5, body], [1, mix(body, light.shade, 0.7)]]);
  ctx.fillRect(-width * 0.1, top - height * 0.05, width * 1.2, height);
  if (view.above && piece.at === "table" && !view.cloth) paintBoards(ctx, light, { width, height, top });
  if (view.cloth) paintLaid(ctx, light, { width, height, top, plates: beside === 0 });
  const random = randomFrom(`grain ${piece.at}`);
  for (let at = 0; at < (view.cloth ? 0 : 70); at++) {
    const near = random();
    const y = top + height * 0.04 + near * (view.above ? height * 0.9 : height * 0.4);
    const dark = random() < 0.5;
    oval(ctx, [random() * width, y], [width * between(random, 0.04, 0.22), height * (0.0012 + near * 0.004)], alpha(dark ? light.shade : light.key, piece.at === "water" ? 0.22 : 0.1));
  }
  ctx.save();
  ctx.globalCompositeOperation = "screen";
  ctx.translate(width * (0.5 + light.x * 0.16), foot);
  ctx.scale(1, 0.2);
  ctx.fillStyle = radial(ctx, [0, 0, 0, width * 0.5], [[0, alpha(light.key, 0.34 * light.strength + 0.06)], [1, alpha(light.key, 0)]]);
  ctx.fillRect(-width, -width, width * 2, width * 2);
  ctx.restore();
}

/** Its boards end to the left and right of what lies on it; the floor is far below. */
function paintSmallTable(ctx: Context, light: Light, { width, height }: View, surface: () => void): void {
  const top = height * (FAR_EDGE + 0.012);
  const table = shape(`M${width * 0.1} ${top} L${width * 0.9} ${top} L${width * 1.06} ${height * 1.2} L${width * -0.06} ${height * 1.2} Z`);
  ctx.fillStyle = linear(ctx, [0, top, 0, height], [[0, alpha(mix(light.shade, "#07040f", 0.4), 0)], [0.3, alpha(mix(light.shade, "#07040f", 0.4), 0.55)], [1, alpha(mix(light.shade, "#07040f", 0.4), 0.75)]]);
  ctx.fillRect(-width * 0.1, top, width * 1.2, height * 1.1);
  within(ctx, table, surface);
  for (const side of [-1, 1]) line(ctx, [[width * (0.5 + side * 0.4), top], [width * (0.5 + side * 0.56), height * 1.2]], alpha(mix(SURFACE.table, light.shade, 0.6), 0.9), height * 0.012);
}

/** The joints of its boards, which run away from us. */
function paintBoards(ctx: Context, light: Light, { width, height, top }: Extent & { readonly top: number }): void {
  for (let at = -5; at <= 5; at++) {
    const [far, near] = [width * (0.5 + at * 0.15), width * (0.5 + at * 0.25)];
    fill(ctx, `M${far} ${top} L${far + width * 0.0016} ${top} L${near + width * 0.005} ${height * 1.1} L${near} ${height * 1.1} Z`, alpha(light.shade, 0.34));
    fill(ctx, `M${far + width * 0.0016} ${top} L${far + width * 0.0026} ${top} L${near + width * 0.0085} ${height * 1.1} L${near + width * 0.005} ${height * 1.1} Z`, alpha(light.key, 0.1));
  }
}

/** Plates beside the thing, out of focus, and the cloth's creases. */
function paintLaid(ctx: Context, light: Light, { width, height, top, plates }: Extent & { readonly top: number; readonly plates: boolean }): void {
  ctx.save();
  ctx.filter = `blur(${Math.max(1, Math.round(height * 0.012))}px)`;
  for (const x of plates ? [0.07, 0.93] : []) {
    const at = [width * x, top + height * 0.085] as const;
    oval(ctx, [at[0], at[1] + height * 0.012], [width * 0.13, height * 0.036], alpha(light.shade, 0.4));
    oval(ctx, at, [width * 0.125, height * 0.033], mix("#f6f1e6", light.shade, 0.1));
    oval(ctx, at, [width * 0.08, height * 0.019], mix("#f6f1e6", light.shade, 0.26));
  }
  for (const x of [0.18, 0.44, 0.71]) fill(ctx, `M${width * x} ${top + height * 0.12} L${width * (x + 0.012)} ${top + height * 0.12} L${width * (x + (x - 0.5) * 0.5 + 0.02)} ${height * 1.05} L${width * (x + (x - 0.5) * 0.5 - 0.01)} ${height * 1.05} Z`, alpha(light.shade, 0.09));
  ctx.restore();
}

function paintThing(ctx: Context, thing: Thing, { light, piece, view, seconds }: Scene & { readonly seconds: number }): void {
  const { width, height, scale } = view;
  const foot = view.lifted ? Math.min(height * 0.84, height * 0.5 + (piece.height * scale) / 2) : view.foot;
  const draw = (to: Context): void => piece.draw(penOf(to, thing, { light, seconds }));
  glow(ctx, [width / 2 + light.x * width * 0.12, foot - piece.height * scale * 0.6], height * 0.62, { colour: light.key, strength: 0.16 });
  if (piece.at !== "air" && !view.lifted && !view.flat) {
    paintContact(ctx, light, { piece, view });
    paintReflection(ctx, draw, view);
  }
  ctx.save();
  ctx.translate(width / 2, piece.at === "air" ? height * 0.5 + (piece.height * scale) / 2 : foot);
  ctx.scale(scale, scale);
  draw(ctx);
  ctx.restore();
}

/** Upside down in the polish, fading, out of focus. */
function paintReflection(ctx: Context, draw: (to: Context) => void, { width, height, foot, scale }: View): void {
  const mirror = createCanvas(Math.ceil(width), Math.ceil(height));
  const to = mirror.getContext("2d");
  to.save();
  to.translate(width / 2, foot);
  to.scale(scale, -scale * 0.9);
  draw(to);
  to.restore();
  to.globalCompositeOperation = "destination-in";
  to.fillStyle = linear(to, [0, foot, 0, foot + (height - foot)], [[0, "rgba(0,0,0,0.38)"], [1, "rgba(0,0,0,0)"]]);
  to.fillRect(0, foot - height * 0.02, width, height);
  to.clearRect(0, 0, width, foot - height * 0.02);
  ctx.save();
  ctx.filter = `blur(${Math.max(1, Math.round(height * 0.005))}px)`;
  ctx.drawImage(mirror, 0, 0);
  ctx.restore();
}

function paintContact(ctx: Context, light: Light, { piece, view }: { readonly piece: Piece; readonly view: View }): void {
  const { width, foot, scale } = view;
  const half = piece.width * scale * 0.5;
  ctx.save();
  ctx.filter = `blur(${Math.max(1, Math.round(view.height * 0.012))}px)`;
  oval(ctx, [width / 2 - light.x * half * 0.5, foot], [half * 1.25, half * 0.14], alpha(mix(light.shade, "#05030d", 0.5), 0.5));
  oval(ctx, [width / 2, foot], [half * 0.9, half * 0.07], alpha(mix(light.shade, "#05030d", 0.6), 0.55));
  ctx.restore();
}

/** The dark of the edges, and the table's near end, which is out of focus. */
function paintNear(ctx: Context, light: Light, { width, height }: View): void {
  const dark = mix(light.shade, "#07040f", 0.6);
  ctx.fillStyle = radial(ctx, [width / 2, height * 0.5, Math.min(width, height) * 0.42, Math.max(width, height) * 0.68], [[0, alpha(dark, 0)], [1, alpha(dark, 0.55)]]);
  ctx.fillRect(-width * 0.1, -height * 0.1, width * 1.2, height * 1.2);
}
