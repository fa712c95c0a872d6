/** A storyboard by the rules of coverage: each draft of a shot is framed, moved and timed. Knows no cast but by id. */
import type { BoardAnswer, BoardBrief, PlannedShot } from "../../film/types-briefs.ts";
import { characterId } from "../../film/types-names.ts";
import { placeIn } from "../../film/types-lexicon.ts";
import { secondsToSay, secondsToSee, tenths } from "../../film/types-seconds.ts";
import { ambience } from "./ambience.ts";
import { coverScene, nameOf, visibleCast, type Draft } from "./coverage.ts";

export function planShots(brief: BoardBrief): BoardAnswer {
  const shots: PlannedShot[] = [];
  for (const draft of coverScene(brief)) shots.push(plan(brief, draft, framing(brief, draft, shots.at(-1))));
  return { shots: withTransitions(brief, shots) };
}

interface Framing {
  readonly size: PlannedShot["size"];
  readonly angle: PlannedShot["angle"];
}

/**
 * Its turn in the pattern of its kind. Two equal ones in a row would jump, so the second is seen from below; the turn of
 * the ones after it stays theirs, and an edit here does not frame the rest of the scene anew.
 */
function framing(brief: BoardBrief, draft: Draft, before: PlannedShot | undefined): Framing {
  const pattern = patternOf(brief, draft);
  const [size, angle] = pattern[turnOf(brief, draft) % pattern.length] ?? ["MS", "eye"];
  if (size !== before?.size || angle !== before.angle) return { size, angle };
  return { size, angle: angle === "low" ? "eye" : "low" };
}

/** How many elements of its kind, spoken or not, come before it in the scene. */
function turnOf(brief: BoardBrief, { kind, elements }: Draft): number {
  const spoken = kind === "line" || kind === "exchange";
  return brief.elements.slice(0, elements[0] ?? 0).filter(({ character }) => (character !== undefined) === spoken).length;
}

type Pattern = readonly (readonly [PlannedShot["size"], PlannedShot["angle"]])[];

function patternOf(brief: BoardBrief, draft: Draft): Pattern {
  if (draft.kind === "establish") return isOutdoors(brief) && draft.people.length === 0 ? [["ELS", "eye"]] : [["LS", "eye"]];
  if (draft.kind === "line") return draft.people.length > 1 && isSeen(brief, draft.people[1]) ? PAIRS : SINGLES;
  if (draft.kind === "action") return draft.people.length === 1 ? [["MS", "eye"], ["MLS", "low"], ["MCU", "eye"]] : [["MLS", "eye"], ["LS", "high"], ["MS", "eye"]];
  return OTHERS[draft.kind];
}

// Closer as the talk goes on, from over the shoulder to the bare face, with a two-shot to breathe.
const PAIRS: Pattern = [["MS", "over_shoulder"], ["MCU", "over_shoulder"], ["MCU", "eye"], ["CU", "eye"], ["MS", "eye"], ["MCU", "over_shoulder"], ["CU", "low"]];
const SINGLES: Pattern = [["MS", "eye"], ["MCU", "eye"], ["CU", "eye"], ["MCU", "low"]];
const OTHERS: Readonly<Record<"insert" | "exchange" | "reaction", Pattern>> = {
  insert: [["ECU", "high"], ["ECU", "eye"]],
  exchange: [["MS", "eye"], ["MLS", "eye"]],
  reaction: [["CU", "eye"], ["MCU", "eye"]],
};

function plan(brief: BoardBrief, draft: Draft, { size, angle }: Framing): PlannedShot {
  const people = peopleIn(brief, draft, { size, angle });
  const focus = draft.kind === "establish" || draft.kind === "exchange" ? "" : (people[0] ?? "");
  return {
    elements: [...draft.elements],
    silent: draft.kind === "insert" || draft.kind === "reaction" || draft.kind === "action",
    camera: cameraOf(draft, focus),
    size,
    angle,
    movement: movementOf(brief, draft),
    description: describe(brief, draft),
    variation: variationOf(draft),
    characters: [...people],
    focus,
    insert: draft.thing,
    sound: ambience(brief.heading, placeIn(brief.heading.location), draft.text),
    seconds: secondsOf(brief, draft),
    transition: "cut",
  };
}

function isOutdoors(brief: BoardBrief): boolean {
  return brief.heading.setting !== "INT";
}

function isSeen(brief: BoardBrief, id: string | undefined): boolean {
  return id !== undefined && visibleCast(brief).includes(id);
}

/** Who is in the picture. Of a voice that is only heard, the one it is said to. */
function peopleIn(brief: BoardBrief, draft: Draft, { size, angle }: Framing): readonly string[] {
  const people = draft.people.filter((id) => isSeen(brief, id));
  if (draft.kind === "insert") return [];
  if (draft.kind !== "line") return people.slice(0, 6);
  const both = angle === "over_shoulder" || size === "MS" || size === "MLS";
  return people.slice(0, both ? 2 : 1);
}

function cameraOf(draft: Draft, focus: string): string {
  if (draft.kind === "insert") return `insert-${characterId(draft.thing)}`;
  return focus === "" || draft.people.length > 2 ? "wide" : `on-${focus}`;
}

function movementOf(brief: BoardBrief, { kind, text }: Draft): PlannedShot["movement"] {
  if (kind === "establish") return isOutdoors(brief) ? "pan_right" : "dolly_in";
  if (kind === "insert" || kind === "reaction") return "dolly_in";
  if (kind !== "action") return "static";
  if (/\b(runs?|races?|chases?|rushes|bursts|sprints)\b/i.test(text)) return "handheld";
  if (/\b(walks?|crosses|climbs?|comes|enters|leaves|steps|follows|drives|rows|swims)\b/i.test(text)) return "track";
  return /\b(looks up|rises|above|sky|tower)\b/i.test(text) ? "tilt_up" : "dolly_in";
}

function variationOf({ kind, text }: Draft): PlannedShot["variation"] {
  if (kind !== "action") return "small";
  if (/\b(enters|leaves|arrives|disappears|runs|bursts|swims away|drives)\b/i.test(text)) return "large";
  return /\b(walks|climbs|stands up|sits down|turns|crosses|falls|reaches|embraces?|hugs?|steps|rises)\b/i.test(text) ? "medium" : "small";
}

/** What is seen, never what is said: a line may be reworded and the picture stays. */
function describe(brief: BoardBrief, draft: Draft): string {
  const [speaker = "", other] = draft.people.map((id) => nameOf(brief, id));
  if (draft.kind === "line" && !isSeen(brief, draft.people[0])) return other === undefined ? `${speaker} is heard.` : `${other} listens to ${speaker}, who is only heard.`;
  const how = draft.text === "" ? "" : `, ${draft.text}`;
  if (draft.kind === "line") return other === undefined ? `${speaker} speaks${how}.` : `${speaker} speaks to ${other}${how}.`;
  if (draft.kind === "exchange") return `${speaker} and ${other ?? "the others"} talk.`;
  return draft.text;
}

function secondsOf(brief: BoardBrief, draft: Draft): number {
  const pace = /\bfast|quick|rapid|energetic\b/i.test(brief.requirement) ? 0.85 : 1;
  if (draft.kind === "reaction") return tenths(1.8 * pace);
  if (draft.kind === "insert") return tenths(2.2 * pace);
  const lines = draft.elements.map((at) => brief.elements[at]).filter((element) => element?.character !== undefined);
  const saying = lines.reduce((sum, element) => sum + secondsToSay(element?.text ?? ""), 0);
  const seeing = draft.kind === "line" || draft.kind === "exchange" ? 0 : Math.max(secondsToSee(draft.text), draft.kind === "establish" ? 3 : 0);
  return Math.min(15, tenths(saying + seeing * pace));
}

/** Only what the screenplay itself asks for: within a scene there are cuts. */
function withTransitions(brief: BoardBrief, shots: readonly PlannedShot[]): PlannedShot[] {
  const said = (pattern: RegExp): boolean => brief.elements.some(({ type, text }) => type === "transition" && pattern.test(text));
  return shots.map((shot, at) => {
    if (at === 0 && said(/FADE (IN|UP)/)) return { ...shot, transition: "fade_in" };
    if (at === shots.length - 1 && said(/FADE OUT|TO BLACK/)) return { ...shot, transition: "fade_out" };
    return at === shots.length - 1 && said(/DISSOLVE/) ? { ...shot, transition: "dissolve" } : shot;
  });
}
