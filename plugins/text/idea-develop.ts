/** `idea.develop`: an idea to a story: title, logline, premise, mood and the beats of three acts. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { File, Model, Type, defineNode, file } from "vp/plugin";
import { answerTo, drifts } from "../film/types-answer.ts";
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
  estimate: ({ inputs }) => [{ model: inputs.model, operation: "text", count: 1 }],
  async run({ inputs: { idea, requirement, model }, prior, models, workDir }) {
    const earlier = drifts(model) ? prior?.story : undefined;
    const brief = { purpose: "idea.develop", idea, requirement };
    const story = await answerTo(models, { model, system: SYSTEM, prompt: ideaPrompt(idea, requirement, earlier), schema: Story, brief });
    const json = join(workDir, "story.json");
    await writeFile(json, `${JSON.stringify(story, null, 2)}\n`);
    return { story, json: file(json) };
  },
});
