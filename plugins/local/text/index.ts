/**
 * `local:outline`: writes and plans by rules, offline and the same every time. It is no language model and never says
 * it is one: it reads a request's brief, and refuses one that it has no rules for.
 */
import { Value } from "typebox/value";
import { Refused, type Json, type QuickOperation, type Static, type TSchema, type TextAnswer, type TextRequest } from "vp/plugin";
import { BoardBrief, CastBrief, DescribeBrief, IdeaBrief, ScriptBrief } from "../../film/types-briefs.ts";
import { JudgeBrief } from "../../film/types-judge.ts";
import { MergeBrief, ReviewBrief } from "../../film/types-reviews.ts";

export const text: QuickOperation<TextRequest, TextAnswer> = {
  version: 40,
  async generate(request) {
    const value = await answer(request.brief);
    return { text: JSON.stringify(value), value };
  },
};

type Brief = NonNullable<TextRequest["brief"]>;

async function answer(brief: Brief | undefined): Promise<Json> {
  switch (brief?.purpose) {
    case "idea.develop":
      return (await import("./idea.ts")).developIdea(given(IdeaBrief, brief));
    case "story.script":
      return (await import("./idea.ts")).writeScript(given(ScriptBrief, brief));
    case "cast.extract":
      return (await import("./cast.ts")).castPeople(given(CastBrief, brief));
    case "storyboard.plan":
      return (await import("./board.ts")).planShots(given(BoardBrief, brief));
    case "shot.describe":
      return (await import("./describe.ts")).describeShot(given(DescribeBrief, brief));
    case "judge":
      return (await import("./judge.ts")).judgeByRule(given(JudgeBrief, brief));
    case "compliance.review":
      return (await import("./review.ts")).reviewByRule(given(ReviewBrief, brief));
    case "cast.merge":
      return (await import("./merge.ts")).mergeByRule(given(MergeBrief, brief));
    default:
      throw new Refused(`local:outline writes by rules and has none for "${brief?.purpose ?? "a request without a purpose"}"`, { input: "prompt" });
  }
}

function given<T extends TSchema>(schema: T, brief: Brief): Static<T> {
  if (Value.Check(schema, brief)) return brief;
  const [first] = Value.Errors(schema, brief);
  throw new Refused(`local:outline cannot read the brief of "${brief.purpose}": ${first?.instancePath ?? ""} ${first?.message ?? "it has another shape"}`, { input: "prompt" });
}
