/** Writes a person's verdict about gates and says what was decided. What `approve` and `reject` share. */
import { commandLine, shellWord } from "../../schema/command-line.ts";
import { EXIT_CODE } from "../../schema/event.ts";
import { decide, type Decided, type Verdict } from "../engine/decide.ts";
import { answered } from "./answered.ts";
import { askedFor, USAGE, type Asked } from "./asked.ts";
import type { PipelineFlags } from "./build-flags.ts";
import { optionsOf } from "./carry-out.ts";
import { clearly, lookForOther, noteDecided } from "./other-film.ts";
import { shortPathFrom } from "../report/short-path.ts";
import { decisionLines, shortDigest, type GateTelling } from "./gate-lines.ts";
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
  const other = lookForOther(asked, flags, surroundings);
  const options = clearly(optionsOf(asked, flags, surroundings), other);
  const decided = await answered(decide(options, { verdict, reason, by, subject }, await surroundings.world()), surroundings, flags);
  if (decided === undefined) return;
  noteDecided(other, surroundings);
  if (decided.length === 0) return nothingToDecide(asked, surroundings);
  if (decided.some(({ refusal }) => refusal)) surroundings.end(EXIT_CODE.waiting);
  if (flags.json === true) return say(surroundings, JSON.stringify(decided.map((each) => ({ ...each, verdict })), null, 2));
  for (const each of decided) say(surroundings, linesOf(each, verdict, { options, paint: paintOf(surroundings), shortPath: shortPathFrom(surroundings.cwd) }).join("\n"));
  const settled = decided.filter(({ refusal }) => !refusal);
  if (settled.length > 0) say(surroundings, paintOf(surroundings).dim(`  ${commandLine(options, "build", [])} ${whatNext(settled, verdict)}`));
}

/** A rejected gate lets nothing pass: what it asks about is made anew where a node hears why, and else is a person's to change. */
function whatNext(decided: readonly Decided[], verdict: Verdict["verdict"]): string {
  if (verdict === "approved") return "goes on";
  if (decided.every(({ heard }) => heard)) return "makes it anew with your reason, and asks again";
  const [asks, has] = decided.length === 1 ? ["it asks", "has"] : ["they ask", "have"];
  return `stops there until what ${asks} about ${has} changed: nothing that makes it reads your reason by feedback("…")`;
}

function nothingToDecide(asked: Asked, surroundings: Surroundings): void {
  const what = asked.rest.length === 0 ? "no gate asks for anything" : `no gate is called ${asked.rest.map((word) => `"${word}"`).join(" or ")}`;
  complain(surroundings, `vp: ${what}\n  vp gates ${shellWord(asked.pipeline)} shows what there is`, asked.rest.length === 0 ? 0 : USAGE);
}

/** What was decided on is named: its place and the beginning of its digest. */
function linesOf({ address, subject, look, refusal }: Decided, verdict: Verdict["verdict"], telling: GateTelling): readonly string[] {
  const { paint, shortPath } = telling;
  const where = look === undefined ? "" : shortPath(look);
  if (!refusal) {
    const what = subject === undefined ? "" : `: ${[where, paint.dim(shortDigest(subject))].filter((part) => part !== "").join(" ")}`;
    return [`${verdict === "approved" ? paint.green("✓") : paint.red("✗")} ${paint.bold(address)} is ${verdict}${what}`];
  }
  return [
    `${paint.yellow("!")} ${refusal.message}`, `  ${refusal.fix ?? ""}`,
    ...(where === "" ? [] : [`    look at  ${where}`]), ...(subject === undefined ? [] : decisionLines(address, subject, telling)),
  ];
}
