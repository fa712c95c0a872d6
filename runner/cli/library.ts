/**
 * `import { build, plan, explain } from "vp"`: the engine for programs, with the real world already around it. The engine
 * is loaded by the first call, so that a Node which cannot read it is told so here, in a sentence.
 */
import type { Checked } from "../../schema/diagnostic.ts";
import type { Explanation } from "../../schema/explanation.ts";
import { nodeTooOld } from "../../schema/messages/host.ts";
import type { BuildOptions, BuildResult } from "../engine/api.ts";

export type { BuildOptions, BuildResult, InstanceReport } from "../engine/api.ts";
export type { Event, InstanceState, Outcome } from "../../schema/event.ts";
export type { Explanation } from "../../schema/explanation.ts";

refuseOldNode();

/** Makes what the pipeline says, running only what is stale. Does not reject for trouble that can be expected. */
export async function build(options: BuildOptions): Promise<BuildResult> {
  return (await import("./library-engine.ts")).build(options);
}

/** What `build` would do and cost. Runs nothing but what is free and a few milliseconds of its own, in memory, and writes nothing. */
export async function plan(options: BuildOptions): Promise<BuildResult> {
  return (await import("./library-engine.ts")).plan(options);
}

/** Why the instances that `options.targets` name are what they are. */
export async function explain(options: BuildOptions): Promise<Checked<readonly Explanation[]>> {
  return (await import("./library-engine.ts")).explain(options);
}

function refuseOldNode(): void {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 22)) return;
  const error = new Error(nodeTooOld(process.versions.node));
  // The place in a bundle says nothing to whoever reads it.
  error.stack = `${error.name}: ${error.message}`;
  throw error;
}
