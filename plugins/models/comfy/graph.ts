/** A workflow as ComfyUI's API takes it: read from a file, and checked against what vp.yaml says of it. Sends nothing. */
import { isObject, type Json, type JsonObject } from "vp/plugin";
import { meant } from "../nearest.ts";
import { picturesOf, placeOf, placesOf, VALUE_SLOTS, type ValueSlot, type Workflow } from "./settings.ts";

/** Nodes by their ids. */
export type Graph = Readonly<Record<string, GraphNode>>;

export type GraphNode = Readonly<{ class_type: string; inputs: JsonObject }>;

export interface Place {
  readonly node: string;
  readonly input: string;
}

export type Read = { readonly type: "ok"; readonly graph: Graph } | { readonly type: "wrong"; readonly reason: string };

/** The workflow of a model with what vp.yaml sets in it, or what is wrong with it. */
export function readGraph(model: string, { workflow, set = {}, ...said }: Workflow): Read {
  if (typeof workflow === "string") return wrong(`the workflow of "${model}" is "${workflow}", which must begin with ./ to name a file beside vp.yaml`);
  const parsed = parse(workflow.text);
  const name = workflow.path.replace(/^.*[\\/]/, "");
  if (parsed === undefined || !isNodes(parsed)) return wrong(`"${name}", the workflow of "${model}", is no JSON object`);
  if (Array.isArray(parsed["nodes"])) return wrong(`"${name}", the workflow of "${model}", is saved for ComfyUI's editor; export it for the API there (Workflow > Export (API))`);
  const graph = graphIn(parsed);
  if (graph === undefined) return wrong(`"${name}", the workflow of "${model}", has nodes without "class_type" or "inputs"; export it in ComfyUI for the API (Workflow > Export (API))`);
  const changed = withSet(graph, set);
  const fault = Object.keys(set).map((place) => faultOfNode(graph, place)).find(isFault) ?? faultOf(changed, { workflow, ...said });
  return fault === undefined ? { type: "ok", graph: changed } : wrong(`the workflow of "${model}" ${fault}`);
}

/** `6.inputs.text`; names of inputs may have dots in them. */
export function parsePlace(written: string): Place | undefined {
  const [, node, input] = /^(.+?)\.inputs\.(.+)$/.exec(written) ?? [];
  return node === undefined || input === undefined ? undefined : { node, input };
}

/** A graph with an input of a node set; `null` takes it away. */
export function withInput(graph: Graph, written: string, value: Json): Graph {
  const place = parsePlace(written);
  const node = place && graph[place.node];
  if (place === undefined || node === undefined) return graph;
  const { [place.input]: _before, ...others } = node.inputs;
  return { ...graph, [place.node]: { ...node, inputs: value === null ? others : { ...others, [place.input]: value } } };
}

/** `{{prompt}}` as it may stand in any text of a workflow. */
export const PLACEHOLDER = /\{\{\s*(\w+)\s*\}\}/g;

function wrong(reason: string): Read {
  return { type: "wrong", reason };
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isNodes(value: Json): value is JsonObject {
  return isObject(value);
}

/** Without what only the editor reads, such as titles. */
function graphIn(parsed: JsonObject): Graph | undefined {
  const nodes = Object.entries(parsed).map(([id, node]) => [id, nodeIn(node)] as const);
  if (nodes.length === 0 || nodes.some(([, node]) => node === undefined)) return undefined;
  return Object.fromEntries(nodes.flatMap(([id, node]) => (node === undefined ? [] : [[id, node]])));
}

function nodeIn(node: Json): GraphNode | undefined {
  if (!isNodes(node)) return undefined;
  const { class_type: nodeClass, inputs } = node;
  return typeof nodeClass === "string" && inputs !== undefined && isNodes(inputs) ? { class_type: nodeClass, inputs } : undefined;
}

function withSet(graph: Graph, set: JsonObject): Graph {
  return Object.entries(set).reduce((changed, [place, value]) => withInput(changed, place, value), graph);
}

/** What of the slots does not fit the graph, as a clause that follows "the workflow". */
function faultOf(graph: Graph, { operation, slots = {}, output }: Omit<Workflow, "set">): string | undefined {
  const pictures = picturesOf(slots);
  const places = [...VALUE_SLOTS.flatMap((name) => placesOf(slots, name)), ...pictures.map(({ slot }) => placeOf(slot))];
  const instead = pictures.flatMap(({ slot }) => (typeof slot === "string" ? [] : Object.keys(slot.without)));
  const fault = places.map((place) => faultOfPlace(graph, place)).find(isFault) ?? instead.map((place) => faultOfNode(graph, place)).find(isFault);
  if (fault !== undefined) return fault;
  if (graph[output] === undefined) return `has no node "${output}", which "output" names; what nothing reads from is ${named(graph, lastOf(graph))}`;
  const placeholders = placeholdersIn(graph);
  const unknown = placeholders.find((name) => !VALUE_SLOTS.some((slot) => slot === name));
  if (unknown !== undefined) return `has "{{${unknown}}}" in it, which stands for nothing${meant(unknown, VALUE_SLOTS)}`;
  const isFilled = (name: ValueSlot): boolean => placesOf(slots, name).length > 0 || placeholders.includes(name);
  const lacking = (["prompt", "seed"] as const).find((name) => !isFilled(name));
  if (lacking !== undefined) return `has no place for the ${lacking}; say where it goes in "slots", such as ${lacking}: ${examplePlace(graph, lacking)}`;
  if (operation === "video" && !isFilled("frames") && !isFilled("seconds")) return 'has no place for its length; say in "slots" where "frames" or "seconds" go';
  return undefined;
}

function isFault(fault: string | undefined): fault is string {
  return fault !== undefined;
}

function faultOfPlace(graph: Graph, written: string): string | undefined {
  const fault = faultOfNode(graph, written);
  const place = parsePlace(written);
  const node = place && graph[place.node];
  if (fault !== undefined || place === undefined || node === undefined || place.input in node.inputs) return fault;
  return `has no input "${place.input}" at node "${place.node}" (${node.class_type}), which "${written}" names${meant(place.input, Object.keys(node.inputs))}`;
}

function faultOfNode(graph: Graph, written: string): string | undefined {
  const place = parsePlace(written);
  if (place === undefined) return `is said to have a place "${written}", which is not written like 6.inputs.text`;
  if (graph[place.node] !== undefined) return undefined;
  const able = Object.keys(graph).filter((id) => place.input in (graph[id]?.inputs ?? {}));
  return `has no node "${place.node}", which "${written}" names; ${able.length === 0 ? `no node has an input "${place.input}"` : `"${place.input}" is an input of ${named(graph, able)}`}`;
}

function named(graph: Graph, ids: readonly string[]): string {
  return ids.map((id) => `"${id}" (${graph[id]?.class_type})`).join(", ");
}

/** The nodes that no other reads from: those that save, if it is a workflow that makes something. */
function lastOf(graph: Graph): readonly string[] {
  const read = new Set(Object.values(graph).flatMap(({ inputs }) => Object.values(inputs).flatMap((value) => (Array.isArray(value) ? [String(value[0])] : []))));
  return Object.keys(graph).filter((id) => !read.has(id));
}

function placeholdersIn(graph: Graph): readonly string[] {
  const texts = Object.values(graph).flatMap(({ inputs }) => Object.values(inputs).filter((value) => typeof value === "string"));
  return texts.flatMap((text) => [...text.matchAll(PLACEHOLDER)].map(([, name = ""]) => name));
}

/** Some place in this very workflow that may be the right one. */
function examplePlace(graph: Graph, name: "prompt" | "seed"): string {
  const inputs = name === "prompt" ? ["text", "prompt"] : ["seed", "noise_seed"];
  const found = Object.entries(graph).flatMap(([id, node]) => inputs.filter((input) => input in node.inputs).map((input) => `${id}.inputs.${input}`));
  return found[0] ?? "6.inputs.text";
}
