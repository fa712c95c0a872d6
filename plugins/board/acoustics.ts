/** What is heard in a place under the words, and what it does to a voice: by rule, from the place and the way a line is cued. Pure. */
import { RAILWAY } from "../film/types-lexicon.ts";
import type { Ambience, Room, Treatment } from "../film/types-sound.ts";
import type { Place } from "../film/types-staging.ts";
import type { SceneSetting } from "./place.ts";

/** What is heard in a place under the words. */
export function ambienceOf({ place, crowd }: SceneSetting): Ambience {
  const named = NAMED.find(([pattern]) => pattern.test(place.name))?.[1];
  const indoors = place.setting === "INT";
  const own = named ?? (place.time === "night" ? (AT_NIGHT[place.kind] ?? HEARD[place.kind]) : HEARD[place.kind]);
  const wet = place.weather === "rain" || place.weather === "storm";
  if (wet && !indoors) return place.weather === "storm" ? "storm" : "rain";
  if (wet && (own === undefined || QUIET.has(own))) return "rain_inside";
  if (crowd && (own === undefined || QUIET.has(own))) return indoors ? "restaurant" : "crowd";
  if (place.weather === "snow" && !indoors) return "snow";
  return own ?? (indoors ? "room" : place.time === "night" ? "night" : "breeze");
}

/** Places that are heard as themselves, whatever kind they are drawn as. */
const NAMED: readonly (readonly [RegExp, Ambience])[] = [
  [new RegExp(`${RAILWAY.source}|\\b(?:airport|terminal)\\b|вокзал|станци|метро|駅|ホーム|车站`, "i"), "station"],
  [/\b(dining (room|hall)|dinner table)\b|столов(ая|ой)|食卓|ダイニング|餐厅/i, "dining"],
  [/\b(market|bazaar|fair)\b|рын(ок|к)|市場|市场/i, "market"],
  [/\b(square|plaza)\b|площад|広場|广场/i, "street"],
  [/\b(river|stream|creek|brook|waterfall|fountain)\b|река|реки|ручей|川|河/i, "river"],
  [/\b(fireplace|campfire|bonfire|hearth)\b|костёр|костр|камин|焚き火|篝火/i, "fire"],
  [/\b(church|cathedral|museum|temple|chapel)\b|церк|собор|музе|教会|美術館|神社|寺/i, "hall"],
];

/** What rain on the roof, or a crowd, is louder than. */
const QUIET: ReadonlySet<Ambience> = new Set<Ambience>(["room", "kitchen", "library", "workshop", "wind", "school", "hall", "breeze", "night", "street", "night_street", "office"]);

const HEARD: Readonly<Partial<Record<string, Ambience>>> = {
  sea: "sea", beach: "sea", harbor: "harbor", lighthouse: "wind", forest: "forest", park: "forest", garden: "forest", field: "field", village: "field",
  street: "street", alley: "street", courtyard: "street", road: "street", bridge: "wind", rooftop: "wind", mountain: "wind", desert: "wind",
  kitchen: "kitchen", bakery: "kitchen", office: "office", hall: "hall", museum: "hall", church: "hall", workshop: "workshop", studio: "room", library: "library",
  school: "school", classroom: "school", gym: "gym", hospital: "hospital", restaurant: "restaurant", dining_room: "dining", elevator: "office", prison: "hall", cafe: "cafe", bar: "bar", stage: "theatre", theatre: "theatre",
  train: "train", car: "car", station: "station", platform: "station", train_platform: "station", subway: "station", airport: "station",
  market: "market", shop: "room", corridor: "hall", cave: "cave", spaceship: "spaceship", night_sky: "night",
};
const AT_NIGHT: Readonly<Partial<Record<string, Ambience>>> = {
  forest: "forest_night", park: "night", garden: "night", field: "night", village: "night", street: "night_street", alley: "night_street", courtyard: "night_street", road: "night_street",
};

/** How far a voice comes back from the walls. */
export function roomOf({ kind, setting }: Pick<Place, "kind" | "setting">): Room {
  if (setting === "EXT" && kind !== "cave") return "none";
  return ROOM_OF[kind] ?? "small";
}

const ROOM_OF: Readonly<Partial<Record<string, Room>>> = {
  bedroom: "small", living_room: "small", kitchen: "small", bakery: "small", dining_room: "medium", prison: "large", office: "medium", cafe: "medium", restaurant: "medium", bar: "medium", classroom: "medium", workshop: "medium",
  hospital: "medium", library: "large", corridor: "large", school: "large", gym: "hall", hall: "hall", church: "hall", museum: "hall", stage: "hall", theatre: "hall", station: "hall",
  cave: "cave", car: "car", train: "car", spaceship: "medium",
};

/** How a voice reaches the listener: by what stands in brackets after the name, then by how it is said. */
export function treatmentOf({ extension, parenthetical, narrates, isSeen }: { readonly extension: string; readonly parenthetical: string; readonly narrates: boolean; readonly isSeen: boolean }): Treatment {
  // Who speaks into a telephone is in the picture: it is the other one who comes out of it.
  const cued = `${extension}; ${parenthetical}`.replace(/\binto (the |a |his |her )?[\w-]+|в (трубку|телефон|рацию|микрофон)/giu, "").replace(isSeen ? ON_THE_LINE : /(?!)/, "");
  const found = TREATED.find(([, pattern]) => pattern.test(cued))?.[0];
  if (found !== undefined) return found;
  if (/\bV\.? ?O\.?(?!\p{L})|voice[- ]?over|за кадром|ナレーション|画外音|旁白|N\)/iu.test(extension)) return "narrator";
  if (/\bO\.? ?[SC]\.?(?!\p{L})|off[- ]?(screen|camera|stage)|не в кадре|オフ/iu.test(extension)) return "off_screen";
  return narrates ? "narrator" : "plain";
}

/** Of somebody who is seen with the telephone: whoever looks on stands beside them. */
const ON_THE_LINE = /\b(?:on|over) (?:the |a |his |her )?(?:phone|telephone|radio|line)|по телефону/giu;

const TREATED: readonly (readonly [Treatment, RegExp])[] = [
  ["thought", /\b(thinking|thought|thoughts|inner voice|to (him|her|them)self)\b|мысл|про себя|心の声|心の中|内心/i],
  ["radio", /\b(radio|walkie|intercom|transmission|over comms?|television|on tv)\b|\bради[оя]|рации|ラジオ|無線|电台|广播/i],
  ["phone", /\b(phone|telephone|filtered|on the line|receiver|voicemail|answering machine)\b|телефон|трубк|電話|电话/i],
  ["loudspeaker", /\b(loudspeaker|speaker|p\.?a\.?|megaphone|announcement|tannoy)\b|громкоговорител|拡声器|アナウンス|喇叭/i],
  ["whisper", /\b(whisper\w*|under (his|her|their) breath|hushed)\b|ш[её]пот|шепч|ささや|小声|低声/i],
  ["shout", /\b(shout\w*|yell\w*|scream\w*|bellow\w*|calling|calls out|hollers?)\b|крич|крик|叫|怒鳴/i],
];

/** Left or right of the middle, as gently as one sits in a room and not at the edge of the screen. */
export function panOf(character: string, figures: readonly { readonly character: string; readonly x: number }[]): number {
  const x = figures.find((each) => each.character === character)?.x ?? 0;
  return Math.round(Math.max(-1, Math.min(1, x)) * WIDTH * 100) / 100;
}

const WIDTH = 0.3;
