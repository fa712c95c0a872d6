/** captions.write: the spoken lines of a film as SRT and WebVTT. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { File, Type, defineNode, file } from "vp/plugin";
import { captionsOf, srt, vtt } from "./caption-text.ts";
import { Cue, VoiceLine } from "./types.ts";

export default defineNode({
  name: "captions.write",
  version: 1,
  summary: "Write captions as SRT and WebVTT: two lines of 42 characters, long lines split where they are heard",
  inputs: Type.Object({
    /** Seconds of the film; `words` count from the start of their cue. */
    cues: Type.Array(Type.Object({ ...Cue.properties, words: Type.Optional(VoiceLine.properties.words) })),
  }),
  outputs: Type.Object({ srt: File(), vtt: File() }),
  runs: "engine",
  async run({ inputs, workDir }) {
    const captions = captionsOf(inputs.cues);
    const [subrip, web] = [path.join(workDir, "film.srt"), path.join(workDir, "film.vtt")];
    await writeFile(subrip, srt(captions));
    await writeFile(web, vtt(captions));
    return { srt: file(subrip), vtt: file(web) };
  },
});
