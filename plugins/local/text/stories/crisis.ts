/** Something has gone badly wrong, a name is wanted by sunrise, and the one who did it says so. */
import { choose } from "../../../film/types-seed.ts";
import { capital, introduced, person, says, type Teller } from "./story.ts";

export const tellCrisis: Teller = (facts, seed) => {
  const head = person(`${seed} head`, [], facts.name);
  const young = person(`${seed} young`, [head.name]);
  const boss = person(`${seed} boss`, [head.name, young.name]);
  const slip = choose(SLIPS, `${seed} slip`);
  return {
    title: choose(["Whoever Held the Door", "Before the Sun Is Up", "Read It Twice"], `${seed} title`),
    logline: "In the night after a break-in to the company's systems, everyone wants somebody to blame, until the youngest in the room stands up.",
    premise: `${boss.name} wants a name, ${head.name} wants a reason, and ${young.name} has both.`,
    mood: "tense",
    beats: [
      { act: 1, beat: `The alarm. ${head.name} sees that somebody held the door open from inside.` },
      { act: 2, beat: `${boss.name} demands a name, and ${young.name} gives ${young.her} own.` },
      { act: 3, beat: `${capital(boss.she)} remembers a mistake of ${boss.her} own; they get to work.` },
    ],
    scenes: [
      {
        heading: "INT. CONTROL ROOM - NIGHT",
        weight: 3,
        body: [
          `Red light turns over a wall of screens, and an alarm that nobody has switched off. ${introduced(head, "44")}, in a charcoal suit, types fast.`,
          `${introduced(young, "24")}, in a green hoodie, stands behind with two cups of coffee and drinks neither.`,
          says(young, "How much did they take?", "afraid"),
          says(head, "Everything behind one door. And somebody held it open for them."),
          says(young, "On purpose?"),
          says(head, "That's what the meeting is for.", "tired"),
        ],
      },
      {
        heading: "INT. MEETING ROOM - NIGHT",
        weight: 5,
        body: [
          `${introduced(boss, "58, grey hair")}, in a navy suit, stands at the end of a long table. ${head.name} and ${young.name} sit on either side. A clock ticks.`,
          says(boss, "I want a name before the sun is up.", "coldly"),
          says(head, "You want a reason. A name is only quicker."),
          says(boss, "Then who opened that door?", "angry"),
          `${young.name} stands up slowly.`,
          says(young, "I did.", "quietly"),
          says(young, slip, "ashamed"),
          `Nobody speaks. ${boss.name} sits down.`,
        ],
      },
      {
        heading: "EXT. OFFICE ROOFTOP - DAWN",
        weight: 4,
        body: [
          `The city wakes. ${young.name} looks down at it, badge in hand. ${boss.name} comes to stand alongside.`,
          says(boss, "My first year here, I turned off the lights of a whole hospital. By mistake.", "softly"),
          says(young, "What happened?", "surprised"),
          says(boss, "One person shouted at me for an hour. Another one stayed and showed me how to turn them on."),
          `${head.name} opens the door behind them, smiling for the first time tonight.`,
          says(head, "It's shut. They have the copies, but not the keys."),
          says(boss, `Good. ${young.name} will want to know how you did it.`),
          says(head, "Bring the coffee. It's going to be a long morning.", "smiling"),
        ],
      },
    ],
  };
};

const SLIPS = [
  "The message said it was my mother's hospital. I didn't read it twice.",
  "They said they were from this office, and that you were angry. I believed it.",
  "They asked so kindly. It was two in the morning, and I wanted to help somebody.",
] as const;
