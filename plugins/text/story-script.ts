/** `story.script`: a story to a screenplay in Fountain, as text. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { File, Model, Type, defineNode, file, type Warning } from "vp/plugin";
import { answerTo, drifts, estimateOf } from "../film/types-answer.ts";
import { ScriptAnswer, Story } from "../film/types-briefs.ts";
import { isEmbedded } from "../film/types-models.ts";
import { propsIn, weatherIn } from "../film/types-lexicon.ts";
import { unusedOf } from "../film/types-used.ts";
import { scenesSaid } from "../film/types-limits.ts";
import { wordsIn } from "../film/types-seconds.ts";
import { readScreenplay } from "./read-screenplay.ts";
import { scriptPrompt, SYSTEM } from "./story-script.prompt.ts";

export default defineNode({
  name: "story.script",
  version: 2,
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
  estimate: ({ inputs }) => [estimateOf(asking(inputs, undefined))],
  async run({ inputs, prior, models, workDir, warn }) {
    const { idea, story, requirement, model } = inputs;
    const earlier = drifts(model) ? prior?.script : undefined;
    const { script } = await answerTo(models, {
      ...asking(inputs, earlier),
      brief: { purpose: "story.script", idea, requirement, story },
      check: (answer) => scriptProblems(answer.script, requirement),
      wishes: (answer) => scriptWishes(answer.script),
    });
    const doubt = isEmbedded(model) ? leftOut(idea, story, script) : undefined;
    if (doubt !== undefined) warn(doubt);
    const text = join(workDir, "story.txt");
    await writeFile(text, script);
    return { script, file: file(text, "text/plain") };
  },
});

interface Given {
  readonly story: Story;
  readonly requirement: string;
  readonly model: string;
}

function asking({ story, requirement, model }: Given, earlier: string | undefined) {
  return { model, system: SYSTEM, prompt: scriptPrompt(story, requirement, earlier), schema: ScriptAnswer, maxTokens: 16_000 };
}

/** The most words that are named. */
const MOST_NAMED = 8;

/** What a writer that goes by rules made nothing of. What its beats say is done counts, in whatever words the script shows it. */
export function leftOut(idea: string, { beats }: Pick<Story, "beats">, script: string): Warning | undefined {
  const fix = "name a text model in vp.yaml (models: { text: … }; vp models list), or write the screenplay yourself: vp build pipelines/script2video.yaml --set script=film.fountain";
  if (OTHER_SCRIPT.test(idea)) return { port: "idea", message: "the embedded writer goes by rules: it knows a few words of this language, and writes in English", fix };
  // Told as what two people see, in the idea's own words, and no more.
  if (propsIn(idea).length === 0 && weatherIn(idea) === undefined && beats.some(({ beat }) => beat.toLowerCase().includes(bare(idea)))) return { port: "idea", message: "the embedded writer goes by rules, in English, and found nobody in it who does something: in its film two people see it, and no more", fix };
  const words = unusedOf(idea, [script, ...beats.map(({ beat }) => beat)].join("\n"));
  if (words.length === 0) return undefined;
  const named = words.slice(0, MOST_NAMED).map((word) => `"${word}"`).join(", ");
  const further = words.length > MOST_NAMED ? ` and ${words.length - MOST_NAMED} more` : "";
  return { port: "idea", message: `the embedded writer goes by rules, in English, and made nothing of ${named}${further}`, fix };
}

function bare(idea: string): string {
  return idea.trim().toLowerCase().replace(/[.!?]+$/, "");
}

const OTHER_SCRIPT = /(?=\p{L})\P{Script=Latin}/u;

/** What keeps a text from being filmed as required, a sentence each. */
export function scriptProblems(script: string, requirement = ""): readonly string[] {
  const { scenes } = readScreenplay(script, "script").screenplay;
  const most = scenesSaid(requirement);
  return [
    ...(scenes.some(({ heading }) => heading.location !== "") ? [] : ["it has no scene heading such as INT. KITCHEN - NIGHT"]),
    ...(scenes.some(({ elements }) => elements.some(({ type }) => type === "dialogue")) ? [] : ["nobody speaks in it"]),
    ...(most !== undefined && scenes.length > most ? [`it has ${scenes.length} scenes, and at most ${most} are required`] : []),
  ];
}

/** About as many words as one shot holds. */
const LONG_SPEECH = 40;

/** What a script editor would send back, a sentence each. */
export function scriptWishes(script: string): readonly string[] {
  const { scenes } = readScreenplay(script, "script").screenplay;
  const speeches = scenes.flatMap(({ elements }) => elements.filter(({ type }) => type === "dialogue"));
  return speeches.filter(({ text }) => wordsIn(text) > LONG_SPEECH).map(({ character = "somebody", text }) => {
    const words = wordsIn(text);
    return `${character} says ${words} words at once ("${text.slice(0, 40)}…"): break a speech of more than ${LONG_SPEECH} by something that is done`;
  });
}
