/** The output ports of an instance as a person fills them: which there are, which hold files, and of what kind. */
import { mediaTypeOf } from "../../../schema/artifact.ts";
import * as say from "../../../schema/messages/decisions.ts";
import { failed, ok, type Settled } from "../../../schema/settled.ts";
import type { Schema } from "../project.ts";
import type { Instance } from "../tree.ts";

export interface Port {
  readonly name: string;
  /** Media type patterns, `image/*`; empty for a port that holds a value. */
  readonly media: readonly string[];
  /** True for a port that holds plain text. */
  readonly isText: boolean;
  readonly isRequired: boolean;
  /** In words: `image/*`, `number`. */
  readonly kind: string;
}

export function portsOf({ group }: Instance): readonly Port[] {
  const { properties = {}, required = [] } = (group.nodeType?.outputs ?? {}) as Schema;
  return Object.entries(properties).map(([name, schema]) => {
    const media = mediaIn(schema);
    const kind = media.length > 0 ? media.join(" or ") : typeof schema.type === "string" ? schema.type : "value";
    return { name, media, isText: schema.type === "string", isRequired: required.includes(name), kind };
  });
}

function mediaIn(schema: Schema): readonly string[] {
  if (schema.artifact !== undefined) return [schema.artifact];
  return (schema.anyOf ?? schema.oneOf ?? []).flatMap(mediaIn);
}

/** The port that is named; without a name the only one, or the only one that a file of that kind fits. */
export function portFor(instance: Instance, name: string | undefined, file?: string): Settled<Port> {
  const ports = portsOf(instance);
  const names = ports.map((port) => port.name);
  if (name !== undefined) {
    const port = ports.find((each) => each.name === name);
    return port ? ok(port) : failed(say.noSuchPort(instance.address, name, names));
  }
  const fitting = ports.filter(({ media }) => file !== undefined && media.some((pattern) => fits(pattern, file)));
  const only = ports.length === 1 ? ports[0] : fitting.length === 1 ? fitting[0] : undefined;
  return only ? ok(only) : failed(say.portNotNamed(instance.address, names));
}

/** Whether a file's kind, told by its name, is one that the port takes. */
export function takesFile({ media }: Port, file: string): boolean {
  return media.some((pattern) => fits(pattern, file));
}

function fits(pattern: string, file: string): boolean {
  const type = mediaTypeOf(file);
  return pattern === "*/*" || pattern === type || (pattern.endsWith("/*") && type.startsWith(pattern.slice(0, -1)));
}
