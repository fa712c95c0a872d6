/** The graph of a pipeline as written: order, cycles, priorities, dynamic edges. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { staticGraph } from "../../runner/graph/static-graph.ts";
import { pipelineOf } from "./written.ts";

function graphOf(nodes: Readonly<Record<string, string>>): ReturnType<typeof staticGraph> {
  const lines = Object.entries(nodes).map(([name, rest]) => `  ${name}: { uses: t${rest === "" ? "" : `, ${rest}`} }`);
  return staticGraph(pipelineOf(`name: f\nnodes:\n${lines.join("\n")}\n`));
}

const film = {
  film: 'with: { clips: "${{ list(clips) }}" }',
  clips: 'for_each: "${{ board.shots }}", as: shot, with: { image: "${{ frames[shot.id].image }}" }',
  frames: 'for_each: "${{ board.shots }}", as: shot, with: { parent: "${{ frames[shot.parent].image }}" }',
  board: "needs: script",
  script: "",
};

test("order follows references, needs and computed indexes", () => {
  assert.deepEqual(staticOrder(film), ["script", "board", "frames", "clips", "film"]);
});

test("computed indexes are dynamic edges, a sibling's too", () => {
  assert.deepEqual(graphOf(film).dynamicEdges, [{ from: "frames", to: "clips" }, { from: "frames", to: "frames" }]);
});

test("what most of the film waits for has the longest way left", () => {
  assert.deepEqual(Object.fromEntries(graphOf(film).remaining), { script: 5, board: 4, frames: 3, clips: 2, film: 1 });
});

test("a cycle is told with its whole path", () => {
  const { cycle, order } = graphOf({ a: 'with: { x: "${{ c.y }}" }', b: 'with: { x: "${{ a.y }}" }', c: "needs: [b]", d: "" });
  assert.deepEqual([cycle, order], [["a", "b", "c", "a"], []]);
});

test("a node that reads itself is a cycle", () => {
  assert.deepEqual(graphOf({ a: 'with: { x: "${{ a.y }}" }' }).cycle, ["a", "a"]);
});

test("two fan-outs that wait for each other's elements are no static cycle", () => {
  const each = (other: string): string => `for_each: "\${{ [1] }}", key: k, with: { x: "\${{ ${other}[item.z].y }}" }`;
  const { cycle, order } = graphOf({ a: each("b"), b: each("a") });
  assert.deepEqual([cycle, order.length], [undefined, 2]);
});

test("the element's name hides a node of that name", () => {
  assert.deepEqual(graphOf({ item: "", a: 'for_each: "${{ [1] }}", key: k, with: { x: "${{ item.y }}" }' }).graph.size, 0);
});

test("a chain of ten thousand nodes overflows no stack", () => {
  const chain = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`n${index}`, index === 0 ? "" : `needs: n${index - 1}`]));
  assert.equal(graphOf(chain).remaining.get("n0"), 10_000);
  assert.equal(graphOf({ ...chain, n0: "needs: n9999" }).cycle?.length, 10_001);
});

function staticOrder(nodes: Readonly<Record<string, string>>): readonly string[] {
  return graphOf(nodes).order;
}
