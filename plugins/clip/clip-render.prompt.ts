/** The words of `clip.render`: what moves in a shot, as a director would say it to those who animate it. */
import { nameOfId } from "../film/types-names.ts";
import { shortened } from "../film/types-sentences.ts";
import type { Staging } from "../film/types-staging.ts";
import { tasteIn } from "../film/types-taste.ts";

export interface ClipTold {
  readonly motion: string;
  readonly sound: string;
  readonly staging: Staging | undefined;
  readonly style: string;
  /** Who speaks and what, in order. */
  readonly spoken: readonly { readonly character: string; readonly line: string; readonly delivery: string }[];
  readonly endsOnFrame: boolean;
  /** Which part of the shot it is; parts count from 0. */
  readonly part: { readonly index: number; readonly count: number };
}

export function clipPrompt({ motion, sound, staging, style, spoken, endsOnFrame, part }: ClipTold): string {
  return [
    staging ? `${SIZES[staging.camera.size]}. The camera ${MOVEMENTS[staging.camera.movement]}.` : "",
    shortened(motion.trim(), 2000),
    partTold(part),
    staging ? `Place and light as in the first picture: ${staging.place.name.toLowerCase()}, ${staging.place.time}${staging.place.weather === "clear" ? "" : `, ${staging.place.weather}`}. Mood: ${staging.place.mood}.` : "",
    ...spoken.map(({ character, line, delivery }) => `${nameOfId(character)} says${delivery === "" ? "" : `, ${delivery}`}: "${line}"`),
    spoken.length > 0 ? "Only who speaks moves their mouth, and closes it after the line; the others listen." : "Nobody speaks and every mouth stays closed.",
    endsOnFrame ? "The shot ends exactly on the last picture that is given." : "",
    sound.trim() === "" ? "" : `Heard: ${shortened(sound.trim(), 200)}`,
    style === "" ? "" : `Style: ${style}.`,
    tasteIn(motion, staging),
    "One continuous shot without cuts, at natural speed. Faces, hair, clothes, things and light stay as in the first picture; nobody appears or vanishes unless it is told. No captions.",
  ].filter((line) => line !== "").join("\n");
}

/** What must not be seen, for models that can be told so. */
export const NEGATIVE = "subtitles, captions, text, watermark, logo, border, cut, scene change, morphing faces, changing clothes, extra fingers, extra limbs, the same person twice, flicker, slow motion";

function partTold({ index, count }: ClipTold["part"]): string {
  if (count === 1) return "";
  const share = index === 0 ? "its beginning, and leave the end of the action open" : index === count - 1 ? "its end" : "what lies between its beginning and its end";
  return `This is part ${index + 1} of ${count} of one unbroken shot${index === 0 ? "" : ", and goes on from its first picture without a pause"}: of what is told show ${share}.`;
}

const SIZES: Readonly<Record<Staging["camera"]["size"], string>> = {
  ECU: "Extreme close-up", CU: "Close-up", MCU: "Medium close-up", MS: "Medium shot", MLS: "Medium long shot", LS: "Long shot", ELS: "Extreme long shot",
};
const MOVEMENTS: Readonly<Record<Staging["camera"]["movement"], string>> = {
  static: "holds still", pan_left: "pans slowly to the left", pan_right: "pans slowly to the right", tilt_up: "tilts slowly up", tilt_down: "tilts slowly down", dolly_in: "moves slowly in",
  dolly_out: "moves slowly back", track: "tracks along with them", zoom_in: "zooms slowly in", handheld: "is held in the hand, breathing lightly",
};
