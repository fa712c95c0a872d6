/** How what happens is framed: by the first rule that fits what is told and how many it is told of. */
import type { BoardBrief, PlannedShot } from "../../film/types-briefs.ts";
import { passingFeaturesIn } from "../../film/types-features.ts";
import { BEASTS } from "../../film/types-beasts.ts";
import { jolts } from "../../film/types-jolts.ts";
import { propsIn, weatherTurnsTo } from "../../film/types-lexicon.ts";
import { roundTable } from "../../film/types-round.ts";
import { actionsOf, chaseIn, RUNS, STOPS_SHORT } from "../../film/types-scene.ts";
import { DOUBLED_OVER } from "../../film/types-winded.ts";
import { LEFT_ALONE, LOOKS_INTO, OPENS } from "./cover-action.ts";
import { A_SONG, SEEN_BY_BOTH, type Draft } from "./draft.ts";
import { AT_PLAY } from "./framing-talk.ts";
import type { Pattern } from "./pattern.ts";
import { closesDown, DOWN_ON_GROUND, isBolting, READS } from "./picture.ts";

/** Read from what the scene has just shown, else from what is told. */
export function actionPattern(brief: BoardBrief, draft: Draft, before: PlannedShot | undefined): Pattern {
  // What is sung over them out of doors has all of the place.
  if (draft.people.length > 1 && isSong(draft.text) && brief.heading.setting !== "INT") return [["ELS", "eye"]];
  // After the hand that stops a door, who stands in it.
  if (before?.insert === "hand at the door") return [["MLS", "eye"]];
  // What has just been seen with the reader's eyes is read among those who are there: so near that eyes and sheet are seen.
  if (READS.test(draft.text) && draft.people.length === 1 && before?.insert !== "" && before?.characters[0] === draft.people[0]) return [["MLS", "eye"], ["LS", "eye"]];
  if (isBolting(brief, draft)) return BOLTS;
  if (draft.people.length > 1 && SEEN_BY_BOTH.test(draft.text)) return [["MLS", "eye"], ["LS", "eye"]];
  if (closesDown(brief, draft)) return [["MLS", "eye"], ["LS", "high"], ["LS", "eye"]];
  // From its side, then from its ends.
  if (isRoundTable(brief, draft)) return [["LS", "eye"], ["LS", "high"], ["MLS", "high"]];
  return DEEDS.find((deed) => fits(deed, draft))?.frames ?? [];
}

/** Who bolts from an order to stop has whoever gave it behind them, and near. */
const BOLTS: Pattern = [["MLS", "dutch"], ["LS", "eye"]];

/** Looked at in a hand: its turn among other deeds does not bring the camera nearer. */
export function isRegarded({ text }: Draft): boolean {
  return REGARDS.test(text);
}

/** So many at one table that a nearer picture of all of them would be the same one. */
function isRoundTable(brief: BoardBrief, { people }: Draft): boolean {
  return people.length > 3 && roundTable(brief.cast, actionsOf(brief)).length > 3;
}

function isSong(text: string): boolean {
  return text === A_SONG;
}

interface Deed {
  /** The fewest and the most people in the draft. */
  readonly of: readonly [number, number];
  readonly tells: RegExp | ((text: string) => boolean);
  readonly frames: Pattern;
}

function fits({ of: [least, most], tells }: Deed, { people, text }: Draft): boolean {
  return people.length >= least && people.length <= most && (tells instanceof RegExp ? tells.test(text) : tells(text));
}

const NOBODY = [0, 0] as const;
const ONE = [1, 1] as const;
const TWO = [2, 2] as const;
const SOMEBODY = [1, Infinity] as const;
const SEVERAL = [2, Infinity] as const;
const MANY = [3, Infinity] as const;
const ANY = [0, Infinity] as const;

function anything(): boolean {
  return true;
}

const FALLS = /^(?:the )?(?:snow|rain) (?:begins|starts) to fall\.?$/i;
const SHELTERS = /\b(?:opens?|holds?|raises) (?:the|an?|her|his|their) (?:\w+ )?umbrella (?:over|above) /i;
const AT_LENS = /\bpolish(?:es|ing)? the (?:\w+ )?lens\b/i;
const EACH_OTHER = /\blook at each other\b/i;
/** What only a whole body shows. */
const WHOLE =
  /\b(walk|run|race|sprint|climb|enters?|comes?|leaves?|cross|stands?\b|kneel|danc|jump|falls?|throws?|sits? down|lies down|swim|ride|stairs|limp)|(?<!\p{L})(ид[уёе]|шаг|беж|вход|выход|танц|пада|встаёт|садится)|歩|走|立ち|座|踊|倒れ/iu;
/** What two need to be close for. */
const CLOSE_PAIR = /\b(hug|embrac|kiss|hold|hand|touch|whisper)|(?<!\p{L})(обнима|целу|за руку|держ)|抱|手を/iu;
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
/** And all of the stall, with those who throng round it. */
const AT_STALL = /\bbehind (?:the|a|an|his|her|their) (?:\w+ )?stalls?\b/i;
/** What passes between two is seen with both and all that is between them. */
const HANDS_OVER = /\b(?:holds? out|offers?|gives?|hands? (?:\w+ )?(?:the|an?|his|her|over|back)|takes? (?:the|a|his|her))\b|(?<!\p{L})(?:протягива|отда[её]т|пода[её]т)|差し出|手渡/iu;
/** What happens in a face. */
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

/** The first that fits. */
const DEEDS: readonly Deed[] = [
  { of: SEVERAL, tells: isSong, frames: [["LS", "high"]] },
  { of: SEVERAL, tells: AT_LENS, frames: [["MLS", "eye"], ["LS", "eye"]] },
  // The room that a light comes to or leaves, up to its windows.
  { of: ONE, tells: SWITCHES, frames: [["LS", "low"], ["MLS", "eye"], ["MS", "eye"]] },
  { of: ONE, tells: FROM_SHELF, frames: [["MLS", "eye"]] },
  { of: ONE, tells: LIFTS, frames: [["LS", "eye"]] },
  { of: ONE, tells: INTO_LIGHT, frames: [["LS", "low"]] },
  { of: ONE, tells: GOES_FAR, frames: [["ELS", "eye"], ["LS", "high"]] },
  { of: ANY, tells: jolts, frames: [["MLS", "dutch"]] },
  { of: SEVERAL, tells: LOOKS_INTO, frames: [["MLS", "high"], ["MS", "high"], ["MLS", "eye"]] },
  // What begins to fall on those who are there is seen in the face that looks up to it.
  { of: SOMEBODY, tells: FALLS, frames: [["CU", "high"], ["MCU", "high"]] },
  { of: ONE, tells: BURSTS_INTO_TEARS, frames: [["CU", "eye"], ["MCU", "eye"]] },
  // All of an umbrella that is held over somebody.
  { of: SEVERAL, tells: SHELTERS, frames: [["MS", "eye"]] },
  // What a beast does that is no one of the cast, with all of it and those who watch.
  { of: SOMEBODY, tells: isOfBeast, frames: [["LS", "eye"], ["LS", "high"]] },
  // Weather that turns is seen far and wide.
  { of: ANY, tells: (text) => weatherTurnsTo(text) !== undefined, frames: [["LS", "eye"], ["LS", "high"], ["ELS", "eye"]] },
  { of: NOBODY, tells: (text) => LEFT_ALONE.test(text) && BURNS.test(text), frames: [["MS", "eye"], ["MLS", "eye"]] },
  { of: NOBODY, tells: (text) => LEFT_ALONE.test(text) && propsIn(text).length > 0, frames: [["MLS", "eye"], ["LS", "eye"]] },
  { of: NOBODY, tells: LEFT_ALONE, frames: [["LS", "eye"], ["ELS", "eye"]] },
  { of: NOBODY, tells: anything, frames: [["LS", "eye"], ["MLS", "high"]] },
  // With the lintel over them.
  { of: TWO, tells: (text) => OPENS.test(text) && EACH_OTHER.test(text), frames: [["LS", "eye"]] },
  // What is filled for all at a table is seen from above it.
  { of: MANY, tells: FILLS, frames: [["MLS", "high"]] },
  { of: MANY, tells: anything, frames: [["LS", "eye"], ["MLS", "eye"], ["LS", "high"]] },
  // As near as the heel in the ground lets it be, and so low that what bars the way rises over them.
  { of: ONE, tells: STOPS_SHORT, frames: [["MLS", "low"], ["MS", "low"]] },
  { of: ONE, tells: RUNS, frames: [["LS", "eye"], ["LS", "low"], ["LS", "high"]] },
  // Who lies or sits on the ground is not looked up at.
  { of: ONE, tells: DOWN_ON_GROUND, frames: [["MLS", "eye"], ["LS", "eye"], ["MLS", "high"]] },
  // The one who waits and the one who comes with every step, and all that is between them.
  { of: SEVERAL, tells: WALKS_UP, frames: [["ELS", "eye"], ["LS", "eye"]] },
  // Nearer than who comes, so that one sees who has no breath left, from the height at which the back is a line.
  { of: SEVERAL, tells: DOUBLED_OVER, frames: [["MLS", "eye"]] },
  { of: SEVERAL, tells: isOfWholeBody, frames: [["MLS", "eye"], ["LS", "eye"], ["LS", "high"]] },
  { of: ONE, tells: isOfWholeBody, frames: [["MLS", "eye"], ["LS", "eye"], ["MLS", "low"]] },
  { of: ONE, tells: (text) => passingFeaturesIn(text).includes("auditorium"), frames: [["LS", "low"]] },
  // What happens in a face is seen from nearer, with the stall's wares and the throng still round it.
  { of: ONE, tells: (text) => AT_STALL.test(text) && FACE.test(text), frames: [["MS", "eye"]] },
  { of: ONE, tells: AT_STALL, frames: [["MLS", "eye"]] },
  { of: ONE, tells: AMONG_THINGS, frames: [["MS", "eye"]] },
  { of: SEVERAL, tells: HANDS_OVER, frames: [["MS", "eye"], ["MLS", "eye"]] },
  { of: SEVERAL, tells: (text) => FACE.test(text) && !CLOSE_PAIR.test(text), frames: [["MS", "eye"], ["MCU", "eye"], ["MS", "high"]] },
  { of: TWO, tells: KEEP_STILL, frames: [["MS", "eye"], ["MCU", "eye"]] },
  { of: SEVERAL, tells: OFFERS, frames: [["MS", "eye"], ["MLS", "eye"], ["LS", "eye"]] },
  { of: SEVERAL, tells: CLOSE_PAIR, frames: [["MS", "eye"], ["MCU", "eye"]] },
  { of: SEVERAL, tells: anything, frames: [["MS", "eye"], ["MLS", "eye"], ["MS", "high"]] },
  // What passes behind somebody is seen with them.
  { of: ONE, tells: (text) => PASSES_BY.test(text) && LIGHT_ON_FACE.test(text), frames: [["MCU", "eye"], ["CU", "eye"]] },
  { of: ONE, tells: PASSES_BY, frames: [["LS", "low"]] },
  { of: ONE, tells: LIDS, frames: [["ECU", "eye"]] },
  { of: ONE, tells: EYES, frames: [["CU", "eye"], ["MCU", "eye"], ["CU", "low"]] },
  { of: ONE, tells: REGARDS, frames: [["MS", "eye"], ["MCU", "eye"], ["MS", "low"]] },
  { of: ONE, tells: FACE, frames: [["MCU", "eye"], ["CU", "eye"], ["MS", "eye"]] },
  { of: ONE, tells: anything, frames: [["MS", "eye"], ["MLS", "low"], ["MCU", "eye"]] },
];

/** It is what the sentence is about: its name, then what it does. */
function isOfBeast(text: string): boolean {
  const words = /^(?:the|an?|its|their) ([\w '’-]+)/i.exec(text)?.[1]?.split(" ") ?? [];
  return words.slice(0, 3).some((word, at) => {
    const next = words[at + 1] ?? "";
    return BEASTS.has(propsIn(word)[0]?.kind ?? "other") && (word.endsWith("s") ? next !== "" : next.endsWith("s")) && propsIn(next).length === 0;
  });
}

function isOfWholeBody(text: string): boolean {
  return WHOLE.test(text) || AT_PLAY.test(text);
}

/** What is on the ground is in the picture only where the ground is. */
const ON_GROUND = /\b(?:cats?|dogs?|birds?|crates?|box(?:es)?|barrels?|bins?|baskets?|bottles?|buckets?)\b/i;

export function chasePattern(brief: BoardBrief, draft: Draft): Pattern {
  const { people, text } = draft;
  if (isBolting(brief, draft)) return BOLTS;
  if (ON_GROUND.test(text)) return [["LS", "low"], ["LS", "dutch"], ["LS", "high"]];
  // Both run in it, with their legs and all of the way between them.
  if (people.length > 1) return [["LS", "eye"], ["LS", "high"], ["MLS", "low"]];
  // The one who is followed is also seen with the eyes of who follows.
  const followed = chaseIn(brief)?.pursued === people[0];
  return followed ? [["MLS", "low"], ["MS", "dutch"], ["MLS", "pov"], ["LS", "high"]] : [["MS", "low"], ["MLS", "dutch"], ["MCU", "eye"], ["LS", "eye"]];
}
