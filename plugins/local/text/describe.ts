/** First and last frame, motion and sound of a shot, put together from what is planned of it. Adds nothing of its own. */
import type { DescribeAnswer, DescribeBrief } from "../../film/types-briefs.ts";

export function describeShot(brief: DescribeBrief): DescribeAnswer {
  const frame = `${SIZE_WORDS[brief.size]}${ANGLE_WORDS[brief.angle]}, ${brief.place}. ${subject(brief)}`;
  const people = brief.cast.map(({ name, look, wardrobe }) => `${name}: ${look}; ${wardrobe}.`).join(" ");
  const first = [frame, people].filter((part) => part !== "").join(" ");
  return { first_frame: first, last_frame: brief.variation === "small" ? first : `${first} The movement has come to its end.`, motion: motion(brief), sound: brief.sound };
}

function subject({ insert, description }: DescribeBrief): string {
  return insert === "" ? description : `The ${insert.replace(/^(the|a|an) /, "")} fills the picture. ${description}`;
}

function motion({ movement, description, speaking, insert }: DescribeBrief): string {
  const moved = insert === "" ? description : `The ${insert} alone.`;
  const spoken = speaking.map(({ name, manner }) => `${name} speaks${manner === "" ? "" : `, ${manner}`}.`);
  return [`${MOVEMENT_WORDS[movement]}.`, moved, ...spoken].join(" ");
}

const SIZE_WORDS: Readonly<Record<DescribeBrief["size"], string>> = {
  ECU: "Extreme close-up", CU: "Close-up", MCU: "Medium close-up", MS: "Medium shot", MLS: "Medium long shot", LS: "Long shot", ELS: "Extreme long shot",
};
const ANGLE_WORDS: Readonly<Record<DescribeBrief["angle"], string>> = {
  eye: " at eye level", high: " from above", low: " from below", dutch: ", tilted", over_shoulder: " over the shoulder", pov: ", seen through their eyes",
};
const MOVEMENT_WORDS: Readonly<Record<DescribeBrief["movement"], string>> = {
  static: "The camera holds still", pan_left: "The camera pans slowly left", pan_right: "The camera pans slowly right", tilt_up: "The camera tilts up", tilt_down: "The camera tilts down",
  dolly_in: "The camera moves slowly in", dolly_out: "The camera draws back", track: "The camera follows alongside", zoom_in: "The lens closes in", handheld: "The camera is hand-held and close",
};
