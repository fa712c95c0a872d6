/**
 * The words of a shot list that mean nothing here: sizes, angles, moves, transitions, ages, and names of nobody. Where
 * one stands the film goes by the rest of what is told. Pure.
 */
import { suggest } from "vp/plugin";
import { timeIn } from "../film/types-lexicon.ts";
import { headedTimeIn } from "../film/types-tongues.ts";
import { transitionSaid } from "../film/types-transitions.ts";
import { MOODS, TRANSITIONS } from "../film/types.ts";
import { angleIn, movementIn, sizeIn } from "./list-camera.ts";
import type { Trouble } from "./list-check.ts";
import type { ShotList } from "./list.ts";
import { cueName } from "./list-shots.ts";
import type { ListText } from "./list-text.ts";
import { linesOf, peopleOf } from "./list-scenes.ts";

export function strangeWords(list: ShotList, text: Pick<ListText, "at">): readonly Trouble[] {
  const { known } = peopleOf(list);
  const names = known.map(({ name }) => name);
  const isSomebody = (written: string): boolean => names.includes(cueName(written, known));
  const found: Found[] = [
    ...(list.mood === undefined || MOODS.some((mood) => list.mood?.toLowerCase().includes(mood)) ? [] : [{ path: ["mood"], word: list.mood, says: 'is no mood, so the music follows the words', among: MOODS }]),
    ...(list.characters ?? []).flatMap(({ age }, at) => (typeof age !== "string" || saysAge(age) ? [] : [{ path: ["characters", at, "age"], word: age, says: "tells no age, so a grown person is drawn", among: AGES_SAID }])),
    ...list.scenes.flatMap(({ time, shots }, scene) => [
      ...(time === undefined || (timeIn(time) ?? headedTimeIn(time)) !== undefined ? [] : [{ path: ["scenes", scene, "time"], word: time, says: "is no time of day, so it is day", among: TIMES }]),
      ...shots.flatMap((shot, at) => {
        const path = ["scenes", scene, "shots", at];
        const seen = shot.characters?.flatMap((word, nth) => (isSomebody(word) ? [] : [{ path: [...path, "characters", nth], word, says: "is nobody in this list, and is not in the picture", among: names }])) ?? [];
        const focus = shot.focus === undefined || isSomebody(shot.focus) ? [] : [{ path: [...path, "focus"], word: shot.focus, says: "is nobody in this list, so the words tell whom the shot is about", among: names }];
        return [...strangeCamera(shot, path), ...seen, ...focus, ...strangeSpeakers(list, { path, shot, names, isSomebody })];
      }),
    ]),
  ];
  return found.map(({ path, word, says, among }) => ({ ...text.at(path), severity: "warning", length: word.length, message: `"${word}" ${says}`, fix: meant(word, among) }));
}

type Path = readonly (string | number)[];
type Shot = ShotList["scenes"][number]["shots"][number];

interface Found {
  readonly path: Path;
  readonly word: string;
  readonly says: string;
  /** What it could have been. */
  readonly among: readonly string[];
}

function strangeCamera({ size, angle, movement, transition }: Shot, path: Path): readonly Found[] {
  const looked = [
    { key: "size", word: size, read: sizeIn, says: "is no size of a shot, so its words decide", among: SIZES_SAID },
    { key: "angle", word: angle, read: angleIn, says: "is no angle of the camera, so the words of the shot decide", among: ANGLES_SAID },
    { key: "movement", word: movement, read: movementIn, says: "is no move of the camera, so the words of the shot decide", among: MOVES_SAID },
    { key: "transition", word: transition, read: transitionSaid, says: "is no transition, so it is a cut", among: TRANSITIONS },
  ];
  return looked.flatMap(({ key, word = "", read, says, among }) => {
    const plain = word.replaceAll("_", " ");
    const meaning = read(plain);
    const isOther = meaning !== undefined && among.some((known) => isSlipOf(plain, known) && read(known) !== meaning);
    if (word.trim() === "" || (meaning !== undefined && !isOther)) return [];
    return [{ path: [...path, key], word, says: meaning === undefined ? says : `is read as ${meaning.replaceAll("_", " ")}`, among }];
  });
}

/** Word for word the same but for a slip in a long one: what is left of `extreem wide` is a size too, and not the one meant. */
function isSlipOf(word: string, known: string): boolean {
  const [words, others] = [word, known].map((each) => each.trim().toLowerCase().split(/\s+/));
  if (words === undefined || others === undefined || words.length !== others.length || words.join() === others.join()) return false;
  return words.every((each, at) => each === others[at] || (each.length > 4 && suggest(each, others.slice(at, at + 1)) !== undefined));
}

interface Spoken {
  readonly path: Path;
  readonly shot: Shot;
  readonly names: readonly string[];
  isSomebody(written: string): boolean;
}

/** Where the list says who is in it, and where a name is nearly one that is known: a voice alone may well be meant. */
function strangeSpeakers({ characters = [] }: ShotList, { path, shot, names, isSomebody }: Spoken): readonly Found[] {
  const narrated = (shot.narration ?? "").trim() === "" ? 0 : 1;
  return linesOf(shot).flatMap(({ character: word }, nth) => {
    const isMeant = isSomebody(word) || VOICES.test(word) || (characters.length === 0 && suggest(word, names) === undefined);
    return isMeant ? [] : [{ path: [...path, "dialogue", nth - narrated, "character"], word, says: "is nobody in this list, so a voice that is never seen says this", among: names }];
  });
}

const VOICES = /\b(?:narrator|voice|voice-?over|radio|tv|television|announcer|news\w*|speaker|intercom|phone|caller|crowd|all|everybody|both)\b/i;

function meant(word: string, among: readonly string[]): string {
  const near = suggest(word.toLowerCase(), among.map((each) => each.toLowerCase()));
  const own = among.find((each) => each.toLowerCase() === near);
  return own === undefined ? (among.length === 0 ? "give it under characters" : `one of ${among.join(", ")}`) : `did you mean "${own}"?`;
}

function saysAge(age: string): boolean {
  return /\d/.test(age) || /\b(?:old|older|elderly|aged|grand\w+|ancient|retired|teen\w*|student|adolescent|toddler|infant|child|boy|girl|kid|little|baby|adult|grown|young|middle[- ]?aged|man|woman|forties|thirties|twenties|fifties|sixties|seventies|eighties)\b/i.test(age);
}

const SIZES_SAID = ["extreme close-up", "close-up", "medium close-up", "medium", "medium wide", "wide", "extreme wide", "ECU", "CU", "MCU", "MS", "MLS", "LS", "ELS"];
const ANGLES_SAID = ["eye", "high", "low", "dutch", "over the shoulder", "POV"];
const MOVES_SAID = ["static", "pan left", "pan right", "tilt up", "tilt down", "dolly in", "dolly out", "zoom in", "track", "handheld"];
const AGES_SAID = ["toddler", "child", "teenager", "adult", "middle-aged", "old", "elderly"];
const TIMES = ["day", "morning", "noon", "evening", "dusk", "dawn", "night"];
