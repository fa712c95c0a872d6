/** `clip.render`: a moving shot from its first frame (and last), its motion and the lines spoken in it. No sound. */
import { Type, Video, defineNode } from "vp/plugin";
import { oddSize } from "../media/even-size.ts";
import { ffmpegTool } from "../media/ffmpeg.ts";
import { ClipInputs } from "./clip-inputs.ts";
import { clipEstimates } from "./clip-request.ts";
import { filmShot } from "./film-shot.ts";

export default defineNode({
  name: "clip.render",
  version: 3,
  summary: "Make a moving shot of its first frame, or of first and last, with mouths that follow the lines.",
  inputs: ClipInputs,
  outputs: Type.Object({ video: Video({ fits: { size: "size", seconds: "seconds", fps: "fps" } }) }),
  runs: "shared",
  estimate: ({ inputs }) => clipEstimates(inputs),
  tools: async (environment) => ({ ffmpeg: await ffmpegTool(environment) }),
  async run({ inputs, models, workDir, signal, log, warn }) {
    const odd = oddSize(inputs.size);
    if (odd !== undefined) warn(odd);
    return { video: await filmShot(inputs, { models, workDir, signal, log }) };
  },
});
