/** Who is not there: a voice over people who talk, a thing that lies where people sit. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { isOnlyHeard } from "../../../plugins/board/only-heard.ts";
import { goDown, type Posture } from "../../../plugins/board/postures.ts";
import { boardOf } from "./rig.ts";

type Elements = Parameters<typeof isOnlyHeard>[0]["elements"];

const IRIS = { id: "iris", name: "IRIS" };
const said = (character: string, extension?: string) => ({ type: "dialogue" as const, text: "It was cold.", character, ...(extension === undefined ? {} : { extension }) });
const told = (text: string) => ({ type: "action" as const, text });

test("a voice over others who talk belongs to nobody there, unless the text tells of them, or nobody else talks", () => {
  const heard = (...elements: Elements): boolean => isOnlyHeard({ elements }, IRIS);
  assert.ok(heard(told("NELL and TOM climb the stairs."), said("NELL"), said("IRIS", "V.O.")));
  assert.ok(!heard(told("NELL and IRIS climb the stairs."), said("NELL"), said("IRIS", "V.O.")));
  assert.ok(!heard(told("She climbs the stairs."), said("IRIS", "V.O.")));
  assert.ok(!heard(told("NELL climbs the stairs."), said("NELL"), said("IRIS", "V.O."), said("IRIS")));
});

test("a sun that comes up over people gets nobody to their feet", async () => {
  const { boards: [board] } = await boardOf("INT. KITCHEN - DAWN\n\nGRETA (69) and DANA (44) sit side by side.\n\nGRETA\nTomorrow, something easier.\n\nThe sun comes up over Greta and Dana. Nobody moves.\n");
  for (const { seated, characters } of board?.shots ?? []) assert.deepEqual(seated, characters);
  assert.ok(board?.shots.some(({ description, characters }) => description.includes("sun") && characters.length === 2));
});

test("a thing that lies before people lays nobody down", () => {
  const lying = (description: string): readonly string[] => {
    const postures = new Map<string, Posture>();
    goDown([{ id: "greta", name: "GRETA" }, { id: "dana", name: "DANA" }], { description, looks: "right" }, postures);
    return [...postures.keys()];
  };
  assert.deepEqual(lying("Greta and Dana sit side by side. Before them lies a lost violin."), []);
  assert.deepEqual(lying("Around her lie old letters. Greta waits."), []);
  assert.deepEqual(lying("Greta lies down before the fire."), ["greta"]);
});
