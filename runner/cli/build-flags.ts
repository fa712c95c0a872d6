/** The options that every command which looks at a pipeline has, and what they mean to the engine. */
import { InvalidArgumentError, Option, type Command } from "commander";
import type { BuildOptions } from "../engine/api.ts";

export interface FilmFlags {
  readonly set: Readonly<Record<string, string>>;
  readonly params?: string;
  readonly profile?: string;
  readonly out?: string;
}

export interface PipelineFlags extends FilmFlags {
  readonly json?: boolean;
}

export interface BuildFlags extends PipelineFlags {
  readonly keepGoing?: boolean;
  readonly jobs?: number;
  readonly retryRefused?: boolean;
  readonly retryFallbacks?: boolean;
  readonly rebuy?: readonly string[];
  readonly maxCost?: number;
  readonly dryRun?: boolean;
  readonly plain?: boolean;
  readonly quiet?: boolean;
  readonly spend?: "auto" | "never";
}

/** Which film is meant. */
export function addFilmFlags(command: Command): Command {
  return command
    .option("--set <name=value>", "give a param its value; may be repeated", collect, {})
    .option("--params <file>", "take params from a YAML file")
    .option("--profile <name>", "use a profile of vp.yaml, e.g. google")
    .option("--out <folder>", "put the results here instead of out/<name>");
}

export function addPipelineFlags(command: Command): Command {
  return addFilmFlags(command).option("--json", "write JSON for programs");
}

const SPEND = new Option("--spend <how>", "whether what has a price runs; never: only what is free or already answered").choices(["auto", "never"]);

/** @param spend what the command means by it */
export function addBuildFlags(command: Command, spend = SPEND): Command {
  return addPipelineFlags(command)
    .option("-k, --keep-going", "make all that does not depend on a failure")
    .option("--retry-refused", "send requests again that a provider refused")
    .option("--retry-fallbacks", "make again what a model further down its chain made")
    .option("--rebuy <address>", "buy again what was paid for and is gone from the cache; may be repeated", repeated, [])
    .option("--max-cost <usd>", "spend no more than so many US dollars in this run", dollars)
    .option("-j, --jobs <n>", "run at most so many at once", positive)
    .addOption(spend)
    .option("--plain", "write lines, also on a terminal")
    .option("-q, --quiet", "write nothing but failures");
}

/** What of the flags the engine understands. */
export function engineOptions(flags: PipelineFlags & Partial<BuildFlags>): Omit<BuildOptions, "pipeline"> {
  const { set, params, profile, out, keepGoing, jobs, spend, retryRefused, retryFallbacks, rebuy, maxCost } = flags;
  return { set, params, profile, out, keepGoing, jobs, spend, retryRefused, retryFallbacks, rebuy, maxCost };
}

function collect(given: string, before: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const at = given.indexOf("=");
  if (at < 1) throw new InvalidArgumentError('write it as name=value, e.g. --set style="flat ink"');
  return { ...before, [given.slice(0, at)]: given.slice(at + 1) };
}

function repeated(given: string, before: readonly string[]): readonly string[] {
  return [...before, given];
}

function dollars(given: string): number {
  const usd = Number(given.replace(/^\$/, ""));
  if (!(usd >= 0)) throw new InvalidArgumentError("it is an amount of US dollars, e.g. 2.50");
  return usd;
}

function positive(given: string): number {
  const count = Number(given);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError("it is a whole number from 1 on");
  return count;
}
