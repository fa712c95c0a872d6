/** Who is between whom and beside whom, where the text says so: everybody's place from left to right follows from it. Reads by rule; pure. */
import { isOfHands } from "../film/types-hands.ts";
import { isMentioned } from "../film/types-names.ts";
import { roundTable } from "../film/types-round.ts";
import { sentencesOf } from "../film/types-sentences.ts";

interface Named {
  readonly name: string;
}

/** As they appear, but the one who has others on either side is in the middle of them, and at a table hands that meet are neighbours'. */
export function fromLeft<Person extends Named>(people: readonly Person[], told: readonly string[]): readonly Person[] {
  return withHandsInReach(whoWaitsLast(inOrder(people, told), told), told);
}

/** The place that somebody has at the table that many sit round. */
export function chairOf(round: readonly string[] | undefined, id: string): { chair?: { at: number; of: number } } {
  return round?.includes(id) === true ? { chair: { at: round.indexOf(id), of: round.length } } : {};
}

/** Who sits at a table and takes somebody's hand has that somebody at their side. */
function withHandsInReach<Person extends Named>(people: readonly Person[], told: readonly string[]): readonly Person[] {
  const round = roundTable(people, told);
  const meeting = round.length === 0 ? [] : told.flatMap(sentencesOf).filter(isOfHands).map((sentence) => round.filter(({ name }) => isMentioned(name, sentence)));
  const [first, second] = meeting.find((both) => both.length === 2) ?? [];
  if (first === undefined || second === undefined) return people;
  return people.flatMap((person) => (person === first ? [] : person === second ? [first, second] : [person]));
}

/** Whom all the others run to has them on one side, then and after. */
function whoWaitsLast<Person extends Named>(people: readonly Person[], told: readonly string[]): readonly Person[] {
  const meeting = told.flatMap(sentencesOf).find((sentence) => RUN_TO.test(sentence));
  if (meeting === undefined || people.length < 3) return people;
  const come = RUN_TO.exec(meeting)?.[1] ?? "";
  const waits = people.filter(({ name }) => !isMentioned(name, come));
  const [alone] = waits;
  return alone === undefined || waits.length > 1 || people[0] === alone ? people : [...people.filter((person) => person !== alone), alone];
}

const RUN_TO = /^(.*\band\b.*) (?:run|rush|hurry|race) (?:\w+ )?(?:to|into the arms of) /i;

function inOrder<Person extends Named>(people: readonly Person[], told: readonly string[]): readonly Person[] {
  let last: Person | undefined;
  for (const sentence of told.flatMap(sentencesOf)) {
    const said = people.filter(({ name }) => isMentioned(name, sentence));
    const between = BETWEEN.exec(sentence);
    const middle = said.find(({ name }) => isMentioned(name, between?.[1] ?? "")) ?? (between ? last : undefined);
    const sides = said.filter((person) => person !== middle);
    if (middle !== undefined && sides.length === 2) return people.flatMap((person) => (person === middle ? [] : person === sides[1] ? [middle, person] : [person]));
    last = said[0] ?? last;
  }
  return people;
}

const BETWEEN = /\b(?:on (?:either|each|both) sides? of|to (?:the )?(?:left and right|either side) of|flank(?:ing|s)?) ([^.;,]*)/i;
