/** `timeline.export`: the cut as timelines that editing programs open: OpenTimelineIO, CMX 3600, FCPXML and MLT. No model. */
import { writeFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { File, Type, defineNode, file, type Static } from "vp/plugin";
import { edl } from "./timeline/edl.ts";
import { fcpxml } from "./timeline/fcpxml.ts";
import { mlt } from "./timeline/mlt.ts";
import { otio } from "./timeline/otio.ts";
import type { Edit } from "./timeline/spans.ts";
import { Cut } from "./types-cut.ts";

/** By extension. */
export const FORMATS = { otio, edl, fcpxml, mlt };

const Inputs = Type.Object({
  cut: Cut,
  width: Type.Integer({ minimum: 2, description: "Pixels." }),
  height: Type.Integer({ minimum: 2, description: "Pixels." }),
  mix: Type.String({ default: "", description: "Where the film's sound is published, from the folder of the film." }),
  stems: Type.Array(Type.Object({ name: Type.String(), path: Type.String() }), { default: [], description: "Parts of it that are published too, as long as the film; silent in the timeline." }),
  folder: Type.String({ default: "..", description: "The folder of the film, from the one in which the timelines are published." }),
});
/** What the node type is given. */
export type TimelineInputs = Static<typeof Inputs>;

export default defineNode({
  name: "timeline.export",
  version: 1,
  summary: "Write the cut as timelines for editing programs: OpenTimelineIO, CMX 3600 EDL, FCPXML and MLT.",
  inputs: Inputs,
  outputs: Type.Object({ otio: File(), edl: File(), fcpxml: File(), mlt: File() }),
  runs: "engine",
  async run({ inputs, workDir }) {
    const edit: Edit = { ...inputs, address: (path) => posix.join(inputs.folder, path) };
    const written = async (format: keyof typeof FORMATS) => {
      const out = join(workDir, `film.${format}`);
      await writeFile(out, FORMATS[format](edit));
      return file(out);
    };
    return { otio: await written("otio"), edl: await written("edl"), fcpxml: await written("fcpxml"), mlt: await written("mlt") };
  },
});
