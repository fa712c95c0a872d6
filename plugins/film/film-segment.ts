/** film.segment: a clip as the film shows it, with its grade, its captions and its fades. One with nothing to do stays as it is. */
import { copyFile } from "node:fs/promises";
import path from "node:path";
import { Type, Video, defineNode, file } from "vp/plugin";
import { ffmpegTool } from "../media/ffmpeg.ts";
import { treated } from "./treat.ts";
import { GRADES } from "./types-grades.ts";

export default defineNode({
  name: "film.segment",
  version: 1,
  summary: "Give a clip its grade, burnt-in captions and fades, encoding only what changes",
  inputs: Type.Object({
    clip: Video(),
    grade: Type.Enum(GRADES, { default: "none" }),
    /** First pictures that come out of black. */
    fade_in: Type.Integer({ minimum: 0, default: 0 }),
    /** Last pictures that go into black. */
    fade_out: Type.Integer({ minimum: 0, default: 0 }),
  }),
  outputs: Type.Object({ video: Video() }),
  pool: "cpu",
  runs: "worker",
  tools: async (environment) => ({ ffmpeg: await ffmpegTool(environment) }),
  async run({ inputs, workDir, signal, log }) {
    const { grade, fade_in, fade_out, clip } = inputs;
    const done = await treated(clip.path, { grade, fade_in, fade_out, overlays: [] }, { workDir, signal, log });
    const out = path.join(workDir, "segment.mp4");
    await copyFile(done, out);
    return { video: file(out) };
  },
});
