/** The adapter over the AI SDK, through the real SDK and a far side that speaks as OpenAI does. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import type { CallContext } from "vp/plugin";
import openai from "../../plugins/models/openai.ts";
import { artifact } from "../plugins/context.ts";
import { SMALL_PICTURE } from "./far/made.ts";
import { errors, KEY, startOpenai } from "./far/openai.ts";

const SCHEMA = { type: "object", properties: { title: { type: "string" } }, required: ["title"], additionalProperties: false };

test("a text by a schema comes as its value, with what it used", async () => {
  await using far = await startOpenai();
  const { text } = openai.configure({ url: `${far.url}/v1` });
  using bench = makeBench();
  assert.ok(text !== undefined && "generate" in text);
  const picture = bench.file("a.png", SMALL_PICTURE);
  const answer = await text.generate({ model: "openai:gpt-5.4-mini", prompt: "a film", schema: SCHEMA, references: [picture] }, bench.context());
  assert.deepEqual(answer.value, { title: "words" });
  assert.deepEqual(answer.usage?.quantities, { input: 36, output: 87 });
  assert.match(JSON.stringify(far.requests[0]?.fields["input"]), /data:image\/png;base64/);
});

test("a key that is refused is told by the variable that holds it, and nothing is charged", async () => {
  await using far = await startOpenai();
  const { text } = openai.configure({ url: `${far.url}/v1` });
  using bench = makeBench();
  assert.ok(text !== undefined && "generate" in text);
  const asked = text.generate({ model: "openai:gpt-5.4-mini", prompt: "a film" }, bench.context({ OPENAI_API_KEY: "sk-wrong" }));
  await assert.rejects(asked, { name: "NotAccepted", message: /OPENAI_API_KEY/ });
  assert.equal(far.charges.length, 0);
});

test("too many requests at once are told with the time to wait", async () => {
  await using far = await startOpenai();
  far.misbehave({ type: "answer", answer: errors.rate });
  const { text } = openai.configure({ url: `${far.url}/v1` });
  using bench = makeBench();
  assert.ok(text !== undefined && "generate" in text);
  await assert.rejects(text.generate({ model: "openai:gpt-5.4-mini", prompt: "a film" }, bench.context()), { name: "Transient", retryAfterMs: 50, fateUnknown: false });
  assert.equal(far.requests.length, 1);
});

function makeBench() {
  const folder = mkdtempSync(join(tmpdir(), "vp-models-"));
  const context = (environment: CallContext["environment"] = { OPENAI_API_KEY: KEY }): CallContext => ({
    workDir: folder, signal: new AbortController().signal, idempotencyKey: "key-1", take: 0, environment, log: () => undefined, progress: () => undefined,
  });
  const file = (name: string, bytes: Uint8Array) => {
    writeFileSync(join(folder, name), bytes);
    return artifact(join(folder, name));
  };
  return { folder, context, file, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}
