/** What a photograph or a painting shows, as the text tells it: who, in which mood, where. Reads by rule; pure. */
import { isIndoors, placeIn, propsIn } from "../film/types-lexicon.ts";
import { hundredths } from "../film/types-rounding.ts";
import { choose } from "../film/types-seed.ts";
import { sentencesOf } from "../film/types-sentences.ts";
import type { Look } from "../film/types.ts";
import type { Depicted, Figure, Place } from "../film/types-staging.ts";
import { expressionIn } from "./acting.ts";

/** @param kin how somebody looks whom those in it may be related to */
export function depictedIn(told: string, place: Place, kin: Look | undefined): Depicted | undefined {
  const shown = SHOWS.exec(told)?.[1];
  if (shown === undefined) return undefined;
  const people = [...shown.matchAll(PEOPLE)].flatMap(([word, count = ""]) => LOOKS.filter(([words]) => words.test(word)).slice(0, 1).flatMap((look) => Array.from({ length: COUNTS[count.trim().toLowerCase()] ?? 1 }, () => look))).slice(0, 3);
  if (people.length === 0) return undefined;
  const expression = expressionIn(shown, "warm");
  const figures = people.map(([, age, gender], at): Figure => ({
    character: `depicted-${at}`, look: lookOf(`${shown} ${at}`, { age, gender, kin }), wardrobe: { type: gender === "female" ? "dress" : age === "child" ? "shirt" : "suit", colour: choose(COLOURS, `${shown} ${at}`), second: "#efe6d6", accent: "#c9a468", accessory: "none" },
    x: people.length === 1 ? 0 : hundredths(-0.4 + (0.8 * at) / (people.length - 1)), depth: 0.3, facing: "front", pose: "standing", expression, gaze: SIDELONG.test(shown) && expression !== "laughing" ? "right" : "camera", ...(expression === "laughing" ? { eyes: "closed" as const } : {}), speaking: false,
  }));
  return { place: placeOf(shown, place), figures };
}

/** The words that tell what a photograph or a painting shows. */
export function picturesIn(text: string): readonly { readonly kind: "photograph" | "painting"; readonly shows: string }[] {
  return sentencesOf(text).flatMap((sentence) => (propsIn(sentence).flatMap(({ kind }) => ((kind === "photograph" || kind === "painting") && (SHOWS.exec(sentence)?.[1] ?? "").search(PEOPLE) !== -1 ? [{ kind, shows: sentence }] : []))));
}

/** `a photograph of two boys`, `a picture: a woman, laughing`. */
const SHOWS = /\b(?:photograph|photo|picture|polaroid|portrait|painting)\b[^.:;]*?(?:\bof\b|\bshow(?:s|ing)\b|\bwith\b|:)\s*([^.]+)/i;
const PEOPLE = /\b(two |three )?(?:young |old |little |small )?(?:wom[ae]n|m[ae]n|girls?|boys?|mother|father|(?:grand)(?:mother|father|ma|pa)|child(?:ren)?|couple|family|sisters?|brothers?|daughters?|sons?|wife|husband|bride|groom|old (?:wom[ae]n|m[ae]n))\b/gi;
const COUNTS: Readonly<Record<string, number>> = { two: 2, three: 3 };
const SIDELONG = /\b(?:laugh|looking away|profile)/i;

const LOOKS: readonly (readonly [RegExp, Look["age"], Look["gender"]])[] = [
  [/grandm/i, "old", "female"], [/grandf|grandpa/i, "old", "male"], [/old w/i, "old", "female"], [/old m/i, "old", "male"], [/girl|daughter/i, "child", "female"], [/boy|son\b|sons|child/i, "child", "male"],
  [/wom|mother|sister|wife|bride|couple|family/i, "adult", "female"], [/m[ae]n|father|brother|husband|groom/i, "adult", "male"],
];
const COLOURS = ["#8a4a5a", "#4a6a7a", "#6a7a4a", "#7a5a8a"] as const;

interface Seen extends Pick<Look, "age" | "gender"> {
  readonly kin: Look | undefined;
}

/** A grown one in the picture that somebody of some age keeps is of theirs, and was no younger. */
function lookOf(seed: string, { age, gender, kin }: Seen): Look {
  const related = age === "adult" && kin?.gender === gender && (kin.mature === true || kin.age === "old");
  const style = related ? kin.hair.style : gender === "male" ? choose(["crop", "wavy", "receding"] as const, seed) : age === "child" ? choose(["braids", "ponytail", "bob"] as const, seed) : choose(["wavy", "bob", "curls"] as const, seed);
  const colour = choose(["#3a2a22", "#5a3a26", "#2c2622"] as const, `${seed} hair`);
  return { species: "person", age, gender, build: "average", height: "average", skin: kin?.skin ?? "#e3b08c", hair: { style, colour }, eyes: "#4a3a2e", beard: false, glasses: false, freckles: false, ...(related ? { mature: true } : {}) };
}

/** Where it was taken: as told, else in the open. Rows of seats are those of the house that is seen from its stage. */
function placeOf(shown: string, { name, mood }: Place): Place {
  const kind = SEATS.test(shown) ? "stage" : (placeIn(shown) ?? "garden");
  return { kind, setting: isIndoors(kind) ? "INT" : "EXT", name: `in a picture of ${name}`, time: kind === "stage" ? "night" : "day", weather: "clear", mood, ...(kind === "stage" ? { features: ["auditorium" as const, "among_seats" as const] } : {}) };
}

const SEATS = /\b(?:row [A-Z]\b|rows?|seats?|audience|theat(?:re|er)|stalls|balcony)/i;
