/** Random pipelines of notes, mixes, paintings and fan-outs, edits to them, and by plain calculation what each should give. */
import fc from "fast-check";

/** Nodes in order; a node reads only from nodes before it. */
export type Graph = readonly GraphNode[];
export type Edit = (graph: Graph) => Graph;

interface GraphNode {
  readonly kind: "note" | "mix" | "fan";
  readonly word: string;
  /** The provider that paints it for money, of a mix or a fan-out; without one it is mixed for nothing. */
  readonly maker: string | undefined;
  /** Taken modulo the node's own position: which nodes it reads. */
  readonly reads: readonly number[];
  /** Elements of a fan-out, by key. */
  readonly items: readonly Item[];
}

interface Item {
  readonly id: string;
  readonly word: string;
}

const word = fc.constantFrom("ash", "bay", "box", "elm", "fir", "nut", "oak", "yew");
const items = fc.uniqueArray(fc.record({ id: fc.constantFrom("a", "b", "c", "d", "e"), word }), { selector: (item) => item.id, maxLength: 4 });
const nodeOf = (makers: readonly string[]): fc.Arbitrary<GraphNode> => fc.record({
  kind: fc.constantFrom("note", "mix", "fan"),
  word,
  maker: makerOf(makers),
  reads: fc.uniqueArray(fc.nat(7), { maxLength: 2 }),
  items,
});
const makerOf = (makers: readonly string[]): fc.Arbitrary<string | undefined> => fc.constantFrom(undefined, ...makers);

/** @param makers providers that some nodes are painted by, for money */
export const graphOf = (makers: readonly string[] = []): fc.Arbitrary<Graph> => fc.array(nodeOf(makers), { minLength: 2, maxLength: 5 });

/** One change a person would make: a word, an element put in, taken out or moved, a node added, wired or made anew. */
export function editOf(makers: readonly string[] = []): fc.Arbitrary<Edit> {
  const at = fc.nat(7);
  return fc.oneof(
    fc.tuple(at, word).map(([index, text]): Edit => changeNode(index, () => ({ word: text }))),
    fc.tuple(at, items).map(([index, list]): Edit => changeNode(index, () => ({ items: list }))),
    fc.tuple(at, at).map(([index, out]): Edit => changeNode(index, ({ items: list }) => ({ items: list.filter((_, i) => i !== out % (list.length || 1)) }))),
    at.map((index): Edit => changeNode(index, ({ items: list }) => ({ items: list.toReversed() }))),
    fc.tuple(at, fc.array(at, { maxLength: 2 })).map(([index, reads]): Edit => changeNode(index, () => ({ reads: [...new Set(reads)] }))),
    fc.tuple(at, makerOf(makers)).map(([index, maker]): Edit => changeNode(index, () => ({ maker }))),
    nodeOf(makers).map((added): Edit => (graph) => [...graph, added]),
  );
}

function changeNode(index: number, change: (node: GraphNode) => Partial<GraphNode>): Edit {
  return (graph) => graph.map((each, i) => (i === index % graph.length ? { ...each, ...change(each) } : each));
}

export function yamlOf(graph: Graph): string {
  const nodes = graph.map((each, index) => nodeYaml(graph, each, index));
  return `name: random\nplugins: [./rig-plugin.mjs]\nnodes:\n${nodes.join("")}`;
}

function nodeYaml(graph: Graph, { kind, word, maker, items }: GraphNode, index: number): string {
  const uses = maker === undefined ? "mix" : "paint";
  const head = `  n${index}:\n    uses: rig.${kind === "note" ? "note" : uses}\n`;
  const by = maker === undefined ? "" : `, model: "${maker}:painter"`;
  if (kind === "note") return `${head}    with: { text: ${word} }\n    publish: n${index}.txt\n`;
  const lists = readBy(graph, index).map((read) => (graph[read]?.kind === "fan" ? `list(n${read}).map(e, e.file)` : `[n${read}.file]`));
  const parts = `"\${{ flatten([${lists.join(", ")}]) }}"`;
  if (kind === "mix") return `${head}    with: { word: ${word}, parts: ${parts}${by} }\n    publish: n${index}.txt\n`;
  const elements = items.map((item) => `{ id: ${item.id}, word: ${item.word} }`);
  return `${head}    for_each: [${elements.join(", ")}]\n    key: "\${{ item.id }}"\n` +
    `    with: { word: "\${{ item.word }}", parts: ${parts}${by} }\n    publish: "n${index}/\${{ item.id }}.txt"\n`;
}

/** Published path to content, as a clean build gives it. */
export function publishedBy(graph: Graph): Readonly<Record<string, string>> {
  const paths = [...contentsOf(graph)].map(([address, { content }]) => [`${address.replace("[", "/").replace("]", "")}.txt`, content] as const);
  return Object.fromEntries(paths.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Address to a text that is equal exactly when the action is. */
export function actionsOf(graph: Graph): ReadonlyMap<string, string> {
  return new Map([...contentsOf(graph)].map(([address, { action }]) => [address, action]));
}

/** Every request that it costs to make, each once, as a text that is equal exactly when the request is. */
export function requestsOf(graph: Graph): ReadonlySet<string> {
  return new Set([...contentsOf(graph).values()].map(({ action }) => action).filter((action) => action.startsWith("paint")));
}

interface Result {
  readonly content: string;
  readonly action: string;
}

function contentsOf(graph: Graph): ReadonlyMap<string, Result> {
  const byNode: Result[][] = [];
  const results = new Map<string, Result>();
  for (const [index, { kind, word, maker, items }] of graph.entries()) {
    const parts = readBy(graph, index).flatMap((read) => byNode[read] ?? []).map((result) => result.content);
    const elements = kind === "fan" ? items.map((item) => [`n${index}[${item.id}]`, item.word] as const) : [[`n${index}`, word] as const];
    const made = elements.map(([address, text]) => [address, resultOf({ kind, maker }, text, parts)] as const);
    byNode.push(made.map(([, result]) => result));
    for (const [address, result] of made) results.set(address, result);
  }
  return results;
}

function resultOf({ kind, maker }: Pick<GraphNode, "kind" | "maker">, word: string, parts: readonly string[]): Result {
  if (kind === "note") return { content: word, action: `note ${word}` };
  if (maker !== undefined) return { content: `[${[word, ...parts].join(" ")}]`, action: `paint ${maker} ${JSON.stringify([word, parts])}` };
  return { content: `(${[word, ...parts].join(" ")})`, action: `mix ${JSON.stringify([word, parts])}` };
}

function readBy(graph: Graph, index: number): readonly number[] {
  const reads = graph[index]?.reads ?? [];
  return index === 0 ? [] : [...new Set(reads.map((read) => read % index))];
}
