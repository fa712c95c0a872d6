/** Fog is nobody who lies down, and a scene that goes on stays as dark as it was. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { settingOf } from "../../../plugins/board/place.ts";
import { goDown, type Posture } from "../../../plugins/board/postures.ts";
import type { Scene } from "../../../plugins/film/types.ts";
import { withCarried } from "../../../plugins/text/continuous.ts";

test("fog that lies on a river lays nobody down", () => {
  const lying = (description: string): readonly string[] => {
    const postures = new Map<string, Posture>();
    goDown([{ id: "mara", name: "Mara" }], { description, looks: "left" }, postures);
    return [...postures.keys()];
  };
  for (const told of ["Fog lies on the brown river.", "Thin morning mist lies over the field.", "Snow lies on the roofs, and lies on the road.", "A shadow lies on the wall."]) assert.deepEqual(lying(told), [], told);
  for (const told of ["Mara lies in the snow.", "Snow falls. Mara lies down.", "She brushes snow off the bench, and lies down."]) assert.deepEqual(lying(told), ["mara"], told);
});

test("a scene that goes on is as dark as the one before it, whatever it is headed by", () => {
  const scene = (time: string, text = "Mara drives."): Scene => ({ heading: { setting: "EXT", location: "ROAD", time }, elements: [{ type: "action", text }], synopsis: "", cast: [] }) as unknown as Scene;
  for (const goesOn of ["CONTINUOUS", "LATER", "MOMENTS LATER", "SAME"]) {
    const [, one, two] = withCarried([scene("SUNSET"), scene(goesOn), scene("CONTINUOUS")]);
    for (const each of [one, two]) assert.equal(each && settingOf(each).place.time, "dusk", goesOn);
  }
  for (const other of ["DAY", "NIGHT", "LATER THAT NIGHT", "A WEEK LATER", ""]) assert.equal(withCarried([scene("SUNSET"), scene(other)])[1]?.time, undefined, other);
});
