/** From an answered plan to shots: words and lengths filled in from the scene, ids counted, unchanged ones restored. */
import { canonicalJson } from "vp/plugin";
import type { BoardBrief, PlannedElement, PlannedShot } from "../film/types-briefs.ts";
import type { DialogueLine, Heading, Shot } from "../film/types.ts";
import { changedBy, type Feature } from "../film/types-features.ts";
import { goesHandInHand, handsPart } from "../film/types-hands.ts";
import { hourIn } from "../film/types-hours.ts";
import { holdsDoor } from "../film/types-jolts.ts";
import { weatherTurnsTo, type NamedProp } from "../film/types-lexicon.ts";
import { characterId, isMentioned } from "../film/types-names.ts";
import { roundTable } from "../film/types-round.ts";
import { tenths } from "../film/types-rounding.ts";
import { secondsToSay } from "../film/types-seconds.ts";
import { presentAt } from "../film/types-scene.ts";
import { sentencesOf } from "../film/types-sentences.ts";
import { TOGETHER } from "./acting-tongues.ts";
import { callersAt, keepCalling } from "./calls.ts";
import { picturesIn } from "./depicted.ts";
import { deskAfter, deskIn, isCloseOn, onDeskOf, type Desk } from "./desk.ts";
import { keptDoor } from "./doorway.ts";
import { elsewhereOf } from "./elsewhere.ts";
import { looksIn } from "./eyelines.ts";
import { handingIn, isGiven, type Handing } from "./handing.ts";
import { carry, grasp, type Hands } from "./held.ts";
import { keepGlad } from "./glad.ts";
import { goDown, type Posture } from "./postures.ts";
import { goOn, openingStates, shownOf, type States } from "./states.ts";
import { tellsOf } from "./subjects.ts";
import { isLaid, isOfTable, isServed } from "../film/types-laid.ts";
import { brokenStill, closed, noteThings, openUp, shaped, umbrellaBrought, type Notes } from "./notes.ts";
import { ACROSS, benchWaiting, chairWaiting, FREE_BENCH, hangUp, isHung, isOfDesk, isUponCounter, layBeside, OPEN_DOOR, standAbout, standingFrom, TRUNK, WAITING, worked } from "./things.ts";

/** What earlier scenes told that lasts: sentences that name things, and the colours of things. */
export interface Before {
  readonly carried?: readonly string[];
  readonly known?: readonly string[];
  /** What the other scenes in the room tell of the desk in it. */
  readonly there?: readonly string[];
}

export function shotsOf(brief: BoardBrief, planned: readonly PlannedShot[], earlier: readonly Shot[], told: Before = {}): Shot[] {
  const left = [...earlier];
  const seated = new Set<string>();
  let seat: string | undefined;
  const before = openingOf(brief, told);
  const round = roundOf(brief);
  if (before.desk !== undefined) seated.add(before.desk.owner);
  return planned.map((said, at) => {
    const plan = withSeated(brief, said, seated);
    settle(brief, plan, seated);
    seat = seated.size === 0 ? undefined : (SEAT.exec(plan.description)?.[1]?.toLowerCase() ?? seat);
    const sitsOn = seat !== undefined && plan.characters.some((id) => seated.has(id)) ? { seat } : {};
    const shot = { ...shotOf(brief, brokenStill(inBowl(plan, before.hands), before.notes), ordinal(at)), ...sideOfDesk(brief, plan, before.desk) };
    const sits = shot.characters.filter((id) => seated.has(id));
    return restored({ ...shot, seated: sits, ...sitsOn, ...(round.length > 0 && (shot.insert !== undefined || shot.characters.some((id) => round.includes(id))) ? { round: [...round] } : {}), ...turnedAway(brief, { ...shot, seated: sits }, goneOn(brief, plan, before)) }, left);
  });
}

/** What lies on a desk is seen from where its owner is seen. */
function sideOfDesk(brief: BoardBrief, plan: PlannedShot, desk: Desk | undefined): Partial<Pick<Shot, "looks">> {
  return desk !== undefined && isCloseOn(plan, desk) ? { looks: looksIn(brief, { ...plan, focus: desk.owner, characters: [desk.owner] }) } : {};
}

/** Ids of those who sit round one table. */
function roundOf({ cast, elements }: BoardBrief): readonly string[] {
  return roundTable(cast.filter(({ visible }) => visible), actionsOf({ elements })).map(({ id }) => id);
}

function actionsOf({ elements }: Pick<BoardBrief, "elements">): readonly string[] {
  return elements.flatMap(({ type, text }) => (type === "action" ? [text] : []));
}

/** Who takes a call among others turns away from them, unless they sit. */
function turnedAway<L extends Pick<Shot, "calling">>(brief: BoardBrief, { characters, looks, seated }: Pick<Shot, "characters" | "looks" | "seated">, lasting: L): L & Pick<Shot, "looks"> {
  const alone = brief.elsewhere === undefined && characters.length === 1 && !characters.some((id) => seated.includes(id)) && brief.cast.filter(({ visible }) => visible).length > 1;
  return { ...lasting, looks: alone && lasting.calling?.length === 1 ? (looks === "left" ? "right" : "left") : looks };
}

/** The fish that somebody carries about is looked at in its bowl. */
function inBowl(plan: PlannedShot, hands: Hands): PlannedShot {
  const [holder] = [...hands].find(([, thing]) => thing === "fishbowl") ?? [];
  return holder !== undefined && /\bfish\b/i.test(plan.insert) ? { ...plan, insert: "goldfish bowl", characters: [holder] } : plan;
}

/** What goes on from shot to shot. */
interface Lasting {
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
}

function openingOf(brief: BoardBrief, { carried = [], known = [], there = [] }: Before): Lasting {
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
  const desk = deskIn(brief, there);
  const state: readonly Feature[] = actionsOf(brief).some(holdsDoor) ? ["closing_doors"] : [];
  const chair = brief.heading.setting === "INT" ? chairWaiting(actionsOf(brief), brief.cast.filter(({ visible }) => visible)) : benchWaiting(actionsOf(brief));
  return { hands, tucked, states: openingStates(brief), calling: callersAt(brief), things: new Map([...standingFrom(actionsOf(brief)), ...chair].map((thing) => [thing.kind, thing])), notes, shown: new Map(), postures: new Map(), glad: new Set(), state, pair: [], ...(desk === undefined ? {} : { desk }) };
}

/** Brings it up to date with a shot, and says what of it the shot shows. */
function goneOn(brief: BoardBrief, plan: PlannedShot, lasting: Lasting): Pick<Shot, "held" | "calling" | "handing" | "hats" | "bare" | "untidy" | "bent" | "far" | "kneading" | "entered" | "postures" | "glad" | "crying" | "things" | "weather" | "hour" | "door" | "state" | "hand_in_hand"> {
  const { things, notes, postures } = lasting;
  const before = new Map(lasting.hands);
  const handing = handed(brief, plan, lasting);
  layBeside(plan.description, before, lasting.hands, things);
  goDown(peopleOf(brief, plan), { description: plan.description, looks: looksIn(brief, plan) }, postures);
  keepGlad(plan.characters, plan.description, lasting.glad);
  standAbout(plan.description, looksIn(brief, plan), things);
  keepCalling(brief, plan, lasting.calling);
  goOn(peopleOf(brief, plan), plan.description, lasting.states);
  const turned = plan.elements.some((at) => brief.elements[at]?.type === "action") ? weatherTurnsTo(plan.description) : undefined;
  if (turned !== undefined) lasting.weather = turned;
  const struck = STRIKES.test(plan.description) ? hourIn(plan.description) : undefined;
  if (struck !== undefined) lasting.hour = struck;
  lasting.door = keptDoor(plan.description, plan.characters, lasting.door);
  noteThings(plan.description, notes);
  openUp(plan.description, lasting.hands.values(), notes);
  for (const { kind, shows } of picturesIn(plan.description)) lasting.shown.set(kind, shows);
  hangUp(plan.description, notes, things);
  if (plan.elements.some((at) => brief.elements[at]?.type === "action")) lasting.state = changedBy(plan.description, lasting.state);
  lasting.pair = goesHandInHand(plan.description) ? plan.characters.slice(0, 2) : handsPart(plan.description) ? [] : lasting.pair;
  const paired = lasting.pair.length === 2 && plan.characters.length === 2 && lasting.pair.every((id) => plan.characters.includes(id));
  const held = heldBy(plan.characters, lasting);
  const calling = plan.characters.filter((id) => lasting.calling.has(id));
  const glad = plan.characters.filter((id) => lasting.glad.has(id));
  const down = [...postures].flatMap(([character, posture]) => (plan.characters.includes(character) ? [{ character, ...posture }] : []));
  if (lasting.desk !== undefined) lasting.desk = deskAfter(lasting.desk, plan.description);
  const upon = onDeskOf(plan, lasting.desk);
  const named = brief.elsewhere === undefined && elsewhereOf(brief, plan) === undefined ? [...things.values()].filter((thing) => (plan.insert === "" ? isNear(thing, plan) || ((thing.note === TRUNK || isHung(thing)) && plan.size === "MCU") : isHung(thing) || isOfDesk(thing) || isUponCounter(thing, plan) || (roundOf(brief).length > 0 && isOfTable(thing.kind)))).map((thing) => shaped(thing, notes)) : [];
  const about = [...named.filter(({ kind }) => !upon.some((thing) => thing.kind === kind)), ...upon, ...worked(plan, lasting.states.kneading.size > 0)];
  return {
    ...(held.length === 0 ? {} : { held }), ...(handing === undefined ? {} : { handing }), ...shownOf(plan.characters, lasting.states),
    ...(glad.length === 0 ? {} : { glad }), ...(down.length === 0 ? {} : { postures: down }), ...(about.length === 0 ? {} : { things: about }), ...(lasting.weather === undefined ? {} : { weather: lasting.weather }), ...(lasting.hour === undefined ? {} : { hour: lasting.hour }), ...(lasting.door === undefined || !plan.characters.includes(lasting.door) ? {} : { door: lasting.door }),
    ...(paired ? { hand_in_hand: true } : {}), ...(lasting.state.length === 0 ? {} : { state: [...lasting.state] }), ...(calling.length === 0 ? {} : { calling }),
  };
}

/** A clock comes to an hour, and does not go back from it. */
const STRIKES = /\b(?:strikes?|chimes?|tolls?|rings?|jumps?)\b/i;

function peopleOf({ cast }: BoardBrief, { characters }: PlannedShot): BoardBrief["cast"] {
  return cast.filter(({ id }) => characters.includes(id));
}

/** What passes from hand to hand in the shot, and who has what after it. */
function handed(brief: BoardBrief, plan: PlannedShot, lasting: Lasting): Handing | undefined {
  const { hands, tucked, offered } = lasting;
  const people = peopleOf(brief, plan);
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

/** With the hand, and under the other arm. */
function heldBy(characters: readonly string[], { hands, tucked, notes, shown }: Lasting): NonNullable<Shot["held"]> {
  const shows = (thing: string): { shows?: string } => (shown.has(thing) ? { shows: shown.get(thing) ?? "" } : {});
  return [
    ...[...hands].flatMap(([character, thing]) => (characters.includes(character) ? [{ character, thing, ...noted(notes.get(thing), thing), ...shows(thing) }] : [])),
    ...[...tucked].flatMap(([character, thing]) => (characters.includes(character) ? [{ character, thing, ...noted(notes.get(thing), thing), tucked: true, ...shows(thing) }] : [])),
  ];
}

function noted(note: string | undefined, thing: string): { note?: string } {
  return note === undefined || note === thing ? {} : { note };
}

/** In a close picture only the table is near enough, and what bars the way behind somebody; over a shoulder what is on it between two. */
function isNear({ kind, note }: NamedProp, { size, angle }: PlannedShot): boolean {
  if (note === FREE_BENCH) return size === "ELS";
  if (note.startsWith(WAITING)) return size === "LS" || size === "ELS";
  return kind === "table" || note === OPEN_DOOR || ACROSS.test(note) ? size !== "CU" && size !== "ECU" : WIDE.has(size) && (angle !== "over_shoulder" || isLaid(kind) || isServed(kind));
}

const WIDE: ReadonlySet<Shot["size"]> = new Set<Shot["size"]>(["ELS", "LS", "MLS", "MS"]);

/** Who sits there since an earlier shot is in every picture that is wide enough. */
function withSeated(brief: BoardBrief, plan: PlannedShot, seated: ReadonlySet<string>): PlannedShot {
  if (brief.elsewhere !== undefined) return plan;
  const here = presentAt(brief, plan.elements[0] ?? 0).filter((id) => seated.has(id));
  const all = [...new Set([...plan.characters, ...here])];
  const room = plan.size === "ELS" || plan.size === "LS" ? all.length : plan.size === "MLS" || plan.size === "MS" ? 3 : 0;
  const shows = all.length <= room && plan.insert === "" && plan.angle !== "over_shoulder" && plan.characters.length > (plan.size === "MS" || plan.size === "MLS" ? 1 : 0);
  return shows ? { ...plan, characters: all } : plan;
}

const SITS = /\b(sits?|sitting|seated|slumps?|slumped)\b/i;
const SEAT = /\b(?:sits?|sitting|seated|slumps?|perch(?:es|ed)?)\b[^.;]*?\bon (?:an?|the|her|his|their)(?: \w+)? (suitcase|bench|sofa|bed|box|stone|floor|chair)\b/i;
/** Whoever is bent over a table sits at it. */
const SITS_ELSEWISE = /\bbent over (?:the|an?|his|her) (?:desk|table|workbench)\b|(?<!\p{L})склонил(?:ся|ась) над (?:столом|верстаком)|(?<!\p{L})(сид[ия]т|сид[яе]т|садится|садятся)|座って|座る|すわって|腰かけ/iu;

/** Who sits down stays down until told otherwise. */
function settle(brief: BoardBrief, plan: PlannedShot, seated: Set<string>): void {
  for (const sentence of sentencesOf(plan.description)) {
    const together = /\b(they|both|everyone)\b/i.test(sentence) || TOGETHER.test(sentence);
    const alone = plan.characters.length === 1 && /^(?:he|she|it)\b/i.test(sentence);
    const meant = brief.cast.filter(({ id, name }) => isMentioned(name, sentence) || ((together || alone) && plan.characters.includes(id)));
    if (/\b(stands?|rises?|gets? up|walks?|runs?|comes?|goes|leaves?|crosses|enters?|kneels?|takes (?:the|his|her|their) (?:\w+ )?(?:jacket|coat))\b|(?<!\p{L})(вста[её]т|встают|ид[уёе]т|выходит)|立ち上が|歩/iu.test(sentence)) for (const { id } of meant) seated.delete(id);
    for (const { id, name } of meant) if (tellsOf(SITS, sentence, name) || SITS_ELSEWISE.test(sentence)) seated.add(id);
  }
}

function ordinal(at: number): string {
  return String(at + 1).padStart(2, "0");
}

function shotOf(brief: BoardBrief, plan: PlannedShot, id: string): Omit<Shot, "seated"> {
  const told = plan.elements.flatMap((at) => brief.elements[at] ?? []);
  const dialogue = plan.silent ? [] : told.filter(({ character }) => character !== undefined).map((element, at) => lineOf(element, `${id}-${at + 1}`));
  const axis = brief.cast.filter(({ visible }) => visible).map((each) => each.id);
  // Two who speak at once take as long as the slower one.
  const saying = dialogue.reduce((sum, { seconds, dual }) => (dual ? Math.max(sum, seconds) : sum + seconds), 0);
  const card = told.length > 0 && told.every(({ type }) => type === "centred") ? told.map(({ text }) => text).join("\n") : "";
  const where = elsewhereOf(brief, plan);
  return {
    id,
    camera: characterId(plan.camera),
    size: plan.size,
    angle: plan.angle,
    movement: plan.movement,
    description: plan.description,
    variation: plan.variation,
    // Left to right as they first appeared in the scene: the line that the camera does not cross.
    characters: axis.filter((each) => plan.characters.includes(each)),
    looks: looksIn(brief, plan),
    ...(plan.focus === "" ? {} : { focus: plan.focus }),
    ...(plan.insert === "" ? {} : { insert: plan.insert }),
    ...(card === "" ? {} : { card }),
    ...(where === undefined ? {} : { where, ...featuresAt(brief, where) }),
    dialogue,
    sound: plan.sound,
    seconds: tenths(Math.max(plan.seconds, saying)),
    transition: plan.transition,
    elements: [...plan.elements],
    source_text: canonicalJson([dialogue.length > 0, told]),
    picture_text: canonicalJson([dialogue.length > 0, told.map(({ character, text, ...how }) => (character === undefined ? { text, ...how } : { character, ...how }))]),
  };
}

function featuresAt({ elsewhere = [] }: BoardBrief, where: Heading): Pick<Shot, "features"> {
  const features = elsewhere.find(({ heading }) => heading === where)?.features;
  return features === undefined ? {} : { features };
}

function lineOf({ character = "", text, parenthetical = "", extension = "", dual = false }: PlannedElement, id: string): DialogueLine {
  return { id, character, line: text, parenthetical, extension, dual, delivery: deliveryOf(text, parenthetical), seconds: secondsToSay(text) };
}

/** How a line is said: as the writer notes, and as its end shows. */
function deliveryOf(line: string, parenthetical: string): string {
  const ending = /!["'”’]?$/.test(line) ? "with energy" : /\?["'”’]?$/.test(line) ? "asking" : /(…|\.\.\.)$/.test(line) ? "trailing off" : "";
  return [parenthetical, ending].filter((part) => part !== "").join(", ");
}

/** The shot as it was when its text is unchanged; its picture as it was when only the spoken words changed. */
function restored(shot: Shot, left: Shot[]): Shot {
  const labels = { id: shot.id, elements: shot.elements };
  const same = taken(left, (each) => each.source_text === shot.source_text);
  if (same) return { ...same, ...labels, dialogue: shot.dialogue };
  const pictured = taken(left, (each) => each.dialogue.length > 0 && each.picture_text === shot.picture_text);
  if (!pictured) return shot;
  const { dialogue, source_text, seconds } = shot;
  return { ...pictured, ...labels, dialogue, source_text, seconds };
}

function taken(left: Shot[], fits: (shot: Shot) => boolean): Shot | undefined {
  const at = left.findIndex(fits);
  return at === -1 ? undefined : left.splice(at, 1)[0];
}
