/** `title.render`: an opening title, the end credits or a card with words, as a clip that joins those of the film. No model. */
import { Image, Type, Video, defineNode, file } from "vp/plugin";
import { isKnownStyle, MANNERS } from "../film/types-manner.ts";
import { ffmpegTool } from "../media/ffmpeg.ts";
import { TitleInputs } from "./title-inputs.ts";

export default defineNode({
  name: "title.render",
  version: 1,
  summary: "Make an opening title, end credits or a card with words, in the style of the film.",
  inputs: TitleInputs,
  outputs: Type.Object({ video: Video(), image: Image(), seconds: Type.Number() }),
  pool: "cpu",
  runs: "worker",
  tools: async (environment) => ({ ffmpeg: await ffmpegTool(environment) }),
  async run({ inputs, workDir, signal, log, progress }) {
    if (inputs.kind === "credits" && !isKnownStyle(inputs.style)) log(`style "${inputs.style}" names none of the manners that are drawn by rule (${MANNERS.slice(1).join(", ")}), so what is drawn by rule has the house manner`);
    const { filmTitle } = await import("./title-film.ts");
    const { video, image, seconds } = await filmTitle(inputs, { workDir, signal, progress });
    return { video: file(video), image: file(image), seconds };
  },
});
