/** `title.render`: an opening title, the end credits or a card with words, as a clip that joins those of the film. No model. */
import { Image, Type, Video, defineNode, file } from "vp/plugin";
import { strangeStyle } from "../film/types-manner.ts";
import { ffmpegTool } from "../media/ffmpeg.ts";
import { TitleInputs } from "./title-inputs.ts";

export default defineNode({
  name: "title.render",
  version: 2,
  summary: "Make an opening title, end credits or a card with words, in the style of the film.",
  inputs: TitleInputs,
  outputs: Type.Object({ video: Video({ fits: { size: "size", fps: "fps" } }), image: Image({ fits: { size: "size" } }), seconds: Type.Number() }),
  pool: "cpu",
  runs: "worker",
  tools: async (environment) => ({ ffmpeg: await ffmpegTool(environment) }),
  async run({ inputs, workDir, signal, warn, progress }) {
    const strange = strangeStyle(inputs.style);
    if (strange !== undefined) warn(strange);
    const { filmTitle } = await import("./title-film.ts");
    const { video, image, seconds } = await filmTitle(inputs, { workDir, signal, progress });
    return { video: file(video), image: file(image), seconds };
  },
});
