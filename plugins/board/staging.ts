/** Where everybody stands in a shot, which way they look and what lies about. Pure; reads the shot's words by rule. */
import type { Static } from "vp/plugin";
import { propsIn } from "../film/types-lexicon.ts";
import { isMentioned } from "../film/types-names.ts";
import { sentencesOf } from "../film/types-sentences.ts";
import { chance } from "../film/types-seed.ts";
import type { Figure, Place, Prop, Staging } from "../film/types-staging.ts";
import { expressionIn, poseIn } from "./acting.ts";
import { CROWD } from "./place.ts";
import type { ReadShot, StagedCast } from "./read.ts";

type Staged = Static<typeof StagedCast>;

export interface ToStage {
  readonly shot: ReadShot;
  readonly place: Place;
  readonly crowd: boolean;
  readonly cast: readonly Staged[];
  readonly style: string;
}

export function stagingOf(toStage: ToStage): Staging {
  const { shot, place, crowd, cast, style } = toStage;
  const { size, angle, movement, focus } = shot;
  const people = shot.characters.flatMap((id) => cast.filter((each) => each.id === id)).slice(0, 6);
  const figures = people.map((person, at) => figureOf(toStage, person, spot(shot, person.id, at, people.length)));
  const held = figures.flatMap(({ holding }) => (holding === undefined ? [] : [holding]));
  const thing = propsIn(shot.insert ?? "")[0];
  return {
    place,
    camera: { size, angle, movement, ...(focus === undefined ? {} : { focus }) },
    figures,
    props: propsOf(shot).filter(({ kind }) => !held.includes(kind) && !(place.setting === "INT" && OUTDOORS.has(kind))),
    // A close face has no room for a crowd.
    crowd: (crowd || CROWD.test(shot.description)) && !["ECU", "CU"].includes(size),
    ...(shot.card === undefined ? {} : { card: shot.card }),
    ...(shot.insert === undefined ? {} : { insert: { kind: thing?.kind ?? "other", note: shot.insert } }),
    style,
  };
}

/** The last moment of a shot in which much moves: who walks has gone on, who rises stands. */
export function lastStagingOf(shot: ReadShot, staging: Staging): Staging {
  if (shot.variation === "small") return staging;
  const figures = staging.figures.map((figure) => (figure.pose === "walking" || figure.pose === "running" ? goneOn(figure) : settled(shot, figure)));
  return { ...staging, figures };
}

interface Spot {
  readonly x: number;
  readonly depth: number;
  readonly facing: Figure["facing"];
}

/** Order from left to right is the scene's, so nobody changes sides from shot to shot. */
function spot(shot: ReadShot, id: string, at: number, count: number): Spot {
  if (count === 1) return { x: shot.looks === "right" ? -0.2 : 0.2, depth: 0.3, facing: shot.looks };
  if (shot.angle === "over_shoulder" && shot.focus !== undefined) return overShoulder(shot, id);
  const reach = shot.size === "LS" || shot.size === "ELS" ? 0.4 : 0.62;
  const x = hundredths(-reach + (2 * reach * at) / (count - 1));
  const middle = count > 2 && at > 0 && at < count - 1;
  return { x, depth: middle ? 0.5 : 0.3, facing: middle ? "front" : x < 0 ? "right" : "left" };
}

function overShoulder(shot: ReadShot, id: string): Spot {
  const side = shot.looks === "right" ? -1 : 1;
  return id === shot.focus ? { x: 0.28 * side, depth: 0.4, facing: shot.looks } : { x: -0.72 * side, depth: 0, facing: "back" };
}

function figureOf(toStage: ToStage, person: Staged, { x, depth, facing }: Spot): Figure {
  const { shot, place } = toStage;
  const spoken = shot.dialogue.filter(({ character }) => character === person.id);
  const told = [wordsAbout(toStage, person), ...spoken.map(({ parenthetical }) => parenthetical)].join(" ");
  const holding = heldIn(told);
  const pose = poseIn(told, { name: person.name, holds: holding !== undefined });
  return {
    character: person.id,
    look: person.figure.look,
    wardrobe: person.figure.wardrobe,
    x,
    depth,
    facing: /\b(back to us|turns? away|seen from behind)\b/i.test(told) ? "back" : facing,
    pose: pose === "standing" && shot.seated.includes(person.id) ? "sitting" : pose,
    expression: expressionIn(told, place.mood),
    gaze: gazeIn(told, facing),
    ...(holding === undefined ? {} : { holding }),
    speaking: spoken.length > 0,
  };
}

/** The sentences that name the person and no other speaker; all of them when nobody else is in the picture. */
function wordsAbout({ shot, cast }: ToStage, person: Staged): string {
  if (shot.characters.length === 1 && shot.dialogue.every(({ character }) => character === person.id)) return shot.description;
  const speakers = cast.filter(({ id }) => id !== person.id && shot.dialogue.some(({ character }) => character === id));
  return sentencesOf(shot.description)
    .filter((sentence) => isMentioned(person.name, sentence) || /\b(they|both|together|everyone)\b/i.test(sentence))
    .filter((sentence) => !speakers.some(({ name }) => isMentioned(name, sentence)))
    .join(" ");
}

function heldIn(told: string): Figure["holding"] {
  const clause = /\b(?:hold(?:s|ing)?|carr(?:y|ies|ying)|lift(?:s|ing)?|rais(?:es|ing)|grip(?:s|ping)?|clutch(?:es|ing)?|with|offer(?:s|ing)?|wip(?:es|ing)|pour(?:s|ing)?|read(?:s|ing)?|dribbl(?:es|ing)|shoot(?:s|ing)?|take(?:s)?)\b([^.;,]*)/i.exec(told)?.[1];
  return clause === undefined ? undefined : propsIn(clause).find(({ kind }) => HANDY.has(kind))?.kind;
}

const HANDY: ReadonlySet<string> = new Set([
  "lamp", "lantern", "candle", "cup", "bottle", "plate", "book", "letter", "notebook", "photograph", "map", "key", "box", "suitcase", "phone", "laptop", "watch", "radio", "guitar", "ball", "rope",
  "net", "fish", "flower", "umbrella", "telescope", "cake", "bread", "coin", "ring", "camera", "tool", "shell", "pizza", "coffee", "cat",
]);

function gazeIn(told: string, facing: Figure["facing"]): Figure["gaze"] {
  if (/\b(looks? up|stares? up|at the (sky|ceiling|stars|moon|lamp))\b/i.test(told)) return "up";
  if (/\b(looks? down|at (the|her|his) (floor|hands|letter|book|phone)|reads?|bows?)\b/i.test(told)) return "down";
  if (/\b(looks? away|avoids)\b/i.test(told)) return "away";
  return facing === "front" ? "camera" : facing === "back" ? "away" : facing;
}

/** What stands on no floor: a fire in the text of a room burns in its stove, and the moon is seen through its window. */
const OUTDOORS: ReadonlySet<Prop["kind"]> = new Set(["fire", "moon", "star", "tree", "boat", "whale"]);

function propsOf(shot: ReadShot): Prop[] {
  return propsIn(`${shot.description} ${shot.insert ?? ""}`).slice(0, 5).map(({ kind, note }) => ({
    kind,
    x: hundredths(chance(`${note} x`) * 1.5 - 0.75),
    depth: hundredths(0.35 + chance(`${note} depth`) * 0.4),
    note,
  }));
}

function goneOn(figure: Figure): Figure {
  const direction = figure.facing === "left" ? -1 : 1;
  return { ...figure, x: hundredths(Math.min(1, Math.max(-1, figure.x + 0.42 * direction))) };
}

function settled(shot: ReadShot, figure: Figure): Figure {
  if (/\b(stands up|rises|gets up)\b/i.test(shot.description)) return { ...figure, pose: "standing" };
  if (/\b(sits down|sinks)\b/i.test(shot.description)) return { ...figure, pose: "sitting" };
  if (/\b(embraces?|hugs?)\b/i.test(shot.description)) return { ...figure, pose: "hugging", x: hundredths(figure.x * 0.4) };
  return { ...figure, x: hundredths(figure.x * 0.7) };
}

function hundredths(value: number): number {
  const rounded = Math.round(value * 100) / 100;
  return rounded === 0 ? 0 : rounded;
}
