/** How expressions wait: what they touch, what they do not, and that nothing swallows a park. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { evaluate } from "../../runner/load/template.ts";
import type { Evaluation } from "../../schema/lazy.ts";
import { PENDING, record, template } from "./written.ts";

const frames = record("fanout", "frames", {
  a: record("node", "frames[a]", { image: "a.png" }),
  b: PENDING,
  c: record("node", "frames[c]", { image: PENDING }),
});
const done = record("fanout", "done", { z: record("node", "done[z]", { image: "z" }), a: record("node", "done[a]", { image: "a" }) });
const unexpanded = { ...record("fanout", "later", {}), keys: () => ({ type: "pending", on: ["later"] }) as const };
const board = record("node", "board", { shots: [{ id: "a" }], notes: "n" });
const scope = new Map<string, unknown>([
  ["frames", frames], ["done", done], ["later", unexpanded], ["board", board], ["half", record("node", "half", { x: PENDING, y: 1 })],
  ["film", record("module", "film", { video: PENDING, poster: "p.png" })], ["shot", { id: "a", parent: "b" }], ["skipped", null],
]);

const on = (source: string): Evaluation => evaluate(template(JSON.stringify(`\${{ ${source} }}`)), scope);
const parked = (...addresses: readonly string[]): Evaluation => ({ type: "parked", on: addresses });
const value = (expected: unknown): Evaluation => ({ type: "value", value: expected });

const cases: readonly (readonly [string, Evaluation])[] = [
  ["frames[shot.id].image", value("a.png")],
  ["frames[shot.parent].image", parked("frames[b]")],
  ["frames['c'].image", parked("frames[c]")],
  ["'b' in frames && !('x' in frames)", value(true)],
  ["size(frames)", value(3)],
  ["frames.size()", value(3)],
  ["keys(frames)", value(["a", "b", "c"])],
  ["has(frames.b)", value(true)],
  ["frames.map(k, k)", value(["a", "b", "c"])],
  ["list(frames)", parked("frames")],
  ["list(done).map(d, d.image)", value(["z", "a"])],
  ["done", value({ z: { image: "z" }, a: { image: "a" } })],
  ["done['a']", value({ image: "a" })],
  ["frames", parked("frames")],
  ["'a' in later", parked("later")],
  ["size(later)", parked("later")],
  ["board", value({ shots: [{ id: "a" }], notes: "n" })],
  ["half.y", value(1)],
  ["half", parked("half")],
  ["film.poster", value("p.png")],
  ["film.video", parked("film")],
  ["has(film.video)", value(true)],
  ["skipped == null", value(true)],
  // An unready side counts, whatever the operator makes of it; a side that is not needed is not touched.
  ["half.x == 1 || true", parked("half")],
  ["true || half.x == 1", value(true)],
  ["false && half.x == 1", value(false)],
  ["half.x == 1 && false", parked("half")],
  ["shot.gone == 1 || half.x == 1", parked("half")],
  ["['a', 'b'].exists(k, frames[k].image == 'a.png')", value(true)],
  ["['b', 'a'].exists(k, frames[k].image == 'a.png')", parked("frames[b]")],
  ["shot.id == 'a' ? 1 : half.x", value(1)],
  ["shot.id == 'b' ? 1 : half.x", parked("half")],
  // All that is not ready is found at once.
  ["[frames['b'].image, half.x]", parked("frames[b]", "half")],
  ["frames.map(k, frames[k].image)", parked("frames[b]", "frames[c]")],
  ["frames['b'].image + half.x", parked("frames[b]", "half")],
];

for (const [source, expected] of cases) {
  test(`${source} ${expected.type === "parked" ? `waits for ${expected.on.join(", ")}` : "needs nothing more"}`, () => {
    assert.deepEqual(on(source), expected);
  });
}

test("each expression of a value is evaluated, so that all it waits for is known", () => {
  const evaluation = evaluate(template('{ a: "${{ frames[\'b\'].image }}", b: ["${{ half.x }}", "x ${{ film.video }}"] }'), scope);
  assert.deepEqual(evaluation, parked("frames[b]", "half", "film"));
});

test("what is wrong for good is told at once, though something else is not ready", () => {
  const evaluation = evaluate(template('["${{ half.x }}", "${{ board.shotz }}"]'), scope);
  assert.equal(evaluation.type === "wrong" && evaluation.fix, 'did you mean "shots"?');
});

test("an element that is not there is told with those that are near", () => {
  const evaluation = on("done['aa']");
  assert.ok(evaluation.type === "wrong");
  assert.equal(evaluation.message, '"done" has no element "aa"');
  assert.equal(evaluation.fix, 'did you mean "a"?');
});
