/** Set dressing: what lies and stands about in a shot besides what the place has. Pure; reads the shot's words by rule. */
import type { Feature } from "../film/types-features.ts";
import { propsIn, type NamedProp } from "../film/types-lexicon.ts";
import { sentencesOf } from "../film/types-sentences.ts";
import { PROPS, type Figure, type Place, type Prop } from "../film/types-staging.ts";
import { FAR } from "./blocking.ts";
import { isAtOwnDesk } from "./desk.ts";
import { inPuddle } from "./inserted.ts";
import { isLamp } from "./lamps.ts";
import { leantOn, withThrown } from "./meeting.ts";
import type { ReadShot } from "./read.ts";
import { afterName, FALLEN, falls, OPEN_DOOR, TRUNK, TRUNK_ASIDE } from "./things.ts";
import { TUMBLING, whereItStands } from "./where-things.ts";

interface Dressing {
  readonly shot: ReadShot;
  readonly place: Place;
  readonly figures: readonly Figure[];
  /** The door that somebody stands in. */
  readonly door: readonly Prop[];
}

export function dressingOf({ shot, place, figures, door }: Dressing): Prop[] {
  const held = new Set(figures.map(({ holding }) => holding));
  const named = withThrown(propsOf(shot, { figures, place }), figures).filter(({ kind, note }) => (door.length === 0 || kind !== "door") && !(note === "clocks" && place.features?.includes("clocks") === true));
  const about = [...named.map((prop) => (isHungLamp(prop) && held.has(prop.kind) ? { ...prop, note: `${prop.note} in hand` } : prop)), ...door].filter(({ kind, aloft, note }) => aloft !== undefined || isHungLamp({ kind, note }) || (!held.has(kind) && kind !== shot.seat && !isInHand(kind, figures) && isSeenApart(kind, shot, place)));
  return [...about, ...leantOn(shot, figures)].map((prop) => (prop.note === OPEN_DOOR ? { ...prop, x: 0, depth: 1, note: `${OPEN_DOOR}, ${place.time}` } : prop));
}

/** Out of doors, on the hook of a post: that stands there before the hand has let go, too. */
function isHungLamp({ kind, note }: Pick<Prop, "kind" | "note">): boolean {
  return isLamp(kind) && note.startsWith("hung ");
}

/** A thing of its own there, which neither the place has already nor would be lost in it. */
function isSeenApart(kind: Prop["kind"], { seated }: ReadShot, place: Place): boolean {
  if (place.setting === "INT" ? OUTDOORS.has(kind) : SMALL.has(kind)) return false;
  if (isOfPlace(kind, place) && !(kind === "table" && seated.length > 0)) return false;
  return !(kind === "ball" && place.kind === "gym");
}

/** What stands on no floor: a fire in the text of a room burns in its stove, and the moon is seen through its window. */
const OUTDOORS: ReadonlySet<Prop["kind"]> = new Set(["fire", "moon", "star", "tree", "boat", "whale"]);

/** The trees of a forest and the lamps of a street are drawn with it: one more would stand there like a thing in a shop. */
function isOfPlace(kind: Prop["kind"], { setting, kind: place, features }: Place): boolean {
  const drawn = features?.flatMap((feature) => DRAWN_WITH[feature] ?? []) ?? [];
  return drawn.includes(kind) || (kind === "door" && place === "elevator") || (kind === "hoop" && place === "gym") || (kind === "table" && DESKS.has(place)) || (kind === "tree" && WOODED.has(place)) || (kind === "lamp" && (setting === "EXT" || place === "lighthouse"));
}

const DRAWN_WITH: Readonly<Partial<Record<Feature, readonly Prop["kind"][]>>> = { gate: ["gate", "door"], open_gate: ["gate", "door"], lift_door: ["door"], puddle_moon: ["puddle", "moon"], boat_in_storm: ["boat", "rope"], blossom: ["flower"], clocks: ["clock"] };
/** Whose tables and desks are drawn with them. */
const DESKS: ReadonlySet<Place["kind"]> = new Set<Place["kind"]>(["office", "classroom", "library", "restaurant", "cafe"]);
const WOODED: ReadonlySet<Place["kind"]> = new Set(["forest", "park", "garden", "field", "mountain", "courtyard", "village"]);

/** What lies on a table in a room lies nowhere out of doors: it is in a hand, or fills the picture. */
const SMALL: ReadonlySet<Prop["kind"]> = new Set<Prop["kind"]>([
  "candle", "cup", "plate", "book", "letter", "notebook", "photograph", "map", "key", "phone", "laptop", "clock", "watch", "radio", "cake", "bread", "coin", "ring", "camera", "tool", "pizza", "coffee", "parcel", "glass", "teapot",
  "pot", "pan", "knife", "bowl", "fruit", "vegetable", "tray", "pen", "newspaper", "folder", "ticket", "hat", "glasses", "mirror", "vase", "microphone", "musicbox", "feather", "doll", "gift", "medal", "trophy", "compass", "hourglass",
  "gear", "money", "medicine", "scissors", "brush", "chess", "cards", "drive", "tape", "fishbowl", "cactus", "soup", "dough", "fish", "bottle", "flower", "bell", "blanket", "lantern", "alarm", "window",
]);

/** A telephone at an ear, and an animal that is one of the cast, lie about nowhere else. */
function isInHand(kind: Prop["kind"], figures: readonly Figure[]): boolean {
  return kind === "blanket" || figures.some(({ pose, look, holding }) => (kind === "phone" && pose === "phone") || (kind === "basketball" && (pose === "dribbling" || pose === "shooting")) || (kind === "laptop" && pose === "typing") || look.species === kind || (kind === "fish" && holding === "fishbowl"));
}

function propsOf(shot: ReadShot, { figures, place }: Pick<Dressing, "figures" | "place">): Prop[] {
  const seen = propsIn(LOOKED_AT.exec(shot.description)?.[1] ?? "")[0]?.kind;
  const touched = propsIn(ACTED_ON.exec(shot.description)?.[1] ?? "")[0]?.kind;
  const happening = asHappens(shot, propsIn(`${shot.description.replace(MAKES_BREAD, "dough")} ${shot.insert ?? ""}`));
  // What falls in this picture does not lie there yet, and what has fallen is seen with the ground.
  const falling = new Set(happening.filter(({ note }) => note.endsWith(TUMBLING)).map(({ kind }) => kind as string));
  const standing = (shot.things ?? []).filter(({ kind, note }) => note !== TRUNK && note !== TRUNK_ASIDE && !falling.has(kind) && (FAR.has(shot.size) || !note.includes(FALLEN))).flatMap(({ kind, note }) => PROPS.flatMap((each) => (each === kind ? [{ kind: each, note }] : [])));
  const named = happening.filter(({ kind }) => !standing.some((each) => each.kind === kind));
  const wet = inPuddle(shot.description);
  const lying = wet === "" ? undefined : named.find(({ kind }) => kind !== "puddle");
  const all = [...standing.filter(({ note }) => isAtOwnDesk([{ note }])), ...named, ...standing.filter(({ note }) => !isAtOwnDesk([{ note }]))].filter(({ kind }) => lying === undefined || kind !== "puddle");
  return all.slice(0, 5).map(({ kind, note }) => ({
    kind,
    ...whereItStands({ kind, note }, { shot, figures, place, seen, touched }),
    note: kind === lying?.kind ? `${note}${wet}` : note,
  }));
}

/** `cat leaping`, `crates tumbling`: what the sentence that names a thing has it do. */
function asHappens({ description }: ReadShot, things: readonly NamedProp[]): readonly NamedProp[] {
  const sentences = sentencesOf(description);
  return things.map(({ kind, note }) => {
    const told = sentences.find((sentence) => sentence.toLowerCase().includes(note)) ?? "";
    return { kind, note: falls(note, told) ? `${note}${TUMBLING}` : LEAPS.test(afterName(note, told)) ? `${note}${LEAPING}` : note };
  });
}

const LEAPING = " leaping";
const LEAPS = /^ (?:\w+ )?(?:jump|leap|dart|dash|bolt|spring|scurr|scramble|run|race)(?:s|es|ies)?\b/i;

const MAKES_BREAD = /\bmak(?:e|es|ing) bread\b/gi;
const ACTED_ON = /\b(?:switch|turn|put|snap)(?:es|s)? (?:on|off|out) ([^.;,]*)/i;
const LOOKED_AT = /\b(?:looks?|stares?|gazes?|glances?) (?:down )?(?:at|into) ([^.;]*)/i;
