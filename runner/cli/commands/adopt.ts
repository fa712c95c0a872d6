/** `vp adopt`: a published file that someone changed becomes the value of what published it. */
import type { Command } from "commander";
import { adopt } from "../../engine/decisions/adopting.ts";
import { putBack } from "../../engine/decisions/putting-back.ts";
import { shortPathFrom } from "../../report/short-path.ts";
import { answered } from "../answered.ts";
import { addPipelineFlags, type PipelineFlags } from "../build-flags.ts";
import { wishOf, type Wish } from "../decision-wish.ts";
import { paintOf } from "../screen.ts";
import type { Surroundings } from "../surroundings.ts";
import { tellDecided } from "../tell-decision.ts";

interface AdoptFlags extends PipelineFlags {
  readonly drop?: boolean;
}

const EXAMPLES = `
Examples
  vp adopt film.yaml out/film/clips/s1-03.mp4
  vp adopt film.yaml 'clips[s1-03]'
  vp adopt film.yaml 'clips[s1-03]' --drop     throws the change away: as it was made
To change a result that is not published: vp edit; to put a file of yours in its place, whatever comes: vp use.`;

export function define(command: Command, surroundings: Surroundings): void {
  addPipelineFlags(command.argument("<words...>", "the pipeline, then published files or the instances that publish them"))
    .option("--drop", "put back what was made, or take back what was adopted")
    .addHelpText("after", EXAMPLES)
    .action((words: readonly string[], flags: AdoptFlags) => decideAdopt(words, flags, surroundings));
}

async function decideAdopt(words: readonly string[], flags: AdoptFlags, surroundings: Surroundings): Promise<void> {
  const wish = await wishOf(words, flags, surroundings);
  if (wish === undefined) return;
  if (flags.drop === true) return dropChange(wish);
  const adopted = await answered(adopt(wish.options, wish.world), surroundings, flags);
  if (adopted === undefined) return;
  const { bold } = paintOf(surroundings);
  const short = shortPathFrom(surroundings.cwd);
  const lines = adopted.map(({ address, paths }) => `${bold(address)} is ${paths.map(short).join(", ")} from now on`);
  tellDecided(lines, adopted, wish, "runs what reads it");
}

async function dropChange(wish: Wish): Promise<void> {
  const { surroundings, options, flags, world } = wish;
  const put = await answered(putBack(options, world), surroundings, flags);
  if (put === undefined) return;
  const short = shortPathFrom(surroundings.cwd);
  const { bold } = paintOf(surroundings);
  const lines = [...put.paths.map((path) => `${short(path)} is as it was made again`), ...put.dropped.map((address) => `the edit of ${bold(address)} is taken back`)];
  tellDecided(lines, put, wish, put.dropped.length === 0 ? "goes on" : "puts back what was made");
}
