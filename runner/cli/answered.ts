/** What a command that decides something came to: its answer, or why there is none, told to the person. */
import { EXIT_CODE } from "../../schema/event.ts";
import type { Answer } from "../engine/decisions/deciding.ts";
import { USAGE } from "./asked.ts";
import { showAfterRun, showDiagnostics } from "./diagnostics.ts";
import { noticeLine } from "../report/failure-text.ts";
import { shortPathFrom } from "../report/short-path.ts";
import { removedAsset } from "../../schema/messages/decisions.ts";
import { paintOf } from "./screen.ts";
import { complain, say, type Surroundings } from "./surroundings.ts";

/** Nothing when it was refused; that has been said, and the command's exit code is set. */
export async function answered<T>(answering: Promise<Answer<T>>, surroundings: Surroundings, flags: { readonly json?: boolean }): Promise<T | undefined> {
  const answer = await answering;
  if (answer.type === "wrong") {
    showDiagnostics(answer.diagnostics, surroundings, flags);
    surroundings.end(EXIT_CODE.wrong);
    return undefined;
  }
  if (answer.value.type === "ok") {
    // Programs read the answer alone on standard output.
    showAfterRun(flags.json === true ? [] : (answer.doubts ?? []), surroundings, flags);
    if (flags.json !== true) for (const path of answer.removed ?? []) say(surroundings, noticeLine(removedAsset(shortPathFrom(surroundings.cwd)(path)), paintOf(surroundings)));
    return answer.value.value;
  }
  const { message, fix } = answer.value.failure;
  complain(surroundings, `vp: ${message}${fix === undefined ? "" : `\n  ${fix}`}`, USAGE);
  return undefined;
}
