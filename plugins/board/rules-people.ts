/** Rules about who is seen, on which side and in which place. Pure. */
import type { BoardBrief } from "../film/types-briefs.ts";
import { isOff, isSaidToAnother, nameIn, RUNS, sideOf, visibleIn } from "../film/types-scene.ts";
import { warning, type Boarded, type Finding } from "./finding.ts";

export function peopleFindings(brief: BoardBrief, shots: readonly Boarded[]): readonly Finding[] {
  return [
    ...neverTogether(brief, shots), ...neverSeen(brief, shots), ...crossed(brief, shots), ...lookingAway(brief, shots),
    ...shots.flatMap((shot) => [...seenThoughOff(brief, shot), ...inTwoPlaces(brief, shot), ...overNobody(shot)]),
  ];
}

/** Those who say something in the picture. */
function speakersIn(brief: BoardBrief): readonly string[] {
  const visible = visibleIn(brief);
  return [...new Set(brief.elements.flatMap((element) => (element.character === undefined || isOff(element) || !visible.includes(element.character) ? [] : [element.character])))];
}

function neverTogether(brief: BoardBrief, shots: readonly Boarded[]): readonly Finding[] {
  const speakers = speakersIn(brief);
  const near = speakers.filter((id) => sideOf(brief, id) === sideOf(brief, speakers[0] ?? ""));
  if (near.length < 2 || shots.length < 4 || shots.some(({ characters }) => characters.filter((id) => near.includes(id)).length > 1)) return [];
  return [warning("master", "", `no shot shows ${near.map((id) => nameIn(brief, id)).join(" and ")} together: a master tells who is where`)];
}

function neverSeen(brief: BoardBrief, shots: readonly Boarded[]): readonly Finding[] {
  // One shot of an intercut scene is at one of its places.
  if (brief.elsewhere !== undefined && shots.length < 2) return [];
  const seen = new Set(shots.flatMap(({ characters }) => characters));
  return speakersIn(brief).filter((id) => !seen.has(id)).map((id) => warning("seen", "", `${nameIn(brief, id)} speaks and is in no shot`));
}

/** Whoever is left of another stays left of them: the camera does not cross the line. */
function crossed(brief: BoardBrief, shots: readonly Boarded[]): readonly Finding[] {
  const first = new Map<string, string>();
  return shots.flatMap(({ id, characters, looks }) => {
    // Of a plan, people are put in the order of the scene anyway.
    if (looks === undefined) return [];
    const found: Finding[] = [];
    for (const [at, left] of characters.entries()) {
      for (const right of characters.slice(at + 1)) {
        if (first.has(`${right} ${left}`)) found.push(warning("line", id, `${nameIn(brief, left)} is left of ${nameIn(brief, right)} in shot ${id} and was right of them in shot ${first.get(`${right} ${left}`) ?? ""}: the camera has crossed the line`));
        else if (!first.has(`${left} ${right}`)) first.set(`${left} ${right}`, id);
      }
    }
    return found;
  });
}

/** Of two people who talk, one looks right and the other left, in every shot of either. */
function lookingAway(brief: BoardBrief, shots: readonly Boarded[]): readonly Finding[] {
  const people = [...new Set(shots.flatMap(({ characters }) => characters))];
  if (people.length !== 2) return [];
  const talks = shots.filter((shot) => shot.focus !== "" && shot.lines.length > 0 && isSaidToAnother(brief, shot.elements) && !RUNS.test(shot.description));
  return talks.flatMap(({ id, focus, looks }, at) => {
    const before = talks.slice(0, at).find((each) => each.looks !== undefined && looks !== undefined && (each.focus === focus) !== (each.looks === looks));
    return before === undefined ? [] : [warning("line", id, lookingWrong(brief, { id, focus, looks }, before))];
  });
}

function lookingWrong(brief: BoardBrief, { id, focus, looks = "right" }: Looking, before: Looking): string {
  const told = `${nameIn(brief, focus)} looks ${looks} in shot ${id} and`;
  if (before.focus === focus) return `${told} ${before.looks ?? ""} in shot ${before.id}: who talks keeps to one side`;
  return `${told} ${nameIn(brief, before.focus)} ${before.looks ?? ""} in shot ${before.id}: their looks do not meet`;
}

type Looking = Pick<Boarded, "id" | "focus" | "looks">;

function seenThoughOff(brief: BoardBrief, { id, lines, characters }: Boarded): readonly Finding[] {
  if (brief.elsewhere !== undefined) return [];
  return lines
    .filter(({ character, extension }) => /^o/i.test(extension) && isOff({ extension }) && characters.includes(character))
    .map(({ character }) => warning("off-screen", id, `${nameIn(brief, character)} speaks from outside the picture of shot ${id} and is in it: show who listens`));
}

function inTwoPlaces(brief: BoardBrief, { id, characters }: Boarded): readonly Finding[] {
  const sides = new Set(characters.map((each) => sideOf(brief, each)));
  return brief.elsewhere === undefined || sides.size < 2 ? [] : [warning("sides", id, `shot ${id} holds people of two places: the scene cuts between them, and each is seen where they are`)];
}

function overNobody({ id, angle, characters }: Boarded): readonly Finding[] {
  return angle === "over_shoulder" && characters.length < 2 ? [warning("over-shoulder", id, `shot ${id} looks over a shoulder and holds ${characters.length === 0 ? "nobody" : "one person"}: two belong into it`)] : [];
}
