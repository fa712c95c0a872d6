/**
 * Frames a draft: size and angle from its turn in the pattern of its kind. The turn counts what the scene tells, not
 * what was framed before, so an edit here does not frame the rest of the scene anew.
 */
import type { BoardBrief, PlannedShot } from "../../film/types-briefs.ts";
import { movesPeople } from "../../film/types-scene.ts";
import type { Draft } from "./draft.ts";
import { actionPattern, chasePattern, isRegarded } from "./framing-deeds.ts";
import { insertPattern, placePattern, sightPattern } from "./framing-sights.ts";
import { exchangePattern, isFramedByItself, isTense, linePattern } from "./framing-talk.ts";
import { pastShoulder } from "./past-shoulder.ts";
import type { Frame, Pattern } from "./pattern.ts";
import { closesDown, isBolting, unlike, type Framing } from "./picture.ts";

/** Its turn in the pattern; the next that fits when it would look like the shot before, which jumps, or like one already seen. */
export function framingOf(brief: BoardBrief, draft: Draft, earlier: readonly PlannedShot[]): Framing {
  const pattern = patternOf(brief, draft, earlier);
  const turn = isFirstOfPattern(brief, draft) ? 0 : turnOf(brief, draft) + (isTense(draft) ? 1 : 0);
  const turns = pattern.map((_, at) => pattern[(turn + at) % pattern.length] ?? MIDDLE).map(([size, angle]) => ({ size, angle }));
  const [size, angle] = elsewise(pattern[0] ?? MIDDLE);
  return unlike(brief, draft, turns, earlier) ?? { size, angle };
}

const MIDDLE: Frame = ["MS", "eye"];

function elsewise([size, angle]: Frame): Frame {
  return [size, angle === "low" ? "eye" : "low"];
}

/** Whatever its turn, its pattern begins with what it needs. */
function isFirstOfPattern(brief: BoardBrief, draft: Draft): boolean {
  return isFramedByItself(brief, draft) || isBolting(brief, draft) || (draft.kind === "action" && (closesDown(brief, draft) || isRegarded(draft)));
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

function patternOf(brief: BoardBrief, draft: Draft, earlier: readonly PlannedShot[]): Pattern {
  switch (draft.kind) {
    case "establish":
      return placePattern(brief, draft);
    case "line":
      return linePattern(brief, draft, earlier);
    case "exchange":
      return exchangePattern(brief, draft);
    case "action":
      return pastShoulder(brief, draft) ?? actionPattern(brief, draft, earlier.at(-1));
    case "chase":
      return chasePattern(brief, draft);
    case "montage":
      return [["LS", "eye"], ["MCU", "eye"], ["MS", "low"], ["CU", "eye"], ["MLS", "high"], ["MS", "eye"]];
    case "cutaway":
      return draft.thing === "" ? [["MCU", "eye"], ["CU", "eye"], ["MS", "eye"]] : [["CU", "high"], ["ECU", "eye"]];
    case "over":
      return draft.people.length > 0 ? [["MCU", "eye"], ["CU", "eye"]] : [["LS", "eye"], ["LS", "high"]];
    case "insert":
      return insertPattern(draft);
    case "sight":
      return sightPattern(brief, draft);
    case "card":
      return [["ECU", "eye"]];
    case "reaction":
      // Where the near ones are told already, what is in the hands is seen with the smile.
      return draft.people.length > 1 ? [["MLS", "eye"], ["MS", "eye"]] : [["CU", "eye"], ["MCU", "eye"], ["MS", "eye"]];
  }
}
