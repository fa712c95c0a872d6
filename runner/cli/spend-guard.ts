/** Shows the bill of what a watched film would pay for, and asks. Edits go on meanwhile: a new pass takes the question back. */
import { createInterface } from "node:readline";
import { billReport } from "../report/plan-report.ts";
import type { Asked } from "./asked.ts";
import type { BuildFlags } from "./build-flags.ts";
import { planView } from "./carry-out.ts";
import { paintOf } from "./screen.ts";
import type { Surroundings } from "./surroundings.ts";

export interface SpendGuard {
  /** Asks; `pay` is called when the answer is yes. */
  ask(pay: () => void): void;
  /** Takes an open question back. */
  forget(): void;
  close(): void;
}

export function openSpendGuard(asked: Asked, flags: BuildFlags, surroundings: Surroundings): SpendGuard {
  const paint = paintOf(surroundings);
  const lines = createInterface({ input: process.stdin });
  let open: (() => void) | undefined;
  const answer = (line: string): void => {
    const pay = open;
    open = undefined;
    if (/^y(es)?$/i.test(line.trim())) pay?.();
    else if (pay !== undefined) surroundings.stderr.write(`${paint.dim("left alone; an edit asks again")}\n`);
  };
  lines.on("line", answer);
  const show = async (pay: () => void): Promise<void> => {
    const view = await planView(asked, { ...flags, json: true }, surroundings);
    if (view === undefined || open !== pay) return;
    surroundings.stderr.write(`\n${billReport(view, paint)}\n${paint.bold("Pay for it?")} y or n ${paint.dim("(edits go on meanwhile)")}\n`);
  };
  return {
    ask(pay) {
      open = pay;
      void show(pay);
    },
    forget: () => void (open = undefined),
    close: () => lines.close(),
  };
}
