/**
 * `shot.timing`: how long a shot really lasts and when each of its lines begins, from the voices as they were spoken.
 * It reads one shot alone, so another shot's words never touch this one's clip. Code alone, no model.
 */
import { Type, defineNode, type Static } from "vp/plugin";
import { AMBIENCES } from "../film/types-staging.ts";
import { TimedLine, TRANSITIONS, VoiceLine } from "../film/types.ts";

const Inputs = Type.Object({
  seconds: Type.Number({ description: "As planned." }),
  lines: Type.Array(VoiceLine),
  transition: Type.Enum(TRANSITIONS, { default: "cut" }),
  ambience: Type.Enum(AMBIENCES, { default: "none" }),
  fps: Type.Number({ minimum: 1 }),
});

export default defineNode({
  name: "shot.timing",
  version: 1,
  summary: "Place a shot's spoken lines and stretch the shot to hold them, in whole frames.",
  inputs: Inputs,
  outputs: Type.Object({
    seconds: Type.Number(),
    lines: Type.Array(TimedLine),
    transition: Type.Enum(TRANSITIONS),
    ambience: Type.Enum(AMBIENCES),
  }),
  runs: "engine",
  run: async ({ inputs }) => ({ ...timeShot(inputs), transition: inputs.transition, ambience: inputs.ambience }),
});

const HEAD = 0.3;
const PAUSE = 0.25;
const TAIL = 0.4;

/** @returns seconds that are a whole number of frames, and never less than the voices need */
export function timeShot({ seconds, lines, fps }: Pick<Static<typeof Inputs>, "seconds" | "lines" | "fps">): { readonly seconds: number; readonly lines: TimedLine[] } {
  let end = HEAD;
  const timed = lines.map((line) => {
    const at = thousandths(end);
    end = at + line.seconds + PAUSE;
    return { ...line, at };
  });
  const needed = lines.length === 0 ? 0 : end - PAUSE + TAIL;
  return { seconds: wholeFrames(Math.max(seconds, needed), fps), lines: timed };
}

function wholeFrames(seconds: number, fps: number): number {
  return Math.ceil(seconds * fps - 1e-6) / fps;
}

function thousandths(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
