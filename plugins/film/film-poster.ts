/** film.poster: the one picture that stands for a film, out of clips as they were filmed: no captions, no fades. */
import { Image, Type, Video, defineNode, file } from "vp/plugin";
import { ffmpegTool } from "../media/ffmpeg.ts";
import { drawPoster } from "./poster.ts";

export default defineNode({
  name: "film.poster",
  version: 1,
  summary: "Choose the picture that stands for a film: a face that is well seen, and nothing that is dark or flat",
  inputs: Type.Object({
    clips: Type.Array(Video(), { minItems: 1 }),
    /** How each clip is framed and how many people it shows, in the same order. */
    shots: Type.Array(Type.Object({ size: Type.String(), people: Type.Integer({ minimum: 0 }) }), { default: [] }),
  }),
  outputs: Type.Object({ image: Image() }),
  pool: "cpu",
  runs: "worker",
  tools: async (environment) => ({ ffmpeg: await ffmpegTool(environment) }),
  async run({ inputs, workDir, signal, log }) {
    const shots = inputs.clips.map(({ path }, at) => ({ path, ...(inputs.shots[at] ?? { size: "", people: 0 }) }));
    return { image: file(await drawPoster(shots, { workDir, signal, log })) };
  },
});
