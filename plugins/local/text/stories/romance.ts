/** One loves another and has a whole speech for it, of which only the end is said; the next morning the other has one too. */
import { choose } from "../../../film/types-seed.ts";
import type { Deed } from "../deed.ts";
import { homeOf } from "./pair.ts";
import { capital, introduced, person, says, type Person, type Told } from "./story.ts";

/** @param loved what is loved, where that is nobody who could answer: `the moon` */
export function tellRomance(deed: Deed, idea: string, loved: string | undefined): Told {
  const [a] = deed.doers;
  if (a === undefined) throw new Error("internal: nobody loves");
  const friend = person(`${idea} friend`, [a.name]);
  const b: Person = deed.doers[1] ?? deed.other?.who ?? friend;
  const enters = (deed.doers[1] ?? deed.other?.who)?.enters ?? `${introduced(friend, "44")}, in a mustard coat,`;
  const home = homeOf(a.words, "");
  const [place] = deed.places;
  const outside = place === undefined || place.heading === home.heading ? "EXT. STREET" : loved?.endsWith(place.words) === true ? "EXT. ROOFTOP" : place.heading;
  const [, greeting, reply] = choose(MEETINGS, `${idea} meeting`);
  const end = loved === undefined ? "The end is easy. I am in love with you." : `The end is easy. I am in love with ${loved}.`;
  return {
    title: choose(["The End of the Speech", `${a.name} and ${b.name}`, "Early Every Morning"], `${idea} title`),
    logline: `${capital(idea.trim().replace(/[.!?]+$/, ""))}.`,
    premise: `${a.name} has practised a whole speech. ${b.name} has practised not needing one.`,
    mood: "tender",
    beats: [
      { act: 1, beat: `${b.name} comes in, as every morning, and ${a.name} says nothing of it.` },
      { act: 2, beat: `Outside, ${a.name} falls in love, or says at last that it has happened.` },
      { act: 3, beat: `The next morning it is ${b.name} who has a speech.` },
    ],
    scenes: [
      {
        heading: `${home.heading} - MORNING`,
        weight: 4,
        body: [
          `${home.room("")}. ${a.enters} stands at the window. The door opens. ${enters} comes in.`,
          says(b, greeting),
          says(a, reply, "smiling"),
          says(b, "You noticed.", "surprised"),
          says(a, "I notice who comes. I notice more who doesn't.", "shy"),
          `${b.name} smiles and goes out. ${a.name} looks after ${b.them}.`,
        ],
      },
      {
        heading: `${outside} - NIGHT`,
        weight: 5,
        body: [
          `Rain. ${b.name} stands under a lamp. ${a.name} ${lovesIn(deed.does)} and walks up slowly, holding an umbrella.`,
          says(a, "I had a whole speech.", "nervous"),
          says(b, "Then say only the end of it.", "gently"),
          says(a, end, "quietly"),
          loved === undefined ? `${b.name} looks away.` : `${b.name} looks up at the sky.`,
          says(b, loved === undefined ? wonders(deed) : "And does it know?", "softly"),
          says(a, loved === undefined ? "I know. It is the first thing that I liked." : "It has never asked.", "smiling"),
        ],
      },
      {
        heading: `${home.heading} - NEXT MORNING`,
        weight: 5,
        body: [
          `First light. ${a.name} stands alone at the window. The door opens. ${b.name} comes in, out of breath.`,
          says(b, "I have a speech, too. I was up all night with it."),
          says(a, "Then say only the end of it.", "laughing"),
          `${b.name} holds out a hand. ${a.name} takes it.`,
          says(b, loved === undefined ? "You know the end." : "Whoever you love, you have told me first.", "tenderly"),
        ],
      },
    ],
  };
}

/** What the idea says of the loved one, in their own mouth. */
function wonders({ other }: Deed): string {
  const said = / ((?:who|that) .+?),?$/.exec(other?.who.enters ?? "")?.[1];
  return said === undefined || other === undefined ? "You hardly know me." : `I am ${other.who.words.replace(/^(?:the|his|her|their) /, "the ")} ${said}.`;
}

/** `falls in love with Ravi`, where the idea says it so. */
function lovesIn(does: string | undefined): string {
  return does !== undefined && /^(?:falls?|is) /.test(does) && !/[()]/.test(does) ? does.replace(/^fall /, "falls ") : "sees it and knows";
}

const MEETINGS = [
  ["early", "I'm sorry. I am too early.", "You are, every morning."],
  ["late", "I only have a minute.", "You always say that, and it is always five."],
] as const;
