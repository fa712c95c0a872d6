/** film.segment: a clip as the film shows it, with its grade, its captions and its fades. One with nothing to do stays as it is. */
import { copyFile, readFile } from "node:fs/promises";
import path from "node:path";
import { Value } from "typebox/value";
import { File, Image, Type, Video, defineNode, file } from "vp/plugin";
import { ffmpegTool } from "../media/ffmpeg.ts";
import { noteOf } from "../media/png-note.ts";
import { probeVideo } from "../media/video-probe.ts";
import { writeGlance } from "./glance.ts";
import { treated } from "./treat.ts";
import { ClipCaption } from "./types-captions.ts";
import { FRAMING_NOTE, FramingFacts, type FramedBox } from "./types-framing.ts";
import { GRADES } from "./types-grades.ts";

export default defineNode({
  name: "film.segment",
  version: 2,
  summary: "Give a clip its grade, burnt-in captions and fades, encoding only what changes",
  inputs: Type.Object({
    clip: Video(),
    grade: Type.Enum(GRADES, { default: "none" }),
    /** What is burnt in, as captions.write gives it for the shot. */
    captions: Type.Array(ClipCaption, { default: [] }),
    /** The shot's first frame; where it tells where faces are, captions keep off them. */
    frame: Type.Optional(Type.Union([Image(), Type.Null()])),
    /** First pictures that come out of black. */
    fade_in: Type.Integer({ minimum: 0, default: 0 }),
    /** Last pictures that go into black. */
    fade_out: Type.Integer({ minimum: 0, default: 0 }),
  }),
  outputs: Type.Object({
    video: Video(),
    /** Its pictures, small and grey: what film.check looks at. */
    glance: File(),
  }),
  pool: "cpu",
  runs: "worker",
  tools: async (environment) => ({ ffmpeg: await ffmpegTool(environment) }),
  async run({ inputs, workDir, signal, log }) {
    const { grade, fade_in, fade_out, captions, clip, frame } = inputs;
    const { width, height } = await probeVideo(clip.path);
    const faces = captions.length > 0 && frame ? await facesIn(frame.path) : [];
    const overlays = captions.length === 0 ? [] : await (await import("./caption-draw.ts")).drawCaptions(captions, { size: { width, height }, faces, workDir });
    const done = await treated(clip.path, { grade, fade_in, fade_out, overlays }, { workDir, signal, log });
    const out = path.join(workDir, "segment.mp4");
    await copyFile(done, out);
    const glance = path.join(workDir, "glance.gray");
    await writeGlance(out, { out: glance, signal });
    return { video: file(out), glance: file(glance) };
  },
});

async function facesIn(frame: string): Promise<readonly FramedBox[]> {
  const note = noteOf(await readFile(frame), FRAMING_NOTE);
  const facts: unknown = note === undefined ? undefined : JSON.parse(note);
  return Value.Check(FramingFacts, facts) ? facts.people.filter(({ turned }) => !turned).map(({ face }) => face) : [];
}
