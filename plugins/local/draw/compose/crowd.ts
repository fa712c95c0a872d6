/** People beyond the named ones: a row of them far behind, as part of the place. The same faces in every shot of a place. */
import type { Figure, Staging } from "../../../film/types-staging.ts";
import { GARMENTS, HAIR_STYLES } from "../../../film/types.ts";
import { WORLD, type Layer, type PaintedPlace } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { between, oneOf } from "../paint/chance.ts";
import { randomFrom, type Random } from "../paint/random.ts";
import { figureArtist } from "../figure/index.ts";
import type { Framing } from "./framing.ts";

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
const BESIDE = 50;

export function crowdOf(staging: Staging, place: PaintedPlace, { placed }: Framing): readonly Layer[] {
  if (!staging.crowd || (staging.place.kind === "gym" && NEAR.has(staging.camera.size))) return [];
  const random = randomFrom(`crowd ${staging.place.name} ${staging.place.kind}`);
  const young = YOUNG.has(staging.place.kind);
  const faded = (figure: Figure): Figure => pale(figure, place.light.ambient);
  const throng = THRONGED.has(staging.place.kind);
  // Where nobody is named they come from near and far, or they would be a frieze.
  const scattered = throng && placed.length === 0 && PASSING.has(staging.place.kind);
  const count = staging.place.kind === "gym" ? AT_THE_LINES.length : throng ? MANY : PEOPLE;
  const people = Array.from({ length: count }, (_, at) => {
    const depth = between(random, throng ? (scattered ? 0.5 : 0.66) : 0.8, scattered ? 1.15 : 1);
    const share = (at + between(random, 0.15, 0.85)) / count;
    return { ...place.ground(depth), x: WORLD.width * (staging.place.kind === "gym" ? (AT_THE_LINES[at] ?? share) : share), figure: faded(young ? fan(random, at, staging.place.kind) : passer(random, at, staging.place.kind)) };
  }).toSorted((a, b) => a.scale - b.scale);
  const clear = people.filter(({ x }) => placed.every((person) => Math.abs(person.x - x) > Math.max(CLEAR, person.anchors.halfWidth * person.scale + BESIDE)) && !isBetween(x, placed.map((person) => person.x)));
  return clear.map(({ x, y, scale, figure }) => ({
    distance: 0.12,
    end: { x: x + Math.sign(x - WORLD.width / 2) * SHOULDER * scale, y: y + headTop(figure) * scale },
    paint(ctx) {
      ctx.save();
      ctx.translate(x, y);
      ctx.scale(scale, scale);
      ctx.fillStyle = alpha(mix(place.light.shade, "#05030d", 0.7), 0.35);
      ctx.beginPath();
      ctx.ellipse(0, 0, 190, 34, 0, 0, Math.PI * 2);
      ctx.fill();
      figureArtist.draw(ctx, figure, { mouth: "closed", blink: 0, seconds: figure.x, gesture: 0 }, { ...place.light, tint: Math.min(1, place.light.tint + 0.25) });
      ctx.restore();
    },
  }));
}

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

/** What two have to do with each other goes on between them. */
function isBetween(x: number, named: readonly number[]): boolean {
  return named.length > 1 && x > Math.min(...named) && x < Math.max(...named) && Math.max(...named) - Math.min(...named) < WORLD.width * 0.5;
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
  const does = at % 4 < 2 ? TALKING[at % 2] : oneOf(random, ["walking", "walking", "holding"] as const);
  const bought = oneOf(random, ["bag", "bag", "fruit", undefined] as const);
  return { ...figure, facing: at % 4 < 2 ? facing : oneOf(random, ["left", "right"] as const), gaze: facing, pose: does ?? "standing", expression: at % 4 < 2 ? "happy" : "neutral", ...(bought === undefined || at % 4 < 2 ? {} : { holding: bought }) };
}

const TALKING = ["standing", "arms_crossed"] as const;

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
