/** Things that stand about: those behind everybody belong to the place, the others among the people. Knows no face. */
import type { Prop, Staging } from "../../../film/types-staging.ts";
import { WORLD, type Context, type Layer, type PaintedPlace } from "../contract.ts";
import { drawAloft, drawProp, isTrunk, pieceOf, standsAlone } from "../prop/index.ts";
import { WITHOUT_GLOW } from "../prop/lights.ts";
import { isOut, penOf } from "../prop/pen.ts";
import { glow } from "../paint/path.ts";
import { acrossOf } from "./across.ts";
import { standsAcross } from "./stands-across.ts";
import { isAnimal } from "./animals.ts";
import { behindFigures, type Scene } from "./backdrop.ts";
import { viewOf, viewOfFigures, type View } from "./camera.ts";
import { standsOnCounter } from "./counter.ts";
import { PROP_REACH, type Framing } from "./framing.ts";
import { freeSpot, type Span } from "./free-spot.ts";
import { onHook } from "./hung.ts";
import { lastLight } from "./lone-light.ts";
import { isPerson } from "./persons.ts";
import type { Performer, Set } from "./performer.ts";
import { isAtWorktop } from "./at-worktop.ts";
import { LAIN, paintFreeWorktop } from "./worktop.ts";
import { standingPiece } from "./standing-piece.ts";
import { heapOf, paintTumbling, tumbles } from "./tumbling.ts";
import { TO_BENCH } from "./under-lamp.ts";

export interface Things {
  /** The door that the wall of the place has. */
  readonly wall: readonly Layer[];
  readonly behind: readonly Layer[];
  readonly among: readonly Performer[];
}

export interface Furnished {
  readonly place: PaintedPlace;
  readonly framing: Framing;
  readonly set: Set;
  /** World pixels: where the one table of the room stands. */
  readonly table?: number;
}

/** Things nearer than this would stand in the way of who is spoken of. */
const NEAREST = 0.34;

export function propsOf(staging: Staging, { place, framing, set, table }: Furnished): Things {
  const { camera, place: { setting, features } } = staging;
  if (camera.size === "ECU" || camera.size === "CU") return { wall: [], behind: [], among: [] };
  const props = features?.includes("dark") === true ? staging.props.map((prop) => (prop.kind === "lamp" ? { ...prop, note: `${prop.note} off` } : prop)) : staging.props;
  const far = framing.placed[0]?.scale ?? 0;
  const sat = framing.placed.some(({ figure }) => figure.seat === "table");
  const taken: Taken[] = framing.placed.map(({ x, y, anchors, scale }) => ({ x, y, half: anchors.halfWidth * scale * 0.9 }));
  // The boat at the end of a rope is drawn with it.
  const pulled = framing.placed.some(({ figure }) => figure.holding === "rope");
  // What belongs on a table stands on the one they sit at.
  const things = props.map((prop) => seenFromBehind(prop, staging)).filter((prop) => !standsAcross(prop) && !(sat && (prop.kind === "table" || pieceOf(prop).at === "table")) && !standsOnCounter(staging, prop.kind) && !isAnimal(prop) && !(prop.kind === LAIN && framing.placed.some(({ figure }) => isAtWorktop(figure))) && (prop.note.startsWith("hung ") || !belongsToPlace(prop, setting)) && !(prop.kind === "boat" && pulled));
  const half = set.size.width / framing.camera.zoom / 2;
  const apart = withDoor(things, place).map((prop) => placedProp(prop, { place, framing, half }) ?? inWall(prop, place) ?? threshold(prop, framing) ?? hungProp(prop, { home: set.home, size: set.size, shotSize: camera.size }) ?? worktable(prop, place, table) ?? benchUnderLamp(prop, place) ?? standingProp(prop, place, taken)).toSorted((a, b) => a.scale - b.scale);
  const footOf = (view: View): number => view.top + set.size.height / view.zoom;
  // What somebody has hung up is part of what is told, not of the place.
  const isAmong = ({ prop, scale }: StandingProp): boolean => prop.note.startsWith("hung ") || tumbles(prop) || (ROUND.has(prop.kind) && (prop.kind !== "lamp" || camera.angle === "low" || camera.angle === "high" || set.manner.name === "noir")) || (far !== 0 && scale >= far && prop.kind !== "door");
  const feet = { behind: footOf(viewOf(framing.camera, 0.02, set.size)), among: footOf(viewOfFigures(framing.camera, set.size)) };
  const standing = onTables(withoutHidden(apart).map((each) => whole(each, { middle: framing.camera.x, half, taken }))).filter((each) => !isStub(each, isAmong(each) ? feet.among : feet.behind));
  const behind = standing.filter((each) => !each.built && !isAmong(each));
  const among = standing.filter(isAmong);
  return {
    wall: standing.filter(({ built }) => built).map((prop) => ({ distance: IN_WALL, paint: (ctx: Context) => paintAt(ctx, prop, set) })),
    behind: [...standing.filter(isLit).flatMap((lamp) => lastLight(staging, lamp)), ...acrossOf(staging, framing, set), ...behind.map((prop) => ({ distance: 0.02, paint: (ctx: Context) => paintAt(ctx, prop, set) })), ...among.filter(isLit).map((prop) => ({ distance: 0.02, paint: (ctx: Context) => glowOf(ctx, prop, { home: set.home, size: set.size, shotSize: camera.size, manner: set.manner }) }))],
    among: among.map((prop) => thing(prop, set)),
  };
}

/** A chair beyond the table of a room would not be where somebody sits down later: it stands beside it, out of the picture. */
function withoutHidden(standing: readonly StandingProp[]): readonly StandingProp[] {
  const table = standing.find(({ worked }) => worked === true);
  return table === undefined ? standing : standing.filter(({ prop, x, y }) => prop.kind !== "chair" || y > table.y || Math.abs(x - table.x) > TABLE_HALF * table.scale);
}

/** Figure units of the table that bread is made on. */
const TABLE_HALF = 400;

function isLit({ prop }: StandingProp): boolean {
  return prop.kind === "lamp" && !isOut(prop.note) && !prop.note.startsWith("hung ");
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
  /** Part of the wall of the place. */
  readonly built?: boolean;
  /** The table of a room where bread is made. */
  readonly worked?: boolean;
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
  if (piece.at !== "table" || prop.aloft !== undefined || prop.note.startsWith("hung ") || tumbles(prop)) return false;
  const top = y - (piece.height + (lies ?? (standsAlone(prop) ? 0 : TABLE_HIGH))) * scale;
  return foot - top < piece.height * scale * 0.7;
}

/** A window in the middle of a room, a moon on the ground, a door in a field: the place has its own. */
function belongsToPlace({ kind }: Prop, setting: Staging["place"]["setting"]): boolean {
  return kind === "window" || kind === "moon" || kind === "star" || (setting === "EXT" ? kind === "lamp" || kind === "door" || kind === "bed" || kind === "sofa" : kind === "tree" || kind === "boat" || kind === "car");
}

/** What flies is where it flies in the picture, and a trunk behind who sits under it, or beside who has not sat down yet. */
function placedProp(prop: Prop, { place, framing, half }: Pick<Furnished, "place" | "framing"> & { readonly half: number }): StandingProp | undefined {
  const { y, scale } = place.ground(prop.depth);
  if (prop.aloft !== undefined) return { prop, x: framing.camera.x + prop.x * half * 0.9, y, scale };
  if (tumbles(prop)) return heapOf(prop, { place, camera: framing.camera, half });
  const thrown = THROWN.exec(prop.note)?.[1];
  if (thrown !== undefined) return { prop, x: framing.camera.x + (thrown === "left" ? -1 : 1) * half * 0.84, ...place.ground(FLOWN) };
  const laid = LAID_DOWN.test(prop.note) && prop.kind !== "table" ? layerOf(prop, framing) : undefined;
  if (laid !== undefined) return { prop, x: laid.x + (laid.figure.facing === "left" ? -1 : 1) * (prop.note.endsWith("fall") ? -0.7 : 1) * LAID * laid.scale, y: laid.y - 30 * laid.scale, scale: laid.scale };
  const under = isTrunk(prop) ? framing.placed.toSorted((a, b) => Math.abs(a.figure.x - prop.x) - Math.abs(b.figure.x - prop.x))[0] : undefined;
  if (under === undefined) return undefined;
  const aside = (prop.x - under.figure.x) * half;
  return { prop, x: under.x + (Math.abs(aside) > half * 0.2 ? aside : (under.figure.facing === "left" ? 1 : -1) * 90 * under.scale), y: under.y - 26, scale: under.scale * 0.98 };
}

/** The person nearest to it has laid it down. */
function layerOf({ x }: Prop, { placed }: Framing): Framing["placed"][number] | undefined {
  return placed.filter(({ figure }) => isPerson(figure)).toSorted((a, b) => Math.abs(a.figure.x - x) - Math.abs(b.figure.x - x))[0];
}

/** Figure units from who has laid something down to where it lies before them, or behind who let it fall. */
const LAID = 330;
/** How far off it lies: on the path, not on the grass beyond it. */
const FLOWN = 0.38;
const [THROWN, LAID_DOWN] = [/ thrown to the (left|right)$/, / (beside|let fall)$/];

/** A wall with a door has it in every picture. */
function withDoor(things: readonly Prop[], { door }: PaintedPlace): readonly Prop[] {
  if (things.some(({ note }) => note === "door behind us")) return things.filter(({ kind }) => kind !== "door");
  return door === undefined || things.some(({ kind }) => kind === "door") ? things : [{ kind: "door", x: 0, depth: 1, note: "door" }, ...things];
}

/** World pixels: where the floor of a room meets its wall. */
const WALL = 810;
const DOOR_SCALE = 0.31;
/** As far off as the wall of a room. */
const IN_WALL = 0.12;

/** Where it is in its wall: whoever stands in it, that wall is seen behind them. */
function inWall(prop: Prop, { door }: PaintedPlace): StandingProp | undefined {
  return prop.kind !== "door" || door === undefined ? undefined : { prop, x: door.x, y: WALL, scale: DOOR_SCALE, built: true };
}

/** The doorway that somebody stands in is right behind them. */
function threshold(prop: Prop, { placed }: Framing): StandingProp | undefined {
  if (prop.kind !== "door" || !/\bthreshold\b/.test(prop.note)) return undefined;
  const nearest = placed.toSorted((a, b) => Math.abs(a.figure.x - prop.x) - Math.abs(b.figure.x - prop.x))[0];
  return nearest && { prop, x: nearest.x, y: nearest.y - 14 * nearest.scale, scale: nearest.scale * 0.98 };
}

/** A hook stays where it is, whoever stands before it. */
function hungProp(prop: Prop, scene: Pick<Scene, "home" | "size" | "shotSize">): StandingProp | undefined {
  return prop.note.startsWith("hung ") ? { prop, ...onHook(WORLD.width / 2 + prop.x * PROP_REACH, scene) } : undefined;
}

/** The one that its room has, in its place. */
function worktable(prop: Prop, { ground }: PaintedPlace, table?: number): StandingProp | undefined {
  return prop.kind !== "table" || table === undefined ? undefined : { prop, x: table, ...ground(prop.depth), worked: true };
}

/** Where somebody is going to sit. */
function benchUnderLamp(prop: Prop, { lamp, ground }: PaintedPlace): StandingProp | undefined {
  if (prop.kind !== "bench" || lamp === undefined) return undefined;
  const { y, scale } = ground(0.62);
  return { prop, x: lamp.x + TO_BENCH, y, scale: scale * 0.74 };
}

/** Out of the way of whoever and whatever stands there; it takes its room. */
function standingProp(prop: Prop, place: PaintedPlace, taken: Taken[]): StandingProp {
  const { y, scale } = place.ground(prop.kind === "door" ? 1 : Math.max(DRIVES.has(prop.kind) ? ON_ROAD : isBefore(prop) ? 0 : NEAREST, prop.depth));
  const half = Math.max(90, pieceOf(prop).width / 2) * scale;
  const wanted = WORLD.width / 2 + prop.x * PROP_REACH;
  // Who stands behind a table takes no room from it.
  const beside = isBeside(prop) ? taken.filter((other) => (other.y ?? y) > y - 50 && !isBefore(prop)) : taken;
  const x = freeSpot({ x: wanted, half }, beside, { from: 0, to: WORLD.width }) ?? wanted;
  const turned = DRIVES.has(prop.kind) && taken.some((other) => other.x < x);
  // A table may stand before a chair.
  taken.push({ x, half, ...(prop.kind === "chair" ? { y } : {}) });
  return { prop, x, y, scale, turned };
}

/** At somebody's side; in a picture that cuts them at the hip it is before them, with what lies on it. */
function isBeside({ kind, note }: Prop): boolean {
  return kind === "table" && note.endsWith(" beside");
}

function isBefore(prop: Prop): boolean {
  return isBeside(prop) && prop.depth < NEAREST;
}

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

function paintPiece(ctx: Context, { prop, turned, lies, worked }: StandingProp, { light }: Set): void {
  if (worked === true) return paintFreeWorktop(ctx, light);
  if (lies !== undefined) {
    ctx.translate(0, -lies);
    return pieceOf(prop).draw(penOf(ctx, prop, { light, seconds: 0 }));
  }
  if (tumbles(prop)) paintTumbling(ctx, prop, light);
  else if (prop.aloft !== undefined) drawAloft(ctx, prop, { light, aloft: prop.aloft });
  else if (turned) mirrored(ctx, () => drawProp(ctx, prop, light, 0));
  else drawProp(ctx, prop, light, 0);
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
