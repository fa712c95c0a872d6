/** `storyboard.plan`: one scene to the shots that cover it, and the place they are in. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { File, Model, Type, defineNode, file, type Models, type Static } from "vp/plugin";
import { answerTo, drifts, estimateOf } from "../film/types-answer.ts";
import { BoardAnswer, type BoardBrief } from "../film/types-briefs.ts";
import { characterId } from "../film/types-names.ts";
import { actionsOf } from "../film/types-scene.ts";
import { secondsToSay } from "../film/types-seconds.ts";
import { sentencesOf } from "../film/types-sentences.ts";
import { AMBIENCES } from "../film/types-sound.ts";
import { Place } from "../film/types-staging.ts";
import { Shot } from "../film/types.ts";
import { ambienceOf } from "./acoustics.ts";
import { GivenShot } from "./given.ts";
import { givenShots } from "./given-shots.ts";
import { isOnlyHeard } from "./only-heard.ts";
import { settingOf } from "./place.ts";
import { PlannedCast, ReadScene } from "./read.ts";
import { problemsOf, wishesOf } from "./plan-problems.ts";
import { fromLeft } from "./order.ts";
import { shotsOf } from "./shots.ts";
import { boardPrompt, SYSTEM } from "./storyboard-plan.prompt.ts";

const Inputs = Type.Object({
  scene: ReadScene,
  cast: Type.Array(PlannedCast, { description: "The characters of the film; those of the scene are read." }),
  requirement: Type.String({ default: "" }),
  max_shots: Type.Integer({ minimum: 1, default: 16 }),
  given: Type.Optional(Type.Array(GivenShot, { description: "The shots, where they are planned already: no model is asked." })),
  model: Model("text"),
});
type Inputs = Static<typeof Inputs>;

export default defineNode({
  name: "storyboard.plan",
  version: 43,
  summary: "Plan the shots of a scene: coverage, sizes, angles, movement, who is in them and what is said.",
  inputs: Inputs,
  outputs: Type.Object({
    shots: Type.Array(Shot),
    place: Place,
    crowd: Type.Boolean(),
    ambience: Type.Enum(AMBIENCES),
    json: File({ description: "The shots as JSON." }),
  }),
  runs: "engine",
  prior: true,
  estimate: ({ inputs }) => (isGiven(inputs) ? [] : [estimateOf(asking(inputs, []))]),
  async run({ inputs, prior, models, workDir }) {
    const shots = isGiven(inputs) ? givenShots(briefOf(inputs), inputs.given, inputs.scene) : await plannedShots(inputs, models, prior?.shots ?? []);
    const json = join(workDir, "storyboard.json");
    await writeFile(json, `${JSON.stringify(shots, null, 2)}\n`);
    const setting = settingOf(inputs.scene);
    return { shots, ...setting, ambience: ambienceOf(setting), json: file(json) };
  },
});

function isGiven(inputs: Inputs): inputs is Inputs & { readonly given: readonly GivenShot[] } {
  return inputs.given !== undefined && inputs.given.length > 0;
}

async function plannedShots(inputs: Inputs, models: Models, known: readonly Shot[]): Promise<Shot[]> {
  const earlier = drifts(inputs.model) ? known : [];
  const brief = briefOf(inputs);
  const { shots: planned } = await answerTo(models, {
    ...asking(inputs, earlier),
    brief,
    check: ({ shots }) => problemsOf(brief, shots),
    wishes: ({ shots }) => wishesOf(brief, shots),
  });
  return shotsOf(brief, planned, earlier, inputs.scene);
}

function asking(inputs: Inputs, earlier: readonly Shot[]) {
  const kept = earlier.map(({ size, angle, movement, camera, description, elements }) => ({ size, angle, movement, camera, description, elements }));
  return { model: inputs.model, system: SYSTEM, prompt: boardPrompt(briefOf(inputs), kept), schema: BoardAnswer, maxTokens: 16_000 };
}

type SceneElement = Static<typeof ReadScene>["elements"][number];

/** A speech that takes longer than this is planned in parts, so that the picture may change while it goes on. */
const LONG_SPEECH = 12;
const PART = 8;

/** Sentence by sentence, as many to a part as are said in about eight seconds. */
function inParts(element: SceneElement): readonly SceneElement[] {
  if (element.character === undefined || element.dual === true || secondsToSay(element.text) <= LONG_SPEECH) return [element];
  const parts = sentencesOf(element.text).reduce<readonly string[]>((kept, sentence) => {
    const last = kept.at(-1);
    const longer = last === undefined ? sentence : `${last} ${sentence}`;
    return last === undefined || secondsToSay(longer) > PART ? [...kept, sentence] : [...kept.slice(0, -1), longer];
  }, []);
  return parts.map((text) => ({ ...element, text }));
}

/** The cast of the scene in its order of appearance, and its elements with ids for names. */
export function briefOf({ scene, cast, requirement, max_shots }: Omit<Inputs, "model" | "given">): BoardBrief {
  return {
    purpose: "storyboard.plan",
    heading: scene.heading,
    elements: scene.elements.flatMap(inParts).map(({ type, text, character, parenthetical, extension, dual }) => ({
      type, text, ...(character === undefined ? {} : { character: characterId(character) }), ...(parenthetical === undefined ? {} : { parenthetical }),
      ...(extension === undefined ? {} : { extension }), ...(dual === undefined ? {} : { dual }),
    })),
    cast: [...fromLeft(scene.cast.flatMap((id) => cast.find((each) => each.id === id) ?? []).map(asRead).map((each) => (each.visible && isOnlyHeard(scene, each) ? { ...each, visible: false } : each)), actionsOf(scene))],
    ...(scene.elsewhere === undefined ? {} : { elsewhere: scene.elsewhere }),
    requirement,
    maxShots: max_shots,
  };
}

function asRead({ id, name, visible, figure }: PlannedCast): BoardBrief["cast"][number] {
  return { id, name, visible, ...(figure?.look.species === "robot" ? { machine: true } : {}) };
}
