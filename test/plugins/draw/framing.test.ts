/** Framing: in every size, angle and format no face is cut, and heads are as large and as high as the size wants. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { framingProblems } from "../../../plugins/film/types-framing.ts";
import { ANGLES, SIZES } from "../../../plugins/film/types.ts";
import type { Figure, Staging } from "../../../plugins/film/types-staging.ts";
import { framingFacts } from "../../../plugins/local/draw/compose/framing-facts.ts";
import { changed, MARA, THEO } from "./figure-samples.ts";
import { PARK } from "./shot-samples.ts";

const FORMATS = { "16:9": { width: 1280, height: 720 }, "9:16": { width: 720, height: 1280 }, "1:1": { width: 720, height: 720 } };
const MOVEMENTS: readonly Staging["camera"]["movement"][] = ["static", "dolly_in", "track", "handheld"];

function people(count: number): Figure[] {
  return Array.from({ length: count }, (_, at) => changed(at % 2 === 0 ? MARA : THEO, { character: `p${at}`, x: count === 1 ? 0.2 : -0.62 + (1.24 * at) / (count - 1), depth: at % 2 === 0 ? 0.3 : 0.5, facing: at < count / 2 ? "right" : "left" }));
}

for (const [format, size] of Object.entries(FORMATS)) {
  test(`nobody is badly framed in ${format}, whatever the size and angle of the shot and however many are in it`, () => {
    for (const shotSize of SIZES) for (const angle of ANGLES) for (const count of [1, 2, 3, 6]) for (const movement of MOVEMENTS) {
      const staging: Staging = { ...PARK, camera: { size: shotSize, angle, movement, focus: "p0" }, figures: people(count) };
      assert.deepEqual(framingProblems(framingFacts(staging, size)), [], `${shotSize} ${angle} of ${count}, ${movement}`);
    }
  });
}

test("a face that is cut, too small or too low is told", () => {
  const facts = framingFacts({ ...PARK, camera: { ...PARK.camera, size: "CU" }, figures: people(1) }, FORMATS["16:9"]);
  const [person] = facts.people;
  assert.ok(person);
  const moved = (left: number, top: number, bottom: number) => ({ ...facts, people: [{ ...person, face: { ...person.face, left }, head: { ...person.head, top, bottom } }] });
  assert.deepEqual(framingProblems(moved(-0.1, person.head.top, person.head.bottom)).map(({ type }) => type), ["cut"]);
  assert.deepEqual(framingProblems(moved(person.face.left, 0.6, 0.7)).map(({ type }) => type), ["small", "headroom"]);
  const great = { ...person, face: { left: 0.3, right: 0.7, top: 0.3, bottom: 0.9 }, head: { left: 0.1, right: 0.9, top: -0.05, bottom: 1.2 } };
  assert.deepEqual(framingProblems({ ...facts, people: [great] }).map(({ type }) => type), ["large"]);
  assert.deepEqual(framingProblems({ ...facts, people: [{ ...great, animal: true }] }), []);
});
