/** `portrait.draw`: a character by itself from one side, for frames to stay true to. */
import { join } from "node:path";
import { Image, Model, Type, defineNode } from "vp/plugin";
import { Character, VIEWS } from "../film/types.ts";
import type { PortraitBrief } from "../film/types-picture.ts";
import { isEmbedded } from "../film/types-models.ts";
import { fitPicture } from "../media/fit-picture.ts";
import { NEGATIVE, portraitPrompt } from "./portrait-draw.prompt.ts";

const { id, name, age, look, wardrobe, figure } = Character.properties;

export default defineNode({
  name: "portrait.draw",
  version: 3,
  summary: "Draw a character from the front, the side or the back, before a plain backdrop.",
  inputs: Type.Object({
    character: Type.Object({ id, name, age, look, wardrobe, figure }),
    view: Type.Enum(VIEWS, { default: "front" }),
    body: Type.Enum(["half", "full"], { default: "full" }),
    like: Type.Optional(Type.Union([Image(), Type.Null()], { description: "A picture of the same character from another side, to stay true to." })),
    style: Type.String({ default: "" }),
    size: Type.Object({ width: Type.Integer({ minimum: 16 }), height: Type.Integer({ minimum: 16 }) }, { default: { width: 768, height: 1024 }, description: "Pixels." }),
    model: Model("image"),
  }),
  outputs: Type.Object({ image: Image({ fits: { size: "size" } }) }),
  runs: "shared",
  estimate({ inputs: { character, model, size, like, ...asked } }) {
    const prompt = portraitPrompt(character, { ...asked, like: Boolean(like) });
    return [{ model, operation: "image", count: 1, prompt, size, references: like ? 1 : 0 }];
  },
  async run({ inputs: { character, view, body, style, size, like, model }, models, workDir, log }) {
    const brief: PortraitBrief = { purpose: "portrait", character: character.id, figure: character.figure, view, body, style };
    const prompt = portraitPrompt(character, { view, body, style, like: Boolean(like) });
    const { image } = await models.image({ model, prompt, negative: NEGATIVE, size, brief, ...(like ? { references: [like] } : {}) });
    return { image: isEmbedded(model) ? image : await fitPicture(image, { size, out: join(workDir, "picture.png"), log }) };
  },
});
