/** Size, angle, movement and length of a shot, read from the words of those who plan shots. Tables and look-ups; pure. */
import { tenths } from "../film/types-rounding.ts";
import { wordsIn } from "../film/types-seconds.ts";
import type { ANGLES, MOVEMENTS, SIZES, VARIATIONS } from "../film/types.ts";

type Size = (typeof SIZES)[number];
type Angle = (typeof ANGLES)[number];
type Movement = (typeof MOVEMENTS)[number];

/** The size that the words name, `extreme close-up` before `close-up`; else the one that their lens is for. */
export function sizeIn(words: string): Size | undefined {
  return (firstIn(words, SIZE_WORDS) ?? byLens(words)) as Size | undefined;
}

export function angleIn(words: string): Angle | undefined {
  return firstIn(words, ANGLE_WORDS);
}

/** The first movement that is told: `static` counts as one. */
export function movementIn(words: string): Movement | undefined {
  const found = MOVEMENT_WORDS.flatMap(([movement, pattern]) => {
    const at = words.search(pattern);
    return at === -1 ? [] : [{ movement, at }];
  });
  return found.sort((a, b) => a.at - b.at)[0]?.movement;
}

/** `Over 6 seconds`, `5–7 seconds` (which is 6), `4.5s`. */
export function secondsIn(words: string): number | undefined {
  const [, from = "", to = ""] = /\b(\d+(?:[.,]\d+)?)\s*(?:(?:-|–|—|to)\s*(\d+(?:[.,]\d+)?)\s*)?-?(?:seconds?|secs?|s)\b/i.exec(words) ?? [];
  if (from === "") return undefined;
  const number = (text: string): number => Number(text.replace(",", "."));
  const said = to === "" ? number(from) : (number(from) + number(to)) / 2;
  return said >= 0.5 && said <= 60 ? said : undefined;
}

/** For a shot of which nobody says how long it lasts: by what happens in it. */
export function secondsFor(motion: string): number {
  return tenths(Math.min(7, Math.max(2.4, 1.6 + wordsIn(motion) / 11)));
}

/** How much the picture changes, by what people do in it. */
export function variationIn(motion: string): (typeof VARIATIONS)[number] {
  if (/\b(enters?|steps? (?:in|into|inside|out)|comes? in|walks? (?:in|into|out|away|off)|leaves?|exits?|appears?|disappears?|crosses|arrives?|runs? (?:in|into|off|away))\b/i.test(motion)) return "large";
  return /\b(walks?|runs?|stands? up|rises|gets up|sits? down|settles?|approaches|carries|moves? (?:to|toward|forward)|turns? (?:around|toward)|kneels?|leans?|hands?|embraces?|hugs?|steps?)\b/i.test(motion) ? "medium" : "small";
}

type Table<T> = readonly (readonly [T, RegExp])[];

function firstIn<T>(words: string, table: Table<T>): T | undefined {
  return table.find(([, pattern]) => pattern.test(words))?.[0];
}

/** What a lens of so many millimetres is usually for. */
function byLens(words: string): Size | undefined {
  const lens = Number(/\b(\d{2,3})\s?mm\b/i.exec(words)?.[1]);
  if (!Number.isFinite(lens)) return undefined;
  return lens <= 28 ? "LS" : lens <= 38 ? "MLS" : lens <= 60 ? "MS" : lens <= 84 ? "MCU" : "CU";
}

const CLOSE = String.raw`close[- ]?ups?\b|closeups?\b`;
// Ordered: what two words say together stands before what each says alone.
const SIZE_WORDS: Table<Size> = [
  ["ECU", new RegExp(String.raw`\bECU\b|\b(?:extreme|big|tight) (?:${CLOSE})|\bmacro\b|\bdetail shot\b`, "i")],
  ["MCU", new RegExp(String.raw`\bMCU\b|\bmedium[- ](?:${CLOSE})|\bbust shot\b|\bhead[- ]and[- ]shoulders\b`, "i")],
  ["CU", new RegExp(String.raw`\bCU\b|\b(?:${CLOSE})|\bclose shot\b|\btight on\b`, "i")],
  ["ELS", /\bELS\b|\b(?:extreme|very) (?:wide|long)\b|\baerial\b|\bdrone shot\b|\bpanoram/i],
  ["MLS", /\bMLS\b|\bMWS\b|\bmedium[- ](?:wide|long|full)\b|\bcowboy shot\b|\bthree-quarter shot\b|\bamerican shot\b/i],
  ["LS", /\bLS\b|\bWS\b|\bFS\b|\bwide\b(?! (?:smile|eye|grin|doorway|open|street|window|table))|\blong shot\b|\bfull[- ](?:shot|body|figure)\b|\bestablishing\b|\bmaster shot\b/i],
  ["MS", /\bMS\b|\bmedium\b(?! (?:height|build|brown|length|sized?))|\bmid[- ]?shot\b|\bwaist[- ]up\b|\btwo[- ]shot\b/i],
];
const ANGLE_WORDS: Table<Angle> = [
  ["over_shoulder", /\bover[- _](?:the[- ]|his[- ]|her[- ])?shoulder\b|\bOTS\b/i], ["pov", /\bPOV\b|\bpoint[- ]of[- ]view\b|\bthrough (?:his|her|their) eyes\b|\bsubjective\b/i],
  ["high", /\bhigh[- ]?angle\b|^high\b|\boverhead (?:shot|view|angle|medium|wide|close|camera|two)|\btop[- ]down\b|\bbird'?s[- ]eye\b|\bfrom (?:directly )?above\b|\blooking down (?:into|at|on)\b/i],
  ["low", /\blow[- ]?angle\b|^low\b|\bworm'?s[- ]eye\b|\bfrom below\b|\b(?:table|rug|floor|ground)[- ](?:level|height)\b|\bpositioned low\b|\blooking up at\b/i],
  ["dutch", /\bdutch\b|\bcanted\b|\btilted horizon\b/i], ["eye", /\beye\b|\bstraight[- ]on\b|\bfrontal\b/i],
];
const MOVEMENT_WORDS: Table<Movement> = [
  ["static", /\bstatic\b|\blocked[- ]?(?:off|down)?\b|\bsteady camera\b|\bfixed camera\b|\bno camera movement\b|\bholds? still\b|\btripod\b/i],
  ["handheld", /\bhand-?held\b|\bmicro-?(?:shake|movement)/i],
  ["track", /\btrack(?:s|ing)?\b|\bfollow(?:s|ing)? (?:shot|him|her|them|the|alongside)|\bdolly (?:left|right|sideways|alongside|clockwise|around)|\bcircular dolly\b|\b(?:orbit|arc|crane|slider|truck)(?:s|ing)?\b|\bslide to the\b|\bsteadicam\b/i],
  ["dolly_in", /\bdolly[-_ ]?(?:in|forward)\b|\bdollies in\b|\bpush(?:es|ing)?[- ]?in\b|\bmoves? (?:slowly )?(?:in|closer)\b|\bcreeps? in\b/i],
  ["dolly_out", /\bdolly[-_ ]?(?:out|back)\b|\bdollies (?:out|back)\b|\bpull(?:s|ing)?[- ]?(?:out|back)\b|\bdraws? back\b/i],
  ["zoom_in", /\bzoom(?:s|ing)?[-_ ]?in\b|\bslow zoom\b|\bzoom\b/i],
  ["pan_left", /\bpan(?:s|ning)?[-_ ](?:slowly )?(?:to the )?left\b|\bright[- ]to[- ]left pan\b|\bleftward pan\b/i],
  ["pan_right", /\bpan(?:s|ning)?[-_ ](?:slowly )?(?:to the )?right\b|\bleft[- ]to[- ]right pan\b|\brightward pan\b|\b(?:slow|gentle|slight) pan\b|\bpan\b/i],
  ["tilt_down", /\btilt(?:s|ing)?[-_ ](?:slowly )?down\b/i],
  ["tilt_up", /\btilt(?:s|ing)?[-_ ](?:slowly )?up\b|\b(?:slow|gentle|slight) tilt\b/i],
];
