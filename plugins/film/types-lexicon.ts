/** Words that a picture shows: which place, time, weather and thing a text speaks of. Tables and look-ups. */
import type { PLACES, PROPS, TIMES, WEATHERS } from "./types-staging.ts";
import { foreignPlaceIn, foreignPropsIn, foreignTimeIn } from "./types-tongues.ts";

export type PlaceKind = (typeof PLACES)[number];
export type PropKind = (typeof PROPS)[number];

/** The first kind of place that the text names. */
export function placeIn(text: string): PlaceKind | undefined {
  return firstIn(text, PLACE_WORDS) ?? foreignPlaceIn(text);
}

/** The place that a heading names: of `LIGHTHOUSE KITCHEN` the kitchen, of `ROOM OVER THE BAKERY` the room. */
export function headedPlaceIn(location: string, places = PLACE_WORDS): PlaceKind | undefined {
  const head = location.split(/\s(?:of|in|over|above|below|under|behind|near|at|by|outside|with)\s/i)[0] ?? location;
  const last = places.flatMap(([kind, pattern], rank) => {
    const ends = [...head.matchAll(new RegExp(pattern.source, "gi"))].map((match) => match.index + match[0].length);
    return ends.length === 0 ? [] : [{ kind, rank, end: Math.max(...ends) }];
  }).toSorted((a, b) => b.end - a.end || a.rank - b.rank)[0];
  return last?.kind ?? firstIn(location, places) ?? foreignPlaceIn(location);
}

/** Where a scene is: as it is headed, else as it opens, else what there is most of. */
export function placeTold({ setting, location }: { readonly setting: string; readonly location: string }, opening: string): { readonly kind: PlaceKind; readonly isTold: boolean } {
  const told = headedPlaceIn(location) ?? placeIn(opening);
  if (setting === "EXT" && told !== undefined && isIndoors(told)) return outsideOf(told, { location, opening });
  return { kind: told ?? (setting === "INT" ? "living_room" : "street"), isTold: told !== undefined };
}

/** No room is outdoors: a `SALT FLAT` is no home, and before a house is a street. */
function outsideOf(told: PlaceKind, { location, opening }: { readonly location: string; readonly opening: string }): { readonly kind: PlaceKind; readonly isTold: boolean } {
  const outdoors = PLACE_WORDS.filter(([kind]) => !isIndoors(kind));
  const headed = headedPlaceIn(location, outdoors);
  return headed === undefined || isIndoors(headed) ? { kind: OUTSIDE[told] ?? firstIn(opening, outdoors) ?? "street", isTold: false } : { kind: headed, isTold: true };
}

/** What lies around it; around another there is a street. */
const OUTSIDE: Readonly<Partial<Record<PlaceKind, PlaceKind>>> = { cave: "mountain", spaceship: "night_sky", car: "road", train: "station" };

export function isIndoors(kind: PlaceKind): boolean {
  return INDOORS.has(kind);
}

export function timeIn(text: string): (typeof TIMES)[number] | undefined {
  return firstIn(text, TIME_WORDS) ?? foreignTimeIn(text);
}

export function weatherIn(text: string): (typeof WEATHERS)[number] | undefined {
  return firstIn(text.replace(OVER, ""), WEATHER_WORDS);
}

/** What the weather turns to where it is told to change: `clear` once the rain has stopped. */
export function weatherTurnsTo(text: string): (typeof WEATHERS)[number] | undefined {
  return TURNS.test(text) ? firstIn(text, WEATHER_WORDS) : text.search(OVER) === -1 ? undefined : "clear";
}

export interface NamedProp {
  readonly kind: PropKind;
  /** As the text says it, with its adjective: `brass lamp`. */
  readonly note: string;
}

/** The things a text names, in order, each kind once. */
export function propsIn(text: string): readonly NamedProp[] {
  const found = new Map<PropKind, string>();
  for (const match of text.matchAll(PROP)) {
    const kind = PROP_OF.get((match[2] ?? "").toLowerCase().replaceAll(" ", "-"));
    if (kind && !found.has(kind)) found.set(kind, match[0].trim().toLowerCase());
  }
  for (const { kind, note } of foreignPropsIn(text)) if (!found.has(kind)) found.set(kind, note);
  return [...found].map(([kind, note]) => ({ kind, note }));
}

/** The thing that a sentence calls badly shaped, and no other it names: `puts the crooked bread on the table`. */
export function crookedIn(sentence: string): readonly NamedProp[] {
  const [, before = "", after = ""] = CROOKED.exec(sentence) ?? [];
  return [...propsIn(after).slice(0, 1), ...propsIn(before).slice(-1)].slice(0, 1);
}

/** What is told before the word, and right after it. */
const CROOKED = /^(.*?)(?:\b(?:crooked|lopsided)\b|(?<!\p{L})крив(?:ой|ая|ое|ым)(?!\p{L}))((?: (?!and\b|и )[\p{L}-]+){0,2})/iu;

type Table<T> = readonly (readonly [T, RegExp])[];

function firstIn<T>(text: string, table: Table<T>): T | undefined {
  return table.find(([, pattern]) => pattern.test(text))?.[0];
}

/** Trains stop at a station, but not at one that is called after something else. */
export const RAILWAY = /\b(platform|(?<!\b(?:petrol|gas|filling|service|fire|power|radio|tv|television|weather|research|ranger|polling|charging) )station|subway|metro|underground)\b/i;
// Ordered: what says most about a picture stands before what may only be passed by.
const PLACE_WORDS: Table<PlaceKind> = [
  ["rooftop", /\b(roof|rooftop)s?\b/i], ["elevator", /\b(elevator|lift)\b/i], ["attic", /\b(attic|loft|garret)\b/i], ["dining_room", /\bdining (room|hall)\b/i], ["lighthouse", /\b(lighthouse|lamp room|lantern room)\b/i], ["spaceship", /\b(spaceship|starship|space station|cockpit|airlock)\b/i],
  ["gym", /\b(gym|gymnasium|basketball court|locker room)\b/i], ["classroom", /\b(classroom|lecture)\b/i], ["library", /\b(library|archive|bookshop|bookstore)\b/i],
  ["hospital", /\b(hospital|ward|clinic|waiting room)\b/i], ["bakery", /\b(bakery|bakehouse|baker's)\b/i], ["kitchen", /\b(kitchen|pantry)\b/i], ["bedroom", /\b(bedroom|hotel room|nursery)\b/i],
  ["living_room", /\b(living room|parlou?r|lounge|apartment|flat|sitting room|cottage|house|home)\b/i], ["cafe", /\b(caf[eé]|coffee|diner|tea room)\b/i],
  ["restaurant", /\b(restaurant|trattoria|dining)\b/i], ["bar", /\b(bar|pub|tavern|saloon)\b/i],
  ["prison", /\b(prison|jail|cell|dungeon)\b/i], ["workshop", /\b(workshop|garage|shed|boathouse|barn|repair|clockmaker|watchmaker)\b/i], ["studio", /\b(studio|recording|darkroom|(?:radio|tv|television) station)\b/i],
  ["office", /\b(office|meeting room|boardroom|conference|server room|war room|control room|co-?working|headquarters|interview room|police station)\b/i],
  ["corridor", /\b(corridor|hallway|stairwell|stairs|basement|cellar|tunnel)\b/i], ["stage", /\b(stage|theat(er|re)|auditorium|backstage)\b/i],
  ["church", /\b(church|chapel|cathedral|abbey|altar)\b/i], ["museum", /\b(museum|gallery|exhibition)\b/i], ["hall", /\b(hall|ballroom|lobby|mansion|casino|foyer|court|courtroom|airport|terminal)\b/i],
  ["station", RAILWAY], ["train", /\b(train|carriage|compartment)\b/i], ["shop", /\b(shop|store|grocer\w*|supermarket|boutique|pharmacy|florist)\b/i],
  ["car", /\b(car|taxi|cab|truck|van|bus)\b/i], ["school", /\b(school|campus|playground)\b/i], ["cave", /\b(cave|cavern|grotto|mine)\b/i],
  ["harbor", /\b(harbou?r|pier|dock|quay|jetty|marina|port)\b/i], ["beach", /\b(beach|shore|cove|sand|coast|tide|bay|(?:mud|tidal|sand) ?flats?)\b/i],
  ["sea", /\b(sea|ocean|open water|boat|ship|deck|underwater|lake|river)\b/i], ["bridge", /\bbridge\b/i], ["courtyard", /\b(courtyard|backyard|inner yard)\b/i], ["alley", /\b(alley|back street)\b/i],
  ["forest", /\b(forest|woods?|jungle|trees|grove)\b/i], ["mountain", /\b(mountain|cliff|peak|ridge|summit|hill|canyon)s?\b/i],
  ["desert", /\b(desert|dunes?|oasis|salt (?:flats?|pans?))\b/i], ["field", /\b(field|meadow|farm|vineyard|prairie|orchard)s?\b/i], ["market", /\b(market|bazaar|fairground)\b/i], ["garden", /\b(garden|greenhouse|vegetable patch)\b/i], ["park", /\b(park|patio|yard|porch|terrace|balcony|bench)\b/i],
  ["road", /\b(road|highway|bus stop|crossroads|(?:petrol|gas|filling|service) station|forecourt)\b/i], ["village", /\b(village|town|square|castle|plaza)\b/i],
  ["street", /\b(street|fire station|city|avenue|sidewalk|pavement|crossing|neighbou?rhood)\b/i], ["night_sky", /\b(sky|stars|space|planet|moon)\b/i],
];
const INDOORS: ReadonlySet<PlaceKind> = new Set<PlaceKind>([
  "gym", "classroom", "library", "office", "living_room", "bedroom", "kitchen", "restaurant", "cafe", "bar", "hospital", "train", "car", "workshop", "studio", "corridor", "hall",
  "stage", "cave", "spaceship", "dining_room", "elevator", "attic", "church", "museum", "shop", "prison", "bakery",
]);
const TIME_WORDS: Table<(typeof TIMES)[number]> = [
  ["dawn", /\b(dawn|sunrise|daybreak|first light|early morning)\b/i], ["dusk", /\b(dusk|sunset|evening|twilight|golden hour|magic hour)\b/i],
  ["night", /\b(night|midnight|late|moonlight|[1-4] ?am)\b/i], ["day", /\b(day|morning|noon|afternoon)\b/i],
];
const WEATHER_WORDS: Table<(typeof WEATHERS)[number]> = [
  ["storm", /\b(storm|thunder|lightning|gale)\b/i], ["rain", /\b(rain|raining|rainy|drizzle|downpour|wet (?:window|glass|pane)s?)\b|雨|дожд/i], ["snow", /\b(snow|snowing|snowy|blizzard)\b|雪|снег/i],
  ["fog", /\b(fog|foggy|mist|misty|haze)\b|雾|туман/i],
];
/** Weather that is told to be past. */
const OVER = /\b(?:rain|snow|storm|fog|mist)\w* (?:has |have |had )?(?:stopped|stops|ended|ends|lifted|lifts|cleared|is over|is gone)\b|\bafter the (?:rain|snow|storm)\b|дожд\p{L}+ (?:кончил|прош|перестал)\p{L}*|после дождя|雨(?:が|は)(?:やむ|止む|上がる|やんだ)|雨上がり/giu;
const TURNS = /\b(?:begins?|starts?|comes? on) to (?:rain|snow)\b|\b(?:rain|snow|storm|fog|mist|thunder)\w* (?:begins?|starts?|beats?|falls?|pours?|breaks?|rolls? in|comes? (?:in|down))\b|(?<!\p{L})(?:начина\p{L}+|пош[её]л|ид[её]т|вали[тл]) (?:\p{L}+ )?(?:дожд|снег)|(?:雨|雪)が降/iu;
const PROP_WORDS: readonly (readonly [PropKind, string])[] = [
  ["lamp", "lamp lightbulb bulb chandelier"], ["lantern", "lantern torch flashlight"], ["candle", "candle"],
  ["cup", "cup mug teacup"], ["glass", "glass goblet"], ["teapot", "teapot kettle"], ["bottle", "bottle thermos flask"], ["plate", "plate dish"], ["fishbowl", "fish-bowl fishbowl goldfish-bowl"], ["soup", "soup soup-bowl bowl-of-soup"], ["dough", "dough"], ["bowl", "bowl noodles"],
  ["book", "book ledger diary album logbook"], ["letter", "letter envelope note postcard telegram"], ["notebook", "notebook sketchbook notepad"],
  ["photograph", "photograph photo picture polaroid"], ["map", "map chart"], ["key", "key keys"],
  ["box", "box crate tin chest"], ["parcel", "parcel package"], ["suitcase", "suitcase suitcases"], ["bag", "bag satchel backpack handbag"], ["phone", "phone telephone receiver"],
  ["laptop", "laptop keyboard computer"], ["screen", "screen monitor television"], ["whiteboard", "whiteboard blackboard chalkboard"],
  ["clock", "clock"], ["watch", "watch"], ["radio", "radio walkie-talkie"], ["guitar", "guitar ukulele"], ["violin", "violin fiddle cello"], ["drum", "drum drums"], ["piano", "piano"],
  ["basketball", "basketball"], ["ball", "ball football"], ["hoop", "hoop"], ["table", "table desk counter workbench"], ["chair", "chair stool armchair"],
  ["sofa", "sofa couch"], ["bed", "bed"], ["bench", "bench"], ["door", "door"], ["window", "window"], ["boat", "boat rowboat dinghy"],
  ["rope", "rope"], ["net", "net"], ["whale", "whale-calf whale calf"], ["fish", "fish goldfish"], ["cat", "cat kitten"], ["dog", "dog puppy"], ["horse", "horse pony foal"], ["fox", "fox"], ["wolf", "wolf"], ["rabbit", "rabbit hare bunny"], ["bear", "bear"], ["robot", "robot"],
  ["owl", "owl"], ["bird", "bird gull crow"], ["tree", "tree apple-tree pear-tree orange-tree"], ["flower", "flower flowers rose bouquet"], ["cactus", "cactus cacti"], ["gate", "gate"], ["blanket", "blanket quilt"], ["umbrella", "umbrella"], ["bicycle", "bicycle bike"],
  ["car", "car taxi van truck"], ["tram", "tram streetcar"], ["train", "train"], ["bus", "bus"], ["motorcycle", "motorcycle motorbike scooter"], ["plane", "plane airplane aeroplane"], ["rocket", "rocket"], ["telescope", "telescope binoculars"], ["moon", "moon"], ["star", "stars"], ["fire", "fire bonfire campfire stove"], ["fireplace", "fireplace hearth"],
  ["cake", "cake pie tart"], ["bread", "bread loaf"], ["coin", "coin"], ["ring", "ring"], ["camera", "camera"],
  ["tool", "hammer wrench screwdriver tool chisel tongs"], ["shell", "shell seashell"], ["server", "server servers rack"], ["alarm", "alarm siren"],
  ["pizza", "pizza"], ["coffee", "coffee"], ["pot", "pot saucepan cauldron"], ["pan", "frying-pan skillet wok"], ["knife", "knife"], ["fruit", "apple apples orange pear fruit"],
  ["vegetable", "onion onions potato turnip"], ["tray", "tray"], ["pen", "pen pencil"], ["newspaper", "newspaper"], ["folder", "folder"], ["ticket", "ticket receipt"], ["glasses", "spectacles"],
  ["mirror", "mirror"], ["painting", "painting portrait"], ["vase", "vase"], ["microphone", "microphone"], ["musicbox", "music-box"], ["sword", "sword"], ["feather", "feather"], ["leaf", "leaf"],
  ["stone", "stone pebble"], ["puddle", "puddle"], ["teddy", "teddy"], ["doll", "doll puppet"], ["balloon", "balloon balloons"], ["kite", "kite"], ["gift", "gift present"], ["medal", "medal"],
  ["trophy", "trophy"], ["bell", "bell"], ["compass", "compass"], ["hourglass", "hourglass"], ["gear", "gear cog cogwheel"], ["wheel", "wheel"], ["ladder", "ladder"], ["bucket", "bucket pail"],
  ["money", "money banknotes cash"], ["medicine", "medicine pills"], ["scissors", "scissors"], ["brush", "paintbrush brush"], ["easel", "easel"], ["skateboard", "skateboard"], ["snowman", "snowman"],
  ["flag", "flag"], ["anchor", "anchor"], ["chess", "chessboard chess"], ["sign", "sign signpost"], ["statue", "statue"], ["drive", "flash-drive"], ["tape", "recorder cassette tape"],
];
/** Their plurals are verbs as often as things. */
const NO_PLURAL = new Set(["ring", "fire", "sign", "present", "bear", "brush", "gear", "stone", "watch", "picture", "counter", "fish", "sofa", "glass", "bench", "box", "dish", "brush", "torch", "compass", "leaf", "knife", "soup", "dough", "goldfish", "cactus"]);
const PROP_OF: ReadonlyMap<string, PropKind> = new Map(
  PROP_WORDS.flatMap(([kind, words]) => words.split(" ").flatMap((word) => (NO_PLURAL.has(word) || word.endsWith("s") ? [[word, kind] as const] : [[word, kind] as const, [`${word}s`, kind] as const]))),
);
const PROP = new RegExp(`\\b((?:old|small|little|single|brass|wooden|paper|red|blue|green|white|black|silver|broken|dusty|worn|glowing|great|big|torn|crumpled|cold|last|empty|heavy|rusty|tiny|long|large|round|laid|second|another|spare|clean) ){0,3}(${[...PROP_OF.keys()].toSorted((a, b) => b.length - a.length).join("|").replaceAll("-", "[- ]")})\\b`, "gi");

