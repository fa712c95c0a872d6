/** What reviews ask of a text model: whether a film may be shown, and who of several casts is one person. Shapes only. */
import { Type, type Static } from "vp/plugin";

const CLOSED = { additionalProperties: false };

// compliance.review

export const AUDIENCES = ["all", "teen", "adult"] as const;
export const SEVERITIES = ["note", "warn", "block"] as const;

export const ReviewBrief = Type.Object({
  purpose: Type.Literal("compliance.review"),
  text: Type.String(),
  audience: Type.Enum(AUDIENCES),
  rules: Type.String(),
  pictures: Type.Integer({ minimum: 0 }),
});
export type ReviewBrief = Static<typeof ReviewBrief>;

export const Finding = Type.Object(
  {
    severity: Type.Enum(SEVERITIES, { description: "note: worth knowing; warn: a person should look; block: not to be shown as it is." }),
    place: Type.String({ description: "Where: the scene heading, the speaker, or `picture 2`." }),
    quote: Type.String({ description: "The words at fault exactly as they stand, as few as tell; empty for a picture." }),
    problem: Type.String({ minLength: 1, description: "What is wrong and for whom, in one sentence." }),
    suggestion: Type.String({ minLength: 1, description: "The smallest change that mends it and keeps the story." }),
  },
  CLOSED,
);
export type Finding = Static<typeof Finding>;

export const ReviewAnswer = Type.Object(
  { findings: Type.Array(Finding, { maxItems: 60 }), note: Type.String({ description: "What was looked at and what could not be; may be empty." }) },
  CLOSED,
);
export type ReviewAnswer = Static<typeof ReviewAnswer>;

// cast.merge

export const MergeBrief = Type.Object({
  purpose: Type.Literal("cast.merge"),
  /** Names in order of appearance, each once. */
  people: Type.Array(Type.Object({ name: Type.String(), look: Type.String() })),
});
export type MergeBrief = Static<typeof MergeBrief>;

export const MergeAnswer = Type.Object(
  {
    people: Type.Array(
      Type.Object(
        {
          name: Type.String({ minLength: 1, description: "The name that the film knows them by: one of their names." }),
          names: Type.Array(Type.String(), { minItems: 1, description: "All names that are this one person, exactly as listed." }),
        },
        CLOSED,
      ),
    ),
  },
  CLOSED,
);
export type MergeAnswer = Static<typeof MergeAnswer>;
