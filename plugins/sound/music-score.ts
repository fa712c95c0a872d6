/** music.score: asks a music model for a score of a mood that ends when the film ends. */
import { Audio, Model, Type, defineNode } from "vp/plugin";

export default defineNode({
  name: "music.score",
  version: 1,
  summary: "Score a film: music of a mood and an exact length, with an ending",
  inputs: Type.Object({
    /** One word or a few: `warm`, `tense, then hopeful`. */
    mood: Type.String(),
    seconds: Type.Number({ exclusiveMinimum: 0 }),
    /** Another title is another piece. */
    title: Type.Optional(Type.String()),
    model: Model("music"),
  }),
  outputs: Type.Object({ audio: Audio() }),
  runs: "engine",
  estimate: ({ inputs }) => [{ model: inputs.model, operation: "music", count: 1, prompt: scorePrompt(inputs), seconds: inputs.seconds }],
  async run({ inputs, models }) {
    const { mood, seconds, title = "", model } = inputs;
    const { audio } = await models.music({ model, prompt: scorePrompt(inputs), seconds, brief: { purpose: "score", mood, title } });
    return { audio };
  },
});

function scorePrompt({ mood, seconds, title = "" }: { readonly mood: string; readonly seconds: number; readonly title?: string }): string {
  const subject = title === "" ? "a short film" : `the short film "${title}"`;
  return `Instrumental underscore for ${subject}. Mood: ${mood}. Sparse enough to sit under dialogue, few instruments, no vocals, no sudden hits. Opens quietly, builds gently and resolves to a clear ending at ${seconds} seconds.`;
}
