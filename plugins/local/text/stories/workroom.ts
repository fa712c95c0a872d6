/** People who must have an idea by morning find it in somebody they had not thought of asking. */
import { choose } from "../../../film/types-seed.ts";
import { introduced, person, says, type Teller } from "./story.ts";

export const tellWorkroom: Teller = (facts, seed) => {
  const lead = person(`${seed} lead`, [], facts.name);
  const mate = person(`${seed} mate`, [lead.name]);
  const cleaner = person(`${seed} cleaner`, [lead.name, mate.name]);
  const [first, second] = choose(BAD_IDEAS, `${seed} bad`);
  return {
    title: choose(["Two in the Morning", "Before We Get Clever", "The Good Chair"], `${seed} title`),
    logline: "With a pitch at nine and nothing on the whiteboard, two tired founders get their one good idea from the person who empties the bins.",
    premise: `${lead.name} and ${mate.name} have tried to be clever for nineteen hours. ${cleaner.name} has only tried to be useful.`,
    mood: "playful",
    beats: [
      { act: 1, beat: `${lead.name} and ${mate.name} run out of ideas; ${cleaner.name} comes in to clean.` },
      { act: 2, beat: `On the roof ${cleaner.name} tells ${lead.name} what keeps ${cleaner.them} coming back.` },
      { act: 3, beat: "By dawn there is one idea, and it is a kind one." },
    ],
    scenes: [
      {
        heading: "INT. START-UP OFFICE - NIGHT",
        weight: 4,
        body: [
          `A whiteboard full of crossed-out words. ${introduced(lead, "29")}, in an orange hoodie, stands before it with a pen. ${introduced(mate, "31")} sits slumped at a laptop beside a cold pizza.`,
          says(mate, first, "half asleep"),
          says(lead, "We threw that one out on Tuesday."),
          says(mate, second),
          says(lead, "The pitch is at nine. It is two in the morning.", "tired"),
          `The door opens. ${introduced(cleaner, "61, grey hair")}, the night cleaner, in a teal apron, comes in with a bucket.`,
          says(cleaner, "Don't get up. I'm used to cleaning around geniuses.", "smiling"),
        ],
      },
      {
        heading: "EXT. ROOFTOP - NIGHT",
        weight: 4,
        body: [
          `${lead.name} and ${cleaner.name} drink coffee above the sleeping city. Here and there a window is still lit.`,
          says(lead, "How do you do this every night, all alone?"),
          says(cleaner, "I'm not alone. Nine floors of people leave me their crumbs.", "amused"),
          `${cleaner.name} takes a crumpled letter from the apron and unfolds it.`,
          says(cleaner, "And once in a while somebody leaves a note. It says thank you. I keep them all.", "softly"),
          says(lead, "How many have you got?", "surprised"),
          says(cleaner, "Enough to come back on Mondays."),
        ],
      },
      {
        heading: "INT. START-UP OFFICE - DAWN",
        weight: 5,
        body: [
          `Morning light. ${lead.name} wipes the whiteboard clean with a sleeve. ${mate.name} wakes with a start.`,
          says(lead, "One button. You press it to thank somebody you never meet.", "excited"),
          says(mate, "And who would ever pay for that?"),
          `${lead.name} points across the room. ${cleaner.name} is asleep in the good chair, under a jacket.`,
          says(mate, "All right. I would.", "softly"),
          says(lead, "Then write it down, before we get clever again.", "smiling"),
        ],
      },
    ],
  };
};

const BAD_IDEAS = [
  ["An app that tells you when to stop using apps.", "An umbrella that says sorry."],
  ["A fridge that believes in you.", "Shoes with an opinion."],
  ["A clock that is wrong, but politely.", "Soup. By subscription."],
] as const;
