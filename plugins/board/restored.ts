/** Shots whose text is as it was stay as they were, whatever a model now plans for them. Pure. */
import type { Shot } from "../film/types.ts";

/** The shot as it was when its text is unchanged; its picture as it was when only the spoken words changed. */
export function restored(shot: Shot, left: Shot[]): Shot {
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
