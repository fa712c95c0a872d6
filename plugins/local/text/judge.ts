/** Picks the best by rule: the first, as rules see no pictures. Says so. */
import type { JudgeAnswer, JudgeBrief } from "../../film/types-judge.ts";

export function judgeByRule({ count }: JudgeBrief): JudgeAnswer {
  const remark = "Scored by rules (local:outline), which look at no picture: the first comes first";
  return { scores: Array.from({ length: count }, (_, at) => ({ number: at + 1, likeness: 5, continuity: 5, description: 5, craft: at === 0 ? 6 : 5, remark })) };
}
