/** The centre: whatever the graph, the edits and the kills, the bytes are a clean build's and only what is new runs. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { makeRig, type Build, type Rig } from "../rig/rig.ts";
import { actionsOf, editOf, graphOf, publishedBy, yamlOf, type Edit, type Graph } from "./random-graph.ts";

const RUNS = Number(process.env["VP_PROPERTY_RUNS"] ?? 5);

interface Change {
  readonly edit: Edit;
  /** After how many events the first build of this change is killed, if it is. */
  readonly kill: number | undefined;
}

test("after any edits and kills the bytes are a clean build's, and a second build runs nothing", async (t) => {
  const seed = Number(process.env["VP_SEED"] ?? Date.now() % 1_000_000);
  t.diagnostic(`VP_SEED=${seed} VP_PROPERTY_RUNS=${RUNS}`);
  const change = fc.record({ edit: editOf(), kill: fc.option(fc.nat(25), { nil: undefined, freq: 3 }) });
  const property = fc.asyncProperty(graphOf(), fc.array(change, { minLength: 1, maxLength: 3 }), follow);
  await fc.assert(property, { numRuns: RUNS, seed, endOnFailure: process.env["VP_SHRINK"] === undefined });
});

async function follow(start: Graph, changes: readonly Change[]): Promise<void> {
  await using rig = await makeRig({ "pipeline.yaml": yamlOf(start) });
  const known = new Set<string>();
  await buildAndCheck(rig, start, known);
  let graph = start;
  for (const { edit, kill } of changes) {
    graph = edit(graph);
    await rig.write("pipeline.yaml", yamlOf(graph));
    if (kill !== undefined) await buildAndKill(rig, { graph, known, kill });
    await buildAndCheck(rig, graph, known);
  }
  assert.deepEqual((await rig.build()).ran, [], "a build after a build ran something");
  assert.deepEqual(await publishedFiles(rig, graph), await cleanOutput(graph));
}

/** Exactly the actions that were never seen before run; after a kill some of them may have been kept already. */
async function buildAndCheck(rig: Rig, graph: Graph, known: Set<string>): Promise<void> {
  const actions = actionsOf(graph);
  const fresh = [...actions].filter(([, action]) => known.has(action)).map(([address]) => address);
  const build = await rig.build();
  assert.equal(build.exit, 0, `${build.stdout}${build.stderr}`);
  assert.deepEqual(build.ran.filter((address) => fresh.includes(address)), [], "something known ran again");
  assert.deepEqual([...build.ran, ...build.fresh].sort(), [...actions.keys()].sort());
  assert.deepEqual(await publishedFiles(rig, graph), publishedBy(graph));
  remember(known, actions, build);
  assert.deepEqual([...actions.values()].filter((action) => !known.has(action)), [], "something new never ran");
}

async function buildAndKill(rig: Rig, { graph, known, kill }: { graph: Graph; known: Set<string>; kill: number }): Promise<void> {
  const begun = rig.begin();
  await begun.eventCount(kill);
  remember(known, actionsOf(graph), await begun.kill9());
}

function remember(known: Set<string>, actions: ReadonlyMap<string, string>, build: Build): void {
  for (const address of [...build.ran, ...build.fresh]) {
    const action = actions.get(address);
    assert.notEqual(action, undefined, `"${address}" is not in the graph`);
    if (action !== undefined) known.add(action);
  }
}

async function cleanOutput(graph: Graph): Promise<Readonly<Record<string, string>>> {
  await using rig = await makeRig({ "pipeline.yaml": yamlOf(graph) });
  await rig.build();
  return rig.files("out/random");
}

/** Without what earlier graphs left behind: what is no longer published is the person's to delete. */
async function publishedFiles(rig: Rig, graph: Graph): Promise<Readonly<Record<string, string>>> {
  const expected = publishedBy(graph);
  const found = await rig.files("out/random");
  return Object.fromEntries(Object.entries(found).filter(([path]) => path in expected));
}
