/** Who is told to stop: what is taken for such an order, who points and who shrinks, and who is behind whom then. */
import assert from "node:assert/strict";
import test from "node:test";
import { halting } from "../../../plugins/board/halting.ts";
import type { Figure } from "../../../plugins/film/types-staging.ts";
import { stagingOf } from "../../../plugins/board/staging.ts";
import { ordersToStop } from "../../../plugins/local/text/cover-talk.ts";
import { boardOf } from "./rig.ts";

test("an order to stop is a sentence of its own; what is begged, told or denied is none", () => {
  for (const said of ["Stop!", "You there! Stop!", "Stop, please!", "Please stop!", "Ada, stop!", "Stop right there!", "Stop that man!", "Stop him!", "Stop, thief!", "Thief!", "Halt!", "Wait… stop!", "Freeze!"]) assert.ok(ordersToStop(said), said);
  for (const said of ["Don't stop!", "Never stop!", "I can't stop!", "We missed the bus stop!", "Full stop!", "I will freeze!", "I am not a thief!", "Please come back!", "Rex! Come back!", "She won't come back!", "Stop it!", "Stop."]) assert.ok(!ordersToStop(said), said);
});

const one = (character: string, x: number): Figure => ({
  character, x, depth: 0.3, facing: x < 0 ? "right" : "left", pose: "standing", expression: "neutral", gaze: x < 0 ? "right" : "left", speaking: x < 0,
  look: { species: "person", age: "adult", gender: "female", build: "average", height: "average", skin: "#c99a7a", hair: { style: "bob", colour: "#222222" }, eyes: "#222222", beard: false, glasses: false, freckles: false },
  wardrobe: { type: "coat", colour: "#222222", second: "#222222", accent: "#222222", accessory: "none" },
});

test("who bellows at somebody or orders them to stop points at them; bellows of a forge, a cow and a call to dinner do not", () => {
  const poseOf = (description: string): string | undefined => halting({ description, angle: "eye" }, [one("ada", -0.4), one("bert", 0.4)])?.[0]?.pose;
  for (const told of ["Ada speaks to Bert, bellowing", "Ada bellows at Bert.", "Ada bellows after him.", "Ada orders Bert to stop.", "Ada shouts to him to halt.", "Ada yells at him to stop at once."]) assert.equal(poseOf(told), "pointing", told);
  for (const told of ["Ada works the bellows of the forge.", "A cow bellows.", "Ada orders Bert to stay in bed.", "Ada calls him to stay for dinner.", "Ada shouts to her to stop laughing."]) assert.equal(poseOf(told), undefined, told);
});

async function bolting(told: string, ran: string) {
  const { boards: [board], characters: cast } = await boardOf(`EXT. MARKET - DAY\n\n${told}\n\nROSA\nStop!\n\n${ran}\n`);
  const shot = board?.shots.find(({ description }) => / runs?\b/.test(description));
  assert.ok(board && shot, told);
  return { shot, figures: stagingOf({ ...board, shot, cast, style: "" }).figures };
}

test("several who bolt run from whoever called, on whichever side that one stands", async () => {
  for (const told of ["ROSA (50), ANNA (30) and TOM (35) stand in the market.", "ANNA (30) and TOM (35) stand in the market with ROSA (50)."]) {
    const { figures } = await bolting(told, "Anna and Tom run.");
    const rosa = figures.find(({ character }) => character === "rosa");
    const runners = figures.filter(({ pose }) => pose === "running");
    assert.ok(rosa && runners.length === 2, told);
    for (const { x, facing } of runners) assert.equal(facing, x < rosa.x ? "left" : "right", told);
  }
});

test("who bolts where a chase begins has whoever called in the picture as well", async () => {
  const { shot } = await bolting("ANNA (30) walks through the market. ROSA (50) stands at a stall.", "Anna runs.\n\nRosa runs after her.");
  assert.deepEqual([shot.size, shot.characters.toSorted()], ["MLS", ["anna", "rosa"]]);
});
