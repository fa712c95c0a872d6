/** Answers of a given shape, from models that are not held to it: with a fence, with words around, with the wrong shape. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Type, type Models, type TextRequest } from "vp/plugin";
import { answerTo } from "../../../plugins/film/types-answer.ts";

const SCHEMA = Type.Object({ title: Type.String() }, { additionalProperties: false });

/** A model that says these texts, one after the other. */
function saying(...texts: readonly string[]): { readonly models: Models; readonly asked: readonly string[] } {
  const asked: string[] = [];
  const text = async ({ prompt }: TextRequest) => ({ text: texts[asked.push(prompt) - 1] ?? "nothing more" });
  const none = (): never => { throw new Error("only text is asked for"); };
  return { models: { text, image: none, video: none, speech: none, music: none, transcript: none }, asked };
}

const QUESTION = { model: "some:model", system: "You are brief.", prompt: "Name the film.", schema: SCHEMA, maxTokens: 100, brief: { purpose: "test" } };

for (const [how, said] of [
  ["by itself", '{"title":"The Lamp"}'],
  ["in a fence", '```json\n{"title":"The Lamp"}\n```'],
  ["in a fence with words before and after", 'Here it is:\n\n```json\n{ "title": "The Lamp" }\n```\nI hope you like it!'],
  ["with words around", 'Sure! {"title":"The Lamp"} is what I would call it.'],
] as const) {
  test(`an answer ${how} is read, and paid for once`, async () => {
    const { models, asked } = saying(said);
    assert.deepEqual(await answerTo(models, QUESTION), { title: "The Lamp" });
    assert.equal(asked.length, 1);
  });
}

test("an answer that does not fit is repaired once, with what is wrong quoted", async () => {
  const { models, asked } = saying('{"name":"The Lamp"}', '{"title":"The Lamp"}');
  assert.deepEqual(await answerTo(models, QUESTION), { title: "The Lamp" });
  assert.match(asked[1] ?? "", /An earlier answer was:\n\{"name":"The Lamp"\}[^]*title/);
});

test("an answer that still does not fit fails with both", async () => {
  const { models, asked } = saying("I would rather not", "No");
  await assert.rejects(answerTo(models, QUESTION), /it is not JSON; then: it is not JSON/);
  assert.equal(asked.length, 2);
});
