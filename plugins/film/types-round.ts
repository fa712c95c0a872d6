/** Who sit round one table of many, where a text says so: everybody has a place at it. Reads by rule; pure. */
import type { BoardBrief } from "./types-briefs.ts";
import { isMentioned } from "./types-names.ts";
import { actionsOf } from "./types-scene.ts";
import { sentencesOf } from "./types-sentences.ts";

interface Named {
  readonly name: string;
}

/** As they are given, from its left end to its right; nobody where fewer than three sit there. */
export function roundTable<Person extends Named>(people: readonly Person[], told: readonly string[]): readonly Person[] {
  const seated = told.map((text) => {
    const sentences = sentencesOf(text);
    const at = sentences.findIndex((sentence, index) => SITS.test(sentence) && (ROUND_TABLE.test(sentence) || (ROUND_IT.test(sentence) && TABLE.test(sentences.slice(0, index).join(" ")))));
    return people.filter(({ name }) => isMentioned(name, sentences[at] ?? ""));
  });
  return seated.find((each) => each.length > 2) ?? [];
}

/** Ids of those who sit round the table of a scene, from the left. */
export function roundOf(scene: Pick<BoardBrief, "cast" | "elements">): readonly string[] {
  return roundTable(scene.cast.filter(({ visible }) => visible), actionsOf(scene)).map(({ id }) => id);
}

/** Of those in a picture who sit round it, from the left: the speaker and who sits next to them, on the side that they speak to first. */
export function besideAt(round: readonly string[], speaker: string, other: string): readonly string[] {
  const [at, to] = [round.indexOf(speaker), round.indexOf(other)];
  if (at === -1 || to === -1 || Math.abs(at - to) === 1) return [speaker, other];
  return [round[at], round[at - 1], round[at + 1]].flatMap((id) => (id === undefined ? [] : [id]));
}

const SITS = /\b(?:sits?|sitting|seated)\b/i;
const TABLE = /\btable\b/i;
const ROUND_TABLE = /\b(?:a?round|about|at) (?:the|an?|their|her|his) (?:\w+ )?table\b/i;
const ROUND_IT = /\b(?:a?round|about|at) it\b/i;
