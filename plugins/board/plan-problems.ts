/** What a director would send back of an answered plan: what keeps it from being shot, and what would cut badly. Pure. */
import type { BoardBrief, PlannedShot } from "../film/types-briefs.ts";
import { secondsToSay, tenths, wordsIn } from "../film/types-seconds.ts";

/** Why a plan of the right shape cannot be used, a sentence each. */
export function problemsOf(brief: BoardBrief, shots: readonly PlannedShot[]): readonly string[] {
  const known = new Set(brief.cast.map(({ id }) => id));
  const strangers = [...new Set(shots.flatMap(({ characters, focus }) => [...characters, ...(focus === "" ? [] : [focus])]))].filter((id) => !known.has(id));
  const outside = shots.flatMap(({ elements }) => elements).filter((at) => at >= brief.elements.length);
  return [
    ...strangers.map((id) => `nobody in the scene has the id "${id}"`),
    ...outside.map((at) => `there is no element ${at}`),
    ...unheard(brief, shots),
    ...outOfOrder(brief, shots),
    ...(shots.length > brief.maxShots ? [`there are ${shots.length} shots and at most ${brief.maxShots} are wanted`] : []),
  ];
}

/** What would be better in a plan that can be used, a sentence each. */
export function wishesOf(brief: BoardBrief, shots: readonly PlannedShot[]): readonly string[] {
  return [...framedAlike(shots), ...shots.flatMap((shot, at) => [...hurried(brief, shot, at), ...quoting(brief, shot, at)])];
}

function unheard({ elements }: BoardBrief, shots: readonly PlannedShot[]): readonly string[] {
  return elements.flatMap(({ character }, at) => {
    if (character === undefined) return [];
    const times = shots.filter((shot) => !shot.silent && shot.elements.includes(at)).length;
    return times === 1 ? [] : [`element ${at} is spoken in ${times} shots, and must be in exactly one`];
  });
}

function outOfOrder(brief: BoardBrief, shots: readonly PlannedShot[]): readonly string[] {
  const heard = shots.flatMap((shot) => spokenIn(brief, shot).map(({ at }) => at));
  return heard.flatMap((at, index) => {
    const before = heard[index - 1] ?? -1;
    return at < before ? [`element ${at} is spoken after element ${before}, and must be heard before it`] : [];
  });
}

function framedAlike(shots: readonly PlannedShot[]): readonly string[] {
  return shots.flatMap(({ size, angle }, at) => {
    const before = shots[at - 1];
    return before?.size === size && before.angle === angle ? [`shots ${at} and ${at + 1} have the same size and angle (${size}, ${angle}): such a cut jumps`] : [];
  });
}

const MOST_WORDS = 15;

function hurried(brief: BoardBrief, shot: PlannedShot, at: number): readonly string[] {
  const spoken = spokenIn(brief, shot);
  const saying = tenths(spoken.reduce((sum, { text }) => sum + secondsToSay(text), 0));
  if (spoken.length > 1 && saying > MOST_WORDS) return [`the words of shot ${at + 1} take ${saying} seconds: share its elements among more shots, no more than ${MOST_WORDS} seconds in each`];
  // A little too short is stretched by itself.
  return shot.seconds < saying * 0.7 ? [`shot ${at + 1} lasts ${shot.seconds} seconds and its words take ${saying}`] : [];
}

/** So many words are no accident. */
const QUOTED = 4;

function quoting(brief: BoardBrief, { description }: PlannedShot, at: number): readonly string[] {
  const told = description.toLowerCase();
  const said = brief.elements.filter(({ character, text }) => character !== undefined && wordsIn(text) >= QUOTED && told.includes(text.toLowerCase()));
  return said.map(({ text }) => `the description of shot ${at + 1} holds spoken words ("${text}")`);
}

function spokenIn({ elements }: BoardBrief, shot: PlannedShot): readonly { readonly at: number; readonly text: string }[] {
  if (shot.silent) return [];
  return shot.elements.flatMap((at) => {
    const element = elements[at];
    return element?.character === undefined ? [] : [{ at, text: element.text }];
  });
}
