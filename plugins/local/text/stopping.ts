/** Who runs into something that bars the way and stops: a picture of its own. Reads by rule; pure. */
import type { BoardBrief } from "../../film/types-briefs.ts";
import { propsIn } from "../../film/types-lexicon.ts";
import { BARS_WAY, nameIn, RUNS } from "../../film/types-scene.ts";
import { sentencesOf } from "../../film/types-sentences.ts";

/** `She stops.`, and nothing else. */
const HALTS = /^\p{L}[\p{L} .'’-]*? (?:stops?|halts?|brakes?|(?:skids?|comes?|slides?) to a (?:sudden |dead )?(?:stop|halt))(?: (?:short|dead|abruptly|at once|in (?:his|her|their) tracks))?[.!]?$/u;

/** Which of the sentences of a text tells that somebody stops whom something bars the way, after they ran; -1 for none. */
export function haltIn(sentences: readonly string[]): number {
  return sentences.findIndex((sentence, at) => HALTS.test(sentence) && barredBy(sentences.slice(0, at)) !== undefined);
}

/** What has just barred the way of somebody who ran. */
function barredBy(told: readonly string[]): string | undefined {
  const [before = "", ...earlier] = told.toReversed();
  return BARS_WAY.test(before) && [before, ...earlier].some((sentence) => RUNS.test(sentence)) ? propsIn(before)[0]?.note : undefined;
}

/** `Ada stops short before the tram.`; nothing where that is not what is told. */
export function haltTold(brief: BoardBrief, text: string, { at, people, before }: { readonly at: number; readonly people: readonly string[]; /** What the same text has told. */ readonly before: readonly string[] }): string | undefined {
  if (!HALTS.test(text) || people.length === 0) return undefined;
  const told = brief.elements.slice(0, at).flatMap((element) => (element.type === "action" ? sentencesOf(element.text) : []));
  const bar = barredBy([...told, ...before.flatMap(sentencesOf)]);
  return bar === undefined ? undefined : `${people.map((id) => nameIn(brief, id)).join(" and ")} ${people.length > 1 ? "stop" : "stops"} short before the ${bar}.`;
}
