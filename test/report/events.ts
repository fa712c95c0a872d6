/** Events as a build would send them, written short. */
import type { Event, InstanceState, Unstamped } from "../../schema/event.ts";
import { emptyView, fold, type View } from "../../runner/report/view.ts";

type Change = Extract<Unstamped, { readonly type: "instance-changed" }>;

/** Stamps events one second apart, from 1,000 ms on. */
export function stamped(events: readonly Unstamped[]): readonly Event[] {
  return events.map((event, index) => ({ ...event, at: 1000 * (index + 1), run: "r1" }));
}

export function viewOf(events: readonly Unstamped[]): View {
  const view = emptyView();
  for (const event of stamped(events)) fold(view, event);
  return view;
}

export const started = (name = "the-lamp", mode: "build" | "plan" = "build"): Unstamped => ({ type: "run-started", pipeline: `/films/${name}.yaml`, name, mode });

/** `clips[a]` of node `clips`, from wanted to the state named. */
export function change(address: string, to: InstanceState, more: Partial<Change> = {}): Unstamped {
  const node = address.replace(/\[.*$/, "");
  return { type: "instance-changed", address, node, nodeType: `${node}.make`, from: "wanted", to, ...more };
}

export function finished(outcome: "done" | "failed" | "waiting" | "interrupted", outputs: Readonly<Record<string, unknown>> = {}): Unstamped {
  return { type: "run-finished", outcome, counts: {}, durationMs: 42_000, usd: 0.42, savedUsd: 0, savedMs: 0, outputs };
}
