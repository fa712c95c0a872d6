/**
 * What the writing and planning node types ask of a text model, and the shape of its answers: the brief for providers
 * that go by rules, the schema for all. Shapes only.
 */
import { Type, type Static } from "vp/plugin";
import { ANGLES, CharacterId, ELEMENT_TYPES, GENDERS, Heading, MOODS, MOVEMENTS, SIZES, TRANSITIONS, VARIATIONS } from "./types.ts";

const CLOSED = { additionalProperties: false };

// idea.develop

export const IdeaBrief = Type.Object({ purpose: Type.Literal("idea.develop"), idea: Type.String(), requirement: Type.String() });
export type IdeaBrief = Static<typeof IdeaBrief>;

export const Story = Type.Object(
  {
    title: Type.String({ minLength: 1 }),
    logline: Type.String({ minLength: 1, description: "One sentence: who wants what, and what stands in the way." }),
    premise: Type.String({ minLength: 1 }),
    mood: Type.Enum(MOODS),
    beats: Type.Array(
      Type.Object({ act: Type.Integer({ minimum: 1, maximum: 3 }), beat: Type.String({ minLength: 1 }) }, CLOSED),
      { minItems: 3, maxItems: 12 },
    ),
    note: Type.String({ description: "How this was made; may be empty." }),
  },
  CLOSED,
);
export type Story = Static<typeof Story>;

// story.script

export const ScriptBrief = Type.Object({
  purpose: Type.Literal("story.script"), idea: Type.String(), requirement: Type.String(), story: Story,
});
export type ScriptBrief = Static<typeof ScriptBrief>;

export const ScriptAnswer = Type.Object(
  { script: Type.String({ minLength: 1, description: "The screenplay in Fountain." }) },
  CLOSED,
);

// cast.extract

export const CastBrief = Type.Object({
  purpose: Type.Literal("cast.extract"),
  people: Type.Array(
    Type.Object({
      name: Type.String(),
      /** Sentences that tell of them, and how they speak. */
      told: Type.Array(Type.String()),
      /** False for one who is only heard. */
      seen: Type.Boolean(),
    }),
  ),
});
export type CastBrief = Static<typeof CastBrief>;

export const CastAnswer = Type.Object(
  {
    characters: Type.Array(
      Type.Object(
        {
          name: Type.String({ minLength: 1, description: "Exactly as in the list of people." }),
          visible: Type.Boolean(),
          age: Type.String({ description: "A number, or child, teen, adult, old." }),
          gender: Type.Enum(GENDERS),
          look: Type.String({ minLength: 1, description: "What never changes: face, skin, hair, build." }),
          wardrobe: Type.String({ minLength: 1, description: "Clothes with their colours." }),
          pitch: Type.Number({ minimum: 0.7, maximum: 1.5 }),
          rate: Type.Number({ minimum: 0.7, maximum: 1.4 }),
          accent: Type.String(),
        },
        CLOSED,
      ),
    ),
  },
  CLOSED,
);
export type CastAnswer = Static<typeof CastAnswer>;

// storyboard.plan

/** An element as the planner reads it. Who speaks is a character's id. */
export const PlannedElement = Type.Object({
  type: Type.Enum(ELEMENT_TYPES),
  text: Type.String(),
  character: Type.Optional(CharacterId),
  parenthetical: Type.Optional(Type.String()),
});
export type PlannedElement = Static<typeof PlannedElement>;

export const BoardBrief = Type.Object({
  purpose: Type.Literal("storyboard.plan"),
  heading: Heading,
  elements: Type.Array(PlannedElement),
  /** Those in the scene, in order of appearance. */
  cast: Type.Array(Type.Object({ id: CharacterId, name: Type.String(), visible: Type.Boolean() })),
  requirement: Type.String(),
  maxShots: Type.Integer({ minimum: 1 }),
});
export type BoardBrief = Static<typeof BoardBrief>;

export const PlannedShot = Type.Object(
  {
    elements: Type.Array(Type.Integer({ minimum: 0 }), { description: "Numbers of the elements it shows; the words of spoken ones are heard in it." }),
    silent: Type.Boolean({ description: "True for a shot that shows its elements and speaks none of their lines, such as a reaction." }),
    camera: Type.String({ minLength: 1, description: "A name for the place of the camera; shots from one place share it." }),
    size: Type.Enum(SIZES),
    angle: Type.Enum(ANGLES),
    movement: Type.Enum(MOVEMENTS),
    description: Type.String({ minLength: 1, description: "What is seen. No words that are spoken." }),
    variation: Type.Enum(VARIATIONS),
    characters: Type.Array(CharacterId, { description: "Ids of those in the picture, from left to right." }),
    focus: Type.String({ description: "Id of whom it is about, or empty." }),
    insert: Type.String({ description: "The one thing that fills the picture, or empty." }),
    sound: Type.String(),
    seconds: Type.Number({ minimum: 1, maximum: 15 }),
    transition: Type.Enum(TRANSITIONS),
  },
  CLOSED,
);
export type PlannedShot = Static<typeof PlannedShot>;

export const BoardAnswer = Type.Object({ shots: Type.Array(PlannedShot, { minItems: 1 }) }, CLOSED);
export type BoardAnswer = Static<typeof BoardAnswer>;

// shot.describe

export const DescribeBrief = Type.Object({
  purpose: Type.Literal("shot.describe"),
  place: Type.String(),
  size: Type.Enum(SIZES),
  angle: Type.Enum(ANGLES),
  movement: Type.Enum(MOVEMENTS),
  variation: Type.Enum(VARIATIONS),
  description: Type.String(),
  insert: Type.String(),
  sound: Type.String(),
  cast: Type.Array(Type.Object({ name: Type.String(), look: Type.String(), wardrobe: Type.String() })),
  speaking: Type.Array(Type.Object({ name: Type.String(), manner: Type.String() })),
});
export type DescribeBrief = Static<typeof DescribeBrief>;

export const DescribeAnswer = Type.Object(
  {
    first_frame: Type.String({ minLength: 1, description: "The picture at the first moment." }),
    last_frame: Type.String({ minLength: 1, description: "The picture at the last moment." }),
    motion: Type.String({ minLength: 1, description: "What moves in between, and the camera." }),
    sound: Type.String(),
  },
  CLOSED,
);
export type DescribeAnswer = Static<typeof DescribeAnswer>;
