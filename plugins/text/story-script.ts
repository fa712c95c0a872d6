/** `story.script`: a story to a screenplay in Fountain, as text. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { File, Model, Type, defineNode, file } from "vp/plugin";
import { answerTo, drifts } from "../film/types-answer.ts";
import { ScriptAnswer, Story } from "../film/types-briefs.ts";
import { readScreenplay } from "./read-screenplay.ts";
import { scriptPrompt, SYSTEM } from "./story-script.prompt.ts";

export default defineNode({
  name: "story.script",
  version: 1,
  summary: "Write the screenplay of a story, in Fountain.",
  inputs: Type.Object({
    idea: Type.String({ default: "" }),
    story: Story,
    requirement: Type.String({ default: "" }),
    model: Model("text"),
  }),
  outputs: Type.Object({ script: Type.String(), file: File({ description: "The screenplay as a text file." }) }),
  runs: "engine",
  prior: true,
  estimate: ({ inputs }) => [{ model: inputs.model, operation: "text", count: 1 }],
  async run({ inputs: { idea, story, requirement, model }, prior, models, workDir }) {
    const earlier = drifts(model) ? prior?.script : undefined;
    const { script } = await answerTo(models, {
      model,
      system: SYSTEM,
      prompt: scriptPrompt(story, requirement, earlier),
      schema: ScriptAnswer,
      brief: { purpose: "story.script", idea, requirement, story },
      check: (answer) => scriptProblems(answer.script),
    });
    const text = join(workDir, "story.txt");
    await writeFile(text, script);
    return { script, file: file(text, "text/plain") };
  },
});

/** What keeps a text from being filmed, a sentence each. */
export function scriptProblems(script: string): readonly string[] {
  const { scenes } = readScreenplay(script, "script").screenplay;
  return [
    ...(scenes.some(({ heading }) => heading.location !== "") ? [] : ["it has no scene heading such as INT. KITCHEN - NIGHT"]),
    ...(scenes.some(({ elements }) => elements.some(({ type }) => type === "dialogue")) ? [] : ["nobody speaks in it"]),
  ];
}
