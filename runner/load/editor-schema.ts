/** JSON Schemas for editors: of pipelines, with what each node type takes under `with`, and of vp.yaml. Pure. */
import { isObject } from "../../schema/json.ts";
import type { NodeTypeDescription } from "../../schema/node-type.ts";
import { PARAM_TYPES } from "./load-param.ts";
import { shared } from "./shared-schema.ts";

export type JsonSchema = Readonly<Record<string, unknown>>;

/** The schema of a pipeline's YAML. Node types are listed by name, so equal sets give equal text. */
export function pipelineSchema(nodeTypes: readonly NodeTypeDescription[]): JsonSchema {
  const sorted = nodeTypes.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return shared({
    $schema: DRAFT,
    title: "vp pipeline",
    type: "object",
    required: ["name", "nodes"],
    additionalProperties: false,
    properties: {
      name: { type: "string", minLength: 1, description: "The pipeline's name; its outputs go to out/<name>" },
      description: { type: "string" },
      params: { type: "object", description: "What can be set from outside", additionalProperties: PARAM },
      plugins: { type: "array", items: { type: "string" }, description: "Files or packages that define further node types" },
      nodes: { type: "object", minProperties: 1, propertyNames: NAME, additionalProperties: nodeSchema(sorted) },
      outputs: { type: "object", description: "What the pipeline gives: the film, and more" },
      states: {
        type: "object",
        description: "The states of the production in their order, each with the nodes that it makes; vp status tells which it is in",
        additionalProperties: { oneOf: [NODE_PATH, { type: "array", items: NODE_PATH, minItems: 1 }] },
      },
    },
  });
}

/** The schema of vp.yaml. */
export function configSchema(): JsonSchema {
  const models = { type: "object", description: "Alias to provider:model-id, or a list of them tried in order", additionalProperties: MODELS };
  const params = { type: "object", description: "Default values of params" };
  const profile = { type: "object", additionalProperties: false, properties: { models, params } };
  const pool = {
    type: "object",
    additionalProperties: false,
    properties: {
      concurrency: { type: "integer", minimum: 1, description: "Most at the same time" },
      rate: { type: "number", exclusiveMinimum: 0, description: "Most calls a minute" },
      day: { type: "integer", minimum: 0, description: "Most calls a day" },
    },
  };
  return {
    $schema: DRAFT,
    title: "vp.yaml",
    type: "object",
    additionalProperties: false,
    properties: {
      models,
      profiles: { type: "object", description: "Sets of models and params, taken by --profile", additionalProperties: profile },
      pools: { type: "object", description: "Limits by pool: cpu, or a provider's name", additionalProperties: pool },
      plugins: { type: "array", items: { type: "string" } },
      providers: { type: "object", description: "How providers are reached and set up; \"uses\" names the one that another name is a kind of", additionalProperties: PROVIDER },
      prices: { type: "object", description: "Prices over those that vp knows, by provider:model-id or provider:*; 0 means free", additionalProperties: RATES },
      params,
      budget: BUDGET,
      notify: { description: "Who is told, by POST", oneOf: [{ type: "string" }, { type: "array", items: { oneOf: [{ type: "string" }, NOTIFY] } }, NOTIFY] },
    },
  };
}

const DRAFT = "http://json-schema.org/draft-07/schema#";
const EXPRESSION = { type: "string", pattern: "\\$\\{\\{" };
const MODELS = { oneOf: [{ type: "string" }, { type: "array", items: { type: "string" }, minItems: 1 }] };
const NAME = { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" };
const NODE_PATH = { type: "string", pattern: "^[A-Za-z_][A-Za-z0-9_]*(/[A-Za-z_][A-Za-z0-9_]*)*$", examples: ["clips", "scenes/clips"] };
const DURATION = { type: "string", pattern: "^(\\d+(\\.\\d+)?(ms|s|m|h|d))+$", examples: ["30s", "5m", "1h"] };

const LIMIT = {
  description: "US dollars, or limits by measure",
  oneOf: [
    { type: "number", minimum: 0 },
    {
      type: "object",
      additionalProperties: false,
      properties: {
        usd: { type: "number", minimum: 0, description: "US dollars" },
        calls: { type: "integer", minimum: 0, description: "Requests" },
        seconds: { type: "number", minimum: 0, description: "Seconds of video, speech or music" },
      },
    },
  ],
};

const BUDGET = {
  type: "object",
  description: "The most that may be spent",
  additionalProperties: false,
  properties: { run: LIMIT, day: LIMIT, providers: { type: "object", description: "By provider, each day", additionalProperties: LIMIT } },
};

const PROVIDER = {
  type: "object",
  properties: {
    uses: { type: "string", description: "The provider that it is a kind of", examples: ["openai-compatible"] },
    url: { type: "string", description: "Where it is reached" },
    key: { type: "string", description: "The environment variable that holds its key" },
    models: { type: "object", description: "What is to be said of its models" },
  },
};

const RATES = {
  description: "US dollars: input, output and characters by the million, image, second and call by the piece",
  oneOf: [{ const: 0 }, { type: "object", additionalProperties: { type: "number", minimum: 0 } }],
};

const NOTIFY = {
  type: "object",
  required: ["url"],
  additionalProperties: false,
  properties: {
    url: { type: "string", description: "Where to; secrets as ${env:NAME}" },
    on: { type: "array", items: { enum: ["run-finished", "gate", "failed", "budget"] }, description: "All of them when left out" },
    headers: { type: "object", additionalProperties: { type: "string" }, description: "Sent along; secrets as ${env:NAME}" },
  },
};

const PARAM = {
  type: "object",
  required: ["type"],
  additionalProperties: false,
  properties: {
    type: { enum: PARAM_TYPES },
    default: { description: "The value when none is given; null is allowed. Without it the param must be given" },
    description: { type: "string" },
    minimum: { type: "number" },
    maximum: { type: "number" },
    multiple_of: { type: "integer", minimum: 1, description: "A number that its values can be divided by" },
    enum: { type: "array", minItems: 1 },
    files: { type: "array", minItems: 1, items: { type: "string" }, description: "Of a list or an object: the keys whose values are paths, each relative to what gives it" },
    film: { const: true, description: "Of a string: another text is another film, and what is decided for one is left alone in the other" },
  },
};

const NODE_PROPERTIES: JsonSchema = {
  with: { type: "object", description: "Values of the inputs" },
  for_each: { description: "A list or map; the node runs once for each element" },
  as: { type: "string", ...NAME, description: "The element's name in expressions, item when left out" },
  key: { type: "string", description: "What names an element; needed for lists, unique" },
  when: { description: "False skips the node; its value is then null" },
  needs: { oneOf: [{ type: "string" }, { type: "array", items: { type: "string" } }], description: "Nodes that come first; order only" },
  pool: { type: "string", description: "The limit it is under" },
  retry: { type: "integer", minimum: 0, maximum: 100, description: "Tries after the first" },
  timeout: { ...DURATION, description: "How long it may take" },
  take: { type: "integer", minimum: 1, description: "Another roll of the same dice" },
  fresh_for: { ...DURATION, description: "How long a result that depends on the world stays fresh" },
  on_failure: { enum: ["fail", "skip"], description: "skip lets the rest go on without it" },
  min_success: { type: ["string", "number"], description: "Share of a fan-out that must succeed, e.g. 80%" },
  publish: {
    oneOf: [{ type: "string" }, { type: "object", additionalProperties: { type: "string" } }],
    description: "Path under the output folder; a map of ports to paths when there are several; for a module the folder it publishes under",
  },
  description: { type: "string" },
};

function nodeSchema(nodeTypes: readonly NodeTypeDescription[]): JsonSchema {
  return {
    type: "object",
    required: ["uses"],
    additionalProperties: false,
    properties: {
      uses: {
        description: "A node type, or the path of a pipeline to run as a module",
        anyOf: [...nodeTypes.map(({ name, summary }) => ({ const: name, description: summary })), { type: "string" }],
      },
      ...NODE_PROPERTIES,
    },
    allOf: nodeTypes.map((nodeType) => ({
      if: { properties: { uses: { const: nodeType.name } }, required: ["uses"] },
      // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
      then: { properties: { with: inputsSchema(nodeType) } },
    })),
  };
}

/** Inputs as they may be written: an expression may stand for each, and for each part of it. */
function inputsSchema({ inputs, summary }: NodeTypeDescription): JsonSchema {
  const properties = isObject(inputs) && isObject(inputs["properties"]) ? inputs["properties"] : {};
  const ports = Object.entries(properties).map(([port, schema]) => [port, writtenSchema(schema)]);
  const required = requiredOf(inputs).filter((port) => !hasDefault(properties[port]));
  return { type: "object", description: summary, properties: Object.fromEntries(ports), required, additionalProperties: false };
}

function writtenSchema(schema: unknown): JsonSchema {
  if (!isObject(schema)) return {};
  const described = typeof schema["description"] === "string" ? { description: schema["description"] } : {};
  if (typeof schema["artifact"] === "string") return { ...EXPRESSION, ...described };
  return { ...described, anyOf: [withExpressions(schema), EXPRESSION] };
}

function withExpressions(schema: Readonly<Record<string, unknown>>): JsonSchema {
  const { items, properties, model: _model, provenance: _provenance, ...own } = schema;
  const inner = isObject(properties) ? Object.entries(properties).map(([key, property]) => [key, writtenSchema(property)]) : undefined;
  return {
    ...own,
    ...(items === undefined ? {} : { items: writtenSchema(items) }),
    ...(inner === undefined ? {} : { properties: Object.fromEntries(inner) }),
  };
}

function requiredOf(schema: unknown): readonly string[] {
  const required = isObject(schema) ? schema["required"] : undefined;
  return Array.isArray(required) ? required.filter((port) => typeof port === "string") : [];
}

function hasDefault(schema: unknown): boolean {
  return isObject(schema) && "default" in schema;
}
