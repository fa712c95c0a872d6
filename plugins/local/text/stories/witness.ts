/** Something happens that nobody does, or a thing lies there that nobody claims: two who wait for a bus see it, and tell each other. */
import { choose } from "../../../film/types-seed.ts";
import { isIndoors, placeIn, propsIn } from "../../../film/types-lexicon.ts";
import type { Clauses } from "../clauses.ts";
import type { Facts } from "../facts.ts";
import { moodOf } from "./mood.ts";
import { capital, introduced, person, says, withArticle, type Told } from "./story.ts";

export function tellWitness({ subject, deed, meanwhile, opening, more }: Clauses, facts: Facts, idea: string): Told {
  const a = person(`${idea} one`, [], facts.name);
  const b = person(`${idea} two`, [a.name]);
  const what = capital(idea.trim().replace(/[.!?]+$/, ""));
  const thing = propsIn(subject).length === 0 || subject.split(" ").length > 4 ? undefined : /^(?:an?|the|one|two|three|his|her|their) /i.test(subject) ? lower(subject) : withArticle(subject.toLowerCase());
  const named = facts.place === undefined ? undefined : facts.place.replaceAll("_", " ");
  const place = named === undefined || placeIn(named) === undefined ? "EXT. BUS STOP" : `${isIndoors(placeIn(named) ?? "street") ? "INT" : "EXT"}. ${named.toUpperCase()}`;
  const others = [...(meanwhile === undefined ? [] : [`${capital(meanwhile)}.`]), ...more.map((each) => `${capital(each)}.`)];
  const sight = deed !== undefined ? `${capital(subject)} ${deed}${opening === undefined ? "" : ` ${lower(opening)}`}.` : thing === undefined ? untouched(subject) : `On the bench lies ${thing}.`;
  const [guess, answer] = choose([["Any minute now.", "You said that an hour ago."], ["Listen. How quiet it is.", "It is never this quiet."]] as const, `${idea} guess`);
  return {
    title: what.split(" ").length <= 5 ? what.split(" ").map(capital).join(" ") : choose(["Both of Us Saw It", "Any Minute Now"], `${idea} title`),
    logline: `Two strangers see it at the same moment: ${lower(what)}.`,
    premise: `${a.name} has waited for it for years. ${b.name} has only waited for the bus.`,
    mood: moodOf(idea),
    beats: [
      { act: 1, beat: `${a.name} and ${b.name} wait, and do not know each other.` },
      { act: 2, beat: sight },
      { act: 3, beat: "Nobody else has seen it, and so they have to believe each other." },
    ],
    scenes: [
      {
        heading: `${place} - ${facts.time === "night" ? "NIGHT" : "DUSK"}`,
        weight: 4,
        body: [
          `${introduced(a, "61")}, in a grey coat, sits on a bench. ${introduced(b, "33")}, in a red scarf, stands beside ${a.them} and looks at a watch.`,
          says(a, guess, "quietly"),
          says(b, answer, "amused"),
          says(a, "Then look up, for once."),
        ],
      },
      {
        heading: `${place} - ${facts.time === "night" ? "LATER THAT NIGHT" : "NIGHT"}`,
        weight: 5,
        body: [
          sight,
          ...others,
          `${a.name} and ${b.name} stare at it, side by side.`,
          says(b, deed === undefined ? `${capital(thing ?? lower(subject))}?` : "It really does.", "whispering"),
          says(a, deed !== undefined ? "It always has. Nobody was looking." : thing === undefined ? "It has never said anything else." : "Somebody must be missing it.", "smiling"),
          says(b, "Who is going to believe us?"),
        ],
      },
      {
        heading: "EXT. EMPTY STREET - DAWN",
        weight: 4,
        body: [
          `First light. ${a.name} and ${b.name} walk side by side.`,
          says(b, "The bus has gone without me.", "laughing"),
          says(a, "There is another one tomorrow. There is not another one of these.", "gently"),
          `${b.name} stops and looks back.`,
          says(b, "Same place tomorrow?"),
          says(a, "Any minute now.", "smiling"),
        ],
      },
    ],
  };
}

/** What nobody can hold stands in letters; what takes more words is seen. */
function untouched(subject: string): string {
  return subject.split(" ").length <= 4 ? `On the wall hangs a poster. The poster says: ${lower(subject)}.` : `Before them: ${lower(subject)}.`;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
