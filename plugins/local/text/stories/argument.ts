/** Two who argue every night find out, on the one night they do not, what the arguing was for. */
import { choose } from "../../../film/types-seed.ts";
import { introduced, person, says, type Person, type Teller } from "./story.ts";

export const tellArgument: Teller = (facts, seed) => {
  const kin = facts.kin ?? "neighbour";
  const topic = facts.topic ?? "the moon";
  const a = person(`${seed} a`, [], facts.name);
  const b = person(`${seed} b`, [a.name]);
  const place = PLACES[facts.place ?? "rooftop"] ?? "EXT. ROOFTOP";
  const wet = facts.weather === "rain" ? "Rain on the tiles. " : "";
  const note = (hero: Person, years: string, coat: string): string => (ANIMALS.test(kin) ? introduced(hero, `a ${coat} ${kin}`) : introduced(hero, years));
  const [claim, counter] = /moon/.test(topic) ? choose(MOON, `${seed} moon`) : [`I know all there is to know about ${topic}.`, "You know one thing, and you say it every night."];
  return {
    title: choose(["Neither of Us Is Right", `On the Subject of ${topic.replace(/^(the|an?) /, "").replace(/^./, (letter) => letter.toUpperCase())}`, "Same Time Tomorrow"], `${seed} title`),
    logline: `Two ${kin}s who argue about ${topic} every single night try, for once, not to.`,
    premise: `${a.name} and ${b.name} have never agreed on anything, and have never missed a night.`,
    mood: "playful",
    beats: [
      { act: 1, beat: `${a.name} and ${b.name} quarrel about ${topic}, and ${b.name} walks away.` },
      { act: 2, beat: `Alone, ${b.name} finds that nobody disagrees, and that it is very quiet.` },
      { act: 3, beat: "They make up, and at once argue about who was right." },
    ],
    scenes: [
      {
        heading: `${place} - NIGHT`,
        weight: 5,
        body: [
          `${wet}Two ${kin}s sit side by side and look up at the moon. ${note(a, "61", "grey")} and ${note(b, "58", "black")} have been at it for hours.`,
          says(a, claim, "firmly"),
          says(b, counter, "amused"),
          says(a, "Then say something better."),
          says(b, "I think you only argue so that I'll stay.", "softly"),
          says(a, "Nonsense. Go, if you like.", "angry"),
          `${b.name} gets up and leaves.`,
        ],
      },
      {
        heading: "EXT. NARROW STREET - NIGHT",
        weight: 3,
        body: [
          `A street with nobody in it. ${b.name} walks along, and stops before a puddle. The moon is in it, very small.`,
          says(b, "Well, it's obvious what it is.", "to the puddle"),
          "Silence.",
          says(b, "Nobody? No objection?", "sadly"),
        ],
      },
      {
        heading: `${place} - DAWN`,
        weight: 4,
        body: [
          `${a.name} still sits where ${a.she} sat, alone. ${b.name} comes back and sits down, a little closer than before.`,
          says(b, "I have thought about it. You were right.", "gently"),
          says(a, "No, no. I have thought about it too. You were right.", "tenderly"),
          says(b, "I was certainly not right.", "surprised"),
          says(a, `You were, and you know it, ${b.name}.`, "smiling"),
          `The sun comes up over ${a.name} and ${b.name}. Neither of them looks.`,
        ],
      },
    ],
  };
};

const ANIMALS = /^(cat|dog|bird|owl|crow|gull|bear|fox|robot|mouse|pigeon)$/;
const PLACES: Readonly<Record<string, string>> = {
  rooftop: "EXT. ROOFTOP", park: "EXT. PARK BENCH", street: "EXT. STREET CORNER", harbor: "EXT. HARBOR PIER", beach: "EXT. BEACH", cafe: "INT. CAFÉ", kitchen: "INT. KITCHEN",
  bar: "INT. BAR", library: "INT. LIBRARY", train: "INT. TRAIN CARRIAGE", living_room: "INT. LIVING ROOM", night_sky: "EXT. ROOFTOP", forest: "EXT. FOREST",
};
const MOON = [
  ["It's a lamp. Somebody forgot to turn it off.", "It's a fish. A very round one."],
  ["It's a hole, and the light comes through.", "It's a plate. Somebody up there has finished supper."],
] as const;
