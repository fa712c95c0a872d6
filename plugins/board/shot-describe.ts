/** `shot.describe`: a planned shot told in words for those who paint and animate it. */
import { Model, Type, defineNode, type Static } from "vp/plugin";
import { answerTo, estimateOf } from "../film/types-answer.ts";
import { DescribeAnswer, type DescribeBrief } from "../film/types-briefs.ts";
import { isMentioned } from "../film/types-names.ts";
import { isOff } from "../film/types-scene.ts";
import { Place } from "../film/types-staging.ts";
import { placeOf } from "./elsewhere.ts";
import { describePrompt, SYSTEM } from "./shot-describe.prompt.ts";
import { Told } from "../film/types.ts";
import { DescribedCast, ReadShot } from "./read.ts";

const Inputs = Type.Object({
  shot: Type.Object({ ...ReadShot.properties, sound: Type.String(), told: Type.Optional(Told) }),
  place: Place,
  cast: Type.Array(DescribedCast, { description: "The characters of the shot." }),
  model: Model("text"),
});
type Inputs = Static<typeof Inputs>;

export default defineNode({
  name: "shot.describe",
  version: 4,
  summary: "Describe a shot's first and last frame, its motion and its sound.",
  inputs: Inputs,
  outputs: DescribeAnswer,
  runs: "engine",
  estimate: ({ inputs }) => (inputs.shot.told === undefined ? [estimateOf(asking(inputs))] : []),
  run: async ({ inputs, models }) => asGiven(inputs) ?? answerTo(models, { ...asking(inputs), brief: briefOf(inputs), wishes: (answer) => describeWishes(answer, briefOf(inputs)) }),
});

/** What somebody told of the shot already is passed on word for word. */
function asGiven({ shot: { told, sound } }: Inputs): DescribeAnswer | undefined {
  return told && { ...told, sound };
}

function asking(inputs: Inputs) {
  const { shot, cast, model } = inputs;
  const seated = shot.seated.map((id) => nameIn(cast, id));
  const settled = { focus: shot.focus === undefined ? "" : nameIn(cast, shot.focus), looks: shot.looks, seated };
  return { model, system: SYSTEM, prompt: describePrompt(briefOf(inputs), settled), schema: DescribeAnswer, maxTokens: 6000 };
}

function briefOf({ shot, place: scenes, cast }: Inputs): DescribeBrief {
  const place = placeOf(shot, scenes);
  return {
    purpose: "shot.describe",
    place: `${place.name.toLowerCase()}, ${place.time}${place.weather === "clear" ? "" : `, ${place.weather}`}, ${place.mood}`,
    size: shot.size,
    angle: shot.angle,
    movement: shot.movement,
    variation: shot.variation,
    description: shot.card === undefined ? shot.description : `A title card: nothing but these words, well set: ${shot.card.replaceAll("\n", " ")}`,
    insert: shot.insert ?? "",
    sound: shot.sound,
    cast: shot.characters.flatMap((id) => cast.filter((each) => each.id === id)).map(({ name, look, wardrobe }) => ({ name, look, wardrobe })),
    speaking: shot.dialogue.filter((line) => !isOff(line)).map(({ character, parenthetical }) => ({ name: nameIn(cast, character), manner: parenthetical })),
  };
}

function nameIn(cast: Inputs["cast"], id: string): string {
  return cast.find((each) => each.id === id)?.name ?? id;
}

/** More characters than these are more than a painter keeps in mind. */
const LONG_FRAME = 1200;

/** What a painter would ask about, a sentence each. */
export function describeWishes({ first_frame: first, last_frame: last }: DescribeAnswer, { cast, insert, variation }: DescribeBrief): readonly string[] {
  const frames = [["first_frame", first], ["last_frame", last]] as const;
  const unnamed = insert === "" ? cast.filter(({ name }) => !isMentioned(name, first)) : [];
  return [
    ...unnamed.map(({ name }) => `first_frame does not say where ${name} is`),
    ...frames.filter(([, told]) => told.length > LONG_FRAME).map(([name, told]) => `${name} has ${told.length} characters, and ${LONG_FRAME} are enough`),
    ...(variation === "large" && first.trim() === last.trim() ? ["first_frame and last_frame are the same, and the change between them is large"] : []),
  ];
}
