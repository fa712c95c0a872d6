/**
 * The film being made: scopes (a pipeline taken once), groups (a node as written) and instances (a node after
 * expansion). Holds what is known; decides nothing.
 */
import type { Action, ActionKey } from "../../schema/action.ts";
import type { Decided } from "../../schema/decisions.ts";
import type { InstanceState, StaleReason } from "../../schema/event.ts";
import type { Digest } from "../../schema/digest.ts";
import type { Failure } from "../../schema/failure.ts";
import type { Functions } from "../load/template.ts";
import type { LazyRecord } from "../../schema/lazy.ts";
import type { NodeTypeDescription } from "../../schema/node-type.ts";
import type { NodeDeclaration, Pipeline } from "../../schema/pipeline.ts";

/** One taking of a pipeline: the root, or a module at an address. */
export interface Scope {
  readonly pipeline: Pipeline;
  /** Empty at the root, `scenes[s1]/` inside a module. */
  readonly prefix: string;
  readonly params: LazyRecord;
  /** What its expressions can call beside the language's own functions. */
  readonly functions: Functions;
  /** The module node that took it; absent at the root. */
  readonly takenBy?: Group;
  /** The element of that node that it was taken for. */
  readonly element?: Element | undefined;
  /** Whether it is entered at all: what `when` and `needs` of the modules around it say now. */
  readonly entry: () => Entry;
  /** Which outputs are being read now. */
  readonly reading: Set<string>;
  readonly groups: Map<string, Group>;
}

export type Entry =
  | { readonly type: "open" }
  /** Skipped: nothing in it runs, and its outputs are null. */
  | { readonly type: "shut" }
  | { readonly type: "parked"; readonly on: readonly string[] }
  | { readonly type: "wrong"; readonly failure: Failure };

/** A node as written, in one scope. A node without `for_each` has one member under the empty key. */
export interface Group {
  readonly address: string;
  readonly scope: Scope;
  readonly declaration: NodeDeclaration;
  /** Absent for a module. */
  readonly nodeType?: NodeTypeDescription;
  expansion: Expansion;
  /** Whether every member is wanted, or only those that somebody reads. */
  wanted: "nobody" | "some" | "all";
  /** Members that have not settled; meaningful once expanded. */
  unsettled: number;
}

export type Expansion =
  | { readonly type: "unknown" }
  | { readonly type: "known"; readonly members: ReadonlyMap<string, Member> }
  | { readonly type: "dead"; readonly failure?: Failure; readonly because: readonly string[] };

export type Member =
  | { readonly type: "instance"; readonly instance: Instance }
  | { readonly type: "module"; readonly scope: Scope };

/** The element of a `for_each` that a member stands for. */
export interface Element {
  readonly key: string;
  readonly value: unknown;
}

export interface Instance {
  readonly address: string;
  readonly group: Group;
  readonly element: Element | undefined;
  state: InstanceState;
  action?: Action;
  key?: ActionKey;
  /** The action key without the take: what decisions are made on. */
  base?: ActionKey;
  /** What of its result a person decided. */
  decided?: Decided;
  /** Outputs by port, once fresh or done, and where a plan knows beforehand what they would be; `null` when its `when` was false. */
  value?: Readonly<Record<string, unknown>> | null;
  /** What a gate asks about. */
  subject?: unknown;
  /** What the node itself gave, under any edit, the receipt that says so, and the keys of the calls it made. */
  made?: { readonly outputs: Readonly<Record<string, unknown>>; readonly receipt: string; readonly calls: readonly Digest[] };
  reason?: StaleReason;
  failure?: Failure;
  /** Addresses that stopped it, or that it waits for. */
  because?: readonly string[];
  /** US dollars: spent, or estimated in a plan. */
  usd?: number;
  durationMs?: number;
  /** What a fresh one would have cost to run. */
  saved?: { readonly durationMs: number; readonly usd: number };
  /** Inputs before projection, kept in explain mode only: they still name their sources. */
  evaluated?: Readonly<Record<string, unknown>>;
}

/** Whoever can wait for an address: an instance, a group that has yet to expand, a target whose group has. */
export type Waiter =
  | { readonly type: "instance"; readonly instance: Instance }
  | { readonly type: "group"; readonly group: Group }
  | { readonly type: "target"; readonly target: string };

/** A waiter among those who wait for an address; the same one stands with each address that it waits for. */
export interface Parking {
  readonly waiter: Waiter;
  /** How many of its addresses were to settle before it is worth another look. */
  readonly patience: number;
  /** How many of those are left; none once it was woken. */
  left: number;
}

const SETTLED: ReadonlySet<InstanceState> = new Set([
  "fresh", "done", "failed", "blocked", "skipped", "cancelled", "planned", "deferred",
]);

export function isSettled(instance: Instance): boolean {
  return SETTLED.has(instance.state);
}

/** True when the instance has a value that others may read. */
export function hasValue(instance: Instance): boolean {
  return instance.value !== undefined && isSettled(instance);
}

/** What it was made to be: not what a plan only knows that it would be. */
export function madeValue({ state, value }: Instance): Instance["value"] {
  return state === "planned" ? undefined : value;
}

/** True when it failed and the rest goes on without it, its value null. Elements of a fan-out are left out of that instead. */
export function isForgiven({ state, group: { declaration } }: Instance): boolean {
  return state === "failed" && declaration.onFailure === "skip" && declaration.forEach === undefined;
}

export function memberAddress(group: Group, key: string): string {
  return group.declaration.forEach === undefined ? group.address : `${group.address}[${key}]`;
}
