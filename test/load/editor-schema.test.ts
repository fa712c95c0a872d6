/** The schemas that editors complete from. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Ajv } from "ajv";
import { parse } from "yaml";
import { configSchema, pipelineSchema } from "../../runner/load/editor-schema.ts";
import { nodeTypes } from "./node-types.ts";

const isPipeline = new Ajv({ strict: false }).compile(pipelineSchema(nodeTypes.all));
const isConfig = new Ajv({ strict: false }).compile(configSchema());

function pipeline(node: string): boolean {
  return isPipeline(parse(`name: f\nnodes:\n  a: ${node}\n`));
}

test("an editor accepts what vp accepts", () => {
  assert.ok(pipeline('{ uses: frame.draw, with: { description: a lamp, size: 720 }, timeout: 1h30m, publish: a.png }'), JSON.stringify(isPipeline.errors));
  assert.ok(pipeline('{ uses: frame.draw, with: { description: "${{ b }}", size: "${{ c }}", references: ["${{ d }}"], look: { grain: "${{ e }}" } } }'), JSON.stringify(isPipeline.errors));
  assert.ok(pipeline("{ uses: ./scene.yaml, with: { anything: 1 } }"));
  assert.ok(pipeline("{ uses: my.own, with: { anything: 1 } }"));
});

test("an editor marks what vp refuses", () => {
  assert.ok(!pipeline("{ uses: frame.draw, with: { descripton: a lamp } }"));
  assert.ok(!pipeline("{ uses: frame.draw, with: { size: 720 } }"));
  assert.ok(!pipeline("{ uses: frame.draw, with: { description: 3 } }"));
  assert.ok(!pipeline("{ uses: frame.draw, with: { description: a, references: [a.png] } }"));
  assert.ok(!pipeline("{ with: {} }"));
  assert.ok(!pipeline("{ uses: t, retries: 3 }"));
});

test("node types are offered by name with what they do", () => {
  const text = JSON.stringify(pipelineSchema(nodeTypes.all));
  assert.ok(text.includes('{"const":"frame.draw","description":"Does frame.draw."}'));
  assert.equal(text, JSON.stringify(pipelineSchema(nodeTypes.all.toReversed())));
});

test("vp.yaml has a schema too", () => {
  assert.ok(isConfig(parse("models: { text: a:b, video: [a:c] }\nprofiles: { g: { models: { text: a:b } } }\npools: { cpu: { concurrency: 2 } }\n")));
  assert.ok(!isConfig(parse("model: {}\n")));
});
