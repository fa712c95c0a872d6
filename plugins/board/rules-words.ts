/** Rules about what is heard and how long a shot lasts. Pure. */
import type { BoardBrief } from "../film/types-briefs.ts";
import { isMontage } from "../film/types-scene.ts";
import { tenths } from "../film/types-rounding.ts";
import { wordsIn } from "../film/types-seconds.ts";
import { error, warning, type Boarded, type Finding } from "./finding.ts";

export function wordsFindings(brief: BoardBrief, shots: readonly Boarded[]): readonly Finding[] {
  return [
    ...known(brief, shots), ...unheard(brief, shots), ...outOfOrder(brief, shots), ...apart(brief, shots), ...beyondLimit(brief, shots),
    ...shots.flatMap((shot) => [...hurried(shot, shots.length >= brief.maxShots), ...lingering(brief, shot, shots.length), ...quoting(brief, shot), ...slowMontage(brief, shot)]),
  ];
}

function known(brief: BoardBrief, shots: readonly Boarded[]): readonly Finding[] {
  const ids = new Set(brief.cast.map(({ id }) => id));
  const strangers = [...new Set(shots.flatMap(({ characters, focus }) => [...characters, ...(focus === "" ? [] : [focus])]))].filter((id) => !ids.has(id));
  return [
    ...strangers.map((id) => error("known", "", `nobody in the scene has the id "${id}"`)),
    ...shots.flatMap(({ id, elements }) => elements.filter((at) => at >= brief.elements.length).map((at) => error("known", id, `there is no element ${at}`))),
  ];
}

function unheard({ elements }: BoardBrief, shots: readonly Boarded[]): readonly Finding[] {
  return elements.flatMap(({ character }, at) => {
    if (character === undefined) return [];
    const times = shots.filter((shot) => shot.lines.length > 0 && shot.elements.includes(at)).length;
    return times === 1 ? [] : [error("heard", "", `element ${at} is spoken in ${times} shots, and must be in exactly one`)];
  });
}

function outOfOrder({ elements }: BoardBrief, shots: readonly Boarded[]): readonly Finding[] {
  const heard = shots.flatMap((shot) => (shot.lines.length === 0 ? [] : shot.elements.filter((at) => elements[at]?.character !== undefined).map((at) => ({ at, id: shot.id }))));
  return heard.flatMap(({ at, id }, index) => {
    const before = heard[index - 1]?.at ?? -1;
    return at < before ? [error("heard", id, `element ${at} is spoken after element ${before}, and must be heard before it`)] : [];
  });
}

/** Two who speak at once are seen at once. */
function apart(brief: BoardBrief, shots: readonly Boarded[]): readonly Finding[] {
  if (brief.elsewhere !== undefined) return [];
  return brief.elements.flatMap(({ dual }, at) => {
    const shot = shots.find(({ elements, lines }) => lines.length > 0 && elements.includes(at));
    return dual !== true || !shot || shot.elements.includes(at - 1) ? [] : [warning("together", shot.id, `element ${at} is spoken at the same time as element ${at - 1}: both belong into one shot of both speakers`)];
  });
}

function beyondLimit({ maxShots }: BoardBrief, shots: readonly Boarded[]): readonly Finding[] {
  return shots.length > maxShots ? [error("limit", "", `there are ${shots.length} shots and at most ${maxShots} are wanted`)] : [];
}

const MOST_SECONDS = 15;

/** @param full all the shots that are wanted are there, so each has to hold what it holds */
function hurried({ id, lines, seconds }: Boarded, full: boolean): readonly Finding[] {
  const saying = tenths(lines.reduce((sum, line) => (line.dual ? Math.max(sum, line.seconds) : sum + line.seconds), 0));
  if (!full && lines.length > 1 && saying > MOST_SECONDS) return [warning("words-fit", id, `the words of shot ${id} take ${saying} seconds: share its elements among more shots, no more than ${MOST_SECONDS} seconds in each`)];
  // A little too short is stretched by itself.
  return seconds < saying * 0.7 ? [warning("words-fit", id, `shot ${id} lasts ${seconds} seconds and its words take ${saying}`)] : [];
}

const MOST_SILENT = 8;

function lingering({ maxShots, elements }: BoardBrief, { id, lines, seconds }: Boarded, count: number): readonly Finding[] {
  // Where few shots are wanted, each has to hold more.
  const few = maxShots <= Math.max(3, elements.length / 2) || count < 3;
  return lines.length > 0 || few || seconds <= MOST_SILENT ? [] : [warning("lingering", id, `shot ${id} lasts ${seconds} seconds and nobody speaks: ${MOST_SILENT} are enough`)];
}

/** So many words are no accident. */
const QUOTED = 4;

function quoting(brief: BoardBrief, { id, description }: Boarded): readonly Finding[] {
  const told = description.toLowerCase();
  const said = brief.elements.filter(({ character, text }) => character !== undefined && wordsIn(text) >= QUOTED && told.includes(text.toLowerCase()));
  return said.map(({ text }) => warning("quoting", id, `the description of shot ${id} holds spoken words ("${text}")`));
}

const MOST_MONTAGE = 4;

function slowMontage(brief: BoardBrief, { id, elements, lines, seconds }: Boarded): readonly Finding[] {
  const [first] = elements;
  if (first === undefined || !isMontage(brief, first) || lines.length > 0 || elements.length > 1 || seconds <= MOST_MONTAGE) return [];
  return [warning("montage", id, `shot ${id} is part of a montage and lasts ${seconds} seconds: ${MOST_MONTAGE} are the most`)];
}
