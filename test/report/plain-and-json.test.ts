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
  const reporter = plainReporter(emptyView(), { write: (more) => void (text += more) }, paintFor({ colour: false }));
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

test("a program reads the events themselves, one a line", () => {
  let text = "";
  const reporter = jsonReporter(emptyView(), { write: (more) => void (text += more) });
  for (const event of stamped(EVENTS)) reporter.take(event);
  reporter.close();
  assert.deepEqual(text.trimEnd().split("\n").map((line) => JSON.parse(line)), stamped(EVENTS));
});
