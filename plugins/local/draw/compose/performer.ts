/** One figure in a shot: drawn on twos into bitmaps that are used again for acts that look the same. Knows no place. */
import type { Size } from "vp/plugin";
import type { Figure } from "../../../film/types-staging.ts";
import type { Act, Context, FigureArtist, Light } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { radial } from "../paint/path.ts";
import type { Standing } from "./blocking-move.ts";
import { paintCast } from "./cast-shadow.ts";
import { eased } from "./movement.ts";
import { viewOfFigures, type Box, type Camera, type View } from "./camera.ts";
import { drawnShare } from "./from-above.ts";
import type { Placed } from "./framing.ts";
import { paintDash } from "./dash.ts";
import { finished, isDrawn, vividFigure, type Manner } from "./look.ts";
import { bake, blurred, intersection, leaning, stamp, type Lean, type Sprite } from "./sprite.ts";

export interface Part {
  readonly placed: Placed;
  readonly acts: (at: number) => Act;
  readonly standing: (at: number) => Standing;
  /** The figure and its acts after the pose has changed. */
  readonly after?: { readonly figure: Figure; readonly acts: (at: number) => Act };
  /** Strokes of haste are behind it. */
  readonly dashes?: boolean;
  /** Picture pixels out of focus; a soft figure holds still. */
  readonly soft: number;
  /** Darker than the light makes it, 0 to 1. */
  readonly shaded: number;
}

export interface Set {
  readonly artist: FigureArtist;
  readonly light: Light;
  readonly manner: Manner;
  readonly size: Size;
  readonly home: Camera;
  /** All that any moment sees, in the picture pixels of the first. */
  readonly seen: Box;
}

export interface Performer {
  /** World pixels from the top of where it stands: who stands lower is nearer. */
  readonly depth: number;
  /** @param view how the figures are seen at this moment */
  draw(ctx: Context, at: number, view: View): void;
}

export function performer(part: Part, set: Set): Performer {
  const { placed, acts, standing, after } = part;
  const shadow = acts(0).part === "forearms" || acts(0).part === "seat" ? undefined : shadowOf(part, set);
  const first = drawings(placed.figure, part, set);
  const second = after ? drawings(after.figure, part, set) : undefined;
  const from = viewOfFigures(set.home, set.size);
  const feet = (placed.y - from.top) * from.zoom;
  const tall = { first: heightOf(placed.figure, set), second: heightOf(after?.figure ?? placed.figure, set) };
  return {
    depth: placed.y,
    draw(ctx, at, view) {
      const stands = standing(at);
      ctx.save();
      move(ctx, placed, stands, { from, to: view });
      if (shadow) stamp(ctx, shadow);
      if (part.dashes === true) paintDash(ctx, { figure: placed.figure, x: (placed.x - from.left) * from.zoom, y: feet, unit: placed.scale * from.zoom, top: placed.anchors.top, seconds: at });
      ctx.translate(0, feet);
      ctx.scale(1, stretch(tall, after ? stands.changed : 0));
      ctx.translate(0, -feet);
      if (after && second && stands.changed >= CHANGE) show(ctx, second(after.acts(at)));
      else show(ctx, first(acts(at)));
      ctx.restore();
    },
  };
}

function show(ctx: Context, sprite: Sprite | undefined): void {
  if (sprite) stamp(ctx, sprite);
}

interface Heights {
  readonly first: number;
  readonly second: number;
}

/** When the drawing of the first pose gives way to that of the last. */
const CHANGE = 0.5;

/** Who rises grows into the new pose and who sits down sinks into it, so nobody is ever seen twice. */
function stretch({ first, second }: Heights, changed: number): number {
  const height = first + (second - first) * eased(changed);
  return Math.min(1.3, Math.max(0.72, height / (changed < CHANGE ? first : second)));
}

function heightOf(figure: Figure, { artist }: Set): number {
  return -artist.anchorsOf(figure).top;
}

/** From the picture of the first moment to where the feet are now. */
function move(ctx: Context, { x, y, scale }: Placed, now: Standing, { from, to }: { readonly from: View; readonly to: View }): void {
  const grown = (now.scale / scale) * (to.zoom / from.zoom);
  ctx.translate((now.x - to.left) * to.zoom, (now.y - to.top) * to.zoom);
  ctx.scale(grown, grown);
  ctx.translate(-(x - from.left) * from.zoom, -(y - from.top) * from.zoom);
}

/** Bitmaps kept for each figure. */
const KEPT = 14;

/** The drawing of an act, made when it is first wanted. Nothing where the figure is out of the picture. */
function drawings(cast: Figure, part: Part, set: Set): (act: Act) => Sprite | undefined {
  const figure = vividFigure(cast, set.manner);
  const box = boxOf(figure, part, set);
  const made = new Map<string, Sprite>();
  return (wanted) => {
    if (!box) return undefined;
    const act: Act = part.soft > 1 ? { ...wanted, mouth: "closed", blink: 0, gesture: 0, seconds: 0 } : wanted;
    const key = `${act.mouth} ${act.blink} ${act.gesture} ${act.seconds.toFixed(3)}`;
    const sprite = made.get(key) ?? drawn(figure, { part, set, box, act });
    made.delete(key);
    made.set(key, sprite);
    const oldest = made.keys().next().value;
    if (made.size > KEPT && oldest !== undefined) made.delete(oldest);
    return sprite;
  };
}

/** Figure units around a figure that hair, hands and what they hold may take. */
const AROUND = 240;

function boxOf(figure: Figure, { placed: { x, y, scale }, after }: Part, { artist, home, size, seen }: Set): Box | undefined {
  const anchors = artist.anchorsOf(figure);
  const view = viewOfFigures(home, size);
  const unit = scale * view.zoom;
  const half = anchors.halfWidth + AROUND;
  const [left, top] = [(x - view.left) * view.zoom - half * unit, (y - view.top) * view.zoom + (anchors.top - AROUND) * unit];
  // What leans is drawn from a little beyond the picture's edges.
  const edge = home.pitch === 0 ? 0 : size.width * LEAN * 0.6;
  // Who stretches is drawn from below the picture's edge.
  const below = after ? size.height * 0.35 : 0;
  return intersection({ x: left, y: top, width: half * 2 * unit, height: (-anchors.top + AROUND + 110) * unit }, { ...seen, x: seen.x - edge, width: seen.width + edge * 2, height: seen.height + below });
}

interface Drawing {
  readonly part: Part;
  readonly set: Set;
  readonly box: Box;
  readonly act: Act;
}

function drawn(figure: Figure, { part, set, box, act }: Drawing): Sprite {
  const { x, y, scale } = part.placed;
  const view = viewOfFigures(set.home, set.size);
  const detail = detailOf(set.manner);
  const sprite = bake(box, (ctx) => {
    ctx.save();
    ctx.translate((x - view.left) * view.zoom, (y - view.top) * view.zoom);
    ctx.scale(scale * view.zoom, scale * view.zoom);
    set.artist.draw(ctx, figure, act, set.light);
    ctx.restore();
    shade(ctx, part, set.light, box);
  }, detail);
  const seen = leaning(sprite, { axis: (x - view.left) * view.zoom, ...leanOf(part.placed, set) });
  const grown = Math.max(1, (part.placed.anchors.head.radius * scale * view.zoom) / (HEAD_IN_LONG_SHOT * set.manner.unit));
  return blurred({ ...seen, canvas: finished(seen.canvas, { ...set.manner, unit: set.manner.unit * detail, grown }) }, part.soft);
}

/** Where there is only black and silver an eye of few pixels would be a dot: a small picture is drawn as a large one, and made smaller. */
function detailOf({ name, unit }: Manner): number {
  return name === "noir" ? Math.max(1, 1 / unit) : 1;
}

/** Half of a head in a picture 720 high. */
const HEAD_IN_LONG_SHOT = 58;

/** From above a head is nearer than the feet, from below the feet are. */
function leanOf({ figure, y, scale, anchors }: Placed, { home, size }: Set): Omit<Lean, "axis"> {
  const wider = Math.sign(home.pitch) * LEAN * (0.6 + 0.4 * Math.abs(home.pitch));
  // Who sits behind a table has no feet to be farther off.
  if (home.above !== true || figure.seat === "table") return { height: size.height, wider };
  const view = viewOfFigures(home, size);
  const [feet, tall] = [(y - view.top) * view.zoom, -anchors.top * scale * view.zoom];
  return { height: size.height, wider, drawnAt: (row) => feet - tall + drawnShare((row - feet + tall) / tall) * tall };
}

const LEAN = 0.19;

function shade(ctx: Context, { shaded }: Part, light: Light, box: Box): void {
  if (shaded <= 0) return;
  ctx.globalCompositeOperation = "source-atop";
  ctx.fillStyle = alpha(mix(light.shade, "#0a0616", 0.55), shaded);
  ctx.fillRect(box.x, box.y, box.width, box.height);
  ctx.globalCompositeOperation = "source-over";
}

/** The dark where feet meet the ground, when the ground is in the picture. */
function shadowOf({ placed, soft }: Part, { artist, light, home, size, seen, manner }: Set): Sprite | undefined {
  const view = viewOfFigures(home, size);
  const unit = placed.scale * view.zoom;
  const [x, y] = [(placed.x - view.left) * view.zoom - light.x * 40 * unit, (placed.y - view.top) * view.zoom];
  // Of whom a stall hides the feet it hides the shadow.
  if (soft > 1 || placed.figure.at_stall === true || y > seen.y + seen.height + 20 * unit) return undefined;
  const wide = Math.max(130, artist.anchorsOf(placed.figure).halfWidth * (placed.figure.pose === "running" ? 0.72 : 1.05)) * unit;
  const high = wide * 0.2;
  const dark = isDrawn(manner) ? "#1c1816" : manner.name === "noir" ? "#050507" : mix(light.shade, "#05030d", 0.7);
  const tall = -artist.anchorsOf(placed.figure).top;
  const long = light.casts === true ? tall * unit : 0;
  // Whose feet are far apart and seldom both down has a shade under each, which goes with them.
  const isByFoot = placed.figure.pose === "running" && placed.figure.look.species === "person";
  if (isByFoot && long === 0) return undefined;
  return bake({ x: x - wide - long, y: y - high, width: (wide + long) * 2, height: high * 2 + long * 0.5 }, (ctx) => {
    ctx.translate(x, y);
    if (light.casts === true) {
      ctx.save();
      ctx.scale(unit, unit);
      paintCast(ctx, light, tall);
      ctx.restore();
    }
    if (isByFoot) return;
    ctx.scale(1, high / wide);
    ctx.fillStyle = radial(ctx, [0, 0, 0, wide], [[0, alpha(dark, 0.55)], [0.45, alpha(dark, 0.3)], [1, alpha("#05030d", 0)]]);
    ctx.fillRect(-wide, -wide, wide * 2, wide * 2);
  });
}
