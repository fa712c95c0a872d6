/**
 * The centre: whatever the graph, the edits, the kills and the interruptions, the bytes are a clean build's and money is
 * taken once for every distinct request. Engines live and die in this process; `VP_HISTORIES` says how many histories.
 */
import assert from "node:assert/strict";
import * as fs from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import type { CallPoint } from "../../schema/ports.ts";
import { editOf, graphOf, publishedBy, requestsOf, yamlOf, type Edit, type Graph } from "../behaviours/random-graph.ts";
import { assertChargedOnce, booksOf } from "./ledger-of.ts";
import { answerDoubts } from "./person.ts";
import { openWorkshop, type Moment, type Workshop } from "./workshop.ts";

const HISTORIES = Number(process.env["VP_HISTORIES"] ?? 8);
const MAKERS = ["mock", "hasty", "studio", "blind"];

interface Change {
  readonly edit: Edit;
  /** What happens before the build that is let come to its end. */
  readonly before: readonly Incident[];
}

type Incident =
  | { readonly type: "killed"; readonly at: Moment }
  /** Another build begins at the same time, and one of them is killed. */
  | { readonly type: "killed-beside-another"; readonly at: Moment }
  /** Ctrl-C at the so-manyth event. */
  | { readonly type: "stopped"; readonly at: number };

const POINTS: readonly CallPoint[] = ["intent", "submitted", "accepted", "polled", "fetched", "blob", "receipt", "settled"];
const moment: fc.Arbitrary<Moment> = fc.oneof(
  fc.record({ kind: fc.constant("point" as const), at: fc.integer({ min: 1, max: 3 }), point: fc.constantFrom(...POINTS) }),
  fc.record({ kind: fc.constant("point" as const), at: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ kind: fc.constant("file" as const), at: fc.integer({ min: 1, max: 300 }) }),
  fc.record({ kind: fc.constant("event" as const), at: fc.integer({ min: 1, max: 30 }) }),
);
const incident: fc.Arbitrary<Incident> = fc.oneof(
  { weight: 6, arbitrary: moment.map((at): Incident => ({ type: "killed", at })) },
  { weight: 2, arbitrary: moment.map((at): Incident => ({ type: "killed-beside-another", at })) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 40 }).map((at): Incident => ({ type: "stopped", at })) },
);
const incidents = fc.array(incident, { maxLength: 2 });
const change: fc.Arbitrary<Change> = fc.record({ edit: editOf(MAKERS), before: incidents });

test("after any edits, kills and interruptions the bytes are a clean build's and every request was paid for once", async (t) => {
  const seed = Number(process.env["VP_SEED"] ?? Date.now() % 1_000_000);
  t.diagnostic(`VP_SEED=${seed} VP_HISTORIES=${HISTORIES}`);
  const changes = fc.tuple(incidents.map((before): Change => ({ edit: (graph) => graph, before })), fc.array(change, { minLength: 1, maxLength: 3 }));
  const property = fc.asyncProperty(graphOf(MAKERS), changes.map(([first, others]) => [first, ...others]), follow);
  await fc.assert(property, { numRuns: HISTORIES, seed, endOnFailure: process.env["VP_SHRINK"] === undefined });
});

async function follow(start: Graph, changes: readonly Change[]): Promise<void> {
  using workshop = openWorkshop({ "pipeline.yaml": asBuiltIn(start), "vp.yaml": "" });
  const requests = new Set<string>();
  let graph = start;
  for (const { edit, before } of changes) {
    graph = edit(graph);
    workshop.write("pipeline.yaml", asBuiltIn(graph));
    for (const each of before) await suffer(workshop, each);
    await buildAndCheck(workshop, graph, requests);
  }
  assert.deepEqual(publishedIn(workshop, graph), await cleanOutput(graph));
}

/** The rig's node types are built in here. */
function asBuiltIn(graph: Graph): string {
  return yamlOf(graph).replace("plugins: [./rig-plugin.mjs]\n", "");
}

async function suffer(workshop: Workshop, incident: Incident): Promise<void> {
  switch (incident.type) {
    case "killed": return void (await workshop.live(incident.at));
    case "killed-beside-another": return void (await Promise.all([workshop.live(incident.at), workshop.live()]));
    case "stopped": {
      const stop = new AbortController();
      return void (await workshop.live(undefined, { signal: stop.signal }, (count) => count === incident.at && stop.abort()));
    }
  }
}

/** Builds to the end, with a person who tells the truth about what is in doubt. */
async function buildAndCheck(workshop: Workshop, graph: Graph, requests: Set<string>): Promise<void> {
  let { result } = await workshop.live();
  for (let round = 0; result?.outcome === "waiting" && round < 10; round += 1) {
    assert.ok((await answerDoubts(workshop)) > 0, `waits for nobody: ${JSON.stringify(result.instances)}`);
    ({ result } = await workshop.live());
  }
  assert.equal(result?.outcome, "done", JSON.stringify(result));
  assert.deepEqual(publishedIn(workshop, graph), publishedBy(graph));
  for (const request of requestsOf(graph)) requests.add(request);
  assertChargedOnce(workshop.far);
  assert.equal(workshop.far.charges.length, requests.size, "money was taken for another number of requests");
  const { open, spent } = booksOf(workshop);
  assert.deepEqual([open.map(({ address, state }) => `${address} ${state}`), spent.length], [[], requests.size], "the books say otherwise");
}

async function cleanOutput(graph: Graph): Promise<Readonly<Record<string, string>>> {
  using workshop = openWorkshop({ "pipeline.yaml": asBuiltIn(graph), "vp.yaml": "" });
  await workshop.live();
  return publishedIn(workshop, graph);
}

function publishedIn({ folder }: Workshop, graph: Graph): Readonly<Record<string, string>> {
  const paths = Object.keys(publishedBy(graph));
  return Object.fromEntries(paths.map((path) => [path, fs.readFileSync(join(folder, "out/random", path), "utf8")]));
}
