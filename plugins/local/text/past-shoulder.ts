/** What is done between two, seen past the one to whom it is done: one near and dark at the edge, the other beyond. Knows no story; pure. */
import type { BoardBrief } from "../../film/types-briefs.ts";
import { isAnimal, presentAt, sideOf } from "../../film/types-scene.ts";
import type { Draft } from "./draft.ts";
import { isMachine } from "./machines.ts";
import type { Pattern } from "./pattern.ts";
import { peopleIn } from "./picture.ts";

/** Nothing where it is not between two people who are there. */
export function pastShoulder(brief: BoardBrief, draft: Draft): Pattern | undefined {
  if (KNEELS_TO.test(draft.text)) return areTwo(draft.people, brief) ? [["MS", "over_shoulder"]] : undefined;
  // Who waits in the room is near, and the door is as far as it is for them.
  if (COMES_TO_DOOR.test(draft.text)) return areTwo(peopleIn(brief, draft, { size: "LS", angle: "over_shoulder" }), brief) && isAlone(brief, draft) ? [["LS", "over_shoulder"]] : undefined;
  return undefined;
}

function areTwo(people: readonly string[], brief: BoardBrief): boolean {
  return people.length === 2 && people.every((id) => !isAnimal(brief, id) && !isMachine(brief, id));
}

/** Nobody else is there who would be left out of the picture. */
function isAlone(brief: BoardBrief, { elements, people }: Draft): boolean {
  return presentAt(brief, elements[0] ?? 0).filter((id) => sideOf(brief, id) === sideOf(brief, people[0] ?? "")).length <= 2;
}

const KNEELS_TO = /\bkneels?(?: down)? (?:beside|before|in front of|next to|by) (?:him|her|\p{Lu}\p{L}+)/u;
const COMES_TO_DOOR = /\bdoors? (?:\w+ )?(?:opens?|swings? open|flies open)\b[^]*\bstands? (?:there|(?:in|on) the (?:open )?(?:doorway|threshold|door))\b/i;
