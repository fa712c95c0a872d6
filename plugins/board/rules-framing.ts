/** Rules about sizes and angles, alone and one after the other. Pure. */
import type { BoardBrief } from "../film/types-briefs.ts";
import { propsIn } from "../film/types-lexicon.ts";
import { isMontage } from "../film/types-scene.ts";
import { tellsOfHands } from "../film/types-hands.ts";
import { SIZES } from "../film/types.ts";
import { warning, type Boarded, type Finding } from "./finding.ts";

export function framingFindings(brief: BoardBrief, shots: readonly Boarded[]): readonly Finding[] {
  const pictures = shots.filter(({ card }) => card === "");
  return [...neverWide(brief, pictures), ...framedAlike(pictures), ...shownTwice(pictures), ...monotony(pictures), ...pictures.flatMap(wideInsert)];
}

/** One of the first two pictures shows where we are. */
function neverWide(brief: BoardBrief, shots: readonly Boarded[]): readonly Finding[] {
  const opening = shots.slice(0, 2);
  if (shots.length < 3 || isMontage(brief, opening[0]?.elements[0] ?? 0) || opening.some(({ size }) => widthOf(size) >= widthOf("MLS"))) return [];
  return [warning("open-wide", opening[0]?.id ?? "", `the scene opens on ${opening.map(({ size }) => size).join(" and ")}: one of its first two shots is wide and tells where we are`)];
}

function framedAlike(shots: readonly Boarded[]): readonly Finding[] {
  return shots.flatMap(({ id, size, angle }, at) => {
    const before = shots[at - 1];
    return before?.size === size && before.angle === angle ? [warning("jump-cut", id, `shots ${before.id} and ${id} have the same size and angle (${size}, ${angle}): such a cut jumps`)] : [];
  });
}

/** Of any four shots in a row, no two show the same people in the same size and angle. */
function shownTwice(shots: readonly Boarded[]): readonly Finding[] {
  return shots.flatMap((shot, at) => {
    const before = shots.slice(Math.max(0, at - 3), Math.max(0, at - 1)).find((each) => isSamePicture(each, shot));
    return before === undefined ? [] : [warning("twice", shot.id, `shots ${before.id} and ${shot.id} show the same picture (${shot.size}, ${shot.angle}): go closer, open, or show somebody else`)];
  });
}

function isSamePicture(a: Boarded, b: Boarded): boolean {
  if (a.insert !== b.insert || a.size !== b.size || a.angle !== b.angle || b.characters.length === 0 || a.card !== "" || b.card !== "") return false;
  if (b.angle === "over_shoulder") return a.focus === b.focus;
  return a.characters.length === b.characters.length && b.characters.every((id) => a.characters.includes(id));
}

const MOST_ALIKE = 4;

/** Closer as it matters more, and open again: a run of one size tells that nothing matters. */
function monotony(shots: readonly Boarded[]): readonly Finding[] {
  return shots.flatMap(({ id, size }, at) => {
    const run = shots.slice(Math.max(0, at - MOST_ALIKE), at + 1);
    return run.length > MOST_ALIKE && run.every((each) => each.size === size) && shots[at - MOST_ALIKE - 1]?.size !== size
      ? [warning("sizes", id, `shots ${run[0]?.id ?? ""} to ${id} all have the size ${size}: go closer as it matters more, and open again`)]
      : [];
  });
}

function wideInsert({ id, insert, characters, size, description }: Boarded): readonly Finding[] {
  if (insert === "") return [];
  // What one has in their hands is shown with these.
  if (characters.length > 1 && !tellsOfHands(description) && !isWater(insert)) return [warning("insert", id, `shot ${id} shows one thing alone ("${insert}") and has people in it`)];
  return widthOf(size) > widthOf("MS") ? [warning("insert", id, `shot ${id} shows one thing alone ("${insert}") in a size of ${size}: an insert is close`)] : [];
}

/** People look into it and are seen there. */
function isWater(thing: string): boolean {
  return propsIn(thing)[0]?.kind === "puddle";
}

function widthOf(size: Boarded["size"]): number {
  return SIZES.indexOf(size);
}
