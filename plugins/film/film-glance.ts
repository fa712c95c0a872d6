/** film.glance: the glances at segments and seams as one of the whole film, in the order in which film.assemble joins them. */
import path from "node:path";
import { File, Type, defineNode, file } from "vp/plugin";
import { joinGlances, picturesIn, type GlancePiece } from "./glance.ts";

const Seam = Type.Object({ glance: File(), frames: Type.Integer({ minimum: 1 }), holds: Type.Integer({ minimum: 1 }) });

export default defineNode({
  name: "film.glance",
  version: 1,
  summary: "Join what segments and seams look like, small and grey, so that film.check need not decode the film",
  inputs: Type.Object({
    /** One for each segment. */
    glances: Type.Array(File(), { minItems: 1 }),
    /** One for each segment: the seam out of the segment before it, as film.assemble takes them. None where it is cut. */
    seams: Type.Array(Type.Union([Seam, Type.Null()]), { default: [] }),
  }),
  outputs: Type.Object({ glance: File() }),
  runs: "engine",
  async run({ inputs: { glances, seams }, workDir }) {
    const pieces: GlancePiece[] = [];
    for (const [at, { path: own }] of glances.entries()) {
      const [seam, next] = [seams[at], seams[at + 1]];
      if (seam) pieces.push({ path: seam.glance.path, from: 0, to: await picturesIn(seam.glance.path) });
      pieces.push({ path: own, from: seam?.holds ?? 0, to: (await picturesIn(own)) - (next?.frames ?? 0) });
    }
    const out = path.join(workDir, "film.gray");
    await joinGlances(pieces, out);
    return { glance: file(out) };
  },
});
