/** Where in a picture a thing stands: by what is told of it, else by chance that is the same every time. Pure. */
import { HOOK, POST } from "../film/types-hook.ts";
import type { NamedProp } from "../film/types-lexicon.ts";
import { hundredths } from "../film/types-rounding.ts";
import { chance } from "../film/types-seed.ts";
import type { Figure, Place, Prop } from "../film/types-staging.ts";
import { isAtOwnDesk, placeOnDesk } from "./desk.ts";
import { isLamp } from "./lamps.ts";
import type { ReadShot } from "./read.ts";
import { ACROSS, BEHIND_THEM, BESIDE, BETWEEN, CRATES, depthAcross, FALLEN, isInPuddle, STACKED, WAITING } from "./things.ts";

export const TUMBLING = " tumbling";

interface Around {
  readonly shot: ReadShot;
  readonly figures: readonly Figure[];
  readonly place: Place;
  /** What somebody looks at, and what they put a hand to. */
  readonly seen: Prop["kind"] | undefined;
  readonly touched: Prop["kind"] | undefined;
}

/** Whether a rule is for a thing, and what it then says: -1 to 1 from left to right, 0 to 1 from near to far. */
interface Rule {
  readonly of: (thing: NamedProp, around: Around) => boolean;
  readonly is: (thing: NamedProp, around: Around) => number;
}

/** The first that is for the thing holds: what somebody looks at lies where they look, what bars the way where they go. */
const ACROSS_PICTURE: readonly Rule[] = [
  { of: ({ note }) => isAtOwnDesk([{ note }]), is: ({ kind }, { shot }) => placeOnDesk(kind, shot.looks) },
  // A picture of it alone is taken there.
  { of: isInPuddle, is: () => 0 },
  { of: ({ note }) => note.startsWith("hung "), is: ({ kind }) => (isLamp(kind) ? POST : HOOK) },
  { of: ({ note }) => note.endsWith(BETWEEN), is: () => 0 },
  { of: ({ note }) => note.endsWith(BESIDE), is: ({ kind }, { shot, figures }) => (kind === "table" ? besidePeople(figures, shot) : 0.12 * sideOf(shot)) },
  { of: ({ note }, { shot }) => note.endsWith(TUMBLING) && (CRATES.test(note) || BEHIND_THEM.test(shot.description)), is: (_, { shot }) => (BEHIND_THEM.test(shot.description) ? -0.5 : 0.5) * sideOf(shot) },
  { of: ({ note }) => ACROSS.test(note) || note.includes(FALLEN), is: ({ note }) => 0.5 * toldSide(note) },
  { of: ({ note }) => note.endsWith(STACKED), is: ({ note }, { shot }) => (note.includes(" behind ") ? -0.5 : 0.5) * sideOf(shot) },
  { of: ({ note }) => note.startsWith(WAITING), is: ({ note }) => 0.26 * toldSide(note) },
  { of: ({ kind }, { touched }) => kind === touched, is: (_, { shot }) => 0.27 * sideOf(shot) },
  { of: ({ kind }, { seen, shot }) => kind === seen && shot.characters.length === 1, is: (_, { shot }) => 0.42 * sideOf(shot) },
  // The one lamp that burns in a room is on the right, and so is its light where it is not in the picture.
  { of: ({ kind }, { place }) => kind === "lamp" && place.setting === "INT" && place.features?.includes("lone_lamp") === true, is: (thing) => Math.abs(anywhere(thing)) },
];

const AWAY: readonly Rule[] = [
  { of: ({ note }) => ACROSS.test(note), is: (_, { shot, place }) => depthAcross(shot, place) },
  { of: ({ note }) => note.startsWith(WAITING), is: () => 0.8 },
  { of: ({ note }) => note.endsWith(BETWEEN), is: () => 0 },
  { of: ({ note }) => note.endsWith(BESIDE), is: ({ kind }, { shot }) => (kind === "table" && HIPS.has(shot.size) ? 0.22 : 0.46) },
  { of: ({ kind }, { seen }) => kind === seen, is: () => 0.3 },
];

export function whereItStands(thing: NamedProp, around: Around): Pick<Prop, "x" | "depth"> {
  const say = (rules: readonly Rule[]): number | undefined => rules.find(({ of }) => of(thing, around))?.is(thing, around);
  return { x: say(ACROSS_PICTURE) ?? anywhere(thing), depth: say(AWAY) ?? hundredths(0.35 + chance(`${thing.note} depth`) * 0.4) };
}

function anywhere({ note }: NamedProp): number {
  return hundredths(chance(`${note} x`) * 1.5 - 0.75);
}

function sideOf({ looks }: ReadShot): 1 | -1 {
  return looks === "right" ? 1 : -1;
}

function toldSide(note: string): 1 | -1 {
  return note.endsWith("left") ? -1 : 1;
}

/** Between those who are there, but not before a thing that passes from hand to hand: then it is before who takes that. */
function besidePeople(figures: readonly Figure[], { handing }: ReadShot): number {
  return 0.28 * Math.sign(figures.find(({ character }) => character === handing?.to)?.x ?? 0);
}

/** Sizes that cut people near the hip: a table at their side would be out of the picture if it were not before them. */
const HIPS: ReadonlySet<ReadShot["size"]> = new Set<ReadShot["size"]>(["MS", "MLS"]);
