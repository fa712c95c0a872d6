/** `frame.draw`: one frame of a shot, from its description, its staging and the pictures it must agree with. */
import { Image, Model, Type, defineNode } from "vp/plugin";
import { PictureSize, type FrameBrief } from "../film/types-picture.ts";
import { Staging } from "../film/types-staging.ts";
import { framePrompt } from "./frame-draw.prompt.ts";

export default defineNode({
  name: "frame.draw",
  version: 1,
  summary: "Draw one frame of a shot after its description, its staging and its references.",
  inputs: Type.Object({
    description: Type.String(),
    staging: Staging,
    references: Type.Array(Image(), { default: [], description: "Portraits and frames to stay close to, in order of weight." }),
    legend: Type.Array(Type.String(), { default: [], description: "What each reference shows, in the same order." }),
    parent: Type.Optional(Type.Union([Image(), Type.Null()], { description: "The frame that this one continues." })),
    style: Type.String({ default: "" }),
    size: PictureSize,
    model: Model("image"),
  }),
  outputs: Type.Object({ image: Image() }),
  runs: "engine",
  estimate: ({ inputs }) => [{ model: inputs.model, operation: "image", count: 1, size: inputs.size }],
  async run({ inputs: { description, staging: planned, references, legend, parent, style, size, model }, models }) {
    const staging = style === "" ? planned : { ...planned, style };
    const brief: FrameBrief = { purpose: "frame", staging };
    const prompt = framePrompt({ description, staging, style: staging.style, legend, continues: Boolean(parent) });
    const { image } = await models.image({ model, prompt, size, references: [...(parent ? [parent] : []), ...references], brief });
    return { image };
  },
});
