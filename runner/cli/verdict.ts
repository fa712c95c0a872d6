/** Writes a person's verdict about gates and says what was decided. What `approve` and `reject` share. */
import { commandLine, shellWord } from "../../schema/command-line.ts";
import { EXIT_CODE } from "../../schema/event.ts";
import { decide, type Decided, type Verdict } from "../engine/decide.ts";
import { answered } from "./answered.ts";
import { askedFor, USAGE, type Asked } from "./asked.ts";
import type { PipelineFlags } from "./build-flags.ts";
import { optionsOf } from "./carry-out.ts";
import { paintOf } from "./screen.ts";
import { complain, say, type Surroundings } from "./surroundings.ts";

export interface VerdictFlags extends PipelineFlags {
  readonly reason?: string;
  readonly by?: string;
  readonly subject?: string;
}

export async function giveVerdict(words: readonly string[], verdict: Verdict["verdict"], flags: VerdictFlags, surroundings: Surroundings): Promise<void> {
  const asked = askedFor(words, surroundings);
  if (asked === undefined) return;
  const { reason, subject, by = surroundings.ports.environment["USER"] } = flags;
  const options = optionsOf(asked, flags, surroundings);
  const decided = await answered(decide(options, { verdict, reason, by, subject }, await surroundings.world()), surroundings, flags);
  if (decided === undefined) return;
  if (decided.length === 0) return nothingToDecide(asked, surroundings);
  if (decided.some(({ refusal }) => refusal)) surroundings.end(EXIT_CODE.waiting);
  if (flags.json === true) return say(surroundings, JSON.stringify(decided.map((each) => ({ ...each, verdict })), null, 2));
  for (const each of decided) tell(each, verdict, surroundings);
  if (decided.some(({ refusal }) => !refusal)) say(surroundings, paintOf(surroundings).dim(`  ${commandLine(options, "build", [])} goes on`));
}

function nothingToDecide(asked: Asked, surroundings: Surroundings): void {
  const what = asked.rest.length === 0 ? "no gate asks for anything" : `no gate is called ${asked.rest.map((word) => `"${word}"`).join(" or ")}`;
  complain(surroundings, `vp: ${what}\n  vp gates ${shellWord(asked.pipeline)} shows what there is`, asked.rest.length === 0 ? 0 : USAGE);
}

function tell({ address, refusal }: Decided, verdict: Verdict["verdict"], surroundings: Surroundings): void {
  const paint = paintOf(surroundings);
  const lines = refusal
    ? [`${paint.yellow("!")} ${refusal.message}`, `  ${refusal.fix ?? ""}`]
    : [`${verdict === "approved" ? paint.green("✓") : paint.red("✗")} ${paint.bold(address)} is ${verdict}`];
  for (const line of lines) say(surroundings, line);
}
