/** `storyboard.limits`: what a requirement like "no more than 20 shots" leaves for each scene. Code alone, no model. */
import { Type, defineNode } from "vp/plugin";
import { isOneTake, shotsSaid } from "../film/types-limits.ts";

export default defineNode({
  name: "storyboard.limits",
  version: 3,
  summary: "Read the limit of shots out of a requirement and share it among the scenes.",
  inputs: Type.Object({ requirement: Type.String({ default: "" }), scenes: Type.Integer({ minimum: 0 }) }),
  outputs: Type.Object({ max_shots: Type.Integer() }),
  runs: "engine",
  run: async ({ inputs }) => ({ max_shots: shotsAScene(inputs.requirement, inputs.scenes) }),
});

const USUAL = 20;

/** The usual limit when none is said. A scene has one shot at least. */
export function shotsAScene(requirement: string, scenes: number): number {
  if (isOneTake(requirement)) return 1;
  const number = shotsSaid(requirement);
  if (number === undefined) return USUAL;
  const each = /\b(per|each|every|a) scene\b/i.test(requirement) ? number : Math.floor(number / Math.max(1, scenes));
  return Math.max(1, each);
}
