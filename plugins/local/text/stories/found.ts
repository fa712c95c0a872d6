/** Somebody with a fear finds somebody who is lost, and must go through the fear to bring them home. */
import { choose } from "../../../film/types-seed.ts";
import { ageOfRole, capital, genderOfRole, introduced, person, says, withArticle, type Person, type Teller } from "./story.ts";

export const tellFound: Teller = (facts, seed) => {
  const role = facts.role ?? "night watchman";
  const fear = facts.fear ?? "being alone";
  const thing = facts.found ?? "a lost dog";
  const world = worldOf(`${role} ${thing} ${facts.place ?? ""}`);
  const hero = person(`${seed} hero`, [], facts.name, genderOfRole(role));
  const friend = person(`${seed} friend`, [hero.name]);
  const it = `the ${thing.split(" ").at(-1) ?? "little one"}`;
  const told = { hero, friend, role, fear, thing, it, world, seed };
  return {
    title: choose([`The ${capital(role)} and the ${capital(thing.split(" ").at(-1) ?? "Stray")}`, "Past the Last Lamp", "A Light Left On"], `${seed} title`),
    logline: `${capital(withArticle(role))} who is afraid of ${fear} finds ${thing}, and has to ${fear === "the dark" ? "go out into the dark" : "face that fear"} to bring it home.`,
    premise: `${hero.name} keeps every lamp lit. One night somebody smaller than ${hero.them} needs to be brought where no lamp is.`,
    mood: "tender",
    beats: [
      { act: 1, beat: `${hero.name}, ${withArticle(role)}, hides from ${fear}; ${friend.name} knows.` },
      { act: 2, beat: `${hero.name} finds ${thing} and decides to take it home tonight.` },
      { act: 2, beat: `Out there the lantern dies, and ${hero.name} goes on.` },
      { act: 3, beat: `At dawn ${hero.name} sits without a single lamp, and is not alone.` },
    ],
    scenes: [lampsOn(told), theFind(told), theCrossing(told), lampsOff(told)],
  };
};

interface Telling {
  readonly hero: Person;
  readonly friend: Person;
  readonly role: string;
  readonly fear: string;
  readonly thing: string;
  readonly it: string;
  readonly world: World;
  readonly seed: string;
}

function lampsOn({ hero, friend, role, fear, world, seed }: Telling) {
  const tease = choose(["Every light in the place, again.", "I could see you from across the water.", "It is brighter in here than at noon."], `${seed} tease`);
  const plural = /[^s]s$/.test(fear);
  return {
    heading: `${world.home} - NIGHT`,
    weight: 3,
    body: [
      `${capital(world.room)}, every lamp lit. ${introduced(hero, ageOfRole(role, "52"))}, the ${role}, in ${world.clothes ?? "a navy sweater"}, checks each of them, and then checks them again. ${introduced(friend, ageOfRole(role, "47"))}, in a mustard coat, watches from the door.`,
      says(friend, `${tease} You are afraid of ${fear}, ${hero.name}. You could just say so.`, "amused"),
      says(hero, `I'm not afraid. We have an agreement. I stay in here, and ${plural ? "they stay" : "it stays"} out there.`, "firmly"),
      `${/\bdeaf\b/.test(role) ? "Out there, something small stirs." : "Somewhere outside, something small cries out."} ${hero.name} turns to the window.`,
    ],
  };
}

function theFind({ hero, friend, thing, it, world }: Telling) {
  return {
    heading: `${world.outside} - NIGHT`,
    weight: 4,
    body: [
      `${hero.name} comes slowly ${world.path}, holding a lantern. Where the light ends lies ${thing}, breathing hard.`,
      says(hero, "Oh. You're only little. Where is everybody?", "kneeling, softly"),
      `${friend.name} runs up behind, out of breath.`,
      says(friend, `Its family is calling, ${world.beyond}. That's past the last lamp.`),
      `${hero.name} looks at ${it}, and lifts the lantern.`,
      says(hero, "Then we had better not wait for morning.", "determined"),
    ],
  };
}

function theCrossing({ hero, friend, fear, it, world }: Telling) {
  const turn = fear === "the dark"
    ? [says(friend, "I'm right here. What can you see?"), says(hero, "Nothing. No, wait. Stars. There are so many stars.", "surprised"), says(friend, "They were always there. You had the lights on.", "gently")]
    : [says(friend, "I'm right here. Are you still afraid?"), says(hero, "Yes. Very.", "trembling"), says(friend, "You're still walking, though.", "gently")];
  return {
    heading: `${world.far} - NIGHT`,
    weight: 5,
    body: [
      `A great darkness, and one small light going through it. ${hero.name} and ${friend.name} walk close together, ${it} between them.`,
      "The lantern flickers and goes out.",
      says(hero, `${friend.name}? Say something.`, "afraid"),
      ...turn,
      `Far away, deep voices answer. ${capital(it)} lifts its head, and goes to them.`,
      says(hero, "Go on. They kept your place.", "smiling"),
    ],
  };
}

function lampsOff({ hero, friend, world, seed }: Telling) {
  const last = choose(["Only so I could see who was out there.", "I was in the way of the view."], `${seed} last`);
  return {
    heading: `${world.home} - DAWN`,
    weight: 4,
    body: [
      `First light. Not one lamp is lit. ${hero.name} sits at the window with two cups, and gives one to ${friend.name}.`,
      says(friend, "You turned them off."),
      says(hero, last, "smiling"),
      "Far out, something small calls twice.",
      says(hero, "Good morning to you, too.", "softly"),
    ],
  };
}

interface World {
  readonly home: string;
  readonly room: string;
  readonly outside: string;
  readonly path: string;
  readonly beyond: string;
  readonly far: string;
  readonly clothes?: string;
}

function worldOf(words: string): World {
  return WORLDS.find(([pattern]) => pattern.test(words))?.[1] ?? CITY;
}

const CITY: World = {
  home: "INT. SMALL APARTMENT KITCHEN", room: "A small kitchen above the street", outside: "EXT. ALLEY", path: "down the steps", beyond: "over on the other side of the river", far: "EXT. OLD BRIDGE",
};
const WORLDS: readonly (readonly [RegExp, World])[] = [
  [/lighthouse|sea|whale|boat|fisher|sailor|harbou?r|seal|dolphin|captain/i, {
    home: "INT. LIGHTHOUSE LAMP ROOM", room: "The round lamp room", outside: "EXT. ROCKY BEACH", path: "down to the water", beyond: "out beyond the harbor", far: "EXT. HARBOR PIER",
  }],
  [/space|star|robot|astronaut|alien|rocket/i, {
    home: "INT. SPACESHIP COCKPIT", room: "A narrow cockpit", outside: "INT. SPACESHIP CORRIDOR", path: "along the pipes", beyond: "on the dark side of the ship", far: "INT. SPACESHIP CARGO HOLD", clothes: "a white uniform",
  }],
  [/forest|fox|bear|wolf|deer|fawn|cub|ranger|farm|shepherd|owl|mountain|hedgehog/i, {
    home: "INT. FOREST CABIN KITCHEN", room: "A cabin of old logs", outside: "EXT. FOREST PATH", path: "between the first trees", beyond: "up on the ridge", far: "EXT. MOUNTAIN RIDGE",
  }],
];
