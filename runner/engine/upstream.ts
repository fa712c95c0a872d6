/**
 * The instances whose results went into one: files by their content, other values by what the node's expressions name.
 * Looks at a film that is settled; runs nothing.
 */
import { isArtifact, type Artifact } from "../../schema/artifact.ts";
import type { Digest } from "../../schema/digest.ts";
import { isObject } from "../../schema/json.ts";
import type { Template } from "../../schema/pipeline.ts";
import { expressionsOf, referencesIn } from "../../schema/template.ts";
import { groupsBehind, membersOf } from "./origin.ts";
import type { Group, Instance } from "./tree.ts";

/** Who made what: those in whose result a file stands that was in nothing they read; and who was given it by a person. */
export type Makers = ReadonlyMap<Digest, readonly Instance[]>;

export function makersIn(instances: Iterable<Instance>): Makers {
  const makers = new Map<Digest, Instance[]>();
  for (const instance of instances) {
    const { action, value, subject } = instance;
    const given = givenPorts(instance);
    const own = new Set(given.flatMap((port) => filesIn(value?.[port])));
    const read = new Set([...filesIn(action?.inputs), ...filesIn(subject)]);
    for (const digest of new Set(filesIn(value))) {
      if (own.has(digest) || !read.has(digest)) makers.set(digest, [...(makers.get(digest) ?? []), instance]);
    }
  }
  return makers;
}

/** The outputs of an instance that are a person's. */
export function givenPorts({ decided }: Instance): readonly string[] {
  return decided?.type === "use" || decided?.type === "edit" ? decided.ports : [];
}

/** In the order in which the node names them. */
export function upstreamOf(makers: Makers, instance: Instance): readonly Instance[] {
  const { action, group } = instance;
  const inputs: Readonly<Record<string, unknown>> = isObject(action?.inputs) ? action.inputs : { subject: instance.subject };
  const found = [...group.declaration.with].flatMap(([port, template]) => {
    if ((inputs[port] ?? null) === null) return [];
    const files = filesIn(inputs[port]);
    const named = referencesIn(template).flatMap((reference) => groupsBehind(reference, group));
    const gates = named.filter(({ nodeType }) => nodeType?.runs === "person").flatMap(membersOf);
    if (files.length > 0) return [...files.flatMap((digest) => meant(makers.get(digest) ?? [], named, instance)), ...gates];
    return named.flatMap((each) => membersRead(each, instance, template));
  });
  return [...new Set(found)].filter((each) => each !== instance);
}

/** Of several that made the very same bytes, those that the reader names, and among them the one of its own key. */
function meant(makers: readonly Instance[], named: readonly Group[], { element }: Instance): readonly Instance[] {
  if (makers.length < 2) return makers;
  const read = makers.filter(({ address }) => named.some((each) => address === each.address || address.startsWith(`${each.address}[`) || address.startsWith(`${each.address}/`)));
  const same = read.filter((each) => each.element !== undefined && each.element.key === element?.key);
  return same.length > 0 ? same : read.length > 0 ? read : makers.slice(0, 1);
}

/** Of a fan-out the member of the same key, when there is one; of a module those behind the outputs that are read. */
function membersRead(group: Group, reader: Pick<Instance, "element">, template: Template): readonly Instance[] {
  const members = membersOf(group);
  const same = members.filter(({ element }) => element !== undefined && element.key === reader.element?.key);
  if (members.length > 0 || group.expansion.type !== "known") return same.length > 0 ? same : members;
  const names = expressionsOf(template).map(({ source }) => source).join(" ");
  return [...group.expansion.members.values()].flatMap((member) => {
    if (member.type === "instance") return [];
    const outputs = [...member.scope.pipeline.outputs].filter(([name]) => new RegExp(`\\.${name}\\b`).test(names));
    return outputs.flatMap(([, output]) => referencesIn(output).flatMap(({ root }) => member.scope.groups.get(root) ?? []).flatMap((each) => membersRead(each, { element: undefined }, output)));
  });
}

function filesIn(value: unknown): readonly Digest[] {
  return artifactsIn(value).map(({ $artifact }) => $artifact);
}

export function artifactsIn(value: unknown): readonly Artifact[] {
  if (isArtifact(value)) return [value];
  if (Array.isArray(value)) return value.flatMap(artifactsIn);
  return isObject(value) ? Object.values(value).flatMap(artifactsIn) : [];
}
