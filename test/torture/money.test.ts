/** T01–T07: killed at every point of a paid call, the next build makes the same film and pays for each request once. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { CallPoint } from "../../schema/ports.ts";
import { assertBooksMatch, assertChargedOnce } from "./ledger-of.ts";
import { beginWithSignalAt, CLEAN_FILM, makeMoneyRig, REQUESTS, type Kind } from "./money-rig.ts";

/** What each point of a call is called in the list of behaviours. */
const POINTS: Readonly<Record<Exclude<CallPoint, never>, string>> = {
  intent: "T02 after the intent",
  submitted: "T03 after the provider accepted, before its handle is on disk",
  accepted: "T04 after the handle is on disk",
  polled: "T04 while polling",
  fetched: "T05 after the download, before it is kept",
  blob: "T06 after the blob's rename",
  receipt: "T06 after the receipt",
  settled: "T07 before the state is written",
};

const QUICK: readonly CallPoint[] = ["intent", "submitted", "blob", "receipt", "settled"];
const JOB: readonly CallPoint[] = ["intent", "submitted", "accepted", "polled", "fetched", "blob", "receipt", "settled"];

/** Where a provider that charges repeats can leave nobody the wiser. */
const DOUBTFUL: Readonly<Record<Kind, readonly CallPoint[]>> = {
  mock: [], studio: [], hasty: ["intent", "submitted", "blob"], blind: ["intent", "submitted"],
};

for (const [kind, points] of [["mock", QUICK], ["hasty", QUICK], ["studio", JOB], ["blind", JOB]] as const) {
  for (const point of points.filter((each) => !DOUBTFUL[kind].includes(each))) {
    test(`${POINTS[point]}, killed: ${kind} is paid once for each request and the film is the same`, async () => {
      await using rig = await makeMoneyRig(kind);
      for (const count of [1, 2]) await beginWithSignalAt(rig, point, count).settle();
      const rest = await rig.build();
      assert.equal(rest.exit, 0, rest.stdout + rest.stderr);
      assert.equal(await rig.film(), CLEAN_FILM);
      assert.equal(rig.server.charges.length, REQUESTS);
      assertChargedOnce(rig);
      assertBooksMatch(rig);
      assert.deepEqual((await rig.build()).ran, []);
    });
  }
}
