/** Carries out what a person says of unsettled calls, and tells what came of it. What `resolve` and `cancel` share. */
import { EXIT_CODE } from "../../schema/event.ts";
import { resolveCalls, type Resolution, type Resolved } from "../engine/resolve.ts";
import { shellWord } from "../../schema/command-line.ts";
import { askedFor } from "./asked.ts";
import type { PipelineFlags } from "./build-flags.ts";
import { optionsOf } from "./carry-out.ts";
import { paintOf } from "./screen.ts";
import { complain, say, type Surroundings } from "./surroundings.ts";

export async function carryOutResolution(words: readonly string[], resolution: Resolution, flags: PipelineFlags, surroundings: Surroundings): Promise<void> {
  const asked = askedFor(words, surroundings);
  if (asked === undefined) return;
  const resolved = await resolveCalls(optionsOf(asked, flags, surroundings), resolution, await surroundings.world());
  if (resolved.type === "failed") return complain(surroundings, `vp: ${resolved.failure.message}`, EXIT_CODE.failed);
  if (flags.json === true) return say(surroundings, JSON.stringify(resolved.value, null, 2));
  if (resolved.value.length === 0) return say(surroundings, "nothing waits for an answer");
  for (const each of resolved.value) say(surroundings, lineOf(each, resolution, surroundings));
  if (resolved.value.some(({ outcome }) => outcome !== "resolved")) return surroundings.end(EXIT_CODE.failed);
  say(surroundings, paintOf(surroundings).dim(`  vp build ${shellWord(asked.pipeline)} goes on`));
}

const DONE: Readonly<Record<Resolution["type"], string>> = {
  lost: "is sent again by the next build",
  resend: "is sent again by the next build, and what the first one cost is booked",
  import: "has its answer",
  cancel: "is ended",
};

function lineOf({ address, model, outcome, failure }: Resolved, { type }: Resolution, surroundings: Surroundings): string {
  const paint = paintOf(surroundings);
  const subject = `${paint.bold(address)} ${paint.dim(model)}`;
  if (outcome === "busy") return `${paint.yellow("!")} ${subject} is being worked on by another build`;
  if (outcome === "refused") return `${paint.red("✗")} ${subject}: ${failure?.message ?? ""}`;
  return `${paint.green("✓")} ${subject} ${DONE[type]}`;
}
