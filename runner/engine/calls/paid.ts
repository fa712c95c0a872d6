/**
 * A call that is written down before it is sent: claimed, so that one process makes it; its cost set aside, so that no
 * limit is crossed; its intent on disk, so that a crash cannot pay twice.
 */
import { heldBy, inDoubt, overBudget, priceUnknown } from "../../../schema/messages/calls.ts";
import { ended } from "../../../schema/messages/run.ts";
import { failed, type Settled } from "../../../schema/settled.ts";
import { unreachable } from "../../../schema/unreachable.ts";
import type { Begun } from "../../../cache/ledger.ts";
import { pause } from "../account.ts";
import { ledgerOf, type Answered, type Run } from "../run.ts";
import { isEnding, modelOf, tell, type Ask } from "./ask.ts";
import { releaseClaim, underClaim, type Asking, type Claimed } from "./claim.ts";
import { findAgain, followJob, handInJob } from "./follow.ts";
import { makeTryFolder } from "./keep.ts";
import { knownAnswer } from "./known.ts";
import { bookByReceipt, bookLeftovers } from "./leftovers.ts";
import { amountsOf, capsOn, nextRelease } from "./money.ts";
import { askQuickly } from "./quick.ts";

/** How often a process looks whether the one that makes the same request has finished, milliseconds. */
const LOOK_AGAIN_MS = 100;

export async function askUnderClaim(run: Run, ask: Ask): Promise<Settled<Answered>> {
  const unknown = ask.price === undefined ? capsOn(run, ask).find(({ measure }) => measure === "usd") : undefined;
  if (unknown) return failed(priceUnknown(modelOf(ask), unknown));
  const asking: Asking = { run, ask, workDir: await makeTryFolder(run, ask) };
  let isTold = false;
  for (;;) {
    if (isEnding(run, ask)) return failed(ended);
    const begun = begin(run, ask);
    if (begun.type === "held") {
      if (!isTold) tell(run, ask, "waits", { note: heldBy(begun.by, run.ports.machine.host) });
      isTold = true;
      await pause(LOOK_AGAIN_MS, AbortSignal.any([ask.asker.signal, run.stop]));
      const made = knownAnswer(run, ask);
      if (made) return bookedByOther(run, made);
    } else if (begun.type !== "over" || !(await nextRelease(run))) return goOn(asking, begun);
  }
}

/** What this very run holds, nobody is at: it makes one call of a key at a time, and this is the one. */
function begin(run: Run, ask: Ask): Begun {
  const { offer, provider } = ask.found;
  const isSafe = offer.idempotent || !offer.priced || offer.job?.finds === true;
  return ledgerOf(run).calls.begin({
    key: ask.key, call: ask.call, idempotencyKey: ask.key, pipeline: run.pipelineFile, address: ask.asker.address, node: ask.asker.node,
    pool: provider.pool, holder: run.holder, cost: amountsOf(ask), caps: capsOn(run, ask),
    origin: { action: ask.asker.action, film: run.asked, unknownFate: isSafe ? "repeat" : "ask-person" },
    now: run.ports.clock.now(), isGone: (holder) => holder.run === run.id || run.isGone(holder),
  });
}

async function goOn(asking: Asking, begun: Exclude<Begun, { readonly type: "held" }>): Promise<Settled<Answered>> {
  const { run, ask } = asking;
  switch (begun.type) {
    case "over": return failed(overBudget(modelOf(ask), begun));
    case "in-doubt": return failed(inDoubt(begun.open));
    case "go": return underClaim(asking, begun.claim, (claimed) => {
      run.ports.reached("intent");
      const made = knownAnswer(run, ask, begun.claim);
      if (made) return releaseClaim(claimed, made);
      tell(run, ask, "asked");
      return ask.found.offer.job ? handInJob(claimed) : askQuickly(claimed);
    });
    case "repeat": return underClaim(asking, begun.claim, async (claimed) => {
      const made = knownAnswer(run, ask);
      if (made) return bookKnown(claimed, made);
      tell(run, ask, "resumed");
      if (ask.found.offer.job?.finds) return findAgain(claimed);
      return ask.found.offer.job ? handInJob(claimed) : askQuickly(claimed);
    });
    case "resume": return underClaim(asking, begun.claim, (claimed) => {
      const made = knownAnswer(run, ask);
      if (made) return bookKnown(claimed, made);
      tell(run, ask, "resumed");
      return followJob(claimed, begun.handle);
    });
    default: return unreachable(begun);
  }
}

/** The one who made it may have been killed before it was booked. */
function bookedByOther(run: Run, made: Settled<Answered>): Settled<Answered> {
  bookLeftovers(run);
  return made;
}

/** The one who was at it before had the answer already. */
function bookKnown({ run, ask }: Claimed, made: Settled<Answered>): Settled<Answered> {
  for (const open of ledgerOf(run).calls.open({ key: ask.key })) bookByReceipt(run, open);
  return made;
}
