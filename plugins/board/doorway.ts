/** Who stands on a threshold: in a doorway that is open behind them, as far off as the wall. Reads by rule; pure. */
import { holdsDoor } from "../film/types-jolts.ts";
import { isMentioned } from "../film/types-names.ts";
import { sentencesOf } from "../film/types-sentences.ts";
import type { Figure, Place, Prop } from "../film/types-staging.ts";

interface Entered {
  readonly description: string;
  readonly place: Place;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** Who have come no farther than the doorway, since an earlier shot. */
  readonly entered: readonly string[];
}

/** The figures, the one in the doorway moved into it, and the door. */
export function inDoorway(figures: readonly Figure[], { description, place, people, entered }: Entered): { readonly figures: readonly Figure[]; readonly door: readonly Prop[] } {
  const opened = DOOR_OPENS.test(description);
  const told = sentencesOf(description).filter((sentence) => THRESHOLD.test(sentence) || (opened && STANDS_THERE.test(sentence))).join(" ");
  if ((told === "" && entered.length === 0) || place.setting !== "INT" || place.kind === "elevator") return { figures, door: [] };
  const named = people.filter(({ name }) => isMentioned(name, told)).map(({ id }) => id);
  const who = figures.find(({ character }) => (told === "" ? entered : named).includes(character)) ?? (told === "" ? undefined : (figures.length === 1 ? figures[0] : undefined));
  if (who === undefined || !UPRIGHT.has(who.pose)) return { figures, door: [] };
  // Over their shoulder the doorway is where we are.
  if (who.facing === "back") return { figures, door: [{ kind: "door", x: 0, depth: 1, note: BEHIND_US }] };
  return {
    figures: figures.map((figure) => (figure === who ? { ...figure, depth: told === "" || THRESHOLD.test(told) ? 0.95 : BEFORE_IT } : { ...figure, depth: Math.max(figure.depth, IN_THE_ROOM) })),
    door: [{ kind: "door", x: who.x, depth: 1, note: `open door, threshold, ${place.time}` }],
  };
}

/** The wall with the door in it is the one the camera has its back to. */
const BEHIND_US = "door behind us";

/** Who keeps a door open by then: the one whose hand has stopped it, until they come out or it shuts. */
export function keptDoor(description: string, characters: readonly string[], before: string | undefined): string | undefined {
  if (holdsDoor(description)) return characters[0] ?? before;
  return LETS_GO.test(description) ? undefined : before;
}

const LETS_GO = /\bdoors? (?:\w+ )?(?:closes?|shuts?|slides? shut)\b|\b(?:steps?|comes?|walks?|runs?) (?:out|away|off)\b|\blets? (?:go of )?the doors?\b/i;
/** Somebody stands in a doorway. */
export const THRESHOLD = /\b(?:in|on) (?:the|a) (?:open )?(?:doorway|threshold|door)\b|(?<!\p{L})(?:на пороге|в дверях|в проёме)(?!\p{L})|(?:戸口|入り口|入口)に/iu;
/** A step into the room. */
const BEFORE_IT = 0.6;
/** Whoever is in the room is no giant beside them, and sees them. */
const IN_THE_ROOM = 0.56;
const DOOR_OPENS = /\bdoors? (?:\w+ )?(?:opens?|swings? open|flies open)\b/i;
const STANDS_THERE = /\bstands? there\b/i;
const UPRIGHT: ReadonlySet<Figure["pose"]> = new Set<Figure["pose"]>(["standing", "holding", "carrying", "waving", "arms_crossed", "reaching", "leaning", "pointing", "hands_up", "crying", "laughing", "thinking"]);
