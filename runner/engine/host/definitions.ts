/** Finds node types and providers among a module's exports and says what can be known of them without running them. */
import { isObject, type Json } from "../../../schema/json.ts";
import { pluginInvalid, pluginIsEmpty } from "../../../schema/messages/host.ts";
import type { Estimate, NodeType, Tools } from "../../../schema/node-type.ts";
import type { ModelCard } from "../../../schema/model-card.ts";
import type { QuantityRange } from "../../../schema/prices.ts";
import type { CallContext, Needs } from "../../../schema/provider.ts";
import type { Operation } from "../../../schema/type.ts";
import type { DescribedNodeType, DescribedProvider, PluginProblem } from "./protocol.ts";

interface Offered {
  readonly version?: number;
  readonly idempotent?: boolean;
  body?(request: unknown): unknown;
  price?(request: unknown): number | undefined;
  measure?(request: unknown): QuantityRange | undefined;
}

/** A provider's operations as they are called here: with requests that nobody checks again. */
export interface AnyQuickOperation extends Offered {
  generate(request: unknown, context: CallContext): Promise<unknown>;
}

export interface AnyJobOperation extends Offered {
  submit(request: unknown, context: CallContext): Promise<unknown>;
  poll(handle: unknown, context: CallContext): Promise<unknown>;
  fetch(handle: unknown, context: CallContext): Promise<unknown>;
  cancel?(handle: unknown, context: CallContext): Promise<unknown>;
  find?(idempotencyKey: string, context: CallContext): Promise<unknown>;
}

export type AnyOperation = AnyQuickOperation | AnyJobOperation;

export interface AnyProvider {
  readonly name: string;
  readonly embedded?: boolean;
  readonly pool?: string;
  readonly cards?: readonly ModelCard[];
  readonly needs?: Needs;
}

/** A node type as it is run here: with inputs that the engine has checked. */
export interface AnyNodeType extends Omit<NodeType, "run" | "estimate" | "tools"> {
  estimate?(given: { readonly inputs: unknown }): readonly Estimate[];
  tools?(environment: Readonly<Record<string, string | undefined>>): Promise<Tools>;
  run(context: unknown): Promise<unknown>;
}

export interface Definitions {
  readonly nodeTypes: ReadonlyMap<string, AnyNodeType>;
  readonly providers: ReadonlyMap<string, AnyProvider>;
}

const OPERATIONS: readonly Operation[] = ["text", "image", "video", "speech", "music", "transcript"];

/** Everything that a plugin's module defines: by its default export, a list there, or named exports. */
export function definitionsIn(module: object): Definitions {
  const values = [...new Set(Object.values(module).flatMap((exported: unknown) => (Array.isArray(exported) ? [...exported] : [exported])))];
  return {
    nodeTypes: new Map(values.filter(isNodeType).map((nodeType) => [nodeType.name, nodeType])),
    providers: new Map(values.filter(isProvider).map((provider) => [provider.name, provider])),
  };
}

/** What is wrong with a plugin's definitions, before anything runs. */
export function problemsOf(written: string, module: object): PluginProblem[] {
  const { nodeTypes, providers } = definitionsIn(module);
  if (nodeTypes.size + providers.size === 0) return [pluginIsEmpty(written)];
  const faults = [
    ...[...nodeTypes.values()].map((nodeType) => [nodeType.name, faultOf(nodeType)] as const),
    ...[...providers.values()].map((provider) => [provider.name, faultOfProvider(provider)] as const),
  ];
  return faults.flatMap(([name, reason]) => (reason === undefined ? [] : [pluginInvalid(written, name, reason)]));
}

export function describeNodeType(nodeType: AnyNodeType): DescribedNodeType {
  return {
    name: nodeType.name,
    version: nodeType.version,
    summary: nodeType.summary,
    inputs: plain(nodeType.inputs),
    outputs: plain(nodeType.outputs),
    pool: nodeType.pool,
    runs: nodeType.runs,
    prior: nodeType.prior === true,
    estimates: nodeType.estimate !== undefined,
    usesTools: nodeType.tools !== undefined,
  };
}

export function describeProvider(provider: AnyProvider): DescribedProvider {
  const operations = OPERATIONS.flatMap((name) => {
    const operation = operationOf(provider, name);
    return operation === undefined ? [] : [[name, describeOperation(operation)] as const];
  });
  const { name, embedded = false, pool, cards = [], needs = {} } = provider;
  return { name, embedded, pool, operations: Object.fromEntries(operations), cards, needs };
}

function describeOperation(operation: AnyOperation): DescribedProvider["operations"][string] {
  const { price, measure, version, idempotent = false } = operation;
  const job = isJobOperation(operation) ? { job: { cancels: operation.cancel !== undefined, finds: operation.find !== undefined } } : {};
  return { priced: price !== undefined || measure !== undefined, idempotent, version, ...(measure === undefined ? {} : { measured: true }), ...job };
}

export function operationOf(provider: object, name: Operation): AnyOperation | undefined {
  const operation: unknown = Reflect.get(provider, name);
  return isOperation(operation) ? operation : undefined;
}

export function isNodeType(value: unknown): value is AnyNodeType {
  return isObject(value) && typeof value["name"] === "string" && typeof value["run"] === "function" && "inputs" in value && "outputs" in value;
}

export function isProvider(value: unknown): value is AnyProvider {
  return isObject(value) && typeof value["name"] === "string" && OPERATIONS.some((name) => isMeantAsOperation(value[name]));
}

const QUICK = ["generate"];
const JOB = ["submit", "poll", "fetch"];

/** Also one of which a part is missing, so that the part can be named. */
function isMeantAsOperation(value: unknown): boolean {
  return isObject(value) && [...QUICK, ...JOB].some((part) => typeof value[part] === "function");
}

function isOperation(value: unknown): value is AnyOperation {
  return isObject(value) && [QUICK, JOB].some((parts) => missing(value, parts).length === 0);
}

function missing(operation: Readonly<Record<string, unknown>>, parts: readonly string[]): readonly string[] {
  return parts.filter((part) => typeof operation[part] !== "function");
}

export function isJobOperation(operation: AnyOperation): operation is AnyJobOperation {
  return "submit" in operation;
}

function faultOf(nodeType: AnyNodeType): string | undefined {
  if (!/^[A-Za-z][\w-]*(\.[\w-]+)*$/.test(nodeType.name)) return "its name must be words joined by dots, like \"frame.draw\"";
  if (!Number.isSafeInteger(nodeType.version) || nodeType.version < 0) return "its version must be a whole number";
  if (typeof nodeType.summary !== "string") return "it has no summary";
  if (!isObjectSchema(nodeType.inputs)) return "its inputs must be a schema of type object";
  if (!isObjectSchema(nodeType.outputs)) return "its outputs must be a schema of type object";
  return undefined;
}

function faultOfProvider(provider: AnyProvider): string | undefined {
  if (!/^[A-Za-z][\w-]*$/.test(provider.name)) return "its name must be one word, as it stands before the colon of \"provider:model\"";
  return OPERATIONS.map((name) => faultOfOperation(name, Reflect.get(provider, name))).find((fault) => fault !== undefined);
}

function faultOfOperation(name: Operation, value: unknown): string | undefined {
  if (value === undefined || isOperation(value)) return undefined;
  const lacking = isObject(value) ? missing(value, JOB) : JOB;
  return lacking.length === JOB.length
    ? `its ${name} has no generate(), and none of submit(), poll() and fetch() either`
    : `its ${name} has no ${lacking.map((part) => `${part}()`).join(" and no ")}`;
}

function isObjectSchema(schema: unknown): boolean {
  return isObject(schema) && schema["type"] === "object";
}

/** A schema as plain JSON: without the marks that TypeBox hides in it. */
function plain(schema: unknown): Json {
  return JSON.parse(JSON.stringify(schema));
}
