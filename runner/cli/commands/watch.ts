/** `vp watch`: builds again whenever something that the pipeline reads changes. */
import { Option, type Command } from "commander";
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
import { openSpendGuard, type SpendGuard } from "../spend-guard.ts";
import type { Surroundings } from "../surroundings.ts";
import { typedWords } from "../typed.ts";

const EXAMPLES = `
Examples
  vp watch film.yaml                   asks before anything is paid for; never pays where nobody can answer
  vp watch film.yaml frames --profile local
  vp watch film.yaml --spend auto      also what has a price runs again by itself`;

type WatchFlags = Omit<BuildFlags, "spend"> & { readonly spend?: "ask" | "auto" | "never" };

export function define(command: Command, surroundings: Surroundings): void {
  addBuildFlags(command.argument("[words...]", "the pipeline, then nodes or instances"), new Option("--spend <how>", "what has a price: ask for each bill, pay by itself, or leave it alone").choices(["ask", "auto", "never"]))
    .addHelpText("after", EXAMPLES)
    .action(async (words: readonly string[], flags: WatchFlags) => {
      const asked = askedFor(words, surroundings);
      if (asked !== undefined) await keepBuilding(asked, flags, surroundings);
    });
}

/** Each pass is reported like a build of its own. */
async function keepBuilding(asked: Asked, { spend: wished, ...given }: WatchFlags, surroundings: Surroundings): Promise<void> {
  const flags: BuildFlags = { ...given, spend: wished === "auto" ? "auto" : "never" };
  const guard = wished === "ask" || (wished === undefined && isAnswered(surroundings)) ? openSpendGuard(asked, flags, surroundings) : undefined;
  let view = emptyView();
  let reporter: Reporter | undefined;
  let doing: WatchState = "building";
  const stop = interruption((message) => tellPerson(doing === "building" ? message : "watching ended; what was built stays", reporter, surroundings));
  const onEvent: Reporter["take"] = (event) => {
    if (event.type === "run-started") {
      guard?.forget();
      reporter = reporterFor(flags, (view = emptyView()), surroundings);
    }
    reporter?.take(event);
  };
  const onResult = (result: BuildResult, payNow: () => void): void => {
    reporter?.close();
    reporter = undefined;
    showAfterRun(result.diagnostics, surroundings, flags);
    const options = { paint: paintOf(surroundings), pipeline: asked.pipeline, typed: typedWords(surroundings.argv, flags), shortPath: shortPathFrom(surroundings.cwd) };
    if (flags.json !== true && result.outcome !== "wrong") surroundings.stdout.write(summary(view, options));
    if (leftAlone(result)) guard?.ask(payNow);
  };
  const tellState = stateTeller(flags, surroundings);
  const onState = (state: WatchState): void => tellState((doing = state));
  const options = { ...optionsOf(asked, flags, surroundings), onEvent, onResult, onState, signal: stop.signal, kill: stop.kill };
  await orUsage(watch(options, await surroundings.world()), surroundings);
  putAway({ reporter, guard });
  stop.release();
  surroundings.end(EXIT_CODE.interrupted);
}

function putAway({ reporter, guard }: { readonly reporter: Reporter | undefined; readonly guard: SpendGuard | undefined }): void {
  reporter?.close();
  guard?.close();
}

/** Whether somebody sits there who can answer. */
function isAnswered({ stdout, ports }: Surroundings): boolean {
  return stdout.isTTY === true && process.stdin.isTTY === true && (ports.environment["CI"] ?? "") === "";
}

/** Something has a price that nobody agreed to. */
function leftAlone({ instances }: BuildResult): boolean {
  return instances.some(({ failure }) => failure?.type === "unpaid");
}

function stateTeller(flags: BuildFlags, surroundings: Surroundings): (state: WatchState) => void {
  const paint = paintOf(surroundings);
  return (state) => {
    if (flags.json === true) surroundings.stdout.write(`${JSON.stringify({ type: "watch", state })}\n`);
    else if (state === "watching") surroundings.stdout.write(`${paint.dim("watching; Ctrl-C ends it")}\n`);
  };
}
