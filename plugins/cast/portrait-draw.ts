/** `portrait.draw`: a character by itself from one side, for frames to stay true to. */
import { Image, Model, Type, defineNode } from "vp/plugin";
import { Character, VIEWS } from "../film/types.ts";
import type { PortraitBrief } from "../film/types-picture.ts";
import { portraitPrompt } from "./portrait-draw.prompt.ts";

const { id, name, age, look, wardrobe, figure } = Character.properties;

export default defineNode({
  name: "portrait.draw",
  version: 1,
  summary: "Draw a character from the front, the side or the back, before a plain backdrop.",
  inputs: Type.Object({
    character: Type.Object({ id, name, age, look, wardrobe, figure }),
    view: Type.Enum(VIEWS, { default: "front" }),
    body: Type.Enum(["half", "full"], { default: "full" }),
    style: Type.String({ default: "" }),
    size: Type.Object({ width: Type.Integer({ minimum: 16 }), height: Type.Integer({ minimum: 16 }) }, { default: { width: 768, height: 1024 }, description: "Pixels." }),
    model: Model("image"),
  }),
  outputs: Type.Object({ image: Image() }),
  runs: "engine",
  estimate: ({ inputs }) => [{ model: inputs.model, operation: "image", count: 1, size: inputs.size }],
  async run({ inputs: { character, view, body, style, size, model }, models }) {
    const brief: PortraitBrief = { purpose: "portrait", character: character.id, figure: character.figure, view, body, style };
    const { image } = await models.image({ model, prompt: portraitPrompt(character, { view, body, style }), size, brief });
    return { image };
  },
});
