/** Who passes: kinds of people one knows again by outline, age, hat and cut of clothes, and what they have with them. Paints nobody. */
import type { Figure } from "../../../film/types-staging.ts";
import { between, oneOf } from "../paint/chance.ts";
import { randomFrom } from "../paint/random.ts";

type Look = Figure["look"];
type Wardrobe = Figure["wardrobe"];
export type Sort = "woman" | "man" | "child";

interface Kind {
  readonly age: Look["age"];
  readonly build: Look["build"];
  readonly height: Look["height"];
  readonly hair: Look["hair"]["style"];
  readonly wears: Wardrobe["type"];
  /** Of the main garment, of what is under it or below, and of what is on the head or about the neck: dark, middle and pale beside each other. */
  readonly colours: readonly [string, string, string];
  readonly with: Wardrobe["accessory"];
  readonly grey?: true;
  readonly glasses?: true;
  readonly beard?: true;
  readonly moustache?: true;
}

const WOMEN: readonly Kind[] = [
  { age: "adult", build: "broad", height: "short", hair: "bun", wears: "skirt", colours: ["#dccfb4", "#6a3a3a", "#a8543f"], with: "headscarf" },
  { age: "adult", build: "slight", height: "tall", hair: "bob", wears: "coat", colours: ["#c09a5c", "#2f3140", "#7a2f3a"], with: "beret" },
  { age: "old", build: "average", height: "short", hair: "bun", wears: "dress", colours: ["#45506e", "#45506e", "#b8a888"], with: "none", grey: true, glasses: true },
  { age: "adult", build: "average", height: "average", hair: "braid", wears: "apron", colours: ["#eee6d6", "#5a7a8c", "#8a7352"], with: "none" },
  { age: "adult", build: "average", height: "average", hair: "wavy", wears: "dress", colours: ["#b0766a", "#b0766a", "#5a4030"], with: "bag" },
  { age: "adult", build: "slight", height: "average", hair: "ponytail", wears: "cardigan", colours: ["#4f6a5c", "#e4dccb", "#b0a898"], with: "none", glasses: true },
  { age: "old", build: "heavy", height: "short", hair: "curls", wears: "skirt", colours: ["#8a6f86", "#c9b896", "#5f7a8a"], with: "scarf", grey: true },
  { age: "adult", build: "average", height: "tall", hair: "long", wears: "sweater", colours: ["#c8a878", "#3a3f58", "#4a5a4a"], with: "hijab" },
];

const MEN: readonly Kind[] = [
  { age: "adult", build: "broad", height: "average", hair: "crop", wears: "waistcoat", colours: ["#47372f", "#cfc6b4", "#6a5a44"], with: "cap" },
  { age: "old", build: "slight", height: "average", hair: "receding", wears: "coat", colours: ["#6e6a52", "#b8b0a0", "#3f3a36"], with: "cap", grey: true, beard: true },
  { age: "adult", build: "slight", height: "tall", hair: "curls", wears: "jacket", colours: ["#a8b09a", "#3a3f52", "#55505a"], with: "none" },
  { age: "adult", build: "heavy", height: "short", hair: "bald", wears: "apron", colours: ["#eee6d6", "#6a5446", "#55505a"], with: "beret", beard: true },
  { age: "adult", build: "average", height: "tall", hair: "undercut", wears: "suit", colours: ["#4a4f5c", "#e4dccb", "#8a3f3a"], with: "tie", glasses: true },
  { age: "adult", build: "average", height: "average", hair: "afro", wears: "sweater", colours: ["#7f98a8", "#4a4038", "#d8cdb8"], with: "scarf" },
  { age: "adult", build: "broad", height: "tall", hair: "crop", wears: "shirt", colours: ["#d6cdb8", "#5a5468", "#b07a3c"], with: "turban", beard: true },
  { age: "adult", build: "average", height: "short", hair: "wavy", wears: "overalls", colours: ["#4f648a", "#c4b8a4", "#4a3f38"], with: "cap" },
];

const CHILDREN: readonly Kind[] = [
  { age: "child", build: "average", height: "average", hair: "braids", wears: "dress", colours: ["#d0a890", "#d0a890", "#7a3f4a"], with: "bow" },
  { age: "child", build: "slight", height: "average", hair: "crop", wears: "overalls", colours: ["#6a6048", "#d8cdb8", "#46444e"], with: "cap" },
];

const KINDS: Readonly<Record<Sort, readonly Kind[]>> = { woman: WOMEN, man: MEN, child: CHILDREN };
const SKINS = ["#f5cfae", "#f0b98f", "#dca274", "#c68653", "#a8663f", "#7d4a2d"] as const;
const HAIRS = ["#2a1730", "#1e1a1a", "#3b2314", "#5a3a22", "#4a2a1c"] as const;

/** One of a sort by number: the neighbours in number are of other kinds, and each is always the same person in a place. */
export function extraOf(place: string, sort: Sort, at: number): Figure {
  const kinds = KINDS[sort];
  const first = Math.floor(randomFrom(`${place} ${sort}`)() * kinds.length);
  const kind = kinds[(first + at) % kinds.length] ?? kinds[0];
  if (kind === undefined) throw new Error(`nobody is a ${sort}`);
  const random = randomFrom(`${place} ${sort} ${at}`);
  const [colour, second, accent] = kind.colours;
  return {
    character: `passer-${sort}-${at}`,
    look: {
      species: "person", age: kind.age, gender: sort === "woman" || (sort === "child" && kind.wears === "dress") ? "female" : "male", build: kind.build, height: kind.height,
      skin: oneOf(random, SKINS), hair: { style: kind.hair, colour: kind.grey === true ? GREY : oneOf(random, HAIRS) }, eyes: "#3b2a1a",
      beard: kind.beard === true, moustache: kind.moustache === true, glasses: kind.glasses === true, freckles: false,
    },
    wardrobe: { type: kind.wears, colour, second, accent, accessory: kind.with },
    x: between(random, 0, 6), depth: 0.9, facing: "front", pose: "standing", expression: "neutral", gaze: "away", speaking: false,
  };
}

const GREY = "#9c9792";
