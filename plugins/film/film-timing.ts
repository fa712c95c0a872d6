/** `film.timing`: where every shot, line and caption falls in the film. Code alone, no model. */
import { Type, defineNode, type Static } from "vp/plugin";
import { ShotLabel, CutScene, chaptersOf, cutShots } from "./cut.ts";
import { ambiencesOf, effectsOf, moodsOf } from "./sound-track.ts";
import { Cut, type CutShot } from "./types-cut.ts";
import { languageOf } from "./types-languages.ts";
import { AMBIENCES, HeardLine, MoodCue, Placing, Stretch, TimedAmbience, TimedEffect } from "./types-sound.ts";
import { Cue, MOODS, TRANSITIONS, TimedLine } from "./types.ts";
import { CharacterId } from "./types-lasting.ts";

const { at, line, seconds, words, audio, character } = TimedLine.properties;
const Inputs = Type.Object({
  shots: Type.Array(
    Type.Object({
      seconds: Type.Number(),
      lines: Type.Array(Type.Object({ at, line, seconds, words, audio, character, ...Placing })),
      ambience: Type.Enum(AMBIENCES, { default: "none" }),
      transition: Type.Optional(Type.Enum(TRANSITIONS)),
      mood: Type.Optional(Type.Enum(MOODS)),
      effects: Type.Array(TimedEffect, { default: [] }),
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
/** `off` for a voice whose speaker is not seen. */
const TimedCue = Type.Object({ ...Cue.properties, words, off: Type.Boolean() });
type TimedCue = Static<typeof TimedCue>;
type Placed = Inputs["shots"][number]["lines"][number];

export default defineNode({
  name: "film.timing",
  version: 4,
  summary: "Make the cut: which pictures of each clip are seen when, when each line is heard, the captions, and the film's length.",
  inputs: Inputs,
  outputs: Type.Object({
    cut: Cut,
    starts: Type.Array(Type.Number()),
    lines: Type.Array(HeardLine),
    /** Seconds of the film in which somebody speaks. */
    spoken: Type.Array(Stretch),
    effects: Type.Array(TimedEffect),
    /** Where the mood of the film turns, for its music. */
    moods: Type.Array(MoodCue),
    cues: Type.Array(TimedCue),
    ambience: Type.Array(TimedAmbience),
    seconds: Type.Number(),
  }),
  runs: "engine",
  run: async ({ inputs }) => timeFilm(inputs),
});

export interface FilmTiming {
  readonly cut: Cut;
  /** Seconds at which each shot begins. */
  readonly starts: number[];
  readonly lines: HeardLine[];
  readonly spoken: Stretch[];
  readonly effects: TimedEffect[];
  readonly moods: MoodCue[];
  readonly cues: TimedCue[];
  /** Shots in a row that sound alike are one. */
  readonly ambience: TimedAmbience[];
  readonly seconds: number;
}

export function timeFilm(inputs: Pick<Inputs, "shots" | "cast" | "fps"> & Partial<Inputs>): FilmTiming {
  const { shots, cast, fps, title = "", scenes = [], labels = [] } = inputs;
  const cut = cutShots(inputs);
  const frames = Math.max(0, ...cut.map((shot) => shot.start + shot.frames));
  const starts = cut.map(({ start }) => thousandths(start / fps));
  const seconds = thousandths(frames / fps);
  const placed = shots.flatMap((shot, index) => shot.lines.map((each, at) => ({ ...each, shot: cut[index], file: labels[index]?.voices[at] ?? "", at: thousandths((cut[index]?.start ?? 0) / fps + each.at) })));
  const named = (id: string): string => cast.find((each) => each.id === id)?.name ?? id;
  const lines = placed.map((each) => cutLine(each, named(each.character)));
  return {
    cut: { title, language: languageOf(lines.map(({ text }) => text).join(" ")), fps, frames, seconds, shots: cut, lines, chapters: chaptersOf(cut, scenes, { title, fps }) },
    starts,
    lines: placed.map(({ audio: sound, at: begins, treatment, pan, room }) => ({ audio: sound, at: begins, treatment, pan, room })),
    spoken: placed.map((each) => ({ from: each.at, to: thousandths(each.at + each.seconds) })),
    effects: effectsOf(shots, starts),
    moods: moodsOf(shots, starts),
    cues: placed.map((each) => cueOf(each, named(each.character))),
    ambience: ambiencesOf(shots, starts, seconds),
    seconds,
  };
}

function cutLine(each: Placed & { readonly shot: CutShot | undefined; readonly file: string }, name: string): Cut["lines"][number] {
  const { shot, file, character, line: text, audio, at: from } = each;
  return { shot: shot?.id ?? "", character, name, text, audio, file, from, to: thousandths(from + each.seconds) };
}

/** A line is one caption; whoever writes it splits it, by the words. */
function cueOf({ line: text, words: spoken, seconds: length, at: from, treatment }: Placed, speaker: string): TimedCue {
  return { from, to: thousandths(from + length), text, speaker, words: spoken, off: UNSEEN.has(treatment) };
}

const UNSEEN: ReadonlySet<string> = new Set<Placed["treatment"]>(["narrator", "thought", "off_screen", "phone", "radio", "loudspeaker"]);

function thousandths(value: number): number {
  return Math.round(value * 1000) / 1000;
}
