/** `frame.draw`: one frame of a shot, from its description, its staging and the pictures it must agree with. */
import { Image, Type, defineNode } from "vp/plugin";
import { FrameInputs } from "./frame-inputs.ts";
import { drawFrame, frameEstimate } from "./frame-request.ts";

export default defineNode({
  name: "frame.draw",
  version: 1,
  summary: "Draw one frame of a shot after its description, its staging and its references.",
  inputs: FrameInputs,
  outputs: Type.Object({ image: Image() }),
  runs: "shared",
  estimate: ({ inputs }) => [frameEstimate(inputs, 1)],
  run: async ({ inputs, models, workDir, log }) => ({ image: await drawFrame(inputs, { models, workDir, log }) }),
});
