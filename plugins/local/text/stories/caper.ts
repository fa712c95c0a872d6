/** People nobody suspects break in somewhere, take back one thing that is theirs, and are caught by somebody who would rather join them. */
import { choose } from "../../../film/types-seed.ts";
import { capital, introduced, person, says, withArticle, type Person, type Teller } from "./story.ts";

export const tellCaper: Teller = (facts, seed) => {
  const group = facts.role ?? "card club";
  const target = facts.target ?? "bank";
  const lead = person(`${seed} lead`, [], facts.name, "female");
  const mate = person(`${seed} mate`, [lead.name], undefined, "female");
  const guard = person(`${seed} guard`, [lead.name, mate.name], undefined, "male");
  const told = { lead, mate, guard, group, target, seed };
  return {
    title: choose([`The ${capital(group)} and the ${capital(target)}`, "One Thing That Was Ours", "Quietly, Ladies"], `${seed} title`),
    logline: `${capital(withArticle(group))} breaks into ${withArticle(target)} at night to take back the one thing in it that is theirs.`,
    premise: `Nobody looks twice at ${lead.name} and ${mate.name}. It is the best disguise there is. ${guard.name} looks twice.`,
    mood: "playful",
    beats: [
      { act: 1, beat: `Over cake, ${lead.name} shows ${mate.name} the way in.` },
      { act: 2, beat: `At night they rob the ${target}: they walk past ${guard.name}, who is asleep, and open what was shut.` },
      { act: 3, beat: `In the morning ${guard.name} stands at their door with what they left behind.` },
    ],
    scenes: [thePlan(told), theDeed(told), theVisit(told)],
  };
};

interface Telling {
  readonly lead: Person;
  readonly mate: Person;
  readonly guard: Person;
  readonly group: string;
  readonly target: string;
  readonly seed: string;
}

function thePlan({ lead, mate, group, target, seed }: Telling) {
  return {
    heading: "INT. DINING ROOM - EVENING",
    weight: 4,
    body: [
      `A table with tea and cake. ${introduced(lead, "72, white curls, glasses")}, in a purple cardigan, and ${introduced(mate, "68, a grey bun")}, in a green cardigan, sit at the table. They are the ${group}, all of it.`,
      says(lead, `The ${target} closes at six. The night man sleeps at nine.`, "quietly"),
      says(mate, "And if he wakes?"),
      `${lead.name} unfolds a map.`,
      says(lead, "Then we are two old women who have lost their way. Who would doubt it?", "smiling"),
      says(mate, choose(["I shall bring the cake.", "I shall wear my good shoes."], `${seed} answer`), "firmly"),
    ],
  };
}

function theDeed({ lead, mate, guard, target }: Telling) {
  return {
    heading: `INT. ${target.toUpperCase()} HALL - NIGHT`,
    weight: 5,
    body: [
      `The hall of the ${target}, dark and high. ${introduced(guard, "50, a moustache")}, in a navy uniform, sleeps on a chair. ${lead.name} and ${mate.name} walk past him, close together.`,
      says(mate, "He looks cold, poor man.", "whispering"),
      `${lead.name} turns the key in the box. The lid stands open.`,
      says(lead, "Leave the money. Where is it?", "whispering"),
      `${mate.name} holds up an old photograph.`,
      says(mate, "There we are. All of us.", "softly"),
      `${lead.name} looks at ${guard.name} and takes off her scarf.`,
    ],
  };
}

function theVisit({ lead, mate, guard }: Telling) {
  return {
    heading: "INT. DINING ROOM - MORNING",
    weight: 4,
    body: [
      `Morning light. ${lead.name} and ${mate.name} sit at the table with cake. The door opens. ${guard.name} stands in the doorway with a red scarf.`,
      says(guard, "I believe this is yours.", "gravely"),
      says(lead, "We only lost our way.", "afraid"),
      says(guard, "So did I, years ago. May I learn how it is made?", "shy"),
      `${mate.name} smiles and pushes a plate across the table.`,
      says(mate, "Sit down. We were one short.", "laughing"),
    ],
  };
}
