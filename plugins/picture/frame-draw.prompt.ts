/** The words of `frame.draw`: a frame as a painter on a film would be told it, what matters most first. */
import { nameOfId } from "../film/types-names.ts";
import { CONTINUED } from "../film/types-picture.ts";
import { shortened } from "../film/types-sentences.ts";
import { THIN, type Staging } from "../film/types-staging.ts";
import { tasteIn } from "../film/types-taste.ts";

/** A person of the cast in words. */
export interface Dressed {
  readonly id: string;
  readonly name: string;
  readonly look: string;
  readonly wardrobe: string;
}

export interface FrameTold {
  readonly description: string;
  readonly staging: Staging;
  readonly style: string;
  readonly cast: readonly Dressed[];
  /** What each reference shows, in the same order; may be shorter than the references. */
  readonly legend: readonly string[];
}

export function framePrompt({ description, staging, style, cast, legend }: FrameTold): string {
  const { camera, figures } = staging;
  const nameOf = (id: string): string => cast.find((each) => each.id === id)?.name ?? nameOfId(id);
  return [
    `One still frame of a film: ${SIZES[camera.size]}, ${ANGLES[camera.angle]}. ${LENSES[camera.size]}.`,
    shortened(description.trim(), LONGEST),
    staging.insert ? `The picture is filled by ${staging.insert.note}${figures.length === 0 ? ", alone" : ": of those told below only the hands are seen"}.` : "",
    ...figures.map((figure) => figureTold(figure, { nameOf, alone: figures.length === 1, dressed: cast.find(({ id }) => id === figure.character) })),
    placeTold(staging),
    staging.props.length > 0 ? `In the picture: ${staging.props.map(({ note }) => note).join(", ")}.` : "",
    staging.crowd ? "More people in the background, out of focus." : "",
    legendTold(legend, nameOf),
    style === "" ? "" : `Style of the whole film, the same in every frame: ${style}.`,
    tasteIn(description, staging),
    `Composition: ${figures.length > 0 ? "eyes on the upper third, room to look into, no cut at a joint" : "one clear point to look at"}. No words, captions or borders in the picture.`,
  ].filter((line) => line !== "").join("\n");
}

/** Characters: more than a storyboard artist writes, and as much as a shot list by hand may hold. */
const LONGEST = 2000;

/** What must not be seen, for models that can be told so. */
export function frameNegative({ figures, crowd, insert }: Staging): string {
  const nobody = figures.length === 0 && !crowd && !insert ? ["people"] : [];
  const bodies = figures.length > 0 ? ["extra fingers", "extra limbs", "distorted hands", "distorted face", "the same person twice"] : [];
  return ["text", "letters", "captions", "speech bubbles", "watermark", "logo", "signature", "border", "split screen", "collage", ...nobody, ...bodies].join(", ");
}

interface Telling {
  readonly nameOf: (id: string) => string;
  readonly alone: boolean;
  readonly dressed: Dressed | undefined;
}

function figureTold({ character, x, depth, facing, pose, expression, gaze, holding, tucked, keeps_hat, keeps_door }: Staging["figures"][number], { nameOf, alone, dressed }: Telling): string {
  const side = x < -0.25 ? "on the left" : x > 0.25 ? "on the right" : "near the middle";
  const near = alone ? "" : depth < 0.15 ? ", close to us" : depth > 0.45 ? ", further back" : "";
  const held = holding === undefined ? "" : `, ${holding.replace("_", " ")} in hand`;
  const also = `${tucked === undefined ? "" : `, ${tucked.replace("_", " ")} ${THIN.has(tucked) ? "in the other hand" : "under the other arm"}`}${keeps_hat === true ? ", one hand on the hat" : ""}${keeps_door === true ? ", standing in the doorway, one hand keeping the door open" : ""}`;
  const worn = dressed === undefined ? "" : ` ${[`Looks: ${shortened(dressed.look, 220)}`, dressed.wardrobe === "" ? "" : `wears ${shortened(dressed.wardrobe, 160)}`].filter((part) => part !== "").join("; ")}.`;
  return `${nameOf(character)}: ${side}${near}, ${FACINGS[facing]}, ${POSED[pose] ?? pose.replace("_", " ")}${held}${also}, with a ${expression} face, ${GAZES[gaze]}.${worn}`;
}

function placeTold({ place }: Staging): string {
  const inside = place.setting === "INT" ? "interior" : "exterior";
  const weather = place.weather === "clear" ? "" : `, ${WEATHERS[place.weather]}`;
  return `Place: ${inside}, ${place.name.toLowerCase()}${weather}. Light: ${place.setting === "INT" ? INSIDE[place.time] : OUTSIDE[place.time]}. Mood: ${place.mood}.`;
}

function legendTold(legend: readonly string[], nameOf: (id: string) => string): string {
  if (legend.length === 0) return "";
  const told = legend.map((shows, at) => `${at + 1} is ${shows.replace(/^[^,]+(?=, seen from)/u, nameOf)}`);
  return `Reference pictures, in order: ${told.join("; ")}. Keep every face, hair and garment exactly as they show it, and take pose, framing and light from this text${legend.includes(CONTINUED) ? "; from the frame that is continued keep place, light, wardrobe and who stands on which side" : ""}.`;
}

const SIZES: Readonly<Record<Staging["camera"]["size"], string>> = {
  ECU: "extreme close-up of a detail or the eyes", CU: "close-up of the face", MCU: "medium close-up, head and chest", MS: "medium shot from the waist up", MLS: "medium long shot from the knees up",
  LS: "long shot of the whole figure", ELS: "extreme long shot of the whole place",
};
const ANGLES: Readonly<Record<Staging["camera"]["angle"], string>> = {
  eye: "at eye level", high: "from above", low: "from below", dutch: "with a tilted horizon", over_shoulder: "over the listener's shoulder, which is large, dark and soft at one side", pov: "as one of them sees it",
};
const LENSES: Readonly<Record<Staging["camera"]["size"], string>> = {
  ECU: "Macro lens, a thin plane of focus", CU: "Long lens, background soft", MCU: "Long lens, background soft", MS: "Normal lens, background a little soft", MLS: "Normal lens",
  LS: "Wide lens, deep focus", ELS: "Very wide lens, deep focus",
};
const FACINGS: Readonly<Record<Staging["figures"][number]["facing"], string>> = { left: "faces screen left", right: "faces screen right", front: "faces us", back: "has their back to us" };
const POSED: Readonly<Partial<Record<Staging["figures"][number]["pose"], string>>> = { winded: "bent over with hands on knees, out of breath", braking: "stopping short, the weight thrown back and a heel dug in" };
const GAZES: Readonly<Record<Staging["figures"][number]["gaze"], string>> = {
  left: "looking screen left", right: "looking screen right", camera: "looking just past the lens", down: "looking down", up: "looking up", away: "looking away", back: "looking back over the shoulder",
};
const INSIDE: Readonly<Record<Staging["place"]["time"], string>> = {
  day: "daylight from the windows", dusk: "low warm light from the windows, lamps just on", dawn: "pale first light from the windows", night: "night, lamps and their shadows",
};
const OUTSIDE: Readonly<Record<Staging["place"]["time"], string>> = {
  day: "natural daylight", dusk: "dusk, low warm light from one side", dawn: "dawn, pale cool first light", night: "night, moonlight and what shines in the place",
};
const WEATHERS: Readonly<Record<Staging["place"]["weather"], string>> = { clear: "clear", rain: "in the rain", snow: "in falling snow", fog: "in fog", storm: "in a storm" };
