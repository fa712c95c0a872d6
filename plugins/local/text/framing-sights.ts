/** How places and things are framed: what is high from below, what lies from above, a beast with its face and its perch. */
import type { BoardBrief } from "../../film/types-briefs.ts";
import { propsIn } from "../../film/types-lexicon.ts";
import { RUNS } from "../../film/types-scene.ts";
import { LOOKS_INTO, OPENS } from "./cover-action.ts";
import type { Draft } from "./draft.ts";
import type { Pattern } from "./pattern.ts";

export function placePattern(brief: BoardBrief, draft: Draft): Pattern {
  if (draft.people.length > 0 && BEFORE_TOWER.test(draft.text)) return [["ELS", "low"], ["LS", "low"]];
  return isFarOff(brief, draft) ? [["ELS", "eye"], ["LS", "high"]] : [["LS", "eye"], ["LS", "high"]];
}

export function insertPattern({ people, text, thing }: Draft): Pattern {
  if (BEASTS.has(propsIn(thing)[0]?.kind ?? "")) return [["MS", "low"], ["MS", "eye"]];
  // Faces in water are seen with the water about them.
  if (people.length > 1 && LOOKS_INTO.test(text)) return [["MS", "high"], ["MCU", "high"]];
  // With the fire behind it.
  if (OUT_OF_OVEN.test(text)) return [["ECU", "eye"]];
  // What hangs high is seen from below, what is lifted level, what lies from above.
  if (ON_HIGH.test(text) || ON_HIGH.test(thing)) return [["ECU", "low"], ["ECU", "eye"]];
  return LIFTED.test(text) ? [["ECU", "eye"], ["ECU", "high"]] : [["ECU", "high"], ["ECU", "eye"]];
}

/** With the eyes of those who see it. */
export function sightPattern({ heading }: BoardBrief, { text }: Draft): Pattern {
  if (DOWN.test(text)) return [["MS", "high"], ["MLS", "high"]];
  if (!OPENS.test(text)) return [["MLS", "pov"], ["MS", "pov"]];
  return heading.setting === "EXT" ? [["MLS", "pov"], ["LS", "pov"]] : [["MCU", "pov"], ["CU", "pov"]];
}

/** Nobody, or one who runs through an open place where nothing else is told of. */
function isFarOff({ heading }: BoardBrief, { people, text }: Draft): boolean {
  return heading.setting !== "INT" && (people.length === 0 || (people.length === 1 && RUNS.test(text) && propsIn(text).length === 0 && !BETWEEN_WALLS.test(`${heading.location} ${text}`)));
}

/** Where who is far off would be lost at the end of a gap. */
const BETWEEN_WALLS = /\b(?:alley(?:way)?|passage|corridor|backstreet|tunnel|between (?:\w+ ){0,2}walls)\b|(?<!\p{L})(?:переул|коридор)|路地/iu;

/** What is looked up to with them. */
const BEFORE_TOWER = /\bbefore (?:the|an?) (?:\w+ )?(?:tower|church|cathedral|castle|palace|statue|monument|skyscraper)\b[^.]*\blooks? up\b/i;
const ON_HIGH = /\b(?:towers?|steeple|church clock|station clock|roof|ceiling|sky)\b|(?<!\p{L})башн/iu;
const OUT_OF_OVEN = /\b(?:from|out of) the oven\b/i;
const LIFTED = /\b(?:takes|pulls|draws|brings|holds|lifts|picks|winds|raises|unfolds)\b/i;
/** What has a face and a perch is shown with both. */
const BEASTS: ReadonlySet<string> = new Set(["owl", "bird", "cat", "dog", "fox", "wolf", "rabbit", "bear", "horse"]);

/** What is looked down on. */
const DOWN = /\bpuddles?\b|(?<!\p{L})луж|水たまり|水溜/iu;
