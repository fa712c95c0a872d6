/**
 * The synthetic graphs that every tool is measured on, as plain data. Knows no tool.
 *
 * A node's action is the same everywhere: the first drops the `#` lines of its source and its param, any other writes one
 * `digest  name` line for each input and for its param. A list of digests stays small where a concatenation would make a
 * chain write O(N²) bytes, and still carries each change all the way down. As the first node drops comments, a changed
 * comment gives the same output: the test of early cut-off.
 */

export interface GraphNode {
  readonly id: string;
  readonly dependencies: readonly string[];
}

export type Shape = "chain" | "wide" | "layered";

export interface Graph {
  readonly shape: Shape;
  readonly nodes: readonly GraphNode[];
  /** Reads the source file beside its param. */
  readonly root: string;
  readonly final: string;
  /** Whose param is edited for the smallest rebuild. */
  readonly leaf: string;
}

export const SOURCE_TEXT = "the source line\n";

export function paramText(id: string): string {
  return `param of ${id}\n`;
}

export function makeGraph(shape: Shape, size: number): Graph {
  const { nodes, leaf } = SHAPES[shape](size);
  const [root, final] = [nodes[0]?.id ?? "", nodes.at(-1)?.id ?? ""];
  if (nodes.length !== size) throw new Error(`made ${nodes.length} nodes where ${size} were wanted`);
  return { shape, nodes, root, final, leaf };
}

interface Drawn {
  readonly nodes: readonly GraphNode[];
  readonly leaf: string;
}

const SHAPES: Readonly<Record<Shape, (size: number) => Drawn>> = { chain, wide, layered };

function chain(size: number): Drawn {
  const ids = Array.from({ length: size }, (_, index) => `n${padded(index, String(size).length)}`);
  return { nodes: ids.map((id, index) => ({ id, dependencies: ids.slice(Math.max(0, index - 1), index) })), leaf: ids.at(-1) ?? "" };
}

function wide(size: number): Drawn {
  const middle = Array.from({ length: size - 2 }, (_, index) => `w${padded(index, String(size).length)}`);
  const nodes = [
    { id: "start", dependencies: [] },
    ...middle.map((id) => ({ id, dependencies: ["start"] })),
    { id: "zjoin", dependencies: middle },
  ];
  return { nodes, leaf: middle[middle.length >> 1] ?? "" };
}

/** script → scenes → about ten shots of frame → clip → one join for each scene → final: the shape of a film. */
function layered(size: number): Drawn {
  const scenes = Math.max(1, Math.round((size - 2) / 22));
  const shots = (size - 2 - 2 * scenes) >> 1;
  const made = Array.from({ length: scenes }, (_, index) => scene(index, share(index + 1) - share(index)));
  const hasTitle = (size - 2 - 2 * scenes) % 2 === 1;
  const title = hasTitle ? [{ id: "title", dependencies: ["script"] }] : [];
  const joins = [...made.map(({ join }) => join), ...title.map(({ id }) => id)];
  const nodes = [{ id: "script", dependencies: [] }, ...made.flatMap((each) => each.nodes), ...title, { id: "zfinal", dependencies: joins }];
  return { nodes, leaf: made[scenes >> 1]?.middleClip ?? "" };

  function share(count: number): number {
    return Math.floor((count * shots) / scenes);
  }
}

function scene(index: number, shots: number): { readonly nodes: readonly GraphNode[]; readonly join: string; readonly middleClip: string } {
  const name = padded(index, 3);
  const clips = Array.from({ length: shots }, (_, shot) => `clip${name}x${padded(shot, 2)}`);
  const join = `concat${name}`;
  const pairs = clips.flatMap((clip) => {
    const frame = clip.replace("clip", "frame");
    return [{ id: frame, dependencies: [`scene${name}`] }, { id: clip, dependencies: [frame] }];
  });
  const nodes = [{ id: `scene${name}`, dependencies: ["script"] }, ...pairs, { id: join, dependencies: clips }];
  return { nodes, join, middleClip: clips[shots >> 1] ?? "" };
}

function padded(index: number, width: number): string {
  return String(index).padStart(width, "0");
}
