/** What a build did, folded from the events it told. Knows nothing of how it was run. */
import type { Event, InstanceState } from "../../schema/event.ts";
import type { Finished } from "./vp-process.ts";
import type { Ask } from "./mock-language.ts";

export interface Build extends Finished {
  /** Addresses that ran and came to an end they were meant to have, sorted. */
  readonly ran: readonly string[];
  readonly fresh: readonly string[];
  readonly failed: readonly string[];
  readonly skipped: readonly string[];
  /** Addresses in any other state at the end, as `address state`: nothing should be left hanging. */
  readonly open: readonly string[];
  /** What this build was charged for, in order. */
  readonly charged: readonly Ask[];
  readonly charges: number;
}

type InstanceChanged = Extract<Event, { readonly type: "instance-changed" }>;

export function buildOf(finished: Finished, charged: readonly Ask[]): Build {
  const changes = finished.events.filter((event): event is InstanceChanged => event.type === "instance-changed");
  const last = new Map<string, InstanceState>(changes.map(({ address, to }) => [address, to]));
  const running = new Set(changes.filter(({ to }) => to === "running").map(({ address }) => address));
  const inState = (...states: readonly InstanceState[]): string[] =>
    [...last].filter(([, state]) => states.includes(state)).map(([address]) => address).sort();
  const closed: readonly InstanceState[] = ["done", "fresh", "failed", "skipped"];
  return {
    ...finished,
    ran: inState("done").filter((address) => running.has(address)),
    fresh: inState("fresh"),
    failed: inState("failed"),
    skipped: inState("skipped"),
    open: [...last].filter(([, state]) => !closed.includes(state)).map((entry) => entry.join(" ")).sort(),
    charged,
    charges: charged.length,
  };
}

/** True for the event that takes an address into a state. */
export const becomes = (address: string, state: InstanceState) => (event: Event): boolean =>
  event.type === "instance-changed" && event.address === address && event.to === state;
