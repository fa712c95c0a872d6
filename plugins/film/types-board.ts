/**
 * What the pages that show a film are made of: its scenes with their shots, the first picture of each and how long it
 * lasts. Ids are labels that stand on the page, so here they count. Shapes and small words only.
 */
import { Image, Type, type Static } from "vp/plugin";
import { Heading, Shot, TimedLine } from "./types.ts";
import { CharacterId } from "./types-lasting.ts";

const { size, angle, movement, camera, description, insert, card } = Shot.properties;
const { at, line, seconds, character } = TimedLine.properties;

/** Whose lines they are, by the names people know. */
export const Names = Type.Array(Type.Object({ id: CharacterId, name: Type.String() }));

const scene = {
  /** `s01`. */
  id: Type.String(),
  heading: Heading,
  /** The first picture of each shot, in order. */
  frames: Type.Array(Image()),
};

/** As much as a contact sheet shows. `timing` is in the order of `shots`. */
export const SheetScene = Type.Object({
  ...scene,
  shots: Type.Array(Type.Object({ id: Type.String(), size, angle, insert, card })),
  timing: Type.Array(Type.Object({ seconds, lines: Type.Array(Type.Object({ character, line })) })),
});
export type SheetScene = Static<typeof SheetScene>;

/** How a line is cued: `V.O.`, `ON PHONE`; `gently`. In the order in which the lines are spoken. */
const Cued = Type.Object({ extension: Type.Optional(Type.String()), parenthetical: Type.Optional(Type.String()) });

/** As much as a page of a storyboard shows. `timing` is in the order of `shots`. */
export const BoardScene = Type.Object({
  ...scene,
  shots: Type.Array(Type.Object({ id: Type.String(), size, angle, insert, card, movement, camera, description, dialogue: Type.Optional(Type.Array(Cued)) })),
  timing: Type.Array(Type.Object({ seconds, lines: Type.Array(Type.Object({ character, line, at })) })),
});
export type BoardScene = Static<typeof BoardScene>;

/** `INT. REPAIR SHOP - NIGHT`, as it is headed in a screenplay. */
export function headingLine({ setting, location, time }: Static<typeof Heading>): string {
  return `${setting === "INT/EXT" ? "INT./EXT." : `${setting}.`} ${location}${time === "" ? "" : ` - ${time}`}`;
}

/** `over shoulder`, `pan left`: how a word of the vocabulary is read. */
export function readable(word: string): string {
  return word.replaceAll("_", " ");
}

/** What kind of picture it is, as a crew calls it: `MCU`, `insert`, `card`. */
export function sizeWord({ size, insert, card }: SheetScene["shots"][number]): string {
  return card !== undefined ? "card" : insert !== undefined ? "insert" : size;
}
