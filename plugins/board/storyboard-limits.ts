/** `storyboard.limits`: what a requirement like "no more than 20 shots" leaves for each scene. Code alone, no model. */
import { Type, defineNode, type Static } from "vp/plugin";
import { isOneTake, shotsSaid } from "../film/types-limits.ts";
import { sentencesOf } from "../film/types-sentences.ts";
import { ELEMENT_TYPES } from "../film/types.ts";

/** Ids are content here: what is left is said by them. */
const Scene = Type.Object({ id: Type.String(), elements: Type.Array(Type.Object({ type: Type.Enum(ELEMENT_TYPES), text: Type.String() })) });
type Scene = Static<typeof Scene>;

export default defineNode({
  name: "storyboard.limits",
  version: 4,
  summary: "Read the limit of shots out of a requirement and share it among the scenes: what one has no use for goes to the others.",
  inputs: Type.Object({
    requirement: Type.String({ default: "" }),
    scenes: Type.Union([Type.Integer({ minimum: 0 }), Type.Array(Scene)], { description: "As screenplay.parse gives them, or how many there are." }),
  }),
  outputs: Type.Object({
    max_shots: Type.Integer({ description: "The same for each scene." }),
    shots: Type.Record(Type.String(), Type.Integer(), { description: "For each scene by its id, as much as it can use." }),
  }),
  runs: "engine",
  async run({ inputs: { requirement, scenes } }) {
    const isCounted = typeof scenes === "number";
    return { max_shots: shotsAScene(requirement, isCounted ? scenes : scenes.length), shots: isCounted ? {} : shotsOfScenes(requirement, scenes) };
  },
});

/** A limit of the whole film goes round in turns: a scene takes no more than it has use for, until all have that. */
export function shotsOfScenes(requirement: string, scenes: readonly Scene[]): Record<string, number> {
  const most = shotsAScene(requirement, scenes.length);
  const total = isShared(requirement) ? Math.min(ENDLESS, shotsSaid(requirement) ?? 0) : 0;
  const given = scenes.map((scene) => (total === 0 ? most : Math.min(most, useOf(scene))));
  for (let left = scenes.length === 0 ? 0 : total - sum(given); left > 0; left -= 1) {
    // Who has the least of what it can use is next.
    const shares = scenes.map((scene, at) => (given[at] ?? 0) / useOf(scene));
    const next = shares.indexOf(Math.min(...shares));
    given[next] = (given[next] ?? 0) + 1;
  }
  return Object.fromEntries(scenes.map(({ id }, at) => [id, given[at] ?? most]));
}

/** More shots than any film has: beyond that a limit is none, and is not counted out. */
const ENDLESS = 10_000;

/** Hardly a shot more than one for each sentence and each speech, and one that shows where it is. */
function useOf({ elements }: Scene): number {
  return 1 + sum(elements.map(({ type, text }) => (type === "action" ? sentencesOf(text).length : type === "transition" ? 0 : 1)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}

function isShared(requirement: string): boolean {
  return !isOneTake(requirement) && shotsSaid(requirement) !== undefined && !A_SCENE.test(requirement);
}

const A_SCENE = /\b(per|each|every|a) scene\b/i;
const USUAL = 20;

/** The usual limit when none is said. A scene has one shot at least. */
export function shotsAScene(requirement: string, scenes: number): number {
  if (isOneTake(requirement)) return 1;
  const number = shotsSaid(requirement);
  if (number === undefined) return USUAL;
  const each = A_SCENE.test(requirement) ? number : Math.floor(number / Math.max(1, scenes));
  return Math.max(1, each);
}
