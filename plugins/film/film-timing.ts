/** `film.timing`: where every shot, line and caption falls in the film. Code alone, no model. */
import { Audio, Type, defineNode, type Static } from "vp/plugin";
import { CharacterId, Cue, TimedLine } from "./types.ts";

const { at, line, seconds, words, audio, character } = TimedLine.properties;
const Inputs = Type.Object({
  shots: Type.Array(Type.Object({ seconds: Type.Number(), lines: Type.Array(Type.Object({ at, line, seconds, words, audio, character })) }), {
    description: "In the order of the film, as shot.timing gives them.",
  }),
  cast: Type.Array(Type.Object({ id: CharacterId, name: Type.String() }), { default: [] }),
  fps: Type.Number({ minimum: 1 }),
});
type Inputs = Static<typeof Inputs>;

export default defineNode({
  name: "film.timing",
  version: 1,
  summary: "Add up the shots: where each begins, when each line is heard, the captions, and the film's length.",
  inputs: Inputs,
  outputs: Type.Object({
    starts: Type.Array(Type.Number()),
    lines: Type.Array(Type.Object({ audio: Audio(), at: Type.Number() })),
    cues: Type.Array(Cue),
    seconds: Type.Number(),
  }),
  runs: "engine",
  run: async ({ inputs }) => timeFilm(inputs),
});

export function timeFilm({ shots, cast, fps }: Inputs): { starts: number[]; lines: { audio: Inputs["shots"][number]["lines"][number]["audio"]; at: number }[]; cues: Cue[]; seconds: number } {
  const frames = shots.map((shot) => Math.round(shot.seconds * fps));
  const starts = frames.map((_, index) => thousandths(frames.slice(0, index).reduce((sum, count) => sum + count, 0) / fps));
  const placed = shots.flatMap((shot, index) => shot.lines.map((each) => ({ ...each, at: thousandths((starts[index] ?? 0) + each.at) })));
  const named = (id: string): string => cast.find((each) => each.id === id)?.name ?? id;
  return {
    starts,
    lines: placed.map((each) => ({ audio: each.audio, at: each.at })),
    cues: placed.flatMap((each) => cuesOf(each, named(each.character))),
    seconds: thousandths(frames.reduce((sum, count) => sum + count, 0) / fps),
  };
}

type Placed = Inputs["shots"][number]["lines"][number];

const LONGEST = 84;

/** A line is one caption; a long one is split between words, at a pause if its halves allow, each part at its own time. */
function cuesOf(placed: Placed, speaker: string): readonly Cue[] {
  const parts = partsOf(placed.line);
  const counts = parts.map((part) => part.split(" ").length);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return parts.map((text, index) => {
    const before = counts.slice(0, index).reduce((sum, count) => sum + count, 0);
    const from = placed.at + timeOfWord(placed, before, total);
    const to = placed.at + timeOfWord(placed, before + (counts[index] ?? 0), total);
    return { from: thousandths(from), to: thousandths(to), text, speaker };
  });
}

/** When the word of that number begins: as spoken when the voice tells it, else by its share of the line. */
function timeOfWord({ words: spoken, seconds: length }: Placed, index: number, total: number): number {
  if (index === 0) return 0;
  if (index >= total) return length;
  return spoken.length === total ? (spoken[index]?.from ?? length) : (length * index) / total;
}

function partsOf(text: string): readonly string[] {
  if (text.length <= LONGEST || !text.includes(" ")) return [text];
  const spaces = [...text.matchAll(/ /g)].map((match) => match.index);
  const cost = (index: number): number => Math.abs(index - text.length / 2) - (/[.,;:!?…—]/.test(text[index - 1] ?? "") ? text.length / 5 : 0);
  const cut = spaces.reduce((a, b) => (cost(b) < cost(a) ? b : a));
  return [...partsOf(text.slice(0, cut)), ...partsOf(text.slice(cut + 1))];
}

function thousandths(value: number): number {
  return Math.round(value * 1000) / 1000;
}
