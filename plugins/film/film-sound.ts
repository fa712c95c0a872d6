/** film.sound: the film's sound as it goes into the film, encoded once, so that another picture leaves it alone. */
import path from "node:path";
import { Audio, Type, defineNode, file } from "vp/plugin";
import { AAC } from "../media/aac.ts";
import { ffmpegTool } from "../media/ffmpeg.ts";
import { BITEXACT, runFfmpeg } from "../media/ffmpeg-run.ts";

export default defineNode({
  name: "film.sound",
  version: 3,
  summary: "Encode a mix as AAC for film.assemble, which then copies it",
  inputs: Type.Object({ audio: Audio() }),
  outputs: Type.Object({ audio: Audio() }),
  pool: "cpu",
  runs: "worker",
  tools: async (environment) => ({ ffmpeg: await ffmpegTool(environment) }),
  async run({ inputs, workDir, signal }) {
    const out = path.join(workDir, "film.m4a");
    await runFfmpeg(["-i", inputs.audio.path, "-map", "0:a:0", "-vn", ...AAC, ...BITEXACT, out], { signal });
    return { audio: file(out) };
  },
});
