/** What a person is told before anything is spent, and when they ask how things stand. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { explainReport } from "../../runner/report/explain-report.ts";
import { paintFor } from "../../runner/report/paint.ts";
import { planReport } from "../../runner/report/plan-report.ts";
import { shortPathFrom } from "../../runner/report/short-path.ts";
import { productionOf, productionWord } from "../../runner/report/production.ts";
import { statusOf, type Beside } from "../../runner/report/status.ts";
import { statusReport } from "../../runner/report/status-report.ts";
import type { View } from "../../runner/report/view.ts";
import type { Unstamped } from "../../schema/event.ts";
import { change, started, viewOf } from "./events.ts";

const options = { paint: paintFor({ colour: false }), pipeline: "the-lamp.yaml" };
const edited = { type: "changed", changes: [{ path: "inputs.description", before: "a", after: "b" }] } as const;

const producing: Unstamped = { type: "run-started", pipeline: "/films/the-lamp.yaml", name: "the-lamp", mode: "plan", states: { writing: ["screenplay"], keyframing: ["frames"], filming: ["clips"] } };

const PLANNED: readonly Unstamped[] = [
  producing,
  change("screenplay", "fresh", { saved: { durationMs: 60_000, usd: 1.2 } }),
  change("frames[a]", "planned", { usd: 0.04, expectedMs: 4000, reason: edited }),
  change("frames[b]", "planned", { usd: 0.04, expectedMs: 4000, reason: edited }),
  change("clips", "deferred", { because: ["frames"] }),
  change("music", "planned", { usd: 0, reason: { type: "new" } }),
  { type: "forecast", address: "clips", instances: 24, leastUsd: 0, mostUsd: 12, durationMs: 120_000 },
];

test("a plan is a bill: what, why, for how much, and what cannot be known yet", () => {
  assert.equal(
    planReport(viewOf(PLANNED), options),
    [
      "Plan for the-lamp",
      "",
      "  frames  ×2  frames.make  will run         $0.08  description changed",
      "  clips  ~24  clips.make   deferred  up to $12.00  depends on frames",
      "  music       music.make   will run          free  never made",
      "",
      "  At most $12.08: 3 instances to run for $0.08, about 24 deferred for up to $12.00, about 2m 08s of work as far as it is known",
      "  what is deferred counts as it was last time; how much of it runs is known when frames is settled",
      "  1 fresh, 3 stale, about 24 not known yet; the cache saves $1.20 and 1m 00s",
      "",
      "  vp build the-lamp.yaml makes it so",
      "",
    ].join("\n"),
  );
});

test("where all that is waited for runs free, a plan tells how to know more before anything is spent", () => {
  const ahead = (usd: number) => planReport(viewOf([producing, change("screenplay", "planned", { usd, reason: edited }), change("clips", "deferred", { because: ["screenplay"] }), ...PLANNED.slice(-1)]), options);
  assert.match(ahead(0), /\n {2}vp build the-lamp\.yaml --spend never makes what is free of it, and a plan after that knows more\n {2}vp build the-lamp\.yaml makes it so\n/);
  assert.doesNotMatch(ahead(0.01), /--spend/);
});

test("a price that nobody can tell is not called free", () => {
  const text = planReport(viewOf([started("the-lamp", "plan"), change("frames[a]", "planned", { reason: edited })]), options);
  assert.match(text, /unknown/);
  assert.doesNotMatch(text, /free|Nothing to pay/);
});

test("a plan with nothing to do says so", () => {
  const text = planReport(viewOf([started("the-lamp", "plan"), change("film", "fresh")]), options);
  assert.match(text, /Everything is made, nothing to run, nothing to pay: 1 fresh/);
});

const beside = { pipeline: "the-lamp.yaml", shortPath: shortPathFrom("/films"), calls: [], lastTroubles: new Map(), parallel: 2 };
const status = (view: View, more: Partial<Beside> = {}) => statusReport(statusOf(view, { ...beside, ...more }), view, { ...options, now: 60_000, shortPath: shortPathFrom("/films") });

test("status has the state, how far it is, and a row a node with what is stale and why", () => {
  assert.equal(
    status(viewOf(PLANNED)),
    [
      "the-lamp  ━━━━━━━╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌── 30 to 92%  keyframing",
      "",
      "  ✓ writing  ▸ keyframing 0/2  · filming",
      "",
      "  = screenplay          fresh",
      "  ▸ frames         0/2  stale  description changed",
      "  … clips          ~24  not known yet  waits for frames; was made before",
      "  ▸ music               stale  never made",
      "",
      "  30% is sure; what is not known yet may stay as it is or run again, which frames will tell",
      "  1 fresh, 3 stale, about 24 not known yet",
      "",
    ].join("\n"),
  );
});

test("a node type that changed by itself may find all its requests answered, and that is no price to count on", () => {
  const bumped = { type: "changed", changes: [{ path: "version", before: 1, after: 2 }] } as const;
  const text = planReport(viewOf([started("the-lamp", "plan"), change("frames[a]", "planned", { usd: 0.04, reason: bumped })]), options);
  assert.match(text, /up to \$0\.04: 1 instance to run\n/);
});

test("time to go is told where it is known of all that is open, and is the most where something is deferred", () => {
  const known = [...PLANNED.slice(0, -2), change("music", "planned", { usd: 0, expectedMs: 6000, reason: edited })];
  assert.match(status(viewOf(known.filter((event) => !("address" in event) || event.address !== "clips"))), / 81%  keyframing, about 0:07 to go\n/);
  assert.match(status(viewOf([...known, ...PLANNED.slice(-1)])), / 30 to 92%  keyframing, at most 1:07 to go\n/);
});

test("a film whose only work was a gate has come nowhere, and is not about to be ready", () => {
  const gate = change("look", "blocked", { nodeType: "gate" });
  const text = status(viewOf([started("the-lamp", "plan"), change("limits", "fresh", { saved: { durationMs: 3, usd: 0 } }), gate, change("frames", "deferred", { because: ["look"] })]));
  assert.match(text, /^the-lamp  ─+ 0%  waiting\n/);
  assert.match(text, /… frames +not known yet  waits for look\n/);
});

test("a published file that a person changed is told with the ways to go on", () => {
  const hand: Unstamped = { type: "published", address: "film", path: "film.mp4", absolute: "/films/out/film.mp4", outcome: "edited" };
  assert.match(status(viewOf([...PLANNED, hand])), /so film leaves it alone\n {6}vp build the-lamp\.yaml +first: /);
  assert.match(status(viewOf([...PLANNED, change("film", "fresh"), hand])), /! out\/film\.mp4 was changed by hand, so film leaves it alone\n {6}vp adopt the-lamp\.yaml out\/film\.mp4 .*\n {6}vp adopt the-lamp\.yaml out\/film\.mp4 --drop /);
});

test("a plan without a history does not guess how many are deferred", () => {
  const text = planReport(viewOf(PLANNED.slice(0, -1)), options);
  assert.match(text, /\$0\.08 or more: 3 instances to run for \$0\.08, 1 or more deferred at a price that is not known yet, about 8\.0s of work as far as it is known\n/);
  assert.doesNotMatch(text, /last time|at most/i);

});

const refused = { type: "refused", message: "the provider refused the prompt" } as const;

test("status tells what failed when it was last tried, and how to go on", () => {
  const text = status(viewOf([...PLANNED, change("poster", "planned", { reason: { type: "failed", failure: refused } })]));
  assert.match(text, /✗ poster poster\.make failed\n {6}the provider refused the prompt\n {6}vp build the-lamp\.yaml --retry-refused/);
});

test("what the last build could not go on with is in trouble only while nothing has changed", () => {
  const failure = { type: "in-doubt", message: "nobody knows whether google took the request" } as const;
  const [then, now] = [`sha256:${"a".repeat(64)}`, `sha256:${"b".repeat(64)}`] as const;
  const poster = viewOf([...PLANNED, change("poster", "planned", { key: then })]);
  const lastTroubles = new Map([["poster", { key: then, failure }]]);
  const call = { address: "poster", model: "google:imagen", standing: "in-doubt", beganAt: 0, usd: 0.5 } as const;
  assert.match(status(poster, { calls: [call], lastTroubles }), /\? poster poster\.make waits for you: nobody knows.*\n.*\n {6}vp resolve the-lamp\.yaml poster --lost /);
  assert.doesNotMatch(status(poster, { lastTroubles: new Map([["poster", { key: now, failure }]]) }), /vp resolve/);
  assert.doesNotMatch(status(poster, { lastTroubles }), /vp resolve/, "the request is settled since");
});

test("requests under way are told with what becomes of them", () => {
  const call = { address: "clips[b]", model: "google:veo", standing: "parked", beganAt: 0, usd: 0.5 } as const;
  assert.match(status(viewOf(PLANNED), { calls: [call] }), /clips\[b\] request to google:veo goes on at the provider since 1m 00s, \$0\.50 set aside\n {6}vp build the-lamp\.yaml {3}takes it up again/);
});

test("what another model made in place of the first is told with the way back", () => {
  const substitutes = [{ wanted: "google:veo", used: "local:animatic", because: "it was refused" }];
  assert.match(status(viewOf([...PLANNED, change("clips[a]", "fresh", { substitutes })])), /clips\[a\] was made by local:animatic instead of google:veo: it was refused\n {6}vp build the-lamp\.yaml --retry-fallbacks/);
});

test("the state of a production is pending, underway, waiting, failed or complete", () => {
  const stateOf = (...events: readonly Unstamped[]) => productionWord(productionOf(viewOf([producing, ...events])));
  const [done, open] = [change("screenplay", "fresh"), change("frames[a]", "planned")];
  assert.equal(stateOf(change("screenplay", "planned"), open), "pending");
  assert.equal(stateOf(done, open, change("clips", "deferred")), "keyframing");
  assert.equal(stateOf(done, change("frames[a]", "failed"), change("clips", "deferred")), "failed");
  assert.equal(stateOf(change("screenplay", "blocked"), change("frames", "deferred")), "waiting");
  assert.equal(stateOf(done, change("frames[a]", "fresh"), change("frames[b]", "skipped"), change("clips", "fresh")), "complete");
});

test("an explanation shows old and new value, whose they are and where they stand", () => {
  const changes = [{ path: "inputs.picture", origin: "shots[b].picture", before: "a hand", after: "an open hand", place: { file: "/films/brief.txt", line: 2 } }];
  const frame = { address: "frame[b]", nodeType: "frame.draw", plugin: "vp", state: "planned", reason: edited, when: "now", changes, because: [], causes: [] } as const;
  const clip = { ...frame, address: "clip[b]", nodeType: "clip.render", changes: [{ path: "inputs.frame", producer: "frame[b]", before: 1, after: 2 }], causes: [frame] };
  assert.equal(
    explainReport([clip], { paint: options.paint, shortPath: shortPathFrom("/films") }),
    [
      "At the bottom of it",
      "  brief.txt:2 changed  read by frame[b] as shots[b].picture",
      '    - "a hand"',
      '    + "an open hand"',
      "",
      "clip[b] clip.render would run because",
      "  frame[b] changed  inputs.frame",
      "    - 1",
      "    + 2",
      "",
    ].join("\n"),
  );
});

test("what is alike is told once, with an example; each by itself when that is asked for", () => {
  const changes = [{ path: "inputs.style", origin: "params.style", before: "ink", after: "oil" }];
  const frame = (key: string) => ({ address: `frame[${key}]`, nodeType: "frame.draw", plugin: "vp", state: "planned", reason: edited, when: "now", changes, because: [], causes: [] }) as const;
  const clip = (key: string) => ({ ...frame(key), address: `clip[${key}]`, nodeType: "clip.render", changes: [{ path: "inputs.frame", producer: `frame[${key}]`, before: key, after: `${key}2` }], causes: [frame(key)] });
  const clips = ["a", "b", "c"].map(clip);
  const shown = { paint: options.paint, shortPath: (path: string) => path };
  const text = explainReport(clips, shown);
  assert.match(text, /^At the bottom of it\n {2}params\.style changed {2}read by frame\[a\] and 2 more as params\.style\n {4}- "ink"\n {4}\+ "oil"\n\nclip ×3 clip\.render would run because\n {2}such as clip\[a\]; --all shows each\n/);
  assert.doesNotMatch(text, /clip\[b\]/);
  for (const named of ["clip[b]", "clip[c]"]) assert.ok(explainReport(clips, { ...shown, all: true }).includes(`\n${named} clip.render would run because`));
  assert.match(explainReport(clips, { ...shown, named: new Set(["clip[b]"]) }), /\nclip\[b\] clip\.render[^]*clip ×2|clip ×2[^]*\nclip\[b\] clip\.render/);
});

test("a module that is not known yet leaves no gap where its node type would stand", () => {
  const scenes = { address: "scenes", nodeType: "", plugin: "", state: "deferred", when: "now", changes: [], because: ["script"], causes: [] } as const;
  assert.match(explainReport([scenes], { paint: options.paint, shortPath: (path) => path }), /^scenes is not known yet: .*\n {2}after script\n$/);
});

test("long values are cut to where they differ", () => {
  const [before, after] = [`${"x".repeat(500)}old${"y".repeat(500)}`, `${"x".repeat(500)}new${"y".repeat(500)}`];
  const explanation = { address: "a", nodeType: "t", plugin: "vp", state: "planned", when: "now", changes: [{ path: "inputs.p", before, after }], because: [], causes: [] } as const;
  const text = explainReport([explanation], { paint: options.paint, shortPath: (path) => path });
  assert.match(text, /- …x{40}oldy{40}…\n/);
  assert.match(text, /\+ …x{40}newy{40}…\n/);
});

test("where only vp's own source changed, that is said instead of two digests", () => {
  const [before, after] = [`sha256:${"a".repeat(64)}`, `sha256:${"b".repeat(64)}`];
  const changes = [{ path: "source", before: "1", after: "2" }, { path: "tools.local:animatic/image", before, after }];
  const frame = { address: "frame", nodeType: "frame.draw", plugin: "vp", state: "planned", when: "now", changes, because: [], causes: [] } as const;
  const text = (plugin: string) => explainReport([{ ...frame, plugin }], { paint: options.paint, shortPath: (path) => path });
  assert.equal(text("vp"), "frame frame.draw would run\n  vp itself changed what frame.draw makes\n  local:animatic/image itself changed what it gives\n");
  assert.match(text("./mine.ts"), /\.\/mine\.ts changed what frame\.draw makes/);
});
