/** Where everybody stands in a shot, which way they look and what lies about. Pure; reads the shot's words by rule. */
import type { Static } from "vp/plugin";
import { passingFeaturesIn, type Feature } from "../film/types-features.ts";
import { jolts } from "../film/types-jolts.ts";
import { propsIn, type NamedProp } from "../film/types-lexicon.ts";
import { isOff } from "../film/types-scene.ts";
import { sentencesOf } from "../film/types-sentences.ts";
import { chance } from "../film/types-seed.ts";
import { PROPS, SEATS, type Figure, type Place, type Prop, type Staging } from "../film/types-staging.ts";
import { expressionIn, poseIn } from "./acting.ts";
import { bareheaded, takesOff } from "./bare.ts";
import { besidePhone, goesWithPhone, withReceiver } from "./calls.ts";
import { CROWD } from "./place.ts";
import { inDoorway } from "./doorway.ts";
import { heldIn, putsInto, takesBothHands, tuckedIn } from "./held.ts";
import { evades, facesHouse, gazeIn, lookedAt, skyOpens } from "./looks.ts";
import { handsOf, lidOf } from "./hands.ts";
import { handlingIn, inPuddle, insertOf } from "./inserted.ts";
import { goingAway, leantOn, oneRuns, runningTo, whomTheyRunTo, withOneBall, withThrown } from "./meeting.ts";
import { pulling } from "./pulling.ts";
import { downSince, onKnees } from "./postures.ts";
import type { ReadShot, StagedCast } from "./read.ts";
import { closed } from "./notes.ts";
import { isSheltered, underOne } from "./sheltering.ts";
import { BESIDE, HANGS_UP } from "./things.ts";
import { deedsOf, wordsAbout } from "./told.ts";

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
  const placed = together(toStage, withOneBall(people.map((person, at) => figureOf(toStage, person, spot(shot, person.id, at, people.length)))));
  const { figures: standing, door } = inDoorway(placed, { description: shot.description, place, people });
  const figures = shot.insert === undefined ? standing : standing.map((figure) => ({ ...figure, ...(shot.seated.includes(figure.character) ? { seated: true } : {}), pose: handlingIn(shot.description) }));
  const held = figures.flatMap(({ holding }) => (holding === undefined ? [] : [holding]));
  const insert = insertOf(shot, place, people[0]?.figure.look);
  return {
    place: withReceiver(place, figures),
    camera: { size, angle, movement, ...(focus === undefined ? {} : { focus }) },
    figures: [...figures],
    props: [...[...withThrown(propsOf(shot), figures).filter(({ kind, note }) => (door.length === 0 || kind !== "door") && !(note === "clocks" && place.features?.includes("clocks") === true)), ...door].filter(({ kind, aloft }) => aloft !== undefined || (!held.includes(kind) && kind !== shot.seat && !isInHand(kind, figures) && !(place.setting === "INT" && OUTDOORS.has(kind)) && (!isOfPlace(kind, place) || (kind === "table" && shot.seated.length > 0)) && !isLostOutdoors(kind, place) && !(kind === "ball" && place.kind === "gym"))), ...leantOn(shot, figures)],
    // A close face has no room for a crowd.
    crowd: (crowd || CROWD.test(shot.description)) && !["ECU", "CU"].includes(size),
    ...(shot.card === undefined ? {} : { card: shot.card }),
    ...(insert === undefined ? {} : { insert }),
    style,
  };
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
  const reach = count > 2 ? (shot.size === "LS" || shot.size === "ELS" ? 0.45 : 0.62) : shot.size === "LS" || shot.size === "ELS" ? 0.3 : 0.46;
  const x = hundredths(-reach + (2 * reach * at) / (count - 1));
  if (shot.far?.includes(id) === true && shot.far.length < count) return { x: hundredths(count === 2 ? Math.sign(x) * 0.7 : x), depth: 0.85, facing: x < 0 ? "right" : "left" };
  const middle = count > 2 && at > 0 && at < count - 1;
  return { x, depth: middle ? 0.5 : 0.3, facing: middle ? "front" : x < 0 ? "right" : "left" };
}

function overShoulder(shot: ReadShot, id: string): Spot {
  const side = shot.looks === "right" ? -1 : 1;
  return id === shot.focus ? { x: 0.28 * side, depth: 0.4, facing: shot.looks } : { x: -0.72 * side, depth: 0, facing: "back" };
}

function figureOf(toStage: ToStage, person: Staged, { x, depth, facing: towards }: Spot): Figure {
  const { shot, place } = toStage;
  const spoken = shot.dialogue.filter(({ character }) => character === person.id);
  const speakers = shot.dialogue.map(({ character }) => character);
  const people = toStage.cast.filter(({ id }) => shot.characters.includes(id));
  const telling = { description: shot.description, people, speakers, ...(shot.focus === undefined ? {} : { focus: shot.focus }) };
  const told = [wordsAbout(telling, person), ...spoken.map(({ parenthetical }) => parenthetical)].join(" ");
  const deeds = [deedsOf(telling, person), ...spoken.map(({ parenthetical }) => parenthetical)].join(" ");
  const facing = facesHouse(shot, place) ? "front" : UNTURNED.test(deeds) && (towards === "left" || towards === "right") ? OTHER_WAY[towards] : towards;
  const calling = shot.calling?.includes(person.id) === true;
  const { holding: inHand, tucked } = calling ? besidePhone(inHands(shot, person, deeds), place) : inHands(shot, person, deeds);
  const done = poseIn(told, { name: person.name, holds: inHand !== undefined || takesOff(deeds) });
  // What is thrown has left the hand.
  const holding = done === "throwing" ? undefined : takesOff(deeds) ? "hat" : inHand === "ball" && place.kind === "gym" ? "basketball" : inHand;
  const sits = shot.seated.includes(person.id);
  const seat = sits ? SEATS.find((each) => each === shot.seat) : undefined;
  const free = done !== "standing" ? done : sits ? "sitting" : downSince(shot.postures, person.id);
  const pose = isHanding(shot, person) || putsInto(deeds) ? "reaching" : calling && goesWithPhone(free) ? "phone" : handsOf(free, { told, holding, sits, company: shot.characters.length > 1, both: holding !== undefined && takesBothHands(holding, deeds) });
  const away = FROM_BEHIND.test(told) || (FAR.has(shot.size) && BEFORE_SIGHT.test(told)) || INTO_THE_DARK.test(told) || (people.length === 1 && passingFeaturesIn(told).includes("auditorium"));
  return {
    character: person.id,
    look: person.figure.look,
    wardrobe: shot.bare?.includes(person.id) === true && holding !== "hat" ? bareheaded(person.figure.wardrobe) : person.figure.wardrobe,
    x,
    depth: away && pose === "walking" ? 0.75 : depth,
    facing: away ? "back" : onKnees(pose, facing, x),
    pose,
    ...(sits && SEATED.has(pose) ? { seated: true } : {}),
    ...(BEHIND_TABLE.test(deeds) && !sits ? { seat: "table" as const } : seat === undefined || !(pose === "sitting" || SEATED.has(pose)) ? {} : { seat }),
    expression: jolts(shot.description) ? "surprised" : expressionIn(deeds, evades(shot.description) ? "tense" : place.mood, shot.glad?.includes(person.id)),
    gaze: BACKWARDS.test(deeds) && (facing === "left" || facing === "right") ? "back" : (holding === "photograph" && people.length === 1 && !/\blooks?\b/i.test(told)) || (holding !== undefined && /\blooks? at (?:it|them)\b/i.test(deeds)) ? "down" : skyOpens(shot) ? "up" : gazeIn(told, lookedAt(deeds, person, people) ?? facing),
    ...(shot.untidy?.includes(person.id) === true ? { untidy: true } : {}),
    ...(WET.test(deeds) ? { wet: true } : {}),
    ...(EYES_CLOSED.test(deeds) ? { eyes: "closed" as const } : {}),
    ...(holding === undefined ? {} : { holding, ...noteOf(toStage, person, { holding, deeds }) }),
    ...lidOf(pose, deeds),
    ...(tucked === undefined ? {} : { tucked }),
    ...(pose === "walking" && LIMPS.test(told) ? { limps: true } : {}),
    ...(place.kind === "market" && shot.far?.includes(person.id) === true ? { at_stall: true } : {}),
    ...(holding === undefined && shot.hats?.includes(person.id) === true ? { keeps_hat: true } : {}),
    speaking: spoken.some((line) => !isOff(line)),
  };
}

/** Who stands before something large is seen with it, from behind. */
const BEFORE_SIGHT = /\bstands? (?:before|in front of) (?:the|an?) (?:\w+ )?(?:tower|church|cathedral|castle|palace|mountain|statue|monument|skyscraper|wave|volcano)\b/i;
const FAR: ReadonlySet<string> = new Set(["LS", "ELS"]);

/** Who stands there has it before them. */
const BEHIND_TABLE = /\bbehind (?:the|a|an|her|his|their) (?:\w+ )?(?:desk|counter|table|bar|workbench)\b/i;
const EYES_CLOSED = /\b(?:clos|shut)(?:es|s|ing)? (?:her|his|their|both) eyes\b|\beyes (?:are )?(?:closed|shut)\b|\bclosed eyes\b|(?<!\p{L})(?:закрыва|зажмури)\p{L}* глаза|目を(?:閉|つぶ)/iu;

/** What is held as the scene has told it so far. Under a roof nobody holds an umbrella up, unless that is told. */
function noteOf({ shot, place }: ToStage, { id }: Staged, { holding, deeds }: { readonly holding: Figure["holding"]; readonly deeds: string }): { held_note?: string } {
  const told = shot.held?.find(({ character, thing }) => character === id && thing === holding)?.note ?? shot.things?.find(({ kind }) => kind === holding)?.note.replace(/^hung /, "") ?? propsIn(shot.description).find(({ kind }) => kind === holding)?.note;
  const furled = holding === "umbrella" && (HANGS_UP.test(deeds) || (place.setting === "INT" && !/\b(?:opens?|under)\b[^.]*\bumbrella/i.test(deeds)));
  const note = furled ? closed(told ?? holding) : (told ?? holding) === "book" && PACKS.test(deeds) ? "blue book" : holding === "fishbowl" && jolts(shot.description) ? "splashing fishbowl" : told;
  return note === undefined || note === holding ? {} : { held_note: note };
}
const WET = /\b(?:wet (?:with|from)|soaked|drenched|dripping)\b/i;
/** One of many, and not the one that is told of. */
const PACKS = /\b(?:puts?|packs?|drops?) (?:an?|the|another|more) books? (?:in|into)\b/i;
/** Spoken away from whom it is said to. */
const UNTURNED = /\b(?:without (?:turning|looking (?:round|around|back|up))|(?:her|his) back (?:still )?(?:turned|to (?:her|him|them)))\b|(?<!\p{L})не оборачива/iu;
const OTHER_WAY = { left: "right", right: "left" } as const;
const FROM_BEHIND = /\b(back to us|turns? away|seen from behind)\b/i;
/** Who goes there goes away from us. */
const INTO_THE_DARK = /\b(?:walks?|goes|steps?|disappears?|vanish(?:es)?) (?:\w+ )?into the (?:\w+ )?(?:dark(?:ness)?|night|shadows?|fog|mist|distance|crowd)\b|(?<!\p{L})(?:уходит|исчезает) (?:в|во) (?:темнот|тьм|ноч|туман)|(?:闇|暗がり|霧)の?(?:中)?[にへ](?:消|歩|去)/iu;

/** Who hands a thing over has it still, and who takes it has that hand free. */
function inHands(shot: ReadShot, person: Staged, deeds: string): Pick<Figure, "holding" | "tucked"> {
  const { from, to, thing } = shot.handing ?? {};
  const tucked = heldOf(shot, person, true);
  if (person.id === from) return { holding: PROPS.find((kind) => kind === thing), tucked };
  if (person.id !== to) return { holding: heldIn(deeds) ?? heldOf(shot, person, false), tucked: tuckedIn(deeds) ?? tucked };
  const kept = heldOf(shot, person, false);
  return { holding: undefined, tucked: tucked ?? (kept === thing ? undefined : kept) };
}

function isHanding({ handing }: ReadShot, { id }: Staged): boolean {
  return handing?.from === id || handing?.to === id;
}

function heldOf({ held }: ReadShot, { id }: Staged, tucked: boolean): Figure["holding"] {
  const thing = held?.find((each) => each.character === id && (each.tucked ?? false) === tucked)?.thing;
  return PROPS.find((kind) => kind === thing);
}

/** What is done in a chair as well. */
const SEATED: ReadonlySet<Figure["pose"]> = new Set<Figure["pose"]>([
  "reaching", "arms_crossed", "pointing", "clapping", "holding", "waving", "typing", "writing", "phone", "reading", "eating", "drinking", "crying", "laughing", "thinking", "leaning", "hands_up", "sleeping", "toasting", "hand_to_mouth",
]);

const SIDE_BY_SIDE = /\b(side by side|shoulder to shoulder|in a row|next to each other)\b|(?<!\p{L})рядом(?!\p{L})|並んで/iu;
const LIMPS = /\b(?:limp|hobbl)(?:s|es|ing)?\b|(?<!\p{L})хрома|足を引きず/iu;
const TALKING_ON_FOOT = /, walking side by side\b/;
const INTO = /\b(?:walks?|walking|goes|go|steps?) (?:off |away |out |together |slowly )*(?:into|through|towards?|down|along|up) (?:the|a|an|their)\b|\bwalks? away\b|(?<!\p{L})(?:ид[уё]т|уход[ия]т|вход[ия]т) (?:вместе )?(?:в|через|по)(?!\p{L})|中へ(?:歩|入)|を歩いて(?:い|行)く/iu;
/** What is far away is looked at by all, one way. */
const SEEN_FAR_OUT = /\b(?:both|they|all)\b[^.]*\b(?:see it|look out|stare out|watch it|turn to look)\b/i;
const WALKS: ReadonlySet<Figure["pose"]> = new Set<Figure["pose"]>(["walking", "running"]);

/** Who hold each other stand close, and who walk or run together go one way. */
function together({ shot, cast }: ToStage, figures: readonly Figure[]): Figure[] {
  if (isSheltered(shot.description) && figures.length === 2) return underOne(figures);
  if (shot.angle !== "over_shoulder" && figures.some(({ holding }) => holding === "rope")) return pulling(figures);
  const hugging = figures.some(({ pose }) => pose === "hugging");
  if (hugging && figures.length === 2) return figures.map((figure) => ({ ...figure, pose: figure.look.species === "person" ? "hugging" : figure.pose, x: figure.x < 0 ? -0.13 : 0.13, depth: 0.3 }));
  if (SIDE_BY_SIDE.test(shot.description) && !figures.some(({ pose }) => pose === "walking" || pose === "running")) return figures.map((figure) => ({ ...figure, x: hundredths(figure.x * 0.6), facing: "front", gaze: figure.gaze === "up" || figure.gaze === "down" ? figure.gaze : "camera" }));
  if (shot.handing !== undefined && figures.length === 2 && figures.some(({ look }) => look.species !== "person")) return figures.map((figure) => ({ ...figure, x: hundredths(figure.x * 0.5) }));
  if (shot.hand_in_hand === true && figures.length === 2 && figures.every(({ seated, pose }) => seated !== true && ON_FOOT.has(pose))) return handInHand(shot, figures);
  if (SEEN_FAR_OUT.test(shot.description)) return figures.map((figure) => ({ ...figure, facing: shot.looks, gaze: shot.looks }));
  const moving = figures.filter(({ pose }) => WALKS.has(pose));
  const met = whomTheyRunTo(shot, { figures, moving, cast });
  if (met !== undefined) return runningTo(met, figures);
  if (moving.length === 1 && figures.length > 1) return oneRuns(shot, figures);
  if (moving.length < 2) return [...figures];
  // Who talk as they walk come towards us, and look at each other.
  if (TALKING_ON_FOOT.test(shot.description)) return figures.map((figure) => ({ ...figure, x: hundredths(figure.x * 0.6), facing: "front" }));
  if (SIDE_BY_SIDE.test(shot.description) && INTO.test(shot.description) && FAR.has(shot.size)) return goingAway(figures);
  const close = SIDE_BY_SIDE.test(shot.description) ? 0.5 : 1;
  return figures.map((figure, at) => (moving.includes(figure) ? { ...figure, x: hundredths(figure.x * close), facing: shot.looks, gaze: figure.gaze === "back" ? "back" : shot.looks, depth: hundredths(0.3 + (at % 2) * 0.12) } : figure));
}

const ON_FOOT: ReadonlySet<Figure["pose"]> = new Set<Figure["pose"]>(["standing", "walking", "running", "reaching"]);

/** Close together; who walks into a place walks away from us. */
function handInHand({ description, looks }: ReadShot, figures: readonly Figure[]): Figure[] {
  const walk = figures.some(({ pose }) => WALKS.has(pose));
  const away = walk && INTO.test(description);
  return figures.map((figure) => ({
    ...figure, x: figure.x < 0 ? -0.12 : 0.12, depth: 0.3, hand_in_hand: true,
    ...(figure.pose === "reaching" ? { pose: walk ? "walking" : "standing" } : {}),
    ...(away ? { facing: "back", gaze: "away", pose: "walking" } : walk ? { facing: looks, gaze: looks, pose: "walking" } : {}),
  }));
}

const BACKWARDS = /\b(?:looks?|looking|glanc\w+|peer\w*|stares?|turns|calls|shouts|says|speaks)\b[^.;]*\bover (?:her|his|their|a|one|the) shoulder\b|\b(?:looks?|glances?) (?:back|behind (?:her|him|them))\b|(?<!\p{L})(?:огляды|оглянул)\p{L}*|振り(?:返|向)/iu;

/** What stands on no floor: a fire in the text of a room burns in its stove, and the moon is seen through its window. */
const OUTDOORS: ReadonlySet<Prop["kind"]> = new Set(["fire", "moon", "star", "tree", "boat", "whale"]);

/** The trees of a forest and the lamps of a street are drawn with it: one more would stand there like a thing in a shop. */
function isOfPlace(kind: Prop["kind"], { setting, kind: place, features }: Place): boolean {
  const drawn = features?.flatMap((feature) => DRAWN_WITH[feature] ?? []) ?? [];
  return drawn.includes(kind) || (kind === "door" && place === "elevator") || (kind === "hoop" && place === "gym") || (kind === "table" && DESKS.has(place)) || (kind === "tree" && WOODED.has(place)) || (kind === "lamp" && (setting === "EXT" || place === "lighthouse"));
}

const DRAWN_WITH: Readonly<Partial<Record<Feature, readonly Prop["kind"][]>>> = { gate: ["gate", "door"], open_gate: ["gate", "door"], lift_door: ["door"], puddle_moon: ["puddle", "moon"], blossom: ["flower"], clocks: ["clock"] };
/** Whose tables and desks are drawn with them. */
const DESKS: ReadonlySet<Place["kind"]> = new Set<Place["kind"]>(["office", "classroom", "library", "restaurant", "cafe"]);
const WOODED: ReadonlySet<Place["kind"]> = new Set(["forest", "park", "garden", "field", "mountain", "courtyard", "village"]);

/** What lies on a table in a room lies nowhere out of doors: it is in a hand, or fills the picture. */
function isLostOutdoors(kind: Prop["kind"], { setting }: Place): boolean {
  return setting === "EXT" && SMALL.has(kind);
}

const SMALL: ReadonlySet<Prop["kind"]> = new Set<Prop["kind"]>([
  "candle", "cup", "plate", "book", "letter", "notebook", "photograph", "map", "key", "phone", "laptop", "clock", "watch", "radio", "cake", "bread", "coin", "ring", "camera", "tool", "pizza", "coffee", "parcel", "glass", "teapot",
  "pot", "pan", "knife", "bowl", "fruit", "vegetable", "tray", "pen", "newspaper", "folder", "ticket", "hat", "glasses", "mirror", "vase", "microphone", "musicbox", "feather", "doll", "gift", "medal", "trophy", "compass", "hourglass",
  "gear", "money", "medicine", "scissors", "brush", "chess", "cards", "drive", "tape", "fishbowl", "cactus", "soup", "dough", "fish", "bottle", "flower", "bell", "blanket", "lantern", "alarm", "window",
]);

/** A telephone at an ear, and an animal that is one of the cast, lie about nowhere else. */
function isInHand(kind: Prop["kind"], figures: readonly Figure[]): boolean {
  return kind === "blanket" || figures.some(({ pose, look, holding }) => (kind === "phone" && pose === "phone") || (kind === "basketball" && (pose === "dribbling" || pose === "shooting")) || (kind === "laptop" && pose === "typing") || look.species === kind || (kind === "fish" && holding === "fishbowl"));
}

function propsOf(shot: ReadShot): Prop[] {
  const seen = propsIn(LOOKED_AT.exec(shot.description)?.[1] ?? "")[0]?.kind;
  const touched = propsIn(ACTED_ON.exec(shot.description)?.[1] ?? "")[0]?.kind;
  const side = shot.looks === "right" ? 1 : -1;
  const standing = (shot.things ?? []).flatMap(({ kind, note }) => PROPS.flatMap((each) => (each === kind ? [{ kind: each, note }] : [])));
  const named = asHappens(shot, propsIn(`${shot.description.replace(MAKES_BREAD, "dough")} ${shot.insert ?? ""}`)).filter(({ kind }) => !standing.some((each) => each.kind === kind));
  const wet = inPuddle(shot.description);
  const lying = wet === "" ? undefined : named.find(({ kind }) => kind !== "puddle");
  const all = [...named, ...standing].filter(({ kind }) => lying === undefined || kind !== "puddle");
  return all.slice(0, 5).map(({ kind, note }) => ({
    kind,
    // What somebody looks at lies where they look, and what bars the way where they go.
    x: note.endsWith(BESIDE) ? 0.12 * side : note.endsWith(TUMBLING) && BEHIND_THEM.test(shot.description) ? -0.5 * side : ACROSS.test(note) ? (note.endsWith("left") ? -0.5 : 0.5) : kind === touched ? 0.27 * side : kind === seen && shot.characters.length === 1 ? 0.42 * side : hundredths(chance(`${note} x`) * 1.5 - 0.75),
    depth: ACROSS.test(note) ? 0.62 : note.endsWith(BESIDE) ? 0.46 : kind === seen ? 0.3 : hundredths(0.35 + chance(`${note} depth`) * 0.4),
    note: kind === lying?.kind ? `${note}${wet}` : note,
  }));
}

/** `cat leaping`, `crates tumbling`: what the sentence that names a thing has it do. */
function asHappens({ description }: ReadShot, things: readonly NamedProp[]): readonly NamedProp[] {
  const sentences = sentencesOf(description);
  return things.map(({ kind, note }) => {
    const does = new RegExp(`\\b${note}\\b(.*)$`, "i").exec(sentences.find((sentence) => sentence.toLowerCase().includes(note)) ?? "")?.[1] ?? "";
    return { kind, note: FALLS.test(does) ? `${note}${TUMBLING}` : LEAPS.test(does) ? `${note}${LEAPING}` : note };
  });
}

const TUMBLING = " tumbling";
const LEAPING = " leaping";
const FALLS = /^ (?:\w+ )?(?:crash|tumble|topple|fall|spill|scatter|come (?:crashing|tumbling))(?:s|es)?\b/i;
const LEAPS = /^ (?:\w+ )?(?:jump|leap|dart|dash|bolt|spring|scurr|scramble|run|race)(?:s|es|ies)?\b/i;
const BEHIND_THEM = /\bbehind (?:her|him|them|[A-Z]\w+)/;

const ACROSS = / across the way on the (?:left|right)$/;
const MAKES_BREAD = /\bmak(?:e|es|ing) bread\b/gi;
const ACTED_ON = /\b(?:switch|turn|put|snap)(?:es|s)? (?:on|off|out) ([^.;,]*)/i;
const LOOKED_AT = /\b(?:looks?|stares?|gazes?|glances?) (?:down )?(?:at|into) ([^.;]*)/i;

function hundredths(value: number): number {
  const rounded = Math.round(value * 100) / 100;
  return rounded === 0 ? 0 : rounded;
}
