/** Who lies or kneels since an earlier shot, until they get up or go. Reads by rule; pure. */
import { sentencesOf } from "../film/types-sentences.ts";
import type { Figure } from "../film/types-staging.ts";
import { runsIntoArms } from "./open-arms.ts";
import { tellsOf } from "./subjects.ts";
import { deedsOf, type Person } from "./told.ts";

export interface Posture {
  readonly pose: "lying" | "kneeling";
  /** The side that the body is turned to as long as it stays so. */
  readonly faces: "left" | "right";
  /** Of who kneels: the id of who ran into their arms. */
  readonly holds?: string;
}

/** Brings up to date who is down once the text has happened. */
export function goDown(people: readonly Person[], { description, looks }: { readonly description: string; readonly looks: Posture["faces"] }, postures: Map<string, Posture>): void {
  for (const person of people) {
    for (const sentence of sentencesOf(deedsOf({ description, people, speakers: [] }, person))) {
      if (tellsOf(RISES, sentence, person.name) || FOREIGN_RISES.test(sentence)) postures.delete(person.id);
      const down = DOWN.find(([, pattern, foreign]) => tellsOf(pattern, sentence, person.name) || foreign.test(sentence));
      if (down !== undefined && postures.get(person.id)?.pose !== down[0]) postures.set(person.id, { pose: down[0], faces: looks });
    }
  }
  const met = runsIntoArms(people, description, (id) => postures.get(id)?.pose === "kneeling");
  const down = met && postures.get(met.holder);
  if (met && down) postures.set(met.holder, { ...down, holds: met.held });
}

export function downSince(postures: readonly { readonly character: string; readonly pose: string }[] | undefined, id: string): Figure["pose"] {
  const pose = postures?.find(({ character }) => character === id)?.pose;
  return pose === "lying" || pose === "kneeling" ? pose : "standing";
}

/** An animal that lies stays as it lay down, and turns its head alone. */
export function asItLies(figure: Figure, { postures = [] }: { readonly postures?: readonly { readonly character: string; readonly pose: string; readonly faces?: string | undefined }[] }): Figure {
  const faces = postures.find(({ character, pose }) => character === figure.character && pose === "lying")?.faces;
  if (figure.pose !== "lying" || figure.look.species === "person" || (figure.facing !== "left" && figure.facing !== "right") || (faces !== "left" && faces !== "right")) return figure;
  return { ...figure, facing: faces };
}

/** Which way somebody faces: seen from the front, the knee in front would hide the other. */
export function onKnees(pose: Figure["pose"], facing: Figure["facing"], x: number): Figure["facing"] {
  return facing === "front" && (pose === "kneeling" || pose === "welcoming") ? (x < 0 ? "right" : "left") : facing;
}

const RISES = /\b(?:stands?|rises?|gets? up|jumps?|walks?|runs?|comes?|goes|leaves|crosses|enters?|sits?|follows|hugs?|embraces?|dances?|climbs?|turns to go)\b/i;
const FOREIGN_RISES = /(?<!\p{L})(?:вста[её]т|встают|ид[уёе]т|беж|садится|выходит)|立ち上が|歩|走|座/iu;
const DOWN: readonly (readonly [Posture["pose"], RegExp, RegExp])[] = [
  ["lying", /\b(?:lies|lying|lays? down|curls? up)\b/i, /(?<!\p{L})(?:ложится|лежит)|横たわ|寝そべ/iu],
  ["kneeling", /\bkneel(?:s|ing)?\b/i, /(?<!\p{L})на колен|ひざまず|膝をつ/iu],
];
