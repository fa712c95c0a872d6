/** People beyond the named ones: a row of them far behind, as part of the place. The same faces in every shot of a place. */
import type { Figure, Staging } from "../../../film/types-staging.ts";
import { GARMENTS, HAIR_STYLES } from "../../../film/types.ts";
import { mannerOf } from "../../../film/types-manner.ts";
import { TOWER } from "../place/clock-tower.ts";
import { WORLD, type Context, type Layer, type PaintedPlace } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { between, oneOf } from "../paint/chance.ts";
import { radial } from "../paint/path.ts";
import { randomFrom, type Random } from "../paint/random.ts";
import { passingInInk } from "../manner/ink.ts";
import { figureArtist } from "../figure/index.ts";
import { paintCast } from "./cast-shadow.ts";
import type { Framing, Placed } from "./framing.ts";
import { buyersOf, sellersOf, type Passing } from "./market-people.ts";

const PEOPLE = 9;
/** Where people throng. */
const THRONGED: ReadonlySet<Staging["place"]["kind"]> = new Set<Staging["place"]["kind"]>(["market", "station", "street", "village"]);
const MANY = 15;
/** Shares of the width: they leave the court to those who play. */
const AT_THE_LINES = [0.14, 0.262, 0.725, 0.87] as const;
/** The benches behind are full as it is. */
const NEAR: ReadonlySet<Staging["camera"]["size"]> = new Set<Staging["camera"]["size"]>(["MS", "MCU"]);
/** World pixels to either side of a named person: somebody right behind them would be read as part of them. */
const CLEAR = 95;
/** And to the hands of who is near. */
const BESIDE = 46;
/** And nearer, where an outline is large. */
const WELL_BESIDE = 54;

export function crowdOf(staging: Staging, { level, ...there }: PaintedPlace, { placed }: Framing): readonly Layer[] {
  const place = { ...there, ground: level ?? there.ground };
  if (!staging.crowd || (staging.place.kind === "gym" && NEAR.has(staging.camera.size))) return [];
  const random = randomFrom(`crowd ${staging.place.name} ${staging.place.kind}`);
  const young = YOUNG.has(staging.place.kind);
  const manner = mannerOf(staging.style);
  const faded = (figure: Figure): Figure => (manner === "ink" ? solid(fairer(figure)) : pale(manner === "pencil" ? fairer(figure) : figure, place.light.ambient));
  const throng = THRONGED.has(staging.place.kind);
  const hurries = throng && PASSING.has(staging.place.kind);
  // Where nobody is named they come from near and far, or they would be a frieze.
  const scattered = hurries && placed.length === 0;
  const count = staging.place.kind === "gym" ? AT_THE_LINES.length : throng ? MANY : PEOPLE;
  const wide = throng && (staging.camera.size === "LS" || staging.camera.size === "ELS");
  const market = staging.place.kind === "market";
  const grouped = placed.length > 0 && market;
  // From below no more is seen of them, over what lies on the stalls, than the tops of their heads.
  if (grouped && !wide && staging.camera.angle === "low") return [];
  const stranger = (at: number): Figure => faded(strangerOf(randomFrom(`crowd ${staging.place.name} ${at}`), at, "market"));
  const people: readonly Passing[] = grouped ? buyersOf(place, placed, stranger) : Array.from({ length: count }, (_, at) => {
    const depth = between(random, throng ? (scattered ? 0.7 : 0.66) : 0.8, scattered ? 1.12 : 1);
    const share = (at + between(random, 0.15, 0.85)) / count;
    return { ...place.ground(depth), x: WORLD.width * (staging.place.kind === "gym" ? (AT_THE_LINES[at] ?? share) : share), figure: faded(young ? fan(random, at, staging.place.kind) : passer(random, at, staging.place.kind)) };
  }).toSorted((a, b) => a.scale - b.scale);
  const clear = (grouped ? people : apart(people, placed, wide ? BESIDE : WELL_BESIDE)).filter((person) => wide || !isBetween(person.x, placed.map(({ x }) => x)) || isAcrossFrom(person, place, placed)).filter(({ x }) => !scattered || !hidesTower(staging, x));
  return [...(market ? sellersOf(place, { placed, buyers: clear }, stranger) : []), ...clear].map(({ x, y, scale, figure, distance = 0.12, cover }) => ({
    distance,
    end: { x: x + Math.sign(x - WORLD.width / 2) * SHOULDER * scale, y: y + headTop(figure) * scale },
    paint(ctx) {
      ctx.save();
      if (cover !== undefined) clipAbove(ctx, cover);
      ctx.translate(x, y);
      ctx.scale(scale, scale);
      if (cover === undefined) paintShade(ctx, place.light);
      if (cover === undefined && place.light.casts === true) paintCast(ctx, place.light, -headTop(figure));
      const roll = staging.place.kind === "market" ? { roll: figure.character } : {};
      figureArtist.draw(ctx, hurries ? { ...figure, pose: "walking" } : figure, { mouth: "closed", blink: 0, seconds: figure.x, gesture: 0, ...roll, ...(hurries ? { stride: HURRYING } : {}) }, { ...place.light, tint: Math.min(1, place.light.tint + 0.25) });
      ctx.restore();
    },
  }));
}

function clipAbove(ctx: Context, y: number): void {
  ctx.beginPath();
  ctx.rect(-WORLD.width, -WORLD.height, WORLD.width * 3, WORLD.height + y);
  ctx.clip();
}

/** Softer outwards, as the ground is: an edge would make a disc of it. */
function paintShade(ctx: Context, { shade }: PaintedPlace["light"]): void {
  const dark = mix(shade, "#05030d", 0.7);
  ctx.save();
  ctx.scale(1, 0.17);
  ctx.fillStyle = radial(ctx, [0, 0, 0, 170], [[0, alpha(dark, 0.42)], [0.5, alpha(dark, 0.22)], [1, alpha(dark, 0)]]);
  ctx.fillRect(-170, -170, 340, 340);
  ctx.restore();
}

/** Of the longest step that somebody takes who has time. */
const HURRYING = 1.45;

/** Whoever passes before the door of a tower would hide how high it is. */
function hidesTower({ place }: Staging, x: number): boolean {
  return place.features?.includes("clock_tower") === true && x > TOWER.x - TOWER.left - CLEAR && x < TOWER.x + TOWER.right + CLEAR / 2;
}

/** Whoever would stand right behind a named person, or what they hold, steps aside; where nobody has room for that, they are not there. */
function apart(people: readonly Passing[], placed: readonly Placed[], room: number): readonly Passing[] {
  const kept = people.filter(({ x }) => clearOf(x, placed, room));
  for (const person of people) {
    const x = beside(person.x, placed, room);
    if (x !== person.x && clearOf(x, placed, room) && kept.every((other) => Math.abs(other.x - x) > ELBOWS)) kept.push({ ...person, x });
  }
  return kept.toSorted((a, b) => a.scale - b.scale);
}

/** World pixels from one passer-by to the next. */
const ELBOWS = 70;

/** To the nearer side of whom they would stand behind. */
function beside(x: number, placed: readonly Placed[], room: number): number {
  const before = placed.find((person) => !isClear(x, person, room));
  if (before === undefined) return x;
  const [left, right] = marginsOf(before, room);
  return x < before.x ? before.x - left - 1 : before.x + right + 1;
}

function clearOf(x: number, placed: readonly Placed[], room: number): boolean {
  return placed.every((person) => isClear(x, person, room));
}

function isClear(x: number, person: Placed, room: number): boolean {
  const [left, right] = marginsOf(person, room);
  return x < person.x - left || x > person.x + right;
}

/** World pixels to the left and to the right of somebody; a hand that points or carries is ahead of them. */
function marginsOf({ figure, anchors, scale }: Placed, room: number): readonly [number, number] {
  const side = Math.max(CLEAR, anchors.halfWidth * scale * 0.82 + room);
  const ahead = side + (figure.holding === undefined && figure.pose !== "pointing" ? 0 : AHEAD * scale);
  return [figure.facing === "left" ? ahead : side, figure.facing === "right" ? ahead : side];
}

/** Figure units. */
const AHEAD = 170;

/** Figure units from the middle of somebody to the arm. */
const SHOULDER = 120;

/** Figure units: whose hair the picture's edge cuts is left out of it, for nobody is seen without a head. */
function headTop(figure: Figure): number {
  const { head } = figureArtist.anchorsOf(figure);
  return head.y - head.radius * 0.9;
}

const SKINS = ["#f5cfae", "#f0b98f", "#dca274", "#c68653", "#a8663f", "#7d4a2d", "#5d3622"] as const;
const HAIRS = ["#2a1730", "#1e1a1a", "#3b2314", "#7a3420", "#b5803a", "#5a3a22", "#c9c4bd"] as const;
const CLOTHS = ["#5a6b7c", "#7a5a5a", "#5f7358", "#6b5a7c", "#8a7352", "#4f6470", "#7c6470"] as const;

/** Nobody goes about in a blanket, or dressed for a sport, a ward or a bath. */
const [FIRST, ...OTHERS] = GARMENTS;
const AT_HOME: ReadonlySet<string> = new Set(["blanket", "sportswear", "robe", "scrubs"]);
const WORN = [FIRST, ...OTHERS.filter((garment) => !AT_HOME.has(garment))] as const;

/** What two have to do with each other goes on between them; seen from afar, a throng is behind them too. */
function isBetween(x: number, named: readonly number[]): boolean {
  return named.length > 1 && x > Math.min(...named) && x < Math.max(...named) && Math.max(...named) - Math.min(...named) < WORLD.width * 0.5;
}

/** Where a stall is between the two, so is the way, and those far down it who are clear of an arm that is out over the stall. */
function isAcrossFrom({ x, y }: Passing, { ground }: PaintedPlace, placed: readonly Placed[]): boolean {
  return placed.some(({ figure }) => figure.at_stall === true) && y < ground(DOWN_THE_AISLE).y && clearOf(x, placed, 0);
}

/** A depth. */
const DOWN_THE_AISLE = 1.1;

/** A pen would hatch a brown face until nothing is left of it. */
function fairer(figure: Figure): Figure {
  return { ...figure, look: { ...figure.look, skin: mix(figure.look.skin, "#fff2e0", 0.7) } };
}

/** In ink all they wear is flat. */
function solid({ wardrobe, ...figure }: Figure): Figure {
  return { ...figure, wardrobe: { ...wardrobe, colour: passingInInk(wardrobe.colour), second: passingInInk(wardrobe.second), accent: passingInInk(wardrobe.accent) } };
}

/** Paler than those whose story it is. */
function pale(figure: Figure, air: string): Figure {
  const soft = (colour: string): string => mix(colour, air, 0.26);
  const { look, wardrobe } = figure;
  return { ...figure, look: { ...look, skin: soft(look.skin), hair: { ...look.hair, colour: mix(look.hair.colour, air, 0.1) } }, wardrobe: { ...wardrobe, colour: soft(wardrobe.colour), second: soft(wardrobe.second), accent: soft(wardrobe.accent) } };
}

const YOUNG: ReadonlySet<Staging["place"]["kind"]> = new Set<Staging["place"]["kind"]>(["gym", "school", "classroom"]);
/** Where one stands and waits with a telephone. */
const WAITING: ReadonlySet<Staging["place"]["kind"]> = new Set<Staging["place"]["kind"]>(["street", "station", "train", "office", "corridor"]);

/** Where one is on the way. */
const PASSING: ReadonlySet<Staging["place"]["kind"]> = new Set<Staging["place"]["kind"]>(["village", "road", "bridge", "alley"]);

/** At school: young, in a gym dressed for it and cheering. */
function fan(random: Random, at: number, kind: Staging["place"]["kind"]): Figure {
  const grown = passer(random, at, kind);
  const cheering = kind === "gym";
  return {
    ...grown,
    look: { ...grown.look, age: "teen", beard: false, hair: { style: oneOf(random, grown.look.gender === "female" ? GIRLS : BOYS), colour: oneOf(random, YOUNG_HAIRS) } },
    wardrobe: { ...grown.wardrobe, type: oneOf(random, cheering ? ["sportswear", "tshirt", "hoodie"] as const : ["hoodie", "tshirt", "sweater", "shirt"] as const), colour: oneOf(random, TEAM) },
    pose: cheering ? (CHEERS[at % CHEERS.length] ?? "waving") : "standing", expression: cheering ? "happy" : "neutral",
  };
}

const CHEERS = ["clapping", "hands_up", "waving", "hands_up"] as const;
const GIRLS = ["ponytail", "braids", "bob", "long", "fringe"] as const;
const BOYS = ["crop", "spiky", "curls", "undercut"] as const;
const YOUNG_HAIRS = ["#2a1730", "#1e1a1a", "#3b2314", "#7a3420", "#b5803a"] as const;
const TEAM = ["#3d6aa8", "#b5362f", "#d09a2c", "#3f7d4a", "#54606c"] as const;

/** Where one buys: on the way past the stalls with what is bought, or two and two in talk. */
function shopping(random: Random, at: number, figure: Figure): Figure {
  const facing = at % 2 === 0 ? "right" : "left";
  const does = at % 4 < 2 ? TALKING[(at % 2) + (at % 8 < 4 ? 0 : 2)] : oneOf(random, ["walking", "walking", "holding"] as const);
  const bought = oneOf(random, ["bag", "bag", "fruit", undefined] as const);
  return { ...figure, facing: at % 4 < 2 ? facing : oneOf(random, ["left", "right"] as const), gaze: facing, pose: does ?? "standing", expression: at % 4 < 2 ? "happy" : "neutral", ...(bought === undefined || at % 4 < 2 ? {} : { holding: bought }) };
}

const TALKING = ["standing", "arms_crossed", "laughing", "thinking"] as const;

function passer(random: Random, at: number, kind: Staging["place"]["kind"]): Figure {
  const stranger = strangerOf(random, at, kind);
  return kind === "market" ? shopping(random, at, stranger) : stranger;
}

function strangerOf(random: Random, at: number, kind: Staging["place"]["kind"]): Figure {
  const gender = random() < 0.5 ? "female" : "male";
  return {
    character: `passer-${at}`,
    look: {
      species: "person", age: random() < 0.2 ? "old" : "adult", gender, build: oneOf(random, ["slight", "average", "broad"]), height: oneOf(random, ["short", "average", "tall"]),
      skin: oneOf(random, SKINS), hair: { style: oneOf(random, HAIR_STYLES), colour: oneOf(random, HAIRS) }, eyes: "#3b2a1a", beard: gender === "male" && random() < 0.3, glasses: random() < 0.2, freckles: false,
    },
    wardrobe: { type: oneOf(random, WORN), colour: oneOf(random, CLOTHS), second: oneOf(random, ["#3a4048", "#4a4038", "#39424e"]), accent: "#c8b27a", accessory: "none" },
    x: at * 0.37, depth: 0.9, facing: oneOf(random, PASSING.has(kind) ? ["left", "right"] : ["left", "right", "front"]), pose: PASSING.has(kind) ? oneOf(random, ["walking", "walking", "standing"]) : oneOf(random, ["standing", "standing", "arms_crossed", WAITING.has(kind) ? "phone" : "standing"]), expression: "neutral", gaze: "away", speaking: false,
  };
}
