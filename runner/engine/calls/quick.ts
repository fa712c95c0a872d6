/** One request, one answer, under a claim. */
import type { Settled } from "../../../schema/settled.ts";
import type { Answered } from "../run.ts";
import { settleAnswer, settleFailure, type Claimed } from "./claim.ts";
import { generate } from "./generate.ts";

export async function askQuickly(claimed: Claimed): Promise<Settled<Answered>> {
  const { run, ask, once } = claimed;
  const result = await generate(run, ask, once);
  run.ports.reached("submitted");
  return result.type === "ok" ? settleAnswer(claimed, result.value) : settleFailure(claimed, result.failure);
}
