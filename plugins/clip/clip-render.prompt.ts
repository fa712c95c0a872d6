/** The words of `clip.render`: what moves in a shot, as a director would say it to those who animate it. */
import type { Staging } from "../film/types-staging.ts";

export interface ClipTold {
  readonly motion: string;
  readonly sound: string;
  readonly staging: Staging | undefined;
  readonly style: string;
  /** Who speaks and what, in order. */
  readonly spoken: readonly { readonly character: string; readonly line: string; readonly delivery: string }[];
  readonly endsOnFrame: boolean;
}

export function clipPrompt({ motion, sound, staging, style, spoken, endsOnFrame }: ClipTold): string {
  return [
    motion.trim(),
    staging ? `Camera: ${MOVEMENTS[staging.camera.movement]}.` : "",
    ...spoken.map(({ character, line, delivery }) => `${character} says${delivery === "" ? "" : `, ${delivery}`}: "${line}"`),
    endsOnFrame ? "The shot ends exactly on the last frame that is given." : "",
    sound.trim() === "" ? "" : `Heard: ${sound.trim()}`,
    style === "" ? "" : `Style: ${style}.`,
    "One continuous shot without cuts. No captions.",
  ].filter((line) => line !== "").join("\n");
}

const MOVEMENTS: Readonly<Record<Staging["camera"]["movement"], string>> = {
  static: "holds still", pan_left: "pans slowly to the left", pan_right: "pans slowly to the right", tilt_up: "tilts slowly up", tilt_down: "tilts slowly down", dolly_in: "moves slowly in",
  dolly_out: "moves slowly back", track: "tracks along with them", zoom_in: "zooms slowly in", handheld: "held in the hand, breathing lightly",
};
