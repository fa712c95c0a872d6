/** `idea.develop`: an idea to a story: title, logline, premise, mood and the beats of three acts. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { File, Model, Type, defineNode, file } from "vp/plugin";
import { answerTo, drifts, estimateOf } from "../film/types-answer.ts";
import { Story } from "../film/types-briefs.ts";
import { ideaPrompt, SYSTEM } from "./idea-develop.prompt.ts";

export default defineNode({
  name: "idea.develop",
  version: 1,
  summary: "Develop an idea into a story: premise, logline and the beats of three acts.",
  inputs: Type.Object({
    idea: Type.String({ minLength: 1 }),
    requirement: Type.String({ default: "", description: "Limits and wishes, such as `no more than 3 scenes`." }),
    model: Model("text"),
  }),
  outputs: Type.Object({ story: Story, json: File({ description: "The story as JSON." }) }),
  runs: "engine",
  prior: true,
  estimate: ({ inputs }) => [estimateOf(asking(inputs, undefined))],
  async run({ inputs, prior, models, workDir }) {
    const { idea, requirement, model } = inputs;
    const earlier = drifts(model) ? prior?.story : undefined;
    const brief = { purpose: "idea.develop", idea, requirement };
    const story = await answerTo(models, { ...asking(inputs, earlier), brief, wishes: storyWishes });
    const json = join(workDir, "story.json");
    await writeFile(json, `${JSON.stringify(story, null, 2)}\n`);
    return { story, json: file(json) };
  },
});

interface Given {
  readonly idea: string;
  readonly requirement: string;
  readonly model: string;
}

function asking({ idea, requirement, model }: Given, earlier: Story | undefined) {
  return { model, system: SYSTEM, prompt: ideaPrompt(idea, requirement, earlier), schema: Story, maxTokens: 8000 };
}

/** What a story editor would send back, a sentence each. */
export function storyWishes({ beats }: Story): readonly string[] {
  const missing = [1, 2, 3].filter((act) => !beats.some((each) => each.act === act));
  const back = beats.findIndex(({ act }, at) => act < (beats[at - 1]?.act ?? 0));
  return [
    ...missing.map((act) => `act ${act} has no beat`),
    ...(back === -1 ? [] : [`beat ${back + 1} goes back to act ${beats[back]?.act ?? 1}: the acts must come in order`]),
  ];
}
