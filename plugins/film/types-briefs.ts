/**
 * What the writing and planning node types ask of a text model, and the shape of its answers: the brief for providers
 * that go by rules, the schema for all. Shapes only.
 */
import { Type, type Static } from "vp/plugin";
import { ANGLES, ELEMENT_TYPES, GENDERS, Heading, MOODS, MOVEMENTS, OtherPlace, SIZES, TRANSITIONS, VARIATIONS } from "./types.ts";
import { CharacterId } from "./types-lasting.ts";

const CLOSED = { additionalProperties: false };

// idea.develop

export const IdeaBrief = Type.Object({ purpose: Type.Literal("idea.develop"), idea: Type.String(), requirement: Type.String() });
export type IdeaBrief = Static<typeof IdeaBrief>;

export const Story = Type.Object(
  {
    title: Type.String({ minLength: 1, description: "One to five words." }),
    logline: Type.String({ minLength: 1, description: "One sentence: who wants what, and what stands in the way." }),
    premise: Type.String({ minLength: 1, description: "Two or three sentences: where it begins, what presses, how it ends." }),
    mood: Type.Enum(MOODS, { description: "Of the whole film; the music follows it." }),
    beats: Type.Array(
      Type.Object(
        {
          act: Type.Integer({ minimum: 1, maximum: 3, description: "1 plants, 2 presses, 3 pays off; in order." }),
          beat: Type.String({ minLength: 1, description: "One thing that is done and can be seen, in the present tense." }),
        },
        CLOSED,
      ),
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
          gender: Type.Enum(GENDERS, { description: "Of the voice, and of the figure where it has one." }),
          look: Type.String({ minLength: 1, description: "What never changes: build, height, skin, face, eyes, hair, one mark. No clothes." }),
          wardrobe: Type.String({ minLength: 1, description: "Garments from the outside in, each with cut and one colour; shoes; one thing they carry." }),
          pitch: Type.Number({ minimum: 0.7, maximum: 1.5, description: "1 is the voice as it is." }),
          rate: Type.Number({ minimum: 0.7, maximum: 1.4, description: "1 is the usual pace." }),
          accent: Type.String({ description: "Empty unless the screenplay gives one." }),
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
  /** `V.O.`, `O.S.` */
  extension: Type.Optional(Type.String()),
  /** Spoken at the same time as the one before it. */
  dual: Type.Optional(Type.Boolean()),
});
export type PlannedElement = Static<typeof PlannedElement>;

export const BoardBrief = Type.Object({
  purpose: Type.Literal("storyboard.plan"),
  heading: Heading,
  elements: Type.Array(PlannedElement),
  /** Those in the scene, in order of appearance. */
  cast: Type.Array(Type.Object({ id: CharacterId, name: Type.String(), visible: Type.Boolean(), /** A robot's face is a screen: it tells less than a body does. */ machine: Type.Optional(Type.Boolean()) })),
  /** Where else the scene plays at the same time, and who is there. */
  elsewhere: Type.Optional(Type.Array(OtherPlace)),
  requirement: Type.String(),
  maxShots: Type.Integer({ minimum: 1 }),
});
export type BoardBrief = Static<typeof BoardBrief>;

export const PlannedShot = Type.Object(
  {
    elements: Type.Array(Type.Integer({ minimum: 0 }), { description: "Numbers of the elements it shows; the words of spoken ones are heard in it." }),
    silent: Type.Boolean({ description: "True for a shot that shows its elements and speaks none of their lines, such as a reaction." }),
    camera: Type.String({ minLength: 1, description: "A name for the place of the camera; shots from one place share it." }),
    size: Type.Enum(SIZES, { description: "ECU a detail, CU a face, MCU head and chest, MS to the waist, MLS to the knees, LS the whole figure, ELS the whole place." }),
    angle: Type.Enum(ANGLES, { description: "Where the camera looks from." }),
    movement: Type.Enum(MOVEMENTS, { description: "One, with a reason; static while somebody speaks." }),
    description: Type.String({ minLength: 1, description: "What is seen from the first to the last moment, in short sentences in the present tense. No words that are spoken." }),
    variation: Type.Enum(VARIATIONS, { description: "How much the picture changes: small a breath, medium a pose or a distance, large people who come or go." }),
    characters: Type.Array(CharacterId, { description: "Ids of those in the picture, from left to right." }),
    focus: Type.String({ description: "Id of whom it is about, or empty." }),
    insert: Type.String({ description: "The one thing that fills the picture, or empty." }),
    sound: Type.String({ description: "What is heard beside the words." }),
    seconds: Type.Number({ minimum: 1, maximum: 15, description: "Long enough for its words and a breath before and after." }),
    transition: Type.Enum(TRANSITIONS, { description: "How it begins (dissolve, fade_in) or ends (fade_out); cut inside a scene." }),
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
    first_frame: Type.String({ minLength: 1, description: "The still picture at the first moment: who is where, turned which way, doing what; things; light." }),
    last_frame: Type.String({ minLength: 1, description: "The same for the last moment, in the same words for all that has not changed." }),
    motion: Type.String({ minLength: 1, description: "What moves in between, in order, then what the camera does." }),
    sound: Type.String({ description: "What is heard beside the words, near before far." }),
  },
  CLOSED,
);
export type DescribeAnswer = Static<typeof DescribeAnswer>;
