/** A desk of one's own: whose it is, and what is on it from the scene's first picture because the scene names it later. Reads by rule; pure. */
import type { BoardBrief, PlannedShot } from "../film/types-briefs.ts";
import { placeIn, propsIn, type NamedProp } from "../film/types-lexicon.ts";
import { namedIn, sideOf, visibleIn } from "../film/types-scene.ts";
import { sentencesOf } from "../film/types-sentences.ts";
import type { Figure } from "../film/types-staging.ts";
import { handlingIn } from "./inserted.ts";
import type { ReadShot } from "./read.ts";

export interface Desk {
  readonly owner: string;
  readonly things: readonly NamedProp[];
}

/** @param there what other scenes in the same place tell of it */
export function deskIn(brief: BoardBrief, there: readonly string[]): Desk | undefined {
  if (brief.heading.setting !== "INT" || placeIn(brief.heading.location) !== "office") return undefined;
  const told = [...brief.elements.flatMap(({ type, text }) => (type === "action" ? sentencesOf(text) : [])), ...there];
  const [owner] = told.flatMap((sentence) => (isAtDesk(sentence) ? namedIn(brief, sentence).slice(0, 1) : []));
  if (owner === undefined || sideOf(brief, owner) !== 0 || visibleIn(brief).filter((id) => sideOf(brief, id) === 0).length > 1) return undefined;
  const named = told.filter((sentence) => namedIn(brief, sentence)[0] === owner).flatMap(propsIn);
  const things = ON_DESK.flatMap(([kind, names]) => {
    const thing = named.find((each) => names.includes(each.kind));
    return thing === undefined ? [] : [{ kind, note: `${TURNED.has(kind) ? `${kind} turned away` : kind === thing.kind ? thing.note : kind}${UPON}` }];
  });
  return { owner, things };
}

/** Of somebody at work: their desk, or what is done at it. */
export function isAtDesk(sentence: string): boolean {
  return /\b(?:on|at|over|behind) (?:his|her) (?:\w+ )?desk\b|\b(?:opens|closes|shuts) (?:the|his|her) laptop\b/i.test(sentence);
}

/** Its owner has it before them. */
const TURNED: ReadonlySet<NamedProp["kind"]> = new Set<NamedProp["kind"]>(["laptop", "notebook"]);

/** As it is once the text has happened: a lid that was closed stays so, and what its owner wrote stays on the page. */
export function deskAfter(desk: Desk, { description, characters }: Pick<PlannedShot, "description" | "characters">): Desk {
  const shut = CLOSES.test(description) ? withNote(desk, { kind: "laptop", note: `shut laptop${UPON}` }) : desk;
  return handlingIn(description) === "writing" && characters.includes(desk.owner) ? withNote(shut, { kind: "notebook", note: `written notebook turned away${UPON}` }) : shut;
}

/** As a scene finds it that comes after others in the room. */
export function deskFound(desk: Desk | undefined, before: readonly string[]): Desk | undefined {
  return desk === undefined ? undefined : before.filter((description) => handlingIn(description) === "writing").reduce((found, description) => deskAfter(found, { description, characters: [found.owner] }), desk);
}

function withNote(desk: Desk, now: NamedProp): Desk {
  return { ...desk, things: desk.things.map((thing) => (thing.kind === now.kind ? { ...thing, note: now.note } : thing)) };
}

/** What of it a picture shows: all, where it is wide enough to show the desk, and close on one of its things what lies beside that. */
export function onDeskOf(plan: PlannedShot, desk: Desk | undefined): readonly NamedProp[] {
  if (desk === undefined) return [];
  const shows = plan.insert === "" ? plan.characters.includes(desk.owner) && SEEN.has(plan.size) : isCloseOn(plan, desk);
  return shows ? desk.things : [];
}

/** A close picture of what lies there. */
export function isCloseOn({ insert }: PlannedShot, { things }: Desk): boolean {
  const kind = propsIn(insert)[0]?.kind;
  return things.some((thing) => ON_DESK.some(([each, names]) => each === thing.kind && kind !== undefined && names.includes(kind)));
}

/** Thousands of figure units before who sits there; below 0 behind their back. Each thing keeps its place, whoever turns. */
export function placeOnDesk(kind: NamedProp["kind"], looks: "left" | "right"): number {
  const at = PLACES[kind] ?? 0;
  return looks === "right" ? at : -at;
}

const PLACES: Readonly<Partial<Record<NamedProp["kind"], number>>> = { lamp: -0.25, laptop: 0.24, pizza: 0.48, notebook: 0.02, coffee: -0.12 };

/** Whose desk it is stands behind it. */
export function isAtOwnDesk(things: readonly { readonly note: string }[] = []): boolean {
  return things.some(({ note }) => note.endsWith(UPON));
}

/** Who switches its lamp turns to it, a hand at it; what was in that hand is under the other arm. */
export function atLamp(figure: Figure, { description, things }: Pick<ReadShot, "description" | "things">): Figure {
  const lamp = things?.some(({ kind, note }) => kind === "lamp" && note.endsWith(UPON)) === true;
  if (!lamp || !SWITCHES.test(description) || (figure.facing !== "left" && figure.facing !== "right")) return figure;
  const { holding, held_note: _, ...free } = figure;
  const facing = figure.facing === "left" ? "right" : "left";
  return { ...free, facing, gaze: "down", pose: "reaching", reach: TO_LAMP, ...(holding === undefined ? {} : { tucked: holding }) };
}

const SWITCHES = /\b(?:switch|turn|snap|click)(?:es|s)? (?:on|off|out) the (?:\w+ )?lamp\b/i;
/** Degrees from a hanging arm: the fingers are at its shade. */
const TO_LAMP = 64;

const UPON = " on the desk";
const CLOSES = /\b(?:closes|shuts) (?:the|his|her) laptop\b/i;
const SEEN: ReadonlySet<string> = new Set(["ELS", "LS", "MLS", "MS"]);
/** By what they are named: who writes has paper. */
const ON_DESK: readonly (readonly [NamedProp["kind"], readonly string[]])[] = [["lamp", ["lamp"]], ["laptop", ["laptop"]], ["pizza", ["pizza"]], ["notebook", ["notebook", "pen"]], ["coffee", ["coffee"]]];
