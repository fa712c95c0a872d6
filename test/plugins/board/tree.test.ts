/** The tree of cameras: always one root, no cycle, every shot once; and bad trees told for what they are. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { cameraTree, parentsOf, treeProblems, type TreeShot } from "../../../plugins/board/tree.ts";
import { SIZES, type Camera } from "../../../plugins/film/types.ts";

const people = fc.uniqueArray(fc.constantFrom("ann", "bo", "cy"), { maxLength: 3 });
const shotsInOrder = fc
  .array(fc.record({ camera: fc.constantFrom("wide", "on-ann", "on-bo", "insert-key"), size: fc.constantFrom(...SIZES), characters: people }), { minLength: 1, maxLength: 24 })
  .map((shots) => shots.map((shot, at): TreeShot => ({ ...shot, id: String(at) })));

test("whatever the shots, their cameras are a tree with one root", () => {
  fc.assert(fc.property(shotsInOrder, (shots) => assert.deepEqual(treeProblems(shots, cameraTree(shots)), [])));
});

test("following the shots that pictures are taken from always ends at the one shot taken from none", () => {
  fc.assert(
    fc.property(shotsInOrder, (shots) => {
      const parents = parentsOf(cameraTree(shots));
      const ends = shots.map(({ id }) => rootOf(parents, id, shots.length));
      assert.equal(new Set(ends).size, 1);
    }),
  );
});

test("a close camera is taken from the wider shot that shows the same person", () => {
  const tree = cameraTree([
    { id: "1", camera: "wide", size: "LS", characters: [] },
    { id: "2", camera: "wide", size: "MLS", characters: ["ann", "bo"] },
    { id: "3", camera: "on-ann", size: "CU", characters: ["ann"] },
  ]);
  const close = tree.find(({ id }) => id === "on-ann");
  assert.deepEqual({ parent: close?.parent, shot: close?.parent_shot, covers: close?.covers }, { parent: "wide", shot: "2", covers: true });
});

test("what the parent does not show is missing", () => {
  const tree = cameraTree([{ id: "1", camera: "wide", size: "LS", characters: ["ann"] }, { id: "2", camera: "insert-key", size: "ECU", characters: [], insert: "key" }]);
  assert.deepEqual(tree[1]?.missing, ["key"]);
  assert.equal(tree[1]?.covers, false);
});

test("a bad tree is refused with every reason", () => {
  const shots: TreeShot[] = [{ id: "1", camera: "a", size: "LS", characters: [] }, { id: "2", camera: "b", size: "CU", characters: [] }];
  const camera = (id: string, own: string[], parent: string | null, parent_shot: string | null): Camera => ({ id, shots: own, parent, parent_shot, covers: false, missing: [] });
  const cycle = treeProblems(shots, [camera("a", ["1"], "b", "2"), camera("b", ["2"], "a", "1")]);
  assert.ok(cycle.some((problem) => problem.includes("without a parent")) && cycle.some((problem) => problem.includes("own ancestor")));
  assert.match(treeProblems(shots, [camera("a", ["1"], null, null)]).join(), /shot "2" is in 0 cameras/);
  assert.match(treeProblems(shots, [camera("a", ["1"], null, null), camera("b", ["2"], "x", "9")]).join(), /which there is not/);
  assert.match(treeProblems(shots, [camera("a", ["1"], null, null), camera("b", ["2"], "a", "2")]).join(), /does not have/);
});

function rootOf(parents: Readonly<Record<string, string>>, id: string, most: number): string {
  let at = id;
  for (let hops = 0; parents[at] !== "" && parents[at] !== undefined; hops += 1) {
    assert.ok(hops <= most, "a cycle");
    at = parents[at] ?? "";
  }
  return at;
}
