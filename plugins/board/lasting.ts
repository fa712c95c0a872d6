/** What goes on in a scene from shot to shot: who holds, wears and calls what, how they are, what stands about. Reads by rule; brought up to date by each shot in turn. */
import type { BoardBrief, PlannedShot } from "../film/types-briefs.ts";
import { changedBy, type Feature } from "../film/types-features.ts";
import { goesHandInHand, handsPart } from "../film/types-hands.ts";
import { hourIn } from "../film/types-hours.ts";
import { holdsDoor } from "../film/types-jolts.ts";
import { weatherTurnsTo, type NamedProp } from "../film/types-lexicon.ts";
import { actionsOf } from "../film/types-scene.ts";
import { callersAt, keepCalling } from "./calls.ts";
import { picturesIn } from "./depicted.ts";
import { deskAfter, deskFound, deskIn, type Desk } from "./desk.ts";
import { keptDoor } from "./doorway.ts";
import { looksIn } from "./eyelines.ts";
import { keepGlad } from "./glad.ts";
import { handingIn, isGiven, type Handing } from "./handing.ts";
import { carry, grasp, type Hands } from "./held.ts";
import { lampsOut, lightUp } from "./lamps.ts";
import { closed, noteThings, openUp, umbrellaBrought, type Notes } from "./notes.ts";
import { goDown, type Posture } from "./postures.ts";
import { dryOff, goOn, openingStates, type States } from "./states.ts";
import { benchWaiting, chairWaiting, hangUp, layBeside, lyingFrom, stackedFrom, standAbout, standingFrom } from "./things.ts";

/** What earlier scenes told that lasts: sentences that name things, and the colours of things. */
export interface Before {
  readonly carried?: readonly string[];
  readonly known?: readonly string[];
  /** What the other scenes in the room tell of the desk in it. */
  readonly there?: readonly string[];
  /** Ids of those in the boat out there. */
  readonly aboard?: readonly string[];
}

/** What goes on from shot to shot until the text ends it. */
export interface Lasting {
  readonly hands: Hands;
  readonly tucked: Hands;
  readonly states: States;
  readonly calling: Set<string>;
  offered?: Handing | undefined;
  readonly things: Map<string, NamedProp>;
  readonly notes: Notes;
  /** By kind of thing: the words that tell what a picture shows. */
  readonly shown: Map<string, string>;
  readonly postures: Map<string, Posture>;
  readonly glad: Set<string>;
  weather?: string;
  hour?: string;
  door?: string | undefined;
  /** Of the place: a gate that is open by now. */
  state: readonly Feature[];
  desk?: Desk;
  /** Ids of those who hold each other's hand. */
  pair: readonly string[];
  readonly aboard: readonly string[];
}

export function openingOf(brief: BoardBrief, { carried = [], known = [], there = [], aboard = [] }: Before): Lasting {
  const hands: Hands = new Map();
  const tucked: Hands = new Map();
  const notes: Notes = new Map();
  for (const told of [...known, ...carried]) noteThings(told, notes);
  for (const description of carried) carry(brief.cast, { description, tucked }, hands);
  const brought = umbrellaBrought(actionsOf(brief), brief.cast);
  if (brought !== undefined && !hands.has(brought.id)) {
    hands.set(brought.id, "umbrella");
    notes.set("umbrella", closed(brought.note));
  }
  lampsOut(brief, notes);
  const desk = deskFound(deskIn(brief, there), known);
  const state: readonly Feature[] = actionsOf(brief).some(holdsDoor) ? ["closing_doors"] : [];
  const waiting = brief.heading.setting === "INT" ? chairWaiting(actionsOf(brief), brief.cast.filter(({ visible }) => visible)) : benchWaiting(actionsOf(brief));
  const things = new Map([...standingFrom(actionsOf(brief)), ...lyingFrom(actionsOf(brief)), ...stackedFrom(actionsOf(brief)), ...waiting].map((thing) => [thing.kind, thing]));
  return { hands, tucked, states: openingStates(brief), calling: callersAt(brief), things, notes, shown: new Map(), postures: new Map(), glad: new Set(), state, pair: [], aboard, ...(desk === undefined ? {} : { desk }) };
}

/**
 * Brings all of it up to date with a shot.
 * @returns what passes from hand to hand in the shot
 */
export function goesOn(brief: BoardBrief, plan: PlannedShot, lasting: Lasting): Handing | undefined {
  const handing = ofThePeople(brief, plan, lasting);
  ofTheThings(plan, lasting, brief.heading.setting === "EXT");
  if (plan.elements.some((at) => brief.elements[at]?.type === "action")) ofThePlace(plan, lasting);
  return handing;
}

function ofThePeople(brief: BoardBrief, plan: PlannedShot, lasting: Lasting): Handing | undefined {
  const { description, characters } = plan;
  const people = peopleOf(brief, plan);
  const looks = looksIn(brief, plan);
  const before = new Map(lasting.hands);
  const handing = handed(people, plan, lasting);
  layBeside(description, before, lasting.hands, lasting.things);
  standAbout(description, looks, lasting.things);
  goDown(people, { description, looks }, lasting.postures);
  keepGlad(characters, description, lasting.glad);
  keepCalling(brief, plan, lasting.calling);
  if (brief.heading.setting === "INT") dryOff(withoutTalk(brief, plan), lasting.states);
  goOn(people, description, lasting.states);
  lasting.door = keptDoor(description, characters, lasting.door);
  lasting.pair = goesHandInHand(description) ? characters.slice(0, 2) : handsPart(description) ? [] : lasting.pair;
  return handing;
}

/** What the picture tells and what a voice tells over it, without what people say to each other. */
function withoutTalk({ elements, cast }: BoardBrief, { elements: shown, description }: PlannedShot): string {
  const told = shown.flatMap((at) => {
    const element = elements[at];
    const over = element?.character !== undefined && cast.some(({ id, visible }) => id === element.character && !visible);
    return over ? [element.text] : [];
  });
  return [description, ...told].join(" ");
}

function ofTheThings(plan: PlannedShot, lasting: Lasting, outdoors: boolean): void {
  const { description } = plan;
  const { hands, notes, shown, things } = lasting;
  noteThings(description, notes);
  openUp(description, hands.values(), notes);
  for (const { kind, shows } of picturesIn(description)) shown.set(kind, shows);
  lightUp(description, notes);
  hangUp(description, { told: notes, outdoors }, things);
  if (lasting.desk !== undefined) lasting.desk = deskAfter(lasting.desk, plan);
  const struck = STRIKES.test(description) ? hourIn(description) : undefined;
  if (struck !== undefined) lasting.hour = struck;
}

/** Only what happens there changes a place; nobody's words do. */
function ofThePlace({ description }: PlannedShot, lasting: Lasting): void {
  const turned = weatherTurnsTo(description);
  if (turned !== undefined) lasting.weather = turned;
  lasting.state = changedBy(description, lasting.state);
}

/** A clock comes to an hour, and does not go back from it. */
const STRIKES = /\b(?:strikes?|chimes?|tolls?|rings?|jumps?)\b/i;

function peopleOf({ cast }: BoardBrief, { characters }: PlannedShot): BoardBrief["cast"] {
  return cast.filter(({ id }) => characters.includes(id));
}

/** What passes from hand to hand in the shot, and who has what after it. */
function handed(people: BoardBrief["cast"], plan: PlannedShot, lasting: Lasting): Handing | undefined {
  const { hands, tucked, offered } = lasting;
  const told = { description: plan.description, ...(plan.focus === "" ? {} : { focus: plan.focus }) };
  const handing = handingIn({ ...told, people, hands, offered });
  carry(people, { ...told, tucked }, hands);
  if (handing === undefined) return undefined;
  const given = isGiven(plan.description);
  lasting.offered = given ? undefined : handing;
  if (given) grasp(handing.to, handing.thing, { hands, tucked });
  if (given && hands.get(handing.from) === handing.thing) hands.delete(handing.from);
  return handing;
}
