/** Why an instance is what it is: the difference between what it came from and what it would be now, back to the file. */
import type { Decided } from "./decisions.ts";
import type { InstanceState, StaleReason } from "./event.ts";

export interface Explanation {
  readonly address: string;
  readonly nodeType: string;
  /** Where the node type comes from: `vp`, or the plugin as the pipeline names it. */
  readonly plugin: string;
  /** What a build would do now: `fresh`, `planned` (would run), `deferred` (waits for something that would run) … */
  readonly state: InstanceState;
  readonly reason?: StaleReason;
  /** What of it a person decided. */
  readonly decided?: Decided;
  /** Of a gate whose subject a person turned down. */
  readonly rejected?: { readonly reason?: string };
  /** `now`: these changes make it stale. `last-build`: it is fresh, and these made it run in the last build. */
  readonly when: "now" | "last-build";
  readonly changes: readonly ExplainedChange[];
  /** Addresses it waits for. */
  readonly because: readonly string[];
  /** What changed upstream, one for each producer or thing waited for; at the end of the chain stands a file. */
  readonly causes: readonly Explanation[];
}

export interface ExplainedChange {
  /** Path in the action: `inputs.picture`, `version`, `tools.ffmpeg`. */
  readonly path: string;
  /** Where the value comes from, as a person would name it: `shots[b].picture`, `params.style`. */
  readonly origin?: string;
  /** The instance whose new result this is. */
  readonly producer?: string;
  readonly before?: unknown;
  readonly after?: unknown;
  /** The place in a source file that the value was read from, or the line in it that differs. */
  readonly place?: { readonly file: string; readonly line: number };
}
