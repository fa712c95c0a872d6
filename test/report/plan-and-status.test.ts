/** What a person is told before anything is spent, and when they ask how things stand. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { explainReport } from "../../runner/report/explain-report.ts";
import { paintFor } from "../../runner/report/paint.ts";
import { planReport } from "../../runner/report/plan-report.ts";
import { shortPathFrom } from "../../runner/report/short-path.ts";
import { statusReport } from "../../runner/report/status-report.ts";
import type { Unstamped } from "../../schema/event.ts";
import { change, started, viewOf } from "./events.ts";

const options = { paint: paintFor({ colour: false }), pipeline: "the-lamp.yaml" };
const edited = { type: "changed", changes: [{ path: "inputs.description", before: "a", after: "b" }] } as const;

const PLANNED: readonly Unstamped[] = [
  started("the-lamp", "plan"),
  change("screenplay", "fresh", { saved: { durationMs: 60_000, usd: 1.2 } }),
  change("frames[a]", "planned", { usd: 0.04, expectedMs: 4000, reason: edited }),
  change("frames[b]", "planned", { usd: 0.04, expectedMs: 4000, reason: edited }),
  change("clips", "deferred", { because: ["frames"] }),
  change("music", "planned", { usd: 0, reason: { type: "new" } }),
];

test("a plan is a bill: what, why, for how much, and what cannot be known yet", () => {
  assert.equal(
    planReport(viewOf(PLANNED), options),
    [
      "Plan for the-lamp",
      "",
      "  frames ×2  frames.make  will run  $0.08  description changed",
      "  clips      clips.make   deferred         depends on frames",
      "  music      music.make   will run   free  never made",
      "",
      "  $0.08 for 3 instances to run, about 8.0s of work; what is deferred has its price when it is known",
      "  1 fresh: the cache saves $1.20 and 1m 00s",
      "",
      "  vp build the-lamp.yaml makes it so",
      "",
    ].join("\n"),
  );
});

test("a price that nobody can tell is not called free", () => {
  const text = planReport(viewOf([started("the-lamp", "plan"), change("frames[a]", "planned", { reason: edited })]), options);
  assert.match(text, /unknown/);
  assert.doesNotMatch(text, /free|Nothing to pay/);
});

test("a plan with nothing to do says so", () => {
  const text = planReport(viewOf([started("the-lamp", "plan"), change("film", "fresh")]), options);
  assert.match(text, /Everything is fresh: 1 instance, nothing to run, nothing to pay/);
});

test("status has a row a node, with what is stale and why", () => {
  assert.equal(
    statusReport(viewOf(PLANNED), options),
    [
      "the-lamp: 5 instances, 1 fresh, 3 stale, 1 not known yet",
      "",
      "  = screenplay          fresh",
      "  ▸ frames         0/2  stale  description changed",
      "  … clips               not known yet",
      "  ▸ music               stale  never made",
      "",
    ].join("\n"),
  );
});

test("an explanation shows old and new value, whose they are and where they stand", () => {
  const changes = [{ path: "inputs.picture", origin: "shots[b].picture", before: "a hand", after: "an open hand", place: { file: "/films/brief.txt", line: 2 } }];
  const frame = { address: "frame[b]", nodeType: "frame.draw", state: "planned", reason: edited, when: "now", changes, because: [], causes: [] } as const;
  const clip = { ...frame, address: "clip[b]", nodeType: "clip.render", changes: [{ path: "inputs.frame", producer: "frame[b]", before: 1, after: 2 }], causes: [frame] };
  assert.equal(
    explainReport([clip], { paint: options.paint, shortPath: shortPathFrom("/films") }),
    [
      "clip[b] clip.render would run because",
      "  frame[b] changed  inputs.frame",
      "    - 1",
      "    + 2",
      "  frame[b] frame.draw would run because",
      "    shots[b].picture changed  brief.txt:2",
      '      - "a hand"',
      '      + "an open hand"',
      "",
    ].join("\n"),
  );
});

test("long values are cut to where they differ", () => {
  const [before, after] = [`${"x".repeat(500)}old${"y".repeat(500)}`, `${"x".repeat(500)}new${"y".repeat(500)}`];
  const explanation = { address: "a", nodeType: "t", state: "planned", when: "now", changes: [{ path: "inputs.p", before, after }], because: [], causes: [] } as const;
  const text = explainReport([explanation], { paint: options.paint, shortPath: (path) => path });
  assert.match(text, /- …x{40}oldy{40}…\n/);
  assert.match(text, /\+ …x{40}newy{40}…\n/);
});
