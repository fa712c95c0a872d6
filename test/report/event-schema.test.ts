/** What is written down of the events is what builds really tell. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Ajv } from "ajv";
import { eventSchema, type DescribedEvent } from "../../schema/event-schema.ts";
import type { Event } from "../../schema/event.ts";
import { isObject } from "../../schema/json.ts";
import { makeRig, type Rig } from "../rig/rig.ts";

/** Fails to compile when the types tell an event that the schema does not allow, or the other way round. */
const described = (event: Event): DescribedEvent => event;
const typed = (event: DescribedEvent): Event => event;

const validate = new Ajv({ strict: false }).compile(closed(eventSchema()) as object);

test("every event of a build, a failure, a plan and an interruption is as it is described", async () => {
  await using rig = await makeRig({ "pipeline.yaml": await gated() });
  const told = [...(await rig.build()).events, ...(await failing(rig)), ...(await rig.vp("plan", "pipeline.yaml", "--json")).events];
  const wrong = told.filter((event) => !validate(typed(described(event))));
  assert.deepEqual(wrong, []);
  const families = new Set(told.map(({ type }) => type));
  for (const type of ["run-started", "instances-added", "instance-changed", "forecast", "call", "spend", "gate", "published", "warning", "run-finished"]) {
    assert.ok(families.has(type as Event["type"]), `no build told of ${type}`);
  }
});

test("an event with a field that nobody described is found", () => {
  const event = { type: "log", at: 1, run: "r", address: "a", line: "x" };
  assert.ok(validate(event), JSON.stringify(validate.errors));
  assert.ok(!validate({ ...event, colour: "red" }));
});

/** With a gate that nobody reads, which is a warning, and that is open since nobody needs it. */
async function gated(): Promise<string> {
  const { FILM } = await import("../rig/baseline.ts");
  return FILM.replace("nodes:\n", "states: { writing: [script], shooting: [frame, clip] }\nnodes:\n  look:\n    uses: gate\n    with: { subject: yes, require: never }\n").replace("require: never", "require: paid");
}

async function failing(rig: Rig): Promise<readonly Event[]> {
  await rig.edit("brief.txt", "a hand", "an open hand");
  rig.server.when({ operation: "image" }, () => ({ type: "refused", reason: "no hands" }));
  const failed = await rig.build("-k");
  rig.server.behave();
  await rig.edit("brief.txt", "a lamp", "a candle");
  return failed.events;
}

/** The same schema, taking nothing it does not know. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (!isObject(schema)) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return isObject(schema["properties"]) && schema["type"] === "object" ? { ...inner, additionalProperties: false } : inner;
}
