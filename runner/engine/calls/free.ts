/** A call that has no price: asked, kept. A crash loses only the time. */
import { ok, type Settled } from "../../../schema/settled.ts";
import type { Answered, Run } from "../run.ts";
import { tell, type Ask } from "./ask.ts";
import { generate } from "./generate.ts";
import { beginTry, keepAnswer, makeTryFolder, writeReceipt } from "./keep.ts";

export async function askForFree(run: Run, ask: Ask): Promise<Settled<Answered>> {
  tell(run, ask, "asked");
  const once = beginTry(run, await makeTryFolder(run, ask));
  const result = await generate(run, ask, once);
  if (result.type === "failed") {
    if (result.failure.type === "refused") writeReceipt(run, ask, once, { outputs: null, usd: 0, refusal: result.failure });
    return result;
  }
  const kept = await keepAnswer(run, ask, once, result.value.answer);
  if (kept.type === "failed") return kept;
  const { usage } = result.value;
  const usd = usage?.usd ?? 0;
  run.purse.spentUsd += usd;
  writeReceipt(run, ask, once, { outputs: kept.value, usd, usage });
  return ok({ answer: kept.value, usd, key: ask.key });
}
