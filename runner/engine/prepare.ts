/** From evaluated inputs to an action: files read, projected, validated, models and tools named. Runs nothing. */
import { KEY_SCHEMA, type Action } from "../../schema/action.ts";
import type { Json } from "../../schema/json.ts";
import type { NodeTypeDescription, Tools } from "../../schema/node-type.ts";
import { failed, ok, type Settled } from "../../schema/settled.ts";
import { inputsMisfit } from "../../schema/messages/run.ts";
import { readInputs } from "./inputs.ts";
import { findModel, resolveAlias } from "./models.ts";
import { hashedSchema, project, type Schema } from "./project.ts";
import type { Run } from "./run.ts";
import type { Instance } from "./tree.ts";
import { misfit } from "./validate.ts";

export interface Prepared {
  readonly action: Action;
  readonly tools: Tools;
  /** Pool of the calls it makes, where its inputs name a model; else that of its node type. */
  readonly pool: string;
  /** True when one of its models has a price. */
  readonly priced: boolean;
}

/** Works out the action of an instance whose inputs are known, with the take that the pipeline writes. */
export async function prepare(run: Run, instance: Instance, inputs: Readonly<Record<string, unknown>>): Promise<Settled<Prepared>> {
  const nodeType = instance.group.nodeType;
  if (!nodeType) throw new Error(`internal: ${instance.address} has no node type`);
  const read = await readInputs(run, inputs);
  if (read.type === "failed") return read;
  const models: NamedModel[] = [];
  const projected = project(nodeType.inputs as Schema, read.value, (model, operation) => {
    const name = resolveAlias(run.settings.models, model);
    models.push({ name, operation });
    return name;
  });
  const wrong = misfit(schemaOf(nodeType), projected, "");
  if (wrong !== undefined) return failed(inputsMisfit(instance.address, nodeType.name, wrong));
  const tools = nodeType.usesTools ? await run.plugins.executor.tools(nodeType.name) : ok<Tools>({});
  if (tools.type === "failed") return tools;
  const served = serveModels(run, instance, models);
  if (served.type === "failed") return served;
  return ok(compose({ instance, nodeType, inputs: projected as Json, tools: tools.value, served: served.value }));
}

interface NamedModel {
  readonly name: string;
  readonly operation: string;
}

interface Served {
  readonly sources: Readonly<Record<string, string>>;
  readonly pool: string | undefined;
  readonly priced: boolean;
}

/**
 * Finds who serves each model. An embedded provider's source is part of the action, since it is the model; so is what
 * vp.yaml says of a model: the workflow it is, its options.
 */
function serveModels(run: Run, instance: Instance, models: readonly NamedModel[]): Settled<Served> {
  const sources: Record<string, string> = {};
  let pool: string | undefined;
  let priced = false;
  for (const { name, operation } of models) {
    const found = findModel(run, instance.address, name, operation);
    if (found.type === "failed") return found;
    const { provider, offer, model } = found.value;
    const version = provider.embedded ? offer.source : provider.said?.[model];
    if (version !== undefined) sources[`${name}/${operation}`] = version;
    if (offer.priced) priced = true;
    pool = provider.pool;
  }
  return ok({ sources, pool, priced });
}

interface Parts {
  readonly instance: Instance;
  readonly nodeType: NodeTypeDescription;
  readonly inputs: Json;
  readonly tools: Tools;
  readonly served: Served;
}

function compose({ instance, nodeType, inputs, tools, served }: Parts): Prepared {
  const versions = Object.fromEntries(Object.entries(tools).map(([name, tool]) => [name, tool.version]));
  const action: Action = {
    schema: KEY_SCHEMA,
    nodeType: nodeType.name,
    version: nodeType.version,
    source: nodeType.source,
    inputs,
    tools: { ...versions, ...served.sources },
    take: instance.group.declaration.take ?? 1,
  };
  return { action, tools, pool: instance.group.declaration.pool ?? served.pool ?? nodeType.pool, priced: served.priced };
}

const schemas = new WeakMap<NodeTypeDescription, object>();

function schemaOf(nodeType: NodeTypeDescription): object {
  const known = schemas.get(nodeType);
  if (known) return known;
  const schema = hashedSchema(nodeType.inputs as Schema);
  schemas.set(nodeType, schema);
  return schema;
}
