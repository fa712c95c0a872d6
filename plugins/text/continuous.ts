/** What a scene is told of those before: the season, and where it goes on, the sentences that name things, as somebody may still hold them. Pure. */
import { tellsSeason } from "../film/types-features.ts";
import { propsIn } from "../film/types-lexicon.ts";
import { sentencesOf } from "../film/types-sentences.ts";
import type { Scene } from "../film/types.ts";

export function withCarried(scenes: readonly Scene[]): Scene[] {
  return scenes.map((scene, at) => {
    const things = goesOn(scene) ? scenes.slice(startOf(scenes, at), at).flatMap(namingThings) : [];
    const season = scenes.slice(0, at).flatMap(({ elements }) => elements.flatMap(({ type, text }) => (type === "action" ? sentencesOf(text) : []))).findLast(tellsSeason);
    const carried = season === undefined || things.includes(season) ? things : [...things, season];
    return carried.length === 0 ? scene : { ...scene, carried };
  });
}

function goesOn({ heading }: Scene): boolean {
  return /\bcontinuous\b|(?<!\p{L})непрерывно|続き/iu.test(heading.time);
}

/** The first of the scenes that go on into each other. */
function startOf(scenes: readonly Scene[], at: number): number {
  return Math.max(0, scenes.slice(0, at).findLastIndex((scene) => !goesOn(scene)));
}

function namingThings({ elements }: Scene): readonly string[] {
  return elements.filter(({ type }) => type === "action").flatMap(({ text }) => sentencesOf(text)).filter((sentence) => propsIn(sentence).length > 0);
}
