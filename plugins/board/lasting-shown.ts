/** What a shot shows of all that goes on in its scene: of its people, of what they hold, of what stands about as far as its size has room for it. Pure. */
import type { BoardBrief, PlannedShot } from "../film/types-briefs.ts";
import { BEASTS } from "../film/types-beasts.ts";
import { passingFeaturesIn } from "../film/types-features.ts";
import { isLaid, isOfTable, isServed } from "../film/types-laid.ts";
import type { NamedProp } from "../film/types-lexicon.ts";
import { roundOf } from "../film/types-round.ts";
import type { Shot } from "../film/types.ts";
import { onDeskOf } from "./desk.ts";
import { elsewhereOf } from "./elsewhere.ts";
import type { Lasting } from "./lasting.ts";
import { shaped } from "./notes.ts";
import { shownOf } from "./states.ts";
import { ACROSS, BETWEEN, FREE_BENCH, isHung, isInPuddle, isOfDesk, isUponCounter, OPEN_DOOR, STACKED, TRUNK, WAITING, worked } from "./things.ts";

export type ShownLasting = Pick<Shot, "held" | "calling" | "hats" | "bare" | "untidy" | "bent" | "far" | "kneading" | "entered" | "postures" | "glad" | "crying" | "things" | "weather" | "hour" | "door" | "state" | "hand_in_hand" | "aboard">;

/** It says nothing of what there is none of. */
export function lastingIn(brief: BoardBrief, plan: PlannedShot, lasting: Lasting): ShownLasting {
  const things = thingsIn(brief, plan, lasting);
  return { ...ofThePeople(plan, lasting), ...(things.length === 0 ? {} : { things }), ...ofThePlace(plan, lasting), ...ofTheBoat(plan, things, lasting) };
}

function ofThePeople({ characters }: PlannedShot, lasting: Lasting): ShownLasting {
  const held = heldBy(characters, lasting);
  const glad = characters.filter((id) => lasting.glad.has(id));
  const calling = characters.filter((id) => lasting.calling.has(id));
  const postures = [...lasting.postures].flatMap(([character, posture]) => (characters.includes(character) ? [{ character, ...posture }] : []));
  const paired = lasting.pair.length === 2 && characters.length === 2 && lasting.pair.every((id) => characters.includes(id));
  return {
    ...(held.length === 0 ? {} : { held }), ...shownOf(characters, lasting.states), ...(glad.length === 0 ? {} : { glad }),
    ...(postures.length === 0 ? {} : { postures }), ...(paired ? { hand_in_hand: true } : {}), ...(calling.length === 0 ? {} : { calling }),
  };
}

function ofThePlace({ characters }: PlannedShot, { weather, hour, door, state }: Lasting): ShownLasting {
  const inDoor = door !== undefined && characters.includes(door);
  return {
    ...(weather === undefined ? {} : { weather }), ...(hour === undefined ? {} : { hour }),
    ...(inDoor ? { door } : {}), ...(state.length === 0 ? {} : { state: [...state] }),
  };
}

/** Where the boat is seen, so is who is in it. */
function ofTheBoat({ description }: PlannedShot, things: readonly NamedProp[], { aboard }: Lasting): ShownLasting {
  const seen = things.some(({ kind }) => kind === "boat") || passingFeaturesIn(description).some((feature) => feature === "boat_in_storm" || feature === "far_light");
  return seen && aboard.length > 0 ? { aboard: [...aboard] } : {};
}

/** With the hand, and under the other arm. */
function heldBy(characters: readonly string[], { hands, tucked, notes, shown }: Lasting): NonNullable<Shot["held"]> {
  const shows = (thing: string): { shows?: string } => (shown.has(thing) ? { shows: shown.get(thing) ?? "" } : {});
  return [
    ...[...hands].flatMap(([character, thing]) => (characters.includes(character) ? [{ character, thing, ...noted(notes.get(thing), thing), ...shows(thing) }] : [])),
    ...[...tucked].flatMap(([character, thing]) => (characters.includes(character) ? [{ character, thing, ...noted(notes.get(thing), thing), tucked: true, ...shows(thing) }] : [])),
  ];
}

function noted(note: string | undefined, thing: string): { note?: string } {
  return note === undefined || note === thing ? {} : { note };
}

/** What stands about, what lies on the desk, what is worked on. */
function thingsIn(brief: BoardBrief, plan: PlannedShot, { things, notes, desk, states }: Lasting): NamedProp[] {
  const upon = onDeskOf(plan, desk);
  const here = brief.elsewhere === undefined && elsewhereOf(brief, plan) === undefined;
  const seen = plan.insert === "" ? standsInView(plan) : standsBehind(brief, plan);
  const about = here ? [...things.values()].filter(seen).map((thing) => shaped(thing, notes)) : [];
  return [...about.filter(({ kind }) => upon.every((thing) => thing.kind !== kind)), ...upon, ...worked(plan, states.kneading.size > 0)];
}

/** In a picture of people. */
function standsInView(plan: PlannedShot): (thing: NamedProp) => boolean {
  // What those see who look away from it has no beast in it that is with them.
  if (plan.angle === "pov" && plan.characters.length === 0) return (thing) => isNear(thing, plan) && !BEASTS.has(thing.kind);
  return (thing) => isNear(thing, plan) || ((thing.note === TRUNK || isHung(thing)) && plan.size === "MCU");
}

/** Behind or beside a thing that fills the picture. */
function standsBehind(brief: BoardBrief, plan: PlannedShot): (thing: NamedProp) => boolean {
  const round = roundOf(brief).length > 0;
  return (thing) => isHung(thing) || isOfDesk(thing) || isUponCounter(thing, plan) || (round && isOfTable(thing.kind));
}

/** In a close picture only the table is near enough, and what bars the way behind somebody; over a shoulder what is on it between two, and what hangs on the wall. */
function isNear({ kind, note }: NamedProp, { size, angle }: PlannedShot): boolean {
  if (isInPuddle({ note }) || note.endsWith(STACKED)) return size === "LS" || size === "ELS";
  if (note === FREE_BENCH) return size === "ELS";
  // At their knees.
  if (note.endsWith(BETWEEN)) return size === "ELS" || size === "LS" || size === "MLS";
  if (note.startsWith(WAITING)) return size === "LS" || size === "ELS";
  return kind === "table" || note === OPEN_DOOR || ACROSS.test(note) ? size !== "CU" && size !== "ECU" : WIDE.has(size) && (angle !== "over_shoulder" || isLaid(kind) || isServed(kind) || isHung({ note }));
}

const WIDE: ReadonlySet<Shot["size"]> = new Set<Shot["size"]>(["ELS", "LS", "MLS", "MS"]);
