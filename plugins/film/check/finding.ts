/** What a check finds, and how it is told: where in the film, what, and the way out. Knows no film. */
import { Type, type Static } from "vp/plugin";
import { Cut, CutLine, CutShot } from "../types-cut.ts";

export const FINDINGS = [
  "black", "frozen", "silent", "loudness", "peak", "line", "drift", "length", "planned", "frames", "stream", "caption", "content",
] as const;

export const Finding = Type.Object({
  type: Type.Enum(FINDINGS),
  /** Seconds of the film. */
  from: Type.Number(),
  to: Type.Number(),
  /** The shot it lies in; empty for the film as a whole. */
  shot: Type.String(),
  /** With its time code. */
  message: Type.String(),
  /** What to do about it. */
  fix: Type.String(),
});
export type Finding = Static<typeof Finding>;

const { id, scene, start, frames, fade_in, fade_out } = CutShot.properties;
const { shot, name, text, audio, from, to } = CutLine.properties;
const { fps, frames: all } = Cut.properties;

/** As much of the cut as is checked against the film. */
export const CheckedCut = Type.Object({
  fps,
  frames: all,
  shots: Type.Array(Type.Object({ id, scene, start, frames, fade_in, fade_out })),
  lines: Type.Array(Type.Object({ shot, name, text, audio, from, to })),
});
export type CheckedCut = Static<typeof CheckedCut>;

/** Seconds of the film. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface Teller {
  /** A finding in a stretch of the film, said with its time codes and its shot. */
  at(type: Finding["type"], where: Stretch, words: { readonly what: string; readonly fix: string }): Finding;
  /** A finding about the whole film. */
  whole(type: Finding["type"], words: { readonly what: string; readonly fix: string }): Finding;
}

export function tellerOf(film: { readonly fps: number; readonly seconds: number }, cut: CheckedCut | undefined): Teller {
  const code = (seconds: number): string => timeCode(seconds, film.fps);
  return {
    at(type, { from: begins, to: ends }, { what, fix }) {
      const id = shotAt(cut, begins);
      const span = code(ends) === code(begins) ? `at ${code(begins)}` : `from ${code(begins)} to ${code(ends)}`;
      return { type, from: begins, to: ends, shot: id, message: `${what} ${span}${id === "" ? "" : ` in ${id}`}`, fix };
    },
    whole: (type, { what, fix }) => ({ type, from: 0, to: film.seconds, shot: "", message: what, fix }),
  };
}

/** Where two overlap, the later one. */
function shotAt(cut: CheckedCut | undefined, seconds: number): string {
  const picture = Math.floor(seconds * (cut?.fps ?? 0) + 1e-6);
  return cut?.shots.findLast((each) => picture >= each.start && picture < each.start + each.frames)?.id ?? "";
}

/** `HH:MM:SS:FF`. */
export function timeCode(seconds: number, fps: number): string {
  const base = Math.max(1, Math.round(fps));
  const picture = Math.round(seconds * fps);
  const whole = Math.floor(picture / base);
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60, picture % base].map((part) => String(part).padStart(2, "0")).join(":");
}

/** What is left of stretches when others are cut out of them. */
export function without(stretches: readonly Stretch[], cutOut: readonly Stretch[]): readonly Stretch[] {
  return cutOut.reduce<readonly Stretch[]>((left, gone) => left.flatMap((each) => {
    if (gone.to <= each.from || gone.from >= each.to) return [each];
    return [{ from: each.from, to: gone.from }, { from: gone.to, to: each.to }].filter((part) => part.to > part.from);
  }), stretches);
}
