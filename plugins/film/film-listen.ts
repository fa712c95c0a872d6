/** film.listen: what is heard in a film's sound, measured once for each sound, so that another picture is checked without it. */
import { Audio, Type, defineNode } from "vp/plugin";
import { ffmpegTool } from "../media/ffmpeg.ts";
import { decodeSound } from "../media/sound-read.ts";
import { DueLine, Heard, listen } from "./heard.ts";

export default defineNode({
  name: "film.listen",
  version: 1,
  summary: "Measure a film's sound: loudness, peak, silence, and where each line is heard, so that film.check need not decode it",
  inputs: Type.Object({
    /** As it is in the film. */
    audio: Audio(),
    /** Those of the cut. */
    lines: Type.Array(DueLine, { default: [] }),
  }),
  outputs: Type.Object({ heard: Heard }),
  pool: "cpu",
  runs: "worker",
  tools: async (environment) => ({ ffmpeg: await ffmpegTool(environment) }),
  async run({ inputs: { audio, lines }, signal }) {
    return { heard: await listen(await decodeSound(audio.path, signal), lines) };
  },
});
