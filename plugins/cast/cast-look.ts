/**
 * From words about a person to a figure that can be drawn: what the words say, and for what they leave open a choice
 * by the name, so a person looks the same in every picture. Knows no picture.
 */
import type { AGES, ACCESSORIES, GARMENTS, GENDERS, HAIR_STYLES, Look, SPECIES, Wardrobe } from "../film/types.ts";
import { chance, choose } from "../film/types-seed.ts";

export interface Described {
  readonly name: string;
  readonly age: string;
  readonly gender: (typeof GENDERS)[number];
  readonly look: string;
  readonly wardrobe: string;
}

export function figureOf(person: Described): { readonly look: Look; readonly wardrobe: Wardrobe } {
  return { look: lookOf(person), wardrobe: wardrobeOf(person) };
}

/** `17`, `60s`, `teenager`, `an old woman`: which of the four ages that is. */
export function ageOf(text: string): (typeof AGES)[number] {
  const years = Number(/\d+/.exec(text)?.[0]);
  if (Number.isFinite(years)) return years < 13 ? "child" : years < 20 ? "teen" : years < 60 ? "adult" : "old";
  if (/\b(old|elderly|aged|grand\w+|ancient|retired)\b/i.test(text)) return "old";
  if (/\b(teen\w*|student|adolescent)\b/i.test(text)) return "teen";
  return /\b(child|boy|girl|kid|little|calf|baby)\b/i.test(text) ? "child" : "adult";
}

function lookOf({ name, age, gender, look }: Described): Look {
  const words = look.toLowerCase();
  const years = ageOf(age === "" ? look : age);
  return {
    species: found(words, SPECIES_WORDS) ?? "person",
    age: years,
    gender,
    build: found(words, BUILD_WORDS) ?? choose(["average", "average", "slight", "broad"], `${name} build`),
    height: found(words, HEIGHT_WORDS) ?? "average",
    skin: found(words, SKINS) ?? choose(SKIN_TONES, `${name} skin`),
    hair: { style: hairStyle(words, name, gender), colour: hairColour(words, name, years) },
    eyes: found(words, EYES) ?? choose(["#5b3a1e", "#3b2a1a", "#3f7d6a", "#4a6d8c"], `${name} eyes`),
    beard: gender === "male" && (/\b(?<!no )(beard|bearded|moustache|stubble)/.test(words) || (years === "old" && chance(`${name} beard`) < 0.5)),
    glasses: /\b(glasses|spectacles)\b/.test(words) && !/\bno glasses\b/.test(words),
    freckles: /\bfreckle/.test(words),
  };
}

function hairStyle(words: string, name: string, gender: Described["gender"]): Look["hair"]["style"] {
  const said = found(words, HAIR_WORDS);
  if (said) return said;
  if (gender === "female") return choose(["bob", "long", "curls", "bun", "ponytail"], `${name} hair`);
  return choose(["crop", "crop", "undercut", "curls"], `${name} hair`);
}

function hairColour(words: string, name: string, age: Look["age"]): string {
  const said = colourBefore(words, /(hair|bob|curls|bun|ponytail|braids|crop|undercut)/, HAIR_COLOURS);
  if (said !== undefined) return said;
  if (age === "old") return choose(["#c9c4bd", "#e6e2da", "#8d8781"], `${name} grey`);
  return choose(["#2a1730", "#1e1a1a", "#3b2314", "#7a3420", "#b5803a", "#5a3a22"], `${name} colour`);
}

function wardrobeOf({ name, wardrobe }: Described): Wardrobe {
  const words = wardrobe.toLowerCase();
  const colours = coloursIn(words);
  return {
    type: found(words, GARMENT_WORDS) ?? choose(["shirt", "sweater", "jacket", "tshirt"], `${name} garment`),
    colour: colours[0] ?? choose(CLOTH, `${name} cloth`),
    second: colours[1] ?? choose(["#f3ead8", "#2f3350", "#4a4038", "#e8e2d4", "#39424e"], `${name} second`),
    accent: colours[2] ?? choose(["#f2c14e", "#c8502f", "#2bb7a8", "#8e5bd0", "#e86f91"], `${name} accent`),
    accessory: found(words, ACCESSORY_WORDS) ?? "none",
  };
}

type Words<T extends string> = readonly (readonly [T, RegExp])[];

function found<T extends string>(words: string, table: Words<T>): T | undefined {
  return table.find(([, pattern]) => pattern.test(words))?.[0];
}

/** The colour said within a few words before the thing. */
function colourBefore(words: string, thing: RegExp, colours: Words<string>): string | undefined {
  const before = words.slice(0, thing.exec(words)?.index ?? 0).split(/[,;.]| and /).at(-1) ?? "";
  return found(before, colours);
}

function coloursIn(words: string): readonly string[] {
  return [...words.matchAll(/[a-z]+/g)].flatMap(([word]) => (CLOTH_COLOURS.get(word) === undefined ? [] : [CLOTH_COLOURS.get(word) ?? ""]));
}

const SPECIES_WORDS: Words<(typeof SPECIES)[number]> = [
  ["cat", /\b(cat|kitten|tabby)\b/], ["dog", /\b(dog|puppy|hound)\b/], ["whale", /\b(whale|dolphin)\b/],
  ["bird", /\b(bird|owl|crow|gull|parrot)\b/], ["bear", /\bbear\b(?! ?ded)/], ["robot", /\b(robot|android)\b/], ["creature", /\b(creature|monster|dragon|alien)\b/],
];
const BUILD_WORDS: Words<Look["build"]> = [
  ["slight", /\b(slight|slim|thin|lean|wiry|small-boned)\b/], ["broad", /\b(broad|stocky|heavy|athletic|muscular|strong|burly)\b/],
];
const HEIGHT_WORDS: Words<Look["height"]> = [["tall", /\b(tall|lanky|towering)\b/], ["short", /\b(short(?! (?:[a-z-]+ ){0,2}(?:hair|bob|curls|braids|beard))|small|tiny|petite)\b/]];
const SKIN_TONES = ["#f5cfae", "#f0b98f", "#dca274", "#c68653", "#a8663f", "#7d4a2d", "#5d3622"] as const;
const SKINS: Words<string> = [
  ["#5d3622", /\b(dark|black|deep brown) skin/], ["#a8663f", /\b(warm brown|tan|tanned) skin/], ["#7d4a2d", /\bbrown skin/],
  ["#c68653", /\b(olive|golden) skin/], ["#f5cfae", /\b(fair|pale|light|white) skin/], ["#dca274", /\b(weathered|sunburnt) skin/],
];
const EYES: Words<string> = [["#4a6d8c", /\bblue eyes/], ["#3f7d6a", /\bgreen eyes/], ["#5b3a1e", /\bbrown eyes/], ["#6b7078", /\bgr[ea]y eyes/]];
const HAIR_WORDS: Words<(typeof HAIR_STYLES)[number]> = [
  ["bald", /\b(bald|shaven head)/], ["bun", /\bbun\b/], ["ponytail", /\bponytail/], ["braids", /\bbraid/], ["undercut", /\bundercut/], ["bob", /\bbob\b/],
  ["curls", /\b(curls|curly|afro)/], ["long", /\blong [a-z -]*hair/], ["crop", /\b(cropped|short [a-z -]*hair|crew cut)/],
];
const HAIR_COLOURS: Words<string> = [
  ["#1e1a1a", /\bblack/], ["#e6e2da", /\b(white|silver)/], ["#8d8781", /\b(gr[ea]y|salt-and-pepper)/], ["#d8b25c", /\b(blond|blonde|golden|fair)/],
  ["#a8431f", /\b(red|ginger|copper)/], ["#7a3420", /\bauburn/], ["#5a3a22", /\b(brown|chestnut)/], ["#2a1730", /\bdark/],
];
const GARMENT_WORDS: Words<(typeof GARMENTS)[number]> = [
  ["sportswear", /\b(jersey|sports|tracksuit|basketball)/], ["overalls", /\b(overalls|dungarees|boiler suit)/], ["apron", /\bapron/], ["uniform", /\buniform/],
  ["suit", /\b(suit|blazer)\b/], ["robe", /\b(robe|gown|dressing gown)/], ["hoodie", /\bhood(ie|ed)/], ["sweater", /\b(sweater|jumper|cardigan|pullover|knit)/],
  ["coat", /\b(coat|raincoat|trench|oilskin|parka)\b/], ["jacket", /\b(jacket|bomber)\b/], ["dress", /\b(dress|skirt)\b/], ["tshirt", /\b(t-shirt|tee)\b/], ["shirt", /\b(shirt|blouse)\b/],
];
const ACCESSORY_WORDS: Words<(typeof ACCESSORIES)[number]> = [
  ["scarf", /\bscarf/], ["tie", /\b(tie|neckerchief)\b/], ["headphones", /\bheadphones/], ["headband", /\bheadband/], ["cap", /\b(cap|beanie)\b/],
  ["hat", /\bhat\b/], ["bag", /\b(bag|satchel|backpack)/], ["badge", /\b(badge|lanyard)/], ["earring", /\bearring/],
];
const CLOTH = ["#1f8f8a", "#c8502f", "#3d5a98", "#7a3e8e", "#d09a2c", "#4b7f3c", "#a83a52", "#3a4a5c"] as const;
const CLOTH_COLOURS: ReadonlyMap<string, string> = new Map([
  ["red", "#b5362f"], ["crimson", "#a32638"], ["burgundy", "#6d2233"], ["orange", "#d8742c"], ["rust", "#b4552d"], ["yellow", "#e3b23c"], ["mustard", "#c9972b"], ["gold", "#d1a53a"],
  ["green", "#3f7d4a"], ["olive", "#6d7340"], ["teal", "#1f8f8a"], ["turquoise", "#2bb7a8"], ["blue", "#3d6aa8"], ["navy", "#27355c"], ["indigo", "#3f3d8c"], ["purple", "#70408e"],
  ["plum", "#6d3a5d"], ["pink", "#d9829b"], ["brown", "#6d4a30"], ["tan", "#b89468"], ["beige", "#d6c4a4"], ["cream", "#efe4cc"], ["white", "#f2efe8"], ["grey", "#83868c"], ["gray", "#83868c"],
  ["charcoal", "#3c4048"], ["black", "#24242a"], ["silver", "#b4b8be"], ["khaki", "#9c8f64"],
]);
