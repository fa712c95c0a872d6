/** `import { build, plan, explain } from "vp"`: the engine for programs, with the real world already around it. */
import manifest from "../../package.json" with { type: "json" };
import type { Checked } from "../../schema/diagnostic.ts";
import type { Explanation } from "../../schema/explanation.ts";
import type { BuildOptions, BuildResult } from "../engine/api.ts";
import * as engine from "../engine/build.ts";
import * as engineExplain from "../engine/explain.ts";
import { makeWorld } from "./compose.ts";

export type { BuildOptions, BuildResult, InstanceReport } from "../engine/api.ts";
export type { Event, InstanceState, Outcome } from "../../schema/event.ts";
export type { Explanation } from "../../schema/explanation.ts";

/** Makes what the pipeline says, running only what is stale. Does not reject for trouble that can be expected. */
export function build(options: BuildOptions): Promise<BuildResult> {
  return engine.build(options, makeWorld(manifest.version));
}

/** What `build` would do and cost. Runs nothing, writes nothing. */
export function plan(options: BuildOptions): Promise<BuildResult> {
  return engine.plan(options, makeWorld(manifest.version));
}

/** Why the instances that `options.targets` name are what they are. */
export function explain(options: BuildOptions): Promise<Checked<readonly Explanation[]>> {
  return engineExplain.explain(options, makeWorld(manifest.version));
}
