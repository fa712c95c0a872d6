/** What is wrong in a shot list, with lines and ways out. Knows its keys, and no meaning of the words in them. */
import { Value } from "typebox/value";
import { suggest, type Static, type TSchema } from "vp/plugin";
import { ListedLine, ListedPerson, ListedScene, ListedShot, ShotList, SILENT_KEYS } from "./list.ts";
import { readListText, type ListText, type Place } from "./list-text.ts";

export interface Trouble extends Place {
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly fix?: string;
  /** How many letters it is about. */
  readonly length?: number;
}

export type CheckedList =
  | { readonly type: "good"; readonly list: ShotList; readonly text: ListText; readonly warnings: readonly Trouble[] }
  | { readonly type: "bad"; readonly troubles: readonly Trouble[] };

export function checkList(written: string): CheckedList {
  const reading = readListText(written);
  if (reading.type === "broken") return bad(reading.problems.map(({ place, why }) => ({ ...place, severity: "error", message: `this is neither YAML nor JSON: ${why}` })));
  const { text } = reading;
  const { value } = text;
  if (!isMap(value)) return bad([{ ...text.at([]), severity: "error", message: 'a shot list is a map with "scenes", each of them with "shots"' }]);
  const walk: Walk = { text, troubles: [] };
  checkKeys(walk, [], value);
  if (!Value.Check(ShotList, value)) walk.troubles.push(...misfits(text, ShotList, value));
  else walk.troubles.push(...doubles(text, value), ...blank(text, value));
  const errors = walk.troubles.filter(({ severity }) => severity === "error");
  if (errors.length > 0 || !Value.Check(ShotList, value)) return bad(walk.troubles);
  return { type: "good", list: value, text, warnings: walk.troubles };
}

type Path = readonly (string | number)[];

function bad(troubles: readonly Trouble[]): CheckedList {
  return { type: "bad", troubles: [...troubles].sort((a, b) => a.line - b.line) };
}

interface Walk {
  readonly text: ListText;
  readonly troubles: Trouble[];
}

/** Which keys what a list holds under a key may have. */
const PARTS: Readonly<Record<string, { readonly schema: TSchema; readonly called: string }>> = {
  "": { schema: ShotList, called: "a shot list" },
  scenes: { schema: ListedScene, called: "a scene" },
  shots: { schema: ListedShot, called: "a shot" },
  characters: { schema: ListedPerson, called: "a character" },
  dialogue: { schema: ListedLine, called: "a line" },
};

function checkKeys(walk: Walk, path: Path, value: unknown): void {
  if (Array.isArray(value)) return value.forEach((item, at) => checkKeys(walk, [...path, at], item));
  if (!isMap(value)) return;
  const part = PARTS[String(path.findLast((each) => typeof each === "string") ?? "")];
  if (part === undefined) return;
  const known = Object.keys(propertiesOf(part.schema));
  for (const key of Object.keys(value)) {
    if (known.includes(key)) checkKeys(walk, [...path, key], value[key]);
    else if (!SILENT_KEYS.has(key)) walk.troubles.push(unknown(walk.text.atKey(path, key), { key, known, called: part.called }));
  }
}

function unknown(place: Place, { key, known, called }: { readonly key: string; readonly known: readonly string[]; readonly called: string }): Trouble {
  const others = PLACES.filter(({ keys }) => keys.includes(key)).map(({ where }) => where);
  const meant = others.length > 0 ? undefined : nearest(key, known);
  const way = others.length > 0 ? `it goes ${others.join(", or ")}` : meant === undefined ? `its keys are ${known.join(", ")}` : `did you mean "${meant}"?`;
  return { ...place, severity: "warning", length: key.length, message: `"${key}" is no key of ${called}, and is passed over`, fix: way };
}

/** Where keys stand that stand where they mean nothing. */
const PLACES = [
  { keys: Object.keys(propertiesOf(ShotList)), where: 'at the top of the list, beside "scenes"' },
  { keys: Object.keys(propertiesOf(ListedScene)), where: 'in a scene, beside "shots"' },
  { keys: Object.keys(propertiesOf(ListedShot)), where: 'in a shot, beside "first_frame"' },
];

function propertiesOf(schema: TSchema): Readonly<Record<string, unknown>> {
  const { properties } = schema as { readonly properties?: Readonly<Record<string, unknown>> };
  return properties ?? {};
}

/** One trouble a place: of a union every branch complains. */
function misfits(text: ListText, schema: TSchema, value: unknown): readonly Trouble[] {
  const found = new Map<string, Trouble>();
  for (const { instancePath, keyword, message, params } of Value.Errors(schema, value)) {
    const path = pathOf(instancePath);
    const missing = keyword === "required" ? (params as { readonly requiredProperties?: readonly string[] }).requiredProperties : undefined;
    if (found.has(instancePath)) continue;
    found.set(instancePath, { ...text.at(path), severity: "error", message: `${nameOf(path)} ${missing ? `lacks ${missing.map((key) => `"${key}"`).join(" and ")}` : sentence(message, at(value, path))}` });
  }
  const paths = [...found.keys()];
  // What is wrong further in says more than that the whole fits no branch.
  return paths.filter((path) => !paths.some((other) => other.startsWith(`${path}/`))).flatMap((path) => found.get(path) ?? []);
}

function sentence(message: string, value: unknown): string {
  const is = value === null || value === undefined ? "empty" : Array.isArray(value) ? "a list" : typeof value === "object" ? "a map" : JSON.stringify(value).slice(0, 40);
  return `${message.replace(/^must/, "must")}, and is ${is}`;
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((part, key) => (typeof part === "object" && part !== null ? (part as Readonly<Record<string | number, unknown>>)[key] : undefined), value);
}

function pathOf(pointer: string): Path {
  return pointer.split("/").filter((part) => part !== "").map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** `scenes[1].shots[4].seconds`, with numbers that count from 1 as the people who wrote them do. */
function nameOf(path: Path): string {
  const words = path.map((part) => (typeof part === "number" ? `[${part + 1}]` : `.${part}`)).join("").replace(/^\./, "");
  return words === "" ? "the shot list" : `"${words}"`;
}

/** A shot is known by its number, so a scene has each only once. */
function doubles(text: ListText, { scenes }: Static<typeof ShotList>): readonly Trouble[] {
  return scenes.flatMap(({ shots }, scene) =>
    shots.flatMap(({ shot_id }, shot): readonly Trouble[] => {
      const first = shots.findIndex((other) => other.shot_id !== undefined && String(other.shot_id) === String(shot_id));
      if (first === -1 || first === shot) return [];
      const { line } = text.at(["scenes", scene, "shots", first, "shot_id"]);
      return [{ ...text.at(["scenes", scene, "shots", shot, "shot_id"]), severity: "error", message: `the scene has a shot ${shot_id} already, on line ${line}; give this one another "shot_id"` }];
    }),
  );
}

function blank(text: ListText, { scenes }: Static<typeof ShotList>): readonly Trouble[] {
  return scenes.flatMap(({ shots }, scene) =>
    shots.flatMap(({ first_frame = "", video_prompt = "", insert = "" }, shot): readonly Trouble[] =>
      `${first_frame}${video_prompt}${insert}`.trim() === "" ? [{ ...text.at(["scenes", scene, "shots", shot]), severity: "error", message: 'nothing says what this shot shows; give it a "first_frame" or a "video_prompt"' }] : [],
    ),
  );
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The word that was probably meant: the same beginning, or the same letters but for a few. */
function nearest(word: string, known: readonly string[]): string | undefined {
  const plain = (each: string): string => each.toLowerCase().replace(/[^a-z]/g, "");
  const wanted = OTHER_WORDS[plain(word)] ?? plain(word);
  return known.find((each) => plain(each) === plain(wanted)) ?? known.find((each) => likeness(plain(each), plain(wanted)) >= 0.6) ?? suggest(word, known);
}

/** What other tools call the same. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  id: "shot_id", number: "shot_id", idx: "shot_id", prompt: "video_prompt", motion: "video_prompt", motiondesc: "video_prompt", action: "video_prompt", description: "first_frame", image: "first_frame", frame: "first_frame",
  visualdesc: "first_frame", duration: "seconds", length: "seconds", camera: "movement", shotsize: "size", framing: "size", lines: "dialogue", dialog: "dialogue", voiceover: "narration", audio: "sound", location: "place", setting: "place",
  cast: "characters", people: "characters", clothes: "wardrobe", costume: "wardrobe", appearance: "look", speaker: "character", text: "line", words: "line", overview: "story_overview", logline: "story_overview", scene: "scene_num",
};

/** Share of pairs of letters that both words have. */
function likeness(one: string, other: string): number {
  const pairs = (word: string): readonly string[] => [...word].slice(1).map((letter, at) => `${word[at]}${letter}`);
  const [left, right] = [pairs(one), pairs(other)];
  const both = left.filter((pair) => right.includes(pair)).length;
  return left.length + right.length === 0 ? 0 : (2 * both) / (left.length + right.length);
}
