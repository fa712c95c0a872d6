/** `vp watch`: builds again whenever something that the pipeline reads changes. */
import type { Command } from "commander";
import { EXIT_CODE } from "../../../schema/event.ts";
import type { BuildResult } from "../../engine/api.ts";
import { watch, type WatchState } from "../../engine/watch.ts";
import type { Reporter } from "../../report/reporter.ts";
import { shortPathFrom } from "../../report/short-path.ts";
import { summary } from "../../report/summary.ts";
import { emptyView } from "../../report/view.ts";
import { askedFor, type Asked } from "../asked.ts";
import { addBuildFlags, type BuildFlags } from "../build-flags.ts";
import { optionsOf, orUsage, tellPerson } from "../carry-out.ts";
import { showAfterRun } from "../diagnostics.ts";
import { interruption } from "../interruption.ts";
import { paintOf, reporterFor } from "../screen.ts";
import type { Surroundings } from "../surroundings.ts";
import { typedWords } from "../typed.ts";

const EXAMPLES = `
Examples
  vp watch film.yaml
  vp watch film.yaml frames --profile local
  vp watch film.yaml --spend auto      also what has a price runs again by itself`;

export function define(command: Command, surroundings: Surroundings): void {
  addBuildFlags(command.argument("[words...]", "the pipeline, then nodes or instances"))
    .addHelpText("after", EXAMPLES)
    .action(async (words: readonly string[], flags: BuildFlags) => {
      const asked = askedFor(words, surroundings);
      if (asked !== undefined) await keepBuilding(asked, flags, surroundings);
    });
}

/** Each pass is reported like a build of its own. Nothing with a price runs by itself unless that was asked for. */
async function keepBuilding(asked: Asked, flags: BuildFlags, surroundings: Surroundings): Promise<void> {
  let view = emptyView();
  let reporter: Reporter | undefined;
  const stop = interruption((message) => tellPerson(message, reporter, surroundings));
  const onEvent: Reporter["take"] = (event) => {
    if (event.type === "run-started") reporter = reporterFor(flags, (view = emptyView()), surroundings);
    reporter?.take(event);
  };
  const onResult = (result: BuildResult) => {
    reporter?.close();
    reporter = undefined;
    showAfterRun(result.diagnostics, surroundings, flags);
    const options = { paint: paintOf(surroundings), pipeline: asked.pipeline, typed: typedWords(surroundings.argv, flags), shortPath: shortPathFrom(surroundings.cwd) };
    if (flags.json !== true && result.outcome !== "wrong") surroundings.stdout.write(summary(view, options));
  };
  const options = { ...optionsOf(asked, flags, surroundings), spend: flags.spend ?? "never", onEvent, onResult, onState: stateTeller(flags, surroundings), signal: stop.signal, kill: stop.kill };
  await orUsage(watch(options, await surroundings.world()), surroundings);
  reporter?.close();
  stop.release();
  surroundings.end(EXIT_CODE.interrupted);
}

function stateTeller(flags: BuildFlags, surroundings: Surroundings): (state: WatchState) => void {
  const paint = paintOf(surroundings);
  return (state) => {
    if (flags.json === true) surroundings.stdout.write(`${JSON.stringify({ type: "watch", state })}\n`);
    else if (state === "watching") surroundings.stdout.write(`${paint.dim("watching; Ctrl-C ends it")}\n`);
  };
}
