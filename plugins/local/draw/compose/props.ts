/** Things that stand about: those behind everybody belong to the place, the others among the people. Knows no face. */
import type { Prop, Staging } from "../../../film/types-staging.ts";
import { WORLD, type Context, type Layer, type PaintedPlace } from "../contract.ts";
import { drawAloft, drawProp, isTrunk, pieceOf, standsAlone } from "../prop/index.ts";
import { WITHOUT_GLOW } from "../prop/lights.ts";
import { penOf } from "../prop/pen.ts";
import { alpha } from "../paint/colour.ts";
import { glow } from "../paint/path.ts";
import { acrossOf, standsAcross } from "./across.ts";
import { isAnimal } from "./animals.ts";
import { behindFigures, type Scene } from "./backdrop.ts";
import { viewOf } from "./camera.ts";
import { standsOnCounter } from "./counter.ts";
import { PROP_REACH, type Framing } from "./framing.ts";
import { freeSpot, type Span } from "./free-spot.ts";
import type { Performer, Set } from "./performer.ts";
import { isAtWorktop, LAIN } from "./worktop.ts";
import { standingPiece } from "./standing-piece.ts";

export interface Things {
  readonly behind: readonly Layer[];
  readonly among: readonly Performer[];
}

export interface Furnished {
  readonly place: PaintedPlace;
  readonly framing: Framing;
  readonly set: Set;
}

/** Things nearer than this would stand in the way of who is spoken of. */
const NEAREST = 0.34;

export function propsOf(staging: Staging, { place, framing, set }: Furnished): Things {
  const { camera, place: { setting, features } } = staging;
  if (camera.size === "ECU" || camera.size === "CU") return { behind: [], among: [] };
  const props = features?.includes("dark") === true ? staging.props.map((prop) => (prop.kind === "lamp" ? { ...prop, note: `${prop.note} off` } : prop)) : staging.props;
  const far = framing.placed[0]?.scale ?? 0;
  const sat = framing.placed.some(({ figure }) => figure.seat === "table");
  const taken: Taken[] = framing.placed.map(({ x, y, anchors, scale }) => ({ x, y, half: anchors.halfWidth * scale * 0.9 }));
  // The boat at the end of a rope is drawn with it.
  const pulled = framing.placed.some(({ figure }) => figure.holding === "rope");
  // What belongs on a table stands on the one they sit at.
  const things = props.map((prop) => seenFromBehind(prop, staging)).filter((prop) => !standsAcross(prop) && !(sat && (prop.kind === "table" || pieceOf(prop).at === "table")) && !standsOnCounter(staging, prop.kind) && !isAnimal(prop) && !(prop.kind === LAIN && framing.placed.some(({ figure }) => isAtWorktop(figure))) && !belongsToPlace(prop, setting) && !(prop.kind === "boat" && pulled));
  const half = set.size.width / framing.camera.zoom / 2;
  const apart = withDoor(things, place).map((prop) => placedProp(prop, { place, framing, half }) ?? inWall(prop, { place, framing }) ?? threshold(prop, framing) ?? standingProp(prop, place, taken)).toSorted((a, b) => a.scale - b.scale);
  const seen = viewOf(framing.camera, 0.02, set.size);
  const foot = seen.top + set.size.height / seen.zoom;
  const standing = onTables(apart.map((each) => whole(each, { middle: framing.camera.x, half, taken }))).filter((each) => !isStub(each, foot));
  // What somebody has hung up is part of what is told, not of the place.
  const isAmong = ({ prop, scale }: StandingProp): boolean => prop.note.startsWith("hung ") || (ROUND.has(prop.kind) && (prop.kind !== "lamp" || camera.angle === "low" || camera.angle === "high" || set.manner.name === "noir")) || (far !== 0 && scale >= far && prop.kind !== "door");
  const behind = standing.filter((each) => !isAmong(each));
  const among = standing.filter(isAmong);
  return {
    behind: [...acrossOf(staging, framing, set.light), ...behind.map((prop) => ({ distance: 0.02, paint: (ctx: Context) => paintAt(ctx, prop, set) })), ...among.filter(isLit).map((prop) => ({ distance: 0.02, paint: (ctx: Context) => glowOf(ctx, prop, { home: set.home, size: set.size, shotSize: camera.size, manner: set.manner }) }))],
    among: among.map((prop) => thing(prop, set)),
  };
}

function isLit({ prop }: StandingProp): boolean {
  return prop.kind === "lamp" && !prop.note.endsWith(" off");
}

/** The light of a lamp that stands among people lies on what is behind it. */
function glowOf(ctx: Context, { x, y, scale, lies }: StandingProp, scene: Pick<Scene, "home" | "size" | "shotSize" | "manner">): void {
  const shade = behindFigures({ x, y: y - ((lies ?? STAND_HIGH) + 200) * scale }, 0.02, scene);
  glow(ctx, [shade.x, shade.y], 520 * scale, { colour: "#ffc878", strength: scene.manner.name === "noir" ? HALO : 0.6 });
}

/** What is half dark is black where there is little between it and silver. */
const HALO = 0.8;
/** Figure units of the little table that a lamp has of its own. */
const STAND_HIGH = 400;

/** What lies behind leans with the camera: a ball would be an egg, a lamp about to fall, and in hard light a lamp that burns would be grey. */
const ROUND: ReadonlySet<Prop["kind"]> = new Set<Prop["kind"]>(["ball", "basketball", "lamp"]);

/** Seen from the other side of a stage what stands on the right stands on the left, and what was behind is near; a pool of light is all of the stage that is in use. */
function seenFromBehind(prop: Prop, { place: { features = [] } }: Staging): Prop {
  if (!features.includes("spotlight")) return prop;
  return features.includes("auditorium") ? { ...prop, x: -prop.x * IN_USE, depth: NEAREST } : { ...prop, x: prop.x * IN_USE };
}

const IN_USE = 0.7;

interface StandingProp {
  readonly prop: Prop;
  /** World pixels of where it stands. */
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  /** What drives comes towards who stands there. */
  readonly turned?: boolean;
  /** Figure units above the ground: it lies on a table. */
  readonly lies?: number;
}

interface Seen {
  /** World pixels. */
  readonly middle: number;
  readonly half: number;
  readonly taken: readonly Taken[];
}

interface Taken extends Span {
  /** World pixels, of who stands there: a table may be before who is farther. */
  readonly y?: number;
}

/** What is small, or a table, is not cut by the edge of the picture where there is room for all of it. */
function whole(standing: StandingProp, { middle, half, taken }: Seen): StandingProp {
  const { prop, x, scale } = standing;
  const table = prop.kind === "table";
  const wide = (Math.max(300, pieceOf(prop).width * (table ? 1.06 : 1.2)) / 2) * scale;
  const away = Math.abs(x - middle);
  if ((pieceOf(prop).at !== "table" && !table) || prop.aloft !== undefined || away + wide <= half || away - wide >= half) return standing;
  const inside = middle + Math.sign(x - middle) * (half - wide * 1.06);
  return taken.some((other) => other.x !== x && !(table && (other.y ?? standing.y) < standing.y - 50) && Math.abs(other.x - inside) < other.half + wide) ? standing : { ...standing, x: inside };
}

/** Where there is a table, what is small lies on it, side by side, and has no little one of its own. */
function onTables(standing: readonly StandingProp[]): readonly StandingProp[] {
  const table = standing.find(({ prop }) => prop.kind === "table");
  if (table === undefined) return standing;
  const laid = standing.filter(({ prop }) => prop.aloft === undefined && pieceOf(prop).at === "table" && !standsAlone(prop) && !/^hung |tumbling$/.test(prop.note)).slice(0, 3);
  const others = standing.filter((each) => !laid.includes(each));
  const at = others.indexOf(table) + 1;
  const lying = laid.map(({ prop }, index) => ({ prop, x: table.x + (index - (laid.length - 1) / 2) * 240 * table.scale, y: table.y, scale: table.scale, lies: TABLE_HIGH }));
  return [...others.slice(0, at), ...lying, ...others.slice(at)];
}

const TABLE_HIGH = 452;

/** A thing of which only a stump would be seen at the lower edge of the picture. */
function isStub({ prop, y, scale, lies }: StandingProp, foot: number): boolean {
  const piece = pieceOf(prop);
  if (piece.at !== "table" || prop.aloft !== undefined || prop.note.startsWith("hung ") || prop.note.endsWith(TUMBLING)) return false;
  const top = y - (piece.height + (lies ?? (standsAlone(prop) ? 0 : TABLE_HIGH))) * scale;
  return foot - top < piece.height * scale * 0.7;
}

/** A window in the middle of a room, a moon on the ground, a door in a field: the place has its own. */
function belongsToPlace({ kind }: Prop, setting: Staging["place"]["setting"]): boolean {
  return kind === "window" || kind === "moon" || kind === "star" || (setting === "EXT" ? kind === "lamp" || kind === "door" || kind === "bed" || kind === "sofa" : kind === "tree" || kind === "boat" || kind === "car");
}

/** What flies is where it flies in the picture, and a trunk behind who sits under it. */
function placedProp(prop: Prop, { place, framing, half }: Pick<Furnished, "place" | "framing"> & { readonly half: number }): StandingProp | undefined {
  const { y, scale } = place.ground(prop.depth);
  if (prop.aloft !== undefined) return { prop, x: framing.camera.x + prop.x * half * 0.9, y, scale };
  const thrown = THROWN.exec(prop.note)?.[1];
  if (thrown !== undefined) return { prop, x: framing.camera.x + (thrown === "left" ? -1 : 1) * half * 0.84, ...place.ground(0.62) };
  const under = isTrunk(prop) ? framing.placed.toSorted((a, b) => Math.abs(a.figure.x - prop.x) - Math.abs(b.figure.x - prop.x))[0] : undefined;
  if (under === undefined) return undefined;
  return { prop, x: under.x + (under.figure.facing === "left" ? 1 : -1) * 90 * under.scale, y: under.y - 26, scale: under.scale * 0.98 };
}

const THROWN = / thrown to the (left|right)$/;

/** A wall with a door has it in every picture. */
function withDoor(things: readonly Prop[], { door }: PaintedPlace): readonly Prop[] {
  return door === undefined || things.some(({ kind }) => kind === "door") ? things : [{ kind: "door", x: 0, depth: 1, note: "door" }, ...things];
}

/** World pixels: where the floor of a room meets its wall, and how far from it one is still before the door. */
const WALL = 810;
const BEFORE_DOOR = 50;
const DOOR_SCALE = 0.31;

function inWall(prop: Prop, { place: { door }, framing: { placed } }: Pick<Furnished, "place" | "framing">): StandingProp | undefined {
  if (prop.kind !== "door" || door === undefined) return undefined;
  const entered = /\bthreshold\b/.test(prop.note) ? placed.toSorted((a, b) => Math.abs(a.figure.x - prop.x) - Math.abs(b.figure.x - prop.x))[0] : undefined;
  const x = entered !== undefined && Math.abs(entered.x - door.x) > BEFORE_DOOR ? entered.x : door.x;
  return { prop, x, y: WALL, scale: DOOR_SCALE };
}

/** The doorway that somebody stands in is right behind them. */
function threshold(prop: Prop, { placed }: Framing): StandingProp | undefined {
  if (prop.kind !== "door" || !/\bthreshold\b/.test(prop.note)) return undefined;
  const nearest = placed.toSorted((a, b) => Math.abs(a.figure.x - prop.x) - Math.abs(b.figure.x - prop.x))[0];
  return nearest && { prop, x: nearest.x, y: nearest.y - 14 * nearest.scale, scale: nearest.scale * 0.98 };
}

/** Out of the way of whoever and whatever stands there; it takes its room. */
function standingProp(prop: Prop, place: PaintedPlace, taken: Span[]): StandingProp {
  // A hook stays where it is, and there is another beside it for who stands before it.
  if (prop.note.startsWith("hung ")) return { prop, x: [0, -PEGS, -2 * PEGS].map((away) => WORLD.width / 2 + prop.x * PROP_REACH + away).find((x) => taken.every((other) => Math.abs(other.x - x) > other.half * 0.5 + PEG_AIR)) ?? WORLD.width / 2 + prop.x * PROP_REACH, ...HOOKED };
  const { y, scale } = place.ground(prop.kind === "door" ? 1 : prop.note.endsWith(TUMBLING) ? 0.28 : Math.max(DRIVES.has(prop.kind) ? ON_ROAD : NEAREST, prop.depth));
  const half = Math.max(90, pieceOf(prop).width / 2) * scale;
  const wanted = WORLD.width / 2 + prop.x * PROP_REACH;
  const x = freeSpot({ x: wanted, half }, taken, { from: 0, to: WORLD.width }) ?? wanted;
  const turned = DRIVES.has(prop.kind) && taken.some((other) => other.x < x);
  taken.push({ x, half });
  return { prop, x, y, scale, turned };
}

/** What hangs on a hook, at the height that an arm reaches. */
const PEGS = 46;
const PEG_AIR = 24;
const HOOKED = { y: 1058, scale: 0.46 } as const;

/** Beyond the pavement that people walk on. */
const ON_ROAD = 0.72;
/** Their front is drawn to the right. */
const DRIVES: ReadonlySet<Prop["kind"]> = new Set<Prop["kind"]>(["car", "bus", "motorcycle"]);

function mirrored(ctx: Context, draw: () => void): void {
  ctx.scale(-1, 1);
  draw();
}

function paintAt(ctx: Context, standing: StandingProp, set: Set): void {
  ctx.save();
  ctx.translate(standing.x, standing.y);
  ctx.scale(standing.scale, standing.scale);
  paintPiece(ctx, standing, set);
  ctx.restore();
}

function paintPiece(ctx: Context, { prop, turned, lies }: StandingProp, { light }: Set): void {
  if (lies !== undefined) {
    ctx.translate(0, -lies);
    return pieceOf(prop).draw(penOf(ctx, prop, { light, seconds: 0 }));
  }
  if (prop.note.endsWith(TUMBLING)) paintTumbling(ctx, prop, light);
  else if (prop.aloft !== undefined) drawAloft(ctx, prop, { light, aloft: prop.aloft });
  else if (turned) mirrored(ctx, () => drawProp(ctx, prop, light, 0));
  else drawProp(ctx, prop, light, 0);
}

const TUMBLING = " tumbling";

/** Several of them in the air and on the ground, each turned otherwise. */
function paintTumbling(ctx: Context, prop: Prop, light: Set["light"]): void {
  for (const [x, y, turn, size] of [[-190, 0, -0.16, 1], [60, -20, 0.5, 0.9], [-60, -300, -0.5, 0.95], [210, -230, 0.9, 0.8], [250, 0, 0.05, 1]] as const) {
    ctx.save();
    ctx.translate(x, y);
    ctx.rotate(turn);
    ctx.scale(size * 1.2, size * 1.2);
    drawProp(ctx, prop, light, 0);
    ctx.restore();
  }
  ctx.strokeStyle = alpha("#6a5a4a", 0.5);
  ctx.lineWidth = 7;
  ctx.lineCap = "round";
  for (const [x, y, dx, dy] of [[-150, -470, -50, -70], [30, -500, 10, -90], [330, -400, 70, -60]] as const) {
    ctx.beginPath();
    ctx.moveTo(x, y);
    ctx.lineTo(x + dx, y + dy);
    ctx.stroke();
  }
}

/** Figure units that a thing may take around where it stands. */
const TALL = 1300;
const WIDE = 620;

function thing(prop: StandingProp, set: Set): Performer {
  const bare = isLit(prop) ? { ...prop, prop: { ...prop.prop, note: `${prop.prop.note}${WITHOUT_GLOW}` } } : prop;
  const piece = standingPiece({ ...prop, tall: TALL, wide: WIDE }, isLit(prop) ? { ...set, manner: { ...set.manner, side: 0 } } : set, (ctx) => paintPiece(ctx, bare, set));
  // A wall is behind everybody.
  return prop.prop.note.startsWith("hung ") ? { ...piece, depth: 0 } : piece;
}
