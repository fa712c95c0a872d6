/** What the library's functions do, once it is known that this Node can. */
import manifest from "../../package.json" with { type: "json" };
import type { Checked } from "../../schema/diagnostic.ts";
import type { Explanation } from "../../schema/explanation.ts";
import type { BuildOptions, BuildResult } from "../engine/api.ts";
import * as engine from "../engine/build.ts";
import * as engineExplain from "../engine/explain.ts";
import { makeWorld } from "./compose.ts";

export function build(options: BuildOptions): Promise<BuildResult> {
  return engine.build(options, makeWorld(manifest.version));
}

export function plan(options: BuildOptions): Promise<BuildResult> {
  return engine.plan(options, makeWorld(manifest.version));
}

export function explain(options: BuildOptions): Promise<Checked<readonly Explanation[]>> {
  return engineExplain.explain(options, makeWorld(manifest.version));
}
