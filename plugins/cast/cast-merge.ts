/** `cast.merge`: the casts of several scenes or chapters, in which one person may have several names, to one cast. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { File, Model, Type, canonicalJson, defineNode, file, type Static } from "vp/plugin";
import { answerTo, drifts, estimateOf } from "../film/types-answer.ts";
import { characterId } from "../film/types-names.ts";
import { MergeAnswer, type MergeBrief } from "../film/types-reviews.ts";
import { Character } from "../film/types.ts";
import { SYSTEM, mergePrompt } from "./cast-merge.prompt.ts";

const Merged = Type.Object({ ...Character.properties, aliases: Type.Array(Type.String(), { description: "Other names of the same person." }) });
type Merged = Static<typeof Merged>;

const Inputs = Type.Object({
  casts: Type.Array(Type.Array(Character), { description: "Of each scene or chapter, in order." }),
  model: Model("text"),
});

export default defineNode({
  name: "cast.merge",
  version: 1,
  summary: "Merge casts in which one person may have several names into one cast with aliases.",
  inputs: Inputs,
  outputs: Type.Object({
    characters: Type.Array(Merged),
    ids: Type.Record(Type.String(), Type.String(), { description: "Every id in the casts to the id of the person it is." }),
    json: File({ description: "The characters as JSON." }),
  }),
  runs: "engine",
  prior: true,
  estimate({ inputs: { casts, model } }) {
    const people = peopleOf(casts);
    return people.length < 2 ? [] : [estimateOf(asking(model, people, []))];
  },
  async run({ inputs: { casts, model }, prior, models, workDir }) {
    const people = peopleOf(casts);
    const earlier = drifts(model) ? (prior?.characters ?? []) : [];
    const groups = people.length < 2 ? people.map(({ name }) => ({ name, names: [name] })) : await grouped(people, { model, earlier }, models);
    const characters = groups.map((group) => mergedOf(group, casts.flat(), earlier));
    const json = join(workDir, "characters.json");
    await writeFile(json, `${JSON.stringify(characters, null, 2)}\n`);
    const ids = Object.fromEntries(groups.flatMap(({ name, names }) => names.map((each) => [characterId(each), characterId(name)])));
    return { characters, ids, json: file(json) };
  },
});

type People = MergeBrief["people"];
type Group = MergeAnswer["people"][number];

/** Everybody once, by the first name that their id was met with. */
function peopleOf(casts: readonly (readonly Character[])[]): People {
  const byId = new Map<string, People[number]>();
  for (const { name, look } of casts.flat()) if (!byId.has(characterId(name))) byId.set(characterId(name), { name, look });
  return [...byId.values()];
}

interface Before {
  readonly model: string;
  readonly earlier: readonly Merged[];
}

/** In order of appearance. */
async function grouped(people: People, { model, earlier }: Before, models: Parameters<typeof answerTo>[0]): Promise<readonly Group[]> {
  const { people: groups } = await answerTo(models, {
    ...asking(model, people, earlier), brief: { purpose: "cast.merge", people },
    check: (answer) => misgrouped(answer.people, people),
  });
  const place = ({ names }: Group): number => people.findIndex(({ name }) => names.some((each) => characterId(each) === characterId(name)));
  return groups.toSorted((a, b) => place(a) - place(b));
}

function asking(model: string, people: People, earlier: readonly Merged[]) {
  const prompt = mergePrompt(people, earlier.filter(({ aliases }) => aliases.length > 0).map(({ name, aliases }) => ({ name, aliases })));
  return { model, system: SYSTEM, prompt, schema: MergeAnswer, maxTokens: 8000 };
}

function misgrouped(groups: readonly Group[], people: People): readonly string[] {
  const known = new Set(people.map(({ name }) => characterId(name)));
  const named = groups.flatMap(({ names }) => names.map(characterId));
  return [
    ...people.flatMap(({ name }) => {
      const times = named.filter((id) => id === characterId(name)).length;
      return times === 1 ? [] : [`"${name}" stands in ${times} entries, and must stand in one`];
    }),
    ...groups.flatMap(({ names }) => names).filter((name) => !known.has(characterId(name))).map((name) => `nobody is called "${name}"`),
    ...groups.filter(({ name, names }) => !names.some((each) => characterId(each) === characterId(name))).map(({ name }) => `"${name}" is none of the names of its own entry`),
  ];
}

/** As they were cast under the name that is kept, seen when any of them is; as last time when nothing about them changed. */
function mergedOf({ name, names }: Group, cast: readonly Character[], earlier: readonly Merged[]): Merged {
  const members = cast.filter((each) => names.some((one) => characterId(one) === characterId(each.name)));
  const kept = members.find((each) => characterId(each.name) === characterId(name));
  if (kept === undefined) throw new Error(`internal: "${name}" is in no cast`);
  const source_text = canonicalJson(members.map(({ source_text: _text, ...told }) => told));
  const before = earlier.find((each) => each.id === kept.id && each.source_text === source_text);
  if (before) return before;
  const others = new Map(members.map((each) => [characterId(each.name), each.name]));
  others.delete(characterId(name));
  return { ...kept, visible: members.some(({ visible }) => visible), aliases: [...others.values()], source_text };
}
