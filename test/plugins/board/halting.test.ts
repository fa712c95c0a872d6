/** Who is told to stop: what is taken for such an order, who points and who shrinks, and who is behind whom then. */
import assert from "node:assert/strict";
import test from "node:test";
import { halting } from "../../../plugins/board/halting.ts";
import type { Figure } from "../../../plugins/film/types-staging.ts";
import { ordersToStop } from "../../../plugins/local/text/cover-talk.ts";

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
