/** People beyond the named ones: a row of them far behind, as part of the place. The same faces in every shot of a place. */
import type { Size } from "vp/plugin";
import type { Figure, Staging } from "../../../film/types-staging.ts";
import { GARMENTS, HAIR_STYLES } from "../../../film/types.ts";
import { mannerOf } from "../../../film/types-manner.ts";
import { TOWER } from "../place/clock-tower.ts";
import { WORLD, type Context, type Layer, type PaintedPlace } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { between, oneOf } from "../paint/chance.ts";
import { radial } from "../paint/path.ts";
import { randomFrom, type Random } from "../paint/random.ts";
import { passingInInk, skinInInk } from "../manner/ink.ts";
import { figureArtist } from "../figure/index.ts";
import { paintCast } from "./cast-shadow.ts";
import { viewOf } from "./camera.ts";
import { extraOf } from "./extras.ts";
import type { Framing, Placed } from "./framing.ts";
import { heedOf } from "./heed.ts";
import { buyersOf, sellersOf, type Passing, type Watched } from "./market-people.ts";
import { seenBehind, THRONG } from "./seen-behind.ts";

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

export function crowdOf(staging: Staging, { level, ...there }: PaintedPlace, { camera, placed }: Framing, size: Size): readonly Layer[] {
  const place = { ...there, ground: level ?? there.ground };
  const { kind, name } = staging.place;
  if (!staging.crowd || (kind === "gym" && NEAR.has(staging.camera.size))) return [];
  const manner = mannerOf(staging.style);
  const faded = (figure: Figure): Figure => (manner === "ink" ? solid(figure) : pale(manner === "pencil" ? fairer(figure) : figure, place.light.ambient));
  const hurries = PASSING.has(kind) && THRONGED.has(kind);
  // From below no more is seen of them, over what lies on the stalls, than the tops of their heads.
  if (kind === "market" && placed.length > 0 && !isWide(staging) && staging.camera.angle === "low") return [];
  const seen = seenBehind({ camera }, size);
  const people = kind === "market" ? shoppers(place, { name, placed, seen, heed: heedOf(placed, seen) }) : passersBy(staging, place, placed);
  const { zoom, top } = viewOf(camera, THRONG, size);
  const light = { ...place.light, tint: Math.min(1, place.light.tint + 0.25), rimless: manner === "ink" || manner === "pencil" };
  // A face that the lower edge cuts is no face.
  const faces = people.filter(({ y, scale, figure }) => y + chinOf(figure) * scale < top + size.height / zoom);
  return faces.map(({ figure, ...person }) => ({ ...person, figure: faded(figure) })).map(({ x, y, scale, figure, distance = THRONG, cover }) => ({
    distance,
    end: { x: x + Math.sign(x - WORLD.width / 2) * SHOULDER * scale, y: y + headTop(figure) * scale },
    paint(ctx) {
      ctx.save();
      if (cover !== undefined) clipAbove(ctx, cover);
      ctx.translate(x, y);
      ctx.scale(scale, scale);
      if (cover === undefined) paintShade(ctx, place.light);
      if (cover === undefined && place.light.casts === true) paintCast(ctx, place.light, -headTop(figure));
      const roll = kind === "market" ? { roll: figure.character } : {};
      figureArtist.draw(ctx, hurries ? { ...figure, pose: "walking" } : figure, { mouth: "closed", blink: 0, seconds: hurries ? AT_CONTACT : figure.x, gesture: 0, ...roll, ...(hurries ? { stride: HURRYING } : {}) }, light);
      ctx.restore();
    },
  }));
}

function isWide({ camera: { size } }: Staging): boolean {
  return size === "LS" || size === "ELS";
}

function shoppers(place: PaintedPlace, watched: Watched): readonly Passing[] {
  return [...sellersOf(place, watched), ...buyersOf(place, watched)];
}

/** Spread over the whole width, each by chance. */
function passersBy(staging: Staging, place: PaintedPlace, placed: readonly Placed[]): readonly Passing[] {
  const { kind, name } = staging.place;
  const random = randomFrom(`crowd ${name} ${kind}`);
  const throng = THRONGED.has(kind);
  // Where nobody is named they come from near and far, or they would be a frieze.
  const scattered = throng && PASSING.has(kind) && placed.length === 0;
  const count = kind === "gym" ? AT_THE_LINES.length : throng ? MANY : PEOPLE;
  const wide = throng && isWide(staging);
  const people: readonly Passing[] = Array.from({ length: count }, (_, at) => {
    const depth = between(random, throng ? (scattered ? 0.7 : 0.66) : 0.8, scattered ? 1.12 : 1);
    const share = (at + between(random, 0.15, 0.85)) / count;
    return { ...place.ground(depth), x: WORLD.width * (kind === "gym" ? (AT_THE_LINES[at] ?? share) : share), figure: YOUNG.has(kind) ? fan(random, at, kind) : passer(strangerOf(random, at, kind), at, name) };
  }).toSorted((a, b) => a.scale - b.scale);
  const clear = apart(people, placed, wide ? BESIDE : WELL_BESIDE);
  return clear.filter((person) => wide || !isBetween(person.x, placed.map(({ x }) => x))).filter(({ x }) => !scattered || !hidesTower(staging, x));
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

/** Into a step whose feet are as far apart as they get: with one leg before the other whoever is seen still would stand. */
const AT_CONTACT = 0;
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

function chinOf(figure: Figure): number {
  const { head } = figureArtist.anchorsOf(figure);
  return head.y + head.radius;
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

/** A pen would hatch a brown face until nothing is left of it. */
function fairer(figure: Figure): Figure {
  return { ...figure, look: { ...figure.look, skin: mix(figure.look.skin, "#fff2e0", 0.7) } };
}

/** In ink all they wear is flat, and so is the skin: left as paper a face would be a hole. */
function solid({ look, wardrobe, ...figure }: Figure): Figure {
  return { ...figure, look: { ...look, skin: skinInInk(look.skin) }, wardrobe: { ...wardrobe, colour: passingInInk(wardrobe.colour), second: passingInInk(wardrobe.second), accent: passingInInk(wardrobe.accent) } };
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
  const grown = strangerOf(random, at, kind);
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

/** Does what a stranger does, and is one of those whom one knows again; nobody goes out in an apron. */
function passer(stranger: Figure, at: number, name: string): Figure {
  const { look, wardrobe } = extraOf(name, at % 4 === 0 || at % 4 === 3 ? "woman" : "man", Math.floor(at / 2));
  const bag = stranger.pose !== "arms_crossed" && stranger.pose !== "phone" && at % 4 === 1;
  return { ...stranger, look, wardrobe: wardrobe.type === "apron" ? { ...wardrobe, type: "jacket", colour: wardrobe.second } : wardrobe, ...(bag ? { holding: "bag" } : {}) };
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
