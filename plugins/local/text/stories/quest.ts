/** Somebody has tried for years to do what cannot be done; a child who kept the pieces makes it worth another night. */
import { choose } from "../../../film/types-seed.ts";
import { capital, genderOfRole, introduced, person, says, withArticle, type Teller } from "./story.ts";

export const tellQuest: Teller = (facts, seed) => {
  const role = facts.role ?? "inventor";
  const goal = facts.goal ?? "finish it";
  const hero = person(`${seed} hero`, [], facts.name, genderOfRole(role));
  const child = person(`${seed} child`, [hero.name]);
  const home = HOMES[facts.place ?? "workshop"] ?? "INT. WORKSHOP";
  const doubter = choose(["Everybody on the street", "My teacher", "The man from the bank"], `${seed} doubter`);
  return {
    title: choose(["One More Night", "The Small Brass Key", `How to ${titled(goal)}`], `${seed} title`),
    logline: `${capital(withArticle(role))} who has never managed to ${goal} is ready to give up, until the child next door brings back a piece that was thrown away.`,
    premise: `${hero.name} has tried to ${goal} for forty years. ${child.name} has watched for three of them, and believes every night of it.`,
    mood: "hopeful",
    beats: [
      { act: 1, beat: `${hero.name}, who dreams of nothing else, tries once more to ${goal}, and fails while ${child.name} looks on.` },
      { act: 2, beat: `At the bridge ${hero.name} wants to throw everything away; ${child.name} has kept what was thrown before.` },
      { act: 3, beat: "Together they try again, and what works is not only the machine." },
    ],
    scenes: [
      {
        heading: `${home} - NIGHT`,
        weight: 4,
        body: [
          `One lamp, and a table covered with small parts. ${introduced(hero, "63, silver hair")}, ${withArticle(role)} in a brown apron, bends over them. ${introduced(child, "10")}, in a red sweater, watches from the door.`,
          says(child, "What are you doing?"),
          says(hero, `The same as always. I am trying to ${goal}.`, "smiling"),
          says(child, `${doubter} says it can't be done.`),
          says(hero, "They have never tried it at night."),
          `The lamp flickers. The thing in ${hero.name}'s hands falls apart.`,
          says(hero, "And there it goes. Forty years, and a handful of screws.", "tired"),
        ],
      },
      {
        heading: "EXT. OLD BRIDGE - NIGHT",
        weight: 4,
        body: [
          `Fog over black water. ${hero.name} lifts a wooden box above the rail. Behind, ${child.name} comes running.`,
          says(child, "Wait! You forgot this."),
          `${child.name} holds up a small brass key.`,
          says(hero, "Where did you find that?", "surprised"),
          says(child, "Where you threw it. Last winter. And the winter before."),
          says(hero, "And you kept it?"),
          says(child, "Somebody has to be ready when it works.", "softly"),
          `${hero.name} slowly puts down the box.`,
        ],
      },
      {
        heading: `${home} - DAWN`,
        weight: 5,
        body: [
          `${hero.name} and ${child.name} sit side by side in the first light, the parts put together before them. ${child.name} turns the key, and something begins to tick.`,
          says(child, `Did we really ${goal}?`, "whispering"),
          `${hero.name} looks at ${child.name}, and at nothing else.`,
          says(hero, "For one whole night, I believe we did.", "gently"),
          says(child, "Same time tomorrow?"),
          says(hero, "Bring the key.", "smiling"),
        ],
      },
    ],
  };
};

function titled(goal: string): string {
  return goal.split(" ").map((word) => (/^(the|an?|of|to|in|and)$/.test(word) ? word : capital(word))).join(" ");
}

const HOMES: Readonly<Record<string, string>> = {
  workshop: "INT. WORKSHOP", kitchen: "INT. BAKERY KITCHEN", studio: "INT. STUDIO", library: "INT. LIBRARY", lighthouse: "INT. LIGHTHOUSE", cafe: "INT. CAFÉ", gym: "INT. GYM", stage: "INT. THEATRE STAGE",
  spaceship: "INT. SPACESHIP WORKSHOP", office: "INT. OFFICE", living_room: "INT. LIVING ROOM", bedroom: "INT. ATTIC BEDROOM", school: "INT. CLASSROOM", classroom: "INT. CLASSROOM",
};
