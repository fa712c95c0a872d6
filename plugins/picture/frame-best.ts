/** `frame.best`: one frame drawn several times, and the one that a judge finds best. The others stay in the cache. */
import { Image, Model, Type, defineNode, type ArtifactFile, type ReturnedFile, type Static } from "vp/plugin";
import { Score, bestOf, judge, judgeEstimate } from "../film/types-judge.ts";
import { rolled } from "../film/types-rolls.ts";
import { artifactFile } from "../media/artifact-file.ts";
import { FrameInputs } from "./frame-inputs.ts";
import { drawFrame, frameEstimate, legendOf, promptOf, referencesOf } from "./frame-request.ts";

const Inputs = Type.Object({
  ...FrameInputs.properties,
  rolls: Type.Integer({ default: 3, minimum: 1, maximum: 8, description: "How often it is drawn; one asks no judge." }),
  judge: Model("text", { description: "Looks at the frames and their references." }),
});
type Inputs = Static<typeof Inputs>;

export default defineNode({
  name: "frame.best",
  version: 1,
  summary: "Draw one frame of a shot several times and keep the one that a judge finds best.",
  inputs: Inputs,
  outputs: Type.Object({ image: Image({ fits: { size: "size" } }), scores: Type.Array(Score), best: Type.Integer({ description: "Which of the scores is the frame's, from 1." }) }),
  runs: "shared",
  estimate: ({ inputs }) => [frameEstimate(inputs, inputs.rolls), ...(inputs.rolls > 1 ? [judgeEstimate(judgedOf(inputs, inputs.rolls))] : [])],
  async run({ inputs, models, workDir, log }) {
    const drawn = await rolled(inputs.rolls, log, async (roll) => described(await drawFrame(inputs, { models, workDir, roll, log })));
    const [first, ...others] = drawn;
    if (first === undefined) throw new Error("internal: a frame that nobody drew");
    if (others.length === 0) return { image: first.returned, scores: [], best: 1 };
    const pictures = [...drawn.map(({ picture }) => picture), ...referencesOf(inputs)];
    const scores = [...(await judge(models, { ...judgedOf(inputs, drawn.length), pictures }))];
    const best = bestOf(scores);
    log(`version ${best + 1} of ${drawn.length} is the best: ${scores[best]?.remark ?? ""}`);
    return { image: (drawn[best] ?? first).returned, scores, best: best + 1 };
  },
});

function judgedOf(inputs: Inputs, count: number) {
  const legend = legendOf(inputs);
  const shown = referencesOf(inputs).map((_, at) => legend[at] ?? "a reference to stay close to");
  return { model: inputs.judge, told: promptOf(inputs), count, each: 1 as const, legend: shown };
}

interface Drawn {
  readonly returned: ArtifactFile | ReturnedFile;
  /** The same, as a model can be shown it. */
  readonly picture: ArtifactFile;
}

async function described(returned: ArtifactFile | ReturnedFile): Promise<Drawn> {
  return { returned, picture: "$file" in returned ? await artifactFile(returned.$file) : returned };
}
