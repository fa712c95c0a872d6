/** Animals that a text only mentions as things: made figures, so they breathe, blink and stand at their right size. */
import type { Figure, Prop, Staging } from "../../../film/types-staging.ts";
import type { Anchors, Ground, PaintedPlace } from "../contract.ts";
import type { Framing, Placed } from "./framing.ts";
import { freeSpot } from "./free-spot.ts";
import { isPerson } from "./persons.ts";

type Species = "whale" | "cat" | "dog" | "bird" | "horse" | "fox" | "wolf" | "rabbit" | "bear" | "robot" | "owl";

interface Nature {
  /** Figure units from the ground to its highest point, grown up. */
  readonly height: number;
  readonly coat: string;
  readonly pose: Figure["pose"];
}

const NATURES: Readonly<Record<Species, Nature>> = {
  whale: { height: 620, coat: "#4d7fa3", pose: "lying" },
  cat: { height: 280, coat: "#33323c", pose: "sitting" },
  dog: { height: 420, coat: "#a8703f", pose: "standing" },
  bird: { height: 190, coat: "#eef0ee", pose: "standing" },
  horse: { height: 1120, coat: "#7a4a2c", pose: "standing" },
  fox: { height: 380, coat: "#c8642c", pose: "standing" },
  wolf: { height: 560, coat: "#7d838c", pose: "standing" },
  rabbit: { height: 230, coat: "#b09a84", pose: "sitting" },
  bear: { height: 1080, coat: "#6d4429", pose: "standing" },
  owl: { height: 300, coat: "#8f6b48", pose: "standing" },
  robot: { height: 900, coat: "#8fa4b4", pose: "standing" },
};

export function isAnimal(prop: Prop): boolean {
  return speciesOf(prop) !== undefined;
}

/** Where nobody else is, the animals are whom the shot is about. */
export function starring(staging: Staging): Staging {
  if (staging.insert) return portrayed(staging, staging.insert);
  if (staging.figures.length > 0) return staging;
  const animals = staging.props.flatMap(animalOf).slice(0, 3);
  const [first] = animals;
  if (!first) return staging;
  return { ...staging, camera: { ...staging.camera, focus: first.character }, figures: animals, props: staging.props.filter((prop) => !isAnimal(prop)) };
}

/** Who plays a part is not drawn a second time as a thing; near the camera an animal beside people sits, with its face to be seen. */
export function onceEach(staging: Staging): Staging {
  const near = CLOSE.has(staging.camera.size) || staging.camera.angle === "over_shoulder";
  const kinds: ReadonlySet<string> = new Set(staging.figures.map(({ look }) => look.species));
  const figures = staging.figures.map((figure) => (near && SITTERS.has(figure.look.species) && !BUSY.has(figure.pose) && !(figure.pose === "standing" && !staging.figures.some(isPerson)) ? { ...figure, pose: "sitting" as const } : figure));
  return { ...staging, figures, props: staging.props.filter(({ kind }) => !kinds.has(kind)) };
}

const CLOSE: ReadonlySet<string> = new Set(["ECU", "CU", "MCU", "MS"]);
const SITTERS: ReadonlySet<string> = new Set(["cat", "dog", "fox", "wolf", "rabbit"]);
const BUSY: ReadonlySet<string> = new Set(["running", "walking", "lying", "sleeping"]);

/** Beside people an animal has its own height, and the large ones are in the picture as people are. */
export function inProportion(staging: Staging, anchorsOf: (figure: Figure) => Anchors): Staging {
  if (!staging.figures.some(isPerson)) return staging;
  const wide = staging.camera.size === "MLS" || staging.camera.size === "LS" || staging.camera.size === "ELS";
  const large = wide ? staging.props.filter(({ kind }) => LARGE.has(kind)).slice(0, Math.max(0, 6 - staging.figures.length)) : [];
  const own = staging.figures.map((figure) => (isPerson(figure) ? lookingDown(figure, staging) : figure.scale !== undefined ? figure : scaled(figure, anchorsOf)));
  return { ...staging, figures: [...own, ...large.flatMap(animalOf).map((figure) => scaled(figure, anchorsOf))], props: staging.props.filter((prop) => !large.includes(prop)) };
}

/** Whoever stands alone with a small animal looks down to it. */
function lookingDown(figure: Figure, { figures, camera }: Staging): Figure {
  const small = figures.length === 2 && figures.every((other) => other === figure || SITTERS.has(other.look.species));
  return small && !figure.speaking && camera.size === "MLS" && figure.pose === "standing" && figure.gaze === figure.facing ? { ...figure, gaze: "down" } : figure;
}

const LARGE: ReadonlySet<string> = new Set(["horse", "bear", "robot"]);

function scaled(figure: Figure, anchorsOf: (figure: Figure) => Anchors): Figure {
  const { species, height } = figure.look;
  if (!isSpecies(species)) return figure;
  const upright: Figure = { ...figure, pose: "standing", facing: "right", look: { ...figure.look, age: "adult", height: "average" } };
  return { ...figure, scale: (NATURES[species].height * (height === "short" ? 0.82 : 1)) / -anchorsOf(upright).top };
}

/** A close look at an animal is a portrait of it, and no thing on a table. */
function portrayed(staging: Staging, insert: NonNullable<Staging["insert"]>): Staging {
  const [animal] = animalOf({ ...insert, x: 0, depth: 0.3 });
  if (!animal) return staging;
  const { insert: _shown, ...rest } = staging;
  return { ...rest, camera: { ...rest.camera, ...(animal.look.species === "owl" ? { size: "MLS", angle: "low" } : { size: staging.camera.size === "ECU" ? ("CU" as const) : staging.camera.size }), focus: animal.character }, figures: [{ ...animal, facing: "front", gaze: "camera" }], props: [] };
}

export interface Pasture {
  readonly place: PaintedPlace;
  readonly framing: Framing;
  /** World pixels that the picture shows from left to right. */
  readonly width: number;
  anchorsOf(figure: Figure): Anchors;
}

/** The animals beside the people of a shot, where the picture shows them and nobody stands. */
export function animalsBeside({ props }: Staging, { place, framing, width, anchorsOf }: Pasture): readonly Placed[] {
  const middle = framing.camera.x;
  const taken = framing.placed.map(({ x, anchors, scale }) => ({ x, half: anchors.halfWidth * scale }));
  const runner = framing.placed.find(({ figure }) => figure.pose === "running");
  return props.flatMap((prop) => animalOf(prop).map((animal) => {
    const figure = animal.pose === "running" ? startledBy(animal, runner?.figure.facing) : animal;
    const anchors = anchorsOf(figure);
    const ahead = figure !== animal && runner !== undefined ? (figure.facing === "left" ? -1 : 1) : 0;
    const wanted = ahead === 0 || runner === undefined ? middle + (prop.x * width) / 2 : (runner.x + middle + (ahead * width) / 2) / 2;
    const at = (depth: number): Ground & { readonly half: number } => {
      const { y, scale: near } = place.ground(depth);
      const scale = near * sizeOf(prop, anchors);
      // In a leap paws and tail are in the air, and may be beside an arm.
      return { y, scale, half: anchors.halfWidth * scale * (ahead === 0 ? 1 : 0.72) };
    };
    // It stays on its side of the picture, or the next one would find it elsewhere.
    const [from, to] = ahead !== 0 ? [Math.min(0, ahead), Math.max(0, ahead)] : Math.abs(prop.x) < IN_MIDDLE ? [-1, 1] : prop.x < 0 ? [-1, 0] : [0, 1];
    const beyond = ahead === 0 ? LEAVES : -CLEAR;
    const room = ({ half }: { readonly half: number }): number | undefined => freeSpot({ x: wanted, half }, ahead === 0 ? taken : taken.map((other) => ({ ...other, half: other.half * UNDER_ARM })), { from: middle + (from * width) / 2 + Math.min(0, from) * half * beyond, to: middle + (to * width) / 2 + to * half * beyond });
    const depth = Math.min(0.6, prop.depth);
    // Close to the path of who runs, or as little farther off as there is room.
    const depths = ahead === 0 || runner === undefined ? [depth] : [0.12, 0.24, 0.36].map((off) => Math.min(depth, runner.figure.depth + off));
    const found = depths.map((each) => ({ ground: at(each), x: room(at(each)) })).find((each) => each.x !== undefined);
    // Without room beside the people it is behind them.
    const { y: foot, scale, half } = found?.ground ?? at(1);
    const y = figure.look.species === "owl" ? foot - PERCH * scale : foot;
    const x = found?.x ?? room(at(1)) ?? wanted;
    taken.push({ x, half });
    return { figure, anchors, x, y, scale };
  }));
}

/** What jumps out of the way of who runs springs on before them. */
function startledBy(animal: Figure, runner: Figure["facing"] | undefined): Figure {
  return runner === "left" || runner === "right" ? { ...animal, facing: runner, gaze: runner, expression: "afraid" } : animal;
}

/** Figure units from the ground to where an owl sits. */
const PERCH = 520;

/** Half widths of a picture from its middle, in which a thing is on neither side. */
const IN_MIDDLE = 0.2;

/** Of what leaps: how far its head stays from the edge, in its half widths. */
const CLEAR = 0.8;

/** Share of half of who runs that reaches down to what leaps: over it there is only an arm. */
const UNDER_ARM = 0.6;

/** How much of half an animal may be beyond the edge of the picture. */
const LEAVES = 0.55;

function speciesOf({ kind }: Prop): Species | undefined {
  return isSpecies(kind) ? kind : undefined;
}

function isSpecies(kind: string): kind is Species {
  return Object.hasOwn(NATURES, kind);
}

const YOUNG = /\b(calf|kitten|puppy|chick|little|small|tiny|baby|young)\b/i;
const COATS: readonly (readonly [RegExp, string])[] = [
  [/\b(black|crow|raven)\b/i, "#33323c"], [/\bwhite\b/i, "#f3efe6"], [/\b(grey|gray|silver)\b/i, "#8b8f98"], [/\b(brown|wooden)\b/i, "#85593a"], [/\b(red|orange|ginger)\b/i, "#d07a38"], [/\bblue\b/i, "#4a78ac"],
];

function animalOf(prop: Prop): readonly Figure[] {
  const species = speciesOf(prop);
  if (!species) return [];
  const { coat, pose: usual } = NATURES[species];
  const pose = prop.note.endsWith(" leaping") ? "running" : usual;
  const facing = prop.x < 0 ? "right" : "left";
  return [{
    character: `animal-${species}`, x: prop.x, depth: prop.depth, facing, pose, expression: "neutral", gaze: facing, speaking: false,
    look: {
      species, age: YOUNG.test(prop.note) ? "child" : "adult", gender: "neutral", build: "average", height: "average", skin: "#c99a7a", hair: { style: "crop", colour: COATS.find(([word]) => word.test(prop.note))?.[1] ?? coat },
      eyes: "#2a2230", beard: false, glasses: false, freckles: false,
    },
    wardrobe: { type: "tshirt", colour: coat, second: coat, accent: "#b8473a", accessory: "none" },
  }];
}

/** An animal that can be a leading part is drawn as large as one; beside people it has its own height. */
function sizeOf(prop: Prop, { top }: Anchors): number {
  const species = speciesOf(prop);
  if (!species) return 1;
  return (NATURES[species].height * (YOUNG.test(prop.note) ? 0.72 : 1)) / -top;
}
