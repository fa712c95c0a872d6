/** What a person sees while a film is made. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { width } from "../../runner/report/figures.ts";
import { liveFrame, liveReporter } from "../../runner/report/live.ts";
import { paintFor } from "../../runner/report/paint.ts";
import { emptyView } from "../../runner/report/view.ts";
import type { Unstamped } from "../../schema/event.ts";
import { change, stamped, started, viewOf } from "./events.ts";

const paint = paintFor({ colour: false });
const canvas = { now: 14_000, columns: 100, rows: 30, paint };

const UNDERWAY: readonly Unstamped[] = [
  started(),
  change("screenplay", "done", { durationMs: 2100 }),
  change("cast", "fresh", { saved: { durationMs: 3000, usd: 0.1 } }),
  { type: "instances-added", node: "frames", addresses: ["frames[a]", "frames[b]", "frames[c]"] },
  change("frames[a]", "done", { durationMs: 3000 }),
  change("frames[b]", "running", { expectedMs: 20_000 }),
  { type: "progress", address: "frames[b]", fraction: 0.52, note: "drawing layers" },
  change("film", "wanted"),
];

test("a live frame has a row a node, what runs in it, a bar and the money", () => {
  assert.deepEqual(liveFrame(viewOf(UNDERWAY), canvas), [
    "",
    "  the-lamp  ━━━━━━━━━━━━━━━━━━━━━───────────────────  53%  0:13, about 0:13 left",
    "",
    "  ✓ screenplay            2.1s",
    "  = cast                  fresh",
    "  ▸ frames           1/3  b 52% drawing layers 8.0s",
    "  · film                  ",
    "",
    "  1 fresh · 2 made · 1 running · 2 to go   spent $0.00   saved $0.10 and 3.0s by cache",
  ]);
});

test("no line of a frame is wider than the terminal, and no more lines than it has", () => {
  const many = Array.from({ length: 200 }, (_, index) => change(`node${index}`, "running"));
  const frame = liveFrame(viewOf([started(), ...many]), { ...canvas, columns: 40, rows: 12 });
  assert.ok(frame.length <= 12, `${frame.length} lines`);
  for (const line of frame) assert.ok(width(line) < 40, line);
});

test("on a narrow terminal money has a line of its own, against its limit", () => {
  const spend = { type: "spend", address: "film", model: "google:veo", outcome: "reserved", usd: 0.5, spentUsd: 3.9, reservedUsd: 0.5 } as const;
  const view = viewOf([{ type: "run-started", pipeline: "/f.yaml", name: "f", mode: "build", limitUsd: 5 }, ...UNDERWAY.slice(1), spend]);
  assert.deepEqual(liveFrame(view, { ...canvas, columns: 80 }).slice(-2), ["  1 fresh · 2 made · 1 running · 2 to go", "  spent $3.90, $0.50 under way, of $5.00   saved $0.10 and 3.0s by cache"]);
});

test("a request that goes on elsewhere, and a limit that is reached, are told in words", () => {
  const key = `sha256:${"a".repeat(64)}` as const;
  const parked = { type: "call", address: "frames[b]", operation: "image", model: "google:veo", key, outcome: "parked" } as const;
  const over = change("film", "blocked", { failure: { type: "budget", message: "over" } });
  const rows = liveFrame(viewOf([...UNDERWAY, parked, over]), canvas);
  assert.ok(rows.some((row) => row.includes("b 52% goes on at the provider 8.0s")), rows.join("\n"));
  assert.ok(rows.some((row) => row.includes("? film") && row.includes("waits for you: a limit is reached")), rows.join("\n"));
});

test("a provider that is silent for long is told, and none while there are words", () => {
  const asked = { type: "call", address: "frames[b]", operation: "image", model: "atelier:ink-2", key: `sha256:${"a".repeat(64)}`, outcome: "asked" } as const;
  const view = viewOf([...UNDERWAY, asked]);
  assert.ok(liveFrame(view, { ...canvas, now: view.at + 59_000 }).every((row) => !row.includes("no news")));
  assert.ok(liveFrame(view, { ...canvas, now: view.at + 60_000 }).includes("  ! no news from atelier:ink-2 for 1m 00s"));
});

test("the bar is full when everything is finished", () => {
  const [, head = ""] = liveFrame(viewOf([started(), change("film", "done", { durationMs: 10 })]), canvas);
  assert.match(head, /100%/);
});

test("what was cancelled is not made, and the bar does not count it", () => {
  const [, head = "", , ...rows] = liveFrame(viewOf([started(), change("frames", "done", { durationMs: 10 }), change("film", "cancelled")]), canvas);
  assert.doesNotMatch(head, /(9\d|100)%/);
  assert.equal(rows[1], "  – film                  not made");
  assert.match(rows.at(-1) ?? "", /1 made · 1 not made/);
});

test("time left is not told before anything is known of it", () => {
  const [, head = ""] = liveFrame(viewOf([started(), change("film", "running")]), canvas);
  assert.doesNotMatch(head, /left/);
});

test("each drawing takes the place of the one before, and the cursor comes back at the end", () => {
  const written: string[] = [];
  let tick = () => {};
  const screen = { write: (text: string) => void written.push(text), columns: () => 80, rows: () => 24, now: () => 5000, every: (_ms: number, then: () => void) => ((tick = then), () => {}) };
  const reporter = liveReporter(emptyView(), screen, paint);
  for (const event of stamped([started(), change("film", "running")])) reporter.take(event);
  tick();
  tick();
  reporter.close();
  const [, first = "", second = "", last = ""] = written;
  assert.ok(!first.includes("\u001b[6A"), "the first drawing moves up over other people's lines");
  assert.ok(second.includes("\u001b[6A"), JSON.stringify(second));
  assert.ok(last.includes("\u001b[J"));
  assert.equal(written.at(-1), "\u001b[?25h");
});

test("a module is no instance, whatever the order in which it is heard of", () => {
  const view = viewOf([
    started(),
    { type: "instances-added", node: "scenes", addresses: ["scenes[s1]"] },
    { type: "instances-added", node: "scenes[s1]/frames", addresses: ["scenes[s1]/frames[a]"] },
    { type: "instances-added", node: "scenes[s2]/film", addresses: ["scenes[s2]/film"] },
    { type: "instances-added", node: "scenes", addresses: ["scenes[s2]"] },
  ]);
  assert.deepEqual([...view.instances.keys()], ["scenes[s1]/frames[a]", "scenes[s2]/film"]);
  assert.equal(view.counts.get("wanted"), 2);
});
