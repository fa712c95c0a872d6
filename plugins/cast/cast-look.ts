/**
 * From words about a person to a figure that can be drawn: what the words say, and for what they leave open a choice
 * by the name, so a person looks the same in every picture. Knows no picture.
 */
import type { AGES, ACCESSORIES, GARMENTS, GENDERS, HAIR_STYLES, Look, SPECIES, Wardrobe } from "../film/types.ts";
import { chance, choose } from "../film/types-seed.ts";

export interface Described extends Wording {
  readonly name: string;
}

/** What a figure is made of, beside the name. */
export interface Wording {
  readonly age: string;
  readonly gender: (typeof GENDERS)[number];
  readonly look: string;
  readonly wardrobe: string;
}

export function figureOf(person: Described): { readonly look: Look; readonly wardrobe: Wardrobe } {
  return { look: lookOf(person), wardrobe: wardrobeOf(person) };
}

export function wordsOf({ age, gender, look, wardrobe }: Wording): Wording {
  return { age, gender, look, wardrobe };
}

/** `17`, `60s`, `teenager`, `an old woman`: which of the ages that is. */
export function ageOf(text: string): (typeof AGES)[number] {
  const years = Number(/\d+/.exec(text)?.[0]);
  if (Number.isFinite(years)) return years < 4 ? "toddler" : years < 13 ? "child" : years < 20 ? "teen" : years < 60 ? "adult" : "old";
  if (/\b(old|elderly|aged|grand\w+|ancient|retired)\b/i.test(text)) return "old";
  if (/\b(teen\w*|student|adolescent)\b/i.test(text)) return "teen";
  if (/\b(toddler|infant)\b/i.test(text)) return "toddler";
  return /\b(child|boy|girl|kid|little|calf|baby)\b/i.test(text) ? "child" : "adult";
}

function lookOf({ name, age, gender, look }: Described): Look {
  const words = look.toLowerCase();
  const species = first(words, SPECIES_WORDS) ?? "person";
  const years = ageOf(age === "" ? look : age);
  const mature = species === "person" && isMature(age);
  const bare = /\b(no beard|clean-shaven|clean shaven)\b/.test(words);
  const moustache = !bare && /\bmoustache|mustache\b/.test(words);
  return {
    species,
    age: years,
    ...(mature ? { mature } : {}),
    ...(species === "person" && isYouthful(age) ? { youthful: true } : {}),
    ...(species === "person" && years === "child" && isLittle(age) ? { little: true } : {}),
    gender,
    build: found(words, BUILD_WORDS) ?? choose(mature ? ["average", "broad", "broad"] : years === "teen" ? ["slight", "average", "slight"] : ["average", "average", "slight", "broad"], `${name} build`),
    height: found(words, HEIGHT_WORDS) ?? "average",
    skin: found(words, SKINS) ?? choose(SKIN_TONES, `${name} skin`),
    hair: { style: hairStyle(words, { name, gender, years }), colour: species === "person" ? hairColour(words, name, years) : coatColour(words, name) },
    eyes: found(words, EYES) ?? choose(["#5b3a1e", "#3b2a1a", "#3f7d6a", "#4a6d8c"], `${name} eyes`),
    beard: !bare && (/\b(beard|bearded|stubble)\b/.test(words) || (gender === "male" && years === "old" && !moustache && chance(`${name} beard`) < 0.3)),
    ...(moustache ? { moustache } : {}),
    glasses: /\b(glasses|spectacles)\b/.test(words) && !/\bno glasses\b/.test(words),
    freckles: /\bfreckle/.test(words),
  };
}

/** Up to seven. */
function isLittle(age: string): boolean {
  return Number(/\d+/.exec(age)?.[0] ?? 8) < 8;
}

/** From the middle of the forties on. */
function isMature(age: string): boolean {
  const years = Number(/\d+/.exec(age)?.[0]);
  return ageOf(age) === "adult" && (years >= 45 || /\bmiddle[- ]aged\b/i.test(age));
}

/** In the first half of the twenties. */
function isYouthful(age: string): boolean {
  const years = Number(/\d+/.exec(age)?.[0]);
  return years >= 20 && years < 26 && ageOf(age) === "adult";
}

function hairStyle(words: string, { name, gender, years }: { readonly name: string; readonly gender: Described["gender"]; readonly years: Look["age"] }): Look["hair"]["style"] {
  const said = found(words, HAIR_WORDS);
  if (said) return said;
  if (gender === "female") return choose(years === "child" || years === "toddler" ? ["braids", "ponytail", "bob", "fringe"] : ["bob", "long", "curls", "bun", "ponytail", "wavy", "fringe"], `${name} hair`);
  return choose(years === "old" ? ["crop", "receding", "bald", "curls"] : ["crop", "crop", "undercut", "curls", "spiky"], `${name} hair`);
}

function hairColour(words: string, name: string, age: Look["age"]): string {
  const said = colourBefore(words, /\b(hair|haired|bob|curls|curly(?! [a-z]+ hair)|bun|ponytail|braids?|crop|undercut|afro|fringe|plait)/, HAIR_COLOURS) ?? colourBefore(words, /\b(beard|moustache|stubble)/, HAIR_COLOURS);
  if (said !== undefined) return said;
  if (age !== "old" && /\bafro\b|\b(dark|black|brown|olive) skin/.test(words)) return choose(["#1e1a1a", "#241a22", "#2c1a14"], `${name} colour`);
  if (age === "old") return choose(["#c9c4bd", "#e6e2da", "#8d8781"], `${name} grey`);
  return choose(["#2a1730", "#1e1a1a", "#3b2314", "#7a3420", "#b5803a", "#5a3a22"], `${name} colour`);
}

/** Of fur, feathers and scales. */
function coatColour(words: string, name: string): string {
  return found(words, COATS) ?? choose(["#85593a", "#8b8f98", "#d98b3f", "#e9e2d4"], `${name} coat`);
}

function wardrobeOf({ name, wardrobe }: Described): Wardrobe {
  const words = wardrobe.toLowerCase();
  const colours = coloursIn(words.replace(HEADWEAR, " "));
  const worn = first(words, ACCESSORY_WORDS) ?? "none";
  return {
    type: first(words, GARMENT_WORDS) ?? choose(["shirt", "sweater", "jacket", "tshirt"], `${name} garment`),
    colour: colours[0] ?? choose(CLOTH, `${name} cloth`),
    second: colours[1] ?? choose(["#2f3350", "#4a4038", "#39424e", "#6b5a48", "#54606c", "#d8cdb8"], `${name} second`),
    accent: accentOf(words) ?? colours[2] ?? choose(["#f2c14e", "#c8502f", "#2bb7a8", "#8e5bd0", "#e86f91"], `${name} accent`),
    accessory: worn,
  };
}

type Words<T extends string> = readonly (readonly [T, RegExp])[];

function found<T extends string>(words: string, table: Words<T>): T | undefined {
  return table.find(([, pattern]) => pattern.test(words))?.[0];
}

/** What is named first: garments are told from the outside in. */
function first<T extends string>(words: string, table: Words<T>): T | undefined {
  const places = table.flatMap(([kind, pattern], order) => {
    const at = pattern.exec(words)?.index;
    return at === undefined ? [] : [{ kind, at, order }];
  });
  return places.toSorted((a, b) => a.at - b.at || a.order - b.order)[0]?.kind;
}

// `a red scarf` is no colour of the coat.
const HEADWEAR = /\b(?:(?:dark|light|pale|bright) )?\p{L}+ (?=(scarf|hat|cap|beanie|beret|tie|bow|headband|hijab|turban|headscarf|helmet|bag|backpack|satchel|headphones|trim|collar)\b)/gu;

/** Of a blue cap and a grey trim the cap is what one knows somebody by. */
function accentOf(words: string): string | undefined {
  const said = [...words.matchAll(HEADWEAR)];
  const isEdge = ([, thing]: RegExpExecArray): boolean => thing === "trim" || thing === "collar";
  return [...said.filter((each) => !isEdge(each)), ...said.filter(isEdge)].flatMap(([words]) => coloursIn(words))[0];
}

/** The colour said within a few words before the thing. */
function colourBefore(words: string, thing: RegExp, colours: Words<string>): string | undefined {
  const before = words.slice(0, thing.exec(words)?.index ?? 0).split(/[,;.]| and /).at(-1) ?? "";
  return found(before, colours);
}

function coloursIn(words: string): readonly string[] {
  return [...words.matchAll(/(?:\b(dark|deep|light|pale) )?\b([a-z]+)\b/g)].flatMap(([, shade, word]) => {
    const colour = CLOTH_COLOURS.get(word ?? "");
    if (colour === undefined) return [];
    return [shade === undefined ? colour : shaded(colour, shade === "dark" || shade === "deep" ? 0x14 : 0xff)];
  });
}

/** Two fifths of the way to black or white. */
function shaded(colour: string, to: number): string {
  const channel = (at: number): string => Math.round(Number.parseInt(colour.slice(at, at + 2), 16) * 0.6 + to * 0.4).toString(16).padStart(2, "0");
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

const SPECIES_WORDS: Words<(typeof SPECIES)[number]> = [
  ["cat", /\b(cat|kitten|tabby)\b/], ["dog", /\b(dog|puppy|hound)\b/], ["whale", /\b(whale|dolphin)\b/],
  ["owl", /\bowl\b/], ["bird", /\b(bird|crow|gull|parrot|raven)\b/], ["bear", /\bbear\b(?! ?ded)/],
  ["horse", /\b(horse|pony|foal)\b/], ["fox", /\bfox\b/], ["wolf", /\bwolf\b/], ["rabbit", /\b(rabbit|hare|bunny)\b/], ["fish", /\b(fish|goldfish)\b/], ["robot", /\b(robot|android)\b/], ["creature", /\b(creature|monster|dragon|alien)\b/],
];
const BUILD_WORDS: Words<Look["build"]> = [
  ["slight", /\b(slight|quick|nimble|agile|lithe|slim|slender|thin|lean|wiry|small-boned|skinny|bony|gaunt)\b/], ["heavy", /\b(heavy|heavyset|fat|plump|round|rotund|stout|chubby|portly|big-bellied|overweight)\b(?!-?(?: |-)?(?:face|glasses|eye))/],
  ["broad", /\b(broad|stocky|sturdy|athletic|muscular|strong|burly|broad-shouldered)\b/],
];
const HEIGHT_WORDS: Words<Look["height"]> = [["tall", /\b(tall|lanky|towering)\b/], ["short", /\b(short(?! (?:[a-z-]+ ){0,2}(?:hair|bob|curls|braids|beard|afro|bun|ponytail|fringe))|small|tiny|petite)\b/]];
const SKIN_TONES = ["#f5cfae", "#f0b98f", "#dca274", "#c68653", "#a8663f", "#7d4a2d", "#5d3622"] as const;
const SKINS: Words<string> = [
  ["#5d3622", /\b(dark|black|deep brown|ebony)(?:-| )skin/], ["#a8663f", /\b(warm brown|tan|tanned) skin/], ["#7d4a2d", /\bbrown skin/],
  ["#d9a06c", /\bolive skin/], ["#e3b184", /\b(golden|honey) skin/], ["#f7d9c0", /\b(fair|pale|white) skin/], ["#f0be98", /\blight skin/], ["#dca274", /\b(weathered|sunburnt) skin/],
];
const EYES: Words<string> = [["#4a6d8c", /\bblue eyes/], ["#3f7d6a", /\bgreen eyes/], ["#5b3a1e", /\bbrown eyes/], ["#6b7078", /\bgr[ea]y eyes/]];
const HAIR_WORDS: Words<(typeof HAIR_STYLES)[number]> = [
  ["receding", /\b(receding|balding|hair at the sides)/], ["bald", /\b(bald|shaven head)/], ["afro", /\bafro\b/], ["fringe", /\b(fringe|bangs)\b/], ["spiky", /\b(spiky|spiked)\b/], ["wavy", /\bwavy\b/], ["bun", /\bbun\b/], ["ponytail", /\bponytail/], ["braid", /\b(?:braid|plait)\b/], ["braids", /\b(braid|plait|pigtail)/], ["undercut", /\bundercut/], ["bob", /\bbob\b/],
  ["curls", /\b(curls|curly)/], ["long", /\blong [a-z -]*hair/], ["crop", /\b(cropped|short [a-z -]*hair|crew cut)/],
];
const HAIR_COLOURS: Words<string> = [
  ["#1e1a1a", /\bblack/], ["#e6e2da", /\b(white|silver)/], ["#8d8781", /\b(gr[ea]y|salt-and-pepper)/], ["#d8b25c", /\b(blond|blonde|golden|fair)/],
  ["#e58ab0", /\bpink/], ["#5a86c8", /\bblue/], ["#8a6ab8", /\b(purple|violet|lilac)/], ["#5f9a5a", /\bgreen/], ["#a8431f", /\b(red|ginger|copper|orange)/], ["#7a3420", /\bauburn/], ["#5a3a22", /\b(brown|chestnut)/], ["#2c1c1c", /\bdark/],
];
const GARMENT_WORDS: Words<(typeof GARMENTS)[number]> = [
  ["sportswear", /\b(jersey|sports|tracksuit|basketball)/], ["overalls", /\b(overalls|dungarees|boiler suit)/], ["police", /\b(police|officer's|guard's) ?(?:uniform|shirt|jacket)/], ["scrubs", /\bscrubs\b/], ["chef", /\b(chef(?:'s)? (?:jacket|coat|whites)|double-breasted chef)/], ["waistcoat", /\b(waistcoat|vest)\b/],
  ["apron", /\bapron/], ["uniform", /\buniform/],
  ["suit", /\b(suit|blazer|tuxedo)\b/], ["kimono", /\b(kimono|yukata)\b/], ["blanket", /\bblanket\b/], ["robe", /\b(robe|dressing gown|cloak|cape|shawl)\b/], ["hoodie", /\bhood(ie|ed)/], ["cardigan", /\bcardigan/], ["sweater", /\b(sweater|jumper|pullover|knit)/],
  ["raincoat", /\b(raincoat|oilskin|mac|slicker|sou.wester)\b/], ["coat", /\b(coat|trench|parka)\b/], ["jacket", /\b(jacket|bomber)\b/], ["dress", /\b(dress|gown)\b(?! shirt)/], ["skirt", /\bskirt\b/], ["tshirt", /\b(t-shirt|tee)\b/], ["shirt", /\b(shirt|blouse)\b/],
];
const ACCESSORY_WORDS: Words<(typeof ACCESSORIES)[number]> = [
  ["hijab", /\bhijab\b/], ["turban", /\bturban\b/], ["headscarf", /\b(headscarf|kerchief(?<!neckerchief))\b/], ["beret", /\bberet\b/], ["bowler", /\bbowler\b/], ["police_cap", /\bpolice cap\b/], ["toque", /\b(toque|chef(?:'s)? hat)\b/],
  ["helmet", /\b(helmet|hard hat)\b/], ["crown", /\b(crown|tiara)\b/], ["bow", /\b(hair bow|bow in|ribbon)\b/], ["scarf", /\bscarf/], ["loose_tie", /\b(?:loose|loosened|undone|crooked) (?:\w+ )?tie\b|\btie loosened\b/], ["tie", /\b(tie|neckerchief)\b/], ["headphones", /\bheadphones/], ["headband", /\bheadband/], ["cap", /\b(cap|beanie)\b/],
  ["hat", /\bhat\b/], ["bag", /\b(bag|satchel|backpack)/], ["badge", /\b(badge|lanyard)/], ["earring", /\bearring/],
];
const COATS: Words<string> = [
  ["#2c2b33", /\bblack/], ["#f1ece2", /\bwhite/], ["#8b8f98", /\b(gr[ea]y|silver)/], ["#85593a", /\bbrown/], ["#d07a38", /\b(ginger|orange|red)\b/], ["#d9aa5c", /\b(golden|yellow|blond)/], ["#4a78ac", /\bblue/], ["#b8946a", /\bspotted/],
];
const CLOTH = ["#1f8f8a", "#c8502f", "#3d5a98", "#7a3e8e", "#d09a2c", "#4b7f3c", "#a83a52", "#3a4a5c"] as const;
const CLOTH_COLOURS: ReadonlyMap<string, string> = new Map([
  ["red", "#b5362f"], ["crimson", "#a32638"], ["burgundy", "#6d2233"], ["orange", "#d8742c"], ["rust", "#b4552d"], ["yellow", "#e3b23c"], ["mustard", "#c9972b"], ["gold", "#d1a53a"],
  ["green", "#3f7d4a"], ["olive", "#6d7340"], ["teal", "#1f8f8a"], ["turquoise", "#2bb7a8"], ["blue", "#3d6aa8"], ["navy", "#27355c"], ["indigo", "#3f3d8c"], ["purple", "#70408e"],
  ["plum", "#6d3a5d"], ["pink", "#d9829b"], ["brown", "#6d4a30"], ["tan", "#b89468"], ["beige", "#d6c4a4"], ["cream", "#efe4cc"], ["white", "#f2efe8"], ["lilac", "#b59bd0"], ["lavender", "#b8a5dc"], ["violet", "#7a4fa0"], ["peach", "#f0b48c"], ["coral", "#e8765a"], ["maroon", "#6a2230"], ["ivory", "#f3ead6"], ["emerald", "#1f8a5c"], ["mint", "#9fd4b8"], ["scarlet", "#c42f2a"], ["lemon", "#f0d95a"],
  ["grey", "#83868c"], ["gray", "#83868c"],
  ["charcoal", "#3c4048"], ["black", "#24242a"], ["silver", "#b4b8be"], ["khaki", "#9c8f64"],
]);
