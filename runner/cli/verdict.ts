/** Writes a person's verdict about gates and says what was decided. What `approve` and `reject` share. */
import { EXIT_CODE } from "../../schema/event.ts";
import { decide, type Decided, type Verdict } from "../engine/decide.ts";
import { shellWord } from "../report/figures.ts";
import { askedFor, USAGE, type Asked } from "./asked.ts";
import type { PipelineFlags } from "./build-flags.ts";
import { optionsOf } from "./carry-out.ts";
import { showDiagnostics } from "./diagnostics.ts";
import { paintOf } from "./screen.ts";
import { complain, say, type Surroundings } from "./surroundings.ts";

export interface VerdictFlags extends PipelineFlags {
  readonly reason?: string;
  readonly by?: string;
}

export async function giveVerdict(words: readonly string[], verdict: Verdict["verdict"], flags: VerdictFlags, surroundings: Surroundings): Promise<void> {
  const asked = askedFor(words, surroundings);
  if (asked === undefined) return;
  const { reason, by = surroundings.ports.environment["USER"] } = flags;
  const decided = await decide(optionsOf(asked, flags, surroundings), { verdict, reason, by }, await surroundings.world());
  if (decided.type === "wrong") {
    showDiagnostics(decided.diagnostics, surroundings, flags);
    return surroundings.end(EXIT_CODE.wrong);
  }
  if (decided.value.length === 0) return nothingToDecide(asked, surroundings);
  if (flags.json === true) return say(surroundings, JSON.stringify(decided.value.map((each) => ({ ...each, verdict })), null, 2));
  for (const each of decided.value) say(surroundings, lineOf(each, verdict, surroundings));
  if (decided.value.every(({ subject }) => subject === undefined)) return surroundings.end(EXIT_CODE.waiting);
  say(surroundings, paintOf(surroundings).dim(`  vp build ${shellWord(asked.pipeline)} goes on`));
}

function nothingToDecide(asked: Asked, surroundings: Surroundings): void {
  const what = asked.rest.length === 0 ? "no gate asks for anything" : `no gate is called ${asked.rest.map((word) => `"${word}"`).join(" or ")}`;
  complain(surroundings, `vp: ${what}\n  vp status ${shellWord(asked.pipeline)} shows what waits`, asked.rest.length === 0 ? 0 : USAGE);
}

function lineOf({ address, subject }: Decided, verdict: Verdict["verdict"], surroundings: Surroundings): string {
  const paint = paintOf(surroundings);
  if (subject === undefined) return `${paint.yellow("!")} ${paint.bold(address)} has nothing to decide on yet: its subject is not made`;
  return `${verdict === "approved" ? paint.green("✓") : paint.red("✗")} ${paint.bold(address)} is ${verdict}`;
}
