/**
 * The instances whose results went into one: files by their content, other values by what the node's expressions name.
 * Looks at a film that is settled; runs nothing.
 */
import { isArtifact } from "../../schema/artifact.ts";
import type { Digest } from "../../schema/digest.ts";
import { isObject } from "../../schema/json.ts";
import type { Template } from "../../schema/pipeline.ts";
import { expressionsOf, referencesIn } from "../../schema/template.ts";
import { groupsBehind, membersOf } from "./origin.ts";
import type { Group, Instance } from "./tree.ts";

/** Who made what: the first in whose result a file stands that was in nothing it read. */
export type Makers = ReadonlyMap<Digest, string>;

export function makersIn(instances: Iterable<Instance>): Makers {
  const makers = new Map<Digest, string>();
  for (const { address, action, value, subject } of instances) {
    const read = new Set([...filesIn(action?.inputs), ...filesIn(subject)]);
    for (const digest of filesIn(value)) if (!read.has(digest) && !makers.has(digest)) makers.set(digest, address);
  }
  return makers;
}

/** Addresses, in the order in which the node names them. */
export function upstreamOf(makers: Makers, instance: Instance): readonly string[] {
  const { action, group, address } = instance;
  const inputs: Readonly<Record<string, unknown>> = isObject(action?.inputs) ? action.inputs : { subject: instance.subject };
  const found = [...group.declaration.with].flatMap(([port, template]) => {
    if ((inputs[port] ?? null) === null) return [];
    const files = filesIn(inputs[port]);
    const named = referencesIn(template).flatMap((reference) => groupsBehind(reference, group));
    const gates = named.filter(({ nodeType }) => nodeType?.runs === "person").flatMap(membersOf);
    if (files.length > 0) return [...files.flatMap((digest) => makers.get(digest) ?? []), ...gates.map((gate) => gate.address)];
    return named.flatMap((each) => membersRead(each, instance, template)).map((each) => each.address);
  });
  return [...new Set(found)].filter((each) => each !== address);
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
  if (isArtifact(value)) return [value.$artifact];
  if (Array.isArray(value)) return value.flatMap(filesIn);
  return isObject(value) ? Object.values(value).flatMap(filesIn) : [];
}
