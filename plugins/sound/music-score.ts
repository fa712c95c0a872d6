/** music.score: asks a music model for a score that follows the film's moods and ends when the film ends. */
import { Audio, Model, Type, defineNode, type Static } from "vp/plugin";
import { MoodCue, Stretch, type ScoreBrief } from "../film/types-sound.ts";

const Inputs = Type.Object({
  /** Of the whole film, in one word or a few: `warm`, `tense, then hopeful`. */
  mood: Type.String(),
  seconds: Type.Number({ exclusiveMinimum: 0 }),
  /** Another title is another piece. */
  title: Type.Optional(Type.String()),
  /** Where the mood of the film turns. */
  moods: Type.Optional(Type.Array(MoodCue)),
  /** Where somebody speaks; none at all makes it the music of a silent film, when it is given. */
  spoken: Type.Optional(Type.Array(Stretch)),
  /** Seconds at which something is heard to happen. */
  accents: Type.Optional(Type.Array(Type.Number())),
  model: Model("music"),
});
type Inputs = Static<typeof Inputs>;

export default defineNode({
  name: "music.score",
  version: 2,
  summary: "Score a film: music that follows its moods, leaves room for its words, and ends with it",
  inputs: Inputs,
  outputs: Type.Object({ audio: Audio() }),
  runs: "engine",
  estimate: ({ inputs }) => [{ model: inputs.model, operation: "music", count: 1, prompt: scorePrompt(inputs), seconds: inputs.seconds }],
  async run({ inputs, models }) {
    const { mood, seconds, title = "", moods = [], spoken = [], accents = [], model } = inputs;
    const brief: ScoreBrief = { purpose: "score", mood, title, moods, spoken: roughly(spoken), silent: isSilent(inputs), accents };
    const { audio } = await models.music({ model, prompt: scorePrompt(inputs), seconds, brief });
    return { audio };
  },
});

/** In whole seconds and without breaths, so that a line that is said a little differently leaves the music as it is. */
function roughly(spoken: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  for (const { from, to } of spoken.toSorted((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last !== undefined && Math.floor(from) <= last.to + 1) last.to = Math.max(last.to, Math.ceil(to));
    else out.push({ from: Math.floor(from), to: Math.ceil(to) });
  }
  return out;
}

function isSilent({ spoken }: Inputs): boolean {
  return spoken?.length === 0;
}

function scorePrompt(inputs: Inputs): string {
  const { mood, seconds, title = "", moods = [] } = inputs;
  const subject = title === "" ? "a short film" : `the short film "${title}"`;
  const turns = moods.filter(({ at }) => at > 5 && at < seconds - 5).slice(0, 8);
  // In whole seconds: a line that is said a little faster must not make it another request by its cues.
  const cues = turns.length === 0 ? "" : ` ${turns.map((turn) => `At ${Math.round(turn.at)} seconds it turns ${turn.mood}.`).join(" ")}`;
  const manner = isSilent(inputs)
    ? "Solo piano for a silent film: it tells the action, with a clear melody."
    : "Instrumental underscore. Sparse enough to sit under dialogue, few instruments, no vocals, no sudden hits.";
  return `Music for ${subject}. Mood: ${mood}. ${manner} Opens quietly, builds gently and resolves to a clear ending at ${seconds} seconds.${cues}`;
}
