/** `frame.draw`: one frame of a shot, from its description, its staging and the pictures it must agree with. */
import { Image, Type, defineNode } from "vp/plugin";
import { strangeStyle } from "../film/types-manner.ts";
import { isEmbedded } from "../film/types-models.ts";
import { FrameInputs } from "./frame-inputs.ts";
import { drawFrame, frameEstimate } from "./frame-request.ts";

export default defineNode({
  name: "frame.draw",
  version: 5,
  summary: "Draw one frame of a shot after its description, its staging and its references.",
  inputs: FrameInputs,
  outputs: Type.Object({ image: Image({ fits: { size: "size" } }) }),
  runs: "shared",
  estimate: ({ inputs }) => [frameEstimate(inputs, 1)],
  async run({ inputs, models, workDir, log, warn }) {
    const strange = isEmbedded(inputs.model) ? strangeStyle(inputs.style) : undefined;
    if (strange !== undefined) warn(strange);
    return { image: await drawFrame(inputs, { models, workDir, log }) };
  },
});
