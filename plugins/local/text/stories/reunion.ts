/** Two old friends who fell out over what they owned together meet again, and find that neither could use their half. */
import { choose } from "../../../film/types-seed.ts";
import { introduced, person, says, type Teller } from "./story.ts";

export const tellReunion: Teller = (facts, seed) => {
  const cause = choose(CAUSES, `${seed} cause`);
  const her = person(`${seed} one`, [], facts.name);
  const other = person(`${seed} two`, [her.name]);
  const host = person(`${seed} host`, [her.name, other.name]);
  return {
    title: choose(["The Other Half", "Seven Years Late", cause.title], `${seed} title`),
    logline: `At a reunion of friends, two who have not spoken for seven years are sent outside to settle who owns ${cause.thing}.`,
    premise: `${her.name} and ${other.name} once owned ${cause.thing} together. It has been of no use to anybody since.`,
    mood: "warm",
    beats: [
      { act: 1, beat: `${her.name} nearly turns round at the gate; ${host.name} will not have it.` },
      { act: 2, beat: `Across the table ${her.name} and ${other.name} say the old sharp things.` },
      { act: 3, beat: `Alone with ${cause.thing} they find out what was missing.` },
    ],
    scenes: [
      {
        heading: "EXT. GARDEN GATE - DUSK",
        weight: 3,
        body: [
          `Lanterns hang in the trees. ${introduced(her, "36")} stands at a garden gate with a cake in a box, and does not go in.`,
          `${introduced(host, "38")} opens the gate from inside, smiling.`,
          says(host, "You came. I just lost a bet.", "delighted"),
          says(her, `Is ${other.name} here?`),
          says(host, `By the fire, pretending not to watch the gate.`),
          says(her, "Then I'll only leave the cake.", "nervous"),
          says(host, `Seven years, ${her.name}. The cake is late enough.`, "gently"),
        ],
      },
      {
        heading: "INT. LIVING ROOM - NIGHT",
        weight: 4,
        body: [
          `Old friends laugh around a long table. ${introduced(other, "37")} sees ${her.name} in the door, and stops laughing.`,
          says(other, "You cut your hair."),
          says(her, `You kept ${cause.thing}.`, "coldly"),
          says(other, "Half of it was mine."),
          says(her, "I only ever wanted the other half.", "sharply"),
          `${host.name} lifts a glass and knocks on it with a spoon.`,
          says(host, "A toast to both halves. Would they please step outside?", "smiling"),
        ],
      },
      {
        heading: `${cause.heading} - NIGHT`,
        weight: 5,
        body: [
          `${cause.sight} ${her.name} and ${other.name} stand in front of it, not quite side by side.`,
          says(other, cause.fault),
          says(her, cause.answer, "quietly"),
          `They look at each other. ${other.name} laughs first.`,
          says(her, "I should have called."),
          says(other, "I should have picked up.", "softly"),
          cause.gesture(other.name, her.name),
          says(other, "Sunday?"),
          says(her, "Sunday. I'll bring cake.", "smiling"),
        ],
      },
    ],
  };
};

const CAUSES = [
  {
    title: "The Boat We Had",
    thing: "the boat",
    heading: "EXT. WOODEN PIER",
    sight: "A small wooden boat rocks at the end of the pier.",
    fault: "I never sailed her again. She pulls to one side.",
    answer: "She always did. That was the side I sat on.",
    gesture: (other: string, her: string) => `${other} picks up the rope and throws the end of it to ${her}.`,
  },
  {
    title: "The Middle of the Song",
    thing: "the guitar",
    heading: "INT. GARAGE STUDIO",
    sight: "An old guitar leans against a dusty radio.",
    fault: "I never finished our song. It just stops in the middle.",
    answer: "It doesn't stop. That's where I come in.",
    gesture: (other: string, her: string) => `${other} lifts the guitar and holds it out to ${her}.`,
  },
  {
    title: "Table for Two",
    thing: "the café",
    heading: "EXT. STREET CORNER",
    sight: "A little café, dark for years, with one table still in the window.",
    fault: "I couldn't open it alone. I can cook. I can't talk to people.",
    answer: "And I can talk all day, and burn the toast.",
    gesture: (other: string, her: string) => `${other} holds up an old key, and offers it to ${her}.`,
  },
] as const;
