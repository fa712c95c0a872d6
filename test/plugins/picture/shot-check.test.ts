/** shot.check: whom a picture should show, how they are framed, and words that can be read. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createCanvas } from "@napi-rs/canvas";
import { FRAMING_NOTE, type FramedPerson } from "../../../plugins/film/types-framing.ts";
import { withNote } from "../../../plugins/media/png-note.ts";
import shotCheck from "../../../plugins/picture/shot-check.ts";
import { artifact, makeBench, type Bench } from "../context.ts";

const CAST = [{ id: "ida", name: "Ida" }, { id: "otto", name: "Otto" }];

function person(character: string, left: number): FramedPerson {
  const head = { left, right: left + 0.15, top: 0.12, bottom: 0.42 };
  return { character, head, face: head, body: { ...head, bottom: 1.4 }, turned: false, shoulder: false };
}

function picture(bench: Bench, people: readonly FramedPerson[] | undefined): ReturnType<typeof artifact> {
  const at = path.join(bench.folder, "frame.png");
  const png = createCanvas(32, 18).toBuffer("image/png");
  const facts = { size: "MS", angle: "eye", aspect: 16 / 9, people: people ?? [], absent: [] };
  writeFileSync(at, people === undefined ? png : withNote(png, FRAMING_NOTE, JSON.stringify(facts)));
  return artifact(at);
}

const SHOT = { size: "MS", angle: "eye", focus: "ida", characters: ["ida", "otto"] } as const;

async function found(bench: Bench, image: ReturnType<typeof artifact>, more: object = {}): Promise<readonly string[]> {
  const { findings } = await bench.run(shotCheck, { image, shot: { ...SHOT, characters: [...SHOT.characters] }, cast: CAST, ...more });
  return findings.map(({ message }) => message);
}

test("a shot that shows its people whole passes", async () => {
  using bench = makeBench();
  assert.deepEqual(await found(bench, picture(bench, [person("ida", 0.2), person("otto", 0.6)])), []);
});

test("who is missing, cut or too near the upper edge is named", async () => {
  using bench = makeBench();
  assert.deepEqual(await found(bench, picture(bench, [person("ida", 0.2)])), ["Otto should be in the picture and is not"]);
  assert.deepEqual(await found(bench, picture(bench, [person("ida", -0.1), person("otto", 0.6)])), ["the face of Ida is cut: 10 % of the picture beyond its edge"]);
  assert.deepEqual(await found(bench, picture(bench, [person("otto", 0.6)]), { shot: { size: "CU", angle: "eye", focus: "otto", characters: ["ida", "otto"] } }), []);
});

test("a picture that tells nothing of its people is left alone, a card is not", async () => {
  using bench = makeBench();
  const painted = picture(bench, undefined);
  assert.deepEqual(await found(bench, painted), []);
  assert.deepEqual(await found(bench, painted, { card: "The city never learned who had lit it.", seconds: 1 }), ["the card must be read at 38.0 characters a second"]);
});
