import assert from "node:assert/strict";
import { test } from "node:test";
import { hashedSchema, project, type Schema } from "../../runner/engine/project.ts";
import { Image, Model, provenance, Type } from "../../schema/type.ts";

const asIs = (model: string): string => model;
const cut = (schema: object, value: unknown, resolve = asIs): unknown => project(schema as Schema, value, resolve);
const picture = { $artifact: `sha256:${"a".repeat(64)}`, mediaType: "image/png", size: 3 };

test("a field inside a value that the schema does not declare is dropped", () => {
  const schema = Type.Object({ shot: Type.Object({ picture: Type.String() }) });
  assert.deepEqual(cut(schema, { shot: { picture: "a cat", note: "nobody reads this" } }), { shot: { picture: "a cat" } });
});

test("provenance is dropped wherever it stands, in lists and unions too", () => {
  const element = Type.Union([
    Type.Object({ type: Type.Literal("action"), text: Type.String(), source: provenance(Type.Object({ from: Type.Integer() })) }),
    Type.Object({ type: Type.Literal("dialogue"), line: Type.String(), source: provenance(Type.Object({ from: Type.Integer() })) }),
  ]);
  const schema = Type.Object({ elements: Type.Array(element) });
  const given = { elements: [{ type: "dialogue", line: "hello", source: { from: 3 } }, { type: "action", text: "runs", source: { from: 4 } }] };
  assert.deepEqual(cut(schema, given), { elements: [{ type: "dialogue", line: "hello" }, { type: "action", text: "runs" }] });
});

test("provenance is not required of a projected value", () => {
  const schema = Type.Object({ id: provenance(Type.String()), text: Type.String() });
  assert.deepEqual((hashedSchema(schema as Schema)).required, ["text"]);
});

test("a default is filled in, so writing it out makes nothing stale", () => {
  const schema = Type.Object({ fps: Type.Integer({ default: 24 }) });
  assert.deepEqual(cut(schema, {}), { fps: 24 });
  assert.deepEqual(cut(schema, { fps: 24 }), { fps: 24 });
});

test("an optional input that is null counts as left out", () => {
  const schema = Type.Object({ parent: Type.Optional(Image()), text: Type.Union([Type.String(), Type.Null()]) });
  assert.deepEqual(cut(schema, { parent: null, text: null }), { text: null });
});

test("models are resolved before they are hashed", () => {
  const schema = Type.Object({ model: Model("image") });
  const resolve = (model: string): string => (model === "image" ? "local:animatic" : model);
  assert.deepEqual(cut(schema, {}, resolve), { model: "local:animatic" });
  assert.deepEqual(cut(schema, { model: "other:x" }, resolve), { model: "other:x" });
});

test("an artifact passes whole, as a digest", () => {
  const schema = Type.Object({ pictures: Type.Array(Image()) });
  assert.deepEqual(cut(schema, { pictures: [picture] }), { pictures: [picture] });
});

test("a map keeps its keys and cuts its values", () => {
  const schema = Type.Object({ looks: Type.Record(Type.String(), Type.Object({ hair: Type.String() })) });
  assert.deepEqual(cut(schema, { looks: { mara: { hair: "bob", mood: "dark" } } }), { looks: { mara: { hair: "bob" } } });
});

test("what a schema leaves open is kept as it is", () => {
  assert.deepEqual(cut(Type.Object({ any: Type.Unknown() }), { any: { deep: [1, { x: null }] } }), { any: { deep: [1, { x: null }] } });
});
