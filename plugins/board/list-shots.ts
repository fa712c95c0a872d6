/** From a shot of a list to a planned shot: what its keys say, and where they are silent what its words say. Pure. */
import { displayName } from "../film/types-names.ts";
import { isOfHandsOf } from "../film/types-hands.ts";
import { tenths } from "../film/types-rounding.ts";
import { secondsToSay } from "../film/types-seconds.ts";
import { transitionSaid } from "../film/types-transitions.ts";
import type { PlannedShot } from "../film/types-briefs.ts";
import type { Shot, Told } from "../film/types.ts";
import type { ListedShot } from "./list.ts";
import { angleIn, movementIn, secondsFor, secondsIn, sizeIn, variationIn } from "./list-camera.ts";
import { insertIn } from "./list-inserts.ts";
import { retold, type FoundPerson } from "./list-people.ts";
import { tellingOf } from "./list-telling.ts";

export interface ShotWords {
  readonly shot: ListedShot;
  /** All who are in the list. */
  readonly people: readonly FoundPerson[];
  /** Ids of those whom the shots before it, in the same place, have shown. */
  readonly around: readonly string[];
}

type Framed = Pick<PlannedShot, "size" | "angle" | "movement" | "description" | "variation" | "characters" | "focus" | "insert" | "sound" | "transition" | "camera"> & { readonly seconds: number };

/** @param saying the words that are heard in it */
export function framed({ shot, people, around }: ShotWords, saying: readonly string[]): Framed {
  const first = retold(shot.first_frame ?? "", people);
  const motion = retold(shot.video_prompt ?? "", people);
  const angle = angleOf(shot, first, motion);
  const insert = shot.insert ?? insertIn(first, motion, people);
  const said = sizeOf(shot, { first, motion, insert });
  const seen = insert === "" ? inPicture({ shot, people, around }, first, motion) : people.filter(({ name }) => isOfHandsOf(name, `${first} ${motion}`)).map(({ id }) => id).slice(0, 2);
  const focus = focusOf({ shot, people, around }, { first, motion, seen });
  // A face fills the picture alone, but over a shoulder there are two.
  const characters = (said === "CU" || said === "ECU" || said === "MCU") && angle !== "over_shoulder" && focus !== "" && !saysTwo(`${first} ${motion}`) && shot.characters === undefined ? [focus] : seen;
  const size = insert === "" && angle === "over_shoulder" && (said === "CU" || said === "ECU") ? "MCU" : said;
  return {
    size, angle, insert, focus, characters: [...characters],
    camera: [angle, size, focus].filter((part) => part !== "").join("-"),
    movement: movementIn((shot.movement ?? "").replaceAll("_", " ")) ?? movementIn(motion) ?? movementIn(first) ?? "static",
    description: tellingOf(first, motion, people),
    variation: insert === "" ? variationIn(motion) : "small",
    sound: shot.sound ?? "",
    seconds: secondsOf(shot, saying),
    transition: transitionOf(shot.transition ?? ""),
  };
}

/** The words for those who draw and film it, as they stand. */
export function toldOf({ first_frame = "", last_frame = "", video_prompt = "", insert = "" }: ListedShot): Told {
  const first = [first_frame, insert, video_prompt].find((text) => text.trim() !== "") ?? "";
  const motion = video_prompt.trim() === "" ? first : video_prompt;
  return { first_frame: first, motion, last_frame: last_frame.trim() === "" ? `${first} This is the last moment of: ${motion}` : last_frame };
}

export const LONGEST = 15;

function secondsOf({ seconds, video_prompt = "", first_frame = "" }: ListedShot, saying: readonly string[]): number {
  const wanted = seconds ?? secondsIn(video_prompt) ?? secondsIn(first_frame) ?? secondsFor(video_prompt === "" ? first_frame : video_prompt);
  const said = saying.length === 0 ? 0 : saying.reduce((sum, line) => sum + secondsToSay(line), 0) + 0.6;
  return tenths(Math.max(wanted, said));
}

/** The opening of a text says how it is framed; further on `wide` is a door. */
function sizeOf(shot: ListedShot, { first, motion, insert }: { readonly first: string; readonly motion: string; readonly insert: string }): Shot["size"] {
  const openings = [first, motion].map((text) => text.slice(0, 160));
  const said = sizeIn(shot.size ?? "") ?? openings.map((text) => sizeIn(text.replace(/\b\d+\s?mm\b/gi, ""))).find((size) => size !== undefined);
  return said ?? (insert === "" ? undefined : "CU") ?? openings.map(sizeIn).find((size) => size !== undefined) ?? "MS";
}

function angleOf(shot: ListedShot, first: string, motion: string): Shot["angle"] {
  const openings = [first, motion].map((text) => text.slice(0, 240));
  const found = openings.map((text) => angleIn(text));
  return angleIn(shot.angle ?? "") ?? found.find((angle) => angle !== undefined && angle !== "eye") ?? "eye";
}

function transitionOf(written: string): Shot["transition"] {
  return (written === "" ? undefined : transitionSaid(written.replaceAll("_", " "))) ?? "cut";
}

const BODY = "face|faces|eyes|eye|head|hair|expression|body|upper|torso|shoulders|posture|gaze|smile|profile|hands";

function inPicture({ shot, people, around }: ShotWords, first: string, motion: string): readonly string[] {
  if (shot.characters !== undefined) return shot.characters.flatMap((written) => people.find(({ id, name }) => written === name || retold(written, people) === name || id === written)?.id ?? []);
  const told = `${first} ${motion}`.replace(/[^.]*\b(?:off-?screen|out of frame|unseen)\b[^.]*/giu, "");
  const named = people.filter(({ name }) => new RegExp(`(?<![\\p{L}])${escaped(name)}(?![\\p{L}])(?!['’]s? (?!(?:${BODY})\\b))`, "u").test(told)).map(({ id }) => id);
  const all = /\b(?:both|all (?:of them|three|four|five|six)|everyone|the (?:two|three|four|five|six|whole|entire) (?:of them|adults|people|men|women|friends|family|figures|group)|the group|the family|they all)\b/i.test(told);
  const ids = all || (named.length === 0 && /\b(?:they|them|he|she|his|her)\b/i.test(told)) ? [...around, ...named] : named;
  return people.map(({ id }) => id).filter((id) => ids.includes(id));
}

interface Seen {
  readonly first: string;
  readonly motion: string;
  readonly seen: readonly string[];
}

/** Whom the camera is on: over a shoulder the other one, in a close shot the one it names, else the first to act. */
function focusOf({ shot, people }: ShotWords, { first, motion, seen }: Seen): string {
  const idOf = (name: string): string => people.find((person) => person.name === name)?.id ?? "";
  const said = shot.focus === undefined ? undefined : people.find(({ name, id }) => id === shot.focus || retold(shot.focus ?? "", people) === name)?.id;
  if (said !== undefined) return said;
  if (seen.length < 2) return seen[0] ?? "";
  const names = people.filter(({ id }) => seen.includes(id)).map(({ name }) => escaped(name)).join("|");
  const framedOne = new RegExp(`\\b(?:framing|close-?up (?:shot )?(?:on|of)|focus(?:ed|ing)? on|centered on|reaction (?:close-?up|shot) (?:on|of)|eyes? of)\\s+(?:the )?(${names})`, "u").exec(`${first} ${motion}`)?.[1];
  if (framedOne !== undefined) return idOf(framedOne);
  const behind = new RegExp(`\\b(?:from behind|over)\\s+(${names})`, "u").exec(`${first} ${motion}`)?.[1];
  if (behind !== undefined) return seen.find((id) => id !== idOf(behind)) ?? "";
  return idOf(new RegExp(`(?<![\\p{L}])(${names})(?= (?:\\p{L}+ly )?\\p{L}+s\\b)`, "u").exec(motion)?.[1] ?? "");
}

function saysTwo(text: string): boolean {
  return /\btwo-?shot\b|\bboth\b|\bside by side\b/i.test(text);
}

/** As a caption and a cue name somebody. */
export function cueName(written: string, people: readonly FoundPerson[]): string {
  const told = retold(written, people);
  return people.find(({ name, id }) => name === told || id === written || name.toLowerCase() === written.toLowerCase())?.name ?? displayName(written);
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
