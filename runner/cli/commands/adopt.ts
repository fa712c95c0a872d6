/** `vp adopt`: a published file that someone changed becomes the value of what published it. */
import type { Command } from "commander";
import { adopt } from "../../engine/decisions/adopting.ts";
import { shortPathFrom } from "../../report/short-path.ts";
import { answered } from "../answered.ts";
import { askedFor, needsTarget } from "../asked.ts";
import { addPipelineFlags, type PipelineFlags } from "../build-flags.ts";
import { optionsOf } from "../carry-out.ts";
import { paintOf } from "../screen.ts";
import type { Surroundings } from "../surroundings.ts";
import { tellDecided } from "../tell-decision.ts";

const EXAMPLES = `
Examples
  vp adopt film.yaml out/film/clips/s1-03.mp4
  vp adopt film.yaml 'clips[s1-03]'
To have the published file as it was made instead, delete it and build again.`;

export function define(command: Command, surroundings: Surroundings): void {
  addPipelineFlags(command.argument("<words...>", "the pipeline, then published files or the instances that publish them"))
    .addHelpText("after", EXAMPLES)
    .action((words: readonly string[], flags: PipelineFlags) => decideAdopt(words, flags, surroundings));
}

async function decideAdopt(words: readonly string[], flags: PipelineFlags, surroundings: Surroundings): Promise<void> {
  const asked = askedFor(words, surroundings);
  if (asked === undefined || !needsTarget(asked, surroundings)) return;
  const options = optionsOf(asked, flags, surroundings);
  const adopted = await answered(adopt(options, await surroundings.world()), surroundings, flags);
  if (adopted === undefined) return;
  const { bold } = paintOf(surroundings);
  const short = shortPathFrom(surroundings.cwd);
  const lines = adopted.map(({ address, paths }) => `${bold(address)} is ${paths.map(short).join(", ")} from now on`);
  tellDecided(lines, adopted, { surroundings, options, flags }, "runs what reads it");
}
