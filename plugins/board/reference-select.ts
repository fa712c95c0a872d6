/**
 * `reference.select`: which pictures a frame is drawn after. One view of each character, as they are seen, and the frame
 * it continues; nothing else, so a portrait that is not chosen makes no frame stale. Code alone, no model.
 */
import { Image, Type, defineNode, type ArtifactFile, type Static } from "vp/plugin";
import { CONTINUED } from "../film/types-picture.ts";
import { FACINGS } from "../film/types-staging.ts";
import { Portraits } from "../film/types.ts";
import { CharacterId } from "../film/types-lasting.ts";

const Inputs = Type.Object({
  staging: Type.Object({ figures: Type.Array(Type.Object({ character: CharacterId, facing: Type.Enum(FACINGS), depth: Type.Number() })) }),
  portraits: Type.Array(Portraits, { description: "Of the characters in the shot." }),
  frame: Type.Optional(Type.Union([Image(), Type.Null()], { description: "The frame that this one continues." })),
  limit: Type.Integer({ default: 8, minimum: 0, description: "The most pictures that the model is shown." }),
});

export default defineNode({
  name: "reference.select",
  version: 1,
  summary: "Choose the portraits and the frame that a picture is drawn after, at most one view of each character.",
  inputs: Inputs,
  outputs: Type.Object({
    references: Type.Array(Image()),
    legend: Type.Array(Type.String(), { description: "What each reference shows, in the same order." }),
  }),
  runs: "engine",
  async run({ inputs }) {
    const chosen = selectReferences(inputs);
    return { references: chosen.map(({ image }) => image), legend: chosen.map(({ shows }) => shows) };
  },
});

export interface Reference {
  readonly image: ArtifactFile;
  readonly shows: string;
}

/** The continued frame first, then the characters, nearest first. */
export function selectReferences({ staging, portraits, frame, limit }: Static<typeof Inputs>): readonly Reference[] {
  const nearest = staging.figures.toSorted((a, b) => a.depth - b.depth);
  const views = nearest.flatMap(({ character, facing }) => {
    const portrait = portraits.find((each) => each.character === character);
    if (!portrait) return [];
    const view = facing === "left" || facing === "right" ? "side" : facing;
    return [{ image: portrait[view], shows: `${character}, seen from the ${view}` }];
  });
  const continued = frame ? [{ image: frame, shows: CONTINUED }] : [];
  return [...continued, ...views].slice(0, limit);
}
