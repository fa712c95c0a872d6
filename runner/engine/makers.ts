/**
 * `makers(value)` in expressions: who had a part in a value, back to its first node: models that answered, and people who
 * gave or changed something. Tells kinds and numbers, no addresses: it goes into the key of whoever asks.
 */
import { isText, type Artifact } from "../../schema/artifact.ts";
import type { Digest } from "../../schema/digest.ts";
import { sameJson } from "../../schema/json.ts";
import type { Operation } from "../../schema/type.ts";
import type { Functions } from "../load/template.ts";
import type { Schema } from "./project.ts";
import type { Run } from "./run.ts";
import { hasValue, type Instance } from "./tree.ts";
import { artifactsIn, givenPorts, makersIn, upstreamOf } from "./upstream.ts";

/** One who had a part. */
export type Maker =
  | { readonly by: "model"; readonly operation: Operation; /** `provider:model-id` as it answered. */ readonly model: string }
  /** `count`: how many files or values of the kind. */
  | { readonly by: "person"; readonly how: How; readonly kind: Kind; readonly count: number };

/** `given`: in place of what would be made, or as an input; `changed`: over what was made. */
type How = "given" | "changed";

/** `text`: values too. */
type Kind = "image" | "video" | "audio" | "text" | "file";

export function makersFunction(run: Run): Functions {
  return new Map([["makers", ([value]) => makersOf(run, value)]]);
}

/** In an order that their work alone decides. The value is known, and so is all that went into it. */
function makersOf(run: Run, value: unknown): readonly Maker[] {
  const makers = makersIn([...run.film.instances.values()].filter(hasValue));
  const found: Maker[] = [];
  const files = new Map<Digest, Artifact>();
  const seen = new Set<Instance>();
  const take = (artifacts: readonly Artifact[]): readonly Instance[] => {
    for (const artifact of artifacts) if (!makers.has(artifact.$artifact)) files.set(artifact.$artifact, artifact);
    return artifacts.flatMap(({ $artifact }) => makers.get($artifact) ?? []);
  };
  // A set that grows while it is walked.
  for (const instance of take(artifactsIn(value))) seen.add(instance);
  for (const instance of seen) {
    found.push(...personIn(instance));
    if (instance.decided?.type === "use") continue;
    found.push(...modelsOf(run, instance));
    take(artifactsIn(instance.action?.inputs));
    for (const each of upstreamOf(makers, instance)) seen.add(each);
  }
  // A text that a film begins with is what it is about, not a part of it.
  found.push(...[...files.values()].filter(({ mediaType }) => !isText(mediaType)).map((file) => personal("given", file)));
  return summed(found);
}

function personIn(instance: Instance): readonly Maker[] {
  const ports = givenPorts(instance);
  if (ports.length === 0) return [];
  const how = instance.decided?.type === "use" ? "given" : "changed";
  const given = ports.flatMap((port) => artifactsIn(instance.value?.[port]));
  return given.length === 0 ? [{ by: "person", how, kind: "text", count: 1 }] : given.map((file) => personal(how, file));
}

function personal(how: How, { mediaType }: Artifact): Maker {
  const [kind = ""] = mediaType.split("/");
  const isMedia = kind === "video" || kind === "audio" || (kind === "image" && mediaType !== "image/svg+xml");
  return { by: "person", how, kind: isMedia ? (kind as Kind) : isText(mediaType) ? "text" : "file", count: 1 };
}

/** Those that answered; those that are named where the cache no longer tells of an answer. */
function modelsOf({ store }: Run, { made, action, group }: Instance): readonly Maker[] {
  const answers = (made?.calls ?? []).map((key) => store.receipts.find(key).find((each) => each.type === "call"));
  if (answers.some((answer) => answer === undefined)) return modelsNamed(action?.inputs, group.nodeType?.inputs as Schema | undefined);
  return answers.flatMap((answer) => {
    if (answer?.type !== "call" || answer.refusal !== undefined) return [];
    const { operation, provider, model } = answer.call;
    return [{ by: "model", operation, model: `${provider}:${model}` } as const];
  });
}

function modelsNamed(inputs: unknown, schema: Schema | undefined): readonly Maker[] {
  return Object.entries(schema?.properties ?? {}).flatMap(([port, { model: operation }]) => {
    const model = (inputs as Readonly<Record<string, unknown>> | undefined)?.[port];
    return operation === undefined || typeof model !== "string" ? [] : [{ by: "model", operation: operation as Operation, model } as const];
  });
}

/** Each once, with how many there are of it, sorted. */
function summed(found: readonly Maker[]): readonly Maker[] {
  const sums: Maker[] = [];
  for (const maker of found) {
    const at = sums.findIndex((each) => sameJson({ ...each, count: 0 }, { ...maker, count: 0 }));
    const known = sums[at];
    if (known === undefined) sums.push(maker);
    else if (known.by === "person") sums[at] = { ...known, count: known.count + 1 };
  }
  return sums.sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
}

function nameOf(maker: Maker): string {
  return maker.by === "model" ? `model ${maker.operation} ${maker.model}` : `person ${maker.kind} ${maker.how}`;
}
