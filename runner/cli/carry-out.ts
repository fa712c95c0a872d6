/** A build or a plan from the command line: the engine is called, its events are reported, its end becomes an exit code. */
import { EXIT_CODE, type Event } from "../../schema/event.ts";
import type { BuildOptions, BuildResult } from "../engine/api.ts";
import { build, plan } from "../engine/build.ts";
import { UnknownTarget } from "../engine/targets.ts";
import type { Reporter } from "../report/reporter.ts";
import { summary } from "../report/summary.ts";
import { emptyView, fold, type View } from "../report/view.ts";
import { USAGE, type Asked } from "./asked.ts";
import { engineOptions, type BuildFlags, type PipelineFlags } from "./build-flags.ts";
import { showAfterRun } from "./diagnostics.ts";
import { interruption } from "./interruption.ts";
import { noOpWords } from "./no-op-words.ts";
import { paintOf, reporterFor } from "./screen.ts";
import { shortPathFrom } from "../report/short-path.ts";
import { complain, type Surroundings } from "./surroundings.ts";
import { typedWords } from "./typed.ts";

/** Builds, reporting as it goes, and ends the command. */
export async function carryOutBuild(asked: Asked, flags: BuildFlags, surroundings: Surroundings): Promise<void> {
  const view = emptyView();
  const reporter = reporterFor(flags, view, surroundings);
  const stop = interruption((message) => tellPerson(message, reporter, surroundings));
  const options = { ...optionsOf(asked, flags, surroundings), remember: noOpWords(surroundings.argv, surroundings.cwd)?.options, onEvent: reporter.take, signal: stop.signal, kill: stop.kill };
  try {
    const result = await orUsage(build(options, await surroundings.world()), surroundings);
    reporter.close();
    if (result !== undefined) tell(view, result, { asked, flags, surroundings });
  } finally {
    reporter.close();
    stop.release();
  }
}

/** A word to the person at the keyboard, beside the report. */
export function tellPerson(message: string, reporter: Reporter | undefined, { stderr }: Surroundings): void {
  if (reporter?.tell === undefined) stderr.write(`\nvp: ${message}\n`);
  else reporter.tell(message);
}

interface Telling {
  readonly asked: Asked;
  readonly flags: BuildFlags;
  readonly surroundings: Surroundings;
}

function tell(view: View, result: BuildResult, { asked, flags, surroundings }: Telling): void {
  showAfterRun(result.diagnostics, surroundings, flags);
  surroundings.end(EXIT_CODE[result.outcome]);
  const wanted = flags.json !== true && (flags.quiet !== true || result.outcome !== "done");
  const options = { paint: paintOf(surroundings), pipeline: asked.pipeline, typed: typedWords(surroundings.argv, flags), shortPath: shortPathFrom(surroundings.cwd) };
  if (wanted) surroundings.stdout.write(summary(view, options));
}

/** Plans, telling what `tell` says of each event, and gives the view when the pipeline is right. */
export async function planView(asked: Asked, flags: PipelineFlags, surroundings: Surroundings, tell: (event: Event) => void = () => undefined): Promise<View | undefined> {
  const view = emptyView();
  const onEvent = (event: Event): void => {
    fold(view, event);
    tell(event);
  };
  const result = await orUsage(plan({ ...optionsOf(asked, flags, surroundings), onEvent }, await surroundings.world()), surroundings);
  if (result === undefined) return undefined;
  showAfterRun(result.diagnostics, surroundings, flags);
  surroundings.end(EXIT_CODE[result.outcome]);
  return result.outcome === "wrong" ? undefined : view;
}

export function optionsOf(asked: Asked, flags: PipelineFlags, { cwd }: Surroundings): BuildOptions {
  return { ...engineOptions(flags), pipeline: asked.pipeline, targets: asked.rest, cwd };
}

/** A target that names nothing is a usage error, not a bug. */
export async function orUsage<T>(result: Promise<T>, surroundings: Surroundings): Promise<T | undefined> {
  try {
    return await result;
  } catch (error) {
    if (!(error instanceof UnknownTarget)) throw error;
    complain(surroundings, `vp: ${error.message}`, USAGE);
    return undefined;
  }
}
