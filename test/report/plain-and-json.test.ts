/** What a log and a program read while a film is made. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { jsonReporter } from "../../runner/report/json.ts";
import { paintFor } from "../../runner/report/paint.ts";
import { plainReporter } from "../../runner/report/plain.ts";
import { emptyView } from "../../runner/report/view.ts";
import type { Unstamped } from "../../schema/event.ts";
import { change, stamped, started } from "./events.ts";

const EVENTS: readonly Unstamped[] = [
  started(),
  change("screenplay", "fresh"),
  change("frames[a]", "running"),
  change("frames[a]", "done", { durationMs: 3400, usd: 0.04 }),
  change("voice", "failed", { durationMs: 900, failure: { type: "plugin", message: 'the voice "kal" is not installed', detail: "first\nlast", fix: "choose awb" } }),
  change("film", "skipped", { because: ["voice"] }),
  { type: "notice", message: "another build makes frames[b]; waiting for it" },
];

function plain(events: readonly Unstamped[]): string {
  let text = "";
  const screen = { write: (more: string) => void (text += more), now: () => 0, every: () => () => {} };
  const reporter = plainReporter(emptyView(), screen, paintFor({ colour: false }));
  for (const event of stamped(events)) reporter.take(event);
  reporter.close();
  return text;
}

test("a log has a line for each beginning and end, none for what was fresh", () => {
  assert.equal(
    plain(EVENTS),
    [
      "[1/2] ▸ frames[a] frames.make",
      "[2/2] ✓ frames[a] 3.4s  $0.04",
      "[3/3] ✗ voice voice.make after 0.9s",
      '    the voice "kal" is not installed',
      "    │ first",
      "    │ last",
      "    choose awb",
      "[4/4] – film skipped because of voice",
      "i another build makes frames[b]; waiting for it",
      "",
    ].join("\n"),
  );
});

test("what a failed instance logged stands with its failure", () => {
  const failed = change("voice", "failed", { failure: { type: "plugin", message: "exit code 1" } });
  assert.match(plain([started(), change("voice", "running"), { type: "log", address: "voice", line: "no such voice" }, failed]), /exit code 1\n {4}│ no such voice\n/);
});

test("what the pipeline leaves out is no news", () => {
  assert.equal(plain([started(), change("gate", "skipped")]), "");
});

test("a log has no control characters when colours are off", () => {
  assert.ok(!plain(EVENTS).includes("\u001b"));
});

test("a provider that is silent for long is told, ever more rarely, and no longer once there is a word", () => {
  const lines: string[] = [];
  let now = 0;
  let tick = () => {};
  const screen = { write: (text: string) => void lines.push(text), now: () => now, every: (_: number, then: () => void) => ((tick = then), () => {}) };
  const reporter = plainReporter(emptyView(), screen, paintFor({ colour: false }));
  const asked = { type: "call", address: "frames[a]", operation: "image", model: "atelier:ink-2", key: `sha256:${"a".repeat(64)}`, outcome: "asked" } as const;
  const heardAt = (seconds: number) => ((now = 1000 * seconds), tick());
  for (const event of stamped([started(), change("frames[a]", "running"), asked])) reporter.take(event);
  lines.length = 0;
  for (const seconds of [40, 62, 64, 70, 100, 124]) heardAt(seconds);
  assert.deepEqual(lines, ["! no news from atelier:ink-2 for 1m 01s\n", "! no news from atelier:ink-2 for 2m 01s\n"]);
  reporter.take({ ...asked, outcome: "answered", at: 125_000, run: "r1" });
  heardAt(300);
  assert.equal(lines.length, 2);
});

test("a program reads the events themselves, one a line", () => {
  let text = "";
  const reporter = jsonReporter(emptyView(), { write: (more) => void (text += more) });
  for (const event of stamped(EVENTS)) reporter.take(event);
  reporter.close();
  assert.deepEqual(text.trimEnd().split("\n").map((line) => JSON.parse(line)), stamped(EVENTS));
});
