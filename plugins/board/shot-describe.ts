/** `shot.describe`: a planned shot told in words for those who paint and animate it. */
import { Model, Type, defineNode } from "vp/plugin";
import { answerTo } from "../film/types-answer.ts";
import { DescribeAnswer, type DescribeBrief } from "../film/types-briefs.ts";
import { Place } from "../film/types-staging.ts";
import { describePrompt, SYSTEM } from "./shot-describe.prompt.ts";
import { DescribedCast, ReadShot } from "./read.ts";

export default defineNode({
  name: "shot.describe",
  version: 1,
  summary: "Describe a shot's first and last frame, its motion and its sound.",
  inputs: Type.Object({
    shot: Type.Object({ ...ReadShot.properties, sound: Type.String() }),
    place: Place,
    cast: Type.Array(DescribedCast, { description: "The characters of the shot." }),
    model: Model("text"),
  }),
  outputs: DescribeAnswer,
  runs: "engine",
  estimate: ({ inputs }) => [{ model: inputs.model, operation: "text", count: 1 }],
  async run({ inputs: { shot, place, cast, model }, models }) {
    const named = (id: string): string => cast.find((each) => each.id === id)?.name ?? id;
    const brief: DescribeBrief = {
      purpose: "shot.describe",
      place: `${place.name.toLowerCase()}, ${place.time}${place.weather === "clear" ? "" : `, ${place.weather}`}, ${place.mood}`,
      size: shot.size,
      angle: shot.angle,
      movement: shot.movement,
      variation: shot.variation,
      description: shot.description,
      insert: shot.insert ?? "",
      sound: shot.sound,
      cast: shot.characters.flatMap((id) => cast.filter((each) => each.id === id)).map(({ name, look, wardrobe }) => ({ name, look, wardrobe })),
      speaking: shot.dialogue.map(({ character, parenthetical }) => ({ name: named(character), manner: parenthetical })),
    };
    return answerTo(models, { model, system: SYSTEM, prompt: describePrompt(brief), schema: DescribeAnswer, brief });
  },
});
