/**
 * The events as a JSON Schema, family by family, for programs that read `--json`. The types in event.ts say the same,
 * and a test holds the two together.
 */
import type { InstanceState } from "./event.ts";
import type { Json } from "./json.ts";
import { Type, type Static, type TSchema } from "./type.ts";

const STATES = [
  "wanted", "ready", "fresh", "queued", "running", "done", "failed", "blocked", "skipped", "cancelled", "planned", "deferred",
] as const;
const OUTCOMES = ["done", "failed", "wrong", "waiting", "interrupted"] as const;

const text = (description: string) => Type.String({ description });
const number = (description: string) => Type.Number({ description });
const usd = (description: string) => Type.Number({ description: `${description}, US dollars` });
const ms = (description: string) => Type.Number({ description: `${description}, milliseconds` });
const maybe = Type.Optional;
const oneOf = <const T extends readonly string[]>(values: T, description: string) =>
  Type.Unsafe<T[number]>({ type: "string", enum: values, description });
const many = <T extends TSchema>(items: T, description: string) => Type.Unsafe<readonly Static<T>[]>({ type: "array", items, description });
const record = <T>(values: TSchema | true, description: string) =>
  Type.Unsafe<Readonly<Record<string, T>>>({ type: "object", additionalProperties: values, description });
const anything = (description: string) => Type.Unsafe<unknown>({ description });

const digest = (description: string) => Type.Unsafe<`sha256:${string}`>({ type: "string", pattern: "^sha256:[0-9a-f]{64}$", description });
const address = text("The instance: clips[s1-03], inside a module scenes[s1]/clips[s1-03]");
const counts = Type.Unsafe<Readonly<Partial<Record<InstanceState, number>>>>({
  type: "object", propertyNames: { enum: STATES }, additionalProperties: { type: "integer" }, description: "Instances by state",
});

const Failure = Type.Object({
  type: oneOf(["plugin", "unfit", "transient", "refused", "beyond", "contract", "expression", "cycle", "cancelled", "timeout", "input", "budget", "unset", "unpaid", "in-doubt", "parked", "lost", "moved", "disk"],
    "What kind of trouble. budget, in-doubt, parked, lost and moved wait for a person or for the next build"),
  message: text("What went wrong"),
  fix: maybe(text("What to do about it")),
  detail: maybe(text("Lines a person may need: standard error, a provider's answer")),
  retryAfterMs: maybe(ms("Wait this long before another try")),
  fateUnknown: maybe(Type.Boolean({ description: "Nobody knows whether the request was accepted" })),
  usd: maybe(usd("What was charged although there is no answer")),
});

const Change = Type.Object({
  path: text("inputs.description, version, tools.ffmpeg"),
  before: maybe(anything("The old value")),
  after: maybe(anything("The new value")),
});

const Reason = Type.Union([
  Type.Object({ type: oneOf(["new", "lost", "expired", "forced"], "Never made, its content is gone, fresh_for has passed, asked for") }),
  Type.Object({ type: Type.Literal("changed"), changes: many(Change, "What differs from the action it last came from") }),
  Type.Object({ type: Type.Literal("failed"), failure: Failure }, { description: "The same action was tried before" }),
], { description: "Why it must run" });

const Span = Type.Object({
  file: text("Absolute path"), line: number("From 1"), column: number("From 1"), endLine: number("From 1"), endColumn: number("From 1, exclusive"),
});

const Diagnostic = Type.Object({
  severity: oneOf(["error", "warning"], "Whether it can be built all the same"),
  code: text("Stable, in kebab-case"),
  message: text("What and why"),
  fix: maybe(text("The way out")),
  span: Span,
  related: maybe(many(Type.Object({ message: text("What is there"), span: Span }), "Other places that belong to it")),
});

const Decided = Type.Union([
  Type.Object({
    type: Type.Literal("take"), take: number("Which roll"),
    sameAs: maybe(Type.Object({ take: number("Which roll"), mayDiffer: Type.Boolean({ description: "One more could be different" }) }, { description: "An earlier roll that came out the same; told when it is made" })),
  }, { description: "Another roll was asked for" }),
  Type.Object({ type: Type.Literal("pin"), take: number("Which roll"), receipt: text("Which result of it") }, { description: "This result and no other" }),
  Type.Object({
    type: Type.Literal("use"), ports: many(text("An output"), "What was given"), files: many(text("Beside the decisions"), "The files"),
    moved: Type.Boolean({ description: "What it would be made from has changed since" }),
  }, { description: "A person's own files" }),
  Type.Object({ type: Type.Literal("edit"), ports: many(text("An output"), "What was changed") }, { description: "A person's edit stands over what was made" }),
], { description: "What of its result a person decided" });

const Substitute = Type.Object({ wanted: text("provider:model-id"), used: text("provider:model-id"), because: text("Why the wanted one did not answer") });

const Param = Type.Object({
  value: Type.Unsafe<Json>({ description: "A file as {$input: absolute path}" }),
  from: Type.Union([
    Type.Object({ type: oneOf(["default", "config", "set"], "The pipeline, vp.yaml, --set") }),
    Type.Object({ type: Type.Literal("profile"), name: text("Which one") }),
    Type.Object({ type: Type.Literal("params-file"), file: text("Absolute path") }),
  ], { description: "What gave it" }),
});

const event = <const N extends string, P extends Record<string, TSchema>>(type: N, description: string, fields: P) =>
  Type.Object({ type: Type.Literal(type), at: ms("When, since 1970"), run: text("The run's id"), ...fields }, { title: type, description });

const RUN = Type.Union([
  event("run-started", "The first event", {
    pipeline: text("Absolute path of the YAML"),
    name: text("The pipeline's name"),
    mode: oneOf(["build", "plan", "explain"], "In a plan nothing runs: what would be queued is planned, what waits for it is deferred"),
    states: maybe(record<readonly string[]>(many(text("A node, modules before it"), "Its nodes"), "The states of the production in their order, with the nodes of each")),
    limitUsd: maybe(usd("The most that the run may spend")),
    params: maybe(record<Static<typeof Param>>(Param, "Params by name")),
  }),
  event("notice", "Something a person may want to know", {
    message: text("What"), fix: maybe(text("What to do about it")), atEnd: maybe(Type.Boolean({ description: "Told once more at the end" })),
  }),
  event("run-finished", "The last event, but for a notice that somebody could not be told of it", {
    outcome: oneOf(OUTCOMES, "Exit codes in this order: 0, 1, 2, 3, 130"),
    counts,
    durationMs: ms("How long it took"),
    usd: usd("Spent by this run"),
    savedUsd: usd("What making the fresh ones cost before"),
    savedMs: ms("How long making the fresh ones took before"),
    outputs: record<unknown>(true, "Output name to the absolute path where it was published, else to its value"),
  }),
], { title: "run", description: "Family run: how a run begins and ends" });

const NODE = Type.Union([
  event("instances-added", "These instances are wanted; each is told once", { node: text("The node as written, modules before it"), addresses: many(address, "The instances") }),
  event("instance-changed", "An instance went from one state to another: wanted, ready, then fresh, or queued, running, done or failed", {
    address,
    node: text("The node as written"),
    nodeType: text("family.verb; empty for a module"),
    from: oneOf(STATES, "The state before"),
    to: oneOf(STATES, "The state now"),
    key: maybe(digest("The action key; for a gate the digest of its subject")),
    reason: maybe(Reason),
    failure: maybe(Failure),
    because: maybe(many(address, "Instances or nodes it waits for or was stopped by")),
    durationMs: maybe(ms("How long it ran")),
    usd: maybe(usd("Estimated for planned, spent for done")),
    leastUsd: maybe(usd("Of planned: the least that it may cost, where usd is the most")),
    setAsideUsd: maybe(usd("Of planned: set aside already for requests of it that go on, and not in usd")),
    saved: maybe(Type.Object({ durationMs: ms("How long"), usd: usd("How much") }, { description: "What running it took before: what a fresh one saves" })),
    expectedMs: maybe(ms("How long the last run at this address took")),
    decided: maybe(Decided),
    substitutes: maybe(many(Substitute, "Models that stood in for those the pipeline names")),
  }),
  event("forecast", "In a plan: what is likely of a node that is deferred or cannot tell its price", {
    address,
    instances: maybe(number("How many; absent when nobody can tell")),
    leastUsd: usd("At the least"),
    mostUsd: maybe(usd("At the most; absent when nobody can tell")),
    durationMs: maybe(ms("Work, by what was made before")),
  }),
  event("progress", "How far a running instance is", { address, fraction: number("From 0 to 1"), note: maybe(text("What it does")) }),
  event("log", "A line that a node type or a program wrote", { address, line: text("The line") }),
], { title: "node", description: "Family node: what becomes of each instance" });

const CALL = event("call", "Family call: one request to a model", {
  address,
  operation: text("text, image, video, speech or music"),
  model: text("The model"),
  key: digest("The request's key"),
  outcome: oneOf(["asked", "answered", "cached", "joined", "failed", "retrying", "waits", "resumed", "parked", "fell-back"],
    "cached: known before. joined: asked by another instance now. waits: another process asks it. resumed: the provider's work is taken up again. parked: it goes on there. fell-back: the next model of the chain is asked"),
  note: maybe(text("Who is waited for, which model comes next")),
  usd: maybe(usd("What it cost")),
  durationMs: maybe(ms("How long it took")),
  failure: maybe(Failure),
});

const GATE = event("gate", "Family gate: a node done by a person", {
  address,
  subject: digest("What is decided on"),
  outcome: oneOf(["asks", "approved", "open", "rejected"], "open: nothing priced lies behind it, so nobody is asked"),
  instructions: maybe(text("What the pipeline tells the person")),
  look: maybe(text("Where the subject can be looked at, absolute path of a file or a folder; told by a build that asks")),
  reason: maybe(text("Why it was rejected")),
});

const ARTIFACT = event("published", "Family artifact: a result was put where people look for it", {
  address,
  path: text("Relative to the output folder"),
  absolute: text("Absolute path"),
  outcome: oneOf(["written", "restored", "kept", "edited", "removed"], "kept: it was right. edited: a person changed it, so it was left alone"),
});

const SPEND = event("spend", "Family spend: money was set aside, spent, or let go again", {
  address,
  model: text("The model"),
  outcome: oneOf(["reserved", "spent", "released"], "What happened to the money"),
  usd: usd("How much"),
  spentUsd: usd("Spent by this run until now"),
  reservedUsd: usd("Set aside by this run now"),
});

const WARNING = event("warning", "Family warning: something is doubtful, and is built all the same", { diagnostic: Diagnostic, address: maybe(text("The instance that found it, where one did")) });

const ANY_EVENT = Type.Union([RUN, NODE, CALL, GATE, ARTIFACT, SPEND, WARNING]);

const LINE = Type.Union([
  Type.Object({ type: Type.Literal("diagnostic"), diagnostic: Diagnostic }, { title: "diagnostic", description: "The pipeline is wrong, and there is no run" }),
  Type.Object({ type: Type.Literal("watch"), state: oneOf(["watching", "debouncing", "building", "queued"], "What vp watch does now") }, { title: "watch", description: "vp watch went on to something else" }),
], { title: "line", description: "What commands write between events, outside of any run" });

/** The JSON Schema of one line of `--json`. Programs should pass over fields and events they do not know. */
export function eventSchema(): Json {
  return JSON.parse(JSON.stringify({ $schema: "http://json-schema.org/draft-07/schema#", title: "vp event", ...Type.Union([...ANY_EVENT.anyOf, LINE]) }));
}

/** An event as the schema has it; the same as `Event`. */
export type DescribedEvent = Static<typeof ANY_EVENT>;
