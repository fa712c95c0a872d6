/** `film.timing`: where every shot, line and caption falls in the film. Code alone, no model. */
import { Audio, Type, defineNode, type Static } from "vp/plugin";
import { ShotLabel, CutScene, chaptersOf, cutShots } from "./cut.ts";
import { Cut, type CutShot } from "./types-cut.ts";
import { AMBIENCES } from "./types-staging.ts";
import { CharacterId, Cue, TRANSITIONS, TimedLine } from "./types.ts";

const { at, line, seconds, words, audio, character } = TimedLine.properties;
const Inputs = Type.Object({
  shots: Type.Array(
    Type.Object({
      seconds: Type.Number(),
      lines: Type.Array(Type.Object({ at, line, seconds, words, audio, character })),
      ambience: Type.Enum(AMBIENCES, { default: "none" }),
      transition: Type.Optional(Type.Enum(TRANSITIONS)),
    }),
    { description: "In the order of the film, as shot.timing gives them." },
  ),
  labels: Type.Array(ShotLabel, { default: [], description: "What the shots are called, one for each; only to be shown." }),
  scenes: Type.Array(CutScene, { default: [], description: "Headings, for chapters, and the script's transitions." }),
  title: Type.String({ default: "" }),
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
  version: 2,
  summary: "Make the cut: which pictures of each clip are seen when, when each line is heard, the captions, and the film's length.",
  inputs: Inputs,
  outputs: Type.Object({
    cut: Cut,
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
  readonly cut: Cut;
  /** Seconds at which each shot begins. */
  readonly starts: number[];
  readonly lines: { audio: Placed["audio"]; at: number }[];
  readonly cues: TimedCue[];
  /** Shots in a row that sound alike are one. */
  readonly ambience: Ambience[];
  readonly seconds: number;
}

export function timeFilm(inputs: Pick<Inputs, "shots" | "cast" | "fps"> & Partial<Inputs>): FilmTiming {
  const { shots, cast, fps, title = "", scenes = [] } = inputs;
  const cut = cutShots(inputs);
  const frames = Math.max(0, ...cut.map((shot) => shot.start + shot.frames));
  const starts = cut.map(({ start }) => thousandths(start / fps));
  const seconds = thousandths(frames / fps);
  const placed = shots.flatMap((shot, index) => shot.lines.map((each) => ({ ...each, shot: cut[index], at: thousandths((cut[index]?.start ?? 0) / fps + each.at) })));
  const named = (id: string): string => cast.find((each) => each.id === id)?.name ?? id;
  const lines = placed.map((each) => cutLine(each, named(each.character)));
  return {
    cut: { title, fps, frames, seconds, shots: cut, lines, chapters: chaptersOf(cut, scenes, { title, fps }) },
    starts,
    lines: placed.map((each) => ({ audio: each.audio, at: each.at })),
    cues: placed.map((each) => cueOf(each, named(each.character))),
    ambience: ambiencesOf(shots, starts, seconds),
    seconds,
  };
}

function cutLine(each: Placed & { readonly shot: CutShot | undefined }, name: string): Cut["lines"][number] {
  const { shot, character, line: text, audio, at: from } = each;
  return { shot: shot?.id ?? "", character, name, text, audio, from, to: thousandths(from + each.seconds) };
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
