import assert from "node:assert/strict";
import { test } from "node:test";
import { actionKey, baseKey, callKey, type Action } from "../../schema/action.ts";
import { canonicalJson } from "../../schema/json.ts";

const action: Action = {
  schema: 1, nodeType: "frame.draw", version: 2, source: "sha256:00", inputs: { text: "ünïcode 猫", n: 1, list: [true, null] }, tools: { ffmpeg: "7.0" }, take: 1,
};

test("the action key is pinned to its bytes", () => {
  assert.equal(canonicalJson(action), '{"inputs":{"list":[true,null],"n":1,"text":"ünïcode 猫"},"nodeType":"frame.draw","schema":1,"source":"sha256:00","take":1,"tools":{"ffmpeg":"7.0"},"version":2}');
  assert.equal(actionKey(action), "sha256:ab4895c3ab64138555aef2ed77c85236fa6e0291814a61c864a5640ca06ad311");
});

test("the order of keys changes nothing", () => {
  const { inputs, ...rest } = action;
  assert.equal(actionKey({ inputs, ...rest }), actionKey(action));
});

test("another take is another key on the same base", () => {
  assert.notEqual(actionKey({ ...action, take: 2 }), actionKey(action));
  assert.equal(baseKey({ ...action, take: 2 }), baseKey(action));
});

test("a call differs by model, body, take and roll, and by nothing else", () => {
  const call = { schema: 1, provider: "mock", model: "m", operation: "image", body: { prompt: "a" }, references: [], take: 1, roll: 0 } as const;
  const keys = [call, { ...call, model: "n" }, { ...call, body: { prompt: "b" } }, { ...call, take: 2 }, { ...call, roll: 1 }].map(callKey);
  assert.equal(new Set(keys).size, keys.length);
});
