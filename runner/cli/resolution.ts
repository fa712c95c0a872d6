/** Carries out what a person says of unsettled calls, and tells what came of it. What `resolve` and `cancel` share. */
import { EXIT_CODE } from "../../schema/event.ts";
import { resolveCalls, type Resolution, type Resolved } from "../engine/resolve.ts";
import { unreachable } from "../../schema/unreachable.ts";
import { money } from "../report/figures.ts";
import type { Paint } from "../report/paint.ts";
import { commandFor } from "../report/ways-out.ts";
import { askedFor } from "./asked.ts";
import type { PipelineFlags } from "./build-flags.ts";
import { optionsOf } from "./carry-out.ts";
import { paintOf } from "./screen.ts";
import { complain, say, type Surroundings } from "./surroundings.ts";
import { typedWords } from "./typed.ts";

export async function carryOutResolution(words: readonly string[], resolution: Resolution, flags: PipelineFlags, surroundings: Surroundings): Promise<void> {
  const asked = askedFor(words, surroundings);
  if (asked === undefined) return;
  const resolved = await resolveCalls(optionsOf(asked, flags, surroundings), resolution, await surroundings.world());
  if (resolved.type === "failed") return complain(surroundings, [`vp: ${resolved.failure.message}`, resolved.failure.fix].filter((line) => line !== undefined).join("\n  "), EXIT_CODE.failed);
  if (flags.json === true) return say(surroundings, JSON.stringify(resolved.value, null, 2));
  if (resolved.value.length === 0) return say(surroundings, "nothing waits for an answer");
  const naming = { pipeline: asked.pipeline, options: typedWords(surroundings.argv, flags).options };
  for (const each of resolved.value) {
    say(surroundings, lineOf(each, resolution, `${commandFor("vp resolve", [each.address], naming)} --lost`, paintOf(surroundings)));
  }
  if (resolved.value.some(({ outcome }) => outcome === "busy" || outcome === "refused")) return surroundings.end(EXIT_CODE.failed);
  say(surroundings, paintOf(surroundings).dim(`  ${commandFor("vp build", [], naming)} goes on`));
}

const DONE: Readonly<Record<Resolution["type"], string>> = {
  lost: "is sent again by the next build",
  resend: "is sent again by the next build, and what the first one cost is booked",
  import: "has its answer",
  cancel: "is ended there",
};

function lineOf({ address, model, outcome, failure, usd }: Resolved, { type }: Resolution, again: string, paint: Paint): string {
  const subject = `${paint.bold(address)} ${paint.dim(model)}`;
  const booked = type === "cancel" && usd !== undefined && usd > 0 ? `; its price of ${money(usd)} is booked` : "";
  switch (outcome) {
    case "busy": return `${paint.yellow("!")} ${subject} is being worked on by another build`;
    case "refused": return `${paint.red("✗")} ${subject}: ${failure?.message ?? ""}${type === "cancel" ? `\n    ${paint.cyan(again)}   ${paint.dim("forgets it, when the provider knows nothing of it")}` : ""}`;
    case "left": return `${paint.yellow("!")} ${subject} cannot be ended there and is forgotten here${booked}`;
    case "resolved": return `${paint.green("✓")} ${subject} ${DONE[type]}${booked}`;
    default: return unreachable(outcome);
  }
}
