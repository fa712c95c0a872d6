/** Who sits, and on what, from shot to shot; who sits there is in what is wide enough for them. Reads by rule; pure. */
import type { BoardBrief, PlannedShot } from "../film/types-briefs.ts";
import { isMentioned } from "../film/types-names.ts";
import { presentAt } from "../film/types-scene.ts";
import { sentencesOf } from "../film/types-sentences.ts";
import type { Shot } from "../film/types.ts";
import { TOGETHER } from "./acting-tongues.ts";
import { SIDE_BY_SIDE } from "./blocking.ts";
import { tellsOf } from "./subjects.ts";

export interface Sitting {
  /** Ids of those who sit. */
  readonly seated: Set<string>;
  /** Ids of those who have sat down close beside each other. */
  readonly beside: Set<string>;
  /** What was sat down on last. */
  seat?: string;
}

/** @param owner who sits at their desk as the scene begins */
export function sittingFrom(brief: BoardBrief, owner: string | undefined): Sitting {
  return { seated: new Set([...(owner === undefined ? [] : [owner]), ...foundSitting(brief)]), beside: new Set() };
}

/** Of whom the first that the scene tells is that they sit: they do before the picture comes to them. Who sits down is seen to. */
function foundSitting({ elements, cast }: BoardBrief): readonly string[] {
  const [opening] = elements;
  if (opening?.type !== "action") return [];
  const told = sentencesOf(opening.text);
  return cast.flatMap(({ id, name }) => {
    const first = told.find((sentence) => isMentioned(name, sentence));
    return first !== undefined && tellsOf(SITS, first, name) && !GETS_UP.test(first) && !/\bdown\b/i.test(first) ? [id] : [];
  });
}

/** Who of those in a shot sits, and on what. */
export function seatedIn(characters: readonly string[], { seated, seat }: Sitting): Pick<Shot, "seated" | "seat"> {
  const sits = characters.filter((id) => seated.has(id));
  return { seated: sits, ...(seat === undefined || sits.length === 0 ? {} : { seat }) };
}

/** Who sits there since an earlier shot is in every picture that is wide enough. */
export function withSeated(brief: BoardBrief, plan: PlannedShot, { seated, beside }: Sitting): PlannedShot {
  if (brief.elsewhere !== undefined) return plan;
  const here = presentAt(brief, plan.elements[0] ?? 0).filter((id) => seated.has(id));
  const all = [...new Set([...plan.characters, ...here])];
  const room = plan.size === "ELS" || plan.size === "LS" ? all.length : plan.size === "MLS" || plan.size === "MS" ? 3 : 0;
  // Somebody who gets up from beside another has them at their side still.
  const close = plan.size === "MLS" && all.length > 1 && all.every((id) => beside.has(id));
  const shows = all.length <= room && plan.insert === "" && plan.angle !== "over_shoulder" && plan.characters.length > ((plan.size === "MS" || plan.size === "MLS") && !close ? 1 : 0);
  return shows ? { ...plan, characters: all } : plan;
}

const SITS = /\b(sits?|sitting|seated|slumps?|slumped)\b/i;
const SEAT = /\b(?:sits?|sitting|seated|slumps?|perch(?:es|ed)?)\b[^.;]*?\bon (?:an?|the|her|his|their)(?: \w+)? (suitcase|bench|sofa|bed|box|stone|floor|chair)\b/i;
/** Whoever is bent over a table sits at it. */
const SITS_ELSEWISE = /\bbent over (?:the|an?|his|her) (?:desk|table|workbench)\b|(?<!\p{L})склонил(?:ся|ась) над (?:столом|верстаком)|(?<!\p{L})(сид[ия]т|сид[яе]т|садится|садятся)|座って|座る|すわって|腰かけ/iu;

/** Who sits down stays down until told otherwise. */
export function settle(brief: BoardBrief, plan: PlannedShot, sitting: Sitting): void {
  const { seated, beside } = sitting;
  for (const sentence of sentencesOf(plan.description)) {
    const together = /\b(they|both|everyone)\b/i.test(sentence) || TOGETHER.test(sentence);
    const alone = plan.characters.length === 1 && /^(?:he|she|it)\b/i.test(sentence);
    const meant = brief.cast.filter(({ id, name }) => isMentioned(name, sentence) || ((together || alone) && plan.characters.includes(id)));
    for (const { id, name } of meant) if (tellsOf(GETS_UP, sentence, name)) seated.delete(id);
    for (const { id, name } of meant) if (tellsOf(SITS, sentence, name) || SITS_ELSEWISE.test(sentence)) seated.add(id);
    const sat = meant.filter(({ id }) => seated.has(id));
    if (sat.length > 1 && SIDE_BY_SIDE.test(sentence)) for (const { id } of sat) beside.add(id);
  }
  const seat = seated.size === 0 ? undefined : (SEAT.exec(plan.description)?.[1]?.toLowerCase() ?? sitting.seat);
  if (seat === undefined) delete sitting.seat;
  else sitting.seat = seat;
}

const GETS_UP = /\b(stands?|rises?|gets? up|walks?|runs?|comes?|goes|leaves?|crosses|enters?|kneels?|takes (?:the|his|her|their) (?:\w+ )?(?:jacket|coat))\b|(?<!\p{L})(вста[её]т|встают|ид[уёе]т|выходит)|立ち上が|歩/iu;
