/** The output ports of an instance as a person fills them: which there are, which hold files, and of what kind. */
import { isArtifact, mediaTypeOf } from "../../../schema/artifact.ts";
import * as say from "../../../schema/messages/decisions.ts";
import { failed, ok, type Settled } from "../../../schema/settled.ts";
import { namedOutputs } from "../../graph/check-ports.ts";
import { propertiesOf } from "../../graph/check-schema.ts";
import type { Fits } from "../../../schema/type.ts";
import type { Schema } from "../project.ts";
import type { Instance } from "../tree.ts";

export interface Port {
  readonly name: string;
  /** Media type patterns, `image/*`; empty for a port that holds a value. */
  readonly media: readonly string[];
  /** True for a port that holds plain text. */
  readonly isText: boolean;
  readonly isRequired: boolean;
  /** The inputs that say what a file for it should be like. */
  readonly fits?: Fits;
  /** In words: `image/*`, `number`. */
  readonly kind: string;
  /** What its node type says of its value; absent where nobody does. */
  readonly schema?: Schema;
}

export function portsOf(instance: Instance): readonly Port[] {
  const { properties = {}, required = [] } = (instance.group.nodeType?.outputs ?? {}) as Schema;
  const declared = Object.entries(properties).map(([name, schema]) => {
    const media = mediaIn(schema);
    return { name, media, isText: schema.type === "string", isRequired: required.includes(name), kind: kindOf(media, schema.type), schema, ...(schema.fits === undefined ? {} : { fits: schema.fits }) };
  });
  return declared.length > 0 ? declared : namedPorts(instance);
}

/** Where the node itself names its outputs: what it gave says what they are, else they are taken for files. */
function namedPorts({ group, made, value }: Instance): readonly Port[] {
  const outputs = made?.outputs ?? value ?? {};
  const written = namedOutputs(propertiesOf(group.nodeType?.inputs), group.declaration.with);
  const names = new Set([...Object.keys(outputs), ...(written?.keys() ?? [])]);
  return [...names].map((name) => {
    const known = outputs[name];
    const media = known === undefined || isArtifact(known) ? ["*/*"] : [];
    return { name, media, isText: typeof known === "string", isRequired: true, kind: kindOf(media, typeof known) };
  });
}

function kindOf(media: readonly string[], type: unknown): string {
  if (media.includes("*/*")) return "any file";
  if (media.length > 0) return media.join(" or ");
  return typeof type === "string" ? type : "value";
}

function mediaIn(schema: Schema): readonly string[] {
  if (schema.artifact !== undefined) return [schema.artifact];
  return (schema.anyOf ?? schema.oneOf ?? []).flatMap(mediaIn);
}

/** An address with what it gives. */
export interface Porting {
  readonly address: string;
  readonly ports: readonly Port[];
}

/** The port that is named; without a name the only one, or the only one that a file of that kind fits. */
export function portFor({ address, ports }: Porting, name: string | undefined, file?: string): Settled<Port> {
  const names = ports.map((port) => port.name);
  if (name !== undefined) {
    const port = ports.find((each) => each.name === name);
    return port ? ok(port) : failed(say.noSuchPort(address, name, names));
  }
  const fitting = ports.filter(({ media }) => file !== undefined && media.some((pattern) => fits(pattern, file)));
  const only = ports.length === 1 ? ports[0] : fitting.length === 1 ? fitting[0] : undefined;
  return only ? ok(only) : failed(say.portNotNamed(address, names));
}

/** Whether a file's kind, told by its name, is one that the port takes. */
export function takesFile({ media }: Port, file: string): boolean {
  return media.some((pattern) => fits(pattern, file));
}

function fits(pattern: string, file: string): boolean {
  const type = mediaTypeOf(file);
  return pattern === "*/*" || pattern === type || (pattern.endsWith("/*") && type.startsWith(pattern.slice(0, -1)));
}
