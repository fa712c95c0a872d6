/** How a robot is framed while it speaks: its face hardly moves. Knows no story; pure. */
import type { BoardBrief, PlannedShot } from "../../film/types-briefs.ts";
import { visibleIn } from "../../film/types-scene.ts";
import type { Draft } from "./draft.ts";

export function isMachine({ cast, elsewhere }: BoardBrief, id: string): boolean {
  return elsewhere === undefined && cast.some((each) => each.id === id && each.machine === true);
}

/** Its mood decides the picture, and not its turn. */
export function isMannered(brief: BoardBrief, { kind, people: [speaker = ""], text }: Draft): boolean {
  return kind === "line" && isMachine(brief, speaker) && (DOWNCAST.test(text) || TENDER.test(text));
}

/** Never shown twice alike: mood is told by where it is seen from, and it is near only where it is tender. */
export function machinePattern(brief: BoardBrief, { people: [, listener = ""], text }: Draft): readonly (readonly [PlannedShot["size"], PlannedShot["angle"]])[] {
  if (DOWNCAST.test(text)) return [["MCU", "high"], ["MS", "high"]];
  if (!visibleIn(brief).includes(listener)) return [["MS", "eye"], ["MS", "high"], ["MCU", "low"]];
  return TENDER.test(text) ? [["CU", "eye"], ["MCU", "eye"]] : [["MS", "over_shoulder"], ["MCU", "over_shoulder"], ["MS", "over_shoulder"], ["MCU", "low"], ["MS", "low"], ["MCU", "eye"]];
}

const DOWNCAST = /\b(?:sad|sadly|ashamed|downcast|crestfallen|discouraged|disappointed|hopeless(?:ly)?|dejected|eyes lowered|looking down)\b/i;
const TENDER = /\b(?:gently|tender(?:ly)?|softly|lovingly|warmly)\b/i;
