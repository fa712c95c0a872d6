/** film.seam: the stretch in which one clip becomes the next, encoded once, so that the clips themselves can be copied. */
import path from "node:path";
import { File, Type, Video, defineNode, file } from "vp/plugin";
import { ffmpegTool } from "../media/ffmpeg.ts";
import { writeGlance } from "./glance.ts";
import { drawSeam } from "./seam.ts";
import { TRANSITIONS } from "./types.ts";

export default defineNode({
  name: "film.seam",
  version: 2,
  summary: "Draw the seam of two clips that overlap: a dissolve, a wipe or an iris",
  inputs: Type.Object({
    before: Video(),
    after: Video(),
    type: Type.Enum(TRANSITIONS),
    /** Pictures of both clips that are seen together. */
    frames: Type.Integer({ minimum: 1 }),
    /** Last pictures of `after` that it shares with the clip that follows it. */
    tail: Type.Integer({ minimum: 0, default: 0 }),
  }),
  outputs: Type.Object({
    video: Video(),
    /** First pictures of `after` that the seam holds. */
    holds: Type.Integer(),
    /** Its pictures, small and grey. */
    glance: File(),
  }),
  pool: "cpu",
  runs: "worker",
  tools: async (environment) => ({ ffmpeg: await ffmpegTool(environment) }),
  async run({ inputs, workDir, signal }) {
    const out = path.join(workDir, "seam.mp4");
    const holds = await drawSeam({ ...inputs, before: inputs.before.path, after: inputs.after.path, out, signal });
    const glance = path.join(workDir, "glance.gray");
    await writeGlance(out, { out: glance, signal });
    return { video: file(out), holds, glance: file(glance) };
  },
});
