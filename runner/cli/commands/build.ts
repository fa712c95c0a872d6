/** `vp build`: makes the film, running only what is stale. */
import { Option, type Command } from "commander";
import { answered } from "../answered.ts";
import { askedFor, type Asked } from "../asked.ts";
import { addBuildFlags, type BuildFlags } from "../build-flags.ts";
import { carryOutBuild, optionsOf } from "../carry-out.ts";
import type { Surroundings } from "../surroundings.ts";
import { tellTaken } from "../tell-decision.ts";

const EXAMPLES = `
Examples
  vp build pipelines/idea2video.yaml --set idea="a lighthouse keeper adopts a storm"
  vp build film.yaml 'clips[s1-03]' portraits      only these, and what they need
  vp build film.yaml -k -j 4 --profile google`;

export function define(command: Command, surroundings: Surroundings): void {
  addBuildFlags(command.argument("[words...]", "the pipeline, then nodes or instances; everything when none are named"))
    .option("--dry-run", "show the plan instead")
    .addOption(new Option("--force [address]", "make this again: another take is decided on; may be repeated").preset("").argParser(gathered).default([], "nothing"))
    .addHelpText("after", EXAMPLES)
    .action(async (given: readonly string[], flags: ForceFlags) => {
      // After a bare --force the pipeline is taken for its address.
      const words = [...flags.force.filter(isPipeline), ...given];
      const asked = askedFor(words, surroundings);
      if (asked === undefined || (flags.force.length > 0 && !(await forced(asked, flags, surroundings)))) return;
      if (flags.dryRun !== true) return carryOutBuild(asked, flags, surroundings);
      const { showPlan } = await import("./plan.ts");
      return showPlan(asked, flags, surroundings);
    });
}

interface ForceFlags extends BuildFlags {
  /** Addresses; an empty one stands for everything. */
  readonly force: readonly string[];
}

function gathered(given: string, before: readonly string[]): readonly string[] {
  return [...before, given];
}

function isPipeline(word: string): boolean {
  return /\.ya?ml$/.test(word);
}

/** Decides on another take of what is forced, and says so; false when that was refused. */
async function forced(asked: Asked, flags: ForceFlags, surroundings: Surroundings): Promise<boolean> {
  const { force } = await import("../../engine/decisions/takes.ts");
  const targets = flags.force.filter((address) => address !== "" && !isPipeline(address));
  const options = { ...optionsOf(asked, flags, surroundings), targets };
  const taken = await answered(force(options, await surroundings.world()), surroundings, flags);
  if (taken !== undefined && flags.json !== true && flags.quiet !== true) tellTaken(taken, { surroundings, options, flags });
  return taken !== undefined;
}
