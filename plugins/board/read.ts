/** The parts of the vocabulary that the boarding node types read: labels that stand in no key are left out. Shapes only. */
import { Type, type Static } from "vp/plugin";
import { Features } from "../film/types-features.ts";
import { ANGLES, Character, ELEMENT_TYPES, Heading, MOVEMENTS, OtherPlace, SIZES, VARIATIONS } from "../film/types.ts";
import { CharacterId, Lasting } from "../film/types-lasting.ts";
import type { Place } from "../film/types-staging.ts";

export const ReadScene = Type.Object({
  heading: Heading,
  synopsis: Type.String(),
  elements: Type.Array(
    Type.Object({
      type: Type.Enum(ELEMENT_TYPES),
      text: Type.String(),
      character: Type.Optional(Type.String()),
      parenthetical: Type.Optional(Type.String()),
      extension: Type.Optional(Type.String()),
      dual: Type.Optional(Type.Boolean()),
    }),
  ),
  cast: Type.Array(CharacterId),
  elsewhere: Type.Optional(Type.Array(OtherPlace)),
  features: Features,
  carried: Type.Optional(Type.Array(Type.String())),
  known: Type.Optional(Type.Array(Type.String())),
  there: Type.Optional(Type.Array(Type.String())),
  weather: Type.Optional(Type.String()),
  time: Type.Optional(Type.String()),
  aboard: Type.Optional(Type.Array(CharacterId)),
});
export type ReadScene = Static<typeof ReadScene>;

/** A shot's picture. Of what is said, only who says it and how: the words are no part of a picture. */
export const ReadShot = Type.Object({
  size: Type.Enum(SIZES),
  angle: Type.Enum(ANGLES),
  movement: Type.Enum(MOVEMENTS),
  description: Type.String(),
  variation: Type.Enum(VARIATIONS),
  characters: Type.Array(CharacterId),
  ...Lasting,
  looks: Type.Enum(["left", "right"]),
  focus: Type.Optional(CharacterId),
  insert: Type.Optional(Type.String()),
  card: Type.Optional(Type.String()),
  where: Type.Optional(Heading),
  features: Features,
  dialogue: Type.Array(Type.Object({ character: CharacterId, parenthetical: Type.String(), extension: Type.String() })),
});
export type ReadShot = Static<typeof ReadShot>;

const { id, name, look, wardrobe, figure, visible } = Character.properties;
/** Of how they look only what they are: it asks for other pictures. */
const Being = Type.Object({ look: Type.Object({ species: figure.properties.look.properties.species }) });
export const PlannedCast = Type.Object({ id, name, visible, figure: Type.Optional(Being) });
export type PlannedCast = Static<typeof PlannedCast>;
export const DescribedCast = Type.Object({ id, name, look, wardrobe });
export const StagedCast = Type.Object({ id, name, figure });
export type Staged = Static<typeof StagedCast>;

/** What a shot's staging is made of. */
export interface ToStage {
  readonly shot: ReadShot;
  readonly place: Place;
  readonly crowd: boolean;
  readonly cast: readonly Staged[];
  readonly style: string;
}
