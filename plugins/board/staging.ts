/** Who is seen in a shot and how: pose, look, what is in hand; where they stand and what lies about is next door. Pure; reads by rule. */
import { passingFeaturesIn } from "../film/types-features.ts";
import { jolts } from "../film/types-jolts.ts";
import { propsIn } from "../film/types-lexicon.ts";
import { isOff } from "../film/types-scene.ts";
import { PROPS, SEATS, type Figure, type Place, type Staging } from "../film/types-staging.ts";
import { TO_A_BACK, UNTURNED } from "../film/types-unturned.ts";
import { aboardOf } from "./aboard.ts";
import { expressionIn, mouthIn, poseIn } from "./acting.ts";
import { aroundOf } from "./around.ts";
import { bareheaded, takesOff } from "./bare.ts";
import { alongWalls, FAR, spot, together, type Spot } from "./blocking.ts";
import { besidePhone, goesWithPhone, withReceiver } from "./calls.ts";
import { depictedIn } from "./depicted.ts";
import { atLamp, isAtOwnDesk } from "./desk.ts";
import { inDoorway } from "./doorway.ts";
import { atShelf, handsOf, lidOf, showingWhere } from "./hands.ts";
import { heldIn, putsInto, RUBS, takesBothHands, tuckedIn } from "./held.ts";
import { handlingIn, insertOf } from "./inserted.ts";
import { isLamp } from "./lamps.ts";
import { catchesSight, evades, facesHouse, gazeIn, lookedAt, skyOpens } from "./looks.ts";
import { withOneBall } from "./meeting.ts";
import { chairOf } from "./order.ts";
import { closed } from "./notes.ts";
import { CROWD } from "./place.ts";
import { asItLies, downSince, onKnees } from "./postures.ts";
import type { ReadShot, Staged, ToStage } from "./read.ts";
import { dressingOf } from "./set-dressing.ts";
import { depthAcross, FAR_END, HANGS_UP, hungIn } from "./things.ts";
import { deedsOf, wordsAbout } from "./told.ts";

export function stagingOf(toStage: ToStage): Staging {
  const { shot, place, crowd, cast, style } = toStage;
  const { size, angle, movement, focus } = shot;
  const people = shot.characters.flatMap((id) => cast.filter((each) => each.id === id)).slice(0, 6);
  const placed = alongWalls(toStage, together(toStage, withOneBall(people.map((person, at) => figureOf(toStage, person, spot(shot, person.id, at, people.length))).map(lyingBefore))));
  const { figures: standing, door } = inDoorway(placed.map((figure) => asItLies(figure, shot)), { description: shot.description, place, people, entered: shot.entered ?? [] });
  const figures = shot.insert === undefined ? standing.map((figure) => atShelf(atLamp(figure, shot), shot.description, place)) : standing.map((figure) => ({ ...figure, ...(shot.seated.includes(figure.character) ? { seated: true } : {}), pose: handlingIn(shot.description) }));
  const insert = insertOf(shot, place, people[0]?.figure.look);
  const depicted = insert === undefined ? heldPicture(shot, place, people) : undefined;
  return {
    place: withReceiver(place, figures),
    camera: { size, angle, movement, ...(focus === undefined ? {} : { focus }) },
    figures: [...figures],
    ...aroundOf(toStage),
    ...aboardOf(toStage),
    props: dressingOf({ shot, place, figures, door }),
    // A close face has no room for a crowd.
    crowd: (crowd || CROWD.test(shot.description)) && !["ECU", "CU"].includes(size),
    ...(shot.card === undefined ? {} : { card: shot.card }),
    ...(insert === undefined ? {} : { insert }),
    ...(depicted === undefined ? {} : { depicted }),
    style,
  };
}

/** A photograph in a hand shows what it showed when it filled the picture. */
function heldPicture({ held }: ReadShot, place: Place, people: readonly Staged[]): Staging["depicted"] {
  const picture = held?.find(({ shows }) => shows !== undefined);
  return picture && depictedIn(picture.shows ?? "", place, people.find(({ id }) => id === picture.character)?.figure.look);
}

function figureOf(toStage: ToStage, person: Staged, { x, depth, facing: towards }: Spot): Figure {
  const { shot, place } = toStage;
  const spoken = shot.dialogue.filter(({ character }) => character === person.id);
  const speakers = shot.dialogue.map(({ character }) => character);
  const people = toStage.cast.filter(({ id }) => shot.characters.includes(id));
  const telling = { description: shot.description, people, speakers, ...(shot.focus === undefined ? {} : { focus: shot.focus }) };
  const told = [wordsAbout(telling, person), ...spoken.map(({ parenthetical }) => parenthetical)].join(" ");
  // What is said at once is said one way by all who say it.
  const manner = AT_ONCE.test(shot.description) && spoken.length > 0 ? shot.dialogue : spoken;
  const deeds = [deedsOf(telling, person), ...manner.map(({ parenthetical }) => parenthetical), ...(CRY_OUT.test(shot.description) && spoken.length > 0 ? ["cries out"] : [])].join(" ");
  const facing = hangsLamp(deeds, place) ? "left" : hasBackTurned(shot, person.id) ? (shot.looks === "left" ? "left" : "right") : facesHouse(shot, place) ? "front" : (UNTURNED.test(deeds) || isAtLens(deeds, place)) && (towards === "left" || towards === "right") ? OTHER_WAY[towards] : towards;
  const calling = shot.calling?.includes(person.id) === true;
  const { holding: inHand, tucked } = calling ? besidePhone(inHands(shot, person, deeds), place) : inHands(shot, person, deeds);
  const done = poseIn(told, { name: person.name, holds: inHand !== undefined || takesOff(deeds) });
  // What is thrown has left the hand.
  const kneads = shot.kneading?.includes(person.id) === true && AT_WORK.has(done);
  const holding = kneads ? "dough" : done === "throwing" ? undefined : takesOff(deeds) ? "hat" : inHand === "ball" && place.kind === "gym" ? "basketball" : inHand;
  const sits = shot.seated.includes(person.id);
  const animal = people.some(({ id, figure }) => id !== person.id && figure.look.species !== "person" && figure.look.species !== "robot");
  const seat = sits ? SEATS.find((each) => each === shot.seat) : undefined;
  const bent = shot.bent?.includes(person.id) === true;
  const free = done !== "standing" ? done : bent ? "leaning" : sits ? "sitting" : downSince(shot.postures, person.id);
  const pose = kneads ? "cooking" : isHanding(shot, person) || putsInto(deeds) ? "reaching" : calling && goesWithPhone(free) ? "phone" : handsOf(showingWhere(free, shot, { speaks: spoken.length > 0, animal }), { told, holding, sits, company: shot.characters.length > 1, both: holding !== undefined && takesBothHands(holding, deeds) });
  const away = FROM_BEHIND.test(told) || (shot.angle === "over_shoulder" && shot.focus === person.id && UNTURNED.test(deeds)) || (FAR.has(shot.size) && BEFORE_SIGHT.test(told)) || INTO_THE_DARK.test(told) || (people.length === 1 && passingFeaturesIn(told).includes("auditorium")) || (pose === "running" && depthAcross(shot, place) === FAR_END);
  return {
    character: person.id,
    look: person.figure.look,
    wardrobe: shot.bare?.includes(person.id) === true && holding !== "hat" ? bareheaded(person.figure.wardrobe) : person.figure.wardrobe,
    x,
    depth: away && pose === "walking" ? 0.75 : depth,
    facing: away ? "back" : onKnees(pose, facing, x),
    pose,
    ...(sits && SEATED.has(pose) ? { seated: true } : {}),
    ...((BEHIND_TABLE.test(deeds) || isAtOwnDesk(shot.things)) && !sits ? { seat: "table" as const } : seat === undefined || !(pose === "sitting" || SEATED.has(pose)) ? {} : { seat }),
    ...chairOf(shot.round, person.id),
    expression: jolts(shot.description) ? "surprised" : consoles(shot, { id: person.id, pose }) ? "sad" : standsBy(shot, deeds) ? "tender" : startled(expressionIn(deeds, evades(shot.description) ? "tense" : place.mood, leftBy(shot, person.id)), shot, spoken.length > 0),
    gaze: BACKWARDS.test(deeds) && (facing === "left" || facing === "right") ? "back" : ((holding === "photograph" || (holding === "letter" && leftBy(shot, person.id) === "crying")) && people.length === 1 && !/\blooks?\b/i.test(told)) || (holding !== undefined && /\blooks? at (?:it|them)\b/i.test(deeds)) ? "down" : skyOpens(shot) || (facesHouse(shot, place) && shot.angle === "high") ? "up" : bent ? "down" : gazeIn(told, lookedAt(deeds, person, people) ?? facing),
    ...seenFrom(shot, person, facing),
    ...(shot.untidy?.includes(person.id) === true ? { untidy: true } : {}),
    ...(shot.wet?.includes(person.id) === true ? { wet: true } : {}),
    ...(EYES_CLOSED.test(deeds) ? { eyes: "closed" as const } : {}),
    ...mouthOf(deeds, calling),
    ...(holding === undefined ? {} : { holding, ...noteOf(toStage, person, { holding, deeds }) }),
    ...lidOf(pose, deeds),
    ...(tucked === undefined ? {} : { tucked }),
    ...(consoles(shot, { id: person.id, pose }) ? { reach: TO_SHOULDER } : {}),
    ...(pose === "walking" && LIMPS.test(told) ? { limps: true } : {}),
    ...(catchesSight(deeds) ? { alert: true } : {}),
    ...(place.kind === "market" && shot.far?.includes(person.id) === true ? { at_stall: true } : {}),
    ...(shot.door === person.id ? { keeps_door: true } : {}),
    ...(holding === undefined && shot.hats?.includes(person.id) === true ? { keeps_hat: true } : {}),
    speaking: spoken.some((line) => !isOff(line)),
  };
}

/** To the post that stands there. */
function hangsLamp(deeds: string, { setting }: Place): boolean {
  return setting === "EXT" && isLamp(hungIn(deeds)?.kind ?? "");
}

/** A robot with somebody else in the picture is seen from the side; else from where the camera is. */
function seenFrom({ angle, characters }: ReadShot, { figure }: Staged, facing: Figure["facing"]): Pick<Figure, "seen"> {
  if (figure.look.species !== "robot" || (facing !== "left" && facing !== "right")) return {};
  if (angle === "high" || angle === "low") return { seen: angle === "high" ? "above" : "below" };
  return angle === "eye" && characters.length === 2 ? { seen: "side" } : {};
}

/** What hands at work leave off for nothing. */
const AT_WORK: ReadonlySet<Figure["pose"]> = new Set<Figure["pose"]>(["standing", "cooking", "laughing", "thinking", "holding", "pointing"]);

/** Nobody is shouted at with a blank face, nor looks up into the first snow with one. */
function startled(face: Figure["expression"], shot: ReadShot, speaks: boolean): Figure["expression"] {
  const { dialogue, description } = shot;
  if (face !== "neutral" || speaks) return face;
  return (dialogue.length > 0 && /\b(?:shout|bellow)ing\b/i.test(description)) || (skyOpens(shot) && /\bsnow\b/i.test(description)) ? "surprised" : face;
}

/** Who kneels down to somebody in tears feels with them, and has a hand out to them. */
function consoles({ crying = [] }: ReadShot, { id, pose }: { readonly id: string; readonly pose: Figure["pose"] }): boolean {
  return pose === "kneeling" && crying.length > 0 && !crying.includes(id);
}

/** Degrees that an arm is raised to the shoulder of who stands before the one who kneels. */
const TO_SHOULDER = 76;

/** Who stands by while one other reads has a gentle face. */
function standsBy({ characters, description }: ReadShot, deeds: string): boolean {
  return characters.length === 2 && READS_ALONE.test(description) && deeds.trim() === "";
}

const READS_ALONE = /^(?!They\b|Both\b)[^.;]*\breads (?:the|it|her|his|their)\b[^.;]*\.?$/;

function leftBy({ crying, glad }: ReadShot, id: string): "happy" | "crying" | undefined {
  return crying?.includes(id) === true ? "crying" : glad?.includes(id) === true ? "happy" : undefined;
}

/** The lens stands in the middle, and the stair comes up on the other side. */
function isAtLens(deeds: string, { kind, setting }: Place): boolean {
  return kind === "lighthouse" && setting === "INT" && RUBS.test(deeds);
}

/** Who is near in a picture past them, and has not turned round to whom it is about: both look one way. */
function hasBackTurned({ angle, focus, description }: ReadShot, id: string): boolean {
  return angle === "over_shoulder" && focus !== id && description.includes(TO_A_BACK);
}

/** An animal that lies between others lies before them. */
function lyingBefore(figure: Figure): Figure {
  return figure.look.species !== "person" && figure.pose === "lying" && figure.facing === "front" ? { ...figure, depth: 0.1, facing: "left", gaze: "left" } : figure;
}

/** Who stands before something large is seen with it, from behind. */
const BEFORE_SIGHT = /\bstands? (?:before|in front of) (?:the|an?) (?:\w+ )?(?:tower|church|cathedral|castle|palace|mountain|statue|monument|skyscraper|wave|volcano)\b/i;

/** Who stands there has it before them. */
const BEHIND_TABLE = /\bbehind (?:the|a|an|her|his|their) (?:\w+ )?(?:desk|counter|table|bar|workbench)\b/i;
const EYES_CLOSED = /\b(?:clos|shut)(?:es|s|ing)? (?:her|his|their|both) eyes\b|\beyes (?:are )?(?:closed|shut)\b|\bclosed eyes\b|(?<!\p{L})(?:закрыва|зажмури)\p{L}* глаза|目を(?:閉|つぶ)/iu;

/** Who calls by telephone calls no louder than others speak. */
function mouthOf(deeds: string, onPhone: boolean): Pick<Figure, "mouth"> {
  const mouth = mouthIn(deeds);
  return mouth === undefined || (onPhone && mouth === "calling") ? {} : { mouth };
}

/** What is held as the scene has told it so far. Under a roof nobody holds an umbrella up, unless that is told. */
function noteOf({ shot, place }: ToStage, { id }: Staged, { holding, deeds }: { readonly holding: Figure["holding"]; readonly deeds: string }): { held_note?: string } {
  const told = shot.held?.find(({ character, thing }) => character === id && thing === holding)?.note ?? shot.things?.find(({ kind }) => kind === holding)?.note.replace(/^hung /, "") ?? propsIn(shot.description).find(({ kind }) => kind === holding)?.note;
  const furled = holding === "umbrella" && (HANGS_UP.test(deeds) || (place.setting === "INT" && !/\b(?:opens?|under)\b[^.]*\bumbrella/i.test(deeds)));
  const note = furled ? closed(told ?? holding) : (told ?? holding) === "book" && PACKS.test(deeds) ? "blue book" : holding === "fishbowl" && jolts(shot.description) ? "splashing fishbowl" : told;
  return note === undefined || note === holding ? {} : { held_note: note };
}
/** One of many, and not the one that is told of. */
const PACKS = /\b(?:puts?|packs?|drops?) (?:an?|the|another|more) books? (?:in|into)\b/i;
const CRY_OUT = /\bcry out at the same time\b/i;
const AT_ONCE = /\bat the same time\b/i;
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

const LIMPS = /\b(?:limp|hobbl)(?:s|es|ing)?\b|(?<!\p{L})хрома|足を引きず/iu;
export const BACKWARDS = /\b(?:looks?|looking|glanc\w+|peer\w*|stares?|turns|calls|shouts|says|speaks)\b[^.;]*\bover (?:her|his|their|a|one|the) shoulder\b|\b(?:looks?|glances?) (?:back|behind (?:her|him|them))\b|(?<!\p{L})(?:огляды|оглянул)\p{L}*|振り(?:返|向)/iu;
