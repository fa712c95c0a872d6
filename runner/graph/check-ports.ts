/** The ports a node has, by its node type or by the module it runs. Pure. */
import type { NodeTypeDescription } from "../../schema/node-type.ts";
import { isObject } from "../../schema/json.ts";
import type { NodeDeclaration, Param } from "../../schema/pipeline.ts";
import { declaresItsKeys, propertiesOf, requiredOf, type Schema } from "./check-schema.ts";

/** What is known of node types; part of what opened plugins give. */
export interface NodeTypes {
  nodeType(name: string): NodeTypeDescription | undefined;
  readonly nodeTypeNames: readonly string[];
}

export interface Ports {
  /** What a message calls them: `node type "voice.speak"`. */
  readonly of: string;
  readonly inputs: ReadonlyMap<string, Schema>;
  /** Inputs that must be given. */
  readonly required: readonly string[];
  readonly outputs: ReadonlyMap<string, Schema>;
  /** True when it may have outputs that cannot be known before it runs. */
  readonly isOpen: boolean;
}

/** The ports of a node; `undefined` when its node type is unknown. */
export function portsOf({ uses, with: given }: NodeDeclaration, nodeTypes: NodeTypes): Ports | undefined {
  if (uses.type === "module") {
    const { params, outputs } = uses.pipeline;
    return {
      of: `module "${uses.written}"`,
      inputs: new Map([...params].map(([name, param]) => [name, paramSchema(param)])),
      required: [...params.values()].filter((param) => param.default === undefined).map((param) => param.name),
      outputs: new Map([...outputs.keys()].map((name) => [name, {}])),
      isOpen: false,
    };
  }
  const type = nodeTypes.nodeType(uses.name);
  if (type === undefined) return undefined;
  const inputs = propertiesOf(type.inputs);
  const required = requiredOf(type.inputs).filter((port) => !("default" in (inputs.get(port) ?? {})));
  const named = namedOutputs(inputs, given);
  const declares = isObject(type.outputs) && declaresItsKeys(type.outputs);
  return { of: `node type "${uses.name}"`, inputs, required, outputs: named ?? propertiesOf(type.outputs), isOpen: named === undefined && !declares };
}

/** The outputs of a node type whose `namesOutputs` input says what they are, when that is written out. */
export function namedOutputs(inputs: ReadonlyMap<string, Schema>, given: NodeDeclaration["with"]): ReadonlyMap<string, Schema> | undefined {
  const [port] = [...inputs].find(([, schema]) => schema["namesOutputs"] === true) ?? [];
  const template = port === undefined ? undefined : given.get(port);
  if (template?.type === "map") return new Map(template.entries.map(([name]) => [name, {}]));
  if (template?.type !== "constant" || !isObject(template.value)) return undefined;
  return new Map(Object.keys(template.value).map((name) => [name, {}]));
}

const ARTIFACTS: Readonly<Record<string, string>> = { file: "*/*", image: "image/*", video: "video/*", audio: "audio/*" };
const TYPES: Readonly<Record<string, string>> = { object: "object", list: "array" };

function paramSchema({ type, minimum, maximum, multipleOf, enum: choices, default: standard }: Param): Schema {
  const artifact = ARTIFACTS[type];
  const own: Schema = artifact === undefined
    ? { type: TYPES[type] ?? type, ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }), ...(multipleOf === undefined ? {} : { multipleOf }), ...(choices === undefined ? {} : { enum: choices }) }
    : { type: "object", artifact };
  return standard === null ? { anyOf: [own, { type: "null" }] } : own;
}
