/** What a shot is filmed from: the inputs that all node types share that make a clip. Shapes only. */
import { Image, Model, Type, type Static } from "vp/plugin";
import { PictureSize } from "../film/types-picture.ts";
import { Staging } from "../film/types-staging.ts";
import { TimedLine } from "../film/types.ts";

const { character, line, delivery, audio, words, visemes, seconds, at } = TimedLine.properties;
const Frame = Type.Optional(Type.Union([Image(), Type.Null()]));

export const ClipInputs = Type.Object({
  motion: Type.String({ default: "" }),
  sound: Type.String({ default: "" }),
  first_frame: Frame,
  last_frame: Frame,
  staging: Type.Optional(Staging),
  last_staging: Type.Optional(Staging),
  /** The spoken lines; mouths follow them. */
  voices: Type.Array(Type.Object({ character, line, delivery, audio, words, visemes, seconds, at }), { default: [] }),
  style: Type.String({ default: "" }),
  seconds: Type.Number({ exclusiveMinimum: 0 }),
  longest: Type.Number({ default: 0, minimum: 0, description: "Seconds of one clip at most; a longer shot is made of several that go on from each other. 0 for no limit." }),
  fps: Type.Number({ default: 24, minimum: 1, maximum: 60 }),
  size: PictureSize,
  model: Model("video"),
});
export type ClipInputs = Static<typeof ClipInputs>;
