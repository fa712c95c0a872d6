/**
 * A language model's true answers to what the film's node types ask it: told from the shape that is asked for what is
 * wanted, and read out of the prompt as a model would read it. The same words get the same answer. Knows no provider.
 */
import { isObject } from "../../../schema/json.ts";

/** @param words the prompt, with or without what the system says before it */
export function writtenBy(schema: unknown, words: string): unknown {
  const wanted = isObject(schema) && isObject(schema["properties"]) ? schema["properties"] : {};
  if ("beats" in wanted) return story(words);
  if ("script" in wanted) return { script: screenplay(words) };
  if ("characters" in wanted) return { characters: cast(words) };
  if ("shots" in wanted) return { shots: board(words) };
  if ("first_frame" in wanted) return description(words);
  throw new Error(`nothing is known of an answer with ${Object.keys(wanted).join(", ")}`);
}

function story(words: string) {
  const idea = found(/^The idea: (.+)$/m, words);
  return {
    title: "The Lent Light",
    logline: "A keeper who cannot stand the dark has one night to bring a calf back to the sea.",
    premise: `${idea}. By morning one of them is no longer afraid.`,
    mood: "tender",
    beats: [
      { act: 1, beat: "Mara stands in the lamp room with every lamp lit." },
      { act: 2, beat: "Tom brings her a jar of fireflies and points at the bay." },
      { act: 3, beat: "At dawn she puts out the last lamp." },
    ],
    note: "",
  };
}

function screenplay(words: string): string {
  return `Title: ${found(/^Write the screenplay of this story: (.+)$/m, words)}
Mood: ${found(/^Mood: (.+)$/m, words)}

INT. LAMP ROOM - NIGHT

MARA (62, tall, white braid, grey oilskin coat) lights the last of nine lamps.

TOM (9, thin, freckled, red pullover) puts a jar of fireflies on the sill.

TOM
They work nights too.

EXT. SHORE - DAWN

Mara kneels in the shallow water beside a small whale.

MARA
(softly)
Go home, both of you.
`;
}

const FACES = [
  { age: "62", gender: "female", look: "tall and lean, weathered pale skin, long face, grey eyes, white hair in one braid, a scar through the left eyebrow", wardrobe: "grey oilskin coat over a navy jersey, black boots, a brass key on a cord", pitch: 0.9, rate: 0.95 },
  { age: "9", gender: "male", look: "small and thin, freckled light skin, round face, brown eyes, short copper hair, a missing front tooth", wardrobe: "red wool pullover, brown corduroy trousers, yellow rubber boots, a slingshot in the pocket", pitch: 1.3, rate: 1.1 },
];

function cast(words: string) {
  return [...words.matchAll(/^## (.+?)( \(only heard\))?$/gm)].map(([, name = "", heard], at) => ({ name, visible: heard === undefined, ...FACES[at % FACES.length], accent: "" }));
}

interface Told {
  readonly at: number;
  readonly who: string;
  readonly text: string;
  readonly seconds: number;
}

const SIZES = ["LS", "MCU", "MS", "CU"];

/** As many shots as are allowed, each with its share of the elements. */
function board(words: string) {
  const most = Number(found(/No more than (\d+) shots?/, words));
  const people = [...words.matchAll(/^- ([\w-]+): ([^,\n]+)(, only heard.*)?$/gm)].map(([, id = "", name = "", heard]) => ({ id, name, seen: heard === undefined }));
  const told = elementsIn(words, people.map(({ id }) => id));
  const count = Math.min(most, told.length);
  return Array.from({ length: count }, (_, at) => shot(told.slice(Math.round((at * told.length) / count), Math.round(((at + 1) * told.length) / count)), people, at));
}

function elementsIn(words: string, ids: readonly string[]): readonly Told[] {
  return [...words.matchAll(/^(\d+)\. ([\w-]+)(?: \(.*?\))?: (.+?)(?: \[([\d.]+) s to say\])?$/gm)].map(([, at, who = "", text = "", seconds = "0"]) =>
    ({ at: Number(at), who: ids.includes(who) ? who : "", text, seconds: Number(seconds) }));
}

function shot(told: readonly Told[], people: readonly { readonly id: string; readonly name: string; readonly seen: boolean }[], at: number) {
  const isIn = ({ id, name }: { readonly id: string; readonly name: string }): boolean => told.some(({ who, text }) => who === id || (who === "" && text.toLowerCase().includes(name.toLowerCase())));
  const seen = people.filter((person) => person.seen && isIn(person));
  const said = told.reduce((sum, { seconds }) => sum + seconds, 0);
  return {
    elements: told.map((element) => element.at), silent: false, camera: `camera-${at + 1}`, size: SIZES[at % SIZES.length], angle: "eye", movement: at === 0 ? "dolly_in" : "static",
    description: told.map(({ who, text }) => (who === "" ? text : `${people.find(({ id }) => id === who)?.name ?? who} speaks, eyes on the other.`)).join(" "),
    variation: at === 0 ? "small" : "medium", characters: seen.map(({ id }) => id), focus: seen[0]?.id ?? "", insert: "", sound: "wind and slow waves",
    seconds: Math.max(2, Math.round((said + 0.8) * 10) / 10), transition: "cut",
  };
}

function description(words: string) {
  const shown = found(/^The shot: (.+)$/m, words);
  const people = [...words.matchAll(/^- (.+?): (.+)\. Wears (.+)\.$/gm)].map(([, name, look, wardrobe]) => `${name}, ${look}, in ${wardrobe}, stands left of the middle.`);
  return { first_frame: [shown, ...people].join(" "), last_frame: [shown, ...people, "The head is a little lower."].join(" "), motion: "Coats move in the wind. The camera holds.", sound: "wind" };
}

function found(pattern: RegExp, words: string): string {
  const [, part] = pattern.exec(words) ?? [];
  if (part === undefined) throw new Error(`the prompt does not say ${String(pattern)}`);
  return part;
}
