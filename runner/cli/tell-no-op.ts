/** Answers a build that has nothing to do, from the small file that the last one left. Loads no engine. */
import { readFileSync } from "node:fs";
import { checkNoOp, type NoOpState } from "../engine/no-op.ts";
import { paintFor, wantsColour } from "../report/paint.ts";
import { shortPathFrom } from "../report/short-path.ts";
import { summary } from "../report/summary.ts";
import { emptyView, type View } from "../report/view.ts";
import { afterRunText } from "./diagnostics.ts";
import { speaking, thisCall } from "./called-as.ts";
import { noOpWords } from "./no-op-words.ts";

/** True when everything is as the last build left it, and that has been said. */
export function tellNoOp(argv: readonly string[], version: string): boolean {
  const cwd = process.cwd();
  const words = noOpWords(argv, cwd);
  if (words === undefined) return false;
  const state = checkNoOp({ ...words, cwd, vp: version, environment: process.env, now: Date.now() });
  if (state === undefined) return false;
  const quiet = argv.includes("-q") || argv.includes("--quiet");
  const paint = paintFor({ colour: wantsColour(process.env, process.stdout.isTTY) });
  const stderr = speaking(process.stderr, argv, thisCall(process.env));
  stderr.write(afterRunText(state.doubts, { files: { readFileSync }, cwd, colour: wantsColour(process.env, process.stderr.isTTY) }));
  if (!quiet) speaking(process.stdout, argv, thisCall(process.env)).write(summary(viewOf(state), { paint, pipeline: words.pipeline, shortPath: shortPathFrom(cwd) }));
  return true;
}

function viewOf({ name, fresh, skipped, savedMs, savedUsd, films }: NoOpState): View {
  const view = emptyView();
  const counts = { fresh, skipped };
  view.counts.set("fresh", fresh).set("skipped", skipped);
  const finished = { type: "run-finished", outcome: "done", counts, usd: 0, savedUsd, savedMs, outputs: films } as const;
  return Object.assign(view, { name, savedMs, savedUsd, finished: { ...finished, durationMs: performance.now(), at: 0, run: "" } });
}
