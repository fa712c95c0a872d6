/** Stories by rule: the shape that fits an idea's words, told with choices made by the idea's hash. All sentences are ours. */
import type { IdeaBrief, ScriptBrief, Story } from "../../film/types-briefs.ts";
import { scenesSaid } from "../../film/types-limits.ts";
import { factsOf, type Facts } from "./facts.ts";
import { pairIn } from "./pair.ts";
import { tellArgument } from "./stories/argument.ts";
import { tellCaper } from "./stories/caper.ts";
import { tellCrisis } from "./stories/crisis.ts";
import { tellFound } from "./stories/found.ts";
import { tellPair } from "./stories/pair.ts";
import { tellQuest } from "./stories/quest.ts";
import { tellReunion } from "./stories/reunion.ts";
import { tellWorkroom } from "./stories/workroom.ts";
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
  const told = tellerFor(idea, facts)(facts, idea);
  return { ...told, scenes: withinLimit(told.scenes, Math.max(1, scenesSaid(requirement) ?? 5)) };
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
