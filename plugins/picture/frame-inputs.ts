/** What a frame is drawn from: the inputs that all node types share that draw one. Shapes only. */
import { Image, Model, Type, type Static } from "vp/plugin";
import { PictureSize } from "../film/types-picture.ts";
import { Staging } from "../film/types-staging.ts";
import { Character } from "../film/types.ts";

const { id, name, look, wardrobe } = Character.properties;

export const FrameInputs = Type.Object({
  description: Type.String(),
  staging: Staging,
  cast: Type.Array(Type.Object({ id, name, look, wardrobe }), { default: [], description: "The characters of the picture, in words." }),
  references: Type.Array(Image(), { default: [], description: "Portraits and frames to stay close to, in order of weight." }),
  legend: Type.Array(Type.String(), { default: [], description: "What each reference shows, in the same order." }),
  parent: Type.Optional(Type.Union([Image(), Type.Null()], { description: "The frame that this one continues." })),
  max_references: Type.Integer({ default: 8, minimum: 0, description: "The most pictures that the model is shown; those of most weight are kept." }),
  style: Type.String({ default: "" }),
  size: PictureSize,
  model: Model("image"),
});
export type FrameInputs = Static<typeof FrameInputs>;
