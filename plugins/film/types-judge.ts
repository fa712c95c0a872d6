/**
 * The best of several versions of one frame or clip, as a model that looks at them says, and the shape of what is asked
 * and answered. Knows nothing of how they were made.
 */
import { Type, type ArtifactFile, type Estimate, type Models, type Static } from "vp/plugin";
import { answerTo, estimateOf } from "./types-answer.ts";
import { SYSTEM, judgePrompt, type Judged } from "./types-judge.prompt.ts";

const Points = Type.Integer({ minimum: 0, maximum: 10 });

export const Score = Type.Object(
  {
    number: Type.Integer({ minimum: 1, description: "Of the version; the first is 1." }),
    likeness: Points,
    continuity: Points,
    description: Points,
    craft: Points,
    remark: Type.String(),
  },
  { additionalProperties: false },
);
export type Score = Static<typeof Score>;

export const JudgeBrief = Type.Object({ purpose: Type.Literal("judge"), count: Type.Integer({ minimum: 2 }) });
export type JudgeBrief = Static<typeof JudgeBrief>;

export const JudgeAnswer = Type.Object({ scores: Type.Array(Score) }, { additionalProperties: false });
export type JudgeAnswer = Static<typeof JudgeAnswer>;

export interface Judging extends Judged {
  readonly model: string;
  /** Of each version in turn, then those that the legend tells of. */
  readonly pictures: readonly ArtifactFile[];
}

/** The scores in the order of the versions. */
export async function judge(models: Models, { pictures, ...judged }: Judging): Promise<readonly Score[]> {
  const { count } = judged;
  const { scores } = await answerTo(models, {
    ...asking(judged), references: pictures, brief: { purpose: "judge", count },
    check: ({ scores: given }) => unscored(given, count),
  });
  return scores.toSorted((a, b) => a.number - b.number);
}

export function judgeEstimate(judged: Omit<Judging, "pictures">): Estimate {
  return estimateOf(asking(judged), judged.count * judged.each + judged.legend.length);
}

/** Place of the best version; of equal ones the first. Somebody else's face is worse than a weak composition. */
export function bestOf(scores: readonly Score[]): number {
  const sums = scores.map(({ likeness, continuity, description, craft }) => 3 * likeness + 2 * continuity + 2 * description + 2 * craft);
  return Math.max(0, sums.indexOf(Math.max(...sums)));
}

function asking({ model, ...judged }: Omit<Judging, "pictures">) {
  return { model, system: SYSTEM, prompt: judgePrompt(judged), schema: JudgeAnswer, maxTokens: 6000 };
}

function unscored(scores: readonly Score[], count: number): readonly string[] {
  const numbers = scores.map(({ number }) => number);
  const due = Array.from({ length: count }, (_, at) => at + 1);
  return [
    ...due.filter((number) => numbers.filter((each) => each === number).length !== 1).map((number) => `version ${number} has ${numbers.filter((each) => each === number).length} scores, and must have one`),
    ...numbers.filter((number) => number > count).map((number) => `there is no version ${number}`),
  ];
}
