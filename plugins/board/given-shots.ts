/** From shots that somebody planned already to shots of the film: as they are given, with what follows from the scene. Pure. */
import type { BoardBrief } from "../film/types-briefs.ts";
import type { Shot } from "../film/types.ts";
import type { GivenShot } from "./given.ts";
import type { Before } from "./lasting.ts";
import { shotsOf } from "./shots.ts";

/** Each under its own number, which its lines share, and with the words that its artists are told. */
export function givenShots(brief: BoardBrief, given: readonly GivenShot[], before: Before = {}): Shot[] {
  return shotsOf(brief, given, [], before).map((shot, at) => {
    const { id, told } = given[at] ?? { id: shot.id, told: undefined };
    return { ...shot, id, ...(told === undefined ? {} : { told }), dialogue: shot.dialogue.map((line, nth) => ({ ...line, id: `${id}-${nth + 1}` })) };
  });
}
