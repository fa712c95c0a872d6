/**
 * How a drawn shot frames its people, as numbers, and what a director would not let pass. Knows no drawing: whoever
 * composed the shot tells the facts.
 */
import { Type, type Static } from "vp/plugin";
import { SIZES, ANGLES } from "./types.ts";
import { CharacterId } from "./types-lasting.ts";

/** Shares of the picture: 0,0 its upper left corner, 1,1 its lower right. */
export const FramedBox = Type.Object({ left: Type.Number(), top: Type.Number(), right: Type.Number(), bottom: Type.Number() });
export type FramedBox = Static<typeof FramedBox>;

export const FramedPerson = Type.Object({
  character: CharacterId,
  /** From crown to chin, hair included. */
  head: FramedBox,
  /** From brows to chin and from cheek to cheek. */
  face: FramedBox,
  /** From crown to sole, arms included. */
  body: FramedBox,
  /** An animal's head is large beside what is seen of its body. */
  animal: Type.Optional(Type.Boolean()),
  /** Turned away from the camera: there is no face to see. */
  turned: Type.Boolean(),
  /** The listener whose shoulder the camera looks over, cut by the edge on purpose. */
  shoulder: Type.Boolean(),
});
export type FramedPerson = Static<typeof FramedPerson>;

export const FramingFacts = Type.Object({
  size: Type.Enum(SIZES),
  angle: Type.Enum(ANGLES),
  /** Width by height of the picture. */
  aspect: Type.Number(),
  people: Type.Array(FramedPerson),
  /** Planned for the shot and not in its picture, as the listener in a close shot. */
  absent: Type.Array(CharacterId),
});
export type FramingFacts = Static<typeof FramingFacts>;

/** Under this keyword `local:animatic` writes the facts of a picture into its PNG. */
export const FRAMING_NOTE = "vp:framing";

export interface FramingProblem {
  readonly type: "cut" | "small" | "large" | "headroom";
  /** Nobody's for the room above all heads. */
  readonly character?: string;
  /** What was measured, as a share of the picture, and what it should have been. */
  readonly found: number;
  readonly least: number;
  readonly most: number;
}

/** What is wrong, worst first. Nothing for a shot without people. */
export function framingProblems(facts: FramingFacts): readonly FramingProblem[] {
  const shown = facts.people.filter(({ shoulder }) => !shoulder);
  return [...shown.flatMap((person) => cutOf(person, facts)), ...shown.flatMap((person) => sizeOf(person, facts, shown.length)), ...headroomOf(shown, facts)];
}

/** Shares of the picture that a face may be beyond its edge. */
const OVER = 0.01;

function cutOf({ character, face, turned }: FramedPerson, { size }: FramingFacts): readonly FramingProblem[] {
  if (turned) return [];
  // The closest shot ends below the mouth.
  const below = size === "ECU" ? 0.22 : OVER;
  const out = Math.max(-face.left, face.right - 1, -face.top, face.bottom - 1 - (below - OVER));
  return out > OVER ? [{ type: "cut", character, found: out, least: 0, most: OVER }] : [];
}

type ShotSize = FramingFacts["size"];

/** Shares of the picture's shorter side that a grown head takes, when it is the only one. */
const HEADS: Readonly<Record<ShotSize, readonly [number, number]>> = {
  ECU: [0.62, 2.2], CU: [0.4, 1.02], MCU: [0.26, 0.75], MS: [0.17, 0.55], MLS: [0.11, 0.42], LS: [0.06, 0.34], ELS: [0.02, 0.24],
};

/** How much larger an animal's head may be. */
const ANIMAL = 1.4;

/** Shares of the picture's shorter side that a head takes at the most. */
export function mostOfHead(size: ShotSize, animal: boolean): number {
  return HEADS[size][1] * (animal ? ANIMAL : 1);
}

/** A child's head, or that of one behind others, may be smaller; more people need more room. */
function sizeOf({ character, head, animal = false }: FramedPerson, { size, aspect }: FramingFacts, count: number): readonly FramingProblem[] {
  const most = mostOfHead(size, animal);
  const least = (HEADS[size][0] * 0.8) / (1 + 0.3 * (count - 1));
  const found = (head.bottom - head.top) / Math.min(1, aspect);
  return found < least ? [{ type: "small", character, found, least, most }] : found > most ? [{ type: "large", character, found, least, most }] : [];
}

/** Shares of the picture's height above the highest head: not cut but where the size wants it, and not half of the picture. */
const ROOM: Readonly<Record<ShotSize, readonly [number, number]>> = {
  ECU: [-0.6, 0.25], CU: [-0.1, 0.3], MCU: [-0.01, 0.34], MS: [0, 0.4], MLS: [0, 0.46], LS: [0, 0.6], ELS: [0, 0.75],
};

function headroomOf(shown: readonly FramedPerson[], { size }: FramingFacts): readonly FramingProblem[] {
  if (shown.length === 0) return [];
  const found = Math.min(...shown.map(({ head }) => head.top));
  const [least, most] = ROOM[size];
  return found < least || found > most ? [{ type: "headroom", found, least, most }] : [];
}
