/** A storyboard by the rules of coverage: each draft of a shot is framed, moved and timed. Knows no cast but by id. */
import type { BoardAnswer, BoardBrief, PlannedShot } from "../../film/types-briefs.ts";
import { jolts } from "../../film/types-jolts.ts";
import { characterId } from "../../film/types-names.ts";
import { areWalking, comesIn, goesIn, isOnPhone, isRunning, namedIn, nameIn, RUNS, sideOf } from "../../film/types-scene.ts";
import { transitionSaid } from "../../film/types-transitions.ts";
import { DOUBLED_OVER } from "../../film/types-winded.ts";
import { ambience } from "./ambience.ts";
import { LEFT_ALONE, sentenceCase } from "./cover-action.ts";
import { leftOut, monologueAt, whoGoesOn } from "./cover-talk.ts";
import { coverScene } from "./coverage.ts";
import { isCryAtSight, type Draft } from "./draft.ts";
import { framingOf } from "./framing.ts";
import { secondsOf } from "./pace.ts";
import { peopleIn } from "./picture.ts";
import { otherEnd } from "./table-ends.ts";

export function planShots(brief: BoardBrief): BoardAnswer {
  const shots: PlannedShot[] = [];
  for (const draft of coverScene(brief)) shots.push(plan(brief, draft, shots));
  return { shots: withTransitions(brief, shots) };
}

function plan(brief: BoardBrief, draft: Draft, earlier: readonly PlannedShot[]): PlannedShot {
  const framing = framingOf(brief, draft, earlier);
  const people = peopleIn(brief, draft, framing);
  const focus = draft.kind === "establish" || draft.kind === "exchange" ? "" : (otherEnd(brief, { angle: framing.angle, people }, earlier) ?? [...leftOut(brief, draft.text), ...whoGoesOn(brief, draft)].find((id) => people.includes(id)) ?? people[0] ?? "");
  return {
    elements: [...draft.elements],
    silent: !draft.elements.some((at) => brief.elements[at]?.character !== undefined),
    camera: cameraOf(brief, draft, focus),
    size: framing.size,
    angle: framing.angle,
    movement: movementOf(brief, draft),
    description: describe(brief, draft, people),
    variation: variationOf(draft),
    characters: [...people],
    focus,
    insert: draft.kind === "insert" || draft.kind === "cutaway" ? draft.thing : "",
    sound: ambience(brief, draft),
    seconds: secondsOf(brief, draft),
    transition: "cut",
  };
}

function cameraOf(brief: BoardBrief, draft: Draft, focus: string): string {
  if (draft.kind === "card") return "card";
  if (draft.thing !== "") return `insert-${characterId(draft.thing)}`;
  if (draft.kind === "chase") return focus === "" || draft.people.length > 1 ? "along" : `along-${focus}`;
  if (draft.kind === "montage") return `montage-${characterId(draft.text.split(/\s+/).slice(0, 4).join(" "))}`;
  const wide = focus === "" || draft.people.length > 2;
  const side = sideOf(brief, draft.people[0] ?? "");
  return wide ? (side > 0 ? "wide-elsewhere" : "wide") : `on-${focus}`;
}

function movementOf(brief: BoardBrief, { kind, text, people, elements }: Draft): PlannedShot["movement"] {
  switch (kind) {
    case "establish":
      return (WALKS.test(text) || RUNS.test(text)) && people.length > 0 ? "track" : brief.heading.setting !== "INT" ? "pan_right" : "dolly_in";
    case "insert":
    case "reaction":
    case "sight":
    case "over":
      return "dolly_in";
    case "cutaway":
    case "exchange":
    case "card":
      return "static";
    case "line":
      if (monologueAt(brief, elements[0] ?? 0)) return "dolly_in";
      return isRunning(brief, elements[0] ?? 0) ? "handheld" : areWalking(brief, elements[0] ?? 0) && people.length > 1 ? "track" : "static";
    case "chase":
      return people.length === 1 && (elements[0] ?? 0) % 2 === 1 ? "handheld" : "track";
    case "montage":
      return RUNS.test(text) || WALKS.test(text) ? "track" : "dolly_in";
    case "action":
      if (jolts(text)) return "handheld";
      if (people.length === 0) return LEFT_ALONE.test(text) ? "dolly_out" : "static";
      if (/\b(runs?|races?|chases?|rushes|bursts|sprints)\b/i.test(text)) return "handheld";
      // Who has come and is doubled over comes no farther.
      if ((WALKS.test(text) || goesIn(text)) && !DOUBLED_OVER.test(text)) return "track";
      return /\b(looks? up|rises|above|sky|tower)\b/i.test(text) ? "tilt_up" : "dolly_in";
  }
}

const WALKS = /\b(walks?|crosses|climbs?|(?<!\b(?:light|rain|power|sound|music|sun|moon) )comes|enters|steps|follows|drives|rows|swims|rides)\b|(?<!\p{L})(ид[уёе]т|шага|вход[ия]т|выход[ия]т|едет|плыв)|歩|渡る|入って|出て/iu;

function variationOf({ kind, text }: Draft): PlannedShot["variation"] {
  if (kind === "chase") return "large";
  if (kind !== "action" && kind !== "montage" && kind !== "establish") return "small";
  if (comesIn(text) || goesIn(text)) return "large";
  if (/\b(arrives|disappears|runs?|bursts|swims away|drives|walks? (?:into|out|away|off)|comes? (?:in|out|running|up))\b|(?<!\p{L})(вход[ия]т|выход[ия]т|уход[ия]т|беж[иу])|走|入って|出て|去/iu.test(text)) return "large";
  return /\b(walks?|climbs?|stands? up|sits? down|turns?|crosses|falls|reaches|embraces?|hugs?|steps|rises|kneels?|opens?|takes?|puts?|picks? up|holds? out|throws?|lies down|looks? up|laughs?|lifts?)\b|(?<!\p{L})(ид[уёе]т|открыва|бер[её]т|вста[её]т|садится|обнима|поворач)|歩|立ち上が|座|開|抱|のぞ/iu.test(text) ? "medium" : "small";
}

/** What is seen, never what is said: a line may be reworded and the picture stays. */
function describe(brief: BoardBrief, draft: Draft, people: readonly string[]): string {
  const element = brief.elements[draft.elements[0] ?? -1];
  const speaker = nameIn(brief, element?.character ?? draft.people[0] ?? "");
  const manner = draft.text.replace(/^(?:in)?to the (?:phone|telephone|receiver)(?:, )?/i, "");
  const how = manner === "" ? "" : `, ${manner}`;
  switch (draft.kind) {
    case "line":
      return `${speaker} speaks${toWhom(brief, draft, people)}${how}${onFoot(brief, draft)}.${regarding(brief, draft)}${others(brief, draft, people)}`;
    case "exchange":
      return exchanged(brief, draft);
    case "cutaway":
      if (draft.thing !== "") return `${sentenceCase(draft.thing)}, while ${speaker} goes on speaking.`;
      return draft.people.length === 0 ? `${speaker} is heard.` : `${nameIn(brief, draft.people[0] ?? "")} listens to ${speaker}, who is only heard.`;
    case "over":
      return draft.people.length === 0 ? (brief.heading.location === "" ? "The place, quiet." : `${sentenceCase(brief.heading.location)}, quiet.`) : `${nameIn(brief, draft.people[0] ?? "")} is silent, deep in thought.`;
    case "card":
      return "A title card.";
    default:
      return draft.text;
  }
}

/** On the telephone nobody is looked at: who has just looked at something or begun to write has the eyes on it still. */
function regarding(brief: BoardBrief, { elements }: Draft): string {
  const at = elements[0] ?? 0;
  const before = brief.elements[at - 1];
  const who = brief.elements[at]?.character ?? "";
  const busy = before?.type === "action" && namedIn(brief, before.text)[0] === who && EYES_ON_IT.test(before.text);
  return busy && isOnPhone(brief, at) ? ` ${nameIn(brief, who)} looks down.` : "";
}

const EYES_ON_IT = /\blooks? (?:down )?at (?:the|an?|his|her) [^.;]*\bon (?:the|his|her) (?:\w+ )?(?:desk|table)\b|\b(?:begins to write|writes|scribbles|reads)\b/i;

/** Who runs or walks goes on while they talk, and who limps limps. */
function onFoot(brief: BoardBrief, { elements, people }: Draft): string {
  const at = elements[0] ?? 0;
  return isRunning(brief, at) ? ", running" : areWalking(brief, at) && people.length > 1 ? `, walking side by side${LIMP.test(brief.elements[at - 1]?.text ?? "") ? ", limping" : ""}` : "";
}

const LIMP = /\b(?:both|they)\b[^.;]*\blimp/i;

function toWhom(brief: BoardBrief, { people, elements }: Draft, shown: readonly string[]): string {
  const phone = isOnPhone(brief, elements[0] ?? 0);
  const other = people[1];
  return phone ? " into the phone" : other === undefined || (shown.length > 1 && !shown.includes(other)) ? "" : ` to ${nameIn(brief, other)}`;
}

function others(brief: BoardBrief, { people }: Draft, shown: readonly string[]): string {
  const names = shown.filter((id) => !people.includes(id)).map((id) => nameIn(brief, id));
  return names.length === 0 ? "" : ` ${names.join(", ")} ${names.length === 1 ? "listens" : "listen"}.`;
}

function exchanged(brief: BoardBrief, { people, elements }: Draft): string {
  const [first = "", second] = people.map((id) => nameIn(brief, id));
  const both = `${first} and ${second ?? "the others"}`;
  if (elements.some((at) => brief.elements[at]?.dual === true)) return isCryAtSight(brief, elements[0] ?? 0) ? `${both} cry out at the same time. Both look out.` : `${both} speak at the same time.`;
  return `${first} and ${second ?? "the others"} talk.`;
}

/**
 * Only what the screenplay itself asks for: within a scene there are cuts. What leads from scene to scene is read from the
 * screenplay where the film is timed.
 */
function withTransitions(brief: BoardBrief, shots: readonly PlannedShot[]): PlannedShot[] {
  let told = -1;
  return shots.map((shot, at) => {
    const first = shot.elements[0] ?? told + 1;
    const opening = saidBetween(brief, told, at === 0 && shot.elements.length === 0 ? brief.elements.findIndex(({ type }) => type !== "transition") : first);
    told = Math.max(told, ...shot.elements);
    const next = shots.slice(at + 1).find(({ elements }) => elements.length > 0)?.elements[0] ?? brief.elements.length;
    if (opening !== undefined && opening !== "fade_out") return { ...shot, transition: opening };
    return saidBetween(brief, told, next) === "fade_out" ? { ...shot, transition: "fade_out" } : shot;
  });
}

/** The transition that stands between two elements. */
function saidBetween({ elements }: BoardBrief, from: number, to: number): PlannedShot["transition"] | undefined {
  const said = elements.slice(from + 1, Math.max(from + 1, to)).find(({ type }) => type === "transition");
  return said === undefined ? undefined : transitionSaid(said.text);
}
