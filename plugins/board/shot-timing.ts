/**
 * `shot.timing`: how long a shot really lasts, when each of its lines begins and where it is heard, from the voices as
 * they were spoken. It reads one shot alone, so another shot's words never touch this one's clip. Code alone, no model.
 */
import { Type, defineNode, type Static } from "vp/plugin";
import { AMBIENCES, Effect, Placing, TimedEffect } from "../film/types-sound.ts";
import { Figure, Place } from "../film/types-staging.ts";
import { MOODS, TimedLine, TRANSITIONS, VoiceLine } from "../film/types.ts";
import { CharacterId } from "../film/types-lasting.ts";
import { panOf, roomOf, treatmentOf } from "./acoustics.ts";

const SaidLine = Type.Object({
  ...VoiceLine.properties,
  parenthetical: Type.String({ default: "" }),
  extension: Type.String({ default: "" }),
  dual: Type.Boolean({ default: false, description: "Begins together with the line before it." }),
});
type SaidLine = Static<typeof SaidLine>;
const PlacedLine = Type.Object({ ...TimedLine.properties, ...Placing });
type PlacedLine = Static<typeof PlacedLine>;
const { kind, setting } = Place.properties;
const { character, x } = Figure.properties;

const Inputs = Type.Object({
  seconds: Type.Number({ description: "As planned." }),
  lines: Type.Array(SaidLine),
  transition: Type.Enum(TRANSITIONS, { default: "cut" }),
  ambience: Type.Enum(AMBIENCES, { default: "none" }),
  mood: Type.Enum(MOODS, { default: "calm" }),
  place: Type.Optional(Type.Object({ kind, setting })),
  figures: Type.Array(Type.Object({ character, x }), { default: [], description: "Where people stand, which is where they are heard." }),
  unseen: Type.Array(CharacterId, { default: [], description: "Those who are only ever heard: they narrate." }),
  effects: Type.Array(Effect, { default: [] }),
  fps: Type.Number({ minimum: 1 }),
});
type Inputs = Static<typeof Inputs>;

export default defineNode({
  name: "shot.timing",
  version: 3,
  summary: "Place a shot's spoken lines and sounds and stretch the shot to hold them, in whole frames.",
  inputs: Inputs,
  outputs: Type.Object({
    seconds: Type.Number(),
    lines: Type.Array(PlacedLine),
    transition: Type.Enum(TRANSITIONS),
    ambience: Type.Enum(AMBIENCES),
    mood: Type.Enum(MOODS),
    effects: Type.Array(TimedEffect),
  }),
  runs: "engine",
  run: async ({ inputs }) => {
    const { seconds, lines } = timeShot(inputs);
    const { transition, ambience, mood, effects } = inputs;
    return { seconds, lines: lines.map((line, index) => placed(line, { ...inputs, index })), transition, ambience, mood, effects: effects.map((effect) => timedEffect(effect, seconds)) };
  },
});

const HEAD = 0.3;
const PAUSE = 0.25;
const TAIL = 0.4;
/** How far to either side two are heard who speak at once. */
const APART = 0.35;

type Timed<Line> = Line & { readonly at: number };

/** @returns seconds that are a whole number of frames, and never less than the voices need */
export function timeShot<Line extends { readonly seconds: number; readonly dual?: boolean }>({ seconds, lines, fps }: { readonly seconds: number; readonly lines: readonly Line[]; readonly fps: number }): { readonly seconds: number; readonly lines: Timed<Line>[] } {
  let end = HEAD;
  let began = HEAD;
  const timed = lines.map((line, index) => {
    const at = thousandths(line.dual === true && index > 0 ? began : end);
    began = at;
    end = Math.max(end, at + line.seconds + PAUSE);
    return { ...line, at };
  });
  const needed = lines.length === 0 ? 0 : end - PAUSE + TAIL;
  return { seconds: wholeFrames(Math.max(seconds, needed), fps), lines: timed };
}

function placed({ parenthetical, extension, dual, ...line }: Timed<SaidLine>, { lines, index, place, figures, unseen }: Inputs & { readonly index: number }): PlacedLine {
  const treatment = treatmentOf({ extension, parenthetical, narrates: unseen.includes(line.character), isSeen: figures.some(({ character }) => character === line.character) });
  const room = place === undefined || treatment === "narrator" || treatment === "thought" ? "none" : roomOf(place);
  const second = dual && index > 0;
  const pan = second ? APART : lines[index + 1]?.dual === true ? -APART : panOf(line.character, figures);
  return { ...line, treatment, room, pan };
}

function timedEffect({ kind: sound, at, lasts, gain }: Effect, seconds: number): TimedEffect {
  const from = thousandths(at * seconds);
  return { kind: sound, at: from, lasts: thousandths(Math.max(0, Math.min(lasts, seconds - from))), gain, pan: 0 };
}

function wholeFrames(seconds: number, fps: number): number {
  return Math.ceil(seconds * fps - 1e-6) / fps;
}

function thousandths(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
