/** `clip.best`: one shot filmed several times, and the clip that a judge finds best by three pictures of each. The others stay in the cache. */
import path from "node:path";
import { Image, Model, Type, Video, defineNode, type ArtifactFile, type ReturnedFile, type Static } from "vp/plugin";
import { Score, bestOf, judge, judgeEstimate } from "../film/types-judge.ts";
import { rolled } from "../film/types-rolls.ts";
import { artifactFile } from "../media/artifact-file.ts";
import { ffmpegTool } from "../media/ffmpeg.ts";
import { framesOf, pictureAt } from "../media/fit-clip.ts";
import { ClipInputs } from "./clip-inputs.ts";
import { clipEstimates, wholePrompt } from "./clip-request.ts";
import { filmShot } from "./film-shot.ts";

const Inputs = Type.Object({
  ...ClipInputs.properties,
  rolls: Type.Integer({ default: 2, minimum: 1, maximum: 8, description: "How often it is filmed; one asks no judge." }),
  references: Type.Array(Image(), { default: [], description: "Portraits of those in the shot, for the judge." }),
  legend: Type.Array(Type.String(), { default: [], description: "What each reference shows, in the same order." }),
  judge: Model("text", { description: "Looks at pictures of the clips and at the references." }),
});
type Inputs = Static<typeof Inputs>;

export default defineNode({
  name: "clip.best",
  version: 2,
  summary: "Film one shot several times and keep the clip that a judge finds best.",
  inputs: Inputs,
  outputs: Type.Object({ video: Video({ fits: { size: "size", seconds: "seconds", fps: "fps" } }), scores: Type.Array(Score), best: Type.Integer({ description: "Which of the scores is the clip's, from 1." }) }),
  runs: "shared",
  estimate({ inputs }) {
    const clips = clipEstimates(inputs).map((each) => ({ ...each, count: each.count * inputs.rolls }));
    return [...clips, ...(inputs.rolls > 1 ? [judgeEstimate(judgedOf(inputs, inputs.rolls))] : [])];
  },
  tools: async (environment) => ({ ffmpeg: await ffmpegTool(environment) }),
  async run({ inputs, models, workDir, signal, log }) {
    const filmed = await rolled(inputs.rolls, log, async (roll) => ({ roll, clip: await filmShot(inputs, { models, workDir, signal, roll, log }) }));
    const [first, ...others] = filmed;
    if (first === undefined) throw new Error("internal: a clip that nobody filmed");
    if (others.length === 0) return { video: first.clip, scores: [], best: 1 };
    const seen = await Promise.all(filmed.map(({ clip, roll }) => picturesOf(inputs, clip, { folder: workDir, roll, signal })));
    const pictures = [...seen.flat(), ...shownTo(inputs)];
    const scores = [...(await judge(models, { ...judgedOf(inputs, filmed.length), pictures }))];
    const best = bestOf(scores);
    log(`version ${best + 1} of ${filmed.length} is the best: ${scores[best]?.remark ?? ""}`);
    return { video: (filmed[best] ?? first).clip, scores, best: best + 1 };
  },
});

function judgedOf(inputs: Inputs, count: number) {
  const { first_frame: first, references, legend, judge: model } = inputs;
  const portraits = references.map((_, at) => legend[at] ?? "a reference to stay close to");
  return { model, told: wholePrompt(inputs), count, each: 3 as const, legend: [...(first ? ["the picture that the clip begins with"] : []), ...portraits] };
}

function shownTo({ first_frame: first, references }: Inputs): readonly ArtifactFile[] {
  return [...(first ? [first] : []), ...references];
}

interface Looking {
  readonly folder: string;
  readonly roll: number;
  readonly signal: AbortSignal;
}

/** Large enough to know a face by. */
const EDGE = 768;

/** From the beginning, the middle and the end of the clip. */
async function picturesOf({ size, seconds, fps }: Inputs, clip: ArtifactFile | ReturnedFile, { folder, roll, signal }: Looking): Promise<readonly ArtifactFile[]> {
  const scale = Math.min(1, EDGE / Math.max(size.width, size.height));
  const format = { size: { width: Math.round(size.width * scale), height: Math.round(size.height * scale) }, seconds, fps };
  const last = framesOf(format) - 1;
  return Promise.all([0, Math.floor(last / 2), last].map(async (at, index) => {
    const out = path.join(folder, `${roll}-picture-${index + 1}.png`);
    await pictureAt("$file" in clip ? clip.$file : clip.path, { ...format, at }, { out, signal });
    return artifactFile(out);
  }));
}
