/** What `title.render` is told. Shapes only. */
import { Image, Type, type Static } from "vp/plugin";
import { HEARD } from "../film/types-sound.ts";

export const TitleInputs = Type.Object({
  kind: Type.Enum(["title", "credits", "card"], { description: "An opening title, the end credits, or words on a card." }),
  title: Type.String({ default: "" }),
  by: Type.Array(Type.String(), { default: [], description: "As the title page has them: Written by, then the names." }),
  cast: Type.Array(Type.String(), { default: [], description: "Names of the characters, for the end credits." }),
  lines: Type.Array(Type.String(), { default: [], description: "What stands on a card; at the end of the credits in place of vp's own words." }),
  heard: Type.Array(Type.Enum(HEARD), { default: [...HEARD], description: "What vp's own words at the end of the credits say machines made, beside the pictures." }),
  picture: Type.Union([Image(), Type.Null()], { default: null, description: "What an opening title stands before and clears to: the first frame of the film." }),
  style: Type.String({ default: "" }),
  seconds: Type.Number({ default: 0, minimum: 0, description: "0 for as long as the words take to read." }),
  fps: Type.Number({ minimum: 1 }),
  size: Type.Object({ width: Type.Integer({ minimum: 16 }), height: Type.Integer({ minimum: 16 }) }),
});
export type TitleInputs = Static<typeof TitleInputs>;
