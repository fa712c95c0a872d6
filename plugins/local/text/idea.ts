/** Stories by rule: the shape that fits an idea's words, told with choices made by the idea's hash. All sentences are ours. */
import type { IdeaBrief, ScriptBrief, Story } from "../../film/types-briefs.ts";
import { scenesSaid } from "../../film/types-limits.ts";
import { tellingWords, unusedOf } from "../../film/types-used.ts";
import { clausesOf, isEnglish } from "./clauses.ts";
import { deedOf } from "./deed.ts";
import { factsOf, type Facts } from "./facts.ts";
import { pairIn } from "./pair.ts";
import { tellArgument } from "./stories/argument.ts";
import { tellCaper } from "./stories/caper.ts";
import { tellCrisis } from "./stories/crisis.ts";
import { tellDeed } from "./stories/deed.ts";
import { tellFound } from "./stories/found.ts";
import { tellPair } from "./stories/pair.ts";
import { tellQuest } from "./stories/quest.ts";
import { tellReunion } from "./stories/reunion.ts";
import { tellWorkroom } from "./stories/workroom.ts";
import { tellRomance } from "./stories/romance.ts";
import { tellWitness } from "./stories/witness.ts";
import type { Teller, Told, ToldScene } from "./stories/story.ts";

const NOTE = "Written by rules (local:outline), not by a language model";

export function developIdea({ idea, requirement }: IdeaBrief): Story {
  const { title, logline, premise, mood, beats } = tell(idea, requirement);
  return { title, logline, premise, mood, beats: [...beats], note: NOTE };
}

/** A screenplay in Fountain for the same idea. Title and mood are the story's, which somebody may have edited. */
export function writeScript({ idea, requirement, story }: ScriptBrief): { readonly script: string } {
  const { scenes } = tell(idea, requirement);
  const page = [`Title: ${story.title}`, "Credit: Told from an idea", `Notes: ${NOTE}`, `Mood: ${story.mood}`].join("\n");
  const told = scenes.map(({ heading, body }) => [heading, ...body].join("\n\n"));
  return { script: `${[page, ...told, "> THE END <"].join("\n\n")}\n` };
}

function tell(idea: string, requirement: string): Told {
  const facts = factsOf(idea);
  const told = bestTold(idea, facts);
  return { ...told, scenes: withinLimit(told.scenes, Math.max(1, scenesSaid(requirement) ?? 5)) };
}

/** The shape that its words call for, or where that leaves out much of it, a story of what is done in it. */
function bestTold(idea: string, facts: Facts): Told {
  const teller = tellerFor(idea, facts);
  const shaped = teller(facts, idea);
  const missing = unusedOf(idea, textOf(shaped)).length;
  // What is tried for years is a wish or a craft, and nothing that is done in a night.
  const fits = teller !== tellQuest || CRAFT.test(idea) || facts.goal === undefined;
  if (!isEnglish(idea) || (fits && missing <= tellingWords(idea) * MUCH)) return shaped;
  const own = ownTold(idea, facts);
  const left = unusedOf(idea, textOf(own)).length;
  return left < missing || (!fits && left === missing) ? own : shaped;
}

/** Told by the idea's own sentence. */
function ownTold(idea: string, facts: Facts): Told {
  const clauses = clausesOf(idea);
  const deed = deedOf(clauses, facts, idea);
  if (deed === undefined) return tellWitness(clauses, facts, idea);
  const loved = /^(?:(?:falls?|fell|is|are) (?:\p{L}+ly )?in love(?: with)?|loves?) ?(.*)$/u.exec(clauses.deed ?? "");
  if (loved === null) return tellDeed(deed, clauses, facts, idea);
  return tellRomance(deed, idea, deed.doers.length > 1 || deed.other !== undefined || loved[1] === "" ? undefined : loved[1]);
}

const MUCH = 0.25;
const CRAFT = /\b(?:wants?|tr(?:y|ies)|hopes?|dreams?|learns?|struggles?|repairs?|mends?|fix(?:es)?|builds?|invents?|makes?|paints?|writes?|bakes?|restores?|perfects?)\b|чинит/i;

function textOf({ scenes }: Told): string {
  return scenes.flatMap(({ heading, body }) => [heading, ...body]).join("\n");
}

function tellerFor(idea: string, facts: Facts): Teller {
  if (/\b(reconcil|reunion|reunite|forgiv|old friends|estranged|make up|fell out)/i.test(idea)) return tellReunion;
  if (/\b(breach|emergency|crisis|hack|outage|leak|blackout|cyber|scandal)/i.test(idea)) return tellCrisis;
  if (/\b(brainstorm|start-?up|pitch|deadline|founders?|new product|agency)/i.test(idea)) return tellWorkroom;
  if (facts.target !== undefined) return tellCaper;
  if (facts.found !== undefined) return tellFound;
  if (facts.kin !== undefined || /\b(argu|debat|quarrel|disagree|bicker)/i.test(idea)) return tellArgument;
  if (facts.fear !== undefined) return tellFound;
  const pair = pairIn(idea);
  return pair === undefined ? tellQuest : (read) => tellPair(read, pair, idea);
}

/** The heaviest scenes, in their order. */
function withinLimit(scenes: readonly ToldScene[], most: number): readonly ToldScene[] {
  const kept = new Set(scenes.toSorted((a, b) => b.weight - a.weight).slice(0, most));
  return scenes.filter((scene) => kept.has(scene));
}
