/** Which roll of a request is wanted, as words that seed chance. Knows nothing of what they change. */
import type { CallContext } from "vp/plugin";

/** Empty for the first, which is what a request says and nothing else. */
export function rollOf({ roll = 0 }: { readonly roll?: number }, { take }: Pick<CallContext, "take">): string {
  return take === 0 && roll === 0 ? "" : `take ${take} roll ${roll}`;
}
