/** What is there before anybody has used it, or beside what is looked at: a bench, a chair, the dough next to the loaf. Read from words alone. */
import assert from "node:assert/strict";
import test from "node:test";
import { benchWaiting, lyingFrom, worked } from "../../../plugins/board/things.ts";
import { boardOf } from "./rig.ts";

const thingsIn = (shot: { readonly things?: readonly { readonly kind: string }[] } | undefined): readonly string[] => (shot?.things ?? []).map(({ kind }) => kind);

test("the bench that somebody sits down on later is in the picture of the empty place, and in no nearer one before that", async () => {
  const park = (sits: string) => boardOf(`EXT. PARK - DUSK\n\nLeaves blow over the empty paths.\n\nIDA (40) walks under the lamps.\n\n${sits}\n`);
  const { boards: [board] } = await park("Ida sits down on the old bench.");
  const [empty, walks] = board?.shots ?? [];
  assert.equal(empty?.size, "ELS");
  assert.deepEqual([thingsIn(empty), thingsIn(walks).includes("bench")], [["bench"], false]);
  const { boards: [other] } = await park("Ida looks up at the trees.");
  assert.ok(other?.shots.every((shot) => !thingsIn(shot).includes("bench")));
});

test("a bench waits for who sits on it, whatever it is called, and for nobody who sits elsewhere", () => {
  assert.deepEqual(["Ann sits on the bench.", "He is sitting, alone, on a wooden bench."].map((told) => benchWaiting(["Rain.", told]).map(({ kind }) => kind)), [["bench"], ["bench"]]);
  assert.deepEqual(["Ann sits on a suitcase.", "A bench. Ann sits down.", "Ann walks past the bench."].flatMap((told) => benchWaiting([told])), []);
});

test("while somebody kneads, the dough is on the table beside a loaf that is looked down on", async () => {
  const bakery = (works: string) => boardOf(`INT. BAKERY - NIGHT\n\nMINA (58, female) ${works}. LEO (30) waits.\n\nMina pushes the loaf to Leo.\n\nLEO\nIt is warm.\n\nA loaf lies on the table.\n`);
  const loafIn = async (works: string) => (await bakery(works)).boards[0]?.shots.find(({ insert }) => insert === "loaf");
  const [beside, alone] = [await loafIn("kneads dough"), await loafIn("waits")];
  assert.equal(beside?.angle, "high");
  assert.deepEqual([thingsIn(beside), thingsIn(alone).includes("dough")], [["dough"], false]);
});

test("dough is not beside itself, not in a level picture of what is lifted from the table, and not with people", () => {
  const shot = { insert: "loaf", angle: "high" };
  assert.deepEqual([worked(shot, true), worked(shot, false)].map((things) => things.length), [1, 0]);
  assert.deepEqual([{ ...shot, insert: "torn dough" }, { ...shot, angle: "eye" }, { ...shot, insert: "" }].flatMap((each) => worked(each, true)), []);
});

test("two who could go and do not are both seen near, at the height of their eyes", async () => {
  for (const still of ["Neither moves.", "Neither of them moves."]) {
    const { boards: [board] } = await boardOf(`INT. CORRIDOR - NIGHT\n\nIDA (40) and LEO (30) wait for the lift.\n\nIda coughs.\n\n${still}\n\nIDA\nAfter you.\n\nLEO\nAfter you.\n\n${still}\n`);
    const shots = board?.shots.filter(({ description }) => description === still) ?? [];
    assert.equal(shots.length, 2);
    for (const { size, angle, characters } of shots) assert.ok((size === "MS" || size === "MCU") && angle === "eye" && characters.length === 2, `${still} ${size} ${angle} of ${characters.join(" and ")}`);
  }
});

test("what is told to lie in a puddle lies there in the wide picture before, unless somebody has it until then", async () => {
  const street = (before: string) => boardOf(`EXT. STREET - DAWN\n\nThe empty street at dawn. ${before}\n\nThe broken umbrella lies in a puddle.\n`);
  const { boards: [board] } = await street("The rain has stopped.");
  assert.deepEqual(board?.shots[0]?.things, [{ kind: "umbrella", note: "broken umbrella in a puddle" }]);
  assert.deepEqual(lyingFrom(["Ann drops her umbrella.", "The umbrella lies in a puddle."]), []);
});
