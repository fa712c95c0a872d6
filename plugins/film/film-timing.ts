/** `film.timing`: where every shot, line and caption falls in the film. Code alone, no model. */
import { Audio, Type, defineNode, type Static } from "vp/plugin";
import { AMBIENCES } from "./types-staging.ts";
import { CharacterId, Cue, TimedLine } from "./types.ts";

const { at, line, seconds, words, audio, character } = TimedLine.properties;
const Inputs = Type.Object({
  shots: Type.Array(
    Type.Object({
      seconds: Type.Number(),
      lines: Type.Array(Type.Object({ at, line, seconds, words, audio, character })),
      ambience: Type.Enum(AMBIENCES, { default: "none" }),
    }),
    { description: "In the order of the film, as shot.timing gives them." },
  ),
  cast: Type.Array(Type.Object({ id: CharacterId, name: Type.String() }), { default: [] }),
  fps: Type.Number({ minimum: 1 }),
});
type Inputs = Static<typeof Inputs>;
const Ambience = Type.Object({ kind: Type.Enum(AMBIENCES), from: Type.Number(), to: Type.Number() });
type Ambience = Static<typeof Ambience>;
const TimedCue = Type.Object({ ...Cue.properties, words });
type TimedCue = Static<typeof TimedCue>;
type Placed = Inputs["shots"][number]["lines"][number];

export default defineNode({
  name: "film.timing",
  version: 1,
  summary: "Add up the shots: where each begins, when each line is heard, the captions, and the film's length.",
  inputs: Inputs,
  outputs: Type.Object({
    starts: Type.Array(Type.Number()),
    lines: Type.Array(Type.Object({ audio: Audio(), at: Type.Number() })),
    cues: Type.Array(TimedCue),
    ambience: Type.Array(Ambience),
    seconds: Type.Number(),
  }),
  runs: "engine",
  run: async ({ inputs }) => timeFilm(inputs),
});

export interface FilmTiming {
  /** Seconds at which each shot begins. */
  readonly starts: number[];
  readonly lines: { audio: Placed["audio"]; at: number }[];
  readonly cues: TimedCue[];
  /** Shots in a row that sound alike are one. */
  readonly ambience: Ambience[];
  readonly seconds: number;
}

export function timeFilm({ shots, cast, fps }: Inputs): FilmTiming {
  const frames = shots.map((shot) => Math.round(shot.seconds * fps));
  const starts = frames.map((_, index) => thousandths(frames.slice(0, index).reduce((sum, count) => sum + count, 0) / fps));
  const total = thousandths(frames.reduce((sum, count) => sum + count, 0) / fps);
  const placed = shots.flatMap((shot, index) => shot.lines.map((each) => ({ ...each, at: thousandths((starts[index] ?? 0) + each.at) })));
  const named = (id: string): string => cast.find((each) => each.id === id)?.name ?? id;
  return {
    starts,
    lines: placed.map((each) => ({ audio: each.audio, at: each.at })),
    cues: placed.map((each) => cueOf(each, named(each.character))),
    ambience: ambiencesOf(shots, starts, total),
    seconds: total,
  };
}

function ambiencesOf(shots: Inputs["shots"], starts: readonly number[], total: number): Ambience[] {
  const heard: Ambience[] = [];
  for (const [index, { ambience: kind }] of shots.entries()) {
    const [from, to] = [starts[index] ?? 0, starts[index + 1] ?? total];
    const last = heard.at(-1);
    if (last?.kind === kind) last.to = to;
    else heard.push({ kind, from, to });
  }
  return heard.filter(({ kind }) => kind !== "none");
}

/** A line is one caption; whoever writes it splits it, by the words. */
function cueOf({ line: text, words: spoken, seconds: length, at: from }: Placed, speaker: string): TimedCue {
  return { from, to: thousandths(from + length), text, speaker, words: spoken };
}

function thousandths(value: number): number {
  return Math.round(value * 1000) / 1000;
}
