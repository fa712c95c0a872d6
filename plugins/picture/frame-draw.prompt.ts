/** The words of `frame.draw`: a frame as a painter on a film would be told it. */
import type { Staging } from "../film/types-staging.ts";

export interface FrameTold {
  readonly description: string;
  readonly staging: Staging;
  readonly style: string;
  /** What each reference shows, in the same order; may be shorter than the references. */
  readonly legend: readonly string[];
  readonly continues: boolean;
}

export function framePrompt({ description, staging, style, legend, continues }: FrameTold): string {
  const { camera, place } = staging;
  return [
    `One still frame of a film. ${SIZES[camera.size]}, ${ANGLES[camera.angle]}.`,
    description.trim(),
    staging.insert ? `The picture is filled by ${staging.insert.note}.` : "",
    ...staging.figures.map(figureTold),
    `Place: ${place.setting === "INT" ? "interior" : "exterior"}, ${place.name.toLowerCase()}, ${TIMES[place.time]}${place.weather === "clear" ? "" : `, ${WEATHERS[place.weather]}`}. Mood: ${place.mood}.`,
    staging.props.length > 0 ? `In the picture: ${staging.props.map(({ note }) => note).join(", ")}.` : "",
    staging.crowd ? "More people in the background, out of focus." : "",
    legend.length > 0 ? `References, in order: ${legend.join("; ")}. Keep every face, hair and garment as they show it.` : "",
    continues ? "The first reference is the frame that this one continues: keep its place, light and people." : "",
    style === "" ? "" : `Style: ${style}.`,
    "Film composition: eyes on the upper third, room to look into, no cut at a joint. No words, captions or borders in the picture.",
  ].filter((line) => line !== "").join("\n");
}

function figureTold({ character, x, facing, pose, expression, gaze, holding }: Staging["figures"][number]): string {
  const side = x < -0.25 ? "on the left" : x > 0.25 ? "on the right" : "near the middle";
  const turned = facing === "front" ? "faces us" : facing === "back" ? "has their back to us" : `faces ${facing}`;
  const held = holding === undefined ? "" : `, ${holding.replace("_", " ")} in hand`;
  return `${character}: ${side}, ${turned}, ${pose.replace("_", " ")}${held}, ${expression}, looking ${gaze === "camera" ? "at us" : gaze}.`;
}

export const SIZES: Readonly<Record<Staging["camera"]["size"], string>> = {
  ECU: "Extreme close-up of the eyes", CU: "Close-up of the face", MCU: "Medium close-up, head and chest", MS: "Medium shot from the waist up", MLS: "Medium long shot from the knees up",
  LS: "Long shot of the whole figure", ELS: "Extreme long shot of the whole place",
};
export const ANGLES: Readonly<Record<Staging["camera"]["angle"], string>> = {
  eye: "at eye level", high: "from above", low: "from below", dutch: "with a tilted horizon", over_shoulder: "over the listener's shoulder, which is large, dark and soft at one side", pov: "as one of them sees it",
};
const TIMES: Readonly<Record<Staging["place"]["time"], string>> = { day: "daylight", dusk: "dusk, low warm light", dawn: "dawn, first light", night: "night" };
const WEATHERS: Readonly<Record<Staging["place"]["weather"], string>> = { clear: "clear", rain: "rain", snow: "falling snow", fog: "fog", storm: "storm" };
