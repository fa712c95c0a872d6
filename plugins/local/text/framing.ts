/**
 * Frames a draft: size and angle from its turn in the pattern of its kind. The turn counts what the scene tells, not
 * what was framed before, so an edit here does not frame the rest of the scene anew.
 */
import type { BoardBrief, PlannedShot } from "../../film/types-briefs.ts";
import { passingFeaturesIn } from "../../film/types-features.ts";
import { areWalking, chaseIn, isAnimal, isRunning, movesPeople, presentAt, RUNS, sideOf, visibleIn } from "../../film/types-scene.ts";
import { jolts } from "../../film/types-jolts.ts";
import { roundTable } from "../../film/types-round.ts";
import { propsIn, weatherTurnsTo } from "../../film/types-lexicon.ts";
import { LEFT_ALONE, LOOKS_INTO, OPENS } from "./cover-action.ts";
import { monologueAt } from "./cover-talk.ts";
import { A_SONG, isCryAtSight, SEEN_BY_BOTH, type Draft } from "./draft.ts";
import { isMachine, isMannered, machinePattern } from "./machines.ts";
import { closesDown, DOWN_ON_GROUND, unlike, type Framing } from "./picture.ts";

/** Its turn in the pattern; the next that fits when it would look like the shot before, which jumps, or like one already seen. */
export function framingOf(brief: BoardBrief, draft: Draft, earlier: readonly PlannedShot[]): Framing {
  const pattern = patternOf(brief, draft, earlier);
  const turn = speechOf(brief, draft) || isCall(brief, draft) || isMannered(brief, draft) || (draft.kind === "action" && (closesDown(brief, draft) || REGARDS.test(draft.text))) ? 0 : turnOf(brief, draft) + (isTense(draft) ? 1 : 0);
  const turns = pattern.map((_, at) => pattern[(turn + at) % pattern.length] ?? MIDDLE).map(([size, angle]) => ({ size, angle }));
  const [size, angle] = elsewise(pattern[0] ?? MIDDLE);
  return unlike(brief, draft, turns, earlier) ?? { size, angle };
}

function isCall({ elsewhere }: BoardBrief, { kind }: Draft): boolean {
  return elsewhere !== undefined && kind === "line";
}

function speechOf(brief: BoardBrief, { kind, elements }: Draft) {
  return kind === "line" ? monologueAt(brief, elements[0] ?? 0) : undefined;
}

type Frame = readonly [PlannedShot["size"], PlannedShot["angle"]];
type Pattern = readonly Frame[];

const MIDDLE: Frame = ["MS", "eye"];

function elsewise([size, angle]: Frame): Frame {
  return [size, angle === "low" ? "eye" : "low"];
}

/** How many of its kind, spoken or not, come before it; talk begins anew where somebody comes, goes or laughs. */
function turnOf({ elements }: BoardBrief, { kind, elements: own }: Draft): number {
  const first = own[0] ?? 0;
  const spoken = kind === "line" || kind === "exchange";
  const from = spoken ? elements.slice(0, first).findLastIndex(({ type, text }) => type === "action" && (movesPeople(text) || TURNS.test(text))) : -1;
  return elements.slice(Math.max(0, from), first).filter(({ character }) => (character !== undefined) === spoken).length;
}

/** What lets the air out of a talk. */
const TURNS = /\b(laughs?|silence|stands up|rises|gets up|turns away|a door|the door|thunder|suddenly|applau|cheers?)\b|(?<!\p{L})(смеётся|смеются|встаёт|тишина)|笑う|沈黙|立ち上が/iu;

/** A voice that is raised or breaks brings the camera closer. */
function isTense({ kind, text }: Draft): boolean {
  return kind === "line" && /\b(angr|shout|cry|crying|tear|whisper|afraid|terrified|desperate|trembl|breaking|furious|cold|hard)|(?<!\p{L})(крич|плач|злоб|ш[её]пот|дрож)|怒|泣|震え|叫/iu.test(text);
}

function patternOf(brief: BoardBrief, draft: Draft, earlier: readonly PlannedShot[]): Pattern {
  switch (draft.kind) {
    case "establish":
      if (draft.people.length > 0 && BEFORE_TOWER.test(draft.text)) return [["ELS", "low"], ["LS", "low"]];
      return isFarOff(brief, draft) ? [["ELS", "eye"], ["LS", "high"]] : [["LS", "eye"], ["LS", "high"]];
    case "line":
      return linePattern(brief, draft, earlier);
    case "exchange":
      if (isCryAtSight(brief, draft.elements[0] ?? 0)) return [["MCU", "low"], ["MS", "low"]];
      if (/\bshout/i.test(draft.text)) return [["MS", "eye"], ["MS", "low"], ["MLS", "eye"]];
      // From as low as a table, after the level picture of all of them.
      if (presentAt(brief, draft.elements[0] ?? 0).length > 2) return [["MLS", "low"]];
      return AT_PLAY.test(draft.text) ? [["MLS", "eye"], ["LS", "eye"]] : [["MS", "eye"], ["MLS", "eye"]];
    case "action":
      // What is sung over them out of doors has all of the place.
      if (draft.people.length > 1 && draft.text === A_SONG && brief.heading.setting !== "INT") return [["ELS", "eye"]];
      // After the hand that stops a door, who stands in it.
      if (earlier.at(-1)?.insert === "hand at the door") return [["MLS", "eye"]];
      // What has just been seen with the reader's eyes is read among those who are there.
      if (READS.test(draft.text) && draft.people.length === 1 && earlier.at(-1)?.insert !== "" && earlier.at(-1)?.characters[0] === draft.people[0]) return [["LS", "high"], ["LS", "eye"]];
      if (draft.people.length > 1 && SEEN_BY_BOTH.test(draft.text)) return [["MLS", "eye"], ["LS", "eye"]];
      return closesDown(brief, draft) ? [["MLS", "eye"], ["LS", "high"], ["LS", "eye"]] : actionPattern(draft, isRoundTable(brief, draft));
    case "chase":
      return chasePattern(brief, draft);
    case "montage":
      return [["LS", "eye"], ["MCU", "eye"], ["MS", "low"], ["CU", "eye"], ["MLS", "high"], ["MS", "eye"]];
    case "cutaway":
      return draft.thing === "" ? [["MCU", "eye"], ["CU", "eye"], ["MS", "eye"]] : [["CU", "high"], ["ECU", "eye"]];
    case "over":
      return draft.people.length > 0 ? [["MCU", "eye"], ["CU", "eye"]] : [["LS", "eye"], ["LS", "high"]];
    case "insert":
      if (BEASTS.has(propsIn(draft.thing)[0]?.kind ?? "")) return [["MS", "low"], ["MS", "eye"]];
      // Faces in water are seen with the water about them.
      if (draft.people.length > 1 && LOOKS_INTO.test(draft.text)) return [["MS", "high"], ["MCU", "high"]];
      // With the fire behind it.
      if (OUT_OF_OVEN.test(draft.text)) return [["ECU", "eye"]];
      // What is lifted is seen level, what hangs high from below, what lies from above.
      return ON_HIGH.test(draft.text) || ON_HIGH.test(draft.thing) ? [["ECU", "low"], ["ECU", "eye"]] : LIFTED.test(draft.text) ? [["ECU", "eye"], ["ECU", "high"]] : [["ECU", "high"], ["ECU", "eye"]];
    case "sight":
      return DOWN.test(draft.text) ? [["MS", "high"], ["MLS", "high"]] : OPENS.test(draft.text) ? (brief.heading.setting === "EXT" ? [["MLS", "pov"], ["LS", "pov"]] : [["MCU", "pov"], ["CU", "pov"]]) : [["MLS", "pov"], ["MS", "pov"]];
    case "card":
      return [["ECU", "eye"]];
    case "reaction":
      return draft.people.length > 1 ? [["MLS", "eye"], ["MS", "eye"]] : [["CU", "eye"], ["MCU", "eye"]];
  }
}

/** Nobody, or one who runs through a place where nothing else is told of. */
function isFarOff({ heading }: BoardBrief, { people, text }: Draft): boolean {
  return heading.setting !== "INT" && (people.length === 0 || (people.length === 1 && RUNS.test(text) && propsIn(text).length === 0));
}

const READS = /\breads? (?:the|it|her|his|their)\b/i;
const FALLS = /^(?:the )?(?:snow|rain) (?:begins|starts) to fall\.?$/i;
const SHELTERS = /\b(?:opens?|holds?|raises) (?:the|an?|her|his|their) (?:\w+ )?umbrella (?:over|above) /i;
/** What is looked up to with them. */
const BEFORE_TOWER = /\bbefore (?:the|an?) (?:\w+ )?(?:tower|church|cathedral|castle|palace|statue|monument|skyscraper)\b[^.]*\blooks? up\b/i;
const ON_HIGH = /\b(?:towers?|steeple|church clock|station clock|roof|ceiling|sky)\b|(?<!\p{L})башн/iu;
const OUT_OF_OVEN = /\b(?:from|out of) the oven\b/i;
const LIFTED = /\b(?:takes|pulls|draws|brings|holds|lifts|picks|winds|raises|unfolds)\b/i;

// Closer as the talk goes on, from over the shoulder to the bare face, with one two-shot to breathe.
const PAIRS: Pattern = [["MS", "over_shoulder"], ["MCU", "over_shoulder"], ["MCU", "eye"], ["CU", "eye"], ["MS", "eye"], ["MCU", "eye"], ["CU", "eye"], ["CU", "low"]];
const SINGLES: Pattern = [["MS", "eye"], ["MCU", "eye"], ["CU", "eye"], ["MCU", "low"]];
const CLOSER: Pattern = [["MCU", "eye"], ["CU", "eye"], ["MCU", "low"]];
/** Among many: one, two, one, all. */
/** Somebody and an animal. */
const BESIDE: Pattern = [["MLS", "eye"], ["MCU", "eye"], ["MS", "eye"], ["CU", "eye"], ["MLS", "high"]];
const GROUPS: Pattern = [["MCU", "eye"], ["MS", "over_shoulder"], ["CU", "eye"], ["MLS", "eye"], ["MCU", "low"], ["MS", "eye"]];
const MASTER: Pattern = [["MLS", "eye"], ["LS", "eye"], ["MLS", "high"]];
const PUSH = ["MLS", "MS", "MCU", "CU"] as const;

function pushAt(progress: number): Pattern {
  const size = PUSH[Math.round(progress * (PUSH.length - 1))] ?? "CU";
  // Once as those see it who sit above.
  return size === "MS" ? [[size, "high"], [size, "eye"], [size, "low"]] : [[size, "eye"], [size, "low"], [size, "high"]];
}

/**
 * A call is cut closer on both sides, line by line.
 * @param again the speaker is in the picture before, too
 */
function callAt({ elements }: BoardBrief, at: number, again: boolean): Pattern {
  const lines = elements.flatMap(({ character }, index) => (character === elements[at]?.character ? [index] : []));
  const size = CALLS[Math.floor((lines.indexOf(at) / Math.max(1, lines.length - 1)) * (CALLS.length - 0.01))] ?? "CU";
  if (again && size === "CU") return [["MCU", "low"], ["MS", "eye"]];
  // While it is wide, who is called is seen from another height than who calls.
  const called = size === "MS" && elements.find(({ character }) => character !== undefined)?.character !== elements[at]?.character;
  return called ? [[size, "high"], [size, "eye"], [size, "low"]] : [[size, "eye"], [size, "low"], [size, "high"]];
}

const CALLS = ["MS", "MCU", "CU"] as const;

function linePattern(brief: BoardBrief, draft: Draft, earlier: readonly PlannedShot[]): Pattern {
  const at = draft.elements[0] ?? 0;
  const speech = speechOf(brief, draft);
  // A slow push: each part of it nearer than the one before.
  if (speech) return pushAt(speech.progress);
  if (isRunning(brief, at)) return [["MS", "eye"], ["MCU", "low"], ["MLS", "dutch"]];
  if (areWalking(brief, at) && draft.people.length > 1) return [["MS", "eye"], ["MLS", "eye"], ["MS", "low"]];
  // What a whole body does while it speaks is seen whole.
  if (AT_PLAY.test(draft.text)) return [["MLS", "eye"], ["LS", "low"], ["MLS", "dutch"], ["LS", "eye"]];
  if (WITH_HANDS.test(draft.text)) return [["MS", "eye"], ["MCU", "eye"], draft.people.length > 1 ? ["MS", "over_shoulder"] : ["MS", "low"], ["MLS", "eye"]];
  const [speaker = ""] = draft.people;
  if (isMachine(brief, speaker)) return machinePattern(brief, draft);
  if (brief.elsewhere !== undefined) return earlier.some(({ characters }) => characters.includes(speaker)) ? callAt(brief, at, earlier.at(-1)?.characters[0] === speaker) : [["MLS", "eye"], ["MS", "eye"]];
  // After hands alone, the face of whose they are.
  const before = earlier.at(-1);
  if (before !== undefined && before.insert !== "" && before.characters[0] === speaker) return CLOSER;
  const present = presentAt(brief, at).filter((id) => sideOf(brief, id) === sideOf(brief, speaker));
  const met = earlier.some(({ characters }) => characters.length >= Math.min(present.length, 6));
  if (present.length > 1 && draft.people.length > 1 && !met) return MASTER;
  if (present.length > 2 && hasLastWord(brief, at)) return LAST_WORD;
  if (present.length > 2) return draft.people.length > 1 ? GROUPS : GROUPS.filter(([, angle]) => angle !== "over_shoulder");
  const listener = draft.people[1] ?? "";
  if (!visibleIn(brief).includes(listener)) return SINGLES;
  // Over the shoulder of a small animal nothing is seen of it: it is shown whole, or not at all.
  return isAnimal(brief, listener) !== isAnimal(brief, speaker) ? BESIDE : PAIRS;
}

/** Who has kept still among many, and then says the last thing that is said. */
function hasLastWord({ elements }: BoardBrief, at: number): boolean {
  const lines = elements.flatMap(({ character }, index) => (character === undefined ? [] : [index]));
  return lines.length > 3 && lines.at(-1) === at && lines.filter((line) => elements[line]?.character === elements[at]?.character).length === 1;
}

const LAST_WORD: Pattern = [["CU", "eye"], ["MCU", "eye"], ["CU", "low"]];

const AT_PLAY = /\b(?:dribbl|shooting|throw|kick|juggl|danc|jump|climb|swing|skat|row)\w*\b|(?<!\p{L})(?:танцу|прыга|броса)|踊|跳|投げ/iu;

/** Told by hands that a close face has no room for. */
const WITH_HANDS = /\b(?:clap|applaud|wav(?:es|ing)|pointing|points|shrug|arms|hands? up|salut|toast|raising)\w*\b|(?<!\p{L})(?:хлопа|машет|аплоди)|拍手|手を振/iu;

const EACH_OTHER = /\blook at each other\b/i;

/** So many at one table that a nearer picture of all of them would be the same one. */
function isRoundTable({ cast, elements }: BoardBrief, { people }: Draft): boolean {
  return people.length > 3 && roundTable(cast, elements.flatMap(({ type, text }) => (type === "action" ? [text] : []))).length > 3;
}

function actionPattern({ people, text }: Draft, round: boolean): Pattern {
  // From its side, then from its ends.
  if (round) return [["LS", "eye"], ["LS", "high"], ["MLS", "high"]];
  if (people.length > 1 && text === A_SONG) return [["LS", "high"]];
  if (people.length > 1 && AT_LENS.test(text)) return [["MLS", "eye"], ["LS", "eye"]];
  if (people.length === 1 && SWITCHES.test(text)) return [["MLS", "eye"], ["LS", "eye"], ["MS", "eye"]];
  if (people.length === 1 && FROM_SHELF.test(text)) return [["MLS", "eye"]];
  if (people.length === 1 && LIFTS.test(text)) return [["LS", "eye"]];
  if (people.length === 1 && INTO_LIGHT.test(text)) return [["LS", "low"]];
  if (people.length === 1 && GOES_FAR.test(text)) return [["ELS", "eye"], ["LS", "high"]];
  if (jolts(text)) return [["MLS", "dutch"]];
  if (people.length > 1 && LOOKS_INTO.test(text)) return [["MLS", "high"], ["MS", "high"], ["MLS", "eye"]];
  // What begins to fall on those who are there is seen in the face that looks up to it.
  if (people.length > 0 && FALLS.test(text)) return [["CU", "high"], ["MCU", "high"]];
  if (people.length === 1 && BURSTS_INTO_TEARS.test(text)) return [["CU", "eye"], ["MCU", "eye"]];
  // All of an umbrella that is held over somebody.
  if (people.length > 1 && SHELTERS.test(text)) return [["MS", "eye"], ["MLS", "eye"]];
  // Weather that turns is seen far and wide.
  if (weatherTurnsTo(text) !== undefined) return [["LS", "eye"], ["LS", "high"], ["ELS", "eye"]];
  if (people.length === 0 && LEFT_ALONE.test(text) && BURNS.test(text)) return [["MS", "eye"], ["MLS", "eye"]];
  if (people.length === 0) return LEFT_ALONE.test(text) ? (propsIn(text).length > 0 ? [["MLS", "eye"], ["LS", "eye"]] : [["LS", "eye"], ["ELS", "eye"]]) : [["LS", "eye"], ["MLS", "high"]];
  // With the lintel over them.
  if (people.length === 2 && OPENS.test(text) && EACH_OTHER.test(text)) return [["LS", "eye"]];
  // What is filled for all at a table is seen from above it.
  if (people.length > 2 && FILLS.test(text)) return [["MLS", "high"]];
  if (people.length > 2) return [["LS", "eye"], ["MLS", "eye"], ["LS", "high"]];
  if (people.length === 1 && RUNS.test(text)) return [["LS", "eye"], ["LS", "low"], ["LS", "high"]];
  // Who lies or sits on the ground is not looked up at.
  if (people.length === 1 && DOWN_ON_GROUND.test(text)) return [["MLS", "eye"], ["LS", "eye"], ["MLS", "high"]];
  // Near enough to read both faces, the one who waits and the one who comes.
  if (people.length > 1 && WALKS_UP.test(text)) return [["MLS", "eye"]];
  if (WHOLE.test(text) || AT_PLAY.test(text)) return people.length > 1 ? [["MLS", "eye"], ["LS", "eye"], ["LS", "high"]] : [["MLS", "eye"], ["LS", "eye"], ["MLS", "low"]];
  if (people.length === 1 && passingFeaturesIn(text).includes("auditorium")) return [["LS", "low"]];
  if (people.length === 1 && AMONG_THINGS.test(text)) return [["MS", "eye"]];
  if (people.length > 1 && HANDS_OVER.test(text)) return [["MS", "eye"], ["MLS", "eye"]];
  if (people.length > 1 && FACE.test(text) && !CLOSE_PAIR.test(text)) return [["MS", "eye"], ["MCU", "eye"], ["MS", "high"]];
  if (people.length === 2 && KEEP_STILL.test(text)) return [["MS", "eye"], ["MCU", "eye"]];
  if (people.length > 1 && OFFERS.test(text)) return [["MS", "eye"], ["MLS", "eye"], ["LS", "eye"]];
  if (people.length > 1) return CLOSE_PAIR.test(text) ? [["MS", "eye"], ["MCU", "eye"]] : [["MS", "eye"], ["MLS", "eye"], ["MS", "high"]];
  if (PASSES_BY.test(text)) return LIGHT_ON_FACE.test(text) ? [["MCU", "eye"], ["CU", "eye"]] : [["LS", "low"]];
  if (people.length === 1 && LIDS.test(text)) return [["ECU", "eye"]];
  if (EYES.test(text)) return [["CU", "eye"], ["MCU", "eye"], ["CU", "low"]];
  if (REGARDS.test(text)) return [["MS", "eye"], ["MCU", "eye"], ["MS", "low"]];
  return FACE.test(text) ? [["MCU", "eye"], ["CU", "eye"], ["MS", "eye"]] : [["MS", "eye"], ["MLS", "low"], ["MCU", "eye"]];
}

/** What stands high is not seen from above. */
const AT_LENS = /\bpolish(?:es|ing)? the (?:\w+ )?lens\b/i;

/** What has a face and a perch is shown with both. */
const BEASTS: ReadonlySet<string> = new Set(["owl", "bird", "cat", "dog", "fox", "wolf", "rabbit", "bear", "horse"]);

/** What is looked down on. */
const DOWN = /\bpuddles?\b|(?<!\p{L})луж|水たまり|水溜/iu;

/** What only a whole body shows, what two need to be close for, and what happens in a face. */
const WHOLE =
  /\b(walk|run|race|sprint|climb|enters?|comes?|leaves?|cross|stands?\b|kneel|danc|jump|falls?|throws?|sits? down|lies down|swim|ride|stairs|limp)|(?<!\p{L})(ид[уёе]|шаг|беж|вход|выход|танц|пада|встаёт|садится)|歩|走|立ち|座|踊|倒れ/iu;
const CLOSE_PAIR = /\b(hug|embrac|kiss|hold|hand|touch|whisper)|(?<!\p{L})(обнима|целу|за руку|держ)|抱|手を/iu;
/** What passes behind somebody is seen with them. */
const PASSES_BY = /\b(?:car|taxi|cab|bus|truck|tram|train|motorcycle)s? (?:passes|goes by|(?:drives|rushes|roars|speeds) (?:past|by))\b/i;
const WALKS_UP = /\bwalks? (?:\w+ ){0,4}?towards? (?:her|him|them|\p{Lu}\p{L}+)/u;
const LIGHT_ON_FACE = /\b(?:light|lights|headlights|lamps)\b[^.]*\b(?:over|across|on) (?:her|his) face\b/i;
/** What is in a hand and looked at is seen with the face. */
const REGARDS = /\b(?:takes|holds|lifts|picks up|cradles) (?:the|an?|her|his) [^.;]*\blooks? (?:down )?at (?:it|them)\b/i;
/** Wide enough for both arms. */
const OFFERS = /\b(?:holds out|offers|hands (?:him|her|them|it|over))\b|(?<!\p{L})протягива|差し出/iu;
/** Who could go and does not is seen near, at the height of their eyes. */
const KEEP_STILL = /\b(?:neither|none|nobody|no one)(?: of (?:them|us))? (?:moves|stirs|steps)\b/i;
/** Nothing but a face tells it. */
const BURSTS_INTO_TEARS = /\b(?:begins?|starts?) to (?:cry|weep|sob)\b|\bbursts? into tears\b/i;
const LIDS = /\b(?:closes|shuts) (?:her|his) eyes\b/i;
const EYES = /\b(?:closes|opens|shuts|wipes) (?:her|his) eyes\b|\btears?\b|(?<!\p{L})(?:закрывает глаза|слеза)|目を閉/iu;
/** Where somebody is belongs to the picture. */
const AMONG_THINGS = /\b(?:behind|between|among) (?:the|a|his|her) (?:\w+ )?(?:stalls?|counter|bar|desk|crates|shelves|bars|curtains?)\b/i;
/** What passes between two is seen with both and all that is between them. */
const HANDS_OVER = /\b(?:holds? out|offers?|gives?|hands? (?:\w+ )?(?:the|an?|his|her|over|back)|takes? (?:the|a|his|her))\b|(?<!\p{L})(?:протягива|отда[её]т|пода[её]т)|差し出|手渡/iu;
const FACE = /\b(smil|head\b|look|star(?:es?|ing)\b|eyes|face|tear|cry|cries|laugh|listen|nod|frown|blush|grin|yawn|mouth|think|remember|whisper|sigh)|(?<!\p{L})(улыба|смотр|глаз|лицо|плач|слуша|вздыха)|見|笑|泣|目|顔|黙/iu;

const SWITCHES = /\b(?:switch|turn|put|snap)(?:es|s)? (?:on|off|out) the (?:\w+ )?(?:lamps?|lights?)\b/i;
/** A light by itself is what the picture is of. */
const BURNS = /\b(?:lamp|candle|lantern|bulb|fire) (?:burns|glows|shines)\b/i;
const FROM_SHELF = /\b(?:from|off) (?:the|a|her|his) (?:\w+ )?shelf\b/i;
/** What stands on the ground, and who bends to it. */
const LIFTS = /\b(?:picks? up|lifts?(?: up)?) (?:the|an?|her|his|their) (?:\w+ )?(?:suitcase|case|trunk|bag|bucket)\b/i;
const FILLS = /\b(?:fills|serves|ladles)\b[^.;]*\b(?:bowls|plates|soup|stew)\b/i;
const INTO_LIGHT = /\blooks? (?:up )?(?:in)?to the (?:\w+ )?(?:light|lamps?|spotlight|sun)\b/i;
/** Who grows small as they go. */
const GOES_FAR = /\b(?:walks?|goes|disappears?) (?:away )?into the (?:\w+ )?(?:dark(?:ness)?|night|fog|mist|distance)\b|(?<!\p{L})(?:уходит|исчезает) (?:в|во) (?:темнот|тьм|ноч|туман)/iu;

/** What is on the ground is in the picture only where the ground is. */
const ON_GROUND = /\b(?:cats?|dogs?|birds?|crates?|box(?:es)?|barrels?|bins?|baskets?|bottles?|buckets?)\b/i;

function chasePattern(brief: BoardBrief, { people, text }: Draft): Pattern {
  if (ON_GROUND.test(text)) return [["LS", "low"], ["LS", "dutch"], ["LS", "high"]];
  // Both run in it, with their legs and all of the way between them.
  if (people.length > 1) return [["LS", "eye"], ["LS", "high"], ["MLS", "low"]];
  // The one who is followed is also seen with the eyes of who follows.
  const followed = chaseIn(brief)?.pursued === people[0];
  return followed ? [["MLS", "low"], ["MS", "dutch"], ["MLS", "pov"], ["LS", "high"]] : [["MS", "low"], ["MLS", "dutch"], ["MCU", "eye"], ["LS", "eye"]];
}
