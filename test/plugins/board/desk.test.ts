/** A desk that is somebody's: what is on it from the first picture because it is named later. Read from words alone. */
import assert from "node:assert/strict";
import test from "node:test";
import { stagingOf } from "../../../plugins/board/staging.ts";
import { boardOf } from "./rig.ts";

const LATE = `INT. OFFICE - NIGHT

A dark office. IDA (30, female) holds the phone to her ear.

IDA
Not yet.

Ida looks at a cold coffee on her desk.

IDA
Soon.

INT. OFFICE - LATER

Ida closes the laptop, takes her coat and switches off the lamp.
`;

test("lamp and laptop are on a desk from the scene's first picture, because a later scene there names them; a hand is at the lamp", async () => {
  const { boards, characters } = await boardOf(LATE);
  const staged = boards.map(({ shots, place, crowd }) => shots.map((shot) => stagingOf({ shot, place, crowd, cast: characters, style: "ink" })));
  const first = staged[0]?.[0];
  assert.deepEqual(first?.props.flatMap(({ kind, note }) => (note.endsWith(" on the desk") ? [kind] : [])), ["lamp", "laptop", "coffee"]);
  assert.equal(first?.figures[0]?.seated, true);
  const last = staged[1]?.at(-1);
  assert.deepEqual(last?.figures.map(({ pose, seat, facing }) => [pose, seat, facing]), [["reaching", "table", "right"]]);
  assert.ok(last?.props.some(({ note }) => note === "shut laptop on the desk"));
});

test("close on a thing of the desk, what lies beside it is there too, each on its own side", async () => {
  const { boards, characters } = await boardOf(LATE);
  const close = boards.flatMap(({ shots, place, crowd }) => shots.map((shot) => stagingOf({ shot, place, crowd, cast: characters, style: "ink" }))).find(({ insert }) => insert?.kind === "coffee");
  const at = new Map(close?.props.map(({ kind, x }) => [kind, x]));
  assert.deepEqual([...at], [["lamp", 0.25], ["laptop", -0.24], ["coffee", 0.12]]);
});

test("what its owner writes stays on the page, in that scene and in the next one there", async () => {
  const notesOf = async (script: string): Promise<readonly (readonly (string | undefined)[])[]> => {
    const { boards, characters } = await boardOf(script);
    return boards.map(({ shots, place, crowd }) => shots.map((shot) => stagingOf({ shot, place, crowd, cast: characters, style: "ink" }).props.find(({ kind }) => kind === "notebook")?.note));
  };
  const [first, second] = await notesOf(LATE.replace("on her desk.\n", "on her desk.\n\nIDA\nGo on.\n\nIda takes a pencil and begins to write. She smiles.\n"));
  const [blank, written] = ["notebook turned away on the desk", "written notebook turned away on the desk"];
  assert.equal(first?.[0], blank);
  assert.equal(first?.findLast((note) => note !== undefined), written);
  assert.deepEqual([...new Set(second)], [written]);
});

test("the light goes out over the whole room, seen from low: not from where the coat was taken", async () => {
  const { boards } = await boardOf(LATE);
  const [taken, out] = boards[1]?.shots.slice(-2) ?? [];
  assert.deepEqual([taken, out].map((shot) => shot && [shot.size, shot.angle]), [["MS", "eye"], ["LS", "low"]]);
});
